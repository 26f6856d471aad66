package hammer

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/google/uuid"
)

// writer is one milestone after another, from plan to acceptance.
type writer struct {
	*hammer
	city *city
	rand *rand.Rand
	last int64 // position of the last acknowledged command
}

func (h *hammer) newWriter(c *city, n int) *writer {
	return &writer{hammer: h, city: c, rand: rand.New(rand.NewPCG(1, uint64(n)))}
}

// work writes until stop is closed, and then ends with the story under way.
func (w *writer) work(ctx context.Context, stop <-chan struct{}) error {
	lead, err := w.town.session(ctx, w.city.lead)
	if err != nil {
		return err
	}
	expert, err := w.town.session(ctx, w.city.expert)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		select {
		case <-stop:
			return nil
		default:
		}
		if err := w.story(ctx, lead, expert, n); err != nil {
			return err
		}
	}
}

// story is one milestone's life; now and then the expert returns it once.
func (w *writer) story(ctx context.Context, lead, expert *session, n int) error {
	milestone := uuid.NewString()
	fields := func(more ...any) map[string]any {
		f := map[string]any{"programme": w.city.programme, "city": w.city.id, "milestone": milestone}
		for i := 0; i < len(more); i += 2 {
			f[more[i].(string)] = more[i+1]
		}
		return f
	}
	evidence := func() []map[string]string {
		return []map[string]string{{"evidence": uuid.NewString(), "title": "Report of the load", "note": "Written under load, to be read back."}}
	}
	type act struct {
		by   *session
		as   string
		name string
		body map[string]any
	}
	acts := []act{
		{lead, "city_lead", "roadmap.plan_milestone", fields("title", fmt.Sprintf("Load milestone %d", n), "due", w.city.due, "owner", w.city.lead)},
		{lead, "city_lead", "roadmap.start_milestone", fields()},
		{lead, "city_lead", "roadmap.comment_on_milestone", fields("comment", uuid.NewString(), "text", "A remark under load.")},
		{lead, "city_lead", "roadmap.submit_milestone", fields("evidence", evidence())},
	}
	if w.rand.IntN(4) == 0 {
		acts = append(acts,
			act{expert, "lead_expert", "roadmap.return_milestone", fields("reason", "One more figure is needed here.", "due", w.city.end)},
			act{lead, "city_lead", "roadmap.submit_milestone", fields("evidence", evidence())})
	}
	acts = append(acts, act{expert, "lead_expert", "roadmap.accept_milestone", fields()})
	for _, a := range acts {
		if err := w.command(ctx, a.by, a.as, a.name, a.body); err != nil {
			return err
		}
	}
	return nil
}

type answer struct {
	Position int64 `json:"position"`
	Version  int64 `json:"version"`
	Events   int   `json:"events"`
	Already  bool  `json:"already"`
}

func (w *writer) command(ctx context.Context, by *session, as, name string, body map[string]any) error {
	key := uuid.NewString()
	header := http.Header{"Idempotency-Key": {key}, "Megdan-Acting-As": {as}}
	send := func() (a answer, n tries, err error) {
		_, err = by.call(ctx, http.MethodPost, "/api/commands/"+name, header, body, &a, &n)
		return a, n, err
	}
	began := time.Now()
	a, n, err := send()
	took := time.Since(began)
	w.mu.Lock()
	w.report.Throttled += n.throttled
	w.report.Retried += n.retried
	w.mu.Unlock()
	switch {
	case err != nil:
		return fmt.Errorf("%s as %s: %w", name, by.person, err)
	case a.Events == 0:
		return violation("%s with a new id recorded nothing", name)
	case a.Already && n.retried == 0:
		return violation("%s was answered as already done when it was sent for the first time", name)
	case a.Position <= w.last:
		return violation("%s was put at %d, after an earlier command of the same writer at %d", name, a.Position, w.last)
	}
	w.last = a.Position
	w.acknowledged(w.city.participation, ack{key, a.Position, a.Events}, took)
	if w.rand.IntN(20) > 0 {
		return nil
	}
	again, _, err := send()
	switch {
	case err != nil:
		return fmt.Errorf("%s, sent again: %w", name, err)
	case !again.Already || again.Position != a.Position || again.Events != a.Events:
		return violation("%s, sent again with its id, was answered %+v after %+v", name, again, a)
	}
	w.count(&w.report.Repeats)
	return nil
}
