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
// gone. internal/vault is one.
type Opener interface {
	OpenJSON(ctx context.Context, body []byte) ([]byte, error)
}

var privateMark = []byte(`{"$private":`)

// open opens a body; one without references is given back as it is.
func (r *Runner) open(ctx context.Context, body []byte) ([]byte, error) {
	if r.opener == nil || !bytes.Contains(body, privateMark) {
		return body, nil
	}
	opened, err := r.opener.OpenJSON(ctx, body)
	if err != nil {
		return nil, fmt.Errorf("open private parts: %w", err)
	}
	return opened, nil
}

// openAll opens several bodies at once, in place. No body holds a line break
// outside of a string, and none inside one that is not escaped.
func (r *Runner) openAll(ctx context.Context, bodies []*[]byte) error {
	var joined []byte
	var closed []*[]byte
	for _, b := range bodies {
		if bytes.Contains(*b, privateMark) {
			joined = append(append(joined, *b...), '\n')
			closed = append(closed, b)
		}
	}
	opened, err := r.open(ctx, joined)
	if err != nil {
		return err
	}
	for _, b := range closed {
		line, rest, _ := bytes.Cut(opened, []byte("\n"))
		*b, opened = line[:len(line):len(line)], rest
	}
	return nil
}

// openLive opens for those who watch. There is nobody to give an error to, and
// nothing may be left out, so it waits for a store that is away. What cannot
// be opened although the store answers is handed out as a reference.
func (r *Runner) openLive(body []byte) []byte {
	delay := 20 * time.Millisecond
	for attempt := 1; ; attempt++ {
		opened, err := r.open(r.ctx, body)
		switch {
		case err == nil:
			return opened
		case r.ctx.Err() != nil:
			return body
		case attempt >= 6 && !errors.Is(err, eventstore.ErrUnavailable):
			r.log.Error("private parts of a change cannot be opened", "error", err)
			return body
		}
		pause(r.ctx, delay)
		delay = min(2*delay, time.Second)
	}
}
