package live

import "sync/atomic"

// Stats is how the hub is doing, for logs, health and metrics.
type Stats struct {
	Connections int   // open now
	Topics      int   // open now
	Watches     int64 // subscriptions now
	Behind      int64 // connections that the kernel takes no more for, now
	Paused      int64 // connections that owe acks, now
	Connects    int64 // since the start, as all below
	Refused     int64 // handshakes that were turned away
	Dead        int64 // connections cut because nothing came any more
	Messages    int64 // patches and entries that came from the engine
	Passes      int64
	Deliveries  int64 // messages written
	Delivered   int64 // their bytes
	Bytes       int64 // all bytes written
	Shed        int64 // signals dropped
	Resumed     int64 // watches that went on from a position
	FromRing    int64 // reads of what was missed: from memory
	FromLog     int64 // from the log
	Resets      int64 // not to be had any more
	Revoked     int64 // subscriptions ended by a change of rights
	Commands    int64 // commands that succeeded
}

type counters struct {
	watches, behind, paused, connects, refused, dead, messages, passes, deliveries, delivered,
	bytes, shed, resumed, fromRing, fromLog, resets, revoked, commands atomic.Int64
}

// Stats is a reading of all counters.
func (h *Hub) Stats() Stats {
	h.mu.Lock()
	conns, topics := len(h.conns), len(h.topics)
	h.mu.Unlock()
	c := &h.stats
	return Stats{
		Connections: conns, Topics: topics,
		Watches: c.watches.Load(), Behind: c.behind.Load(), Paused: c.paused.Load(),
		Connects: c.connects.Load(), Refused: c.refused.Load(), Dead: c.dead.Load(),
		Messages: c.messages.Load(), Passes: c.passes.Load(), Deliveries: c.deliveries.Load(),
		Delivered: c.delivered.Load(), Bytes: c.bytes.Load(), Shed: c.shed.Load(),
		Resumed: c.resumed.Load(), FromRing: c.fromRing.Load(), FromLog: c.fromLog.Load(),
		Resets: c.resets.Load(), Revoked: c.revoked.Load(), Commands: c.commands.Load(),
	}
}
