package demo

import (
	"fmt"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/indicator"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

// indicates tells of the indicators of a city: defined with a baseline and a
// target, measured over the months, some values verified, some corrected.
func (s *thread) indicates(content q.Content, n, count int, as role.Role) *thread {
	for i := range count {
		s.measures(content.Indicators[(5*n+7*i)%len(content.Indicators)], i, as)
	}
	return s
}

func (s *thread) measures(of q.IndicatorOf, i int, as role.Role) {
	in, figure := s.inCity(), id.Indicator(s.new("indicator", of.ID))
	by := s.members[i%min(2, len(s.members))]
	defined := s.moment(s.start.AddDays(35 + s.rand.IntN(20)))
	s.at(defined, by, as, "indicator.define_indicator", indicator.DefineIndicator{
		InCity: in, Indicator: figure, Names: of.Name, Unit: of.Unit, Direction: indicator.Direction(of.Direction), Code: indicator.Code(of.ID),
	})
	value, goal := int64(1200+s.rand.IntN(2600)), int64(0)
	if goal = value + value*int64(30+s.rand.IntN(40))/100; of.Direction == "down" {
		goal = value - value*int64(20+s.rand.IntN(30))/100
	}
	s.at(defined.Add(time.Minute), by, as, "indicator.set_baseline", indicator.SetBaseline{InCity: in, Indicator: figure, Value: value, On: s.start.AddDays(-1)})
	s.at(defined.Add(2*time.Minute), by, as, "indicator.set_indicator_target", indicator.SetIndicatorTarget{InCity: in, Indicator: figure, Value: goal, On: s.end})
	values := s.few(11)
	first := value
	for k := range values {
		when := s.moment(s.start.AddDays(75 + k*300/values + s.rand.IntN(12)))
		value = first + (goal-first)*int64(k+1)/int64(values+2) + int64(s.rand.IntN(160)) - 80
		piece := id.Measurement(s.new("measurement", of.ID, fmt.Sprint(k)))
		on := calendar.In(when, time.UTC).AddDays(-2 - s.rand.IntN(10))
		if !s.at(when, by, as, "indicator.record_indicator_value", indicator.RecordIndicatorValue{
			InCity: in, Indicator: figure, Measurement: piece, Value: value, On: on, Source: pick(s.rand, sources)[s.lang],
		}) {
			return
		}
		wrong := i == 0 && k == 1 || s.rand.IntN(20) == 0
		if wrong {
			replaced := piece
			piece = id.Measurement(s.new("correction", of.ID, fmt.Sprint(k)))
			when = s.later(when, 3)
			if !s.at(when, by, as, "indicator.correct_indicator_value", indicator.CorrectIndicatorValue{
				InCity: in, Indicator: figure, Measurement: piece, Replaces: replaced, Value: value + 70, On: on, Reason: pick(s.rand, miscounts)[s.lang],
			}) {
				return
			}
		}
		if (i+k)%3 != 0 {
			continue
		}
		seen, seenAs := s.expert, role.LeadExpert
		if as == role.PartnerCityMember {
			seen, seenAs = s.lead, role.CityLead
		}
		s.at(s.later(when, 4+s.rand.IntN(6)), seen, seenAs, "indicator.verify_indicator_value", indicator.VerifyIndicatorValue{InCity: in, Indicator: figure, Measurement: piece})
	}
}
