package app_test

import (
	"encoding/json"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"
)

// TestReadingWhileADemoIsLoaded: a large demo is entered beside the server,
// which answers readers and asks writers to wait; stopped on the way, it goes
// on at the next start.
func TestReadingWhileADemoIsLoaded(t *testing.T) {
	c := settings(t, "--demo=full")
	pause := time.NewTicker(50 * time.Millisecond)
	defer pause.Stop()
	for range 2 {
		url, stop := start(t, c)
		jar, err := cookiejar.New(nil)
		if err != nil {
			t.Fatal(err)
		}
		client := &http.Client{Jar: jar}
		ask := func(method, path, body string, into any) int {
			req, err := http.NewRequest(method, url+path, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Idempotency-Key", "01920000-0000-7000-8000-00000000000a")
			res, err := client.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			if err := json.NewDecoder(res.Body).Decode(into); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			return res.StatusCode
		}
		var there struct{ Persons []struct{ Person string } }
		for len(there.Persons) == 0 {
			<-pause.C // below the limit of requests
			ask("GET", "/api/demo/persons", "", &there)
		}
		var signed any
		if status := ask("POST", "/api/demo/sign-in", `{"person":"`+there.Persons[0].Person+`"}`, &signed); status != http.StatusOK {
			t.Fatalf("signing in while the demo is loaded: %d %v", status, signed)
		}
		var refused struct{ Code string }
		if status := ask("POST", "/api/commands/programme.draft_programme", `{}`, &refused); status != http.StatusServiceUnavailable || refused.Code != "demo.loading" {
			t.Errorf("a command while the demo is loaded: %d %s", status, refused.Code)
		}
		var read any
		if status := ask("GET", "/api/views/installation/00000000-0000-8000-8000-000000000002", "", &read); status != http.StatusOK {
			t.Errorf("reading while the demo is loaded: %d %v", status, read)
		}
		if err := stop(); err != nil {
			t.Errorf("stopped with %v", err)
		}
	}
}
