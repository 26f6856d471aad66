package viewtest

import (
	"fmt"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/benchmark"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/instrument"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
	"megdan/domain/questionnaire/questionnairetest"
	"megdan/domain/role"
)

// Maturity tells of a questionnaire in two versions, of a city's rounds from
// the first link to a corrected edition, of the figures of five cities, and of
// an indicator.
func Maturity() *Log {
	l := NewLog()
	programme := id.Programme(l.ID("programme"))
	m := &maturity{
		Log: l, programme: programme, lead: id.Person(l.ID("lead")), expert: id.Person(l.ID("expert")), member: id.Person(l.ID("member")),
		tool: id.Instrument(l.ID("questionnaire")), first: id.InstrumentVersion(l.ID("1.0.0")), second: id.InstrumentVersion(l.ID("1.0.1")),
	}
	m.sofia = place.InCity{Programme: programme, City: id.City(l.ID("Sofia"))}
	l.Names[m.sofia.Participation().UUID()] = "participation of Sofia"
	m.questionnaire()
	m.baseline()
	m.later()
	m.comparison()
	m.figures()
	return l
}

type maturity struct {
	*Log
	programme            id.Programme
	sofia                place.InCity
	lead, expert, member id.Person
	tool                 id.Instrument
	first, second        id.InstrumentVersion
	rounds               *Play[assessment.State, assessment.Command, assessment.Event]
	tools                *Play[instrument.State, instrument.Command, instrument.Event]
}

func (m *maturity) questionnaire() {
	m.tools = NewPlay(m.Log, instrument.Decider, m.tool.UUID())
	in := place.InProgramme{Programme: m.programme}
	do := func(c instrument.Command) { m.tools.Do(c, m.expert, role.ProgrammeManager) }
	do(instrument.DraftInstrument{InProgramme: in, Instrument: m.tool, Names: map[string]string{"en": "Maturity", "bg": "Зрялост"}})
	do(instrument.EditDraft{InProgramme: in, Instrument: m.tool, Version: m.first, Content: questionnairetest.Small("1.0.0")})
	do(instrument.PublishInstrumentVersion{InProgramme: in, Instrument: m.tool, Version: m.first})
	do(instrument.EditDraft{InProgramme: in, Instrument: m.tool, Version: m.second, Content: questionnairetest.Small("1.0.1")})
	do(instrument.PublishInstrumentVersion{InProgramme: in, Instrument: m.tool, Version: m.second})
	do(instrument.MapVersions{InProgramme: in, Instrument: m.tool, From: m.first, To: m.second, Dimensions: []q.Dimension{"data", "skills"}})
	do(instrument.MapVersions{InProgramme: in, Instrument: m.tool, From: m.first, To: m.second, Dimensions: []q.Dimension{"skills"}})
	do(instrument.RetireInstrumentVersion{InProgramme: in, Instrument: m.tool, Version: m.first})
}

func (m *maturity) open(a id.Assessment, round assessment.RoundKind, v id.InstrumentVersion, title string) {
	key, _ := m.tools.State.Key(v)
	c := assessment.OpenAssessment{
		InCity: m.sofia, Assessment: a, Category: role.Participating, Round: round, Title: title, Instrument: m.tool, Version: v, Key: key,
	}
	if round == assessment.Baseline {
		c.Earlier = id.Programme(m.ID("earlier programme"))
		c.Before = assessment.AssessmentPublished{
			Assessment: id.Assessment(m.ID("final round of the earlier programme")), Round: assessment.Final, Instrument: m.tool, Version: m.second, Number: "1.0.1",
			Whole: assessment.Shown, Overall: 4000, Adjusted: 4100, Dimensions: []q.Dimension{"data", "skills"}, Scores: []q.Hundredths{3000, 5000}, Moved: []q.Hundredths{3000, 5250},
		}
	}
	m.rounds.Do(c, m.lead, role.CityLead)
}

func (m *maturity) answer(a id.Assessment, n int, kind q.Kind, answers string) {
	r, secret := id.Respondent(m.ID(fmt.Sprint("respondent ", n))), fmt.Sprint("secret of respondent ", n)
	m.rounds.Do(assessment.InviteRespondent{InCity: m.sofia, Assessment: a, Respondent: r, Kind: kind, Digest: assessment.DigestOf(secret)}, m.lead, role.CityLead)
	m.rounds.Do(assessment.SubmitResponse{InCity: m.sofia, Assessment: a, Respondent: r, Secret: secret, Answers: questionnairetest.Answers(answers)}, id.LinkHolder, role.Public)
	switch n {
	case 2:
		m.rounds.Do(assessment.ReviseResponse{InCity: m.sofia, Assessment: a, Respondent: r, Secret: secret, Answers: questionnairetest.Answers("d1=3 d2=3 s1=3")}, id.LinkHolder, role.Public)
	case 9:
		m.rounds.Do(assessment.WithdrawResponse{InCity: m.sofia, Assessment: a, Respondent: r, Secret: secret}, id.LinkHolder, role.Public)
	}
}

func (m *maturity) publish(a id.Assessment) {
	c := assessment.PublishAssessment{InCity: m.sofia, Assessment: a, Instrument: m.tool, Comparable: m.tools.State.Comparable()}
	m.rounds.Do(c, m.lead, role.CityLead)
	m.rounds.Do(c, m.expert, role.LeadExpert)
}

func (m *maturity) baseline() {
	m.At(2018, 3, 1)
	m.rounds = NewPlay(m.Log, assessment.Decider, m.sofia.Participation().UUID())
	a := id.Assessment(m.ID("baseline"))
	m.open(a, assessment.Baseline, m.first, "")
	for n, answers := range []string{"d1=4 d2=4 s1=2", "d1=4 d2=4 s1=4", "d1=3 d2=2 s1=3"} {
		m.answer(a, n+1, "city", answers)
	}
	for n, answers := range []string{"d1=0 d2=1 s1=2", "d1=1 d2=0 s1=1", "d1=0 d2=? s1=0"} {
		m.answer(a, n+4, "firm", answers)
	}
	m.answer(a, 7, "school", "d1=2 s1=2")
	m.answer(a, 8, "civic", "d1=1 s1=?")
	m.answer(a, 9, "civic", "d1=4")
	of := func(c assessment.Command) { m.rounds.Do(c, m.member, role.CityMember) }
	of(assessment.DraftOwnAnswers{InCity: m.sofia, Assessment: a, Kind: "city", Answers: questionnairetest.Answers("d1=3")})
	of(assessment.SubmitOwnResponse{InCity: m.sofia, Assessment: a, Kind: "city", Answers: questionnairetest.Answers("d1=3 s1=3")})
	of(assessment.AttachEvidence{InCity: m.sofia, Assessment: a, Question: "d1", Evidence: id.Evidence(m.ID("data plan")), Title: "Data plan", Link: "https://sofia.example/plan"})
	m.Names[assessment.Own(a, m.member).UUID()] = "own place of the member"
	m.At(2018, 4, 20)
	m.rounds.Do(assessment.CloseCollection{InCity: m.sofia, Assessment: a}, m.lead, role.CityLead)
	by := func(c assessment.Command) { m.rounds.Do(c, m.expert, role.LeadExpert) }
	by(assessment.AdjustDimension{InCity: m.sofia, Assessment: a, Dimension: "skills", Points: 500, Reason: "interviews say otherwise"})
	by(assessment.RecordExpertReading{InCity: m.sofia, Assessment: a, Dimension: "skills", Reading: "The courses are full."})
	m.rounds.Do(assessment.SetTarget{InCity: m.sofia, Assessment: a, Dimension: "data", Target: 7500}, m.lead, role.CityLead)
	m.publish(a)
	m.At(2018, 6, 1)
	by(assessment.CorrectAssessment{InCity: m.sofia, Assessment: a, Reason: "the courses were counted twice"})
	by(assessment.AdjustDimension{InCity: m.sofia, Assessment: a, Dimension: "skills", Points: 200, Reason: "the courses were counted twice"})
	m.publish(a)
}

func (m *maturity) later() {
	m.At(2019, 2, 1)
	lead := func(c assessment.Command) { m.rounds.Do(c, m.lead, role.CityLead) }
	lost := id.Assessment(m.ID("cancelled round"))
	m.open(lost, assessment.Interim, m.second, "")
	lead(assessment.CancelAssessment{InCity: m.sofia, Assessment: lost, Reason: "nobody had the time"})
	a := id.Assessment(m.ID("after the summer"))
	m.open(a, assessment.Named, m.second, "After the summer")
	for n, answers := range []string{"d1=3 d2=3 s1=?", "d1=2 d2=3 s1=?", "d1=2 d2=4 s1=1"} {
		m.answer(a, n+20, "city", answers)
	}
	m.rounds.Do(assessment.CloseWithReservations{InCity: m.sofia, Assessment: a, Reservations: "Only officials were asked."}, m.expert, role.LeadExpert)
	m.publish(a)
	lead(assessment.GiveBenchmarkConsent{InCity: m.sofia})
	lead(assessment.WithdrawBenchmarkConsent{InCity: m.sofia})
	lead(assessment.FreezeAssessments{InCity: m.sofia})
}

func (m *maturity) comparison() {
	m.At(2019, 3, 1)
	p := NewPlay(m.Log, benchmark.Decider, m.programme.UUID())
	for n := range 5 {
		in := place.InCity{Programme: m.programme, City: id.City(m.ID(fmt.Sprint("city ", n)))}
		m.Names[in.Participation().UUID()] = fmt.Sprint("participation of city ", n)
		if n < 2 {
			p.Do(benchmark.NoteConsent{InCity: in}, m.lead, role.CityLead)
		}
		m.Wait(time.Hour)
		p.Do(benchmark.TakeFigures{InCity: in, Dimensions: []q.Dimension{"data", q.Overall}, Scores: []q.Hundredths{q.Hundredths(1000 * n), q.Hundredths(2000 * n)}}, m.lead, role.CityLead)
		if n == 4 {
			p.Do(benchmark.NoteConsent{InCity: in}, m.lead, role.CityLead)
			p.Do(benchmark.NoteConsentTakenBack{InCity: in}, m.lead, role.CityLead)
		}
	}
}

func (m *maturity) figures() {
	m.At(2019, 5, 2)
	i := id.Indicator(m.ID("data sets"))
	first, wrong, right := id.Measurement(m.ID("value of April")), id.Measurement(m.ID("value of May, wrong")), id.Measurement(m.ID("value of May"))
	p := NewPlay(m.Log, indicator.Decider, i.UUID())
	do := func(c indicator.Command) { p.Do(c, m.member, role.CityMember) }
	do(indicator.DefineIndicator{InCity: m.sofia, Indicator: i, Names: map[string]string{"en": "Open data sets"}, Unit: map[string]string{"en": "data sets"}, Direction: indicator.Up, Code: "kpi-01"})
	do(indicator.SetBaseline{InCity: m.sofia, Indicator: i, Value: 400, On: day(2018, 3, 1)})
	do(indicator.SetIndicatorTarget{InCity: m.sofia, Indicator: i, Value: 2000, On: day(2020, 12, 31)})
	do(indicator.RecordIndicatorValue{InCity: m.sofia, Indicator: i, Measurement: first, Value: 700, On: day(2019, 4, 1), Source: "the portal"})
	do(indicator.RecordIndicatorValue{InCity: m.sofia, Indicator: i, Measurement: wrong, Value: 7000, On: day(2019, 5, 1), Source: "the portal"})
	do(indicator.CorrectIndicatorValue{InCity: m.sofia, Indicator: i, Measurement: right, Replaces: wrong, Value: 600, On: day(2019, 5, 1), Reason: "a digit too many"})
	p.Do(indicator.VerifyIndicatorValue{InCity: m.sofia, Indicator: i, Measurement: right}, m.expert, role.LeadExpert)
}
