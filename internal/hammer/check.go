package hammer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"megdan/internal/live/livetest"
)

// settle is how long a watcher may take to have everything.
const settle = 30 * time.Second

// check compares what was acknowledged, what a fresh read gives and what every
// watcher of the city has.
func (h *hammer) check(ctx context.Context, c *city) error {
	s, err := h.town.session(ctx, c.lead)
	if err != nil {
		return err
	}
	least := int64(0) // a read may be a moment behind what was acknowledged unless it says so
	for _, a := range h.written[c.participation] {
		least = max(least, a.position)
	}
	feed, err := readFeed(ctx, s, "feed/"+c.participation, least)
	if err != nil {
		return err
	}
	if err := h.checkFeed(c, feed); err != nil {
		return err
	}
	changed, doc, err := s.document(ctx, fmt.Sprintf("roadmap/%s?min-position=%d", c.participation, least), nil)
	if err != nil {
		return err
	}
	fresh, err := canonical(doc)
	if err != nil {
		return err
	}
	for _, w := range h.watchers {
		if w.city != c {
			continue
		}
		if err := w.check(ctx, changed, fresh, feed); err != nil {
			return err
		}
	}
	return nil
}

// entry is a line of a feed as HTTP gives it.
type entry struct {
	P int64           `json:"p"`
	B int64           `json:"b"`
	E json.RawMessage `json:"e"`
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
		path := "/api/feeds/" + topic[len("feed/"):] + "?limit=200&min-position=" + strconv.FormatInt(least, 10) + before
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

// checkFeed demands that the feed is one chain and holds every acknowledged
// command once, where the answer said.
func (h *hammer) checkFeed(c *city, feed []entry) error {
	at := make(map[int64]bool, len(feed))
	last := int64(0)
	for _, e := range feed {
		if e.B != last {
			return violation("feed/%s: entry %d says that %d came before it, but it was %d", c.participation, e.P, e.B, last)
		}
		if e.P <= last {
			return violation("feed/%s: entry %d stands after %d", c.participation, e.P, last)
		}
		at[e.P], last = true, e.P
	}
	seen := map[int64]string{}
	for _, a := range h.written[c.participation] {
		if other, twice := seen[a.position]; twice {
			return violation("commands %s and %s were both put at %d", other, a.key, a.position)
		}
		seen[a.position] = a.key
		if !at[a.position] {
			return violation("command %s was acknowledged at %d, but feed/%s does not have it", a.key, a.position, c.participation)
		}
	}
	return nil
}

func (w *watcher) check(ctx context.Context, changed int64, fresh []byte, feed []entry) error {
	ctx, cancel := context.WithTimeout(ctx, settle)
	defer cancel()
	if err := w.alive(ctx); err != nil {
		return err
	}
	state, err := w.view.Reached(ctx, changed)
	if err != nil {
		return violation("a watcher of roadmap/%s: %v", w.city.participation, err)
	}
	mine, err := canonical(state.Document)
	if err != nil {
		return err
	}
	if state.Position == changed && !bytes.Equal(mine, fresh) {
		return violation("a watcher of roadmap/%s has another document at %d than a fresh read: %s", w.city.participation, changed, difference(mine, fresh))
	}
	w.add(state.Patches, 0)
	if len(feed) == 0 {
		return nil
	}
	if state, err = w.feed.Reached(ctx, feed[len(feed)-1].P); err != nil {
		return violation("a watcher of feed/%s: %v", w.city.participation, err)
	}
	w.add(0, state.Patches)
	return w.sameFeed(state.Entries, feed)
}

// sameFeed demands that the watcher's entries are the end of the feed, all of
// it from its first one on, with the same bytes.
func (w *watcher) sameFeed(mine []livetest.Entry, feed []entry) error {
	if len(mine) == 0 {
		return violation("a watcher of feed/%s has no entry", w.city.participation)
	}
	from := slices.IndexFunc(feed, func(e entry) bool { return e.P == mine[0].Position })
	if from < 0 {
		return violation("a watcher of feed/%s has an entry %d that a fresh read does not", w.city.participation, mine[0].Position)
	}
	for i, e := range feed[from:] {
		if i >= len(mine) {
			return violation("a watcher of feed/%s lost entry %d", w.city.participation, e.P)
		}
		if mine[i].Position != e.P || !bytes.Equal(mine[i].Body, e.E) {
			return violation("a watcher of feed/%s has %d where a fresh read has %d: %s", w.city.participation, mine[i].Position, e.P, difference(mine[i].Body, e.E))
		}
	}
	return nil
}

func (w *watcher) add(patches, entries int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.report.Patches += patches + w.gone.patches
	w.report.Entries += entries + w.gone.entries
	w.report.Reconnects += w.gone.reconnects
	*w.gone = carried{}
}

// canonical is a document with its keys in order, so that one that was merged
// and one that was read can be compared byte for byte.
func canonical(doc []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("document: %w", err)
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
