package eventstore_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"megdan/domain/event"
	"megdan/internal/eventstore"
)

// source is a log whose reads can fail and count.
type source struct {
	mu     sync.Mutex
	events []*event.Recorded
	fault  error
	reads  int
	asked  []eventstore.Query
}

func (s *source) grow(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for range n {
		s.events = append(s.events, &event.Recorded{Position: int64(len(s.events)) + 1, Payload: make([]byte, 100)})
	}
}

func (s *source) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = err
}

func (s *source) Head(context.Context) (int64, time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return int64(len(s.events)), time.Time{}, s.fault
}

func (s *source) Read(_ context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error] {
	return func(yield func(*event.Recorded, error) bool) {
		s.mu.Lock()
		s.reads++
		s.asked = append(s.asked, q)
		all, fault := s.events, s.fault
		s.mu.Unlock()
		n := 0
		for _, r := range all {
			if !q.Has(r) {
				continue
			}
			// a fault shows after some events, as a lost connection does
			if fault != nil && n == 3 {
				break
			}
			if !yield(r, nil) {
				return
			}
			if n++; n == q.Limit {
				return
			}
		}
		if fault != nil {
			yield(nil, fault)
		}
	}
}

// tail runs fn in virtual time with a tail over a source.
func tail(t *testing.T, s *source, opts eventstore.TailOptions, fn func(ctx context.Context, tail *eventstore.LogTail)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		tail, err := eventstore.StartTail(ctx, s, opts)
		if err != nil {
			t.Fatal(err)
		}
		fn(ctx, tail)
		cancel()
		tail.Close()
	})
}

func TestTailStartsAtTheHeadWithoutReadingThePast(t *testing.T) {
	s := &source{}
	s.grow(100_000)
	tail(t, s, eventstore.TailOptions{Poll: time.Hour}, func(_ context.Context, tail *eventstore.LogTail) {
		synctest.Wait()
		if tail.Head() != 100_000 || s.reads != 0 {
			t.Errorf("head is %d after %d reads", tail.Head(), s.reads)
		}
	})
}

func TestTailDoesNotStartWithoutTheLog(t *testing.T) {
	s := &source{fault: errors.New("gone")}
	if _, err := eventstore.StartTail(t.Context(), s, eventstore.TailOptions{}); !errors.Is(err, s.fault) {
		t.Errorf("got %v", err)
	}
}

func TestFalseAnnouncementIsNotBelieved(t *testing.T) {
	s := &source{}
	s.grow(5)
	tail(t, s, eventstore.TailOptions{Poll: time.Second}, func(_ context.Context, tail *eventstore.LogTail) {
		tail.Heard(1 << 50)
		time.Sleep(10 * time.Second)
		if tail.Head() != 5 || s.reads > 20 {
			t.Errorf("head is %d after %d reads in ten seconds", tail.Head(), s.reads)
		}
		s.grow(1)
		tail.Heard(6)
		synctest.Wait()
		time.Sleep(10 * time.Millisecond)
		if tail.Head() != 6 {
			t.Errorf("head is %d", tail.Head())
		}
	})
}

func TestTailFollowsAgainWhenTheLogCanBeReadAgain(t *testing.T) {
	s := &source{}
	s.grow(2000)
	tail(t, s, eventstore.TailOptions{Poll: time.Second, RingEvents: 100}, func(ctx context.Context, tail *eventstore.LogTail) {
		seen := int64(0)
		done := make(chan error, 1)
		s.fail(errors.New("gone"))
		go func() {
			done <- tail.Follow(ctx, 0, func(batch []*event.Recorded) error {
				for _, r := range batch {
					if seen++; r.Position != seen {
						return fmt.Errorf("position %d where %d belongs", r.Position, seen)
					}
				}
				return nil
			})
		}()
		s.grow(1000)
		time.Sleep(20 * time.Second)
		if tail.Health() == nil {
			t.Error("the tail says that it follows")
		}
		s.fail(nil)
		time.Sleep(20 * time.Second)
		if err := tail.Health(); err != nil {
			t.Errorf("afterwards: %v", err)
		}
		if seen != 3000 {
			t.Errorf("the follower saw %d events", seen)
		}
	})
}

func TestNothingBehindAGapIsHandedOut(t *testing.T) {
	s := &source{}
	s.grow(10)
	tail(t, s, eventstore.TailOptions{Poll: time.Second}, func(_ context.Context, tail *eventstore.LogTail) {
		s.grow(5)
		whole := s.events
		s.mu.Lock()
		s.events = append(append([]*event.Recorded{}, whole[:12]...), whole[13:]...)
		s.mu.Unlock()
		tail.Offer(whole[13:]) // and not what this process committed behind it
		time.Sleep(5 * time.Second)
		if tail.Head() > 12 || tail.Health() == nil {
			t.Errorf("head is %d, health %v", tail.Head(), tail.Health())
		}
		s.mu.Lock()
		s.events = whole
		s.mu.Unlock()
		time.Sleep(5 * time.Second)
		if tail.Head() != 15 || tail.Health() != nil {
			t.Errorf("head is %d, health %v", tail.Head(), tail.Health())
		}
	})
}

func TestRingIsBoundedByBytesToo(t *testing.T) {
	s := &source{}
	tail(t, s, eventstore.TailOptions{RingBytes: 7000, Poll: time.Hour}, func(ctx context.Context, tail *eventstore.LogTail) {
		s.grow(100)
		tail.Offer(s.events[:50])
		tail.Offer(s.events[40:]) // an overlap is no double
		synctest.Wait()
		if tail.Head() != 100 || s.reads != 0 {
			t.Errorf("head is %d after %d reads", tail.Head(), s.reads)
		}
		enough := errors.New("enough")
		n := 0
		err := tail.Follow(ctx, 0, func(batch []*event.Recorded) error {
			if n += len(batch); n == 100 {
				return enough
			}
			return nil
		})
		if !errors.Is(err, enough) || s.reads == 0 {
			t.Errorf("%v after %d events and %d reads: what left the ring comes from the log", err, n, s.reads)
		}
		if from := s.asked[0].Until; from < 80 || from > 95 {
			t.Errorf("the ring begins behind %d: it holds too little or too much", from)
		}
	})
}

func TestListeningIsTriedAgain(t *testing.T) {
	s := &source{}
	tries := 0
	opts := eventstore.TailOptions{Poll: time.Hour, Listen: func(ctx context.Context, ready func(), _ func(int64)) error {
		tries++
		if tries%2 == 0 {
			return errors.New("refused")
		}
		ready()
		select {
		case <-ctx.Done():
		case <-time.After(24 * time.Hour):
		}
		return errors.New("lost")
	}}
	tail(t, s, opts, func(_ context.Context, tail *eventstore.LogTail) {
		synctest.Wait()
		if err := tail.Health(); err != nil {
			t.Errorf("listening: %v", err)
		}
		for day := range 3 {
			s.grow(1) // while nobody hears
			time.Sleep(24*time.Hour + time.Minute)
			synctest.Wait()
			if err := tail.Health(); err != nil || tail.Head() != int64(day+1) {
				t.Errorf("day %d: head is %d, %v", day, tail.Head(), err)
			}
		}
	})
}
