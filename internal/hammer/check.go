package hammer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"megdan/internal/live/livetest"
)

// check compares what was acknowledged, what a fresh read gives and what every
// watcher has. Nobody writes any more.
func (h *hammer) check(ctx context.Context, cities []*city) error {
	for _, c := range cities {
		topics := c.topics()
		f, err := h.truth(ctx, c, topics[1])
		if err != nil {
			return err
		}
		if err := h.ledger.checkFeed(topics[1], c.participation, f.entries); err != nil {
			return err
		}
		d, err := h.truth(ctx, c, topics[0])
		if err != nil {
			return err
		}
		if err := h.ledger.checkStates(topics[0], c.participation, d.changed, d.document); err != nil {
			return err
		}
	}
	for _, w := range h.watchers {
		ctx, stop := context.WithTimeout(ctx, h.settle)
		err := w.check(ctx)
		stop()
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *watcher) check(ctx context.Context) error {
	topics := make([]string, 0, len(w.watching))
	for _, t := range w.watching {
		topics = append(topics, t.Topic)
	}
	for _, topic := range topics {
		fresh, err := w.truth(ctx, w.city, topic)
		if err != nil {
			return err
		}
		s, err := w.reach(ctx, topic, fresh.changed)
		if err != nil {
			return err
		}
		if isFeed(topic) {
			err = w.sameFeed(topic, s.Entries, fresh.entries)
		} else {
			err = w.sameDocument(ctx, topic, s, fresh)
		}
		if err == nil {
			err = w.confirmed(topic, s)
		}
		if err != nil {
			return err
		}
	}
	for _, t := range w.watching {
		if s, err := t.State(); err != nil {
			return w.broken("%v", err)
		} else if isFeed(t.Topic) {
			w.report.Entries += s.Patches
		} else {
			w.report.Patches += s.Patches
		}
	}
	return nil
}

// sameDocument demands the bytes that a fresh read gives. When somebody else
// wrote meanwhile, it is the fresh read of where the watcher stands.
func (w *watcher) sameDocument(ctx context.Context, topic string, s livetest.State, fresh *truth) error {
	mine, err := canonical(s.Document)
	if err != nil {
		return w.broken("%s: the document at %d: %v", topic, s.Position, err)
	}
	if s.Position != fresh.changed {
		if fresh, err = w.truthAt(ctx, w.city, topic, s.Position); err != nil {
			return err
		}
	}
	if fresh.changed != s.Position {
		return w.broken("%s: a patch led to %d, where a fresh read says that it last changed at %d", topic, s.Position, fresh.changed)
	}
	if !bytes.Equal(mine, fresh.document) {
		return w.broken("%s: another document at %d than a fresh read: %s", topic, s.Position, difference(mine, fresh.document))
	}
	return nil
}

// sameFeed demands that the watcher's entries are the feed, all of it from
// the watcher's first entry on, with the same bytes. What came after the read
// is only there when somebody else wrote.
func (w *watcher) sameFeed(topic string, mine []livetest.Entry, feed []entry) error {
	if len(feed) == 0 {
		return nil
	}
	if len(mine) == 0 {
		return w.broken("%s: no entry, where a fresh read has them up to %d", topic, feed[len(feed)-1].P)
	}
	from := slices.IndexFunc(feed, func(e entry) bool { return e.P == mine[0].Position })
	if from < 0 {
		return w.broken("%s: an entry %d that a fresh read does not have", topic, mine[0].Position)
	}
	for i, e := range feed[from:] {
		switch {
		case i >= len(mine):
			return w.broken("%s: entry %d is not there", topic, e.P)
		case mine[i].Position != e.P || mine[i].Before != e.B:
			return w.broken("%s: entry %d after %d, where a fresh read has %d after %d", topic, mine[i].Position, mine[i].Before, e.P, e.B)
		case !bytes.Equal(mine[i].Body, e.E):
			return w.broken("%s: another entry at %d than a fresh read: %s", topic, e.P, difference(mine[i].Body, e.E))
		}
	}
	return nil
}

// confirmed demands that a topic named every acknowledged command about it,
// but for those that a whole document or the first page went past.
func (w *watcher) confirmed(topic string, s livetest.State) error {
	from := s.Whole
	if isFeed(topic) && len(s.Entries) > 0 {
		from = s.Entries[0].Position
	}
	for participation, acks := range w.ledger.acks {
		for _, a := range acks {
			if a.position <= from || !w.concerns(topic, participation, a) {
				continue
			}
			at, ok := s.Confirmed[a.key]
			if !ok || at < a.position || isFeed(topic) && at != a.position {
				return w.broken("%s: %s with the id %s was acknowledged at %d, and confirmed at %d", topic, a.name, a.key, a.position, at)
			}
		}
	}
	return nil
}

// concerns reports whether a topic tells of a command.
func (w *watcher) concerns(topic, participation string, a ack) bool {
	_, key, _ := strings.Cut(topic, "/")
	if strings.HasPrefix(topic, "programme/") {
		return slices.ContainsFunc(w.town.cities, func(c *city) bool { return c.participation == participation && c.programme == key })
	}
	return key == participation || key == a.milestone
}

// truth is a topic as a fresh read gives it: a document, or the entries of a
// feed, oldest first.
type truth struct {
	changed  int64
	document []byte
	entries  []entry
}

// entry is a line of a feed as HTTP gives it.
type entry struct {
	P int64           `json:"p"`
	B int64           `json:"b"`
	E json.RawMessage `json:"e"`
}

// truth reads a topic once for all its watchers, as of the last
// acknowledgement or later: a read may be a moment behind unless it says so.
func (h *hammer) truth(ctx context.Context, c *city, topic string) (*truth, error) {
	if t := h.truths[topic]; t != nil {
		return t, nil
	}
	s, err := h.town.session(ctx, c.lead)
	if err != nil {
		return nil, err
	}
	t := &truth{}
	if isFeed(topic) {
		if t.entries, err = readFeed(ctx, s, topic, h.ledger.last); err == nil && len(t.entries) > 0 {
			t.changed = t.entries[len(t.entries)-1].P
		}
	} else {
		t, err = h.read(ctx, s, fmt.Sprintf("%s?min-position=%d", topic, h.ledger.last))
	}
	if err != nil {
		return nil, err
	}
	h.truths[topic] = t
	return t, nil
}

// truthAt is the document of a topic as of a position.
func (h *hammer) truthAt(ctx context.Context, c *city, topic string, position int64) (*truth, error) {
	s, err := h.town.session(ctx, c.lead)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("%s?at=%d", topic, position)
	if t := h.truths[name]; t != nil {
		return t, nil
	}
	t, err := h.read(ctx, s, name)
	if err == nil {
		h.truths[name] = t
	}
	return t, err
}

func (h *hammer) read(ctx context.Context, s *session, topic string) (*truth, error) {
	changed, doc, err := s.document(ctx, topic, nil)
	if err != nil {
		return nil, err
	}
	t := &truth{changed: changed}
	if t.document, err = canonical(doc); err != nil {
		return nil, violation("%s: the document at %d: %v", topic, changed, err)
	}
	return t, nil
}

// readFeed reads a whole feed as of a position or later, newest page first,
// oldest entry first.
func readFeed(ctx context.Context, s *session, topic string, least int64) ([]entry, error) {
	var all []entry
	before := ""
	for {
		var page struct {
			Entries []entry `json:"entries"`
			More    bool    `json:"more"`
		}
		path := "/api/feeds/" + strings.TrimPrefix(topic, "feed/") + "?limit=200&min-position=" + strconv.FormatInt(least, 10) + before
		if _, err := s.call(ctx, http.MethodGet, path, nil, nil, &page, nil); err != nil {
			return nil, fmt.Errorf("read %s: %w", topic, err)
		}
		all = append(page.Entries, all...)
		if !page.More || len(page.Entries) == 0 {
			return all, nil
		}
		before = "&before=" + strconv.FormatInt(page.Entries[0].P, 10)
	}
}

// canonical is a document with its keys in order, so that one that was merged
// and one that was read can be compared byte for byte.
func canonical(doc []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	return json.Marshal(v)
}

// difference shows the surroundings of the first byte that differs.
func difference(a, b []byte) string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	around := func(x []byte) string { return string(x[max(0, n-40):min(len(x), n+60)]) }
	return fmt.Sprintf("…%s… is not …%s…", around(a), around(b))
}
