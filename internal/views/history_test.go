package views_test

import (
	"math/rand/v2"
	"testing"

	"megdan/internal/eventstore"
	"megdan/internal/views"
	"megdan/projections"
)

func TestHistoryCountsEveryEventOnce(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	historyCounts(t, w)
}

func historyCounts(t *testing.T, w *world) {
	b := key("b")
	var last int64
	for i := range 23 {
		last = w.say(put(b, key("c"), i, ""), put(key("other"), key("d"), i, ""))
	}
	if _, err := w.Get(t.Context(), board(b), last); err != nil {
		t.Fatal(err)
	}
	for _, limit := range []int{1, 5, 22, 23, 100} {
		h, err := w.History(t.Context(), board(b), limit)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for i, p := range h.Points {
			sum += p.Count
			if p.Count < 1 || p.At.IsZero() || i > 0 && p.Position <= h.Points[i-1].Position {
				t.Errorf("limit %d: point %+v", limit, p)
			}
		}
		if h.Total != 23 || sum != 23 || h.First != 1 || h.Last != last-1 || h.Head != last || len(h.Points) != min(limit, 23) ||
			h.Points[len(h.Points)-1].Position != h.Last {
			t.Errorf("limit %d: %+v", limit, h)
		}
	}
	if h, err := w.History(t.Context(), feedOf(b), 10); err != nil || h.Total != 23 {
		t.Errorf("history of the feed: %+v %v", h, err)
	}
}

func TestAWindowIsTheDocumentAndItsPatches(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	rnd := rand.New(rand.NewPCG(1, 1))
	b := key("board 0")
	w.say(put(b, key("card 0"), 1, ""))
	for range 60 {
		w.say(random(rnd, 2, 4))
	}
	head, _, err := w.store.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, from := range []int64{0, 1, 17, head} {
		d, patches, err := w.Window(t.Context(), board(b), from, head+10, 1000)
		if err != nil {
			t.Fatalf("from %d: %v", from, err)
		}
		body, at := d.Body, d.Changed
		for _, p := range patches {
			if p.From != at {
				t.Fatalf("patch from %d on %d", p.From, at)
			}
			if body, err = projections.Merge(body, p.Body); err != nil {
				t.Fatal(err)
			}
			at = p.To
			want, err := w.At(t.Context(), board(b), p.To)
			if err != nil || string(want.Body) != string(body) {
				t.Fatalf("from %d at %d: %v\n got %s\nwant %s", from, p.To, err, body, want.Body)
			}
		}
		touched := 0
		for e := range w.store.Read(t.Context(), eventstore.Query{Tag: b, After: from}) {
			if len(boardView(1).Keys(nil, e)) > 0 {
				touched++
			}
		}
		if len(patches) != touched {
			t.Errorf("from %d: %d patches for %d events", from, len(patches), touched)
		}
	}
	if _, patches, err := w.Window(t.Context(), board(b), 0, head, 3); err != nil || len(patches) != 3 {
		t.Errorf("limit: %d patches, %v", len(patches), err)
	}
}

func TestALongHistoryIsDrawnFromSnapshots(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	b := key("b")
	w.say(&boardSeen{key("other")})
	var last int64
	n := 0
	for range 20 {
		var events []any
		for i := range 210 {
			events = append(events, put(b, key("c"), i, ""), put(key("other"), key("d"), i, ""))
			n++
		}
		last = w.say(events...)
	}
	written(t, pool, last, 2)
	last = w.say(put(b, key("c"), 1, ""), put(b, key("c"), 2, ""))
	n += 2
	if _, err := w.Get(t.Context(), board(b), last); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		topic views.Topic
		limit int
	}{{board(b), 7}, {board(b), 40}, {feedOf(b), 7}, {feedOf(b), 40}, {masked(feedOf(b)), 7}} {
		limit := row.limit
		h, err := w.History(t.Context(), row.topic, limit)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for i, p := range h.Points {
			sum += p.Count
			if p.Count < 1 || p.At.IsZero() || i > 0 && p.Position <= h.Points[i-1].Position {
				t.Errorf("%s, limit %d: point %+v", row.topic, limit, p)
			}
		}
		if h.Total != n || sum != n || h.First != 2 || h.Last != last || h.Head != last || len(h.Points) > limit || len(h.Points) < limit/4 {
			t.Errorf("%s, limit %d: %d points, %d events of %d, %+v", row.topic, limit, len(h.Points), sum, n, h)
		}
		if limit == 40 && len(h.Points) == limit {
			t.Errorf("%s was counted event by event", row.topic)
		}
	}
}
