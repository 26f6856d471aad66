package httpapi

import (
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/role"
	"megdan/internal/cache"
	"megdan/internal/problems"
	"megdan/internal/views"
)

func (a *api) viewRoutes() {
	for _, v := range servedViews() {
		op := &huma.Operation{
			OperationID: "view." + v.name, Method: http.MethodGet, Path: "/api/views/" + v.name + "/{key}",
			Summary:     "The document of " + v.name + "/{key}",
			Description: v.story + "\n\nThe ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.",
			Tags:        []string{"views"},
			Parameters: []*huma.Param{
				inPath("key", "id that the view is of"),
				parameter("at", "a position of the log, or a time: the document as it was then", &huma.Schema{Type: "string"}),
				parameter("min-position", "answer only when the document is at least as of this position; read your own writes", wholeNumber()),
			},
			Responses:  a.doc.responses(a.doc.viewAnswer(v), http.StatusNotModified, http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusServiceUnavailable),
			Extensions: map[string]any{"x-megdan-function": string(v.read), "x-megdan-roles": rolesOf(v.read, role.Read), "x-megdan-version": v.version},
		}
		op.Responses["200"].Content["application/json"].Example = examples.enveloping(v)
		a.route(op, a.reading(func(w http.ResponseWriter, r *http.Request, who role.Actor) error {
			return a.view(w, r, who, v.name+"/"+r.PathValue("key"))
		}))
	}
	a.mux.HandleFunc("/api/views/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, views.ErrUnknownTopic))
	})
}

// topic reads a topic and asks whether the person may read it, and in which
// audience.
func (a *api) topic(r *http.Request, who role.Actor, text string) (views.Topic, error) {
	t, err := views.ParseTopic(text)
	if err != nil {
		return t, problem(http.StatusBadRequest, "request.invalid", problems.Sentence(err.Error()), "field", "topic", "reason", err.Error())
	}
	return a.Rights.Topic(r.Context(), who, t)
}

// patience is how long a reader waits for a position to be shown.
const patience = 10 * time.Second

func (a *api) view(w http.ResponseWriter, r *http.Request, who role.Actor, text string) error {
	t, err := a.topic(r, who, text)
	if err != nil {
		return err
	}
	at, err := a.moment(r, "at")
	if err != nil {
		return err
	}
	least, err := number(r, "min-position", 0, 0, maxPosition)
	switch {
	case err != nil:
		return err
	case at < 0:
		doc, err := a.atLeast(r, t, least)
		if err != nil {
			return err
		}
		return a.squeezed.render(w, r, doc, least)
	case least > at:
		return invalidParameter("min-position", "is after the position asked for with at")
	}
	doc, err := a.Engine.At(r.Context(), t, at)
	if err != nil {
		return err
	}
	if unchanged(w, r, doc) {
		return nil
	}
	return enveloped(doc, func(b []byte) error { return writeBody(w, r, b) })
}

// buffers hold answers while they are put together.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 16<<10); return &b }}

// unchanged answers 304 to who has the document already.
func unchanged(w http.ResponseWriter, r *http.Request, doc views.Document) bool {
	h := w.Header()
	tag := etag(doc)
	h.Set("Megdan-Position", strconv.FormatInt(doc.Position, 10))
	h.Set("ETag", tag)
	if !matches(r.Header.Get("If-None-Match"), tag) {
		return false
	}
	w.WriteHeader(http.StatusNotModified)
	return true
}

// enveloped puts the envelope around the shared bytes of a document for as
// long as send takes.
func enveloped(doc views.Document, send func([]byte) error) error {
	buf := buffers.Get().(*[]byte)
	b := append((*buf)[:0], `{"topic":"`...)
	b = append(b, doc.Topic.String()...) // letters, digits and hyphens only
	b = append(b, `","p":`...)
	b = strconv.AppendInt(b, doc.Position, 10)
	b = append(b, `,"changed":`...)
	b = strconv.AppendInt(b, doc.Changed, 10)
	b = append(b, `,"at":"`...)
	b = doc.At.UTC().AppendFormat(b, time.RFC3339Nano)
	b = append(b, `","v":`...)
	b = strconv.AppendInt(b, int64(doc.View), 10)
	b = append(b, `,"doc":`...)
	b = append(b, doc.Body...)
	b = append(b, '}')
	err := send(b)
	if cap(b) <= 1<<20 {
		*buf = b
		buffers.Put(buf)
	}
	return err
}

// squeezed keeps compressed answers of current documents until they change:
// compressing costs more than everything else about a hot document. A kept
// answer says an earlier position than the newest where nothing has changed
// since, which is as true.
type squeezed struct {
	kept *cache.Cache[views.Topic, squeezedDocument]
}

type squeezedDocument struct {
	tag      string
	position int64
	body     []byte
}

// keptBytes bounds what is kept.
const keptBytes = 32 << 20

func newSqueezed() squeezed {
	return squeezed{cache.Weighed(keptBytes, func(_ views.Topic, k squeezedDocument) int { return len(k.body) + 256 })}
}

// render answers with a current document, as of least or later.
func (s *squeezed) render(w http.ResponseWriter, r *http.Request, doc views.Document, least int64) error {
	if unchanged(w, r, doc) {
		return nil
	}
	h := w.Header()
	h.Set("Vary", "Accept-Encoding")
	if len(doc.Body) < worthSqueezing || !takesGzip(r) {
		return enveloped(doc, func(b []byte) error { return writeJSON(w, b) })
	}
	tag := h.Get("ETag")
	k, _ := s.kept.Get(doc.Topic)
	if k.tag != tag || k.position < least {
		err := enveloped(doc, func(b []byte) error {
			k = squeezedDocument{tag, doc.Position, gzipped(b)}
			return nil
		})
		if err != nil {
			return err
		}
		s.kept.Put(doc.Topic, k)
	}
	h.Set("Megdan-Position", strconv.FormatInt(k.position, 10))
	h.Set("Content-Encoding", "gzip")
	return writeJSON(w, k.body)
}

// etag is weak: the position in the envelope may differ. It holds a checksum
// of the bytes, so that what was forgotten is never "not modified".
func etag(doc views.Document) string {
	b := make([]byte, 0, 48)
	b = append(b, `W/"`...)
	b = strconv.AppendInt(b, int64(doc.View), 10)
	b = append(b, '-')
	b = strconv.AppendInt(b, doc.Changed, 10)
	b = append(b, '-')
	b = strconv.AppendUint(b, uint64(doc.Sum), 16)
	return string(append(b, '"'))
}

func matches(header, tag string) bool {
	if header == "" {
		return false
	}
	for one := range strings.SplitSeq(header, ",") {
		one = strings.TrimSpace(one)
		if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
