package application_test

import (
	"fmt"
	"slices"
	"testing"

	"megdan/domain/application"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

var (
	high    = pts(500, 400, 400, 300) // 4000+2400+1600+600 = 8600
	middle  = pts(400, 400, 300, 300) // 3200+2400+1200+600 = 7400
	low     = pts(300, 300, 200, 200) // 2400+1800+800+400 = 5400
	because = event.Text("well argued")
)

func pts(relevance, ambition, impact, resources int) scoring.Scores {
	return scoring.Scores{Relevance: relevance, DigitalAmbition: ambition, Impact: impact, Resources: resources}
}

func judge(n int) id.Person { return id.Person(named(fmt.Sprint("evaluator ", n))) }

func asJudge(n int) decider.By { return by(judge(n), role.Mentor) }

// panel is the judgements of the evaluators with these numbers, in order.
func panel(numbers ...int) []id.Evaluation {
	var of []id.Evaluation
	for _, n := range numbers {
		of = append(of, id.EvaluationOf(app, judge(n)))
	}
	slices.SortFunc(of, id.Evaluation.Compare)
	return of
}

func judged(more ...application.Event) []application.Event {
	return handedIn(append([]application.Event{eligible}, more...)...)
}

func assigned(n int) application.Event {
	return application.EvaluatorAssigned{app, icc, ruse, id.EvaluationOf(app, judge(n)), judge(n)}
}

func gave(n int, s scoring.Scores, by ...int) application.Event {
	return application.EvaluationSubmitted{app, id.EvaluationOf(app, judge(n)), judge(n), s.Relevance, s.DigitalAmbition, s.Impact, s.Resources, s.Total(weights), because, panel(by...)}
}

func shown(n int, s scoring.Scores, by ...int) application.Event {
	return application.EvaluationRevealed{app, id.EvaluationOf(app, judge(n)), judge(n), s.Relevance, s.DigitalAmbition, s.Impact, s.Resources, s.Total(weights), panel(by...)}
}

func conflict(n int, use application.Use, by ...int) application.Event {
	return application.ConflictDeclared{app, icc, ruse, id.EvaluationOf(app, judge(n)), judge(n), use, why, panel(by...)}
}

func agreed(s scoring.Scores, evaluations int, by ...int) application.Event {
	return application.ConsensusRecorded{app, s.Relevance, s.DigitalAmbition, s.Impact, s.Resources, s.Total(weights), evaluations, because, panel(by...)}
}

func TestEvaluators(t *testing.T) {
	t.Parallel()
	assign := func(p id.Person) application.AssignEvaluator { return application.AssignEvaluator{on, p} }
	declare := func(n int) application.DeclareConflict {
		return application.DeclareConflict{on, judge(n), reason}
	}
	var many []application.Event
	for n := range 20 {
		many = append(many, assigned(n))
	}
	setAside := application.ConsensusSetAside{app, middle.Total(weights), panel(2)}
	decided := application.ApplicationRejected{Application: app, On: today}
	decidertest.Run(t, application.Decider, []row{
		{Name: "APP-5: an evaluator is asked", Given: judged(), When: assign(judge(1)), By: manager, Then: []application.Event{assigned(1)}},
		{Name: "asking twice is quiet", Given: judged(assigned(1)), When: assign(judge(1)), By: manager},
		{Name: "for what is eligible", Given: handedIn(), When: assign(judge(1)), By: manager, Refused: "application.not_eligible"},
		{Name: "APP-5: not the applicant", Given: judged(), When: assign(ana), By: manager, Refused: "application.evaluator_of_application"},
		{Name: "APP-5: nor who declared a conflict", Given: judged(assigned(1), conflict(1, application.NotSubmitted)), When: assign(judge(1)), By: manager, Refused: "application.evaluator_in_conflict"},
		{Name: "nor nobody", Given: judged(), When: assign(nobody), By: manager, Refused: "text.missing"},
		{Name: "nor everybody", Given: judged(many...), When: assign(judge(20)), By: manager, Refused: "application.too_many_evaluators"},
		{Name: "APP-5: a conflict is declared", Given: judged(assigned(1)), When: declare(1), By: asJudge(1), Then: []application.Event{conflict(1, application.NotSubmitted)}},
		{Name: "twice is quiet", Given: judged(assigned(1), conflict(1, application.NotSubmitted)), When: declare(1), By: asJudge(1)},
		{Name: "by oneself", Given: judged(assigned(1)), When: declare(1), By: manager, Refused: "application.not_the_evaluator"},
		{Name: "by an evaluator", Given: judged(), When: declare(1), By: asJudge(1), Refused: "application.not_evaluator"},
		{Name: "with a reason", Given: judged(assigned(1)), When: application.DeclareConflict{on, judge(1), "no"}, By: asJudge(1), Refused: "text.reason_too_short"},
		{Name: "APP-5: after scoring the score is set aside", Given: judged(assigned(1), assigned(2), gave(1, high)), When: declare(1), By: asJudge(1), Then: []application.Event{conflict(1, application.SetAside, 2)}},
		{Name: "APP-5: and the consensus with it", Given: judged(assigned(1), assigned(2), gave(1, high), gave(2, middle), agreed(middle, 2)), When: declare(1), By: asJudge(1),
			Then: []application.Event{conflict(1, application.SetAside, 2), setAside}},
		{Name: "APP-7: the others see each other when the last one leaves", Given: judged(assigned(1), assigned(2), assigned(3), gave(1, high), gave(2, middle)), When: declare(3), By: asJudge(3),
			Then: []application.Event{conflict(3, application.NotSubmitted, 1, 2), shown(1, high, 1, 2), shown(2, middle, 1, 2)}},
		{Name: "a decision is not undone by it", Given: judged(assigned(1), gave(1, high), agreed(high, 1), decided), When: declare(1), By: asJudge(1), Refused: "application.decided"},
	})
}

func TestJudging(t *testing.T) {
	t.Parallel()
	give := func(n int, s scoring.Scores) application.SubmitEvaluation {
		return application.SubmitEvaluation{on, judge(n), s, "well argued"}
	}
	agree := func(s scoring.Scores) application.RecordConsensus {
		return application.RecordConsensus{on, s, "well argued"}
	}
	two := []application.Event{assigned(1), assigned(2)}
	with := func(more ...application.Event) []application.Event { return judged(append(two[:2:2], more...)...) }
	decidertest.Run(t, application.Decider, []row{
		{Name: "APP-7: the first judgement is hidden", Given: with(), When: give(1, high), By: asJudge(1), Then: []application.Event{gave(1, high, 1, 2)}},
		{Name: "APP-7: with the last one all are shown", Given: with(gave(1, high)), When: give(2, middle), By: asJudge(2), Then: []application.Event{gave(2, middle, 1, 2), shown(1, high, 1, 2), shown(2, middle, 1, 2)}},
		{Name: "APP-7: a third sees the first two after the own", Given: with(gave(1, high), gave(2, low), assigned(3)), When: give(3, middle), By: asJudge(3),
			Then: []application.Event{gave(3, middle, 1, 2, 3), shown(1, high, 1, 2, 3), shown(2, low, 1, 2, 3), shown(3, middle, 1, 2, 3)}},
		{Name: "the same again is quiet", Given: with(gave(1, high)), When: give(1, high), By: asJudge(1)},
		{Name: "APP-7: it is not edited", Given: with(gave(1, high)), When: give(1, low), By: asJudge(1), Refused: "application.evaluation_submitted"},
		{Name: "APP-6: half points from 0 to 5", Given: with(), When: give(1, pts(325, 0, 0, 0)), By: asJudge(1), Refused: "application.scores_impossible"},
		{Name: "APP-6: not more", Given: with(), When: give(1, pts(550, 0, 0, 0)), By: asJudge(1), Refused: "application.scores_impossible"},
		{Name: "with a comment", Given: with(), When: application.SubmitEvaluation{on, judge(1), high, ""}, By: asJudge(1), Refused: "text.missing"},
		{Name: "by oneself", Given: with(), When: give(1, high), By: asJudge(2), Refused: "application.not_the_evaluator"},
		{Name: "by who was asked", Given: with(), When: give(3, high), By: asJudge(3), Refused: "application.not_evaluator"},
		{Name: "APP-5: not in conflict", Given: with(conflict(1, application.NotSubmitted)), When: give(1, high), By: asJudge(1), Refused: "application.not_evaluator"},
		{Name: "not after the consensus", Given: with(gave(1, high), conflict(2, application.NotSubmitted), assigned(3), gave(3, high), agreed(high, 2), assigned(4)), When: give(4, high), By: asJudge(4), Refused: "application.not_eligible"},

		{Name: "APP-5: two agree", Given: with(gave(1, high), gave(2, middle)), When: agree(middle), By: manager, Then: []application.Event{agreed(middle, 2, 1, 2)}},
		{Name: "APP-5: one does not", Given: judged(assigned(1), gave(1, high)), When: agree(high), By: manager, Refused: "application.evaluators_too_few", Args: map[string]any{"submitted": 1, "needed": 2}},
		{Name: "APP-5: two that are far apart need a third", Given: with(gave(1, high), gave(2, low)), When: agree(middle), By: manager, Refused: "application.evaluators_too_few", Args: map[string]any{"submitted": 2, "needed": 3}},
		{Name: "APP-5: and agree with it", Given: with(gave(1, high), gave(2, low), assigned(3), gave(3, middle)), When: agree(middle), By: manager, Then: []application.Event{agreed(middle, 3, 1, 2, 3)}},
		{Name: "APP-5: exactly 20 apart is not more than 20", Given: with(gave(1, middle), gave(2, low)), When: agree(low), By: manager, Then: []application.Event{agreed(low, 2, 1, 2)}},
		{Name: "APP-5: a judgement in conflict does not count", Given: with(gave(1, high), gave(2, middle), conflict(1, application.SetAside)), When: agree(middle), By: manager, Refused: "application.evaluators_too_few"},
		{Name: "all who were asked have answered", Given: with(gave(1, high), gave(2, middle), assigned(3)), When: agree(middle), By: manager, Refused: "application.evaluations_outstanding", Args: map[string]any{"outstanding": 1}},
		{Name: "the same consensus is quiet", Given: with(gave(1, high), gave(2, middle), agreed(middle, 2)), When: agree(middle), By: manager},
		{Name: "another one is none", Given: with(gave(1, high), gave(2, middle), agreed(middle, 2)), When: agree(high), By: manager, Refused: "application.not_eligible"},
		{Name: "APP-6: a consensus has half points too", Given: with(gave(1, high), gave(2, middle)), When: agree(pts(1, 1, 1, 1)), By: manager, Refused: "application.scores_impossible"},
		{Name: "and a comment", Given: with(gave(1, high), gave(2, middle)), When: application.RecordConsensus{on, middle, ""}, By: manager, Refused: "text.missing"},
	})
}
