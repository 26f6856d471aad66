// Package e2e tests the whole program as people and scripts meet it: the
// binary with its private PostgreSQL, on a port of its own, driven over HTTP,
// sockets, signals and real browsers. Nothing in it is imported by the
// product. The tests carry the build tag e2e; `make e2e` runs them.
package e2e

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// Patience is how long a test waits for the program to do something before
// it says that it does not. It is no measure of speed.
const Patience = 90 * time.Second

// Program is a running megdan.
type Program struct {
	URL string // http://HOST:PORT

	cmd   *exec.Cmd
	log   *tail
	ready chan string // the address of the ready line
	done  chan error  // its end; put back by whoever takes it
}

// Binary is the program under test: MEGDAN_TEST_BIN, or the one that make built.
func Binary(t testing.TB) string {
	t.Helper()
	path := os.Getenv("MEGDAN_TEST_BIN")
	if path == "" {
		path = filepath.Join(Root(t), "bin", "megdan")
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%v: run `make bin/megdan` first", err)
	}
	return path
}

// Root is the folder of go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test's folder")
		}
		dir = filepath.Dir(dir)
	}
}

// DataFolder is a new folder for a program's data, removed at the end of the
// test. PostgreSQL's user may pass through it, so that everything stays inside.
func DataFolder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "megdan-e2e-")
	if err == nil {
		err = os.Chmod(dir, 0o711)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// Start runs `megdan serve` on a free port and waits for its ready line. It
// is stopped at the end of the test if the test did not.
func Start(t testing.TB, data string, args ...string) *Program {
	t.Helper()
	p := Launch(t, data, args...)
	p.Await(t)
	return p
}

// Launch is Start without the waiting: Await does it.
func Launch(t testing.TB, data string, args ...string) *Program {
	t.Helper()
	p := &Program{log: &tail{}, done: make(chan error, 1), ready: make(chan string, 1)}
	p.cmd = exec.Command(Binary(t), append([]string{"serve", "--addr", "127.0.0.1:0", "--data", data}, args...)...)
	p.cmd.Env = environ()
	p.cmd.Stderr = p.log
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if url, ok := strings.CutPrefix(lines.Text(), "megdan ready at "); ok {
				select {
				case p.ready <- strings.TrimSpace(url):
				default:
				}
			}
		}
	}()
	go func() { <-read; p.done <- p.cmd.Wait() }()
	t.Cleanup(func() {
		if p.cmd.ProcessState == nil {
			p.Stop(t)
		}
		if t.Failed() {
			t.Logf("the program's last words:\n%s", p.log.String())
		}
	})
	return p
}

// environ is ours without settings of megdan: a test says itself what it wants.
func environ() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "MEGDAN_") })
}

// Await waits for the ready line.
func (p *Program) Await(t testing.TB) {
	t.Helper()
	select {
	case p.URL = <-p.ready:
	case err := <-p.done:
		p.done <- err
		t.Fatalf("megdan ended before it was ready: %v\n%s", err, p.log.String())
	case <-time.After(Patience):
		t.Fatalf("megdan was not ready after %s\n%s", Patience, p.log.String())
	}
}

// Stop sends SIGTERM: the program must end by itself within 10 s, with exit
// status 0.
func (p *Program) Stop(t testing.TB) {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Error(err)
	}
	select {
	case err := <-p.done:
		p.done <- err
		if err != nil {
			t.Errorf("after SIGTERM: %v\n%s", err, p.log.String())
		}
	case <-time.After(10 * time.Second):
		t.Errorf("10 s after SIGTERM megdan still runs\n%s", p.log.String())
		p.Kill(t)
	}
}

// Kill ends the program as a power cut would.
func (p *Program) Kill(t testing.TB) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Error(err)
	}
	err := <-p.done
	p.done <- err
}

// Log is what the program wrote to standard error lately.
func (p *Program) Log() string { return p.log.String() }

// Ready asks /readyz.
func (p *Program) Ready() bool { return p.Readiness() == http.StatusOK }

// Readiness is the status of /readyz, 0 when nobody answers.
func (p *Program) Readiness() int {
	res, err := http.Get(p.URL + "/readyz")
	if err != nil {
		return 0
	}
	_ = res.Body.Close()
	return res.StatusCode
}

// Eventually waits until what is true.
func Eventually(t testing.TB, what string, is func() bool) {
	t.Helper()
	end := time.Now().Add(Patience)
	for tick := time.NewTicker(20 * time.Millisecond); ; <-tick.C {
		if is() {
			tick.Stop()
			return
		}
		if time.Now().After(end) {
			t.Fatalf("not within %s: %s", Patience, what)
		}
	}
}

// tail keeps the last 64 KB.
type tail struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *tail) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.buf.Write(b)
	if over := l.buf.Len() - 64<<10; over > 0 {
		l.buf.Next(over)
	}
	return len(b), nil
}

func (l *tail) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// Run runs a subcommand of the program to its end and gives both outputs.
func Run(t testing.TB, args ...string) (string, error) {
	t.Helper()
	cmd := exec.Command(Binary(t), args...)
	cmd.Env = environ()
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("megdan %s: %w", strings.Join(args, " "), err)
	}
	return string(out), err
}
