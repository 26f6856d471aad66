package directory

import "megdan/domain/id"

// about tags an event with the programme and the person and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Person.UUID()}
	switch e.(type) {
	case EntryWritten, EntryRemoved:
		// they name nothing else
	}
	return s.Programme, id.Set(t)
}
