package roadmap

import (
	"slices"
	"strings"

	"megdan/domain/rank"
)

// moveMilestone gives the milestone a rank between that of After and the next.
func moveMilestone(s State, m *Milestone, c MoveMilestone) ([]Event, error) {
	if c.After == c.Milestone {
		return nil, nil
	}
	order := s.Milestones()
	slices.SortFunc(order, func(a, b *Milestone) int { return strings.Compare(string(a.Rank), string(b.Rank)) })
	order = slices.DeleteFunc(order, func(o *Milestone) bool { return o == m })
	at := 0
	if !c.After.IsZero() {
		at = 1 + slices.IndexFunc(order, func(o *Milestone) bool { return o.ID == c.After })
		if at == 0 {
			return nil, refuseUnknown()
		}
	}
	var low, high Rank
	if at > 0 {
		low = order[at-1].Rank
	}
	if at < len(order) {
		high = order[at].Rank
	}
	switch {
	case low < m.Rank && (high == "" || m.Rank < high):
		return nil, nil // it stands there already
	case high == "":
		return []Event{MilestoneMoved{m.ID, s.last.After()}}, nil
	}
	return []Event{MilestoneMoved{m.ID, rank.Between(low, high)}}, nil
}
