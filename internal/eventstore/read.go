package eventstore

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgxpool"

	"megdan/domain/event"
)

// Pages start small, so that who wants little gets it at once, and grow up to
// a bound of events and of bytes. A connection is used for the time of a page,
// never while the consumer works.
const (
	firstPage = 256
	mostPage  = 4096
	pageBytes = 4 << 20
)

// Read yields the selected events in order; see Store.
func (p *Postgres) Read(ctx context.Context, q Query) iter.Seq2[*event.Recorded, error] {
	return func(yield func(*event.Recorded, error) bool) {
		r := &reading{store: p, q: q, rows: newRowReader(), size: firstPage}
		if q.Limit > 0 {
			r.size = min(mostPage, q.Limit)
		}
		defer r.end()
		for {
			page, more, err := r.page(ctx)
			if err != nil {
				yield(nil, fmt.Errorf("read the log: %w", err))
				return
			}
			if more {
				r.ahead(ctx)
			}
			for _, e := range page {
				if p.opts.Decode != nil {
					if err := p.opts.Decode(e); err != nil {
						yield(nil, fmt.Errorf("read the log: %w", err))
						return
					}
				}
				if !yield(e, nil) {
					return
				}
			}
			if !more {
				return
			}
			if err := ctx.Err(); err != nil {
				yield(nil, fmt.Errorf("read the log: %w", err))
				return
			}
		}
	}
}

// reading is a query on its way.
type reading struct {
	store *Postgres
	q     Query // After or Until move with each page
	rows  *rowReader
	size  int // events of the next page
	given int
	over  bool // the query's range is used up

	// Of queries by tag: the steps along the log since the last event that was
	// found, and the range that they passed.
	missed  int
	missing extent

	next   chan fetched // the page that is being fetched ahead, nil for none
	cancel context.CancelFunc
}

type fetched struct {
	page []*event.Recorded
	more bool
	err  error
}

// page gives the next page: the one fetched ahead, or one fetched now.
func (r *reading) page(ctx context.Context) ([]*event.Recorded, bool, error) {
	if r.next == nil {
		return r.fetch(ctx)
	}
	f := <-r.next
	r.cancel()
	r.next = nil
	return f.page, f.more, f.err
}

// ahead fetches the next page while the consumer works on this one: the
// database and the program each have a processor to keep busy.
func (r *reading) ahead(ctx context.Context) {
	ctx, r.cancel = context.WithCancel(ctx)
	next := make(chan fetched, 1)
	r.next = next
	go func() {
		page, more, err := r.fetch(ctx)
		next <- fetched{page, more, err}
	}()
}

// end waits for a page that nobody wants any more.
func (r *reading) end() {
	if r.next != nil {
		r.cancel()
		<-r.next
	}
}

// fetch reads one page and moves the query behind it.
func (r *reading) fetch(ctx context.Context) ([]*event.Recorded, bool, error) {
	limit := r.size
	if r.q.Limit > 0 {
		limit = min(limit, r.q.Limit-r.given)
	}
	if !r.q.Tag.IsZero() && r.q.Stream == "" {
		return r.fetchTag(ctx, limit)
	}
	sql, params := r.q.sql(limit)
	page, err := r.query(ctx, sql, params, limit)
	if err != nil {
		return nil, false, err
	}
	more := r.moved(page, limit)
	return page, more, nil
}

// moved puts the query behind a page and reports whether there may be more.
func (r *reading) moved(page []*event.Recorded, limit int) bool {
	r.given += len(page)
	if len(page) < limit || (r.q.Limit > 0 && r.given >= r.q.Limit) {
		return false
	}
	r.behind(page[len(page)-1].Position)
	bytes := 0
	for _, e := range page {
		bytes += size(e)
	}
	r.size = min(2*r.size, mostPage, max(16, pageBytes/(bytes/len(page)+1)))
	return !r.over
}

// query runs one page's statement.
func (r *reading) query(ctx context.Context, sql string, params [][]byte, expect int) (page []*event.Recorded, err error) {
	page = make([]*event.Recorded, 0, min(expect, 512))
	err = r.store.query(ctx, sql, params, func(row [][]byte) error {
		e, err := r.rows.row(row)
		page = append(page, e)
		return err
	})
	return page, err
}

// query runs a prepared statement with parameters in binary format and gives
// each row, in binary format, to fn; it is only valid during the call. A
// database that cannot answer is ErrUnavailable.
func (p *Postgres) query(ctx context.Context, sql string, params [][]byte, fn func([][]byte) error) error {
	var mine error // fn's
	err := p.opts.App.AcquireFunc(ctx, func(c *pgxpool.Conn) error {
		// The name is that of pgx's own cache of statements by text: one
		// prepared statement a connection and text.
		d, err := c.Conn().Prepare(ctx, sql, sql)
		if err != nil {
			return err
		}
		result := c.Conn().PgConn().ExecStatement(ctx, d, params, binary1, binary1)
		for mine == nil && result.NextRow() {
			mine = fn(result.Values())
		}
		_, err = result.Close()
		return err
	})
	switch {
	case mine != nil:
		return mine
	case err != nil && ctx.Err() == nil && unavailable(err):
		return fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return err
}

// sql is one page of a query by stream or by position alone.
func (q *Query) sql(limit int) (string, [][]byte) {
	var b strings.Builder
	var params [][]byte
	add := func(condition string, param []byte) {
		if len(params) == 0 {
			b.WriteString(" where ")
		} else {
			b.WriteString(" and ")
		}
		params = append(params, param)
		b.WriteString(strings.ReplaceAll(condition, "?", "$"+strconv.Itoa(len(params))))
	}
	b.WriteString("select " + columns + " from log")
	by := "position"
	if q.Stream != "" {
		// Within a stream versions rise with positions: ordered by version,
		// the page comes from the index on (stream, version).
		by = "version"
		add("stream = ?::text", textParam(string(q.Stream)))
		if q.AfterVersion > 0 {
			add("version > ?::bigint", int8Param(q.AfterVersion))
		}
		if !q.Tag.IsZero() {
			add("?::uuid = any (tags)", uuidParam(q.Tag))
		}
	}
	if q.After > 0 {
		add("position > ?::bigint", int8Param(q.After))
	}
	if q.Until > 0 {
		add("position <= ?::bigint", int8Param(q.Until))
	}
	if len(q.Types) > 0 {
		add("type = any (?::text[])", textsParam(q.Types))
	}
	b.WriteString(" order by " + by)
	if q.Direction == Backward {
		b.WriteString(" desc")
	}
	params = append(params, int8Param(int64(limit)))
	b.WriteString(" limit $" + strconv.Itoa(len(params)) + "::bigint")
	return b.String(), params
}
