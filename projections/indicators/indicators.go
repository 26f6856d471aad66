// Package indicators answers: which figures does a city follow, where did they
// stand, where are they now, and where are they meant to be? Every value that
// was ever recorded is there, with what replaced it. The key is the
// participation.
package indicators

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what one city follows. Values are in hundredths of the unit.
type Document struct {
	Programme  id.Programme                      `json:"programme"`
	Indicators view.Map[id.Indicator, Indicator] `json:"indicators"`
	Values     view.Map[id.Measurement, Value]   `json:"values"`
}

// Indicator is one figure.
type Indicator struct {
	Names     event.Names         `json:"names"`
	Unit      event.Names         `json:"unit"`
	Direction indicator.Direction `json:"direction"` // that is better
	Code      indicator.Code      `json:"code,omitempty"`
	Baseline  Point               `json:"baseline,omitzero"`
	Target    Point               `json:"target,omitzero"`
	Latest    id.Measurement      `json:"latest,omitempty"` // the newest value that stands
	Value     int64               `json:"value,omitempty"`  // of the latest
	On        calendar.Date       `json:"on,omitempty"`
	Verified  bool                `json:"verified,omitempty"` // the latest
	Trend     Trend               `json:"trend,omitempty"`    // against the value before, or the baseline
	Count     int                 `json:"count,omitempty"`    // values that stand
}

// Point is a value on a day.
type Point struct {
	Value int64         `json:"value"`
	On    calendar.Date `json:"on,omitempty"`
}

// Trend says where a figure goes.
type Trend string

// The trends.
const (
	Better Trend = "better"
	Worse  Trend = "worse"
	Same   Trend = "same"
)

// Value is one that was recorded.
type Value struct {
	Indicator  id.Indicator   `json:"indicator"`
	Value      int64          `json:"value"`
	On         calendar.Date  `json:"on"`
	By         id.Person      `json:"by"`
	At         time.Time      `json:"at"`
	Position   int64          `json:"p"`
	Source     event.Private  `json:"source,omitzero"`
	Replaces   id.Measurement `json:"replaces,omitempty"`
	Reason     event.Private  `json:"reason,omitzero"` // of the correction
	ReplacedBy id.Measurement `json:"replaced_by,omitempty"`
	Verified   bool           `json:"verified,omitempty"`
	VerifiedBy id.Person      `json:"verified_by,omitempty"`
	VerifiedAt time.Time      `json:"verified_at,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "indicators", Version: 1,
		Events: []string{
			"indicator.indicator_defined", "indicator.indicator_baseline_set", "indicator.indicator_target_set",
			"indicator.indicator_value_recorded", "indicator.indicator_value_corrected", "indicator.indicator_value_verified",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(indicator.Event); is {
				to = append(to, indicator.City(v).UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.RecordIndicators,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case indicator.IndicatorDefined:
		d.Programme = v.Programme
		d.Indicators.Put(v.Indicator, Indicator{Names: v.Names, Unit: v.Unit, Direction: v.Direction, Code: v.Code})
	case indicator.IndicatorBaselineSet:
		d.Indicators.Update(v.Indicator, func(x *Indicator) { x.Baseline = Point{v.Value, v.On} })
		d.look(v.Indicator)
	case indicator.IndicatorTargetSet:
		d.Indicators.Update(v.Indicator, func(x *Indicator) { x.Target = Point{v.Value, v.On} })
	case indicator.IndicatorValueRecorded:
		d.Values.Put(v.Measurement, Value{Indicator: v.Indicator, Value: v.Value, On: v.On, By: v.RecordedBy, At: e.At, Position: e.Position, Source: v.Source})
		d.look(v.Indicator)
	case indicator.IndicatorValueCorrected:
		d.Values.Update(v.Replaces, func(x *Value) { x.ReplacedBy = v.Measurement })
		d.Values.Put(v.Measurement, Value{
			Indicator: v.Indicator, Value: v.Value, On: v.On, By: v.RecordedBy, At: e.At, Position: e.Position, Replaces: v.Replaces, Reason: v.Reason,
		})
		d.look(v.Indicator)
	case indicator.IndicatorValueVerified:
		d.Values.Update(v.Measurement, func(x *Value) { x.Verified, x.VerifiedBy, x.VerifiedAt = true, e.Actor, e.At })
		d.look(v.Indicator)
	}
}

// look finds the newest value that stands, and the one before it.
func (d *Document) look(of id.Indicator) {
	x := d.Indicators.Edit(of)
	if x == nil {
		return
	}
	var latest, before *Value
	x.Count, x.Latest = 0, id.Measurement{}
	for m, v := range d.Values.All() {
		if v.Indicator != of || !v.ReplacedBy.IsZero() {
			continue
		}
		x.Count++
		switch {
		case latest == nil || later(v, latest):
			latest, before = v, latest
			x.Latest = m
		case before == nil || later(v, before):
			before = v
		}
	}
	if latest == nil {
		return
	}
	x.Value, x.On, x.Verified, x.Trend = latest.Value, latest.On, latest.Verified, ""
	switch {
	case before != nil:
		x.Trend = trend(x.Direction, before.Value, latest.Value)
	case !x.Baseline.On.IsZero():
		x.Trend = trend(x.Direction, x.Baseline.Value, latest.Value)
	}
}

func later(a, b *Value) bool { return b.On.Before(a.On) || a.On == b.On && a.Position > b.Position }

func trend(better indicator.Direction, from, to int64) Trend {
	switch {
	case from == to:
		return Same
	case (to > from) == (better == indicator.Up):
		return Better
	}
	return Worse
}
