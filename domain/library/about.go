package library

import "megdan/domain/id"

// about tags an event with the programme, the item and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Method.UUID()}
	switch e := e.(type) {
	case MethodAdded, VersionPublished, TranslationPublished, MethodRetired:
		// they name nothing else
	case MethodUsed:
		t = append(t, e.Use.UUID(), e.Participation.UUID())
	}
	return s.Programme, id.Set(t)
}
