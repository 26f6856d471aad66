package demo

import (
	"fmt"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/instrument"
	"megdan/domain/place"
	"megdan/domain/programme"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/internal/instruments"
)

// The questionnaire that ships, its versions: the first one was tried out and
// given up, the last one is for the next programme.
var (
	tool     = instruments.CityDigitalMaturity
	asked    = instruments.CityDigitalMaturity100
	triedOut = id.InstrumentVersion(id.Derive(space, "instrument city-digital-maturity 0.9.0"))
	upcoming = id.InstrumentVersion(id.Derive(space, "instrument city-digital-maturity 1.1.0"))
)

// shipped is the questionnaire's content; the file is part of the program.
func shipped() q.Content {
	c, err := instruments.Shipped()
	if err != nil {
		panic(err)
	}
	return c
}

// maturityAct: the questionnaire, rounds of it in all participating and some
// partner cities, and the indicators that cities follow.
func maturityAct(e *edition) []*thread {
	content := shipped()
	all := []*thread{e.pins(content)}
	for n, t := range e.of(role.Participating) {
		s := &survey{thread: e.thread("maturity", t), content: content, n: n, lead: t.lead, leadAs: role.CityLead, memberAs: role.CityMember}
		s.rounds()
		all = append(all, s.thread, e.thread("indicators", t).indicates(content, n, e.some(12), role.CityMember))
	}
	partners := e.of(role.Partner)
	for n, t := range partners {
		if n < len(partners)-1 && (n%2 == 1 || n >= max(2, e.some(18))) {
			continue
		}
		s := &survey{thread: e.thread("maturity", t), content: content, n: n, lead: t.lead, leadAs: role.CityLead, memberAs: role.PartnerCityMember, partner: true}
		s.rounds()
		all = append(all, s.thread, e.thread("indicators", t).indicates(content, n, e.some(5), role.PartnerCityMember))
	}
	return all
}

// few is some, and two at least.
func (e *edition) few(n int) int { return max(2, e.some(n)) }

// pins enters the versions, once for all editions, and pins the one that is
// asked.
func (e *edition) pins(content q.Content) *thread {
	s := e.thread("questionnaire", nil)
	in := place.InProgramme{Programme: e.id}
	manage := func(at time.Time, name string, body any) { s.at(at, e.manager, role.ProgrammeManager, name, body) }
	write := func(at time.Time, v id.InstrumentVersion, number q.Number) {
		c := content
		c.Number = number
		manage(at, "instrument.edit_draft", instrument.EditDraft{InProgramme: in, Instrument: tool, Version: v, Content: c})
		manage(at.Add(time.Minute), "instrument.publish_instrument_version", instrument.PublishInstrumentVersion{InProgramme: in, Instrument: tool, Version: v})
	}
	at := s.moment(e.start)
	if e.number == 0 {
		manage(at, "instrument.draft_instrument", instrument.DraftInstrument{InProgramme: in, Instrument: tool, Names: content.Title})
		write(at.Add(time.Minute), triedOut, "0.9.0")
		write(at.Add(time.Hour), asked, content.Number)
		manage(at.Add(2*time.Hour), "instrument.retire_instrument_version", instrument.RetireInstrumentVersion{InProgramme: in, Instrument: tool, Version: triedOut})
		later := s.moment(e.start.AddDays(340))
		write(later, upcoming, "1.1.0")
		var same []q.Dimension
		for _, d := range content.Dimensions {
			same = append(same, d.ID)
		}
		manage(later.Add(time.Hour), "instrument.map_versions", instrument.MapVersions{InProgramme: in, Instrument: tool, From: asked, To: upcoming, Dimensions: same})
	}
	manage(s.later(at.Add(2*time.Hour), 3), "programme.pin_instrument", programme.PinInstrument{InProgramme: in, Instrument: tool, Version: asked})
	return s
}

// survey is what one city does with the questionnaire.
type survey struct {
	*thread
	content  q.Content
	n        int
	lead     role.Actor
	leadAs   role.Role
	memberAs role.Role
	partner  bool
	open     answering // the round that is told
}

// answering is a round while it is told.
type answering struct {
	round id.Assessment
	level int // in hundredths of the scale, about what the answers say
	close time.Time
}

func (s *survey) asLead(at time.Time, name string, body any) bool {
	return s.at(at, s.lead, s.leadAs, name, body)
}

// rounds of a city: a baseline, in some an interim round, and one under way.
func (s *survey) rounds() {
	level := 28 + s.rand.IntN(25)
	s.round("baseline", assessment.Baseline, s.start.AddDays(45+3*(s.n%7)), level)
	if s.n == 3 && !s.partner {
		s.cancels()
	}
	if s.n%5 != 4 {
		s.asLead(s.moment(s.start.AddDays(110+s.n)), "assessment.give_benchmark_consent", assessment.GiveBenchmarkConsent{InCity: s.inCity()})
	}
	if s.n == 6 {
		s.asLead(s.moment(s.start.AddDays(250)), "assessment.withdraw_benchmark_consent", assessment.WithdrawBenchmarkConsent{InCity: s.inCity()})
	}
	now := calendar.In(s.now, time.UTC).AddDays(-20 - s.rand.IntN(5))
	switch {
	case s.partner && s.n%4 == 2, s.o.Density <= 50 && s.n > 2:
	case s.n%4 == 0:
		s.round("interim", assessment.Interim, s.start.AddDays(225+s.n), level+9)
		s.round("final", assessment.Final, now, level+17)
	case s.o.Density > 50 || s.n%4 == 1:
		s.round("interim", assessment.Interim, now, level+15)
	}
}

// cancels a round that was opened for the wrong group.
func (s *survey) cancels() {
	round := id.Assessment(s.new("round", "cancelled"))
	at := s.moment(s.start.AddDays(140))
	s.asLead(at, "assessment.open_assessment", assessment.OpenAssessment{
		InCity: s.inCity(), Assessment: round, Category: s.data.Category, Round: assessment.Named, Title: schoolRound[s.lang], Instrument: tool, Version: asked,
	})
	s.asLead(s.later(at, 6), "assessment.cancel_assessment", assessment.CancelAssessment{InCity: s.inCity(), Assessment: round, Reason: cancelledRound[s.lang]})
}

// round opens one, lets people answer, and ends it unless that is still ahead.
func (s *survey) round(name string, kind assessment.RoundKind, from calendar.Date, level int) {
	r := answering{round: id.Assessment(s.new("round", name)), level: min(88, level), close: s.moment(from.AddDays(34))}
	opened := s.moment(from)
	s.asLead(opened, "assessment.open_assessment", assessment.OpenAssessment{
		InCity: s.inCity(), Assessment: r.round, Category: s.data.Category, Round: kind, Instrument: tool, Version: asked,
	})
	s.open = r
	reserved := s.n == 2 && kind == assessment.Baseline && !s.partner
	s.collects(opened, reserved)
	s.attaches(opened)
	if !r.close.Before(s.now) {
		return
	}
	in, expert := s.inCity(), s.expert
	if reserved {
		s.at(r.close, expert, role.LeadExpert, "assessment.close_with_reservations", assessment.CloseWithReservations{InCity: in, Assessment: r.round, Reservations: reservations[s.lang]})
	} else {
		s.asLead(r.close, "assessment.close_collection", assessment.CloseCollection{InCity: in, Assessment: r.round})
	}
	s.reads(reserved)
	signed := s.publishes(s.later(r.close, 12))
	if s.n == 1 && kind == assessment.Baseline && !s.partner {
		s.corrects(signed)
	}
}

// reads: what the expert and the city say about the figures.
func (s *survey) reads(reserved bool) {
	r, in := s.open, s.inCity()
	for i, d := range s.content.Dimensions {
		day := s.later(r.close, 2+i%5)
		if !s.partner && i < s.few(7) {
			s.at(day, s.expert, role.LeadExpert, "assessment.record_expert_reading", assessment.RecordExpertReading{
				InCity: in, Assessment: r.round, Dimension: d.ID, Reading: fmt.Sprintf(pick(s.rand, readings)[s.lang], d.Name[s.tongue()]),
			})
		}
		if !reserved && d.ID == "governance" || s.o.Density > 50 && !reserved {
			s.asLead(s.later(day, 2), "assessment.set_target", assessment.SetTarget{
				InCity: in, Assessment: r.round, Dimension: d.ID, Target: q.Hundredths(100 * min(100, r.level+15+5*s.rand.IntN(4))),
			})
		}
	}
	if !s.partner && !reserved && s.n%3 == 0 {
		s.at(s.later(r.close, 9), s.expert, role.LeadExpert, "assessment.adjust_dimension", assessment.AdjustDimension{
			InCity: in, Assessment: r.round, Dimension: "governance", Points: q.Hundredths(-600 + 300*s.rand.IntN(5) + 100), Reason: adjustments[s.n/3%len(adjustments)][s.lang],
		})
	}
}

func (s *survey) tongue() string { return [2]string{"en", "bg"}[s.lang] }

// publishes lets two persons stand for the figures.
func (s *survey) publishes(at time.Time) time.Time {
	body := assessment.PublishAssessment{InCity: s.inCity(), Assessment: s.open.round, Instrument: tool}
	s.asLead(at, "assessment.publish_assessment", body)
	at = s.later(at, 1+s.rand.IntN(4))
	if s.partner {
		s.at(at, s.members[0], s.memberAs, "assessment.publish_assessment", body)
	} else {
		s.at(at, s.expert, role.LeadExpert, "assessment.publish_assessment", body)
	}
	return at
}

// corrects opens what is published once more.
func (s *survey) corrects(published time.Time) {
	at := s.later(published, 30)
	s.asLead(at, "assessment.correct_assessment", assessment.CorrectAssessment{InCity: s.inCity(), Assessment: s.open.round, Reason: corrections[s.lang]})
	s.at(s.later(at, 2), s.expert, role.LeadExpert, "assessment.adjust_dimension", assessment.AdjustDimension{
		InCity: s.inCity(), Assessment: s.open.round, Dimension: "governance", Points: 400, Reason: adjustments[0][s.lang],
	})
	s.publishes(s.later(at, 5))
}

// attaches documents behind answers for which evidence is asked.
func (s *survey) attaches(opened time.Time) {
	n := 0
	for _, question := range s.content.Questions {
		if !question.Evidence || n >= s.some(10) {
			continue
		}
		n++
		piece := id.Evidence(s.new("evidence", s.open.round.String(), string(question.ID)))
		s.at(s.later(opened, 5+s.rand.IntN(20)), s.members[0], s.memberAs, "assessment.attach_evidence", assessment.AttachEvidence{
			InCity: s.inCity(), Assessment: s.open.round, Question: question.ID, Evidence: piece, Title: pick(s.rand, documents)[s.lang],
			Link: fmt.Sprintf("https://files.%s.example/maturity/%s", s.data.Key, piece.String()[:8]),
		})
	}
}
