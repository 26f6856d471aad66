package live_test

import (
	"encoding/json"
	"strings"
	"testing"

	"megdan/internal/live"
)

func TestAsyncAPIDescribesEveryMessage(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(live.AsyncAPI(), &doc); err != nil {
		t.Fatal(err)
	}
	if string(live.AsyncAPI()) != string(live.AsyncAPI()) {
		t.Error("two calls give different bytes")
	}
	refs := 0
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if to, ok := v["$ref"].(string); ok {
				refs++
				if at(doc, to) == nil {
					t.Errorf("%s leads nowhere", to)
				}
			}
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(doc)
	if refs < len(live.Messages()) {
		t.Errorf("only %d references", refs)
	}
	for _, m := range live.Messages() {
		payload := at(doc, "#/components/messages/"+m.Name+"/payload")
		if payload == nil {
			t.Errorf("message %s is not described", m.Name)
			continue
		}
		schema := at(doc, payload.(map[string]any)["$ref"].(string)).(map[string]any)
		// What the encoder writes of an empty message is what the schema requires.
		b, err := json.Marshal(m.Sample)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]any
		if err := json.Unmarshal(b, &fields); err != nil {
			t.Fatal(err)
		}
		required, _ := schema["required"].([]any)
		if len(required) != len(fields) {
			t.Errorf("message %s: schema requires %v, the encoder always writes %v", m.Name, required, fields)
		}
	}
}

func at(doc map[string]any, pointer string) any {
	var v any = doc
	for name := range strings.SplitSeq(strings.TrimPrefix(pointer, "#/"), "/") {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[name]
	}
	return v
}
