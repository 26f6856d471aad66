package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

var reading = []scenario{
	{"an empty log is empty in every way", func(h *harness) {
		for _, q := range []eventstore.Query{{}, {Stream: NewStream()}, {Tag: NewID()}, {Types: []string{"x"}},
			{Direction: eventstore.Backward}, {Tag: NewID(), Direction: eventstore.Backward}, {After: 5, Until: 3}} {
			if got := h.read(q); len(got) > 0 {
				h.Fatalf("%+v gives %d events", q, len(got))
			}
		}
		if head, at, err := h.Store.Head(h.ctx); head != 0 || !at.IsZero() || err != nil {
			h.Fatalf("head is %d at %s, %v", head, at, err)
		}
		if p, err := h.Store.PositionAt(h.ctx, time.Now()); p != 0 || err != nil {
			h.Fatalf("position now is %d, %v", p, err)
		}
	}},
	{"every selection, range, direction and limit gives what it says", selections},
	{"long readings give every event once", long},
	{"a reader may stop at any event", func(h *harness) {
		fill(h, 40, NewStream())
		for stop := 1; stop <= 40; stop += 13 {
			n := 0
			for range h.Store.Read(h.ctx, eventstore.Query{}) {
				if n++; n == stop {
					break
				}
			}
		}
	}},
	{"a reader that gives up is told", func(h *harness) {
		fill(h, 10, NewStream())
		ctx, cancel := context.WithCancel(h.ctx)
		cancel()
		if _, err := Collect(ctx, h.Store, eventstore.Query{}); !errors.Is(err, context.Canceled) {
			h.Fatalf("got %v", err)
		}
	}},
	{"a time means the last position recorded at or before it", func(h *harness) {
		s, day := NewStream(), time.Date(2019, 1, 1, 12, 0, 0, 0, time.UTC)
		for i := range 50 {
			call := h.call(h.to(s, int64(i), 1))
			call.At = day.Add(time.Duration(i/3) * time.Minute)
			h.must(call)
		}
		for i := range 18 {
			at := day.Add(time.Duration(i) * time.Minute)
			for _, row := range []struct {
				at   time.Time
				want int
			}{{at.Add(-time.Microsecond), 3 * i}, {at, min(50, 3*i+3)}, {at.Add(time.Nanosecond), min(50, 3*i+3)}} {
				if i == 17 && row.at == at {
					row.want = 50
				}
				row.want = min(row.want, 50)
				if got, err := h.Store.PositionAt(h.ctx, row.at); got != int64(row.want) || err != nil {
					h.Fatalf("position at %s is %d, %v; want %d", row.at, got, err, row.want)
				}
			}
		}
		for _, at := range []time.Time{{}, time.Date(-3000, 1, 1, 0, 0, 0, 0, time.UTC)} {
			if got, err := h.Store.PositionAt(h.ctx, at); got != 0 || err != nil {
				h.Fatalf("position at %s is %d, %v", at, got, err)
			}
		}
		if got, err := h.Store.PositionAt(h.ctx, time.Date(250000, 1, 1, 0, 0, 0, 0, time.UTC)); got != 50 || err != nil {
			h.Fatalf("position at the end of days is %d, %v", got, err)
		}
	}},
}

// fill adds n events to a stream, with tags.
func fill(h *harness, n int, s event.Stream, tags ...id.UUID) {
	h.Helper()
	for n > 0 {
		some := min(n, 500)
		h.must(h.call(h.to(s, eventstore.Any, some, tags...)))
		n -= some
	}
}

// selections compares many queries with the same done by hand.
func selections(h *harness) {
	streams := []event.Stream{NewStream(), NewStream(), NewStream()}
	tags := []id.UUID{NewID(), NewID(), NewID(), NewID()}
	for i := range 60 {
		a := h.to(streams[i*i%3], eventstore.Any, 1+i%3)
		for j := range a.Events {
			a.Events[j].Type = fmt.Sprintf("thing.kind%d", (i+j)%4)
			for k, tag := range tags {
				if (i+j)%(k+1) == 0 {
					a.Events[j].Tags = append(a.Events[j].Tags, tag)
				}
			}
		}
		h.must(h.call(a))
	}
	all := h.read(eventstore.Query{})
	queries := 0
	for _, stream := range []event.Stream{"", streams[0], NewStream()} {
		for _, tag := range []id.UUID{{}, tags[0], tags[3], NewID()} {
			for _, types := range [][]string{nil, {"thing.kind1"}, {"thing.kind0", "thing.kind3"}, {"nothing"}} {
				for _, bounds := range [][2]int64{{0, 0}, {17, 0}, {0, 80}, {30, 90}, {50, 51}, {90, 20}, {500, 0}, {0, 500}} {
					for _, limit := range []int{0, 1, 7} {
						for _, version := range []int64{0, 9} {
							q := eventstore.Query{Stream: stream, Tag: tag, Types: types, After: bounds[0], Until: bounds[1], Limit: limit}
							if stream == "" && version > 0 {
								continue
							}
							q.AfterVersion = version
							queries++
							compare(h, q, all)
							q.Direction = eventstore.Backward
							compare(h, q, all)
						}
					}
				}
			}
		}
	}
	h.Logf("%d queries in both directions", queries)
}

// compare does a query by hand.
func compare(h *harness, q eventstore.Query, all []*event.Recorded) {
	h.Helper()
	var want []int64
	for _, r := range all {
		if q.Has(r) {
			want = append(want, r.Position)
		}
	}
	if q.Direction == eventstore.Backward {
		slices.Reverse(want)
	}
	if q.Limit > 0 && len(want) > q.Limit {
		want = want[:q.Limit]
	}
	var got []int64
	for _, r := range h.read(q) {
		got = append(got, r.Position)
	}
	if !slices.Equal(got, want) {
		same := 0
		for same < min(len(got), len(want)) && got[same] == want[same] {
			same++
		}
		h.Fatalf("%+v gives %d events, want %d; from the %dth on %v, want %v", q, len(got), len(want), same+1,
			got[same:min(same+5, len(got))], want[same:min(same+5, len(want))])
	}
}

// long makes a log of many pages in which one tag is everywhere, one is rare,
// one is only at the beginning and one only at the end.
func long(h *harness) {
	everywhere, rare, early, late := NewID(), NewID(), NewID(), NewID()
	streams := []event.Stream{NewStream(), NewStream()}
	const total = 12_000
	for at := 0; at < total; {
		a := h.to(streams[at/1000%2], eventstore.Any, 1000, everywhere)
		for i := range a.Events {
			tags := []id.UUID{everywhere}
			if (at+i)%997 == 0 {
				tags = append(tags, rare)
			}
			if at+i < 3000 {
				tags = append(tags, early)
			} else if at+i >= total-3000 {
				tags = append(tags, late)
			}
			a.Events[i].Tags = tags
		}
		h.must(h.call(a))
		at += 1000
	}
	all := h.read(eventstore.Query{})
	for range 2 { // what the store learned in the first round must not matter
		for _, q := range []eventstore.Query{
			{}, {Tag: everywhere}, {Tag: rare}, {Tag: early}, {Tag: late}, {Stream: streams[1]},
			{Tag: everywhere, Until: 9000}, {Tag: late, Limit: 2500}, {Tag: early, Limit: 5000}, {Tag: rare, Limit: 3},
			{Tag: late, After: 100, Until: 11_990}, {Tag: NewID()}, {Stream: streams[0], AfterVersion: 10, Limit: 3000},
			{Tag: everywhere, Types: []string{"nothing"}}, {Tag: early, Stream: streams[0]}, {Limit: 5000},
		} {
			compare(h, q, all)
			q.Direction = eventstore.Backward
			compare(h, q, all)
		}
	}
}
