package programme

import (
	"slices"

	"megdan/domain/appointment"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "programme",
		Version: 1,
		Events: []string{
			"programme.programme_drafted", "programme.step_defined", "programme.wave_opened",
			"programme.wave_deadline_moved", "programme.quota_set", "programme.programme_published",
			"programme.programme_started", "programme.programme_extended", "programme.programme_suspended",
			"programme.programme_resumed", "programme.city_left_open", "programme.programme_closed",
			"programme.place_taken", "programme.place_freed",
			"appointment.person_appointed", "appointment.appointment_ended",
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled",
			"participation.member_added", "participation.member_role_changed", "participation.member_removed",
			"participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.local_expert_assigned", "participation.local_expert_released", "participation.city_withdrawn",
			"roadmap.activity_planned", "roadmap.activity_changed", "roadmap.activity_marked_pilot",
			"roadmap.activity_parked", "roadmap.activity_planned_again",
			"roadmap.milestone_planned", "roadmap.milestone_renamed", "roadmap.milestone_started",
			"roadmap.milestone_rescheduled", "roadmap.milestone_reassigned", "roadmap.milestone_evidence_attached",
			"roadmap.milestone_submitted", "roadmap.milestone_accepted", "roadmap.milestone_returned",
			"roadmap.milestone_cancellation_proposed", "roadmap.milestone_cancellation_withdrawn",
			"roadmap.milestone_cancelled", "roadmap.milestone_reopened", "roadmap.milestone_commented",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.ProgrammeDashboard,
	}
}

// apply folds what Events names. Data is any on the way down: a view is not
// asked about every event of an aggregate, as its decider is.
func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch data := e.Data.(type) {
	case programme.Event:
		d.Version = e.Version
		d.applyProgramme(data)
	case participation.Event:
		d.applyParticipation(id.Participation(e.Stream.ID()), data, e)
	case roadmap.Event:
		d.applyRoadmap(id.Participation(e.Stream.ID()), data, e)
	case appointment.PersonAppointed:
		duties := d.Duties.Ensure(data.Person)
		if !slices.Contains(duties.Roles, data.Role) {
			duties.Roles = append(slices.Clip(duties.Roles), data.Role)
		}
	case appointment.AppointmentEnded:
		d.endDuty(data)
	}
}

func (d *Document) endDuty(v appointment.AppointmentEnded) {
	duties := d.Duties.Edit(v.Person)
	if duties == nil {
		return
	}
	duties.Roles = slices.DeleteFunc(slices.Clone(duties.Roles), func(r role.Role) bool { return r == v.Role })
	if len(duties.Roles) == 0 {
		d.Duties.Delete(v.Person)
	}
}

func (d *Document) applyProgramme(data any) {
	switch v := data.(type) {
	case programme.ProgrammeDrafted:
		d.Names, d.Status, d.Start, d.End, d.Zone = v.Names, Drafted, v.Start, v.End, v.Zone
		d.Settings = Settings{ReviewDays: v.ReviewDays, ReopenDays: v.ReopenDays, ShortMonths: v.ShortMonths}
		d.Quota.Participating.Places = v.Quota
		d.Quota.Partner.Places = v.PartnerQuota
		d.Quota.Mentor.Places = v.MentorQuota
	case programme.StepDefined:
		d.defineStep(Step{v.Number, v.Names, v.Start, v.End})
	case programme.WaveOpened:
		d.Waves.Put(v.Wave, Wave{Number: v.Number, Opens: v.Opens, CutOff: v.CutOff, Start: v.Start, Places: v.Places})
	case programme.WaveDeadlineMoved:
		d.Waves.Update(v.Wave, func(w *Wave) { w.CutOff, w.Moves = v.CutOff, w.Moves+1 })
	case programme.QuotaSet:
		if p := d.Quota.of(v.Category); p != nil {
			p.Places = v.Places
		}
		d.Waves.Update(v.Wave, func(w *Wave) { w.Places += v.Places - v.Previous })
	case programme.ProgrammePublished:
		d.Status = Published
	case programme.ProgrammeStarted, programme.ProgrammeResumed:
		d.Status = Running
	case programme.ProgrammeExtended:
		d.End = v.End
	case programme.ProgrammeSuspended:
		d.Status = Suspended
	case programme.ProgrammeClosed:
		d.Status = Closed
	case programme.PlaceTaken:
		d.takePlace(v)
	case programme.PlaceFreed:
		if p := d.Quota.of(v.Category); p != nil {
			p.Used--
		}
	}
}

func (q *Quotas) of(c role.Category) *Places {
	switch c {
	case role.Participating:
		return &q.Participating
	case role.Partner:
		return &q.Partner
	case role.MentorCity:
		return &q.Mentor
	}
	return nil
}

func (d *Document) defineStep(s Step) {
	i, found := slices.BinarySearchFunc(d.Steps, s.Number, func(s Step, n int) int { return s.Number - n })
	d.Steps = slices.Clone(d.Steps)
	if found {
		d.Steps[i] = s
		return
	}
	d.Steps = slices.Insert(d.Steps, i, s)
}

// takePlace counts a place. A city that held one of another category gives it
// up in the same moment. The category is taken from here alone, since only
// these events count places.
func (d *Document) takePlace(v programme.PlaceTaken) {
	c := d.Cities.Ensure(v.Participation)
	if p := d.Quota.of(c.Category); p != nil && c.Category != v.Category {
		p.Used--
	}
	if p := d.Quota.of(v.Category); p != nil {
		p.Used++
	}
	c.City, c.Category, c.Wave, c.Months = v.City, v.Category, v.Wave, v.Months
}
