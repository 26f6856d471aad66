package projections_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"megdan/domain"
	"megdan/projections"
	"megdan/projections/activity"
	"megdan/projections/viewtest"
)

// Folders that are no views: the kit, its tests, and the feed's list.
var noViews = []string{"view", "viewtest", "activity", "testdata"}

func TestEveryFolderIsInTheList(t *testing.T) {
	names := map[string]bool{}
	for _, v := range projections.All() {
		if names[v.Name] {
			t.Errorf("the view %s stands twice in All", v.Name)
		}
		names[v.Name] = true
		if v.Version < 1 || len(v.Events) == 0 || v.Keys == nil || v.New == nil {
			t.Errorf("the view %s lacks a version, events, keys or a document", v.Name)
		}
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if !f.IsDir() || slices.Contains(noViews, f.Name()) {
			continue
		}
		if !names[f.Name()] {
			t.Errorf("projections/%s is a view that nobody runs: add it to All", f.Name())
		}
		if tests, _ := filepath.Glob(filepath.Join(f.Name(), "testdata", "v*.json")); len(tests) == 0 {
			t.Errorf("projections/%s has no golden documents: call viewtest.Check in a test", f.Name())
		}
	}
}

// The stories are what views are tested with, so they tell of everything.
func TestTheStoriesHaveEveryEvent(t *testing.T) {
	happens := map[string]bool{}
	for _, l := range viewtest.Stories() {
		for _, e := range l.Events {
			happens[e.Type] = true
		}
	}
	for _, e := range domain.Catalogue().Entries() {
		if !happens[e.Name] {
			t.Errorf("%s does not happen in the stories of viewtest: tell it in one", e.Name)
		}
	}
}

// internal says why an event is no line of a feed. Areas add theirs in
// internal_<area>_test.go.
var internal = map[string]string{
	"appointment.appointment_ended":         "who holds which duty is in the programme's document",
	"appointment.person_appointed":          "who holds which duty is in the programme's document",
	"participation.invitation_accepted":     "the member who is added is the line",
	"participation.member_invited":          "an address is nobody else's business",
	"person.person_corrected":               "what is known of a person is nobody else's news",
	"person.person_registered":              "what is known of a person is nobody else's news",
	"programme.city_left_open":              "stands beside the closing",
	"programme.lead_expert_engaged":         "bookkeeping of how many cities an expert leads",
	"programme.place_freed":                 "bookkeeping of places",
	"programme.place_taken":                 "bookkeeping of places",
	"programme.short_participation_noticed": "a warning to the one who admits",
	"roadmap.manager_informed_of_shift":     "a notice, not a deed",
	"roadmap.milestone_moved":               "order on the board is not news",
	"roadmap.roadmap_category_changed":      "follows from the participation's own event",
	"roadmap.roadmap_frozen":                "follows from the withdrawal",
	"roadmap.roadmap_opened":                "follows from the admission",
}

// Each event is a line of the feed, or there is a reason why it is none.
func TestEveryEventIsShownOrInternal(t *testing.T) {
	known := map[string]bool{}
	for _, e := range domain.Catalogue().Entries() {
		known[e.Name] = true
		if reason := internal[e.Name]; activity.Shows(e.Name) == (reason != "") {
			t.Errorf("%s is either shown in feeds or internal for a reason", e.Name)
		}
	}
	for _, name := range activity.Types() {
		if !known[name] {
			t.Errorf("feeds show %s, which is no event", name)
		}
	}
	if !slices.IsSorted(activity.Types()) {
		t.Error("activity.Types is not in order")
	}
}
