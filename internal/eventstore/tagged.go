package eventstore

import (
	"context"
	"encoding/binary"
	"math"
	"sync"

	"megdan/domain/event"
	"megdan/domain/id"
)

// Two ways lead to the events of a tag. Along the log, reading everything and
// keeping what has the tag: the price is the range that is read, so it is for
// tags that most events have (the programme's) and for narrow ranges. By the
// index on tags: the price is the number of events that have the tag, so it is
// for all others. PostgreSQL would choose by statistics that a young or fast
// growing log does not have, so the store chooses: it looks at a window along
// the log first, and goes by what it finds, which it keeps in mind.

const (
	window   = 512  // positions looked at to see how common a tag is
	narrow   = 8192 // ranges that are read along the log whatever the tag
	commonly = 24   // a tag is common when one event in so many has it
	telling  = 128  // positions that must be passed to judge by
)

// alongLog reads a range; "any" keeps PostgreSQL from the index on tags.
const alongLog = `select ` + columns + ` from log
 where position > $1::bigint and position <= $2::bigint and $3::uuid = any (tags)
 and ($4::text[] is null or type = any ($4::text[])) order by position`

// byIndex finds by tag; "+ 0" keeps PostgreSQL from the primary key.
const byIndex = `select ` + columns + ` from log
 where tags @> array[$3::uuid] and position + 0 > $1::bigint and position + 0 <= $2::bigint
 and ($4::text[] is null or type = any ($4::text[])) order by position + 0`

// density remembers how common tags are: the share of events that have one.
type density struct {
	mu    sync.Mutex
	share map[id.UUID]float64 // guarded by mu
}

func (d *density) get(tag id.UUID) (share float64, known bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	share, known = d.share[tag]
	return share, known
}

// judge takes that n events of a tag were found on so many positions.
func (d *density) judge(tag id.UUID, n int, passed int64) {
	if passed < telling {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.share) >= 10_000 || d.share == nil {
		d.share = make(map[id.UUID]float64)
	}
	d.share[tag] = float64(n) / float64(passed)
}

// scattered is what one event by the index costs, in events along the log: the
// index gives all that have the tag, and each lies somewhere else.
const scattered = 4

// indexPays reports whether a range is better read by the index.
func (p *Postgres) indexPays(share float64, wide int64) bool {
	return wide > narrow && share*commonly < 1 && float64(wide) > scattered*share*float64(p.tail.Head())
}

// fetchTag reads one page of a query by tag and moves the query behind it.
func (r *reading) fetchTag(ctx context.Context, limit int) (page []*event.Recorded, more bool, err error) {
	for len(page) < limit {
		share, known := r.store.dense.get(r.q.Tag)
		if r.q.Until == 0 { // only before the first step: see behind
			if r.q.Until, err = r.upper(ctx, known && share*commonly < 1); err != nil {
				return nil, false, err
			}
		}
		wide := r.q.Until - r.q.After
		if wide <= 0 || r.over {
			r.over = true
			break
		}
		if !known && wide > narrow && len(r.q.Types) > 0 {
			// What is found of some types says nothing of the tag itself.
			if err := r.sample(ctx); err != nil {
				return nil, false, err
			}
			share, known = r.store.dense.get(r.q.Tag)
		}
		var found []*event.Recorded
		var whole bool
		if known && r.store.indexPays(share, wide) {
			found, whole, err = r.indexed(ctx, limit-len(page), len(page))
		} else {
			found, err = r.along(ctx, limit-len(page), share)
		}
		if err != nil {
			return nil, false, err
		}
		page = append(page, found...)
		if whole {
			r.given += len(page)
			return page, false, nil
		}
	}
	r.given += len(page)
	r.size = min(2*r.size, mostPage)
	return page, !r.over && (r.q.Limit == 0 || r.given < r.q.Limit), nil
}

// sample looks at a window along the log, whatever the types, to see how
// common the tag is.
func (r *reading) sample(ctx context.Context) error {
	from := r.q.After
	if r.q.Direction == Backward {
		from = r.q.Until - window
	}
	const sql = `select count(*) from log where position > $1::bigint and position <= $2::bigint and $3::uuid = any (tags)`
	n := 0
	err := r.store.query(ctx, sql, [][]byte{int8Param(from), int8Param(from + window), uuidParam(r.q.Tag)}, func(row [][]byte) error {
		n = int(binary.BigEndian.Uint64(row[0]))
		return nil
	})
	if err == nil {
		r.store.dense.judge(r.q.Tag, n, window)
	}
	return err
}

// upper is where a query without a bound ends. The index does not need to know.
func (r *reading) upper(ctx context.Context, rare bool) (int64, error) {
	if rare {
		return math.MaxInt64, nil
	}
	head, _, err := r.store.Head(ctx)
	return head, err
}

// indexed finds by the index; whole says that there is nothing behind it. The
// index gives all or nothing, so that a page is large unless little is wanted;
// before is how many events the page has already.
func (r *reading) indexed(ctx context.Context, limit, before int) (found []*event.Recorded, whole bool, err error) {
	limit = max(limit, mostPage/2)
	if r.q.Limit > 0 {
		limit = min(limit, r.q.Limit-r.given-before)
	}
	found, err = r.tagged(ctx, byIndex, r.q.After, r.q.Until, limit)
	if err != nil || len(found) < limit {
		return found, true, err
	}
	first, last := found[0].Position, found[len(found)-1].Position
	if len(r.q.Types) == 0 {
		r.store.dense.judge(r.q.Tag, len(found), max(first-last, last-first))
	}
	r.behind(last)
	return found, false, nil
}

// along reads one step along the log; share is 0 when it is not known.
func (r *reading) along(ctx context.Context, limit int, share float64) ([]*event.Recorded, error) {
	step := int64(window)
	wide := r.q.Until - r.q.After
	switch {
	case wide <= narrow:
		step = narrow
	case share*commonly >= 1:
		step = int64(limit) * commonly
	case share > 0:
		step = min(int64(float64(limit)/share), 1<<17)
	}
	from, to := r.q.After, min(r.q.Until, r.q.After+step)
	if r.q.Direction == Backward {
		from, to = max(r.q.After, r.q.Until-step), r.q.Until
	}
	found, err := r.tagged(ctx, alongLog, from, to, limit)
	if err != nil {
		return nil, err
	}
	last := to
	if r.q.Direction == Backward {
		last = from + 1
	}
	if len(found) == limit {
		last = found[limit-1].Position
	}
	passed := last - from
	if r.q.Direction == Backward {
		passed = to - last
	}
	if wide > narrow && len(r.q.Types) == 0 {
		r.store.dense.judge(r.q.Tag, len(found), passed)
	}
	r.behind(last)
	return found, nil
}

// behind moves the query behind a position; over says that nothing is left.
func (r *reading) behind(position int64) {
	if r.q.Direction == Forward {
		r.q.After = position
		r.over = r.q.Until > 0 && r.q.After >= r.q.Until
	} else {
		r.q.Until = position - 1
		r.over = r.q.Until <= r.q.After
	}
}

func (r *reading) tagged(ctx context.Context, sql string, after, until int64, limit int) ([]*event.Recorded, error) {
	var types []byte
	if len(r.q.Types) > 0 {
		types = textsParam(r.q.Types)
	}
	if r.q.Direction == Backward {
		sql += " desc"
	}
	return r.query(ctx, sql+" limit $5::bigint", [][]byte{
		int8Param(after), int8Param(until), uuidParam(r.q.Tag), types, int8Param(int64(limit)),
	}, limit)
}
