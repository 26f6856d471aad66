// Package live brings what the log records to the people who are looking, by
// WebSocket (subprotocol megdan.v1.json) and, where a network breaks sockets,
// by Server-Sent Events.
//
// It promises:
//
//   - Nothing durable is lost or doubled between the answer to a watch and the
//     end of the subscription: a watcher has, at every position, exactly the
//     document or the entries that a fresh read would give. What is written to
//     a watcher is decided by one comparison of positions (see block.next), so
//     joining, resuming, falling behind and catching up are the same thing.
//   - A watcher that cannot take more costs bounded memory and delays nobody.
//     It is never cut for being slow: when it drains it gets the document as
//     it then is, or reads its feed on from the ring or the log.
//   - What a person may no longer read ends in order: everything up to the
//     event that took the right away is delivered, nothing after it.
//   - A resume never lies: it is everything since the position, or a reset
//     with a reason.
//   - A connection is somebody's, by the cookie at the upgrade or the token in
//     the first message, before it may do anything else, and it ends with that
//     session unless another token of the same person renews it.
//
// It does not promise that every version of a document is seen (a slow watcher
// skips to a later one) nor that signals and presence arrive at all.
//
// How it works. A topic of the hub is the engine's sink for all its watchers
// on this server. What the engine hands out is encoded once and gathered; a
// pass joins what has gathered since the last one into one frame and gives it
// to every watcher with one non-blocking write of the same bytes:
//
//	engine ── Patch, Entry ──> topic ──> part (one a shard): pending
//	                                       │ pass: join once
//	                                       v
//	                    watchers of the part: one write each, or "behind"
//
// A connection has one goroutine, which reads. There is no queue, writer or
// timer for each: a goroutine that writes exists only while the kernel takes
// no more, and one sweep a second in each shard looks for the quiet and the
// dead.
//
// Locks, in the order in which they are taken: sub.turn, conn.mu, then one of
// part.mu, presence.mu and hub.mu, then person.mu. The engine's calls take part.mu and
// person.mu, which are never held during a write or a call to anybody else.
//
// Called by internal/app (New, Run, Close) and the routes of internal/httpapi
// (ServeWS, ServeSSE, AsyncAPI).
package live
