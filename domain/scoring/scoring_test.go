package scoring_test

import (
	"testing"

	"megdan/domain/scoring"
)

func TestTotals(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name   string
		scores scoring.Scores
		by     scoring.Weights
		total  int
	}{
		{"APP-6: full points are 100", scoring.Scores{500, 500, 500, 500}, scoring.Weights{40, 30, 20, 10}, 10000},
		{"APP-6: none are 0", scoring.Scores{}, scoring.Equal, 0},
		{"APP-6: a half point counts by its weight", scoring.Scores{50, 0, 0, 0}, scoring.Weights{33, 33, 33, 1}, 330},
		{"APP-6: weights make a difference", scoring.Scores{500, 250, 0, 50}, scoring.Weights{10, 20, 30, 40}, 1000 + 1000 + 400},
	} {
		if got := row.scores.Total(row.by); got != row.total {
			t.Errorf("%s: %d, want %d", row.name, got, row.total)
		}
	}
}

func TestWhatIsPossible(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name     string
		possible bool
		got      bool
	}{
		{"APP-6: half points", true, scoring.Scores{0, 50, 450, 500}.Possible()},
		{"APP-6: no quarter points", false, scoring.Scores{25, 0, 0, 0}.Possible()},
		{"APP-6: none above five", false, scoring.Scores{0, 0, 550, 0}.Possible()},
		{"APP-6: none below zero", false, scoring.Scores{0, 0, 0, -50}.Possible()},
		{"APP-6: weights of one whole", true, scoring.Weights{100, 0, 0, 0}.Possible()},
		{"APP-6: not of less", false, scoring.Weights{25, 25, 25, 24}.Possible()},
		{"APP-6: and none below zero", false, scoring.Weights{120, -20, 0, 0}.Possible()},
		{"APP-8: an order names all four", true, scoring.Order([]scoring.Criterion{scoring.Impact, scoring.Relevance, scoring.Resources, scoring.DigitalAmbition})},
		{"APP-8: none twice", false, scoring.Order([]scoring.Criterion{scoring.Impact, scoring.Impact, scoring.Resources, scoring.DigitalAmbition})},
		{"APP-8: and not fewer", false, scoring.Order([]scoring.Criterion{scoring.Impact})},
	} {
		if row.got != row.possible {
			t.Errorf("%s: %v", row.name, row.got)
		}
	}
	s := scoring.Scores{100, 200, 300, 400}
	for i, c := range scoring.Criteria() {
		if s.Of(c) != (i+1)*100 {
			t.Errorf("%s has %d points", c, s.Of(c))
		}
	}
	if s.Of("beauty") != 0 {
		t.Error("there is no fifth criterion")
	}
}
