package programme_test

import (
	"fmt"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
)

type row = decidertest.Row[programme.Command, programme.Event]

// The edition of the stories: 18 months from February 2018.
var (
	dcc     = id.Programme(named("programme"))
	first   = calendar.Of(2018, time.February, 1)
	last    = calendar.Of(2019, time.July, 31)
	wave1   = id.Wave(named("wave 1"))
	wave2   = id.Wave(named("wave 2"))
	expert  = id.Person(named("expert"))
	other   = id.Person(named("other"))
	today   = calendar.Of(2018, time.January, 15)
	manager = decider.By{Actor: id.Person(named("manager")), ActingAs: role.ProgrammeManager, At: today.Time().Add(time.Hour)}
	names   = map[string]string{"bg": "Предизвикателство", "en": "Challenge"}
	reason  = "the summit was moved"

	draft   = programme.DraftProgramme{Programme: dcc, Names: names, Start: first, End: last}
	drafted = programme.ProgrammeDrafted{
		Programme: dcc, Names: event.NamesOf(names), Start: first, End: last, Zone: "Europe/Brussels",
		MinMonths: 14, MaxMonths: 18, ShortMonths: 12, Quota: 15, LeadExpertLimit: 3, ReopenDays: 30, ReviewDays: 10,
		NoticeShifts: 2, NoticeShiftDays: 30, InvitationDays: 14, StakeholdersLeast: 10,
	}
	published = programme.ProgrammePublished{today}
	begun     = programme.ProgrammeStarted{today}
	suspended = programme.ProgrammeSuspended{dcc, today, event.Text(reason)}
	resumed   = programme.ProgrammeResumed{today}
	closed    = programme.ProgrammeClosed{today}
	opened1   = programme.WaveOpened{wave1, 1, today, today.AddDays(30), first.AddMonths(1), 8}
	opened2   = programme.WaveOpened{wave2, 2, today, today.AddDays(60), first.AddMonths(3), 7}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func town(n int) id.City { return id.City(named(fmt.Sprint("city ", n))) }

func part(n int) id.Participation { return id.ParticipationOf(dcc, town(n)) }

func story(more ...programme.Event) []programme.Event {
	return append([]programme.Event{drafted}, more...)
}

// steps are the five as they are defined, and as they are asked for.
func steps() (events []programme.Event, asked []programme.Step) {
	for n := range programme.Steps {
		from, to := first.AddMonths(3*n), first.AddMonths(3*n+3).AddDays(-1)
		names := map[string]string{"en": fmt.Sprint("Step ", n)}
		events = append(events, programme.StepDefined{n, event.NamesOf(names), from, to})
		asked = append(asked, programme.Step{Number: n, Names: names, Start: from, End: to})
	}
	return events, asked
}

// running is a published and started programme, and what followed.
func running(more ...programme.Event) []programme.Event {
	defined, _ := steps()
	return append(append(story(defined...), published, begun), more...)
}

func taken(n int, c role.Category, months int) programme.Event {
	return programme.PlaceTaken{part(n), town(n), c, id.Wave{}, months}
}

func full(c role.Category, n int) (events []programme.Event) {
	for i := range n {
		events = append(events, taken(i, c, 18))
	}
	return events
}

func TestDrafting(t *testing.T) {
	t.Parallel()
	with := func(change func(*programme.DraftProgramme)) programme.DraftProgramme {
		c := draft
		change(&c)
		return c
	}
	ends := func(end calendar.Date) programme.DraftProgramme {
		return with(func(c *programme.DraftProgramme) { c.End = end })
	}
	then := func(change func(*programme.ProgrammeDrafted)) []programme.Event {
		e := drafted
		change(&e)
		return []programme.Event{e}
	}
	outside := map[string]any{"least": 14, "most": 18}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "a programme is drafted with the defaults of its rules", When: draft, By: manager, Then: story()},
		{Name: "twice is quiet", Given: story(), When: draft, By: manager},
		{Name: "but not with other dates", Given: story(), When: ends(last.AddDays(-1)), By: manager, Refused: "programme.drafted_differently"},
		{Name: "nor once it is published", Given: story(published), When: draft, By: manager, Refused: "programme.drafted_differently"},
		{Name: "PRG-1: 18 months are allowed", When: ends(first.AddMonths(18)), By: manager, Then: then(func(e *programme.ProgrammeDrafted) { e.End = first.AddMonths(18) })},
		{Name: "PRG-1: more are not", When: ends(first.AddMonths(18).AddDays(1)), By: manager, Refused: "programme.length_outside_limits", Args: outside},
		{Name: "PRG-1: 14 months are allowed", When: ends(first.AddMonths(14).AddDays(-1)), By: manager, Then: then(func(e *programme.ProgrammeDrafted) { e.End = first.AddMonths(14).AddDays(-1) })},
		{Name: "PRG-1: less are not", When: ends(first.AddMonths(14).AddDays(-2)), By: manager, Refused: "programme.length_outside_limits", Args: outside},
		{Name: "PRG-1: a template may set other limits", When: with(func(c *programme.DraftProgramme) {
			c.End, c.Settings.MaxMonths = first.AddMonths(24), 24
		}), By: manager, Then: then(func(e *programme.ProgrammeDrafted) { e.End, e.MaxMonths = first.AddMonths(24), 24 })},
		{Name: "it has dates", When: ends(calendar.Date{}), By: manager, Refused: "programme.length_outside_limits"},
		{Name: "it has an id", When: with(func(c *programme.DraftProgramme) { c.Programme = id.Programme{} }), By: manager, Refused: "text.missing", Args: map[string]any{"field": "programme"}},
		{Name: "it has a name", When: with(func(c *programme.DraftProgramme) { c.Names = nil }), By: manager, Refused: "text.missing", Args: map[string]any{"field": "names"}},
		{Name: "a zone has the form of one", When: with(func(c *programme.DraftProgramme) { c.Zone = "Sofia time" }), By: manager, Refused: "programme.zone_unknown"},
		{Name: "settings are numbers that can be", When: with(func(c *programme.DraftProgramme) { c.Settings.Quota = -1 }), By: manager, Refused: "programme.setting_impossible"},
		{Name: "nothing else can be asked before", When: programme.PublishProgramme{dcc}, By: manager, Refused: "programme.unknown"},
	})
}

func TestStepsAndWaves(t *testing.T) {
	t.Parallel()
	defined, asked := steps()
	define := programme.DefineSteps{dcc, asked}
	change := func(change func([]programme.Step)) programme.DefineSteps {
		_, s := steps()
		change(s)
		return programme.DefineSteps{dcc, s}
	}
	renamed := defined[2].(programme.StepDefined)
	renamed.Names = event.NamesOf(map[string]string{"en": "Strategy"})
	wave := programme.OpenWave{dcc, wave1, opened1.Opens, opened1.CutOff, opened1.Start, 8}
	second := programme.OpenWave{dcc, wave2, opened2.Opens, opened2.CutOff, opened2.Start, 7}
	backward, crowded := wave, wave
	backward.CutOff, crowded.Places = wave.Opens.AddDays(-1), 0
	move := func(days int) programme.MoveWaveDeadline {
		return programme.MoveWaveDeadline{dcc, wave1, opened1.CutOff.AddDays(days)}
	}
	moved := func(days int) []programme.Event {
		return []programme.Event{programme.WaveDeadlineMoved{wave1, opened1.CutOff.AddDays(days), opened1.CutOff}}
	}
	var twenty []programme.Event
	for n := range 20 {
		twenty = append(twenty, programme.WaveOpened{id.Wave(named(fmt.Sprint("w", n))), n + 1, today, today, first, 1})
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "PRG-5: the steps 0 to 4 are defined together", Given: story(), When: define, By: manager, Then: defined},
		{Name: "defining twice is quiet", Given: story(defined...), When: define, By: manager},
		{Name: "PRG-5: a name may change", Given: story(defined...), When: change(func(s []programme.Step) { s[2].Names = map[string]string{"en": "Strategy"} }), By: manager, Then: []programme.Event{renamed}},
		{Name: "PRG-5: none may be missing", Given: story(), When: programme.DefineSteps{dcc, asked[:4]}, By: manager, Refused: "programme.steps_incomplete", Args: map[string]any{"steps": 5}},
		{Name: "PRG-5: none may come twice", Given: story(), When: change(func(s []programme.Step) { s[4].Number = 3 }), By: manager, Refused: "programme.steps_incomplete"},
		{Name: "a step has a name", Given: story(), When: change(func(s []programme.Step) { s[1].Names = nil }), By: manager, Refused: "text.missing"},
		{Name: "a step does not end before it starts", Given: story(), When: change(func(s []programme.Step) { s[1].End = first }), By: manager, Refused: "programme.step_dates_impossible", Args: map[string]any{"step": 1}},
		{Name: "steps start in order", Given: story(), When: change(func(s []programme.Step) { s[2].Start = first }), By: manager, Refused: "programme.step_dates_impossible", Args: map[string]any{"step": 2}},
		{Name: "no step changes after the close", Given: running(closed), When: define, By: manager, Refused: "programme.closed"},

		{Name: "a wave opens", Given: story(), When: wave, By: manager, Then: []programme.Event{opened1}},
		{Name: "and a second", Given: story(opened1), When: second, By: manager, Then: []programme.Event{opened2}},
		{Name: "opening twice is quiet", Given: story(opened1), When: wave, By: manager},
		{Name: "not with other dates", Given: story(opened1), When: backward, By: manager, Refused: "programme.wave_known"},
		{Name: "a wave has dates in order", Given: story(), When: backward, By: manager, Refused: "programme.wave_dates_impossible"},
		{Name: "and places", Given: story(), When: crowded, By: manager, Refused: "programme.setting_impossible"},
		{Name: "waves are opened in draft", Given: running(), When: wave, By: manager, Refused: "programme.not_draft"},
		{Name: "twenty waves are enough", Given: story(twenty...), When: wave, By: manager, Refused: "programme.too_many_waves"},
		{Name: "PRG-4: a published cut-off moves later", Given: running(opened1), When: move(5), By: manager, Then: moved(5)},
		{Name: "PRG-4: but not earlier", Given: running(opened1), When: move(-1), By: manager, Refused: "programme.deadline_not_later", Args: map[string]any{"cut_off": opened1.CutOff}},
		{Name: "PRG-4: in draft it may", Given: story(opened1), When: move(-1), By: manager, Then: moved(-1)},
		{Name: "to the same day is quiet", Given: running(opened1), When: move(0), By: manager},
		{Name: "not beyond the start of the wave", Given: running(opened1), When: move(300), By: manager, Refused: "programme.wave_dates_impossible"},
		{Name: "an unknown wave has none", Given: running(), When: move(1), By: manager, Refused: "programme.wave_unknown"},
		{Name: "nothing moves after the close", Given: running(opened1, closed), When: move(1), By: manager, Refused: "programme.closed"},
	})
}

func TestQuota(t *testing.T) {
	t.Parallel()
	set := func(c role.Category, places int) programme.SetQuota {
		return programme.SetQuota{dcc, c, places, id.Wave{}}
	}
	inWave := func(places int, w id.Wave) programme.SetQuota {
		return programme.SetQuota{dcc, role.Participating, places, w}
	}
	quota := func(c role.Category, places, previous int) []programme.Event {
		return []programme.Event{programme.QuotaSet{c, places, previous, id.Wave{}}}
	}
	eight := []programme.Event{opened1, opened2}
	for n := range 8 {
		eight = append(eight, programme.PlaceTaken{part(n), town(n), role.Participating, wave1, 17})
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "PRG-3: the quota is raised while running", Given: running(), When: set(role.Participating, 16), By: manager, Then: quota(role.Participating, 16, 15)},
		{Name: "PRG-3: and lowered down to what is in use", Given: running(full(role.Participating, 3)...), When: set(role.Participating, 3), By: manager, Then: quota(role.Participating, 3, 15)},
		{Name: "PRG-3: but not below", Given: running(full(role.Participating, 3)...), When: set(role.Participating, 2), By: manager, Refused: "programme.places_in_use", Args: map[string]any{"in_use": 3}},
		{Name: "PRG-3: nor is a suspension in the way", Given: running(suspended), When: set(role.Participating, 16), By: manager, Then: quota(role.Participating, 16, 15)},
		{Name: "PRG-3: not after the close", Given: running(closed), When: set(role.Participating, 16), By: manager, Refused: "programme.closed"},
		{Name: "the same quota is quiet", Given: running(), When: set(role.Participating, 15), By: manager},
		{Name: "PRG-2: a partner quota is optional", Given: running(), When: set(role.Partner, 20), By: manager, Then: quota(role.Partner, 20, 0)},
		{Name: "PRG-2: and can be taken away", Given: running(append(quota(role.MentorCity, 6, 0), full(role.MentorCity, 5)...)...), When: set(role.MentorCity, 0), By: manager, Then: quota(role.MentorCity, 0, 6)},
		{Name: "a programme has places", Given: story(), When: set(role.Participating, 0), By: manager, Refused: "programme.setting_impossible"},
		{Name: "in one of three categories", Given: story(), When: set("observer", 3), By: manager, Refused: "programme.category_unknown"},
		{Name: "PRG-4: after publication a wave takes the difference", Given: running(opened1, opened2), When: inWave(17, wave2), By: manager,
			Then: []programme.Event{programme.QuotaSet{role.Participating, 17, 15, wave2}}},
		{Name: "PRG-4: somebody must say which", Given: running(opened1, opened2), When: set(role.Participating, 17), By: manager, Refused: "programme.wave_needed"},
		{Name: "PRG-4: and name one that there is", Given: running(opened1, opened2), When: inWave(17, id.Wave(named("wave 3"))), By: manager, Refused: "programme.wave_unknown"},
		{Name: "PRG-4: a wave does not give what it uses", Given: running(eight...), When: inWave(14, wave1), By: manager, Refused: "programme.wave_places_in_use", Args: map[string]any{"in_use": 8}},
		{Name: "PRG-4: another wave can", Given: running(eight...), When: inWave(14, wave2), By: manager, Then: []programme.Event{programme.QuotaSet{role.Participating, 14, 15, wave2}}},
	})
}

func TestCourse(t *testing.T) {
	t.Parallel()
	defined, _ := steps()
	ready := story(defined...)
	extend := func(end calendar.Date, why string) programme.ExtendProgramme {
		return programme.ExtendProgramme{dcc, end, why}
	}
	extended := func(end calendar.Date, why string) []programme.Event {
		return []programme.Event{programme.ProgrammeExtended{dcc, end, last, event.Text(why)}}
	}
	suspend := programme.SuspendProgramme{dcc, reason}
	end := programme.CloseProgramme{Programme: dcc}
	because := func(why string, open ...int) programme.CloseProgramme {
		c := programme.CloseProgramme{dcc, map[id.Participation]string{}}
		for _, n := range open {
			c.Reasons[part(n)] = why
		}
		return c
	}
	open := func(n int) programme.Event { return programme.CityLeftOpen{part(n), event.Text(reason)} }
	a, b := 1, 2
	if part(b).Compare(part(a)) < 0 {
		a, b = b, a
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "a programme with its steps is published", Given: ready, When: programme.PublishProgramme{dcc}, By: manager, Then: []programme.Event{published}},
		{Name: "publishing twice is quiet", Given: append(ready, published), When: programme.PublishProgramme{dcc}, By: manager},
		{Name: "PRG-5: not without steps", Given: story(), When: programme.PublishProgramme{dcc}, By: manager, Refused: "programme.steps_incomplete"},
		{Name: "PRG-4: waves that add up", Given: append(ready, opened1, opened2), When: programme.PublishProgramme{dcc}, By: manager, Then: []programme.Event{published}},
		{Name: "PRG-4: not waves that do not", Given: append(ready, opened1), When: programme.PublishProgramme{dcc}, By: manager,
			Refused: "programme.waves_do_not_add_up", Args: map[string]any{"sum": 8, "quota": 15}},
		{Name: "a running programme is not published again", Given: running(), When: programme.PublishProgramme{dcc}, By: manager, Refused: "programme.not_draft"},
		{Name: "a published one starts", Given: append(ready, published), When: programme.StartProgramme{dcc}, By: manager, Then: []programme.Event{begun}},
		{Name: "starting twice is quiet", Given: running(), When: programme.StartProgramme{dcc}, By: manager},
		{Name: "a draft does not start", Given: ready, When: programme.StartProgramme{dcc}, By: manager, Refused: "programme.not_published"},
		{Name: "a running one is suspended", Given: running(), When: suspend, By: manager, Then: []programme.Event{suspended}},
		{Name: "with a reason", Given: running(), When: programme.SuspendProgramme{dcc, "because"}, By: manager, Refused: "text.reason_too_short"},
		{Name: "suspending twice is quiet", Given: running(suspended), When: suspend, By: manager},
		{Name: "a draft is not suspended", Given: ready, When: suspend, By: manager, Refused: "programme.not_running"},
		{Name: "it resumes", Given: running(suspended), When: programme.ResumeProgramme{dcc}, By: manager, Then: []programme.Event{resumed}},
		{Name: "resuming twice is quiet", Given: running(), When: programme.ResumeProgramme{dcc}, By: manager},
		{Name: "a closed one does not resume", Given: running(closed), When: programme.ResumeProgramme{dcc}, By: manager, Refused: "programme.not_suspended"},

		{Name: "PRG-1: extended within the maximum", Given: running(), When: extend(last.AddDays(1), ""), By: manager, Then: extended(last.AddDays(1), "")},
		{Name: "PRG-1: beyond it with a reason", Given: running(), When: extend(last.AddMonths(2), reason), By: manager, Then: extended(last.AddMonths(2), reason)},
		{Name: "PRG-1: not without", Given: running(), When: extend(last.AddMonths(2), ""), By: manager, Refused: "text.reason_too_short"},
		{Name: "PRG-1: the new end is after the old", Given: running(), When: extend(last, reason), By: manager, Refused: "programme.end_not_later", Args: map[string]any{"end": last}},
		{Name: "a closed one is not extended", Given: running(closed), When: extend(last.AddDays(1), ""), By: manager, Refused: "programme.closed"},

		{Name: "PRG-7: closed when no participating city is left", Given: running(taken(1, role.Partner, 18)), When: end, By: manager, Then: []programme.Event{closed}},
		{Name: "PRG-7: not while one is open", Given: running(full(role.Participating, 2)...), When: end, By: manager, Refused: "programme.cities_open", Args: map[string]any{"cities": 2}},
		{Name: "PRG-7: unless there is a reason for each", Given: running(taken(1, role.Participating, 18), taken(2, role.Participating, 18)), When: because(reason, 1, 2), By: manager,
			Then: []programme.Event{open(a), open(b), closed}},
		{Name: "PRG-7: and each is a reason", Given: running(taken(1, role.Participating, 18)), When: because("because", 1), By: manager, Refused: "text.reason_too_short"},
		{Name: "a suspended one can be closed", Given: running(suspended), When: end, By: manager, Then: []programme.Event{closed}},
		{Name: "closing twice is quiet", Given: running(closed), When: end, By: manager},
		{Name: "a draft is not closed", Given: ready, When: end, By: manager, Refused: "programme.not_running"},
	})
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	take := func(n int, c role.Category, w id.Wave) programme.TakePlace {
		return programme.TakePlace{dcc, town(n), c, w, 0, false}
	}
	none := id.Wave{}
	freed := func(n int, c role.Category) programme.Event { return programme.PlaceFreed{part(n), town(n), c} }
	inWave := func(n int, w id.Wave, months int) programme.Event {
		return programme.PlaceTaken{part(n), town(n), role.Participating, w, months}
	}
	one := opened1
	one.Places = 1
	late := opened2
	late.Start = first.AddMonths(7)
	decidertest.Run(t, programme.Decider, []row{
		{Name: "a city takes a place", Given: running(), When: take(1, role.Participating, none), By: manager, Then: []programme.Event{taken(1, role.Participating, 18)}},
		{Name: "also before the start", Given: story(published), When: take(1, role.Participating, none), By: manager, Then: []programme.Event{taken(1, role.Participating, 18)}},
		{Name: "twice is quiet", Given: running(taken(1, role.Participating, 18)), When: take(1, role.Participating, none), By: manager},
		{Name: "PRG-2: the sixteenth city is refused", Given: running(full(role.Participating, 15)...), When: take(15, role.Participating, none), By: manager,
			Refused: "programme.quota_full", Args: map[string]any{"free": 0, "quota": 15, "category": role.Participating}},
		{Name: "PRG-2: and admitted after the quota was raised", Given: running(append(full(role.Participating, 15), programme.QuotaSet{role.Participating, 16, 15, none})...),
			When: take(15, role.Participating, none), By: manager, Then: []programme.Event{taken(15, role.Participating, 18)}},
		{Name: "PRG-2: or after another withdrew", Given: running(append(full(role.Participating, 15), freed(3, role.Participating))...),
			When: take(15, role.Participating, none), By: manager, Then: []programme.Event{taken(15, role.Participating, 18)}},
		{Name: "PRG-2: partners do not count", Given: running(append(full(role.Participating, 14), taken(20, role.Partner, 18))...),
			When: take(15, role.Participating, none), By: manager, Then: []programme.Event{taken(15, role.Participating, 18)}},
		{Name: "PRG-2: partners have no limit by default", Given: running(full(role.Partner, 30)...), When: take(30, role.Partner, none), By: manager, Then: []programme.Event{taken(30, role.Partner, 18)}},
		{Name: "PRG-2: but can have one", Given: running(append(full(role.MentorCity, 6), programme.QuotaSet{role.MentorCity, 6, 0, none})...), When: take(6, role.MentorCity, none), By: manager, Refused: "programme.quota_full"},
		{Name: "PAR-1: a partner that is admitted gives its place up", Given: running(taken(1, role.Partner, 18)), When: take(1, role.Participating, none), By: manager, Then: []programme.Event{taken(1, role.Participating, 18)}},
		{Name: "a draft has no places", Given: story(), When: take(1, role.Participating, none), By: manager, Refused: "programme.not_published"},
		{Name: "nor has a suspended programme", Given: running(suspended), When: take(1, role.Participating, none), By: manager, Refused: "programme.suspended"},
		{Name: "PRG-7: nor has a closed one", Given: running(closed), When: take(1, role.Participating, none), By: manager, Refused: "programme.closed"},
		{Name: "PRG-4: a city of a wave takes one of its places", Given: running(opened1, opened2), When: take(1, role.Participating, wave1), By: manager, Then: []programme.Event{inWave(1, wave1, 17)}},
		{Name: "PRG-4: it names its wave", Given: running(opened1, opened2), When: take(1, role.Participating, none), By: manager, Refused: "programme.wave_needed"},
		{Name: "PRG-4: one that there is", Given: running(), When: take(1, role.Participating, wave1), By: manager, Refused: "programme.wave_unknown"},
		{Name: "PRG-4: with a free place", Given: running(one, opened2, inWave(2, wave1, 17)), When: take(1, role.Participating, wave1), By: manager, Refused: "programme.wave_full", Args: map[string]any{"free": 0, "places": 1}},
		{Name: "PRG-8: a city that comes late is noticed, not refused", Given: running(opened1, late), When: take(1, role.Participating, wave2), By: manager,
			Then: []programme.Event{inWave(1, wave2, 11), programme.ShortParticipationNoticed{part(1), 11, 12}}},
		{Name: "PRG-8: partners are not counted in months", Given: running(opened1, late), When: take(1, role.Partner, wave2), By: manager, Then: []programme.Event{taken(1, role.Partner, 18)}},

		{Name: "PAR-7: a withdrawn city frees its place", Given: running(taken(1, role.Participating, 18)), When: programme.FreePlace{dcc, town(1)}, By: manager, Then: []programme.Event{freed(1, role.Participating)}},
		{Name: "freeing twice is quiet", Given: running(taken(1, role.Participating, 18), freed(1, role.Participating)), When: programme.FreePlace{dcc, town(1)}, By: manager},
		{Name: "also during a suspension", Given: running(taken(1, role.Participating, 18), suspended), When: programme.FreePlace{dcc, town(1)}, By: manager, Then: []programme.Event{freed(1, role.Participating)}},
		{Name: "nothing is freed after the close", Given: running(taken(1, role.Participating, 18), closed), When: programme.FreePlace{dcc, town(1)}, By: manager, Refused: "programme.closed"},
	})
}

func TestWhatOthersAsk(t *testing.T) {
	t.Parallel()
	lead := func(n int, p id.Person) programme.EngageLeadExpert {
		return programme.EngageLeadExpert{dcc, town(n), p}
	}
	leads := func(n int, p, previous id.Person) programme.Event {
		return programme.LeadExpertEngaged{part(n), p, previous}
	}
	nobody := id.Person{}
	three := running(leads(1, expert, nobody), leads(2, expert, nobody), leads(3, expert, nobody))
	terms := programme.ConfirmTerms{dcc, 30, 10, 2, 30}
	otherTerms := terms
	otherTerms.ReopenDays = 60
	due := func(days int, beyond bool) programme.ConfirmDue {
		return programme.ConfirmDue{dcc, last.AddDays(days), beyond}
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "a lead expert is engaged", Given: running(), When: lead(1, expert), By: manager, Then: []programme.Event{leads(1, expert, nobody)}},
		{Name: "twice is quiet", Given: running(leads(1, expert, nobody)), When: lead(1, expert), By: manager},
		{Name: "PAR-3: one person leads three cities", Given: running(leads(1, expert, nobody), leads(2, expert, nobody)), When: lead(3, expert), By: manager, Then: []programme.Event{leads(3, expert, nobody)}},
		{Name: "PAR-3: but not four", Given: three, When: lead(4, expert), By: manager, Refused: "programme.lead_expert_limit", Args: map[string]any{"limit": 3}},
		{Name: "PAR-3: unless a city was handed over", Given: append(three, leads(2, other, expert)), When: lead(4, expert), By: manager, Then: []programme.Event{leads(4, expert, nobody)}},
		{Name: "PAR-3: or withdrew", Given: append(three, taken(1, role.Participating, 18), programme.PlaceFreed{part(1), town(1), role.Participating}), When: lead(4, expert), By: manager, Then: []programme.Event{leads(4, expert, nobody)}},
		{Name: "PAR-2: the next lead replaces the last", Given: running(leads(1, expert, nobody)), When: lead(1, other), By: manager, Then: []programme.Event{leads(1, other, expert)}},
		{Name: "nobody is engaged after the close", Given: running(closed), When: lead(1, expert), By: manager, Refused: "programme.closed"},

		{Name: "a running programme is open", Given: running(), When: programme.ConfirmOpen{dcc}, By: manager},
		{Name: "PRG-7: a closed one is not", Given: running(closed), When: programme.ConfirmOpen{dcc}, By: manager, Refused: "programme.closed"},
		{Name: "a suspended one is", Given: running(suspended), When: programme.ConfirmOpen{dcc}, By: manager},
		{Name: "but its cities do not work", Given: running(suspended), When: programme.ConfirmWork{dcc}, By: manager, Refused: "programme.suspended"},
		{Name: "until it is resumed", Given: running(suspended, resumed), When: programme.ConfirmWork{dcc}, By: manager},
		{Name: "cities work before the start", Given: story(published), When: programme.ConfirmWork{dcc}, By: manager},
		{Name: "PRG-7: not after the close", Given: running(suspended, closed), When: programme.ConfirmWork{dcc}, By: manager, Refused: "programme.closed"},
		{Name: "no due date during a suspension", Given: running(suspended), When: due(0, false), By: manager, Refused: "programme.suspended"},
		{Name: "nor an invitation", Given: running(suspended), When: programme.ConfirmInvitation{dcc, 14}, By: manager, Refused: "programme.suspended"},
		{Name: "nor a roadmap", Given: running(suspended), When: terms, By: manager, Refused: "programme.suspended"},
		{Name: "nor a lead expert", Given: running(suspended), When: lead(1, expert), By: manager, Refused: "programme.suspended"},
		{Name: "an unknown one is not open", When: programme.ConfirmOpen{dcc}, By: manager, Refused: "programme.unknown"},
		{Name: "STR-11: a milestone may be due on the last day", Given: running(), When: due(0, false), By: manager},
		{Name: "STR-11: not after it", Given: running(), When: due(1, false), By: manager, Refused: "programme.due_beyond_end", Args: map[string]any{"end": last}},
		{Name: "STR-11: one of implementation may", Given: running(), When: due(900, true), By: manager},
		{Name: "STR-11: an extended programme has a later last day", Given: running(programme.ProgrammeExtended{dcc, last.AddDays(1), last, event.Private{}}), When: due(1, false), By: manager},
		{Name: "PRG-7: no due date after the close", Given: running(closed), When: due(0, false), By: manager, Refused: "programme.closed"},
		{Name: "PAR-6: an invitation is valid 14 days", Given: running(), When: programme.ConfirmInvitation{dcc, 14}, By: manager},
		{Name: "PAR-6: also when nobody says", Given: running(), When: programme.ConfirmInvitation{Programme: dcc}, By: manager},
		{Name: "PAR-6: not longer", Given: running(), When: programme.ConfirmInvitation{dcc, 15}, By: manager, Refused: "programme.invitation_too_long", Args: map[string]any{"most": 14}},
		{Name: "nobody is invited after the close", Given: running(closed), When: programme.ConfirmInvitation{dcc, 14}, By: manager, Refused: "programme.closed"},
		{Name: "a roadmap opens with the programme's settings", Given: running(), When: terms, By: manager},
		{Name: "not with others", Given: running(), When: otherTerms, By: manager, Refused: "programme.terms_differ",
			Args: map[string]any{"reopen_days": 30, "review_days": 10, "notice_shifts": 2, "notice_shift_days": 30}},
		{Name: "none opens after the close", Given: running(closed), When: terms, By: manager, Refused: "programme.closed"},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := programme.Decider.Fold(programme.Decider.Initial, drafted)
	log, tags := programme.Decider.About(s, drafted)
	if log != dcc || len(tags) != 2 || tags[0] != dcc.UUID() || tags[1] != id.Installation {
		t.Errorf("a draft concerns the programme and the installation: %v %v", log, tags)
	}
	s = programme.Decider.Fold(s, taken(1, role.Participating, 18))
	if _, tags = programme.Decider.About(s, taken(1, role.Participating, 18)); len(tags) != 2 || tags[1] != part(1).UUID() {
		t.Errorf("a place concerns the city's participation: %v", tags)
	}
	if o, _ := programme.Object(s, draft); o != (role.Object{}) {
		t.Errorf("who drafts asks about the installation: %+v", o)
	}
	if o, _ := programme.Object(s, programme.StartProgramme{dcc}); o != (role.Object{Programme: dcc}) {
		t.Errorf("who starts asks about the programme: %+v", o)
	}
}
