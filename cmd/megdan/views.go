package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"megdan/internal/app"
	"megdan/projections"
)

// viewsCommand folds views again (rebuild) or proves that what is stored and
// shown is what the log says (check): all of them, or the one that is named.
func viewsCommand(ctx context.Context, c call) error {
	if len(c.args) < 1 || len(c.args) > 2 {
		return errors.New("say rebuild or check, and perhaps which view")
	}
	if c.args[0] != "rebuild" && c.args[0] != "check" {
		return fmt.Errorf("%q is neither rebuild nor check", c.args[0])
	}
	chosen, err := chooseViews(c.args[1:])
	if err != nil {
		return err
	}
	return app.Look(ctx, c.config, c.log, func(core *app.Core) error {
		for _, view := range chosen {
			switch c.args[0] {
			case "rebuild":
				err = core.Views.Rebuild(ctx, view)
			case "check":
				err = core.Views.Check(ctx, view, func(done, total int64) {
					fmt.Fprintf(os.Stderr, "%s: %d of %d events\n", view, done, total)
				})
			}
			if err != nil {
				return fmt.Errorf("%s of view %s: %w", c.args[0], view, err)
			}
			fmt.Fprintf(c.out, "%s: %s is done\n", view, c.args[0])
		}
		return nil
	})
}

func chooseViews(args []string) ([]string, error) {
	var all []string
	for _, v := range projections.All() {
		if len(args) == 1 && args[0] == v.Name {
			return args, nil
		}
		all = append(all, v.Name)
	}
	if len(args) == 1 {
		return nil, fmt.Errorf("there is no view %q; there are %v", args[0], all)
	}
	return all, nil
}
