// Package overdue answers: what is due, who owes it, and who has to look at it?
// Facts only, of a city or of all cities of a programme: the key is the
// participation or the programme. Whether something is overdue follows from
// the day of whoever reads (STR-7): a due date before it is the owner's delay,
// a submission older than the city's review days, in working days, is the
// reviewer's. The reviewer is the city's lead expert, in a partner city its
// city lead.
package overdue

import (
	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what is open.
type Document struct {
	Cities     view.Map[id.Participation, City]  `json:"cities"`
	Milestones view.Map[id.Milestone, Milestone] `json:"milestones"`
	Reports    view.Map[id.Deliverable, Report]  `json:"reports"` // under review
}

// City says who reviews what a city hands in, and how many working days that
// may take.
type City struct {
	City       id.City       `json:"city"`
	Category   role.Category `json:"category,omitempty"` // absent before the city is admitted
	Lead       id.Person     `json:"lead,omitempty"`
	Expert     id.Person     `json:"expert,omitempty"`
	ReviewDays int           `json:"review_days,omitempty"`
	Withdrawn  calendar.Date `json:"withdrawn,omitempty"`
}

// Milestone is one that was not cancelled; an accepted one is due no more, but
// may be reopened.
type Milestone struct {
	Participation id.Participation `json:"participation"`
	Number        int              `json:"number"`
	Title         event.Private    `json:"title,omitzero"`
	Owner         id.Person        `json:"owner"`
	Due           calendar.Date    `json:"due"`
	First         calendar.Date    `json:"first"` // the date planned first
	Shifts        int              `json:"shifts,omitempty"`
	State         roadmap.Status   `json:"state"`
	Submitted     calendar.Date    `json:"submitted,omitempty"`
	ToldManager   bool             `json:"told_manager,omitempty"`
}

// Report is a deliverable that waits for its review.
type Report struct {
	Participation id.Participation `json:"participation"`
	Submitted     calendar.Date    `json:"submitted"`
	By            id.Person        `json:"by"`
	Endorsed      calendar.Date    `json:"endorsed,omitempty"` // then the manager's approval is what it waits for
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "overdue",
		Version: 1,
		Events: []string{
			"participation.city_admitted", "participation.partner_enrolled", "participation.city_lead_appointed",
			"participation.lead_expert_assigned", "participation.lead_expert_replaced", "participation.member_removed", "participation.city_withdrawn",
			"roadmap.roadmap_opened", "roadmap.milestone_planned", "roadmap.milestone_renamed", "roadmap.milestone_started",
			"roadmap.milestone_rescheduled", "roadmap.manager_informed_of_shift", "roadmap.milestone_reassigned",
			"roadmap.milestone_submitted", "roadmap.milestone_accepted", "roadmap.milestone_returned", "roadmap.milestone_cancelled",
			"roadmap.milestone_reopened",
			"deliverable.deliverable_submitted", "deliverable.changes_requested", "deliverable.deliverable_endorsed",
			"deliverable.deliverable_approved",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.PlanMilestones,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, city(e).UUID(), e.Log) }

// city is the one that an event is of; a roadmap's stream has its id.
func city(e *event.Recorded) id.Participation {
	if v, is := e.Data.(deliverable.OfCity); is {
		return v.Of()
	}
	return id.Participation(e.Stream.ID())
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	of := city(e)
	switch v := e.Data.(type) {
	case participation.Event:
		d.applyTeam(of, v)
	case roadmap.Event:
		d.applyRoadmap(of, v)
	case deliverable.DeliverableSubmitted:
		d.Reports.Put(v.Deliverable, Report{Participation: of, Submitted: v.On, By: v.SubmittedBy})
	case deliverable.ChangesRequested:
		d.Reports.Delete(v.Deliverable)
	case deliverable.DeliverableEndorsed:
		d.Reports.Update(v.Deliverable, func(r *Report) { r.Endorsed = v.On })
	case deliverable.DeliverableApproved:
		d.Reports.Delete(v.Deliverable)
	}
}

func (d *Document) applyTeam(of id.Participation, data any) {
	c := d.Cities.Ensure(of)
	switch v := data.(type) {
	case participation.CityAdmitted:
		c.City, c.Category = v.City, role.Participating
	case participation.PartnerEnrolled:
		c.City, c.Category = v.City, role.Partner
	case participation.CityLeadAppointed:
		c.Lead = v.Person
	case participation.LeadExpertAssigned:
		c.Expert = v.Person
	case participation.LeadExpertReplaced:
		c.Expert = v.Person
	case participation.MemberRemoved:
		if c.Lead == v.Person {
			c.Lead = id.Person{}
		}
	case participation.CityWithdrawn:
		c.Withdrawn = v.On
	}
}

func (d *Document) applyRoadmap(of id.Participation, data any) {
	change := func(m id.Milestone, edit func(*Milestone)) { d.Milestones.Update(m, edit) }
	switch v := data.(type) {
	case roadmap.RoadmapOpened:
		d.Cities.Ensure(of).ReviewDays = v.ReviewDays
	case roadmap.MilestonePlanned:
		d.Milestones.Put(v.Milestone, Milestone{Participation: of, Number: v.Number, Title: v.Title, Owner: v.Owner, Due: v.Due, First: v.Due, State: roadmap.Planned})
	case roadmap.MilestoneRenamed:
		change(v.Milestone, func(m *Milestone) { m.Title = v.Title })
	case roadmap.MilestoneStarted:
		change(v.Milestone, func(m *Milestone) { m.State = roadmap.InProgress })
	case roadmap.MilestoneRescheduled:
		change(v.Milestone, func(m *Milestone) { m.Due, m.Shifts = v.Due, v.Shifts })
	case roadmap.ManagerInformedOfShift:
		change(v.Milestone, func(m *Milestone) { m.ToldManager = true })
	case roadmap.MilestoneReassigned:
		change(v.Milestone, func(m *Milestone) { m.Owner = v.Owner })
	case roadmap.MilestoneSubmitted:
		change(v.Milestone, func(m *Milestone) { m.State, m.Submitted = roadmap.Submitted, v.On })
	case roadmap.MilestoneReturned:
		change(v.Milestone, func(m *Milestone) { m.State, m.Due, m.Submitted = roadmap.InProgress, v.Due, calendar.Date{} })
	case roadmap.MilestoneAccepted:
		change(v.Milestone, func(m *Milestone) { m.State = roadmap.Accepted })
	case roadmap.MilestoneReopened:
		change(v.Milestone, func(m *Milestone) { m.State, m.Submitted = roadmap.InProgress, calendar.Date{} })
	case roadmap.MilestoneCancelled:
		d.Milestones.Delete(v.Milestone)
	}
}
