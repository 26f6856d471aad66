package views

import (
	"cmp"
	"slices"

	"megdan/domain/event"
	"megdan/domain/id"
)

// batch is the room for folding one batch of the tail, used again for each.
type batch struct {
	keys []id.UUID
	docs []docWork
	doc  map[*hot]int
	feed []feedWork
	tag  map[*feed]int
	out  []delivery
}

type docWork struct {
	h      *hot
	events []*event.Recorded
}

type feedWork struct {
	f      *feed
	events []*event.Recorded
}

// fold takes one batch of the tail into all hot documents and feeds, and hands
// out what changed: first all changes by position, then that the batch is
// through. What a document gains in one batch is one patch.
func (r *Runner) fold(events []*event.Recorded) {
	r.delivery.Lock()
	defer r.delivery.Unlock()
	end := events[len(events)-1].Position
	r.mu.Lock()
	r.folding = end // who registers from here on reads this batch from the log
	r.mu.Unlock()

	b := &r.batch
	r.sort(b, events)
	for i := range b.docs {
		b.docs[i].h.fold(r, b.docs[i].events, &b.out)
	}
	for i := range b.feed {
		b.feed[i].f.fold(r, b.feed[i].events, &b.out)
	}
	slices.SortStableFunc(b.out, func(x, y delivery) int { return cmp.Compare(x.position, y.position) })
	for i := range b.out {
		b.out[i].hand()
	}
	r.tellStopped()
	r.passed.Store(end)
	r.waiting.step()
	r.tellPassed(end)
	b.clear()
}

// sort finds out which hot documents and feeds the events concern.
func (r *Runner) sort(b *batch, events []*event.Recorded) {
	if b.doc == nil {
		b.doc, b.tag = map[*hot]int{}, map[*feed]int{}
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	for _, e := range events {
		for _, v := range r.routes[e.Type] {
			r.sortDocuments(b, v, e)
		}
		if len(r.feeds) > 0 && r.feedType[e.Type] {
			for _, tag := range e.Tags {
				if f := r.feeds[tag]; f != nil {
					b.toFeed(f, e)
				}
			}
		}
	}
}

func (r *Runner) sortDocuments(b *batch, v *run, e *event.Recorded) {
	if v.fault.Load() != nil {
		return
	}
	keys, fault := v.keys(b.keys[:0], e)
	if fault != nil {
		r.stop(v, fault)
		return
	}
	b.keys = keys
	for i, key := range keys {
		if h := r.hot[hotKey{v.def.Name, key}]; h != nil && !slices.Contains(keys[:i], key) {
			b.toDocument(h, e)
		}
	}
}

func (b *batch) toDocument(h *hot, e *event.Recorded) {
	i, known := b.doc[h]
	if !known {
		i = len(b.docs)
		b.doc[h] = i
		if i < cap(b.docs) {
			b.docs = b.docs[:i+1]
			b.docs[i].h = h
		} else {
			b.docs = append(b.docs, docWork{h: h})
		}
	}
	b.docs[i].events = append(b.docs[i].events, e)
}

func (b *batch) toFeed(f *feed, e *event.Recorded) {
	i, known := b.tag[f]
	if !known {
		i = len(b.feed)
		b.tag[f] = i
		if i < cap(b.feed) {
			b.feed = b.feed[:i+1]
			b.feed[i].f = f
		} else {
			b.feed = append(b.feed, feedWork{f: f})
		}
	}
	w := &b.feed[i]
	if n := len(w.events); n > 0 && w.events[n-1] == e {
		return // a tag that stands twice
	}
	w.events = append(w.events, e)
}

// clear keeps the room and lets go of what it held.
func (b *batch) clear() {
	for i := range b.docs {
		clear(b.docs[i].events)
		b.docs[i].h, b.docs[i].events = nil, b.docs[i].events[:0]
	}
	for i := range b.feed {
		clear(b.feed[i].events)
		b.feed[i].f, b.feed[i].events = nil, b.feed[i].events[:0]
	}
	clear(b.out)
	b.docs, b.feed, b.out = b.docs[:0], b.feed[:0], b.out[:0]
	clear(b.doc)
	clear(b.tag)
}
