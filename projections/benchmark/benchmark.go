// Package benchmark answers: where do the cities of a programme stand, all
// together and one by one as far as they agree to be named? Median and
// quartiles of each dimension, of five cities at least, and figures of the
// cities that consent. The key is the programme.
//
// It is drawn anew when five cities' figures are new, so that no difference
// between two moments is one city's. What a city let others see while its
// consent stood remains in the past; from then on it is gone. Filters by
// country, category or wave are for who reads: they apply to named cities,
// and a median over fewer than five of them is none.
package benchmark

import (
	"time"

	"megdan/domain/benchmark"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is a programme's benchmark.
type Document struct {
	Cities     int                              `json:"cities"` // in the comparison; 0: not drawn yet
	Drawn      time.Time                        `json:"drawn,omitempty"`
	Position   int64                            `json:"p,omitempty"`
	Dimensions []Dimension                      `json:"dimensions,omitempty"`
	Named      view.Map[id.Participation, City] `json:"named"`
}

// Dimension compares cities; "overall" is the whole. Scores are in hundredths.
type Dimension struct {
	Dimension q.Dimension  `json:"dimension"`
	Cities    int          `json:"cities"`
	Lower     q.Hundredths `json:"lower"`
	Median    q.Hundredths `json:"median"`
	Upper     q.Hundredths `json:"upper"`
}

// City is one that lets its figures be seen.
type City struct {
	City   id.City `json:"city"`
	Scores []Score `json:"scores"`
}

// Score of a named city, as it was published.
type Score struct {
	Dimension q.Dimension  `json:"dimension"`
	Score     q.Hundredths `json:"score"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "benchmark", Version: 1,
		Events: []string{"benchmark.city_consented", "benchmark.benchmark_drawn", "benchmark.city_named", "benchmark.city_took_consent_back"},
		Keys:   func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply:  apply,
		Read:   role.Benchmark,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case benchmark.CityConsented: // there is a benchmark, which shows nothing yet
	case benchmark.BenchmarkDrawn:
		d.Cities, d.Drawn, d.Position, d.Dimensions = v.Cities, e.At, e.Position, nil
		for i, name := range v.Dimensions {
			d.Dimensions = append(d.Dimensions, Dimension{name, v.Counts[i], v.Lower[i], v.Medians[i], v.Upper[i]})
		}
	case benchmark.CityNamed:
		c := City{City: v.City}
		for i, name := range v.Dimensions {
			c.Scores = append(c.Scores, Score{name, v.Scores[i]})
		}
		d.Named.Put(v.Participation, c)
	case benchmark.CityTookConsentBack:
		d.Named.Delete(v.Participation)
	}
}
