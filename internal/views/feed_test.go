package views_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/views"
)

// logged is what a feed must say, read from the log.
func (w *world) logged(tag id.UUID) (positions []int64) {
	w.t.Helper()
	q := eventstore.Query{Tag: tag, Types: w.options.FeedTypes}
	for e, err := range w.store.Read(w.t.Context(), q) {
		if err != nil {
			w.t.Fatal(err)
		}
		positions = append(positions, e.Position)
	}
	return positions
}

func chain(t testing.TB, entries []*views.Entry, want []int64, before int64) {
	t.Helper()
	if len(entries) != len(want) {
		t.Fatalf("%d entries, want %d", len(entries), len(want))
	}
	for i, e := range entries {
		if e.At != want[i] || e.Before != before {
			t.Fatalf("entry %d: at %d before %d, want %d and %d", i, e.At, e.Before, want[i], before)
		}
		if !json.Valid(e.Body) {
			t.Fatalf("entry %d: %s", e.At, e.Body)
		}
		before = e.At
	}
}

func TestFeedPagesFromTheLog(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b := key("b")
	if p := w.say(&boardSeen{b}); p != 1 {
		t.Fatal(p)
	}
	if page, more, err := w.Feed(t.Context(), feedOf(b), 0, 5); err != nil || more || len(page) != 0 {
		t.Fatalf("a tag without entries: %v %v %v", page, more, err)
	}
	for i := range 12 {
		w.say(put(b, key("c"), i, "text"), &boardSeen{b})
	}
	all := w.logged(b)
	if _, err := w.Get(t.Context(), board(b), all[11]); err != nil {
		t.Fatal(err)
	}
	page, more, err := w.Feed(t.Context(), feedOf(b), 0, 5)
	if err != nil || !more {
		t.Fatal(more, err)
	}
	chain(t, page, all[7:], all[6])
	page, more, err = w.Feed(t.Context(), feedOf(b), page[0].At, 10)
	if err != nil || more {
		t.Fatal(more, err)
	}
	chain(t, page, all[:7], 0)
	for _, since := range []int64{all[2], all[2] + 1} { // at an entry, and behind it at what is none
		page, more, err = w.FeedSince(t.Context(), feedOf(b), since, 4)
		if err != nil || !more {
			t.Fatal(more, err)
		}
		chain(t, page, all[3:7], all[2])
	}
	page, more, err = w.FeedSince(t.Context(), feedOf(b), all[11], 4)
	if err != nil || more || len(page) != 0 {
		t.Fatalf("since the last entry: %v %v %v", page, more, err)
	}
	page, more, err = w.FeedSince(t.Context(), feedOf(b), 0, 100)
	if err != nil || more {
		t.Fatal(more, err)
	}
	chain(t, page, all, 0)
	var line struct {
		Type, At, By string
		V            int
		D            struct {
			Card string
			N    int
			Text string
		}
	}
	if err := json.Unmarshal(page[3].Body, &line); err != nil {
		t.Fatal(err)
	}
	if line.Type != "card.put" || line.V != 1 || line.By != id.System.String() || line.D.N != 3 || line.D.Text != "text" {
		t.Errorf("got %s", page[3].Body)
	}
}

// Watchers of feeds join while the log grows: page and what follows are the
// log from some entry on, without a gap.
func TestWatchedFeedsAreTheLog(t *testing.T) {
	t.Parallel()
	const boards = 3
	w := onMemory(t)
	for i := range boards {
		w.say(put(key(fmt.Sprint("board ", i)), key("card 0"), 1, ""))
	}
	var wg sync.WaitGroup
	readers := make([]*reader, 30)
	pages := make([][]*views.Entry, len(readers))
	grown := make(chan int64)
	go func() {
		rnd := rand.New(rand.NewPCG(3, 3))
		var last int64
		for range 500 {
			last = w.say(random(rnd, boards, 9), random(rnd, boards, 9))
		}
		grown <- last
	}()
	for i := range readers {
		wg.Go(func() {
			readers[i] = newReader()
			topic := feedOf(key(fmt.Sprint("board ", i%boards)))
			page, position, _, err := w.WatchFeed(t.Context(), topic, 1+i, readers[i])
			if err != nil {
				t.Error(err)
				return
			}
			if n := len(page); n > 0 && page[n-1].At > position {
				t.Errorf("page reaches %d behind its position %d", page[n-1].At, position)
			}
			pages[i] = page
		})
	}
	wg.Wait()
	last := <-grown
	for i, s := range readers {
		s.until(t, max(last, w.say(&boardSeen{key("board 0")})))
		topic := feedOf(key(fmt.Sprint("board ", i%boards)))
		all := w.logged(topic.Key)
		got := append(pages[i], s.entries[topic]...)
		from := len(all) - len(got)
		if from < 0 {
			t.Fatalf("%d entries of %d", len(got), len(all))
		}
		before := int64(0)
		if from > 0 {
			before = all[from-1]
		}
		chain(t, got, all[from:], before)
		if _, entries, ok := w.Since(topic, got[len(got)-1].Before); !ok || len(entries) != 1 || entries[0].At != got[len(got)-1].At {
			t.Errorf("resume gives %d entries, %v", len(entries), ok)
		}
	}
}
