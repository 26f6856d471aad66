//go:build e2e

package e2e_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"megdan/internal/e2e"
	"megdan/internal/live/livetest"
	"megdan/internal/postgres"
)

// TestOperatorsDatabase: on a server that is not megdan's, nothing is migrated
// by serving; `megdan migrate` does it with the owner's login, once.
func TestOperatorsDatabase(t *testing.T) {
	server, err := postgres.StartPrivate(t.Context(), postgres.PrivateConfig{
		Data: e2e.DataFolder(t), NodeModules: []string{filepath.Join(e2e.Root(t), "web", "node_modules")}, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	at, data := server.Config(), e2e.DataFolder(t)
	app := []string{"MEGDAN_DATA=" + data, "MEGDAN_DATABASE_URL=" + at.App}
	owner := append(app, "MEGDAN_DATABASE_OWNER_URL="+at.Owner)

	if r := megdan(t, app, "serve", "--addr", "127.0.0.1:0"); r.status != 1 || !strings.Contains(r.said, "run `megdan migrate` first") {
		t.Errorf("serve before migrate: %+v", r)
	}
	if r := megdan(t, app, "migrate"); r.status != 1 || !strings.Contains(r.said, "MEGDAN_DATABASE_OWNER_URL") {
		t.Errorf("migrate without the owner's login: %+v", r)
	}
	if r := megdan(t, owner, "migrate"); r.status != 0 || !regexp.MustCompile(`^applied [1-9]\d* migrations`).MatchString(r.out) {
		t.Errorf("migrate: %+v", r)
	}
	if r := megdan(t, owner, "migrate"); r.status != 0 || !strings.HasPrefix(r.out, "applied 0 migrations") {
		t.Errorf("migrate again: %+v", r)
	}
	p := e2e.Start(t, data, "--database-url", at.App)
	if !p.Ready() {
		t.Error("after migrate the program is not ready")
	}
	if _, err := os.Stat(filepath.Join(data, "postgres.json")); err == nil {
		t.Error("a private server was made beside the operator's")
	}
	if r := megdan(t, app, "views", "check", "programme"); r.status != 0 || !strings.Contains(r.out, "programme: check is done") {
		t.Errorf("views check: %+v", r)
	}
}

// TestDemoCommand loads the demo and stops; a second time there is nothing to
// do, and what is served afterwards is that demo.
func TestDemoCommand(t *testing.T) {
	data := e2e.DataFolder(t)
	if r := megdan(t, nil, "demo", "--data", data); r.status != 0 || !strings.Contains(r.said, "demo is loaded") {
		t.Fatalf("demo: %+v", r)
	}
	if r := megdan(t, nil, "demo", "--data", data); r.status != 0 || strings.Contains(r.said, "demo is load") {
		t.Errorf("demo again: %+v", r)
	}
	p := e2e.Start(t, data, "--demo")
	if n := head(t, p); n < 1000 {
		t.Errorf("the demo has %d events", n)
	}
	if r := megdan(t, nil, "demo", "--data", data); r.status != 1 || !strings.Contains(r.said, "in use by another megdan") {
		t.Errorf("demo while it is served: %+v", r)
	}
}

// TestHammerCommand: its exit status and its last line are what scripts read.
func TestHammerCommand(t *testing.T) {
	data := demoFolder(t)
	p := e2e.Start(t, data, "--demo", "--rate=0")
	hammer := func(url string) ran {
		return megdan(t, nil, "hammer", "--url", url, "--writers", "2", "--watchers", "4", "--for", "1s")
	}
	if r := hammer(p.URL); r.status != 0 || !strings.HasPrefix(r.out, "nothing lost, doubled or out of order: ") {
		t.Errorf("an honest program: %+v", r)
	}
	r := hammer(lossy(t, p.URL))
	if r.status != 1 || r.out != "" || !regexp.MustCompile(`violation: watcher \d+: roadmap/\S+ .*\d`).MatchString(r.said) {
		t.Errorf("a patch is lost: %+v", r)
	}
	p.Stop(t)
	p = e2e.Start(t, data)
	if r := hammer(p.URL); r.status != 1 || !strings.Contains(r.said, "--demo") {
		t.Errorf("a program without the demo: %+v", r)
	}
}

// lossy stands before a program and loses one patch of a roadmap.
func lossy(t *testing.T, program string) string {
	t.Helper()
	to, err := url.Parse(program)
	if err != nil {
		t.Fatal(err)
	}
	lost := false
	mux := http.NewServeMux()
	mux.Handle("/", httputil.NewSingleHostReverseProxy(to))
	mux.Handle("/api/live", &livetest.Relay{Server: program, Lie: func(topic string, message []byte) [][]byte {
		if !lost && strings.HasPrefix(topic, "roadmap/") && strings.Contains(string(message), `,"patch":`) {
			lost = true
			return nil
		}
		return [][]byte{message}
	}})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}
