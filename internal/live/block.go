package live

import "sort"

// message is one encoded message of a topic. Its bytes are shared.
type message struct {
	from, to int64 // leads from this position of the topic to that one
	reset    bool  // starts anew, whatever the watcher has
	version  int64 // how often the topic was reset before
	came     int64 // when, as hub.now; 0 for what was not handed out just now
	bytes    []byte
}

// block is what gathered for a topic since the last pass: messages that join
// each other without a hole.
type block struct {
	messages []message
	start    int      // index of the last reset; what is before it is of no use
	version  int64    // of the last message
	listed   [][]byte // all of them from start; made on first use
	framed   []byte   // the same as one WebSocket frame; made on first use
	bytes    int      // sum of the messages from start
}

func newBlock(m []message) *block {
	b := &block{messages: m, version: m[len(m)-1].version}
	for i := range m {
		if m[i].reset {
			b.start = i
		}
	}
	for _, m := range m[b.start:] {
		b.bytes += len(m.bytes)
	}
	return b
}

func (b *block) last() int64 { return b.messages[len(b.messages)-1].to }

// next is the rule by which everybody gets everything once: which messages a
// watcher at position pos takes. It answers the index of the first one (all
// later ones follow); len(messages) when it has them all; -1 when something
// between pos and this block is missing, so that it must catch up.
func (b *block) next(pos int64) int {
	m := b.messages
	if m[b.start].reset {
		return b.start
	}
	if pos < m[0].from {
		return -1
	}
	if m[0].to > pos {
		return 0
	}
	return sort.Search(len(m), func(i int) bool { return m[i].to > pos })
}

// upTo is how many messages are at or before a position.
func (b *block) upTo(pos int64) int {
	m := b.messages
	return sort.Search(len(m), func(i int) bool { return m[i].to > pos })
}

// cut is the payloads from one message to before another.
func (b *block) cut(from, to int) [][]byte {
	p := make([][]byte, 0, to-from)
	for _, m := range b.messages[from:to] {
		p = append(p, m.bytes)
	}
	return p
}

// frame is all messages as one frame, made once for everybody.
func (b *block) frame() []byte {
	if b.framed == nil {
		b.framed = frame(b.payloads()...)
	}
	return b.framed
}

// payloads is all messages, listed once for everybody.
func (b *block) payloads() [][]byte {
	if b.listed == nil {
		b.listed = b.cut(b.start, len(b.messages))
	}
	return b.listed
}
