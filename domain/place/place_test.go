package place_test

import (
	"encoding/json"
	"testing"

	"megdan/domain/id"
	"megdan/domain/place"
)

func TestACommandNamesProgrammeAndCityAtItsTopLevel(t *testing.T) {
	type ask struct {
		place.InCity
		Title string `json:"title"`
	}
	programme := id.Programme(id.Derive(id.UUID{}, "programme"))
	city := id.City(id.Derive(id.UUID{}, "city"))
	c := ask{place.InCity{Programme: programme, City: city}, "x"}
	b, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"programme":"` + programme.String() + `","city":"` + city.String() + `","title":"x"}`; string(b) != want {
		t.Errorf("%s, want %s", b, want)
	}
	if c.Edition() != programme || c.Participation() != id.ParticipationOf(programme, city) {
		t.Errorf("%v and %v do not follow from the fields", c.Edition(), c.Participation())
	}
}
