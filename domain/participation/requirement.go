package participation

import (
	"slices"

	"megdan/domain/role"
)

// Requirement is what a step needs and somebody records on the participation.
type Requirement string

// The requirements that are recorded here, once met for good.
const (
	StakeholderList     Requirement = "stakeholder_list"
	CalendarAgreed      Requirement = "calendar_agreed"
	AssessmentPublished Requirement = "assessment_published"
	AssessmentReport    Requirement = "assessment_report"
	StrategyReport      Requirement = "strategy_report"
	GovernancePlan      Requirement = "governance_plan"
	EvaluationPlan      Requirement = "evaluation_plan"
	FinalReport         Requirement = "final_report"
)

// Requirements that follow from the team.
const (
	HasCityLead   Requirement = "city_lead"
	HasLeadExpert Requirement = "lead_expert"
)

// Steps is how many steps a city goes through, numbered from 0.
const Steps = 5

// mandatory is what a participating city needs to complete each step (PAR-4).
// What else a step needs of SWOT, ambition, strategy and roadmap, their own
// streams are asked.
var mandatory = [Steps][]Requirement{
	{HasCityLead, HasLeadExpert, StakeholderList, CalendarAgreed},
	{AssessmentPublished, AssessmentReport},
	{StrategyReport},
	{},
	{GovernancePlan, EvaluationPlan, FinalReport},
}

// Mandatory lists what a participating city needs recorded to complete a step.
func Mandatory(step int) []Requirement {
	if step < 0 || step >= Steps {
		return nil
	}
	return slices.Clone(mandatory[step])
}

// recorded reports whether a requirement is one that is recorded here.
func (r Requirement) recorded() bool {
	switch r {
	case StakeholderList, CalendarAgreed, AssessmentPublished, AssessmentReport,
		StrategyReport, GovernancePlan, EvaluationPlan, FinalReport:
		return true
	case HasCityLead, HasLeadExpert:
		return false
	}
	return false
}

// missing is what the city still needs for a step. Nothing is mandatory for a
// partner city (PAR-5).
func (s State) missing(step int) []Requirement {
	if s.Category != role.Participating {
		return nil
	}
	var out []Requirement
	for _, r := range mandatory[step] {
		switch {
		case r == HasCityLead && !s.Lead.IsZero():
		case r == HasLeadExpert && !s.LeadExpert.IsZero():
		case s.Met[r]:
		default:
			out = append(out, r)
		}
	}
	return out
}
