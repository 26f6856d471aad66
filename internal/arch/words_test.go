package arch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"megdan/projections/activity"
)

func catalogues(t *testing.T) map[string]map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(root, "web", "locales", "*.json"))
	if err != nil || len(paths) < 2 {
		t.Fatalf("there are %d catalogues of texts, at least Bulgarian and English are needed (%v)", len(paths), err)
	}
	all := map[string]map[string]string{}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts := map[string]string{}
		if err := json.Unmarshal(b, &texts); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all[filepath.Base(path)] = texts
	}
	return all
}

var codeForm = regexp.MustCompile(`^[a-z]+(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+$`)

// A person who is refused reads why in their own language.
func TestEveryRefusalHasATextInEveryLanguage(t *testing.T) {
	codes, offences := RefusalCodes(load(t))
	for _, o := range offences {
		t.Error(o)
	}
	if len(codes) < 50 {
		t.Fatalf("only %d refusals found: the law would hold for nothing", len(codes))
	}
	for _, code := range codes {
		if !codeForm.MatchString(code) {
			t.Errorf("the refusal %q does not have the form area.what_is_wrong", code)
		}
	}
	for file, texts := range catalogues(t) {
		for _, code := range codes {
			if texts["refusal."+code] == "" {
				t.Errorf("web/locales/%s has no text for the refusal %s: add \"refusal.%s\"", file, code, code)
			}
		}
	}
}

// What a feed shows is told in every language.
func TestEveryLineOfAFeedHasATextInEveryLanguage(t *testing.T) {
	for file, texts := range catalogues(t) {
		for _, name := range activity.Types() {
			if texts["feed."+name] == "" {
				t.Errorf("web/locales/%s has no text for feed entries of %s: add \"feed.%s\"", file, name, name)
			}
		}
	}
}

func TestCodesAreFoundWhereverTheyAreGiven(t *testing.T) {
	const source = `// Package x promises to be here for as long as it must.
package x
import "megdan/domain/decider"
const full = "x.full"
var err, other, third = decider.Refuse("x.lone"), decider.Refuse(full, "n", 1), decider.Refuse(unknown)
func refuse(n int, code string) error { return decider.Refuse(code) }
func f(x T) { refuse(1, "x.handed_on"); x.refuse(1, full); refuse(1, g()) }
`
	codes, offences := RefusalCodes([]*File{parse(t, "domain/x/x.go", source), parse(t, "domain/x/x_test.go", source)})
	if !slices.Equal(codes, []string{"x.full", "x.handed_on", "x.lone"}) || len(offences) != 2 {
		t.Errorf("codes %q, offences %q", codes, offences)
	}
}
