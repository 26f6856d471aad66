package app_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"megdan/internal/identity"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// TestSocketByTokenAndItsMetrics: what opens a page opens a socket that has no
// cookie, renews it, and ends with the sign-out; and /metrics tells of it.
func TestSocketByTokenAndItsMetrics(t *testing.T) {
	url, _ := start(t, settings(t, "--demo=small"))
	token, programme := signedIn(t, url)
	before := metrics(t, url)
	c, err := livetest.Dial(t.Context(), "ws"+strings.TrimPrefix(url, "http")+"/api/live", livetest.Options{Token: token})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Drop()
	s, err := c.Watch(t.Context(), "programme/"+programme)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Until(t.Context(), func(s livetest.State) bool { return s.Document != nil }); err != nil {
		t.Fatal(err)
	}
	if err := c.Renew(t.Context(), token); err != nil {
		t.Fatal(err)
	}
	after := metrics(t, url)
	for name, by := range map[string]float64{"live_connections": 1, "live_connects_total": 1, "live_watches": 1, "live_topics": 1, "live_deliveries_total": 1} {
		if is := after[name] - before[name]; is != by {
			t.Errorf("%s went up by %v, want %v", name, is, by)
		}
	}
	for _, name := range []string{"tail_position", "views_position", "views_documents", "accept_queue_room"} {
		if after[name] <= 0 {
			t.Errorf("%s is %v", name, after[name])
		}
	}
	for _, name := range []string{"tail_lag_events", "tail_lag_seconds", "views_lag_events", "views_stopped", "accept_queue"} {
		if v, told := after[name]; !told || v != 0 {
			t.Errorf("%s is %v (told: %v), while all is quiet", name, v, told)
		}
	}
	signOut(t, url, token)
	<-c.Done()
	if code := c.CloseCode(); code != live.CloseUnauthorised {
		t.Errorf("closed with %d at the sign-out", code)
	}
	if got := metrics(t, url)[`live_cut_total{cause="session"}`]; got != 1 {
		t.Errorf("%v connections were cut with their session", got)
	}
}

// signedIn is the session's token of a programme manager of the demo.
func signedIn(t *testing.T, url string) (token, programme string) {
	t.Helper()
	var who struct {
		Persons []struct{ Person, Role, Programme string }
	}
	res := send(t, http.MethodGet, url+"/api/demo/persons", "", nil)
	if err := json.NewDecoder(res.Body).Decode(&who); err != nil {
		t.Fatal(err)
	}
	for _, p := range who.Persons {
		if p.Role != "programme_manager" {
			continue
		}
		for _, c := range send(t, http.MethodPost, url+"/api/demo/sign-in", "", fmt.Appendf(nil, `{"person":%q}`, p.Person)).Cookies() {
			if c.Name == identity.Cookie {
				return c.Value, p.Programme
			}
		}
	}
	t.Fatal("no programme manager can sign in")
	return "", ""
}

func signOut(t *testing.T, url, token string) {
	t.Helper()
	send(t, http.MethodPost, url+"/api/sign-out", token, nil)
}

func send(t *testing.T, method, url, token string, body []byte) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.AddCookie(&http.Cookie{Name: identity.Cookie, Value: token})
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	if res.StatusCode >= 300 {
		b, _ := io.ReadAll(res.Body)
		t.Fatalf("%s %s: %s %s", method, url, res.Status, b)
	}
	return res
}

// metrics is what /metrics tells, without megdan_.
func metrics(t *testing.T, url string) map[string]float64 {
	t.Helper()
	b, err := io.ReadAll(send(t, http.MethodGet, url+"/metrics", "", nil).Body)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]float64{}
	for line := range strings.Lines(string(b)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		if v, err := strconv.ParseFloat(value, 64); err == nil {
			all[strings.TrimPrefix(name, "megdan_")] = v
		}
	}
	return all
}
