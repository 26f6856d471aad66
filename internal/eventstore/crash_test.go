package eventstore_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/eventstore/storetest"
	"megdan/internal/pgtest"
	"megdan/internal/postgres"
)

// private is a PostgreSQL of the test's own, which it may kill.
func private(t *testing.T) (*postgres.Private, *postgres.DB) {
	t.Helper()
	dir, err := os.MkdirTemp("", "mg")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	server, err := postgres.StartPrivate(context.WithoutCancel(t.Context()), postgres.PrivateConfig{
		Data: filepath.Join(dir, "data"), Programs: os.Getenv("MEGDAN_TEST_PG_BIN"), NodeModules: []string{"../../web/node_modules"},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	db, err := postgres.Open(t.Context(), server.Config())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	if _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return server, db
}

// acknowledged is what callers were told.
type acknowledged struct {
	mu      sync.Mutex
	results map[id.UUID]eventstore.Result // by command
	unknown int                           // answers that did not say
}

func (a *acknowledged) count() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.results)
}

// TestKilledUnderLoad: PostgreSQL is killed again and again while callers
// append. What was acknowledged is there, nothing is there twice, everybody
// gets an answer in the end, and nobody had to restart anything.
func TestKilledUnderLoad(t *testing.T) {
	t.Parallel()
	server, db := private(t)
	for _, row := range []struct {
		name     string
		retryFor time.Duration
	}{
		{"the store waits for the database", time.Minute},
		{"the callers try again", time.Millisecond},
	} {
		t.Run(row.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			store := open(t, db, eventstore.Options{
				Decode: storetest.Decode, RetryFor: row.retryFor, Tail: eventstore.TailOptions{Poll: 100 * time.Millisecond},
			})
			start, _, err := store.Head(ctx)
			if err != nil {
				t.Fatal(err)
			}
			told := &acknowledged{results: map[id.UUID]eventstore.Result{}}
			var stop atomic.Bool
			var callers sync.WaitGroup
			for range 6 {
				callers.Go(func() { told.append(ctx, t, store, &stop) })
			}
			followed := make(chan error, 1)
			var seen atomic.Int64
			seen.Store(start)
			go func() { followed <- store.Tail().Follow(ctx, start, inOrder(&seen)) }()

			for life := 1; life <= 3; life++ {
				eventually(ctx, t, "appends", func() bool { return told.count() > life*60 })
				pid := server.PID()
				if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
					t.Fatal(err)
				}
				eventually(ctx, t, "readiness to go", func() bool { return store.Health() != nil || told.count() > life*60+200 })
				eventually(ctx, t, "a new life", func() bool { return server.PID() != pid && server.PID() != 0 })
			}
			eventually(ctx, t, "appends", func() bool { return told.count() > 300 })
			stop.Store(true)
			callers.Wait()
			eventually(ctx, t, "readiness", func() bool { return store.Health() == nil })
			told.check(ctx, t, store, start)
			eventually(ctx, t, "the follower", func() bool { head, _, _ := store.Head(ctx); return seen.Load() == head })
			cancel()
			if err := <-followed; !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			t.Logf("%d acknowledged, %d answers did not say", told.count(), told.unknown)
		})
	}
}

// append appends to a stream of its own, each call until it is answered.
func (a *acknowledged) append(ctx context.Context, t *testing.T, store eventstore.Store, stop *atomic.Bool) {
	stream, version := storetest.NewStream(), int64(0)
	for !stop.Load() {
		command := storetest.NewID()
		call := eventstore.Append{
			Command: command, Digest: sha256.Sum256(command[:]), Actor: id.System,
			Streams: []eventstore.StreamAppend{{Stream: stream, Expected: version, Events: []eventstore.NewEvent{
				storetest.Event(id.UUID{}, "{}"), storetest.Event(id.UUID{}, "{}"),
			}}},
		}
		for {
			r, err := store.Append(ctx, call)
			if err == nil {
				version = r.Versions[0]
				a.mu.Lock()
				a.results[command] = r
				a.mu.Unlock()
				break
			}
			if !errors.Is(err, eventstore.ErrUnavailable) {
				t.Errorf("append: %v", err)
				return
			}
			a.mu.Lock()
			a.unknown++
			a.mu.Unlock()
			select {
			case <-time.After(5 * time.Millisecond):
			case <-ctx.Done():
				t.Error("not answered in time")
				return
			}
		}
	}
}

// check reads the log again: every acknowledged call is where it was said to
// be, and there is no other.
func (a *acknowledged) check(ctx context.Context, t *testing.T, store eventstore.Store, start int64) {
	t.Helper()
	if err := storetest.Check(ctx, store); err != nil {
		t.Error(err)
	}
	all, err := storetest.Collect(ctx, store, eventstore.Query{After: start})
	if err != nil {
		t.Fatal(err)
	}
	at := map[id.UUID][]int64{}
	for _, r := range all {
		at[r.Command] = append(at[r.Command], r.Position)
	}
	for command, r := range a.results {
		if got := at[command]; !slices.Equal(got, []int64{r.First, r.Last}) {
			t.Errorf("command was acknowledged as %d to %d, the log has %v", r.First, r.Last, got)
		}
		delete(at, command)
	}
	for command, positions := range at {
		t.Errorf("command %s at %v was never acknowledged, though its caller tried until it was", command, positions)
	}
}

func inOrder(seen *atomic.Int64) func([]*event.Recorded) error {
	return func(batch []*event.Recorded) error {
		for _, r := range batch {
			if want := seen.Load() + 1; r.Position != want {
				return fmt.Errorf("position %d where %d belongs", r.Position, want)
			}
			seen.Store(r.Position)
		}
		return nil
	}
}

// TestDatabaseThatTakesNothing: a disk that is full, say. Callers are told that
// nothing was written, the store says that it is not well, and is well again
// when the database is.
func TestDatabaseThatTakesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.Fast(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	store := open(t, db, eventstore.Options{Decode: storetest.Decode, RetryFor: time.Millisecond})
	refuse(t, db, "53100", "true")
	call := one("thing.happened")
	for range 3 {
		_, err := store.Append(ctx, call)
		if !errors.Is(err, eventstore.ErrUnavailable) || !strings.Contains(err.Error(), "nothing was written") {
			t.Fatalf("got %v", err)
		}
		if store.Health() == nil {
			t.Error("the store says that it is well")
		}
	}
	accept(t, db)
	if r, err := store.Append(ctx, call); err != nil || r.Already || r.First != 1 {
		t.Fatalf("afterwards: %+v, %v", r, err)
	}
	eventually(ctx, t, "health", func() bool { return store.Health() == nil })
}

// TestOneCallThatTheDatabaseRefuses: the other calls of its batch are written.
func TestOneCallThatTheDatabaseRefuses(t *testing.T) {
	t.Parallel()
	db := pgtest.Fast(t)
	store := open(t, db, eventstore.Options{Decode: storetest.Decode})
	refuse(t, db, "22000", "new.type = 'thing.refused'")
	var wait sync.WaitGroup
	for i := range 24 {
		wait.Go(func() {
			kind := "thing.happened"
			if i%6 == 0 {
				kind = "thing.refused"
			}
			_, err := store.Append(t.Context(), one(kind))
			if (err != nil) != (i%6 == 0) || errors.Is(err, eventstore.ErrUnavailable) {
				t.Errorf("call %d: %v", i, err)
			}
		})
	}
	wait.Wait()
	if head, _, err := store.Head(t.Context()); head != 20 || err != nil {
		t.Errorf("head is %d, %v; want 20", head, err)
	}
	if err := storetest.Check(t.Context(), store); err != nil {
		t.Error(err)
	}
}

// one is a call with one event for a stream of its own.
func one(kind string) eventstore.Append {
	e := storetest.Event(id.UUID{}, "{}")
	e.Type = kind
	return eventstore.Append{Command: storetest.NewID(), Actor: id.System, Streams: []eventstore.StreamAppend{
		{Stream: storetest.NewStream(), Expected: eventstore.New, Events: []eventstore.NewEvent{e}},
	}}
}

// refuse makes the database refuse some rows of the log with an error code.
func refuse(t *testing.T, db *postgres.DB, code, when string) {
	t.Helper()
	_, err := db.Owner.Exec(t.Context(), `create function refuse() returns trigger language plpgsql as
		$$ begin raise exception 'refused' using errcode = '`+code+`'; end $$;
		grant execute on function refuse() to public;
		create trigger refuse before insert on log for each row when (`+when+`) execute function refuse()`)
	if err != nil {
		t.Fatal(err)
	}
}

func accept(t *testing.T, db *postgres.DB) {
	t.Helper()
	if _, err := db.Owner.Exec(t.Context(), `drop trigger refuse on log`); err != nil {
		t.Fatal(err)
	}
}

// eventually looks until something is so.
func eventually(ctx context.Context, t *testing.T, what string, so func() bool) {
	t.Helper()
	for !so() {
		select {
		case <-ctx.Done():
			t.Fatalf("%s: not in time", what)
		case <-time.After(2 * time.Millisecond):
		}
	}
}
