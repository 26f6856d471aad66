package benchmark

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/questionnaire"
)

// Event is a fact of a programme's benchmark. The set is sealed.
//
//sumtype:decl
type Event interface{ benchmarkEvent() }

// FiguresTaken are the published figures of one city. They are nobody else's:
// no view shows them before the city lets its name be seen.
type FiguresTaken struct {
	Programme     id.Programme               `json:"programme" pii:"ref"`
	Participation id.Participation           `json:"participation" pii:"ref"`
	City          id.City                    `json:"city" pii:"ref"`
	Dimensions    []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Scores        []questionnaire.Hundredths `json:"scores,omitempty" pii:"none"`
}

// CityConsented lets the city be named in the comparison.
type CityConsented struct {
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
}

// CityTookConsentBack ends that.
type CityTookConsentBack struct {
	Participation id.Participation `json:"participation" pii:"ref"`
}

// BenchmarkDrawn compares all cities with published figures, of which there are
// five at least. Lists go together; a dimension that fewer cities have is not
// in it.
type BenchmarkDrawn struct {
	Cities     int                        `json:"cities" pii:"none"`
	Dimensions []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Counts     []int                      `json:"counts,omitempty" pii:"none"`
	Lower      []questionnaire.Hundredths `json:"lower,omitempty" pii:"none"`
	Medians    []questionnaire.Hundredths `json:"medians,omitempty" pii:"none"`
	Upper      []questionnaire.Hundredths `json:"upper,omitempty" pii:"none"`
}

// CityNamed shows the figures of a city that let its name be seen.
type CityNamed struct {
	Participation id.Participation           `json:"participation" pii:"ref"`
	City          id.City                    `json:"city" pii:"ref"`
	Dimensions    []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Scores        []questionnaire.Hundredths `json:"scores,omitempty" pii:"none"`
}

func (FiguresTaken) benchmarkEvent()        {}
func (CityConsented) benchmarkEvent()       {}
func (CityTookConsentBack) benchmarkEvent() {}
func (BenchmarkDrawn) benchmarkEvent()      {}
func (CityNamed) benchmarkEvent()           {}

// Confidential hides a city's figures.
func (FiguresTaken) Confidential() {}

// Events lists every event of a benchmark with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[FiguresTaken]("benchmark.figures_taken"),
		of[CityConsented]("benchmark.city_consented"),
		of[CityTookConsentBack]("benchmark.city_took_consent_back"),
		of[BenchmarkDrawn]("benchmark.benchmark_drawn"),
		of[CityNamed]("benchmark.city_named"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
