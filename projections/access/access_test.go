package access_test

import (
	"slices"
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/participation"
	"megdan/domain/role"

	"megdan/projections/access"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(access.View()), viewtest.Tell().Log, viewtest.TellAdmission().Log, viewtest.Mentoring())
}

// TestOneGrantTwoCauses: who mentors a city by a match and as its local expert
// is its mentor until both have ended.
func TestOneGrantTwoCauses(t *testing.T) {
	t.Parallel()
	pia, city, key := id.Person{1}, id.Participation{2}, id.Match{3}
	var d access.Document
	mentors := func() bool {
		return slices.ContainsFunc(d.Grants, func(g access.Grant) bool { return g.Role == role.Mentor && g.Participation == city })
	}
	for _, step := range []struct {
		data any
		want bool
	}{
		{participation.LocalExpertAssigned{Participation: city, Person: pia}, true},
		{match.MatchApproved{Match: key, Participation: city, Mentor: pia}, true},
		{participation.LocalExpertReleased{Participation: city, Person: pia}, true},
		{match.MatchEnded{Match: key, Participation: city, Mentor: pia}, false},
	} {
		access.View().Apply(&d, pia.UUID(), &event.Recorded{Data: step.data})
		if mentors() != step.want {
			t.Errorf("after %T: %+v", step.data, d)
		}
	}
}
