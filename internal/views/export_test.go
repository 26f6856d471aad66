package views

import (
	"context"

	"megdan/projections"
)

// The writer's lock as pg_locks shows it.
const (
	WriterLock       = writerLock
	WriterLockClass  = writerLock >> 32
	WriterLockObject = writerLock & 0xffffffff
)

// Swap puts a definition in the place of a view, as a rebuild does.
func Swap(ctx context.Context, r *Runner, def projections.Registered) error {
	return r.swap(ctx, newRun(def))
}
