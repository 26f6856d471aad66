package httpapi

import (
	_ "embed"
	"encoding/json"
)

// examplesFile holds an example for each command, as the demo gives it, and
// for each view, as its stories fold it. It is written by
//
//	go test ./internal/httpapi -run TestGenerated -update
//
//go:embed examples_gen.json
var examplesFile []byte

// examples are shown in the OpenAPI document.
var examples = readExamples(examplesFile)

type exampleSet struct {
	Commands map[string]json.RawMessage `json:"commands"`
	Views    map[string]json.RawMessage `json:"views"`
}

// readExamples panics on what is no such file: it is built in.
func readExamples(b []byte) (e exampleSet) {
	if err := json.Unmarshal(b, &e); err != nil {
		panic("examples_gen.json: " + err.Error())
	}
	return e
}

// example is what huma writes: nil where there is none.
func example(raw json.RawMessage) any {
	if raw == nil {
		return nil
	}
	return raw
}

// enveloping puts a view's document into the envelope that it is answered in.
func (e exampleSet) enveloping(v servedView) any {
	doc := e.Views[v.name]
	if doc == nil {
		return nil
	}
	return map[string]any{
		"topic": v.name + "/01920000-0000-7000-8000-000000000001", "p": 1042, "changed": 990,
		"at": "2018-10-09T08:00:00Z", "v": v.version, "doc": doc,
	}
}
