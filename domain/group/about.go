package group

import "megdan/domain/id"

// about tags an event with the programme, the group and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Group.UUID()}
	switch e := e.(type) {
	case GroupFormed:
		t = append(t, e.Convenor.UUID(), e.Participation.UUID())
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
	case CityInvited:
		t = append(t, e.Participation.UUID())
	case CityJoinedGroup:
		t = append(t, e.Participation.UUID())
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
		for _, x := range e.Guests {
			t = append(t, x.UUID())
		}
	case InvitationDeclined:
		t = append(t, e.Participation.UUID())
	case GroupLeft:
		t = append(t, e.Participation.UUID())
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
		for _, x := range e.Guests {
			t = append(t, x.UUID())
		}
	case ConvenorChanged:
		t = append(t, e.Convenor.UUID(), e.Previous.UUID(), e.Participation.UUID())
	case GuestInvited:
		t = append(t, e.Guest.UUID())
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
		for _, x := range e.Guests {
			t = append(t, x.UUID())
		}
	case GuestRemoved:
		t = append(t, e.Guest.UUID())
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
		for _, x := range e.Guests {
			t = append(t, x.UUID())
		}
	case GroupClosed:
		for _, x := range e.Cities {
			t = append(t, x.UUID())
		}
	}
	return s.Programme, id.Set(t)
}
