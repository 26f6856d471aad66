// Package views runs the views of projections: the document of a topic now,
// at any earlier position, and as it changes. Pages, sockets, rights and the
// command line ask it; internal/app makes one for each server.
//
// # What it promises
//
//   - A document is the plain fold of the events that concern its key, up to
//     the position it names, and nothing else: the same bytes from memory, from
//     a stored document, from a snapshot, from a patch sequence, on another
//     server and after a rebuild. Check proves it.
//   - Who watches gets the document once and then every change after it, in
//     log order, nothing twice. A change of a document and the position of a
//     batch are handed out after all that came before them in the log.
//   - A patch is computed, opened and encoded once, however many watch. Several
//     events of one batch that touch one document are one patch.
//   - In the audience Masked, nothing that is a person's own data is handed out,
//     by whatever way; see there.
//   - What is stored (view_document, view_snapshot, view_progress) only makes
//     things fast. Any of it may be lost, truncated or half written at any
//     time; what is read stays right.
//   - A view that panics is stopped at the event where it did, says so to who
//     reads or watches it, and leaves all others alone. A view never goes on
//     past a hole.
//
// # What it does not
//
// It asks nobody for rights (internal/rights does, by Read), and it computes
// nothing from the present time.
//
// # How
//
// One goroutine follows the tail and folds into the documents that are hot: in
// memory because somebody reads or watches them. A cold one is registered
// first, with the end of the batch then under way as its base; then it is
// loaded from the nearest stored document and the log up to its base, while
// what comes after the base is kept for it. So no event is missed and none is
// folded twice, without holding anybody up.
//
//	cold --Get, Watch--> loading --base reached--> hot --not used--> cold
//	                        |                       |
//	                        +--nothing recorded     +--fault: the view stops
//
// # What is stored
//
// One server at a time writes: who holds the advisory lock, on the connection
// that does the writing, so that a server which has lost the one has lost the
// other. It follows the tail on its own and writes each changed document once a
// step, with its build's position in the same transaction. A document is as of
// its build's position, or of its own if that is later (then its writer was
// killed in between), so nothing is folded into it twice. Snapshots stand where
// much has concerned a document, or nothing for long, so that any moment is a
// few hundred events away from one.
//
// Feeds are written like a view whose documents are empty, for the sake of the
// snapshots: they are the points from which a long history is drawn.
//
// A build is one version of a view folded once. A raised version, or a rebuild,
// is a new build beside the one that is shown; the swap is one row. What a
// writer finds missing it writes again from the beginning of the log, and what
// a reader finds missing it folds from there.
//
// Locks, in the order in which they may be taken: delivery (one batch at a
// time), mu (what is hot), a document's or feed's own, a sink's own. Texts are
// opened under a document's or a feed's lock, which may take as long as the
// database is away. So who holds mu and wants one of those only tries, or holds
// delivery, without which no document is held for long.
package views
