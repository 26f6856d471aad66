// Package scoring is the arithmetic of applications: four criteria, each scored
// from 0 to 5 in half points, weighted to a total of 0 to 100. All numbers are
// whole: hundredths of a point. Calls and applications share it, so that both
// come to the same total.
package scoring

import "slices"

// Criterion is one of the four that every application is judged by.
type Criterion string

// The criteria, in their usual order.
const (
	Relevance       Criterion = "relevance"
	DigitalAmbition Criterion = "digital_ambition"
	Impact          Criterion = "impact"
	Resources       Criterion = "resources"
)

// Criteria lists the four.
func Criteria() []Criterion { return []Criterion{Relevance, DigitalAmbition, Impact, Resources} }

// Order reports whether list names each criterion once.
func Order(list []Criterion) bool {
	if len(list) != len(Criteria()) {
		return false
	}
	for _, c := range Criteria() {
		if !slices.Contains(list, c) {
			return false
		}
	}
	return true
}

// Scores are the points for each criterion in hundredths: 350 is three and a
// half of five.
type Scores struct {
	// Relevance from 0 to 500 in steps of 50.
	Relevance int `json:"relevance"`
	// DigitalAmbition from 0 to 500 in steps of 50.
	DigitalAmbition int `json:"digital_ambition"`
	// Impact from 0 to 500 in steps of 50.
	Impact int `json:"impact"`
	// Resources from 0 to 500 in steps of 50.
	Resources int `json:"resources"`
}

// Weights are the shares of the criteria in the total; they add up to 100.
type Weights struct {
	// Relevance in per cent.
	Relevance int `json:"relevance"`
	// DigitalAmbition in per cent.
	DigitalAmbition int `json:"digital_ambition"`
	// Impact in per cent.
	Impact int `json:"impact"`
	// Resources in per cent.
	Resources int `json:"resources"`
}

// Equal are the weights when nobody says others.
var Equal = Weights{25, 25, 25, 25}

// Possible reports whether the points are half points from 0 to 5.
func (s Scores) Possible() bool {
	for _, n := range []int{s.Relevance, s.DigitalAmbition, s.Impact, s.Resources} {
		if n < 0 || n > 500 || n%50 != 0 {
			return false
		}
	}
	return true
}

// Of gives the points of one criterion.
func (s Scores) Of(c Criterion) int {
	switch c {
	case Relevance:
		return s.Relevance
	case DigitalAmbition:
		return s.DigitalAmbition
	case Impact:
		return s.Impact
	case Resources:
		return s.Resources
	}
	return 0
}

// Total is the weighted sum in hundredths of a point of 100: 10000 at most.
// It is exact, since points come in steps of 50.
func (s Scores) Total(w Weights) int {
	return (s.Relevance*w.Relevance + s.DigitalAmbition*w.DigitalAmbition + s.Impact*w.Impact + s.Resources*w.Resources) / 5
}

// Possible reports whether the weights are shares of one whole.
func (w Weights) Possible() bool {
	for _, n := range []int{w.Relevance, w.DigitalAmbition, w.Impact, w.Resources} {
		if n < 0 || n > 100 {
			return false
		}
	}
	return w.Relevance+w.DigitalAmbition+w.Impact+w.Resources == 100
}
