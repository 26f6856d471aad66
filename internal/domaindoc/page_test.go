package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

const root = "../.."

func TestThePageIsCurrent(t *testing.T) {
	got, err := Page(root)
	if err != nil {
		t.Fatal(err)
	}
	had, err := os.ReadFile(root + "/" + page)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, had) {
		t.Errorf("%s is not current: run make generate", page)
	}
}

// What the product says that it keeps, a test must show.
func TestEveryRuleIsProved(t *testing.T) {
	all, err := rules(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 90 {
		t.Fatalf("only %d rules are listed", len(all))
	}
	for _, r := range all {
		if len(r.proofs) == 0 {
			t.Errorf("no test names the rule %s: %s", r.code, r.text)
		}
	}
}

// A reader of the page sees how each thing moves from state to state.
func TestWhatHasStatesHasADrawingOfThem(t *testing.T) {
	all, err := aggregates(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		states, err := statesOf(root + "/domain/" + a.name)
		if err != nil {
			t.Fatal(err)
		}
		if len(states) < 3 {
			continue
		}
		for _, s := range states {
			if !strings.Contains(a.drawing, s) && !strings.Contains(a.drawing, strings.ReplaceAll(s, "_", " ")) {
				t.Errorf("the drawing in the package comment of domain/%s does not show the state %q", a.name, s)
			}
		}
	}
}

func TestProofsAreFoundInNamesCommentsAndRows(t *testing.T) {
	found, err := proofs(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(found["STR-10"]) < 3 {
		t.Errorf("STR-10 is proved by %q only", found["STR-10"])
	}
}
