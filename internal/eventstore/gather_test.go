package eventstore_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/eventstore/storetest"
	"megdan/internal/pgtest"
	"megdan/internal/postgres"
)

// jam holds the order of the log, so that one call is with the database and
// the calls behind it gather, until let is called.
type jam struct {
	t     *testing.T
	store *eventstore.Postgres
	ctx   context.Context
	let   func()
	first chan answer
	calls int
}

type answer struct {
	eventstore.Result
	err error
}

func newJam(t *testing.T, db *postgres.DB, opts eventstore.Options) *jam {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	opts.Decode = storetest.Decode
	j := &jam{t: t, store: open(t, db, opts), ctx: ctx}
	j.block(db)
	return j
}

// block takes the order of the log and lets the first call wait for it.
func (j *jam) block(db *postgres.DB) {
	j.t.Helper()
	j.hold(db)
	j.first = j.send(j.ctx, one("thing.happened"))
	j.waiting(db, 1)
}

// hold takes the order of the log until let is called.
func (j *jam) hold(db *postgres.DB) {
	t, ctx := j.t, j.ctx
	t.Helper()
	conn, err := db.Owner.Acquire(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(ctx, `select pg_advisory_lock(`+eventstore.Order+`)`); err != nil {
		t.Fatal(err)
	}
	held := true
	j.let = func() {
		if held {
			held = false
			if _, err := conn.Exec(context.WithoutCancel(ctx), `select pg_advisory_unlock(`+eventstore.Order+`)`); err != nil {
				t.Error(err)
			}
			conn.Release()
		}
	}
	t.Cleanup(j.let)
}

// waiting returns when n wait for the order of the log.
func (j *jam) waiting(db *postgres.DB, n int) {
	j.t.Helper()
	eventually(j.ctx, j.t, fmt.Sprintf("%d at the lock", n), func() bool {
		var waiting int
		err := db.Owner.QueryRow(j.ctx, `select count(*) from pg_locks where locktype = 'advisory' and not granted
			and database = (select oid from pg_database where datname = current_database())`).Scan(&waiting)
		if err != nil {
			j.t.Fatal(err)
		}
		return waiting == n
	})
}

// send makes a call in the background.
func (j *jam) send(ctx context.Context, a eventstore.Append) chan answer {
	done := make(chan answer, 1)
	go func() {
		r, err := j.store.Append(ctx, a)
		done <- answer{r, err}
	}()
	return done
}

// queue makes a call that gathers behind the others.
func (j *jam) queue(ctx context.Context, a eventstore.Append) chan answer {
	j.t.Helper()
	done := j.send(ctx, a)
	j.calls++
	eventually(j.ctx, j.t, "a call in the queue", func() bool { return j.store.Queued() == j.calls })
	return done
}

func call(actor id.Person, s ...eventstore.StreamAppend) eventstore.Append {
	command := storetest.NewID()
	return eventstore.Append{Command: command, Digest: sha256.Sum256(command[:]), Actor: actor, Streams: s}
}

func TestCallsOfOneBatchDoNotHarmEachOther(t *testing.T) {
	t.Parallel()
	j := newJam(t, pgtest.Fast(t), eventstore.Options{})
	s, other := storetest.NewStream(), storetest.NewStream()
	add := func(to string, expected int64, n int) eventstore.StreamAppend {
		a := eventstore.StreamAppend{Stream: s, Expected: expected}
		if to == "other" {
			a.Stream = other
		}
		for range n {
			a.Events = append(a.Events, storetest.Event(id.UUID{}, "{}"))
		}
		return a
	}
	again := call(id.System, add("s", 2, 1))
	retried := again
	retried.Streams = []eventstore.StreamAppend{add("s", 2, 1)}
	stolen := again
	stolen.Actor = id.Person(storetest.NewID())
	garbage := call(id.System, add("s", 3, 1))
	garbage.Streams[0].Events[0].Payload = []byte("garbage")
	rows := []struct {
		name     string
		call     eventstore.Append
		versions []int64
		conflict int64 // the version then, which may have moved on until it is told; -1 for none
		already  bool
		fails    string
	}{
		{"the first of a stream", call(id.System, add("s", eventstore.New, 2)), []int64{2}, -1, false, ""},
		{"the same by another is late", call(id.System, add("s", eventstore.New, 1)), nil, 2, false, ""},
		{"two streams, one of them late, write to neither", call(id.System, add("other", eventstore.New, 1), add("s", 1, 1)), nil, 2, false, ""},
		{"who expects what an earlier call of the batch did", again, []int64{3}, -1, false, ""},
		{"the same command in the same batch", retried, []int64{3}, -1, true, ""},
		{"the same command by another person", stolen, nil, -1, false, "already used"},
		{"what cannot be read back", garbage, nil, -1, false, "garbage"},
		{"any version", call(id.System, add("s", eventstore.Any, 1)), []int64{4}, -1, false, ""},
		{"a check and another stream", call(id.System, add("s", 4, 0), add("other", eventstore.New, 1)), []int64{4, 1}, -1, false, ""},
		{"a check that is late", call(id.System, add("s", 3, 0)), nil, 4, false, ""},
		{"a check alone", call(id.System, add("other", 1, 0)), []int64{1}, -1, false, ""},
	}
	answers := make([]chan answer, len(rows))
	for i, row := range rows {
		answers[i] = j.queue(j.ctx, row.call)
	}
	j.let()
	if a := <-j.first; a.err != nil {
		t.Fatal(a.err)
	}
	times := map[time.Time]bool{}
	for i, row := range rows {
		a := <-answers[i]
		var conflict *eventstore.ConflictError
		switch {
		case row.conflict >= 0:
			if !errors.As(a.err, &conflict) || conflict.Actual < row.conflict {
				t.Errorf("%s: got %v, want a conflict with %d", row.name, a.err, row.conflict)
			}
		case row.fails != "":
			if a.err == nil || !strings.Contains(a.err.Error(), row.fails) {
				t.Errorf("%s: got %+v", row.name, a)
			}
		case a.err != nil || a.Already != row.already || len(a.Versions) != len(row.versions) || a.Versions[0] != row.versions[0]:
			t.Errorf("%s: got %+v, want versions %v", row.name, a, row.versions)
		default:
			times[a.At] = true
		}
	}
	if len(times) != 1 {
		t.Errorf("the calls were written at %d times: that is no batch", len(times))
	}
	if err := storetest.Check(j.ctx, j.store); err != nil {
		t.Error(err)
	}
}

// TestRepetitionBehindAnotherProcess: a command that stands twice in a batch
// has one answer, also when the batch begins behind what another process
// wrote meanwhile.
func TestRepetitionBehindAnotherProcess(t *testing.T) {
	t.Parallel()
	db := pgtest.Fast(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	a, b := open(t, db, eventstore.Options{Decode: storetest.Decode}), open(t, db, eventstore.Options{Decode: storetest.Decode})
	for _, s := range []*eventstore.Postgres{a, b, a, b, b} { // a knows of b, and is behind it
		if _, err := s.Append(ctx, one("thing.happened")); err != nil {
			t.Fatal(err)
		}
	}
	j := &jam{t: t, store: a, ctx: ctx}
	j.block(db)
	twice := one("thing.happened")
	first, second := j.queue(ctx, twice), j.queue(ctx, twice)
	j.let()
	if r := <-j.first; r.err != nil || r.First != 6 {
		t.Errorf("the call before: %+v", r)
	}
	one, two := <-first, <-second
	if one.err != nil || two.err != nil || one.Already || !two.Already || one.First != 7 {
		t.Errorf("the first time %+v, the second %+v", one, two)
	}
	if two.First != one.First || two.Last != one.Last || !two.At.Equal(one.At) || !slices.Equal(two.Versions, one.Versions) {
		t.Errorf("the first time %+v, the second %+v", one.Result, two.Result)
	}
	if err := storetest.Check(ctx, a); err != nil {
		t.Error(err)
	}
}

// TestForgettingIsFirst: a call is on its way to the log while a key is
// destroyed before it, in each of the ways that an append goes.
func TestForgettingIsFirst(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name  string
		ready func(ctx context.Context, t *testing.T, mine, other *eventstore.Postgres)
	}{
		{"a store that asks", func(context.Context, *testing.T, *eventstore.Postgres, *eventstore.Postgres) {}},
		{"a store that is alone", func(ctx context.Context, t *testing.T, mine, _ *eventstore.Postgres) {
			must(ctx, t, mine, one("thing.happened"))
		}},
		{"a store among others", func(ctx context.Context, t *testing.T, mine, other *eventstore.Postgres) {
			must(ctx, t, mine, one("thing.happened"))
			must(ctx, t, other, one("thing.happened"))
			must(ctx, t, mine, one("thing.happened"))
		}},
	} {
		for _, travels := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, the key comes with the call: %v", row.name, travels), func(t *testing.T) {
				t.Parallel()
				db := pgtest.Fast(t)
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				t.Cleanup(cancel)
				j := &jam{t: t, ctx: ctx, store: open(t, db, eventstore.Options{Decode: storetest.Decode})}
				other := open(t, db, eventstore.Options{Decode: storetest.Decode})
				key := eventstore.WrappedKey{ID: storetest.NewID(), Version: 1, Wrapped: []byte("wrapped"), Commitment: []byte("commitment")}
				sealed := func(keys ...eventstore.WrappedKey) eventstore.Append {
					a := one("thing.happened")
					a.NewKeys = keys
					a.Streams[0].Events[0].Sealed = []eventstore.SealedPart{{Key: key.ID, KeyVersion: 1, Ciphertext: []byte("name")}}
					return a
				}
				late := sealed(key)
				if !travels {
					must(ctx, t, other, late)
					late = sealed()
				}
				row.ready(ctx, t, j.store, other)
				j.hold(db)
				forgotten := make(chan error, 1)
				go func() { forgotten <- other.Forget(ctx, key.ID) }()
				j.waiting(db, 1)
				answer := j.send(ctx, late)
				j.waiting(db, 2)
				j.let()
				if err := <-forgotten; err != nil {
					t.Error(err)
				}
				var gone *eventstore.KeyGoneError
				if a := <-answer; !errors.As(a.err, &gone) || gone.Key != key.ID {
					t.Errorf("the call behind it: %+v", a)
				}
				if err := storetest.Check(ctx, j.store); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func must(ctx context.Context, t *testing.T, s *eventstore.Postgres, a eventstore.Append) {
	t.Helper()
	if _, err := s.Append(ctx, a); err != nil {
		t.Fatal(err)
	}
}

func TestCallThatIsGivenUp(t *testing.T) {
	t.Parallel()
	j := newJam(t, pgtest.Fast(t), eventstore.Options{})
	waiting := one("thing.happened")
	ctx, giveUp := context.WithCancel(j.ctx)
	queued := j.queue(ctx, waiting)
	kept := j.queue(j.ctx, one("thing.happened"))
	giveUp()
	if a := <-queued; !errors.Is(a.err, context.Canceled) || !strings.Contains(a.err.Error(), "nothing was written") {
		t.Errorf("given up in the queue: %+v", a)
	}
	j.let()
	if a := <-kept; a.err != nil {
		t.Error(a.err)
	}
	if _, known, err := j.store.Command(j.ctx, waiting.Command, waiting.Actor, waiting.Digest); known || err != nil {
		t.Errorf("it was written: %v, %v", known, err)
	}
}

func TestCallThatIsGivenUpOnItsWayIsWrittenWhole(t *testing.T) {
	t.Parallel()
	db := pgtest.Fast(t)
	j := newJam(t, db, eventstore.Options{})
	j.let()
	<-j.first
	// Now the store knows the log, and the next call is stopped on its way.
	k := newJam(t, db, eventstore.Options{})
	sent := call(id.System, eventstore.StreamAppend{Stream: storetest.NewStream(), Expected: eventstore.New,
		Events: []eventstore.NewEvent{storetest.Event(id.UUID{}, "{}"), storetest.Event(id.UUID{}, "{}")}})
	ctx, giveUp := context.WithCancel(j.ctx)
	onItsWay := j.send(ctx, sent)
	j.waiting(db, 2)
	giveUp()
	if a := <-onItsWay; !errors.Is(a.err, context.Canceled) || !strings.Contains(a.err.Error(), "not known") {
		t.Errorf("given up on its way: %+v", a)
	}
	k.let()
	r, err := j.store.Append(j.ctx, sent)
	if err != nil || !r.Already || r.Last != r.First+1 {
		t.Errorf("asked again: %+v, %v", r, err)
	}
	<-k.first
	if err := storetest.Check(j.ctx, j.store); err != nil {
		t.Error(err)
	}
}

func TestBatchesAreBounded(t *testing.T) {
	t.Parallel()
	j := newJam(t, pgtest.Fast(t), eventstore.Options{MaxCalls: 3})
	var answers []chan answer
	for range 7 {
		answers = append(answers, j.queue(j.ctx, one("thing.happened")))
	}
	simulated := one("thing.happened")
	simulated.At = time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC)
	answers = append(answers, j.queue(j.ctx, simulated), j.queue(j.ctx, one("thing.happened")))
	j.let()
	<-j.first
	times := map[time.Time]int{}
	for i, done := range answers {
		a := <-done
		if a.err != nil || a.First != int64(i)+2 {
			t.Errorf("call %d: %+v", i, a)
		}
		times[a.At]++
	}
	for at, n := range times {
		if n > 3 {
			t.Errorf("%d calls were written at %s", n, at)
		}
	}
}

func TestCloseAnswersEverybody(t *testing.T) {
	t.Parallel()
	j := newJam(t, pgtest.Fast(t), eventstore.Options{})
	queued := j.queue(j.ctx, one("thing.happened"))
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		j.store.Close()
	}()
	if a := <-queued; !errors.Is(a.err, eventstore.ErrUnavailable) || !strings.Contains(a.err.Error(), "nothing was written") {
		t.Errorf("in the queue: %+v", a)
	}
	j.let()
	if a := <-j.first; a.err != nil || a.First != 1 {
		t.Errorf("on its way: %+v", a)
	}
	<-closed
	if _, err := j.store.Append(j.ctx, one("thing.happened")); !errors.Is(err, eventstore.ErrUnavailable) {
		t.Errorf("afterwards: %v", err)
	}
	j.store.Close() // again is harmless
}
