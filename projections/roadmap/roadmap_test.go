package roadmap_test

import (
	"slices"
	"testing"

	"megdan/domain/id"
	"megdan/projections/roadmap"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(roadmap.View()), viewtest.Vision(), viewtest.Tell().Log)
}

// STR-6: a successor before its predecessor's end is a warning that comes and
// goes with the dates.
func TestWarningsFollowTheDates(t *testing.T) {
	t.Parallel()
	l := viewtest.Vision()
	v, d := roadmap.View(), roadmap.Document{}
	var portal id.Activity
	for key, name := range l.Names {
		if name == "activity portal" {
			portal = id.Activity(key)
		}
	}
	var early [][]int // of what the portal waits for, each time it changes
	for _, e := range l.Events {
		if !slices.Contains(v.Events, e.Type) {
			continue
		}
		v.Apply(&d, e.Stream.ID(), e)
		a, _ := d.Activities.Get(portal)
		days := []int{}
		for _, w := range a.After {
			days = append(days, w.Early)
		}
		if len(early) == 0 || !slices.Equal(early[len(early)-1], days) {
			early = append(early, days)
		}
	}
	want := [][]int{{}, {30}, {30, 122}, {30}, {0}}
	if !slices.EqualFunc(early, want, slices.Equal) {
		t.Errorf("the warnings of the portal are %v, want %v", early, want)
	}
}
