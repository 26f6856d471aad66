package participation

import (
	"cmp"
	"maps"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// PAR-1: one category at any moment; a partner that is admitted changes it
// with a date, and its members' roles change with it.
func admit(s State, c AdmitCity, by decider.By) ([]Event, error) {
	from, quiet, err := s.enter(role.Participating, c.From, c, by)
	if err != nil || quiet {
		return nil, err
	}
	events := []Event{CityAdmitted{id.Participation(c.Stream()), c.Programme, c.City, c.Wave, from}}
	for _, person := range slices.SortedFunc(maps.Keys(s.Members), id.Person.Compare) {
		if held := s.Members[person]; held == role.PartnerCityMember {
			events = append(events, MemberRoleChanged{s.Participation, person, role.CityMember, held})
		}
	}
	return events, nil
}

func enrolPartner(s State, c EnrolPartner, by decider.By) ([]Event, error) {
	from, quiet, err := s.enter(role.Partner, c.From, c, by)
	if err != nil || quiet {
		return nil, err
	}
	return []Event{PartnerEnrolled{id.Participation(c.Stream()), c.Programme, c.City, from}}, nil
}

func enrolMentorCity(s State, c EnrolMentorCity, by decider.By) ([]Event, error) {
	from, quiet, err := s.enter(role.MentorCity, c.From, c, by)
	if err != nil || quiet {
		return nil, err
	}
	return []Event{MentorCityEnrolled{id.Participation(c.Stream()), c.Programme, c.City, from}}, nil
}

// enter says whether a city can take up a category, and from which day on.
func (s State) enter(category role.Category, from calendar.Date, c Command, by decider.By) (_ calendar.Date, quiet bool, err error) {
	p, city := c.at()
	promoted := s.Category == role.Partner && category == role.Participating
	switch {
	case p.IsZero():
		return from, false, decider.Refuse("text.missing", "field", "programme")
	case city.IsZero():
		return from, false, decider.Refuse("text.missing", "field", "city")
	case s.Withdrawn:
		return from, false, decider.Refuse("participation.withdrawn")
	case s.Category == category:
		return from, true, nil
	case s.Category != "" && !promoted:
		return from, false, decider.Refuse("participation.other_category", "category", s.Category)
	}
	return cmp.Or(from, by.Today()), false, nil
}

// PAR-7: everything stays, nothing is added; the place is freed and the
// roadmap frozen in the same append.
func withdraw(s State, c WithdrawCity, by decider.By) ([]Event, error) {
	switch {
	case s.Participation.IsZero():
		return nil, decider.Refuse("participation.unknown")
	case s.Withdrawn:
		return nil, nil
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{CityWithdrawn{s.Participation, s.Category, by.Today(), reason}}, nil
}

func confirmCategory(s State, c ConfirmCategory) error {
	if s.Category != c.Category {
		return decider.Refuse("participation.other_category", "category", s.Category)
	}
	return nil
}

// memberRole is what a member of a city of this category is.
func memberRole(c role.Category) role.Role {
	switch c {
	case role.Participating:
		return role.CityMember
	case role.Partner:
		return role.PartnerCityMember
	case role.MentorCity:
		return role.MentorCityMember
	}
	return ""
}
