package benchmark_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/benchmark"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
)

type (
	row    = decidertest.Row[benchmark.Command, benchmark.Event]
	events = []benchmark.Event
)

var dcc = id.Programme(id.Derive(id.UUID{}, "programme"))

func at(n int) place.InCity {
	return place.InCity{Programme: dcc, City: id.City(id.Derive(id.UUID{}, fmt.Sprint("city ", n)))}
}

func figures(n int, score q.Hundredths) benchmark.TakeFigures {
	return benchmark.TakeFigures{at(n), []q.Dimension{"data"}, []q.Hundredths{score}}
}

func taken(n int, score q.Hundredths) benchmark.Event {
	return benchmark.FiguresTaken{dcc, at(n).Participation(), at(n).City, []q.Dimension{"data"}, []q.Hundredths{score}}
}

func consented(n int) benchmark.Event {
	return benchmark.CityConsented{dcc, at(n).Participation(), at(n).City}
}

func named(n int, score q.Hundredths) benchmark.Event {
	return benchmark.CityNamed{at(n).Participation(), at(n).City, []q.Dimension{"data"}, []q.Hundredths{score}}
}

func TestBenchmark(t *testing.T) {
	four := events{taken(1, 1000), taken(2, 2000), taken(3, 4000), taken(4, 8000)}
	drawn := benchmark.BenchmarkDrawn{5, []q.Dimension{"data"}, []int{5}, []q.Hundredths{2000}, []q.Hundredths{4000}, []q.Hundredths{8000}}
	five := append(four[:4:4], taken(5, 9000), drawn)
	back := benchmark.CityTookConsentBack{at(5).Participation()}
	fewer := figures(5, 9000)
	fewer.Dimensions, fewer.Scores = nil, nil
	decidertest.Run(t, benchmark.Decider, []row{
		{Name: "ASM-11: four cities make no benchmark", Given: four[:3], When: figures(4, 8000), Then: events{taken(4, 8000)}},
		{Name: "ASM-11: five do", Given: four, When: figures(5, 9000), Then: events{taken(5, 9000), drawn}},
		{Name: "the same figures again are quiet", Given: four, When: figures(4, 8000)},
		{Name: "ASM-11: a sixth alone would be told by the difference", Given: five, When: figures(6, 100), Then: events{taken(6, 100)}},
		{Name: "ASM-11: a dimension needs five too", Given: four, When: fewer,
			Then: events{benchmark.FiguresTaken{dcc, at(5).Participation(), at(5).City, nil, nil}, benchmark.BenchmarkDrawn{Cities: 5}}},
		{Name: "ASM-11: nobody is named among four", Given: four, When: benchmark.NoteConsent{at(1)}, Then: events{consented(1)}},
		{Name: "ASM-11: a city is named when it consents", Given: five, When: benchmark.NoteConsent{at(5)}, Then: events{consented(5), named(5, 9000)}},
		{Name: "ASM-11: or when the figures come", Given: append(events{consented(5)}, four...), When: figures(5, 9000), Then: events{taken(5, 9000), drawn, named(5, 9000)}},
		{Name: "a sixth is not named before it is drawn", Given: append(five[:6:6], taken(6, 100)), When: benchmark.NoteConsent{at(6)}, Then: events{consented(6)}},
		{Name: "consenting twice is quiet", Given: events{consented(1)}, When: benchmark.NoteConsent{at(1)}},
		{Name: "ASM-11: only while the consent stands", Given: append(five[:6:6], consented(5), named(5, 9000)), When: benchmark.NoteConsentTakenBack{at(5)}, Then: events{back}},
		{Name: "taking back nothing is quiet", Given: five, When: benchmark.NoteConsentTakenBack{at(5)}},
	})
}

func TestQuarter(t *testing.T) {
	for _, row := range []struct {
		name   string
		scores []q.Hundredths
		want   [3]q.Hundredths
	}{
		{"five", []q.Hundredths{0, 10, 20, 30, 40}, [3]q.Hundredths{10, 20, 30}},
		{"six", []q.Hundredths{0, 100, 200, 300, 400, 500}, [3]q.Hundredths{125, 250, 375}},
		{"all the same", []q.Hundredths{7, 7, 7, 7, 7, 7, 7}, [3]q.Hundredths{7, 7, 7}},
		{"cut, not rounded", []q.Hundredths{0, 0, 1, 2, 3, 3}, [3]q.Hundredths{0, 1, 2}},
	} {
		if got := [3]q.Hundredths{benchmark.Quarter(row.scores, 1), benchmark.Quarter(row.scores, 2), benchmark.Quarter(row.scores, 3)}; got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}

// TestRandomWalk lets cities publish and consent in any order: what is drawn is
// of five at least, and who is named has consented.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[benchmark.State, benchmark.Command, benchmark.Event]{
		Decider: benchmark.Decider, Walks: 20, Steps: 100,
		Command: func(r *rand.Rand, _ benchmark.State) (benchmark.Command, decider.By) {
			n := r.IntN(12)
			return []benchmark.Command{figures(n, q.Hundredths(r.IntN(10_000))), benchmark.NoteConsent{at(n)}, benchmark.NoteConsentTakenBack{at(n)}}[r.IntN(3)], decider.By{}
		},
		Invariant: func(s benchmark.State) error {
			fresh, published := 0, 0
			for _, c := range s.Cities {
				if c.New {
					fresh++
				}
				if c.Published {
					published++
				}
			}
			if fresh >= benchmark.Least || s.Drawn && published < benchmark.Least {
				return errors.New("ASM-11: drawn of too few, or not drawn")
			}
			return nil
		},
	}.Run(t)
	for _, e := range benchmark.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
