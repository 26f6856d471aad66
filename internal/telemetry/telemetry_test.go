package telemetry

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"megdan/domain/decider"
	"megdan/internal/command"
)

type answers struct{ err error }

func (a answers) Do(context.Context, command.Request) (command.Answer, error) {
	return command.Answer{Position: 7}, a.err
}

func TestWhatIsMeasuredIsTold(t *testing.T) {
	m := New(func(context.Context) []Reading {
		return []Reading{{"live_connections", "open", 3, false}, {"live_passes_total", "made", 12, true}}
	})
	handler := m.Requests(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/none" {
			w.WriteHeader(http.StatusNotFound)
		}
		if _, ok := w.(interface{ Unwrap() http.ResponseWriter }); !ok {
			t.Error("the connection can no longer be taken over")
		}
		_, _ = io.WriteString(w, "x")
	}))
	for _, path := range []string{"/", "/", "/none"} {
		handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path, nil))
	}
	for _, err := range []error{nil, nil, decider.Refuse("roadmap.frozen"), errors.New("a cable is loose")} {
		a, got := m.Commands(answers{err}).Do(t.Context(), command.Request{})
		if !errors.Is(got, err) || a.Position != 7 {
			t.Errorf("%v, %v", a, got)
		}
	}
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for _, line := range []string{
		"megdan_live_connections 3", "# TYPE megdan_live_passes_total counter", "megdan_live_passes_total 12",
		`megdan_http_requests_total{status="200"} 2`, `megdan_http_requests_total{status="404"} 1`,
		`megdan_command_seconds_count{outcome="done"} 2`, `megdan_command_seconds_count{outcome="refused"} 1`, `megdan_command_seconds_count{outcome="failed"} 1`,
		"go_goroutines ",
	} {
		if !strings.Contains(w.Body.String(), "\n"+line) {
			t.Errorf("%q is not told", line)
		}
	}
}
