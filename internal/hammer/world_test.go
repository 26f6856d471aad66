package hammer_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/uuid"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/httpapi"
	"megdan/internal/identity"
	"megdan/internal/live"
	"megdan/internal/mem"
	"megdan/internal/rights"
	"megdan/internal/vault"
	"megdan/internal/views"
	"megdan/projections"
	"megdan/projections/activity"
)

// The server of the tests: all its real pieces with the log in memory, and a
// programme with two cities that have a lead and a lead expert.

var (
	edition = id.Programme(named("programme"))
	cities  = []id.City{id.City(named("sofia")), id.City(named("ruse"))}
	manager = id.Person(named("manager"))
)

func named(s string) id.UUID { return id.Derive(id.UUID{1}, s) }

// of is a person of a city.
func of(c id.City, what string) id.Person { return id.Person(id.Derive(c.UUID(), what)) }

type cast struct{}

func (cast) DemoPersons(context.Context) ([]identity.Person, error) {
	all := []identity.Person{{Person: manager, Name: "Manager", Role: role.ProgrammeManager, Programme: edition}}
	for _, c := range cities {
		for what, r := range map[string]role.Role{"lead": role.CityLead, "member": role.CityMember} {
			all = append(all, identity.Person{
				Person: of(c, what), Name: what, Role: r, Programme: edition, Participation: id.ParticipationOf(edition, c), City: c,
			})
		}
		all = append(all, identity.Person{Person: of(c, "expert"), Name: "Expert", Role: role.LeadExpert, Programme: edition})
	}
	return all, nil
}

// newServer starts it; it ends with the test.
func newServer(t *testing.T) string {
	t.Helper()
	catalogue, log := domain.Catalogue(), slog.New(slog.DiscardHandler)
	store := mem.New(mem.Options{Decode: catalogue.Decode})
	t.Cleanup(store.Close)
	safe := vault.New(store, vault.NewWrappingKey([32]byte{1}), 0)
	engine, err := views.New(views.Options{
		Store: store, Tail: store.Tail(), Views: projections.All(), FeedTypes: activity.Types(), FeedRead: role.ActivityFeed, Opener: safe,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(engine.Stop)
	ask := rights.New(engine)
	commands := command.NewHandler(command.Config{Log: store, Catalogue: catalogue, Sealer: safe, Rights: ask, Specs: httpapi.Commands(), Logger: log})
	who := identity.New(identity.Config{Demo: true, Persons: cast{}, Key: make([]byte, 32)})
	hub := live.New(live.Config{
		Engine: engine, Bus: commands, Access: ask, Session: func(r *http.Request) (live.Session, error) {
			s, err := who.Session(r)
			return live.Session{ID: s.ID, Actor: s.Actor(), Until: s.Until}, err
		},
		Between: bus.InProcess(), Log: log, Epoch: "k1",
		Limits: live.Limits{PerPerson: 1000, AddressBurst: 1000, AcceptBurst: 1000},
	})
	running, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- hub.Run(running) }()
	server := httptest.NewServer(httpapi.New(httpapi.Config{
		Bus: commands, Engine: engine, Rights: ask, Identity: who, Head: store.Tail().Head,
		LogHead: func(ctx context.Context) (int64, error) { head, _, err := store.Head(ctx); return head, err },
		Socket:  http.HandlerFunc(hub.ServeWS), Stream: http.HandlerFunc(hub.ServeSSE),
		Ready: func(context.Context) []string { return nil }, Logger: log, Version: "test",
		Web: fstest.MapFS{"index.html": {Data: []byte("<!doctype html><title>Megdan</title>")}},
	}))
	t.Cleanup(func() {
		stop()
		<-ended
		server.Close()
	})
	enter(t, commands, engine)
	return server.URL
}

// enter tells the story up to the open roadmaps.
func enter(t *testing.T, commands command.Bus, engine views.Engine) {
	t.Helper()
	last := int64(0)
	as := func(p id.Person, name string, c any) {
		t.Helper()
		a, err := commands.Do(context.Background(), command.Request{
			Type: name, Body: asJSON(c), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: p, Auth: "test"}, IfMatch: eventstore.Any,
		})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		last = a.Position
	}
	names := func(s string) map[string]string { return map[string]string{"en": s, "bg": s} }
	start := calendar.In(time.Now(), time.UTC).AddMonths(-3) // the roadmaps are written today
	end := start.AddMonths(16)
	as(id.System, "programme.draft_programme", programme.DraftProgramme{Programme: edition, Names: names("Digital Cities Challenge"), Start: start, End: end})
	var steps []programme.Step
	for n := range 5 {
		steps = append(steps, programme.Step{Number: n, Names: names("Step"), Start: start.AddMonths(3 * n), End: start.AddMonths(3*n + 2)})
	}
	as(id.System, "programme.define_steps", programme.DefineSteps{Programme: edition, Steps: steps})
	register := func(p id.Person, name string) {
		as(id.System, "person.register_person", person.RegisterPerson{Programme: edition, Person: p, Name: name})
	}
	register(manager, "Manager")
	as(id.System, "appointment.appoint_person", map[string]any{"programme": edition, "person": manager, "role": role.ProgrammeManager})
	as(manager, "programme.publish_programme", programme.PublishProgramme{Programme: edition})
	as(manager, "programme.start_programme", programme.StartProgramme{Programme: edition})
	for n, c := range cities {
		as(id.System, "city.register_city", map[string]any{"city": c, "names": names(fmt.Sprintf("City %d", n)), "country": "BG", "latitude": 42697700, "longitude": 23321900})
		as(manager, "participation.admit_city", participation.AdmitCity{Programme: edition, City: c})
		for _, what := range []string{"lead", "member", "expert"} {
			register(of(c, what), what)
		}
		for _, what := range []string{"lead", "member"} {
			as(manager, "participation.add_member", participation.AddMember{Programme: edition, City: c, Person: of(c, what)})
		}
		as(manager, "participation.appoint_city_lead", participation.AppointCityLead{Programme: edition, City: c, Person: of(c, "lead")})
		as(manager, "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition, City: c, Person: of(c, "expert")})
		as(id.System, "roadmap.open_roadmap", roadmap.OpenRoadmap{
			Programme: edition, City: c, Category: role.Participating, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30,
		})
	}
	if _, err := engine.Get(context.Background(), views.Topic{View: "programme", Key: edition.UUID()}, last); err != nil {
		t.Fatal(err)
	}
}
