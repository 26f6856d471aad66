package live

import (
	"bytes"
	"fmt"
	"io"
	"net/http"

	"megdan/internal/identity"
	"megdan/internal/problems"
)

// What is refused before a connection is one is answered as everywhere else
// over HTTP.

func unread(field, reason string) *problems.Problem {
	reason = problems.Sentence(reason)
	return problems.New(http.StatusBadRequest, codeInvalid, reason, "field", field, "reason", reason)
}

func foreign() *problems.Problem {
	return problems.New(http.StatusForbidden, "request.cross_origin", "The live channel is for pages of this host only.")
}

func busy() *problems.Problem {
	p := problems.New(http.StatusServiceUnavailable, "server.busy", "Too many connections come at once. Try again in some seconds.")
	p.RetryAfter = 2
	return p
}

// handshakeProblem says why the WebSocket library took no handshake.
func handshakeProblem(status int, err error) *problems.Problem {
	switch status {
	case http.StatusForbidden:
		return foreign()
	case http.StatusUpgradeRequired:
		return problems.New(status, "request.protocol", "This address takes WebSockets only; GET /api/live/sse has the same as server-sent events.")
	case http.StatusBadRequest, http.StatusMethodNotAllowed:
		return problems.New(status, codeInvalid, problems.Sentence(err.Error()), "field", "handshake", "reason", err.Error())
	}
	return problems.Of(fmt.Errorf("websocket handshake: %w", err))
}

// turnedAway is the problem that stands for a close code.
func turnedAway(code int, reason string) *problems.Problem {
	switch code {
	case CloseUnauthorised:
		return problems.Of(identity.ErrNoSession)
	case CloseTooMany:
		return problems.New(http.StatusTooManyRequests, codeTooMany, problems.Sentence(reason))
	case CloseGoingAway:
		p := problems.New(http.StatusServiceUnavailable, "server.busy", "The server is going away. Try again in some seconds.")
		p.RetryAfter = 2
		return p
	}
	return busy()
}

// writeRaw answers on a connection that was taken over from the HTTP server.
func writeRaw(to io.Writer, p *problems.Problem) error {
	w := &rawAnswer{header: http.Header{}}
	p.Write(w)
	a := http.Response{
		StatusCode: p.Status, ProtoMajor: 1, ProtoMinor: 1, Header: w.header, Close: true,
		Body: io.NopCloser(&w.body), ContentLength: int64(w.body.Len()),
	}
	return a.Write(to)
}

// rawAnswer keeps an answer.
type rawAnswer struct {
	header http.Header
	body   bytes.Buffer
}

func (r *rawAnswer) Header() http.Header         { return r.header }
func (r *rawAnswer) Write(b []byte) (int, error) { return r.body.Write(b) }
func (r *rawAnswer) WriteHeader(int)             {}
