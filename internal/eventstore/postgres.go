package eventstore

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"megdan/domain/event"
)

// Options of the store on PostgreSQL. Only App is required.
type Options struct {
	App    *pgxpool.Pool // the server's login: select and insert on the log, nothing else
	Eraser *pgxpool.Pool // the eraser's login; without it nothing can be forgotten

	// Decode sets the Data of each event; nil leaves it nil. A call whose
	// events do not decode is refused.
	Decode func(*event.Recorded) error
	Build  string // what is written into each event about this program
	Hooks  Hooks
	Tail   TailOptions // Listen is the store's own

	MaxCalls int           // most calls of one batch, 256
	MaxBytes int           // most bytes of one batch, unless one call has more, 4 MB
	RetryFor time.Duration // how long a batch waits for a database that is gone, 3 s

	// Deaf leaves out LISTEN: others' commits are found by the poll only.
	Deaf   bool
	Logger *slog.Logger
}

// Postgres is the log on PostgreSQL, with its tail.
type Postgres struct {
	opts Options
	tail *LogTail
	stop context.CancelFunc
	wait sync.WaitGroup

	mu     sync.Mutex
	queue  []*call // guarded by mu; calls that are not sent yet
	closed bool    // guarded by mu
	heard  int64   // guarded by mu; the head that others are to be told of

	queued    chan struct{} // size 1: there is something in queue
	announced chan struct{} // size 1: there is something in heard

	// Of the committing goroutine alone.
	conn    *appendConn
	known   *knowledge // what is known of the log as of its end, nil for nothing
	crowded int        // above 0 other processes append too: count down to alone
	down    bool       // the last batch found no database

	failed atomic.Pointer[failure] // the last, nil once an append has succeeded
	tags   tagStats
}

var (
	_ Store = (*Postgres)(nil)
	_ Tail  = (*LogTail)(nil)
)

// Open starts the store and its tail; the schema must be there. Close ends it
// before the pools are closed.
func Open(ctx context.Context, opts Options) (*Postgres, error) {
	if opts.MaxCalls == 0 {
		opts.MaxCalls = 256
	}
	if opts.MaxBytes == 0 {
		opts.MaxBytes = 4 << 20
	}
	if opts.RetryFor == 0 {
		opts.RetryFor = 3 * time.Second
	}
	if opts.Logger == nil {
		opts.Logger = slog.Default()
	}
	p := &Postgres{opts: opts, queued: make(chan struct{}, 1), announced: make(chan struct{}, 1)}
	tail := opts.Tail
	tail.Logger = opts.Logger
	if !opts.Deaf {
		tail.Listen = p.listen
	}
	var err error
	if p.tail, err = StartTail(ctx, p, tail); err != nil {
		return nil, err
	}
	run, stop := context.WithCancel(context.WithoutCancel(ctx))
	p.stop = stop
	p.wait.Add(2)
	go p.commitAll(run)
	go p.tellOthers(run)
	return p, nil
}

// Tail is the one tail of this store.
func (p *Postgres) Tail() *LogTail { return p.tail }

// failure is an append that found no database.
type failure struct {
	at  time.Time
	err error
}

// Health is nil while the store takes appends and follows the log; otherwise
// it says what is wrong. It recovers by itself. Whether appends are possible
// is only known by appending, so a failed one counts for some seconds: then
// the next shows.
func (p *Postgres) Health() error {
	const counts = 3 * time.Second
	if err := p.tail.Health(); err != nil {
		return err
	}
	if f := p.failed.Load(); f != nil && time.Since(f.at) < counts {
		return fmt.Errorf("append to the log: %w", f.err)
	}
	return nil
}

// Close answers the calls that were sent, refuses the others, and ends the
// tail. It may be called twice.
func (p *Postgres) Close() {
	p.mu.Lock()
	already := p.closed
	p.closed = true
	left := p.queue
	p.queue = nil
	p.mu.Unlock()
	if already {
		return
	}
	for _, c := range left {
		c.err = fmt.Errorf("append to %s: %w", c.Streams[0].Stream, errClosed)
	}
	p.answer(left)
	p.stop()
	p.wait.Wait()
	p.tail.Close()
}

// channel is where commits are announced, by the position they reach.
const channel = "megdan_log"

// announce lets tellOthers tell the other processes. It is no part of the
// commit: NOTIFY inside a transaction makes its commit take a lock that all
// who notify in the whole cluster share, until the disk has answered. What is
// lost when the process dies in between is found by the others' polls.
func (p *Postgres) announce(head int64) {
	p.mu.Lock()
	p.heard = head
	p.mu.Unlock()
	select {
	case p.announced <- struct{}{}:
	default:
	}
}

// tellOthers announces at once when it was quiet, and at most every few
// milliseconds while there is much to tell: only the newest position counts.
func (p *Postgres) tellOthers(ctx context.Context) {
	defer p.wait.Done()
	const every = 5 * time.Millisecond
	quiet := time.NewTimer(0)
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-p.announced:
		}
		p.mu.Lock()
		head := p.heard
		p.mu.Unlock()
		_, err := p.opts.App.Exec(ctx, `select pg_notify($1, $2)`, channel, strconv.FormatInt(head, 10))
		if err != nil && ctx.Err() == nil {
			p.opts.Logger.Debug("commit was not announced", "position", head, "err", err)
		}
		quiet.Reset(every)
		select {
		case <-ctx.Done():
			return
		case <-quiet.C:
		}
	}
}

// listen hears of commits on a connection of its own until that is lost. A
// connection that is silently dead is found by asking it now and then.
func (p *Postgres) listen(ctx context.Context, ready func(), heard func(int64)) error {
	config := p.opts.App.Config().ConnConfig.Config.Copy()
	config.OnNotification = func(_ *pgconn.PgConn, n *pgconn.Notification) {
		if position, err := strconv.ParseInt(n.Payload, 10, 64); err == nil && n.Channel == channel {
			heard(position)
		}
	}
	connect, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, err := pgconn.ConnectConfig(connect, config)
	if err != nil {
		return err
	}
	defer func() {
		bye, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = conn.Close(bye) // it is given up whatever it says
	}()
	if _, err := conn.Exec(connect, `listen `+channel).ReadAll(); err != nil {
		return err
	}
	ready()
	for {
		silence, cancel := context.WithTimeout(ctx, 30*time.Second)
		err := conn.WaitForNotification(silence)
		quiet := silence.Err() != nil && ctx.Err() == nil
		cancel()
		switch {
		case quiet && pgconn.Timeout(err):
			ask, cancel := context.WithTimeout(ctx, 5*time.Second)
			err = conn.Ping(ask)
			cancel()
			if err != nil {
				return err
			}
		case err != nil:
			return err
		}
	}
}
