package httpapi

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/role"
	"megdan/internal/views"
)

// Every collection of a view's document can be read as a list, page by page,
// or taken away as a table. Nothing of this is written for one view: which
// collections there are and what their rows hold follows from the document's
// type, and who may read them is who may read the view.

const (
	listPage    = 50
	listPageMax = 1000
)

// collection is one Map of a document.
type collection struct {
	name string
	row  reflect.Type
}

func collectionsOf(v servedView) []collection {
	var out []collection
	for _, f := range reflect.VisibleFields(v.Type) {
		if row, ok := mapValue(f.Type); ok {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			out = append(out, collection{name, row})
		}
	}
	return out
}

func (a *api) listRoutes() {
	for _, v := range servedViews() {
		for _, c := range collectionsOf(v) {
			a.listRoute(v, c)
			a.tableRoute(v, c)
		}
	}
	a.mux.HandleFunc("/api/lists/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, views.ErrUnknownTopic))
	})
}

func (a *api) listRoute(v servedView, c collection) {
	one, most := 1.0, float64(listPageMax)
	op := &huma.Operation{
		OperationID: "list." + v.name + "." + c.name, Method: http.MethodGet, Path: "/api/lists/" + v.name + "/{key}/" + c.name,
		Summary: "The " + c.name + " of " + v.name + "/{key}, page by page", Tags: []string{"lists"},
		Description: "The rows of one collection of the view's document, in the order asked for. total says how many there are in all. " +
			"next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.",
		Parameters: []*huma.Param{
			inPath("key", "id that the view is of"),
			parameter("sort", "field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id", &huma.Schema{Type: "string"}),
			parameter("after", "next of the page before", &huma.Schema{Type: "string"}),
			parameter("limit", "at most so many rows", &huma.Schema{Type: "integer", Minimum: &one, Maximum: &most, Default: listPage}),
			parameter("at", "a position of the log, or a time: the list as it was then", &huma.Schema{Type: "string"}),
		},
		Responses:  a.doc.responses(a.doc.listAnswer(c), http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusServiceUnavailable),
		Extensions: map[string]any{"x-megdan-function": string(v.read), "x-megdan-roles": rolesOf(v.read, role.Read)},
	}
	a.route(op, a.reading(func(w http.ResponseWriter, r *http.Request, who role.Actor) error {
		return a.list(w, r, who, v, c)
	}))
}

func (d *document) listAnswer(c collection) *huma.Schema {
	return &huma.Schema{
		Type: "object", Required: []string{"topic", "p", "total", "rows"},
		Properties: map[string]*huma.Schema{
			"topic": {Type: "string"},
			"p":     {Type: "integer", Format: "int64", Description: "position that the list is as of"},
			"total": {Type: "integer", Format: "int64", Description: "how many rows there are in all"},
			"next":  {Type: "string", Description: "cursor of the next page; not there on the last one"},
			"rows": {Type: "array", Items: &huma.Schema{
				Type: "object", Required: []string{"id", "row"},
				Properties: map[string]*huma.Schema{"id": {Type: "string", Format: "uuid"}, "row": d.output.of(c.row)},
			}},
		},
	}
}

// listed is one row with what it is ordered by.
type listed struct {
	ID  string          `json:"id"`
	Row json.RawMessage `json:"row"`
	by  ordered
}

func (a *api) list(w http.ResponseWriter, r *http.Request, who role.Actor, v servedView, c collection) error {
	limit, err := number(r, "limit", listPage, 1, listPageMax)
	if err != nil {
		return err
	}
	field, down := strings.CutPrefix(r.URL.Query().Get("sort"), "-")
	if field != "" && !sortable(c.row, strings.Split(field, ".")) {
		return invalidParameter("sort", "is not a field of the rows that has one value")
	}
	doc, err := a.documentOf(r, who, v)
	if err != nil {
		return err
	}
	rows, err := rowsOf(doc, c.name, field)
	if err != nil {
		return err
	}
	slices.SortFunc(rows, func(x, y listed) int { return compareListed(x, y, down) })
	total := len(rows)
	if after := r.URL.Query().Get("after"); after != "" {
		from, err := cursorOf(after)
		if err != nil {
			return invalidParameter("after", "is not a cursor of this list; take next of the page before")
		}
		i, same := slices.BinarySearchFunc(rows, from, func(x, y listed) int { return compareListed(x, y, down) })
		if same {
			i++
		}
		rows = rows[i:]
	}
	answer := struct {
		Topic string   `json:"topic"`
		P     int64    `json:"p"`
		Total int      `json:"total"`
		Next  string   `json:"next,omitempty"`
		Rows  []listed `json:"rows"`
	}{Topic: doc.Topic.String(), P: doc.Position, Total: total, Rows: rows}
	if len(rows) > int(limit) {
		answer.Rows = rows[:limit]
		answer.Next = answer.Rows[limit-1].cursor()
	}
	b, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("write a page of %s: %w", doc.Topic, err)
	}
	return writeBody(w, r, b)
}

// documentOf reads the document that a list is made of, now or at a moment.
func (a *api) documentOf(r *http.Request, who role.Actor, v servedView) (views.Document, error) {
	t, err := a.topic(r, who, v.name+"/"+r.PathValue("key"))
	if err != nil {
		return views.Document{}, err
	}
	at, err := a.moment(r, "at")
	switch {
	case err != nil:
		return views.Document{}, err
	case at < 0:
		return a.Engine.Get(r.Context(), t, 0)
	}
	return a.Engine.At(r.Context(), t, at)
}

func rowsOf(doc views.Document, name, field string) ([]listed, error) {
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(doc.Body, &whole); err != nil {
		return nil, fmt.Errorf("read %s: %w", doc.Topic, err)
	}
	entries := map[string]json.RawMessage{}
	if raw, ok := whole[name]; ok {
		if err := json.Unmarshal(raw, &entries); err != nil {
			return nil, fmt.Errorf("read %s of %s: %w", name, doc.Topic, err)
		}
	}
	rows := make([]listed, 0, len(entries))
	for key, row := range entries {
		rows = append(rows, listed{ID: key, Row: row, by: orderedBy(row, field)})
	}
	return rows, nil
}

// ordered is a value that rows are put in order by: what is missing comes
// first, then no before yes, then numbers, then texts.
type ordered struct {
	Kind   int     `json:"k"`
	Number float64 `json:"n,omitempty"`
	Text   string  `json:"t,omitempty"`
}

func orderedBy(row json.RawMessage, path string) ordered {
	if path == "" {
		return ordered{}
	}
	for step := range strings.SplitSeq(path, ".") {
		var fields map[string]json.RawMessage
		if json.Unmarshal(row, &fields) != nil {
			return ordered{}
		}
		row = fields[step]
	}
	var v any
	if json.Unmarshal(row, &v) != nil {
		return ordered{}
	}
	switch v := v.(type) {
	case bool:
		if v {
			return ordered{Kind: 1, Number: 1}
		}
		return ordered{Kind: 1}
	case float64:
		return ordered{Kind: 2, Number: v}
	case string:
		return ordered{Kind: 3, Text: v}
	}
	return ordered{}
}

func compareListed(x, y listed, down bool) int {
	by := cmp.Or(cmp.Compare(x.by.Kind, y.by.Kind), cmp.Compare(x.by.Number, y.by.Number), strings.Compare(x.by.Text, y.by.Text))
	if down {
		by = -by
	}
	return cmp.Or(by, strings.Compare(x.ID, y.ID))
}

// cursor says where a page ended, by the row itself: it needs no state here.
func (l listed) cursor() string {
	b, err := json.Marshal(struct {
		ID string  `json:"id"`
		By ordered `json:"by"`
	}{l.ID, l.by})
	if err != nil {
		panic(err) // two strings and numbers
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func cursorOf(text string) (listed, error) {
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return listed{}, err
	}
	var c struct {
		ID string  `json:"id"`
		By ordered `json:"by"`
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return listed{}, err
	}
	return listed{ID: c.ID, by: c.By}, nil
}

// sortable reports whether a path of fields leads to one value.
func sortable(t reflect.Type, path []string) bool {
	if len(path) == 0 {
		return oneValue(t)
	}
	if t.Kind() != reflect.Struct || oneValue(t) {
		return false
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == path[0] {
			return sortable(f.Type, path[1:])
		}
	}
	return false
}

// oneValue: ids, dates and times are one value although they are structs or
// arrays here.
func oneValue(t reflect.Type) bool {
	if t == timeType || t == dateType || t == privateType || t.Implements(textType) {
		return true
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Map, reflect.Struct, reflect.Array:
		return false
	}
	return true
}
