package httpapi

import (
	"context"
	"errors"
	"net/http"

	"megdan/internal/problems"
)

// Problem is every answer that is not a success.
type Problem = problems.Problem

// problem makes a Problem of the API's own.
func problem(status int, code, detail string, args ...any) *Problem {
	return problems.New(status, code, detail, args...)
}

// fail renders an error. A fault is logged with its cause, which people do not
// get to see.
func (a *api) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problems.Of(err)
	if cause := p.Unwrap(); cause != nil {
		err = cause
	}
	if errors.Is(err, context.Canceled) && r.Context().Err() != nil {
		return // nobody is there to read it
	}
	switch {
	case p.Status == http.StatusInternalServerError:
		a.Logger.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "error", err)
	case p.Status == http.StatusServiceUnavailable:
		a.Logger.WarnContext(r.Context(), "request not served", "path", r.URL.Path, "error", err)
	}
	p.Write(w)
}
