package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"megdan/internal/hammer"
)

func hammerCommand(ctx context.Context, args []string) error {
	fs := flag.NewFlagSet("megdan hammer", flag.ContinueOnError)
	o := hammer.Options{Out: os.Stderr}
	fs.StringVar(&o.URL, "url", "http://127.0.0.1:8080", "the server, started with --demo")
	fs.IntVar(&o.Writers, "writers", 8, "how many write at once")
	fs.IntVar(&o.Watchers, "watchers", 50, "how many sockets watch")
	fs.DurationVar(&o.For, "for", 30*time.Second, "how long they write")
	if err := onlyFlags(fs, args); err != nil {
		return err
	}
	report, err := hammer.Run(ctx, o)
	if err != nil {
		return err
	}
	fmt.Println("nothing lost, doubled or out of order:", report)
	return nil
}
