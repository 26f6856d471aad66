package collaboration

import "megdan/domain/id"

// about tags an event with the programme, both cities, the collaboration and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.From.UUID(), s.With.UUID(), s.Collaboration.UUID()}
	switch e.(type) {
	case CollaborationDeclared, CollaborationConfirmed, CollaborationDeclined, CollaborationEnded:
		// they name nothing else
	}
	return s.Programme, id.Set(t)
}
