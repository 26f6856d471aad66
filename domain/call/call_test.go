package call_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

type row = decidertest.Row[call.Command, call.Event]

// The call of the stories: two groups of one wave, the second for cities of an
// earlier programme.
var (
	icc      = id.Programme(named("programme"))
	in       = place.InProgramme{Programme: icc}
	theCall  = id.CallOf(icc)
	wave     = id.Wave(named("wave"))
	all      = id.ApplicantGroup(named("all"))
	former   = id.ApplicantGroup(named("former"))
	sofia    = id.City(named("sofia"))
	ruse     = id.City(named("ruse"))
	varna    = id.City(named("varna"))
	ana      = id.Person(named("ana"))
	first    = calendar.Of(2020, time.February, 27)
	cutOff   = calendar.Of(2020, time.April, 6)
	earlier  = calendar.Of(2020, time.March, 30)
	manager  = decider.By{Actor: id.Person(named("manager")), ActingAs: role.ProgrammeManager, At: first.Time().Add(9 * time.Hour)}
	names    = map[string]string{"en": "All cities", "bg": "Всички градове"}
	opened   = call.GroupOpened{theCall, icc, all, 1, event.NamesOf(names), wave, first, cutOff}
	opened2  = call.GroupOpened{theCall, icc, former, 2, event.NamesOf(names), wave, first, earlier}
	weights  = shares(40, 30, 20, 10)
	order    = []scoring.Criterion{scoring.DigitalAmbition, scoring.Relevance, scoring.Impact, scoring.Resources}
	terms    = call.Terms{Threshold: 6000, PopulationLeast: 50_000}
	publish  = call.PublishCall{in, weights, order, terms}
	opening  = call.CallPublished{theCall, icc, first, 40, 30, 20, 10, order, 6000, 2, 2000, 2, 30, 30, 50_000, 5}
	closed   = call.CallClosed{cutOff.AddDays(1)}
	entered1 = entered(1, sofia, all)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func app(n int) id.Application { return id.Application(named(fmt.Sprint("application ", n))) }

func entered(n int, c id.City, g id.ApplicantGroup) call.Event {
	return call.ApplicationEntered{app(n), c, g, wave, ana, n}
}

func on(d calendar.Date) decider.By {
	b := manager
	b.At = d.Time().Add(9 * time.Hour)
	return b
}

func story(more ...call.Event) []call.Event {
	return append([]call.Event{opened, opened2, opening}, more...)
}

func TestOpening(t *testing.T) {
	t.Parallel()
	open := call.OpenGroup{in, all, names, wave, first, cutOff}
	with := func(change func(*call.OpenGroup)) call.OpenGroup {
		c := open
		change(&c)
		return c
	}
	terms := func(change func(*call.Terms)) call.PublishCall {
		c := publish
		change(&c.Terms)
		return c
	}
	usual := call.PublishCall{InProgramme: in}
	usualOpening := call.CallPublished{theCall, icc, first, 25, 25, 25, 25, scoring.Criteria(), 0, 2, 2000, 2, 30, 30, 0, 5}
	var many []call.Event
	for n := range 50 {
		many = append(many, call.GroupOpened{theCall, icc, id.ApplicantGroup(named(fmt.Sprint("group ", n))), n + 1, event.NamesOf(names), wave, first, cutOff})
	}
	decidertest.Run(t, call.Decider, []row{
		{Name: "a group is opened", When: open, By: manager, Then: []call.Event{opened}},
		{Name: "and a second with its own deadline", Given: []call.Event{opened}, When: call.OpenGroup{in, former, names, wave, first, earlier}, By: manager, Then: []call.Event{opened2}},
		{Name: "a group has a new id", Given: []call.Event{opened}, When: open, By: manager, Refused: "call.group_known"},
		{Name: "and a name", When: with(func(c *call.OpenGroup) { c.Names = nil }), By: manager, Refused: "text.missing"},
		{Name: "and a programme", When: with(func(c *call.OpenGroup) { c.Programme = id.Programme{} }), By: manager, Refused: "text.missing"},
		{Name: "it closes after it opens", When: with(func(c *call.OpenGroup) { c.CutOff = first.AddDays(-1) }), By: manager, Refused: "call.dates_impossible"},
		{Name: "groups have an end", Given: many, When: open, By: manager, Refused: "call.too_many_groups"},
		{Name: "a closed call opens none", Given: story(closed), When: with(func(c *call.OpenGroup) { c.Group = id.ApplicantGroup(named("late")) }), By: manager, Refused: "call.closed"},
		{Name: "APP-6: the call is published with its weights", Given: []call.Event{opened, opened2}, When: publish, By: manager, Then: []call.Event{opening}},
		{Name: "APP-6: equal ones when nobody says others", Given: []call.Event{opened}, When: usual, By: manager, Then: []call.Event{usualOpening}},
		{Name: "twice is quiet", Given: story(), When: publish, By: manager},
		{Name: "also when it is closed", Given: story(closed), When: publish, By: manager},
		{Name: "APP-6: weights are frozen then", Given: story(), When: usual, By: manager, Refused: "call.published_differently"},
		{Name: "APP-6: weights add up", Given: []call.Event{opened}, When: call.PublishCall{in, shares(40, 40, 40, 40), order, terms0()}, By: manager, Refused: "call.weights_impossible"},
		{Name: "APP-8: the order of ties names all criteria", Given: []call.Event{opened}, When: call.PublishCall{in, weights, order[:2], terms0()}, By: manager, Refused: "call.tie_order_impossible"},
		{Name: "a threshold above 100 is none", Given: []call.Event{opened}, When: terms(func(t *call.Terms) { t.Threshold = 10_001 }), By: manager, Refused: "call.setting_impossible"},
		{Name: "nor are days without end", Given: []call.Event{opened}, When: terms(func(t *call.Terms) { t.OfferDays = 400 }), By: manager, Refused: "call.setting_impossible"},
		{Name: "a call has a group", When: publish, By: manager, Refused: "call.no_groups"},
	})
}

func terms0() call.Terms { return call.Terms{} }

func TestDeadlines(t *testing.T) {
	t.Parallel()
	move := call.MoveDeadline{in, all, wave, cutOff.AddDays(49), ""}
	moved := func(told ...id.Application) call.Event {
		return call.DeadlineMoved{all, cutOff.AddDays(49), cutOff, told, event.Private{}}
	}
	with := func(change func(*call.MoveDeadline)) call.MoveDeadline {
		c := move
		change(&c)
		return c
	}
	decidertest.Run(t, call.Decider, []row{
		{Name: "PRG-4: a deadline moves later", Given: story(), When: move, By: manager, Then: []call.Event{moved()}},
		{Name: "PRG-4: and everybody with a draft in the group is told", Given: story(entered1, entered(2, ruse, all), entered(3, varna, former)), When: move, By: manager, Then: []call.Event{moved(app(1), app(2))}},
		{Name: "PRG-4: not who withdrew", Given: story(entered1, call.ApplicationLeft{app(1)}), When: move, By: manager, Then: []call.Event{moved()}},
		{Name: "PRG-4: not earlier", Given: story(), When: with(func(c *call.MoveDeadline) { c.CutOff = cutOff.AddDays(-1) }), By: manager, Refused: "call.deadline_not_later", Args: map[string]any{"cut_off": cutOff}},
		{Name: "to the same day is quiet", Given: story(), When: with(func(c *call.MoveDeadline) { c.CutOff = cutOff }), By: manager},
		{Name: "that of a group", Given: story(), When: with(func(c *call.MoveDeadline) { c.Group = id.ApplicantGroup{} }), By: manager, Refused: "call.group_unknown"},
		{Name: "in its wave", Given: story(), When: with(func(c *call.MoveDeadline) { c.Wave = id.Wave{} }), By: manager, Refused: "call.other_wave"},
		{Name: "with a reason that can be read", Given: story(), When: with(func(c *call.MoveDeadline) { c.Reason = "\xff" }), By: manager, Refused: "text.unreadable"},
		{Name: "of a call that is open", Given: story(closed), When: move, By: manager, Refused: "call.closed"},
		{Name: "and published", Given: []call.Event{opened}, When: move, By: manager, Refused: "call.unknown"},
		{Name: "a call is closed after the last deadline", Given: story(), When: call.CloseCall{in}, By: on(cutOff.AddDays(1)), Then: []call.Event{closed}},
		{Name: "not before", Given: story(), When: call.CloseCall{in}, By: on(cutOff), Refused: "call.deadline_ahead"},
		{Name: "closing twice is quiet", Given: story(closed), When: call.CloseCall{in}, By: on(cutOff)},
	})
	s := call.Decider.Fold(call.Decider.Initial, story(entered1, moved(app(1)))...)
	if _, tags := call.Decider.About(s, moved(app(1))); !slices.Contains(tags, app(1).UUID()) || !slices.Contains(tags, ana.UUID()) {
		t.Errorf("PRG-4: nobody tells the applicant that the deadline moved: %v", tags)
	}
}

func TestEntries(t *testing.T) {
	t.Parallel()
	enter := call.EnterApplication{in, app(1), sofia, all, ana}
	with := func(change func(*call.EnterApplication)) call.EnterApplication {
		c := enter
		change(&c)
		return c
	}
	form := func(n int, team, population int, members ...id.City) call.NoteForm {
		return call.NoteForm{in, app(n), members, population, team, false}
	}
	handedIn := form(1, 2, 60_000)
	handedIn.Complete = true
	small, alone := handedIn, handedIn
	small.Population, alone.Team = 49_999, 1
	noted := call.ConsortiumNoted{app(1), []id.City{}, 60_000, 2}
	both := []id.City{ruse, varna}
	slices.SortFunc(both, id.City.Compare)
	consortium := call.ConsortiumNoted{app(1), both, 60_000, 2}
	left := call.ApplicationLeft{app(1)}
	free := call.ConfirmNoApplication{in, sofia}
	decidertest.Run(t, call.Decider, []row{
		{Name: "APP-1: a city enters with one application", Given: story(), When: enter, By: manager, Then: []call.Event{entered1}},
		{Name: "entering twice is quiet", Given: story(entered1), When: enter, By: manager},
		{Name: "APP-1: not with a second", Given: story(entered1), When: with(func(c *call.EnterApplication) { c.Application = app(2) }), By: manager, Refused: "call.city_in_other_application"},
		{Name: "APP-1: again after the first was withdrawn", Given: story(entered1, left), When: with(func(c *call.EnterApplication) { c.Application = app(2) }), By: manager, Then: []call.Event{entered(2, sofia, all)}},
		{Name: "APP-1: a member of a consortium does not apply by itself", Given: story(entered1, consortium), When: call.EnterApplication{in, app(2), ruse, all, ana}, By: manager, Refused: "call.city_in_other_application", Args: map[string]any{"city": ruse}},
		{Name: "APP-1: nor is it in two", Given: story(entered1, consortium, entered(2, id.City(named("burgas")), all)), When: form(2, 2, 60_000, varna), By: manager, Refused: "call.city_in_other_application"},
		{Name: "APP-1: nor a member of the own one", Given: story(entered1), When: form(1, 2, 60_000, sofia), By: manager, Refused: "call.city_in_other_application"},
		{Name: "APP-1: members that leave are free", Given: story(entered1, consortium, noted), When: call.EnterApplication{in, app(2), ruse, all, ana}, By: manager, Then: []call.Event{entered(2, ruse, all)}},
		{Name: "an application does not change its city", Given: story(entered1), When: with(func(c *call.EnterApplication) { c.City = ruse }), By: manager, Refused: "call.application_known"},
		{Name: "nor come back", Given: story(entered1, left), When: enter, By: manager, Refused: "call.application_known"},
		{Name: "APP-2: before the group opens nobody enters", Given: story(), When: enter, By: on(first.AddDays(-1)), Refused: "call.not_open_yet"},
		{Name: "APP-2: nor after its cut-off", Given: story(), When: enter, By: on(cutOff.AddDays(1)), Refused: "call.deadline_passed", Args: map[string]any{"cut_off": cutOff}},
		{Name: "an unknown group", Given: story(), When: with(func(c *call.EnterApplication) { c.Group = id.ApplicantGroup{} }), By: manager, Refused: "call.group_unknown"},
		{Name: "a call that is not there", When: enter, By: manager, Refused: "call.unknown"},
		{Name: "a call that is closed", Given: story(closed), When: enter, By: manager, Refused: "call.closed"},
		{Name: "a consortium is noted", Given: story(entered1), When: form(1, 2, 60_000, varna, ruse, varna), By: manager, Then: []call.Event{consortium}},
		{Name: "the same again is quiet", Given: story(entered1, consortium), When: form(1, 2, 60_000, ruse, varna), By: manager},
		{Name: "APP-2: nothing is written after the cut-off", Given: story(entered1), When: form(1, 2, 60_000), By: on(cutOff.AddDays(1)), Refused: "call.deadline_passed"},
		{Name: "nor for an application that did not enter", Given: story(), When: form(1, 2, 60_000), By: manager, Refused: "call.application_unknown"},
		{Name: "APP-3: a revision is good enough", Given: story(entered1), When: handedIn, By: manager, Then: []call.Event{call.ConsortiumNoted{app(1), nil, 60_000, 2}}},
		{Name: "APP-3: or too small a city", Given: story(entered1), When: small, By: manager, Refused: "call.population_too_small"},
		{Name: "APP-3: or too small a team", Given: story(entered1), When: alone, By: manager, Refused: "call.team_too_small"},
		{Name: "APP-3: a city of 50 000 and a team of two submit", Given: story(entered1, noted), When: call.ConfirmSubmission{in, app(1)}, By: on(cutOff)},
		{Name: "APP-3: consortia add up, and not enough", Given: story(entered1, call.ConsortiumNoted{app(1), both, 49_999, 2}), When: call.ConfirmSubmission{in, app(1)}, By: manager, Refused: "call.population_too_small", Args: map[string]any{"least": 50_000, "population": 49_999}},
		{Name: "APP-3: one alone is no team", Given: story(entered1, call.ConsortiumNoted{app(1), nil, 60_000, 1}), When: call.ConfirmSubmission{in, app(1)}, By: manager, Refused: "call.team_too_small"},
		{Name: "APP-2: nobody submits after the cut-off", Given: story(entered1, noted), When: call.ConfirmSubmission{in, app(1)}, By: on(cutOff.AddDays(1)), Refused: "call.deadline_passed"},
		{Name: "APP-2: but after it moved", Given: story(entered1, noted, call.DeadlineMoved{all, cutOff.AddDays(49), cutOff, nil, event.Private{}}), When: call.ConfirmSubmission{in, app(1)}, By: on(cutOff.AddDays(49))},
		{Name: "APP-4: pre-screening five working days before", Given: story(entered1), When: call.ConfirmPreScreening{in, app(1)}, By: on(calendar.Of(2020, time.March, 30))},
		{Name: "APP-4: not later", Given: story(entered1), When: call.ConfirmPreScreening{in, app(1)}, By: on(calendar.Of(2020, time.March, 31)), Refused: "call.pre_screening_over"},
		{Name: "APP-4: nor in a closed call", Given: story(entered1, closed), When: call.ConfirmPreScreening{in, app(1)}, By: manager, Refused: "call.closed"},
		{Name: "who withdraws leaves", Given: story(entered1), When: call.LeaveCall{in, app(1)}, By: manager, Then: []call.Event{left}},
		{Name: "once", Given: story(entered1, left), When: call.LeaveCall{in, app(1)}, By: manager},
		{Name: "APP-9: a city that applies is not invited beside it", Given: story(entered1), When: free, By: manager, Refused: "call.city_in_other_application"},
		{Name: "APP-9: another one may be, call or no call", When: free, By: manager},
		{Name: "judging begins after the deadline, by the terms of the call", Given: story(entered1), When: call.ConfirmEvaluation{in, app(1), weights, terms}, By: on(cutOff.AddDays(1))},
		{Name: "not on its last day", Given: story(entered1), When: call.ConfirmEvaluation{in, app(1), weights, terms}, By: on(cutOff), Refused: "call.deadline_ahead"},
		{Name: "APP-6: nor by other weights", Given: story(entered1), When: call.ConfirmEvaluation{in, app(1), scoring.Equal, terms}, By: on(cutOff.AddDays(1)), Refused: "call.terms_differ"},
		{Name: "nor by other terms", Given: story(entered1), When: call.ConfirmEvaluation{in, app(1), weights, call.Terms{}}, By: on(cutOff.AddDays(1)), Refused: "call.terms_differ"},
	})
	if o, _ := call.Object(call.State{}, enter); o != (role.Object{Programme: icc}) {
		t.Errorf("object: %+v", o)
	}
}

func pts(relevance, ambition, impact, resources int) scoring.Scores {
	return scoring.Scores{Relevance: relevance, DigitalAmbition: ambition, Impact: impact, Resources: resources}
}

func shares(relevance, ambition, impact, resources int) scoring.Weights {
	return scoring.Weights{Relevance: relevance, DigitalAmbition: ambition, Impact: impact, Resources: resources}
}
