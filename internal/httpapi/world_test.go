package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
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
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/identity"
	"megdan/internal/mem"
	"megdan/internal/rights"
	"megdan/internal/vault"
	"megdan/internal/views"
	"megdan/projections"
	"megdan/projections/activity"
)

// The world of the tests: one programme with a participating city, a partner
// city and a mentor city, one person in each role, on the real pieces with the
// log in memory.

var (
	edition2018 = id.Programme(named("programme"))
	sofia       = id.City(named("sofia"))
	ruse        = id.City(named("ruse"))
	gent        = id.City(named("gent"))
	inSofia     = id.ParticipationOf(edition2018, sofia)
	inRuse      = id.ParticipationOf(edition2018, ruse)
	first       = id.Milestone(named("first milestone"))
)

func named(s string) id.UUID { return id.Derive(id.UUID{1}, s) }

// who is each person, by what they are called in the tables.
var who = everyone()

var cast = []string{
	"manager", "auditor", "mentor", "lead expert", "city lead", "city member", "mentor member", "partner member", "partner lead", "outsider",
}

func everyone() map[string]id.Person {
	m := map[string]id.Person{}
	for _, name := range cast {
		m[name] = id.Person(named(name))
	}
	return m
}

type world struct {
	t       testing.TB
	store   eventstore.Store
	engine  *views.Runner
	bus     *command.Handler
	handler http.Handler
	cookies map[string]*http.Cookie
	log     *syncBuffer
	ready   []string
	config  Config
}

type everybody struct{}

func (everybody) DemoPersons(context.Context) ([]identity.Person, error) {
	var out []identity.Person
	for _, name := range cast {
		p := identity.Person{Person: who[name], Name: name, Role: role.CityMember, Programme: edition2018}
		if name == "city lead" {
			p.City = sofia
		}
		out = append(out, p)
	}
	return out, nil
}

func newWorld(t testing.TB) *world {
	t.Helper()
	store := mem.New(mem.Options{Decode: domain.Catalogue().Decode})
	t.Cleanup(store.Close)
	return newWorldOn(t, store, store.Tail())
}

// newWholeWorld is a world in which every area has told its part.
func newWholeWorld(t testing.TB) *world {
	t.Helper()
	w := newWorld(t)
	for _, tell := range retold {
		tell(w)
	}
	return w
}

func newWorldOn(t testing.TB, store eventstore.Store, tail eventstore.Tail) *world {
	t.Helper()
	catalogue := domain.Catalogue()
	w := &world{t: t, store: store, cookies: map[string]*http.Cookie{}, log: &syncBuffer{}}
	safe := vault.New(w.store, vault.NewWrappingKey([32]byte{1}), 0)
	engine, err := views.New(views.Options{
		Store: store, Tail: tail, Views: projections.All(), FeedTypes: activity.Types(), FeedRead: role.ActivityFeed, Opener: safe,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(engine.Stop)
	w.engine = engine
	ask := rights.New(engine)
	w.bus = command.NewHandler(command.Config{Log: w.store, Catalogue: catalogue, Sealer: safe, Rights: ask, Specs: Commands()})
	w.config = Config{
		Bus: w.bus, Engine: engine, Rights: ask,
		Identity: identity.New(identity.Config{Demo: true, Persons: everybody{}, Key: make([]byte, 32)}),
		Head:     tail.Head,
		LogHead:  func(ctx context.Context) (int64, error) { head, _, err := w.store.Head(ctx); return head, err },
		Ready:    func(context.Context) []string { return w.ready },
		Web: fstest.MapFS{
			"index.html":          {Data: []byte("<!doctype html><title>Megdan</title>")},
			"assets/app-1a2b.js":  {Data: []byte(strings.Repeat("export const megdan = 1;\n", 100))},
			"fonts/sofia.woff2":   {Data: []byte("font")},
			"site.webmanifest":    {Data: []byte("{}")},
			"assets/empty/x.text": {Data: []byte("x")},
		},
		Logger:  slog.New(slog.NewTextHandler(w.log, nil)),
		Version: "test",
	}
	w.handler = New(w.config)
	w.story()
	return w
}

// story enters the programme and its people through commands.
func (w *world) story() {
	day := func(y int, m time.Month, d int) calendar.Date { return calendar.Of(y, m, d) }
	names := func(s string) map[string]string { return map[string]string{"en": s, "bg": s} }
	w.as(id.System, "programme.draft_programme", programme.DraftProgramme{Programme: edition2018, Names: names("Digital Cities Challenge"), Start: day(2018, 1, 1), End: day(2019, 4, 30)})
	var steps []programme.Step
	for n := range 5 {
		steps = append(steps, programme.Step{Number: n, Names: names("Step"), Start: day(2018, time.Month(1+2*n), 1), End: day(2018, time.Month(2+2*n), 28)})
	}
	w.as(id.System, "programme.define_steps", programme.DefineSteps{Programme: edition2018, Steps: steps})
	for _, name := range cast {
		w.as(id.System, "person.register_person", person.RegisterPerson{Programme: edition2018, Person: who[name], Name: "Name of " + name})
	}
	appoint := func(name string, r role.Role) {
		w.as(id.System, "appointment.appoint_person", map[string]any{"programme": edition2018, "person": who[name], "role": r})
	}
	appoint("manager", role.ProgrammeManager)
	appoint("auditor", role.Auditor)
	manager := who["manager"]
	w.as(manager, "programme.publish_programme", programme.PublishProgramme{Programme: edition2018})
	w.as(manager, "programme.start_programme", programme.StartProgramme{Programme: edition2018})
	for city, name := range map[id.City]string{sofia: "Sofia", ruse: "Ruse", gent: "Gent"} {
		w.as(id.System, "city.register_city", map[string]any{"city": city, "names": names(name), "country": "BG", "latitude": 42697700, "longitude": 23321900})
	}
	w.as(manager, "participation.admit_city", participation.AdmitCity{Programme: edition2018, City: sofia})
	w.as(manager, "participation.enrol_partner", participation.EnrolPartner{Programme: edition2018, City: ruse})
	w.as(manager, "participation.enrol_mentor_city", participation.EnrolMentorCity{Programme: edition2018, City: gent})
	join := func(name string, c id.City) {
		w.as(manager, "participation.add_member", participation.AddMember{Programme: edition2018, City: c, Person: who[name]})
	}
	join("city lead", sofia)
	join("city member", sofia)
	join("partner member", ruse)
	join("partner lead", ruse)
	join("mentor member", gent)
	w.as(manager, "participation.appoint_city_lead", participation.AppointCityLead{Programme: edition2018, City: sofia, Person: who["city lead"]})
	w.as(manager, "participation.appoint_city_lead", participation.AppointCityLead{Programme: edition2018, City: ruse, Person: who["partner lead"]})
	w.as(manager, "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition2018, City: sofia, Person: who["lead expert"]})
	w.as(manager, "participation.assign_local_expert", participation.AssignLocalExpert{Programme: edition2018, City: sofia, Person: who["mentor"]})
	for city, category := range map[id.City]role.Category{sofia: role.Participating, ruse: role.Partner} {
		w.as(id.System, "roadmap.open_roadmap", roadmap.OpenRoadmap{
			Programme: edition2018, City: city, Category: category, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30,
		})
	}
	last := w.as(who["city lead"], "roadmap.plan_milestone", plan(first))
	w.await(last.Position)
}

// await returns when the views show a position.
func (w *world) await(position int64) {
	w.t.Helper()
	if _, err := w.engine.Get(context.Background(), views.Topic{View: "roadmap", Key: inSofia.UUID()}, position); err != nil {
		w.t.Fatal(err)
	}
}

func plan(m id.Milestone) roadmap.PlanMilestone {
	return roadmap.PlanMilestone{
		Programme: edition2018, City: sofia, Milestone: m, Title: "Open data portal", Due: calendar.Of(2018, 12, 1), Owner: who["city member"],
	}
}

// as gives a command past HTTP.
func (w *world) as(p id.Person, name string, c any) command.Answer {
	w.t.Helper()
	a, err := w.bus.Do(context.Background(), command.Request{
		Type: name, Body: asJSON(c), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: p, Auth: "test"}, IfMatch: eventstore.Any,
	})
	if err != nil {
		w.t.Fatalf("%s: %v", name, err)
	}
	return a
}

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// answer is what came back, with what every answer must be checked for.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func (a answer) code() string {
	var p Problem
	json.Unmarshal(a.body, &p)
	return p.Code
}

// call sends one request as one of the cast ("" is nobody).
func (w *world) call(as, method, path string, body []byte, header ...string) answer {
	w.t.Helper()
	r := httptest.NewRequest(method, "http://localhost:8080"+path, bytes.NewReader(body))
	r.RemoteAddr = "127.0.0.1:4000"
	if body == nil {
		r.Body, r.ContentLength = http.NoBody, 0
	} else {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	if as != "" {
		r.AddCookie(w.cookie(as))
	}
	return w.send(r)
}

func (w *world) sendUnchecked(r *http.Request) answer {
	rec := httptest.NewRecorder()
	w.handler.ServeHTTP(rec, r)
	res := rec.Result()
	b, _ := io.ReadAll(res.Body)
	return answer{res.StatusCode, res.Header, b}
}

// send checks that what is no success is a problem document, and that the
// walls stand.
func (w *world) send(r *http.Request) answer {
	w.t.Helper()
	a := w.sendUnchecked(r)
	b := a.body
	if a.header.Get("Content-Security-Policy") != csp || a.header.Get("X-Content-Type-Options") != "nosniff" {
		w.t.Errorf("%s %s: security headers are missing: %v", r.Method, r.URL, a.header)
	}
	if a.status >= 400 {
		var p Problem
		if err := json.Unmarshal(b, &p); err != nil || p.Code == "" || p.Detail == "" || p.Status != a.status ||
			p.Title == "" || p.Type != "urn:megdan:problem:"+p.Code || a.header.Get("Content-Type") != "application/problem+json" {
			w.t.Errorf("%s %s: status %d is no problem document: %s", r.Method, r.URL, a.status, b)
		}
	}
	return a
}

func (w *world) cookie(as string) *http.Cookie {
	w.t.Helper()
	if c := w.cookies[as]; c != nil {
		return c
	}
	a := w.call("", "POST", "/api/demo/sign-in", asJSON(SignIn{who[as]}))
	if a.status != 200 {
		w.t.Fatalf("sign in as %s: %d %s", as, a.status, a.body)
	}
	res := http.Response{Header: a.header}
	w.cookies[as] = res.Cookies()[0]
	return w.cookies[as]
}

// give sends a command over HTTP.
func (w *world) give(as, name string, c any, header ...string) answer {
	w.t.Helper()
	if len(header) == 0 || header[0] != "Idempotency-Key" {
		header = append([]string{"Idempotency-Key", uuid.NewString()}, header...)
	}
	return w.call(as, "POST", "/api/commands/"+name, asJSON(c), header...)
}

type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}
