package arch

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// schema is as much of JSON Schema as the description of documents uses.
type schema struct {
	Ref        string             `json:"$ref"`
	Type       any                `json:"type"`
	Properties map[string]*schema `json:"properties"`
	Additional json.RawMessage    `json:"additionalProperties"`
	Required   []string           `json:"required"`
	Items      *schema            `json:"items"`
	Enum       []any              `json:"enum"`
	OneOf      []json.RawMessage  `json:"oneOf"`
	AnyOf      []json.RawMessage  `json:"anyOf"`
}

// description is the OpenAPI document that the web's types come from.
type description struct {
	Components struct {
		Schemas map[string]*schema `json:"schemas"`
	} `json:"components"`
}

// The web reads documents by types that come from the server's description;
// the documents that the views really fold must be what it describes.
func TestDocumentsAreAsDescribed(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(root, "web", "src", "api", "openapi.json"))
	if err != nil {
		t.Fatal(err)
	}
	var d description
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	folders, err := filepath.Glob(filepath.Join(root, "projections", "*", "testdata"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no golden documents found: %v", err)
	}
	described := 0
	for _, folder := range folders {
		view := filepath.Base(filepath.Dir(folder))
		s := d.Components.Schemas[strings.ToUpper(view[:1])+view[1:]+"View"]
		goldens, err := filepath.Glob(filepath.Join(folder, "v*.json"))
		if err != nil {
			t.Fatal(err)
		}
		if s == nil || len(goldens) == 0 {
			continue // not served, or no view
		}
		described++
		slices.SortFunc(goldens, func(a, b string) int { return len(a)*1000 - len(b)*1000 + strings.Compare(a, b) })
		for key, document := range readDocuments(t, goldens[len(goldens)-1]) {
			for _, problem := range d.check(s, document, view) {
				t.Errorf("%s of %s: %s: run make generate, or correct the description in internal/httpapi", view, key, problem)
			}
		}
	}
	if described < 6 {
		t.Errorf("only %d views are described", described)
	}
}

func readDocuments(t *testing.T, path string) map[string]any {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var documents map[string]any
	if err := json.Unmarshal(b, &documents); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return documents
}

func (d *description) check(s *schema, v any, path string) (problems []string) {
	for s.Ref != "" {
		s = d.Components.Schemas[s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]]
	}
	object, isObject := v.(map[string]any)
	if _, private := object["$private"]; private || len(s.OneOf)+len(s.AnyOf) > 0 {
		return nil // a text that is opened before it leaves the server
	}
	if isObject {
		return d.checkObject(s, object, path)
	}
	if list, ok := v.([]any); ok && s.Items != nil {
		for _, item := range list {
			problems = append(problems, d.check(s.Items, item, path+"[]")...)
		}
		return problems
	}
	if len(s.Enum) > 0 && !slices.Contains(s.Enum, v) {
		return []string{fmt.Sprintf("%s is %v, which is none of %v", path, v, s.Enum)}
	}
	kind := map[string]string{"string": "string", "float64": "integer", "bool": "boolean"}[fmt.Sprintf("%T", v)]
	if want, ok := s.Type.(string); ok && want != kind {
		return []string{fmt.Sprintf("%s is %T, described as %s", path, v, want)}
	}
	return nil
}

func (d *description) checkObject(s *schema, object map[string]any, path string) (problems []string) {
	for _, key := range s.Required {
		if _, there := object[key]; !there {
			problems = append(problems, path+"."+key+" is described as always there, and is not")
		}
	}
	var values *schema
	if len(s.Additional) > 0 && s.Additional[0] == '{' {
		values = &schema{}
		if err := json.Unmarshal(s.Additional, values); err != nil {
			return append(problems, err.Error())
		}
	}
	for key, v := range object {
		switch of := s.Properties[key]; {
		case of != nil:
			problems = append(problems, d.check(of, v, path+"."+key)...)
		case values != nil:
			problems = append(problems, d.check(values, v, path+"[]")...)
		default:
			problems = append(problems, path+"."+key+" is not described")
		}
	}
	return problems
}

func TestAWrongDescriptionIsFound(t *testing.T) {
	var d description
	s := &schema{Properties: map[string]*schema{"a": {Type: "string"}, "n": {Type: "integer"}, "e": {Type: "string", Enum: []any{"x"}},
		"m": {Additional: json.RawMessage(`{"type":"object","properties":{"b":{"type":"boolean"}}}`)}}, Required: []string{"a"}}
	var v any
	if err := json.Unmarshal([]byte(`{"n":"1","e":"y","m":{"k":{"b":1,"c":2}},"z":1}`), &v); err != nil {
		t.Fatal(err)
	}
	problems := d.check(s, v, "doc")
	slices.Sort(problems)
	want := []string{"doc.a is described as always there, and is not", "doc.e is y, which is none of [x]", "doc.m[].b is float64, described as boolean",
		"doc.m[].c is not described", "doc.n is string, described as integer", "doc.z is not described"}
	if !slices.Equal(problems, want) {
		t.Errorf("got %q\nwant %q", problems, want)
	}
}
