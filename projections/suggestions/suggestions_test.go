package suggestions_test

import (
	"strings"
	"testing"

	"megdan/domain/id"
	"megdan/projections/suggestions"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(suggestions.View()), viewtest.Mentoring())
}

// TestTheFinderExplains is MEN-6 over a story: when the city has asked and the
// mentor has resumed, all parts but earlier contact are there.
func TestTheFinderExplains(t *testing.T) {
	t.Parallel()
	l := viewtest.Mentoring()
	v := suggestions.View()
	var d suggestions.Document
	seen := false
	for _, e := range l.Events {
		for _, k := range viewtest.KeysOf(view.Register(v), e) {
			if k == e.Log {
				v.Apply(&d, k, e)
			}
		}
		if e.Type != "help.help_requested" || seen {
			continue
		}
		seen = true
		var best suggestions.Pair
		for _, p := range d.Pairs.All() {
			if p.Total > best.Total {
				best = *p
			}
		}
		if !strings.HasSuffix(l.Names[best.Mentor.UUID()], "Pia") || best.Theme != 35 || best.Weak != 30 || best.Language != 20 || best.Capacity != 10 || best.Contact != 0 {
			t.Errorf("the best pair is %+v", best)
		}
	}
	if !seen || d.Pairs.Len() == 0 {
		t.Error("the story has no pairs")
	}
	for _, p := range d.Pairs.All() {
		if p.Mentor == (id.Person{}) || p.Total != p.Theme+p.Weak+p.Language+p.Capacity+p.Contact {
			t.Errorf("a pair does not add up: %+v", p)
		}
	}
}
