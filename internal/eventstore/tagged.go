package eventstore

import (
	"context"
	"encoding/binary"
	"math"
	"sync"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
)

// Two ways lead to the events of a tag. Along the log, reading everything and
// keeping what has the tag: the price is the range that is read until there
// are enough. By the index on tags: the price is the number of all events that
// have the tag, since that index has no order. PostgreSQL's own choice goes
// wrong by a factor of thousands where a tag's events lie close together, so
// the store chooses, by how common the tag is: what the database's statistics
// say, else what a look at a window of the log says. Where a long range was
// found to have no event of a tag, it is not read again.

const (
	window = 512  // positions looked at when nothing is known of a tag
	narrow = 8192 // ranges that are read along the log whatever the tag
	dearer = 4    // an event found by the index costs as much as so many passed
)

// alongLog reads a range; "any" keeps PostgreSQL from the index on tags.
const alongLog = `select ` + columns + ` from log
 where position > $1::bigint and position <= $2::bigint and $3::uuid = any (tags)
 and ($4::text[] is null or type = any ($4::text[])) order by position`

// byIndex finds by tag; "+ 0" keeps PostgreSQL from the primary key.
const byIndex = `select ` + columns + ` from log
 where tags @> array[$3::uuid] and position + 0 > $1::bigint and position + 0 <= $2::bigint
 and ($4::text[] is null or type = any ($4::text[])) order by position + 0`

// readCommon is how often the tags occur that occur often.
const readCommon = `select e.tag::uuid, e.freq::float8 from pg_stats s,
 unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (tag, freq)
 where s.schemaname = current_schema() and s.tablename = 'log' and s.attname = 'tags' and e.tag is not null`

// tagStats is what is known of tags. All of it is only about speed.
type tagStats struct {
	mu     sync.Mutex
	looked time.Time             // guarded by mu; when common was read
	common map[id.UUID]float64   // guarded by mu; the share of events that have a tag, by the database's statistics
	seen   map[id.UUID]float64   // guarded by mu; the same by the last window
	empty  map[id.UUID][2]extent // guarded by mu; a long range without the tag, by direction of the reader who found it
}

// extent is the positions after from, up to to.
type extent struct{ from, to int64 }

// share says how common a tag is.
func (s *tagStats) share(tag id.UUID) (share float64, known bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if share, known = s.common[tag]; known {
		return share, true
	}
	share, known = s.seen[tag]
	return share, known
}

// saw takes that n events of a tag were found on so many positions.
func (s *tagStats) saw(tag id.UUID, n int, passed int64) {
	if passed < window/4 {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen == nil || len(s.seen) >= 10_000 {
		s.seen = make(map[id.UUID]float64)
	}
	s.seen[tag] = float64(n) / float64(passed)
}

// none takes that a long range has no event of a tag. One is kept for each
// direction: the longest.
func (s *tagStats) none(tag id.UUID, d Direction, e extent) {
	if e.to-e.from <= narrow {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.empty == nil || len(s.empty) >= 10_000 {
		s.empty = make(map[id.UUID][2]extent)
	}
	both := s.empty[tag]
	old := &both[side(d)]
	switch {
	case e.from <= old.to && old.from <= e.to:
		*old = extent{min(e.from, old.from), max(e.to, old.to)}
	case e.to-e.from > old.to-old.from:
		*old = e
	}
	s.empty[tag] = both
}

func (s *tagStats) without(tag id.UUID, d Direction) extent {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.empty[tag][side(d)]
}

func side(d Direction) int {
	if d == Backward {
		return 1
	}
	return 0
}

// learn reads the database's statistics, now and then.
func (p *Postgres) learn(ctx context.Context) error {
	s := &p.tags
	s.mu.Lock()
	fresh := time.Since(s.looked) < time.Minute
	if !fresh {
		s.looked = time.Now() // one reader asks, the others go by what there is
	}
	s.mu.Unlock()
	if fresh {
		return nil
	}
	common := make(map[id.UUID]float64)
	err := p.query(ctx, readCommon, nil, func(row [][]byte) error {
		if len(row) != 2 || len(row[0]) != 16 || len(row[1]) != 8 {
			return errStored
		}
		common[id.UUID(row[0])] = math.Float64frombits(binary.BigEndian.Uint64(row[1]))
		return nil
	})
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.common = common
	s.mu.Unlock()
	return nil
}

// fetchTag reads one page of a query by tag and moves the query behind it.
func (r *reading) fetchTag(ctx context.Context, limit int) (page []*event.Recorded, more bool, err error) {
	if err := r.store.learn(ctx); err != nil {
		return nil, false, err
	}
	if r.q.Until == 0 { // only before the first page: see behind
		if r.q.Until, _, err = r.store.Head(ctx); err != nil {
			return nil, false, err
		}
	}
	for len(page) < limit && !r.over {
		if r.missed == 0 {
			r.missing = extent{r.q.After, r.q.Until}
		}
		r.skip()
		if r.q.Until <= r.q.After {
			r.over = true
			break
		}
		if err := r.sample(ctx); err != nil {
			return nil, false, err
		}
		step := r.step(limit - len(page))
		if step == 0 {
			found, whole, err := r.indexed(ctx, limit-len(page), len(page))
			if err != nil {
				return nil, false, err
			}
			page, r.over = append(page, found...), r.over || whole
			continue
		}
		found, err := r.along(ctx, limit-len(page), step)
		if err != nil {
			return nil, false, err
		}
		page = append(page, found...)
	}
	r.given += len(page)
	r.size = min(2*r.size, mostPage)
	return page, !r.over && (r.q.Limit == 0 || r.given < r.q.Limit), nil
}

// sample looks at a window of a wide range when nothing is known of the tag and
// only some types are asked for: what is found of them says nothing of the tag,
// so reading would not learn how common it is.
func (r *reading) sample(ctx context.Context) error {
	_, known := r.store.tags.share(r.q.Tag)
	if known || len(r.q.Types) == 0 || r.q.Until-r.q.After <= narrow {
		return nil
	}
	from := r.q.After
	if r.q.Direction == Backward {
		from = r.q.Until - window
	}
	const sql = `select count(*) from log where position > $1::bigint and position <= $2::bigint and $3::uuid = any (tags)`
	n := 0
	err := r.store.query(ctx, sql, [][]byte{int8Param(from), int8Param(from + window), uuidParam(r.q.Tag)}, func(row [][]byte) error {
		if len(row) != 1 || len(row[0]) != 8 {
			return errStored
		}
		n = int(binary.BigEndian.Uint64(row[0]))
		return nil
	})
	if err == nil {
		r.store.tags.saw(r.q.Tag, n, window)
	}
	return err
}

// step is how far to read along the log, 0 for by the index.
func (r *reading) step(limit int) int64 {
	wide := r.q.Until - r.q.After
	share, known := r.store.tags.share(r.q.Tag)
	switch {
	case wide <= narrow:
		return wide
	case !known:
		return window
	}
	enough, most := float64(wide), float64(wide)
	if share > 0 {
		most = float64(limit) / share
	}
	if r.q.Limit > 0 && len(r.q.Types) == 0 {
		enough = min(enough, most)
	}
	if enough > dearer*share*float64(r.q.Until) {
		return 0
	}
	// A step that finds too little is followed by a longer one.
	return min(wide, max(window, 2*int64(most))<<min(2*r.missed, 40))
}

// skip passes over what is known to be without the tag.
func (r *reading) skip() {
	e := r.store.tags.without(r.q.Tag, r.q.Direction)
	switch {
	case r.q.Direction == Forward && r.q.After >= e.from && r.q.After < e.to:
		r.behind(e.to)
	case r.q.Direction == Backward && r.q.Until > e.from && r.q.Until <= e.to:
		r.behind(e.from + 1)
	}
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
	if err != nil {
		return nil, false, err
	}
	r.absent(found, r.q.After, r.q.Until)
	if len(found) < limit {
		return found, true, nil
	}
	first, last := found[0].Position, found[len(found)-1].Position
	if len(r.q.Types) == 0 {
		r.store.tags.saw(r.q.Tag, len(found), max(first-last, last-first))
	}
	r.behind(last)
	return found, false, nil
}

// along reads one step along the log, and stops before a range that is known
// to be without the tag.
func (r *reading) along(ctx context.Context, limit int, step int64) ([]*event.Recorded, error) {
	e := r.store.tags.without(r.q.Tag, r.q.Direction)
	from, to := r.q.After, min(r.q.Until, r.q.After+step)
	if r.q.Direction == Backward {
		from, to = max(r.q.After, r.q.Until-step), r.q.Until
		if e.to > from && e.to < to {
			from = e.to
		}
	} else if e.from > from && e.from < to {
		to = e.from
	}
	found, err := r.tagged(ctx, alongLog, from, to, limit)
	if err != nil {
		return nil, err
	}
	end := to // the last position that was passed, in the direction of reading
	if r.q.Direction == Backward {
		end = from + 1
	}
	if len(found) == limit {
		end = found[limit-1].Position
	}
	if len(r.q.Types) == 0 {
		passed := end - from
		if r.q.Direction == Backward {
			passed = to - end + 1
		}
		r.store.tags.saw(r.q.Tag, len(found), passed)
	}
	r.absent(found, from, to)
	r.behind(end)
	return found, nil
}

// absent takes what was found from a position to another, and keeps the range
// that had no event of the tag, before the first that was found.
func (r *reading) absent(found []*event.Recorded, from, to int64) {
	backward := r.q.Direction == Backward
	switch {
	case len(found) == 0 && backward:
		r.missing.from = from
	case len(found) == 0:
		r.missing.to = to
	case backward:
		r.missing.from = found[0].Position
	default:
		r.missing.to = found[0].Position - 1
	}
	r.missed++
	if len(found) > 0 {
		r.missed = 0 // the range ends here
	}
	if len(r.q.Types) == 0 {
		r.store.tags.none(r.q.Tag, r.q.Direction, r.missing)
	}
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
