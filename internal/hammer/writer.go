package hammer

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/google/uuid"

	"megdan/domain/id"
)

// writer is one milestone after another, from plan to acceptance. Writers of
// one city write on the same roadmap, and all of them on its shared milestone.
type writer struct {
	*hammer
	city *city
	rand *rand.Rand
	last int64 // position of the last acknowledged command
	sent int
	full bool // the roadmap takes no more milestones
}

func (h *hammer) newWriter(c *city, n int) *writer {
	return &writer{hammer: h, city: c, rand: rand.New(rand.NewPCG(1, uint64(n)))}
}

// work writes until stop is closed, and then ends with the story under way.
func (w *writer) work(ctx context.Context, stop <-chan struct{}) error {
	for n := 0; ; n++ {
		select {
		case <-stop:
			return nil
		default:
		}
		if err := w.share(ctx, n); err != nil {
			return err
		}
		if w.full {
			continue
		}
		err := w.story(ctx, n)
		if full(err) { // a long hammering on few cities gets there
			w.full = true
			err = nil
		}
		if err != nil {
			return err
		}
	}
}

// full tells the one refusal that a writer may meet.
func full(err error) bool {
	var p *problem
	return errors.As(err, &p) && p.Code == "roadmap.too_many"
}

// share renames the milestone that all writers of a city have in common.
func (w *writer) share(ctx context.Context, n int) error {
	return w.command(ctx, lead, "roadmap.rename_milestone", w.city.shared, "title", fmt.Sprintf("Shared under load, %d times, %s", n, uuid.NewString()))
}

// part is in which role a command is given.
type part string

const (
	lead   part = "city_lead"
	expert part = "lead_expert"
)

// person is who plays a part in a city.
func (c *city) person(as part) string {
	if as == expert {
		return c.expert
	}
	return c.lead
}

// story is one milestone's life; now and then the expert returns it once.
func (w *writer) story(ctx context.Context, n int) error {
	milestone := uuid.NewString()
	evidence := func() []map[string]string {
		return []map[string]string{{"evidence": uuid.NewString(), "title": "Report of the load", "note": "Written under load, to be read back."}}
	}
	type act struct {
		as   part
		name string
		more []any
	}
	acts := []act{
		{lead, "roadmap.plan_milestone", w.city.plan(fmt.Sprintf("Load milestone %d", n))},
		{lead, "roadmap.start_milestone", nil},
		{lead, "roadmap.comment_on_milestone", []any{"comment", uuid.NewString(), "text", "A remark under load."}},
		{lead, "roadmap.submit_milestone", []any{"evidence", evidence()}},
	}
	if w.rand.IntN(4) == 0 {
		acts = append(acts,
			act{expert, "roadmap.return_milestone", []any{"reason", "One more figure is needed here.", "due", w.city.end}},
			act{lead, "roadmap.submit_milestone", []any{"evidence", evidence()}})
	}
	acts = append(acts, act{expert, "roadmap.accept_milestone", nil})
	for _, a := range acts {
		if err := w.command(ctx, a.as, a.name, milestone, a.more...); err != nil {
			return err
		}
	}
	return nil
}

// plan is what it takes to plan a milestone.
func (c *city) plan(title string) []any { return []any{"title", title, "due", c.due, "owner", c.lead} }

type answer struct {
	Position int64 `json:"position"`
	Version  int64 `json:"version"`
	Events   int   `json:"events"`
	Already  bool  `json:"already"`
}

// command gives one command about a milestone, the first and now and then
// another one twice, and enters what was acknowledged in the ledger.
func (w *writer) command(ctx context.Context, as part, name, milestone string, more ...any) error {
	by, err := w.town.session(ctx, w.city.person(as))
	if err != nil {
		return err
	}
	body := map[string]any{"programme": w.city.programme, "city": w.city.id, "milestone": milestone}
	for i := 0; i < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	key := id.UUID(uuid.New())
	send := func() (a answer, n tries, err error) {
		header := http.Header{"Idempotency-Key": {key.String()}, "Megdan-Acting-As": {string(as)}}
		_, err = by.call(ctx, http.MethodPost, "/api/commands/"+name, header, body, &a, &n)
		return a, n, err
	}
	began := time.Now()
	a, n, err := send()
	took := time.Since(began)
	w.count(n)
	w.sent++
	where := fmt.Sprintf("%s of milestone %s in roadmap/%s", name, milestone, w.city.participation)
	switch {
	case err != nil:
		return w.refused(where, by.person, err)
	case a.Events == 0:
		return violation("%s recorded nothing at %d, though its id is new", where, a.Position)
	case a.Already && n.retried == 0:
		return violation("%s was answered as already done at %d when it was sent for the first time", where, a.Position)
	case a.Position <= w.last:
		return violation("%s was put at %d, not after the earlier command of the same writer at %d", where, a.Position, w.last)
	}
	w.last = a.Position
	w.ledger.enter(w.city.participation, ack{key, name, by.person, milestone, a.Position, a.Events}, took)
	if w.sent > 1 && w.rand.IntN(20) > 0 {
		return nil
	}
	again, n, err := send()
	w.count(n)
	switch {
	case err != nil:
		return w.refused(where+", sent again", by.person, err)
	case !again.Already || again.Position != a.Position || again.Events != a.Events:
		return violation("%s, sent again with its id, was answered %+v after %+v", where, again, a)
	}
	w.mu.Lock()
	w.report.Repeats++
	w.mu.Unlock()
	return nil
}

// refused makes a violation of a refusal: everything that a writer sends is
// allowed after what was acknowledged to it before, but for a full roadmap.
func (w *writer) refused(where, person string, err error) error {
	var p *problem
	if errors.As(err, &p) && p.Status < 500 && p.Status != http.StatusTooManyRequests && !full(err) {
		return violation("%s was refused to %s after what was acknowledged up to %d: %v", where, person, w.last, err)
	}
	return fmt.Errorf("%s as %s: %w", where, person, err)
}

func (w *writer) count(n tries) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.report.Throttled += n.throttled
	w.report.Retried += n.retried
}
