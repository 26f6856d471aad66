// Domaindoc writes domain/README.md: every aggregate with the drawing of its
// states, its commands with who may give them and what refuses them, its
// events, and every rule with the tests that prove it.
//
//	go run ./internal/domaindoc          write the page
//	go run ./internal/domaindoc -check   fail when it is not current
//
// All of it comes from the sources: drawings and stories from the packages'
// comments, commands from the API's own description, events from the
// catalogue, proofs from the names and comments of tests. Only the sentences of
// the rules stand in rules.txt.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

const page = "domain/README.md"

func main() {
	check := flag.Bool("check", false, "only say whether the page is current; exit 1 if it is not")
	flag.Parse()
	if err := run(".", *check); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(root string, check bool) error {
	got, err := Page(root)
	if err != nil {
		return err
	}
	file := filepath.Join(root, page)
	had, err := os.ReadFile(file)
	if err == nil && bytes.Equal(got, had) {
		return nil
	}
	if check {
		return fmt.Errorf("%s is not current: run make generate", page)
	}
	return os.WriteFile(file, got, 0o644)
}
