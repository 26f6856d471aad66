// Package app is the only place that constructs things: it knows in which
// order the pieces start, and stops them in the reverse.
//
// Run is the whole server. Core is the part of it that commands of the
// command line need too: the database, the log, the vault and the views.
package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"megdan/domain"
	"megdan/domain/event"
	"megdan/domain/role"
	"megdan/internal/config"
	"megdan/internal/eventstore"
	"megdan/internal/postgres"
	"megdan/internal/vault"
	"megdan/internal/version"
	"megdan/internal/views"
	"megdan/projections"
	"megdan/projections/activity"
)

// Core is an open installation: database, log, vault and views.
type Core struct {
	DB        *postgres.DB
	Store     *eventstore.Postgres
	Vault     *vault.Vault
	Views     *views.Runner
	Catalogue *event.Catalogue
	Epoch     string // of the log's positions

	listener net.Listener // that requests come to; nil for who does not serve

	private *postgres.Private // nil: a server of the operator's, or somebody else's
	log     *slog.Logger
}

// Mode says what a core is opened for.
type Mode int

// Serve starts the private server and migrates it. ReadOnly joins the database of
// a running server if there is one, and migrates nothing.
const (
	Serve Mode = iota
	ReadOnly
)

// keyFile is the wrapping key of the vault, in the data folder.
const keyFile = "megdan.key"

// Open opens the installation that c names. Close closes it.
func Open(ctx context.Context, c config.Config, mode Mode, log *slog.Logger) (core *Core, err error) {
	core = &Core{Catalogue: domain.Catalogue(), log: log}
	defer func() {
		if err != nil {
			core.Close()
			core = nil
		}
	}()
	if err := dataFolder(c.Data, mode); err != nil {
		return core, err
	}
	at, err := core.database(ctx, c, mode)
	if err != nil {
		return core, err
	}
	if core.DB, err = postgres.Open(ctx, at); err != nil {
		return core, err
	}
	if err := core.schema(ctx, mode); err != nil {
		return core, err
	}
	if mode == Serve {
		if err := core.DB.SelfTest(ctx); err != nil {
			return core, err
		}
	}
	if core.Epoch, err = core.DB.Epoch(ctx); err != nil {
		return core, err
	}
	core.Store, err = eventstore.Open(ctx, eventstore.Options{
		App: core.DB.App, Eraser: core.DB.Eraser, Decode: core.Catalogue.Decode, Build: version.Build, Logger: log,
	})
	if err != nil {
		return core, err
	}
	key, err := vault.OpenKeyFile(ctx, filepath.Join(c.Data, keyFile), core.Store)
	if err != nil {
		return core, err
	}
	core.Vault = vault.New(core.Store, key, 0)
	core.Views, err = views.New(views.Options{
		Store: core.Store, Tail: core.Store.Tail(), Views: projections.All(),
		FeedTypes: activity.Types(), FeedRead: role.ActivityFeed, Opener: core.Vault, Pool: core.DB.App, Log: log,
	})
	if err != nil {
		return core, err
	}
	return core, core.Views.Start(ctx)
}

// dataFolder makes the folder, and says at once when a server could not keep
// its keys there. Who only looks is told when there is nothing to look at.
func dataFolder(dir string, mode Mode) error {
	if mode == ReadOnly {
		if _, err := os.Stat(filepath.Join(dir, keyFile)); err != nil {
			return fmt.Errorf("the folder %s holds no Megdan: name its data folder with --data: %w", dir, err)
		}
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	probe, err := os.CreateTemp(dir, ".probe-*")
	if err == nil {
		_, err = probe.Write(make([]byte, 4096)) // a full disk still makes empty files
		err = errors.Join(err, probe.Close(), os.Remove(probe.Name()))
	}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("the disk of the data folder %s is full: make room and start again: %w", dir, err)
	}
	if err != nil {
		return fmt.Errorf("the data folder %s cannot be written to: give it to the user who runs megdan, or choose another with --data: %w", dir, err)
	}
	return nil
}

// database says how to connect, and starts the private server if it is ours
// to start.
func (core *Core) database(ctx context.Context, c config.Config, mode Mode) (postgres.Config, error) {
	if c.DatabaseURL != "" {
		return postgres.Config{App: c.DatabaseURL, Owner: c.DatabaseOwnerURL, Eraser: c.DatabaseEraserURL}, nil
	}
	if mode == ReadOnly {
		if at, err := postgres.Attach(ctx, c.Data); err == nil {
			return at, nil
		}
	}
	private, err := postgres.StartPrivate(context.WithoutCancel(ctx), postgres.PrivateConfig{
		Data: c.Data, Programs: c.PostgresBin, NodeModules: nodeModules(), Log: core.log,
	})
	if err != nil {
		return postgres.Config{}, err
	}
	core.private = private
	return private.Config(), nil
}

// nodeModules are the folders where `npm ci` may have put PostgreSQL: below
// the working folder, and beside the program.
func nodeModules() []string {
	found := []string{filepath.Join("web", "node_modules")}
	if exe, err := os.Executable(); err == nil {
		found = append(found, filepath.Join(filepath.Dir(exe), "..", "web", "node_modules"))
	}
	return found
}

// schema brings the private server's schema up to date; an operator's server
// is migrated by `megdan migrate`, and only looked at here.
func (core *Core) schema(ctx context.Context, mode Mode) error {
	if core.private != nil && mode == Serve {
		applied, err := core.DB.Migrate(ctx)
		if err != nil {
			return err
		}
		if applied > 0 {
			core.log.Info("schema was brought up to date", "files", applied)
		}
		return nil
	}
	err := core.DB.Check(ctx)
	if errors.Is(err, postgres.ErrSchemaBehind) {
		return fmt.Errorf("%w: run `megdan migrate` first", err)
	}
	return err
}

// Ready says why the installation cannot serve now; nothing when it can.
func (core *Core) Ready(ctx context.Context) []string {
	var why []string
	if err := core.DB.App.Ping(ctx); err != nil {
		why = append(why, "the database cannot be reached")
	}
	if err := core.Store.Health(); err != nil {
		why = append(why, "the log is not followed: "+err.Error())
	}
	for _, f := range core.Views.Health().Stopped {
		why = append(why, f.Error())
	}
	return why
}

// closing is how long what stands on the database may take to let go of it.
// What hangs on a query longer than that is cut off by the end of PostgreSQL.
const closing = time.Second

// Close stops everything in the reverse order. It may be called on a core
// that was opened half.
func (core *Core) Close() {
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		if core.Views != nil {
			core.Views.Stop()
		}
		if core.Store != nil {
			core.Store.Close()
		}
		if core.DB != nil {
			core.DB.Close()
		}
	}()
	late := time.NewTimer(closing)
	defer late.Stop()
	select {
	case <-closed:
	case <-late.C:
		core.log.Warn("database is left while it is in use")
	}
	if core.private == nil {
		return
	}
	core.private.Stop()
	<-closed // nothing can hang on a server that is gone
}
