package eventstore_test

import (
	"flag"
	"testing"

	"go.uber.org/goleak"

	"megdan/internal/eventstore"
	"megdan/internal/eventstore/storetest"
	"megdan/internal/pgtest"
	"megdan/internal/postgres"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if !isSet("rapid.checks") { // each operation is some round trips
		_ = flag.Set("rapid.checks", "20")
	}
	// Pools of pgx check their connections' health in the background until
	// after Close has returned.
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("github.com/jackc/pgx/v5/pgxpool.(*Pool).backgroundHealthCheck"))
}

func isSet(name string) (set bool) {
	flag.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, s storetest.Setup) storetest.Env {
		return env(t, pgtest.Fast(t), s)
	})
}

func env(t *testing.T, db *postgres.DB, s storetest.Setup) storetest.Env {
	t.Helper()
	store := open(t, db, eventstore.Options{Decode: s.Decode, Hooks: s.Hooks, Tail: s.Tail, Deaf: s.Deaf})
	return storetest.Env{
		Store: store, Tail: store.Tail(),
		Another: func(t *testing.T, s storetest.Setup) storetest.Env { return env(t, db, s) },
		CutListeners: func(t *testing.T) {
			t.Helper()
			_, err := db.Owner.Exec(t.Context(), `select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and query = 'listen megdan_log'`)
			if err != nil {
				t.Fatal(err)
			}
		},
	}
}

func open(t testing.TB, db *postgres.DB, opts eventstore.Options) *eventstore.Postgres {
	t.Helper()
	opts.App, opts.Eraser, opts.Build = db.App, db.Eraser, "test"
	store, err := eventstore.Open(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store
}
