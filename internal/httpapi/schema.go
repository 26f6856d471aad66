package httpapi

import (
	"encoding"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/calendar"
	"megdan/domain/event"
)

// schemas describes Go types as JSON Schema, for what comes in (input) or for
// what goes out. It knows what huma's own registry cannot: ids and dates,
// private texts, Maps of documents, enumerations and the comments in the
// sources, which docs_gen.go brings along.
type schemas struct {
	input      bool
	components map[string]*huma.Schema
	types      map[string]reflect.Type
}

var (
	textType    = reflect.TypeFor[encoding.TextMarshaler]()
	rawType     = reflect.TypeFor[json.RawMessage]()
	timeType    = reflect.TypeFor[time.Time]()
	dateType    = reflect.TypeFor[calendar.Date]()
	namesType   = reflect.TypeFor[event.Names]()
	privateType = reflect.TypeFor[event.Private]()
)

// typed is of for a sample.
func (s *schemas) typed(sample any) *huma.Schema { return s.of(reflect.TypeOf(sample)) }

// of gives the schema of a type; structs become components.
func (s *schemas) of(t reflect.Type) *huma.Schema {
	switch {
	case t == timeType:
		return &huma.Schema{Type: "string", Format: "date-time"}
	case t == dateType:
		return &huma.Schema{Type: "string", Format: "date"}
	case t == rawType || t.Kind() == reflect.Interface:
		return &huma.Schema{}
	case t == namesType:
		return &huma.Schema{Type: "object", Description: "by language", AdditionalProperties: &huma.Schema{Type: "string"}}
	case t == privateType:
		return s.private()
	case t.PkgPath() == "megdan/domain/id":
		return &huma.Schema{Type: "string", Format: "uuid"}
	case t.Implements(textType) && t.Kind() != reflect.String:
		return &huma.Schema{Type: "string"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.String:
		return s.enumerated(t)
	case reflect.Bool:
		return &huma.Schema{Type: "boolean"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint32, reflect.Uint64:
		return &huma.Schema{Type: "integer", Format: "int64"}
	case reflect.Float64:
		return &huma.Schema{Type: "number"}
	case reflect.Slice:
		return &huma.Schema{Type: "array", Items: s.of(t.Elem())}
	case reflect.Array:
		n := t.Len()
		return &huma.Schema{Type: "array", Items: s.of(t.Elem()), MinItems: &n, MaxItems: &n}
	case reflect.Map:
		return &huma.Schema{Type: "object", AdditionalProperties: s.of(t.Elem())}
	case reflect.Struct:
		if value, ok := mapValue(t); ok {
			return &huma.Schema{Type: "object", Description: "by id", AdditionalProperties: s.of(value)}
		}
		return s.ref(t)
	}
	panic(fmt.Sprintf("the API cannot describe the type %v", t))
}

// mapValue gives the type of what a document's Map holds.
func mapValue(t reflect.Type) (reflect.Type, bool) {
	if t.PkgPath() != "megdan/projections/view" || !strings.HasPrefix(t.Name(), "Map[") {
		return nil, false
	}
	get, ok := reflect.PointerTo(t).MethodByName("Get")
	if !ok {
		return nil, false
	}
	return get.Type.Out(0), true
}

// private text comes in as a string and goes out as one, unless forgotten or
// masked.
func (s *schemas) private() *huma.Schema {
	if s.input {
		return &huma.Schema{Type: "string"}
	}
	const name = "PrivateText"
	if s.components[name] == nil {
		s.components[name] = &huma.Schema{
			Description: "a text that a person wrote or that is about one; forgotten once it was erased, masked for those who may not know who is who",
			OneOf: []*huma.Schema{
				{Type: "string"},
				{Type: "object", Properties: map[string]*huma.Schema{"forgotten": {Type: "boolean", Enum: []any{true}}}, Required: []string{"forgotten"}, AdditionalProperties: false},
				{Type: "object", Properties: map[string]*huma.Schema{"masked": {Type: "boolean", Enum: []any{true}}}, Required: []string{"masked"}, AdditionalProperties: false},
			},
		}
	}
	return &huma.Schema{Ref: "#/components/schemas/" + name}
}

func (s *schemas) enumerated(t reflect.Type) *huma.Schema {
	values := enums[sourceName(t)]
	if len(values) == 0 {
		return &huma.Schema{Type: "string"}
	}
	name := componentName(t)
	if s.components[name] == nil {
		s.components[name] = &huma.Schema{Type: "string", Enum: anys(values), Description: docs[sourceName(t)]}
		s.types[name] = t
	}
	return &huma.Schema{Ref: "#/components/schemas/" + name}
}

func anys(values []string) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}

func (s *schemas) ref(t reflect.Type) *huma.Schema {
	if t.Name() == "" {
		return s.object(t)
	}
	name := componentName(t)
	if known, ok := s.types[name]; ok && known != t {
		panic(fmt.Sprintf("two types are called %s in the API: %v and %v", name, known, t))
	}
	if s.types[name] == nil {
		s.types[name] = t
		s.components[name] = s.object(t)
	}
	return &huma.Schema{Ref: "#/components/schemas/" + name}
}

func (s *schemas) object(t reflect.Type) *huma.Schema {
	o := &huma.Schema{
		Type: "object", Description: docs[sourceName(t)], Properties: map[string]*huma.Schema{}, AdditionalProperties: false,
	}
	for _, f := range reflect.VisibleFields(t) {
		if !f.IsExported() || f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		o.Properties[name] = s.field(declarer(t, f), f)
		if !strings.Contains(options, "omitzero") && !strings.Contains(options, "omitempty") {
			o.Required = append(o.Required, name)
		}
	}
	return o
}

// declarer is the struct that declares the field: t, or what it embeds.
func declarer(t reflect.Type, f reflect.StructField) reflect.Type {
	for _, i := range f.Index[:len(f.Index)-1] {
		t = t.Field(i).Type
	}
	return t
}

func (s *schemas) field(of reflect.Type, f reflect.StructField) *huma.Schema {
	schema := s.of(f.Type)
	text := f.Tag.Get("doc")
	if text == "" {
		text = docs[sourceName(of)+"."+f.Name]
	}
	if values := f.Tag.Get("enum"); values != "" {
		schema = &huma.Schema{Type: "string", Enum: anys(strings.Split(values, ","))}
	}
	if format := f.Tag.Get("format"); format != "" {
		schema.Format = format
	}
	if !s.input && strings.HasPrefix(of.PkgPath(), "megdan/domain/") && strings.Contains(f.Tag.Get("json"), "omitempty") {
		schema.Format = "" // a feed tells an event as it is: an id that it does not have is ""
	}
	if text != "" {
		schema.Description = text
	}
	return schema
}

// sourceName is how docs_gen.go calls a type: its package's path inside the
// module, and its name.
func sourceName(t reflect.Type) string {
	return strings.TrimPrefix(t.PkgPath(), "megdan/") + "." + t.Name()
}

// componentName is how the OpenAPI document calls a type. The document of a
// view is named after the view.
func componentName(t reflect.Type) string {
	where, name := t.PkgPath(), t.Name()
	switch {
	case where == "megdan/internal/httpapi":
		return name
	case strings.HasPrefix(where, "megdan/projections/"):
		if name == "Document" {
			name = ""
		}
		return title(path.Base(where)) + "View" + name
	}
	return title(path.Base(where)) + name
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
