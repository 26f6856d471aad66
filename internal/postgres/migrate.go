package postgres

import (
	"context"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migration is one numbered file. Numbers are dense from 0; files that were
// released are never edited, a change is a new file.
type migration struct {
	number int
	name   string
	sql    string
	sum    [32]byte
}

var (
	// ErrSchemaBehind: the database lacks migrations of this build.
	ErrSchemaBehind = errors.New("the database is older than this program")
	// ErrSchemaAhead: a newer build has migrated the database.
	ErrSchemaAhead = errors.New("the database was migrated by a newer megdan, which must be started instead")
)

// migrating is the advisory lock of those who migrate ("megdan" and 1).
const migrating = 0x6d656764616e01

var fileName = regexp.MustCompile(`^(\d{4})_([a-z0-9_]+)\.sql$`)

func readMigrations(files fs.FS) ([]migration, error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("migrations: %w", err)
	}
	var all []migration
	for _, e := range entries { // sorted by name
		m := fileName.FindStringSubmatch(e.Name())
		if m == nil {
			return nil, fmt.Errorf("migration %s is not named NNNN_name.sql", e.Name())
		}
		number, _ := strconv.Atoi(m[1])
		if number != len(all) {
			return nil, fmt.Errorf("migration %s: the next number is %04d", e.Name(), len(all))
		}
		b, err := fs.ReadFile(files, e.Name())
		if err != nil {
			return nil, fmt.Errorf("migrations: %w", err)
		}
		all = append(all, migration{number, m[2], string(b), sha256.Sum256(b)})
	}
	return all, nil
}

func migrations() ([]migration, error) {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		return nil, err
	}
	return readMigrations(sub)
}

// SchemaDigest is one text for the whole of the migrations: databases with
// the same one have the same schema.
func SchemaDigest() string {
	all, err := migrations()
	if err != nil {
		panic(err) // the program was built from misnamed files; a test says so first
	}
	h := sha256.New()
	for _, m := range all {
		h.Write(m.sum[:])
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:6])
}

// Migrate brings the schema to that of this build, each file in a transaction
// of its own. Of several who migrate at once one works and the others wait.
// It says how many files it applied.
func (db *DB) Migrate(ctx context.Context) (applied int, err error) {
	if db.Owner == nil {
		return 0, errors.New("migrations need the owner's login: set MEGDAN_DATABASE_OWNER_URL")
	}
	all, err := migrations()
	if err != nil {
		return 0, err
	}
	conn, err := db.Owner.Acquire(ctx)
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", err)
	}
	defer conn.Release()
	return migrate(ctx, conn.Conn(), all)
}

func migrate(ctx context.Context, conn *pgx.Conn, all []migration) (applied int, err error) {
	if _, err := conn.Exec(ctx, `select pg_advisory_lock($1)`, int64(migrating)); err != nil {
		return 0, fmt.Errorf("wait for others who migrate: %w", err)
	}
	defer func() {
		if _, unlock := conn.Exec(context.WithoutCancel(ctx), `select pg_advisory_unlock($1)`, int64(migrating)); unlock != nil {
			_ = conn.Close(context.WithoutCancel(ctx)) // a connection that ends gives its locks back
		}
	}()
	_, err = conn.Exec(ctx, `create table if not exists schema_migration (
		number     int primary key,
		name       text not null,
		sha256     bytea not null,
		applied_at timestamptz not null default clock_timestamp())`)
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", err)
	}
	done, err := appliedMigrations(ctx, conn)
	if err != nil {
		return 0, err
	}
	if err := compare(all, done); err != nil && !errors.Is(err, ErrSchemaBehind) {
		return 0, err
	}
	for _, m := range all[len(done):] {
		if err := apply(ctx, conn, m); err != nil {
			return applied, fmt.Errorf("migration %04d_%s: %w", m.number, m.name, err)
		}
		applied++
	}
	return applied, nil
}

func apply(ctx context.Context, conn *pgx.Conn, m migration) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		// the simple protocol takes a whole file
		if _, err := conn.PgConn().Exec(ctx, m.sql).ReadAll(); err != nil {
			return withHint(err, m.sql)
		}
		_, err := tx.Exec(ctx, `insert into schema_migration (number, name, sha256) values ($1, $2, $3)`,
			m.number, m.name, m.sum[:])
		return err
	})
}

// withHint adds the line and the hint that PostgreSQL gives.
func withHint(err error, sql string) error {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return err
	}
	if pg.Position > 0 {
		line := 1
		for i, r := range []rune(sql) {
			if i >= int(pg.Position)-1 {
				break
			}
			if r == '\n' {
				line++
			}
		}
		err = fmt.Errorf("line %d: %w", line, err)
	}
	if pg.Hint != "" {
		err = fmt.Errorf("%w (%s)", err, pg.Hint)
	}
	return err
}

// Check says whether the schema is that of this build: nil, ErrSchemaBehind,
// ErrSchemaAhead, or what differs. The server's login is enough for it.
func (db *DB) Check(ctx context.Context) error {
	all, err := migrations()
	if err != nil {
		return err
	}
	done, err := appliedMigrations(ctx, db.App)
	var pg *pgconn.PgError
	if errors.As(err, &pg) && (pg.Code == "42P01" || pg.Code == "42501") { // no such table, or none that we may see
		return ErrSchemaBehind
	}
	if err != nil {
		return err
	}
	return compare(all, done)
}

type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

func appliedMigrations(ctx context.Context, q querier) ([]migration, error) {
	rows, err := q.Query(ctx, `select number, name, sha256 from schema_migration order by number`)
	if err != nil {
		return nil, fmt.Errorf("read the applied migrations: %w", err)
	}
	done, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (m migration, err error) {
		var sum []byte
		err = row.Scan(&m.number, &m.name, &sum)
		copy(m.sum[:], sum)
		return m, err
	})
	if err != nil {
		return nil, fmt.Errorf("read the applied migrations: %w", err)
	}
	return done, nil
}

func compare(all, done []migration) error {
	for i, d := range done {
		switch {
		case i >= len(all):
			return ErrSchemaAhead
		case d.number != all[i].number || d.name != all[i].name || d.sum != all[i].sum:
			return fmt.Errorf("migration %04d_%s was applied with other content than this program has (%04d_%s): released files must not be edited",
				d.number, d.name, all[i].number, all[i].name)
		}
	}
	if len(done) < len(all) {
		return ErrSchemaBehind
	}
	return nil
}
