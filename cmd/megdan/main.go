// Command megdan is the whole of Megdan in one binary: the server and the
// commands around it. `megdan` alone lists them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"megdan/internal/config"
	"megdan/internal/version"
)

// call is what a command is given.
type call struct {
	config config.Config
	args   []string // what stands behind the flags
	out    io.Writer
	log    *slog.Logger
}

// subcommand is one line of the list.
type subcommand struct {
	name, args, help string
	run              func(ctx context.Context, args []string) error
}

func subcommands() []subcommand {
	return []subcommand{
		{"serve", "", "run the server", configured("serve", serve)},
		{"demo", "", "load the demo programme into an empty data folder and stop", configured("demo", loadDemo)},
		{"migrate", "", "bring the schema of the database up to date", configured("migrate", migrate)},
		{"views", "rebuild|check [view]", "fold views again, or prove that they are what the log says", configured("views", viewsCommand)},
		{"replay", "<topic> --at <position|time>", "print a document as it was", replay},
		{"hammer", "--url U --writers N --watchers M --for 30s", "load a running server and check what it answers", hammerCommand},
		{"openapi", "[--write]", "print the description of the API, or write the files made from it", openapi},
		{"config", "", "print the settings, with secrets hidden", configured("config", printConfig)},
		{"version", "", "print the build", printVersion},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once
	os.Exit(run(ctx, os.Args[1:]))
}

func run(ctx context.Context, args []string) int {
	name := "help"
	if len(args) > 0 {
		name = args[0]
	}
	for _, s := range subcommands() {
		if s.name != name {
			continue
		}
		err := s.run(ctx, args[1:])
		switch {
		case err == nil:
			return 0
		case errors.Is(err, flag.ErrHelp):
			return 0
		case ctx.Err() != nil && errors.Is(err, context.Canceled):
			return 0 // told to stop while starting
		}
		fmt.Fprintf(os.Stderr, "megdan %s: %v\n", s.name, err)
		return 1
	}
	return help(name)
}

func help(name string) int {
	status := 2
	w := os.Stderr
	switch name {
	case "help", "-h", "--help":
		status, w = 0, os.Stdout
	default:
		fmt.Fprintf(w, "megdan: there is no command %q\n\n", name)
	}
	fmt.Fprintln(w, "usage: megdan <command> [flags]")
	fmt.Fprintln(w)
	for _, s := range subcommands() {
		fmt.Fprintf(w, "  %-8s %-44s %s\n", s.name, s.args, s.help)
	}
	fmt.Fprintln(w, "\n`megdan <command> --help` lists the flags; `megdan config` the settings.")
	return status
}

// configured reads the settings before the command runs. They may stand before
// the command's own words or behind them: megdan views check --data x.
func configured(name string, fn func(context.Context, call) error) func(context.Context, []string) error {
	return func(ctx context.Context, args []string) error {
		words := 0
		for words < len(args) && !strings.HasPrefix(args[words], "-") {
			words++
		}
		c, rest, err := config.Parse(name, args[words:], os.Environ(), os.Stderr)
		if err != nil {
			return err
		}
		rest = slices.Concat(args[:words], rest)
		log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: c.LogLevel}))
		return fn(ctx, call{c, rest, os.Stdout, log})
	}
}

func printConfig(_ context.Context, c call) error {
	if err := c.nothingElse(); err != nil {
		return err
	}
	return c.config.Print(c.out)
}

func printVersion(_ context.Context, args []string) error {
	if err := onlyFlags(flag.NewFlagSet("megdan version", flag.ContinueOnError), args); err != nil {
		return err
	}
	_, err := fmt.Println(version.Build)
	return err
}

// onlyFlags reads the flags of a command that takes nothing else.
func onlyFlags(fs *flag.FlagSet, args []string) error {
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return fmt.Errorf("unexpected %q", fs.Arg(0))
	}
	return nil
}

// nothingElse refuses arguments that a command does not take.
func (c call) nothingElse() error {
	if len(c.args) > 0 {
		return fmt.Errorf("unexpected %q", c.args[0])
	}
	return nil
}
