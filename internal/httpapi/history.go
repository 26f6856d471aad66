package httpapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/role"
	"megdan/internal/views"
)

const (
	historyPoints = 500
	windowPatches = 1000
)

// History says where a topic changed, for the scrubber.
type History struct {
	Topic  string               `json:"topic"`
	First  int64                `json:"first" doc:"first position that touched the topic"`
	Last   int64                `json:"last" doc:"last position that touched it"`
	Head   int64                `json:"head" doc:"last position of the log"`
	Total  int                  `json:"total" doc:"how many events touched it"`
	Points []views.HistoryPoint `json:"points" doc:"each stands for n events up to and including position p"`
}

// Window is the versions of a document in a stretch of the log.
type Window struct {
	Topic   string         `json:"topic"`
	From    int64          `json:"from" doc:"position that doc is as of"`
	Doc     map[string]any `json:"doc"`
	Patches []WindowPatch  `json:"patches"`
}

// WindowPatch leads from one version to the next.
type WindowPatch struct {
	B     int64          `json:"b" doc:"position that it leads from"`
	P     int64          `json:"p" doc:"position that it leads to"`
	At    string         `json:"at" format:"date-time"`
	Patch map[string]any `json:"patch" doc:"RFC 7396 merge patch"`
}

func (a *api) historyRoutes() {
	where := []*huma.Param{
		{Name: "view", In: "path", Required: true, Description: "name of the view, or feed", Schema: &huma.Schema{Type: "string"}},
		inPath("key", "id that the view is of"),
	}
	problems := []int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusServiceUnavailable}
	one, most := 1.0, 2000.0
	a.route(&huma.Operation{
		OperationID: "history", Method: http.MethodGet, Path: "/api/history/{view}/{key}",
		Summary: "Where a topic changed", Tags: []string{"history"},
		Parameters: append(where[:2:2], parameter("limit", "at most so many points", &huma.Schema{Type: "integer", Minimum: &one, Maximum: &most, Default: historyPoints})),
		Responses:  a.doc.responses(a.doc.output.typed(History{}), problems...),
	}, a.reading(a.history))
	a.route(&huma.Operation{
		OperationID: "history.window", Method: http.MethodGet, Path: "/api/history/{view}/{key}/window",
		Summary: "The versions of a document in a stretch of the log", Tags: []string{"history"},
		Description: "The document as of from, then the patches that lead to every later version up to to. If there are more patches than the limit, go on from the last one's p.",
		Parameters: append(where[:2:2],
			parameter("from", "position or time", &huma.Schema{Type: "string"}),
			parameter("to", "position or time; left out, the end of the log", &huma.Schema{Type: "string"}),
			parameter("limit", "at most so many patches", &huma.Schema{Type: "integer", Minimum: &one, Maximum: &most, Default: windowPatches})),
		Responses: a.doc.responses(a.doc.output.typed(Window{}), problems...),
	}, a.reading(a.window))
	a.mux.HandleFunc("/api/history/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, views.ErrUnknownTopic))
	})
}

func (a *api) history(w http.ResponseWriter, r *http.Request, who role.Actor) error {
	t, err := a.topic(r, who, r.PathValue("view")+"/"+r.PathValue("key"))
	if err != nil {
		return err
	}
	limit, err := number(r, "limit", historyPoints, 1, 2000)
	if err != nil {
		return err
	}
	h, err := a.Engine.History(r.Context(), t, int(limit))
	if err != nil {
		return err
	}
	if h.Points == nil {
		h.Points = []views.HistoryPoint{}
	}
	b, err := json.Marshal(History{t.String(), h.First, h.Last, h.Head, h.Total, h.Points})
	if err != nil {
		return fmt.Errorf("write history of %s: %w", t, err)
	}
	return writeBody(w, r, b)
}

func (a *api) window(w http.ResponseWriter, r *http.Request, who role.Actor) error {
	t, err := a.topic(r, who, r.PathValue("view")+"/"+r.PathValue("key"))
	if err != nil {
		return err
	}
	if t.IsFeed() {
		return invalidParameter("view", "is a feed, which has entries and no versions; read /api/feeds/<tag>")
	}
	from, to, limit, err := a.stretch(r)
	if err != nil {
		return err
	}
	doc, patches, err := a.Engine.Window(r.Context(), t, from, to, int(limit))
	if err != nil {
		return err
	}
	return writeBody(w, r, windowBytes(t, doc, patches))
}

func (a *api) stretch(r *http.Request) (from, to, limit int64, err error) {
	if from, err = a.moment(r, "from"); err != nil {
		return
	}
	if from < 0 {
		return 0, 0, 0, invalidParameter("from", "is missing: a position or a time")
	}
	if to, err = a.moment(r, "to"); err != nil {
		return
	}
	if to < 0 {
		to = max(a.Head(), from)
	}
	if to < from {
		return 0, 0, 0, invalidParameter("to", "is before from")
	}
	if err = a.exists(r.Context(), to); err != nil {
		return
	}
	limit, err = number(r, "limit", windowPatches, 1, 2000)
	return
}

func windowBytes(t views.Topic, doc views.Document, patches []*views.Patch) []byte {
	b := append(make([]byte, 0, 256+len(doc.Body)+256*len(patches)), `{"topic":"`...)
	b = append(b, t.String()...)
	b = append(b, `","from":`...)
	b = strconv.AppendInt(b, doc.Position, 10)
	b = append(b, `,"doc":`...)
	b = append(b, doc.Body...)
	b = append(b, `,"patches":[`...)
	for i, p := range patches {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"b":`...)
		b = strconv.AppendInt(b, p.From, 10)
		b = append(b, `,"p":`...)
		b = strconv.AppendInt(b, p.To, 10)
		b = append(b, `,"at":"`...)
		b = p.At.UTC().AppendFormat(b, time.RFC3339Nano)
		b = append(b, `","patch":`...)
		b = append(b, p.Body...)
		b = append(b, '}')
	}
	return append(b, "]}"...)
}
