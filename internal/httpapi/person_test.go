package httpapi

import (
	"encoding/json"
	"testing"
)

// Who has not signed in may read no view: the choice itself names the cities.
func TestTheChoiceNamesTheCities(t *testing.T) {
	w := newWorld(t)
	a := w.call("", "GET", "/api/demo/persons", nil)
	var choice struct {
		Persons []struct{ Name, City string }
		Cities  map[string]map[string]string
	}
	if err := json.Unmarshal(a.body, &choice); err != nil || a.status != 200 {
		t.Fatalf("%d %s: %v", a.status, a.body, err)
	}
	for _, p := range choice.Persons {
		if p.City == "" {
			continue
		}
		if got := choice.Cities[p.City]; got["en"] != "Sofia" || got["bg"] != "Sofia" {
			t.Errorf("the city of the %s is called %v", p.Name, got)
		}
	}
	if len(choice.Cities) != 1 {
		t.Errorf("%d cities are named; one is somebody's", len(choice.Cities))
	}
}
