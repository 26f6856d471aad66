// Package eventtest holds the events of an aggregate to what the log needs of
// them: none is forgotten, and none that is stored ever changes its form.
package eventtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"megdan/domain/event"
)

var nameForm = regexp.MustCompile(`^[a-z][a-z0-9_]*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

// Complete checks the list of an aggregate's events against the syntax of the
// package in the current folder: every struct with the marker method of the
// sealed Event interface is registered, under a literal name of the form
// aggregate.snake_case, and nothing is registered twice.
func Complete(t *testing.T, entries []event.Entry) {
	t.Helper()
	for _, problem := range complete(".", entries) {
		t.Error(problem)
	}
}

func complete(dir string, entries []event.Entry) (problems []string) {
	pkg, declared, err := declaredEvents(dir)
	if err != nil {
		return []string{err.Error()}
	}
	if len(declared) == 0 {
		problems = append(problems, "there is no sealed Event interface with a marker method in this package, or no struct has the method")
	}
	types, names := map[string]bool{}, map[string]bool{}
	for _, e := range entries {
		switch {
		case !nameForm.MatchString(e.Name):
			problems = append(problems, "the stored name "+e.Name+" does not have the form aggregate.snake_case_past_tense")
		case !strings.HasPrefix(e.Name, pkg+"."):
			problems = append(problems, "the stored name "+e.Name+" begins with its aggregate: "+pkg+".")
		}
		if types[e.Type.Name()] {
			problems = append(problems, e.Type.Name()+" is registered twice")
		}
		if names[e.Name] {
			problems = append(problems, "the stored name "+e.Name+" is given twice")
		}
		types[e.Type.Name()], names[e.Name] = true, true
	}
	for _, name := range declared {
		if !types[name] {
			problems = append(problems, name+" is an event and is not in Events(): add of["+name+"](\""+pkg+".its_name\")")
		}
	}
	return problems
}

// declaredEvents lists the types that have the marker method of the package's
// Event interface.
func declaredEvents(dir string) (pkg string, names []string, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return "", nil, err
	}
	var files []*ast.File
	marker := ""
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return "", nil, err
		}
		pkg = f.Name.Name
		files = append(files, f)
		if m := markerMethod(f); m != "" {
			marker = m
		}
	}
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || marker == "" || fn.Name.Name != marker {
				continue
			}
			if of, ok := fn.Recv.List[0].Type.(*ast.Ident); ok {
				names = append(names, of.Name)
			}
		}
	}
	return pkg, names, nil
}

func markerMethod(f *ast.File) (name string) {
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok || spec.Name.Name != "Event" {
			return true
		}
		if i, ok := spec.Type.(*ast.InterfaceType); ok {
			for _, m := range i.Methods.List {
				if len(m.Names) == 1 && !m.Names[0].IsExported() {
					name = m.Names[0].Name
				}
			}
		}
		return false
	})
	return name
}
