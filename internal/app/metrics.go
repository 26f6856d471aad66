package app

import (
	"context"
	"math"

	"megdan/internal/live"
	"megdan/internal/telemetry"
)

// readings are the numbers that the pieces keep.
func (core *Core) readings(ctx context.Context, hub *live.Hub) []telemetry.Reading {
	health := core.Views.Health()
	behind := math.NaN() // while the database is away it is not known
	if head, _, err := core.Store.Head(ctx); err == nil {
		behind = float64(max(0, head-health.Head))
	}
	return append([]telemetry.Reading{
		{Name: "tail_position", Help: "Last position that was read from the log.", Value: float64(health.Head)},
		{Name: "tail_lag_events", Help: "Events in the log that were not read yet.", Value: behind},
		{Name: "views_position", Help: "Everything up to here is folded and handed out.", Value: float64(health.Passed)},
		{Name: "views_lag_events", Help: "Events that were read and not folded yet.", Value: float64(health.Lag())},
		{Name: "views_documents", Help: "Documents in memory.", Value: float64(health.Hot)},
		{Name: "views_feeds", Help: "Feeds in memory.", Value: float64(health.Feeds)},
		{Name: "views_stopped", Help: "Views that cannot go on.", Value: float64(len(health.Stopped))},
	}, ofHub(hub.Stats())...)
}

func ofHub(s live.Stats) []telemetry.Reading {
	now := func(name, help string, v int64) telemetry.Reading {
		return telemetry.Reading{Name: "live_" + name, Help: help, Value: float64(v)}
	}
	total := func(name, help string, v int64) telemetry.Reading {
		return telemetry.Reading{Name: "live_" + name + "_total", Help: help, Value: float64(v), Total: true}
	}
	return []telemetry.Reading{
		now("connections", "Sockets and streams that are open.", int64(s.Connections)),
		now("topics", "Topics that are open.", int64(s.Topics)),
		now("watches", "Subscriptions.", s.Watches),
		now("behind", "Connections that the kernel takes no more for.", s.Behind),
		now("paused", "Connections that owe acks.", s.Paused),
		total("connects", "Connections that were taken.", s.Connects),
		total("refused", "Handshakes that were turned away.", s.Refused),
		total("dead", "Connections that were cut since nobody was there.", s.Dead),
		total("messages", "Patches and entries that came from the views.", s.Messages),
		total("passes", "Passes over the watchers of a topic.", s.Passes),
		total("deliveries", "Messages that were written.", s.Deliveries),
		total("delivered_bytes", "Their bytes.", s.Delivered),
		total("written_bytes", "All bytes that were written.", s.Bytes),
		total("shed_signals", "Signals that were dropped.", s.Shed),
		total("resumed", "Watches that went on from a position.", s.Resumed),
		total("reads_memory", "Times that what was missed was in memory.", s.FromRing),
		total("reads_log", "Times that what was missed was read from the log.", s.FromLog),
		total("resets", "Times that what was missed could not be had.", s.Resets),
		total("revoked", "Subscriptions that a change of rights ended.", s.Revoked),
		total("commands", "Commands on sockets that succeeded.", s.Commands),
	}
}
