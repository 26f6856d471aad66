package call

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
)

func noteScore(s State, e Entry, c NoteScore) ([]Event, error) {
	if e.Scored && e.Scores == c.Scores {
		return nil, nil
	}
	return []Event{ScoreNoted{
		Application: c.Application, Relevance: c.Scores.Relevance, DigitalAmbition: c.Scores.DigitalAmbition,
		Impact: c.Scores.Impact, Resources: c.Scores.Resources, Total: c.Scores.Total(s.Weights),
	}}, nil
}

func setScoreAside(s State, c SetScoreAside) ([]Event, error) {
	if !s.Entries[c.Application].Scored {
		return nil, nil
	}
	return []Event{ScoreSetAside{c.Application}}, nil
}

// APP-8: by total, then by the criteria in the order of the call, then by
// entry; what broke a tie is recorded.
func rank(s State, c RankApplications) ([]Event, error) {
	var scored []id.Application
	for a, e := range s.Entries {
		if e.Wave == c.Wave && e.Scored && !e.Left {
			scored = append(scored, a)
		}
	}
	if len(scored) == 0 {
		return nil, decider.Refuse("call.nothing_to_rank")
	}
	slices.SortFunc(scored, func(a, b id.Application) int {
		order, _ := s.compare(s.Entries[a], s.Entries[b])
		return order
	})
	if !s.changed(c.Wave, scored) {
		return nil, nil
	}
	n := s.Rankings + 1
	events := []Event{ApplicationsRanked{id.CallOf(s.Programme), c.Wave, n, len(scored)}}
	for i, a := range scored {
		e := ApplicationRanked{Application: a, Ranking: n, Rank: i + 1, Total: s.Entries[a].Total}
		if i > 0 {
			_, e.TieBreak = s.compare(s.Entries[scored[i-1]], s.Entries[a])
		}
		events = append(events, e)
	}
	return events, nil
}

// changed reports whether a ranking would say something new.
func (s State) changed(w id.Wave, order []id.Application) bool {
	if s.Outdated[w] {
		return true
	}
	for i, a := range order {
		if s.Entries[a].Rank != i+1 {
			return true
		}
	}
	return false
}

// compare orders two entries, the better one first, and says what broke a tie.
func (s State) compare(a, b Entry) (int, TieBreak) {
	if a.Total != b.Total {
		return b.Total - a.Total, ""
	}
	for _, c := range s.TieOrder {
		if x, y := a.Scores.Of(c), b.Scores.Of(c); x != y {
			return y - x, TieBreak(c)
		}
	}
	return a.Number - b.Number, ByEntry
}

// APP-8: accepted is who reaches the threshold and whom the free places reach.
// How many are free the programme says; how many undecided ones come first is
// said here. APP-10: from the reserve list the programme alone is asked.
func settle(s State, e Entry, c Settle) ([]Event, error) {
	ahead := s.ahead(e)
	switch {
	case e.Outcome == c.Outcome:
		return nil, nil
	case c.Outcome != Accepted:
	case c.Wave != e.Wave:
		return nil, decider.Refuse("call.other_wave")
	case c.Promoted:
	case !e.Scored || e.Rank == 0:
		return nil, decider.Refuse("call.not_ranked")
	case s.Outdated[e.Wave]:
		return nil, decider.Refuse("call.ranking_outdated")
	case e.Total < s.Terms.Threshold:
		return nil, decider.Refuse("call.below_threshold", "total", e.Total, "threshold", s.Terms.Threshold)
	case ahead != c.Ahead:
		return nil, decider.Refuse("call.others_ahead", "ahead", ahead)
	}
	return []Event{ApplicationSettled{c.Application, c.Outcome, e.Rank}}, nil
}

// ahead counts the undecided applications of the wave that rank higher.
func (s State) ahead(e Entry) int {
	n := 0
	for _, o := range s.Entries {
		if o.Wave == e.Wave && !o.Left && o.Outcome == "" && o.Rank > 0 && o.Rank < e.Rank && o.Total >= s.Terms.Threshold {
			n++
		}
	}
	return n
}

func unsettle(s State, c Unsettle) ([]Event, error) {
	if c.Stays || s.Entries[c.Application].Outcome == "" {
		return nil, nil
	}
	return []Event{ApplicationUnsettled{c.Application}}, nil
}
