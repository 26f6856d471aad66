package strategy

import (
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/wording"
)

// measurable refuses a strategy with an operational objective that nothing
// measures (STR-2).
func (s State) measurable() error {
	all := s.operational()
	if len(all) == 0 {
		return decider.Refuse("strategy.empty")
	}
	for _, o := range all {
		if len(o.Indicators) == 0 {
			return decider.Refuse("strategy.objective_unmeasured", "objective", s.code(o))
		}
	}
	return nil
}

func (s State) code(o Objective) string {
	return fmt.Sprintf("OO %d.%d", s.Objectives[o.Parent].Number, o.Number)
}

func submit(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Submitted && s.SubmittedBy == by.Actor:
		return nil, nil
	case s.Status != Drafting:
		return nil, decider.Refuse("strategy.not_editable", "status", s.Status)
	}
	if err := s.measurable(); err != nil {
		return nil, err
	}
	return []Event{StrategySubmitted{by.Actor, by.Today()}}, nil
}

func (s State) submitter(by decider.By) bool {
	return s.SubmittedBy == by.Actor || s.SubmittedBy == by.OnBehalfOf
}

// STR-3: not by the submitter.
func giveBack(s State, c ReturnStrategy, by decider.By) ([]Event, error) {
	switch {
	case s.Status != Submitted:
		return nil, decider.Refuse("strategy.not_submitted", "status", s.Status)
	case s.submitter(by):
		return nil, decider.Refuse("strategy.submitter_may_not_return")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{StrategyReturned{s.Participation, reason}}, nil
}

// STR-3: not by the submitter. STR-2: each operational objective is measured.
func approve(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Approved:
		return nil, nil
	case s.Status != Submitted:
		return nil, decider.Refuse("strategy.not_submitted", "status", s.Status)
	case s.submitter(by):
		return nil, decider.Refuse("strategy.submitter_may_not_approve")
	}
	if err := s.measurable(); err != nil {
		return nil, err
	}
	return []Event{StrategyApproved{s.Edition + 1, by.Today()}}, nil
}

func openRevision(s State, c OpenRevision) ([]Event, error) {
	switch {
	case s.Status == Drafting && s.Edition > 0:
		return nil, nil
	case s.Status != Approved:
		return nil, decider.Refuse("strategy.not_approved", "status", s.Status)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{StrategyRevisionOpened{s.Participation, s.Edition, reason}}, nil
}

// PAR-4, steps 2 and 4.
func confirmStep(s State, c ConfirmStep) error {
	if c.Step != 2 && c.Step != 4 {
		return nil
	}
	if s.Edition == 0 {
		return decider.Refuse("strategy.not_approved", "status", s.Status)
	}
	if err := s.measurable(); err != nil {
		return err
	}
	if c.Step == 2 {
		return nil
	}
	for _, o := range s.operational() {
		for _, i := range o.Indicators {
			if !s.Measured[i] {
				return decider.Refuse("strategy.indicator_without_value", "objective", s.code(o))
			}
		}
	}
	return nil
}
