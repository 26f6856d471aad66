package programme

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/roadmap"
)

func lastOf(e *event.Recorded) Last { return Last{e.Position, e.At, e.Type, e.Actor} }

func (d *Document) applyParticipation(p id.Participation, data any, e *event.Recorded) {
	c := d.Cities.Ensure(p)
	c.Last = lastOf(e)
	switch v := data.(type) {
	case participation.CityAdmitted:
		c.From = v.From
	case participation.PartnerEnrolled:
		c.From = v.From
	case participation.MentorCityEnrolled:
		c.From = v.From
	case participation.MemberAdded:
		c.Members++
	case participation.MemberRemoved:
		c.Members--
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
		c.Left = v.On
	}
}

// applyRoadmap counts milestones by state and keeps a line of each.
func (d *Document) applyRoadmap(p id.Participation, data any, e *event.Recorded) {
	c := d.Cities.Ensure(p)
	c.Last = lastOf(e)
	switch v := data.(type) {
	case roadmap.MilestonePlanned:
		c.Counts.Planned++
		d.Milestones.Put(v.Milestone, Milestone{Participation: p, Number: v.Number, State: Planned, Due: v.Due})
	case roadmap.MilestoneStarted:
		d.move(c, v.Milestone, InProgress)
	case roadmap.MilestoneRescheduled:
		if m := d.Milestones.Edit(v.Milestone); m != nil {
			m.Due, m.Shifts = v.Due, v.Shifts
		}
	case roadmap.MilestoneSubmitted:
		if m := d.move(c, v.Milestone, Submitted); m != nil {
			m.Submitted = v.On
		}
	case roadmap.MilestoneReturned:
		if m := d.move(c, v.Milestone, InProgress); m != nil {
			m.Due, m.Submitted = v.Due, calendar.Date{}
		}
	case roadmap.MilestoneAccepted:
		if m := d.move(c, v.Milestone, Accepted); m != nil {
			m.Accepted = v.On
		}
	case roadmap.MilestoneReopened:
		if m := d.move(c, v.Milestone, InProgress); m != nil {
			m.Submitted, m.Accepted = calendar.Date{}, calendar.Date{}
		}
	case roadmap.MilestoneCancelled:
		d.move(c, v.Milestone, "")
		d.Milestones.Delete(v.Milestone)
		c.Counts.Cancelled++
	}
}

// move gives a milestone its next state and counts it there.
func (d *Document) move(c *City, key id.Milestone, to State) *Milestone {
	m := d.Milestones.Edit(key)
	if m == nil {
		return nil
	}
	c.Counts.add(m.State, -1)
	c.Counts.add(to, 1)
	m.State = to
	return m
}

func (n *Counts) add(s State, by int) {
	switch s {
	case Planned:
		n.Planned += by
	case InProgress:
		n.InProgress += by
	case Submitted:
		n.Submitted += by
	case Accepted:
		n.Accepted += by
	}
}
