//go:build e2e

package e2e_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"megdan/internal/e2e"
	"megdan/internal/hammer"
)

// TestBrowsers runs the scenarios of web/e2e against a program with the demo.
// MEGDAN_RESTART is a URL that restarts the program when it is posted to.
func TestBrowsers(t *testing.T) {
	data, addr := t.TempDir(), freeAddr(t)
	p := e2e.Start(t, data, "--demo", "--addr="+addr, "--rate=0")
	restart := http.NewServeMux()
	restart.HandleFunc("POST /restart", func(w http.ResponseWriter, _ *http.Request) {
		p.Stop(t)
		p = e2e.Start(t, data, "--demo", "--addr="+addr, "--rate=0")
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	hook := &http.Server{Handler: restart}
	go func() { _ = hook.Serve(listener) }()
	defer hook.Close()

	cmd := exec.Command("npm", "--prefix", filepath.Join(e2e.Root(t), "web"), "run", "--silent", "e2e")
	cmd.Env = append(os.Environ(), "MEGDAN_URL="+p.URL, "MEGDAN_RESTART=http://"+listener.Addr().String()+"/restart")
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Fatalf("browser scenarios: %v", err)
	}
}

// TestTermAndStartAgain: SIGTERM ends with 0, and a second start carries on.
func TestTermAndStartAgain(t *testing.T) {
	data := t.TempDir()
	p := e2e.Start(t, data, "--demo")
	before := head(t, p)
	if before < 1000 {
		t.Errorf("the demo has %d events", before)
	}
	p.Stop(t)
	again := e2e.Start(t, data, "--demo")
	if after := head(t, again); after != before {
		t.Errorf("position %d before the stop, %d after the start", before, after)
	}
}

// TestSecondProgramOnTheSameFolder is refused, and the first one goes on.
func TestSecondProgramOnTheSameFolder(t *testing.T) {
	data := t.TempDir()
	p := e2e.Start(t, data)
	if out, err := e2e.Run(t, "serve", "--addr", "127.0.0.1:0", "--data", data); err == nil || !strings.Contains(out, "uses") {
		t.Errorf("the second program said %q (%v)", out, err)
	}
	if !p.Ready() {
		t.Error("the first program is no longer ready")
	}
}

// TestHammerFindsNothing loads a healthy program.
func TestHammerFindsNothing(t *testing.T) {
	p := e2e.Start(t, t.TempDir(), "--demo", "--rate=0")
	report, err := hammer.Run(t.Context(), hammer.Options{URL: p.URL, Writers: 8, Watchers: 40, For: 4 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(report)
	if report.Commands == 0 || report.Patches == 0 || report.Entries == 0 || report.Reconnects == 0 || report.Repeats == 0 {
		t.Errorf("the hammer hardly hit: %+v", report)
	}
}

// TestKilledUnderLoad: what was acknowledged before a kill of the program or
// of its PostgreSQL is there afterwards, once, and everybody catches up.
func TestKilledUnderLoad(t *testing.T) {
	for name, kill := range map[string]func(*testing.T, *e2e.Program, string, string) *e2e.Program{
		"the program is killed and started again": func(t *testing.T, p *e2e.Program, data, addr string) *e2e.Program {
			p.Kill(t)
			return e2e.Start(t, data, "--demo", "--rate=0", "--addr="+addr)
		},
		"PostgreSQL is killed under the program": func(t *testing.T, p *e2e.Program, data, _ string) *e2e.Program {
			if err := syscall.Kill(postmaster(t, data), syscall.SIGKILL); err != nil {
				t.Fatal(err)
			}
			return p
		},
	} {
		t.Run(name, func(t *testing.T) {
			data, addr := t.TempDir(), freeAddr(t)
			p := e2e.Start(t, data, "--demo", "--rate=0", "--addr="+addr)
			type result struct {
				report hammer.Report
				err    error
			}
			done := make(chan result, 1)
			go func() {
				r, err := hammer.Run(context.Background(), hammer.Options{URL: p.URL, Writers: 6, Watchers: 12, For: 9 * time.Second})
				done <- result{r, err}
			}()
			start := head(t, p)
			e2e.Eventually(t, "the hammer writes", func() bool { return head(t, p) > start+100 })
			p = kill(t, p, data, addr)
			e2e.Eventually(t, "the program is ready again", p.Ready)
			r := <-done
			if r.err != nil {
				t.Fatal(r.err)
			}
			t.Log(r.report)
			if r.report.Retried == 0 {
				t.Error("no request met the failure: nothing was shown")
			}
		})
	}
}

// TestTwoPrograms on one database: both take commands and show each other's.
func TestTwoPrograms(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	a := e2e.Start(t, first, "--demo", "--rate=0")
	for _, file := range []string{"megdan.key", "demo.json", "session.key"} {
		b, err := os.ReadFile(filepath.Join(first, file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(second, file), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b := e2e.Start(t, second, "--demo", "--rate=0", "--database-url", databaseURL(t, first))
	errs := make(chan error, 2)
	for _, p := range []*e2e.Program{a, b} {
		go func() {
			_, err := hammer.Run(context.Background(), hammer.Options{URL: p.URL, Writers: 4, Watchers: 12, For: 4 * time.Second})
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// TestBadInput: rubbish gets a problem that says what to do, never a 5xx.
func TestBadInput(t *testing.T) {
	p := e2e.Start(t, t.TempDir(), "--demo", "--rate=0")
	client := signedIn(t, p)
	for _, row := range []struct {
		name, method, path, body string
		header                   map[string]string
		status                   int
	}{
		{"an unknown command", "POST", "/api/commands/roadmap.conquer", "{}", nil, 404},
		{"a command without a key", "POST", "/api/commands/roadmap.start_milestone", "{}", map[string]string{"Idempotency-Key": ""}, 400},
		{"a key that is none", "POST", "/api/commands/roadmap.start_milestone", "{}", map[string]string{"Idempotency-Key": "one"}, 400},
		{"a body that is no JSON", "POST", "/api/commands/roadmap.start_milestone", "{", nil, 400},
		{"a body that is a list", "POST", "/api/commands/roadmap.start_milestone", "[]", nil, 400},
		{"an unknown field", "POST", "/api/commands/roadmap.start_milestone", `{"colour":"red"}`, nil, 400},
		{"a field of the wrong type", "POST", "/api/commands/roadmap.start_milestone", `{"milestone":7}`, nil, 400},
		{"a body that is too large", "POST", "/api/commands/roadmap.start_milestone", `{"milestone":"` + strings.Repeat("x", 2<<20) + `"}`, nil, 413},
		{"a very deep body", "POST", "/api/commands/roadmap.start_milestone", strings.Repeat(`{"a":`, 200) + "1" + strings.Repeat("}", 200), nil, 400},
		{"an If-Match that is no version", "POST", "/api/commands/roadmap.start_milestone", "{}", map[string]string{"If-Match": "latest"}, 400},
		{"a topic that is none", "GET", "/api/views/roadmap", "", nil, 404},
		{"a topic of an unknown view", "GET", "/api/views/weather/01920000-0000-7000-8000-000000000001", "", nil, 404},
		{"a key that nothing is known of", "GET", "/api/views/roadmap/01920000-0000-7000-8000-000000000001", "", nil, 404},
		{"a position from the future", "GET", "/api/views/installation/00000000-0000-8000-8000-000000000002?at=999999999", "", nil, 400},
		{"a position that is no number", "GET", "/api/views/installation/00000000-0000-8000-8000-000000000002?at=yesterday", "", nil, 400},
		{"an unknown parameter", "GET", "/api/views/installation/00000000-0000-8000-8000-000000000002?as=of", "", nil, 400},
		{"a malformed cursor", "GET", "/api/feeds/00000000-0000-8000-8000-000000000002?before=abc", "", nil, 400},
		{"an unknown path", "GET", "/api/nothing", "", nil, 404},
		{"a method that is not there", "DELETE", "/api/views/installation/00000000-0000-8000-8000-000000000002", "", nil, 405},
	} {
		req, err := http.NewRequestWithContext(t.Context(), row.method, p.URL+row.path, strings.NewReader(row.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Idempotency-Key", "01920000-0000-7000-8000-0000000000aa")
		for k, v := range row.header {
			req.Header.Set(k, v)
		}
		res, err := client.Do(req)
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		body, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		var problem struct {
			Code   string `json:"code"`
			Detail string `json:"detail"`
		}
		if res.StatusCode != row.status || json.Unmarshal(body, &problem) != nil || problem.Code == "" || problem.Detail == "" {
			t.Errorf("%s: %d, not %d: %.200s", row.name, res.StatusCode, row.status, body)
		}
	}
	if !p.Ready() {
		t.Error("the program is no longer ready")
	}
}

// TestCommandLine: replay and check beside a running program and without one.
func TestCommandLine(t *testing.T) {
	data := t.TempDir()
	p := e2e.Start(t, data, "--demo")
	topic := "installation/00000000-0000-8000-8000-000000000002"
	now, err := e2e.Run(t, "replay", topic, "--data", data)
	if err != nil || !strings.Contains(now, "Digital Cities Challenge") {
		t.Errorf("replay beside the program: %v\n%s", err, now)
	}
	p.Stop(t)
	then, err := e2e.Run(t, "replay", topic, "--at=1", "--data", data)
	if err != nil || !strings.Contains(then, `"drafted"`) {
		t.Errorf("replay at 1: %v\n%s", err, then)
	}
	if out, err := e2e.Run(t, "replay", topic, "--at=99999999", "--data", data); err == nil || !strings.Contains(out, "future") {
		t.Errorf("replay of the future: %v\n%s", err, out)
	}
	for _, what := range []string{"check", "rebuild", "check"} {
		if out, err := e2e.Run(t, "views", what, "--data", data); err != nil {
			t.Errorf("views %s: %v\n%s", what, err, out)
		}
	}
	if out, err := e2e.Run(t, "config", "--data", data); err != nil || !strings.Contains(out, data) {
		t.Errorf("config: %v\n%s", err, out)
	}
}

func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// head is the position of the log as the API tells it.
func head(t *testing.T, p *e2e.Program) int64 {
	t.Helper()
	client := signedIn(t, p)
	res, err := client.Get(p.URL + "/api/views/installation/00000000-0000-8000-8000-000000000002")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var envelope struct {
		P int64 `json:"p"`
	}
	if err := json.NewDecoder(res.Body).Decode(&envelope); err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %v", res.Status, err)
	}
	return envelope.P
}

var jars = map[string]http.CookieJar{}

// signedIn is a client of the first demo person.
func signedIn(t *testing.T, p *e2e.Program) *http.Client {
	t.Helper()
	if jar := jars[t.Name()+p.URL]; jar != nil {
		return &http.Client{Jar: jar}
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Jar: jar}
	res, err := client.Get(p.URL + "/api/demo/persons")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var demo struct {
		Persons []struct {
			Person string `json:"person"`
		} `json:"persons"`
	}
	if err := json.NewDecoder(res.Body).Decode(&demo); err != nil || len(demo.Persons) == 0 {
		t.Fatalf("demo persons: %s %v", res.Status, err)
	}
	in, err := client.Post(p.URL+"/api/demo/sign-in", "application/json", strings.NewReader(fmt.Sprintf(`{"person":%q}`, demo.Persons[0].Person)))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Body.Close()
	if in.StatusCode >= 300 {
		t.Fatalf("sign in: %s", in.Status)
	}
	jars[t.Name()+p.URL] = jar
	return client
}

type clusterNote struct {
	Home   string `json:"home"`
	Socket string `json:"socket"`
}

func note(t *testing.T, data string) clusterNote {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(data, "postgres.json"))
	if err != nil {
		t.Fatal(err)
	}
	var n clusterNote
	if err := json.Unmarshal(b, &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// postmaster is the process id of the private PostgreSQL of a data folder.
func postmaster(t *testing.T, data string) int {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(note(t, data).Home, "cluster", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil || pid < 2 {
		t.Fatalf("postmaster.pid begins with %q", line)
	}
	return pid
}

// databaseURL is how another program reaches the private PostgreSQL.
func databaseURL(t *testing.T, data string) string {
	t.Helper()
	q := url.Values{"host": {note(t, data).Socket}}
	return "postgres://megdan_app@/megdan?" + q.Encode()
}
