package publicity

import "megdan/domain/id"

// about tags an event with the programme, the city if it is one's, the page and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Page.UUID()}
	switch e := e.(type) {
	case PagePublished:
		t = append(t, e.Participation.UUID(), e.Practice.UUID())
	case PageTakenBack:
		t = append(t, e.Participation.UUID(), e.Practice.UUID())
	}
	return s.Programme, id.Set(t)
}
