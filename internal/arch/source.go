// Package arch is the rules of the house as tests. It reads the sources
// itself, since a tool that is asked inside a test is answered from the test
// cache and passes on broken code. Every failure says in a sentence what to do
// instead.
package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Module is the path of the module.
const Module = "megdan"

// File is one Go source file.
type File struct {
	Path    string // from the module's root, with slashes
	Dir     string
	Test    bool // its name ends in _test.go, or its folder is a test kit
	Lines   int
	Imports []Import
	Syntax  *ast.File
	fset    *token.FileSet
}

// Import is one import with its line.
type Import struct {
	Path string
	Line int
}

// kits are packages that only tests use.
var kits = []string{
	"domain/decider/decidertest", "domain/event/eventtest", "projections/viewtest",
	"internal/eventstore/storetest", "internal/pgtest", "internal/e2e",
}

// Load reads every Go file below a folder, without testdata, web and hidden
// folders.
func Load(root string) ([]*File, error) {
	var files []*File
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		source, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		f, err := Parse(filepath.ToSlash(rel), source)
		if err != nil {
			return err
		}
		files = append(files, f)
		return nil
	})
	return files, err
}

// Parse reads one file.
func Parse(name string, source []byte) (*File, error) {
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	dir := path.Dir(name)
	f := &File{Path: name, Dir: dir, Lines: strings.Count(string(source), "\n"), Syntax: syntax, fset: fset}
	f.Test = strings.HasSuffix(name, "_test.go") || slices.Contains(kits, dir)
	for _, i := range syntax.Imports {
		p, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		f.Imports = append(f.Imports, Import{p, fset.Position(i.Pos()).Line})
	}
	return f, nil
}

// under reports whether a folder is the given one or below it.
func (f *File) under(dir string) bool { return f.Dir == dir || strings.HasPrefix(f.Dir, dir+"/") }

func (f *File) line(n ast.Node) int { return f.fset.Position(n.Pos()).Line }

// standard reports whether an import is of the standard library: its first
// part has no dot and is not the module.
func standard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return !strings.Contains(first, ".") && first != Module
}
