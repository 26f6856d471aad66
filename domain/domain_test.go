package domain_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"megdan/domain"
)

var registered = regexp.MustCompile(`of\[\w+\]\("([^"]+)"`)

// Every aggregate's folder is walked, so that a whole one cannot be missing
// from the catalogue.
func TestEveryAggregateIsInTheCatalogue(t *testing.T) {
	known := map[string]bool{}
	for _, e := range domain.Catalogue().Entries() {
		known[e.Name] = true
	}
	files, err := filepath.Glob("*/events.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no aggregate found: %v", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		names := registered.FindAllStringSubmatch(string(source), -1)
		if len(names) == 0 {
			t.Errorf("%s registers no event: its Events() lists them with of[T](\"name\")", file)
		}
		for _, n := range names {
			if !known[n[1]] {
				t.Errorf("%s is not in the catalogue: add %s.Events() to domain.Catalogue", n[1], filepath.Dir(file))
			}
		}
	}
}

// What is only tested when somebody remembers to is forgotten once.
func TestEveryAggregateTestsItsEvents(t *testing.T) {
	files, err := filepath.Glob("*/events.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		tests, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, f := range tests {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
		}
		for _, call := range []string{"eventtest.Complete(", "eventtest.Golden(", "decidertest.Run("} {
			if !strings.Contains(all.String(), call) {
				t.Errorf("no test in domain/%s calls %s...): its events must be complete and keep their stored form, its decisions have rows", filepath.Dir(file), call)
			}
		}
	}
}
