package rights_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/uuid"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/city"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/mem"
	"megdan/internal/rights"
	"megdan/internal/views"
	"megdan/projections"
	"megdan/projections/activity"
)

var (
	edition   = id.Programme{1}
	sofia     = id.City{2}
	inSofia   = id.ParticipationOf(edition, sofia)
	lead      = id.Person{3}
	expert    = id.Person{4}
	stranger  = id.Person{5}
	milestone = id.Milestone{6}
	someDay   = calendar.Of(2018, 10, 9)
)

// log holds events as the deciders would have made them, and views that
// follow it.
type log struct {
	t         *testing.T
	store     *mem.Store
	engine    *views.Runner
	catalogue *event.Catalogue
	ask       *rights.Rights
}

func newLog(t *testing.T) *log {
	l := &log{t: t, catalogue: domain.Catalogue()}
	l.store = mem.New(mem.Options{Decode: l.catalogue.Decode})
	t.Cleanup(l.store.Close)
	engine, err := views.New(views.Options{
		Store: l.store, Tail: l.store.Tail(), Views: projections.All(), FeedTypes: activity.Types(), FeedRead: role.ActivityFeed,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(engine.Stop)
	l.engine, l.ask = engine, rights.New(engine)
	return l
}

func (l *log) add(stream event.Stream, what any, tags ...id.UUID) int64 {
	l.t.Helper()
	e, err := l.catalogue.Encode(what)
	if err != nil {
		l.t.Fatal(err)
	}
	r, err := l.store.Append(l.t.Context(), eventstore.Append{
		Command: id.UUID(uuid.New()), Actor: lead,
		Streams: []eventstore.StreamAppend{{Stream: stream, Expected: eventstore.Any, Events: []eventstore.NewEvent{{
			ID: id.UUID(uuid.Must(uuid.NewV7())), Log: edition.UUID(), Type: e.Type, Schema: e.Schema, Payload: e.Payload,
			Tags: append(tags, edition.UUID()),
		}}}},
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return r.Last
}

func (l *log) join(p id.Person, as role.Role) int64 {
	return l.add(event.StreamOf("participation", inSofia.UUID()), participation.MemberAdded{Participation: inSofia, Person: p, Role: as}, p.UUID(), inSofia.UUID())
}

func (l *log) story() int64 {
	l.add(event.StreamOf("programme", edition.UUID()), programme.ProgrammeDrafted{Programme: edition, Start: someDay, End: someDay, Zone: "Europe/Sofia"}, id.Installation)
	l.add(event.StreamOf("city", sofia.UUID()), city.CityRegistered{City: sofia, Country: "BG"}, id.Installation, sofia.UUID())
	l.add(event.StreamOf("person", lead.UUID()), person.PersonRegistered{Person: lead}, lead.UUID())
	l.add(event.StreamOf("participation", inSofia.UUID()), participation.CityAdmitted{Participation: inSofia, Programme: edition, City: sofia, From: someDay}, inSofia.UUID(), sofia.UUID())
	l.join(lead, role.CityMember)
	l.add(event.StreamOf("participation", inSofia.UUID()), participation.CityLeadAppointed{Participation: inSofia, Person: lead}, lead.UUID(), inSofia.UUID())
	return l.add(event.StreamOf("roadmap", inSofia.UUID()), roadmap.MilestonePlanned{Milestone: milestone, Number: 1, Due: someDay, Owner: lead, Horizon: roadmap.WithinProgramme, Rank: "a"}, milestone.UUID(), inSofia.UUID(), lead.UUID())
}

func (l *log) ready(position int64) {
	l.t.Helper()
	if _, err := l.engine.Get(l.t.Context(), views.Topic{View: "access", Key: lead.UUID()}, position); err != nil {
		l.t.Fatal(err)
	}
}

func code(err error) string {
	var no *decider.Refusal
	switch {
	case err == nil:
		return ""
	case errors.As(err, &no):
		return no.Code
	}
	return err.Error()
}

func TestPermit(t *testing.T) {
	l := newLog(t)
	l.ready(l.story())
	for _, row := range []struct {
		name string
		q    command.Question
		as   role.Role
		code string
	}{
		{"the lead may plan, by the first role that allows it",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, role.CityMember, ""},
		{"and says in which role",
			command.Question{Actor: role.Actor{Person: lead}, ActingAs: role.CityLead, Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, role.CityLead, ""},
		{"not in one that the person does not hold",
			command.Question{Actor: role.Actor{Person: lead}, ActingAs: role.LeadExpert, Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, "", rights.RoleNotHeld},
		{"the lead may not accept",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.AcceptMilestones, Right: role.Approve, Key: inSofia.UUID()}, "", rights.Denied},
		{"a stranger may not plan",
			command.Question{Actor: role.Actor{Person: stranger}, Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, "", rights.Denied},
		{"roles that a caller claims are not believed",
			command.Question{Actor: role.Actor{Person: stranger, Grants: []role.Grant{{Role: role.CityLead, Programme: edition, Participation: inSofia}}},
				Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, "", rights.Denied},
		{"nor is who claims to be the system without being it",
			command.Question{Actor: role.Actor{Person: stranger, Grants: []role.Grant{{Role: role.SystemItself}}},
				Function: role.DraftProgramme, Right: role.Write, Key: edition.UUID()}, "", rights.Denied},
		{"the system sets up",
			command.Question{Actor: role.Actor{Person: id.System}, Function: role.DraftProgramme, Right: role.Write, Key: id.UUID{99}}, role.SystemItself, ""},
		{"an id that nothing has",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.PlanMilestones, Right: role.Write, Key: id.UUID{99}}, "", rights.Unknown},
		{"an object that the caller knows is not looked up",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.PlanMilestones, Right: role.Write, Key: id.UUID{99},
				Object: &role.Object{Programme: edition, Participation: inSofia}}, role.CityMember, ""},
		{"another programme's object",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.PlanMilestones, Right: role.Write,
				Object: &role.Object{Programme: id.Programme{77}, Participation: inSofia}}, "", rights.Denied},
		{"a milestone is found with its city and owner",
			command.Question{Actor: role.Actor{Person: lead}, Function: role.StartMilestones, Right: role.Write, Key: milestone.UUID()}, role.CityMember, ""},
		{"nobody",
			command.Question{Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID()}, "", rights.Denied},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, err := l.ask.Permit(t.Context(), row.q)
			if code(err) != row.code || p.As != row.as || (err == nil) != (p.Rule != "") {
				t.Errorf("as %q by %q, %v; want %q, %q", p.As, p.Rule, err, row.as, row.code)
			}
		})
	}
}

// Who was given a role a moment ago is not refused because a view is behind.
func TestNoIsGivenOnlyAfterLooking(t *testing.T) {
	l := newLog(t)
	l.story()
	for i := range 100 {
		p := id.Person{100, byte(i)}
		seen := l.join(p, role.CityMember)
		_, err := l.ask.Permit(t.Context(), command.Question{
			Actor: role.Actor{Person: p}, Function: role.PlanMilestones, Right: role.Write, Key: inSofia.UUID(), Seen: seen,
		})
		if err != nil {
			t.Fatalf("member %d, right after joining: %v", i, err)
		}
	}
}

func TestTopic(t *testing.T) {
	l := newLog(t)
	l.ready(l.story())
	for _, row := range []struct {
		name  string
		who   id.Person
		topic views.Topic
		code  string
	}{
		{"one's own city", lead, views.Topic{View: "roadmap", Key: inSofia.UUID()}, ""},
		{"a milestone of it", lead, views.Topic{View: "milestone", Key: milestone.UUID()}, ""},
		{"its feed", lead, views.Topic{View: "feed", Key: inSofia.UUID()}, ""},
		{"what belongs to everybody", stranger, views.Topic{View: "cities", Key: id.Installation}, ""},
		{"somebody else's city", stranger, views.Topic{View: "roadmap", Key: inSofia.UUID()}, rights.Denied},
		{"nobody reads nothing", id.Person{}, views.Topic{View: "cities", Key: id.Installation}, rights.Denied},
		{"one's own roles", lead, views.Topic{View: "access", Key: lead.UUID()}, ""},
		{"somebody else's roles", stranger, views.Topic{View: "access", Key: lead.UUID()}, rights.Denied},
		{"what is served to nobody", lead, views.Topic{View: "object", Key: inSofia.UUID()}, views.ErrUnknownTopic.Error()},
		{"what there is not", lead, views.Topic{View: "roadmap", Key: id.UUID{99}}, views.ErrUnknownTopic.Error()},
	} {
		t.Run(row.name, func(t *testing.T) {
			if _, err := l.ask.Topic(t.Context(), role.Actor{Person: row.who}, row.topic); code(err) != row.code {
				t.Errorf("got %v, want %q", err, row.code)
			}
		})
	}
}

// A right ends with the event that ends it.
func TestRightsFollowTheLog(t *testing.T) {
	l := newLog(t)
	l.ready(l.story())
	roadmapOf := views.Topic{View: "roadmap", Key: inSofia.UUID()}
	p := l.add(event.StreamOf("participation", inSofia.UUID()), participation.LeadExpertAssigned{Participation: inSofia, Person: expert}, expert.UUID(), inSofia.UUID())
	l.ready(p)
	if _, err := l.ask.Topic(t.Context(), role.Actor{Person: expert}, roadmapOf); err != nil {
		t.Fatalf("the lead expert may not read: %v", err)
	}
	p = l.add(event.StreamOf("participation", inSofia.UUID()), participation.LeadExpertReplaced{Participation: inSofia, Person: stranger, Previous: expert}, expert.UUID(), stranger.UUID(), inSofia.UUID())
	a, err := l.ask.Actor(t.Context(), role.Actor{Person: expert, Auth: "demo"}, p)
	if err != nil || len(a.Grants) != 0 || a.Auth != "demo" {
		t.Errorf("replaced, and still %+v, %v", a, err)
	}
	l.ready(p)
	if _, err := l.ask.Topic(t.Context(), role.Actor{Person: expert}, roadmapOf); code(err) != rights.Denied {
		t.Errorf("replaced, and may read: %v", err)
	}
	if _, err := l.ask.Topic(t.Context(), role.Actor{Person: stranger}, roadmapOf); err != nil {
		t.Errorf("the new one may not: %v", err)
	}
}

func TestHolders(t *testing.T) {
	for _, row := range []struct {
		function role.Function
		right    role.Right
		want     []role.Role
	}{
		{role.AssignLeadExpert, role.Approve, []role.Role{role.ProgrammeManager}},
		{role.ReopenMilestones, role.Approve, []role.Role{role.ProgrammeManager}},
		{role.StartSession, role.Write, []role.Role{role.Mentor, role.LeadExpert, role.MentorCityMember}},
		{role.RescheduleMilestones, role.Write, []role.Role{role.CityLead}},
		{"no_such_function", role.Read, []role.Role{}},
	} {
		if got := rights.Holders(row.function, row.right); !slices.Equal(got, row.want) {
			t.Errorf("%s %s: %v, want %v", row.function, row.right, got, row.want)
		}
	}
}
