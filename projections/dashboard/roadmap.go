package dashboard

import (
	"megdan/domain/id"
	"megdan/domain/roadmap"
)

var roadmapEvents = []string{
	"roadmap.milestone_planned", "roadmap.milestone_rescheduled", "roadmap.milestone_submitted", "roadmap.milestone_returned",
	"roadmap.milestone_accepted", "roadmap.milestone_reopened", "roadmap.milestone_cancelled",
	"roadmap.activity_planned", "roadmap.activity_marked_pilot", "roadmap.activity_started", "roadmap.activity_completed",
	"roadmap.activity_cancelled", "roadmap.funding_set",
}

func (d *Document) applyRoadmap(data any) {
	switch v := data.(type) {
	case roadmap.MilestonePlanned:
		d.Milestones.Planned++
		d.ByMilestone.Put(v.Milestone, Milestone{Due: v.Due})
	case roadmap.MilestoneRescheduled:
		d.ByMilestone.Update(v.Milestone, func(m *Milestone) { m.Due = v.Due })
	case roadmap.MilestoneReturned:
		d.ByMilestone.Update(v.Milestone, func(m *Milestone) { m.Due, m.InTime = v.Due, false })
	case roadmap.MilestoneSubmitted:
		d.ByMilestone.Update(v.Milestone, func(m *Milestone) { m.InTime = !v.On.After(m.Due) })
	case roadmap.MilestoneAccepted:
		d.accept(v.Milestone, true)
	case roadmap.MilestoneReopened:
		d.accept(v.Milestone, false)
	case roadmap.MilestoneCancelled:
		if d.ByMilestone.Has(v.Milestone) {
			d.Milestones.Planned--
			d.ByMilestone.Delete(v.Milestone)
		}
	default:
		d.applyActivity(data)
	}
}

// accept counts a milestone as accepted, or no longer.
func (d *Document) accept(key id.Milestone, yes bool) {
	m := d.ByMilestone.Edit(key)
	if m == nil || m.Accepted == yes {
		return
	}
	n := 1
	if m.Accepted = yes; !yes {
		n = -1
	}
	d.Milestones.Accepted += n
	if m.InTime {
		d.Milestones.OnTime += n
	}
}

func (d *Document) applyActivity(data any) {
	switch v := data.(type) {
	case roadmap.ActivityPlanned:
		d.Actions.Planned++
		d.ByActivity.Put(v.Activity, Activity{})
	case roadmap.ActivityMarkedPilot:
		if a := d.ByActivity.Edit(v.Activity); a != nil && !a.Pilot {
			a.Pilot = true
			d.Actions.Pilots++
		}
	case roadmap.ActivityStarted:
		d.Actions.Started++
	case roadmap.ActivityCompleted:
		d.Actions.Completed++
	case roadmap.ActivityCancelled:
		d.Actions.Cancelled++
		if a := d.ByActivity.Edit(v.Activity); a != nil { // its money is not counted any more
			d.Funding.add(a.Funding, -a.Cost)
			a.Cost, a.Funding = 0, ""
		}
	case roadmap.FundingSet:
		if a := d.ByActivity.Edit(v.Activity); a != nil {
			d.Funding.add(a.Funding, -a.Cost)
			a.Cost, a.Funding = v.Cost, v.Funding
			d.Funding.add(a.Funding, a.Cost)
		}
	}
}

func (f *Funding) add(stage roadmap.Funding, amount int64) {
	switch stage {
	case roadmap.Secured:
		f.Secured += amount
	case roadmap.Applied:
		f.Applied += amount
	case roadmap.Open:
		f.Open += amount
	}
}
