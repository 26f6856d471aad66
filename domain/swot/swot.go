// Package swot is a city's analysis of strengths, weaknesses, opportunities
// and threats: items in four quarters, each in an order that the workshop
// gives them. Once it is agreed it stands still, until it is reopened with a
// reason.
package swot

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of one analysis.
const (
	ItemsMost = 200
	TextMost  = 500
)

// State is what decisions read. Participation is zero until the first item.
type State struct {
	Participation id.Participation
	Programme     id.Programme
	Agreed        bool
	Known         map[id.SwotItem]Quarter   // every item that ever was
	Order         map[Quarter][]id.SwotItem // those that stand, in order
}

// Decider of the stream swot-<participation>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "swot",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city in its programme.
func Object(_ State, c Command) (role.Object, bool) {
	at := where(c)
	return role.Object{Programme: at.Programme, Participation: at.Participation()}, true
}

func where(c Command) place.InCity {
	switch c := c.(type) {
	case AddSwotItem:
		return c.InCity
	case RankSwotItem:
		return c.InCity
	case WithdrawSwotItem:
		return c.InCity
	case AgreeSwot:
		return c.InCity
	case ReopenSwot:
		return c.InCity
	case ConfirmStep:
		return c.InCity
	}
	panic("swot: a command outside the sealed set")
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case AddSwotItem:
		return add(s, c)
	case RankSwotItem:
		return rank(s, c)
	case WithdrawSwotItem:
		return withdraw(s, c)
	case AgreeSwot:
		return agree(s, by)
	case ReopenSwot:
		return reopen(s, c)
	case ConfirmStep:
		if c.Step == 1 && !s.Agreed {
			return nil, decider.Refuse("swot.not_agreed")
		}
		return nil, nil
	}
	panic("swot: a command outside the sealed set")
}

func add(s State, c AddSwotItem) ([]Event, error) {
	_, known := s.Known[c.Item]
	switch {
	case s.Agreed:
		return nil, decider.Refuse("swot.agreed")
	case known || c.Item.IsZero():
		return nil, decider.Refuse("swot.item_known")
	case c.Quarter != Strength && c.Quarter != Weakness && c.Quarter != Opportunity && c.Quarter != Threat:
		return nil, decider.Refuse("swot.quarter_unknown")
	case len(s.Known) >= ItemsMost:
		return nil, decider.Refuse("swot.too_many", "most", ItemsMost)
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{SwotItemAdded{c.Participation(), c.Programme, c.City, c.Item, c.Quarter, text}}, nil
}

// standing refuses what cannot be said of an item.
func (s State) standing(item id.SwotItem) (Quarter, error) {
	q := s.Known[item]
	switch {
	case s.Agreed:
		return q, decider.Refuse("swot.agreed")
	case !slices.Contains(s.Order[q], item):
		return q, decider.Refuse("swot.item_unknown")
	}
	return q, nil
}

func rank(s State, c RankSwotItem) ([]Event, error) {
	q, err := s.standing(c.Item)
	switch {
	case err != nil:
		return nil, err
	case c.Place < 1 || c.Place > len(s.Order[q]):
		return nil, decider.Refuse("swot.place_impossible", "most", len(s.Order[q]))
	case s.Order[q][c.Place-1] == c.Item:
		return nil, nil
	}
	return []Event{SwotItemRanked{c.Item, q, c.Place}}, nil
}

func withdraw(s State, c WithdrawSwotItem) ([]Event, error) {
	q, known := s.Known[c.Item]
	if known && !s.Agreed && !slices.Contains(s.Order[q], c.Item) {
		return nil, nil
	}
	if _, err := s.standing(c.Item); err != nil {
		return nil, err
	}
	return []Event{SwotItemWithdrawn{c.Item, q}}, nil
}

func agree(s State, by decider.By) ([]Event, error) {
	items := 0
	for _, q := range s.Order {
		items += len(q)
	}
	switch {
	case s.Agreed:
		return nil, nil
	case items == 0:
		return nil, decider.Refuse("swot.empty")
	}
	return []Event{SwotAgreed{by.Today(), items}}, nil
}

func reopen(s State, c ReopenSwot) ([]Event, error) {
	if !s.Agreed {
		return nil, decider.Refuse("swot.not_agreed")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{SwotReopened{s.Participation, reason}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case SwotItemAdded:
		s.Participation, s.Programme = e.Participation, e.Programme
		known := maps.Clone(s.Known)
		if known == nil {
			known = map[id.SwotItem]Quarter{}
		}
		known[e.Item] = e.Quarter
		s.Known = known
		return s.ordered(e.Quarter, append(slices.Clip(s.Order[e.Quarter]), e.Item))
	case SwotItemRanked:
		rest := without(s.Order[e.Quarter], e.Item)
		return s.ordered(e.Quarter, slices.Insert(rest, min(max(e.Place-1, 0), len(rest)), e.Item))
	case SwotItemWithdrawn:
		return s.ordered(e.Quarter, without(s.Order[e.Quarter], e.Item))
	case SwotAgreed:
		s.Agreed = true
	case SwotReopened:
		s.Agreed = false
	}
	return s
}

func without(items []id.SwotItem, item id.SwotItem) []id.SwotItem {
	return slices.DeleteFunc(slices.Clone(items), func(i id.SwotItem) bool { return i == item })
}

func (s State) ordered(q Quarter, items []id.SwotItem) State {
	order := maps.Clone(s.Order)
	if order == nil {
		order = map[Quarter][]id.SwotItem{}
	}
	order[q] = items
	s.Order = order
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID()}
	switch e := e.(type) {
	case SwotItemAdded:
		tags = append(tags, e.Item.UUID())
	case SwotItemRanked:
		tags = append(tags, e.Item.UUID())
	case SwotItemWithdrawn:
		tags = append(tags, e.Item.UUID())
	case SwotAgreed, SwotReopened: // they concern the whole
	}
	return s.Programme, tags
}
