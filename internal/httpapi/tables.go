package httpapi

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/views"
)

func (a *api) tableRoute(v servedView, c collection) {
	columns := columnsOf(c.row, "")
	op := &huma.Operation{
		OperationID: "table." + v.name + "." + c.name, Method: http.MethodGet, Path: "/api/lists/" + v.name + "/{key}/" + c.name + ".csv",
		Summary: "The " + c.name + " of " + v.name + "/{key} as a table", Tags: []string{"lists"},
		Description: "Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. " +
			"Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. " +
			"What begins like a formula is written so that no spreadsheet computes it.",
		Parameters: []*huma.Param{
			inPath("key", "id that the view is of"),
			parameter("at", "a position of the log, or a time: the table as it was then", &huma.Schema{Type: "string"}),
		},
		Responses:  a.doc.responses(nil, http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusServiceUnavailable),
		Extensions: map[string]any{"x-megdan-function": string(v.read), "x-megdan-roles": rolesOf(v.read, role.Read)},
	}
	delete(op.Responses, "204")
	op.Responses["200"] = &huma.Response{Description: "the table", Content: map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: "string"}}}}
	a.route(op, a.reading(func(w http.ResponseWriter, r *http.Request, who role.Actor) error {
		return a.table(w, r, who, v, c, columns)
	}))
}

// column is one column of a table: where its value lies in a row.
type column struct {
	name   string
	path   []string
	person bool // it holds the ids of people
}

var personType = reflect.TypeFor[id.Person]()

// columnsOf flattens a row: structs inside it give a column for each field,
// lists of structs one column with their JSON.
func columnsOf(t reflect.Type, prefix string) []column {
	var out []column
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		path := strings.Split(prefix+name, ".")
		switch {
		case f.Type == namesType:
			for _, language := range []string{"en", "bg"} {
				out = append(out, column{name: prefix + name + "." + language, path: append(slices.Clone(path), language)})
			}
		case f.Type.Kind() == reflect.Struct && !oneValue(f.Type):
			out = append(out, columnsOf(f.Type, prefix+name+".")...)
		default:
			person := f.Type == personType || f.Type.Kind() == reflect.Slice && f.Type.Elem() == personType
			out = append(out, column{prefix + name, path, person})
		}
	}
	return out
}

func (a *api) table(w http.ResponseWriter, r *http.Request, who role.Actor, v servedView, c collection, columns []column) error {
	doc, err := a.documentOf(r, who, v)
	if err != nil {
		return err
	}
	rows, err := rowsOf(doc, c.name, "")
	if err != nil {
		return err
	}
	slices.SortFunc(rows, func(x, y listed) int { return compareListed(x, y, false) })
	names, err := a.namesFor(r, who, doc, columns)
	if err != nil {
		return err
	}
	b, err := written(rows, columns, names)
	if err != nil {
		return fmt.Errorf("write %s of %s as a table: %w", c.name, doc.Topic, err)
	}
	h := w.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8")
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": v.name + "-" + c.name + ".csv"}))
	h.Set("Content-Length", strconv.Itoa(len(b)))
	h.Set("Megdan-Position", strconv.FormatInt(doc.Position, 10))
	w.Write(b) // who went away does not read an error either
	return nil
}

// namesFor gives the names of the programme's people, by id, where the table
// has people in it and the reader may know them.
func (a *api) namesFor(r *http.Request, who role.Actor, doc views.Document, columns []column) (map[string]string, error) {
	if !slices.ContainsFunc(columns, func(c column) bool { return c.person }) {
		return nil, nil
	}
	programme, err := a.Rights.Programme(r.Context(), doc.Topic)
	if err != nil || programme.IsZero() {
		return nil, err
	}
	t, err := a.topic(r, who, "people/"+programme.String())
	var no *decider.Refusal
	if errors.As(err, &no) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	people, err := a.Engine.Get(r.Context(), t, 0)
	if err != nil {
		return nil, err
	}
	var d struct {
		People map[string]struct{ Name any }
	}
	if err := json.Unmarshal(people.Body, &d); err != nil {
		return nil, fmt.Errorf("read %s: %w", t, err)
	}
	names := make(map[string]string, len(d.People))
	for key, p := range d.People {
		names[key], _ = p.Name.(string)
	}
	return names, nil
}

// written makes the table. names nil: no column for names.
func written(rows []listed, columns []column, names map[string]string) ([]byte, error) {
	buf := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(buf)
	head := []string{"id"}
	for _, c := range columns {
		head = append(head, c.name)
		if c.person && names != nil {
			head = append(head, c.name+".name")
		}
	}
	w.Write(head) // a Writer keeps its error for Error
	for _, row := range rows {
		var v any
		d := json.NewDecoder(bytes.NewReader(row.Row))
		d.UseNumber()
		if err := d.Decode(&v); err != nil {
			return nil, err
		}
		line := []string{row.ID}
		for _, c := range columns {
			cell := at(v, c.path)
			line = append(line, inCell(cell, nil))
			if c.person && names != nil {
				line = append(line, inCell(cell, names))
			}
		}
		w.Write(line)
	}
	w.Flush()
	return buf.Bytes(), w.Error()
}

func at(v any, path []string) any {
	for _, step := range path {
		fields, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = fields[step]
	}
	return v
}

// inCell writes a value as a cell; with names, the ids in it by their names.
func inCell(v any, names map[string]string) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		if names != nil {
			v = names[v]
		}
		return harmless(v)
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return v.String()
	case []any:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = inCell(one, names)
		}
		return strings.Join(parts, "; ")
	}
	b, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return harmless(string(b))
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
