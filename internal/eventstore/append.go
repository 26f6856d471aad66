package eventstore

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"

	"megdan/domain/event"
)

var errClosed = fmt.Errorf("%w: it is closed, nothing was written", ErrUnavailable)

// Append commits one call together with those that come while the database is
// busy with the batch before; see the package comment.
func (p *Postgres) Append(ctx context.Context, a Append) (Result, error) {
	c, err := p.newCall(&a)
	if err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, fmt.Errorf("append to %s: nothing was written: %w", a.Streams[0].Stream, err)
	}
	if err := p.opts.Hooks.RunBefore(&a); err != nil {
		return Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	if err := p.enqueue(c); err != nil {
		return Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	select {
	case <-c.done:
	case <-ctx.Done():
		if p.withdraw(c) {
			return Result{}, fmt.Errorf("append to %s: nothing was written: %w", a.Streams[0].Stream, ctx.Err())
		}
		select {
		case <-c.done: // the answer came with it
		default:
			return Result{}, fmt.Errorf("append to %s: whether it was written is not known: %w", a.Streams[0].Stream, ctx.Err())
		}
	}
	if c.unasked {
		return p.refused(ctx, c)
	}
	if c.err != nil {
		return Result{}, c.err
	}
	if err := p.opts.Hooks.RunAfter(&a); err != nil {
		return Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	c.result.Versions = slices.Clone(c.result.Versions)
	return c.result, nil
}

// refused answers a call that was refused by what this process knows: with its
// first answer if its command id is known, else with the refusal as it is now.
func (p *Postgres) refused(ctx context.Context, c *call) (Result, error) {
	first, known, err := p.Command(ctx, c.Command, c.Actor, c.Digest)
	if known || err != nil {
		return first, err
	}
	var conflict *ConflictError
	if errors.As(c.err, &conflict) {
		err := p.query(ctx, askVersions.sql, [][]byte{textsParam([]string{string(conflict.Stream)})}, func(row [][]byte) error {
			var k knowledge
			err := k.readVersions([][][]byte{row})
			conflict.Actual = k.versions[conflict.Stream]
			return err
		})
		if err != nil {
			return Result{}, fmt.Errorf("append to %s: %w", conflict.Stream, err)
		}
	}
	return Result{}, c.err
}

// newCall does all of a call's work that needs nothing but the call, in the
// caller's goroutine.
func (p *Postgres) newCall(a *Append) (*call, error) {
	n, bytes, err := a.Validate()
	if err != nil {
		return nil, err
	}
	c := &call{
		Append: a, bytes: bytes, done: make(chan struct{}),
		events: make([]*event.Recorded, 0, n), segments: make([][]byte, 0, n),
	}
	all := make([]event.Recorded, n)
	for i := range a.Streams {
		s := &a.Streams[i]
		for j := range s.Events {
			e := &s.Events[j]
			r := &all[len(c.events)]
			r.ID, r.Log, r.Stream, r.Type, r.Schema = e.ID, e.Log, s.Stream, e.Type, e.Schema
			r.Effective, r.Actor, r.OnBehalfOf, r.ActingAs = a.Effective, a.Actor, a.OnBehalfOf, a.ActingAs
			r.Command, r.Correlation, r.Causation = a.Command, a.Correlation, a.Causation
			r.Auth, r.Build, r.Payload = a.Auth, p.opts.Build, e.Payload
			if len(e.Tags) > 0 {
				r.Tags = e.Tags
			}
			for _, part := range e.Sealed {
				r.Segments = append(r.Segments, event.Segment{
					Key: part.Key, KeyVersion: part.KeyVersion, Digest: sha256.Sum256(part.Ciphertext),
				})
			}
			c.events = append(c.events, r)
			c.segments = append(c.segments, encodeSegments(r.Segments))
		}
	}
	return c, nil
}

func (p *Postgres) enqueue(c *call) error {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return errClosed
	}
	p.queue = append(p.queue, c)
	p.mu.Unlock()
	select {
	case p.queued <- struct{}{}:
	default: // the committer has not yet looked since the last one
	}
	return nil
}

// withdraw takes a call back that was not sent yet.
func (p *Postgres) withdraw(c *call) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	i := slices.Index(p.queue, c)
	if i < 0 {
		return false
	}
	p.queue = slices.Delete(p.queue, i, i+1)
	return true
}
