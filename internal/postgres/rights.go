package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// forbidden is what the server's login must not be able to do to the log,
// directly or by way of another role. None of it changes anything: each is
// tried on no rows or in a transaction that is rolled back.
var forbidden = []string{
	`update log set payload = payload where false`,
	`delete from log where false`,
	`truncate log`,
	`alter table log disable trigger all`,
	`drop trigger log_is_append_only on log`,
	`alter table log add column x int`,
	`drop table log`,
	`create rule r as on insert to log do instead nothing`,
	`create or replace function log_is_append_only() returns trigger language plpgsql as 'begin return null; end'`,
	`alter function log_is_append_only() rename to x`,
	`set local session_replication_role = replica`,
	`set local role ` + RoleOwner,
	`set local role ` + RoleEraser,
	`update command set last = last where false`,
	`delete from command where false`,
	`update segment set ciphertext = ciphertext where false`,
	`delete from segment where false`,
	`update key set wrapped = wrapped where false`,
	`delete from key where false`,
	`insert into key_destroyed (id) select id from key where false`,
	`delete from key_destroyed where false`,
	`create table public.mine ()`,
	`update schema_migration set name = name where false`,
}

// SelfTest tries what the server's login must not be able to do, and says what
// it can. The server asks it at each start and does not serve if it fails.
func (db *DB) SelfTest(ctx context.Context) error {
	conn, err := db.App.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("rights of the server's login: %w", err)
	}
	defer conn.Release()
	for _, sql := range forbidden {
		allowed := errors.New("allowed")
		err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, `set local lock_timeout = '2s'`); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, sql); err != nil {
				return err
			}
			return allowed // and undone
		})
		switch {
		case errors.Is(err, allowed):
			return fmt.Errorf("the server's login may do what it must not (%s): connect as %s or a member of it", sql, RoleApp)
		case ctx.Err() != nil:
			return ctx.Err()
		case !isDenied(err):
			return fmt.Errorf("rights of the server's login: %s: %w", sql, err)
		}
	}
	return nil
}

// isDenied reports whether PostgreSQL refused for want of a right.
func isDenied(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == "42501"
}
