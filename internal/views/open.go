package views

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"megdan/internal/eventstore"
)

// Opener puts the texts in place of the references in a JSON body:
// {"$private":"7.0"} becomes a string, or {"forgotten":true} when the text is
// gone. In masked, texts that are a person's own data are {"masked":true}
// instead; it is nil when there are none. internal/vault is one.
type Opener interface {
	OpenJSON(ctx context.Context, body []byte) (open, masked []byte, err error)
}

var privateMark = []byte(`{"$private":`)

// open opens a body; one without references is given back as it is.
func (r *Runner) open(ctx context.Context, body []byte) (opened, error) {
	if r.opener == nil || !bytes.Contains(body, privateMark) {
		return opened{body: body}, nil
	}
	open, masked, err := r.opener.OpenJSON(ctx, body)
	if err != nil {
		return opened{}, fmt.Errorf("open private parts: %w", err)
	}
	return opened{open, masked}, nil
}

// openAll opens several bodies at once, in place. No body holds a line break
// outside of a string, and none inside one that is not escaped.
func (r *Runner) openAll(ctx context.Context, bodies []sealed) error {
	var joined []byte
	var closed []sealed
	for _, b := range bodies {
		if bytes.Contains(*b.body, privateMark) {
			joined = append(append(joined, *b.body...), '\n')
			closed = append(closed, b)
		}
	}
	all, err := r.open(ctx, joined)
	if err != nil {
		return err
	}
	line := func(from *[]byte) []byte {
		one, rest, _ := bytes.Cut(*from, []byte("\n"))
		*from = rest
		return one[:len(one):len(one)]
	}
	for _, b := range closed {
		*b.body = line(&all.body)
		if all.masked != nil {
			*b.masked = line(&all.masked)
		}
	}
	return nil
}

// sealed is a body to be opened in place, and where its masked form goes.
type sealed struct{ body, masked *[]byte }

// openLive opens for those who watch. There is nobody to give an error to, and
// nothing may be left out, so it waits for a store that is away. What cannot
// be opened although the store answers is handed out as a reference.
func (r *Runner) openLive(body []byte) opened {
	delay := 20 * time.Millisecond
	for attempt := 1; ; attempt++ {
		o, err := r.open(r.ctx, body)
		switch {
		case err == nil:
			return o
		case r.ctx.Err() != nil:
			return opened{body: body}
		case attempt >= 6 && !errors.Is(err, eventstore.ErrUnavailable):
			r.log.Error("private parts of a change cannot be opened", "error", err)
			return opened{body: body}
		}
		pause(r.ctx, delay)
		delay = min(2*delay, time.Second)
	}
}
