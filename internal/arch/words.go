package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// RefusalCodes lists the codes that people can be answered with, from the
// sources, tests left out: what decider.Refuse is given (literals, constants
// of the same package, and what functions of the package are given that hand a
// code on), constants named code..., and the codes of HTTP problems.
func RefusalCodes(files []*File) (codes []string, offences []string) {
	constants, handOn := stringConstants(files), handsOn(files)
	handOn["internal/httpapi.problem"] = 1
	for name, text := range constants {
		if strings.Contains(name, ".code") {
			codes = append(codes, text)
		}
	}
	for _, f := range files {
		if f.Test || f.Dir == "domain/decider" {
			continue
		}
		for _, fn := range f.Syntax.Decls {
			ast.Inspect(fn, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				at := 0
				if !isRefuse(call) {
					if at, ok = handOn[f.Dir+"."+called(call)]; !ok {
						return true
					}
				}
				if at >= len(call.Args) {
					return true
				}
				if code := constant(call.Args[at], f.Dir, constants); code != "" {
					codes = append(codes, code)
				} else if _, field := call.Args[at].(*ast.SelectorExpr); parameter(fn, call.Args[at]) < 0 && !field { // the code of another refusal
					offences = append(offences, fmt.Sprintf("%s:%d: a refusal's code is a literal or a constant of the package, so that searching for it finds it", f.Path, f.line(call)))
				}
				return true
			})
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes), offences
}

func isRefuse(call *ast.CallExpr) bool {
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != "Refuse" || len(call.Args) == 0 {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == "decider"
}

// called is the name of the function or method that is called.
func called(call *ast.CallExpr) string {
	switch fn := call.Fun.(type) {
	case *ast.Ident:
		return fn.Name
	case *ast.SelectorExpr:
		return fn.Sel.Name
	}
	return ""
}

// handsOn finds the functions that give one of their own parameters to
// decider.Refuse, with the place of the parameter.
func handsOn(files []*File) map[string]int {
	all := map[string]int{}
	for _, f := range files {
		for _, d := range f.Syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || f.Test {
				continue
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && isRefuse(call) {
					if at := parameter(fn, call.Args[0]); at >= 0 {
						all[f.Dir+"."+fn.Name.Name] = at
					}
				}
				return true
			})
		}
	}
	return all
}

// parameter is the place of an expression among a function's parameters, -1
// when it is none of them.
func parameter(d ast.Decl, e ast.Expr) int {
	fn, isFunc := d.(*ast.FuncDecl)
	name, isName := e.(*ast.Ident)
	if !isFunc || !isName {
		return -1
	}
	at := 0
	for _, field := range fn.Type.Params.List {
		for _, n := range field.Names {
			if n.Name == name.Name {
				return at
			}
			at++
		}
	}
	return -1
}

func constant(e ast.Expr, dir string, constants map[string]string) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		if err != nil {
			return ""
		}
		return text
	case *ast.Ident:
		return constants[dir+"."+e.Name]
	}
	return ""
}

// stringConstants are the string constants of each package, by folder and name.
func stringConstants(files []*File) map[string]string {
	all := map[string]string{}
	for _, f := range files {
		for _, d := range f.Syntax.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, spec := range g.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if !ok {
					continue
				}
				for i, name := range v.Names {
					if i >= len(v.Values) {
						continue
					}
					if lit, ok := v.Values[i].(*ast.BasicLit); ok && lit.Kind == token.STRING {
						all[f.Dir+"."+name.Name], _ = strconv.Unquote(lit.Value)
					}
				}
			}
		}
	}
	return all
}
