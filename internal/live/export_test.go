package live

import (
	"io"
	"net"
	"time"

	"github.com/coder/websocket"
	"golang.org/x/sys/unix"
)

// SetTicks gives the times of sweeps to a hub that does not run yet.
func (h *Hub) SetTicks(ticks <-chan time.Time) { h.ticks = ticks }

// Clock is the hub's time.
func (h *Hub) Clock() time.Time { return time.Unix(h.clock.Load(), 0) }

// Waiting is how many bytes wait in memory for connections that do not read.
func (h *Hub) Waiting() (n int) {
	for _, c := range h.all() {
		c.mu.Lock()
		n += c.wire.restBytes
		c.mu.Unlock()
	}
	return n
}

// Handle gives frames of a client to a connection that leads nowhere.
func (h *Hub) Handle(frames ...[]byte) {
	ours, theirs := net.Pipe()
	c := &conn{hub: h}
	c.wire.init(ours)
	go io.Copy(io.Discard, theirs)
	defer theirs.Close()
	if h.add(c) != nil {
		panic("the hub takes no connection")
	}
	c.sse.order = make([]place, 0) // written as events, so that no library is needed
	for _, f := range frames {
		c.handle(f)
	}
	c.tearDown()
}

// Owed is how many bytes a watcher at a position owes an ack for once it was
// given a block.
func (h *Hub) Owed(b *Block, position int64) int {
	ours, theirs := net.Pipe()
	c := &conn{hub: h}
	c.wire.init(ours)
	go io.Copy(io.Discard, theirs)
	defer theirs.Close()
	if h.add(c) != nil {
		panic("the hub takes no connection")
	}
	c.ws = new(websocket.Conn) // acks are a socket's
	s := &sub{conn: c, state: following, position: position}
	s.deliver(b)
	c.mu.Lock()
	owed := c.unackedBytes
	c.ws = nil
	c.mu.Unlock()
	c.tearDown()
	return owed
}

// Gone is whether a kernel that says this of its peer is taken to say that the
// peer is gone.
func Gone(i *unix.TCPInfo) bool { return judge(i).gone }

// Next and the like are the rule of blocks.
type (
	Block = block
	Step  = message
)

// StepOf makes a message of a block.
func StepOf(from, to int64, reset bool) Step {
	return message{from: from, to: to, reset: reset, bytes: []byte("x")}
}

// BlockOf makes a block.
func BlockOf(m ...Step) *Block { return newBlock(m) }

// Next is the rule by which everybody gets everything once.
func (b *Block) Next(position int64) int { return b.next(position) }
