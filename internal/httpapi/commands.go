package httpapi

import (
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/problems"
)

// Answer is what a command is answered with.
type Answer struct {
	Position int64 `json:"position" doc:"last position of the log that it wrote; where nothing was to be recorded, the last one of its stream"`
	Version  int64 `json:"version" doc:"of the stream after it, for If-Match"`
	Events   int   `json:"events" doc:"how many events were recorded; 0: it was already so"`
	Already  bool  `json:"already" doc:"the same command was answered before; this is the first answer again"`
}

func (a *api) commandRoutes() {
	for _, sp := range Commands() {
		who := a.signedIn
		if sp.Anybody {
			who = a.byLink
		}
		a.route(a.doc.command(sp), who(func(w http.ResponseWriter, r *http.Request, who role.Actor) error {
			return a.take(w, r, who, sp.Name)
		}))
	}
	a.mux.HandleFunc("/api/commands/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, problem(http.StatusNotFound, "command.unknown",
			"There is no such command; GET /api/openapi.json lists them.")))
	})
}

func (a *api) take(w http.ResponseWriter, r *http.Request, who role.Actor, name string) error {
	req, err := commandRequest(r, who, name)
	if err != nil {
		return err
	}
	answered, err := a.Bus.Do(r.Context(), req)
	if err != nil {
		return conditional(err, req.IfMatch)
	}
	b := make([]byte, 0, 96)
	b = append(b, `{"position":`...)
	b = strconv.AppendInt(b, answered.Position, 10)
	b = append(b, `,"version":`...)
	b = strconv.AppendInt(b, answered.Version, 10)
	b = append(b, `,"events":`...)
	b = strconv.AppendInt(b, int64(answered.Events), 10)
	b = append(b, `,"already":`...)
	b = strconv.AppendBool(b, answered.Already)
	b = append(b, '}')
	return writeJSON(w, b)
}

// conditional tells a version that the person named (412) from a race that
// was lost too often (409).
func conditional(err error, ifMatch int64) error {
	p := problems.Of(err)
	if p.Code == "command.conflict" && ifMatch != eventstore.Any {
		p.Status = http.StatusPreconditionFailed
		p.Title = http.StatusText(p.Status)
	}
	return p
}

func commandRequest(r *http.Request, who role.Actor, name string) (command.Request, error) {
	req := command.Request{Type: name, Actor: who, IfMatch: eventstore.Any}
	if err := jsonOnly(r); err != nil {
		return req, err
	}
	var err error
	if req.Key, err = header(r, "Idempotency-Key", id.Parse); err != nil {
		return req, err
	}
	if req.IfMatch, err = ifMatch(r); err != nil {
		return req, err
	}
	if req.Effective, err = header(r, "Megdan-Effective-On", calendar.Parse); err != nil {
		return req, err
	}
	if req.ActingAs, err = header(r, "Megdan-Acting-As", func(s string) (role.Role, error) { return role.Role(s), nil }); err != nil {
		return req, err
	}
	if r.ContentLength > MaxBody {
		return req, &http.MaxBytesError{Limit: MaxBody}
	}
	req.Body, err = body(r)
	return req, err
}

// jsonOnly refuses other kinds of body; a foreign page's form can send none
// of this kind without being asked about first.
func jsonOnly(r *http.Request) error {
	kind := r.Header.Get("Content-Type")
	if kind == "application/json" {
		return nil
	}
	if media, _, err := mime.ParseMediaType(kind); err != nil || media != "application/json" {
		return problem(http.StatusUnsupportedMediaType, "request.media_type", "Send the body as application/json.")
	}
	return nil
}

// body reads the whole body. One that breaks off is the sender's mistake.
func body(r *http.Request) ([]byte, error) {
	var buf []byte
	if r.ContentLength > 0 {
		buf = make([]byte, 0, r.ContentLength+1)
	}
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := r.Body.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == io.EOF {
			return buf, nil
		}
		if err != nil {
			if p := problems.Of(err); p.Status == http.StatusRequestEntityTooLarge {
				return nil, p
			}
			return nil, problem(http.StatusBadRequest, "request.invalid", "The body broke off.", "field", "", "reason", "broke off")
		}
	}
}

func header[T any](r *http.Request, name string, read func(string) (T, error)) (T, error) {
	var none T
	switch values := r.Header.Values(name); {
	case len(values) > 1:
		return none, &command.InvalidError{Field: name, Reason: "is given twice"}
	case len(values) == 0 || values[0] == "":
		return none, nil
	default:
		v, err := read(values[0])
		if err != nil {
			return none, &command.InvalidError{Field: name, Reason: err.Error()}
		}
		return v, nil
	}
}

// ifMatch reads a version in quotes, as documents carry it.
func ifMatch(r *http.Request) (int64, error) {
	if r.Header.Get("If-Match") == "" {
		return eventstore.Any, nil
	}
	return header(r, "If-Match", func(s string) (int64, error) {
		inner, ok := strings.CutPrefix(s, `"`)
		inner, ok2 := strings.CutSuffix(inner, `"`)
		n, ok3 := digits(inner)
		if !ok || !ok2 || !ok3 || n > maxPosition {
			return 0, fmt.Errorf("must be the version of the stream in quotes, such as %q", `"12"`)
		}
		return n, nil
	})
}

func writeJSON(w http.ResponseWriter, b []byte) error {
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Content-Length", strconv.Itoa(len(b)))
	w.Write(b) // who went away does not read an error either
	return nil
}

// command describes one command: its body, who may give it, what refuses it.
func (d *document) command(sp *command.Spec) *huma.Operation {
	comment := commentOf(sp.Type)
	op := &huma.Operation{
		OperationID: sp.Name, Method: http.MethodPost, Path: "/api/commands/" + sp.Name,
		Summary: firstSentence(comment, sp.Type, sp.Name), Description: d.commandStory(sp, comment),
		Tags: []string{sp.Kind()},
		Parameters: []*huma.Param{
			d.shared("IdempotencyKey", inHeader("Idempotency-Key", "The command's id, a new UUID for each command. The same key with the same body gives the first answer again.", true,
				&huma.Schema{Type: "string", Format: "uuid"})),
			d.shared("IfMatch", inHeader("If-Match", "The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again.", false, &huma.Schema{Type: "string", Pattern: `^"[0-9]+"$`})),
			d.shared("ActingAs", inHeader("Megdan-Acting-As", "In which of their roles the person acts. Left out, the one role that allows it.", false, d.enum(rolesAny()))),
			d.shared("EffectiveOn", inHeader("Megdan-Effective-On", "The day it took effect, where that is not today.", false, &huma.Schema{Type: "string", Format: "date"})),
		},
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"application/json": {Schema: d.input.of(sp.Type), Example: example(examples.Commands[sp.Name])}}},
		Responses: d.responses(d.output.typed(Answer{}), http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusConflict,
			http.StatusPreconditionFailed, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity,
			http.StatusTooManyRequests, http.StatusServiceUnavailable),
		Extensions: map[string]any{"x-megdan-function": string(sp.Function), "x-megdan-right": string(sp.Right), "x-megdan-roles": rolesOf(sp.Function, sp.Right), "x-megdan-refusals": refusalsOf(sp)},
	}
	if sp.Anybody {
		op.Security = []map[string][]string{}
	}
	return op
}
