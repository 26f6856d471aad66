// Package pgtest gives each test a database of its own on a real PostgreSQL.
//
// New promises: the database is empty but for the migrations, nobody else
// uses it, its logins are those of production, and it is gone when the test
// ends. Tests that use it may run in parallel, in one binary or in many.
//
// All test binaries of a user share one private server. It is started by the
// first that needs it and ends some seconds after the last is gone, however
// that one ended; see keeper.go. It commits as in production; Fast uses a
// second server, which does not wait for the disk.
//
// The server's programs are found as package postgres finds them, web's
// node_modules included. MEGDAN_TEST_PG_BIN names another folder, to test
// with another version.
package pgtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/internal/postgres"
)

// New gives a migrated database of the test's own.
func New(t testing.TB) *postgres.DB {
	t.Helper()
	return open(t, durable)
}

// Fast is New without waiting for the disk: for tests that write much and do
// not look at what survives.
func Fast(t testing.TB) *postgres.DB {
	t.Helper()
	return open(t, fast)
}

// Config is New for those who open the database themselves, such as the whole
// program.
func Config(t testing.TB) postgres.Config {
	t.Helper()
	return database(t, durable)
}

func open(t testing.TB, s *server) *postgres.DB {
	t.Helper()
	db, err := postgres.Open(t.Context(), database(t, s))
	if err != nil {
		t.Fatalf("open the test's database: %v", err)
	}
	t.Cleanup(db.Close)
	return db
}

// database makes one from the template and drops it when the test ends.
func database(t testing.TB, s *server) postgres.Config {
	t.Helper()
	ctx := t.Context()
	if err := s.use(ctx); err != nil {
		t.Fatalf("PostgreSQL for tests: %v", err)
	}
	name := fmt.Sprintf("t_%s_%d", strings.ToLower(rand.Text()[:12]), os.Getpid())
	err := s.super(ctx, func(c *pgx.Conn) error {
		if _, err := c.Exec(ctx, "create database "+name+" template "+s.template+" owner "+postgres.RoleOwner); err != nil {
			return err
		}
		_, err := c.Exec(ctx, postgres.DatabaseRights(name)) // a copy does not have its template's
		return err
	})
	if err != nil {
		t.Fatalf("make the test's database: %v", err)
	}
	t.Cleanup(func() {
		// the test's context has ended here
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		defer cancel()
		err := s.super(ctx, func(c *pgx.Conn) error {
			_, err := c.Exec(ctx, "drop database if exists "+name+" with (force)")
			return err
		})
		if err != nil {
			t.Errorf("drop the test's database: %v", err)
		}
	})
	return postgres.Config{
		App:    s.url(postgres.RoleApp, name),
		Owner:  s.url(postgres.RoleOwner, name),
		Eraser: s.url(postgres.RoleEraser, name),

		MaxConns: 8, Application: "megdan-test",
	}
}

// server is one shared server as one test binary sees it.
type server struct {
	kind     string
	base     string
	linger   time.Duration
	once     sync.Once
	err      error
	folder   string
	sock     string
	template string
	using    *os.File // locked as long as this process lives
	admin    sync.Mutex
	conn     *pgx.Conn // the superuser's, kept; under admin
}

var (
	durable = &server{kind: "durable", base: base(), linger: linger}
	fast    = &server{kind: "fast", base: base(), linger: linger}
)

func (s *server) use(ctx context.Context) error {
	s.once.Do(func() {
		if s.err = s.join(ctx); s.err == nil {
			s.err = s.makeTemplate(ctx)
		}
	})
	return s.err
}

func (s *server) url(role, database string) string {
	return postgres.SocketURL(s.sock, role, database)
}

// super runs fn on this process's one connection as superuser.
func (s *server) super(ctx context.Context, fn func(*pgx.Conn) error) error {
	s.admin.Lock()
	defer s.admin.Unlock()
	if s.conn == nil || s.conn.IsClosed() {
		c, err := pgx.Connect(ctx, s.url("postgres", "postgres"))
		if err != nil {
			return err
		}
		s.conn = c
	}
	return fn(s.conn)
}

// makeTemplate makes the migrated database that tests' databases are copies
// of, once for all test binaries with the same migrations.
func (s *server) makeTemplate(ctx context.Context) error {
	s.template = "template_" + postgres.SchemaDigest()
	return s.super(ctx, func(c *pgx.Conn) error {
		if _, err := c.Exec(ctx, `select pg_advisory_lock(7)`); err != nil {
			return err
		}
		defer c.Exec(context.WithoutCancel(ctx), `select pg_advisory_unlock(7)`) //nolint:errcheck // ends with the connection
		var ready bool
		err := c.QueryRow(ctx, `select exists (select from pg_database where datname = $1 and not datallowconn)`, s.template).Scan(&ready)
		if err != nil || ready {
			return err
		}
		for _, sql := range []string{
			"drop database if exists " + s.template + " with (force)",
			"create database " + s.template + " template template0 encoding 'UTF8' owner " + postgres.RoleOwner,
			"revoke all on database " + s.template + " from public",
		} {
			if _, err := c.Exec(ctx, sql); err != nil {
				return err
			}
		}
		db, err := postgres.Open(ctx, postgres.Config{App: s.url(postgres.RoleOwner, s.template), Owner: s.url(postgres.RoleOwner, s.template)})
		if err != nil {
			return err
		}
		_, err = db.Migrate(ctx)
		db.Close()
		if err != nil {
			return err
		}
		// closed to all: what is connected to a template cannot be copied
		_, err = c.Exec(ctx, "alter database "+s.template+" with allow_connections false")
		return err
	})
}

// nodeModules is web's folder of the checkout that the test runs in.
func nodeModules() string {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "web", "node_modules")
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	return ""
}
