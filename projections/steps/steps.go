// Package steps answers: how far are the cities on their way? For each city its
// five steps, with what is still missing (PAR-4), and the labels it was given.
// The key is the programme, with all cities, or one participation, with that
// city alone.
//
// Days to a seminar and what is late are derived by who reads, from the dates
// of the steps in the programme's own document.
package steps

import (
	"slices"

	"megdan/domain/ambition"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/domain/strategy"
	"megdan/domain/swot"
	"megdan/projections/view"
)

// Document is the step board.
type Document struct {
	Cities view.Map[id.Participation, City] `json:"cities"`
	// Activities that are pilots or have started.
	Activities view.Map[id.Activity, Activity] `json:"activities"`
}

// Activity is what a step has to know of one.
type Activity struct {
	Participation id.Participation `json:"participation"`
	Pilot         bool             `json:"pilot"`
	Started       bool             `json:"started"`
}

// City is one row.
type City struct {
	City     id.City       `json:"city"`
	Category role.Category `json:"category"`
	Wave     id.Wave       `json:"wave,omitempty"`
	From     calendar.Date `json:"from,omitempty"`
	// Version of the participation's stream, for If-Match.
	Version   int64         `json:"version"`
	Lead      id.Person     `json:"lead,omitempty"`
	Expert    id.Person     `json:"expert,omitempty"`
	Steps     []Step        `json:"steps"` // 0 to 4, in order; none in a mentor city
	Met       []Requirement `json:"met"`   // in the order in which they were met
	Listed    int           `json:"stakeholders"`
	Withdrawn calendar.Date `json:"withdrawn,omitempty"`
	Completed calendar.Date `json:"completed,omitempty"`
	Labels    []event.Names `json:"labels"`
}

// Step is how far a city is in one step.
type Step struct {
	State     State         `json:"state"`
	Started   calendar.Date `json:"started,omitempty"`
	Completed calendar.Date `json:"completed,omitempty"`
	Reopened  int           `json:"reopened,omitempty"` // how often
	// Missing is what is mandatory and not there; nothing in a partner city.
	Missing []Requirement `json:"missing"`
}

// State of a step.
type State string

// The states of a step.
const (
	Ahead   State = "ahead"
	Started State = "started"
	Done    State = "completed"
)

// Requirement is what a step needs: one that is recorded on the participation,
// or one of the city's other streams.
type Requirement string

// Requirements of the participation itself.
const (
	HasCityLead         Requirement = "city_lead"
	HasLeadExpert       Requirement = "lead_expert"
	StakeholderList     Requirement = "stakeholder_list"
	CalendarAgreed      Requirement = "calendar_agreed"
	AssessmentPublished Requirement = "assessment_published"
	AssessmentReport    Requirement = "assessment_report"
	StrategyReport      Requirement = "strategy_report"
	GovernancePlan      Requirement = "governance_plan"
	EvaluationPlan      Requirement = "evaluation_plan"
	FinalReport         Requirement = "final_report"
)

// Requirements that other streams meet. That each indicator was measured and
// each objective has one is asked when the step is completed.
const (
	SwotAgreed       Requirement = "swot_agreed"
	AmbitionApproved Requirement = "ambition_approved"
	StrategyApproved Requirement = "strategy_approved"
	RoadmapBaselined Requirement = "roadmap_baselined"
	PilotStarted     Requirement = "pilot_started"
)

var needs = func() (all [participation.Steps][]Requirement) {
	for n := range all {
		for _, r := range participation.Mandatory(n) {
			all[n] = append(all[n], Requirement(r))
		}
	}
	all[1] = append(all[1], SwotAgreed, AmbitionApproved)
	all[2] = append(all[2], StrategyApproved)
	all[3] = append(all[3], RoadmapBaselined)
	all[4] = append(all[4], PilotStarted)
	return all
}()

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "steps",
		Version: 1,
		Events: []string{
			"programme.place_taken",
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled",
			"participation.member_removed", "participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.city_withdrawn", "participation.step_started", "participation.step_completed", "participation.step_reopened",
			"participation.stakeholder_listed", "participation.stakeholder_dropped", "participation.requirement_met",
			"participation.participation_completed", "participation.label_granted",
			"swot.swot_agreed", "swot.swot_reopened", "ambition.ambition_approved", "strategy.strategy_approved",
			"roadmap.roadmap_baselined", "roadmap.activity_marked_pilot", "roadmap.activity_started",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.StepBoard,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	if v, ok := e.Data.(programme.PlaceTaken); ok {
		return append(to, e.Log, v.Participation.UUID())
	}
	return append(to, e.Log, e.Stream.ID())
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	if v, ok := e.Data.(programme.PlaceTaken); ok {
		d.Cities.Ensure(v.Participation).Wave = v.Wave
		return
	}
	c := d.Cities.Ensure(id.Participation(e.Stream.ID()))
	switch v := e.Data.(type) {
	case swot.SwotAgreed:
		c.meet(SwotAgreed)
	case swot.SwotReopened:
		c.lose(SwotAgreed)
	case ambition.AmbitionApproved:
		c.meet(AmbitionApproved)
	case strategy.StrategyApproved:
		c.meet(StrategyApproved)
	case roadmap.RoadmapBaselined:
		c.meet(RoadmapBaselined)
	case roadmap.ActivityMarkedPilot:
		d.activity(c, v.Activity, e, func(a *Activity) { a.Pilot = true })
	case roadmap.ActivityStarted:
		d.activity(c, v.Activity, e, func(a *Activity) { a.Started = true })
	case participation.Event:
		c.Version = e.Version
		c.apply(v)
	}
	c.judge()
}

// activity keeps what is known of an activity; a pilot that has started counts.
func (d *Document) activity(c *City, of id.Activity, e *event.Recorded, change func(*Activity)) {
	a := d.Activities.Ensure(of)
	a.Participation = id.Participation(e.Stream.ID())
	if change(a); a.Pilot && a.Started {
		c.meet(PilotStarted)
	}
}

func (c *City) apply(data any) {
	switch v := data.(type) {
	case participation.CityAdmitted:
		c.enter(v.City, role.Participating, v.From)
	case participation.PartnerEnrolled:
		c.enter(v.City, role.Partner, v.From)
	case participation.MentorCityEnrolled:
		c.enter(v.City, role.MentorCity, v.From)
	case participation.MemberRemoved:
		if c.Lead == v.Person {
			c.Lead = id.Person{}
		}
	case participation.CityLeadAppointed:
		c.Lead = v.Person
	case participation.LeadExpertAssigned:
		c.Expert = v.Person
	case participation.LeadExpertReplaced:
		c.Expert = v.Person
	case participation.CityWithdrawn:
		c.Withdrawn = v.On
	case participation.StepStarted:
		c.step(v.Step, func(s *Step) { s.State, s.Started = Started, v.On })
	case participation.StepCompleted:
		c.step(v.Step, func(s *Step) { s.State, s.Completed = Done, v.On })
	case participation.StepReopened:
		c.step(v.Step, func(s *Step) { s.State, s.Completed, s.Reopened = Started, calendar.Date{}, s.Reopened+1 })
	case participation.StakeholderListed:
		c.Listed++
	case participation.StakeholderDropped:
		c.Listed--
	case participation.RequirementMet:
		c.meet(Requirement(v.Requirement))
	case participation.ParticipationCompleted:
		c.Completed = v.On
	case participation.LabelGranted:
		c.Labels = append(slices.Clip(c.Labels), v.Names)
	}
}

// enter takes up a category; who was a partner begins its steps anew.
func (c *City) enter(city id.City, as role.Category, from calendar.Date) {
	c.City, c.Category, c.From, c.Steps = city, as, from, nil
	if as == role.MentorCity {
		return
	}
	for range participation.Steps {
		c.Steps = append(c.Steps, Step{State: Ahead})
	}
}

// step changes one step in a copy of the list.
func (c *City) step(n int, change func(*Step)) {
	if n < 0 || n >= len(c.Steps) {
		return
	}
	c.Steps = slices.Clone(c.Steps)
	change(&c.Steps[n])
}

func (c *City) meet(r Requirement) {
	if !slices.Contains(c.Met, r) {
		c.Met = append(slices.Clip(c.Met), r)
	}
}

func (c *City) lose(r Requirement) {
	c.Met = slices.DeleteFunc(slices.Clone(c.Met), func(m Requirement) bool { return m == r })
}

// judge says what each step still lacks.
func (c *City) judge() {
	c.Steps = slices.Clone(c.Steps)
	for n := range c.Steps {
		c.Steps[n].Missing = nil
		if c.Category != role.Participating || c.Steps[n].State == Done {
			continue
		}
		for _, r := range needs[n] {
			if !c.has(r) {
				c.Steps[n].Missing = append(c.Steps[n].Missing, r)
			}
		}
	}
}

func (c *City) has(r Requirement) bool {
	switch r {
	case HasCityLead:
		return !c.Lead.IsZero()
	case HasLeadExpert:
		return !c.Expert.IsZero()
	}
	return slices.Contains(c.Met, r)
}
