package peerreview_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"megdan/domain/id"
	"megdan/domain/peerreview"
)

// TestAssign holds what is assigned to ACA-1 and ACA-2, for rounds of any size
// and any mixture of levels.
func TestAssign(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2018, 5))
	for n := 3; n <= 42; n++ {
		for range 60 {
			entries := make([]peerreview.Entry, n)
			levels := map[id.Participation]int{}
			count := map[int]int{}
			kinds := 1 + r.IntN(5)
			for i := range entries {
				entries[i] = peerreview.Entry{Participation: id.Participation(named(fmt.Sprint("city", i))), Level: r.IntN(kinds)}
				if r.IntN(3) == 0 {
					entries[i].Level = 1
				}
				levels[entries[i].Participation] = entries[i].Level
				count[entries[i].Level]++
			}
			pairs := peerreview.Assign(entries, 2)
			shuffled := slices.Clone(entries)
			r.Shuffle(n, func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if !reflect.DeepEqual(pairs, peerreview.Assign(shuffled, 2)) {
				t.Fatalf("the order of the entries changes what is assigned: %+v", entries)
			}
			holds(t, entries, levels, count, pairs)
		}
	}
}

func holds(t *testing.T, entries []peerreview.Entry, levels map[id.Participation]int, count map[int]int, pairs []peerreview.Pair) {
	t.Helper()
	given, got, mixed := map[id.Participation]int{}, map[id.Participation]int{}, map[id.Participation]bool{}
	seen := map[peerreview.Pair]bool{}
	for _, p := range pairs {
		if p.Reviewer == p.Reviewed || seen[p] {
			t.Fatalf("ACA-1: the own one, or twice: %+v", p)
		}
		seen[p] = true
		given[p.Reviewer]++
		got[p.Reviewed]++
		mixed[p.Reviewed] = mixed[p.Reviewed] || levels[p.Reviewer] != levels[p.Reviewed]
	}
	n, large := len(entries), 0
	for _, c := range count {
		large = max(large, c)
	}
	same := 0
	for _, e := range entries {
		if given[e.Participation] != 2 || got[e.Participation] != 2 {
			t.Fatalf("ACA-1: gives %d and gets %d", given[e.Participation], got[e.Participation])
		}
		if !mixed[e.Participation] {
			same++
		}
	}
	// Those of other levels give two reviews each: so many can be reached.
	if most := max(0, large-2*(n-large)); same > most {
		t.Fatalf("ACA-2: %d of %d cities get no review from another level, and %d must not: %v", same, n, most, count)
	}
}
