package hammer

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"megdan/internal/live/livetest"
)

// watcher is one socket that follows a city's roadmap and its feed; every
// third also the programme, the shared milestone and the milestone's feed.
type watcher struct {
	*hammer
	n       int
	city    *city
	session *session

	client   *livetest.Client
	watching []*livetest.Watching
}

func (h *hammer) newWatcher(ctx context.Context, c *city, n int) (*watcher, error) {
	s, err := h.town.session(ctx, c.people[(n/len(h.town.cities))%len(c.people)])
	if err != nil {
		return nil, err
	}
	w := &watcher{hammer: h, n: n, city: c, session: s}
	if w.client, err = w.dial(ctx); err != nil {
		return nil, err
	}
	topics := c.topics()
	if n%3 > 0 {
		topics = topics[:2]
	}
	for _, topic := range topics {
		t, err := w.client.Watch(ctx, topic)
		if err != nil {
			w.close()
			return nil, fmt.Errorf("watch %s as %s: %w", topic, s.person, err)
		}
		w.watching = append(w.watching, t)
	}
	return w, nil
}

// topics of a city, those that every watcher follows first.
func (c *city) topics() []string {
	return []string{
		"roadmap/" + c.participation, "feed/" + c.participation,
		"programme/" + c.programme, "milestone/" + c.shared, "feed/" + c.shared,
	}
}

func (w *watcher) dial(ctx context.Context) (*livetest.Client, error) {
	return livetest.Dial(ctx, "ws"+strings.TrimPrefix(w.URL, "http")+"/api/live", livetest.Options{
		Header: http.Header{"Origin": {w.URL}}, Client: &http.Client{Jar: w.session.http.Jar}, Folds: w.folds,
	})
}

func (w *watcher) close() { w.client.Close() }

// broken is a promise that a watcher saw broken.
func (w *watcher) broken(format string, args ...any) error {
	return violation("watcher %d: %s", w.n, fmt.Sprintf(format, args...))
}

// wander drops the connection every second and comes back where it was.
func (w *watcher) wander(ctx context.Context, stop <-chan struct{}) error {
	tick := time.NewTicker(w.stay)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
		if err := w.comeBack(ctx); err != nil {
			return err
		}
	}
}

// comeBack drops the connection and resumes on a new one. A connection may end
// at any time, also while it is resumed: who comes back tries until it has
// everything again, from where it was.
func (w *watcher) comeBack(ctx context.Context) error {
	if w.client.Err() != nil {
		w.cut()
	}
	w.client.Drop()
	if err := w.tally(); err != nil {
		return err
	}
	end := time.Now().Add(patience)
	for {
		err := w.resume(ctx)
		if err == nil || ctx.Err() != nil || final(err) {
			return err
		}
		if time.Now().After(end) {
			return fmt.Errorf("come back within %s: %w", patience, err)
		}
		timer := time.NewTimer(200 * time.Millisecond)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		}
	}
}

// final tells what another try does not change: a broken promise, and a no
// that says so.
func final(err error) bool {
	var broken *ViolationError
	var refused *livetest.RefusedError
	return errors.As(err, &broken) || errors.As(err, &refused) && refused.Refusal.Retry == false
}

// resume is one try to come back.
func (w *watcher) resume(ctx context.Context) error {
	client, err := w.dial(ctx)
	if err != nil {
		return err
	}
	resumed := make([]*livetest.Watching, 0, len(w.watching))
	for _, t := range w.watching {
		again, err := client.Resume(ctx, t)
		if err != nil {
			client.Drop()
			w.cut()
			for _, r := range append(resumed, again) { // a broken promise is one, also on a connection that is over
				if _, seen := r.State(); seen != nil {
					return w.broken("%v", seen)
				}
			}
			return fmt.Errorf("resume %s as %s: %w", t.Topic, w.session.person, err)
		}
		resumed = append(resumed, again)
	}
	w.client, w.watching = client, resumed
	return nil
}

// tally counts what came on a connection that is over.
func (w *watcher) tally() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, t := range w.watching {
		s, err := t.State()
		if err != nil {
			return w.broken("%v", err)
		}
		if isFeed(t.Topic) {
			w.report.Entries += s.Patches
		} else {
			w.report.Patches += s.Patches
		}
	}
	w.report.Reconnects++
	return nil
}

func (w *watcher) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.report.Cut++
}

func isFeed(topic string) bool { return strings.HasPrefix(topic, "feed/") }

// reach waits until a topic is as of a position or later. It comes back when
// the server takes the connection away meanwhile.
func (w *watcher) reach(ctx context.Context, topic string, position int64) (livetest.State, error) {
	for {
		t := w.watching[slices.IndexFunc(w.watching, func(t *livetest.Watching) bool { return t.Topic == topic })]
		s, err := t.Until(ctx, func(s livetest.State) bool { return s.Ended != "" || s.Position >= position })
		if _, seen := t.State(); seen != nil {
			return s, w.broken("%v", seen)
		}
		switch {
		case s.Ended != "":
			return s, w.broken("%s was ended at %d: %s", topic, s.Position, s.Ended)
		case err == nil:
			return s, nil
		case ctx.Err() != nil:
			return s, w.broken("%s: what happened at %d never came; the watcher stands at %d", topic, position, s.Position)
		}
		if err := w.comeBack(ctx); err != nil {
			return s, err
		}
	}
}
