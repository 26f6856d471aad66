package live

import (
	"context"
	"fmt"
	"sync"
	"time"

	"megdan/internal/views"
)

// gathered is what brings a watcher from where it is to a position: patches,
// entries, a document, or a page. It is shared: a storm of clients that resume
// from the same position reads and encodes once.
type gathered struct {
	start    int64 // position that the first message joins
	position int64 // after the last message
	target   int64 // what there was of the topic when it was read
	version  int64 // of the topic
	payloads [][]byte
	framed   []byte
	block    *block // the messages, when they can be cut; nil for a document
	messages int
	bytes    int
	logged   int // entries that came from the log
	why      Why // of a reset that stands before it
}

// upTo is the part of it at or before a position; nil when that is nothing or
// cannot be given in parts.
func (g *gathered) upTo(position int64) *gathered {
	if g.block == nil {
		return nil
	}
	n := g.block.upTo(position)
	if n == 0 {
		return nil
	}
	h := *g
	h.payloads, h.framed = g.block.cut(0, n), nil
	h.position, h.messages, h.bytes = g.block.messages[n-1].to, n, size(h.payloads)
	return &h
}

// reads remembers the last answers of a topic.
type reads struct {
	mu      sync.Mutex // also makes readers of the same topic wait for one another
	entries [4]struct {
		key readKey
		got *gathered
	}
	next int
}

// readKey is a question and when it was asked: the answer holds until
// something new is handed out.
type readKey struct {
	from    int64
	kind    readKind
	last    int64
	version int64
}

type readKind uint8

const (
	readNothing readKind = iota
	readMessages
	readFresh
)

// maxJoined bounds the bytes that catching up gives at once.
const maxJoined = 256 << 10

// after is what a watcher at a position lacks. A view gives patches while they
// are in memory and not more than a document would be; a feed gives entries
// from memory or the log, until the budget is spent.
func (t *topic) after(ctx context.Context, position, version int64, budget int, framed bool) (*gathered, error) {
	now := t.version.Load()
	if !t.name.IsFeed() && version != now {
		return t.fresh(ctx, WhySchema, framed)
	}
	g, err := t.resume(ctx, position, now, framed)
	for err == nil && g == nil && t.name.IsFeed() {
		// The engine hands out a batch and does not answer for it yet.
		if err = pause(ctx, batchPause); err == nil {
			g, err = t.resume(ctx, position, now, framed)
		}
	}
	if err != nil {
		return nil, err
	}
	switch {
	case g == nil:
		return t.fresh(ctx, "", framed)
	case g.logged > budget:
		return t.fresh(ctx, WhyBehind, framed)
	}
	return g, nil
}

// batchPause is about how long a batch takes to be handed out.
const batchPause = 5 * time.Millisecond

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// since is the messages after a position, nil when a document is better.
func (t *topic) since(ctx context.Context, position, version int64, framed bool) (*gathered, error) {
	patches, entries, ok := t.hub.engine.Since(t.name, position)
	if len(patches)+len(entries) == 0 {
		// The batch that brought the watcher here may still be under way; the
		// engine answers for all of it when it was handed out.
		if err := t.waitPassed(ctx, t.last.Load()); err != nil {
			return nil, err
		}
		patches, entries, ok = t.hub.engine.Since(t.name, position)
	}
	var m []message
	logged := 0
	switch {
	case ok && t.name.IsFeed():
		m = entriesUpTo(t.number, entries)
	case ok:
		total := 0
		for _, p := range patches {
			if total += len(p.Body); total > maxJoined || len(m) >= t.hub.limits.Unacked {
				return nil, nil
			}
			m = append(m, patchMessage(t.number, p))
		}
	case t.name.IsFeed():
		page, err := t.fromLog(ctx, position)
		if err != nil {
			return nil, err
		}
		m = entriesUpTo(t.number, page)
		logged = len(m)
	}
	if len(m) == 0 {
		return nil, nil
	}
	if ok {
		t.hub.stats.fromRing.Add(1)
	} else {
		t.hub.stats.fromLog.Add(1)
	}
	g := &gathered{start: m[0].from, position: m[len(m)-1].to, version: version, block: newBlock(m), messages: len(m), logged: logged}
	g.payloads, g.bytes = g.block.payloads(), g.block.bytes
	if framed {
		g.framed = g.block.frame()
	}
	return g, nil
}

// entriesUpTo encodes entries as far as one write should go; the watcher comes
// back for the others.
func entriesUpTo(number int64, entries []*views.Entry) []message {
	m := make([]message, 0, min(len(entries), logPage))
	total := 0
	for _, e := range entries {
		if total += len(e.Body); len(m) > 0 && (total > maxJoined || len(m) >= logPage) {
			break
		}
		m = append(m, entryMessage(number, e))
	}
	return m
}

// logPage is how many entries are read from the log at once.
const logPage = 256

func (t *topic) fromLog(ctx context.Context, position int64) ([]*views.Entry, error) {
	if err := t.hub.readers.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer t.hub.readers.Release(1)
	page, _, err := t.hub.engine.FeedSince(ctx, t.name, position, logPage)
	if err != nil {
		return nil, fmt.Errorf("read %s after %d: %w", t.name, position, err)
	}
	return page, nil
}

// fresh is the document, or the newest page of a feed, behind a reset when
// there is a reason.
func (t *topic) fresh(ctx context.Context, why Why, framed bool) (*gathered, error) {
	key := readKey{0, readFresh, t.last.Load(), t.version.Load()}
	g, err := t.remember(key, func() (*gathered, error) { return t.readFresh(ctx, key.version, framed) })
	if err != nil || why == "" {
		return g, err
	}
	t.hub.stats.resets.Add(1)
	h := *g
	h.why, h.framed = why, nil
	h.payloads = append([][]byte{encode(ResetMessage{t.number, Reset{why}})}, g.payloads...)
	return &h, nil
}

func (t *topic) readFresh(ctx context.Context, version int64, framed bool) (*gathered, error) {
	if err := t.hub.readers.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer t.hub.readers.Release(1)
	if t.name.IsFeed() {
		return t.newestPage(ctx, version, framed)
	}
	d, err := t.hub.engine.Get(ctx, t.name, t.last.Load())
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", t.name, err)
	}
	g := &gathered{start: d.Changed, position: d.Changed, version: version, messages: 1}
	g.payloads = [][]byte{documentPayload(t.number, d)}
	if framed {
		g.framed = frame(g.payloads...)
	}
	return g, nil
}

func (t *topic) newestPage(ctx context.Context, version int64, framed bool) (*gathered, error) {
	page, _, err := t.hub.engine.Feed(ctx, t.name, 0, t.hub.limits.Page)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", t.name, err)
	}
	g := &gathered{version: version, messages: len(page)}
	if len(page) == 0 {
		return g, nil
	}
	m := make([]message, 0, len(page))
	for _, e := range page {
		m = append(m, entryMessage(t.number, e))
	}
	b := newBlock(m)
	g.start, g.position, g.payloads, g.bytes = m[0].from, b.last(), b.payloads(), b.bytes
	if framed {
		g.framed = b.frame()
	}
	return g, nil
}

// remember answers from memory or asks once.
func (t *topic) remember(key readKey, ask func() (*gathered, error)) (*gathered, error) {
	t.read.mu.Lock()
	defer t.read.mu.Unlock()
	for i := range t.read.entries {
		if e := &t.read.entries[i]; e.got != nil && e.key == key {
			return e.got, nil
		}
	}
	g, err := ask()
	if err == nil && g != nil {
		g.target = key.last
		t.read.entries[t.read.next].key = key
		t.read.entries[t.read.next].got = g
		t.read.next = (t.read.next + 1) % len(t.read.entries)
	}
	return g, err
}

// forget drops what was remembered; the sweep calls it for quiet topics.
func (t *topic) forget() {
	if !t.read.mu.TryLock() {
		return
	}
	defer t.read.mu.Unlock()
	clear(t.read.entries[:])
}

// until is what a watcher lacks up to a position; nil when it has it all.
func (t *topic) until(ctx context.Context, position, version, end int64) (*gathered, error) {
	if t.last.Load() <= position || end <= position {
		return nil, nil
	}
	if !t.name.IsFeed() {
		d, err := t.hub.engine.At(ctx, t.name, end)
		if err != nil || d.Changed <= position {
			return nil, err
		}
		return &gathered{position: d.Changed, payloads: [][]byte{documentPayload(t.number, d)}, messages: 1}, nil
	}
	g, err := t.resume(ctx, position, version, false)
	if err != nil || g == nil {
		return nil, err
	}
	return g.upTo(end), nil
}
