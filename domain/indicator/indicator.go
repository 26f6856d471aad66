// Package indicator is one figure that a city follows: where it stood, where it
// is meant to be, and what was measured on the way (STR-13). Values are added
// and never overwritten; a correction points to the value that it replaces,
// and what it replaces stays readable. A value counts as verified when
// somebody else than who recorded it has traced it to its source.
//
// Values are whole numbers of hundredths of the unit.
package indicator

import (
	"maps"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of an indicator.
const (
	MeasurementsMost = 2000
	ValueMost        = 1_000_000_000_000_000 // below 2^53
)

// State is what decisions read.
type State struct {
	Indicator     id.Indicator // zero: not defined
	Participation id.Participation
	Programme     id.Programme
	Defined       IndicatorDefined
	Baseline      Point
	Target        Point
	Measurements  map[id.Measurement]Measurement
}

// Point is a value on a day.
type Point struct {
	Value int64
	On    calendar.Date
}

// Measurement is a value that was recorded.
type Measurement struct {
	Point
	By       id.Person
	Replaced bool
	Verified bool
}

// Decider of the stream indicator-<id>.
var Decider = decider.Decider[State, Command, Event]{Kind: "indicator", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the city that follows the indicator.
func Object(s State, c Command) (role.Object, bool) {
	if s.Participation.IsZero() {
		at := c.at()
		return role.Object{Programme: at.Programme, Participation: at.Participation()}, true
	}
	return role.Object{Programme: s.Programme, Participation: s.Participation}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at().Participation()
	if d, is := c.(DefineIndicator); is && (s.Indicator.IsZero() || s.Participation == at) {
		return define(s, d)
	}
	if s.Indicator.IsZero() || s.Participation != at {
		return nil, decider.Refuse("indicator.unknown")
	}
	switch c := c.(type) {
	case DefineIndicator: // decided above
	case SetBaseline:
		return setBaseline(s, c, by)
	case SetIndicatorTarget:
		return setTarget(s, c)
	case RecordIndicatorValue:
		return record(s, c, by)
	case CorrectIndicatorValue:
		return correct(s, c, by)
	case VerifyIndicatorValue:
		return verify(s, c, by)
	case ConfirmIndicator:
		return nil, nil
	}
	panic("indicator: a command outside the sealed set")
}

func define(s State, c DefineIndicator) ([]Event, error) {
	names, err := wording.Names("names", c.Names)
	if err != nil {
		return nil, err
	}
	unit, err := wording.Names("unit", c.Unit)
	switch {
	case err != nil:
		return nil, err
	case c.Direction != Up && c.Direction != Down:
		return nil, decider.Refuse("indicator.direction_unknown")
	case !c.Code.wellFormed():
		return nil, decider.Refuse("indicator.code_malformed")
	}
	e := IndicatorDefined{c.Indicator, c.Participation(), c.Programme, names, unit, c.Direction, c.Code}
	if s.Indicator.IsZero() {
		return []Event{e}, nil
	}
	if d := s.Defined; !d.Names.Equal(names) || !d.Unit.Equal(unit) || d.Direction != c.Direction || d.Code != c.Code {
		return nil, decider.Refuse("indicator.defined_differently")
	}
	return nil, nil
}

func (c Code) wellFormed() bool {
	for _, x := range c {
		if (x < 'a' || x > 'z') && (x < '0' || x > '9') && x != '-' && x != '_' {
			return false
		}
	}
	return len(c) <= 60
}

// possible says whether a value can have stood there on a day.
func possible(value int64, on, today calendar.Date) error {
	switch {
	case on.IsZero():
		return decider.Refuse("indicator.day_missing")
	case !today.IsZero() && on.After(today):
		return decider.Refuse("indicator.day_ahead", "today", today)
	case value > ValueMost || value < -ValueMost:
		return decider.Refuse("indicator.value_impossible")
	}
	return nil
}

func setBaseline(s State, c SetBaseline, by decider.By) ([]Event, error) {
	if err := possible(c.Value, c.On, by.Today()); err != nil || s.Baseline == (Point{c.Value, c.On}) {
		return nil, err
	}
	return []Event{IndicatorBaselineSet{s.Indicator, s.Participation, c.Value, c.On}}, nil
}

func setTarget(s State, c SetIndicatorTarget) ([]Event, error) {
	if err := possible(c.Value, c.On, calendar.Date{}); err != nil || s.Target == (Point{c.Value, c.On}) {
		return nil, err
	}
	return []Event{IndicatorTargetSet{s.Indicator, s.Participation, c.Value, c.On}}, nil
}

func (s State) fresh(m id.Measurement) error {
	_, known := s.Measurements[m]
	switch {
	case known || m.IsZero():
		return decider.Refuse("indicator.measurement_known")
	case len(s.Measurements) >= MeasurementsMost:
		return decider.Refuse("indicator.too_many", "most", MeasurementsMost)
	}
	return nil
}

func record(s State, c RecordIndicatorValue, by decider.By) ([]Event, error) {
	if err := s.fresh(c.Measurement); err != nil {
		return nil, err
	}
	if err := possible(c.Value, c.On, by.Today()); err != nil {
		return nil, err
	}
	source, err := wording.Must("source", c.Source, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{IndicatorValueRecorded{s.Indicator, s.Participation, c.Measurement, c.Value, c.On, by.Actor, source}}, nil
}

// STR-13: a correction points to what it replaces.
func correct(s State, c CorrectIndicatorValue, by decider.By) ([]Event, error) {
	if err := s.standing(c.Replaces); err != nil {
		return nil, err
	}
	if err := s.fresh(c.Measurement); err != nil {
		return nil, err
	}
	if err := possible(c.Value, c.On, by.Today()); err != nil {
		return nil, err
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{IndicatorValueCorrected{s.Indicator, s.Participation, c.Measurement, c.Replaces, c.Value, c.On, by.Actor, reason}}, nil
}

// standing says whether a value is there and was not replaced.
func (s State) standing(m id.Measurement) error {
	x, known := s.Measurements[m]
	switch {
	case !known:
		return decider.Refuse("indicator.measurement_unknown")
	case x.Replaced:
		return decider.Refuse("indicator.replaced")
	}
	return nil
}

func verify(s State, c VerifyIndicatorValue, by decider.By) ([]Event, error) {
	if err := s.standing(c.Measurement); err != nil {
		return nil, err
	}
	m := s.Measurements[c.Measurement]
	switch {
	case m.Verified:
		return nil, nil
	case m.By == by.Actor || m.By == by.OnBehalfOf:
		return nil, decider.Refuse("indicator.own_value")
	}
	return []Event{IndicatorValueVerified{s.Indicator, s.Participation, c.Measurement}}, nil
}

func evolve(s State, e Event) State {
	change := func(m id.Measurement, edit func(*Measurement)) {
		x := s.Measurements[m]
		edit(&x)
		all := make(map[id.Measurement]Measurement, len(s.Measurements)+1)
		maps.Copy(all, s.Measurements)
		all[m] = x
		s.Measurements = all
	}
	switch e := e.(type) {
	case IndicatorDefined:
		s.Indicator, s.Participation, s.Programme, s.Defined = e.Indicator, e.Participation, e.Programme, e
	case IndicatorBaselineSet:
		s.Baseline = Point{e.Value, e.On}
	case IndicatorTargetSet:
		s.Target = Point{e.Value, e.On}
	case IndicatorValueRecorded:
		change(e.Measurement, func(m *Measurement) { *m = Measurement{Point: Point{e.Value, e.On}, By: e.RecordedBy} })
	case IndicatorValueCorrected:
		change(e.Replaces, func(m *Measurement) { m.Replaced = true })
		change(e.Measurement, func(m *Measurement) { *m = Measurement{Point: Point{e.Value, e.On}, By: e.RecordedBy} })
	case IndicatorValueVerified:
		change(e.Measurement, func(m *Measurement) { m.Verified = true })
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Indicator.UUID()}
	switch e := e.(type) {
	case IndicatorDefined, IndicatorBaselineSet, IndicatorTargetSet:
		// they concern the indicator as a whole
	case IndicatorValueRecorded:
		tags = append(tags, e.Measurement.UUID(), e.RecordedBy.UUID())
	case IndicatorValueCorrected:
		tags = append(tags, e.Measurement.UUID(), e.Replaces.UUID(), e.RecordedBy.UUID())
	case IndicatorValueVerified:
		tags = append(tags, e.Measurement.UUID())
	}
	return s.Programme, tags
}

// City is the participation that an event's indicator belongs to.
func City(e Event) id.Participation {
	switch e := e.(type) {
	case IndicatorDefined:
		return e.Participation
	case IndicatorBaselineSet:
		return e.Participation
	case IndicatorTargetSet:
		return e.Participation
	case IndicatorValueRecorded:
		return e.Participation
	case IndicatorValueCorrected:
		return e.Participation
	case IndicatorValueVerified:
		return e.Participation
	}
	return id.Participation{}
}
