package httpapi

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"megdan/domain/calendar"
	"megdan/internal/command"
	"megdan/internal/demo"
)

// generatedExamples makes examples_gen.json: the commands of the small demo of
// a fixed day, and of each view's golden documents the one that says most,
// with one row in each collection.
func generatedExamples(t *testing.T) []byte {
	t.Helper()
	commands, err := demo.Examples(demo.Options{Size: demo.Small, Seed: 1, Today: calendar.Of(2026, 11, 24)})
	if err != nil {
		t.Fatal(err)
	}
	for _, sp := range Commands() {
		if commands[sp.Name] == nil { // the story has no reason for it
			commands[sp.Name] = filled(sp)
		}
	}
	documents := map[string]any{}
	for _, v := range servedViews() {
		documents[v.name] = goldenExample(t, v)
	}
	b, err := json.MarshalIndent(map[string]any{"commands": commands, "views": documents}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// filled is a command with a value in each field.
func filled(sp *command.Spec) any {
	v := reflect.New(sp.Type).Elem()
	v.Set(reflect.ValueOf(sample(sp, sofia)))
	for _, field := range reflect.VisibleFields(sp.Type) {
		f := v.FieldByIndex(field.Index)
		switch {
		case len(enums[sourceName(field.Type)]) > 0:
			f.SetString(enums[sourceName(field.Type)][0])
		case field.Type == reflect.TypeFor[map[string]string]():
			f.Set(reflect.ValueOf(map[string]string{"en": "In English", "bg": "На български"}))
		case f.CanInt():
			f.SetInt(1)
		}
	}
	return v.Interface()
}

func goldenExample(t *testing.T, v servedView) any {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "projections", v.name, "testdata", fmt.Sprintf("v%d.json", v.version)))
	if err != nil {
		t.Fatal(err)
	}
	var golden map[string]map[string]any
	if err := json.Unmarshal(b, &golden); err != nil {
		t.Fatal(err)
	}
	var best any
	most := -1
	for _, key := range slices.Sorted(maps.Keys(golden)) {
		if size := len(asJSON(golden[key])); size > most {
			best, most = golden[key], size
		}
	}
	return shortened(best)
}

// shortened keeps one entry of what is keyed by ids and one of each list, and
// writes private texts as they leave the server.
func shortened(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if _, private := v["$private"]; private {
			return "a text that a person wrote"
		}
		out := map[string]any{}
		for i, key := range slices.Sorted(maps.Keys(v)) {
			if len(key) == 36 && strings.Count(key, "-") == 4 && i > 0 {
				continue
			}
			out[key] = shortened(v[key])
		}
		return out
	case []any:
		if len(v) == 0 {
			return v
		}
		return []any{shortened(v[0])}
	}
	return v
}

func TestGeneratedExamplesAreCurrent(t *testing.T) {
	current(t, "examples_gen.json", generatedExamples(t))
}

// Who reads the description sees one of each; those of commands are ones that
// the server takes.
func TestEverythingHasAnExample(t *testing.T) {
	for _, sp := range Commands() {
		body := examples.Commands[sp.Name]
		if body == nil {
			t.Errorf("%s has no example", sp.Name)
			continue
		}
		if _, err := sp.Decode(body); err != nil {
			t.Errorf("the example of %s: %v", sp.Name, err)
		}
	}
	for _, v := range servedViews() {
		if examples.Views[v.name] == nil {
			t.Errorf("the view %s has no example", v.name)
		}
	}
}
