package views

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"megdan/domain/id"
)

// stored is what lies in PostgreSQL: reading it here, writing it in writer.go.
type stored struct {
	r     *Runner
	pool  *pgxpool.Pool
	every time.Duration // how far behind the tail documents are written
	look  time.Duration // how often one who does not write looks whether it may
	feeds *run

	writing atomic.Bool  // this server holds the writer's lock
	written atomic.Int64 // every document is in the tables as of here

	mu   sync.Mutex
	seen map[string]int64 // guarded by mu; the live build of each view that was seen last
}

func newStored(r *Runner, o Options) *stored {
	s := &stored{r: r, pool: o.Pool, every: o.StoreEvery, look: o.LeadEvery, feeds: feedMarks(r.feedTypes), seen: map[string]int64{}}
	if s.every == 0 {
		s.every = time.Second
	}
	if s.look == 0 {
		s.look = 2 * time.Second
	}
	return s
}

// storedDocument is a document as of a position: changed is the last event in
// it, and nothing more concerned its key up to asOf.
type storedDocument struct {
	body    []byte
	changed int64
	at      time.Time
	asOf    int64
}

// nearest is the last stored form of a document at or before a position. All
// documents of a build are as of its position, or later. A build that is not
// level yet is as good to begin with.
const nearestSQL = `
with b as (
    select build, position from view_progress where view = $1 and version = $2 order by live desc, build desc limit 1
), d as (
    select d.position, d.recorded_at, greatest(d.position, b.position) as as_of, d.doc
    from b join view_document d using (build) where d.key = $3 and d.position <= $4
), s as (
    select s.position, s.recorded_at, s.until as as_of, s.doc
    from b join view_snapshot s using (build)
    where s.key = $3 and s.position <= $4 and not exists (select from d)
    order by s.position desc limit 1
)
select position, recorded_at, as_of, convert_to(doc::text, 'UTF8') from d
union all
select position, recorded_at, as_of, doc from s`

func (s *stored) nearest(ctx context.Context, v *run, key id.UUID, until int64) (d storedDocument, found bool, err error) {
	row := s.pool.QueryRow(ctx, nearestSQL, v.def.Name, v.def.Version, key, until)
	err = row.Scan(&d.changed, &d.at, &d.asOf, &d.body)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return d, false, nil
	case err != nil:
		return d, false, fmt.Errorf("stored document %s/%s: %w", v.def.Name, key, err)
	}
	d.at, d.asOf = d.at.UTC(), min(d.asOf, until)
	return d, true, nil
}
