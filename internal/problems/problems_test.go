package problems_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"
	"testing"

	"megdan/domain/decider"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/identity"
	"megdan/internal/problems"
	"megdan/internal/views"
)

type state string

func (s state) Error() string    { return "FATAL" }
func (s state) SQLState() string { return string(s) }

func TestProblems(t *testing.T) {
	wrapped := func(err error) error { return fmt.Errorf("append roadmap-7: %w", err) }
	for _, row := range []struct {
		name   string
		err    error
		status int
		code   string
	}{
		{"a rule", decider.Refuse("roadmap.frozen"), 422, "roadmap.frozen"},
		{"a right", decider.Refuse("rights.denied"), 403, "rights.denied"},
		{"nothing under an id", decider.Refuse("rights.unknown"), 404, "rights.unknown"},
		{"bad input", wrapped(&command.InvalidError{Field: "due", Reason: "is missing"}), 400, "request.invalid"},
		{"a race that was lost", wrapped(&eventstore.ConflictError{Expected: 1, Actual: 2}), 409, "command.conflict"},
		{"a key used twice", wrapped(eventstore.ErrCommandReused), 409, "command.key_reused"},
		{"nobody", identity.ErrNoSession, 401, "session.required"},
		{"no way in", identity.ErrNoWayIn, 401, "session.no_way_in"},
		{"an unknown topic", wrapped(views.ErrUnknownTopic), 404, "topic.unknown"},
		{"the future", wrapped(views.ErrFuture), 400, "position.future"},
		{"a store that is away", wrapped(eventstore.ErrUnavailable), 503, "server.unavailable"},
		{"time is up", wrapped(context.DeadlineExceeded), 503, "server.unavailable"},
		{"a connection refused", wrapped(&net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}), 503, "server.unavailable"},
		{"a connection cut", wrapped(io.ErrUnexpectedEOF), 503, "server.unavailable"},
		{"a database that starts", wrapped(state("57P03")), 503, "server.unavailable"},
		{"a full disk", wrapped(state("53100")), 503, "server.unavailable"},
		{"a query that is wrong", wrapped(state("42P01")), 500, "server.fault"},
		{"anything else", errors.New("secret"), 500, "server.fault"},
		{"what has been a problem already", wrapped(problems.Of(errors.New("secret"))), 500, "server.fault"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := problems.Of(row.err)
			if p.Status != row.status || p.Code != row.code || p.Detail == "" || strings.Contains(p.Detail, "secret") {
				t.Errorf("%d %s %q", p.Status, p.Code, p.Detail)
			}
		})
	}
}
