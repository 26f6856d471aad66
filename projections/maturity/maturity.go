// Package maturity answers: how mature is a city, dimension by dimension, and
// how did that change from round to round? Published figures only: the axes of
// the radar as they followed from the answers, as the expert moved them and
// where they are meant to be; how far the kinds of respondents lie apart; and
// where a line over time breaks because another version was asked. The key is
// the participation.
//
// A round that was corrected shows its newest edition; the earlier ones stay
// beside it.
package maturity

import (
	"slices"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one city's maturity.
type Document struct {
	Programme id.Programme                   `json:"programme"`
	Latest    id.Assessment                  `json:"latest,omitempty"` // the round published last
	Rounds    view.Map[id.Assessment, Round] `json:"rounds"`
	// Consents says whether the city lets others see whose figures these are.
	Consents bool `json:"consents,omitempty"`
}

// Round is one published round. Scores are in hundredths.
type Round struct {
	Round assessment.RoundKind `json:"round"`
	// Programme is there where it was an earlier one.
	Programme  id.Programme         `json:"programme,omitempty"`
	Instrument id.Instrument        `json:"instrument"`
	Version    id.InstrumentVersion `json:"version"`
	Number     q.Number             `json:"number"`
	Rank       int                  `json:"rank"` // in the order of first publication, from 1
	// Previous is the round before it; a broken trend was asked with another
	// version and is comparable in some dimensions only.
	Previous   id.Assessment    `json:"previous,omitempty"`
	Trend      assessment.Trend `json:"trend"`
	Comparable []q.Dimension    `json:"comparable,omitempty"`
	Spread     []Spread         `json:"spread,omitempty"`
	Current    Edition          `json:"current"`
	Earlier    []Edition        `json:"earlier,omitempty"` // superseded ones, oldest first
	// Corrected says that the current edition is open to correction.
	Corrected bool `json:"corrected,omitempty"`
}

// Edition is what two people published.
type Edition struct {
	Edition   int                `json:"edition"`
	Published time.Time          `json:"published"`
	Position  int64              `json:"p"`
	Overall   assessment.Showing `json:"overall"`
	Score     q.Hundredths       `json:"score,omitempty"`
	Adjusted  q.Hundredths       `json:"adjusted,omitempty"`
	Axes      []Axis             `json:"axes,omitempty"`
}

// Axis of the radar.
type Axis struct {
	Dimension q.Dimension  `json:"dimension"`
	Score     q.Hundredths `json:"score"`
	Adjusted  q.Hundredths `json:"adjusted"`
	Target    q.Hundredths `json:"target,omitempty"`
}

// Spread is how one group of at least three respondents sees a dimension.
type Spread struct {
	Group     q.Kind       `json:"group"`
	Dimension q.Dimension  `json:"dimension"`
	Score     q.Hundredths `json:"score"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "maturity", Version: 1,
		Events: []string{
			"assessment.earlier_round_taken_up", "assessment.assessment_published", "assessment.assessment_superseded",
			"assessment.benchmark_consent_given", "assessment.benchmark_consent_withdrawn",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.Assessments,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Programme = id.Programme(e.Log)
	switch v := e.Data.(type) {
	case assessment.EarlierRoundTakenUp:
		d.earlier(v, e)
	case assessment.AssessmentPublished:
		d.published(v, e)
	case assessment.AssessmentSuperseded:
		d.Rounds.Update(v.Assessment, func(r *Round) { r.Corrected = true })
	case assessment.BenchmarkConsentGiven:
		d.Consents = true
	case assessment.BenchmarkConsentWithdrawn:
		d.Consents = false
	}
}

// earlier shows what another programme's round was; its targets ended with it.
func (d *Document) earlier(v assessment.EarlierRoundTakenUp, e *event.Recorded) {
	was := Edition{Edition: 1, Published: e.At, Position: e.Position, Overall: v.Whole, Score: v.Overall, Adjusted: v.Adjusted}
	for i, name := range v.Dimensions {
		was.Axes = append(was.Axes, Axis{Dimension: name, Score: v.Scores[i], Adjusted: v.Moved[i]})
	}
	d.Rounds.Put(v.Earlier, Round{
		Round: v.Round, Programme: v.Programme, Instrument: v.Instrument, Version: v.Version, Number: v.Number,
		Rank: d.Rounds.Len() + 1, Trend: assessment.First, Current: was,
	})
}

func (d *Document) published(v assessment.AssessmentPublished, e *event.Recorded) {
	now := Edition{Edition: v.Edition, Published: e.At, Position: e.Position, Overall: v.Whole, Score: v.Overall, Adjusted: v.Adjusted}
	for i, name := range v.Dimensions {
		now.Axes = append(now.Axes, Axis{name, v.Scores[i], v.Moved[i], v.Targets[i]})
	}
	if r := d.Rounds.Edit(v.Assessment); r != nil {
		r.Earlier = append(r.Earlier, r.Current)
		r.Current, r.Corrected = now, false
		r.Trend, r.Comparable = v.Trend, slices.Clone(v.Comparable)
		return
	}
	r := Round{
		Round: v.Round, Instrument: v.Instrument, Version: v.Version, Number: v.Number, Rank: d.Rounds.Len() + 1,
		Previous: v.Previous, Trend: v.Trend, Comparable: slices.Clone(v.Comparable), Current: now,
	}
	for _, s := range v.Spread {
		g, of, score := s.Parts()
		r.Spread = append(r.Spread, Spread{g, of, score})
	}
	d.Rounds.Put(v.Assessment, r)
	d.Latest = v.Assessment
}
