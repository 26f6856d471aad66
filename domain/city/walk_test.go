package city_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/city"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
)

// TestRandomWalk registers and corrects with sense and without.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[city.State, city.Command, city.Event]{
		Decider: city.Decider, Walks: 20, Steps: 60,
		Command: func(r *rand.Rand, _ city.State) (city.Command, decider.By) {
			c := ask
			c.Country = []city.Country{"BG", "RO", "Bulgaria", ""}[r.IntN(4)]
			c.Names = []map[string]string{names, {"en": "Sofia"}, {"en": ""}, nil}[r.IntN(4)]
			c.Latitude, c.Longitude = r.IntN(200e6)-100e6, r.IntN(400e6)-200e6
			c.Population, c.PopulationYear = []int{0, 1000, -1}[r.IntN(3)], []int{0, 2017, 17}[r.IntN(3)]
			if r.IntN(100) == 0 {
				return merge, decider.By{}
			}
			return []city.Command{c, city.CorrectCity(c), city.ConfirmCity{sofia}}[r.IntN(3)], decider.By{}
		},
		Invariant: func(s city.State) error {
			if s.City.IsZero() {
				return nil
			}
			if r := s.Record; r.Names.IsZero() || len(r.Country) != 2 || r.Latitude > 90e6 || r.Longitude < -180e6 || r.Population < 0 {
				return errors.New("a city is recorded that cannot be")
			}
			return nil
		},
	}.Run(t)
	if seen.Events["CityRegistered"] == 0 || seen.Events["CityCorrected"] == 0 || seen.Events["CitiesMerged"] == 0 {
		t.Errorf("the walk went nowhere: %v", seen)
	}
}
