package eventstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// patience is how long the database may take to answer one message of an
// append before the connection is given up.
const patience = 30 * time.Second

var binary1 = []int16{1} // all parameters, or all columns, in binary format

// appendConn is the one connection that appends, with its statements
// prepared. Only the committing goroutine uses it.
type appendConn struct {
	pg         *pgconn.PgConn
	statements map[*statement]*pgconn.StatementDescription
}

func connectAppend(ctx context.Context, pool *pgxpool.Pool) (*appendConn, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	pg, err := pgconn.ConnectConfig(ctx, &pool.Config().ConnConfig.Config)
	if err != nil {
		return nil, err
	}
	c := &appendConn{pg: pg, statements: make(map[*statement]*pgconn.StatementDescription, len(statements))}
	for _, s := range statements {
		d, err := pg.Prepare(ctx, s.name, s.sql, s.types)
		if err != nil {
			c.close()
			return nil, fmt.Errorf("prepare %s: %w", s.name, err)
		}
		c.statements[s] = d
	}
	return c, nil
}

// close gives the connection up without waiting for a database that may be gone.
func (c *appendConn) close() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = c.pg.Close(ctx) // it is given up whatever it says
}

// exec runs one statement by itself.
func (c *appendConn) exec(s *statement, params [][]byte) ([][][]byte, error) {
	c.deadline()
	result := c.pg.ExecStatement(context.Background(), c.statements[s], params, binary1, binary1).Read()
	return result.Rows, result.Err
}

// insert runs a statement that adds a batch; one that looks at keys goes behind
// the lock, both as one transaction.
func (c *appendConn) insert(s *statement, params [][]byte) ([][][]byte, error) {
	if s != &stmtSealed {
		return c.exec(s, params)
	}
	results, err := c.trip(step{&askLock, nil}, step{s, params})
	if err != nil {
		return nil, err
	}
	return results[1].Rows, nil
}

// step is one statement of a round trip.
type step struct {
	*statement
	params [][]byte
}

// trip runs statements in one round trip; the first that fails ends it.
func (c *appendConn) trip(steps ...step) ([]*pgconn.Result, error) {
	c.deadline()
	var batch pgconn.Batch
	for _, s := range steps {
		batch.ExecStatement(c.statements[s.statement], s.params, binary1, binary1)
	}
	return c.pg.ExecBatch(context.Background(), &batch).ReadAll()
}

// deadline bounds the next message. A context would do the same, at the price
// of a goroutine a message.
func (c *appendConn) deadline() { _ = c.pg.Conn().SetDeadline(time.Now().Add(patience)) }

// code is PostgreSQL's error code, "" when the database did not answer.
func code(err error) string {
	var pg interface{ SQLState() string }
	if errors.As(err, &pg) {
		return pg.SQLState()
	}
	return ""
}

// Away reports whether an error says nothing about what was asked, only about
// the database: gone, starting, going down, full, read only, out of anything.
// Whoever asks the database may meet it, in the words of the driver; the same
// question may be answered later.
func Away(err error) bool {
	if c := code(err); len(c) == 5 {
		switch c[:2] {
		case "08", "53", "57", "58", "40", "55", "XX", "F0":
			return true
		}
		return c == "25006"
	}
	var (
		connect *pgconn.ConnectError
		network *net.OpError
		retry   interface{ SafeToRetry() bool } // the driver's: nothing was sent
	)
	switch {
	case errors.Is(err, ErrUnavailable), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return true
	case errors.As(err, &connect), errors.As(err, &network), errors.Is(err, net.ErrClosed):
		return true
	}
	return errors.As(err, &retry) && retry.SafeToRetry()
}

// unavailable is Away of what the appending connection met: what has no code
// did not come from the database, but from the way to it.
func unavailable(err error) bool { return code(err) == "" || Away(err) }

// rolledBack reports whether the database itself said that a statement failed,
// and so that nothing of its transaction is there.
func rolledBack(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Severity == "ERROR"
}

const uniqueViolation = "23505"
