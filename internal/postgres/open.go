package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Oldest and Newest are the major versions of PostgreSQL that Megdan works
// with.
const (
	Oldest = 15
	Newest = 18
)

// The logins, see the package comment.
const (
	RoleOwner  = "megdan_owner"
	RoleApp    = "megdan_app"
	RoleEraser = "megdan_eraser"
)

// Config says where the database is, by login. URLs are PostgreSQL's
// (postgres://user:password@host/database?sslmode=verify-full).
type Config struct {
	App    string // the server's login; required
	Owner  string // for migrations; without it they are only checked
	Eraser string // for erasure; without it nothing can be erased

	MaxConns    int    // connections of the server's login; 0 is 16
	Application string // application_name; "megdan" if empty
}

// DB is the pools by login. Owner and Eraser are nil when Config has no URL
// for them; they connect when first used and give their connections back
// after a minute.
type DB struct {
	App    *pgxpool.Pool
	Owner  *pgxpool.Pool
	Eraser *pgxpool.Pool

	Version int // major version of the server
}

// Open connects with the server's login and checks the server's version. It
// does not look at the schema: see DB.Migrate and DB.Check.
func Open(ctx context.Context, c Config) (*DB, error) {
	if c.App == "" {
		return nil, errors.New("no database: set MEGDAN_DATABASE_URL or leave it to the private server")
	}
	size := c.MaxConns
	if size == 0 {
		size = 16
	}
	db := &DB{}
	var err error
	if db.App, err = pool(ctx, c.App, c.Application, size, 30*time.Minute); err != nil {
		return nil, fmt.Errorf("database of the server's login: %w", err)
	}
	if c.Owner != "" {
		if db.Owner, err = pool(ctx, c.Owner, c.Application, 4, time.Minute); err != nil {
			db.Close()
			return nil, fmt.Errorf("database of the owner's login: %w", err)
		}
	}
	if c.Eraser != "" {
		if db.Eraser, err = pool(ctx, c.Eraser, c.Application, 2, time.Minute); err != nil {
			db.Close()
			return nil, fmt.Errorf("database of the eraser's login: %w", err)
		}
	}
	if err := db.checkServer(ctx); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// Close ends all connections. It waits for those in use.
func (db *DB) Close() {
	for _, p := range []*pgxpool.Pool{db.App, db.Owner, db.Eraser} {
		if p != nil {
			p.Close()
		}
	}
}

func pool(ctx context.Context, url, application string, size int, idle time.Duration) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, hidePassword(err)
	}
	if application == "" {
		application = "megdan"
	}
	c.MaxConns = int32(size)
	c.MaxConnIdleTime = idle
	c.ConnConfig.ConnectTimeout = 5 * time.Second
	c.ConnConfig.RuntimeParams["application_name"] = application
	c.ConnConfig.RuntimeParams["timezone"] = "UTC"
	return pgxpool.NewWithConfig(ctx, c)
}

// hidePassword keeps what is wrong with a URL and drops the URL, which may
// hold a password.
func hidePassword(err error) error {
	var parse *pgconn.ParseConfigError
	if errors.As(err, &parse) && errors.Unwrap(parse) != nil {
		return fmt.Errorf("the URL cannot be read: %w", errors.Unwrap(parse))
	}
	return errors.New("the URL cannot be read; it should look like postgres://user:password@host:5432/megdan")
}

func (db *DB) checkServer(ctx context.Context) error {
	var version int
	var encoding, recovery string
	err := db.App.QueryRow(ctx, `select current_setting('server_version_num')::int,
		current_setting('server_encoding'), pg_is_in_recovery()::text`).Scan(&version, &encoding, &recovery)
	if err != nil {
		return fmt.Errorf("ask the database server for its version: %w", err)
	}
	if err := supported(version / 10000); err != nil {
		return err
	}
	switch {
	case encoding != "UTF8":
		return fmt.Errorf("the database is encoded in %s, Megdan needs UTF8: create it with encoding 'UTF8' template template0", encoding)
	case recovery == "true":
		return errors.New("the database server is a standby, which cannot be written to: give the primary's address")
	}
	db.Version = version / 10000
	return nil
}

func supported(major int) error {
	if major < Oldest || major > Newest {
		return fmt.Errorf("the database server is PostgreSQL %d, Megdan works with versions %d to %d", major, Oldest, Newest)
	}
	return nil
}

// oneConn runs fn on a connection of its own, outside any pool.
func oneConn(ctx context.Context, url string, fn func(*pgx.Conn) error) error {
	c, err := pgx.ParseConfig(url)
	if err != nil {
		return hidePassword(err)
	}
	c.ConnectTimeout = 5 * time.Second
	conn, err := pgx.ConnectConfig(ctx, c)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return fn(conn)
}
