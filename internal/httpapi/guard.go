package httpapi

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"megdan/internal/problems"
)

// csp is the policy of proof-and-privacy.md 5.4: nothing from elsewhere, no
// inline script, no frame.
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'"

// securityHeaders stand on every answer. The values are shared: nobody changes
// them.
var securityHeaders = map[string][]string{
	"Content-Security-Policy":      {csp},
	"X-Content-Type-Options":       {"nosniff"},
	"Referrer-Policy":              {"same-origin"},
	"Cross-Origin-Opener-Policy":   {"same-origin"},
	"Cross-Origin-Resource-Policy": {"same-origin"},
	"Permissions-Policy": {"accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
		"magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()"},
}

// guarded puts the walls around the routes, from outside to inside: panics are
// caught, headers set, foreign origins refused, sizes and rates bounded.
func (a *api) guarded() http.Handler {
	foreign := http.NewCrossOriginProtection()
	limits := newLimiter(a.Rate, a.Identity, time.Now)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer a.recovered(w, r)
		h := w.Header()
		maps.Copy(h, securityHeaders)
		if r.TLS != nil {
			h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		}
		if strings.HasPrefix(r.URL.Path, "/api/") {
			h.Set("Cache-Control", "no-store")
			if !isHandshake(r) && limits.take(r) > 0 {
				p := problem(http.StatusTooManyRequests, "request.too_many",
					fmt.Sprintf("More than %d requests a second. Wait a moment.", a.Rate), "limit", a.Rate)
				p.RetryAfter = 1
				a.fail(w, r, p)
				return
			}
		}
		if err := foreign.Check(r); err != nil {
			a.fail(w, r, problem(http.StatusForbidden, "request.cross_origin", "Requests that change something are taken from this server's own pages only."))
			return
		}
		if r.Body != nil && r.Body != http.NoBody {
			r.Body = http.MaxBytesReader(w, r.Body, MaxBody)
		}
		a.mux.ServeHTTP(w, r)
	})
}

// isHandshake reports whether a request is a handshake of the live channel, which
// counts them by itself: after a break all pages of a session come at once.
func isHandshake(r *http.Request) bool {
	return r.URL.Path == "/api/live" || r.URL.Path == "/api/live/sse"
}

// recovered turns a panic into a problem. When the answer had begun, the
// connection is cut, so that half an answer is not taken for a whole one.
func (a *api) recovered(w http.ResponseWriter, r *http.Request) {
	v := recover()
	if v == nil {
		return
	}
	if v == http.ErrAbortHandler {
		panic(v)
	}
	a.Logger.ErrorContext(r.Context(), "handler panicked", "path", r.URL.Path, "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
	if w.Header().Get("Content-Type") != "" {
		panic(http.ErrAbortHandler)
	}
	problems.Of(fmt.Errorf("panic: %v", v)).Write(w)
}

// limiter bounds the requests of one person, or of one address where nobody is
// signed in: only a session that identity verifies counts as a person's, so an
// invented cookie buys nothing. It remembers a bounded number of callers.
type limiter struct {
	rate     int
	identity Identity
	now      func() time.Time

	mu    sync.Mutex
	young map[[16]byte]*rate.Limiter // used in this period
	old   map[[16]byte]*rate.Limiter // used in the one before
	since time.Time
}

// period after which what was not used is dropped. A full bucket refills in
// two seconds, so nothing is forgiven by it.
const period = 10 * time.Second

// most is how many callers are remembered of one period. Beyond that a period
// ends early, which forgives somebody's bucket but keeps the memory.
const most = 100_000

func newLimiter(perSecond int, who Identity, now func() time.Time) *limiter {
	return &limiter{rate: perSecond, identity: who, now: now, young: map[[16]byte]*rate.Limiter{}, since: now()}
}

// take is 0 when the request may go on, otherwise how long to wait.
func (l *limiter) take(r *http.Request) time.Duration {
	if l.rate <= 0 {
		return 0
	}
	now := l.now()
	if bucket := l.bucket(l.caller(r), now); !bucket.AllowN(now, 1) {
		return time.Second
	}
	return 0
}

func (l *limiter) bucket(key [16]byte, now time.Time) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now.Sub(l.since) > period || len(l.young) >= most {
		l.old, l.young, l.since = l.young, map[[16]byte]*rate.Limiter{}, now
	}
	b := l.young[key]
	if b == nil {
		if b = l.old[key]; b == nil {
			b = rate.NewLimiter(rate.Limit(l.rate), 2*l.rate)
		}
		l.young[key] = b
	}
	return b
}

// caller is whose bucket a request draws from: the person's, or that of the
// address, of which in IPv6 somebody has a whole network of 2^64.
func (l *limiter) caller(r *http.Request) [16]byte {
	if a, err := l.identity.Authenticate(r); err == nil {
		return [16]byte(a.Person)
	}
	who := r.RemoteAddr
	if at, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		ip := at.Addr().Unmap().WithZone("")
		if ip.Is6() {
			network, _ := ip.Prefix(64) // cannot fail for 64 bits
			ip = network.Addr()
		}
		who = ip.String()
	}
	sum := sha256.Sum256([]byte(who))
	return [16]byte(sum[:16])
}
