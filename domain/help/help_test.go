package help_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[help.Command, help.Event]

var (
	dcc       = id.Programme(named("dcc"))
	plovdiv   = id.City(named("plovdiv"))
	part      = id.ParticipationOf(dcc, plovdiv)
	request   = id.HelpRequest(named("request"))
	a1, a2    = id.Comment(named("answer 1")), id.Comment(named("answer 2"))
	elena     = id.Person(named("elena"))
	pia, ivo  = id.Person(named("pia")), id.Person(named("ivo"))
	monday    = calendar.Of(2018, time.March, 5)
	on        = help.OnRequest{InCity: place.InCity{Programme: dcc, City: plovdiv}, Request: request}
	astray    = help.OnRequest{InCity: place.InCity{Programme: dcc, City: id.City(named("patras"))}, Request: request}
	ask       = help.AskForHelp{on, expertise.OpenData, "data", "en", "Timetables as open data", "Who has done it?"}
	asked     = help.HelpRequested{request, dcc, part, plovdiv, elena, expertise.OpenData, "data", "en", monday, monday.AddDays(7), monday.AddDays(14), event.Text("Timetables as open data"), event.Text("Who has done it?")}
	taken     = help.HelpRequestTakenUp{request, part, pia}
	answered  = help.HelpRequestAnswered{request, part, a1, pia, event.Text("We have, since 2011.")}
	closed    = help.HelpRequestClosed{request, part, event.Text("we met")}
	toLead    = help.HelpRequestEscalated{request, part, help.ToLeadExpert, 5}
	toManager = help.HelpRequestEscalated{request, part, help.ToManager, 10}
	asElena   = by(elena, role.CityLead, 0)
	asPia     = by(pia, role.Mentor, 1)
	asIvo     = by(ivo, role.Mentor, 1)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role, days int) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: monday.AddDays(days).Time().Add(10 * time.Hour)}
}

func system(days int) decider.By { return by(id.System, role.SystemItself, days) }

func story(more ...help.Event) []help.Event { return append([]help.Event{asked}, more...) }

func TestHelp(t *testing.T) {
	t.Parallel()
	but := func(change func(*help.AskForHelp)) help.AskForHelp {
		c := ask
		change(&c)
		return c
	}
	escalate := help.EscalateHelpRequest{on}
	reply := help.AnswerHelpRequest{on, a1, "We have, since 2011."}
	decidertest.Run(t, help.Decider, []row{
		{Name: "a city asks", When: ask, By: asElena, Then: story()},
		{Name: "once under one id", Given: story(), When: ask, By: asElena, Refused: "help.known"},
		{Name: "for a city", When: but(func(c *help.AskForHelp) { c.City = id.City{} }), By: asElena, Refused: "help.unknown"},
		{Name: "on a theme", When: but(func(c *help.AskForHelp) { c.Theme = "" }), By: asElena, Refused: "help.theme_unknown"},
		{Name: "about a dimension that there is", When: but(func(c *help.AskForHelp) { c.Dimension = "charm" }), By: asElena, Refused: "help.dimension_unknown"},
		{Name: "in a language", When: but(func(c *help.AskForHelp) { c.Language = "" }), By: asElena, Refused: "text.language_unknown"},
		{Name: "with a subject", When: but(func(c *help.AskForHelp) { c.Subject = " " }), By: asElena, Refused: "text.missing"},
		{Name: "somebody takes it up", Given: story(), When: help.TakeUpHelpRequest{on}, By: asPia, Then: []help.Event{taken}},
		{Name: "twice is quiet", Given: story(taken), When: help.TakeUpHelpRequest{on}, By: asPia},
		{Name: "not another one too", Given: story(taken), When: help.TakeUpHelpRequest{on}, By: asIvo, Refused: "help.taken_up"},
		{Name: "what nobody asked", When: help.TakeUpHelpRequest{on}, By: asPia, Refused: "help.unknown"},
		{Name: "or another city did", Given: story(), When: help.TakeUpHelpRequest{astray}, By: asPia, Refused: "help.unknown"},
		{Name: "it is answered", Given: story(taken), When: reply, By: asPia, Then: []help.Event{answered}},
		{Name: "also without being taken up", Given: story(), When: reply, By: asPia, Then: []help.Event{answered}},
		{Name: "each answer once", Given: story(answered), When: reply, By: asPia, Refused: "help.answer_known"},
		{Name: "in words", Given: story(), When: help.AnswerHelpRequest{on, a1, ""}, By: asPia, Refused: "text.missing"},
		{Name: "it is closed", Given: story(answered), When: help.CloseHelpRequest{on, "we met"}, By: asElena, Then: []help.Event{closed}},
		{Name: "closing twice is quiet", Given: story(closed), When: help.CloseHelpRequest{on, ""}, By: asElena},
		{Name: "after that no answers", Given: story(closed), When: help.AnswerHelpRequest{on, a2, "One more thing"}, By: asPia, Refused: "help.closed"},
		{Name: "MEN-5: untouched for 5 working days it goes to the lead expert", Given: story(), When: escalate, By: system(7), Then: []help.Event{toLead}},
		{Name: "MEN-5: not before", Given: story(), When: escalate, By: system(6), Refused: "help.not_due", Args: map[string]any{"due": monday.AddDays(7)}},
		{Name: "MEN-5: after 10 to the manager", Given: story(toLead), When: escalate, By: system(14), Then: []help.Event{toManager}},
		{Name: "MEN-5: and not before that", Given: story(toLead), When: escalate, By: system(13), Refused: "help.not_due", Args: map[string]any{"due": monday.AddDays(14)}},
		{Name: "MEN-5: straight to the manager when nobody looked for so long", Given: story(), When: escalate, By: system(30), Then: []help.Event{toManager}},
		{Name: "further than that it does not go", Given: story(toLead, toManager), When: escalate, By: system(30)},
		{Name: "MEN-5: what somebody took up stays there", Given: story(taken), When: escalate, By: system(30), Refused: "help.touched"},
	})
	many := story()
	for n := range help.AnswersMost {
		many = append(many, help.HelpRequestAnswered{request, part, id.Comment(named(fmt.Sprint("many", n))), pia, event.Text("x")})
	}
	decidertest.Run(t, help.Decider, []row{{Name: "there is an end to answers", Given: many, When: reply, By: asPia, Refused: "help.too_many"}})
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[help.State, help.Command, help.Event]{
		Decider: help.Decider, Walks: 60, Steps: 30,
		Command: func(r *rand.Rand, _ help.State) (help.Command, decider.By) {
			words := []string{"", "yes", "\xff"}[r.IntN(3)]
			where := []help.OnRequest{on, on, on, astray}[r.IntN(4)]
			return []help.Command{
				ask, help.TakeUpHelpRequest{where}, help.AnswerHelpRequest{where, id.Comment(named(fmt.Sprint(r.IntN(5)))), words},
				help.CloseHelpRequest{where, words}, help.EscalateHelpRequest{where}, help.EscalateHelpRequest{where},
			}[r.IntN(6)], []decider.By{asElena, asPia, asIvo, system(r.IntN(20))}[r.IntN(4)]
		},
		Invariant: func(s help.State) error {
			if (s.Request.IsZero()) != (s.Status == "") || s.Status == help.Answered && len(s.Answers) == 0 || s.Status == help.TakenUp && s.TakenBy.IsZero() {
				return fmt.Errorf("a state without what it says: %+v", s)
			}
			return nil
		},
	}.Run(t)
	for _, e := range help.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func TestObject(t *testing.T) {
	t.Parallel()
	s := help.Decider.Fold(help.Decider.Initial, asked)
	if o, _ := help.Object(s, help.TakeUpHelpRequest{on}); o != (role.Object{Programme: dcc, Participation: part, Owner: elena}) {
		t.Errorf("object: %+v", o)
	}
}
