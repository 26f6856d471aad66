package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"megdan/domain/id"
	"megdan/domain/role"
)

// handler is how resources are written: it renders its own success and
// returns everything else as an error.
type handler func(w http.ResponseWriter, r *http.Request) error

// personal is a handler that needs to know who asks.
type personal func(w http.ResponseWriter, r *http.Request, who role.Actor) error

// route serves an operation and describes it in the OpenAPI document. The
// query parameters that the operation declares are the only ones taken.
func (a *api) route(op *huma.Operation, h handler) {
	a.doc.add(op)
	known := map[string]bool{}
	for _, p := range op.Parameters {
		if p.In == "query" {
			known[p.Name] = true
		}
	}
	humago.NewAdapter(a.mux, "").Handle(op, func(ctx huma.Context) {
		r, w := humago.Unwrap(ctx)
		err := unknownParameters(r, known)
		if err == nil {
			err = h(w, r)
		}
		if err != nil {
			a.fail(w, r, err)
		}
	})
}

// signedIn asks who it is before anything else is looked at.
func (a *api) signedIn(h personal) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		who, err := a.Identity.Authenticate(r)
		if err != nil {
			return err
		}
		return h(w, r, who)
	}
}

// byLink takes what nobody signs in for: who asks stays unknown, also when
// somebody is signed in.
func (a *api) byLink(h personal) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		return h(w, r, role.Actor{Person: id.LinkHolder, Auth: "link"})
	}
}

// unknownParameters refuses what nobody would read: a misspelt parameter must
// not pass for one that was obeyed.
func unknownParameters(r *http.Request, known map[string]bool) error {
	if r.URL.RawQuery == "" {
		return nil
	}
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return problem(http.StatusBadRequest, "request.invalid", "The query of the address is malformed.", "field", "query", "reason", "malformed")
	}
	for name, values := range q {
		switch {
		case !known[name]:
			var names []string
			for n := range known {
				names = append(names, n)
			}
			slices.Sort(names)
			return invalidParameter(name, fmt.Sprintf("is not a parameter here; there are: %s", orNone(names)))
		case len(values) > 1:
			return invalidParameter(name, "is given twice")
		}
	}
	return nil
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

func invalidParameter(name, reason string) *Problem {
	if len(name) > 60 {
		name = strings.ToValidUTF8(name[:60], "") + "…"
	}
	return problem(http.StatusBadRequest, "request.invalid", "The parameter "+name+" "+reason+".", "field", name, "reason", reason)
}

// number reads a parameter that is a whole number from least to most, or def
// where it is absent.
func number(r *http.Request, name string, def, least, most int64) (int64, error) {
	q := r.URL.Query()
	if !q.Has(name) {
		return def, nil
	}
	n, ok := digits(q.Get(name))
	if !ok || n < least || n > most {
		return 0, invalidParameter(name, fmt.Sprintf("must be a whole number from %d to %d", least, most))
	}
	return n, nil
}

// maxPosition is below 2^53, as every JSON reader keeps it.
const maxPosition = 1<<53 - 1

// digits reads a whole number in its one spelling.
func digits(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n >= 0 && strconv.FormatInt(n, 10) == s
}

// moment reads a parameter that is a position or an RFC 3339 time; a time
// means the last position recorded at or before it. -1 where it is absent.
func (a *api) moment(r *http.Request, name string) (int64, error) {
	q := r.URL.Query()
	if !q.Has(name) {
		return -1, nil
	}
	s := q.Get(name)
	if n, ok := digits(s); ok && n <= maxPosition {
		return n, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return 0, invalidParameter(name, "must be a position, or a time such as 2018-10-09T08:00:00Z")
	}
	return a.Engine.Resolve(r.Context(), t)
}

// parameter describes a query parameter.
func parameter(name, doc string, schema *huma.Schema) *huma.Param {
	return &huma.Param{Name: name, In: "query", Description: doc, Schema: schema}
}

func inPath(name, doc string) *huma.Param {
	return &huma.Param{Name: name, In: "path", Required: true, Description: doc, Schema: &huma.Schema{Type: "string", Format: "uuid"}}
}

func inHeader(name, doc string, required bool, schema *huma.Schema) *huma.Param {
	return &huma.Param{Name: name, In: "header", Required: required, Description: doc, Schema: schema}
}

func wholeNumber() *huma.Schema {
	zero := 0.0
	return &huma.Schema{Type: "integer", Format: "int64", Minimum: &zero}
}
