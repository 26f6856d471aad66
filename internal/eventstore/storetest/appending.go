package storetest

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

var appending = []scenario{
	{"a new stream is expected to be new", func(h *harness) {
		s := NewStream()
		r := h.must(h.call(h.to(s, eventstore.New, 2)))
		if r.First != 1 || r.Last != 2 || !reflect.DeepEqual(r.Versions, []int64{2}) || r.Already {
			h.Fatalf("first append answered %+v", r)
		}
		h.conflict(h.call(h.to(s, eventstore.New, 1)), 2)
	}},
	{"an exact version must be the stream's", func(h *harness) {
		s := NewStream()
		h.must(h.call(h.to(s, eventstore.New, 1)))
		h.must(h.call(h.to(s, 1, 3)))
		h.conflict(h.call(h.to(s, 1, 1)), 4)
		h.conflict(h.call(h.to(s, 5, 1)), 4)
		h.must(h.call(h.to(s, 4, 1)))
	}},
	{"an exact version of a stream that has no events is a conflict", func(h *harness) {
		h.conflict(h.call(h.to(NewStream(), 1, 1)), 0)
		h.conflict(h.call(h.to(NewStream(), 7, 1)), 0)
	}},
	{"any version will do", func(h *harness) {
		s := NewStream()
		for want := int64(1); want < 5; want++ {
			if r := h.must(h.call(h.to(s, eventstore.Any, 1))); r.Versions[0] != want {
				h.Fatalf("version %d, want %d", r.Versions[0], want)
			}
		}
	}},
	{"several streams are written together or not at all", func(h *harness) {
		a, b, c := NewStream(), NewStream(), NewStream()
		h.must(h.call(h.to(a, eventstore.New, 1), h.to(b, eventstore.New, 2)))
		h.conflict(h.call(h.to(a, 1, 1), h.to(b, 1, 1), h.to(c, eventstore.New, 1)), 2)
		if n := len(h.read(eventstore.Query{})); n != 3 {
			h.Fatalf("%d events after a conflict, want 3", n)
		}
		r := h.must(h.call(h.to(a, 1, 1), h.to(b, 2, 1), h.to(c, eventstore.New, 2)))
		if r.First != 4 || r.Last != 7 || !reflect.DeepEqual(r.Versions, []int64{2, 3, 2}) {
			h.Fatalf("answered %+v", r)
		}
		for i, want := range []event.Stream{a, b, c, c} {
			if got := h.read(eventstore.Query{After: 3})[i].Stream; got != want {
				h.Fatalf("event %d is of %s, want %s: the order of the call", i, got, want)
			}
		}
	}},
	{"a stream without events is only checked", func(h *harness) {
		a, b := NewStream(), NewStream()
		h.must(h.call(h.to(a, eventstore.New, 1)))
		r := h.must(h.call(h.to(a, 1, 0), h.to(b, eventstore.New, 1)))
		if !reflect.DeepEqual(r.Versions, []int64{1, 1}) {
			h.Fatalf("answered %+v", r)
		}
		h.conflict(h.call(h.to(a, 2, 0), h.to(b, 1, 1)), 1)
		h.must(h.call(h.to(a, eventstore.Any, 0), h.to(b, 1, 1)))
		h.must(h.call(h.to(NewStream(), eventstore.New, 0), h.to(b, 2, 1)))
		h.conflict(h.call(h.to(a, eventstore.New, 0), h.to(b, 3, 1)), 1)
	}},
	{"a call without events checks and writes nothing", func(h *harness) {
		s := NewStream()
		h.must(h.call(h.to(s, eventstore.New, 1)))
		call := h.call(h.to(s, 1, 0))
		for range 2 {
			if r := h.must(call); r.First != 0 || r.Last != 0 || r.Already || !reflect.DeepEqual(r.Versions, []int64{1}) {
				h.Fatalf("answered %+v", r)
			}
		}
		h.conflict(h.call(h.to(s, 2, 0)), 1)
		h.conflict(h.call(h.to(s, eventstore.New, 0)), 1)
	}},
	{"every field is kept", func(h *harness) {
		call := h.call(h.to(NewStream(), eventstore.New, 1, NewID(), NewID()))
		call.OnBehalfOf, call.Causation, call.Effective = id.Person(NewID()), NewID(), calendar.Of(2018, 10, 9)
		e := &call.Streams[0].Events[0]
		e.Schema, e.Payload = 3, []byte("{\"a\":\"\u0416\x00ж\\u0000\"}")
		r := h.must(call)
		got := h.read(eventstore.Query{})[0]
		want := &event.Recorded{
			Position: 1, ID: e.ID, Log: h.log, Stream: call.Streams[0].Stream, Version: 1, Type: e.Type, Schema: 3,
			At: r.At, Effective: call.Effective, Actor: call.Actor, OnBehalfOf: call.OnBehalfOf, ActingAs: call.ActingAs,
			Command: call.Command, Correlation: call.Correlation, Causation: call.Causation, Auth: call.Auth,
			Build: got.Build, Tags: e.Tags, Payload: e.Payload, Data: "1:" + string(e.Payload),
		}
		if !reflect.DeepEqual(got, want) {
			h.Fatalf("got\n%+v\nwant\n%+v", got, want)
		}
	}},
	{"what may be empty may be empty", func(h *harness) {
		call := h.call(h.to(NewStream(), eventstore.New, 1))
		call.Correlation, call.ActingAs, call.Auth, call.Streams[0].Events[0].Log = id.UUID{}, "", "", id.UUID{}
		h.must(call)
		got := h.read(eventstore.Query{})[0]
		if !got.Log.IsZero() || !got.Causation.IsZero() || got.Tags != nil || got.Segments != nil || !got.Effective.IsZero() {
			h.Fatalf("got %+v", got)
		}
	}},
	{"a call that makes no sense is refused and writes nothing", nonsense},
	{"one caller's mistake is not another's", func(h *harness) {
		bad := h.call(h.to(NewStream(), eventstore.New, 1))
		bad.ActingAs = "not utf-8 \xff or \x00"
		var wait sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			wait.Go(func() {
				call := h.call(h.to(NewStream(), eventstore.New, 1))
				if i == 3 {
					call = bad
				}
				_, errs[i] = h.Store.Append(h.ctx, call)
			})
		}
		wait.Wait()
		for i, err := range errs {
			if (i == 3) != (err != nil) {
				h.Errorf("call %d: %v", i, err)
			}
		}
	}},
	{"what cannot be read back is not written", func(h *harness) {
		good := NewStream()
		call := h.call(h.to(NewStream(), eventstore.New, 2))
		call.Streams[0].Events[1].Payload = []byte("garbage")
		if _, err := h.Store.Append(h.ctx, call); !errors.Is(err, errGarbage) {
			h.Fatalf("got %v", err)
		}
		h.must(h.call(h.to(good, eventstore.New, 1)))
		if head := h.head(); head != 1 {
			h.Fatalf("head %d, want 1", head)
		}
	}},
	{"times never decrease, also when a simulation's do", func(h *harness) {
		s := NewStream()
		day := time.Date(2018, 10, 9, 8, 30, 0, 123456000, time.UTC)
		for i, at := range []time.Time{day, day.Add(time.Hour), day.Add(-time.Hour), day.Add(2 * time.Hour)} {
			call := h.call(h.to(s, int64(i), 1))
			call.At = at
			want := at
			if i == 2 {
				want = day.Add(time.Hour)
			}
			if r := h.must(call); !r.At.Equal(want) {
				h.Fatalf("event %d recorded at %s, want %s", i+1, r.At, want)
			}
		}
		before := time.Now().Add(-time.Minute)
		if r := h.must(h.call(h.to(s, 4, 1))); r.At.Before(before) {
			h.Fatalf("without simulated time recorded at %s", r.At)
		}
	}},
	{"nothing is recorded in the future", func(h *harness) {
		s := NewStream()
		call := h.call(h.to(s, eventstore.New, 1))
		call.At = time.Now().AddDate(5, 0, 0)
		if r := h.must(call); r.At.After(time.Now().Add(time.Minute)) {
			h.Fatalf("recorded at %s", r.At)
		}
		h.must(h.call(h.to(s, 1, 1)))
	}},
}

func nonsense(h *harness) {
	s := NewStream()
	for name, spoil := range map[string]func(*eventstore.Append){
		"no stream":           func(a *eventstore.Append) { a.Streams = nil },
		"a stream twice":      func(a *eventstore.Append) { a.Streams = append(a.Streams, h.to(s, 0, 1)) },
		"a stream of no kind": func(a *eventstore.Append) { a.Streams[0].Stream = "x" },
		"an odd version":      func(a *eventstore.Append) { a.Streams[0].Expected = -2 },
		"no command":          func(a *eventstore.Append) { a.Command = id.UUID{} },
		"no event id":         func(a *eventstore.Append) { a.Streams[0].Events[0].ID = id.UUID{} },
		"no type":             func(a *eventstore.Append) { a.Streams[0].Events[0].Type = "" },
		"no schema":           func(a *eventstore.Append) { a.Streams[0].Events[0].Schema = 0 },
		"a huge schema":       func(a *eventstore.Append) { a.Streams[0].Events[0].Schema = 1 << 20 },
		"no payload":          func(a *eventstore.Append) { a.Streams[0].Events[0].Payload = nil },
		"a part without key": func(a *eventstore.Append) {
			a.Streams[0].Events[0].Sealed = []eventstore.SealedPart{{Ciphertext: []byte("x")}}
		},
		"too many tags":  func(a *eventstore.Append) { a.Streams[0].Events[0].Tags = make([]id.UUID, 100) },
		"time long ago":  func(a *eventstore.Append) { a.At = time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC) },
		"time too far":   func(a *eventstore.Append) { a.At = time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"far too much":   func(a *eventstore.Append) { a.Streams[0] = h.to(s, 0, eventstore.MaxEvents+1) },
		"an endless one": func(a *eventstore.Append) { a.Streams[0].Events[0].Payload = []byte(strings.Repeat("x", 33<<20)) },
	} {
		a := h.call(h.to(s, eventstore.New, 1))
		spoil(&a)
		if _, err := h.Store.Append(h.ctx, a); err == nil {
			h.Errorf("%s: accepted", name)
		}
	}
	if head := h.head(); head != 0 {
		h.Errorf("head is %d", head)
	}
}

var together = []scenario{
	{"of callers who expect the same version one wins, and the others lose nothing else", func(h *harness) {
		race(h, []*harness{h})
	}},
	{"the same between processes", func(h *harness) {
		if h.Another == nil {
			return
		}
		race(h, []*harness{h, h.another(Setup{}), h.another(Setup{}), h.another(Setup{})})
	}},
	{"a process that was quiet knows what others did", func(h *harness) {
		if h.Another == nil {
			return
		}
		b, s := h.another(Setup{}), NewStream()
		h.must(h.call(h.to(s, eventstore.New, 1)))
		b.must(b.call(b.to(s, 1, 1)))
		h.conflict(h.call(h.to(s, 1, 1)), 2)
		h.must(h.call(h.to(s, 2, 1)))
		b.must(b.call(b.to(s, eventstore.Any, 1)))
		h.must(h.call(h.to(s, 4, 1)))
		b.conflict(b.call(b.to(s, eventstore.New, 1)), 5)
		b.conflict(b.call(b.to(s, 9, 1)), 5)
	}},
}

// race lets callers of several processes add to shared streams, each trying
// again after a conflict, and one stream of its own where there is none.
func race(h *harness, processes []*harness) {
	const callers, each = 8, 12
	shared := []event.Stream{NewStream(), NewStream()}
	var wait sync.WaitGroup
	var mu sync.Mutex
	positions := map[int64]string{}
	for i := range callers {
		wait.Go(func() {
			p, own := processes[i%len(processes)], NewStream()
			for n := range each {
				r, err := p.Store.Append(p.ctx, p.call(p.to(own, int64(2*n), 2)))
				if err != nil {
					h.Errorf("own stream: %v", err)
					return
				}
				mine := []int64{r.First, r.Last}
				for expected := int64(0); ; {
					r, err := p.Store.Append(p.ctx, p.call(p.to(shared[n%2], expected, 1)))
					var c *eventstore.ConflictError
					if err == nil {
						mine = append(mine, r.First)
						break
					} else if !errors.As(err, &c) {
						h.Errorf("shared stream: %v", err)
						return
					}
					if c.Actual == expected {
						h.Errorf("a conflict that is none: %v", c)
						return
					}
					expected = c.Actual
				}
				mu.Lock()
				for _, at := range mine {
					if other := positions[at]; other != "" {
						h.Errorf("position %d was given to %s and to caller %d", at, other, i)
					}
					positions[at] = fmt.Sprint("caller ", i)
				}
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	if want := int64(callers * each * 3); h.head() != want {
		h.Errorf("head is %d, want %d", h.head(), want)
	}
	for _, p := range processes {
		p.check()
	}
}
