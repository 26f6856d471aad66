package views_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"pgregory.net/rapid"

	"megdan/internal/eventstore"
	"megdan/internal/pgtest"
	"megdan/internal/views"
	"megdan/projections"
)

// onPostgres is a world on a database of its own, where documents are stored.
func onPostgres(t testing.TB, change ...func(*views.Options)) (*world, *pgxpool.Pool) {
	t.Helper()
	db := pgtest.Fast(t)
	store, err := eventstore.Open(t.Context(), eventstore.Options{App: db.App, Eraser: db.Eraser, Decode: catalogue.Decode})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	w := &world{t: t, store: store, tail: store.Tail()}
	w.options = views.Options{
		Store: store, Tail: store.Tail(), Views: []projections.Registered{boardView(1), cardView()},
		FeedTypes: []string{"card.dropped", "card.moved", "card.put"}, FeedRead: "Read feeds", Opener: plainTexts{store},
		Pool: db.App, StoreEvery: 5 * time.Millisecond, LeadEvery: 5 * time.Millisecond,
	}
	for _, c := range change {
		c(&w.options)
	}
	w.Runner = w.engine()
	return w, db.App
}

// written waits until a build of every view, and the marks of feeds, are
// written up to a position.
func written(t testing.TB, pool *pgxpool.Pool, position int64, viewCount int) {
	t.Helper()
	eventually(t, pool, fmt.Sprintf("documents written up to %d", position),
		`select count(*) = $1 + 1 from view_progress where live and position >= $2`, viewCount, position)
}

// eventually asks until the answer is yes.
func eventually(t testing.TB, pool *pgxpool.Pool, what, sql string, args ...any) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for {
		var yes bool
		if err := pool.QueryRow(t.Context(), sql, args...).Scan(&yes); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if yes {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s: still not so", what)
		}
	}
}

func execute(t testing.TB, pool *pgxpool.Pool, sql string, args ...any) {
	t.Helper()
	if _, err := pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func (w *world) check(r *views.Runner) {
	w.t.Helper()
	for _, v := range []string{"board", "card"} {
		if err := r.Check(w.t.Context(), v, nil); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) story(seed uint64, calls, boards, cards int) (last int64) {
	w.t.Helper()
	rnd := rand.New(rand.NewPCG(seed, 5))
	for range calls {
		var events []any
		for range 1 + rnd.IntN(8) {
			events = append(events, random(rnd, boards, cards))
		}
		last = w.say(events...)
	}
	return last
}

func TestAnyMomentEqualsAPlainFoldOnPostgreSQL(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t, func(o *views.Options) { o.HotDocuments = 2 })
	rapid.Check(t, func(rt *rapid.T) {
		// One log that grows: a database for each of a hundred histories
		// would be the test of the database.
		head, _, err := w.store.Head(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if head > 150 {
			return
		}
		last := w.story(rapid.Uint64().Draw(rt, "seed"), rapid.IntRange(1, 6).Draw(rt, "calls"), 2, 3)
		if rapid.Bool().Draw(rt, "written") {
			written(t, pool, last, 2)
		}
		anyMoment(t, w, w.Runner, 2, 3)
	})
	w.check(w.Runner)
	anyMoment(t, w, w.engine(), 2, 3)
}

func TestLosingWhatIsStoredLosesNothing(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(1, 120, 2, 6)
	for _, table := range []string{"view_document", "view_snapshot", "view_progress", "view_document, view_snapshot, view_progress"} {
		written(t, pool, last, 2)
		w.check(w.Runner)
		truncate(t, pool, table)
		anyMomentOf(t, w, w.engine(), last)
		last = w.story(uint64(last), 3, 2, 6)
		written(t, pool, last, 2)
		w.check(w.Runner)
	}
}

// truncate empties tables as the server's login, which may delete.
func truncate(t testing.TB, pool *pgxpool.Pool, tables string) {
	t.Helper()
	for _, table := range []string{"view_document", "view_snapshot", "view_progress"} {
		if tables == table || len(tables) > len("view_document") {
			execute(t, pool, "delete from "+table)
		}
	}
}

// anyMomentOf looks at some moments of some documents.
func anyMomentOf(t testing.TB, w *world, r *views.Runner, last int64) {
	t.Helper()
	for p := last; p > 0; p -= 37 {
		topic := board(key("board 0"))
		want, changed := w.plainFold(boardView(1), topic.Key, p)
		got, err := r.At(t.Context(), topic, p)
		if changed == 0 && errors.Is(err, views.ErrUnknownTopic) {
			continue
		}
		if err != nil || string(got.Body) != string(w.opened(want)) || got.Changed != changed {
			t.Fatalf("%s at %d: %v\n got %s\nwant %s", topic, p, err, got.Body, w.opened(want))
		}
	}
}

func TestACheckFindsAPlantedDifference(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(2, 150, 1, 4)
	written(t, pool, last, 2)
	eventually(t, pool, "a snapshot", `select count(*) > 0 from view_snapshot`)
	w.check(w.Runner)
	w.Stop() // nobody repairs it
	rows := []struct{ name, where, sql string }{
		{"a stored document with another number", "stored document", `update view_document set doc = jsonb_set(doc, '{changes}', '0') where view = 'board'`},
		{"a stored document that is gone", "stored document", `delete from view_document where key = (select min(key::text)::uuid from view_document where view = 'board')`},
		{"a stored document too many", "stored document", `insert into view_document
			select build, gen_random_uuid(), view, version, first, position, recorded_at, unsaved, doc from view_document where view = 'board' limit 1`},
		{"a snapshot with another byte", "snapshot", `update view_snapshot set doc = set_byte(doc, 10, 65) where length(doc) > 10`},
	}
	for _, row := range rows {
		back := copyTables(t, pool)
		execute(t, pool, row.sql)
		r, err := views.New(w.options)
		if err != nil {
			t.Fatal(err)
		}
		err = startWithoutWriting(t, r, pool, func() error { return r.Check(t.Context(), "board", nil) })
		var d *views.DifferenceError
		if !errors.As(err, &d) || d.Where != row.where || d.Topic.View != "board" {
			t.Errorf("%s: %v", row.name, err)
		}
		back()
	}
}

// startWithoutWriting runs an engine while another connection holds the
// writer's lock.
func startWithoutWriting(t testing.TB, r *views.Runner, pool *pgxpool.Pool, fn func() error) error {
	t.Helper()
	conn, err := pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	eventually(t, pool, "the lock is free", `select count(*) = 0 from pg_locks where locktype = 'advisory'
		and database = (select oid from pg_database where datname = current_database()) and objsubid = 1 and classid = $1`, views.WriterLockClass)
	if _, err := conn.Exec(t.Context(), `select pg_advisory_lock($1)`, int64(views.WriterLock)); err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = conn.Exec(context.WithoutCancel(t.Context()), `select pg_advisory_unlock_all()`) }()
	if err := r.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer r.Stop()
	return fn()
}

// copyTables keeps what is stored and gives the way back.
func copyTables(t testing.TB, pool *pgxpool.Pool) (back func()) {
	t.Helper()
	type table struct {
		name string
		rows []string
	}
	var all []table
	for _, name := range []string{"view_document", "view_snapshot"} {
		rows, err := pool.Query(t.Context(), "select t::text from "+name+" t")
		if err != nil {
			t.Fatal(err)
		}
		kept := table{name: name}
		for rows.Next() {
			var row string
			if err := rows.Scan(&row); err != nil {
				t.Fatal(err)
			}
			kept.rows = append(kept.rows, row)
		}
		all = append(all, kept)
	}
	return func() {
		for _, k := range all {
			execute(t, pool, "delete from "+k.name)
			execute(t, pool, fmt.Sprintf("insert into %s select (r::%s).* from unnest($1::text[]) r", k.name, k.name), k.rows)
		}
	}
}

func TestTheWriterIsTakenOverWhenItsHolderDies(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	second := w.engine()
	last := w.story(3, 20, 2, 3)
	written(t, pool, last, 2)
	for range 3 {
		// Whoever holds the lock loses its connection between two steps, or
		// in the middle of one.
		eventually(t, pool, "a holder", `select count(*) > 0 from pg_locks where locktype = 'advisory' and granted and classid = $1
			and database = (select oid from pg_database where datname = current_database())`, views.WriterLockClass)
		execute(t, pool, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and classid = $1
			and database = (select oid from pg_database where datname = current_database())`, views.WriterLockClass)
		last = w.story(uint64(last), 10, 2, 3)
		written(t, pool, last, 2)
		w.check(second)
	}
	w.Stop()
	last = w.story(4, 10, 2, 3)
	written(t, pool, last, 2)
	w.check(second)
	var holders int
	if err := pool.QueryRow(t.Context(), `select count(*) from pg_locks where locktype = 'advisory' and granted and classid = $1 and objid = $2
		and database = (select oid from pg_database where datname = current_database())`,
		views.WriterLockClass, views.WriterLockObject).Scan(&holders); err != nil || holders > 1 {
		t.Errorf("%d writers, %v", holders, err)
	}
}

func TestAViewThatPanicsIsNotWrittenPastItsFault(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(11, 20, 1, 3)
	written(t, pool, last, 2)
	b := key("board 0")
	p := w.say(put(b, key("card 0"), poison, ""))
	last = w.story(12, 20, 1, 3)
	for _, r := range []*views.Runner{w.Runner, w.engine()} {
		eventually(t, pool, "the other view is written", `select count(*) = 1 from view_progress where view = 'card' and position >= $1`, last)
		eventually(t, pool, "the view is not", `select count(*) = 1 from view_progress where view = 'board' and position < $1`, p)
		var fault *views.FaultError
		if _, err := r.Get(t.Context(), board(b), last); !errors.As(err, &fault) || fault.Position != p {
			t.Errorf("now: %v", err)
		}
		if d, err := r.At(t.Context(), board(b), p-1); err != nil || d.Changed >= p {
			t.Errorf("before the fault: %v", err)
		}
		if err := r.Rebuild(t.Context(), "board"); !errors.As(err, &fault) || fault.Position != p {
			t.Errorf("rebuild: %v", err)
		}
		if err := r.Check(t.Context(), "card", nil); err != nil {
			t.Error(err)
		}
	}
}

// A writer that was killed after its documents and before its progress: the
// documents are further than the build says.
func TestDocumentsAheadOfTheirProgressAreNotFoldedTwice(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(5, 40, 2, 3)
	written(t, pool, last, 2)
	w.Stop()
	execute(t, pool, `update view_progress set position = position - 30`)
	r := w.engine()
	anyMomentOf(t, w, r, last)
	last = w.story(6, 10, 2, 3)
	written(t, pool, last, 2)
	w.check(r)
}

func TestARebuildIsSwappedInWhileReadersRead(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(7, 60, 2, 4)
	written(t, pool, last, 2)
	topic := board(key("board 0"))
	if _, err := w.Get(t.Context(), topic, last); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, topic); err != nil {
		t.Fatal(err)
	}
	other := w.engine()
	far := newReader()
	if _, err := far.watch(t.Context(), other, topic); err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				got, err := w.Get(t.Context(), topic, 0)
				if err != nil {
					t.Error(err)
					return
				}
				if n%16 == 0 {
					if want, _ := w.plainFold(boardView(1), topic.Key, got.Changed); string(got.Body) != string(w.opened(want)) {
						t.Errorf("at %d:\n got %s\nwant %s", got.Changed, got.Body, w.opened(want))
					}
				}
			}
		})
	}
	for i := range 3 {
		w.story(uint64(80+i), 10, 2, 4)
		if err := w.Rebuild(t.Context(), "board"); err != nil {
			t.Fatal(err)
		}
	}
	last = w.story(90, 5, 2, 4)
	s.until(t, last)
	far.until(t, last)
	close(stop)
	readers.Wait()
	want, _ := w.plainFold(boardView(1), topic.Key, last)
	if got := s.document(topic); string(got.Body) != string(w.opened(want)) {
		t.Errorf("watched %s\nwant %s", got.Body, w.opened(want))
	}
	if s.resets != 3 {
		t.Errorf("%d resets for 3 rebuilds", s.resets)
	}
	if got := far.document(topic); string(got.Body) != string(w.opened(want)) {
		t.Errorf("watched on the other server %s\nwant %s", got.Body, w.opened(want))
	}
	written(t, pool, last, 2)
	w.check(w.Runner)
	w.check(other)
	var builds int
	if err := pool.QueryRow(t.Context(), `select count(distinct build) from view_document where view = 'board'`).Scan(&builds); err != nil || builds != 1 {
		t.Errorf("%d builds are left, %v", builds, err)
	}
}

// A program with a raised version folds beside what the old one left.
func TestARaisedVersionIsBuiltBesideTheOld(t *testing.T) {
	t.Parallel()
	w, pool := onPostgres(t)
	last := w.story(8, 60, 2, 4)
	written(t, pool, last, 2)
	w.Stop()
	r := w.engine(func(o *views.Options) { o.Views = []projections.Registered{boardView(2), cardView()} })
	topic := board(key("board 0"))
	got, err := r.Get(t.Context(), topic, last)
	want, _ := w.plainFold(boardView(2), topic.Key, last)
	if err != nil || got.View != 2 || string(got.Body) != string(w.opened(want)) {
		t.Fatalf("%v %s", err, got.Body)
	}
	eventually(t, pool, "the new version is shown", `select count(*) = 1 and min(version) = 2 from view_progress where view = 'board' and live`)
	eventually(t, pool, "the old one is gone", `select count(*) = 0 from view_document where view = 'board' and version = 1`)
	if err := r.Check(t.Context(), "board", nil); err != nil {
		t.Error(err)
	}
	var doc string
	if err := pool.QueryRow(t.Context(), `select doc->>'changes' from view_current where view = 'board' and key = $1`, topic.Key).Scan(&doc); err != nil || doc == "" {
		t.Errorf("asked with SQL: %q %v", doc, err)
	}
}

func TestARaisedVersionGivesWatchersAFreshDocument(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	last := w.story(9, 20, 1, 3)
	topic := board(key("board 0"))
	s := newReader()
	if _, err := w.Get(t.Context(), topic, last); err != nil {
		t.Fatal(err)
	}
	if _, err := s.watch(t.Context(), w.Runner, topic); err != nil {
		t.Fatal(err)
	}
	if err := views.Swap(t.Context(), w.Runner, boardView(2)); err != nil {
		t.Fatal(err)
	}
	last = w.story(10, 20, 1, 3)
	s.until(t, last)
	want, _ := w.plainFold(boardView(2), topic.Key, last)
	if got := s.document(topic); got.View != 2 || s.resets != 1 || string(got.Body) != string(w.opened(want)) {
		t.Errorf("version %d after %d resets: %s", got.View, s.resets, got.Body)
	}
	if _, _, ok := w.Since(topic, 1); ok {
		t.Error("patches of the old version can be resumed")
	}
}

func TestHistoryIsThinnedByTheDatabase(t *testing.T) {
	t.Parallel()
	w, _ := onPostgres(t)
	historyCounts(t, w)
}
