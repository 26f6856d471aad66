package application

import (
	"cmp"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// evaluatorsMost keeps a panel small.
const evaluatorsMost = 20

func declareIneligible(s State, c DeclareIneligible, by decider.By) ([]Event, error) {
	if s.Status == Ineligible {
		return nil, nil
	}
	if s.Status != Submitted {
		return nil, decider.Refuse("application.not_submitted", "status", s.Status)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{ApplicationFoundIneligible{s.Application, by.Today(), reason}}, nil
}

func declareEligible(s State, c DeclareEligible, by decider.By) ([]Event, error) {
	switch s.Status {
	case Eligible, Evaluated:
		return nil, nil
	case Submitted:
		t := c.Terms
		return []Event{ApplicationFoundEligible{
			Application: s.Application, On: by.Today(), Relevance: c.Weights.Relevance, DigitalAmbition: c.Weights.DigitalAmbition,
			Impact: c.Weights.Impact, Resources: c.Weights.Resources, Threshold: t.Threshold,
			Evaluators: cmp.Or(t.Evaluators, 2), Difference: cmp.Or(t.Difference, 2000),
			OfferDays: cmp.Or(t.OfferDays, offerDays), RedressDays: cmp.Or(t.RedressDays, 30),
		}}, nil
	}
	return nil, decider.Refuse("application.not_submitted", "status", s.Status)
}

// APP-5: not in conflict and not of the city; its team is asked on its own
// stream.
func assignEvaluator(s State, c AssignEvaluator) ([]Event, error) {
	v, assigned := s.Evaluators[c.Evaluator]
	switch {
	case c.Evaluator.IsZero():
		return nil, decider.Refuse("text.missing", "field", "evaluator")
	case v.Conflict:
		return nil, decider.Refuse("application.evaluator_in_conflict")
	case assigned:
		return nil, nil
	case s.Status != Eligible:
		return nil, decider.Refuse("application.not_eligible", "status", s.Status)
	case c.Evaluator == s.Applicant:
		return nil, decider.Refuse("application.evaluator_of_application")
	case len(s.Evaluators) >= evaluatorsMost:
		return nil, decider.Refuse("application.too_many_evaluators", "most", evaluatorsMost)
	}
	return []Event{EvaluatorAssigned{s.Application, s.Programme, s.City, id.EvaluationOf(s.Application, c.Evaluator), c.Evaluator}}, nil
}

// own says what is wrong with acting as an evaluator.
func (s State) own(evaluator id.Person, by decider.By) (Evaluator, error) {
	v, assigned := s.Evaluators[evaluator]
	switch {
	case evaluator != by.Actor:
		return v, decider.Refuse("application.not_the_evaluator")
	case !assigned:
		return v, decider.Refuse("application.not_evaluator")
	}
	return v, nil
}

// APP-5: the score is set aside, and what was agreed on with it.
func declareConflict(s State, c DeclareConflict, by decider.By) ([]Event, error) {
	v, err := s.own(c.Evaluator, by)
	switch {
	case err != nil:
		return nil, err
	case v.Conflict:
		return nil, nil
	case s.Status != Eligible && s.Status != Evaluated:
		return nil, decider.Refuse("application.decided", "status", s.Status)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	use := NotSubmitted
	if v.Submitted > 0 {
		use = SetAside
	}
	declared := ConflictDeclared{s.Application, s.Programme, s.City, id.EvaluationOf(s.Application, c.Evaluator), c.Evaluator, use, reason, nil}
	after := evolve(s, declared)
	declared.Panel = after.panel()
	events := []Event{declared}
	if s.Status == Evaluated {
		events = append(events, ConsensusSetAside{s.Application, s.Total, declared.Panel})
	}
	if use == NotSubmitted && len(after.submitted()) >= s.Terms.Evaluators && after.outstanding() == 0 {
		events = append(events, after.reveal()...)
	}
	return events, nil
}

// APP-7: given once, and shown to the others when all have given theirs.
func submitEvaluation(s State, c SubmitEvaluation, by decider.By) ([]Event, error) {
	v, err := s.own(c.Evaluator, by)
	switch {
	case err != nil:
		return nil, err
	case v.Conflict:
		return nil, decider.Refuse("application.not_evaluator")
	case v.Submitted > 0 && v.Scores == c.Scores:
		return nil, nil
	case v.Submitted > 0:
		return nil, decider.Refuse("application.evaluation_submitted")
	case s.Status != Eligible:
		return nil, decider.Refuse("application.not_eligible", "status", s.Status)
	case !c.Scores.Possible(): // APP-6
		return nil, decider.Refuse("application.scores_impossible")
	}
	comment, err := wording.Must("comment", c.Comment, wording.TextMost)
	if err != nil {
		return nil, err
	}
	submitted := EvaluationSubmitted{
		s.Application, id.EvaluationOf(s.Application, c.Evaluator), c.Evaluator, c.Scores.Relevance, c.Scores.DigitalAmbition,
		c.Scores.Impact, c.Scores.Resources, c.Scores.Total(s.Weights), comment, s.panel(),
	}
	after := evolve(s, submitted)
	if after.outstanding() > 0 {
		return []Event{submitted}, nil
	}
	return append([]Event{submitted}, after.reveal()...), nil
}

// reveal shows every judgement that counts, in the order of submission.
func (s State) reveal() (events []Event) {
	for _, p := range s.submitted() {
		v := s.Evaluators[p]
		events = append(events, EvaluationRevealed{
			s.Application, id.EvaluationOf(s.Application, p), p, v.Scores.Relevance, v.Scores.DigitalAmbition,
			v.Scores.Impact, v.Scores.Resources, v.Total, s.panel(),
		})
	}
	return events
}

// submitted lists who has given a judgement that counts, in order.
func (s State) submitted() (people []id.Person) {
	for p, v := range s.Evaluators {
		if v.Submitted > 0 {
			people = append(people, p)
		}
	}
	slices.SortFunc(people, func(a, b id.Person) int { return s.Evaluators[a].Submitted - s.Evaluators[b].Submitted })
	return people
}

// outstanding counts the evaluators who have not yet submitted.
func (s State) outstanding() int {
	n := 0
	for _, v := range s.Evaluators {
		if !v.Conflict && v.Submitted == 0 {
			n++
		}
	}
	return n
}

// panel lists the judgements that count or are still to come, in order.
func (s State) panel() (of []id.Evaluation) {
	for p, v := range s.Evaluators {
		if !v.Conflict {
			of = append(of, id.EvaluationOf(s.Application, p))
		}
	}
	slices.SortFunc(of, id.Evaluation.Compare)
	return of
}

// needed is how many judgements a consensus needs: one more than usual when
// the first two are far apart (APP-5).
func (s State) needed() int {
	given := s.submitted()
	if len(given) < 2 {
		return s.Terms.Evaluators
	}
	apart := s.Evaluators[given[0]].Total - s.Evaluators[given[1]].Total
	if max(apart, -apart) > s.Terms.Difference {
		return max(s.Terms.Evaluators, 2) + 1
	}
	return s.Terms.Evaluators
}

// APP-7: the consensus is added, the judgements stay.
func recordConsensus(s State, c RecordConsensus) ([]Event, error) {
	given := len(s.submitted())
	switch {
	case s.Status == Evaluated && s.Scores == c.Scores:
		return nil, nil
	case s.Status != Eligible:
		return nil, decider.Refuse("application.not_eligible", "status", s.Status)
	case s.outstanding() > 0:
		return nil, decider.Refuse("application.evaluations_outstanding", "outstanding", s.outstanding())
	case given < s.needed():
		return nil, decider.Refuse("application.evaluators_too_few", "submitted", given, "needed", s.needed())
	case !c.Scores.Possible():
		return nil, decider.Refuse("application.scores_impossible")
	}
	comment, err := wording.Must("comment", c.Comment, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ConsensusRecorded{
		s.Application, c.Scores.Relevance, c.Scores.DigitalAmbition, c.Scores.Impact, c.Scores.Resources,
		c.Scores.Total(s.Weights), given, comment, s.panel(),
	}}, nil
}
