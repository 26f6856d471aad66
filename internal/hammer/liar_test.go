package hammer_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"megdan/internal/live/livetest"
)

// liar stands between the hammer and an honest server, and tells it something
// else once.
type liar struct {
	live    func(topic string, message []byte) [][]byte // what a socket says; nil: the truth
	read    func(path string, body []byte) []byte       // what a read says; nil: the truth
	command func(c *given) bool                         // reports whether it answered; nil: the truth
	cut     func(message []byte) bool                   // reports whether a socket ends instead of saying it; nil: never

	server string

	mu   sync.Mutex
	seen map[string]*given // guarded by mu: commands by their ids
	told bool              // guarded by mu
}

// given is a command on its way.
type given struct {
	name   string
	again  bool // it came before with the same id
	header http.Header
	body   map[string]any
	first  []byte // the answer when it came before
	liar   *liar
	answer []byte
}

// forward has the server do the command.
func (c *given) forward() map[string]any {
	req, err := http.NewRequest(http.MethodPost, c.liar.server+"/api/commands/"+c.name, bytes.NewReader(asJSON(c.body)))
	if err != nil {
		panic(err)
	}
	req.Header = c.header
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		panic(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		panic(string(b))
	}
	var is map[string]any
	if err := json.Unmarshal(b, &is); err != nil {
		panic(err)
	}
	return is
}

// otherwise gives the command a new id.
func (c *given) otherwise() *given {
	o := *c
	o.header = c.header.Clone()
	o.header.Set("Idempotency-Key", uuid.NewString())
	return &o
}

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// start gives the liar's address.
func (l *liar) start(t *testing.T, server string) string {
	t.Helper()
	to, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	l.server, l.seen = server, map[string]*given{}
	proxy := httputil.NewSingleHostReverseProxy(to)
	proxy.ModifyResponse = l.rewrite
	proxy.ErrorLog = log.New(io.Discard, "", 0) // a hammer that found something leaves at once
	relay := &livetest.Relay{Server: server, Lie: func(topic string, message []byte) [][]byte {
		if l.live == nil {
			return [][]byte{message}
		}
		return l.live(topic, message)
	}, Cut: l.cut}
	mux := http.NewServeMux()
	mux.Handle("/api/live", relay)
	mux.HandleFunc("POST /api/commands/{name}", func(w http.ResponseWriter, r *http.Request) { l.give(w, r, proxy) })
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("Accept-Encoding", "identity") // so that rewrite can read it
		proxy.ServeHTTP(w, r)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func (l *liar) give(w http.ResponseWriter, r *http.Request, proxy http.Handler) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		panic(err)
	}
	r.Body = io.NopCloser(bytes.NewReader(b))
	l.mu.Lock()
	key := r.Header.Get("Idempotency-Key")
	c := &given{name: r.PathValue("name"), header: r.Header.Clone(), liar: l}
	if before := l.seen[key]; before != nil {
		c.again, c.first = true, before.answer
	}
	l.seen[key] = c
	if err := json.Unmarshal(b, &c.body); err != nil {
		panic(err)
	}
	if l.command != nil && !l.told && l.command(c) {
		l.told = true
		l.mu.Unlock()
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(c.answer)
		return
	}
	l.mu.Unlock()
	rec := httptest.NewRecorder()
	proxy.ServeHTTP(rec, r)
	l.mu.Lock()
	c.answer = rec.Body.Bytes()
	l.mu.Unlock()
	for k, v := range rec.Header() {
		w.Header()[k] = v
	}
	w.WriteHeader(rec.Code)
	_, _ = w.Write(rec.Body.Bytes())
}

func (l *liar) rewrite(res *http.Response) error {
	if l.read == nil || res.Request.Method != http.MethodGet {
		return nil
	}
	b, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	_ = res.Body.Close()
	b = l.read(res.Request.URL.Path, b)
	res.Body = io.NopCloser(bytes.NewReader(b))
	res.ContentLength = int64(len(b))
	res.Header.Set("Content-Length", strconv.Itoa(len(b)))
	return nil
}

// once applies a lie to the first message of a topic that has some member, and
// only to that.
func once(topic, member string, lie func(message []byte) [][]byte) func(string, []byte) [][]byte {
	told := false
	return func(t string, message []byte) [][]byte {
		if told || !strings.HasPrefix(t, topic) || !bytes.Contains(message, []byte(`,"`+member+`":`)) {
			return [][]byte{message}
		}
		told = true
		return lie(message)
	}
}

// altered changes one letter behind some text, and says nothing of it.
func altered(behind string) func([]byte) []byte {
	return func(b []byte) []byte {
		at := bytes.Index(b, []byte(behind))
		if at < 0 {
			panic("there is no " + behind + " in " + string(b))
		}
		b = bytes.Clone(b)
		at += len(behind)
		b[at] ^= 1
		return b
	}
}
