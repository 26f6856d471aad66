package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// How long each way of ending may take, and how long restarts wait.
const (
	fastShutdown = 4 * time.Second
	hardShutdown = 1 * time.Second
	shortestWait = 100 * time.Millisecond
	longestWait  = 5 * time.Second
	startTimeout = 30 * time.Second // for what passes; recovery itself may take as long as it needs
	pollInterval = 25 * time.Millisecond
)

// supervise is the one goroutine that starts PostgreSQL, waits for it and
// starts it again. It keeps its thread: the kernel ends PostgreSQL when the
// thread that started it ends.
//
//	starting -> ready -> ended by itself -> waiting -> starting
//	any -> Stop -> ending -> done
func (p *Private) supervise(ctx context.Context, started chan<- error) {
	runtime.LockOSThread()
	defer close(p.done)
	defer p.unlock()
	wait, begin, waiting := shortestWait, time.Now(), true
	onReady := func() {
		if waiting {
			waiting = false
			started <- nil
		}
	}
	for {
		born := time.Now()
		ready, err := p.live(ctx, onReady)
		if ctx.Err() == nil && waiting && !(transient(err) && time.Since(begin) < startTimeout) {
			started <- err
			return
		}
		if ready && time.Since(born) > 2*longestWait {
			wait = shortestWait
		}
		if ctx.Err() == nil && !waiting {
			p.restarted()
			p.log.Warn("postgres ended and is started again", "error", err, "in", wait)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			if waiting {
				started <- ctx.Err()
			}
			return
		}
		wait = min(2*wait, longestWait)
	}
}

func (p *Private) restarted() {
	p.mu.Lock()
	p.restarts++
	p.mu.Unlock()
}

// transient reports whether a start failed for what passes: children of a
// killed postmaster that have not noticed yet.
func transient(err error) bool {
	return err != nil && (strings.Contains(err.Error(), "shared memory block") ||
		strings.Contains(err.Error(), "lock file"))
}

// live is one life of the postmaster, from start to end.
func (p *Private) live(ctx context.Context, onReady func()) (ready bool, err error) {
	log, err := p.openLog()
	if err != nil {
		return false, err
	}
	defer log.Close()
	from, _ := log.Seek(0, 2)
	cmd := p.who.command(context.Background(), p.programs.path("postgres"), p.args...)
	cmd.Stdout, cmd.Stderr = log, log
	dieWithUs(cmd)
	if err := cmd.Start(); err != nil {
		return false, fmt.Errorf("start postgres: %w", err)
	}
	p.setPID(cmd.Process.Pid)
	defer p.setPID(0)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for {
		select {
		case err := <-ended:
			return ready, fmt.Errorf("postgres ended: %w%s", errOrExit(err), indented(p.logged(from)))
		case <-ctx.Done():
			end(cmd, ended)
			return ready, nil
		case <-tick.C:
			if p.answers() {
				ready = true
				tick.Stop()
				onReady()
			}
		}
	}
}

func errOrExit(err error) error {
	if err == nil {
		return errors.New("somebody stopped it")
	}
	return err
}

func (p *Private) setPID(pid int) {
	p.mu.Lock()
	p.pid = pid
	p.mu.Unlock()
}

// end asks in three ways, each less polite: fast (checkpoint, then end),
// immediate (recovery at next start), kill.
func end(cmd *exec.Cmd, ended <-chan error) {
	for _, try := range []struct {
		signal syscall.Signal
		within time.Duration
	}{{syscall.SIGINT, fastShutdown}, {syscall.SIGQUIT, hardShutdown}} {
		_ = cmd.Process.Signal(try.signal)
		select {
		case <-ended:
			return
		case <-time.After(try.within):
		}
	}
	_ = cmd.Process.Kill()
	<-ended
}

// answers reports whether the postmaster says that it takes connections: the
// last line of its file.
func (p *Private) answers() bool {
	b, err := os.ReadFile(filepath.Join(p.cluster(), "postmaster.pid"))
	if err != nil {
		return false
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	return len(lines) >= 8 && lines[0] == strconv.Itoa(p.PID()) && strings.TrimSpace(lines[7]) == "ready"
}

// endLeftOver ends a postmaster that outlived its megdan. We hold the lock, so
// nobody else uses the cluster.
func (p *Private) endLeftOver(ctx context.Context) error {
	b, err := os.ReadFile(filepath.Join(p.cluster(), "postmaster.pid"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for a left-over server: %w", err)
	}
	line, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || pid <= 1 {
		return nil // PostgreSQL says what it thinks of such a file
	}
	if !isPostmasterOf(pid, p.cluster()) {
		return p.forgetReused(pid)
	}
	p.log.Warn("a postgres without its megdan is ended first", "pid", pid)
	for _, try := range []struct {
		signal syscall.Signal
		within time.Duration
	}{{syscall.SIGINT, 30 * time.Second}, {syscall.SIGQUIT, 10 * time.Second}, {syscall.SIGKILL, 10 * time.Second}} {
		_ = syscall.Kill(pid, try.signal)
		if gone(ctx, pid, p.cluster(), try.within) {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return fmt.Errorf("postgres %d of an earlier start does not end: end it by hand", pid)
}

// forgetReused removes the file of a dead postmaster whose number another
// program has now: PostgreSQL would take that for itself and not start. While
// a child of the dead one still works in the cluster the file stays, since
// PostgreSQL finds the child by it.
func (p *Private) forgetReused(pid int) error {
	if syscall.Kill(pid, 0) != nil || someoneWorksIn(p.cluster()) {
		return nil
	}
	if err := os.Remove(filepath.Join(p.cluster(), "postmaster.pid")); err != nil {
		return fmt.Errorf("remove the file of a dead server: %w", err)
	}
	return nil
}

func gone(ctx context.Context, pid int, cluster string, within time.Duration) bool {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for {
		if !isPostmasterOf(pid, cluster) {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-tick.C:
		}
	}
}

// largestLog is when the server's log is set aside at a start; one is kept.
const largestLog = 16 << 20

func (p *Private) openLog() (*os.File, error) {
	if info, err := os.Stat(p.layout.log()); err == nil && info.Size() > largestLog {
		_ = os.Rename(p.layout.log(), p.layout.log()+".1")
	}
	f, err := os.OpenFile(p.layout.log(), os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("log of postgres: %w", err)
	}
	return f, nil
}

// logged is the last of what PostgreSQL said since offset from.
func (p *Private) logged(from int64) []byte {
	b, err := os.ReadFile(p.layout.log())
	if err != nil || int64(len(b)) < from {
		return nil
	}
	return lastLines(b[from:], 6)
}
