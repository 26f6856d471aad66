package practice

import "megdan/domain/id"

// about tags an event with the programme, the city that shares it, the practice and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Practice.UUID()}
	switch e := e.(type) {
	case PracticeRetired:
		// they name nothing else
	case PracticePublished:
		t = append(t, e.City.UUID(), e.Contact.UUID())
	case PracticeRevised:
		t = append(t, e.Contact.UUID())
	case PracticeVerified:
		t = append(t, e.VerifiedBy.UUID())
	case PracticeAdopted:
		t = append(t, e.Adoption.UUID(), e.Adopter.UUID(), e.City.UUID(), e.Activity.UUID())
	case OutcomeAsked:
		t = append(t, e.Adoption.UUID(), e.Adopter.UUID())
	case OutcomeReported:
		t = append(t, e.Adoption.UUID(), e.Adopter.UUID())
	}
	return s.Programme, id.Set(t)
}
