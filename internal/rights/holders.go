package rights

import (
	"megdan/domain/id"
	"megdan/domain/role"
)

// Roles are those that a person can hold, in the order of the matrix.
var Roles = []role.Role{
	role.CityMember, role.CityLead, role.Mentor, role.LeadExpert, role.MentorCityMember,
	role.PartnerCityMember, role.ProgrammeManager, role.Auditor,
}

// Holders lists the roles that have a right of a function when they stand in
// the best relation to the object: who could do it. Public means everybody
// who is signed in.
func Holders(f role.Function, right role.Right) []role.Role {
	best := role.Object{Programme: id.Programme{1}, Participation: id.Participation{2}, Owner: id.Person{3}}
	allowed := func(as role.Role, category role.Category) bool {
		o := best
		o.Category = category
		// A lead of a partner city is its member too.
		grants := []role.Grant{{Role: as, Programme: o.Programme, Participation: o.Participation}}
		if as == role.PartnerCityMember {
			grants = append(grants, role.Grant{Role: role.CityLead, Programme: o.Programme, Participation: o.Participation})
		}
		_, d := role.Decide(role.Actor{Person: o.Owner, Grants: grants}, f, right, o, as)
		return d.Allowed
	}
	out := []role.Role{}
	for _, as := range append([]role.Role{role.Public}, Roles...) {
		if allowed(as, role.Participating) || allowed(as, role.Partner) || allowed(as, role.MentorCity) {
			out = append(out, as)
		}
	}
	return out
}
