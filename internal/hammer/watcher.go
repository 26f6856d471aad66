package hammer

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"megdan/internal/live/livetest"
)

// watcher is one socket that follows a city's roadmap and its feed.
type watcher struct {
	*hammer
	city    *city
	session *session

	client     *livetest.Client
	view, feed *livetest.Watching
	gone       *carried
}

// carried is what a watcher got on connections that are over.
type carried struct{ patches, entries, reconnects int }

func (h *hammer) newWatcher(ctx context.Context, c *city, n int) (*watcher, error) {
	who := c.people[(n/len(h.town.cities))%len(c.people)]
	s, err := h.town.session(ctx, who)
	if err != nil {
		return nil, err
	}
	w := &watcher{hammer: h, city: c, session: s, gone: &carried{}}
	if w.client, err = w.dial(ctx); err != nil {
		return nil, err
	}
	if w.view, err = w.client.Watch(ctx, "roadmap/"+c.participation); err != nil {
		return nil, fmt.Errorf("watch the roadmap: %w", err)
	}
	if w.feed, err = w.client.Watch(ctx, "feed/"+c.participation); err != nil {
		return nil, fmt.Errorf("watch the feed: %w", err)
	}
	return w, nil
}

func (w *watcher) dial(ctx context.Context) (*livetest.Client, error) {
	return livetest.Dial(ctx, "ws"+strings.TrimPrefix(w.URL, "http")+"/api/live", livetest.Options{
		Header: http.Header{"Origin": {w.URL}}, Client: &http.Client{Jar: w.session.http.Jar},
	})
}

func (w *watcher) close() { w.client.Close() }

// wander drops the connection every second and comes back where it was.
func (w *watcher) wander(ctx context.Context, stop <-chan struct{}) error {
	tick := time.NewTicker(time.Second)
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

// comeBack drops the connection and resumes on a new one.
func (w *watcher) comeBack(ctx context.Context) error {
	w.client.Drop()
	for _, t := range []*livetest.Watching{w.view, w.feed} {
		s, err := t.State()
		if err != nil {
			return violation("%v", err)
		}
		if t == w.view {
			w.gone.patches += s.Patches
		} else {
			w.gone.entries += s.Patches
		}
	}
	w.gone.reconnects++
	end := time.Now().Add(patience)
	for {
		client, err := w.dial(ctx)
		if err == nil {
			w.client = client
			break
		}
		if time.Now().After(end) {
			return fmt.Errorf("come back: %w", err)
		}
		timer := time.NewTimer(200 * time.Millisecond)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		}
	}
	var err error
	if w.view, err = w.client.Resume(ctx, w.view); err != nil {
		return fmt.Errorf("resume the roadmap: %w", err)
	}
	if w.feed, err = w.client.Resume(ctx, w.feed); err != nil {
		return fmt.Errorf("resume the feed: %w", err)
	}
	return nil
}

// alive comes back when the server took the connection away meanwhile.
func (w *watcher) alive(ctx context.Context) error {
	select {
	case <-w.client.Done():
		return w.comeBack(ctx)
	default:
		return nil
	}
}
