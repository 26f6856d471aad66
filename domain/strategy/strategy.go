// Package strategy is what a city wants to reach: strategic objectives (SO n)
// with operational ones under them (OO n.m), each measured by indicators.
//
//	           submit               approve
//	drafting ─────────▶ submitted ──────────▶ approved
//	   ▲                    │  return            │
//	   ├────────────────────┘  with reason       │
//	   └─────────────────────────────────────────┘  open a revision, with reason
//
// It is edited while drafting only. Numbers count up and are never used again,
// also after an objective was retired (STR-1). What was approved once stays
// valid while a revision is under work.
package strategy

import (
	"cmp"
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where a strategy stands.
type Status string

// The states of a strategy; none: not begun.
const (
	Drafting  Status = "drafting"
	Submitted Status = "submitted"
	Approved  Status = "approved"
)

// Limits of one strategy.
const (
	ObjectivesMost = 300
	IndicatorsMost = 20 // of one objective
	TextMost       = 1000
	UnitMost       = 50
)

// State is what decisions read.
type State struct {
	Participation id.Participation
	Programme     id.Programme
	Status        Status
	Edition       int // approvals so far
	SubmittedBy   id.Person
	Objectives    map[id.Objective]Objective
	Measured      map[id.Indicator]bool
}

// Objective is what decisions read of one.
type Objective struct {
	Parent     id.Objective // zero: it is a strategic one
	Number     int
	Retired    bool
	Children   int // that ever were
	Indicators []id.Indicator
}

// Decider of the stream strategy-<participation>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "strategy",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city in its programme.
func Object(_ State, c Command) (role.Object, bool) {
	at, is := c.(interface {
		Edition() id.Programme
		Participation() id.Participation
	})
	if !is {
		return role.Object{}, false
	}
	return role.Object{Programme: at.Edition(), Participation: at.Participation()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case DraftStrategy:
		if s.Status != "" {
			return nil, nil
		}
		return []Event{StrategyDrafted{c.Participation(), c.Programme, c.City}}, nil
	case NoteMeasurement:
		return noteMeasurement(s, c)
	case ConfirmStep:
		return nil, confirmStep(s, c)
	case AddStrategicObjective, AddOperationalObjective, RewordObjective, RetireObjective, LinkIndicator, SubmitStrategy,
		ReturnStrategy, ApproveStrategy, OpenRevision, ConfirmEditable, ConfirmObjective:
		if s.Status == "" {
			return nil, decider.Refuse("strategy.not_drafted")
		}
		return decideDrafted(s, c, by)
	}
	panic("strategy: a command outside the sealed set")
}

func decideDrafted(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case ReturnStrategy:
		return giveBack(s, c, by)
	case ApproveStrategy:
		return approve(s, by)
	case OpenRevision:
		return openRevision(s, c)
	case ConfirmObjective:
		_, err := s.objective(c.Objective)
		return nil, err
	case SubmitStrategy:
		return submit(s, by)
	case AddStrategicObjective, AddOperationalObjective, RewordObjective, RetireObjective, LinkIndicator, ConfirmEditable:
		if s.Status != Drafting {
			return nil, decider.Refuse("strategy.not_editable", "status", s.Status)
		}
		return edit(s, c)
	case DraftStrategy, NoteMeasurement, ConfirmStep: // decided by decide
	}
	panic("strategy: a command outside the sealed set")
}

func edit(s State, c Command) ([]Event, error) {
	switch c := c.(type) {
	case AddStrategicObjective:
		return addStrategic(s, c)
	case AddOperationalObjective:
		return addOperational(s, c)
	case RewordObjective:
		return reword(s, c)
	case RetireObjective:
		return retire(s, c)
	case LinkIndicator:
		return linkIndicator(s, c)
	case ConfirmEditable:
		return nil, nil
	case DraftStrategy, NoteMeasurement, ConfirmStep, ReturnStrategy, ApproveStrategy, OpenRevision, ConfirmObjective,
		SubmitStrategy: // decided before
	}
	panic("strategy: a command outside the sealed set")
}

// operational lists the operational objectives that stand, in order of their
// numbers.
func (s State) operational() []Objective {
	var all []Objective
	for _, o := range s.Objectives {
		if !o.Parent.IsZero() && !o.Retired {
			all = append(all, o)
		}
	}
	slices.SortFunc(all, func(a, b Objective) int {
		return cmp.Or(cmp.Compare(s.Objectives[a.Parent].Number, s.Objectives[b.Parent].Number), cmp.Compare(a.Number, b.Number))
	})
	return all
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case StrategyDrafted:
		s.Participation, s.Programme, s.Status = e.Participation, e.Programme, Drafting
	case StrategicObjectiveAdded:
		return s.with(e.Objective, Objective{Number: e.Number})
	case OperationalObjectiveAdded:
		parent := s.Objectives[e.Parent]
		parent.Children++
		return s.with(e.Parent, parent).with(e.Objective, Objective{Parent: e.Parent, Number: e.Number})
	case ObjectiveReworded: // words are not read here
	case ObjectiveRetired:
		o := s.Objectives[e.Objective]
		o.Retired = true
		return s.with(e.Objective, o)
	case IndicatorLinked:
		o := s.Objectives[e.Objective]
		if slices.Contains(o.Indicators, e.Indicator) {
			return s
		}
		o.Indicators = append(slices.Clip(o.Indicators), e.Indicator)
		return s.with(e.Objective, o)
	case IndicatorMeasured:
		m := make(map[id.Indicator]bool, len(s.Measured)+1)
		maps.Copy(m, s.Measured)
		m[e.Indicator] = true
		s.Measured = m
	case StrategySubmitted:
		s.Status, s.SubmittedBy = Submitted, e.SubmittedBy
	case StrategyReturned:
		s.Status = Drafting
	case StrategyApproved:
		s.Status, s.Edition = Approved, e.Edition
	case StrategyRevisionOpened:
		s.Status = Drafting
	}
	return s
}

func (s State) with(of id.Objective, o Objective) State {
	m := make(map[id.Objective]Objective, len(s.Objectives)+1)
	maps.Copy(m, s.Objectives)
	m[of] = o
	s.Objectives = m
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID()}
	switch e := e.(type) {
	case StrategicObjectiveAdded:
		tags = append(tags, e.Objective.UUID())
	case OperationalObjectiveAdded:
		tags = append(tags, e.Objective.UUID(), e.Parent.UUID())
	case ObjectiveReworded:
		tags = append(tags, e.Objective.UUID())
	case ObjectiveRetired:
		tags = append(tags, e.Objective.UUID())
	case IndicatorLinked:
		tags = append(tags, e.Objective.UUID(), e.Indicator.UUID())
	case IndicatorMeasured:
		tags = append(tags, e.Indicator.UUID())
	case StrategySubmitted:
		tags = append(tags, e.SubmittedBy.UUID())
	case StrategyDrafted, StrategyReturned, StrategyApproved, StrategyRevisionOpened: // they concern the whole
	}
	return s.Programme, tags
}
