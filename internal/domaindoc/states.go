package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// statesOf gives the constants of a package's types called Status, or ending
// in it.
func statesOf(dir string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var states []string
	for _, name := range names {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return nil, err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			of, ok := v.Type.(*ast.Ident)
			if !ok || !strings.HasSuffix(of.Name, "Status") {
				return true
			}
			for _, value := range v.Values {
				if l, ok := value.(*ast.BasicLit); ok && l.Kind == token.STRING {
					if s, err := strconv.Unquote(l.Value); err == nil && s != "" {
						states = append(states, s)
					}
				}
			}
			return true
		})
	}
	return states, nil
}
