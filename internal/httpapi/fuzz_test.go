package httpapi

import (
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// Whatever the address says, the answer is a document or a problem below 500,
// and nothing panics.
func FuzzAddress(f *testing.F) {
	w := newWorld(f)
	w.cookie("manager")
	for _, seed := range []string{
		"/api/views/roadmap/" + inSofia.String() + "?at=40", "/api/views/roadmap/" + inSofia.String() + "?at=2018-10-09T08:00:00Z&min-position=1",
		"/api/feeds/" + inSofia.String() + "?before=40&limit=5", "/api/history/roadmap/" + inSofia.String() + "?limit=5",
		"/api/history/roadmap/" + inSofia.String() + "/window?from=35&to=41", "/api/history/feed/x/window?from=35", "/assets/../index.html", "/api/views//", "/%00", "/api/views/roadmap/%2e%2e",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		u, err := url.ParseRequestURI(address)
		if err != nil || !strings.HasPrefix(address, "/") || strings.HasPrefix(u.Path, "/readyz") {
			return
		}
		w.t = t
		r := &http.Request{Method: "GET", URL: u, RequestURI: address, Host: "localhost", RemoteAddr: "127.0.0.1:1", Header: http.Header{}, Body: http.NoBody, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
		r.AddCookie(w.cookies["manager"])
		if a := w.send(r.WithContext(t.Context())); a.status >= 500 {
			t.Fatalf("%q: %d %s", address, a.status, a.body)
		}
	})
}

// Whatever the body of a command is, the answer is below 500, and what is not
// accepted leaves nothing behind.
func FuzzCommandBody(f *testing.F) {
	w := newWorld(f)
	w.cookie("manager")
	specs := Commands()
	for i, sp := range specs {
		f.Add(uint8(i), asJSON(sample(sp, sofia)))
	}
	f.Fuzz(func(t *testing.T, which uint8, body []byte) {
		w.t = t
		before, _, _ := w.store.Head(t.Context())
		name := specs[int(which)%len(specs)].Name
		a := w.call("manager", "POST", "/api/commands/"+name, body, "Idempotency-Key", uuid.NewString())
		after, _, _ := w.store.Head(t.Context())
		switch {
		case a.status >= 500:
			t.Fatalf("%s %q: %d %s", name, body, a.status, a.body)
		case a.status >= 400 && after != before:
			t.Fatalf("%s %q was answered with %d and left %d events behind", name, body, a.status, after-before)
		}
	})
}

// TestBadInput throws broken requests at every endpoint: well-formed ones with
// something cut, doubled, swapped or replaced. No 5xx, no panic, no rights
// leak to nobody.
func TestBadInput(t *testing.T) {
	w := newWorld(t)
	w.cookie("city lead")
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	dice := rand.New(rand.NewPCG(seed, 1))
	specs := Commands()
	reads := []string{"/api/views/roadmap/", "/api/views/milestone/", "/api/feeds/", "/api/history/roadmap/", "/api/me?x=", "/api/demo/persons?", "/api/history/", "/healthz?", "/api/live?t="}
	tails := []string{inSofia.String(), first.String(), "x", "", "?at=", "?at=40", "?before=", "?limit=9", "/window?from=1", "%00", "%ff", "/../..", "?at=99999999999999999999", "&", "#", "?from=2018-10-09T08:00:00Z", strings.Repeat("a", 5000)}
	headers := []string{"Idempotency-Key", "If-Match", "Megdan-Acting-As", "Megdan-Effective-On", "Content-Type", "Accept-Encoding", "If-None-Match", "Cookie", "Origin"}
	values := []string{"", "x", "*", `"1"`, `W/"1"`, uuid.NewString(), "2018-02-30", "city_lead", "application/json", "gzip;q=x", "megdan_session=AAAA", "null", strings.Repeat("9", 300), "é"}
	for range 10_000 {
		var r *http.Request
		if dice.IntN(2) == 0 {
			sp := specs[dice.IntN(len(specs))]
			r = httptest.NewRequest("POST", "http://localhost/api/commands/"+sp.Name, strings.NewReader(string(spoil(dice, asJSON(sample(sp, sofia))))))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Idempotency-Key", uuid.NewString())
		} else {
			address := reads[dice.IntN(len(reads))] + tails[dice.IntN(len(tails))] + tails[dice.IntN(len(tails))]
			u, err := url.Parse("http://localhost" + address)
			if err != nil {
				continue
			}
			methods := []string{"GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}
			r = httptest.NewRequest(methods[dice.IntN(len(methods))], "http://localhost/", http.NoBody)
			r.URL = u
		}
		signedIn := dice.IntN(3) > 0
		if signedIn {
			r.AddCookie(w.cookies["city lead"])
		}
		for range dice.IntN(3) {
			r.Header.Set(headers[dice.IntN(len(headers))], values[dice.IntN(len(values))])
		}
		a := w.sendUnchecked(r)
		if a.status >= 500 {
			t.Fatalf("%s %s %v: %d %s", r.Method, r.URL, r.Header, a.status, a.body)
		}
		if !signedIn && a.status == 200 && (strings.HasPrefix(r.URL.Path, "/api/views/") || strings.HasPrefix(r.URL.Path, "/api/feeds/") || strings.HasPrefix(r.URL.Path, "/api/history/")) {
			t.Fatalf("nobody read %s", r.URL)
		}
	}
}

// spoil breaks a body in one of many ways.
func spoil(dice *rand.Rand, b []byte) []byte {
	b = append([]byte{}, b...)
	for range 1 + dice.IntN(3) {
		if len(b) == 0 {
			return b
		}
		at := dice.IntN(len(b))
		switch dice.IntN(6) {
		case 0:
			b = b[:at]
		case 1:
			b[at] = byte(dice.IntN(256))
		case 2:
			b = append(b[:at], append([]byte(`{"x":null,`), b[at:]...)...)
		case 3:
			b = append(b, b...)
		case 4:
			b = append(b[:at], b[at+1:]...)
		case 5:
			words := []string{"null", "[]", "{}", `"\ud800"`, "1e999", "-0", "true", `"\u0000"`, "99999999999999999999"}
			b = append(b[:at], append([]byte(words[dice.IntN(len(words))]), b[at:]...)...)
		}
	}
	return b
}
