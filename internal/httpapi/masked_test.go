package httpapi

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// ownName is what all that is known of persons begins with in the tests'
// programme, their addresses too.
const ownName = "Name of "

// everything is all that one of the cast gets to see by asking: every GET that
// the API describes, about everything there is, and what the live channel
// gives, with what happens while it is watched.
func (w *world) everything(as string) map[string][]byte {
	w.t.Helper()
	out := map[string][]byte{}
	for _, path := range w.paths() {
		a := w.call(as, "GET", path, nil)
		if a.status >= 500 {
			w.t.Errorf("GET %s as %s: %d %s", path, as, a.status, a.body)
		}
		out[path] = a.body
		if tag := a.header.Get("ETag"); tag != "" {
			a = w.call(as, "GET", path+"?at="+a.header.Get("Megdan-Position"), nil)
			out[path+" then"] = a.body
		}
	}
	return out
}

// paths fills the described paths with what the world has.
func (w *world) paths() []string {
	w.t.Helper()
	var described struct {
		Paths map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(w.call("", "GET", "/api/openapi.json", nil).body, &described); err != nil {
		w.t.Fatal(err)
	}
	var out []string
	for path, methods := range described.Paths {
		switch {
		case methods["get"] == nil, !strings.HasPrefix(path, "/api/"), strings.HasPrefix(path, "/api/live"):
			continue
		case strings.HasSuffix(path, "api.json"):
			continue // says what there may be and not what there is
		case strings.HasPrefix(path, "/api/demo"):
			continue // the choice of persons, made before anybody is somebody
		}
		for _, t := range readable(w.t) {
			fill := strings.NewReplacer("{view}", t.View, "{tag}", t.Key.String(), "{key}", t.Key.String())
			of := strings.Split(path, "/")
			generic := strings.Contains(path, "{view}") || strings.Contains(path, "{tag}") && t.IsFeed()
			if generic || len(of) > 3 && of[3] == t.View || !strings.Contains(path, "{") {
				asked := fill.Replace(path)
				if strings.HasSuffix(path, "/window") {
					asked += "?from=1"
				}
				out = append(out, asked)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestAnAuditorReadsNoNames(t *testing.T) {
	w := newWholeWorld(t)
	w.await(w.as(who["manager"], "participation.invite_member", participation.InviteMember{
		Programme: edition2018, City: sofia, Invitation: id.Invitation{7}, Person: who["outsider"], Role: role.CityMember, Address: ownName + "an address",
	}).Position)
	named, masked := 0, 0
	for path, body := range w.everything("manager") {
		if bytes.Contains(body, []byte(ownName)) {
			named++
		}
		if bytes.Contains(body, []byte(`"masked"`)) {
			t.Errorf("a manager is refused names: %s: %s", path, clip(body))
		}
	}
	for path, body := range w.everything("auditor") {
		if bytes.Contains(body, []byte(ownName)) {
			t.Errorf("GET %s shows an auditor a name: %s", path, clip(body))
		}
		if bytes.Contains(body, []byte(`{"masked":true}`)) {
			masked++
		}
	}
	// people now, then, its window and list; for a manager the tables too, in
	// which what is masked is left out
	if named < 8 || masked < 4 {
		t.Errorf("%d answers show names to a manager, %d are masked for an auditor: the walk is too short", named, masked)
	}
}

// door is the live channel over the world's engine and rights.
func (w *world) door() *httptest.Server {
	hub := live.New(live.Config{
		Engine: w.engine, Bus: w.bus, Access: w.config.Rights.(live.Access), Epoch: "k1",
		Session: func(r *http.Request) (live.Session, error) {
			a, err := w.config.Identity.Authenticate(r)
			return live.Session{ID: a.Person.UUID(), Actor: a}, err
		},
		Limits: live.Limits{ByeSpread: time.Millisecond},
	})
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- hub.Run(ctx) }()
	mux := http.NewServeMux()
	mux.HandleFunc("/api/live", hub.ServeWS)
	mux.HandleFunc("/api/live/sse", hub.ServeSSE)
	server := httptest.NewServer(mux)
	w.t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			w.t.Error(err)
		}
		server.Close()
	})
	return server
}

// live watches all topics that somebody may read, by socket and by events, and
// says what came, up to a position that register gives meanwhile.
func (w *world) live(door *httptest.Server, as string, register func() int64) map[string][]byte {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.t.Context(), 20*time.Second)
	defer stop()
	header := http.Header{"Cookie": {w.cookie(as).String()}}
	client, err := livetest.Dial(ctx, "ws"+strings.TrimPrefix(door.URL, "http")+"/api/live", livetest.Options{Header: header})
	if err != nil {
		w.t.Fatal(err)
	}
	defer client.Drop()
	var watched []*livetest.Watching
	query := ""
	for _, t := range readable(w.t) {
		if got, err := client.Watch(ctx, t.String()); err == nil {
			watched = append(watched, got)
			if t.IsFeed() || t.View == "people" { // a stream takes twenty
				query += "&t=" + t.String()
			}
		}
	}
	r, err := http.NewRequestWithContext(ctx, "GET", door.URL+"/api/live/sse?"+query[1:], nil)
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header = header
	res, err := door.Client().Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer res.Body.Close()
	position := register()
	out := map[string][]byte{}
	for _, got := range watched {
		s, err := got.State()
		if got.Topic == "people/"+edition2018.String() {
			s, err = got.Reached(ctx, position)
		}
		if err != nil {
			w.t.Fatal(err)
		}
		out[got.Topic] = s.Document
		for _, e := range s.Entries {
			out[got.Topic] = append(out[got.Topic], e.Body...)
		}
	}
	// The last line is the new document, or the patch that leads to it.
	last := regexp.MustCompile(fmt.Sprintf(`"p":%d,.*"(doc|patch)":`, position))
	for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		out["sse"] = append(out["sse"], lines.Bytes()...)
		if last.Match(lines.Bytes()) {
			return out
		}
	}
	w.t.Fatalf("the stream ended with %s", out["sse"])
	return nil
}

func TestAnAuditorWatchesNoNames(t *testing.T) {
	w := newWholeWorld(t)
	door := w.door()
	for i, as := range []string{"manager", "auditor"} {
		all := w.live(door, as, func() int64 {
			return w.as(id.System, "person.register_person", person.RegisterPerson{
				Programme: edition2018, Person: id.Person{200, byte(i)}, Name: ownName + "somebody new", Organisation: ownName + "a house",
			}).Position
		})
		named, masked := 0, 0
		for topic, body := range all {
			if bytes.Contains(body, []byte(ownName)) {
				named++
				if as == "auditor" {
					t.Errorf("%s shows an auditor a name: %s", topic, clip(body))
				}
			}
			if bytes.Contains(body, []byte(`{"masked":true}`)) {
				masked++
			}
		}
		if as == "manager" && (named < 2 || masked > 0) || as == "auditor" && masked < 2 {
			t.Errorf("%s: %d topics with names, %d masked, of %d", as, named, masked, len(all))
		}
	}
}

// Who keeps only a masked right while watching loses the names at that event,
// and may go on without them.
func TestNamesEndWithTheRightToThem(t *testing.T) {
	w := newWholeWorld(t)
	door := w.door()
	appointed := func(command string, r role.Role) {
		w.await(w.as(id.System, "appointment."+command, map[string]any{"programme": edition2018, "person": who["outsider"], "role": r}).Position)
	}
	appointed("appoint_person", role.Auditor)
	appointed("appoint_person", role.ProgrammeManager)
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	client, err := livetest.Dial(ctx, "ws"+strings.TrimPrefix(door.URL, "http")+"/api/live",
		livetest.Options{Header: http.Header{"Cookie": {w.cookie("outsider").String()}}})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Drop()
	topic := "people/" + edition2018.String()
	open, err := client.Watch(ctx, topic)
	if err != nil {
		t.Fatal(err)
	}
	if s, err := open.Until(ctx, func(s livetest.State) bool { return len(s.Document) > 0 }); err != nil || !bytes.Contains(s.Document, []byte(ownName)) {
		t.Fatalf("as a manager: %v, %s", err, s.Document)
	}
	appointed("end_appointment", role.ProgrammeManager)
	if s, err := open.Until(ctx, func(s livetest.State) bool { return s.Ended != "" }); err != nil || s.Ended != live.WhyRevoked {
		t.Fatalf("the open form ended with %q, %v", s.Ended, err)
	}
	closed, err := client.Watch(ctx, topic)
	if err != nil {
		t.Fatal(err)
	}
	s, err := closed.Until(ctx, func(s livetest.State) bool { return len(s.Document) > 0 })
	if err != nil || bytes.Contains(s.Document, []byte(ownName)) || !bytes.Contains(s.Document, []byte(`{"masked":true}`)) {
		t.Errorf("as an auditor only: %v, %s", err, s.Document)
	}
}
