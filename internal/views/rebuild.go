package views

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// ErrRebuilding: somebody else rebuilds a view of this database now.
var ErrRebuilding = errors.New("another rebuild is under way")

// Rebuild folds a view anew from the beginning of the log, beside the documents
// that are there, and shows the new ones once they are level. Readers have
// whole documents all the time; who watches gets a fresh one at the end. Other
// servers notice and do the same. Without a database only what is in memory is
// folded anew.
func (r *Runner) Rebuild(ctx context.Context, view string) error {
	v := r.view(view)
	if v == nil {
		return fmt.Errorf("view %.60q: %w", view, ErrUnknownTopic)
	}
	next := newRun(v.def)
	if r.stored != nil {
		if err := r.stored.rebuild(ctx, next); err != nil {
			return fmt.Errorf("rebuild view %s: %w", view, err)
		}
	}
	return r.swap(ctx, next)
}

// rebuild writes a new build of a view and shows it.
func (s *stored) rebuild(ctx context.Context, v *run) error {
	conn, err := pgx.ConnectConfig(ctx, s.pool.Config().ConnConfig.Copy())
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() {
		bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
		defer cancel()
		_ = conn.Close(bye) // it is given up whatever it says
	}()
	var mine bool
	if err := conn.QueryRow(ctx, `select pg_try_advisory_lock($1)`, int64(rebuildLock)).Scan(&mine); err != nil {
		return fmt.Errorf("ask for the lock: %w", err)
	}
	if !mine {
		return ErrRebuilding
	}
	defer func() { // the server takes its time to notice that a connection was closed
		_, _ = conn.Exec(ctx, `select pg_advisory_unlock($1)`, int64(rebuildLock))
	}()
	b, err := s.newBuild(ctx, conn, v, true)
	if err != nil {
		return err
	}
	b.counting = &tagCount{map[id.UUID]uint32{}}
	if err := s.foldAll(ctx, conn, b); err != nil {
		if dropErr := dropBuild(ctx, conn, b.build); dropErr != nil {
			s.r.log.Warn("rows of a rebuild that failed are left", "view", v.def.Name, "error", dropErr)
		}
		return err
	}
	s.saw(v.def.Name, b.build)
	return promote(ctx, conn, v, b.build, true)
}

// foldAll brings a build level with the log, whose end moves on meanwhile. The
// database writes one step while the next is read and folded.
func (s *stored) foldAll(ctx context.Context, conn *pgx.Conn, b *building) error {
	writing := make(chan error, 1)
	writing <- nil
	defer func() { <-writing }()
	write := func() error {
		if err := <-writing; err != nil {
			writing <- nil
			return err
		}
		send := b.gather()
		go func() {
			if send == nil {
				writing <- nil
				return
			}
			writing <- send(ctx, conn)
		}()
		return nil
	}
	settle := func() error {
		err := <-writing
		writing <- nil
		return err
	}
	for {
		head, _, err := s.r.store.Head(ctx)
		if err != nil {
			return err
		}
		level := head-b.folded < liveEvents // the writer goes on from there
		take := func(some []*event.Recorded) error {
			b.counting.add(some)
			if b.partial { // it may have to read what was just written
				if err := settle(); err != nil {
					return err
				}
			}
			if err := b.fold(ctx, conn, some); err != nil {
				return err
			}
			if b.fault != nil {
				return b.fault
			}
			if b.due(head + stepEvents) {
				return write()
			}
			return nil
		}
		if err := s.inBatches(ctx, b, head, take); err != nil {
			return err
		}
		b.folded = head
		if level {
			if err := write(); err != nil {
				return err
			}
			return settle()
		}
	}
}

// inBatches reads what concerns a build's view, up to a position.
func (s *stored) inBatches(ctx context.Context, b *building, until int64, take func([]*event.Recorded) error) error {
	some := make([]*event.Recorded, 0, 512)
	q := eventstore.Query{Types: b.v.def.Events, After: b.folded, Until: until}
	for e, err := range s.r.store.Read(ctx, q) {
		if err != nil {
			return err
		}
		if some = append(some, e); len(some) == cap(some) {
			if err := take(some); err != nil {
				return err
			}
			some = some[:0]
		}
	}
	return take(some)
}
