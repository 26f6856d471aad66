package live_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

func TestEveryWatcherSeesEachChange(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	a, b := w.watch(w.connect(), topic), w.watch(w.connect(), topic)
	for i := range 10 {
		p := w.write(fmt.Sprint("line ", i), board)
		w.same(a, p)
		w.same(b, p)
	}
	s, _ := a.State()
	if s.Documents != 1 || s.Patches != 10 {
		t.Fatalf("got %d documents and %d patches, want the document once and a patch for each of 10 changes", s.Documents, s.Patches)
	}
}

func TestFeedGivesNewestPageThenEachEntry(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Page = 5 })
	board := newID()
	for i := range 20 {
		w.write(fmt.Sprint("old ", i), board)
	}
	f := w.watch(w.connect(), "feed/"+board.String())
	var last int64
	for i := range 7 {
		last = w.write(fmt.Sprint("new ", i), board)
	}
	s, err := f.Reached(within(t), last)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Entries) != 12 {
		t.Fatalf("got %d entries, want the newest 5 of 20 and then 7", len(s.Entries))
	}
}

// Watchers join while lines are written as fast as they can be: whatever the
// moment, the document and the patches after it join without hole or overlap.
func TestJoiningWhileWriting(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	const writers, each, joiners = 2, 400, 40
	var writing, joining sync.WaitGroup
	lines := make([]id.UUID, 20)
	for i := range lines {
		lines[i] = newID()
	}
	for k := range writers {
		writing.Go(func() {
			for i := range each {
				w.writeLine(lines[i%len(lines)], fmt.Sprint(k, " wrote ", i), board)
			}
		})
	}
	watching := make([]*livetest.Watching, 2*joiners)
	for i := range joiners {
		joining.Go(func() {
			c := w.connect()
			watching[2*i] = w.watch(c, "board/"+board.String())
			watching[2*i+1] = w.watch(c, "feed/"+board.String())
		})
	}
	joining.Wait()
	writing.Wait()
	last := w.write("the end", board)
	for i, s := range watching {
		if i%2 == 0 {
			w.same(s, last)
			continue
		}
		st, err := s.Reached(within(t), last)
		if err != nil {
			t.Fatal(err)
		}
		for k := 1; k < len(st.Entries); k++ {
			if st.Entries[k].Before != st.Entries[k-1].Position {
				t.Fatalf("entry %d says that %d stands before it, the one before is %d", st.Entries[k].Position, st.Entries[k].Before, st.Entries[k-1].Position)
			}
		}
	}
}

// Clients drop at any moment and resume where they were.
func TestResumeLosesAndDoublesNothing(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	const lines, clients, drops = 600, 10, 12
	var all sync.WaitGroup
	var last int64
	all.Go(func() {
		for i := range lines {
			last = w.write(fmt.Sprint("line ", i), board)
		}
	})
	board2, feed := make([]*livetest.Watching, clients), make([]*livetest.Watching, clients)
	resumed := make([]int, clients)
	for i := range clients {
		all.Go(func() {
			r := rand.New(rand.NewPCG(uint64(i), 7))
			c := w.connect()
			board2[i], feed[i] = w.watch(c, "board/"+board.String()), w.watch(c, "feed/"+board.String())
			for range drops {
				s, _ := feed[i].State()
				at := s.Position + 1 + r.Int64N(20)
				if _, err := feed[i].Reached(within(t), min(at, lines/2)); err != nil {
					t.Error(err)
					return
				}
				c.Drop()
				c = w.connect()
				var err error
				if board2[i], err = c.Resume(within(t), board2[i]); err != nil {
					t.Error(err)
					return
				}
				if feed[i], err = c.Resume(within(t), feed[i]); err != nil {
					t.Error(err)
					return
				}
				if board2[i].Answer.Mode == live.ModeResumed {
					resumed[i]++
				}
				if feed[i].Answer.Mode != live.ModeResumed {
					t.Errorf("the feed was %s, want resumed", feed[i].Answer.Mode)
				}
			}
		})
	}
	all.Wait()
	if t.Failed() {
		return
	}
	total := 0
	for i := range clients {
		w.same(board2[i], last)
		s, err := feed[i].Reached(within(t), last)
		if err != nil {
			t.Fatal(err)
		}
		total += resumed[i]
		for k := 1; k < len(s.Entries); k++ {
			if s.Entries[k].Before != s.Entries[k-1].Position {
				t.Fatalf("entries %d and %d do not join", s.Entries[k-1].Position, s.Entries[k].Position)
			}
		}
	}
	if total == 0 {
		t.Error("no document was resumed by patches")
	}
}
