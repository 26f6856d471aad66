package views

import (
	"context"
	"time"

	"megdan/domain/id"
)

type stored struct{ r *Runner }

type storedDocument struct {
	body    []byte
	changed int64
	at      time.Time
	asOf    int64
}

func newStored(r *Runner, o Options) *stored { return &stored{r: r} }

func (s *stored) lead() {}

func (s *stored) nearest(ctx context.Context, v *run, key id.UUID, until int64) (storedDocument, bool, error) {
	return storedDocument{}, false, nil
}

func (s *stored) history(ctx context.Context, tag id.UUID, types []string, until int64, limit int) (History, error) {
	return s.r.readHistory(ctx, tag, types, until, limit)
}
