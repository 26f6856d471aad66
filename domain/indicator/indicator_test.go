package indicator_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[indicator.Command, indicator.Event]
	events = []indicator.Event
)

var (
	sofia  = place.InCity{Programme: id.Programme(named("programme")), City: id.City(named("sofia"))}
	ruse   = place.InCity{Programme: sofia.Programme, City: id.City(named("ruse"))}
	wifi   = id.Indicator(named("wifi"))
	m1     = id.Measurement(named("m1"))
	m2     = id.Measurement(named("m2"))
	m3     = id.Measurement(named("m3"))
	member = id.Person(named("member"))
	expert = id.Person(named("expert"))
	today  = calendar.Of(2018, 10, 9)
	names  = map[string]string{"en": "Wi-Fi points", "bg": "Точки за Wi-Fi"}
	unit   = map[string]string{"en": "points"}
	why    = "two points were counted twice"

	asMember = decider.By{Actor: member, ActingAs: role.CityMember, At: today.Time().Add(10 * time.Hour)}
	asExpert = decider.By{Actor: expert, ActingAs: role.LeadExpert, At: today.Time().Add(10 * time.Hour)}

	defined   = indicator.IndicatorDefined{wifi, sofia.Participation(), sofia.Programme, event.NamesOf(names), event.NamesOf(unit), indicator.Up, "kpi-03"}
	recorded  = indicator.IndicatorValueRecorded{wifi, sofia.Participation(), m1, 12_500, today, member, event.Text("the operator")}
	corrected = indicator.IndicatorValueCorrected{wifi, sofia.Participation(), m2, m1, 10_500, today, member, event.Text(why)}
	verified  = indicator.IndicatorValueVerified{wifi, sofia.Participation(), m1}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func TestDefining(t *testing.T) {
	ask := indicator.DefineIndicator{sofia, wifi, names, unit, indicator.Up, "kpi-03"}
	other, odd, nameless, unitless, foreign, code := ask, ask, ask, ask, ask, ask
	other.Direction, odd.Direction, nameless.Names, unitless.Unit, foreign.InCity, code.Code = indicator.Down, "sideways", nil, nil, ruse, "KPI 3"
	set := indicator.SetBaseline{sofia, wifi, 9000, today}
	ahead, dateless, huge, stolen := set, set, set, set
	ahead.On, dateless.On, huge.Value, stolen.InCity = today.AddDays(1), calendar.Date{}, indicator.ValueMost+1, ruse
	target := indicator.SetIndicatorTarget{sofia, wifi, 20_000, calendar.Of(2020, 12, 31)}
	never := target
	never.On = calendar.Date{}
	decidertest.Run(t, indicator.Decider, []row{
		{Name: "a city follows a figure", When: ask, By: asMember, Then: events{defined}},
		{Name: "twice is quiet", Given: events{defined}, When: ask, By: asMember},
		{Name: "it stays what it is", Given: events{defined}, When: other, By: asMember, Refused: "indicator.defined_differently"},
		{Name: "up or down", When: odd, By: asMember, Refused: "indicator.direction_unknown"},
		{Name: "with a name", When: nameless, By: asMember, Refused: "text.missing"},
		{Name: "with a unit", When: unitless, By: asMember, Refused: "text.missing"},
		{Name: "a code is one", When: code, By: asMember, Refused: "indicator.code_malformed"},
		{Name: "another city does not take it over", Given: events{defined}, When: foreign, By: asMember, Refused: "indicator.unknown"},
		{Name: "a baseline", Given: events{defined}, When: set, By: asMember, Then: events{indicator.IndicatorBaselineSet{wifi, sofia.Participation(), 9000, today}}},
		{Name: "the same again is quiet", Given: events{defined, indicator.IndicatorBaselineSet{wifi, sofia.Participation(), 9000, today}}, When: set, By: asMember},
		{Name: "not of tomorrow", Given: events{defined}, When: ahead, By: asMember, Refused: "indicator.day_ahead"},
		{Name: "on a day", Given: events{defined}, When: dateless, By: asMember, Refused: "indicator.day_missing"},
		{Name: "of a size", Given: events{defined}, When: huge, By: asMember, Refused: "indicator.value_impossible"},
		{Name: "not by way of another city", Given: events{defined}, When: stolen, By: asMember, Refused: "indicator.unknown"},
		{Name: "a target", Given: events{defined}, When: target, By: asMember, Then: events{indicator.IndicatorTargetSet{wifi, sofia.Participation(), 20_000, target.On}}},
		{Name: "the same target is quiet", Given: events{defined, indicator.IndicatorTargetSet{wifi, sofia.Participation(), 20_000, target.On}}, When: target, By: asMember},
		{Name: "by a day", Given: events{defined}, When: never, By: asMember, Refused: "indicator.day_missing"},
		{Name: "an indicator is there", Given: events{defined}, When: indicator.ConfirmIndicator{sofia, wifi}},
		{Name: "or not", When: indicator.ConfirmIndicator{sofia, wifi}, Refused: "indicator.unknown"},
	})
}

func TestMeasuring(t *testing.T) {
	record := indicator.RecordIndicatorValue{sofia, wifi, m1, 12_500, today, "the operator"}
	ahead, sourceless, anonymous := record, record, record
	ahead.On, sourceless.Source, anonymous.Measurement = today.AddDays(1), "", id.Measurement{}
	correct := indicator.CorrectIndicatorValue{sofia, wifi, m2, m1, 10_500, today, why}
	silent, of, again, early := correct, correct, correct, correct
	silent.Reason, of.Replaces, again.Measurement, early.On = "so", m3, m1, today.AddDays(1)
	verify := indicator.VerifyIndicatorValue{sofia, wifi, m1}
	behalf := asExpert
	behalf.OnBehalfOf = member
	newest := verify
	newest.Measurement = m2
	var many events
	for n := range indicator.MeasurementsMost {
		many = append(many, indicator.IndicatorValueRecorded{wifi, sofia.Participation(), id.Measurement(named(fmt.Sprint(n))), 1, today, member, event.Text("x")})
	}
	s := indicator.Decider.Fold(indicator.Decider.Initial, append(events{defined}, many...)...)
	if _, err := indicator.Decider.Decide(s, record, asMember); fmt.Sprint(err) != "indicator.too_many most=2000" {
		t.Errorf("not endlessly: %v", err)
	}
	decidertest.Run(t, indicator.Decider, []row{
		{Name: "STR-13: a value is added", Given: events{defined}, When: record, By: asMember, Then: events{recorded}},
		{Name: "STR-13: under an id of its own", Given: events{defined, recorded}, When: record, By: asMember, Refused: "indicator.measurement_known"},
		{Name: "which it needs", Given: events{defined}, When: anonymous, By: asMember, Refused: "indicator.measurement_known"},
		{Name: "not of tomorrow", Given: events{defined}, When: ahead, By: asMember, Refused: "indicator.day_ahead"},
		{Name: "from somewhere", Given: events{defined}, When: sourceless, By: asMember, Refused: "text.missing"},
		{Name: "not of nothing", When: record, By: asMember, Refused: "indicator.unknown"},
		{Name: "STR-13: a correction points to what it replaces", Given: events{defined, recorded}, When: correct, By: asMember, Then: events{corrected}},
		{Name: "STR-13: once", Given: events{defined, recorded, corrected}, When: func() indicator.Command { c := correct; c.Measurement = m3; return c }(), By: asMember, Refused: "indicator.replaced"},
		{Name: "of a value that is there", Given: events{defined, recorded}, When: of, By: asMember, Refused: "indicator.measurement_unknown"},
		{Name: "not in its own place", Given: events{defined, recorded}, When: again, By: asMember, Refused: "indicator.measurement_known"},
		{Name: "with a reason", Given: events{defined, recorded}, When: silent, By: asMember, Refused: "text.reason_too_short"},
		{Name: "not of tomorrow either", Given: events{defined, recorded}, When: early, By: asMember, Refused: "indicator.day_ahead"},
		{Name: "a value is verified", Given: events{defined, recorded}, When: verify, By: asExpert, Then: events{verified}},
		{Name: "verifying twice is quiet", Given: events{defined, recorded, verified}, When: verify, By: asExpert},
		{Name: "not by who recorded it", Given: events{defined, recorded}, When: verify, By: asMember, Refused: "indicator.own_value"},
		{Name: "nor on that person's behalf", Given: events{defined, recorded}, When: verify, By: behalf, Refused: "indicator.own_value"},
		{Name: "not when it was replaced", Given: events{defined, recorded, corrected}, When: verify, By: asExpert, Refused: "indicator.replaced"},
		{Name: "what replaced it is verified anew", Given: events{defined, recorded, verified, corrected}, When: newest, By: asExpert, Then: events{indicator.IndicatorValueVerified{wifi, sofia.Participation(), m2}}},
		{Name: "not what is not there", Given: events{defined}, When: verify, By: asExpert, Refused: "indicator.measurement_unknown"},
	})
}

// TestRandomWalk measures and corrects in any order.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[indicator.State, indicator.Command, indicator.Event]{
		Decider: indicator.Decider, Walks: 20, Steps: 100,
		Command: func(r *rand.Rand, _ indicator.State) (indicator.Command, decider.By) {
			m := func() id.Measurement { return []id.Measurement{m1, m2, m3, {}}[r.IntN(4)] }
			words := []string{"", why}[r.IntN(2)]
			on := today.AddDays(r.IntN(5) - 3)
			return []indicator.Command{
				indicator.DefineIndicator{sofia, wifi, names, unit, indicator.Up, ""}, indicator.SetBaseline{sofia, wifi, int64(r.IntN(9)), on},
				indicator.SetIndicatorTarget{sofia, wifi, int64(r.IntN(9)), on}, indicator.RecordIndicatorValue{sofia, wifi, m(), 7, on, words},
				indicator.CorrectIndicatorValue{sofia, wifi, m(), m(), 8, on, words}, indicator.VerifyIndicatorValue{sofia, wifi, m()},
			}[r.IntN(6)], []decider.By{asMember, asExpert}[r.IntN(2)]
		},
		Invariant: func(s indicator.State) error {
			standing := 0
			for _, m := range s.Measurements {
				if !m.Replaced {
					standing++
				}
				if m.On.IsZero() || m.By.IsZero() {
					return errors.New("a value has a day and somebody who recorded it")
				}
			}
			if len(s.Measurements) > 0 && standing == 0 {
				return errors.New("STR-13: corrections point in a circle")
			}
			return nil
		},
	}.Run(t)
	for _, e := range indicator.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
