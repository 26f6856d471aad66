package storetest

import (
	"context"
	"errors"
	"reflect"
	"sync"

	"megdan/domain/id"
	"megdan/internal/eventstore"
)

var idempotence = []scenario{
	{"the same command gives the first answer again", func(h *harness) {
		a, b := NewStream(), NewStream()
		h.must(h.call(h.to(b, eventstore.New, 1)))
		call := h.call(h.to(a, eventstore.New, 2), h.to(b, 1, 1))
		first := h.must(call)
		h.must(h.call(h.to(a, 2, 1)))
		again := call
		again.Streams = []eventstore.StreamAppend{h.to(a, eventstore.New, 1)}
		for _, retry := range []eventstore.Append{call, again} {
			r := h.must(retry)
			if !r.Already {
				h.Fatal("the second answer does not say that it is one")
			}
			r.Already = false
			if !reflect.DeepEqual(r, first) {
				h.Fatalf("answered %+v, at first %+v", r, first)
			}
		}
		if head := h.head(); head != 5 {
			h.Fatalf("head is %d, want 5", head)
		}
	}},
	{"a command id is bound to who used it for what", func(h *harness) {
		s := NewStream()
		call := h.call(h.to(s, eventstore.New, 1))
		h.must(call)
		other, changed := call, call
		other.Actor = id.Person(NewID())
		changed.Digest[0]++
		for _, c := range []eventstore.Append{other, changed} {
			if _, err := h.Store.Append(h.ctx, c); !errors.Is(err, eventstore.ErrCommandReused) {
				h.Fatalf("got %v, want ErrCommandReused", err)
			}
			if _, _, err := h.Store.Command(h.ctx, c.Command, c.Actor, c.Digest); !errors.Is(err, eventstore.ErrCommandReused) {
				h.Fatalf("asked for the answer: got %v, want ErrCommandReused", err)
			}
		}
	}},
	{"the answer of a command can be asked for", func(h *harness) {
		call := h.call(h.to(NewStream(), eventstore.New, 3))
		if _, found, err := h.Store.Command(h.ctx, call.Command, call.Actor, call.Digest); found || err != nil {
			h.Fatalf("before: %v, %v", found, err)
		}
		first := h.must(call)
		first.Already = true
		r, found, err := h.Store.Command(h.ctx, call.Command, call.Actor, call.Digest)
		if !found || err != nil || !reflect.DeepEqual(r, first) {
			h.Fatalf("after: %+v, %v, %v; want %+v", r, found, err, first)
		}
	}},
	{"a refused command id can be used again", func(h *harness) {
		s := NewStream()
		call := h.call(h.to(s, 1, 1))
		h.conflict(call, 0)
		call.Streams[0].Expected = eventstore.New
		if r := h.must(call); r.Already {
			h.Fatal("a conflict was remembered")
		}
	}},
	{"the same command sent many times at once is done once", func(h *harness) {
		processes := []*harness{h}
		if h.Another != nil {
			processes = append(processes, h.another(Setup{}))
		}
		call := h.call(h.to(NewStream(), eventstore.New, 2))
		var wait sync.WaitGroup
		results := make([]eventstore.Result, 12)
		for i := range results {
			wait.Go(func() {
				retry := call // each with its own events, as a retry of the same body decides anew
				retry.Streams = []eventstore.StreamAppend{h.to(call.Streams[0].Stream, eventstore.New, 2)}
				results[i] = processes[i%len(processes)].must(retry)
			})
		}
		wait.Wait()
		fresh := 0
		for _, r := range results {
			if !r.Already {
				fresh++
			}
			r.Already = results[0].Already
			if !reflect.DeepEqual(r, results[0]) {
				h.Errorf("answers differ: %+v and %+v", r, results[0])
			}
		}
		if fresh != 1 || h.head() != 2 {
			h.Errorf("%d answers say that they are the first, head is %d", fresh, h.head())
		}
	}},
}

var errFault = errors.New("fault")

var faults = []scenario{
	{"a call that fails before the commit leaves nothing", func(h *harness) {
		s := NewStream()
		call := h.call(h.to(s, eventstore.New, 1))
		h.hooks.set(func(*eventstore.Append) error { return errFault }, nil)
		if _, err := h.Store.Append(h.ctx, call); !errors.Is(err, errFault) {
			h.Fatalf("got %v", err)
		}
		if head := h.head(); head != 0 {
			h.Fatalf("head is %d", head)
		}
		h.hooks.set(nil, nil)
		if r := h.must(call); r.Already {
			h.Fatal("it was there after all")
		}
	}},
	{"a call whose answer is lost is there, and gives its answer when asked again", func(h *harness) {
		s := NewStream()
		call := h.call(h.to(s, eventstore.New, 2))
		h.hooks.set(nil, func(*eventstore.Append) error { return errFault })
		if _, err := h.Store.Append(h.ctx, call); !errors.Is(err, errFault) {
			h.Fatalf("got %v", err)
		}
		h.hooks.set(nil, nil)
		if r := h.must(call); !r.Already || r.First != 1 || r.Last != 2 || r.Versions[0] != 2 {
			h.Fatalf("answered %+v", r)
		}
		if err := h.Tail.WaitFor(h.ctx, 2); err != nil {
			h.Fatal(err)
		}
	}},
	{"a fault of one caller is not another's", func(h *harness) {
		bad := id.Person(NewID())
		h.hooks.set(func(a *eventstore.Append) error {
			if a.Actor == bad {
				return errFault
			}
			return nil
		}, nil)
		var wait sync.WaitGroup
		for i := range 8 {
			wait.Go(func() {
				call := h.call(h.to(NewStream(), eventstore.New, 1))
				if i%2 == 0 {
					call.Actor = bad
				}
				_, err := h.Store.Append(h.ctx, call)
				if (i%2 == 0) != errors.Is(err, errFault) {
					h.Errorf("call %d: %v", i, err)
				}
			})
		}
		wait.Wait()
		if head := h.head(); head != 4 {
			h.Errorf("head is %d, want 4", head)
		}
	}},
	{"a call that was given up before it began writes nothing", func(h *harness) {
		ctx, cancel := context.WithCancel(h.ctx)
		cancel()
		if _, err := h.Store.Append(ctx, h.call(h.to(NewStream(), eventstore.New, 1))); !errors.Is(err, context.Canceled) {
			h.Fatalf("got %v", err)
		}
		if head := h.head(); head != 0 {
			h.Fatalf("head is %d", head)
		}
	}},
	{"a call that is given up on the way is there whole or not at all", func(h *harness) {
		var wait sync.WaitGroup
		for i := range 64 {
			wait.Go(func() {
				ctx, cancel := context.WithCancel(h.ctx)
				s, call := NewStream(), eventstore.Append{}
				call = h.call(h.to(s, eventstore.New, 3), h.to(NewStream(), eventstore.New, 2))
				given := make(chan struct{})
				go func() {
					defer close(given)
					for range i * 50 {
						_ = ctx.Err() // some time, different for each
					}
					cancel()
				}()
				_, err := h.Store.Append(ctx, call)
				<-given
				r, found, askErr := h.Store.Command(h.ctx, call.Command, call.Actor, call.Digest)
				if askErr != nil {
					h.Error(askErr)
				}
				if err == nil && !found {
					h.Error("acknowledged and not there")
				}
				if found && (r.Last-r.First != 4 || len(h.read(eventstore.Query{After: r.First - 1, Until: r.Last})) != 5) {
					h.Errorf("a part is there: %+v", r)
				}
				// Asked again it is done once, whatever happened before.
				again, err := h.Store.Append(h.ctx, call)
				if err != nil || again.Last-again.First != 4 {
					h.Errorf("again: %+v, %v", again, err)
				}
				if found && again.First != r.First {
					h.Errorf("done twice: %+v and %+v", r, again)
				}
			})
		}
		wait.Wait()
		if head := h.head(); head != 64*5 {
			h.Errorf("head is %d, want %d", head, 64*5)
		}
	}},
}
