package participation

import (
	"cmp"

	"megdan/domain/decider"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// stakeholdersLeast is how many a city lists when the programme says nothing
// else; its setting is asked on its own stream.
const stakeholdersLeast = 10

// stakeholdersMost keeps a list that people read; Sofia had close to 30.
const stakeholdersMost = 500

// onTheWay is a command between a city's admission and its completion. The set
// is sealed.
//
//sumtype:decl
type onTheWay interface {
	Command
	onTheWay()
}

func (StartStep) onTheWay()             {}
func (CompleteStep) onTheWay()          {}
func (ReopenStep) onTheWay()            {}
func (ListStakeholder) onTheWay()       {}
func (DropStakeholder) onTheWay()       {}
func (AgreeStakeholderList) onTheWay()  {}
func (AgreeCalendar) onTheWay()         {}
func (RecordFulfilment) onTheWay()      {}
func (CompleteParticipation) onTheWay() {}
func (GrantLabel) onTheWay()            {}
func (ExpireInvitation) onTheWay()      {}

// decideOnTheWay decides what a city does between admission and completion.
func decideOnTheWay(s State, c onTheWay, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case StartStep:
		return startStep(s, c, by)
	case CompleteStep:
		return completeStep(s, c, by)
	case ReopenStep:
		return reopenStep(s, c, by)
	case ListStakeholder:
		return listStakeholder(s, c)
	case DropStakeholder:
		return dropStakeholder(s, c)
	case AgreeStakeholderList:
		return agreeStakeholderList(s, c, by)
	case AgreeCalendar:
		if err := s.hasSteps(); err != nil {
			return nil, err
		}
		return s.meet(CalendarAgreed, by), nil
	case RecordFulfilment:
		if !c.Requirement.recorded() {
			return nil, decider.Refuse("participation.requirement_unknown")
		}
		return s.meet(c.Requirement, by), nil
	case CompleteParticipation:
		return completeParticipation(s, by)
	case GrantLabel:
		return grantLabel(s, c, by)
	case ExpireInvitation:
		return expireInvitation(s, c, by)
	}
	panic("participation: a command outside the sealed set")
}

func (s State) meet(r Requirement, by decider.By) []Event {
	if s.Met[r] {
		return nil
	}
	return []Event{RequirementMet{s.Participation, r, by.Today()}}
}

// hasSteps: participating cities go through the steps, partners may (PAR-5).
func (s State) hasSteps() error {
	switch s.Category {
	case role.Participating, role.Partner:
		return nil
	case role.MentorCity:
	}
	return decider.Refuse("participation.no_steps_in_category", "category", s.Category)
}

// mayStep says what is wrong with a step before anything else is asked.
func (s State) mayStep(step int) error {
	switch {
	case s.Completed:
		return decider.Refuse("participation.completed")
	case step < 0 || step >= Steps:
		return decider.Refuse("participation.step_unknown", "step", step)
	}
	return s.hasSteps()
}

// PAR-4: in order, one after the other. PAR-2: step 1 of a participating city
// needs its lead and its lead expert.
func startStep(s State, c StartStep, by decider.By) ([]Event, error) {
	if err := s.mayStep(c.Step); err != nil {
		return nil, err
	}
	if s.Steps[c.Step].Started {
		return nil, nil
	}
	if open := s.openBefore(c.Step); open >= 0 {
		return nil, decider.Refuse("participation.earlier_step_open", "step", open)
	}
	switch {
	case c.Step == 0 || s.Category != role.Participating:
	case s.Lead.IsZero():
		return nil, decider.Refuse("participation.no_city_lead")
	case s.LeadExpert.IsZero():
		return nil, decider.Refuse("participation.no_lead_expert")
	}
	return []Event{StepStarted{s.Participation, c.Step, by.Today()}}, nil
}

// openBefore is the first step before one that is not completed, or -1.
func (s State) openBefore(step int) int {
	for n := range step {
		if !s.Steps[n].Completed {
			return n
		}
	}
	return -1
}

// PAR-4: what is mandatory for the step is there.
func completeStep(s State, c CompleteStep, by decider.By) ([]Event, error) {
	if err := s.mayStep(c.Step); err != nil {
		return nil, err
	}
	open := s.openBefore(c.Step)
	missing := s.missing(c.Step)
	switch {
	case s.Steps[c.Step].Completed:
		return nil, nil
	case !s.Steps[c.Step].Started:
		return nil, decider.Refuse("participation.step_not_started", "step", c.Step)
	case open >= 0:
		return nil, decider.Refuse("participation.earlier_step_open", "step", open)
	case len(missing) > 0:
		return nil, decider.Refuse("participation.step_incomplete", "step", c.Step, "missing", missing[0], "more", len(missing)-1)
	}
	return []Event{StepCompleted{s.Participation, c.Step, by.Today()}}, nil
}

func reopenStep(s State, c ReopenStep, by decider.By) ([]Event, error) {
	if err := s.mayStep(c.Step); err != nil {
		return nil, err
	}
	if !s.Steps[c.Step].Completed {
		return nil, decider.Refuse("participation.step_not_completed", "step", c.Step)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{StepReopened{s.Participation, c.Step, by.Today(), reason}}, nil
}

func listStakeholder(s State, c ListStakeholder) ([]Event, error) {
	if err := s.hasSteps(); err != nil {
		return nil, err
	}
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case err != nil:
		return nil, err
	case s.Stakeholders[c.Stakeholder] != "" || c.Stakeholder.IsZero():
		return nil, decider.Refuse("participation.stakeholder_known")
	case !c.Kind.known():
		return nil, decider.Refuse("participation.stakeholder_kind_unknown")
	case len(s.Stakeholders) >= stakeholdersMost:
		return nil, decider.Refuse("participation.too_many_stakeholders", "most", stakeholdersMost)
	}
	return []Event{StakeholderListed{s.Participation, c.Stakeholder, c.Kind, name}}, nil
}

func (k StakeholderKind) known() bool {
	switch k {
	case Administration, Business, Academia, CivilSociety, Infrastructure, Finance, OtherKind:
		return true
	}
	return false
}

func dropStakeholder(s State, c DropStakeholder) ([]Event, error) {
	kind, listed := s.Stakeholders[c.Stakeholder]
	if !listed {
		return nil, decider.Refuse("participation.stakeholder_unknown")
	}
	return []Event{StakeholderDropped{s.Participation, c.Stakeholder, kind}}, nil
}

func agreeStakeholderList(s State, c AgreeStakeholderList, by decider.By) ([]Event, error) {
	if err := s.hasSteps(); err != nil {
		return nil, err
	}
	if least := cmp.Or(c.Least, stakeholdersLeast); len(s.Stakeholders) < least {
		return nil, decider.Refuse("participation.too_few_stakeholders", "listed", len(s.Stakeholders), "least", least)
	}
	return s.meet(StakeholderList, by), nil
}

func completeParticipation(s State, by decider.By) ([]Event, error) {
	if s.Completed {
		return nil, nil
	}
	if open := s.openBefore(Steps); open >= 0 && s.Category == role.Participating {
		return nil, decider.Refuse("participation.earlier_step_open", "step", open)
	}
	return []Event{ParticipationCompleted{s.Participation, by.Today()}}, nil
}

func grantLabel(s State, c GrantLabel, by decider.By) ([]Event, error) {
	names, err := wording.Names("names", c.Names)
	switch {
	case err != nil:
		return nil, err
	case s.Labels[c.Label] || c.Label.IsZero():
		return nil, decider.Refuse("participation.label_known")
	}
	return []Event{LabelGranted{s.Participation, c.Label, names, by.Today()}}, nil
}

// PAR-6: after its last day.
func expireInvitation(s State, c ExpireInvitation, by decider.By) ([]Event, error) {
	i, known := s.Invitations[c.Invitation]
	switch {
	case !known:
		return nil, decider.Refuse("participation.invitation_unknown")
	case i.Expired:
		return nil, nil
	case i.Used:
		return nil, decider.Refuse("participation.invitation_used")
	case !by.Today().After(i.LastDay):
		return nil, decider.Refuse("participation.invitation_running", "last_day", i.LastDay)
	}
	return []Event{InvitationExpired{s.Participation, c.Invitation, i.Person}}, nil
}

// confirmOutsider is asked for evaluators (APP-5).
func confirmOutsider(s State, c ConfirmOutsider) error {
	if s.Members[c.Person] != "" || s.LocalExperts[c.Person] || (s.LeadExpert == c.Person && !c.Person.IsZero()) {
		return decider.Refuse("participation.person_of_city")
	}
	return nil
}

// confirmAbsent is asked for offers of partnership (APP-9).
func confirmAbsent(s State) error {
	switch {
	case s.Withdrawn:
		return decider.Refuse("participation.withdrawn")
	case s.Category != "":
		return decider.Refuse("participation.other_category", "category", s.Category)
	}
	return nil
}
