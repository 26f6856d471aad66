// Package roles answers: who held which role in which city from when to when,
// and in which category did the city take part? A role is held on a day when it
// began on or before it and had not ended. The key is the programme.
package roles

import (
	"strconv"
	"time"

	"megdan/domain/application"
	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/participation"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the history of roles and categories of a programme.
type Document struct {
	Holdings   view.Map[id.UUID, Holding]  `json:"holdings"`
	Categories view.Map[id.UUID, Category] `json:"categories"`
}

// Holding is one role that one person held for a time. Its key says nothing.
type Holding struct {
	Person        id.Person        `json:"person"`
	Role          role.Role        `json:"role"`
	Participation id.Participation `json:"participation,omitempty"` // none: the whole programme
	Match         id.Match         `json:"match,omitempty"`         // the match that gave it
	From          time.Time        `json:"from"`
	GivenBy       id.Person        `json:"given_by"`
	Until         time.Time        `json:"until,omitzero"` // there when it ended
	EndedBy       id.Person        `json:"ended_by,omitempty"`
}

// Category is one category that a city had for a time (PAR-1).
type Category struct {
	Participation id.Participation `json:"participation"`
	City          id.City          `json:"city"`
	Category      role.Category    `json:"category"`
	From          calendar.Date    `json:"from"`
	Until         calendar.Date    `json:"until,omitempty"` // the day that the next one began, or the withdrawal
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "roles",
		Version: 1,
		Events: []string{
			"appointment.person_appointed", "appointment.appointment_ended",
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled", "participation.city_withdrawn",
			"participation.member_added", "participation.member_role_changed", "participation.member_removed",
			"participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.local_expert_assigned", "participation.local_expert_released",
			"application.evaluator_assigned", "application.conflict_declared",
			"match.match_approved", "match.match_ended",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.RoleHistory,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	give := func(p id.Person, r role.Role, in id.Participation) {
		d.give(Holding{Person: p, Role: r, Participation: in}, e)
	}
	take := func(p id.Person, r role.Role, in id.Participation) {
		d.take(Holding{Person: p, Role: r, Participation: in}, e)
	}
	switch v := e.Data.(type) {
	case appointment.PersonAppointed:
		give(v.Person, v.Role, id.Participation{})
	case appointment.AppointmentEnded:
		take(v.Person, v.Role, id.Participation{})
	case participation.MemberAdded:
		give(v.Person, v.Role, v.Participation)
	case participation.MemberRoleChanged:
		take(v.Person, v.Previous, v.Participation)
		give(v.Person, v.Role, v.Participation)
	case participation.MemberRemoved:
		take(v.Person, v.Role, v.Participation)
		take(v.Person, role.CityLead, v.Participation)
	case participation.CityLeadAppointed:
		take(v.Previous, role.CityLead, v.Participation)
		give(v.Person, role.CityLead, v.Participation)
	case participation.LeadExpertAssigned:
		give(v.Person, role.LeadExpert, v.Participation)
	case participation.LeadExpertReplaced:
		take(v.Previous, role.LeadExpert, v.Participation)
		give(v.Person, role.LeadExpert, v.Participation)
	case participation.LocalExpertAssigned:
		give(v.Person, role.Mentor, v.Participation)
	case participation.LocalExpertReleased:
		take(v.Person, role.Mentor, v.Participation)
	case application.EvaluatorAssigned:
		give(v.Evaluator, role.Evaluator, id.ParticipationOf(v.Programme, v.City))
	case application.ConflictDeclared:
		take(v.Evaluator, role.Evaluator, id.ParticipationOf(v.Programme, v.City))
	case match.MatchApproved:
		d.give(Holding{Person: v.Mentor, Role: role.Mentor, Participation: v.Participation, Match: v.Match}, e)
	case match.MatchEnded:
		d.take(Holding{Person: v.Mentor, Role: role.Mentor, Participation: v.Participation, Match: v.Match}, e)
	default:
		d.applyCategory(e.Data)
	}
}

func (d *Document) applyCategory(data any) {
	switch v := data.(type) {
	case participation.CityAdmitted:
		d.enter(v.Participation, v.City, role.Participating, v.From)
	case participation.PartnerEnrolled:
		d.enter(v.Participation, v.City, role.Partner, v.From)
	case participation.MentorCityEnrolled:
		d.enter(v.Participation, v.City, role.MentorCity, v.From)
	case participation.CityWithdrawn:
		d.leave(v.Participation, v.On)
	}
}

// give begins a holding; the key is made of what it is and where it began.
func (d *Document) give(h Holding, e *event.Recorded) {
	h.From, h.GivenBy = e.At, e.Actor
	key := id.Derive(h.Person.UUID(), string(h.Role)+" "+h.Participation.String()+" "+strconv.FormatInt(e.Position, 10))
	d.Holdings.Put(key, h)
}

// take ends the holding that goes on.
func (d *Document) take(h Holding, e *event.Recorded) {
	for key, held := range d.Holdings.All() {
		if held.Person == h.Person && held.Role == h.Role && held.Participation == h.Participation && held.Match == h.Match && held.Until.IsZero() {
			d.Holdings.Update(key, func(h *Holding) { h.Until, h.EndedBy = e.At, e.Actor })
			return
		}
	}
}

func (d *Document) enter(p id.Participation, c id.City, as role.Category, from calendar.Date) {
	d.leave(p, from)
	d.Categories.Put(id.Derive(p.UUID(), string(as)), Category{Participation: p, City: c, Category: as, From: from})
}

func (d *Document) leave(p id.Participation, on calendar.Date) {
	for key, c := range d.Categories.All() {
		if c.Participation == p && c.Until.IsZero() {
			d.Categories.Update(key, func(c *Category) { c.Until = on })
			return
		}
	}
}
