package views

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"megdan/domain/id"
	"megdan/domain/role"
)

// Topic names what a page shows, a socket watches and an auditor scrubs:
// "<view>/<uuid>", with an audience behind it where what people may see
// differs. Feeds are "feed/<tag>".
type Topic struct {
	View     string
	Key      id.UUID
	Audience string
}

// ParseTopic reads the text form.
func ParseTopic(s string) (Topic, error) {
	view, rest, found := strings.Cut(s, "/")
	key, audience, _ := strings.Cut(rest, "/")
	u, err := id.Parse(key)
	if !found || view == "" || err != nil || u.IsZero() || len(s) > 120 || strings.Contains(audience, "/") {
		return Topic{}, fmt.Errorf("topic %.60q is not <view>/<uuid> such as roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455", s)
	}
	return Topic{view, u, audience}, nil
}

// String is the text form.
func (t Topic) String() string {
	s := t.View + "/" + t.Key.String()
	if t.Audience != "" {
		s += "/" + t.Audience
	}
	return s
}

// IsFeed reports whether the topic gives entries instead of a document.
func (t Topic) IsFeed() bool { return t.View == "feed" }

var (
	// ErrUnknownTopic: no such view, or nothing was ever recorded for the key.
	ErrUnknownTopic = errors.New("unknown topic")
	// ErrFuture: the position or time lies after the end of the log.
	ErrFuture = errors.New("position lies in the future")
)

// Document is a view's answer for one key at one position. Body is shared and
// must not be changed.
type Document struct {
	Topic    Topic
	Position int64     // the position that the document is as of
	Changed  int64     // the last position that changed it
	At       time.Time // the time of Changed
	View     int       // version of the view
	Body     []byte    // JSON; private parts opened unless asked for in reference form
	Sum      uint32    // of Body where it was opened, so that nobody has to read it to tell two apart

	masked    []byte // Body for Masked; nil: the same
	maskedSum uint32
}

// Patch leads from one state of a document to the next: an RFC 7396 merge
// patch from position From (the document's Changed before) to To. Encoded
// once, shared by all who watch.
type Patch struct {
	Topic    Topic
	From, To int64
	At       time.Time
	Commands []id.UUID // the commands that it confirms
	Body     []byte    // private parts opened

	masked []byte // Body for Masked; nil: the same
}

// Entry is one line of a feed. Body is
// {"type":…,"v":schema,"at":…,"by":person,"d":{public part, private parts opened}}.
type Entry struct {
	Topic   Topic
	Before  int64 // position of the entry before it in this topic; 0 for the first
	At      int64 // position of this entry
	Command id.UUID
	Body    []byte

	masked []byte // Body for Masked; nil: the same
}

// Sink is who watches: a pointer, since one sink may watch many topics and is
// told of each batch once. Its methods are called in log order, one at a time,
// and must not block. They may be called before Watch has returned. cancel
// waits for a call to this sink that is under way, so it must not be called
// from inside one, nor with a lock held that these methods take.
type Sink interface {
	Patch(*Patch)
	Entry(*Entry)
	// Reset gives a fresh document in place of what went before: the view
	// was rebuilt, or texts in it were forgotten.
	Reset(Document)
	// Gone says that nothing more comes for a topic, because its view was
	// stopped, or a new version of it has no such document. cancel is still
	// to be called.
	Gone(Topic)
	// Passed says that everything up to position was handed out; it comes
	// once for each batch of the tail, after its patches and entries.
	Passed(position int64)
}

// Engine is what pages, sockets and the CLI ask.
type Engine interface {
	// Get is the document now, at least as of min.
	Get(ctx context.Context, t Topic, min int64) (Document, error)
	// At is the document as of a position.
	At(ctx context.Context, t Topic, position int64) (Document, error)
	// Watch joins before it reads: the sink gets everything after the
	// returned document and nothing before it. cancel is idempotent, and no
	// call to the sink starts after it returns.
	Watch(ctx context.Context, t Topic, s Sink) (doc Document, cancel func(), err error)
	// WatchFeed is the same for a feed: the newest limit entries at a
	// position (oldest first), then every later entry.
	WatchFeed(ctx context.Context, tag Topic, limit int, s Sink) (page []*Entry, position int64, cancel func(), err error)
	// Feed is one page of a feed: up to limit entries before a position
	// (0: from the end), oldest first, and whether there are more.
	Feed(ctx context.Context, tag Topic, before int64, limit int) (page []*Entry, more bool, err error)
	// Since is the patches or entries of a topic after a position, from
	// memory only; ok is false when they are no longer all there. Resume uses it.
	Since(t Topic, position int64) (patches []*Patch, entries []*Entry, ok bool)
	// FeedSince reads the entries after a position from the log.
	FeedSince(ctx context.Context, tag Topic, position int64, limit int) (page []*Entry, more bool, err error)
	// History says where a topic changed: positions and their times, for the
	// scrubber, thinned to at most limit with counts.
	History(ctx context.Context, t Topic, limit int) (History, error)
	// Window is the versions of a document in (from, to]: the document at
	// from, then patches, at most limit.
	Window(ctx context.Context, t Topic, from, to int64, limit int) (Document, []*Patch, error)
	// Resolve is the last position recorded at or before a time.
	Resolve(ctx context.Context, at time.Time) (int64, error)
	// Read is the function of the matrix that reading a topic's view needs.
	Read(t Topic) (role.Function, error)
}

// History is the density of a topic's changes over the log.
type History struct {
	First, Last int64 // first and last position that touched the topic
	Head        int64
	Total       int // how many events touched it
	Points      []HistoryPoint
}

// HistoryPoint stands for Count events up to and including Position.
type HistoryPoint struct {
	Position int64     `json:"p"`
	At       time.Time `json:"at"`
	Count    int       `json:"n"`
}
