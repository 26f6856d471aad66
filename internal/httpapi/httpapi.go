// Package httpapi is Megdan over HTTP: commands, views, feeds, history, the
// live channel's door, sign-in, health, the web pages, and the OpenAPI
// document that describes them, made from the same Go types.
//
// It promises that every answer other than a success is an RFC 9457 problem
// with a code (see problem.go), that no input makes it panic or answer 5xx
// (those are for faults of the server or its database), that every read and
// every command was asked of the matrix of rights, and that nothing is done
// before it is known who asks. It decides nothing itself: handlers parse, call
// and render.
package httpapi

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/identity"
	"megdan/internal/views"
)

// Rights is what reading needs of internal/rights.
type Rights interface {
	// Topic refuses with a *decider.Refusal when the actor may not read a
	// topic, now or at any time. The topic that it gives is the one to read:
	// the same, in the actor's audience.
	Topic(ctx context.Context, actor role.Actor, t views.Topic) (views.Topic, error)
	// Actor is the same person with the roles held now, as of a position or
	// later.
	Actor(ctx context.Context, actor role.Actor, min int64) (role.Actor, error)
	// Programme is the one that a topic belongs to; zero for what belongs to
	// the installation.
	Programme(ctx context.Context, t views.Topic) (id.Programme, error)
}

// Identity is who asks; internal/identity implements it.
type Identity interface {
	Authenticate(r *http.Request) (role.Actor, error)
	DemoPersons(r *http.Request) ([]identity.Person, error)
	SignIn(w http.ResponseWriter, r *http.Request, who id.Person) (identity.Person, error)
	SignOut(w http.ResponseWriter, r *http.Request)
}

// Config is all that the API works with. Every field without "may" is needed.
type Config struct {
	Bus      command.Bus  // takes the commands; built from Commands()
	Engine   views.Engine // views, feeds and history
	Rights   Rights
	Identity Identity
	// Head is the last position that the tail of this server has handed out,
	// LogHead the last one of the log.
	Head    func() int64
	LogHead func(ctx context.Context) (int64, error)
	// Socket and Stream serve /api/live and /api/live/sse. They authenticate
	// by themselves, check the Origin, and may hijack the connection. May be
	// nil: then both answer 404.
	Socket, Stream http.Handler
	// Metrics answers GET /metrics of this machine's own programs. May be nil.
	Metrics http.Handler
	// Ready says why the server cannot serve now, in a few words each:
	// database not reachable, schema not right, tail not running. Empty when
	// it can.
	Ready func(ctx context.Context) []string
	// Web holds the built pages with index.html at its root. May be nil.
	Web    fs.FS
	Logger *slog.Logger
	// Rate is how many requests a second one person (or, before sign-in, one
	// address) may make; twice as many at once. 0 is no limit.
	Rate int
	// Version is the build, for the OpenAPI document and GET /api/me.
	Version string
}

// Limits of what comes in (proof-and-privacy.md 5.4).
const (
	MaxBody   = command.MaxBody
	MaxHeader = 32 << 10
)

// New makes the handler of everything under one origin.
func New(c Config) http.Handler {
	if c.Logger == nil {
		c.Logger = slog.Default()
	}
	a := &api{Config: c, mux: http.NewServeMux(), squeezed: newSqueezed()}
	a.routes()
	return a.guarded()
}

// NewServer is an http.Server with the limits that the handler relies on. The
// caller listens and shuts down.
func NewServer(h http.Handler, logger *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		MaxHeaderBytes:    MaxHeader,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		IdleTimeout:       120 * time.Second,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelDebug),
	}
}

type api struct {
	Config
	mux *http.ServeMux
	doc *document

	squeezed squeezed
}

// routes lists everything that is served. One line here and one file beside
// it is what a new resource needs.
func (a *api) routes() {
	a.doc = newDocument(a.Version)
	a.commandRoutes()
	a.viewRoutes()
	a.listRoutes()
	a.feedRoutes()
	a.historyRoutes()
	a.liveRoutes()
	a.personRoutes()
	a.healthRoutes()
	a.documentRoutes()
	a.webRoutes()
}
