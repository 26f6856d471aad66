// Package problems says how an error looks to who asked, over HTTP and on the
// live channel alike. It promises that each kind of error has one code and one
// status, made in one table (Of), that a fault of the server shows nothing of
// its cause, and that every answer other than a success has the form of
// RFC 9457.
package problems

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"megdan/domain/decider"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/identity"
	"megdan/internal/views"
)

// Problem is every answer that is not a success, as RFC 9457 has it.
type Problem struct {
	Type   string         `json:"type" doc:"urn:megdan:problem:<code>"`
	Title  string         `json:"title" doc:"the HTTP status in words"`
	Status int            `json:"status" doc:"the HTTP status"`
	Code   string         `json:"code" doc:"stable code: a refusal of the domain such as roadmap.milestone_unknown, or one of the API's own; a key of the translations"`
	Args   map[string]any `json:"args,omitempty" doc:"values that the text of the code names"`
	Detail string         `json:"detail" doc:"what is wrong and what to do, in English"`

	RetryAfter int `json:"-"` // seconds; 0: another try changes nothing by itself
	cause      error
}

// Error makes a Problem an error.
func (p *Problem) Error() string { return p.Code + ": " + p.Detail }

// Unwrap is what it was made of; nil when it stands for itself.
func (p *Problem) Unwrap() error { return p.cause }

const kind = "urn:megdan:problem:"

// New makes a Problem that stands for no other error.
func New(status int, code, detail string, args ...any) *Problem {
	p := &Problem{Type: kind + code, Title: http.StatusText(status), Status: status, Code: code, Detail: detail}
	for i := 0; i+1 < len(args); i += 2 {
		if p.Args == nil {
			p.Args = map[string]any{}
		}
		p.Args[args[i].(string)] = args[i+1]
	}
	return p
}

// Of is the one place where errors become codes and statuses.
func Of(err error) *Problem {
	var (
		own      *Problem
		refusal  *decider.Refusal
		invalid  *command.InvalidError
		conflict *eventstore.ConflictError
		tooLarge *http.MaxBytesError
	)
	var p *Problem
	switch {
	case errors.As(err, &own):
		copied := *own
		if own.cause != nil {
			return &copied // it went through here before
		}
		p = &copied
	case errors.As(err, &refusal):
		p = ofRefusal(refusal)
	case errors.As(err, &invalid):
		p = New(http.StatusBadRequest, "request.invalid", Sentence(invalid.Error()), "field", invalid.Field, "reason", invalid.Reason)
	case errors.As(err, &tooLarge):
		p = New(http.StatusRequestEntityTooLarge, "request.too_large",
			fmt.Sprintf("The body is larger than %d bytes.", tooLarge.Limit), "limit", tooLarge.Limit)
	case errors.As(err, &conflict):
		p = New(http.StatusConflict, "command.conflict",
			"Somebody else changed this meanwhile. Read it again and decide anew.", "expected", conflict.Expected, "actual", conflict.Actual)
	case errors.Is(err, eventstore.ErrCommandReused):
		p = New(http.StatusConflict, "command.key_reused",
			"This Idempotency-Key was used for another command or by another person. Make a new one for each command.")
	case errors.Is(err, identity.ErrNoSession):
		p = New(http.StatusUnauthorized, "session.required", "Sign in first: nobody is signed in, or the session ended.")
	case errors.Is(err, identity.ErrNoWayIn):
		p = New(http.StatusUnauthorized, "session.no_way_in", "This server offers no way to sign in; it was started without --demo.")
	case errors.Is(err, identity.ErrNotLocal):
		p = New(http.StatusForbidden, "session.not_local", "Demo persons can be chosen only on this machine, under a loopback address.")
	case errors.Is(err, identity.ErrUnknownPerson):
		p = New(http.StatusNotFound, "session.person_unknown", "The demo has no such person; GET /api/demo/persons lists them.")
	case errors.Is(err, views.ErrUnknownTopic):
		p = New(http.StatusNotFound, "topic.unknown", "There is no such view, or nothing was ever recorded for this id.")
	case errors.Is(err, views.ErrFuture):
		p = New(http.StatusBadRequest, "position.future", "This position or time lies after the end of the log. Leave it out to read what is there now.")
	case eventstore.Away(err), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		p = New(http.StatusServiceUnavailable, "server.unavailable",
			"The database cannot answer now. Try again with the same Idempotency-Key: what was recorded is not recorded twice.")
		p.RetryAfter = 1
	default:
		p = New(http.StatusInternalServerError, "server.fault", "The server failed; the fault is in its log. What was acknowledged before is safe.")
	}
	p.cause = err
	p.Title = http.StatusText(p.Status)
	p.Type = kind + p.Code
	return p
}

// ofRefusal tells a right that is missing (403, 404 for what does not exist)
// from a rule that says no (422): the request was understood and is well
// formed, and sending it again changes nothing.
func ofRefusal(r *decider.Refusal) *Problem {
	p := New(http.StatusUnprocessableEntity, r.Code, Sentence("a rule refuses this: "+r.Error()))
	p.Args = r.Args
	switch {
	case r.Code == "rights.unknown":
		p.Status, p.Detail = http.StatusNotFound, "There is nothing under this id."
	case strings.HasPrefix(r.Code, "rights."):
		p.Status, p.Detail = http.StatusForbidden, Sentence("your roles do not allow this: "+r.Error())
	}
	return p
}

// Sentence makes one of words: a capital at its head, a stop at its end.
func Sentence(s string) string {
	if s == "" {
		return s
	}
	if c := s[0]; 'a' <= c && c <= 'z' && !strings.Contains(strings.SplitN(s, " ", 2)[0], ":") {
		s = string(c-'a'+'A') + s[1:]
	}
	return strings.TrimSuffix(s, ".") + "."
}

// Write answers with it.
func (p *Problem) Write(w http.ResponseWriter) {
	body, err := json.Marshal(p)
	if err != nil {
		p.Args = nil
		body, _ = json.Marshal(p)
	}
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	h.Del("ETag")
	if p.RetryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(p.RetryAfter))
	}
	w.WriteHeader(p.Status)
	w.Write(body)
}
