package httpapi

import (
	"hash/crc32"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/role"
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
		a.route(op, a.signedIn(func(w http.ResponseWriter, r *http.Request, who role.Actor) error {
			return a.view(w, r, who, v.name+"/"+r.PathValue("key"))
		}))
	}
	a.mux.HandleFunc("/api/views/", func(w http.ResponseWriter, r *http.Request) {
		a.fail(w, r, a.noSuchPath(r, views.ErrUnknownTopic))
	})
}

// topic reads a topic and asks whether the person may read it.
func (a *api) topic(r *http.Request, who role.Actor, text string) (views.Topic, error) {
	t, err := views.ParseTopic(text)
	if err != nil {
		return t, problem(http.StatusBadRequest, "request.invalid", sentence(err.Error()), "field", "topic", "reason", err.Error())
	}
	return t, a.Rights.Topic(r.Context(), who, t)
}

// patience is how long a reader waits for a position to be shown.
const patience = 10 * time.Second

func (a *api) view(w http.ResponseWriter, r *http.Request, who role.Actor, text string) error {
	t, err := a.topic(r, who, text)
	if err != nil {
		return err
	}
	doc, err := a.document(r, t)
	if err != nil {
		return err
	}
	return render(w, r, doc)
}

func (a *api) document(r *http.Request, t views.Topic) (views.Document, error) {
	if r.URL.RawQuery == "" {
		return a.Engine.Get(r.Context(), t, 0)
	}
	at, err := a.moment(r, "at")
	if err != nil {
		return views.Document{}, err
	}
	least, err := number(r, "min-position", 0, 0, maxPosition)
	if err != nil {
		return views.Document{}, err
	}
	if at < 0 {
		return a.atLeast(r, t, least)
	}
	if least > at {
		return views.Document{}, invalidParameter("min-position", "is after the position asked for with at")
	}
	return a.Engine.At(r.Context(), t, at)
}

var table = crc32.MakeTable(crc32.Castagnoli)

// buffers hold answers while they are put together.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 16<<10); return &b }}

// render puts the envelope around the shared bytes of a document.
func render(w http.ResponseWriter, r *http.Request, doc views.Document) error {
	h := w.Header()
	h.Set("Megdan-Position", strconv.FormatInt(doc.Position, 10))
	tag := etag(doc)
	h.Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
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
	err := writeBody(w, r, b)
	if cap(b) <= 1<<20 {
		*buf = b
		buffers.Put(buf)
	}
	return err
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
	b = strconv.AppendUint(b, uint64(crc32.Checksum(doc.Body, table)), 16)
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
