//go:build e2e

package e2e_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"megdan/internal/e2e"
)

// TestTermAndStartAgain: SIGTERM ends with 0, and a second start carries on.
func TestTermAndStartAgain(t *testing.T) {
	data := demoFolder(t)
	p := e2e.Start(t, data, "--demo")
	before := head(t, p)
	if before < fresh {
		t.Errorf("position %d after the load, %d after the next start", fresh, before)
	}
	p.Stop(t)
	again := e2e.Start(t, data, "--demo")
	if after := head(t, again); after != before {
		t.Errorf("position %d before the stop, %d after the start", before, after)
	}
}

// TestInterruptedDemo: a load that was stopped, and then killed, goes on at the
// next start and ends with the facts of one that was not. Positions and hours
// may differ: cities are entered side by side.
func TestInterruptedDemo(t *testing.T) {
	whole, data := demoFolder(t), e2e.DataFolder(t)
	begun := bytes.Replace(read(t, whole, "demo.json"), []byte("true"), []byte("false"), 1)
	if err := os.WriteFile(filepath.Join(data, "demo.json"), begun, 0o600); err != nil {
		t.Fatal(err)
	}
	for n, end := range []func(*e2e.Program){
		func(p *e2e.Program) { p.Stop(t) },
		func(p *e2e.Program) { p.Kill(t) },
	} {
		p := e2e.Launch(t, data, "--demo")
		e2e.Eventually(t, "the demo is loading", func() bool { return strings.Count(p.Log(), "demo is loading") > n })
		end(p)
		if bytes.Contains(read(t, data, "demo.json"), []byte("true")) {
			t.Error("a load that did not end is noted as complete")
		}
	}
	p, q := e2e.Start(t, data, "--demo"), e2e.Start(t, whole, "--demo")
	if got := head(t, p); got != fresh {
		t.Errorf("%d events, %d without the interruptions", got, fresh)
	}
	for _, topic := range topics(t, p) {
		path := fmt.Sprintf("/api/views/%s?at=%d", topic, fresh)
		if a, b := facts(t, p, path), facts(t, q, path); a != b {
			n := 0
			for n < min(len(a), len(b)) && a[n] == b[n] {
				n++
			}
			t.Errorf("%s differs: …%.200s… is not …%.200s…", topic, a[max(0, n-100):], b[max(0, n-100):])
		}
	}
}

// facts is a document without positions and hours.
func facts(t *testing.T, p *e2e.Program, path string) string {
	t.Helper()
	var envelope struct{ Doc any }
	get(t, signedIn(t, p), p.URL+path, &envelope)
	strip(envelope.Doc)
	b, err := json.Marshal(envelope.Doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func strip(v any) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			if key == "p" || key == "at" || strings.HasSuffix(key, "_at") {
				delete(v, key)
			}
			strip(inner)
		}
	case []any:
		for _, inner := range v {
			strip(inner)
		}
	}
}

// topics are documents of the demo that a manager may read.
func topics(t *testing.T, p *e2e.Program) []string {
	t.Helper()
	topics := []string{installation}
	seen := map[string]bool{}
	for _, who := range demoPersons(t, p) {
		if !seen[who.Programme] {
			topics = append(topics, "programme/"+who.Programme, "people/"+who.Programme)
		}
		if who.Participation != "" && !seen[who.Participation] {
			topics = append(topics, "roadmap/"+who.Participation)
		}
		seen[who.Programme], seen[who.Participation] = true, true
	}
	return topics
}

// TestStartsThatAreRefused: each says what is wrong and what to do, with exit
// status 1, and breaks nothing.
func TestStartsThatAreRefused(t *testing.T) {
	data := demoFolder(t)
	p := e2e.Start(t, data)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for name, row := range map[string]struct {
		args []string
		says string
	}{
		"the folder is another program's":   {[]string{"--data", data}, "in use by another megdan"},
		"the port is another program's":     {[]string{"--data", e2e.DataFolder(t), "--addr", taken.Addr().String()}, "--addr"},
		"the folder is a file":              {[]string{"--data", e2e.Binary(t)}, "data folder"},
		"the folder cannot be written":      {[]string{"--data", closed(t)}, "cannot be written to"},
		"the demo is served to the network": {[]string{"--data", e2e.DataFolder(t), "--demo", "--addr", "0.0.0.0:0"}, "loopback"},
		"a setting is misspelt":             {[]string{"--data", e2e.DataFolder(t), "--dmeo"}, "dmeo"},
		"a log was not begun as a demo":     {[]string{"--data", notDemo(t, data), "--demo", "--database-url", databaseURL(t, data)}, "not begun as a demo"},
	} {
		out, err := e2e.Run(t, append([]string{"serve", "--addr", "127.0.0.1:0"}, row.args...)...)
		if err == nil || !strings.Contains(err.Error(), "exit status 1") || !strings.Contains(out, row.says) {
			t.Errorf("%s: %v: %s", name, err, out)
		}
	}
	if !p.Ready() {
		t.Error("the program that runs is no longer ready")
	}
}

// closed is a folder that nobody can write to: root could write to any that
// is not on a disk for reading only.
func closed(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(e2e.DataFolder(t), "closed")
	if err := os.Mkdir(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() != 0 {
		return dir
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_RDONLY, "size=64k"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// notDemo is a folder with the key of a log, and without the note that the log
// is a demo's.
func notDemo(t *testing.T, data string) string {
	t.Helper()
	dir := e2e.DataFolder(t)
	if err := os.WriteFile(filepath.Join(dir, "megdan.key"), read(t, data, "megdan.key"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestOpenToTheNetwork: without the demo any address may be served.
func TestOpenToTheNetwork(t *testing.T) {
	p := e2e.Start(t, demoFolder(t), "--addr=0.0.0.0:0")
	_, port, err := net.SplitHostPort(strings.TrimPrefix(p.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	p.URL = "http://localhost:" + port
	if !p.Ready() {
		t.Error("the program is not ready")
	}
	if !strings.Contains(p.Log(), "Open "+p.URL+"/ in a browser") {
		t.Errorf("people are not told where to go:\n%s", p.Log())
	}
}

// read is a file of a data folder.
func read(t *testing.T, data, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(data, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
