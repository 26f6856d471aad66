package live_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
)

// crowd is clients in another process, so that neither their memory nor their
// work is counted as the server's.
type crowd struct {
	b   testing.TB
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

const crowdEnv = "MEGDAN_LIVE_BENCH_CROWD"

// startCrowd opens n connections in another process and returns when each has
// its document. Those of kind "raw" are plain TCP that is sent frames. The
// headers, if there are any, are of one connection each.
func startCrowd(b testing.TB, kind, address string, n int, headers []string) *crowd {
	b.Helper()
	c := &crowd{b: b, cmd: exec.Command(os.Args[0], "-test.run=^TestCrowd$", "-test.v")}
	c.cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s %s %d %d", crowdEnv, kind, address, n, len(headers)))
	in, err := c.cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	c.in, c.out = in, bufio.NewScanner(out)
	b.Cleanup(c.stop)
	for _, h := range headers {
		if _, err := fmt.Fprintln(in, h); err != nil {
			b.Fatal(err)
		}
	}
	c.until("all connected")
	return c
}

func (c *crowd) until(line string) {
	for c.out.Scan() {
		if strings.Contains(c.out.Text(), line) {
			return
		}
	}
	c.b.Fatalf("the clients ended before they said %q", line)
}

// wait returns when every client has read one patch more.
func (c *crowd) wait() { c.until("round") }

func (c *crowd) stop() {
	c.in.Close()
	for c.out.Scan() {
	}
	_ = c.cmd.Wait()
}

// TestCrowd is the other process; alone it checks that a plain client is served.
func TestCrowd(t *testing.T) {
	kind, address, n, headed := "watch", "", 1, 0
	crowded := os.Getenv(crowdEnv)
	if crowded != "" {
		if _, err := fmt.Sscan(crowded, &kind, &address, &n, &headed); err != nil {
			t.Fatal(err)
		}
	} else {
		_, server := benchHub(t, newStill())
		address = server.Listener.Addr().String()
	}
	sockets(n)
	headers := make([]string, n)
	lines := bufio.NewScanner(os.Stdin)
	for i := range headed {
		if !lines.Scan() {
			t.Fatal("no header for everybody")
		}
		headers[i] = lines.Text() + "\r\n"
	}
	clients := make([]*plain, n)
	for i := range clients {
		var err error
		if clients[i], err = join(kind, address, headers[i]); err != nil {
			t.Fatal(err)
		}
		defer clients[i].nc.Close()
	}
	if crowded == "" {
		return
	}
	var read atomic.Int64
	for _, p := range clients {
		go p.count(&read, int64(n))
	}
	fmt.Println("all connected")
	for lines.Scan() {
	}
}

func join(kind, address, header string) (*plain, error) {
	if kind == "raw" {
		nc, err := net.Dial("tcp", address)
		if err != nil {
			return nil, err
		}
		return &plain{nc, bufio.NewReaderSize(nc, 4096)}, nil
	}
	p, err := dialPlain(address, topicAndWatch(0), header)
	if err != nil {
		return nil, err
	}
	return p, p.until(`"doc"`)
}

// count says when all clients together have read n patches more.
func (p *plain) count(all *atomic.Int64, n int64) {
	var b []byte
	var err error
	for {
		if b, err = p.frameInto(b); err != nil {
			return
		}
		for range bytes.Count(b, []byte(`"patch":`)) {
			if all.Add(1)%n == 0 {
				fmt.Println("round")
			}
		}
	}
}
