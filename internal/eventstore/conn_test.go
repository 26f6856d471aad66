package eventstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

func TestAwayTellsTheDatabaseFromTheQuestion(t *testing.T) {
	t.Parallel()
	_, refused := pgconn.Connect(t.Context(), "host=/nowhere user=nobody")
	for _, row := range []struct {
		name string
		err  error
		away bool
	}{
		{"nobody listens", refused, true},
		{"the connection was cut", &net.OpError{Op: "read", Err: syscall.ECONNRESET}, true},
		{"the connection ended", io.ErrUnexpectedEOF, true},
		{"the store said so", ErrUnavailable, true},
		{"going down", &pgconn.PgError{Code: "57P01"}, true},
		{"starting", &pgconn.PgError{Code: "57P03"}, true},
		{"too many connections", &pgconn.PgError{Code: "53300"}, true},
		{"the disk is full", &pgconn.PgError{Code: "53100"}, true},
		{"a file cannot be read", &pgconn.PgError{Code: "58030"}, true},
		{"a deadlock", &pgconn.PgError{Code: "40P01"}, true},
		{"a lock that was not to be had", &pgconn.PgError{Code: "55P03"}, true},
		{"read only", &pgconn.PgError{Code: "25006"}, true},
		{"a double", &pgconn.PgError{Code: "23505"}, false},
		{"a mistake in a query", &pgconn.PgError{Code: "42601"}, false},
		{"no right", &pgconn.PgError{Code: "42501"}, false},
		{"no row", pgx.ErrNoRows, false},
		{"the caller gave up", context.Canceled, false},
		{"a file of our own", &fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}, false},
		{"a fault of ours", errors.New("fault"), false},
	} {
		if got := Away(fmt.Errorf("read the log: %w", row.err)); got != row.away {
			t.Errorf("%s (%v): away is %v", row.name, row.err, got)
		}
	}
}
