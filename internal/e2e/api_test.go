//go:build e2e

package e2e_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"megdan/internal/e2e"
)

// TestBadInput: rubbish gets a problem that says what to do, never a 5xx.
func TestBadInput(t *testing.T) {
	p := e2e.Start(t, demoFolder(t), "--demo", "--rate=0")
	client, who := signedIn(t, p), demoPersons(t, p)[0]
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
		{"a malformed cursor", "GET", "/api/feeds/" + who.Programme + "?before=abc", "", nil, 400},
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
	data := demoFolder(t)
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
