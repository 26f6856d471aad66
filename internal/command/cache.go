package command

import (
	"container/list"
	"context"
	"hash/maphash"
	"sync"

	"megdan/domain/event"
)

// cache keeps the states of hot streams. It is an optimisation only: the
// store checks every version, so an entry that is behind costs a retry, and
// one that was dropped costs a load.
type cache struct {
	shards [16]shard
	seed   maphash.Seed
	limit  int // entries of each shard
}

type shard struct {
	mu     sync.Mutex
	byName map[event.Stream]*list.Element // of *hot
	recent list.List                      // most recently used first
}

// hot is one stream's state. Deciders copy before they change, so a state that
// was read stays as it was.
type hot struct {
	stream event.Stream
	turn   chan struct{} // held by the one command that writes to the stream

	mu    sync.Mutex
	known known
}

// known is a state with its place; version 0 of a loaded one is a new stream.
type known struct {
	loaded   bool
	state    any
	version  int64
	position int64 // of the stream's last event
}

func newCache(streams int) *cache {
	c := &cache{seed: maphash.MakeSeed(), limit: max(1, streams/16)}
	for i := range c.shards {
		c.shards[i].byName = map[event.Stream]*list.Element{}
	}
	return c
}

// entry gives the one entry of a stream, making room for it when needed. An
// entry that lost its place while in use still serves who holds it.
func (c *cache) entry(s event.Stream) *hot {
	sh := &c.shards[maphash.String(c.seed, string(s))%uint64(len(c.shards))]
	sh.mu.Lock()
	defer sh.mu.Unlock()
	if el, ok := sh.byName[s]; ok {
		sh.recent.MoveToFront(el)
		return el.Value.(*hot)
	}
	if sh.recent.Len() >= c.limit {
		oldest := sh.recent.Back()
		sh.recent.Remove(oldest)
		delete(sh.byName, oldest.Value.(*hot).stream)
	}
	h := &hot{stream: s, turn: make(chan struct{}, 1)}
	sh.byName[s] = sh.recent.PushFront(h)
	return h
}

func (h *hot) get() known {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.known
}

// put keeps what is newer: a reader that was slow does not set a stream back.
func (h *hot) put(k known) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.known.loaded || k.version > h.known.version {
		h.known = k
	}
}

// forget makes the next command load the stream again.
func (h *hot) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.known = known{}
}

// wait takes the stream's turn.
func (h *hot) wait(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *hot) done() { <-h.turn }
