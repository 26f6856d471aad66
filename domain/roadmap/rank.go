package roadmap

import (
	"slices"
	"strconv"
	"strings"
)

// Ranks are fractions between 0 and 1, written in base 36 without the leading
// "0.": they sort as texts, and between two there is always a third. None ends
// in 0, or there would be no room before it.

const rankDigits = "0123456789abcdefghijklmnopqrstuvwxyz"

// rankBlock is how many digits count whole steps at the end of the board, so
// that adding there does not make ranks longer and longer.
const rankBlock = 4

// after is a rank behind the greatest given so far.
func (r Rank) after() Rank {
	block := (string(r) + strings.Repeat("0", rankBlock))[:rankBlock]
	n, err := strconv.ParseUint(block, 36, 32)
	if err != nil || n+1 >= 36*36*36*36 {
		return between(r, "")
	}
	next := strconv.FormatUint(n+1, 36)
	return Rank(strings.Repeat("0", rankBlock-len(next)) + next + "i")
}

// between is a rank behind a and before b; an empty one is no bound.
func between(a, b Rank) Rank { return Rank(midpoint(string(a), string(b))) }

func midpoint(a, b string) string {
	if b != "" {
		n := 0
		for n < len(b) && rankDigit(a, n, 0) == rankDigit(b, n, 0) {
			n++
		}
		if n > 0 {
			return b[:n] + midpoint(a[min(n, len(a)):], b[n:])
		}
	}
	low, high := rankDigit(a, 0, 0), rankDigit(b, 0, len(rankDigits))
	switch {
	case high-low > 1:
		return rankDigits[(low+high)/2 : (low+high)/2+1]
	case len(b) > 1:
		return b[:1]
	}
	return rankDigits[low:low+1] + midpoint(a[min(1, len(a)):], "")
}

func rankDigit(s string, at, beyond int) int {
	if at >= len(s) {
		return beyond
	}
	return strings.IndexByte(rankDigits, s[at])
}

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
		return []Event{MilestoneMoved{m.ID, s.last.after()}}, nil
	}
	return []Event{MilestoneMoved{m.ID, between(low, high)}}, nil
}
