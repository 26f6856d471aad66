package httpapi

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"megdan/internal/identity"
	"megdan/internal/problems"
)

// Health is how the server is.
type Health struct {
	OK bool `json:"ok"`
}

func (a *api) healthRoutes() {
	a.route(&huma.Operation{
		OperationID: "healthz", Method: http.MethodGet, Path: "/healthz", Summary: "Is the process alive", Tags: []string{"health"},
		Responses: a.doc.responses(a.doc.output.typed(Health{})), Security: []map[string][]string{},
	}, func(w http.ResponseWriter, _ *http.Request) error {
		w.Header().Set("Cache-Control", "no-store")
		return writeJSON(w, []byte(`{"ok":true}`))
	})
	a.route(&huma.Operation{
		OperationID: "readyz", Method: http.MethodGet, Path: "/readyz", Summary: "Can the server serve", Tags: []string{"health"},
		Description: "200 only while the database is reachable, its schema is right and the log is followed; otherwise 503 with the reasons.",
		Responses:   a.doc.responses(a.doc.output.typed(Health{}), http.StatusServiceUnavailable), Security: []map[string][]string{},
	}, a.ready)
	a.mux.HandleFunc("GET /metrics", a.metrics)
}

// metrics is for whoever watches over the server, on its own machine: numbers
// of load are not for everybody. It is no part of the API, so it is not in the
// OpenAPI document.
func (a *api) metrics(w http.ResponseWriter, r *http.Request) {
	if a.Metrics == nil || !identity.Local(r) {
		a.fail(w, r, noSuchAddress())
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	a.Metrics.ServeHTTP(w, r)
}

func (a *api) ready(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Cache-Control", "no-store")
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if why := a.Ready(ctx); len(why) > 0 {
		// Anybody may ask; what is behind a reason (addresses, logins) is for
		// the log.
		short := make([]string, len(why))
		for i, reason := range why {
			short[i], _, _ = strings.Cut(reason, ": ")
		}
		p := problem(http.StatusServiceUnavailable, "server.not_ready", problems.Sentence("not ready: "+strings.Join(short, "; ")), "reasons", short)
		p.RetryAfter = 1
		return fmt.Errorf("%w: %s", p, strings.Join(why, "; "))
	}
	return writeJSON(w, []byte(`{"ok":true}`))
}

// staticJSON serves a document that is made once, when first asked for.
func (a *api) staticJSON(name, path, summary string, make func() ([]byte, error)) {
	once := sync.OnceValues(make)
	a.route(&huma.Operation{
		OperationID: name, Method: http.MethodGet, Path: path, Summary: summary, Tags: []string{"description"},
		Responses: a.doc.responses(&huma.Schema{Type: "object"}), Security: []map[string][]string{},
	}, func(w http.ResponseWriter, r *http.Request) error {
		b, err := once()
		if err != nil {
			return err
		}
		return writeBody(w, r, b)
	})
}
