package roadmap

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "roadmap",
		Version: 2,
		Events: []string{
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled",
			"participation.member_added", "participation.member_role_changed", "participation.member_removed",
			"participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.local_expert_assigned", "participation.local_expert_released", "participation.city_withdrawn",
			"roadmap.roadmap_opened", "roadmap.roadmap_category_changed", "roadmap.roadmap_frozen",
			"roadmap.activity_planned", "roadmap.activity_changed", "roadmap.activity_marked_pilot",
			"roadmap.activity_parked", "roadmap.activity_planned_again",
			"roadmap.milestone_planned", "roadmap.milestone_renamed", "roadmap.milestone_moved",
			"roadmap.milestone_started", "roadmap.milestone_rescheduled", "roadmap.manager_informed_of_shift",
			"roadmap.milestone_reassigned", "roadmap.milestone_evidence_attached", "roadmap.milestone_submitted",
			"roadmap.milestone_accepted", "roadmap.milestone_returned", "roadmap.milestone_cancellation_proposed",
			"roadmap.milestone_cancellation_withdrawn", "roadmap.milestone_cancelled", "roadmap.milestone_reopened",
			"roadmap.milestone_commented",
			"roadmap.activity_drawn_from_idea", "roadmap.funding_set", "roadmap.activity_objective_set", "roadmap.dependency_linked",
			"roadmap.dependency_removed", "roadmap.activity_started", "roadmap.progress_reported", "roadmap.activity_completed",
			"roadmap.activity_cancelled", "roadmap.roadmap_baselined", "roadmap.rebaseline_proposed", "roadmap.rebaseline_withdrawn",
			"roadmap.roadmap_rebaselined",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Stream.ID())
		},
		Apply: apply,
		Read:  role.PlanMilestones,
	}
}

// apply folds what Events names. Data is any on the way down: a view is not
// asked about every event of an aggregate, as its decider is.
func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case roadmap.Event:
		d.Version = e.Version
		d.applyRoadmap(v, e)
	case participation.Event:
		d.TeamVersion = e.Version
		d.Programme = id.Programme(e.Log)
		d.applyTeam(v)
	}
}

func actOf(e *event.Recorded) Act {
	return Act{By: e.Actor, As: role.Role(e.ActingAs), At: e.At, Position: e.Position}
}

func because(e *event.Recorded, reason event.Private) Act {
	a := actOf(e)
	a.Reason = reason
	return a
}

func onDay(e *event.Recorded, on calendar.Date) Act {
	a := actOf(e)
	a.On = on
	return a
}

func (d *Document) applyRoadmap(data any, e *event.Recorded) {
	switch v := data.(type) {
	case roadmap.RoadmapOpened:
		d.Programme, d.City, d.Category = v.Programme, v.City, v.Category
		d.Settings = Settings{v.ReopenDays, v.ReviewDays, v.NoticeShifts, v.NoticeShiftDays}
	case roadmap.RoadmapCategoryChanged:
		d.Category = v.Category
	case roadmap.RoadmapFrozen:
		d.Frozen = v.On
	case roadmap.ActivityPlanned:
		d.Activities.Put(v.Activity, Activity{Number: v.Number, Title: v.Title, Organisation: v.Organisation, Start: v.Start, End: v.End})
	case roadmap.ActivityChanged:
		d.Activities.Update(v.Activity, func(a *Activity) {
			a.Title, a.Organisation, a.Start, a.End = v.Title, v.Organisation, v.Start, v.End
		})
		d.warn(v.Activity)
	case roadmap.ActivityMarkedPilot:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Pilot = true })
	case roadmap.ActivityParked:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Parked = because(e, v.Reason) })
	case roadmap.ActivityPlannedAgain:
		d.Activities.Update(v.Activity, func(a *Activity) {
			a.Parked, a.Start, a.End = Act{}, v.Start, v.End
		})
		d.warn(v.Activity)
	default:
		if !d.applyPlan(data, e) {
			d.applyMilestone(data, e)
		}
	}
}

func (d *Document) applyMilestone(data any, e *event.Recorded) {
	switch v := data.(type) {
	case roadmap.MilestonePlanned:
		d.Milestones.Put(v.Milestone, Milestone{
			Number: v.Number, Title: v.Title, State: Planned, Due: v.Due, First: v.Due, Owner: v.Owner,
			Activity: v.Activity, Horizon: v.Horizon, Rank: v.Rank, Planned: e.At, Changed: actOf(e),
		})
	case roadmap.MilestoneRenamed:
		d.change(v.Milestone, e, func(m *Milestone) { m.Title = v.Title })
	case roadmap.MilestoneMoved:
		d.change(v.Milestone, e, func(m *Milestone) { m.Rank = v.Rank })
	case roadmap.MilestoneStarted:
		d.change(v.Milestone, e, func(m *Milestone) { m.State, m.Started = InProgress, e.At })
	case roadmap.MilestoneRescheduled:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.Due, m.First, m.Shifts, m.Horizon = v.Due, v.First, v.Shifts, v.Horizon
			m.Moved = moved(e, v.Previous, v.Due, v.Reason)
		})
	case roadmap.ManagerInformedOfShift:
		d.change(v.Milestone, e, func(m *Milestone) { m.ToldManager = true })
	case roadmap.MilestoneReassigned:
		d.change(v.Milestone, e, func(m *Milestone) { m.Owner = v.Owner })
	case roadmap.MilestoneEvidenceAttached:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.Evidence = append(m.Evidence, Evidence{v.Evidence, v.Title, v.Link, v.Note, e.Actor, e.At, e.Position})
		})
	case roadmap.MilestoneSubmitted:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.State, m.Submitted = Submitted, onDay(e, v.On)
			m.Submitted.By = v.SubmittedBy
			m.Returned, m.Reopened, m.Cancellation = Act{}, Act{}, Act{}
		})
	case roadmap.MilestoneAccepted:
		d.change(v.Milestone, e, func(m *Milestone) { m.State, m.Accepted = Accepted, onDay(e, v.On) })
	case roadmap.MilestoneReturned:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.State, m.Due, m.Horizon, m.Returns = InProgress, v.Due, v.Horizon, m.Returns+1
			m.Submitted, m.Returned = Act{}, because(e, v.Reason)
			m.Moved = moved(e, v.Previous, v.Due, v.Reason)
		})
	case roadmap.MilestoneCancellationProposed:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.Cancellation = because(e, v.Reason)
			m.Cancellation.By, m.Cancellation.As = v.ProposedBy, v.ProposedAs
		})
	case roadmap.MilestoneCancellationWithdrawn:
		d.change(v.Milestone, e, func(m *Milestone) { m.Cancellation = Act{} })
	case roadmap.MilestoneCancelled:
		d.change(v.Milestone, e, func(m *Milestone) { m.State, m.Cancelled = Cancelled, actOf(e) })
	case roadmap.MilestoneReopened:
		d.change(v.Milestone, e, func(m *Milestone) {
			m.State, m.Submitted, m.Accepted, m.Reopened = InProgress, Act{}, Act{}, because(e, v.Reason)
		})
	case roadmap.MilestoneCommented:
		d.change(v.Milestone, e, func(m *Milestone) { m.Comments++ })
	}
}

func moved(e *event.Recorded, from, to calendar.Date, reason event.Private) Move {
	return Move{e.Actor, role.Role(e.ActingAs), e.At, e.Position, from, to, reason}
}

// change edits a milestone and marks it as changed by e.
func (d *Document) change(key id.Milestone, e *event.Recorded, edit func(*Milestone)) {
	if m := d.Milestones.Edit(key); m != nil {
		edit(m)
		m.Changed = actOf(e)
	}
}

func (d *Document) applyTeam(data any) {
	switch v := data.(type) {
	case participation.CityAdmitted:
		d.City, d.Category, d.Wave, d.From = v.City, role.Participating, v.Wave, v.From
	case participation.PartnerEnrolled:
		d.City, d.Category, d.Wave, d.From = v.City, role.Partner, id.Wave{}, v.From
	case participation.MentorCityEnrolled:
		d.City, d.Category, d.Wave, d.From = v.City, role.MentorCity, id.Wave{}, v.From
	case participation.MemberAdded:
		d.give(v.Person, v.Role)
	case participation.MemberRoleChanged:
		d.take(v.Person, v.Previous)
		d.give(v.Person, v.Role)
	case participation.MemberRemoved:
		d.take(v.Person, v.Role)
		if d.Lead == v.Person {
			d.Lead = id.Person{}
			d.take(v.Person, role.CityLead)
		}
	case participation.CityLeadAppointed:
		d.take(v.Previous, role.CityLead)
		d.give(v.Person, role.CityLead)
		d.Lead = v.Person
	case participation.LeadExpertAssigned:
		d.give(v.Person, role.LeadExpert)
		d.Expert = v.Person
	case participation.LeadExpertReplaced:
		d.take(v.Previous, role.LeadExpert)
		d.give(v.Person, role.LeadExpert)
		d.Expert = v.Person
	case participation.LocalExpertAssigned:
		d.give(v.Person, role.Mentor)
	case participation.LocalExpertReleased:
		d.take(v.Person, role.Mentor)
	case participation.CityWithdrawn:
		d.Frozen, d.Withdrawn = v.On, v.Reason
	}
}

func (d *Document) give(p id.Person, r role.Role) {
	m := d.Team.Ensure(p)
	if !slices.Contains(m.Roles, r) {
		m.Roles = append(m.Roles, r)
	}
}

func (d *Document) take(p id.Person, r role.Role) {
	m := d.Team.Edit(p)
	if m == nil {
		return
	}
	if i := slices.Index(m.Roles, r); i >= 0 {
		m.Roles = slices.Delete(m.Roles, i, i+1)
	}
	if len(m.Roles) == 0 {
		d.Team.Delete(p)
	}
}
