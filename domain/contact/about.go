package contact

import "megdan/domain/id"

// about tags an event with the programme, the wish and both persons and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Contact.UUID(), s.From.UUID(), s.To.UUID()}
	switch e.(type) {
	case ContactRequested, ContactAccepted, ContactDeclined:
		// they name nothing else
	}
	return s.Programme, id.Set(t)
}
