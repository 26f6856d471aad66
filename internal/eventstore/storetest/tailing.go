package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"megdan/domain/event"
	"megdan/internal/eventstore"
)

var tailing = []scenario{
	{"a follower sees the past, then what comes, in order and once", func(h *harness) {
		fill(h, 700, NewStream())
		f := h.follow(h, 0, 1400)
		g := h.follow(h, 300, 1400)
		fill(h, 700, NewStream())
		f.wait()
		g.wait()
	}},
	{"followers see what another process commits", func(h *harness) {
		if h.Another == nil {
			return
		}
		b := h.another(Setup{Tail: eventstore.TailOptions{Poll: time.Hour}})
		both(h, b, 40)
	}},
	{"lost announcements cost time and nothing else", func(h *harness) {
		if h.Another == nil {
			return
		}
		b := h.another(Setup{Deaf: true, Tail: eventstore.TailOptions{Poll: 20 * time.Millisecond}})
		both(h, b, 20)
	}},
	{"listeners that are cut off listen again", func(h *harness) {
		if h.CutListeners == nil {
			return
		}
		b := h.another(Setup{Tail: eventstore.TailOptions{Poll: 50 * time.Millisecond}})
		f := h.follow(b, 0, 90)
		for i := range 3 {
			fill(h, 10, NewStream())
			h.CutListeners(h.T)
			fill(h, 20, NewStream())
			h.wait(fmt.Sprintf("health after cut %d", i), func() bool { return b.Tail.Health() == nil })
		}
		f.wait()
	}},
	{"a follower that is slow falls out of the ring and misses nothing", func(h *harness) {
		small := h
		if h.Another != nil {
			small = h.another(Setup{Tail: eventstore.TailOptions{RingEvents: 8}})
		} else {
			small = newSmall(h)
		}
		const total = 300
		entered, go_ := make(chan struct{}), make(chan struct{})
		var seen int64
		done := make(chan error, 1)
		go func() {
			done <- small.Tail.Follow(small.ctx, 0, func(batch []*event.Recorded) error {
				if seen == 0 {
					close(entered)
					<-go_
				}
				for _, r := range batch {
					if r.Position != seen+1 {
						return fmt.Errorf("position %d after %d", r.Position, seen)
					}
					seen = r.Position
				}
				if seen == total {
					return errEnough
				}
				return nil
			})
		}()
		fill(small, 1, NewStream())
		<-entered
		for range 13 {
			fill(small, 23, NewStream())
		}
		close(go_)
		if err := <-done; !errors.Is(err, errEnough) {
			h.Fatal(err)
		}
		if small != h {
			small.check()
		}
	}},
	{"a follower from the future sees nothing before it", func(h *harness) {
		done := make(chan error, 1)
		go func() {
			done <- h.Tail.Follow(h.ctx, 5, func(batch []*event.Recorded) error {
				if batch[0].Position != 6 {
					return fmt.Errorf("position %d", batch[0].Position)
				}
				return errEnough
			})
		}()
		for range 10 {
			fill(h, 1, NewStream())
		}
		if err := <-done; !errors.Is(err, errEnough) {
			h.Fatal(err)
		}
	}},
	{"a follower ends with its context, and with its own error", func(h *harness) {
		ctx, cancel := context.WithCancel(h.ctx)
		done := make(chan error, 1)
		go func() { done <- h.Tail.Follow(ctx, 0, func([]*event.Recorded) error { return nil }) }()
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			h.Fatal(err)
		}
		fill(h, 1, NewStream())
		if err := h.Tail.Follow(h.ctx, 0, func([]*event.Recorded) error { return errFault }); !errors.Is(err, errFault) {
			h.Fatal(err)
		}
	}},
	{"waiters return when their position is handed out, not before", func(h *harness) {
		var wait sync.WaitGroup
		for position := int64(1); position <= 30; position++ {
			wait.Go(func() {
				if err := h.Tail.WaitFor(h.ctx, position); err != nil {
					h.Error(err)
				}
				if head := h.Tail.Head(); head < position {
					h.Errorf("head is %d, waited for %d", head, position)
				}
			})
		}
		s := NewStream()
		for range 30 {
			fill(h, 1, s)
		}
		wait.Wait()
		ctx, cancel := context.WithCancel(h.ctx)
		cancel()
		if err := h.Tail.WaitFor(ctx, 31); !errors.Is(err, context.Canceled) {
			h.Fatalf("got %v", err)
		}
		if err := h.Tail.WaitFor(ctx, 30); err != nil {
			h.Fatalf("what is there is not waited for: %v", err)
		}
	}},
	{"an acknowledged append is already handed out", func(h *harness) {
		for i := range 50 {
			r := h.must(h.call(h.to(NewStream(), eventstore.New, 1+i%3)))
			if head := h.Tail.Head(); head < r.Last {
				h.Fatalf("head of the tail is %d, appended up to %d", head, r.Last)
			}
		}
	}},
	{"what is handed out is what is read", func(h *harness) {
		fill(h, 5, NewStream(), NewID())
		var got []*event.Recorded
		err := h.Tail.Follow(h.ctx, 0, func(batch []*event.Recorded) error {
			if got = append(got, batch...); len(got) == 5 {
				return errEnough
			}
			return nil
		})
		if !errors.Is(err, errEnough) {
			h.Fatal(err)
		}
		if err := same(h.ctx, h.Store, eventstore.Query{}, got); err != nil {
			h.Fatal(err)
		}
	}},
}

var errEnough = errors.New("enough")

// newSmall is a log of its own whose ring holds little.
func newSmall(h *harness) *harness {
	small := *h
	small.Env = h.open(h.T, Setup{Decode: Decode, Tail: eventstore.TailOptions{RingEvents: 8}})
	return &small
}

// both lets two processes append in turns while each is followed.
func both(a, b *harness, rounds int) {
	total := int64(rounds * 4)
	fa, fb := a.follow(a, 0, total), a.follow(b, 0, total)
	for range rounds {
		fill(a, 3, NewStream())
		fill(b, 1, NewStream())
	}
	fa.wait()
	fb.wait()
}

// follower checks that it sees every position after one, in order and once.
type follower struct {
	h    *harness
	done chan error
}

func (h *harness) follow(p *harness, after, until int64) *follower {
	f := &follower{h, make(chan error, 1)}
	go func() {
		next := after + 1
		err := p.Tail.Follow(p.ctx, after, func(batch []*event.Recorded) error {
			for _, r := range batch {
				if r.Position != next {
					return fmt.Errorf("position %d where %d belongs", r.Position, next)
				}
				if r.Data == nil {
					return fmt.Errorf("event %d is not decoded", r.Position)
				}
				next++
			}
			if next > until {
				return errEnough
			}
			return nil
		})
		if errors.Is(err, errEnough) {
			err = nil
		}
		f.done <- err
	}()
	return f
}

func (f *follower) wait() {
	f.h.Helper()
	if err := <-f.done; err != nil {
		f.h.Error(err)
	}
}

// wait looks until something is so.
func (h *harness) wait(what string, so func() bool) {
	h.Helper()
	for !so() {
		select {
		case <-h.ctx.Done():
			h.Fatalf("%s: not in time", what)
		case <-time.After(5 * time.Millisecond):
		}
	}
}
