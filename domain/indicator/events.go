package indicator

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one indicator of one city. The set is sealed.
//
//sumtype:decl
type Event interface{ indicatorEvent() }

// Direction says which way is better.
type Direction string

// The directions.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Code names the indicator of the questionnaire that this one follows.
type Code string

// IndicatorDefined begins a figure that the city follows.
type IndicatorDefined struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Names         event.Names      `json:"names" pii:"none"`
	Unit          event.Names      `json:"unit" pii:"none"`
	Direction     Direction        `json:"direction" pii:"none"`
	Code          Code             `json:"code,omitempty" pii:"none"`
}

// IndicatorBaselineSet says where the figure stood before anything was done.
type IndicatorBaselineSet struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Value         int64            `json:"value" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// IndicatorTargetSet says where it is meant to be, and when.
type IndicatorTargetSet struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Value         int64            `json:"value" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// IndicatorValueRecorded adds a value that was measured.
type IndicatorValueRecorded struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Measurement   id.Measurement   `json:"measurement" pii:"ref"`
	Value         int64            `json:"value" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	RecordedBy    id.Person        `json:"recorded_by" pii:"ref"`
	Source        event.Private    `json:"source,omitempty" pii:"free,about=Indicator"`
}

// IndicatorValueCorrected adds a value in the place of another, which stays.
type IndicatorValueCorrected struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Measurement   id.Measurement   `json:"measurement" pii:"ref"`
	Replaces      id.Measurement   `json:"replaces" pii:"ref"`
	Value         int64            `json:"value" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	RecordedBy    id.Person        `json:"recorded_by" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Indicator"`
}

// IndicatorValueVerified says that somebody else has seen where a value is
// from.
type IndicatorValueVerified struct {
	Indicator     id.Indicator     `json:"indicator" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Measurement   id.Measurement   `json:"measurement" pii:"ref"`
}

func (IndicatorDefined) indicatorEvent()        {}
func (IndicatorBaselineSet) indicatorEvent()    {}
func (IndicatorTargetSet) indicatorEvent()      {}
func (IndicatorValueRecorded) indicatorEvent()  {}
func (IndicatorValueCorrected) indicatorEvent() {}
func (IndicatorValueVerified) indicatorEvent()  {}

// Events lists every event of an indicator with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[IndicatorDefined]("indicator.indicator_defined"),
		of[IndicatorBaselineSet]("indicator.indicator_baseline_set"),
		of[IndicatorTargetSet]("indicator.indicator_target_set"),
		of[IndicatorValueRecorded]("indicator.indicator_value_recorded"),
		of[IndicatorValueCorrected]("indicator.indicator_value_corrected"),
		of[IndicatorValueVerified]("indicator.indicator_value_verified"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
