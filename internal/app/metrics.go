package app

import (
	"context"
	"math"
	"time"

	"megdan/internal/eventstore"
	"megdan/internal/live"
	"megdan/internal/telemetry"
)

// readings are the numbers that the pieces keep.
func (core *Core) readings(ctx context.Context, hub *live.Hub) []telemetry.Reading {
	health := core.Views.Health()
	events, age := core.behind(ctx, health.Head)
	all := []telemetry.Reading{
		{Name: "tail_position", Help: "Last position that was read from the log.", Value: float64(health.Head)},
		{Name: "tail_lag_events", Help: "Events in the log that were not read yet.", Value: events},
		{Name: "tail_lag_seconds", Help: "How long the oldest of them is in the log.", Value: age},
		{Name: "views_position", Help: "Everything up to here is folded and handed out.", Value: float64(health.Passed)},
		{Name: "views_lag_events", Help: "Events that were read and not folded yet.", Value: float64(health.Lag())},
		{Name: "views_documents", Help: "Documents in memory.", Value: float64(health.Hot)},
		{Name: "views_feeds", Help: "Feeds in memory.", Value: float64(health.Feeds)},
		{Name: "views_stopped", Help: "Views that cannot go on.", Value: float64(len(health.Stopped))},
	}
	if waiting, room, ok := live.AcceptQueue(core.listener); ok {
		all = append(all,
			telemetry.Reading{Name: "accept_queue", Help: "Connections that wait to be accepted.", Value: float64(waiting)},
			telemetry.Reading{Name: "accept_queue_room", Help: "How many may.", Value: float64(room)})
	}
	return append(all, hub.Readings()...)
}

// behind is how far the log is ahead of what was read of it: in events, and in
// seconds. While the database is away neither is known.
func (core *Core) behind(ctx context.Context, read int64) (events, seconds float64) {
	head, _, err := core.Store.Head(ctx)
	if err != nil {
		return math.NaN(), math.NaN()
	}
	if head <= read {
		return 0, 0
	}
	for e, err := range core.Store.Read(ctx, eventstore.Query{After: read, Limit: 1}) {
		if err != nil {
			break
		}
		return float64(head - read), max(0, time.Since(e.At).Seconds())
	}
	return float64(head - read), math.NaN()
}
