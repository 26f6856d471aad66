package call

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
)

func enter(s State, c EnterApplication, by decider.By) ([]Event, error) {
	g, known := s.Groups[c.Group]
	had, entered := s.Entries[c.Application]
	switch {
	case entered && !had.Left && had.City == c.City && had.Group == c.Group:
		return nil, nil
	case entered:
		return nil, decider.Refuse("call.application_known")
	case !known:
		return nil, decider.Refuse("call.group_unknown")
	}
	if err := s.intime(g, by); err != nil {
		return nil, err
	}
	if err := s.free(c.Application, c.City); err != nil {
		return nil, err
	}
	return []Event{ApplicationEntered{c.Application, c.City, c.Group, g.Wave, c.Applicant, s.Entered + 1}}, nil
}

func noteForm(s State, e Entry, c NoteForm, by decider.By) ([]Event, error) {
	if err := s.intime(s.Groups[e.Group], by); err != nil {
		return nil, err
	}
	members := slices.Clone(c.Members)
	slices.SortFunc(members, id.City.Compare)
	members = slices.Compact(members)
	if slices.Contains(members, e.City) {
		return nil, decider.Refuse("call.city_in_other_application", "city", e.City)
	}
	if err := s.free(c.Application, members...); err != nil {
		return nil, err
	}
	if c.Complete {
		if err := s.enough(c.Population, c.Team); err != nil {
			return nil, err
		}
	}
	if slices.Equal(members, e.Members) && c.Population == e.Population && c.Team == e.Team {
		return nil, nil
	}
	return []Event{ConsortiumNoted{c.Application, members, c.Population, c.Team}}, nil
}

func leave(s State, c LeaveCall) ([]Event, error) {
	if e, known := s.Entries[c.Application]; !known || e.Left {
		return nil, nil
	}
	return []Event{ApplicationLeft{c.Application}}, nil
}

func confirmSubmission(s State, e Entry, by decider.By) error {
	if err := s.intime(s.Groups[e.Group], by); err != nil {
		return err
	}
	return s.enough(e.Population, e.Team)
}

// enough is APP-3: a call may ask for a least number of people, for which
// consortia add up, and for a team.
func (s State) enough(population, team int) error {
	switch {
	case population < s.Terms.PopulationLeast:
		return decider.Refuse("call.population_too_small", "least", s.Terms.PopulationLeast, "population", population)
	case team < s.Terms.TeamLeast:
		return decider.Refuse("call.team_too_small", "least", s.Terms.TeamLeast)
	}
	return nil
}

// APP-4: pre-screening ends some working days before the cut-off.
func confirmPreScreening(s State, e Entry, by decider.By) error {
	g := s.Groups[e.Group]
	switch {
	case s.Status == Closed:
		return decider.Refuse("call.closed")
	case by.Today().AddWorkingDays(s.Terms.PreScreeningDays).After(g.CutOff):
		return decider.Refuse("call.pre_screening_over", "days", s.Terms.PreScreeningDays, "cut_off", g.CutOff)
	}
	return nil
}

func confirmEvaluation(s State, e Entry, c ConfirmEvaluation, by decider.By) error {
	g := s.Groups[e.Group]
	switch {
	case !by.Today().After(g.CutOff):
		return decider.Refuse("call.deadline_ahead", "cut_off", g.CutOff)
	case c.Weights != s.Weights || c.Terms.Filled() != s.Terms:
		return decider.Refuse("call.terms_differ")
	}
	return nil
}
