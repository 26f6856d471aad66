package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// unsealed is a new event with the private parts that are not sealed yet.
type unsealed struct {
	eventstore.NewEvent
	parts []event.Part
}

// encode turns a decided event into what is stored; sealing comes last, once
// every stream has agreed.
func (h *Handler) encode(of behaviour, after, decided any) (unsealed, error) {
	enc, err := h.catalogue.Encode(decided)
	if err != nil {
		return unsealed{}, err
	}
	programme, tags := of.about(after, decided)
	made, err := uuid.NewV7()
	if err != nil {
		return unsealed{}, fmt.Errorf("make the id of an event: %w", err)
	}
	return unsealed{eventstore.NewEvent{
		ID: id.UUID(made), Log: programme.UUID(), Type: enc.Type, Schema: enc.Schema, Tags: tags, Payload: enc.Payload,
	}, enc.Parts}, nil
}

// append writes what was decided in one call and brings the hot states up to
// date with it.
func (h *Handler) append(ctx context.Context, j *job, permit Permit) (Answer, error) {
	call := eventstore.Append{
		Command: j.request.Key, Digest: j.digest,
		Actor: j.request.Actor.Person, OnBehalfOf: j.request.OnBehalf, ActingAs: string(permit.As),
		Auth:        j.request.Actor.Auth + " " + permit.Rule,
		Correlation: j.request.Key, Causation: j.request.Causation,
		Effective: j.request.Effective, At: j.request.At,
	}
	for _, p := range j.parts {
		s := eventstore.StreamAppend{Stream: p.hot.stream, Expected: p.known.version}
		for i := range p.events {
			e := &p.events[i]
			if len(e.parts) > 0 {
				sealed, keys, err := h.sealer.Seal(ctx, e.Log, e.ID, e.parts)
				if err != nil {
					return Answer{}, fmt.Errorf("command %s: seal private parts: %w", j.spec.Name, err)
				}
				e.Sealed, call.NewKeys = sealed, append(call.NewKeys, keys...)
			}
			s.Events = append(s.Events, e.NewEvent)
		}
		call.Streams = append(call.Streams, s)
	}
	r, err := h.log.Append(ctx, call)
	if err != nil {
		var lost *eventstore.ConflictError
		if !errors.As(err, &lost) && !errors.Is(err, eventstore.ErrCommandReused) {
			// Whether it was committed is not known: read the streams again.
			for _, p := range j.parts {
				p.hot.forget()
			}
		}
		return Answer{}, fmt.Errorf("append %s to %s: %w", j.spec.Name, j.parts[0].hot.stream, err)
	}
	if !r.Already {
		if err := h.advance(j, r); err != nil {
			return Answer{}, err
		}
	}
	return answer(r), nil
}

// advance evolves the hot states over what was just written. The events are
// decoded from their stored form: a state is the same whether it was loaded
// or kept, and no open private text stays in memory.
func (h *Handler) advance(j *job, r eventstore.Result) error {
	position := r.First
	for _, p := range j.parts {
		k := p.known
		for i := range p.events {
			e := &p.events[i]
			stored := event.Recorded{
				Position: position, Type: e.Type, Schema: e.Schema, Payload: e.Payload, Segments: make([]event.Segment, len(e.Sealed)),
			}
			if err := h.catalogue.Decode(&stored); err != nil {
				p.hot.forget()
				return fmt.Errorf("read back what %s wrote: %w", j.spec.Name, err)
			}
			k.state = p.of.evolve(k.state, stored.Data)
			k.version, k.position = k.version+1, position
			position++
		}
		if len(p.events) > 0 {
			p.hot.put(k)
		}
	}
	return nil
}
