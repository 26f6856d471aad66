package participation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/place"
	"megdan/domain/role"
)

var in = place.InCity{Programme: dcc, City: sofia}

func started(n int) participation.Event   { return participation.StepStarted{part, n, today} }
func completed(n int) participation.Event { return participation.StepCompleted{part, n, today} }

// done are the steps before n, each started and completed.
func done(n int) (events []participation.Event) {
	for step := range n {
		events = append(events, started(step), completed(step))
	}
	return events
}

func met(rs ...participation.Requirement) (events []participation.Event) {
	for _, r := range rs {
		events = append(events, participation.RequirementMet{part, r, today})
	}
	return events
}

// staffed is a city with its lead and its lead expert.
func staffed(more ...participation.Event) []participation.Event {
	return append(story(member(ana), anaLeads, assigned), more...)
}

func TestSteps(t *testing.T) {
	t.Parallel()
	start := func(n int) participation.StartStep { return participation.StartStep{in, n} }
	complete := func(n int) participation.CompleteStep { return participation.CompleteStep{in, n} }
	reopen := participation.ReopenStep{in, 0, reason}
	reopened := participation.StepReopened{part, 0, today, event.Text(reason)}
	finished := participation.ParticipationCompleted{part, today}
	incomplete := func(step int, missing participation.Requirement, more int) map[string]any {
		return map[string]any{"step": step, "missing": missing, "more": more}
	}
	rows := []row{
		{Name: "PAR-4: a city starts with step 0", Given: story(), When: start(0), By: asPM, Then: []participation.Event{started(0)}},
		{Name: "starting twice is quiet", Given: story(started(0)), When: start(0), By: asPM},
		{Name: "PAR-4: not with step 1", Given: staffed(), When: start(1), By: asPM, Refused: "participation.earlier_step_open", Args: map[string]any{"step": 0}},
		{Name: "PAR-4: nor while step 0 goes on", Given: staffed(started(0)), When: start(1), By: asPM, Refused: "participation.earlier_step_open"},
		{Name: "PAR-4: step 1 after step 0", Given: staffed(done(1)...), When: start(1), By: asPM, Then: []participation.Event{started(1)}},
		{Name: "PAR-2: step 1 needs the city lead", Given: story(append(done(1), assigned)...), When: start(1), By: asPM, Refused: "participation.no_city_lead"},
		{Name: "PAR-2: step 1 needs the lead expert", Given: story(append(done(1), member(ana), anaLeads)...), When: start(1), By: asPM, Refused: "participation.no_lead_expert"},
		{Name: "PAR-4: there is no step 5", Given: staffed(done(5)...), When: start(5), By: asPM, Refused: "participation.step_unknown"},
		{Name: "nor one before 0", Given: staffed(), When: start(-1), By: asPM, Refused: "participation.step_unknown"},
		{Name: "PAR-5: a mentor city has no steps", Given: []participation.Event{mentor}, When: start(0), By: asPM, Refused: "participation.no_steps_in_category"},
		{Name: "who takes no part takes no steps", When: start(0), By: asPM, Refused: "participation.unknown"},
		{Name: "PAR-7: nor who has withdrawn", Given: story(withdrew), When: start(0), By: asPM, Refused: "participation.withdrawn"},
		{Name: "nor who is completed", Given: story(finished), When: start(0), By: asPM, Refused: "participation.completed"},
		{Name: "PAR-4: a step that has not begun does not end", Given: staffed(), When: complete(0), By: asPM, Refused: "participation.step_not_started"},
		{Name: "PAR-4: step 0 is not complete without all of it", Given: story(started(0)), When: complete(0), By: asPM, Refused: "participation.step_incomplete", Args: incomplete(0, participation.HasCityLead, 3)},
		{Name: "PAR-4: a team with lead and expert is not enough", Given: staffed(started(0)), When: complete(0), By: asPM, Refused: "participation.step_incomplete", Args: incomplete(0, participation.StakeholderList, 1)},
		{Name: "completing twice is quiet", Given: staffed(done(1)...), When: complete(0), By: asPM},
		{Name: "PAR-4: not while an earlier one is open again", Given: staffed(append(done(1), started(1), reopened)...), When: complete(1), By: asPM, Refused: "participation.earlier_step_open"},
		{Name: "PAR-5: nothing is mandatory for a partner city", Given: []participation.Event{partner, started(0)}, When: complete(0), By: asPM, Then: []participation.Event{completed(0)}},
		{Name: "PAR-5: and it has no lead expert to wait for", Given: append([]participation.Event{partner}, done(1)...), When: start(1), By: asPM, Then: []participation.Event{started(1)}},
		{Name: "PAR-4: a partner that is admitted begins anew", Given: append(append([]participation.Event{partner}, done(2)...), admitted), When: complete(1), By: asPM, Refused: "participation.step_not_started"},
		{Name: "PAR-4: a step is opened again with a reason", Given: staffed(done(1)...), When: reopen, By: asPM, Then: []participation.Event{reopened}},
		{Name: "PAR-4: not without", Given: staffed(done(1)...), When: participation.ReopenStep{in, 0, "no"}, By: asPM, Refused: "text.reason_too_short"},
		{Name: "only one that was completed", Given: staffed(started(0)), When: reopen, By: asPM, Refused: "participation.step_not_completed"},
		{Name: "the way ends after all steps", Given: staffed(done(5)...), When: participation.CompleteParticipation{in}, By: asPM, Then: []participation.Event{finished}},
		{Name: "ending twice is quiet", Given: staffed(append(done(5), finished)...), When: participation.CompleteParticipation{in}, By: asPM},
		{Name: "and not before", Given: staffed(done(4)...), When: participation.CompleteParticipation{in}, By: asPM, Refused: "participation.earlier_step_open", Args: map[string]any{"step": 4}},
		{Name: "PAR-5: a partner may end when it will", Given: []participation.Event{partner}, When: participation.CompleteParticipation{in}, By: asPM, Then: []participation.Event{finished}},
	}
	for n := range participation.Steps {
		needs := participation.Mandatory(n)
		if n == 0 {
			needs = needs[2:] // the team is staffed
		}
		given := func(rs []participation.Requirement) []participation.Event {
			return staffed(append(append(done(n), started(n)), met(rs...)...)...)
		}
		rows = append(rows, row{Name: fmt.Sprintf("PAR-4: step %d is complete with everything mandatory", n), Given: given(needs), When: complete(n), By: asPM, Then: []participation.Event{completed(n)}})
		for i, r := range needs {
			rows = append(rows, row{
				Name: fmt.Sprintf("PAR-4: step %d is not without its %s", n, strings.ReplaceAll(string(r), "_", " ")), By: asPM,
				Given: given(slices.Delete(slices.Clone(needs), i, i+1)), When: complete(n), Refused: "participation.step_incomplete", Args: incomplete(n, r, 0),
			})
		}
	}
	decidertest.Run(t, participation.Decider, rows)
}

func TestRequirements(t *testing.T) {
	t.Parallel()
	chamber := id.Stakeholder(named("chamber"))
	listed := func(n int) (events []participation.Event) {
		for i := range n {
			events = append(events, participation.StakeholderListed{part, id.Stakeholder(named(fmt.Sprint("stakeholder ", i))), participation.Business, event.Text("Firm")})
		}
		return events
	}
	list := participation.ListStakeholder{in, chamber, participation.Business, "Chamber of commerce"}
	line := participation.StakeholderListed{part, chamber, participation.Business, event.Text("Chamber of commerce")}
	with := func(change func(*participation.ListStakeholder)) participation.ListStakeholder {
		c := list
		change(&c)
		return c
	}
	record := func(r participation.Requirement) participation.RecordFulfilment {
		return participation.RecordFulfilment{in, r}
	}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "a stakeholder is listed", Given: story(), When: list, By: asPM, Then: []participation.Event{line}},
		{Name: "an id is used once", Given: story(line), When: list, By: asPM, Refused: "participation.stakeholder_known"},
		{Name: "with a name", Given: story(), When: with(func(c *participation.ListStakeholder) { c.Name = "" }), By: asPM, Refused: "text.missing"},
		{Name: "of some kind", Given: story(), When: with(func(c *participation.ListStakeholder) { c.Kind = "friends" }), By: asPM, Refused: "participation.stakeholder_kind_unknown"},
		{Name: "nobody lists without end", Given: story(listed(500)...), When: list, By: asPM, Refused: "participation.too_many_stakeholders"},
		{Name: "a mentor city lists none", Given: []participation.Event{mentor}, When: list, By: asPM, Refused: "participation.no_steps_in_category"},
		{Name: "a stakeholder is taken away", Given: story(line), When: participation.DropStakeholder{in, chamber}, By: asPM, Then: []participation.Event{participation.StakeholderDropped{part, chamber, participation.Business}}},
		{Name: "who is on the list", Given: story(), When: participation.DropStakeholder{in, chamber}, By: asPM, Refused: "participation.stakeholder_unknown"},
		{Name: "PAR-4: ten stakeholders are a list", Given: story(listed(10)...), When: participation.AgreeStakeholderList{in, 0}, By: asPM, Then: met(participation.StakeholderList)},
		{Name: "PAR-4: nine are none", Given: story(listed(9)...), When: participation.AgreeStakeholderList{in, 0}, By: asPM, Refused: "participation.too_few_stakeholders", Args: map[string]any{"listed": 9, "least": 10}},
		{Name: "the programme may ask for less", Given: story(listed(3)...), When: participation.AgreeStakeholderList{in, 3}, By: asPM, Then: met(participation.StakeholderList)},
		{Name: "agreeing twice is quiet", Given: story(append(listed(10), met(participation.StakeholderList)...)...), When: participation.AgreeStakeholderList{in, 0}, By: asPM},
		{Name: "a mentor city agrees on none", Given: []participation.Event{mentor}, When: participation.AgreeStakeholderList{in, 0}, By: asPM, Refused: "participation.no_steps_in_category"},
		{Name: "PAR-4: the calendar is agreed", Given: story(), When: participation.AgreeCalendar{in}, By: asPM, Then: met(participation.CalendarAgreed)},
		{Name: "once", Given: story(met(participation.CalendarAgreed)...), When: participation.AgreeCalendar{in}, By: asPM},
		{Name: "a mentor city has no calendar", Given: []participation.Event{mentor}, When: participation.AgreeCalendar{in}, By: asPM, Refused: "participation.no_steps_in_category"},
		{Name: "PAR-4: others record what they approved", Given: story(), When: record(participation.FinalReport), By: asPM, Then: met(participation.FinalReport)},
		{Name: "recording twice is quiet", Given: story(met(participation.FinalReport)...), When: record(participation.FinalReport), By: asPM},
		{Name: "the team is not recorded but there", Given: story(), When: record(participation.HasCityLead), By: asPM, Refused: "participation.requirement_unknown"},
		{Name: "nor is anything else", Given: story(), When: record("coffee"), By: asPM, Refused: "participation.requirement_unknown"},
	})
}

func TestLabelsAndInvitationsThatExpire(t *testing.T) {
	t.Parallel()
	ambassador := id.Label(named("ambassador"))
	names := map[string]string{"en": "Communications ambassador", "bg": "Посланик"}
	grant := participation.GrantLabel{in, ambassador, names}
	granted := participation.LabelGranted{part, ambassador, event.NamesOf(names), today}
	expire := participation.ExpireInvitation{in, letter}
	expired := participation.InvitationExpired{part, letter, ana}
	outsider := func(p id.Person) participation.ConfirmOutsider { return participation.ConfirmOutsider{in, p} }
	decidertest.Run(t, participation.Decider, []row{
		{Name: "a label is granted", Given: story(), When: grant, By: asPM, Then: []participation.Event{granted}},
		{Name: "to a mentor city too", Given: []participation.Event{mentor}, When: grant, By: asPM, Then: []participation.Event{granted}},
		{Name: "an id is used once", Given: story(granted), When: grant, By: asPM, Refused: "participation.label_known"},
		{Name: "a label has a name", Given: story(), When: participation.GrantLabel{in, ambassador, nil}, By: asPM, Refused: "text.missing"},
		{Name: "PAR-6: an invitation expires on the 15th day", Given: story(invited), When: expire, By: later(asPM, 15), Then: []participation.Event{expired}},
		{Name: "PAR-6: not before", Given: story(invited), When: expire, By: later(asPM, 14), Refused: "participation.invitation_running"},
		{Name: "expiring twice is quiet", Given: story(invited, expired), When: expire, By: later(asPM, 15)},
		{Name: "one that was used does not", Given: story(invited, joined, member(ana)), When: expire, By: later(asPM, 15), Refused: "participation.invitation_used"},
		{Name: "nor one that was never sent", Given: story(), When: expire, By: asPM, Refused: "participation.invitation_unknown"},
		{Name: "PAR-6: an expired one is not accepted", Given: story(invited, expired), When: participation.AcceptInvitation{dcc, sofia, letter}, By: later(by(ana, role.Public), 15), Refused: "participation.invitation_expired"},
		{Name: "APP-5: a stranger is an outsider", Given: staffed(), When: outsider(boyo), By: asPM},
		{Name: "APP-5: everybody is where there is no team", When: outsider(ana), By: asPM},
		{Name: "APP-5: a member is none", Given: staffed(), When: outsider(ana), By: asPM, Refused: "participation.person_of_city"},
		{Name: "APP-5: nor is the lead expert", Given: staffed(), When: outsider(expert), By: asPM, Refused: "participation.person_of_city"},
		{Name: "APP-5: nor a local expert", Given: story(participation.LocalExpertAssigned{part, next}), When: outsider(next), By: asPM, Refused: "participation.person_of_city"},
		{Name: "APP-9: who takes no part can be offered one", When: participation.ConfirmAbsent{in}, By: asPM},
		{Name: "APP-9: a participating city cannot", Given: story(), When: participation.ConfirmAbsent{in}, By: asPM, Refused: "participation.other_category"},
		{Name: "APP-9: nor a mentor city", Given: []participation.Event{mentor}, When: participation.ConfirmAbsent{in}, By: asPM, Refused: "participation.other_category"},
		{Name: "APP-9: nor one that withdrew", Given: story(withdrew), When: participation.ConfirmAbsent{in}, By: asPM, Refused: "participation.withdrawn"},
	})
}
