// Package eventstore is the log: one sequence of events with dense positions,
// in commit order. It appends, reads, and hands out what is new in order.
//
// # Terms
//
//   - A position is the place of an event in the log: 1, 2, 3, ... without a
//     gap. A version is its place in its stream, dense too.
//   - A call is one Append: events for one or more streams, a command id.
//   - A batch is the calls that are committed together.
//   - The head is the last position.
//   - The tail is what hands the log out within one process, in order.
//
// # Promises
//
//   - A call is there whole or not at all, and what was acknowledged is on disk.
//   - Positions are in commit order: who sees a position sees all before it,
//     always. A reader never waits for a gap to fill.
//   - An expected version is checked against the truth, whatever else is in
//     the same batch and whichever process wrote it. One caller's conflict or
//     mistake is never another's.
//   - A command id is used once. The same command gives the first answer again,
//     also when that answer was lost, also when both are on their way at once.
//     Conflicts and refusals are not remembered.
//   - recorded_at is the database's clock, or a simulation's that lies behind
//     it, and never decreases along the log.
//   - What cannot be decoded is not written (with Options.Decode).
//   - Stored rows are never changed. Private parts lie beside the log and can
//     be forgotten; the rows keep their digests. No part is there under a key
//     that was destroyed, whatever was on its way then.
//   - A follower of the tail sees every event once, none before its
//     predecessor. An append that returned has been handed to the tail.
//
// What it does not promise: that two calls of different callers are committed
// in the order in which they were made, nor that event ids are unique in the
// log; who makes them sees to that.
//
// # How an append goes
//
//	caller ──> queue ──> committing goroutine ──> one statement ──> callers
//	                                         └──> tail ──> followers
//
// While one batch is with the database the next one gathers; a lone call goes
// at once, and where there are many callers those who were just answered get
// some microseconds to come again. The committing goroutine knows where the log ends and the versions
// of hot streams. It decides the whole batch (decide.go), gives the accepted
// calls their places, and sends them as one statement, one round trip, one
// fsync. It takes one of three ways:
//
//	alone    what is known is taken for granted. The primary key proves that
//	         the log ends where it was thought to end, and with it everything
//	         that was known as of there. If not: asked.
//	crowded  other processes append. It waits for the lock that orders all
//	         appends, takes along what has come meanwhile, and lets the
//	         statement look itself whether streams are where the calls expect
//	         them. If not: asked.
//	asked    under the lock it asks for the head, the versions, the command
//	         ids and the keys that the batch concerns, decides, and inserts:
//	         two round trips, nothing taken for granted.
//
// # When something fails
//
//   - The connection is lost while a batch is with the database: the batch is
//     sent again on a new one, asked; command ids tell what had been committed.
//     For Options.RetryFor the callers wait; then they get ErrUnavailable,
//     which says whether the outcome is known, and later calls fail at once
//     until the database answers. Nothing has to be restarted.
//   - A caller gives up: a call that was not sent yet is taken back; one that
//     was sent goes on, whole, without its caller.
//   - The database refuses something in a batch: its calls are tried one by one.
//   - An announcement (NOTIFY) is lost, or the listening connection: the tail
//     looks at the log every TailOptions.Poll, and after each connection.
//   - The process dies between a commit and its announcement: as above.
//   - The tail's ring is too short for a slow follower: it reads on from the
//     database, and delays nobody.
//
// Who calls it: internal/command appends and loads, internal/views and the
// hub follow the tail, internal/vault reads private parts and keys. It is one
// of the doors to pgx.
package eventstore
