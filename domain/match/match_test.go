package match_test

import (
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[match.Command, match.Event]

var (
	dcc           = id.Programme(named("dcc"))
	plovdiv       = id.City(named("plovdiv"))
	espoo         = id.City(named("espoo"))
	part          = id.ParticipationOf(dcc, plovdiv)
	m1            = id.Match(named("match"))
	help          = id.HelpRequest(named("help"))
	pia           = id.Person(named("pia"))
	elena         = id.Person(named("elena"))
	ana           = id.Person(named("ana"))
	today         = calendar.Of(2018, time.March, 5)
	lastDay       = today.AddDays(21)
	on            = match.OnMatch{InCity: place.InCity{Programme: dcc, City: plovdiv}, Match: m1}
	astray        = match.OnMatch{InCity: place.InCity{Programme: dcc, City: espoo}, Match: m1}
	parts         = match.Parts{Theme: 35, Weak: 15, Language: 20, Capacity: 6}
	reason        = "the themes are too far apart"
	suggested     = match.MatchSuggested{m1, dcc, part, plovdiv, pia, espoo, expertise.OpenData, 35, 15, 20, 6, 0}
	proposed      = match.MatchProposed{m1, dcc, part, plovdiv, pia, espoo, expertise.OpenData, "en", help, lastDay, event.Text("both keep open data"), event.Private{}}
	byMentor      = match.MatchAcceptedByMentor{m1, part, pia, match.NoConflict, event.Private{}}
	byMentorBut   = match.MatchAcceptedByMentor{m1, part, pia, match.HasConflict, event.Text("I advised its port")}
	byCity        = match.MatchAcceptedByCity{m1, part, pia, elena}
	approved      = match.MatchApproved{m1, part, pia, today}
	paused        = match.MatchPaused{m1, part, pia, event.Text(reason)}
	resumed       = match.MatchResumed{m1, part, pia}
	ended         = match.MatchEnded{m1, part, pia, today, event.Private{}}
	declined      = match.MatchDeclined{m1, part, pia, match.OfCity, event.Text(reason)}
	lapsed        = match.MatchLapsed{m1, part, pia, []match.Side{match.OfCity, match.OfManager}}
	asPia         = by(pia, role.Mentor)
	asElena       = by(elena, role.CityLead)
	asAna         = by(ana, role.ProgrammeManager)
	asSystem      = by(id.System, role.SystemItself)
	active        = story(byMentor, byCity, approved)
	acceptsMentor = match.AcceptMatchAsMentor{on, true, ""}
	acceptsCity   = match.AcceptMatchAsCity{on}
	approves      = match.ApproveMatch{on, pia, ""}
	declines      = match.DeclineMatch{on, reason}
	pauses        = match.PauseMatch{on, reason}
	ends          = match.EndMatch{on, pia, ""}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func later(b decider.By, days int) decider.By {
	b.At = b.At.AddDate(0, 0, days)
	return b
}

func story(more ...match.Event) []match.Event { return append([]match.Event{proposed}, more...) }

func propose(change func(*match.ProposeMatch)) match.ProposeMatch {
	c := match.ProposeMatch{on, pia, espoo, expertise.OpenData, "en", "", help, "both keep open data"}
	if change != nil {
		change(&c)
	}
	return c
}

func TestProposing(t *testing.T) {
	t.Parallel()
	suggest := match.SuggestMatch{on, pia, espoo, expertise.OpenData, parts}
	without := func(change func(*match.SuggestMatch)) match.SuggestMatch {
		c := suggest
		change(&c)
		return c
	}
	decidertest.Run(t, match.Decider, []row{
		{Name: "MEN-6: a suggestion keeps the parts of its score", When: suggest, By: asAna, Then: []match.Event{suggested}},
		{Name: "once", Given: []match.Event{suggested}, When: suggest, By: asAna, Refused: "match.known"},
		{Name: "of a mentor", When: without(func(c *match.SuggestMatch) { c.Mentor = id.Person{} }), By: asAna, Refused: "match.mentor_missing"},
		{Name: "for a city", When: without(func(c *match.SuggestMatch) { c.City = id.City{} }), By: asAna, Refused: "match.unknown"},
		{Name: "on a theme", When: without(func(c *match.SuggestMatch) { c.Theme = "alchemy" }), By: asAna, Refused: "match.theme_unknown"},
		{Name: "MEN-6: with points that there are", When: without(func(c *match.SuggestMatch) { c.Parts.Theme = 99 }), By: asAna, Refused: "match.score_impossible"},
		{Name: "a match is proposed", When: propose(nil), By: asElena, Then: story()},
		{Name: "as it was suggested", Given: []match.Event{suggested}, When: propose(nil), By: asElena, Then: story()},
		{Name: "with that mentor", Given: []match.Event{suggested}, When: propose(func(c *match.ProposeMatch) { c.Mentor = ana }), By: asElena, Refused: "match.other_mentor"},
		{Name: "once only", Given: story(), When: propose(nil), By: asElena, Refused: "match.known"},
		{Name: "of a mentor only", When: propose(func(c *match.ProposeMatch) { c.Mentor = id.Person{} }), By: asElena, Refused: "match.mentor_missing"},
		{Name: "under an id", When: propose(func(c *match.ProposeMatch) { c.Match = id.Match{} }), By: asElena, Refused: "match.unknown"},
		{Name: "not that of another city", Given: []match.Event{suggested}, When: propose(func(c *match.ProposeMatch) { c.City = espoo }), By: asElena, Refused: "match.unknown"},
		{Name: "on one of the themes", When: propose(func(c *match.ProposeMatch) { c.Theme = "" }), By: asElena, Refused: "match.theme_unknown"},
		{Name: "MEN-3: in a language", When: propose(func(c *match.ProposeMatch) { c.Language = "" }), By: asElena, Refused: "text.language_unknown"},
		{Name: "what was declined is not proposed again", Given: story(declined), When: propose(nil), By: asElena, Refused: "match.over"},
		{Name: "MEN-3: an interpreter is named", Given: story(), When: match.NameInterpreter{on, "Ivo Petrov"}, By: asElena, Then: []match.Event{match.InterpreterNamed{m1, part, pia, event.Text("Ivo Petrov")}}},
		{Name: "by name", Given: story(), When: match.NameInterpreter{on, ""}, By: asElena, Refused: "text.missing"},
	})
}

func TestAgreeing(t *testing.T) {
	t.Parallel()
	decidertest.Run(t, match.Decider, []row{
		{Name: "the mentor accepts", Given: story(), When: acceptsMentor, By: asPia, Then: []match.Event{byMentor}},
		{Name: "twice is quiet", Given: story(byMentor), When: acceptsMentor, By: asPia},
		{Name: "nobody accepts for the mentor", Given: story(), When: acceptsMentor, By: asElena, Refused: "match.other_mentor"},
		{Name: "MEN-2: conflicts are declared", Given: story(), When: match.AcceptMatchAsMentor{on, false, "I advised its port"}, By: asPia, Then: []match.Event{byMentorBut}},
		{Name: "MEN-2: or that there are none", Given: story(), When: match.AcceptMatchAsMentor{on, false, ""}, By: asPia, Refused: "match.conflict_undeclared"},
		{Name: "MEN-2: not both", Given: story(), When: match.AcceptMatchAsMentor{on, true, "I advised its port"}, By: asPia, Refused: "match.conflict_undeclared"},
		{Name: "the city accepts", Given: story(), When: acceptsCity, By: asElena, Then: []match.Event{byCity}},
		{Name: "and twice is quiet", Given: story(byCity), When: acceptsCity, By: asElena},
		{Name: "not a mere suggestion", Given: []match.Event{suggested}, When: acceptsCity, By: asElena, Refused: "match.not_proposed"},
		{Name: "nor what nobody knows", When: acceptsCity, By: asElena, Refused: "match.unknown"},
		{Name: "nor that of another city", Given: story(), When: match.AcceptMatchAsCity{astray}, By: asElena, Refused: "match.unknown"},
		{Name: "MEN-4: active when all three have agreed", Given: story(byMentor, byCity), When: approves, By: asAna, Then: []match.Event{approved}},
		{Name: "MEN-4: not before the city has", Given: story(byMentor), When: approves, By: asAna, Refused: "match.not_agreed", Args: map[string]any{"missing": "city"}},
		{Name: "MEN-4: nor before the mentor has", Given: story(byCity), When: approves, By: asAna, Refused: "match.not_agreed", Args: map[string]any{"missing": "mentor"}},
		{Name: "of this mentor", Given: story(byMentor, byCity), When: match.ApproveMatch{on, ana, ""}, By: asAna, Refused: "match.other_mentor"},
		{Name: "approving twice is quiet", Given: active, When: approves, By: asAna},
		{Name: "MEN-2: in spite of a conflict only with a reason", Given: story(byMentorBut, byCity), When: approves, By: asAna, Refused: "match.conflict_needs_reason"},
		{Name: "MEN-2: and then", Given: story(byMentorBut, byCity), When: match.ApproveMatch{on, pia, "the port is no theme here"}, By: asAna,
			Then: []match.Event{match.ConflictAllowed{m1, part, pia, event.Text("the port is no theme here")}, approved}},
		{Name: "MEN-4: on the last day it is not too late", Given: story(byMentor, byCity), When: approves, By: later(asAna, 21),
			Then: []match.Event{match.MatchApproved{m1, part, pia, lastDay}}},
		{Name: "MEN-4: a day later it is", Given: story(byMentor, byCity), When: approves, By: later(asAna, 22), Refused: "match.too_late"},
		{Name: "MEN-4: it lapses then", Given: story(byMentor), When: match.LapseMatch{on}, By: later(asSystem, 22), Then: []match.Event{lapsed}},
		{Name: "MEN-4: not before", Given: story(byMentor), When: match.LapseMatch{on}, By: later(asSystem, 21), Refused: "match.not_due"},
		{Name: "lapsing twice is quiet", Given: story(byMentor, lapsed), When: match.LapseMatch{on}, By: later(asSystem, 22)},
		{Name: "a suggestion does not lapse", Given: []match.Event{suggested}, When: match.LapseMatch{on}, By: later(asSystem, 22), Refused: "match.not_proposed"},
		{Name: "nor does an active match", Given: active, When: match.LapseMatch{on}, By: later(asSystem, 22), Refused: "match.active_already"},
		{Name: "who lapsed is not accepted any more", Given: story(lapsed), When: acceptsCity, By: asElena, Refused: "match.over", Args: map[string]any{"status": "lapsed"}},
		{Name: "the city declines", Given: story(), When: declines, By: asElena, Then: []match.Event{declined}},
		{Name: "the mentor declines", Given: story(), When: declines, By: asPia, Then: []match.Event{match.MatchDeclined{m1, part, pia, match.OfMentor, event.Text(reason)}}},
		{Name: "the manager declines", Given: story(), When: declines, By: asAna, Then: []match.Event{match.MatchDeclined{m1, part, pia, match.OfManager, event.Text(reason)}}},
		{Name: "with a reason", Given: story(), When: match.DeclineMatch{on, "no"}, By: asElena, Refused: "text.reason_too_short"},
		{Name: "declining twice is quiet", Given: story(declined), When: declines, By: asElena},
		{Name: "what is active ends otherwise", Given: active, When: declines, By: asElena, Refused: "match.active_already"},
	})
}

func TestActive(t *testing.T) {
	t.Parallel()
	decidertest.Run(t, match.Decider, []row{
		{Name: "a match pauses", Given: active, When: pauses, By: asElena, Then: []match.Event{paused}},
		{Name: "with a reason", Given: active, When: match.PauseMatch{on, "no"}, By: asElena, Refused: "text.reason_too_short"},
		{Name: "pausing twice is quiet", Given: append(slices.Clone(active), paused), When: pauses, By: asElena},
		{Name: "a proposal does not pause", Given: story(), When: pauses, By: asElena, Refused: "match.not_active"},
		{Name: "it resumes", Given: append(slices.Clone(active), paused), When: match.ResumeMatch{on}, By: asElena, Then: []match.Event{resumed}},
		{Name: "resuming twice is quiet", Given: active, When: match.ResumeMatch{on}, By: asElena},
		{Name: "a proposal does not resume", Given: story(), When: match.ResumeMatch{on}, By: asElena, Refused: "match.not_active"},
		{Name: "it ends", Given: active, When: ends, By: asElena, Then: []match.Event{ended}},
		{Name: "also from a pause", Given: append(slices.Clone(active), paused), When: ends, By: asElena, Then: []match.Event{ended}},
		{Name: "twice is quiet", Given: append(slices.Clone(active), ended), When: ends, By: asElena},
		{Name: "of its mentor", Given: active, When: match.EndMatch{on, ana, ""}, By: asElena, Refused: "match.other_mentor"},
		{Name: "a proposal does not end", Given: story(), When: ends, By: asElena, Refused: "match.not_active"},
		{Name: "after the end nothing", Given: append(slices.Clone(active), ended), When: pauses, By: asElena, Refused: "match.over"},
		{Name: "SES-1: others ask whether it is active", Given: active, When: match.ConfirmActive{on, id.UUID{}}, By: asPia},
		{Name: "SES-1: a paused one is not", Given: append(slices.Clone(active), paused), When: match.ConfirmActive{on, id.UUID{}}, By: asPia, Refused: "match.not_active"},
		{Name: "who has no match is not asked", When: match.ConfirmActive{match.OnMatch{}, m1.UUID()}, By: asPia},
		{Name: "whether it is of this mentor", Given: active, When: match.ConfirmParties{on, pia, id.UUID{}}, By: asPia},
		{Name: "and not of another", Given: active, When: match.ConfirmParties{on, ana, id.UUID{}}, By: asPia, Refused: "match.other_mentor"},
		{Name: "unless there is none", When: match.ConfirmParties{match.OnMatch{}, ana, m1.UUID()}, By: asPia},
	})
}

// TestScore is MEN-6: theme, weak dimension against strong one, language, free
// capacity, earlier contact.
func TestScore(t *testing.T) {
	t.Parallel()
	wanted := match.Wanted{
		Themes: []expertise.Theme{expertise.OpenData, expertise.Mobility},
		Weak:   []expertise.Dimension{"data", "skills", "community"}, Languages: []expertise.Language{"bg", "en"},
	}
	offer := match.Offer{
		Themes: []expertise.Theme{expertise.OpenData}, Strong: []expertise.Dimension{"data"},
		Languages: []expertise.Language{"en"}, Free: 3, Capacity: 3,
	}
	for _, row := range []struct {
		name   string
		change func(*match.Offer)
		want   match.Parts
		total  int
	}{
		{"all but earlier contact", func(*match.Offer) {}, match.Parts{35, 30, 20, 10, 0}, 95},
		{"with it", func(o *match.Offer) { o.Contact = true }, match.Parts{35, 30, 20, 10, 5}, 100},
		{"the second theme counts less", func(o *match.Offer) { o.Themes = []expertise.Theme{expertise.Mobility} }, match.Parts{26, 30, 20, 10, 0}, 86},
		{"the third weakness less still", func(o *match.Offer) { o.Strong = []expertise.Dimension{"community"} }, match.Parts{35, 15, 20, 10, 0}, 80},
		{"no common language", func(o *match.Offer) { o.Languages = []expertise.Language{"fi"} }, match.Parts{35, 30, 0, 10, 0}, 75},
		{"one place of three", func(o *match.Offer) { o.Free = 1 }, match.Parts{35, 30, 20, 3, 0}, 88},
	} {
		o := offer
		row.change(&o)
		got, fits := match.Score(wanted, o)
		if !fits || got != row.want || got.Total() != row.total {
			t.Errorf("%s: %+v total %d, want %+v total %d", row.name, got, got.Total(), row.want, row.total)
		}
	}
	for _, out := range []match.Offer{{Capacity: 3}, {Free: 1, Capacity: 3, Paused: true}} {
		if _, fits := match.Score(wanted, out); fits {
			t.Errorf("a mentor who cannot is not suggested: %+v", out)
		}
	}
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := match.Decider.Fold(match.Decider.Initial, story()...)
	_, tags := match.Decider.About(s, byCity)
	want := []id.UUID{dcc.UUID(), part.UUID(), m1.UUID(), pia.UUID(), id.ParticipationOf(dcc, espoo).UUID(), help.UUID()}
	if !slices.Equal(tags, want) {
		t.Errorf("a match concerns both cities, the mentor and the request: %v", tags)
	}
	object := role.Object{Programme: dcc, Participation: part, Owner: pia}
	if o, _ := match.Object(s, acceptsCity); o != object {
		t.Errorf("object: %+v", o)
	}
	if o, _ := match.Object(match.State{}, propose(nil)); o != object {
		t.Errorf("object of a new one: %+v", o)
	}
}
