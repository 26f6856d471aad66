package live

import (
	"errors"
	"net"
	"os"
	"syscall"
)

// writeBuffer bounds what the kernel takes for a client that does not read.
// Without it that is megabytes before anybody notices.
const writeBuffer = 64 << 10

// slack is what may wait for a connection that has no file descriptor of its
// own (TLS in this process) before it counts as behind.
const slack = 64 << 10

// wire is the writing side of one connection. Everything that leaves goes
// through put, also the control frames of the WebSocket library, which has
// this as its net.Conn. All fields are guarded by conn.mu.
type wire struct {
	net.Conn
	raw   syscall.RawConn // nil: writes go through a goroutine
	write func(fd uintptr) bool
	out   []byte // argument of write
	n     int    // results of write
	err   error

	info      syscall.RawConn // nil: the kernel cannot be asked about the peer
	below     net.Conn        // what cut closes: under TLS, whose own closing may wait
	rest      [][]byte        // what the kernel did not take yet
	restBytes int
	stuck     bool // a goroutine is writing rest
	shut      bool // nothing more may be written: closed, or a close frame is out
}

func (w *wire) init(nc net.Conn) {
	w.Conn, w.below = nc, nc
	if t, ok := nc.(interface{ NetConn() net.Conn }); ok {
		w.below = t.NetConn()
	}
	if t, ok := nc.(*net.TCPConn); ok {
		_ = t.SetWriteBuffer(writeBuffer)
		_ = t.SetNoDelay(true)
	}
	if t, ok := w.below.(*net.TCPConn); ok {
		w.info, _ = t.SyscallConn()
	}
	s, ok := nc.(syscall.Conn)
	if !ok {
		return
	}
	raw, err := s.SyscallConn()
	if err != nil {
		return
	}
	w.raw = raw
	w.write = func(fd uintptr) bool {
		w.n, w.err = writeSome(fd, w.out)
		return true // never wait: the pass goes on
	}
}

// writeSome writes what the kernel takes now.
func writeSome(fd uintptr, b []byte) (n int, err error) {
	for n < len(b) {
		m, err := syscall.Write(int(fd), b[n:])
		switch {
		case err == nil:
			n += m
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EAGAIN):
			return n, nil
		default:
			return n, os.NewSyscallError("write", err)
		}
	}
	return n, nil
}

// put hands b to the kernel, or keeps what it does not take. It never waits
// and reports whether a goroutine must be started to drain.
func (w *wire) put(b []byte) (drain bool, err error) {
	if w.shut {
		return false, net.ErrClosed
	}
	if w.stuck {
		w.keep(b)
		return false, nil
	}
	if w.raw != nil {
		w.out = b
		err := w.raw.Write(w.write)
		w.out = nil
		if err == nil {
			err = w.err
		}
		if err != nil {
			return false, err
		}
		if w.n == len(b) {
			return false, nil
		}
		b = b[w.n:]
	}
	w.keep(b)
	w.stuck = true
	return true, nil
}

func (w *wire) keep(b []byte) {
	w.rest = append(w.rest, b)
	w.restBytes += len(b)
}

// full reports whether the connection is behind as far as the wire goes.
func (w *wire) full() bool {
	return w.stuck && (w.raw != nil || w.restBytes > slack)
}

// writeRest writes what waits and reports whether all of it went.
func (w *wire) writeRest(fd uintptr) (done bool) {
	for len(w.rest) > 0 {
		b := w.rest[0]
		n, err := writeSome(fd, b)
		w.restBytes -= n
		if err != nil {
			w.err = err
			return true
		}
		if n < len(b) {
			w.rest[0] = b[n:]
			return false
		}
		w.rest[0] = nil
		w.rest = w.rest[1:]
	}
	w.rest = nil
	return true
}
