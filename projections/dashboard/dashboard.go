package dashboard

import (
	"slices"

	"megdan/domain/application"
	"megdan/domain/assessment"
	"megdan/domain/call"
	"megdan/domain/collaboration"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/match"
	"megdan/domain/participation"
	"megdan/domain/practice"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/domain/seminar"
	"megdan/domain/session"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "dashboard",
		Version: 1,
		Events: slices.Concat([]string{
			"programme.programme_drafted", "programme.programme_extended",
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled", "participation.city_withdrawn",
			"participation.step_started", "participation.step_completed", "participation.step_reopened", "participation.participation_completed",
			"participation.stakeholder_listed", "participation.stakeholder_dropped",
			"call.application_entered", "application.application_submitted", "application.application_withdrawn", "application.application_found_ineligible",
			"application.application_accepted", "application.application_put_on_reserve", "application.application_rejected",
			"application.reserve_promoted", "application.partnership_accepted",
		}, roadmapEvents, []string{
			"assessment.assessment_opened", "assessment.assessment_published",
			"indicator.indicator_defined", "indicator.indicator_value_recorded", "indicator.indicator_value_verified",
			"deliverable.deliverable_started", "deliverable.deliverable_approved", "deliverable.deliverable_published",
			"match.match_approved", "session.session_ended", "session.session_ended_by_system", "session.attendance_counted",
			"seminar.event_planned", "seminar.event_closed", "seminar.attendance_marked",
			"collaboration.collaboration_declared", "collaboration.collaboration_confirmed",
			"practice.practice_published", "practice.practice_adopted",
		}),
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.ProgrammeDashboard,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case programme.ProgrammeDrafted:
		d.Start, d.End, d.Steps = v.Start, v.End, make([]Step, participation.Steps)
	case programme.ProgrammeExtended:
		d.End = v.End
	case participation.StakeholderListed:
		d.Stakeholders.add(v.Kind, 1)
	case participation.StakeholderDropped:
		d.Stakeholders.add(v.Kind, -1)
	case participation.Event:
		d.applyCity(id.Participation(e.Stream.ID()), v)
	case call.ApplicationEntered:
		d.Applications.Entered++
	case application.Event:
		d.Applications.apply(v)
	case roadmap.Event:
		d.applyRoadmap(v)
	default:
		d.applyWork(e.Data)
	}
}

func (s *Stakeholders) add(k participation.StakeholderKind, n int) {
	s.Listed += n
	if k == participation.Business {
		s.Firms += n
	}
}

func (a *Applications) apply(data any) {
	switch data.(type) {
	case application.ApplicationSubmitted:
		a.Submitted++
	case application.ApplicationWithdrawn:
		a.Withdrawn++
	case application.ApplicationFoundIneligible:
		a.Ineligible++
	case application.ApplicationAccepted, application.ReservePromoted:
		a.Accepted++
	case application.ApplicationPutOnReserve:
		a.Reserve++
	case application.ApplicationRejected:
		a.Rejected++
	case application.PartnershipAccepted:
		a.Partners++
	}
}

// applyCity keeps how a city counts and counts again.
func (d *Document) applyCity(p id.Participation, data any) {
	enter := func(as role.Category) { d.ByCity.Put(p, City{Category: as, Step: -1}) }
	edit := func(change func(*City)) { d.ByCity.Update(p, change) }
	switch v := data.(type) {
	case participation.CityAdmitted:
		enter(role.Participating)
	case participation.PartnerEnrolled:
		enter(role.Partner)
	case participation.MentorCityEnrolled:
		enter(role.MentorCity)
	case participation.CityWithdrawn:
		edit(func(c *City) { c.Withdrawn = true })
	case participation.StepStarted:
		edit(func(c *City) { c.Step = max(c.Step, v.Step) })
	case participation.StepCompleted:
		edit(func(c *City) { c.Done |= 1 << v.Step })
	case participation.StepReopened:
		edit(func(c *City) { c.Done &^= 1 << v.Step })
	case participation.ParticipationCompleted:
		edit(func(c *City) { c.Completed = true })
	}
	d.count()
}

// count adds the cities up.
func (d *Document) count() {
	n, steps := Cities{}, make([]Step, participation.Steps)
	for _, c := range d.ByCity.All() {
		if c.Withdrawn {
			n.Withdrawn++
			continue
		}
		switch c.Category {
		case role.Participating:
			n.Participating++
		case role.Partner:
			n.Partner++
		case role.MentorCity:
			n.Mentor++
		}
		if c.Completed {
			n.Completed++
		}
		for i := range steps {
			switch {
			case c.Done&(1<<i) != 0:
				steps[i].Completed++
			case i <= c.Step:
				steps[i].Started++
			}
		}
	}
	d.Cities, d.Steps = n, steps
}

// applyWork counts what is done once and stays done.
func (d *Document) applyWork(data any) {
	switch v := data.(type) {
	case assessment.AssessmentOpened:
		d.Assessments.Opened++
	case assessment.AssessmentPublished:
		d.Assessments.Published++
	case indicator.IndicatorDefined:
		d.Indicators.Defined++
	case indicator.IndicatorValueRecorded:
		d.Indicators.Values++
	case indicator.IndicatorValueVerified:
		d.Indicators.Verified++
	case deliverable.DeliverableStarted:
		d.Deliverables.Started++
	case deliverable.DeliverableApproved:
		d.Deliverables.Approved++
	case deliverable.DeliverablePublished:
		d.Deliverables.Published++
	case match.MatchApproved:
		d.Mentoring.Matches++
	case session.SessionEnded:
		d.Mentoring.Sessions++
		d.Mentoring.LiveSeconds += int64(v.LiveSeconds)
	case session.SessionEndedBySystem:
		d.Mentoring.Sessions++
		d.Mentoring.LiveSeconds += int64(v.LiveSeconds)
	case session.AttendanceCounted:
		d.Mentoring.People++
		d.Mentoring.PersonSeconds += int64(v.Seconds)
	case seminar.EventPlanned:
		d.Events.Planned++
	case seminar.EventClosed:
		d.Events.Closed++
	case seminar.AttendanceMarked:
		d.Events.Reach++
		d.Events.PersonMinutes += v.Minutes
	case collaboration.CollaborationDeclared:
		d.Collaborations.Declared++
		d.Together.Put(v.Collaboration, Together{})
	case collaboration.CollaborationConfirmed:
		if t := d.Together.Edit(v.Collaboration); t != nil && !t.Confirmed {
			t.Confirmed = true
			d.Collaborations.Confirmed++
		}
	case practice.PracticePublished:
		d.Practices.Published++
	case practice.PracticeAdopted:
		d.Practices.Adopted++
	}
}
