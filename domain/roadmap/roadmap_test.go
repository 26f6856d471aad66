package roadmap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

type row = decidertest.Row[roadmap.Command, roadmap.Event]

// The people and things of the stories.
var (
	dcc      = id.Programme(named("programme"))
	sofia    = id.City(named("city"))
	part     = id.ParticipationOf(dcc, sofia)
	lead     = id.Person(named("lead"))
	expert   = id.Person(named("expert"))
	owner    = id.Person(named("owner"))
	manager  = id.Person(named("manager"))
	m1       = id.Milestone(named("m1"))
	m2       = id.Milestone(named("m2"))
	m3       = id.Milestone(named("m3"))
	a1       = id.Activity(named("a1"))
	a2       = id.Activity(named("a2"))
	photo    = id.Evidence(named("photo"))
	report   = id.Evidence(named("report"))
	remark   = id.Comment(named("remark"))
	today    = calendar.Of(2018, time.October, 9)
	due      = calendar.Of(2018, time.December, 1)
	reason   = "the tender was late"
	terms    = roadmap.RoadmapOpened{part, dcc, sofia, role.Participating, 30, 10, 2, 30}
	asLead   = by(lead, role.CityLead)
	asExpert = by(expert, role.LeadExpert)
	asOwner  = by(owner, role.CityMember)
	asPM     = by(manager, role.ProgrammeManager)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func later(b decider.By, days int) decider.By {
	b.At = b.At.AddDate(0, 0, days)
	return b
}

// night is half past eleven of a day in Greenwich, in a programme two hours
// east of it: the next day there.
func night(b decider.By, days int) decider.By {
	b.At = today.AddDays(days).Time().Add(23*time.Hour + 30*time.Minute)
	b.Zone = time.FixedZone("Sofia", 2*60*60)
	return b
}

func text(s string) event.Private { return event.Text(s) }

func planned(m id.Milestone, number int) roadmap.Event {
	return roadmap.MilestonePlanned{m, number, text("Open data portal"), due, owner, id.Activity{}, roadmap.WithinProgramme,
		roadmap.Rank(fmt.Sprintf("%04di", number))}
}

var (
	started   = roadmap.MilestoneStarted{m1}
	attached  = roadmap.MilestoneEvidenceAttached{m1, photo, text("Photograph"), text("https://sofia.bg/photo"), event.Private{}}
	submitted = roadmap.MilestoneSubmitted{m1, owner, today, 1}
	accepted  = roadmap.MilestoneAccepted{m1, today}
	proposed  = roadmap.MilestoneCancellationProposed{m1, lead, role.CityLead, text(reason)}
	cancelled = roadmap.MilestoneCancelled{m1}
	frozen    = roadmap.RoadmapFrozen{today}
	activity  = roadmap.ActivityPlanned{a1, 1, text("Open data"), text("Sofia Municipality"), today, due}
	parked    = roadmap.ActivityParked{a1, text(reason)}
	piece     = roadmap.Evidence{Evidence: photo, Title: "Photograph", Link: "https://sofia.bg/photo"}
)

// story is an open roadmap with one planned milestone and what followed.
func story(more ...roadmap.Event) []roadmap.Event {
	return append([]roadmap.Event{terms, planned(m1, 1)}, more...)
}

func onlyOpen(more ...roadmap.Event) []roadmap.Event { return append([]roadmap.Event{terms}, more...) }

func TestOpening(t *testing.T) {
	open := roadmap.OpenRoadmap{dcc, sofia, role.Participating, 30, 10, 2, 30}
	partner, mentor, other := open, open, open
	partner.Category, mentor.Category, other.ReopenDays = role.Partner, role.MentorCity, 20
	partnerTerms := terms
	partnerTerms.Category = role.Partner
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "a roadmap opens once", When: open, By: asPM, Then: []roadmap.Event{terms}},
		{Name: "PAR-5: a partner city has one too", When: partner, By: asPM, Then: []roadmap.Event{partnerTerms}},
		{Name: "a mentor city has none", When: mentor, By: asPM, Refused: "roadmap.category_without_roadmap"},
		{Name: "opening twice is quiet", Given: onlyOpen(), When: open, By: asPM},
		{Name: "opening otherwise is refused", Given: onlyOpen(), When: other, By: asPM, Refused: "roadmap.opened_differently"},
		{Name: "nothing is planned before it is open", When: roadmap.StartMilestone{dcc, sofia, m1}, By: asLead, Refused: "roadmap.not_open"},
		{Name: "PAR-1: the roadmap follows a partner that is admitted", Given: []roadmap.Event{partnerTerms},
			When: roadmap.ChangeCategory{dcc, sofia, role.Participating}, By: asPM, Then: []roadmap.Event{roadmap.RoadmapCategoryChanged{role.Participating}}},
		{Name: "following twice is quiet", Given: onlyOpen(), When: roadmap.ChangeCategory{dcc, sofia, role.Participating}, By: asPM},
		{Name: "there may be no roadmap yet to follow", When: roadmap.ChangeCategory{dcc, sofia, role.Participating}, By: asPM},
		{Name: "PAR-7: withdrawal freezes the roadmap", Given: story(), When: roadmap.FreezeRoadmap{dcc, sofia}, By: asPM, Then: []roadmap.Event{frozen}},
		{Name: "freezing twice is quiet", Given: story(frozen), When: roadmap.FreezeRoadmap{dcc, sofia}, By: asPM},
		{Name: "there may be no roadmap to freeze", When: roadmap.FreezeRoadmap{dcc, sofia}, By: asPM},
		{Name: "PAR-7: a frozen roadmap refuses milestones", Given: story(frozen), When: roadmap.StartMilestone{dcc, sofia, m1}, By: asLead, Refused: "roadmap.frozen"},
		{Name: "PAR-7: a frozen roadmap refuses activities", Given: story(frozen), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead, Refused: "roadmap.frozen"},
	})
}

func TestActivities(t *testing.T) {
	plan := roadmap.PlanActivity{dcc, sofia, a1, " Open data ", "Sofia Municipality", today, due}
	second, nameless, backward, dateless := plan, plan, plan, plan
	second.Activity = a2
	nameless.Organisation = " "
	backward.Start, backward.End = due, today
	dateless.End = calendar.Date{}
	change := roadmap.ChangeActivity{dcc, sofia, a1, "Open data portal", "Sofia Municipality", today, due}
	backwardChange := change
	backwardChange.End = today.AddDays(-1)
	again := roadmap.PlanActivityAgain{dcc, sofia, a1, due, due.AddDays(60)}
	replanned := roadmap.ActivityPlannedAgain{a1, due, due.AddDays(60)}
	backwardAgain := again
	backwardAgain.End = today
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-1: the first activity is A1", Given: onlyOpen(), When: plan, By: asLead, Then: []roadmap.Event{activity}},
		{Name: "STR-1: the next is A2, also when A1 is parked", Given: onlyOpen(activity, parked), When: second, By: asLead,
			Then: []roadmap.Event{roadmap.ActivityPlanned{a2, 2, text("Open data"), text("Sofia Municipality"), today, due}}},
		{Name: "an activity is planned once", Given: onlyOpen(activity), When: plan, By: asLead, Refused: "roadmap.activity_known"},
		{Name: "STR-4: it has an organisation", Given: onlyOpen(), When: nameless, By: asLead, Refused: "text.missing", Args: map[string]any{"field": "organisation"}},
		{Name: "STR-4: it does not end before it starts", Given: onlyOpen(), When: backward, By: asLead, Refused: "roadmap.dates_impossible"},
		{Name: "it has both dates", Given: onlyOpen(), When: dateless, By: asLead, Refused: "roadmap.dates_impossible"},
		{Name: "an activity changes", Given: onlyOpen(activity), When: change, By: asLead,
			Then: []roadmap.Event{roadmap.ActivityChanged{a1, text("Open data portal"), text("Sofia Municipality"), today, due}}},
		{Name: "an unknown one does not", Given: onlyOpen(), When: change, By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "a parked one does not", Given: onlyOpen(activity, parked), When: change, By: asLead, Refused: "roadmap.activity_parked"},
		{Name: "a change keeps the order of dates", Given: onlyOpen(activity), When: backwardChange, By: asLead, Refused: "roadmap.dates_impossible"},
		{Name: "an activity is marked as pilot", Given: onlyOpen(activity), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead, Then: []roadmap.Event{roadmap.ActivityMarkedPilot{a1}}},
		{Name: "marking twice is quiet", Given: onlyOpen(activity, roadmap.ActivityMarkedPilot{a1}), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead},
		{Name: "an unknown one is no pilot", Given: onlyOpen(), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "a parked one is no pilot", Given: onlyOpen(activity, parked), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead, Refused: "roadmap.activity_parked"},
		{Name: "parking needs a reason", Given: onlyOpen(activity), When: roadmap.ParkActivity{dcc, sofia, a1, "no money"}, By: asLead,
			Refused: "text.reason_too_short", Args: map[string]any{"least": 10}},
		{Name: "an activity is parked", Given: onlyOpen(activity), When: roadmap.ParkActivity{dcc, sofia, a1, reason}, By: asLead, Then: []roadmap.Event{parked}},
		{Name: "parking twice is quiet", Given: onlyOpen(activity, parked), When: roadmap.ParkActivity{dcc, sofia, a1, reason}, By: asLead},
		{Name: "an unknown one cannot be parked", Given: onlyOpen(), When: roadmap.ParkActivity{dcc, sofia, a1, reason}, By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "STR-12: a parked activity is planned again", Given: onlyOpen(activity, parked), When: again, By: asLead, Then: []roadmap.Event{replanned}},
		{Name: "planning again twice is quiet", Given: onlyOpen(activity, parked, replanned), When: again, By: asLead},
		{Name: "what is not parked is changed, not planned again", Given: onlyOpen(activity), When: again, By: asLead, Refused: "roadmap.activity_not_parked"},
		{Name: "an unknown one is not planned again", Given: onlyOpen(), When: again, By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "planning again keeps the order of dates", Given: onlyOpen(activity, parked), When: backwardAgain, By: asLead, Refused: "roadmap.dates_impossible"},
	})
}

func TestPlanning(t *testing.T) {
	plan := roadmap.PlanMilestone{dcc, sofia, m2, "Open data portal", due, owner, id.Activity{}, ""}
	with := func(change func(*roadmap.PlanMilestone)) roadmap.PlanMilestone {
		c := plan
		change(&c)
		return c
	}
	beyond := with(func(c *roadmap.PlanMilestone) { c.Horizon = roadmap.Implementation })
	of := with(func(c *roadmap.PlanMilestone) { c.Activity = a1 })
	implementation := planned(m2, 1).(roadmap.MilestonePlanned)
	implementation.Horizon = roadmap.Implementation
	ofActivity := planned(m2, 1).(roadmap.MilestonePlanned)
	ofActivity.Activity = a1
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-1: the first milestone is M1", Given: onlyOpen(), When: plan, By: asOwner, Then: []roadmap.Event{planned(m2, 1)}},
		{Name: "STR-1: the next is M2", Given: story(), When: plan, By: asOwner, Then: []roadmap.Event{planned(m2, 2)}},
		{Name: "STR-1: a cancelled milestone keeps its number", Given: story(proposed, cancelled), When: plan, By: asOwner, Then: []roadmap.Event{planned(m2, 2)}},
		{Name: "a milestone is planned once", Given: story(planned(m2, 2)), When: plan, By: asOwner, Refused: "roadmap.milestone_known"},
		{Name: "it has an id", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Milestone = id.Milestone{} }), By: asOwner, Refused: "roadmap.milestone_known"},
		{Name: "it has a title", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Title = "  " }), By: asOwner, Refused: "text.missing", Args: map[string]any{"field": "title"}},
		{Name: "of at most 200 characters", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Title = strings.Repeat("ж", 201) }), By: asOwner,
			Refused: "text.too_long", Args: map[string]any{"field": "title", "most": 200}},
		{Name: "it has a due date", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Due = calendar.Date{} }), By: asOwner, Refused: "roadmap.due_missing"},
		{Name: "it has an owner", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Owner = id.Person{} }), By: asOwner, Refused: "text.missing", Args: map[string]any{"field": "owner"}},
		{Name: "STR-11: it is flagged as one of implementation", Given: onlyOpen(), When: beyond, By: asOwner, Then: []roadmap.Event{implementation}},
		{Name: "STR-11: there are two horizons only", Given: onlyOpen(), When: with(func(c *roadmap.PlanMilestone) { c.Horizon = "someday" }), By: asOwner, Refused: "roadmap.horizon_unknown"},
		{Name: "it can belong to an activity", Given: onlyOpen(activity), When: of, By: asOwner, Then: []roadmap.Event{ofActivity}},
		{Name: "but not to an unknown one", Given: onlyOpen(), When: of, By: asOwner, Refused: "roadmap.activity_unknown"},
		{Name: "STR-12: nor to a parked one", Given: onlyOpen(activity, parked), When: of, By: asOwner, Refused: "roadmap.activity_parked"},
		{Name: "another title", Given: story(), When: roadmap.RenameMilestone{dcc, sofia, m1, "Open data"}, By: asOwner, Then: []roadmap.Event{roadmap.MilestoneRenamed{m1, text("Open data")}}},
		{Name: "no empty title", Given: story(), When: roadmap.RenameMilestone{dcc, sofia, m1, ""}, By: asOwner, Refused: "text.missing"},
		{Name: "STR-10: an accepted one keeps its title", Given: story(attached, submitted, accepted), When: roadmap.RenameMilestone{dcc, sofia, m1, "Open data"}, By: asOwner, Refused: "roadmap.milestone_final"},
		{Name: "an unknown milestone", Given: story(), When: roadmap.RenameMilestone{dcc, sofia, m3, "Open data"}, By: asOwner, Refused: "roadmap.milestone_unknown"},
	})
}

func TestBoundsOfARoadmap(t *testing.T) {
	t.Parallel()
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, story()...)
	decide := func(c roadmap.Command) error {
		_, err := roadmap.Decider.Decide(s, c, asLead)
		return err
	}
	var pieces []roadmap.Evidence
	for n := range roadmap.EvidenceMost + 1 {
		pieces = append(pieces, roadmap.Evidence{Evidence: id.Evidence(named(fmt.Sprint("e", n))), Title: "Photograph", Note: "seen"})
	}
	fails(t, decide(roadmap.AttachEvidence{dcc, sofia, m1, pieces}), "roadmap.too_many most=200")
	for n := range roadmap.CommentsMost {
		s = roadmap.Decider.Evolve(s, roadmap.MilestoneCommented{m1, id.Comment(named(fmt.Sprint("c", n))), text("well")})
	}
	fails(t, decide(roadmap.CommentOnMilestone{dcc, sofia, m1, remark, "well"}), "roadmap.too_many most=2000")
	for n := range roadmap.ActivitiesMost {
		s = roadmap.Decider.Evolve(s, roadmap.ActivityPlanned{Activity: id.Activity(named(fmt.Sprint("a", n, "x"))), Number: n + 1})
	}
	fails(t, decide(roadmap.PlanActivity{dcc, sofia, a2, "Open data", "Sofia", today, due}), "roadmap.too_many most=500")
	for n := range roadmap.MilestonesMost {
		s = roadmap.Decider.Evolve(s, roadmap.MilestonePlanned{Milestone: id.Milestone(named(fmt.Sprint("m", n, "x"))), Number: n + 2})
	}
	fails(t, decide(roadmap.PlanMilestone{dcc, sofia, m2, "Open data", due, owner, id.Activity{}, ""}), "roadmap.too_many most=2000")
}

func fails(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestTags(t *testing.T) {
	t.Parallel()
	ofActivity := planned(m2, 2).(roadmap.MilestonePlanned)
	ofActivity.Activity = a1
	for _, row := range []struct {
		name  string
		given []roadmap.Event
		want  []id.UUID
	}{
		{"a roadmap concerns programme and participation", onlyOpen(), []id.UUID{dcc.UUID(), part.UUID()}},
		{"a milestone concerns its owner too", story(), []id.UUID{dcc.UUID(), part.UUID(), m1.UUID(), owner.UUID()}},
		{"and its activity", onlyOpen(activity, ofActivity), []id.UUID{dcc.UUID(), part.UUID(), m2.UUID(), owner.UUID(), a1.UUID()}},
		{"a new owner and the last", story(roadmap.MilestoneReassigned{m1, lead, owner}), []id.UUID{dcc.UUID(), part.UUID(), m1.UUID(), lead.UUID(), owner.UUID()}},
		{"who submitted", story(attached, roadmap.MilestoneSubmitted{m1, lead, today, 1}), []id.UUID{dcc.UUID(), part.UUID(), m1.UUID(), owner.UUID(), lead.UUID()}},
	} {
		s := roadmap.Decider.Fold(roadmap.Decider.Initial, row.given...)
		programme, tags := roadmap.Decider.About(s, row.given[len(row.given)-1])
		if programme != dcc || !slices.Equal(tags, row.want) {
			t.Errorf("%s: got %v %v, want %v", row.name, programme, tags, row.want)
		}
	}
}

func TestObject(t *testing.T) {
	t.Parallel()
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, story()...)
	got, _ := roadmap.Object(s, roadmap.StartMilestone{dcc, sofia, m1})
	if want := (role.Object{Programme: dcc, Participation: part, Category: role.Participating, Owner: owner}); got != want {
		t.Errorf("object of a milestone: got %+v, want %+v", got, want)
	}
	got, _ = roadmap.Object(s, roadmap.MarkPilot{dcc, sofia, a1})
	if want := (role.Object{Programme: dcc, Participation: part, Category: role.Participating}); got != want {
		t.Errorf("object of a roadmap: got %+v, want %+v", got, want)
	}
}
