//go:build e2e

package e2e_test

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"megdan/internal/e2e"
	"megdan/internal/hammer"
)

// TestHammerFindsNothing loads a healthy program.
func TestHammerFindsNothing(t *testing.T) {
	p := e2e.Start(t, demoFolder(t), "--demo", "--rate=0")
	report, err := hammer.Run(t.Context(), hammer.Options{URL: p.URL, Writers: 8, Watchers: 40, For: 4 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(report)
	if report.Commands == 0 || report.Patches == 0 || report.Entries == 0 || report.Reconnects == 0 || report.Repeats == 0 {
		t.Errorf("the hammer hardly hit: %+v", report)
	}
}

// TestTroubleUnderLoad: what was acknowledged before trouble is there
// afterwards, once, and everybody catches up without help.
func TestTroubleUnderLoad(t *testing.T) {
	type row struct {
		name    string
		folder  func(*testing.T) string
		trouble func(t *testing.T, p *e2e.Program, data, addr string) *e2e.Program
	}
	rows := []row{
		{"the program is killed and started again", demoFolder, func(t *testing.T, p *e2e.Program, data, addr string) *e2e.Program {
			p.Kill(t)
			return e2e.Start(t, data, "--demo", "--rate=0", "--addr="+addr)
		}},
		{"the program is stopped with open sockets and started again", demoFolder, func(t *testing.T, p *e2e.Program, data, addr string) *e2e.Program {
			p.Stop(t)
			return e2e.Start(t, data, "--demo", "--rate=0", "--addr="+addr)
		}},
		{"PostgreSQL is killed under the program", demoFolder, func(t *testing.T, p *e2e.Program, data, _ string) *e2e.Program {
			if err := syscall.Kill(postmaster(t, data), syscall.SIGKILL); err != nil {
				t.Fatal(err)
			}
			notReady(t, p)
			return p
		}},
	}
	if os.Geteuid() == 0 { // nobody else can make a small disk
		rows = append(rows, row{"the disk is full for a while", smallDisk, func(t *testing.T, p *e2e.Program, data, _ string) *e2e.Program {
			room := fill(t, data)
			notReady(t, p)
			room()
			return p
		}})
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			data, addr := row.folder(t), freeAddr(t)
			p := e2e.Start(t, data, "--demo", "--rate=0", "--addr="+addr)
			type result struct {
				report hammer.Report
				err    error
			}
			done := make(chan result, 1)
			go func() {
				r, err := hammer.Run(context.Background(), hammer.Options{URL: p.URL, Writers: 6, Watchers: 12, For: 9 * time.Second})
				done <- result{r, err}
			}()
			start := head(t, p)
			e2e.Eventually(t, "the hammer writes", func() bool { return head(t, p) > start+100 })
			p = row.trouble(t, p, data, addr)
			e2e.Eventually(t, "the program is ready again", p.Ready)
			again := head(t, p)
			r := <-done
			if r.err != nil {
				t.Fatal(r.err)
			}
			t.Log(r.report)
			// Whether a request is sent again or held is a matter of
			// milliseconds; that the load went on across the trouble is not.
			if end := head(t, p); end < again+100 {
				t.Errorf("the load had ended before the trouble was over: position %d then, %d at the end", again, end)
			}
		})
	}
}

// notReady waits until the living program says that it cannot serve.
func notReady(t *testing.T, p *e2e.Program) {
	t.Helper()
	e2e.Eventually(t, "the program says that it is not ready", func() bool { return p.Readiness() == http.StatusServiceUnavailable })
}

// smallDisk is a data folder on a file system of its own.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := e2e.DataFolder(t)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=256m,mode=711"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill leaves no byte free on the data folder's disk until room is called.
func fill(t *testing.T, data string) (room func()) {
	t.Helper()
	file := filepath.Join(data, "ballast")
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for b := []byte(strings.Repeat("x", 1<<20)); err == nil; {
		_, err = f.Write(b)
	}
	return func() {
		if err := os.Remove(file); err != nil {
			t.Error(err)
		}
	}
}

// TestTwoPrograms on one database: both take commands and show each other's.
func TestTwoPrograms(t *testing.T) {
	first, second := demoFolder(t), e2e.DataFolder(t)
	a := e2e.Start(t, first, "--demo", "--rate=0")
	for _, file := range []string{"megdan.key", "demo.json", "session.key"} {
		b, err := os.ReadFile(filepath.Join(first, file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(second, file), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b := e2e.Start(t, second, "--demo", "--rate=0", "--database-url", databaseURL(t, first))
	errs := make(chan error, 2)
	for _, p := range []*e2e.Program{a, b} {
		go func() {
			_, err := hammer.Run(context.Background(), hammer.Options{URL: p.URL, Writers: 4, Watchers: 12, For: 4 * time.Second})
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}
