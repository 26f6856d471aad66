// Package access answers: which roles does a person hold now? It is where the
// grants of an actor come from. The key is the person.
//
// A grant ends with the event that ends the role, so nothing after that event
// reaches the person, and nothing before it is withheld. A withdrawn city's
// people keep their grants: they may read what was; rules refuse the rest.
package access

import (
	"slices"

	"megdan/domain/application"
	"megdan/domain/appointment"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what one person may be.
type Document struct {
	Programme id.Programme `json:"programme"`
	Grants    []Grant      `json:"grants"` // in the order they were given
	// Mentoring is why somebody is mentor of a city: one grant can have several
	// causes, and ends with the last of them.
	Mentoring []Mentoring `json:"mentoring,omitempty"`
}

// Mentoring is one cause of being mentor of a city: a match, or else a place in
// the team or among its experts.
type Mentoring struct {
	Participation id.Participation `json:"participation"`
	Match         id.Match         `json:"match,omitempty"`
}

// Grant is role.Grant as a document has it.
type Grant struct {
	Role          role.Role        `json:"role"`
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "access",
		Version: 1,
		Events: []string{
			"person.person_registered",
			"appointment.person_appointed", "appointment.appointment_ended",
			"participation.member_added", "participation.member_role_changed", "participation.member_removed",
			"participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.local_expert_assigned", "participation.local_expert_released",
			"application.evaluator_assigned", "application.conflict_declared",
			"match.match_approved", "match.match_ended",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.Access,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	add := func(people ...id.Person) {
		for _, p := range people {
			if !p.IsZero() {
				to = append(to, p.UUID())
			}
		}
	}
	switch v := e.Data.(type) {
	case person.PersonRegistered:
		add(v.Person)
	case appointment.PersonAppointed:
		add(v.Person)
	case appointment.AppointmentEnded:
		add(v.Person)
	case participation.MemberAdded:
		add(v.Person)
	case participation.MemberRoleChanged:
		add(v.Person)
	case participation.MemberRemoved:
		add(v.Person)
	case participation.CityLeadAppointed:
		add(v.Person, v.Previous)
	case participation.LeadExpertAssigned:
		add(v.Person)
	case participation.LeadExpertReplaced:
		add(v.Person, v.Previous)
	case participation.LocalExpertAssigned:
		add(v.Person)
	case participation.LocalExpertReleased:
		add(v.Person)
	case application.EvaluatorAssigned:
		add(v.Evaluator)
	case application.ConflictDeclared:
		add(v.Evaluator)
	case match.MatchApproved:
		add(v.Mentor)
	case match.MatchEnded:
		add(v.Mentor)
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	d.Programme = id.Programme(e.Log)
	who := id.Person(key)
	switch v := e.Data.(type) {
	case appointment.PersonAppointed:
		d.give(v.Role, id.Participation{})
	case appointment.AppointmentEnded:
		d.take(v.Role, id.Participation{})
	case participation.MemberAdded:
		d.give(v.Role, v.Participation)
	case participation.MemberRoleChanged:
		d.take(v.Previous, v.Participation)
		d.give(v.Role, v.Participation)
	case participation.MemberRemoved:
		d.take(v.Role, v.Participation)
		d.take(role.CityLead, v.Participation)
	case participation.CityLeadAppointed:
		d.handOver(who == v.Person, role.CityLead, v.Participation)
	case participation.LeadExpertAssigned:
		d.give(role.LeadExpert, v.Participation)
	case participation.LeadExpertReplaced:
		d.handOver(who == v.Person, role.LeadExpert, v.Participation)
	case participation.LocalExpertAssigned:
		d.give(role.Mentor, v.Participation)
	case participation.LocalExpertReleased:
		d.take(role.Mentor, v.Participation)
	case application.EvaluatorAssigned: // a duty, until a conflict ends it
		d.give(role.Evaluator, id.ParticipationOf(v.Programme, v.City))
	case application.ConflictDeclared:
		d.take(role.Evaluator, id.ParticipationOf(v.Programme, v.City))
	case match.MatchApproved:
		d.mentors(Mentoring{v.Participation, v.Match})
	case match.MatchEnded:
		d.mentorsNot(Mentoring{v.Participation, v.Match})
	}
}

func (d *Document) mentors(m Mentoring) {
	if !slices.Contains(d.Mentoring, m) {
		d.Mentoring = append(d.Mentoring, m)
	}
	d.grant(role.Mentor, m.Participation)
}

func (d *Document) mentorsNot(m Mentoring) {
	d.Mentoring = slices.DeleteFunc(d.Mentoring, func(held Mentoring) bool { return held == m })
	if !slices.ContainsFunc(d.Mentoring, func(held Mentoring) bool { return held.Participation == m.Participation }) {
		d.revoke(role.Mentor, m.Participation)
	}
}

func (d *Document) handOver(isNew bool, r role.Role, p id.Participation) {
	if isNew {
		d.give(r, p)
		return
	}
	d.take(r, p)
}

func (d *Document) give(r role.Role, p id.Participation) {
	if r == role.Mentor && !p.IsZero() {
		d.mentors(Mentoring{Participation: p})
		return
	}
	d.grant(r, p)
}

func (d *Document) take(r role.Role, p id.Participation) {
	if r == role.Mentor && !p.IsZero() {
		d.mentorsNot(Mentoring{Participation: p})
		return
	}
	d.revoke(r, p)
}

func (d *Document) grant(r role.Role, p id.Participation) {
	g := Grant{r, d.Programme, p}
	if !slices.Contains(d.Grants, g) {
		d.Grants = append(d.Grants, g)
	}
}

func (d *Document) revoke(r role.Role, p id.Participation) {
	if i := slices.Index(d.Grants, Grant{r, d.Programme, p}); i >= 0 {
		d.Grants = slices.Delete(d.Grants, i, i+1)
	}
}
