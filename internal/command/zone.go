package command

import (
	"context"
	"fmt"
	"time"
	_ "time/tzdata" // a machine may have no time zones of its own

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// zoned is what names a time zone: the first event of a programme, and the
// command that drafts it.
type zoned interface{ TimeZone() string }

// zoneNamed refuses a command that names a zone which there is not: deciders
// cannot know.
func zoneNamed(command any) error {
	if c, ok := command.(zoned); ok {
		if _, err := time.LoadLocation(c.TimeZone()); err != nil {
			return &InvalidError{Field: "zone", Reason: fmt.Sprintf("%.40q is not the name of a time zone such as Europe/Brussels", c.TimeZone())}
		}
	}
	return nil
}

// zone is that of the programme which the command says it is for, or which
// what it is about belongs to; nil when there is none, as for cities' records.
func (h *Handler) zone(ctx context.Context, j *job) (*time.Location, error) {
	if c, ok := j.command.(zoned); ok {
		return time.LoadLocation(c.TimeZone())
	}
	var programme id.Programme
	if c, ok := j.command.(interface{ Edition() id.Programme }); ok {
		programme = c.Edition()
	} else if o, ok := j.parts[0].of.object(j.parts[0].known.state, j.parts[0].asked); ok {
		programme = o.Programme
	}
	if programme.IsZero() {
		return nil, nil
	}
	return h.zoneOf(ctx, programme)
}

// zoneOf is the zone of a programme; nil when there is no such programme. It
// keeps the one that its first event names, so that each is read once.
func (h *Handler) zoneOf(ctx context.Context, programme id.Programme) (*time.Location, error) {
	if known, ok := h.zones.Get(programme); ok {
		return known, nil
	}
	for e, err := range h.log.Read(ctx, eventstore.Query{Stream: event.StreamOf("programme", programme.UUID()), Limit: 1}) {
		if err != nil {
			return nil, err
		}
		named, ok := e.Data.(zoned)
		if !ok {
			break
		}
		zone, err := time.LoadLocation(named.TimeZone())
		if err != nil {
			zone = time.UTC // drafted by a program that knew more zones
		}
		h.zones.Put(programme, zone)
		return zone, nil
	}
	return nil, nil
}
