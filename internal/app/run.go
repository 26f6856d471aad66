package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/config"
	"megdan/internal/httpapi"
	"megdan/internal/identity"
	"megdan/internal/live"
	"megdan/internal/rights"
	"megdan/internal/telemetry"
	"megdan/internal/version"
	"megdan/web"
)

// Run serves until ctx ends, then stops within 10 s: it takes no new
// requests, tells the sockets to come back, lets handlers finish, stops the
// readers at an event boundary and closes the database. Once requests are
// served it writes the line "megdan ready at http://HOST:PORT" to out, for
// scripts, and where to open that in a browser to people.
//
// The 10 s in the worst case: config's ShutdownAfter (2 s with a private
// PostgreSQL) and lateness for connections, closing for what stands on the
// database, and 5 s for PostgreSQL.
func Run(ctx context.Context, c config.Config, out, people io.Writer, log *slog.Logger) error {
	listener, err := listen(ctx, c.Addr) // before anything slow: those who come early wait
	if err != nil {
		return err
	}
	defer listener.Close()
	core, err := Open(ctx, c, Serve, log)
	if err != nil {
		return err
	}
	defer core.Close()
	core.listener = listener
	ask := rights.New(core.Views)
	commands := &gate{Bus: core.commands(ask)}
	load, err := openDemo(ctx, c, core, log)
	if err != nil {
		return err
	}
	if load != nil && load.quick() {
		if err := load.run(ctx, commands.Bus); err != nil {
			return err
		}
		load = nil
	}
	commands.loading.Store(load)
	server, hub, err := core.server(c, ask, commands)
	if err != nil {
		return err
	}
	if err := core.await(ctx); err != nil {
		return err
	}
	beside := func(ctx context.Context) error {
		if load == nil {
			return nil
		}
		if err := load.run(ctx, commands.Bus); err != nil {
			return err // nobody may write before the rest is in
		}
		commands.loading.Store(nil)
		return nil
	}
	return serve(ctx, c, server, hub, listener, beside, func() error {
		_, err := fmt.Fprintf(out, "megdan ready at http://%s\n", listener.Addr())
		_, _ = fmt.Fprintf(people, "Open %s in a browser; Ctrl-C stops megdan.\n", pageOf(listener.Addr()))
		return err
	})
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("another program, or another megdan, serves at %s already: stop it, or choose another address with --addr: %w", addr, err)
	}
	if err != nil {
		return nil, fmt.Errorf("serve HTTP at %s: %w", addr, err)
	}
	return l, nil
}

// pageOf is the address for people. On this machine it has the name localhost,
// since passkeys need a host's name.
func pageOf(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if ip := net.ParseIP(host); err == nil && (ip.IsLoopback() || ip.IsUnspecified()) {
		return "http://localhost:" + port + "/"
	}
	return "http://" + addr.String() + "/"
}

// await returns when the installation is ready.
func (core *Core) await(ctx context.Context) error {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for len(core.Ready(ctx)) > 0 {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (core *Core) commands(ask *rights.Rights) *command.Handler {
	return command.NewHandler(command.Config{
		Log: core.Store, Catalogue: core.Catalogue, Sealer: core.Vault, Rights: ask,
		Specs: httpapi.Commands(), Logger: core.log,
	})
}

// server puts the HTTP handler and the hub together.
func (core *Core) server(c config.Config, ask *rights.Rights, commands command.Bus) (*http.Server, *live.Hub, error) {
	key, err := identity.Key(c.Data)
	if err != nil {
		return nil, nil, err
	}
	who := identity.New(identity.Config{Demo: c.Demo != config.NoDemo, Persons: &persons{core.Views}, Key: key})
	var hub *live.Hub
	metrics := telemetry.New(func(ctx context.Context) []telemetry.Reading { return core.readings(ctx, hub) })
	commands = metrics.Commands(commands)
	hub = live.New(live.Config{
		Engine: core.Views, Bus: commands, Access: ask, Session: sessionOf(who), Token: tokenOf(who), Ended: who.Ended,
		Between: bus.InProcess(), Log: core.log, Epoch: core.Epoch,
		Limits: core.limits(c),
	})
	who.OnEnd(hub.End)
	pages, _ := web.Pages()
	handler := httpapi.New(httpapi.Config{
		Bus: commands, Engine: core.Views, Rights: ask, Identity: who,
		Head: core.Store.Tail().Head,
		LogHead: func(ctx context.Context) (int64, error) {
			head, _, err := core.Store.Head(ctx)
			return head, err
		},
		Socket: http.HandlerFunc(hub.ServeWS), Stream: http.HandlerFunc(hub.ServeSSE),
		Metrics: metrics.Handler(), Ready: core.Ready, Web: pages, Logger: core.log, Rate: c.Rate, Version: version.Build,
	})
	return httpapi.NewServer(metrics.Requests(handler), core.log), hub, nil
}

// mostConnections is how many the live channel takes where descriptors allow,
// ownDescriptors what the rest of the program keeps for itself: so a storm of
// sockets is told that they are too many, and requests and the database go on.
const (
	mostConnections = 100_000
	ownDescriptors  = 500
)

// limits of the live channel. In the demo everybody is one of few persons, so
// what bounds one person would bound them all.
func (core *Core) limits(c config.Config) live.Limits {
	descriptors := live.Descriptors(mostConnections + ownDescriptors)
	core.log.Info("descriptors", "have", descriptors)
	l := live.Limits{ByeSpread: c.ShutdownAfter, Connections: max(1, min(mostConnections, descriptors-ownDescriptors))}
	if c.Demo != config.NoDemo {
		l.PerPerson = 5000
	}
	return l
}

// sessionOf is who opens a socket, and for how long.
func sessionOf(who *identity.Service) func(*http.Request) (live.Session, error) {
	return func(r *http.Request) (live.Session, error) {
		s, err := who.Session(r)
		return opens(s), err
	}
}

// tokenOf is the same for who brings the session's token in a message.
func tokenOf(who *identity.Service) func(string) (live.Session, error) {
	return func(token string) (live.Session, error) {
		s, err := who.Token(token)
		return opens(s), err
	}
}

func opens(s identity.Session) live.Session {
	return live.Session{ID: s.ID, Actor: s.Actor(), Until: s.Until}
}

// lateness is how long connections may stay beyond ShutdownAfter. The hub
// needs the same for sockets that do not leave.
const lateness = 1500 * time.Millisecond

// serve runs the listener, the hub and what is to be done beside them until
// ctx ends.
func serve(ctx context.Context, c config.Config, server *http.Server, hub *live.Hub, listener net.Listener, beside func(context.Context) error, ready func() error) error {
	hubbing, stopHub := context.WithCancel(context.WithoutCancel(ctx))
	defer stopHub()
	var group errgroup.Group
	group.Go(func() error {
		if err := hub.Run(hubbing); err != nil && !errors.Is(err, context.Canceled) {
			return fmt.Errorf("live hub: %w", err)
		}
		return nil
	})
	failed := make(chan error, 3) // the server's end, a reader of the ready line that is gone, what was to be done beside
	group.Go(func() error {
		err := beside(ctx)
		if ctx.Err() != nil {
			return nil // it goes on at the next start
		}
		if err != nil {
			failed <- err
		}
		return err
	})
	group.Go(func() error {
		err := server.Serve(listener)
		if errors.Is(err, http.ErrServerClosed) {
			err = nil
		}
		failed <- err
		return err
	})
	told := ready()
	if told != nil {
		failed <- fmt.Errorf("say that the server is ready: %w", told)
	}
	select {
	case <-ctx.Done():
	case <-failed:
	}
	stopHub() // sockets are told while plain requests still finish
	leave, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.ShutdownAfter+lateness)
	defer cancel()
	if err := server.Shutdown(leave); err != nil {
		_ = server.Close()
	}
	return errors.Join(told, group.Wait())
}
