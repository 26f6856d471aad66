package programme_test

import (
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/role"
)

var (
	in            = place.InProgramme{Programme: dcc}
	questionnaire = id.Instrument(named("questionnaire"))
	version1      = id.InstrumentVersion(named("1.0.0"))
	version2      = id.InstrumentVersion(named("1.0.1"))
	pinned        = programme.InstrumentPinned{questionnaire, version1, id.InstrumentVersion{}}
	assessing     = programme.AssessmentsBegun{questionnaire, version1}
	archived      = programme.ProgrammeArchived{today}
)

func after(days int) decider.By {
	b := manager
	b.At = b.At.AddDate(0, 0, days)
	return b
}

func TestInstrument(t *testing.T) {
	t.Parallel()
	pin := func(v id.InstrumentVersion) programme.PinInstrument {
		return programme.PinInstrument{in, questionnaire, v}
	}
	begin := func(v id.InstrumentVersion) programme.BeginAssessments {
		return programme.BeginAssessments{in, questionnaire, v}
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "a version is pinned", Given: story(), When: pin(version1), By: manager, Then: []programme.Event{pinned}},
		{Name: "twice is quiet", Given: story(pinned), When: pin(version1), By: manager},
		{Name: "PRG-6: another one before the first assessment", Given: running(pinned), When: pin(version2), By: manager,
			Then: []programme.Event{programme.InstrumentPinned{questionnaire, version2, version1}}},
		{Name: "PRG-6: not after it", Given: running(pinned, assessing), When: pin(version2), By: manager, Refused: "programme.instrument_in_use"},
		{Name: "the same one is quiet then too", Given: running(pinned, assessing), When: pin(version1), By: manager},
		{Name: "which questionnaire", Given: story(), When: programme.PinInstrument{in, id.Instrument{}, version1}, By: manager, Refused: "text.missing"},
		{Name: "and which version", Given: story(), When: pin(id.InstrumentVersion{}), By: manager, Refused: "text.missing"},
		{Name: "nothing is pinned after the close", Given: running(closed), When: pin(version1), By: manager, Refused: "programme.closed"},
		{Name: "PRG-6: the first assessment takes the pinned version", Given: running(pinned), When: begin(version1), By: manager, Then: []programme.Event{assessing}},
		{Name: "the second is quiet", Given: running(pinned, assessing), When: begin(version1), By: manager},
		{Name: "PRG-6: not another version", Given: running(pinned), When: begin(version2), By: manager, Refused: "programme.other_instrument_pinned"},
		{Name: "PRG-6: nor one when none is pinned", Given: running(), When: begin(version1), By: manager, Refused: "programme.no_instrument_pinned"},
		{Name: "no assessment while suspended", Given: running(pinned, suspended), When: begin(version1), By: manager, Refused: "programme.suspended"},
		{Name: "an unknown programme pins nothing", When: pin(version1), By: manager, Refused: "programme.unknown"},
	})
}

func TestCompletionAndAfter(t *testing.T) {
	t.Parallel()
	note := programme.NoteCompletion{in, town(1)}
	completed := programme.CityCompleted{part(1), town(1)}
	pay := func(on calendar.Date) programme.RecordFinalPayment { return programme.RecordFinalPayment{in, on} }
	paid := programme.FinalPaymentRecorded{first.AddDays(3)}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "PRG-7: a completed city is counted", Given: running(taken(1, role.Participating, 18)), When: note, By: manager, Then: []programme.Event{completed}},
		{Name: "once", Given: running(taken(1, role.Participating, 18), completed), When: note, By: manager},
		{Name: "one that holds a place", Given: running(), When: note, By: manager, Refused: "programme.no_place"},
		{Name: "not after the close", Given: running(taken(1, role.Participating, 18), closed), When: note, By: manager, Refused: "programme.closed"},
		{Name: "PRG-7: closing needs no reason for it", Given: running(taken(1, role.Participating, 18), completed), When: programme.CloseProgramme{Programme: dcc}, By: manager, Then: []programme.Event{closed}},
		{Name: "PRG-2: it keeps its place", Given: running(append(full(role.Participating, 15), completed)...), When: programme.TakePlace{dcc, town(20), role.Participating, id.Wave{}, 0, false}, By: manager, Refused: "programme.quota_full"},
		{Name: "RET-1: the final payment is recorded", Given: running(closed), When: pay(first.AddDays(3)), By: after(30), Then: []programme.Event{paid}},
		{Name: "twice is quiet", Given: running(closed, paid), When: pay(first.AddDays(3)), By: after(30)},
		{Name: "RET-1: the day is given once", Given: running(closed, paid), When: pay(first.AddDays(4)), By: after(30), Refused: "programme.payment_recorded"},
		{Name: "after the close", Given: running(), When: pay(first), By: after(30), Refused: "programme.not_closed"},
		{Name: "for a day that has come", Given: running(closed), When: pay(first.AddDays(100)), By: after(30), Refused: "programme.payment_day_impossible"},
		{Name: "and not from before the start", Given: running(closed), When: pay(first.AddDays(-1)), By: after(30), Refused: "programme.payment_day_impossible"},
		{Name: "a closed one is archived", Given: running(closed), When: programme.ArchiveProgramme{in}, By: manager, Then: []programme.Event{archived}},
		{Name: "archiving twice is quiet", Given: running(closed, archived), When: programme.ArchiveProgramme{in}, By: manager},
		{Name: "an open one is not archived", Given: running(), When: programme.ArchiveProgramme{in}, By: manager, Refused: "programme.not_closed"},
		{Name: "a payment may come after that", Given: running(closed, archived), When: pay(first.AddDays(3)), By: after(30), Then: []programme.Event{paid}},
		{Name: "PRG-7: an archived one takes no changes", Given: running(closed, archived), When: programme.ConfirmOpen{dcc}, By: manager, Refused: "programme.closed"},
		{Name: "closing an archived one is quiet", Given: running(closed, archived), When: programme.CloseProgramme{Programme: dcc}, By: manager},
		{Name: "it gives no places", Given: running(closed, archived), When: programme.TakePlace{dcc, town(20), role.Partner, id.Wave{}, 0, false}, By: manager, Refused: "programme.closed"},
		{Name: "nor takes them back", Given: running(closed, archived), When: programme.FreePlace{dcc, town(20)}, By: manager, Refused: "programme.closed"},
	})
}

func TestAskedByAdmission(t *testing.T) {
	t.Parallel()
	waves := func(more ...programme.Event) []programme.Event {
		defined, _ := steps()
		return append(append(story(append(defined, opened1, opened2)...), published, begun), more...)
	}
	wave := func(w id.Wave, cutOff calendar.Date) programme.ConfirmWave {
		return programme.ConfirmWave{in, w, cutOff}
	}
	promote := func(w id.Wave) programme.TakePlace {
		return programme.TakePlace{dcc, town(30), role.Participating, w, 0, true}
	}
	promoted := func(w id.Wave, months int) []programme.Event {
		return []programme.Event{programme.PlaceTaken{part(30), town(30), role.Participating, w, months}}
	}
	stepOneEnds := first.AddMonths(6).AddDays(-1)
	secondWave := first.DaysUntil(opened2.Start)
	until := func(d calendar.Date) decider.By { return after(today.DaysUntil(d)) }
	take := func(ahead int) programme.TakePlace {
		return programme.TakePlace{dcc, town(30), role.Participating, id.Wave{}, ahead, false}
	}
	decidertest.Run(t, programme.Decider, []row{
		{Name: "PRG-4: a deadline lies before the wave begins", Given: waves(), When: wave(wave1, first), By: manager},
		{Name: "PRG-4: not after", Given: waves(), When: wave(wave1, first.AddMonths(1).AddDays(1)), By: manager, Refused: "programme.deadline_after_start"},
		{Name: "of a wave that there is", Given: waves(), When: wave(id.Wave(named("third")), first), By: manager, Refused: "programme.wave_unknown"},
		{Name: "which one, in a programme with waves", Given: waves(), When: wave(id.Wave{}, first), By: manager, Refused: "programme.wave_needed"},
		{Name: "in one without, before its end", Given: running(), When: wave(id.Wave{}, last), By: manager},
		{Name: "and not after it", Given: running(), When: wave(id.Wave{}, last.AddDays(1)), By: manager, Refused: "programme.deadline_after_start"},
		{Name: "nobody calls after the close", Given: waves(closed), When: wave(wave1, first), By: manager, Refused: "programme.closed"},
		{Name: "APP-10: on the last day of step 1", Given: running(), When: promote(id.Wave{}), By: until(stepOneEnds), Then: promoted(id.Wave{}, 18)},
		{Name: "APP-10: not on the next", Given: running(), When: promote(id.Wave{}), By: until(stepOneEnds.AddDays(1)), Refused: "programme.promotion_too_late"},
		{Name: "APP-10: a later wave has its step 1 later", Given: waves(), When: promote(wave2), By: until(stepOneEnds.AddDays(secondWave)), Then: promoted(wave2, 15)},
		{Name: "APP-10: and not for ever", Given: waves(), When: promote(wave2), By: until(stepOneEnds.AddDays(secondWave + 1)), Refused: "programme.promotion_too_late"},
		{Name: "no promotion in an unknown wave", Given: waves(), When: promote(id.Wave(named("third"))), By: manager, Refused: "programme.wave_unknown"},
		{Name: "nor while suspended", Given: waves(suspended), When: promote(wave1), By: manager, Refused: "programme.suspended"},
		{Name: "APP-8: the last place is for who is next", Given: running(full(role.Participating, 14)...), When: take(0), By: manager, Then: []programme.Event{programme.PlaceTaken{part(30), town(30), role.Participating, id.Wave{}, 18}}},
		{Name: "APP-8: and not for who comes after", Given: running(full(role.Participating, 14)...), When: take(1), By: manager, Refused: "programme.quota_full", Args: map[string]any{"free": 1, "quota": 15, "category": role.Participating}},
		{Name: "a list of ten is the default", Given: running(), When: programme.ConfirmStakeholders{in, 0}, By: manager},
		{Name: "another number is not the programme's", Given: running(), When: programme.ConfirmStakeholders{in, 5}, By: manager, Refused: "programme.stakeholders_least_differs", Args: map[string]any{"least": 10}},
		{Name: "lists wait while suspended", Given: running(suspended), When: programme.ConfirmStakeholders{in, 10}, By: manager, Refused: "programme.suspended"},
	})
	if stepOneEnds != calendar.Of(2018, time.July, 31) {
		t.Errorf("the story's step 1 ends on %s", stepOneEnds)
	}
}
