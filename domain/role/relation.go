package role

// Relation says whether an actor stands, by one grant, in the right relation
// to an object, and why not if it does not.
type Relation struct {
	Name   string // as the printed matrix and an event's auth show it
	Denied string // a stable word: the reason when it does not hold
	holds  func(a Actor, g Grant, o Object) bool
}

var (
	anyone = &Relation{"anyone", "", func(Actor, Grant, Object) bool { return true }}

	signedIn = &Relation{"signed in", "not_signed_in", func(a Actor, _ Grant, _ Object) bool {
		return !a.Person.IsZero()
	}}

	inProgramme = &Relation{"own programme", "not_own_programme", sameProgramme}

	// Records of the installation belong to no programme: a manager of any may
	// keep them.
	ownOrNone = &Relation{"own programme or none", "not_own_programme", func(a Actor, g Grant, o Object) bool {
		return o.Programme.IsZero() || sameProgramme(a, g, o)
	}}

	// A mentor's or lead expert's grant names the city that the person is
	// matched with, so that "matched" and "own city" are one relation.
	ownCity = &Relation{"own city", "not_own_city", sameCity}

	// A partner city has no lead expert; what the lead expert decides
	// elsewhere falls to its city lead.
	ownPartnerCity = &Relation{"own city, if partner", "not_own_partner_city", func(a Actor, g Grant, o Object) bool {
		return o.Category == Partner && sameCity(a, g, o)
	}}

	ownPartnerCityAsLead = &Relation{"own city, if partner, as its lead", "not_own_partner_city", func(a Actor, g Grant, o Object) bool {
		return o.Category == Partner && sameCity(a, g, o) && leads(a, o)
	}}

	ownCityAsLead = &Relation{"own city, as its lead", "not_city_lead", func(a Actor, g Grant, o Object) bool {
		return sameCity(a, g, o) && leads(a, o)
	}}

	// What is assigned to a person inside the own city.
	assigned = &Relation{"assigned to oneself", "not_owner", func(a Actor, g Grant, o Object) bool {
		return sameCity(a, g, o) && isOwner(a, o)
	}}

	// What belongs to a person wherever it lies.
	oneself = &Relation{"oneself", "not_oneself", func(a Actor, _ Grant, o Object) bool { return isOwner(a, o) }}
)

func sameProgramme(_ Actor, g Grant, o Object) bool {
	return g.Programme == o.Programme && !o.Programme.IsZero()
}

func sameCity(a Actor, g Grant, o Object) bool {
	return g.Participation == o.Participation && !o.Participation.IsZero() && sameProgramme(a, g, o)
}

func isOwner(a Actor, o Object) bool { return o.Owner == a.Person && !a.Person.IsZero() }

func leads(a Actor, o Object) bool {
	for _, g := range a.Grants {
		if g.Role == CityLead && sameCity(a, g, o) {
			return true
		}
	}
	return false
}
