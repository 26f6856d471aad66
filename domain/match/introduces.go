package match

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the match, which the mentor owns.
func (e MatchSuggested) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Match, e.Participation, e.Mentor))
}

// Introduces the match, which the mentor owns.
func (e MatchProposed) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Match, e.Participation, e.Mentor))
}

func named(m id.Match, p id.Participation, mentor id.Person) event.Named {
	return event.Named{Key: m.UUID(), Kind: "match", Participation: p, Owner: mentor}
}
