package httpapi

import (
	"fmt"
	"net/http/httptest"
	"testing"
	"time"

	"megdan/internal/identity"
)

// TestWhoIsLimited: 20 requests at once, where 10 are let through. Each row
// says how many callers they come from.
func TestWhoIsLimited(t *testing.T) {
	w := newWorld(t)
	lead, manager := w.cookie("city lead").Value, w.cookie("manager").Value
	same := func(s string) func(int) string { return func(int) string { return s } }
	for name, row := range map[string]struct {
		address, cookie func(n int) string
		callers         int
	}{
		"one address, nobody signed in":                 {same("192.0.2.1:80"), same(""), 1},
		"one address from many ports":                   {func(n int) string { return fmt.Sprintf("192.0.2.1:%d", 1000+n) }, same(""), 1},
		"one address with another invented cookie each": {same("192.0.2.1:80"), func(n int) string { return fmt.Sprint("invented", n) }, 1},
		"one address with another forged cookie each": {same("192.0.2.1:80"), func(n int) string {
			b := []byte(lead)
			b[n] ^= 1
			return string(b)
		}, 1},
		"one IPv6 network":                   {func(n int) string { return fmt.Sprintf("[2001:db8::%x]:80", n+1) }, same(""), 1},
		"one IPv4 address written both ways": {func(n int) string { return []string{"192.0.2.1:80", "[::ffff:192.0.2.1]:80"}[n%2] }, same(""), 1},
		"two addresses":                      {func(n int) string { return fmt.Sprintf("192.0.2.%d:80", n%2) }, same(""), 2},
		"one person from many addresses":     {func(n int) string { return fmt.Sprintf("192.0.2.%d:80", n) }, same(lead), 1},
		"two persons at one address":         {same("192.0.2.1:80"), func(n int) string { return []string{lead, manager}[n%2] }, 2},
	} {
		t.Run(name, func(t *testing.T) {
			now := time.Now()
			l := newLimiter(5, w.config.Identity, func() time.Time { return now })
			through := 0
			for n := range 20 * row.callers {
				r := httptest.NewRequest("GET", "/api/me", nil)
				r.RemoteAddr = row.address(n)
				if c := row.cookie(n); c != "" {
					r.Header.Set("Cookie", identity.Cookie+"="+c)
				}
				if l.take(r) == 0 {
					through++
				}
			}
			if through != 10*row.callers {
				t.Errorf("%d requests were let through, not 10 of each of %d", through, row.callers)
			}
		})
	}
}

// TestLimiterForgets: the number of callers that are remembered has a bound.
func TestLimiterForgets(t *testing.T) {
	now := time.Now()
	l := newLimiter(5, newWorld(t).config.Identity, func() time.Time { return now })
	for n := range 3 * most {
		l.bucket([16]byte{byte(n), byte(n >> 8), byte(n >> 16)}, now)
	}
	if n := len(l.young) + len(l.old); n > 2*most {
		t.Errorf("%d callers are remembered", n)
	}
}
