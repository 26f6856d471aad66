package main

import (
	"context"
	"fmt"
	"os"

	"megdan/internal/app"
	"megdan/internal/config"
)

func serve(ctx context.Context, c call) error {
	if err := c.nothingElse(); err != nil {
		return err
	}
	return app.Run(ctx, c.config, c.out, os.Stderr, c.log)
}

func loadDemo(ctx context.Context, c call) error {
	if err := c.nothingElse(); err != nil {
		return err
	}
	if c.config.Demo == config.NoDemo {
		c.config.Demo = config.Small
	}
	return app.LoadDemo(ctx, c.config, c.log)
}

func migrate(ctx context.Context, c call) error {
	if err := c.nothingElse(); err != nil {
		return err
	}
	applied, err := app.Migrate(ctx, c.config, c.log)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "applied %d migrations; the schema is that of this build\n", applied)
	return err
}
