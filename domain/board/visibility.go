package board

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// width orders audiences from narrow to wide; -1 for what is none.
func width(a role.Audience) int {
	return slices.Index([]role.Audience{role.CityAudience, role.GroupAudience, role.ProgrammeAudience, role.PublicAudience}, a)
}

// home is the narrowest audience that the board can have.
func (s State) home() role.Audience {
	switch {
	case !s.Participation.IsZero():
		return role.CityAudience
	case !s.Group.IsZero():
		return role.GroupAudience
	}
	return role.ProgrammeAudience
}

func (s State) changed(to role.Audience, name event.Private) []Event {
	return []Event{VisibilityChanged{s.Board, to, s.Visibility, s.Participation, s.circle(), id.WorkingGroup{}, name}}
}

// KNB-1: widening needs the owner, and public the manager besides.
func widen(s State, c WidenBoard, by decider.By) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case c.Visibility != role.ProgrammeAudience && c.Visibility != role.PublicAudience:
		return nil, decider.Refuse("board.visibility_unknown")
	case c.Visibility == s.Visibility:
		return nil, nil
	case width(c.Visibility) < width(s.Visibility):
		return nil, decider.Refuse("board.not_wider", "visibility", s.Visibility)
	case by.Actor != s.Owner:
		return nil, decider.Refuse("board.owner_widens")
	case err != nil:
		return nil, err
	case c.Visibility == role.ProgrammeAudience:
		return s.changed(c.Visibility, name), nil
	case s.Asked:
		return nil, nil
	}
	return []Event{PublicationAsked{s.Board, s.Owner}}, nil
}

// share widens a city's board to a group; that the city belongs to the group
// is asked of the group in the same append.
func share(s State, c ShareWithGroup, by decider.By) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case s.Participation != c.Participation():
		return nil, decider.Refuse("board.unknown")
	case s.Visibility == role.GroupAudience && s.Shared == c.Group:
		return nil, nil
	case s.Visibility != role.CityAudience && s.Visibility != role.GroupAudience:
		return nil, decider.Refuse("board.not_wider", "visibility", s.Visibility)
	case by.Actor != s.Owner:
		return nil, decider.Refuse("board.owner_widens")
	case err != nil:
		return nil, err
	}
	return []Event{VisibilityChanged{s.Board, role.GroupAudience, s.Visibility, s.Participation, c.Group, s.Shared, name}}, nil
}

func publish(s State, c PublishBoard) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case s.Visibility == role.PublicAudience:
		return nil, nil
	case !s.Asked:
		return nil, decider.Refuse("board.publication_not_asked")
	case err != nil:
		return nil, err
	}
	return s.changed(role.PublicAudience, name), nil
}

// KNB-1: narrowing is allowed; the exposure that ends stays on record.
func narrow(s State, c NarrowBoard) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case width(c.Visibility) < 0 || c.Visibility == role.PublicAudience:
		return nil, decider.Refuse("board.visibility_unknown")
	case c.Visibility == s.Visibility:
		return nil, nil
	case width(c.Visibility) > width(s.Visibility):
		return nil, decider.Refuse("board.not_narrower", "visibility", s.Visibility)
	case width(c.Visibility) < width(s.home()):
		return nil, decider.Refuse("board.beyond_home", "visibility", s.home())
	case c.Visibility == role.GroupAudience && s.circle().IsZero():
		return nil, decider.Refuse("board.group_unknown")
	case err != nil:
		return nil, err
	}
	return s.changed(c.Visibility, name), nil
}
