package live

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// FuzzSince: whatever a stream is asked to go on from, it is refused in words,
// or each topic begins anew or at a position that can be, and what the
// positions are written as is read as the same.
func FuzzSince(f *testing.F) {
	const topic = "roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455"
	for _, seed := range []string{
		"", "1042", "1042.3@k3", "1042.3,990.1@k3", "-", "-,990.1@k3", "-1", "+1", "1e3", "9007199254740991", "9007199254740992", "9223372036854775808",
		"1042.", "1042.x", "1042.-1", "1042.3.4", ",", "@", "1042@", "1042@k3@k4", "1042,", "0x10", " 1042", "1_0", "1042.99999999999999999999",
	} {
		f.Add(seed, uint8(1))
		f.Add(seed, uint8(2))
	}
	f.Fuzz(func(t *testing.T, since string, n uint8) {
		q := url.Values{}
		for range n%4 + 1 {
			q.Add("t", topic)
		}
		ask := func(since string, header bool) ([]sseWatch, error) {
			u, h := url.URL{Path: "/api/live/sse", RawQuery: q.Encode()}, http.Header{}
			if header {
				h["Last-Event-Id"] = []string{since}
			} else {
				u.RawQuery += "&since=" + url.QueryEscape(since)
			}
			return sseWatches(&http.Request{Method: http.MethodGet, URL: &u, Header: h})
		}
		watches, err := ask(since, true)
		if byQuery, queryErr := ask(since, false); !sameWatches(watches, byQuery) || (err == nil) != (queryErr == nil) {
			t.Fatalf("%q is %v, %v as a header and %v, %v in the address", since, watches, err, byQuery, queryErr)
		}
		if err != nil {
			var words sseError
			if !errors.As(err, &words) || words == "" || watches != nil {
				t.Fatalf("%q is refused with %v and %v", since, err, watches)
			}
			return
		}
		if len(watches) != int(n%4)+1 {
			t.Fatalf("%q gives %d watches for %d topics", since, len(watches), n%4+1)
		}
		again, err := ask(written(watches), true)
		if err != nil || !sameWatches(watches, again) {
			t.Fatalf("%q is %v, and written again %q, which is %v, %v", since, watches, written(watches), again, err)
		}
	})
}

// written is the id of an event at the positions of watches.
func written(watches []sseWatch) string {
	var all []string
	for _, w := range watches {
		at := nowhere
		if w.watch.Since != nil {
			at = strconv.FormatInt(*w.watch.Since, 10) + "." + strconv.Itoa(w.watch.View)
		}
		all = append(all, at)
	}
	return strings.Join(all, ",") + "@" + watches[0].watch.Epoch
}

func sameWatches(a, b []sseWatch) bool {
	for i := range min(len(a), len(b)) {
		x, y := a[i].watch, b[i].watch
		if a[i].name != b[i].name || x.Topic != y.Topic || x.Epoch != y.Epoch || x.View != y.View || (x.Since == nil) != (y.Since == nil) {
			return false
		}
		if x.Since != nil && (*x.Since != *y.Since || *x.Since < 0 || *x.Since > maxID) {
			return false
		}
	}
	return len(a) == len(b)
}
