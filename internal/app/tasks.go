package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"megdan/internal/config"
	"megdan/internal/postgres"
	"megdan/internal/rights"
	"megdan/internal/views"
)

// LoadDemo enters the demo programme into an empty data folder.
func LoadDemo(ctx context.Context, c config.Config, log *slog.Logger) error {
	core, err := Open(ctx, c, Serve, log)
	if err != nil {
		return err
	}
	defer core.Close()
	load, err := openDemo(ctx, c, core, log)
	if load == nil || err != nil {
		return err
	}
	return load.run(ctx, core.commands(rights.New(core.Views)))
}

// Migrate brings the schema to that of this build and says how many files it
// applied.
func Migrate(ctx context.Context, c config.Config, log *slog.Logger) (int, error) {
	core := &Core{log: log}
	defer core.Close()
	at, err := core.database(ctx, c, ReadOnly)
	if err != nil {
		return 0, err
	}
	if at.Owner == "" {
		return 0, errors.New("migrating needs the owner's login: set MEGDAN_DATABASE_OWNER_URL")
	}
	if core.DB, err = postgres.Open(ctx, at); err != nil {
		return 0, err
	}
	return core.DB.Migrate(ctx)
}

// Look opens the installation for reading, beside a running server or without
// one, and closes it behind fn.
func Look(ctx context.Context, c config.Config, log *slog.Logger, fn func(*Core) error) error {
	core, err := Open(ctx, c, ReadOnly, log)
	if err != nil {
		return err
	}
	defer core.Close()
	return fn(core)
}

// Replay gives the document of a topic as it was; at is a position, a time
// such as 2018-12-05T12:00:00Z, or empty for now.
func Replay(ctx context.Context, c config.Config, topic, at string, log *slog.Logger) (doc views.Document, err error) {
	t, err := views.ParseTopic(topic)
	if err != nil {
		return doc, err
	}
	err = Look(ctx, c, log, func(core *Core) error {
		position, err := core.position(ctx, at)
		if err != nil {
			return err
		}
		doc, err = core.Views.At(ctx, t, position)
		return err
	})
	return doc, err
}

func (core *Core) position(ctx context.Context, at string) (int64, error) {
	if at == "" {
		head, _, err := core.Store.Head(ctx)
		return head, err
	}
	if n, err := strconv.ParseInt(at, 10, 64); err == nil {
		if n < 1 {
			return 0, errors.New("positions begin at 1")
		}
		return n, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateTime, time.DateOnly} {
		if t, err := time.Parse(layout, at); err == nil {
			return core.Store.PositionAt(ctx, t)
		}
	}
	return 0, fmt.Errorf("%q is neither a position nor a time such as 2018-12-05T12:00:00Z", at)
}
