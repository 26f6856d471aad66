package role

import (
	"slices"

	"megdan/domain/id"
)

// Audience is who may see something that is shared step by step.
type Audience string

// The audiences, from narrow to wide. None stated: those of the city it
// belongs to, or everybody in the programme when it is no one city's.
const (
	CityAudience      Audience = "city"
	GroupAudience     Audience = "group"
	ProgrammeAudience Audience = "programme"
	PublicAudience    Audience = "public"
)

// Circle is who belongs to a working group.
type Circle struct {
	Cities []id.Participation
	Guests []id.Person // from outside; they see the group and nothing else
}

// Relations to what is shared with an audience. The home of a thing is its
// city, else its group's circle, else the whole programme.
var (
	seesIt = &Relation{"by its visibility", "not_in_audience", func(_ Actor, g Grant, o Object) bool {
		return sees(g, o)
	}}

	seesItBeyondCity = &Relation{"by its visibility, if beyond a city", "not_in_audience", func(_ Actor, g Grant, o Object) bool {
		return sees(g, o) && (o.Participation.IsZero() || !narrow(o))
	}}

	publicOrGuest = &Relation{"if public, or as a guest of its group", "not_in_audience", func(a Actor, _ Grant, o Object) bool {
		return o.Audience == PublicAudience || isGuest(a, o)
	}}

	guest = &Relation{"as a guest of its group", "not_in_audience", func(a Actor, _ Grant, o Object) bool {
		return isGuest(a, o)
	}}

	atHome = &Relation{"where it is at home", "not_at_home", func(_ Actor, g Grant, o Object) bool {
		return isHome(g, o)
	}}

	atHomeBeyondCity = &Relation{"where it is at home, if beyond a city", "not_at_home", func(_ Actor, g Grant, o Object) bool {
		return o.Participation.IsZero() && isHome(g, o)
	}}

	beyondCity = &Relation{"own programme, if beyond a city", "not_at_home", func(a Actor, g Grant, o Object) bool {
		return o.Participation.IsZero() && sameProgramme(a, g, o)
	}}

	// Who judges a city's work comes from another one.
	ofAnotherCity = &Relation{"own programme, of another city", "own_city", func(a Actor, g Grant, o Object) bool {
		return sameProgramme(a, g, o) && !slices.ContainsFunc(a.Grants, func(h Grant) bool {
			return h.Participation == o.Participation && !o.Participation.IsZero()
		})
	}}
)

func narrow(o Object) bool { return o.Audience == "" || o.Audience == CityAudience }

func sees(g Grant, o Object) bool {
	switch o.Audience {
	case ProgrammeAudience, PublicAudience:
		return sameProgramme(Actor{}, g, o)
	case GroupAudience:
		return isHome(g, o) || inCircle(g, o)
	case CityAudience:
	}
	return isHome(g, o)
}

func isHome(g Grant, o Object) bool {
	switch {
	case !o.Participation.IsZero():
		return sameCity(Actor{}, g, o)
	case o.Circle != nil:
		return inCircle(g, o)
	}
	return sameProgramme(Actor{}, g, o)
}

func inCircle(g Grant, o Object) bool {
	return o.Circle != nil && slices.Contains(o.Circle.Cities, g.Participation) &&
		!g.Participation.IsZero() && sameProgramme(Actor{}, g, o)
}

func isGuest(a Actor, o Object) bool {
	return o.Circle != nil && o.Audience == GroupAudience && !a.Person.IsZero() && slices.Contains(o.Circle.Guests, a.Person)
}
