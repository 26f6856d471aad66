package vault

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/mem"
	"megdan/internal/pgtest"
)

var ctx = context.Background()

func newID() id.UUID { return id.UUID(uuid.New()) }

func newPerson() id.Person { return id.Person(newID()) }

// onBothStores runs a test on the log in memory and on PostgreSQL.
func onBothStores(t *testing.T, test func(t *testing.T, open func(eventstore.Hooks) eventstore.Store)) {
	t.Helper()
	t.Parallel()
	t.Run("memory", func(t *testing.T) {
		t.Parallel()
		test(t, func(h eventstore.Hooks) eventstore.Store {
			s := mem.New(mem.Options{Hooks: h})
			t.Cleanup(s.Close)
			return s
		})
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		db := pgtest.Fast(t)
		test(t, func(h eventstore.Hooks) eventstore.Store {
			s, err := eventstore.Open(t.Context(), eventstore.Options{App: db.App, Eraser: db.Eraser, Hooks: h})
			must(t, err)
			t.Cleanup(s.Close)
			return s
		})
	})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func testKey() *WrappingKey { return NewWrappingKey([32]byte{1, 2, 3}) }

func of(p id.Person, text string) event.Part { return event.Part{Text: text, Subject: p} }

func item(text string) event.Part { return event.Part{Text: text, Item: true} }

// write seals parts into one event and appends it; it gives the position.
func write(v *Vault, s eventstore.Store, log id.UUID, parts ...event.Part) (int64, error) {
	e := eventstore.NewEvent{ID: newID(), Log: log, Type: "test.written", Schema: 1, Tags: []id.UUID{newID()}, Payload: []byte(`{}`)}
	sealed, keys, err := v.Seal(ctx, log, e.ID, parts)
	if err != nil {
		return 0, err
	}
	e.Sealed = sealed
	r, err := s.Append(ctx, eventstore.Append{
		Command: newID(), Actor: newPerson(), NewKeys: keys,
		Streams: []eventstore.StreamAppend{{Stream: event.StreamOf("test", newID()), Expected: eventstore.New, Events: []eventstore.NewEvent{e}}},
	})
	return r.First, err
}

func mustWrite(t testing.TB, v *Vault, s eventstore.Store, log id.UUID, parts ...event.Part) int64 {
	t.Helper()
	position, err := write(v, s, log, parts...)
	must(t, err)
	return position
}

// read opens one part and says what it is.
func read(t testing.TB, v *Vault, position int64, number int) string {
	t.Helper()
	ref := event.Ref{Position: position, Number: number}
	all, err := v.Open(ctx, []event.Ref{ref})
	must(t, err)
	text, open := all[ref].Open()
	if !open {
		return "(forgotten)"
	}
	return text
}

func TestWhatWasSealedIsWhatIsOpened(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		v := New(s, testKey(), 0)
		log, ann, bob := newID(), newPerson(), newPerson()
		texts := []string{"Ann", "площад „Мегдан“ \\ \"x\" <&> \u2028\x01", strings.Repeat("long ", 5000), " ", "🙂", `{"$private":"1.0"}`}
		var parts []event.Part
		for i, text := range texts {
			parts = append(parts, []event.Part{of(ann, text), of(bob, text), item(text)}[i%3])
		}
		first := mustWrite(t, v, s, log, parts...)
		second := mustWrite(t, v, s, log, of(ann, "again"))
		for name, v := range map[string]*Vault{"the vault that sealed": v, "a vault that starts later": New(s, testKey(), 0)} {
			for range 2 { // from the store, then from memory
				for i, want := range texts {
					if got := read(t, v, first, i); got != want {
						t.Errorf("%s, part %d: %q, want %q", name, i, got, want)
					}
				}
				if got := read(t, v, second, 0); got != "again" {
					t.Errorf("%s: %q", name, got)
				}
			}
		}
	})
}

func TestSealedBytesShowNothingAndNoKeyIsInTheStore(t *testing.T) {
	t.Parallel()
	s := mem.New(mem.Options{})
	t.Cleanup(s.Close)
	v := New(s, testKey(), 0)
	person, eventID := newPerson(), newID()
	sealed, keys, err := v.Seal(ctx, newID(), eventID, []event.Part{of(person, "MARKER"), of(person, "MARKER"), item("MARKER"), item("MARKER")})
	must(t, err)
	if len(keys) != 3 {
		t.Fatalf("%d keys, want one of the person and one of each item", len(keys))
	}
	seen := map[string]bool{}
	for _, p := range sealed {
		if strings.Contains(string(p.Ciphertext), "MARKER") || seen[string(p.Ciphertext)] {
			t.Error("a sealed part shows what it is, or that it is the same as another")
		}
		seen[string(p.Ciphertext)] = true
	}
}

func TestPartsThatBelongToNobodyAreRefused(t *testing.T) {
	t.Parallel()
	s := mem.New(mem.Options{})
	t.Cleanup(s.Close)
	v := New(s, testKey(), 0)
	for name, p := range map[string]event.Part{
		"neither a person's nor an item": {Text: "x"},
		"both a person's and an item":    {Text: "x", Item: true, Subject: newPerson()},
		"not UTF-8":                      {Text: "\xff", Item: true},
	} {
		if _, _, err := v.Seal(ctx, newID(), newID(), []event.Part{p}); err == nil {
			t.Errorf("%s: sealed", name)
		}
	}
}

func TestKeyGoesOutUntilTheStoreHasIt(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		fail := errors.New("failed")
		before, after := true, false
		s := open(eventstore.Hooks{
			Before: func(*eventstore.Append) error {
				if before {
					return fail
				}
				return nil
			},
			After: func(*eventstore.Append) error {
				if after {
					return fail
				}
				return nil
			},
		})
		v := New(s, testKey(), 0)
		log, ann := newID(), newPerson()
		if _, err := write(v, s, log, of(ann, "lost")); !errors.Is(err, fail) {
			t.Fatal(err)
		}
		before, after = false, true
		if _, err := write(v, s, log, of(ann, "first")); !errors.Is(err, fail) {
			t.Fatal(err) // it is stored, but its answer is lost
		}
		after = false
		position := mustWrite(t, v, s, log, of(ann, "second"))
		_, keys, err := v.Seal(ctx, log, newID(), []event.Part{of(ann, "third")})
		must(t, err)
		if len(keys) != 0 {
			t.Error("a key that is stored went out again")
		}
		later := New(s, testKey(), 0)
		if a, b := read(t, later, position-1, 0), read(t, later, position, 0); a != "first" || b != "second" {
			t.Errorf("opened %q and %q", a, b)
		}
	})
}

func TestTwoProcessesMakeAPersonsFirstKeyAtOnce(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		one, two := New(s, testKey(), 0), New(s, testKey(), 0)
		log, ann := newID(), newPerson()
		// two makes its key before one's is stored
		_, keys, err := two.Seal(ctx, log, newID(), []event.Part{of(ann, "x")})
		must(t, err)
		if len(keys) != 1 {
			t.Fatalf("%d keys", len(keys))
		}
		late, _ := two.persons.Get(ann)
		first := mustWrite(t, one, s, log, of(ann, "from one"))
		e := eventstore.NewEvent{ID: newID(), Log: log, Type: "test.written", Schema: 1, Payload: []byte(`{}`), Tags: []id.UUID{log}}
		e.Sealed = []eventstore.SealedPart{{Key: late.id, KeyVersion: 1, Ciphertext: late.seal(log, e.ID, 0, "from two")}}
		_, err = s.Append(ctx, eventstore.Append{Command: newID(), Actor: ann, NewKeys: keys,
			Streams: []eventstore.StreamAppend{{Stream: event.StreamOf("test", newID()), Events: []eventstore.NewEvent{e}}}})
		if !errors.Is(err, eventstore.ErrKeyExists) {
			t.Fatalf("the later key: %v", err)
		}
		second := mustWrite(t, two, s, log, of(ann, "from two")) // sealed again
		for _, v := range []*Vault{one, two, New(s, testKey(), 0)} {
			if a, b := read(t, v, first, 0), read(t, v, second, 0); a != "from one" || b != "from two" {
				t.Errorf("opened %q and %q", a, b)
			}
		}
	})
}

func TestManyAtOnceUseOneKeyOfAPerson(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		v := New(s, testKey(), 0)
		log, ann := newID(), newPerson()
		positions := make([]int64, 16)
		errs := make([]error, 16)
		var wg sync.WaitGroup
		for i := range positions {
			wg.Go(func() { positions[i], errs[i] = write(v, s, log, of(ann, "Ann")) })
		}
		wg.Wait()
		must(t, errors.Join(errs...))
		later := New(s, testKey(), 0)
		for _, p := range positions {
			if got := read(t, later, p, 0); got != "Ann" {
				t.Errorf("event %d: %q", p, got)
			}
		}
	})
}

func TestWhatWasForgottenStaysForgotten(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		v := New(s, testKey(), 0)
		log, ann, bob := newID(), newPerson(), newPerson()
		position := mustWrite(t, v, s, log, of(ann, "Ann"), of(bob, "Bob"), item("a note"))
		expect := func(v *Vault, want string) {
			t.Helper()
			body, _, err := v.OpenJSON(ctx, []byte(`[`+reference(position, 0)+`,`+reference(position, 1)+`,`+reference(position, 2)+`]`))
			must(t, err)
			if string(body) != want {
				t.Errorf("opened %s, want %s", body, want)
			}
		}
		expect(v, `["Ann","Bob","a note"]`)
		key, _, err := s.SubjectKey(ctx, ann)
		must(t, err)
		v.Drop(key.ID)
		expect(v, `[{"forgotten":true},"Bob","a note"]`) // before the store has forgotten
		must(t, v.Forget(ctx, key.ID))
		expect(v, `[{"forgotten":true},"Bob","a note"]`)
		expect(New(s, testKey(), 0), `[{"forgotten":true},"Bob","a note"]`)
		if got := read(t, v, position, 0); got != "(forgotten)" {
			t.Errorf("opened %q", got)
		}
		again := mustWrite(t, v, s, log, of(ann, "Ann is back"))
		if got := read(t, New(s, testKey(), 0), again, 0); got != "Ann is back" {
			t.Errorf("a new text of the same person: %q", got)
		}
		expect(v, `[{"forgotten":true},"Bob","a note"]`)
		v.texts.RemoveWhere(func(ref event.Ref, o opened) bool {
			if o.key == key.ID && !o.forgotten {
				t.Errorf("the text of %s is kept", ref)
			}
			return false
		})
	})
}

func TestMaskedIsWhatIsNobodysOwn(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		v := New(s, testKey(), 0)
		log, ann := newID(), newPerson()
		position := mustWrite(t, v, s, log, of(ann, "Ann"), item("a note"))
		both := `[` + reference(position, 0) + `,` + reference(position, 1) + `]`
		expect := func(v *Vault, body, want, wantMasked string) {
			t.Helper()
			got, masked, err := v.OpenJSON(ctx, []byte(body))
			must(t, err)
			if string(got) != want || string(masked) != wantMasked {
				t.Errorf("%s opens to %s, masked %s; want %s, masked %s", body, got, masked, want, wantMasked)
			}
		}
		for range 2 { // read and kept
			expect(v, both, `["Ann","a note"]`, `[{"masked":true},"a note"]`)
		}
		expect(v, `[`+reference(position, 1)+`]`, `["a note"]`, "")
		expect(v, `[1]`, `[1]`, "")
		key, _, err := s.SubjectKey(ctx, ann)
		must(t, err)
		must(t, v.Forget(ctx, key.ID))
		expect(v, both, `[{"forgotten":true},"a note"]`, "")
	})
}

// duringRead is a store in which something happens after a part was read.
type duringRead struct {
	Store
	then func()
	asks int
}

func (s *duringRead) Sealed(ctx context.Context, refs []event.Ref) (map[event.Ref]eventstore.Sealed, error) {
	s.asks++
	found, err := s.Store.Sealed(ctx, refs)
	return found, err
}

func (s *duringRead) Keys(ctx context.Context, ids []id.UUID) (map[id.UUID]eventstore.WrappedKey, error) {
	found, err := s.Store.Keys(ctx, ids)
	if s.then != nil {
		s.then()
	}
	return found, err
}

func TestKeyDroppedWhileATextIsReadIsNotKept(t *testing.T) {
	t.Parallel()
	s := mem.New(mem.Options{})
	t.Cleanup(s.Close)
	ann, log := newPerson(), newID()
	position := mustWrite(t, New(s, testKey(), 0), s, log, of(ann, "Ann"))
	key, _, err := s.SubjectKey(ctx, ann)
	must(t, err)
	slow := &duringRead{Store: s}
	v := New(slow, testKey(), 0)
	slow.then = func() { v.Drop(key.ID) }
	for range 2 {
		if got := read(t, v, position, 0); got != "(forgotten)" {
			t.Errorf("opened %q", got)
		}
	}
	v.texts.RemoveWhere(func(_ event.Ref, o opened) bool {
		if !o.forgotten {
			t.Error("the text is kept")
		}
		return false
	})
	if _, kept := v.keys.Get(key.ID); kept {
		t.Error("the key is kept")
	}
	if _, _, err := v.Seal(ctx, log, newID(), []event.Part{of(ann, "x")}); err == nil {
		t.Error("a new text was sealed under a key that is being destroyed")
	}
}

func TestDocumentIsOpenedWithOneRead(t *testing.T) {
	t.Parallel()
	s := mem.New(mem.Options{})
	t.Cleanup(s.Close)
	counted := &duringRead{Store: s}
	v := New(counted, testKey(), 0)
	log := newID()
	var body strings.Builder
	for range 50 {
		position := mustWrite(t, v, s, log, item("note"), of(newPerson(), "name"))
		body.WriteString(reference(position, 0) + reference(position, 1))
	}
	for i, want := range []int{1, 1} {
		_, _, err := v.OpenJSON(ctx, []byte(body.String()))
		must(t, err)
		if counted.asks != want {
			t.Errorf("time %d: the store was asked %d times", i, counted.asks)
		}
	}
}

func TestMemoryForTextsIsBounded(t *testing.T) {
	t.Parallel()
	s := mem.New(mem.Options{})
	t.Cleanup(s.Close)
	v := New(s, testKey(), 10_000)
	log, ann := newID(), newPerson()
	for range 100 {
		p := mustWrite(t, v, s, log, of(ann, strings.Repeat("x", 300)))
		read(t, v, p, 0)
	}
	huge := mustWrite(t, v, s, log, of(ann, strings.Repeat("x", 20_000)))
	if got := read(t, v, huge, 0); len(got) != 20_000 {
		t.Errorf("a text larger than the memory: %d bytes", len(got))
	}
	kept := 0
	v.texts.RemoveWhere(func(_ event.Ref, o opened) bool { kept += len(o.json) + textOverhead; return false })
	if kept == 0 || kept > 10_000 {
		t.Errorf("%d bytes of texts are kept", kept)
	}
}

func TestStoreThatDoesNotAnswerIsAnErrorAndNotForgotten(t *testing.T) {
	t.Parallel()
	v := New(deadStore{}, testKey(), 0)
	if _, err := v.Open(ctx, []event.Ref{{Position: 1}}); !errors.Is(err, eventstore.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
	if _, _, err := v.OpenJSON(ctx, []byte(reference(1, 0))); !errors.Is(err, eventstore.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
	if _, _, err := v.Seal(ctx, newID(), newID(), []event.Part{of(newPerson(), "x")}); !errors.Is(err, eventstore.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
}

type deadStore struct{}

func (deadStore) Sealed(context.Context, []event.Ref) (map[event.Ref]eventstore.Sealed, error) {
	return nil, eventstore.ErrUnavailable
}
func (deadStore) Keys(context.Context, []id.UUID) (map[id.UUID]eventstore.WrappedKey, error) {
	return nil, eventstore.ErrUnavailable
}
func (deadStore) SubjectKey(context.Context, id.Person) (eventstore.WrappedKey, bool, error) {
	return eventstore.WrappedKey{}, false, eventstore.ErrUnavailable
}
func (deadStore) Forget(context.Context, id.UUID) error { return eventstore.ErrUnavailable }

func reference(position int64, number int) string {
	return `{"$private":"` + event.Ref{Position: position, Number: number}.String() + `"}`
}

func randomSecret() (secret [32]byte) {
	_, _ = rand.Read(secret[:])
	return secret
}
