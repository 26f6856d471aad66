// Codegen writes events_gen.go of each aggregate: how its events become stored
// bytes and back, and its inventory of personal data. The source is the event
// structs themselves: json tags are the stored keys, pii tags say what may
// stay for ever and what must be forgettable.
//
//	go run ./internal/codegen            every folder under domain with an events.go
//	go run ./internal/codegen -check     fail when a generated file is not current
//	go run ./internal/codegen DIR...     only these
//
// It reads syntax only, so that it works while the package does not compile
// yet. A struct is an event when it has the marker method of the package's
// sealed Event interface, or stands in of[T]("name").
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

//go:generate go run megdan/internal/codegen

// Output is the name of the file that is written into each folder.
const Output = "events_gen.go"

func main() {
	check := flag.Bool("check", false, "only say which generated files are not current; exit 1 if there are any")
	flag.Parse()
	if err := run(flag.Args(), *check, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, check bool, out io.Writer) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	dirs, err := aggregates(root, args)
	if err != nil {
		return err
	}
	var failed []error
	for _, dir := range dirs {
		switch changed, err := generate(root, dir, check); {
		case err != nil:
			failed = append(failed, err)
		case changed && check:
			failed = append(failed, fmt.Errorf("%s is not current: run make generate", rel(root, filepath.Join(dir, Output))))
		case changed:
			fmt.Fprintln(out, "wrote", rel(root, filepath.Join(dir, Output)))
		}
	}
	return errors.Join(failed...)
}

// generate writes one folder's file, or with check only compares it.
func generate(root, dir string, check bool) (changed bool, err error) {
	p, err := readPackage(root, dir)
	if err != nil {
		return false, err
	}
	source, err := p.source()
	if err != nil {
		return false, err
	}
	path := filepath.Join(dir, Output)
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return false, err
	}
	if bytes.Equal(old, source) {
		return false, nil
	}
	if check {
		return true, nil
	}
	return true, os.WriteFile(path, source, 0o644)
}

// aggregates lists the folders to work on. "./domain/..." is the same as
// nothing: every folder below it that has an events.go.
func aggregates(root string, args []string) ([]string, error) {
	if len(args) == 0 {
		args = []string{filepath.Join(root, "domain") + "/..."}
	}
	var dirs []string
	for _, a := range args {
		base, all := strings.CutSuffix(a, "/...")
		if !all {
			dirs = append(dirs, base)
			continue
		}
		found, err := filepath.Glob(filepath.Join(base, "*", "events.go"))
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			dirs = append(dirs, filepath.Dir(f))
		}
	}
	return dirs, nil
}

func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("codegen must run inside the module: there is no go.mod above the current folder")
		}
		dir = up
	}
}

func rel(root, path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if r, err := filepath.Rel(root, path); err == nil {
		return r
	}
	return path
}
