package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"megdan/internal/app"
)

// replay reads its topic first and then the flags, as people type it:
// megdan replay roadmap/<uuid> --at 2018-12-05T12:00:00Z.
func replay(ctx context.Context, args []string) error {
	var topic, at string
	var rest []string
	for i := 0; i < len(args); i++ {
		name, value, joined := strings.Cut(args[i], "=")
		switch {
		case name == "--at" || name == "-at":
			if !joined {
				if i++; i == len(args) {
					return errors.New("--at needs a position or a time such as 2018-12-05T12:00:00Z")
				}
				value = args[i]
			}
			at = value
		case topic == "" && !strings.HasPrefix(args[i], "-") && strings.Contains(args[i], "/"):
			topic = args[i]
		default:
			rest = append(rest, args[i])
		}
	}
	return configured("replay", func(ctx context.Context, c call) error {
		if topic == "" {
			return errors.New("name a topic such as roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455")
		}
		if err := c.nothingElse(); err != nil {
			return err
		}
		view, _, _ := strings.Cut(topic, "/")
		if _, err := chooseViews([]string{view}); err != nil {
			return err
		}
		doc, err := app.Replay(ctx, c.config, topic, at, c.log)
		if err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "%s as of position %d, last changed at %d\n", doc.Topic, doc.Position, doc.Changed)
		_, err = fmt.Fprintf(c.out, "%s\n", doc.Body)
		return err
	})(ctx, rest)
}
