// Package hammer loads a running server through its public API and checks
// what it answers. It trusts nothing. Every acknowledged command must be in
// the feed once and where the answer said, and roadmaps must show what it did;
// nothing may happen to the hammer's milestones that it did not send; what it
// sends again must not be done again. Every watcher must have got everything
// in order, must have seen every command confirmed, and must end with the same
// bytes as a fresh read, on every topic that it follows. The first promise
// that is broken is named with its topic and position.
//
// It signs in as persons of the demo, so it needs a server with --demo. It
// sends to the URL that it is given and ends by itself.
package hammer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// Options say how hard.
type Options struct {
	URL      string        // http://HOST:PORT
	Writers  int           // each a city's lead and lead expert at work
	Watchers int           // each a socket that follows a roadmap and its feed, every third three more topics
	For      time.Duration // how long the writers write
	Out      io.Writer     // progress in words

	settle, stay time.Duration // 0: the constants
}

// Report is what was done and how long it took.
type Report struct {
	Commands, Repeats, Throttled, Retried int
	Patches, Entries, Reconnects, Cut     int           // Cut is connections that ended before the hammer let go of them
	Took                                  time.Duration // of the writing
	P50, P99                              time.Duration // from sending a command to its answer
}

// String is the report in one line.
func (r Report) String() string {
	return fmt.Sprintf("%d commands in %.1f s (%.0f/s, p50 %s, p99 %s), %d repeated, %d throttled, %d sent again; watchers got %d patches and %d entries over %d reconnects, %d of them after a cut",
		r.Commands, r.Took.Seconds(), float64(r.Commands)/max(r.Took.Seconds(), 0.001), r.P50.Round(10*time.Microsecond), r.P99.Round(10*time.Microsecond),
		r.Repeats, r.Throttled, r.Retried, r.Patches, r.Entries, r.Reconnects, r.Cut)
}

// ViolationError is a promise that the server broke.
type ViolationError struct{ What string }

func (e *ViolationError) Error() string { return "violation: " + e.What }

func violation(format string, args ...any) error {
	return &ViolationError{fmt.Sprintf(format, args...)}
}

// Run hammers and checks. The error is a *ViolationError when a promise was
// broken, anything else when the hammering itself could not be done.
func Run(ctx context.Context, o Options) (Report, error) {
	h, err := open(ctx, o)
	if err != nil {
		return Report{}, err
	}
	return h.run(ctx)
}

// open checks the options and asks the server who is there.
func open(ctx context.Context, o Options) (*hammer, error) {
	if o.Writers < 1 || o.Watchers < 0 || o.For <= 0 {
		return nil, errors.New("give at least one writer, no negative number of watchers and a time")
	}
	u, err := url.Parse(o.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("url %q is not one such as http://127.0.0.1:8080", o.URL)
	}
	need := o.Watchers + 20*o.Writers + 200 // beside the sockets, requests of writers and of whoever reads
	have := live.Descriptors(need)
	if have < need {
		return nil, fmt.Errorf("%d watchers and %d writers need %d descriptors and this process may have %d: raise the limit (ulimit -n), or ask for fewer watchers", o.Watchers, o.Writers, need, have)
	}
	t, err := survey(ctx, o.URL)
	if err != nil {
		return nil, err
	}
	h := &hammer{Options: o, descriptors: have, town: t, ledger: newLedger(), folds: livetest.NewFolds(), truths: map[string]*truth{}}
	h.settle, h.stay = cmp.Or(o.settle, settle), cmp.Or(o.stay, stay)
	return h, nil
}

// settle is how long a watcher may take to have everything, stay how long one
// that comes and goes is there.
const (
	settle = 30 * time.Second
	stay   = time.Second
)

type hammer struct {
	Options
	descriptors int // that this process may have
	town        *town
	ledger      *ledger
	folds       *livetest.Folds // watchers of the same topics fold once
	watchers    []*watcher
	truths      map[string]*truth // what was read freshly, by topic

	mu     sync.Mutex
	report Report // guarded by mu
}

func (h *hammer) run(ctx context.Context) (Report, error) {
	cities := h.town.cities[:min(h.Writers, len(h.town.cities))]
	for i, c := range cities {
		if err := h.prepare(ctx, c, i); err != nil {
			return h.report, err
		}
	}
	for i := range h.Watchers {
		w, err := h.newWatcher(ctx, cities[i%len(cities)], i)
		if err != nil {
			return h.report, err
		}
		defer func() { w.close() }()
		h.watchers = append(h.watchers, w)
	}
	h.say("%d writers and %d watchers on %d cities; this process may have %d descriptors", h.Writers, h.Watchers, len(cities), h.descriptors)
	began := time.Now()
	if err := h.write(ctx, cities); err != nil {
		return h.report, err
	}
	h.report.Took = time.Since(began)
	h.summarise()
	h.say("checking what was written")
	return h.report, h.check(ctx, cities)
}

// prepare plans the milestone that all writers of a city have in common. In a
// roadmap that is full already, it is one that is there.
func (h *hammer) prepare(ctx context.Context, c *city, n int) error {
	c.shared = uuid.NewString()
	err := h.newWriter(c, n).command(ctx, lead, "roadmap.plan_milestone", c.shared, c.plan("Shared under load")...)
	if !full(err) {
		return err
	}
	return h.town.borrow(ctx, c)
}

// write lets the writers work, and some watchers come and go meanwhile.
func (h *hammer) write(ctx context.Context, cities []*city) error {
	work, stop := context.WithTimeout(ctx, h.For)
	defer stop()
	g, all := errgroup.WithContext(ctx)
	for i := range h.Writers {
		g.Go(func() error { return h.newWriter(cities[i%len(cities)], i).work(all, work.Done()) })
	}
	for i, w := range h.watchers {
		if i%20 == 3 { // 5 %
			g.Go(func() error { return w.wander(all, work.Done()) })
		}
	}
	return g.Wait()
}

func (h *hammer) summarise() {
	took := h.ledger.took
	slices.Sort(took)
	h.report.Commands = len(took)
	if n := len(took); n > 0 {
		h.report.P50, h.report.P99 = took[n/2], took[n*99/100]
	}
}

func (h *hammer) say(format string, args ...any) {
	if h.Out != nil {
		fmt.Fprintf(h.Out, format+"\n", args...)
	}
}
