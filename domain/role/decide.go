package role

import "megdan/domain/id"

// Decision is the matrix's answer.
type Decision struct {
	Allowed bool
	Masked  bool // reading: the names of people are masked
	// Rule says what allowed it, "plan_milestones write: city_lead, own city";
	// it is stored with the event.
	Rule string
	// Reason says why not, as a stable word: unknown_function,
	// role_not_held (the role asked for is not the actor's), no_role (none of
	// the actor's roles has this right), or what is wrong with the relation:
	// not_own_city, not_owner, ...
	Reason string
}

// Decide asks the matrix whether an actor has a right of a function on an
// object. Without actingAs it takes, of the actor's roles that allow it, the
// first in the order of the matrix's columns, and for reading one that shows
// names if there is one; the role is what the event keeps as acting_as. What no
// cell allows is denied.
//
// Everybody, signed in or not, also plays the public; id.System plays
// SystemItself and nothing else does.
func Decide(actor Actor, function Function, right Right, object Object, actingAs Role) (Role, Decision) {
	rw, known := rows[function]
	if !known {
		return "", Decision{Reason: "unknown_function"}
	}
	best, held, denied := columns, false, "no_role"
	masks := func(column int) bool { return right == Read && column < columns && rw.cells[column].masked }
	try := func(g Grant) {
		if actingAs != "" && g.Role != actingAs {
			return
		}
		held = true
		column := columnOf(g.Role)
		switch {
		case masks(best) && column < columns && !masks(column): // better to read in
		case column >= best, masks(column) && best < columns && !masks(best):
			return
		}
		switch relation := rw.cells[column].relation(right); {
		case relation == nil:
		case relation.holds(actor, g, object):
			best = column
		default:
			denied = relation.Denied
		}
	}
	try(Grant{Role: Public})
	if actor.Person == id.System {
		try(Grant{Role: SystemItself})
	}
	for _, g := range actor.Grants {
		if g.Role != SystemItself && g.Role != Public {
			try(g)
		}
	}
	switch {
	case best < columns:
		return columnRoles[best], Decision{Allowed: true, Masked: rw.cells[best].masked, Rule: rw.rules[best].of(right)}
	case !held:
		return "", Decision{Reason: "role_not_held"}
	}
	return "", Decision{Reason: denied}
}

func (c *cell) relation(right Right) *Relation {
	switch right {
	case Read:
		return c.read
	case Write:
		return c.write
	case Approve:
		return c.approve
	}
	return nil
}

// columnOf is the place of a role in the matrix; a role without a column has
// no rights.
func columnOf(r Role) int {
	switch r {
	case Public:
		return 0
	case CityMember:
		return 1
	case CityLead:
		return 2
	case Mentor:
		return 3
	case LeadExpert:
		return 4
	case MentorCityMember:
		return 5
	case PartnerCityMember:
		return 6
	case ProgrammeManager:
		return 7
	case Auditor:
		return 8
	case SystemItself:
		return 9
	}
	return columns
}

// rule is what Decision.Rule says for each right of a cell, made once.
type rule struct{ read, write, approve string }

func (t *rule) of(right Right) string {
	switch right {
	case Read:
		return t.read
	case Write:
		return t.write
	}
	return t.approve
}

type indexed struct {
	*row
	rules [columns]rule
}

var rows = index()

func index() map[Function]*indexed {
	m := make(map[Function]*indexed, len(matrix))
	for i := range matrix {
		rw := &indexed{row: &matrix[i]}
		if m[rw.function] != nil {
			panic("two rows of the matrix are called " + string(rw.function))
		}
		for c := range rw.cells {
			say := func(right Right) string {
				relation := rw.cells[c].relation(right)
				if relation == nil {
					return ""
				}
				return string(rw.function) + " " + string(right) + ": " + string(columnRoles[c]) + ", " + relation.Name
			}
			rw.rules[c] = rule{say(Read), say(Write), say(Approve)}
		}
		m[rw.function] = rw
	}
	return m
}
