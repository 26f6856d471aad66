package views

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Advisory locks of the database ("megdan v", and the letter after).
const (
	writerLock  = 7882825952909664374
	rebuildLock = 7882825952909664375
)

// lead writes documents while this server holds the writer's lock, and looks
// now and then whether it may while it does not. The lock belongs to a
// connection of its own, which also does the writing: who has lost the
// connection cannot write any more, whatever it believes.
func (s *stored) lead() {
	ctx := s.r.ctx
	for ctx.Err() == nil {
		if err := s.session(ctx); err != nil && ctx.Err() == nil {
			s.r.log.Warn("documents are not written for now", "error", err)
		}
		pause(ctx, s.look)
	}
}

// session is one connection's life.
func (s *stored) session(ctx context.Context) error {
	conn, err := pgx.ConnectConfig(ctx, s.pool.Config().ConnConfig.Copy())
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() {
		bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.look)
		defer cancel()
		_ = conn.Close(bye) // it is given up whatever it says
	}()
	for {
		var mine bool
		if err := conn.QueryRow(ctx, `select pg_try_advisory_lock($1)`, int64(writerLock)).Scan(&mine); err != nil {
			return fmt.Errorf("ask for the writer's lock: %w", err)
		}
		if mine {
			break
		}
		if err := s.noticeRebuilds(ctx, conn); err != nil {
			return err
		}
		pause(ctx, s.look)
		if ctx.Err() != nil {
			return nil
		}
	}
	s.writing.Store(true)
	defer s.writing.Store(false)
	for ctx.Err() == nil {
		if err := s.noticeRebuilds(ctx, conn); err != nil {
			return err
		}
		// What was written is gone, or another build took its place: begin
		// again with what is there now.
		if err := s.write(ctx, conn); !errors.Is(err, errBuildGone) {
			return err
		}
	}
	return nil
}

// noticeRebuilds lets go of the documents of views that were rebuilt, by
// whatever process.
func (s *stored) noticeRebuilds(ctx context.Context, conn *pgx.Conn) error {
	rows, err := conn.Query(ctx, `select view, version, build, rebuilt from view_progress where live`)
	if err != nil {
		return fmt.Errorf("read builds: %w", err)
	}
	type live struct {
		View    string
		Version int
		Build   int64
		Rebuilt bool
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[live])
	if err != nil {
		return fmt.Errorf("read builds: %w", err)
	}
	for _, l := range all {
		v := s.r.view(l.View)
		before, known := s.saw(l.View, l.Build)
		if !known || before >= l.Build || !l.Rebuilt || v == nil || v.def.Version != l.Version {
			continue
		}
		if err := s.r.swap(ctx, newRun(v.def)); err != nil {
			return fmt.Errorf("take rebuilt view %s: %w", l.View, err)
		}
	}
	return nil
}

// saw remembers the newest live build of a view, and gives the one before.
func (s *stored) saw(view string, build int64) (before int64, known bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, known = s.seen[view]
	s.seen[view] = max(before, build)
	return before, known
}
