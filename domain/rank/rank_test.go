package rank_test

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/domain/rank"
)

func thing(n int) (u id.UUID) {
	binary.BigEndian.PutUint32(u[12:], uint32(n))
	return id.Derive(u, "thing")
}

// TestPlaceKeepsTheOrder puts things between random neighbours and expects
// every one of them where it was asked for.
func TestPlaceKeepsTheOrder(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 2018))
	var order []rank.Rank
	longest := 0
	for n := range 3000 {
		at := r.IntN(len(order) + 1)
		var a, b rank.Rank
		if at > 0 {
			a = order[at-1]
		}
		if at < len(order) {
			b = order[at]
		}
		got := rank.Place(a, b, thing(n))
		if !got.Valid() || got <= a || b != "" && got >= b {
			t.Fatalf("%q does not lie between %q and %q", got, a, b)
		}
		order = slices.Insert(order, at, got)
		longest = max(longest, len(got))
	}
	if longest > 60 {
		t.Errorf("the longest of 3,000 ranks has %d characters", longest)
	}
}

func TestTwoThingsInOneGap(t *testing.T) {
	t.Parallel()
	for _, gap := range [][2]rank.Rank{{"", ""}, {"", "1"}, {"0001i", "0002i"}, {"1", "11"}, {"zz", ""}, {"000100001", "00011"}} {
		a, b := rank.Place(gap[0], gap[1], thing(1)), rank.Place(gap[0], gap[1], thing(2))
		if a == b {
			t.Errorf("KNB-2: two moves into %v get one rank %q", gap, a)
		}
	}
}

func TestWhereTheNeighboursAreNotInOrder(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]rank.Rank{{"0005i", "0005i"}, {"0009i", "0005i"}, {"z", "a"}, {"zzzz", "zzzz"}} {
		if got := rank.Place(pair[0], pair[1], thing(1)); got <= pair[0] || !got.Valid() {
			t.Errorf("%q is not after %q", got, pair[0])
		}
	}
}

func TestWhatIsAddedLaterStandsLater(t *testing.T) {
	t.Parallel()
	at := time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC)
	first, second := rank.Latest(at, thing(1)), rank.Latest(at.Add(time.Minute), thing(2))
	if first >= second || !first.Valid() || !second.Valid() {
		t.Errorf("%q and %q", first, second)
	}
	if moved := second.After(); moved <= second {
		t.Errorf("%q is not after %q", moved, second)
	}
}

func TestAlwaysToTheFront(t *testing.T) {
	t.Parallel()
	front := rank.Latest(time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC), thing(0))
	for n := range 300 {
		next := rank.Place("", front, thing(n))
		if next >= front {
			t.Fatalf("move %d: %q is not before %q", n, next, front)
		}
		front = next
	}
	if len(front) > rank.Most {
		t.Errorf("after 300 moves to the front a rank has %d characters", len(front))
	}
}

func TestWhatIsNoRank(t *testing.T) {
	t.Parallel()
	for _, r := range []rank.Rank{"", "0", "a0", "A", "ж", "a b"} {
		if r.Valid() {
			t.Errorf("%q passes for a rank", r)
		}
	}
}
