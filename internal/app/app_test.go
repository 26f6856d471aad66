package app_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"

	"megdan/internal/app"
	"megdan/internal/config"
)

func settings(t *testing.T, args ...string) config.Config {
	t.Helper()
	t.Chdir("../..") // where web/node_modules is, for machines without a PostgreSQL
	c, _, err := config.Parse("serve", append([]string{"--addr", "127.0.0.1:0", "--data", t.TempDir()}, args...), nil, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// start starts the whole server in this process; stop ends it and says how it
// ended.
func start(t *testing.T, c config.Config) (url string, stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := app.Run(ctx, c, in, io.Discard, slog.New(slog.DiscardHandler))
		_ = in.CloseWithError(io.EOF)
		ended <- err
	}()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-ended
	})
	t.Cleanup(func() { _ = stop() })
	line := make([]byte, 200)
	n, err := out.Read(line)
	if err != nil {
		t.Fatalf("no ready line: %v, %v", err, stop())
	}
	url, ok := strings.CutPrefix(strings.TrimSpace(string(line[:n])), "megdan ready at ")
	if !ok {
		t.Fatalf("the first line is %q", line[:n])
	}
	return url, stop
}

// TestRun starts the whole server in this process, asks it and stops it.
func TestRun(t *testing.T) {
	url, stop := start(t, settings(t))
	for path, status := range map[string]int{
		"/healthz": http.StatusOK, "/readyz": http.StatusOK, "/api/openapi.json": http.StatusOK, "/api/asyncapi.json": http.StatusOK, "/": http.StatusOK, "/metrics": http.StatusOK,
		"/api/me": http.StatusUnauthorized, "/api/views/installation/00000000-0000-8000-8000-000000000002": http.StatusUnauthorized,
	} {
		res, err := http.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		if res.StatusCode != status {
			t.Errorf("%s: %s, not %d: %.200s", path, res.Status, status, body)
		}
		if strings.HasSuffix(path, ".json") && !json.Valid(body) {
			t.Errorf("%s is no JSON", path)
		}
	}
	if err := stop(); err != nil {
		t.Errorf("stopped with %v", err)
	}
}

// TestReplayRefusesWhatIsNoPlace: a topic that cannot be read and a folder
// without a Megdan are named, and nothing is made there.
func TestReplayRefusesWhatIsNoPlace(t *testing.T) {
	c := settings(t)
	for topic, says := range map[string]string{
		"roadmap": "topic", "roadmap/x": "topic",
		"roadmap/01920000-0000-7000-8000-000000000001": "holds no Megdan",
	} {
		_, err := app.Replay(t.Context(), c, topic, "1", slog.New(slog.DiscardHandler))
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", topic, err)
		}
	}
	made, err := os.ReadDir(c.Data)
	if err != nil || len(made) != 0 {
		t.Errorf("looking made %v (%v)", made, err)
	}
}
