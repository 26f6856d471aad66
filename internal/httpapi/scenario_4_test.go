package httpapi

import (
	"strings"
	"testing"

	"megdan/domain/application"
	"megdan/domain/id"
)

// TestAConflictAfterScoring is scenario 4 of domain.md 4.8: an evaluator finds
// a conflict after scoring; the score is set aside, a third evaluator comes in,
// and the ranking at both moments can be shown.
func TestAConflictAfterScoring(t *testing.T) {
	t.Parallel()
	s := toBeJudged(t)
	page := func(as string) string {
		return "evaluation/" + id.EvaluationOf(ofPlovdiv, who[as]).String()
	}
	type judgement struct {
		Shown   bool
		Total   int
		Comment string
	}
	var own struct{ Others map[string]judgement }
	s.judges("mentor", 400)
	if s.look("lead expert", page("lead expert"), &own); own.Others[who["mentor"].String()].Shown || own.Others[who["mentor"].String()].Total != 0 {
		t.Errorf("APP-7: a hidden judgement is shown: %+v", own)
	}
	a := s.call("manager", "GET", "/api/views/evaluations/"+ofPlovdiv.String(), nil)
	if a.status != 200 || strings.Contains(string(a.body), "Because") {
		t.Errorf("APP-7: a hidden comment is shown: %s", a.body)
	}
	s.judges("lead expert", 350)
	if s.look("lead expert", page("lead expert"), &own); own.Others[who["mentor"].String()] != (judgement{true, 8000, "Because 400"}) {
		t.Errorf("APP-7: all have submitted, and shown is %+v", own)
	}
	agree := application.RecordConsensus{About: aboutIt, Scores: points(350), Comment: "Agreed"}
	s.goes("manager", "application.record_consensus", agree)
	s.ranks()
	before := s.config.Head()

	s.refused("manager", "application.declare_conflict", application.DeclareConflict{About: aboutIt, Evaluator: who["mentor"], Reason: "the firm of a cousin"}, "rights.denied")
	s.goes("mentor", "application.declare_conflict", application.DeclareConflict{About: aboutIt, Evaluator: who["mentor"], Reason: "the firm of a cousin"})
	s.refused("manager", "application.accept_application", application.AcceptApplication{About: aboutIt, Reason: "the best of all"}, "application.not_evaluated")
	s.refused("manager", "application.record_consensus", agree, "application.evaluators_too_few")
	s.refused("manager", "application.assign_evaluator", application.AssignEvaluator{About: aboutIt, Evaluator: who["mentor"]}, "application.evaluator_in_conflict")
	s.await(s.config.Head())
	s.refused("mentor", "application.submit_evaluation", application.SubmitEvaluation{About: aboutIt, Evaluator: who["mentor"], Scores: points(500), Comment: "again"}, "rights.denied")

	// The third is a mentor of the programme.
	s.as(who["manager"], "appointment.appoint_person", map[string]any{"programme": edition2018, "person": who["mentor member"], "role": "mentor"})
	s.goes("manager", "application.assign_evaluator", application.AssignEvaluator{About: aboutIt, Evaluator: who["mentor member"]})
	s.await(s.config.Head())
	s.judges("mentor member", 450)
	agree.Scores = points(450)
	s.goes("manager", "application.record_consensus", agree)
	s.ranks()

	type board struct {
		Applications map[string]struct{ Total, Rank, Conflicts, Evaluations int }
	}
	var then, now board
	s.past(t, "manager", "admission/"+edition2018.String(), before, &then)
	s.look("manager", "admission/"+edition2018.String(), &now)
	if a := then.Applications[ofPlovdiv.String()]; a.Total != 7000 || a.Rank != 1 || a.Conflicts != 0 || a.Evaluations != 2 {
		t.Errorf("the ranking as it was: %+v", a)
	}
	if a := now.Applications[ofPlovdiv.String()]; a.Total != 9000 || a.Rank != 1 || a.Conflicts != 1 || a.Evaluations != 2 {
		t.Errorf("the ranking now: %+v", a)
	}
	if status := s.look("mentor", page("mentor"), &own); status == 200 {
		t.Error("APP-5: who has a conflict still reads the evaluation")
	}
}
