package arch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"megdan/projections/activity"
)

// catalogues gives the texts of each language: of the pages and of each area.
func catalogues(t *testing.T) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	for _, pattern := range []string{"*.json", "*/*.json"} {
		paths, err := filepath.Glob(filepath.Join(root, "web", "locales", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			rel, _ := filepath.Rel(filepath.Join(root, "web", "locales"), path)
			language := strings.TrimSuffix(strings.Split(filepath.ToSlash(rel), "/")[0], ".json")
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts := map[string]string{}
			if err := json.Unmarshal(b, &texts); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if all[language] == nil {
				all[language] = map[string]string{}
			}
			for key, text := range texts {
				if all[language][key] != "" {
					t.Errorf("%s: %s stands in another file too", path, key)
				}
				all[language][key] = text
			}
		}
	}
	if len(all) < 2 {
		t.Fatalf("there are %d catalogues of texts, at least Bulgarian and English are needed", len(all))
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
	for language, texts := range catalogues(t) {
		for _, code := range codes {
			if texts["refusal."+code] == "" {
				t.Errorf("web/locales/%s/*.json has no text for the refusal %s: add \"refusal.%s\"", language, code, code)
			}
		}
	}
}

// What a feed shows is told in every language.
func TestEveryLineOfAFeedHasATextInEveryLanguage(t *testing.T) {
	for language, texts := range catalogues(t) {
		for _, name := range activity.Types() {
			if texts["feed."+name] == "" {
				t.Errorf("web/locales/%s/*.json has no text for feed entries of %s: add \"feed.%s\"", language, name, name)
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
