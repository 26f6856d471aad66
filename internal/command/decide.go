package command

import (
	"context"
	"fmt"

	"megdan/domain/decider"
	"megdan/internal/eventstore"
)

func (h *Handler) permit(ctx context.Context, j *job) (Permit, error) {
	main := j.parts[0]
	q := Question{
		Actor: j.request.Actor, ActingAs: j.request.ActingAs, Function: j.spec.Function, Right: j.spec.Right, Key: main.key, Seen: h.seen.Load(),
	}
	if o, ok := main.of.object(main.known.state, main.asked); ok {
		q.Object = &o
	}
	return h.rights.Permit(ctx, q)
}

func (h *Handler) decide(ctx context.Context, j *job, permit Permit) error {
	main := j.parts[0]
	if want := j.request.IfMatch; want != eventstore.Any && want != main.known.version {
		return &eventstore.ConflictError{Stream: main.hot.stream, Expected: want, Actual: main.known.version}
	}
	at := j.request.At
	if at.IsZero() {
		at = h.now()
	}
	zone, err := h.zone(ctx, j)
	if err != nil {
		return fmt.Errorf("command %s: find the programme's time zone: %w", j.spec.Name, err)
	}
	by := decider.By{Actor: j.request.Actor.Person, OnBehalfOf: j.request.OnBehalf, ActingAs: permit.As, At: at.UTC(), Zone: zone}
	for _, p := range j.parts[1:] {
		if p.gives != nil {
			main.asked = p.gives(main.asked, p.known.state)
		}
	}
	after := main.known.state
	for i, p := range j.parts {
		asked := p.asked
		if p.asks != nil {
			var wanted bool
			if asked, wanted = p.asks(j.command, main.known.state, after); !wanted {
				continue
			}
		}
		events, err := p.of.decide(p.known.state, asked, by)
		if err != nil {
			return err
		}
		if p.check && len(events) > 0 {
			return fmt.Errorf("command %s: checking %s decided %d events", j.spec.Name, p.hot.stream, len(events))
		}
		state := p.known.state
		for _, e := range events {
			state = p.of.evolve(state, e)
			n, err := h.encode(p.of, state, e)
			if err != nil {
				return fmt.Errorf("command %s on %s: %w", j.spec.Name, p.hot.stream, err)
			}
			p.events = append(p.events, n)
		}
		if i == 0 {
			after = state
		}
	}
	return nil
}
