package command

import (
	"context"
	"sync"

	"megdan/domain/event"
)

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

// entry is the one of a stream. It is an optimisation only: the store checks
// every version, so one that is behind costs a retry, and one that was dropped
// costs a load. One that lost its place while in use still serves who holds it.
func (h *Handler) entry(s event.Stream) *hot {
	return h.hot.Make(s, func() *hot { return &hot{stream: s, turn: make(chan struct{}, 1)} })
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
