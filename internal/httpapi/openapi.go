package httpapi

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/live"
	"megdan/internal/rights"
	"megdan/projections"
	"megdan/projections/activity"
)

// document is the OpenAPI document while routes are added to it. Input and
// output types are described apart, since a private text comes in as a string
// only.
type document struct {
	api           *huma.OpenAPI
	input, output *schemas
}

func newDocument(version string) *document {
	return &document{
		api: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{Title: "Megdan", Version: version, Description: "Commands, views, feeds, history and the live channel of a city mentoring programme. " +
				"Everything that is shown is a function of the log up to a position; p and position are that number."},
			Paths: map[string]*huma.PathItem{},
			Components: &huma.Components{Responses: map[string]*huma.Response{}, Parameters: map[string]*huma.Param{}, SecuritySchemes: map[string]*huma.SecurityScheme{
				"session": {Type: "apiKey", In: "cookie", Name: "megdan_session", Description: "Set by signing in."},
			}},
			Security: []map[string][]string{{"session": {}}},
		},
		input:  &schemas{input: true, components: map[string]*huma.Schema{}, types: map[string]reflect.Type{}},
		output: &schemas{components: map[string]*huma.Schema{}, types: map[string]reflect.Type{}},
	}
}

func (d *document) add(op *huma.Operation) {
	if !op.Hidden {
		d.api.AddOperation(op)
	}
}

// responses describes a success (nil: 204) and the statuses of problems.
func (d *document) responses(success *huma.Schema, problems ...int) map[string]*huma.Response {
	out := map[string]*huma.Response{}
	if success == nil {
		out["204"] = &huma.Response{Description: "done"}
	} else {
		out["200"] = &huma.Response{Description: "the answer", Content: map[string]*huma.MediaType{"application/json": {Schema: success}}}
	}
	for _, status := range problems {
		if status < 400 {
			out[strconv.Itoa(status)] = &huma.Response{Description: http.StatusText(status)}
			continue
		}
		name := strings.ReplaceAll(http.StatusText(status), " ", "")
		if d.api.Components.Responses[name] == nil {
			d.api.Components.Responses[name] = &huma.Response{
				Description: http.StatusText(status),
				Content:     map[string]*huma.MediaType{"application/problem+json": {Schema: d.output.typed(Problem{})}},
			}
		}
		out[strconv.Itoa(status)] = &huma.Response{Ref: "#/components/responses/" + name}
	}
	return out
}

// shared makes a parameter that many operations have a component.
func (d *document) shared(name string, p *huma.Param) *huma.Param {
	d.api.Components.Parameters[name] = p
	return &huma.Param{Ref: "#/components/parameters/" + name}
}

// servedView is a view that people can read.
type servedView struct {
	projections.Registered
	name, story string
	version     int
	read        role.Function
}

func servedViews() []servedView {
	var out []servedView
	for _, v := range projections.All() {
		if v.Read != "" {
			story := packages[strings.TrimPrefix(v.Type.PkgPath(), "megdan/")]
			out = append(out, servedView{v, v.Name, story, v.Version, v.Read})
		}
	}
	return out
}

// viewAnswer is the envelope around the document of one view.
func (d *document) viewAnswer(v servedView) *huma.Schema {
	return &huma.Schema{
		Type: "object", Required: []string{"topic", "p", "changed", "at", "v", "doc"},
		Properties: map[string]*huma.Schema{
			"topic":   {Type: "string"},
			"p":       {Type: "integer", Format: "int64", Description: "position that the document is as of"},
			"changed": {Type: "integer", Format: "int64", Description: "last position that changed it"},
			"at":      {Type: "string", Format: "date-time", Description: "time of changed"},
			"v":       {Type: "integer", Format: "int64", Description: "version of the view"},
			"doc":     d.output.of(v.Type),
		},
	}
}

// events describes the lines of feeds: which fields d has follows from type.
func (d *document) events() *huma.Schema {
	shown := &huma.Schema{Description: "an event as a feed tells it; which fields d has follows from type"}
	for _, e := range domain.Catalogue().Entries() {
		if !activity.Shows(e.Name) {
			continue
		}
		name := "Event" + componentName(e.Type)
		d.output.components[name] = &huma.Schema{
			Type: "object", Description: commentOf(e.Type), Required: []string{"type", "v", "at", "by", "d"},
			Properties: map[string]*huma.Schema{
				"type": {Type: "string", Enum: []any{e.Name}},
				"v":    {Type: "integer", Format: "int64", Description: "schema number of the type"},
				"at":   {Type: "string", Format: "date-time", Description: "when it was recorded"},
				"by":   {Type: "string", Format: "uuid", Description: "the person who did it"},
				"d":    d.output.object(e.Type),
			},
		}
		shown.OneOf = append(shown.OneOf, &huma.Schema{Ref: "#/components/schemas/" + name})
	}
	return shown
}

func (d *document) enum(values []string) *huma.Schema {
	return &huma.Schema{Type: "string", Enum: anys(values)}
}

func (d *document) commandStory(sp *command.Spec, comment string) string {
	return fmt.Sprintf("%s\n\nMay be given by: %s.", comment, orNone(rolesOf(sp.Function, sp.Right)))
}

// bytes is the whole document in its canonical form: the same for the same
// sources.
func (d *document) bytes() ([]byte, error) {
	for _, m := range live.Messages() {
		d.output.typed(m.Sample)
	}
	d.output.components["Event"] = d.events()
	d.api.Components.Schemas = registry{d.components()}
	b, err := json.MarshalIndent(d.api, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write OpenAPI document: %w", err)
	}
	return append(b, '\n'), nil
}

// components joins both directions. What is described differently in both
// would need two names.
func (d *document) components() map[string]*huma.Schema {
	all := maps.Clone(d.output.components)
	for name, in := range d.input.components {
		if out := all[name]; out != nil && !reflect.DeepEqual(in, out) {
			panic("the API describes " + name + " in two ways")
		}
		all[name] = in
	}
	return all
}

// registry shows the components to huma, which only writes them.
type registry struct{ components map[string]*huma.Schema }

func (r registry) Schema(reflect.Type, bool, string) *huma.Schema { return nil }
func (r registry) SchemaFromRef(ref string) *huma.Schema {
	return r.components[strings.TrimPrefix(ref, "#/components/schemas/")]
}
func (r registry) TypeFromRef(string) reflect.Type              { return nil }
func (r registry) Map() map[string]*huma.Schema                 { return r.components }
func (r registry) RegisterTypeAlias(reflect.Type, reflect.Type) {}
func (r registry) MarshalJSON() ([]byte, error)                 { return json.Marshal(r.components) }

// OpenAPI is the document of this build, as /api/openapi.json serves it and
// as the web's types are generated from.
func OpenAPI() ([]byte, error) {
	a := &api{mux: http.NewServeMux()}
	a.routes()
	return a.doc.bytes()
}

// AsyncAPI describes the live channel, from the same Go types.
func AsyncAPI() ([]byte, error) {
	s := &schemas{components: map[string]*huma.Schema{}, types: map[string]reflect.Type{}}
	messages, channel := map[string]any{}, map[string]any{}
	var sent, received []any
	for _, m := range live.Messages() {
		messages[m.Name] = map[string]any{"name": m.Name, "summary": m.Summary, "payload": s.typed(m.Sample)}
		channel[m.Name] = map[string]any{"$ref": "#/components/messages/" + m.Name}
		ref := map[string]any{"$ref": "#/channels/live/messages/" + m.Name}
		if m.Direction != live.FromServer {
			received = append(received, ref)
		}
		if m.Direction != live.FromClient {
			sent = append(sent, ref)
		}
	}
	doc := map[string]any{
		"asyncapi": "3.0.0",
		"info": map[string]any{"title": "Megdan live channel", "version": live.Subprotocol,
			"description": "A text frame holds one or more JSON objects joined by a line break. Unknown fields and types are ignored."},
		"defaultContentType": "application/json",
		"channels": map[string]any{"live": map[string]any{"address": "/api/live", "messages": channel,
			"bindings": map[string]any{"ws": map[string]any{"method": "GET"}}}},
		"operations": map[string]any{
			"send":    map[string]any{"action": "send", "channel": map[string]any{"$ref": "#/channels/live"}, "messages": sent},
			"receive": map[string]any{"action": "receive", "channel": map[string]any{"$ref": "#/channels/live"}, "messages": received},
		},
		"components": map[string]any{"messages": messages, "schemas": s.components},
	}
	b, err := json.MarshalIndent(doc, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write AsyncAPI document: %w", err)
	}
	return append(b, '\n'), nil
}

func (a *api) documentRoutes() {
	a.staticJSON("openapi", "/api/openapi.json", "This document", OpenAPI)
	a.staticJSON("asyncapi", "/api/asyncapi.json", "The live channel as AsyncAPI 3", AsyncAPI)
}

// rolesOf lists the roles that have a right of a function.
func rolesOf(f role.Function, right role.Right) []string {
	out := []string{}
	for _, r := range rights.Holders(f, right) {
		out = append(out, string(r))
	}
	return out
}

// refusalsOf lists the codes that can refuse a command: those that its
// comments and the comments of what it asks of other streams name.
func refusalsOf(sp *command.Spec) []string {
	found := map[string]bool{}
	for _, t := range sp.Asks() {
		for _, code := range refusals[sourceName(t)] {
			found[code] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// commentOf is what the sources say of a type.
func commentOf(t reflect.Type) string { return docs[sourceName(t)] }

// rolesAny lists every role that a person can act in.
func rolesAny() []string {
	out := []string{}
	for _, r := range rights.Roles {
		out = append(out, string(r))
	}
	return out
}

// firstSentence heads an operation: the comment without the type's own name.
func firstSentence(comment string, t reflect.Type, otherwise string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(comment, t.Name()+" "), ". ")
	first = strings.TrimSuffix(strings.TrimSpace(first), ".")
	if first == "" {
		return otherwise
	}
	return title(first)
}
