package call

import (
	"cmp"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/scoring"
	"megdan/domain/wording"
)

// groupsMost keeps mistakes of typing out; no call came near.
const groupsMost = 50

func openGroup(s State, c OpenGroup) ([]Event, error) {
	names, err := wording.Names("names", c.Names)
	_, known := s.Groups[c.Group]
	switch {
	case err != nil:
		return nil, err
	case c.Programme.IsZero():
		return nil, decider.Refuse("text.missing", "field", "programme")
	case s.Status == Closed:
		return nil, decider.Refuse("call.closed")
	case known || c.Group.IsZero():
		return nil, decider.Refuse("call.group_known")
	case len(s.Groups) >= groupsMost:
		return nil, decider.Refuse("call.too_many_groups", "most", groupsMost)
	case c.Opens.IsZero() || c.CutOff.Before(c.Opens):
		return nil, decider.Refuse("call.dates_impossible")
	}
	return []Event{GroupOpened{id.CallOf(c.Programme), c.Programme, c.Group, len(s.Groups) + 1, names, c.Wave, c.Opens, c.CutOff}}, nil
}

// APP-6: what applications are judged by is set before the call opens.
func publish(s State, c PublishCall, by decider.By) ([]Event, error) {
	weights, order, terms := c.Weights, c.TieOrder, c.Terms.Filled()
	if weights == (scoring.Weights{}) {
		weights = scoring.Equal
	}
	if len(order) == 0 {
		order = scoring.Criteria()
	}
	switch {
	case len(s.Groups) == 0:
		return nil, decider.Refuse("call.no_groups")
	case !weights.Possible():
		return nil, decider.Refuse("call.weights_impossible")
	case !scoring.Order(order):
		return nil, decider.Refuse("call.tie_order_impossible")
	case !terms.possible():
		return nil, decider.Refuse("call.setting_impossible")
	case s.Status == Draft:
	case s.Weights == weights && s.Terms == terms && slices.Equal(s.TieOrder, order):
		return nil, nil
	default:
		return nil, decider.Refuse("call.published_differently")
	}
	return []Event{CallPublished{
		Call: id.CallOf(c.Programme), Programme: c.Programme, On: by.Today(),
		Relevance: weights.Relevance, DigitalAmbition: weights.DigitalAmbition, Impact: weights.Impact, Resources: weights.Resources,
		TieOrder: slices.Clone(order), Threshold: terms.Threshold, Evaluators: terms.Evaluators, Difference: terms.Difference,
		TeamLeast: terms.TeamLeast, OfferDays: terms.OfferDays, RedressDays: terms.RedressDays,
		PopulationLeast: terms.PopulationLeast, PreScreeningDays: terms.PreScreeningDays,
	}}, nil
}

// Filled gives the terms with the defaults in place of zeros.
func (t Terms) Filled() Terms {
	return Terms{
		Threshold: t.Threshold, Evaluators: cmp.Or(t.Evaluators, 2), Difference: cmp.Or(t.Difference, 2000),
		TeamLeast: cmp.Or(t.TeamLeast, 2), OfferDays: cmp.Or(t.OfferDays, 30), RedressDays: cmp.Or(t.RedressDays, 30),
		PopulationLeast: t.PopulationLeast, PreScreeningDays: cmp.Or(t.PreScreeningDays, 5),
	}
}

func (t Terms) possible() bool {
	within := func(n, least, most int) bool { return least <= n && n <= most }
	return within(t.Threshold, 0, 10_000) && within(t.Evaluators, 1, 10) && within(t.Difference, 1, 10_000) &&
		within(t.TeamLeast, 1, 50) && within(t.OfferDays, 1, 365) && within(t.RedressDays, 1, 365) &&
		within(t.PopulationLeast, 0, 100_000_000) && within(t.PreScreeningDays, 1, 100)
}

// PRG-4: a published deadline moves later, not earlier.
func moveDeadline(s State, c MoveDeadline) ([]Event, error) {
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	g, known := s.Groups[c.Group]
	switch {
	case err != nil:
		return nil, err
	case s.Status == Closed:
		return nil, decider.Refuse("call.closed")
	case !known:
		return nil, decider.Refuse("call.group_unknown")
	case g.Wave != c.Wave:
		return nil, decider.Refuse("call.other_wave")
	case g.CutOff == c.CutOff:
		return nil, nil
	case c.CutOff.Before(g.CutOff):
		return nil, decider.Refuse("call.deadline_not_later", "cut_off", g.CutOff)
	}
	return []Event{DeadlineMoved{c.Group, c.CutOff, g.CutOff, s.writing(c.Group), reason}}, nil
}

func closeCall(s State, by decider.By) ([]Event, error) {
	if s.Status == Closed {
		return nil, nil
	}
	var last calendar.Date
	for _, g := range s.Groups {
		if g.CutOff.After(last) {
			last = g.CutOff
		}
	}
	if !by.Today().After(last) {
		return nil, decider.Refuse("call.deadline_ahead", "cut_off", last)
	}
	return []Event{CallClosed{by.Today()}}, nil
}

// intime refuses after the last day of a group (APP-2).
func (s State) intime(g Group, by decider.By) error {
	switch {
	case s.Status == Closed:
		return decider.Refuse("call.closed")
	case by.Today().Before(g.Opens):
		return decider.Refuse("call.not_open_yet", "opens", g.Opens)
	case by.Today().After(g.CutOff):
		return decider.Refuse("call.deadline_passed", "cut_off", g.CutOff)
	}
	return nil
}

// free is APP-1: a city is in at most one application that is not withdrawn.
func (s State) free(mine id.Application, cities ...id.City) error {
	for _, c := range cities {
		if other, taken := s.Cities[c]; taken && other != mine {
			return decider.Refuse("call.city_in_other_application", "city", c)
		}
	}
	return nil
}
