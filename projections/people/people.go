package people

import (
	"slices"

	"megdan/domain/appointment"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "people",
		Version: 1,
		Events: []string{
			"person.person_registered", "person.person_corrected",
			"appointment.person_appointed", "appointment.appointment_ended",
			"participation.member_added", "participation.member_role_changed", "participation.member_removed",
			"participation.city_lead_appointed", "participation.lead_expert_assigned", "participation.lead_expert_replaced",
			"participation.local_expert_assigned", "participation.local_expert_released",
			"match.match_approved", "match.match_ended",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.Directory,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case person.PersonRegistered:
		p := d.People.Ensure(v.Person)
		p.Name, p.Organisation, p.Languages = v.Name, v.Organisation, slices.Clone(v.Languages)
	case person.PersonCorrected:
		p := d.People.Ensure(v.Person)
		p.Name, p.Organisation, p.Languages = v.Name, v.Organisation, slices.Clone(v.Languages)
	case appointment.PersonAppointed:
		d.give(v.Person, Role{Role: v.Role})
	case appointment.AppointmentEnded:
		d.take(v.Person, Role{Role: v.Role})
	case participation.MemberAdded:
		d.give(v.Person, Role{Role: v.Role, Participation: v.Participation})
	case participation.MemberRoleChanged:
		d.take(v.Person, Role{Role: v.Previous, Participation: v.Participation})
		d.give(v.Person, Role{Role: v.Role, Participation: v.Participation})
	case participation.MemberRemoved:
		d.take(v.Person, Role{Role: v.Role, Participation: v.Participation})
		d.take(v.Person, Role{Role: role.CityLead, Participation: v.Participation})
	case participation.CityLeadAppointed:
		d.take(v.Previous, Role{Role: role.CityLead, Participation: v.Participation})
		d.give(v.Person, Role{Role: role.CityLead, Participation: v.Participation})
	case participation.LeadExpertAssigned:
		d.give(v.Person, Role{Role: role.LeadExpert, Participation: v.Participation})
	case participation.LeadExpertReplaced:
		d.take(v.Previous, Role{Role: role.LeadExpert, Participation: v.Participation})
		d.give(v.Person, Role{Role: role.LeadExpert, Participation: v.Participation})
	case participation.LocalExpertAssigned:
		d.give(v.Person, Role{Role: role.Mentor, Participation: v.Participation})
	case participation.LocalExpertReleased:
		d.take(v.Person, Role{Role: role.Mentor, Participation: v.Participation})
	case match.MatchApproved:
		d.give(v.Mentor, Role{role.Mentor, v.Participation, v.Match})
	case match.MatchEnded:
		d.take(v.Mentor, Role{role.Mentor, v.Participation, v.Match})
	}
}

func (d *Document) give(p id.Person, r Role) {
	who := d.People.Ensure(p)
	if !slices.Contains(who.Roles, r) {
		who.Roles = append(who.Roles, r)
	}
}

func (d *Document) take(p id.Person, r Role) {
	who := d.People.Edit(p)
	if who == nil {
		return
	}
	if i := slices.Index(who.Roles, r); i >= 0 {
		who.Roles = slices.Delete(who.Roles, i, i+1)
	}
}
