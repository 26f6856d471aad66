package eventstore

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"megdan/domain/event"
)

// take adds calls to a batch in the order they came, up to the bounds of a
// batch, all on the same clock.
func (p *Postgres) take(batch []*call) []*call {
	bytes, events := 0, 0
	for _, c := range batch {
		bytes += c.bytes
		events += len(c.events)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, c := range p.queue {
		bytes += c.bytes
		events += len(c.events)
		full := len(batch) == p.opts.MaxCalls || bytes > p.opts.MaxBytes || events > MaxEvents
		if len(batch) > 0 && (full || !c.At.Equal(batch[0].At)) {
			break
		}
		batch = append(batch, c)
		n++
	}
	p.queue = slices.Delete(p.queue, 0, n)
	return batch
}

// commitAll is the committing goroutine. Everything it uses is its own.
func (p *Postgres) commitAll(ctx context.Context) {
	defer p.wait.Done()
	busy := 0 // how many callers there seem to be
	for {
		p.gather(busy)
		batch := p.take(nil)
		if len(batch) > 0 {
			p.commit(ctx, batch)
			busy = max(len(batch)+p.waiting(), busy-1-busy/8)
			continue
		}
		select {
		case <-p.queued:
		case <-ctx.Done():
			p.dropConn()
			return
		}
	}
}

// gather lets callers that were just answered come again before the next batch
// goes: those who call one thing after the other would else halve each other's
// batches. It is not for a lone caller, nor without a call to send, and it is
// short beside what a batch takes.
func (p *Postgres) gather(busy int) {
	n := p.waiting()
	if n == 0 {
		return
	}
	const short = 100 * time.Microsecond
	for start := time.Now(); n < min(busy, p.opts.MaxCalls) && time.Since(start) < short; n = p.waiting() {
		runtime.Gosched()
	}
}

func (p *Postgres) waiting() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.queue)
}

// commit answers every call of the batch. When the connection is lost on the
// way, what became of the batch is found out by its command ids.
func (p *Postgres) commit(ctx context.Context, batch []*call) {
	give := time.Now().Add(p.opts.RetryFor)
	if p.down {
		give = time.Now() // one try: callers were kept waiting before
	}
	pause := newBackoff(200 * time.Millisecond)
	sent := false
	for {
		err := p.try(ctx, &batch, &sent)
		if err == nil {
			if p.down {
				p.down = false
				p.failed.Store(nil)
				p.opts.Logger.Info("appends are possible again")
			}
			p.answer(batch)
			return
		}
		if rolledBack(err) {
			sent = false
		}
		if !unavailable(err) && len(batch) > 1 {
			// Something in one call that the database does not take:
			// the others do not suffer for it.
			for _, c := range batch {
				p.commit(ctx, []*call{c})
			}
			return
		}
		if !unavailable(err) {
			batch[0].unasked = false
			batch[0].err = fmt.Errorf("append to %s: %w", batch[0].Streams[0].Stream, err)
			p.answer(batch)
			return
		}
		if ctx.Err() != nil || time.Now().After(give) || !pause.wait(ctx) {
			p.fail(batch, err, sent)
			return
		}
	}
}

// fail answers a batch for which there is no database.
func (p *Postgres) fail(batch []*call, err error, sent bool) {
	if !p.down {
		p.opts.Logger.Error("appends are not possible", "err", err)
	}
	p.down = true
	p.failed.Store(&failure{time.Now(), err})
	for _, c := range batch {
		known := "nothing was written"
		if sent {
			known = "whether it was written is not known"
		}
		c.result, c.unasked = Result{}, false
		c.err = fmt.Errorf("append to %s: %w, %s: %w", c.Streams[0].Stream, ErrUnavailable, known, err)
	}
	p.answer(batch)
}

// answer hands the results out; an error keeps a call's result from its caller.
func (p *Postgres) answer(batch []*call) {
	for _, c := range batch {
		close(c.done)
	}
}

func (p *Postgres) dropConn() {
	if p.conn != nil {
		p.conn.close()
		p.conn = nil
	}
	p.known = nil
}

// try commits the batch once: taking for granted what this process knows, and
// if that is wrong or not enough, asking. sent is set when something that
// could be committed went out.
func (p *Postgres) try(ctx context.Context, batch *[]*call, sent *bool) error {
	if p.conn == nil {
		conn, err := connectAppend(ctx, p.opts.App)
		if err != nil {
			return err
		}
		p.conn, p.known = conn, nil
	}
	var err error
	switch {
	case p.known == nil:
		err = errAsk
	case p.crowded > 0:
		err = p.looked(batch, sent)
	default:
		err = p.granted(*batch, sent)
	}
	if errors.Is(err, errAsk) {
		err = p.asked(*batch, sent)
	}
	if err != nil && (unavailable(err) || p.conn.pg.TxStatus() != 'I') {
		p.dropConn()
	}
	return err
}

// granted commits the batch in one round trip if what is known holds.
func (p *Postgres) granted(batch []*call, sent *bool) error {
	p.known.assume = false
	plan, err := decide(batch, p.known, p.opts.Decode)
	if err != nil {
		return err
	}
	if len(plan.accepted) > 0 {
		s, params := p.insert(plan)
		*sent = true
		rows, err := p.conn.insert(s, params)
		if code(err) == uniqueViolation {
			p.crowded = crowd
			return errAsk
		}
		if err != nil {
			return err
		}
		if err := p.committed(plan, rows); err != nil {
			return err
		}
	}
	p.settle(batch)
	return nil
}

// looked commits the batch among other processes that append. It waits for its
// turn first and takes along what has come until then: the more processes, the
// longer the wait, the larger the batch.
func (p *Postgres) looked(batch *[]*call, sent *bool) error {
	if _, err := p.conn.trip(step{&askBegin, nil}, step{&askLock, nil}); err != nil {
		return err
	}
	*batch = p.take(*batch)
	p.known.assume = true
	plan, err := decide(*batch, p.known, p.opts.Decode)
	if err != nil || len(plan.accepted) == 0 {
		return p.undo(err, *batch)
	}
	s, params := p.insert(plan)
	*sent = true
	results, err := p.conn.trip(step{s, params}, step{&endCommit, nil})
	if code(err) == uniqueViolation {
		return p.undo(errAsk, *batch)
	}
	if err != nil {
		return p.undo(err, *batch)
	}
	if err := p.committed(plan, results[0].Rows); err != nil {
		return err
	}
	p.settle(*batch)
	return nil
}

// undo ends a transaction in which nothing was written and passes err on.
func (p *Postgres) undo(err error, batch []*call) error {
	if status := p.conn.pg.TxStatus(); status == 'T' || status == 'E' {
		if _, failed := p.conn.trip(step{&endRollback, nil}); failed != nil && err == nil {
			return failed
		}
	}
	if err == nil {
		p.settle(batch)
	}
	return err
}

// crowd is how many batches in a row must find the log as this process left
// it until the process takes itself to be alone again.
const crowd = 32

// committed keeps what is known now and hands the events to the tail.
func (p *Postgres) committed(plan *plan, rows [][][]byte) error {
	head, at, err := inserted(rows)
	if err != nil {
		return err
	}
	known := plan.known
	if err := p.moved(plan, head); err != nil {
		return err
	}
	when := timeOf(at)
	events := make([]*event.Recorded, 0, plan.next-1-known.head)
	for _, c := range plan.accepted {
		c.result.At = when
		for _, r := range c.events {
			r.At = when
		}
		events = append(events, c.events...)
	}
	for _, c := range plan.repeated {
		c.result = c.first.result
		c.result.Already = true
	}
	known.head, known.at = plan.next-1, at
	if len(known.versions)+len(plan.versions) > 100_000 {
		clear(known.versions)
	}
	for stream, v := range plan.versions {
		known.versions[stream] = v
	}
	p.known = known.forget()
	p.tail.Offer(events)
	p.announce(known.head)
	return nil
}

// moved takes that a batch began at head, wherever it was thought to begin.
func (p *Postgres) moved(plan *plan, head int64) error {
	by := head - plan.known.head
	if by == 0 {
		p.crowded = max(0, p.crowded-1)
		return nil
	}
	p.crowded = crowd
	plan.known.head = head
	clear(plan.known.versions) // others may have moved any stream
	plan.next += by
	for _, c := range plan.accepted {
		c.result.First += by
		c.result.Last += by
		for _, r := range c.events {
			r.Position += by
			if p.opts.Decode == nil {
				continue
			}
			if err := p.opts.Decode(r); err != nil {
				return fmt.Errorf("event %d decodes at one place and not at another: %w", r.Position, err)
			}
		}
	}
	return nil
}

// asked commits the batch in two round trips, holding the order of the log in
// between, so that nothing has to be taken for granted.
func (p *Postgres) asked(batch []*call, sent *bool) error {
	last := p.known
	p.known = nil
	known, err := p.ask(batch)
	if err != nil {
		return p.undo(err, batch)
	}
	if last != nil && last.head != known.head {
		p.crowded = crowd
	}
	plan, err := decide(batch, known, p.opts.Decode)
	if err != nil {
		return p.undo(err, batch)
	}
	if len(plan.accepted) == 0 {
		p.known = known.forget()
		return p.undo(nil, batch)
	}
	s, params := p.insert(plan)
	*sent = true
	results, err := p.conn.trip(step{s, params}, step{&endCommit, nil})
	if err != nil {
		return p.undo(err, batch)
	}
	if err := p.committed(plan, results[0].Rows); err != nil {
		return err
	}
	p.settle(batch)
	return nil
}

// settle sets the time of calls that added nothing.
func (p *Postgres) settle(batch []*call) {
	for _, c := range batch {
		if c.err == nil && c.result.At.IsZero() && p.known != nil && p.known.head > 0 {
			c.result.At = timeOf(p.known.at)
		}
	}
}
