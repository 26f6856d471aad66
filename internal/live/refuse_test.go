package live_test

import (
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/problems"
)

// Who is refused before there is a connection gets a problem, as everywhere
// else over HTTP.
func TestRefusalsAreProblems(t *testing.T) {
	one := id.Person(newID())
	upgrade := map[string]string{"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol": live.Subprotocol}
	with := func(more ...string) map[string]string {
		h := map[string]string{}
		for k, v := range upgrade {
			h[k] = v
		}
		for i := 0; i < len(more); i += 2 {
			h[more[i]] = more[i+1]
		}
		return h
	}
	topic := "/api/live/sse?t=board/" + newID().String()
	for _, row := range []struct {
		name, path string
		header     map[string]string
		change     func(*live.Config)
		status     int
		code       string
	}{
		{"a stream of nothing", "/api/live/sse", nil, nil, 400, "request.invalid"},
		{"a stream for a page of another host", topic, map[string]string{"Origin": "https://evil.example"}, nil, 403, "request.cross_origin"},
		{"a stream without a session", topic, map[string]string{"X-Person": ""}, nil, 401, "session.required"},
		{"a stream past the budget", topic, nil, func(c *live.Config) { c.Limits.AcceptBurst, c.Limits.Accept = 1, 1e-9 }, 503, "server.busy"},
		{"a stream past a person's number", topic, nil, func(c *live.Config) { c.Limits.PerPerson = 1 }, 429, "request.too_many"},
		{"a stream past the server's number", topic, nil, func(c *live.Config) { c.Limits.Connections = 1 }, 503, "server.busy"},
		{"a socket without the subprotocol", "/api/live", nil, nil, 400, "request.invalid"},
		{"a socket that is none", "/api/live", map[string]string{"Sec-WebSocket-Protocol": live.Subprotocol}, nil, 426, "request.protocol"},
		{"a socket of another version", "/api/live", with("Sec-WebSocket-Version", "8"), nil, 400, "request.invalid"},
		{"a socket for a page of another host", "/api/live", with("Origin", "https://evil.example"), nil, 403, "request.cross_origin"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := newWorld(t, row.change)
			if row.change != nil { // somebody is there already
				w.connectAs(one, livetest.Options{})
			}
			r, err := http.NewRequestWithContext(within(t), http.MethodGet, w.server.URL+row.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("X-Person", one.String())
			for k, v := range row.header {
				r.Header.Set(k, v)
			}
			resp, err := http.DefaultTransport.RoundTrip(r)
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			b, _ := io.ReadAll(resp.Body)
			var p problems.Problem
			if err := json.Unmarshal(b, &p); err != nil || resp.Header.Get("Content-Type") != "application/problem+json" {
				t.Fatalf("%d %s %q: %v", resp.StatusCode, resp.Header.Get("Content-Type"), b, err)
			}
			if resp.StatusCode != row.status || p.Status != row.status || p.Code != row.code || p.Detail == "" || p.Type == "" || p.Title == "" {
				t.Errorf("%d %s, want %d %s", resp.StatusCode, b, row.status, row.code)
			}
			if (row.status == 503) != (resp.Header.Get("Retry-After") != "") {
				t.Errorf("Retry-After is %q", resp.Header.Get("Retry-After"))
			}
		})
	}
}
