package arch

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"
)

// Long files and functions; the aims for most of them are half of that.
const (
	LongFile     = 600
	LongFunction = 80
)

// function is one function's size.
type function struct {
	name        string
	line, lines int
}

func functions(f *File) (all []function) {
	for _, d := range f.Syntax.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			first, last := f.fset.Position(fn.Pos()).Line, f.fset.Position(fn.End()).Line
			all = append(all, function{fn.Name.Name, first, last - first + 1})
		}
	}
	return all
}

// Sizes says where to look: long files and functions, exported names without a
// comment, and how long most files and functions are. Generated files do not
// count.
func Sizes(files []*File) (lines []string) {
	var fileSizes, functionSizes []int
	for _, f := range files {
		if strings.HasSuffix(f.Path, "_gen.go") {
			continue
		}
		fileSizes = append(fileSizes, f.Lines)
		if f.Lines > LongFile {
			lines = append(lines, fmt.Sprintf("%s has %d lines", f.Path, f.Lines))
		}
		for _, fn := range functions(f) {
			if f.Test {
				continue
			}
			functionSizes = append(functionSizes, fn.lines)
			if fn.lines > LongFunction {
				lines = append(lines, fmt.Sprintf("%s:%d: %s has %d lines", f.Path, fn.line, fn.name, fn.lines))
			}
		}
		lines = append(lines, undocumented(f)...)
	}
	return append(lines, fmt.Sprintf("p95 of %d files: %d lines (aim 400); of %d functions: %d lines (aim 45)",
		len(fileSizes), p95(fileSizes), len(functionSizes), p95(functionSizes)))
}

func p95(all []int) int {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)*95/100]
}

// undocumented lists exported functions and types without a comment. Methods
// that only satisfy a standard interface need none.
func undocumented(f *File) (lines []string) {
	if f.Test || f.under("internal/httpapi") {
		return nil
	}
	say := func(n ast.Node, name string) {
		lines = append(lines, fmt.Sprintf("%s:%d: %s has no comment", f.Path, f.line(n), name))
	}
	for _, d := range f.Syntax.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc == nil && d.Name.IsExported() && d.Recv == nil {
				say(d, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok && t.Name.IsExported() && t.Doc == nil && d.Doc == nil {
					say(t, t.Name.Name)
				}
			}
		}
	}
	return lines
}
