package collaboration_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/collaboration"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[collaboration.Command, collaboration.Event]
	events = []collaboration.Event
)

var (
	dcc      = id.Programme(named("dcc"))
	sofia    = id.City(named("sofia"))
	espoo    = id.City(named("espoo"))
	patras   = id.City(named("patras"))
	inSofia  = place.InCity{Programme: dcc, City: sofia}
	inEspoo  = place.InCity{Programme: dcc, City: espoo}
	inPatras = place.InCity{Programme: dcc, City: patras}
	pSofia   = id.ParticipationOf(dcc, sofia)
	pEspoo   = id.ParticipationOf(dcc, espoo)
	c1       = id.Collaboration(named("collaboration"))
	today    = calendar.Of(2018, time.October, 9)
	someone  = decider.By{Actor: id.Person(named("someone")), ActingAs: role.CityLead, At: today.Time().Add(10 * time.Hour)}

	declared  = collaboration.CollaborationDeclared{c1, dcc, pSofia, pEspoo, sofia, espoo, expertise.OpenData, today, text("One format"), text("For budgets")}
	confirmed = collaboration.CollaborationConfirmed{c1, pEspoo, today}
	declined  = collaboration.CollaborationDeclined{c1, pEspoo, event.Private{}}
	ended     = collaboration.CollaborationEnded{c1, pSofia, today, text("A format that both use")}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func TestCollaboration(t *testing.T) {
	t.Parallel()
	declare := collaboration.DeclareCollaboration{inSofia, c1, espoo, expertise.OpenData, "One format", "For budgets"}
	with := func(change func(*collaboration.DeclareCollaboration)) collaboration.DeclareCollaboration {
		c := declare
		change(&c)
		return c
	}
	confirm := collaboration.ConfirmCollaboration{inEspoo, c1}
	decline := collaboration.DeclineCollaboration{inEspoo, c1, ""}
	end := collaboration.EndCollaboration{inSofia, c1, "A format that both use"}
	given := events{declared}
	decidertest.Run(t, collaboration.Decider, []row{
		{Name: "NET-3: one city declares", When: declare, By: someone, Then: given},
		{Name: "not with itself", When: with(func(c *collaboration.DeclareCollaboration) { c.Partner = sofia }), By: someone, Refused: "collaboration.own_city"},
		{Name: "on a theme", When: with(func(c *collaboration.DeclareCollaboration) { c.Theme = "alchemy" }), By: someone, Refused: "collaboration.theme_unknown"},
		{Name: "under a title", When: with(func(c *collaboration.DeclareCollaboration) { c.Title = "" }), By: someone, Refused: "text.missing"},
		{Name: "that can be read", When: with(func(c *collaboration.DeclareCollaboration) { c.Text = "\xff" }), By: someone, Refused: "text.unreadable"},
		{Name: "twice is quiet", Given: given, When: declare, By: someone},
		{Name: "others do not take the id", Given: given, When: with(func(c *collaboration.DeclareCollaboration) { c.Partner = patras }), By: someone, Refused: "collaboration.declared_differently"},
		{Name: "NET-3: the other city confirms and it counts", Given: given, When: confirm, By: someone, Then: events{confirmed}},
		{Name: "NET-3: not the one that declared", Given: given, When: collaboration.ConfirmCollaboration{inSofia, c1}, By: someone, Refused: "collaboration.other_city_confirms"},
		{Name: "NET-3: nor a third", Given: given, When: collaboration.ConfirmCollaboration{inPatras, c1}, By: someone, Refused: "collaboration.unknown"},
		{Name: "confirming twice is quiet", Given: events{declared, confirmed}, When: confirm, By: someone},
		{Name: "NET-3: not after a no", Given: events{declared, declined}, When: confirm, By: someone, Refused: "collaboration.declined"},
		{Name: "nor after the end", Given: events{declared, ended}, When: confirm, By: someone, Refused: "collaboration.ended"},
		{Name: "what was never declared is not confirmed", When: confirm, By: someone, Refused: "collaboration.unknown"},
		{Name: "the other city declines", Given: given, When: decline, By: someone, Then: events{declined}},
		{Name: "not the one that declared it", Given: given, When: collaboration.DeclineCollaboration{inSofia, c1, ""}, By: someone, Refused: "collaboration.other_city_confirms"},
		{Name: "declining twice is quiet", Given: events{declared, declined}, When: decline, By: someone},
		{Name: "after a yes it is ended instead", Given: events{declared, confirmed}, When: decline, By: someone, Refused: "collaboration.confirmed"},
		{Name: "nothing is declined after the end", Given: events{declared, ended}, When: decline, By: someone, Refused: "collaboration.ended"},
		{Name: "a reason can be read", Given: given, When: collaboration.DeclineCollaboration{inEspoo, c1, "\xff"}, By: someone, Refused: "text.unreadable"},
		{Name: "either city ends it", Given: events{declared, confirmed}, When: end, By: someone, Then: events{ended}},
		{Name: "with what came of it", Given: events{declared, confirmed}, When: collaboration.EndCollaboration{inSofia, c1, ""}, By: someone, Refused: "text.missing"},
		{Name: "ending twice is quiet", Given: events{declared, confirmed, ended}, When: end, By: someone},
		{Name: "what was declined does not end", Given: events{declared, declined}, When: end, By: someone, Refused: "collaboration.declined"},
	})
	if o, _ := collaboration.Object(collaboration.State{}, confirm); o != (role.Object{Programme: dcc, Participation: pEspoo}) {
		t.Errorf("object: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[collaboration.State, collaboration.Command, collaboration.Event]{
		Decider: collaboration.Decider, Walks: 60, Steps: 20,
		Command: func(r *rand.Rand, _ collaboration.State) (collaboration.Command, decider.By) {
			city := []place.InCity{inSofia, inEspoo, inPatras}[r.IntN(3)]
			words := []string{"", "A format", "A format", "\xff"}[r.IntN(4)]
			return []collaboration.Command{
				collaboration.DeclareCollaboration{city, c1, espoo, expertise.Skills, words, words}, collaboration.ConfirmCollaboration{city, c1},
				collaboration.DeclineCollaboration{city, c1, words}, collaboration.EndCollaboration{city, c1, words},
			}[r.IntN(4)], someone
		},
		Invariant: func(s collaboration.State) error {
			if s.Status != "" && (s.From == s.With || s.From.IsZero() || s.With.IsZero()) {
				return errors.New("NET-3: a collaboration is of two cities")
			}
			return nil
		},
	}.Run(t)
	for _, e := range collaboration.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
