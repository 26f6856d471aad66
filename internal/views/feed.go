package views

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// feed is one tag's entries while somebody watches them.
type feed struct {
	topic Topic
	ready chan struct{}

	mu      sync.Mutex
	state   hotState
	err     error
	base    int64 // entries up to here come from the log
	seen    int64 // every entry up to here was handed out
	last    int64 // position of the newest entry; 0: there is none
	pending []*event.Recorded
	watches []*watch
	ring    ring[*Entry]
}

// idleFeeds bounds how many feeds are kept that nobody watches, so that who
// comes back resumes from memory.
const idleFeeds = 1000

// fold makes the entries of one batch, each once for all who watch.
func (f *feed) fold(r *Runner, events []*event.Recorded, out *[]delivery) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch f.state {
	case gone:
		return
	case loading:
		f.pending = append(f.pending, events...)
		return
	}
	for _, e := range after(events, f.base) {
		entry := f.add(r, e)
		if len(f.watches) > 0 {
			*out = append(*out, delivery{position: e.Position, entry: entry, to: append([]*watch(nil), f.watches...)})
		}
	}
}

// add makes the next entry; the caller holds mu.
func (f *feed) add(r *Runner, e *event.Recorded) *Entry {
	o := r.openLive(entryBody(e))
	entry := &Entry{Topic: f.topic, Before: f.last, At: e.Position, Command: e.Command, Body: o.body, masked: o.masked}
	f.last, f.seen = e.Position, e.Position
	f.ring.push(entry, e.Position, e.Position, entry.size())
	return entry
}

func (e *Entry) size() int { return len(e.Body) + len(e.masked) + 128 }

// entryBody is the entry in reference form.
func entryBody(e *event.Recorded) []byte {
	var b bytes.Buffer
	b.WriteString(`{"type":`)
	b.WriteString(strconv.Quote(e.Type))
	b.WriteString(`,"v":`)
	b.WriteString(strconv.Itoa(e.Schema))
	b.WriteString(`,"at":"`)
	b.WriteString(e.At.UTC().Format(time.RFC3339Nano))
	b.WriteString(`","by":"`)
	b.WriteString(e.Actor.String())
	b.WriteString(`","d":`)
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e.Data); err != nil || e.Data == nil {
		// The data of a decoded event is plain; the line stays readable anyway.
		return append(bytes.TrimSuffix(b.Bytes(), []byte("null\n")), `{}}`...)
	}
	b.Truncate(b.Len() - 1) // the encoder's line end
	b.WriteByte('}')
	return b.Bytes()
}

// since is the entries after a position, when they are all in memory.
func (f *feed) since(position, passed int64) ([]*Entry, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.state != live || position > max(passed, f.seen) {
		return nil, false
	}
	return f.ring.since(position)
}

// WatchFeed joins before it reads.
func (r *Runner) WatchFeed(ctx context.Context, tag Topic, limit int, s Sink) ([]*Entry, int64, func(), error) {
	if !tag.isKnownFeed() {
		return nil, 0, nil, ErrUnknownTopic
	}
	for {
		passed := r.passed.Load()
		f, err := r.findFeed(ctx, tag)
		if err != nil {
			return nil, 0, nil, err
		}
		page, w, position, complete := f.join(r, s, tag.Audience, limit, passed)
		if w == nil {
			continue
		}
		cancel := func() {
			if r.leave(w) {
				f.leave(w)
			}
		}
		if complete {
			return seen(page, tag.Audience), position, cancel, nil
		}
		page, _, err = r.page(ctx, tag, position, limit)
		if err != nil {
			cancel()
			return nil, 0, nil, err
		}
		return page, position, cancel, nil
	}
}

// join adds a watch. The page comes from memory when it is all there.
func (f *feed) join(r *Runner, s Sink, audience string, limit int, passed int64) (page []*Entry, w *watch, position int64, complete bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.state != live {
		return nil, nil, 0, false
	}
	w = r.join(s, audience)
	f.watches = append(f.watches, w)
	all, _ := f.ring.since(f.ring.from)
	if n := len(all); n >= limit || n > 0 && all[0].Before == 0 || f.last == 0 {
		page, complete = all[max(0, n-limit):], true
	}
	return page, w, max(f.seen, passed), complete
}

func (f *feed) leave(w *watch) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if i := slices.Index(f.watches, w); i >= 0 {
		f.watches = slices.Delete(f.watches, i, i+1)
	}
}

// findFeed gives the feed in memory, beginning it when it is not.
func (r *Runner) findFeed(ctx context.Context, tag Topic) (*feed, error) {
	r.mu.Lock()
	f := r.feeds[tag.Key]
	if f != nil && f.isGone() {
		f = nil
	}
	if f == nil {
		if r.ctx.Err() != nil {
			r.mu.Unlock()
			return nil, ErrStopped
		}
		r.dropIdleFeeds()
		f = &feed{topic: tag.Plain(), ready: make(chan struct{}), base: r.folding}
		r.feeds[tag.Key] = f
		r.running.Go(func() { r.begin(f) })
	}
	r.mu.Unlock()
	select {
	case <-f.ready:
		return f, f.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (f *feed) isGone() bool {
	if !f.mu.TryLock() {
		return false
	}
	defer f.mu.Unlock()
	return f.state == gone
}

// dropIdleFeeds makes room; the caller holds r.mu.
func (r *Runner) dropIdleFeeds() {
	if len(r.feeds) < idleFeeds {
		return
	}
	for tag, f := range r.feeds {
		if f.mu.TryLock() {
			if f.state != loading && len(f.watches) == 0 {
				f.state = gone
				delete(r.feeds, tag)
			}
			f.mu.Unlock()
		}
	}
}

// feedRoom is how many entries a feed begins with in memory.
const feedRoom = 50

// begin reads a feed's newest entries up to its base and lets it go live.
func (r *Runner) begin(f *feed) {
	ctx, cancel := context.WithTimeout(r.ctx, loadTimeout)
	defer cancel()
	page, _, err := r.page(ctx, f.topic, f.base, feedRoom)
	f.mu.Lock()
	if f.err = err; err == nil {
		f.start(r, page)
	} else {
		f.state = gone
	}
	f.mu.Unlock()
	if err != nil {
		r.forgetFeed(f)
	}
	close(f.ready)
}

// forgetFeed takes a feed out of memory, if it is still this one.
func (r *Runner) forgetFeed(f *feed) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.feeds[f.topic.Key] == f {
		delete(r.feeds, f.topic.Key)
	}
}

// start makes the feed live with what was read and what was kept; the caller
// holds mu.
func (f *feed) start(r *Runner, page []*Entry) {
	f.seen = f.base
	f.ring.begin(f.base)
	if len(page) > 0 {
		f.ring.begin(page[0].Before)
		f.last = page[len(page)-1].At
	}
	for _, e := range page {
		f.ring.push(e, e.At, e.At, e.size())
	}
	f.state = live
	for _, e := range after(f.pending, f.base) {
		f.add(r, e)
	}
	f.pending = nil
}

// Feed is one page of a feed.
func (r *Runner) Feed(ctx context.Context, tag Topic, before int64, limit int) ([]*Entry, bool, error) {
	if !tag.isKnownFeed() {
		return nil, false, ErrUnknownTopic
	}
	until := before - 1
	if before <= 0 {
		until = r.passed.Load()
	}
	return r.page(ctx, tag, until, limit)
}

// FeedSince reads the entries after a position from the log.
func (r *Runner) FeedSince(ctx context.Context, tag Topic, position int64, limit int) ([]*Entry, bool, error) {
	if !tag.isKnownFeed() {
		return nil, false, ErrUnknownTopic
	}
	if err := r.reaches(ctx, position); err != nil {
		return nil, false, fmt.Errorf("%s after %d: %w", tag, position, err)
	}
	until := r.passed.Load()
	name := fmt.Sprint("since ", tag.Key, position, limit, until)
	return r.sharedPage(ctx, tag.Audience, name, func(ctx context.Context) (feedPage, error) {
		newer, err := r.readEntries(ctx, tag.Key, eventstore.Query{After: max(0, position-1), Until: until, Limit: limit + 2})
		if err != nil {
			return feedPage{}, err
		}
		var older []*event.Recorded
		if len(newer) > 0 && newer[0].Position <= position { // who goes on from an entry needs no other look
			older, newer = newer[:1:1], newer[1:]
		} else if older, err = r.readEntries(ctx, tag.Key, eventstore.Query{Until: position, Direction: eventstore.Backward, Limit: 1}); err != nil {
			return feedPage{}, err
		}
		more := len(newer) > limit
		if more {
			newer = newer[:limit]
		}
		return r.entries(ctx, tag.Plain(), append(older, newer...), len(older), more)
	})
}

// page reads the newest entries up to a position.
func (r *Runner) page(ctx context.Context, tag Topic, until int64, limit int) ([]*Entry, bool, error) {
	name := fmt.Sprint("page ", tag.Key, until, limit)
	return r.sharedPage(ctx, tag.Audience, name, func(ctx context.Context) (feedPage, error) {
		found, err := r.readEntries(ctx, tag.Key, eventstore.Query{Until: until, Direction: eventstore.Backward, Limit: limit + 1})
		if err != nil {
			return feedPage{}, err
		}
		if len(found) == 0 {
			return feedPage{}, r.recorded(ctx, tag.Key)
		}
		slices.Reverse(found)
		skip := max(0, len(found)-limit)
		return r.entries(ctx, tag.Plain(), found, skip, skip > 0)
	})
}

type feedPage struct {
	entries []*Entry
	more    bool
}

// sharedPage lets one reader read for all who ask for the same, a few at once.
func (r *Runner) sharedPage(ctx context.Context, audience, name string, read func(context.Context) (feedPage, error)) ([]*Entry, bool, error) {
	flight := r.flights.DoChan(name, func() (any, error) {
		ctx, cancel := context.WithTimeout(r.ctx, loadTimeout)
		defer cancel()
		select {
		case r.feedPage <- struct{}{}:
			defer func() { <-r.feedPage }()
		case <-ctx.Done():
			return feedPage{}, ctx.Err()
		}
		return read(ctx)
	})
	select {
	case got := <-flight:
		if got.Err != nil {
			return nil, false, got.Err
		}
		p := got.Val.(feedPage)
		return seen(p.entries, audience), p.more, nil
	case <-ctx.Done():
		return nil, false, ctx.Err()
	}
}

func (r *Runner) readEntries(ctx context.Context, tag id.UUID, q eventstore.Query) (found []*event.Recorded, err error) {
	if len(r.feedTypes) == 0 {
		return nil, nil
	}
	q.Tag, q.Types = tag, r.feedTypes
	for e, err := range r.nearFirst(ctx, q) {
		if err != nil {
			return nil, fmt.Errorf("read feed/%s: %w", tag, err)
		}
		found = append(found, e)
	}
	return found, nil
}

// entries makes and opens the entries of events after the first skip.
func (r *Runner) entries(ctx context.Context, tag Topic, events []*event.Recorded, skip int, more bool) (feedPage, error) {
	p := feedPage{more: more, entries: make([]*Entry, 0, len(events)-skip)}
	bodies := make([]sealed, 0, len(events)-skip)
	for i, e := range events {
		if i < skip {
			continue
		}
		entry := &Entry{Topic: tag, At: e.Position, Command: e.Command, Body: entryBody(e)}
		if i > 0 {
			entry.Before = events[i-1].Position
		}
		p.entries = append(p.entries, entry)
		bodies = append(bodies, sealed{&entry.Body, &entry.masked})
	}
	return p, r.openAll(ctx, bodies)
}

// recorded refuses a tag that nothing was ever recorded for; others may have
// no entries yet.
func (r *Runner) recorded(ctx context.Context, tag id.UUID) error {
	for _, err := range r.store.Read(ctx, eventstore.Query{Tag: tag, Limit: 1}) {
		if err != nil {
			return fmt.Errorf("read feed/%s: %w", tag, err)
		}
		return nil
	}
	return ErrUnknownTopic
}
