//go:build e2e

package e2e_test

import (
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"megdan/internal/e2e"
)

// TestBrowsers runs the scenarios of web/e2e against a program with the demo.
// MEGDAN_RESTART is a URL that restarts the program when it is posted to.
func TestBrowsers(t *testing.T) {
	data, addr := e2e.DataFolder(t), freeAddr(t)
	p := e2e.Start(t, data, "--demo", "--addr="+addr, "--rate=0")
	restart := http.NewServeMux()
	restart.HandleFunc("POST /restart", func(w http.ResponseWriter, _ *http.Request) {
		p.Stop(t)
		p = e2e.Start(t, data, "--demo", "--addr="+addr, "--rate=0")
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	hook := &http.Server{Handler: restart}
	go func() { _ = hook.Serve(listener) }()
	defer hook.Close()

	cmd := exec.Command("npm", "--prefix", filepath.Join(e2e.Root(t), "web"), "run", "--silent", "e2e")
	cmd.Env = append(os.Environ(), "MEGDAN_URL="+p.URL, "MEGDAN_RESTART=http://"+listener.Addr().String()+"/restart")
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Fatalf("browser scenarios: %v", err)
	}
}
