package views

import (
	"testing"

	"pgregory.net/rapid"
)

// Whatever is pushed: since gives all after a position, in order, or says no.
func TestARingGivesAllOrSaysNo(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		var r ring[int64]
		start := rapid.Int64Range(0, 5).Draw(rt, "start")
		r.begin(start)
		type item struct{ first, last int64 }
		var all []item
		at := start
		for range rapid.IntRange(0, 40).Draw(rt, "items") {
			first := at + rapid.Int64Range(1, 3).Draw(rt, "gap")
			last := first + rapid.Int64Range(0, 3).Draw(rt, "joined")
			r.push(last, first, last, rapid.SampledFrom([]int{10, ringBytes / 8, ringBytes}).Draw(rt, "size"))
			all = append(all, item{first, last})
			at = last
		}
		if len(all) > 0 && r.len() == 0 {
			rt.Fatal("the newest item is not there")
		}
		if r.len() > 1 && r.bytes > ringBytes {
			rt.Fatalf("%d bytes in %d items", r.bytes, r.len())
		}
		for p := int64(0); p <= at; p++ {
			got, ok := r.since(p)
			var want []int64
			inside := false
			for _, i := range all {
				if i.last > p {
					want = append(want, i.last)
					inside = inside || i.first <= p
				}
			}
			switch {
			case !ok && !inside && p >= at:
				rt.Fatalf("the end of the ring at %d is not known", p)
			case ok && (inside || p < start || len(got) != len(want)):
				rt.Fatalf("since %d: %v, want %v", p, got, want)
			}
			for i := range got {
				if ok && got[i] != want[i] {
					rt.Fatalf("since %d: %v, want %v", p, got, want)
				}
			}
		}
	})
}
