package views

import (
	"context"
	"fmt"
	"hash/crc32"

	"github.com/jackc/pgx/v5"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/projections"
)

// historySQL numbers the events of a tag in ($3, $4] and keeps the last of
// each of $5 equal parts, so that a long history is thinned where it lies. The
// condition is narrow or wide.
const historySQL = `
with e as materialized (
    select position, recorded_at from log
    where %s and type = any ($2)
), n as (
    select position, recorded_at, row_number() over (order by position) - 1 as i, count(*) over () as total from e
)
select max(position), max(recorded_at), count(*), min(position)
from n group by i * $5::bigint / greatest(total, $5::bigint) order by 1`

// A narrow range is read along the log, a wide one by the tags. PostgreSQL
// knows too little to choose: each is written so that it has no other way.
const (
	narrow = `position > $3 and position <= $4 and $1 = any (tags)`
	wide   = `position + 0 > $3 and position + 0 <= $4 and tags @> array[$1::uuid]`
)

// marksSQL is the snapshots of a document as points of its history: each
// counts the events since the one before.
const marksSQL = `
with b as (
    select build from view_progress where view = $1 and version = $2 order by live desc, build desc limit 1
)
select d.first, s.position, s.recorded_at, s.events
from b join view_document d using (build) join view_snapshot s using (build, key)
where key = $3 and s.position <= $4 and s.events > 0 order by s.position`

// enoughMarks is how many snapshots a history is drawn from. What has fewer is
// counted where it lies.
const enoughMarks = 16

// tagged is the document of a feed as the writer keeps it: nothing is in it,
// and its snapshots say where its entries are.
type tagged struct{}

// feedMarks is feeds as a view that is written and not shown. Its version
// changes with the types of entries, upwards when there are more.
func feedMarks(types []string) *run {
	sum := crc32.NewIEEE()
	for _, t := range types {
		fmt.Fprintln(sum, t)
	}
	return newRun(projections.Register(projections.View[tagged]{
		Name: "feed", Version: len(types)<<16 | int(sum.Sum32()&0xffff), Events: types,
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Tags...) },
		Apply: func(*tagged, id.UUID, *event.Recorded) {},
	}))
}

// history thins the events of a tag in (after, until] to at most limit points.
func (s *stored) history(ctx context.Context, tag id.UUID, types []string, after, until int64, limit int) (History, error) {
	var h History
	which := narrow
	if until-after > 20_000 {
		which = wide
	}
	rows, err := s.pool.Query(ctx, fmt.Sprintf(historySQL, which), tag, types, after, until, limit)
	if err != nil {
		return h, err
	}
	var p HistoryPoint
	var first int64
	_, err = pgx.ForEachRow(rows, []any{&p.Position, &p.At, &p.Count, &first}, func() error {
		p.At = p.At.UTC()
		if h.Points == nil {
			h.First = first
		}
		h.Last, h.Total = p.Position, h.Total+p.Count
		h.Points = append(h.Points, p)
		return nil
	})
	return h, err
}

// marked is the history of a document with many snapshots: they are its
// points, and only what came after the last is looked for in the log. It
// reports false when there are too few to draw from.
func (s *stored) marked(ctx context.Context, v *run, t Topic, until int64, limit int) (h History, ok bool, err error) {
	rows, err := s.pool.Query(ctx, marksSQL, v.def.Name, v.def.Version, t.Key, until)
	if err != nil {
		return h, false, fmt.Errorf("read snapshots: %w", err)
	}
	var p HistoryPoint
	_, err = pgx.ForEachRow(rows, []any{&h.First, &p.Position, &p.At, &p.Count}, func() error {
		p.At = p.At.UTC()
		h.Points = append(h.Points, p)
		return nil
	})
	if err != nil {
		return h, false, fmt.Errorf("read snapshots: %w", err)
	}
	if len(h.Points) < enoughMarks {
		return History{}, false, nil
	}
	rest, err := s.history(ctx, t.Key, v.def.Events, h.Points[len(h.Points)-1].Position, until, max(1, limit/16))
	if err != nil {
		return h, false, err
	}
	h.Points = merge(append(h.Points, rest.Points...), limit)
	h.Last = h.Points[len(h.Points)-1].Position
	for _, p := range h.Points {
		h.Total += p.Count
	}
	return h, true, nil
}

// merge joins points until there are at most limit, each standing for about as
// many events.
func merge(points []HistoryPoint, limit int) []HistoryPoint {
	if len(points) <= limit {
		return points
	}
	out := make([]HistoryPoint, 0, limit)
	for i := range limit {
		from, to := len(points)*i/limit, len(points)*(i+1)/limit
		p := points[to-1]
		p.Count = 0
		for _, q := range points[from:to] {
			p.Count += q.Count
		}
		out = append(out, p)
	}
	return out
}
