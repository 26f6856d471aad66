package indicator

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of an indicator. The set is sealed.
//
//sumtype:decl
type Command interface {
	indicatorCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() place.InCity
}

// DefineIndicator begins a figure that the city follows. Refused with:
// indicator.unknown, indicator.defined_differently,
// indicator.direction_unknown, indicator.code_malformed, text.missing,
// text.too_long, text.unreadable, text.language_unknown, text.too_many.
type DefineIndicator struct {
	place.InCity
	// Indicator is a new id.
	Indicator id.Indicator `json:"indicator"`
	// Names by language.
	Names map[string]string `json:"names"`
	// Unit by language.
	Unit map[string]string `json:"unit"`
	// Direction that is better: up or down.
	Direction Direction `json:"direction"`
	// Code of the questionnaire's indicator, such as kpi-05, when it is one.
	Code Code `json:"code,omitzero"`
}

// SetBaseline says where the figure stood at the beginning. Refused with:
// indicator.unknown, indicator.day_missing, indicator.day_ahead,
// indicator.value_impossible.
type SetBaseline struct {
	place.InCity
	// Indicator whose baseline it is.
	Indicator id.Indicator `json:"indicator"`
	// Value in hundredths of the unit.
	Value int64 `json:"value"`
	// On which day it stood there.
	On calendar.Date `json:"on"`
}

// SetIndicatorTarget says where the figure is meant to be, and by when. Refused
// with: indicator.unknown, indicator.day_missing, indicator.value_impossible.
type SetIndicatorTarget struct {
	place.InCity
	// Indicator whose target it is.
	Indicator id.Indicator `json:"indicator"`
	// Value in hundredths of the unit.
	Value int64 `json:"value"`
	// On which day it is to be reached.
	On calendar.Date `json:"on"`
}

// RecordIndicatorValue adds a value; nothing is overwritten. Refused with:
// indicator.unknown, indicator.measurement_known, indicator.day_missing,
// indicator.day_ahead, indicator.value_impossible, indicator.too_many,
// text.missing, text.too_long, text.unreadable.
type RecordIndicatorValue struct {
	place.InCity
	// Indicator that was measured.
	Indicator id.Indicator `json:"indicator"`
	// Measurement is a new id.
	Measurement id.Measurement `json:"measurement"`
	// Value in hundredths of the unit.
	Value int64 `json:"value"`
	// On which day it was so, today at the latest.
	On calendar.Date `json:"on"`
	// Source of the value, at most 4000 characters.
	Source string `json:"source"`
}

// CorrectIndicatorValue adds a value in the place of another. Refused with:
// indicator.unknown, indicator.measurement_unknown, indicator.replaced,
// indicator.measurement_known, indicator.day_missing, indicator.day_ahead,
// indicator.value_impossible, indicator.too_many, text.reason_too_short,
// text.too_long, text.unreadable.
type CorrectIndicatorValue struct {
	place.InCity
	// Indicator that was measured.
	Indicator id.Indicator `json:"indicator"`
	// Measurement is a new id.
	Measurement id.Measurement `json:"measurement"`
	// Replaces is the value that was wrong.
	Replaces id.Measurement `json:"replaces"`
	// Value in hundredths of the unit.
	Value int64 `json:"value"`
	// On which day it was so.
	On calendar.Date `json:"on"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// VerifyIndicatorValue says that a value was traced to its source, by somebody
// who did not record it. Refused with: indicator.unknown,
// indicator.measurement_unknown, indicator.replaced, indicator.own_value.
type VerifyIndicatorValue struct {
	place.InCity
	// Indicator that was measured.
	Indicator id.Indicator `json:"indicator"`
	// Measurement that is verified.
	Measurement id.Measurement `json:"measurement"`
}

// ConfirmIndicator asks only whether the city follows an indicator. Refused
// with: indicator.unknown.
type ConfirmIndicator struct {
	place.InCity
	Indicator id.Indicator
}

func (DefineIndicator) indicatorCommand()       {}
func (SetBaseline) indicatorCommand()           {}
func (SetIndicatorTarget) indicatorCommand()    {}
func (RecordIndicatorValue) indicatorCommand()  {}
func (CorrectIndicatorValue) indicatorCommand() {}
func (VerifyIndicatorValue) indicatorCommand()  {}
func (ConfirmIndicator) indicatorCommand()      {}

func (c DefineIndicator) at() place.InCity       { return c.InCity }
func (c SetBaseline) at() place.InCity           { return c.InCity }
func (c SetIndicatorTarget) at() place.InCity    { return c.InCity }
func (c RecordIndicatorValue) at() place.InCity  { return c.InCity }
func (c CorrectIndicatorValue) at() place.InCity { return c.InCity }
func (c VerifyIndicatorValue) at() place.InCity  { return c.InCity }
func (c ConfirmIndicator) at() place.InCity      { return c.InCity }

// Stream is the indicator's id.
func (c DefineIndicator) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c SetBaseline) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c SetIndicatorTarget) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c RecordIndicatorValue) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c CorrectIndicatorValue) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c VerifyIndicatorValue) Stream() id.UUID { return c.Indicator.UUID() }

// Stream is the indicator's id.
func (c ConfirmIndicator) Stream() id.UUID { return c.Indicator.UUID() }
