package postgres_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/sync/errgroup"

	"megdan/internal/pgtest"
	"megdan/internal/postgres"
)

func refused(t *testing.T, pool *pgxpool.Pool, sql string) {
	t.Helper()
	tx, err := pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(t.Context())) }()
	_, err = tx.Exec(t.Context(), sql)
	var pg *pgconn.PgError
	if !errors.As(err, &pg) || pg.Code != "42501" {
		t.Errorf("%s: want it refused for want of a right, got %v", sql, err)
	}
}

const someEvent = `insert into log (position, recorded_at, version, schema, event_id, actor, command_id, stream, type, acting_as, auth, build, tags, payload)
	values (1, now(), 1, 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'city-1', 'city.added', '', '', '', '{}', '{}')`

func TestLogCannotBeChangedByAnyLogin(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if _, err := db.App.Exec(t.Context(), someEvent); err != nil {
		t.Fatalf("the server's login adds to the log: %v", err)
	}
	for _, sql := range postgres.Forbidden {
		refused(t, db.App, sql)
	}
	change := []string{
		`update log set type = 'city.removed'`,
		`delete from log`,
		`truncate log`,
		`truncate log cascade`,
	}
	for _, sql := range change {
		refused(t, db.App, sql)
		refused(t, db.Eraser, sql)
		refused(t, db.Owner, sql) // the trigger refuses whoever has the right
	}
	refused(t, db.Eraser, `insert into log select * from log`)
	refused(t, db.Eraser, `set role `+postgres.RoleOwner)
	refused(t, db.Eraser, `update segment set ciphertext = ''`)
	for _, sql := range []string{`delete from segment where false`, `delete from key where false`} {
		if _, err := db.Eraser.Exec(t.Context(), sql); err != nil {
			t.Errorf("the eraser's login: %s: %v", sql, err)
		}
	}
	var kind string
	if err := db.App.QueryRow(t.Context(), `select type from log`).Scan(&kind); err != nil || kind != "city.added" {
		t.Errorf("the event is %q, %v", kind, err)
	}
}

func TestSelfTestFindsALoginThatMayTooMuch(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if err := db.SelfTest(t.Context()); err != nil {
		t.Errorf("the server's login: %v", err)
	}
	strong := &postgres.DB{App: db.Owner}
	if err := strong.SelfTest(t.Context()); err == nil || !strings.Contains(err.Error(), "may do what it must not") {
		t.Errorf("the owner's login: %v", err)
	}
	if _, err := db.Owner.Exec(t.Context(), `grant delete on segment to megdan_app`); err != nil {
		t.Fatal(err)
	}
	if err := db.SelfTest(t.Context()); err == nil || !strings.Contains(err.Error(), "delete from segment") {
		t.Errorf("a right too many: %v", err)
	}
}

func TestOpenRefusesInWordsWhatItCannotUse(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ url, says string }{
		"nothing":                 {"", "MEGDAN_DATABASE_URL"},
		"not a URL":               {"postgres://user:secret@host:port/x", "cannot be read"},
		"a server that is not up": {"postgres://megdan_app@/megdan?host=/nowhere", "ask the database server for its version"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := postgres.Open(t.Context(), postgres.Config{App: row.url})
			if err == nil || !strings.Contains(err.Error(), row.says) || strings.Contains(err.Error(), "secret") {
				t.Errorf("want %q and no password in: %v", row.says, err)
			}
		})
	}
}

func TestEpochIsThatOfTheDatabase(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	first, err := db.Epoch(t.Context())
	if err != nil || first == "" {
		t.Fatalf("%q, %v", first, err)
	}
	if again, err := db.Epoch(t.Context()); err != nil || again != first {
		t.Errorf("%q, then %q, %v", first, again, err)
	}
}

func TestServerSeesWhetherTheSchemaIsItsOwn(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	exec := func(sql string) {
		t.Helper()
		if _, err := db.Owner.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	check := func(want error) {
		t.Helper()
		if err := db.Check(t.Context()); !errors.Is(err, want) {
			t.Errorf("want %v, got %v", want, err)
		}
	}
	check(nil)
	if n, err := db.Migrate(t.Context()); n != 0 || err != nil {
		t.Errorf("migrating once more: %d files, %v", n, err)
	}
	exec(`insert into schema_migration (number, name, sha256) values (9999, 'from_the_future', '')`)
	check(postgres.ErrSchemaAhead)
	if _, err := db.Migrate(t.Context()); !errors.Is(err, postgres.ErrSchemaAhead) {
		t.Errorf("migrating what is ahead: %v", err)
	}
	exec(`delete from schema_migration where number > 0`)
	check(postgres.ErrSchemaBehind)
	exec(`update schema_migration set sha256 = 'edited'`)
	if err := db.Check(t.Context()); err == nil || !strings.Contains(err.Error(), "must not be edited") {
		t.Errorf("a released file was edited: %v", err)
	}
	exec(`drop table schema_migration`)
	check(postgres.ErrSchemaBehind)
}

func TestMigrationThatFailsLeavesNothingOfItself(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	base, err := postgres.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"0000_a.sql": {Data: []byte("create table a ();\n")},
		"0001_b.sql": {Data: []byte("create table b ();\ncreate table\n  c (x nonsense);\n")}}
	more, err := postgres.ReadMigrations(files)
	if err != nil {
		t.Fatal(err)
	}
	all := base
	for _, m := range more {
		all = append(all, postgres.Renumbered(m, len(all)))
	}
	conn, err := db.Owner.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	n, err := postgres.MigrateOn(t.Context(), conn.Conn(), all)
	if n != 1 || err == nil || !strings.Contains(err.Error(), "_b: line 3:") {
		t.Errorf("applied %d, %v", n, err)
	}
	var tables string
	err = db.Owner.QueryRow(t.Context(), `select coalesce(string_agg(relname, ','), '') from pg_class where relname in ('a', 'b')`).Scan(&tables)
	if err != nil || tables != "a" {
		t.Errorf("tables %q, %v", tables, err)
	}
}

func TestOfSeveralWhoMigrateAtOnceOneWorks(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	base, err := postgres.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	more, err := postgres.ReadMigrations(fstest.MapFS{"0000_once.sql": {Data: []byte("create table once ();")}})
	if err != nil {
		t.Fatal(err)
	}
	all := append(base, postgres.Renumbered(more[0], len(base)))
	applied := make(chan int, 4)
	g, ctx := errgroup.WithContext(t.Context())
	for range cap(applied) {
		g.Go(func() error {
			conn, err := db.Owner.Acquire(ctx)
			if err != nil {
				return err
			}
			defer conn.Release()
			n, err := postgres.MigrateOn(ctx, conn.Conn(), all)
			applied <- n
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	close(applied)
	sum := 0
	for n := range applied {
		sum += n
	}
	if sum != 1 {
		t.Errorf("the file was applied %d times", sum)
	}
}

func TestMigrationFilesAreNumberedWithoutGaps(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ files, says string }{
		"a gap":              {"0000_a.sql 0002_b.sql", "the next number is 0001"},
		"a number two times": {"0000_a.sql 0000_b.sql", "the next number is 0001"},
		"another name":       {"0000_a.sql README.md", "not named NNNN_name.sql"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := fstest.MapFS{}
			for _, f := range strings.Fields(row.files) {
				files[f] = &fstest.MapFile{}
			}
			if _, err := postgres.ReadMigrations(files); err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("want %q, got %v", row.says, err)
			}
		})
	}
}
