package command

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/eventstore"
	"megdan/internal/vault"
)

var (
	pot, shelf = id.UUID{1}, id.UUID{2}
	cook       = role.Actor{Person: id.Person{3}, Auth: "demo"}
)

func key() id.UUID { return id.UUID(uuid.New()) }

func ask(name string, c any) Request {
	b, err := json.Marshal(c)
	if err != nil {
		panic(err)
	}
	return Request{Type: name, Body: b, Key: key(), Actor: cook, IfMatch: eventstore.Any}
}

func put(n int) Request { return ask("pot.put_beans", putBeans{Pot: pot, Beans: n}) }

func do(t *testing.T, b Bus, r Request) Answer {
	t.Helper()
	a, err := b.Do(t.Context(), r)
	if err != nil {
		t.Fatalf("%s: %v", r.Type, err)
	}
	return a
}

func refused(t *testing.T, b Bus, r Request, code string) {
	t.Helper()
	_, err := b.Do(t.Context(), r)
	var no *decider.Refusal
	if !errors.As(err, &no) || no.Code != code {
		t.Fatalf("%s: got %v, want the refusal %s", r.Type, err, code)
	}
}

func (w world) log(t *testing.T) []*event.Recorded {
	t.Helper()
	var all []*event.Recorded
	for e, err := range w.store.Read(t.Context(), eventstore.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestCommandIsRecordedWithWhoAndWhy(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	r := ask("pot.put_beans", putBeans{Pot: pot, Beans: 3, Note: event.Text("for Maria")})
	if a := do(t, w, r); a != (Answer{Position: 1, Version: 1, Events: 1}) {
		t.Errorf("answer %+v", a)
	}
	e := w.log(t)[0]
	if e.Stream != event.StreamOf("pot", pot) || e.Actor != cook.Person || e.ActingAs != "city_member" || e.Auth != "demo test" ||
		e.Command != r.Key || e.Log != (id.UUID{9}) || !e.HasTag(id.UUID{9}) || e.ID.IsZero() {
		t.Errorf("recorded %+v", e)
	}
	if bytes.Contains(e.Payload, []byte("Maria")) || len(e.Segments) != 1 {
		t.Errorf("the private part is in %s, segments %v", e.Payload, e.Segments)
	}
}

func TestQuietAndRefusedCommandsLeaveNothing(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	do(t, w, ask("pot.open", openPot{pot, shelf, 5}))
	before := len(w.log(t))
	quiet := put(0)
	if a := do(t, w, quiet); a.Events != 0 || a.Already || a.Version != 1 || a.Position == 0 {
		t.Errorf("a command with nothing to record is answered with %+v", a)
	}
	refused(t, w, put(6), "pot.full")
	stranger := put(1)
	stranger.Actor.Person = outsider
	refused(t, w, stranger, "rights.denied")
	if n := len(w.log(t)); n != before {
		t.Errorf("%d events were recorded", n-before)
	}
	// Neither is remembered: the same keys may be used again.
	again := put(2)
	again.Key = quiet.Key
	if a := do(t, w, again); a.Events != 1 {
		t.Errorf("a key that recorded nothing is used up: %+v", a)
	}
}

func TestRepeatedCommandsAreAnsweredAsTheFirstTime(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	do(t, w, ask("pot.open", openPot{pot, shelf, 5}))
	r := put(5)
	first := do(t, w, r)
	for name, b := range map[string]Bus{"this process": w, "after a restart": another(w.store)} {
		t.Run(name, func(t *testing.T) {
			again := do(t, b, r) // now the pot is full, and it would be refused
			if !again.Already || again.Position != first.Position || again.Version != first.Version || again.Events != first.Events {
				t.Errorf("repeated: %+v, first: %+v", again, first)
			}
			spaced := r
			spaced.Body = append([]byte("  "), bytes.ReplaceAll(r.Body, []byte(","), []byte(" ,\n"))...)
			if a := do(t, b, spaced); !a.Already {
				t.Errorf("the same command in other spacing is another one: %+v", a)
			}
			named := r
			named.IfMatch = 1
			if a := do(t, b, named); !a.Already {
				t.Errorf("repeated with the version it was given on: %+v", a)
			}
			other := put(4)
			other.Key = r.Key
			if _, err := b.Do(t.Context(), other); !errors.Is(err, eventstore.ErrCommandReused) {
				t.Errorf("the key for another body: %v", err)
			}
			somebody := r
			somebody.Actor.Person = id.Person{4}
			if _, err := b.Do(t.Context(), somebody); !errors.Is(err, eventstore.ErrCommandReused) {
				t.Errorf("the key by somebody else: %v", err)
			}
		})
	}
	if n := len(w.log(t)); n != 3 {
		t.Errorf("the log holds %d events, not 3", n)
	}
}

func TestCommandsThatSpanStreams(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	for i := range 2 {
		a := do(t, w, ask("pot.open", openPot{id.UUID{10 + byte(i)}, shelf, 5}))
		if a.Events != 2 || a.Version != 1 {
			t.Errorf("opening pot %d: %+v", i, a)
		}
	}
	refused(t, w, ask("pot.open", openPot{id.UUID{12}, shelf, 5}), "shelf.no_place")
	if n := len(w.log(t)); n != 4 {
		t.Errorf("the log holds %d events, not 4: a refusal of one stream must refuse all", n)
	}
}

func TestVersionThatThePersonSaw(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	do(t, w, put(1))
	on := func(version int64) Request { r := put(1); r.IfMatch = version; return r }
	var lost *eventstore.ConflictError
	if _, err := w.Do(t.Context(), on(0)); !errors.As(err, &lost) || lost.Actual != 1 {
		t.Errorf("on a version that is over: %v", err)
	}
	do(t, w, on(1))
	other := another(w.store)
	do(t, other, put(1)) // version 3, which w has not heard of
	if a := do(t, w, on(3)); a.Version != 4 {
		t.Errorf("on a version that another process wrote: %+v", a)
	}
	do(t, other, put(1)) // version 5
	if _, err := w.Do(t.Context(), on(4)); !errors.As(err, &lost) || lost.Actual != 5 {
		t.Errorf("on a version that another process passed: %v", err)
	}
	if a := do(t, w, put(1)); a.Version != 6 {
		t.Errorf("without a version the race is decided again: %+v", a)
	}
}

func TestRefusalsKnowWhatOtherProcessesWrote(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	do(t, w, ask("pot.open", openPot{pot, shelf, 2}))
	do(t, w, put(2))
	refused(t, w, put(1), "pot.full")
	do(t, another(w.store), ask("pot.open", openPot{pot, id.UUID{77}, 9}))
	if a := do(t, w, put(1)); a.Events != 1 {
		t.Errorf("refused on a state that is over: %+v", a)
	}
	do(t, another(w.store), ask("shelf.close", closeShelf{shelf}))
	refused(t, w, ask("pot.put_if_open", putIfOpen{pot, shelf}), "shelf.closed")
}

// A check holds the version of its stream: what was checked is still so when
// the command is recorded.
func TestCheckedStreamMayNotChangeMeanwhile(t *testing.T) {
	var closeIt func()
	w := newWorld(t, eventstore.Hooks{Before: func(a *eventstore.Append) error {
		if f := closeIt; f != nil {
			closeIt = nil
			f()
		}
		return nil
	}})
	do(t, w, ask("pot.put_if_open", putIfOpen{pot, shelf}))
	closeIt = func() { do(t, another(w.store), ask("shelf.close", closeShelf{shelf})) }
	refused(t, w, ask("pot.put_if_open", putIfOpen{pot, shelf}), "shelf.closed")
}

// Two processes may meet a person for the first time at once, and each makes a
// key. The one that came second seals again, under the key that is there.
func TestFirstKeyOfAPersonIsMadeByAnotherProcess(t *testing.T) {
	var between func()
	w := newWorld(t, eventstore.Hooks{Before: func(*eventstore.Append) error {
		if f := between; f != nil {
			between = nil
			f()
		}
		return nil
	}})
	process := func() (*vault.Vault, *Handler) {
		v := vault.New(w.store, vault.NewWrappingKey([32]byte{1}), 0)
		return v, sealing(w.store, v)
	}
	_, first := process()
	v, second := process()
	between = func() { do(t, first, ask("pot.name_cook", nameCook{id.UUID{11}, event.Text("Maria")})) }
	if a := do(t, second, ask("pot.name_cook", nameCook{id.UUID{12}, event.Text("Marija")})); a.Position != 2 || a.Already {
		t.Errorf("the process that came second was answered %+v", a)
	}
	log := w.log(t)
	if len(log) != 2 || log[0].Segments[0].Key != log[1].Segments[0].Key {
		t.Fatalf("%d events, and not one key for one person", len(log))
	}
	for i, want := range []string{`{"name":"Maria"}`, `{"name":"Marija"}`} {
		got, _, err := v.OpenJSON(t.Context(), []byte(fmt.Sprintf(`{"name":{"$private":"%d.0"}}`, i+1)))
		if err != nil || string(got) != want {
			t.Errorf("event %d is opened to %s: %v", i+1, got, err)
		}
	}
}

// A person's data may be forgotten by another process, before a command or
// while it is on its way: it is sealed again, under a new key.
func TestKeyOfAPersonIsDestroyedByAnotherProcess(t *testing.T) {
	forget := func(t *testing.T, w world) {
		t.Helper()
		for _, e := range w.log(t) {
			for _, s := range e.Segments {
				if err := w.store.Forget(t.Context(), s.Key); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for _, onTheWay := range []bool{false, true} {
		t.Run(fmt.Sprintf("while the command is on its way: %v", onTheWay), func(t *testing.T) {
			var between func()
			w := newWorld(t, eventstore.Hooks{Before: func(*eventstore.Append) error {
				if f := between; f != nil {
					between = nil
					f()
				}
				return nil
			}})
			v := vault.New(w.store, vault.NewWrappingKey([32]byte{1}), 0)
			h := sealing(w.store, v)
			do(t, h, ask("pot.name_cook", nameCook{id.UUID{11}, event.Text("Maria")}))
			do(t, h, ask("pot.name_cook", nameCook{id.UUID{12}, event.Text("Maria")})) // the key is known to be stored
			if between = func() { forget(t, w) }; !onTheWay {
				between()
				between = nil
			}
			if a := do(t, h, ask("pot.name_cook", nameCook{id.UUID{13}, event.Text("Marija")})); a.Position != 3 || a.Already {
				t.Errorf("answered %+v", a)
			}
			got, _, err := v.OpenJSON(t.Context(), []byte(`[{"$private":"1.0"},{"$private":"2.0"},{"$private":"3.0"}]`))
			if want := `[{"forgotten":true},{"forgotten":true},"Marija"]`; err != nil || string(got) != want {
				t.Errorf("opened to %s, %v; want %s", got, err, want)
			}
		})
	}
}

func TestAnswerThatWasLostOnTheWay(t *testing.T) {
	broken := errors.New("connection reset")
	for name, hooks := range map[string]func(*bool) eventstore.Hooks{
		"failed before it was stored": func(on *bool) eventstore.Hooks {
			return eventstore.Hooks{Before: func(*eventstore.Append) error { return fail(on, broken) }}
		},
		"failed after it was stored": func(on *bool) eventstore.Hooks {
			return eventstore.Hooks{After: func(*eventstore.Append) error { return fail(on, broken) }}
		},
	} {
		t.Run(name, func(t *testing.T) {
			on := false
			w := newWorld(t, hooks(&on))
			do(t, w, put(1))
			on = true
			r := put(1)
			if _, err := w.Do(t.Context(), r); !errors.Is(err, broken) {
				t.Fatalf("got %v", err)
			}
			do(t, w, r)
			do(t, w, put(1))
			if n := len(w.log(t)); n != 3 {
				t.Errorf("the log holds %d events, not 3", n)
			}
		})
	}
}

func fail(on *bool, err error) error {
	if *on {
		*on = false
		return err
	}
	return nil
}

// Many callers, two processes, few streams: every command is recorded once,
// and inside one process none loses a race.
func TestManyCallers(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	const callers, each = 16, 50
	var group sync.WaitGroup
	for c := range callers {
		group.Go(func() {
			for range each {
				r := put(1)
				if c%2 == 0 {
					r = ask("pot.put_if_open", putIfOpen{pot, shelf})
				}
				if _, err := w.Do(context.Background(), r); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	if a := do(t, w, put(1)); a.Version != callers*each+1 {
		t.Errorf("the stream is at version %d, not %d", a.Version, callers*each+1)
	}
}

func TestTurnsKeepCommandsFromLosing(t *testing.T) {
	var calls atomic.Int64
	w := newWorld(t, eventstore.Hooks{Before: func(*eventstore.Append) error { calls.Add(1); return nil }})
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			if _, err := w.Do(context.Background(), put(1)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if n := calls.Load(); n != 64 {
		t.Errorf("64 commands on one stream took %d appends", n)
	}
}

func TestWaitingEndsWithTheCaller(t *testing.T) {
	release, entered := make(chan struct{}), make(chan struct{})
	var once sync.Once
	w := newWorld(t, eventstore.Hooks{Before: func(*eventstore.Append) error {
		once.Do(func() { close(entered); <-release })
		return nil
	}})
	done := make(chan error)
	go func() { _, err := w.Do(context.Background(), put(1)); done <- err }()
	<-entered
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.Do(ctx, put(1)); !errors.Is(err, context.Canceled) {
		t.Errorf("a caller who left still waits: %v", err)
	}
	close(release)
	if err := <-done; err != nil {
		t.Error(err)
	}
	do(t, w, put(1)) // the turn was given back
}

// The kept state and the loaded one are the same, also when few are kept.
func TestColdAndHotDecideAlike(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	small := NewHandler(Config{Log: w.store, Catalogue: catalogue, Sealer: paint{}, Rights: allow{}, Specs: specs(), Streams: 1})
	for i := range 200 {
		p := id.UUID{100, byte(i % 50)}
		a := do(t, small, ask("pot.put_beans", putBeans{Pot: p, Beans: 1}))
		if want := int64(i/50 + 1); a.Version != want {
			t.Fatalf("pot %d is at version %d, not %d", i%50, a.Version, want)
		}
	}
}

func TestUnusableRequests(t *testing.T) {
	w := newWorld(t, eventstore.Hooks{})
	for _, row := range []struct {
		name  string
		with  func(*Request)
		field string
	}{
		{"a command that does not exist", func(r *Request) { r.Type = "pot.smash" }, "type"},
		{"no idempotency key", func(r *Request) { r.Key = id.UUID{} }, "Idempotency-Key"},
		{"a version below none", func(r *Request) { r.IfMatch = -2 }, "If-Match"},
		{"no stream", func(r *Request) { r.Body = []byte(`{"pot":"","beans":1}`) }, ""},
		{"a misspelt field", func(r *Request) { r.Body = []byte(`{"pot":"` + pot.String() + `","baens":1}`) }, "baens"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := put(1)
			row.with(&r)
			_, err := w.Do(t.Context(), r)
			if invalid, ok := IsInvalid(err); !ok || invalid.Field != row.field {
				t.Errorf("got %v", err)
			}
		})
	}
	if n := len(w.log(t)); n != 0 {
		t.Errorf("%d events were recorded", n)
	}
}

func BenchmarkHotCommand(b *testing.B) {
	w := newWorld(b, eventstore.Hooks{})
	body := []byte(fmt.Sprintf(`{"pot":%q,"beans":1}`, pot))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.Do(b.Context(), Request{Type: "pot.put_beans", Body: body, Key: key(), Actor: cook, IfMatch: eventstore.Any}); err != nil {
			b.Fatal(err)
		}
	}
}
