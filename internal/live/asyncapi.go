package live

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
)

// AsyncAPI is the protocol as an AsyncAPI 3.0 document, made from the same
// types that encode and decode its messages.
func AsyncAPI() []byte {
	schemas := schemaSet{}
	messages, onChannel := object{}, object{}
	var sent, received []any
	for _, m := range Messages() {
		messages[m.Name] = object{
			"name": m.Name, "title": m.Summary, "contentType": "application/json",
			"payload": schemas.of(reflect.TypeOf(m.Sample)),
		}
		onChannel[m.Name] = ref("#/components/messages/" + m.Name)
		if m.Direction != FromClient {
			sent = append(sent, ref("#/channels/live/messages/"+m.Name))
		}
		if m.Direction != FromServer {
			received = append(received, ref("#/channels/live/messages/"+m.Name))
		}
	}
	b, err := json.MarshalIndent(object{
		"asyncapi": "3.0.0",
		"info": object{
			"title":   "Megdan live channel",
			"version": "1." + digits(minorVersion),
			"description": "A text frame holds one or more messages joined by line breaks. Unknown fields and types are ignored. " +
				"Close codes 4000-4099: stop; 4100-4199: back off, then resume; 4200-4299: resume at once.",
		},
		"defaultContentType": "application/json",
		"servers": object{
			"here": object{"host": "localhost", "protocol": "ws", "pathname": "/api/live", "description": "WebSocket subprotocol " + Subprotocol},
		},
		"channels": object{
			"live": object{"address": "/api/live", "messages": onChannel, "bindings": object{"ws": object{"method": "GET"}}},
		},
		"operations": object{
			"send":    object{"action": "send", "channel": ref("#/channels/live"), "summary": "What the server sends", "messages": sent},
			"receive": object{"action": "receive", "channel": ref("#/channels/live"), "summary": "What a client sends", "messages": received},
		},
		"components": object{"messages": messages, "schemas": schemas},
	}, "", "  ")
	if err != nil {
		panic("live: describe the protocol: " + err.Error()) // only strings and maps
	}
	return append(b, '\n')
}

type object = map[string]any

func ref(to string) object { return object{"$ref": to} }

func digits(n int) string { return string(encode(n)) }

// schemaSet is JSON Schemas of structs by their name.
type schemaSet map[string]any

var textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()

// of is the schema of a type; that of a struct is a reference to one in the set.
func (s schemaSet) of(t reflect.Type) object {
	switch {
	case t == reflect.TypeFor[json.RawMessage](), t.Kind() == reflect.Interface:
		return object{}
	case t.Kind() == reflect.Array && t.Implements(textMarshaler):
		return object{"type": "string", "format": "uuid"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Slice:
		return object{"type": "array", "items": s.of(t.Elem())}
	case reflect.Array:
		return object{"type": "array", "items": s.of(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Struct:
		return s.structure(t)
	}
	panic("live: no schema for " + t.String())
}

func (s schemaSet) structure(t reflect.Type) object {
	if s[t.Name()] == nil {
		schema := object{"type": "object"}
		s[t.Name()] = schema
		properties, required := object{}, []string{}
		for f := range t.Fields() {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := s.of(f.Type)
			if doc := f.Tag.Get("doc"); doc != "" {
				p["description"] = doc
			}
			if list := f.Tag.Get("enum"); list != "" {
				p["enum"] = strings.Split(list, ",")
			}
			properties[name] = p
			if options == "" {
				required = append(required, name)
			}
		}
		if len(properties) > 0 {
			schema["properties"] = properties
		}
		if len(required) > 0 {
			slices.Sort(required)
			schema["required"] = required
		}
	}
	return ref("#/components/schemas/" + t.Name())
}
