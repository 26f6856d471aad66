package httpapi

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// methods that any path might take, for telling 405 from 404.
var methods = []string{http.MethodGet, http.MethodPost}

// noSuchPath is otherwise, or 405 where the path takes another method.
func (a *api) noSuchPath(r *http.Request, otherwise error) error {
	_, here := a.mux.Handler(r)
	var allowed []string
	for _, m := range methods {
		other := &http.Request{Method: m, URL: r.URL, Host: r.Host}
		if _, pattern := a.mux.Handler(other); m != r.Method && pattern != here && strings.HasPrefix(pattern, m+" ") {
			allowed = append(allowed, m)
		}
	}
	if len(allowed) == 0 {
		return otherwise
	}
	return problem(http.StatusMethodNotAllowed, "request.method", "This address takes "+strings.Join(allowed, ", ")+".", "allowed", allowed)
}

// webRoutes serves the pages: files under their names, everything else that is
// no API as the one page that finds its own way.
func (a *api) webRoutes() {
	a.mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, noSuchAddress()))
	})
	if a.Web == nil {
		a.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { a.fail(w, r, a.noSuchPath(r, noSuchAddress())) })
		return
	}
	site := &site{files: a.Web, made: map[string]*page{}}
	a.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			a.fail(w, r, problem(http.StatusMethodNotAllowed, "request.method", "Pages are read with GET.", "allowed", []string{http.MethodGet}))
			return
		}
		if err := site.serve(w, r); err != nil {
			a.fail(w, r, err)
		}
	})
}

func noSuchAddress() error {
	return problem(http.StatusNotFound, "request.path", "There is nothing at this address; GET /api/openapi.json lists what there is.")
}

// site keeps each file as it is sent: read, named by its content, compressed.
type site struct {
	files fs.FS

	mu   sync.Mutex
	made map[string]*page // by file name
}

type page struct {
	kind      string
	etag      string
	plain     []byte
	squeezed  []byte // gzip, nil where it saves nothing
	immutable bool
}

func (s *site) serve(w http.ResponseWriter, r *http.Request) error {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	p, err := s.page(name)
	if errors.Is(err, fs.ErrNotExist) {
		if path.Ext(name) != "" || strings.HasPrefix(name, "assets/") {
			return problem(http.StatusNotFound, "request.path", "There is no such file.")
		}
		p, err = s.page("index.html")
	}
	if errors.Is(err, fs.ErrNotExist) {
		return problem(http.StatusNotFound, "request.path", "The web pages were not built into this program.")
	}
	if err != nil {
		return err
	}
	p.send(w, r)
	return nil
}

func (s *site) page(name string) (*page, error) {
	if name == "" || !fs.ValidPath(name) {
		name = "index.html"
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if p := s.made[name]; p != nil {
		return p, nil
	}
	info, err := fs.Stat(s.files, name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fs.ErrNotExist
	}
	b, err := fs.ReadFile(s.files, name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b)
	p := &page{kind: kindOf(name), etag: `"` + hex.EncodeToString(sum[:12]) + `"`, plain: b, immutable: strings.HasPrefix(name, "assets/")}
	if small := squeeze(b); len(small) < len(b)*9/10 && compressible(p.kind) {
		p.squeezed = small
	}
	s.made[name] = p
	return p, nil
}

func (p *page) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", p.kind)
	h.Set("ETag", p.etag)
	h.Set("Vary", "Accept-Encoding")
	if p.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	if matches(r.Header.Get("If-None-Match"), p.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	b := p.plain
	if p.squeezed != nil && takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		b = p.squeezed
	}
	h.Set("Content-Length", strconv.Itoa(len(b)))
	if r.Method != http.MethodHead {
		w.Write(b)
	}
}

// kinds that the machine's own table must not change.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".json": "application/json", ".woff2": "font/woff2", ".png": "image/png",
	".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
}

func kindOf(name string) string {
	if k := kinds[path.Ext(name)]; k != "" {
		return k
	}
	if k := mime.TypeByExtension(path.Ext(name)); k != "" {
		return k
	}
	return "application/octet-stream"
}

func compressible(kind string) bool {
	return strings.HasPrefix(kind, "text/") || slices.Contains([]string{"image/svg+xml", "application/json", "application/manifest+json"}, kind)
}

func squeeze(b []byte) []byte {
	var buf bytes.Buffer
	z, _ := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	z.Write(b)
	z.Close()
	return buf.Bytes()
}

// takesGzip reads Accept-Encoding far enough to know.
func takesGzip(r *http.Request) bool {
	for one := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(one), ";")
		if strings.TrimSpace(name) == "gzip" {
			return !strings.HasPrefix(strings.ReplaceAll(q, " ", ""), "q=0") || strings.Trim(strings.ReplaceAll(q, " ", ""), "q=0.") != ""
		}
	}
	return false
}

var squeezers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	return z
}}

// worthSqueezing is the size from which an answer is compressed for those who
// take it: below, it fits into few packets anyhow.
const worthSqueezing = 4 << 10

// writeBody sends JSON, compressed where that is worth it and taken.
func writeBody(w http.ResponseWriter, r *http.Request, b []byte) error {
	w.Header().Set("Vary", "Accept-Encoding")
	if len(b) < worthSqueezing || !takesGzip(r) {
		return writeJSON(w, b)
	}
	w.Header().Set("Content-Encoding", "gzip")
	return writeJSON(w, gzipped(b))
}

// gzipped compresses fast rather than well.
func gzipped(b []byte) []byte {
	var buf bytes.Buffer
	z := squeezers.Get().(*gzip.Writer)
	defer squeezers.Put(z)
	z.Reset(&buf)
	z.Write(b) // a bytes.Buffer takes everything
	z.Close()
	return buf.Bytes()
}
