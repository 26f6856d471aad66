package assessment_test

import (
	"slices"
	"testing"

	"megdan/domain/assessment"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

func TestClosing(t *testing.T) {
	few := begin(t)
	for n := range 5 {
		few.answer(n+1, "city", "d1=4", "d2=2", "s1=3")
	}
	few.answer(9, "firm", "d1=0", "d2=0", "s1=0")
	end := assessment.CloseCollection{sofia, baseline}
	reserved := assessment.CloseWithReservations{sofia, baseline, "one firm does not speak for all"}
	short := reserved
	short.Reservations = "few"
	cancelled := append(slices.Clone(few.all), assessment.AssessmentCancelled{baseline, text(reason)})
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-6: five officials and one firm are not three kinds", Given: few.all, When: end, By: asLead, Refused: "assessment.minimums_not_met",
			Args: map[string]any{"shortfalls": []q.Shortfall{q.FewKinds}}},
		{Name: "ASM-6: reservations are written", Given: few.all, When: short, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "ASM-6: nobody is too few", Given: events{opened}, When: reserved, By: asExpert, Refused: "assessment.nobody_answered"},
		{Name: "ASM-6: enough needs none", Given: full(t).all, When: reserved, By: asExpert, Refused: "assessment.minimums_met"},
		{Name: "closing twice is quiet", Given: scored(t).all, When: end, By: asLead},
		{Name: "with reservations too", Given: scored(t).all, When: reserved, By: asExpert},
		{Name: "a cancelled round is not closed", Given: cancelled, When: end, By: asLead, Refused: "assessment.cancelled"},
		{Name: "nor with reservations", Given: cancelled, When: reserved, By: asExpert, Refused: "assessment.cancelled"},
		{Name: "a round is cancelled", Given: few.all, When: assessment.CancelAssessment{sofia, baseline, reason}, By: asLead, Then: events{assessment.AssessmentCancelled{baseline, text(reason)}}},
		{Name: "twice is quiet", Given: cancelled, When: assessment.CancelAssessment{sofia, baseline, reason}, By: asLead},
		{Name: "with a reason", Given: few.all, When: assessment.CancelAssessment{sofia, baseline, "no"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "not after the close", Given: scored(t).all, When: assessment.CancelAssessment{sofia, baseline, reason}, By: asLead, Refused: "assessment.collection_closed"},
	})
	got := few.do(reserved, asExpert)
	closed := last[assessment.CollectionClosedWithReservations](t, got)
	if !slices.Equal(closed.Shortfalls, []q.Shortfall{q.FewKinds}) {
		t.Errorf("closed with %v", closed.Shortfalls)
	}
	// One firm is not shown as a kind.
	if s := last[assessment.AssessmentScored](t, got); !slices.Equal(s.Groups, []q.Kind{q.All}) || s.Whole != assessment.Shown {
		t.Errorf("groups %v, whole %s", s.Groups, s.Whole)
	}
}

// TestScoring works the figures of the full round out by hand.
func TestScoring(t *testing.T) {
	s := last[assessment.AssessmentScored](t, scored(t).all)
	// d1: city 100, firm 0, school 25: 41.66…; d2: city 75, firm 0: 37.5
	// s1: city 75, firm 50, school 25, civic 0: 37.5
	data := q.Hundredths(3958)
	if !slices.Equal(s.Dimensions, []q.Dimension{"data", "skills"}) || !slices.Equal(s.Scores, []q.Hundredths{data, 3750}) ||
		!slices.Equal(s.Levels, []q.Level{"low", "low"}) || !slices.Equal(s.Coverages, []q.Hundredths{10_000, 10_000}) || s.Algorithm != q.AlgorithmVersion {
		t.Errorf("ASM-7: scored %+v", s)
	}
	// 0.6 × 39.5833… + 0.4 × 37.5
	if s.Overall != 3875 || s.Whole != assessment.Shown {
		t.Errorf("overall %d", s.Overall)
	}
	if !slices.Equal(s.Groups, []q.Kind{"city", q.Other}) {
		t.Errorf("groups %v", s.Groups)
	}
}

// TestFewAnswersAreHidden: what two people answered is in no event.
func TestFewAnswersAreHidden(t *testing.T) {
	w := begin(t)
	w.answer(1, "city", "d1=4", "s1=1")
	w.answer(2, "firm", "d1=2", "s1=?")
	w.answer(3, "school", "d1=2")
	s := last[assessment.AssessmentScored](t, w.do(assessment.CloseWithReservations{sofia, baseline, "a trial with three people"}, asExpert))
	if !slices.Equal(s.Dimensions, []q.Dimension{"data"}) || !slices.Equal(s.Hidden, []q.Dimension{"skills"}) {
		t.Errorf("shown %v, hidden %v", s.Dimensions, s.Hidden)
	}
	if s.Whole != assessment.Withheld || s.Overall != 0 || s.Level != "" {
		t.Errorf("the whole beside all but one tells the one: %+v", s)
	}
	if s.Levels[0] != "" {
		t.Errorf("a dimension below its coverage shows the level %q", s.Levels[0])
	}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "what is hidden is not adjusted", Given: w.all, When: assessment.AdjustDimension{sofia, baseline, "skills", 100, reason}, By: asExpert, Refused: "assessment.dimension_not_scored"},
		{Name: "and has no target", Given: w.all, When: assessment.SetTarget{sofia, baseline, "skills", 9000}, By: asLead, Refused: "assessment.dimension_not_scored"},
		{Name: "a level that is not shown stays so", Given: w.all, When: assessment.AdjustDimension{sofia, baseline, "data", 100, reason}, By: asExpert,
			Then: events{assessment.DimensionAdjusted{baseline, "data", 100, 6666, 6766, "", text(reason)}}},
	})
}

func TestAdjusting(t *testing.T) {
	move := func(points q.Hundredths) assessment.AdjustDimension {
		return assessment.AdjustDimension{sofia, baseline, "skills", points, reason}
	}
	moved := func(points q.Hundredths) assessment.DimensionAdjusted {
		return assessment.DimensionAdjusted{baseline, "skills", points, 3750, 3750 + points, "low", text(reason)}
	}
	unknown, silent := move(100), move(100)
	unknown.Dimension, silent.Reason = "sport", "so"
	target := assessment.SetTarget{sofia, baseline, "skills", 8000}
	set := assessment.TargetSet{baseline, "skills", 8000}
	odd := target
	odd.Target = 10_001
	reading := assessment.RecordExpertReading{sofia, baseline, "skills", "The training offer is good."}
	empty := reading
	empty.Reading = " "
	given := scored(t).all
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-8: ten points up", Given: given, When: move(1000), By: asExpert, Then: events{moved(1000)}},
		{Name: "ASM-8: ten points down", Given: given, When: move(-1000), By: asExpert, Then: events{moved(-1000)}},
		{Name: "ASM-8: not more", Given: given, When: move(1001), By: asExpert, Refused: "assessment.adjustment_too_large", Args: map[string]any{"most": 10}},
		{Name: "ASM-8: nor less", Given: given, When: move(-1001), By: asExpert, Refused: "assessment.adjustment_too_large"},
		{Name: "ASM-8: with a reason", Given: given, When: silent, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "twice is quiet", Given: append(slices.Clone(given), moved(100)), When: move(100), By: asExpert},
		{Name: "back to the score", Given: append(slices.Clone(given), moved(100)), When: move(0), By: asExpert, Then: events{moved(0)}},
		{Name: "a dimension that is there", Given: given, When: unknown, By: asExpert, Refused: "assessment.dimension_unknown"},
		{Name: "not before there is a score", Given: full(t).all, When: move(1), By: asExpert, Refused: "assessment.not_scored"},
		{Name: "ASM-9: not once it is published", Given: published(t).all, When: move(1), By: asExpert, Refused: "assessment.published"},
		{Name: "a target is set", Given: given, When: target, By: asLead, Then: events{set}},
		{Name: "the same target is quiet", Given: append(slices.Clone(given), set), When: target, By: asLead},
		{Name: "on the scale", Given: given, When: odd, By: asLead, Refused: "assessment.target_impossible"},
		{Name: "after the score", Given: full(t).all, When: target, By: asLead, Refused: "assessment.not_scored"},
		{Name: "the expert reads", Given: given, When: reading, By: asExpert, Then: events{assessment.ExpertReadingRecorded{baseline, "skills", text("The training offer is good.")}}},
		{Name: "something", Given: given, When: empty, By: asExpert, Refused: "text.missing"},
		{Name: "after the score too", Given: full(t).all, When: reading, By: asExpert, Refused: "assessment.not_scored"},
	})
	high := begin(t)
	for n, kind := range []q.Kind{"city", "city", "firm", "school", "civic"} {
		high.answer(n+1, kind, "s1=4", "d1=4")
	}
	high.do(assessment.CloseWithReservations{sofia, baseline, reason}, asExpert)
	if e := last[assessment.DimensionAdjusted](t, high.do(move(500), asExpert)); e.Adjusted != 10_000 || e.Level != "high" {
		t.Errorf("a score ends at 100: %+v", e)
	}
}

func TestPublishing(t *testing.T) {
	publish := assessment.PublishAssessment{sofia, baseline, tool, nil}
	other := publish
	other.Instrument = id.Instrument(named("another"))
	agreed := assessment.PublicationAgreed{baseline, lead, role.CityLead}
	given := scored(t).all
	expertFirst := append(slices.Clone(given), assessment.PublicationAgreed{baseline, expert, role.LeadExpert})
	done := assessment.AssessmentPublished{
		Assessment: baseline, Edition: 1, Round: assessment.Baseline, CityLead: lead, Second: expert, SecondAs: role.LeadExpert,
		Instrument: tool, Version: v100, Number: "1.0.0", Trend: assessment.First, Whole: assessment.Shown, Overall: 3875, Adjusted: 3875,
		Dimensions: []q.Dimension{"data", "skills"}, Scores: []q.Hundredths{3958, 3750}, Moved: []q.Hundredths{3958, 3750}, Targets: []q.Hundredths{0, 0},
		Spread: last[assessment.AssessmentScored](t, given).Spread,
	}
	partner := done
	partner.Second, partner.SecondAs = member, role.PartnerCityMember
	onBehalf := asExpert
	onBehalf.OnBehalfOf = lead
	adjusted := assessment.DimensionAdjusted{baseline, "skills", 100, 3750, 3850, "low", text(reason)}
	corrected := assessment.AssessmentSuperseded{baseline, 1, text(reason)}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-9: the first agrees", Given: given, When: publish, By: asLead, Then: events{agreed}},
		{Name: "agreeing twice is quiet", Given: append(slices.Clone(given), agreed), When: publish, By: asLead},
		{Name: "ASM-9: the second publishes", Given: append(slices.Clone(given), agreed), When: publish, By: asExpert, Then: events{done}},
		{Name: "ASM-9: in either order", Given: expertFirst, When: publish, By: asLead, Then: events{done}},
		{Name: "ASM-9: two different persons", Given: append(slices.Clone(given), agreed), When: publish, By: by(lead, role.LeadExpert), Refused: "assessment.second_person_publishes"},
		{Name: "ASM-9: also on behalf of the first", Given: append(slices.Clone(given), agreed), When: publish, By: onBehalf, Refused: "assessment.second_person_publishes"},
		{Name: "ASM-9: not two of one side", Given: append(slices.Clone(given), agreed), When: publish, By: by(member, role.CityLead), Refused: "assessment.other_side_publishes"},
		{Name: "ASM-9: not two experts", Given: expertFirst, When: publish, By: by(member, role.LeadExpert), Refused: "assessment.other_side_publishes"},
		{Name: "ASM-9: in a partner city a member is the second", Given: append(slices.Clone(given), agreed), When: publish, By: by(member, role.PartnerCityMember), Then: events{partner}},
		{Name: "ASM-9: who agreed to other figures has not agreed", Given: append(slices.Clone(given), agreed, adjusted), When: publish, By: asExpert, Then: events{assessment.PublicationAgreed{baseline, expert, role.LeadExpert}}},
		{Name: "publishing twice is quiet", Given: published(t).all, When: publish, By: asLead},
		{Name: "not before there is a score", Given: full(t).all, When: publish, By: asLead, Refused: "assessment.not_scored"},
		{Name: "with the instrument that was asked", Given: given, When: other, By: asLead, Refused: "assessment.other_instrument"},
		{Name: "a cancelled round is not published", Given: events{opened, assessment.AssessmentCancelled{baseline, text(reason)}}, When: publish, By: asLead, Refused: "assessment.cancelled"},
		{Name: "nor adjusted", Given: events{opened, assessment.AssessmentCancelled{baseline, text(reason)}}, When: assessment.SetTarget{sofia, baseline, "data", 1}, By: asLead, Refused: "assessment.cancelled"},
		{Name: "ASM-9: afterwards it is corrected", Given: published(t).all, When: assessment.CorrectAssessment{sofia, baseline, reason}, By: asExpert, Then: events{corrected}},
		{Name: "which is quiet twice", Given: append(published(t).all, corrected), When: assessment.CorrectAssessment{sofia, baseline, reason}, By: asExpert},
		{Name: "and takes a reason", Given: published(t).all, When: assessment.CorrectAssessment{sofia, baseline, "so"}, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "and something published", Given: given, When: assessment.CorrectAssessment{sofia, baseline, reason}, By: asExpert, Refused: "assessment.not_published"},
	})
}

// TestCorrecting: the second edition has other adjustments and the same
// scores.
func TestCorrecting(t *testing.T) {
	w := published(t)
	w.do(assessment.CorrectAssessment{sofia, baseline, reason}, asExpert)
	w.do(assessment.AdjustDimension{sofia, baseline, "data", 1000, reason}, asExpert)
	w.do(assessment.SetTarget{sofia, baseline, "data", 7000}, asLead)
	w.do(assessment.PublishAssessment{sofia, baseline, tool, nil}, asExpert)
	e := last[assessment.AssessmentPublished](t, w.do(assessment.PublishAssessment{sofia, baseline, tool, nil}, asLead))
	if e.Edition != 2 || e.Scores[0] != 3958 || e.Moved[0] != 4958 || e.Targets[0] != 7000 || e.Overall != 3875 || e.Adjusted != 4474 || e.Trend != assessment.First {
		t.Errorf("the second edition is %+v", e)
	}
}

// TestASecondRound: ASM-12, the trend breaks where the version changed, except
// in what is mapped.
func TestASecondRound(t *testing.T) {
	for _, row := range []struct {
		name       string
		version    id.InstrumentVersion
		comparable map[id.InstrumentVersion]map[id.InstrumentVersion][]q.Dimension
		trend      assessment.Trend
		dimensions []q.Dimension
	}{
		{"ASM-12: the same version goes on", v100, nil, assessment.Continued, []q.Dimension{"data", "skills"}},
		{"ASM-12: another version breaks", v101, nil, assessment.Broken, nil},
		{"ASM-12: except where it is mapped", v101, map[id.InstrumentVersion]map[id.InstrumentVersion][]q.Dimension{v101: {v100: {"skills"}}}, assessment.Broken, []q.Dimension{"skills"}},
	} {
		w := published(t)
		w.do(assessment.OpenAssessment{InCity: sofia, Assessment: second, Category: role.Participating, Round: assessment.Final, Instrument: tool, Version: row.version, Key: newer()}, asLead)
		w.do(assessment.SubmitOwnResponse{sofia, second, "city", chosen("d1=1", "d2=1", "s1=1")}, asMember)
		w.do(assessment.CloseWithReservations{sofia, second, reason}, asExpert)
		publish := assessment.PublishAssessment{sofia, second, tool, row.comparable}
		w.do(publish, asLead)
		e := last[assessment.AssessmentPublished](t, w.do(publish, asExpert))
		if e.Trend != row.trend || !slices.Equal(e.Comparable, row.dimensions) || e.Previous != baseline {
			t.Errorf("%s: %+v", row.name, e)
		}
	}
}

// TestAnEarlierProgramme: ASM-12, the line goes on from another programme.
func TestAnEarlierProgramme(t *testing.T) {
	w := scored(t)
	w.add(assessment.EarlierRoundTakenUp{Assessment: baseline, Earlier: second, Version: v101})
	publish := assessment.PublishAssessment{sofia, baseline, tool, map[id.InstrumentVersion]map[id.InstrumentVersion][]q.Dimension{v100: {v101: {"data"}}}}
	w.do(publish, asLead)
	e := last[assessment.AssessmentPublished](t, w.do(publish, asExpert))
	if e.Previous != second || e.Trend != assessment.Broken || !slices.Equal(e.Comparable, []q.Dimension{"data"}) {
		t.Errorf("it follows %v, %s, comparable in %v", e.Previous, e.Trend, e.Comparable)
	}
}

func TestEvidence(t *testing.T) {
	attach := assessment.AttachEvidence{sofia, baseline, "d1", id.Evidence(named("plan")), "Data plan", "https://sofia.example/plan", ""}
	attached := assessment.EvidenceAttached{baseline, attach.Evidence, "d1", text("Data plan"), text(attach.Link), text("")}
	bare, odd, elsewhere, nameless := attach, attach, attach, attach
	bare.Link, odd.Question, elsewhere.Link, nameless.Title = "", "x", "ftp://sofia.example", ""
	var many events
	for n := range assessment.EvidenceMost {
		many = append(many, assessment.EvidenceAttached{baseline, id.Evidence(who(n)), "d1", text("x"), text("x"), text("")})
	}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "evidence is attached", Given: events{opened}, When: attach, By: asMember, Then: events{attached}},
		{Name: "once", Given: events{opened, attached}, When: attach, By: asMember, Refused: "assessment.evidence_known"},
		{Name: "of something", Given: events{opened}, When: bare, By: asMember, Refused: "assessment.evidence_empty"},
		{Name: "to a question", Given: events{opened}, When: odd, By: asMember, Refused: "assessment.question_unknown"},
		{Name: "on the web", Given: events{opened}, When: elsewhere, By: asMember, Refused: "text.not_a_web_address"},
		{Name: "with a title", Given: events{opened}, When: nameless, By: asMember, Refused: "text.missing"},
		{Name: "not endlessly", Given: append(events{opened}, many...), When: attach, By: asMember, Refused: "assessment.too_many"},
		{Name: "before it is published", Given: published(t).all, When: attach, By: asMember, Refused: "assessment.published"},
	})
}

func TestConsent(t *testing.T) {
	given := assessment.BenchmarkConsentGiven{sofia.Participation(), sofia.Programme, sofia.City}
	withdrawn := assessment.BenchmarkConsentWithdrawn{sofia.Participation()}
	frozen := assessment.AssessmentsFrozen{sofia.Participation()}
	decidertest.Run(t, assessment.Decider, []row{
		{Name: "ASM-11: a city lets its name be seen", When: assessment.GiveBenchmarkConsent{sofia}, By: asLead, Then: events{given}},
		{Name: "giving twice is quiet", Given: events{given}, When: assessment.GiveBenchmarkConsent{sofia}, By: asLead},
		{Name: "ASM-11: until it takes that back", Given: events{given}, When: assessment.WithdrawBenchmarkConsent{sofia}, By: asLead, Then: events{withdrawn}},
		{Name: "taking back nothing is quiet", Given: events{given, withdrawn}, When: assessment.WithdrawBenchmarkConsent{sofia}, By: asLead},
		{Name: "also when it has left", Given: events{given, frozen}, When: assessment.WithdrawBenchmarkConsent{sofia}, By: asLead, Then: events{withdrawn}},
		{Name: "but then it gives none", Given: events{given, withdrawn, frozen}, When: assessment.GiveBenchmarkConsent{sofia}, By: asLead, Refused: "assessment.frozen"},
	})
}
