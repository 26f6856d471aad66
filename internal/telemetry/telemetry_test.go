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
	sizes := NewHistogram(0.5, 1, 10)
	sizes.Add(1, 3)
	sizes.Add(4, 1)
	sizes.Add(40, 2)
	m := New(func(context.Context) []Reading {
		return []Reading{
			{Name: "live_connections", Help: "open", Value: 3}, {Name: "live_passes_total", Help: "made", Value: 12, Total: true},
			{Name: "live_cut_total", Help: "cut", Value: 5, Total: true, Label: "cause", Is: "dead"},
			{Name: "live_cut_total", Help: "cut", Value: 6, Total: true, Label: "cause", Is: "session"},
			{Name: "sizes", Help: "halves", Histogram: sizes},
		}
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
		`megdan_live_cut_total{cause="dead"} 5`, `megdan_live_cut_total{cause="session"} 6`,
		`megdan_sizes_bucket{le="0.5"} 3`, `megdan_sizes_bucket{le="5"} 4`, `megdan_sizes_bucket{le="+Inf"} 6`, "megdan_sizes_sum 43.5", "megdan_sizes_count 6",
		"go_goroutines ",
	} {
		if !strings.Contains(w.Body.String(), "\n"+line) {
			t.Errorf("%q is not told", line)
		}
	}
}
