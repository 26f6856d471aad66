package participation

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Introduces the city's part in the programme, in its category.
func (e CityAdmitted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Participation, e.City, role.Participating))
}

// Introduces the city's part in the programme, in its category.
func (e PartnerEnrolled) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Participation, e.City, role.Partner))
}

// Introduces the city's part in the programme, in its category.
func (e MentorCityEnrolled) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Participation, e.City, role.MentorCity))
}

func named(p id.Participation, c id.City, as role.Category) event.Named {
	return event.Named{Key: p.UUID(), Kind: "participation", Participation: p, City: c, Category: as}
}
