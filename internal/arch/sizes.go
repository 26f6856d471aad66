package arch

import "go/ast"

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
