package httpapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/uuid"

	"megdan/domain/id"
	"megdan/domain/roadmap"
)

const nobody = ""

var nowhere = named("nowhere").String()

// TestReading is one row for each kind of address, person and mistake.
func TestReading(t *testing.T) {
	w := newWorld(t)
	roadmapOf := "/api/views/roadmap/" + inSofia.String()
	feed := "/api/feeds/" + inSofia.String()
	history := "/api/history/roadmap/" + inSofia.String()
	for _, row := range []struct {
		name, as, method, path string
		status                 int
		code                   string
	}{
		{"a city's lead reads its roadmap", "city lead", "GET", roadmapOf, 200, ""},
		{"HEAD is GET without the body", "city lead", "HEAD", roadmapOf, 200, ""},
		{"nobody is signed in", nobody, "GET", roadmapOf, 401, "session.required"},
		{"somebody without a role", "outsider", "GET", roadmapOf, 403, "rights.denied"},
		{"another city's lead", "partner lead", "GET", roadmapOf, 403, "rights.denied"},
		{"the auditor", "auditor", "GET", roadmapOf, 200, ""},
		{"everybody who is signed in sees the cities", "outsider", "GET", "/api/views/cities/" + id.Installation.String(), 200, ""},
		{"and the programmes", "outsider", "GET", "/api/views/installation/" + id.Installation.String(), 200, ""},
		{"one's own roles", "city member", "GET", "/api/views/access/" + who["city member"].String(), 200, ""},
		{"somebody else's roles", "city member", "GET", "/api/views/access/" + who["city lead"].String(), 403, "rights.denied"},
		{"somebody else's roles, for the manager", "manager", "GET", "/api/views/access/" + who["city lead"].String(), 200, ""},
		{"what an id names is not served", "manager", "GET", "/api/views/object/" + inSofia.String(), 404, "topic.unknown"},
		{"a view that does not exist", "manager", "GET", "/api/views/weather/" + inSofia.String(), 404, "topic.unknown"},
		{"an id that nothing has", "manager", "GET", "/api/views/roadmap/" + nowhere, 404, "topic.unknown"},
		{"an id of another kind", "manager", "GET", "/api/views/milestone/" + inSofia.String(), 404, "topic.unknown"},
		{"an id that is none", "manager", "GET", "/api/views/roadmap/7", 400, "request.invalid"},
		{"an id in capitals", "manager", "GET", "/api/views/roadmap/" + strings.ToUpper(inSofia.String()), 400, "request.invalid"},
		{"a view without an id", "manager", "GET", "/api/views/roadmap", 404, "topic.unknown"},
		{"more behind the id", "manager", "GET", roadmapOf + "/x", 404, "topic.unknown"},
		{"as it was", "city lead", "GET", roadmapOf + "?at=40", 200, ""},
		{"before there was anything", "city lead", "GET", roadmapOf + "?at=1", 404, "topic.unknown"},
		{"at a position of the future", "city lead", "GET", roadmapOf + "?at=100000", 400, "position.future"},
		{"at a time before everything", "city lead", "GET", roadmapOf + "?at=2001-01-01T00:00:00Z", 404, "topic.unknown"},
		{"at a time of the future", "city lead", "GET", roadmapOf + "?at=2999-01-01T00:00:00Z", 400, "position.future"},
		{"at nothing", "city lead", "GET", roadmapOf + "?at=", 400, "request.invalid"},
		{"at a word", "city lead", "GET", roadmapOf + "?at=yesterday", 400, "request.invalid"},
		{"at a negative position", "city lead", "GET", roadmapOf + "?at=-1", 400, "request.invalid"},
		{"at a number with a leading zero", "city lead", "GET", roadmapOf + "?at=007", 400, "request.invalid"},
		{"at a number beyond all", "city lead", "GET", roadmapOf + "?at=99999999999999999999", 400, "request.invalid"},
		{"at least as of a position that is there", "city lead", "GET", roadmapOf + "?min-position=40", 200, ""},
		{"at least as of the future", "city lead", "GET", roadmapOf + "?min-position=100000", 400, "position.future"},
		{"at least as of a word", "city lead", "GET", roadmapOf + "?min-position=x", 400, "request.invalid"},
		{"at a position before the least", "city lead", "GET", roadmapOf + "?at=40&min-position=41", 400, "request.invalid"},
		{"a misspelt parameter", "city lead", "GET", roadmapOf + "?min_position=40", 400, "request.invalid"},
		{"a parameter twice", "city lead", "GET", roadmapOf + "?at=1&at=40", 400, "request.invalid"},
		{"a malformed query", "city lead", "GET", roadmapOf + "?at=%zz", 400, "request.invalid"},
		{"a view is not posted to", "city lead", "POST", roadmapOf, 405, "request.method"},
		{"nor deleted", "city lead", "DELETE", roadmapOf, 405, "request.method"},

		{"a feed", "city lead", "GET", feed, 200, ""},
		{"one entry of a feed", "city lead", "GET", feed + "?limit=1", 200, ""},
		{"a feed before a position", "city lead", "GET", feed + "?before=40", 200, ""},
		{"a feed before the next position", "city lead", "GET", fmt.Sprintf("%s?before=%d", feed, w.head()+1), 200, ""},
		{"a feed before a position of the future", "city lead", "GET", fmt.Sprintf("%s?before=%d", feed, w.head()+2), 400, "position.future"},
		{"a feed before a position far in the future", "city lead", "GET", feed + "?before=99999999", 400, "position.future"},
		{"a feed at least as of a position", "city lead", "GET", feed + "?min-position=40", 200, ""},
		{"a feed at least as of the future", "city lead", "GET", feed + "?min-position=100000", 400, "position.future"},
		{"a feed of another city", "partner lead", "GET", feed, 403, "rights.denied"},
		{"a feed of nothing", "manager", "GET", "/api/feeds/" + nowhere, 404, "topic.unknown"},
		{"a feed of no id", "manager", "GET", "/api/feeds/x", 400, "request.invalid"},
		{"a malformed cursor", "city lead", "GET", feed + "?before=abc", 400, "request.invalid"},
		{"a cursor before the first position", "city lead", "GET", feed + "?before=0", 400, "request.invalid"},
		{"no entries", "city lead", "GET", feed + "?limit=0", 400, "request.invalid"},
		{"too many entries", "city lead", "GET", feed + "?limit=501", 400, "request.invalid"},
		{"feeds for nobody", nobody, "GET", feed, 401, "session.required"},

		{"history", "city lead", "GET", history, 200, ""},
		{"history in few points", "city lead", "GET", history + "?limit=2", 200, ""},
		{"history of a feed", "city lead", "GET", "/api/history/feed/" + inSofia.String(), 200, ""},
		{"history of another city", "partner lead", "GET", history, 403, "rights.denied"},
		{"a window", "city lead", "GET", history + "/window?from=35&to=41", 200, ""},
		{"a window to the end", "city lead", "GET", history + "/window?from=35", 200, ""},
		{"a window without a beginning", "city lead", "GET", history + "/window?to=41", 400, "request.invalid"},
		{"a window that ends before it begins", "city lead", "GET", history + "/window?from=41&to=35", 400, "request.invalid"},
		{"a window into the future", "city lead", "GET", history + "/window?from=35&to=100000", 400, "position.future"},
		{"a window of a feed", "city lead", "GET", "/api/history/feed/" + inSofia.String() + "/window?from=1", 400, "request.invalid"},
		{"a window of another city", "partner lead", "GET", history + "/window?from=35", 403, "rights.denied"},

		{"who am I", "city lead", "GET", "/api/me", 200, ""},
		{"who is nobody", nobody, "GET", "/api/me", 401, "session.required"},
		{"persons of the demo", nobody, "GET", "/api/demo/persons", 200, ""},
		{"alive", nobody, "GET", "/healthz", 200, ""},
		{"ready", nobody, "GET", "/readyz", 200, ""},
		{"the OpenAPI document", nobody, "GET", "/api/openapi.json", 200, ""},
		{"the AsyncAPI document", nobody, "GET", "/api/asyncapi.json", 200, ""},
		{"an address of the API that does not exist", nobody, "GET", "/api/weather", 404, "request.path"},
		{"the live channel where there is none", nobody, "GET", "/api/live", 404, "request.path"},
		{"a command is not read", "city lead", "GET", "/api/commands/roadmap.plan_milestone", 405, "request.method"},
		{"an unknown command", "city lead", "POST", "/api/commands/roadmap.burn", 404, "command.unknown"},
		{"the page", nobody, "GET", "/", 200, ""},
		{"a page that finds its own way", nobody, "GET", "/city/" + inSofia.String(), 200, ""},
		{"a file", nobody, "GET", "/assets/app-1a2b.js", 200, ""},
		{"a file that is not there", nobody, "GET", "/assets/app-ffff.js", 404, "request.path"},
		{"a folder", nobody, "GET", "/assets", 200, ""},
		{"a page is not posted to", nobody, "POST", "/", 405, "request.method"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w.t = t
			a := w.call(row.as, row.method, row.path, nil)
			if row.method == "HEAD" {
				a.body = nil
			}
			if a.status != row.status || a.code() != row.code {
				t.Errorf("%s %s as %q: %d %s %s; want %d %s", row.method, row.path, row.as, a.status, a.code(), clip(a.body), row.status, row.code)
			}
		})
	}
}

func clip(b []byte) string {
	if len(b) > 300 {
		return string(b[:300]) + "…"
	}
	return string(b)
}

// TestGiving is one row for each way that a command can end.
func TestGiving(t *testing.T) {
	w := newWorld(t)
	good := asJSON(plan(id.Milestone(named("second"))))
	big := append([]byte(`{"title":"`), bytes.Repeat([]byte("x"), MaxBody)...)
	const path = "/api/commands/roadmap.plan_milestone"
	k := func() string { return uuid.NewString() }
	used := k()
	for _, row := range []struct {
		name, as string
		body     []byte
		header   []string
		status   int
		code     string
	}{
		{"a city lead plans a milestone", "city lead", good, []string{"Idempotency-Key", used}, 200, ""},
		{"the same again", "city lead", good, []string{"Idempotency-Key", used}, 200, ""},
		{"the same key for another body", "city lead", asJSON(plan(id.Milestone(named("third")))), []string{"Idempotency-Key", used}, 409, "command.key_reused"},
		{"the same key by another person", "lead expert", good, []string{"Idempotency-Key", used}, 409, "command.key_reused"},
		{"a rule says no", "city lead", good, []string{"Idempotency-Key", k()}, 422, "roadmap.milestone_known"},
		{"nobody", nobody, good, []string{"Idempotency-Key", k()}, 401, "session.required"},
		{"a person of another city", "partner member", good, []string{"Idempotency-Key", k()}, 403, "rights.denied"},
		{"in a role that is not held", "city lead", good, []string{"Idempotency-Key", k(), "Megdan-Acting-As", "auditor"}, 403, "rights.role_not_held"},
		{"in a role that does not exist", "city lead", good, []string{"Idempotency-Key", k(), "Megdan-Acting-As", "mayor"}, 403, "rights.role_not_held"},
		{"without a key", "city lead", good, nil, 400, "request.invalid"},
		{"with a key that is no UUID", "city lead", good, []string{"Idempotency-Key", "1"}, 400, "request.invalid"},
		{"on the version that is there", "city lead", asJSON(plan(id.Milestone(named("fourth")))), []string{"Idempotency-Key", k(), "If-Match", `"3"`}, 200, ""},
		{"on a version that is over", "city lead", asJSON(plan(id.Milestone(named("fifth")))), []string{"Idempotency-Key", k(), "If-Match", `"1"`}, 412, "command.conflict"},
		{"on a version of the future", "city lead", asJSON(plan(id.Milestone(named("fifth")))), []string{"Idempotency-Key", k(), "If-Match", `"99"`}, 412, "command.conflict"},
		{"on a version without quotes", "city lead", good, []string{"Idempotency-Key", k(), "If-Match", "1"}, 400, "request.invalid"},
		{"on any version by a star", "city lead", good, []string{"Idempotency-Key", k(), "If-Match", "*"}, 400, "request.invalid"},
		{"with an impossible day of effect", "city lead", good, []string{"Idempotency-Key", k(), "Megdan-Effective-On", "tomorrow"}, 400, "request.invalid"},
		{"as a form", "city lead", []byte("title=x"), []string{"Idempotency-Key", k(), "Content-Type", "application/x-www-form-urlencoded"}, 415, "request.media_type"},
		{"as text", "city lead", good, []string{"Idempotency-Key", k(), "Content-Type", "text/plain"}, 415, "request.media_type"},
		{"nothing", "city lead", []byte{}, []string{"Idempotency-Key", k()}, 400, "request.invalid"},
		{"half of it", "city lead", good[:len(good)/2], []string{"Idempotency-Key", k()}, 400, "request.invalid"},
		{"an unknown field", "city lead", append([]byte(`{"colour":"red",`), good[1:]...), []string{"Idempotency-Key", k()}, 400, "request.invalid"},
		{"too much", "city lead", big, []string{"Idempotency-Key", k()}, 413, "request.too_large"},
		{"from a foreign page", "city lead", good, []string{"Idempotency-Key", k(), "Sec-Fetch-Site", "cross-site"}, 403, "request.cross_origin"},
		{"from a foreign origin", "city lead", good, []string{"Idempotency-Key", k(), "Origin", "https://evil.example"}, 403, "request.cross_origin"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w.t = t
			a := w.call(row.as, "POST", path, row.body, row.header...)
			if a.status != row.status || a.code() != row.code {
				t.Errorf("%d %s %s; want %d %s", a.status, a.code(), clip(a.body), row.status, row.code)
			}
		})
	}
}

func TestRefusalsSayWhoCould(t *testing.T) {
	w := newWorld(t)
	a := w.give("city lead", "roadmap.accept_milestone", roadmap.AcceptMilestone{Programme: edition2018, City: sofia, Milestone: first})
	var p Problem
	if err := json.Unmarshal(a.body, &p); err != nil {
		t.Fatal(err)
	}
	if a.status != 403 || fmt.Sprint(p.Args["could"]) != "[city_lead lead_expert partner_city_member]" || p.Args["function"] != "accept_milestones" {
		t.Errorf("%d %s", a.status, a.body)
	}
}

// A person in two browsers: what one writes, the other reads at once.
func TestReadYourOwnWrites(t *testing.T) {
	w := newWorld(t)
	for i := range 50 {
		a := w.give("city lead", "roadmap.plan_milestone", plan(id.Milestone(named(fmt.Sprint("milestone ", i)))))
		var done Answer
		if err := json.Unmarshal(a.body, &done); err != nil || done.Events != 1 {
			t.Fatalf("%d %s", a.status, a.body)
		}
		r := w.call("lead expert", "GET", fmt.Sprintf("/api/views/roadmap/%s?min-position=%d", inSofia, done.Position), nil)
		var doc struct {
			P   int64 `json:"p"`
			Doc struct {
				Milestones map[string]struct {
					Title string `json:"title"`
				} `json:"milestones"`
				Version int64 `json:"version"`
			} `json:"doc"`
		}
		if err := json.Unmarshal(r.body, &doc); err != nil || doc.P < done.Position || len(doc.Doc.Milestones) != i+2 || doc.Doc.Version != done.Version {
			t.Fatalf("after %d commands: %v, %s", i+1, err, clip(r.body))
		}
		r = w.call("lead expert", "GET", fmt.Sprintf("/api/feeds/%s?limit=1&min-position=%d", inSofia, done.Position), nil)
		var page FeedPage
		if err := json.Unmarshal(r.body, &page); err != nil || len(page.Entries) != 1 || page.Entries[0].P != done.Position || page.P != done.Position {
			t.Fatalf("the feed after %d commands: %v, %s", i+1, err, clip(r.body))
		}
	}
}

func TestNotModified(t *testing.T) {
	w := newWorld(t)
	path := "/api/views/roadmap/" + inSofia.String()
	first := w.call("city lead", "GET", path, nil)
	tag := first.header.Get("ETag")
	again := w.call("city lead", "GET", path, nil, "If-None-Match", tag)
	if again.status != 304 || len(again.body) > 0 || again.header.Get("Megdan-Position") == "" {
		t.Errorf("nothing changed, and it is %d with %d bytes", again.status, len(again.body))
	}
	a := w.give("city lead", "roadmap.plan_milestone", plan(id.Milestone(named("another"))))
	var done Answer
	json.Unmarshal(a.body, &done)
	w.await(done.Position)
	if changed := w.call("city lead", "GET", path, nil, "If-None-Match", `"x", `+tag); changed.status != 200 {
		t.Errorf("it changed, and it is %d", changed.status)
	}
}

func TestCompression(t *testing.T) {
	w := newWorld(t)
	for _, row := range []struct {
		name, path, accepts, encoding string
	}{
		{"a file for who takes gzip", "/assets/app-1a2b.js", "br, gzip", "gzip"},
		{"a file for who does not", "/assets/app-1a2b.js", "br", ""},
		{"a file for who refuses gzip", "/assets/app-1a2b.js", "gzip;q=0", ""},
		{"a file for who likes gzip less", "/assets/app-1a2b.js", "gzip;q=0.5", "gzip"},
		{"a small file", "/", "gzip", ""},
		{"a large document", "/api/openapi.json", "gzip", "gzip"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w.t = t
			a := w.call(nobody, "GET", row.path, nil, "Accept-Encoding", row.accepts)
			if got := a.header.Get("Content-Encoding"); a.status != 200 || got != row.encoding {
				t.Errorf("%d, encoding %q", a.status, got)
			}
			if a.header.Get("Content-Length") != fmt.Sprint(len(a.body)) {
				t.Errorf("length %s of %d bytes", a.header.Get("Content-Length"), len(a.body))
			}
		})
	}
	if a := w.call(nobody, "GET", "/assets/app-1a2b.js", nil); !strings.Contains(a.header.Get("Cache-Control"), "immutable") {
		t.Error("a file whose name changes with its content is not immutable")
	}
	if a := w.call(nobody, "GET", "/", nil); a.header.Get("Cache-Control") != "no-cache" {
		t.Error("the page itself is kept without asking")
	}
	if a := w.call("city lead", "GET", "/api/me", nil); a.header.Get("Cache-Control") != "no-store" {
		t.Error("answers of the API may be kept")
	}
}

func TestReadiness(t *testing.T) {
	w := newWorld(t)
	w.ready = []string{"the database cannot be reached", "the log is not followed: dial secret@10.0.0.7"}
	a := w.call(nobody, "GET", "/readyz", nil)
	if a.status != 503 || a.code() != "server.not_ready" || a.header.Get("Retry-After") == "" || !bytes.Contains(a.body, []byte("cannot be reached")) || bytes.Contains(a.body, []byte("10.0.0.7")) {
		t.Errorf("%d %s", a.status, a.body)
	}
	if !strings.Contains(w.log.String(), "10.0.0.7") {
		t.Error("why it is not ready is not in the log")
	}
	if a := w.call(nobody, "GET", "/healthz", nil); a.status != 200 {
		t.Errorf("not ready, and not alive: %d", a.status)
	}
}

func TestRateOfOneSession(t *testing.T) {
	w := newWorld(t)
	w.config.Rate = 5
	w.cookie("city lead")
	w.cookie("manager")
	w.handler = New(w.config)
	var last answer
	for range 20 {
		last = w.call("city lead", "GET", "/api/me", nil)
	}
	if got := w.call("city lead", "GET", "/api/live", nil); got.status != 404 { // there is none in this world
		t.Errorf("the live channel, which counts by itself, answers %d", got.status)
	}
	if last.status != 429 || last.code() != "request.too_many" || last.header.Get("Retry-After") != "1" {
		t.Errorf("the 20th request at once: %d %s", last.status, last.body)
	}
	if a := w.call("manager", "GET", "/api/me", nil); a.status != 200 {
		t.Errorf("somebody else pays for it: %d", a.status)
	}
	if a := w.call("city lead", "GET", "/healthz", nil); a.status != 200 {
		t.Errorf("health is rated: %d", a.status)
	}
}

func TestPanicInAHandler(t *testing.T) {
	w := newWorld(t)
	a := &api{Config: w.config, mux: http.NewServeMux()}
	a.mux.HandleFunc("/api/boom", func(http.ResponseWriter, *http.Request) { panic("secret detail") })
	a.mux.HandleFunc("/api/half", func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Type", "application/json")
		io.WriteString(rw, `{"half":`)
		panic("in the middle")
	})
	w.handler = a.guarded()
	got := w.call(nobody, "GET", "/api/boom", nil)
	if got.status != 500 || got.code() != "server.fault" || bytes.Contains(got.body, []byte("secret")) {
		t.Errorf("%d %s", got.status, got.body)
	}
	if !strings.Contains(w.log.String(), "secret detail") {
		t.Error("the panic is not in the log")
	}
	server := httptest.NewServer(w.handler)
	defer server.Close()
	res, err := http.Get(server.URL + "/api/half")
	if err == nil {
		_, err = io.ReadAll(res.Body)
		res.Body.Close()
	}
	if err == nil {
		t.Error("half an answer passes for a whole one")
	}
}

// Signing in and out, as a browser sees it.
func TestSigningInAndOut(t *testing.T) {
	w := newWorld(t)
	if a := w.call(nobody, "POST", "/api/demo/sign-in", []byte(`{"person":"`+nowhere+`"}`)); a.status != 404 || a.code() != "session.person_unknown" {
		t.Errorf("an unknown person: %d %s", a.status, a.body)
	}
	for _, body := range []string{``, `{}`, `[]`, `{"person":7}`, `{"person":"x"}`, `{"person":"` + nowhere + `","admin":true}`} {
		if a := w.call(nobody, "POST", "/api/demo/sign-in", []byte(body)); a.status != 400 {
			t.Errorf("%q: %d", body, a.status)
		}
	}
	far := httptest.NewRequest("POST", "http://megdan.example/api/demo/sign-in", bytes.NewReader(asJSON(SignIn{who["manager"]})))
	far.Header.Set("Content-Type", "application/json")
	if a := w.send(far); a.status != 403 || a.code() != "session.not_local" {
		t.Errorf("from elsewhere: %d %s", a.status, a.body)
	}
	w.cookie("manager")
	if a := w.call("manager", "POST", "/api/sign-out", nil); a.status != 204 {
		t.Errorf("signing out: %d", a.status)
	}
	if a := w.call("manager", "GET", "/api/me", nil); a.status != 401 {
		t.Errorf("signed out, and it is %d", a.status)
	}
}

// Numbers of load are for this machine only, under a name of this machine.
func TestMetricsAreForThisMachine(t *testing.T) {
	w := newWorld(t)
	w.config.Metrics = http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { io.WriteString(rw, "megdan_live_connections 0") })
	handler := New(w.config)
	for _, row := range []struct {
		name, host, remote string
		status             int
	}{
		{"from this machine", "localhost:8080", "127.0.0.1:5000", 200},
		{"from another machine", "localhost:8080", "192.0.2.7:5000", 404},
		{"through a proxy on this machine", "megdan.example", "127.0.0.1:5000", 404},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodGet, "http://"+row.host+"/metrics", nil)
			r.RemoteAddr = row.remote
			rec := httptest.NewRecorder()
			handler.ServeHTTP(rec, r)
			if rec.Code != row.status || strings.Contains(rec.Body.String(), "megdan_live") != (row.status == 200) {
				t.Errorf("%d %s", rec.Code, rec.Body)
			}
		})
	}
}
