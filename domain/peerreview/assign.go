package peerreview

import (
	"cmp"
	"slices"

	"megdan/domain/id"
)

// Entry is a city in a round, as assigning sees it.
type Entry struct {
	Participation id.Participation
	Level         int // of maturity; 0 if it is not known
}

// Pair says that one city reviews another's deliverable.
type Pair struct {
	Reviewer, Reviewed id.Participation
}

// Assign gives each city so many reviews to give and to get, never its own
// (ACA-1). The cities stand in a ring in which neighbours differ in maturity as
// far as their numbers allow, and each reviews those that follow it: so every
// city gets a review from another level where possible (ACA-2). It is the same
// whoever asks, whatever the order of the entries.
//
// If one level has more than half of the cities, the others are spread evenly
// between them: then each of these is followed by as many of the large level as
// it can review.
func Assign(entries []Entry, reviews int) []Pair {
	order := ring(entries)
	n := len(order)
	var pairs []Pair
	for i, reviewer := range order {
		for step := 1; step <= reviews && step < n; step++ {
			pairs = append(pairs, Pair{reviewer.Participation, order[(i+step)%n].Participation})
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(a.Reviewed.Compare(b.Reviewed), a.Reviewer.Compare(b.Reviewer))
	})
	return pairs
}

// ring orders the cities so that neighbours differ in level.
func ring(entries []Entry) []Entry {
	count := map[int]int{}
	for _, e := range entries {
		count[e.Level]++
	}
	sorted := slices.Clone(entries)
	slices.SortFunc(sorted, func(a, b Entry) int { // the largest level first
		return cmp.Or(count[b.Level]-count[a.Level], a.Level-b.Level, a.Participation.Compare(b.Participation))
	})
	n := len(sorted)
	if n == 0 {
		return nil
	}
	large := count[sorted[0].Level]
	out := make([]Entry, n)
	if 2*large <= n { // every second place, then the places between
		for i, e := range sorted {
			at := 2 * i
			if at >= n {
				at = 2*(i-(n+1)/2) + 1
			}
			out[at] = e
		}
		return out
	}
	others := sorted[large:]
	taken := make([]bool, n)
	for j, e := range others {
		at := j * n / len(others)
		out[at], taken[at] = e, true
	}
	next := 0
	for i := range out {
		if !taken[i] {
			out[i] = sorted[next]
			next++
		}
	}
	return out
}
