package live

import (
	"sync/atomic"

	"megdan/internal/telemetry"
)

// Stats is how the hub is doing, for logs and health; Readings tell more.
type Stats struct {
	Connections int   // open now
	Topics      int   // open now
	Watches     int64 // subscriptions now
	Behind      int64 // connections that the kernel takes no more for, now
	Paused      int64 // connections that owe acks, now
	Strangers   int64 // connections that have not said whose they are, now
	Connects    int64 // since the start, as all below
	Refused     int64 // handshakes that were turned away
	Cut         int64 // connections that the server ended
	Dead        int64 // of these, since nothing came any more
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

// counters are what the hub counts. The pointers are set by newCounters.
type counters struct {
	watches, behind, paused, connects, messages, passes, deliveries, delivered,
	bytes, shed, resumed, fromRing, fromLog, resets, revoked, commands atomic.Int64

	refused, cut                       causes
	resumes                            map[string]*telemetry.Histogram // messages that a resume gave, by source; never changed
	passMessages, passWatchers         *telemetry.Histogram
	passSeconds, publishToWriteSeconds *telemetry.Histogram

	members atomic.Int64 // present in all topics, as of the last sweep
}

// causes counts what happened by why. The map is never changed.
type causes map[string]*atomic.Int64

func newCauses(names ...string) causes {
	c := causes{}
	for _, n := range names {
		c[n] = &atomic.Int64{}
	}
	return c
}

// add counts one; a cause that newCauses was not told of is a mistake.
func (c causes) add(cause string) { c[cause].Add(1) }

func (c causes) sum() (n int64) {
	for _, v := range c {
		n += v.Load()
	}
	return n
}

// Why handshakes are turned away and why the server ends connections.
const (
	causeBusy     = "busy"      // too many handshakes at once
	causeProtocol = "protocol"  // what came was not what the protocol has
	causeOrigin   = "origin"    // a page of another host
	causeSession  = "session"   // nobody is signed in, or no longer
	causeToken    = "token"     // a token that is not to be had, not in time, or of somebody else
	causePerson   = "person"    // one person has too many connections
	causeFull     = "full"      // the server has
	causeLeaving  = "leaving"   // the server is going away
	causeDead     = "dead"      // nobody answers there
	causeRoom     = "room"      // quiet for long, when its person came again
	causeRead     = "read"      // what it needs cannot be read now
	causeWrite    = "write"     // writing to it failed
	sourceMemory  = "memory"    // a resume was answered from memory
	sourceLog     = "log"       // from the log
	sourceReset   = "reset"     // not at all
	sourceNothing = "unchanged" // there was nothing to give
)

func newCounters() counters {
	resumed := map[string]*telemetry.Histogram{}
	for _, s := range []string{sourceMemory, sourceLog, sourceReset, sourceNothing} {
		resumed[s] = telemetry.NewHistogram(1, 0, 1, 4, 16, 64, 256, 1024, 5000)
	}
	const µs, ms = 1_000, 1_000_000
	seconds := func() *telemetry.Histogram {
		return telemetry.NewHistogram(1e-9, 20*µs, 50*µs, 100*µs, 200*µs, 500*µs, 1*ms, 2*ms, 5*ms, 10*ms, 20*ms, 50*ms, 100*ms, 200*ms, 500*ms, 1000*ms, 5000*ms)
	}
	return counters{
		refused: newCauses(causeBusy, causeProtocol, causeOrigin, causeSession, causeToken, causePerson, causeFull, causeLeaving),
		cut:     newCauses(causeProtocol, causeSession, causeToken, causeLeaving, causeDead, causeRoom, causeRead, causeWrite),
		resumes: resumed,

		passMessages: telemetry.NewHistogram(1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 1024),
		passWatchers: telemetry.NewHistogram(1, 1, 4, 16, 64, 256, 1000, 4000, 16_000, 64_000),
		passSeconds:  seconds(), publishToWriteSeconds: seconds(),
	}
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
		Strangers: h.strangers.Load(),
		Connects:  c.connects.Load(), Refused: c.refused.sum(), Cut: c.cut.sum(), Dead: c.cut[causeDead].Load(),
		Messages: c.messages.Load(), Passes: c.passes.Load(), Deliveries: c.deliveries.Load(),
		Delivered: c.delivered.Load(), Bytes: c.bytes.Load(), Shed: c.shed.Load(),
		Resumed: c.resumed.Load(), FromRing: c.fromRing.Load(), FromLog: c.fromLog.Load(),
		Resets: c.resets.Load(), Revoked: c.revoked.Load(), Commands: c.commands.Load(),
	}
}
