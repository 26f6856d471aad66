package live

import (
	"maps"
	"slices"
	"time"

	"megdan/internal/telemetry"
)

// Readings are the hub's metrics: those that live.md 3 lists. Connects a second
// are the rate of a total, and what concerns the log is read elsewhere.
func (h *Hub) Readings() []telemetry.Reading {
	s, owed := h.Stats(), h.owed()
	now := func(name, help string, v float64) telemetry.Reading {
		return telemetry.Reading{Name: "live_" + name, Help: help, Value: v}
	}
	total := func(name, help string, v int64) telemetry.Reading {
		return telemetry.Reading{Name: "live_" + name + "_total", Help: help, Value: float64(v), Total: true}
	}
	spread := func(name, help string, v *telemetry.Histogram) telemetry.Reading {
		return telemetry.Reading{Name: "live_" + name, Help: help, Histogram: v}
	}
	c := &h.stats
	all := []telemetry.Reading{
		now("connections", "Sockets and streams that are open.", float64(s.Connections)),
		now("strangers", "Sockets that have not said whose they are.", float64(s.Strangers)),
		now("topics", "Topics that are open.", float64(s.Topics)),
		now("watches", "Subscriptions.", float64(s.Watches)),
		now("behind", "Connections that the kernel takes no more for.", float64(s.Behind)),
		now("paused", "Connections that owe acks.", float64(s.Paused)),
		now("presence_members", "Persons who are present in a topic, in all topics.", float64(c.members.Load())),
		now("unacked_messages", "Messages that wait for an ack.", float64(owed.messages)),
		now("unacked_bytes", "Their bytes.", float64(owed.bytes)),
		now("ack_lag_seconds", "How long the oldest of them waits.", owed.lag.Seconds()),
		total("connects", "Connections that were taken.", s.Connects),
		total("messages", "Patches and entries that came from the views.", s.Messages),
		total("passes", "Passes over the watchers of a topic that had messages.", s.Passes),
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
		spread("pass_messages", "Messages that a pass joined.", c.passMessages),
		spread("pass_watchers", "Watchers that a pass went over.", c.passWatchers),
		spread("pass_seconds", "How long a pass took.", c.passSeconds),
		spread("publish_to_write_seconds", "From a message's coming from the views to its writing to a watcher who keeps up, for the oldest of a pass.", c.publishToWriteSeconds),
	}
	all = append(all, byCause("live_refused_total", "Handshakes that were turned away.", c.refused)...)
	all = append(all, byCause("live_cut_total", "Connections that the server ended.", c.cut)...)
	for _, source := range slices.Sorted(maps.Keys(c.resumes)) {
		all = append(all, telemetry.Reading{Name: "live_resume_messages", Help: "Messages that brought who came back up to date.",
			Histogram: c.resumes[source], Label: "source", Is: source})
	}
	return all
}

func byCause(name, help string, c causes) (all []telemetry.Reading) {
	for _, cause := range slices.Sorted(maps.Keys(c)) {
		all = append(all, telemetry.Reading{Name: name, Help: help, Value: float64(c[cause].Load()), Total: true, Label: "cause", Is: cause})
	}
	return all
}

// owed is what waits for acks.
type owed struct {
	messages, bytes int
	lag             time.Duration
}

func (h *Hub) owed() (all owed) {
	now := h.now()
	for _, c := range h.all() {
		c.mu.Lock()
		all.messages += c.unacked
		all.bytes += c.unackedBytes
		for _, s := range c.subs {
			if len(s.marks) > 0 {
				all.lag = max(all.lag, time.Duration(now-s.marks[0].since))
			}
		}
		c.mu.Unlock()
	}
	return all
}
