package live

import (
	"net"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Whether a peer is gone or only slow is asked of the kernel and not left to
// TCP_USER_TIMEOUT: that also ends connections whose peer answers every probe
// with a window of zero, because somebody there reads nothing for a while.
const (
	deadAfter = 30 * time.Second  // without an answer to what was sent again
	goneAfter = 150 * time.Second // without any answer: probes of a closed window come every two minutes
	askEvery  = 10                // seconds
)

// peer is what the kernel knows of the other side.
type peer struct {
	gone    bool // its kernel does not answer
	waiting bool // it does not take what there is for it
}

// ask is false when the kernel cannot be asked.
func (w *wire) ask() (p peer, ok bool) {
	if w.info == nil {
		return p, false
	}
	var info *unix.TCPInfo
	var failed error
	err := w.info.Control(func(fd uintptr) {
		info, failed = unix.GetsockoptTCPInfo(int(fd), unix.IPPROTO_TCP, unix.TCP_INFO)
	})
	if err != nil || failed != nil {
		return p, false
	}
	p = judge(info)
	p.waiting = p.waiting || w.stuck
	return p, true
}

func judge(i *unix.TCPInfo) peer {
	quiet := time.Duration(i.Last_ack_recv) * time.Millisecond
	unanswered := i.Retransmits > 0 || i.Probes > 1 // one probe may be under way
	owed := i.Unacked > 0 || i.Notsent_bytes > 0
	return peer{gone: unanswered && quiet > deadAfter || owed && quiet > goneAfter, waiting: i.Notsent_bytes > 0}
}

// dead reports whether nobody is there any more: the peer's kernel does not
// answer, or nobody answers heartbeats who could have read them. Who is behind
// has not read them. mu is held.
func (c *conn) dead(now, ping int64) bool {
	silent := c.ws != nil && now-c.heard.Load() > 2*ping+10
	if !silent && c.ws != nil && !c.wire.stuck || now-c.peerAsked < askEvery {
		return false
	}
	c.peerAsked = now
	p, ok := c.wire.ask()
	if !ok {
		return silent
	}
	return p.gone || silent && !p.waiting
}

// AcceptQueue is how many connections wait to be accepted, and how many may; ok
// is false when the kernel does not say. It says so in the fields that count
// segments for other sockets.
func AcceptQueue(l net.Listener) (waiting, room int, ok bool) {
	s, is := l.(syscall.Conn)
	if !is {
		return 0, 0, false
	}
	raw, err := s.SyscallConn()
	if err != nil {
		return 0, 0, false
	}
	_ = raw.Control(func(fd uintptr) {
		info, err := unix.GetsockoptTCPInfo(int(fd), unix.IPPROTO_TCP, unix.TCP_INFO)
		if ok = err == nil; ok {
			waiting, room = int(info.Unacked), int(info.Sacked)
		}
	})
	return waiting, room, ok
}
