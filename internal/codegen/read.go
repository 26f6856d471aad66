package main

import (
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// module is the path of the module whose packages may lend field types.
const module = "megdan"

// pkg is one aggregate's package as the generator sees it.
type pkg struct {
	root, dir string
	name      string
	fset      *token.FileSet
	types     map[string]declared
	stored    map[string]string // Go type → literal name, from of[T]("name")
	events    []*eventType
	lent      map[string]map[string]declared // import path → its types
	problems  []error
}

// declared is one type declaration with the imports of its file.
type declared struct {
	spec    *ast.TypeSpec
	imports map[string]string // name → path
}

type eventType struct {
	Name   string
	Stored string
	Fields []*field // in order of their keys
}

// readPackage reads a folder and checks every event in it; the error lists
// every mistake, one sentence a line.
func readPackage(root, dir string) (*pkg, error) {
	p := &pkg{root: root, dir: dir, fset: token.NewFileSet(), types: map[string]declared{},
		stored: map[string]string{}, lent: map[string]map[string]declared{}}
	files, err := parseDir(p.fset, dir)
	if err != nil {
		return nil, err
	}
	markers := map[string]token.Pos{}
	for _, f := range files {
		p.name = f.Name.Name
		collectTypes(f, p.types)
		p.collectStored(f)
	}
	marker := p.markerMethod()
	for _, f := range files {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && marker != "" && fn.Name.Name == marker {
				if t := receiver(fn); t != "" {
					markers[t] = fn.Pos()
				}
			}
		}
	}
	p.collectEvents(markers)
	if len(p.events) == 0 && len(p.problems) == 0 {
		p.problem(token.NoPos, "there is no event in %s: give each event struct the marker method of its sealed interface, such as func (MilestonePlanned) roadmapEvent() {}", rel(root, dir))
	}
	return p, errors.Join(p.problems...)
}

func parseDir(fset *token.FileSet, dir string) ([]*ast.File, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, path := range paths {
		base := filepath.Base(path)
		if strings.HasSuffix(base, "_test.go") || base == Output {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

func collectTypes(f *ast.File, into map[string]declared) {
	imports := map[string]string{}
	for _, i := range f.Imports {
		path, _ := strconv.Unquote(i.Path.Value)
		name := path[strings.LastIndexByte(path, '/')+1:]
		if i.Name != nil {
			name = i.Name.Name
		}
		imports[name] = path
	}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		for _, s := range g.Specs {
			spec := s.(*ast.TypeSpec)
			into[spec.Name.Name] = declared{spec, imports}
		}
	}
}

// collectStored finds of[T]("literal name", ...).
func (p *pkg) collectStored(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		index, ok := call.Fun.(*ast.IndexExpr)
		if !ok {
			return true
		}
		fn, isName := index.X.(*ast.Ident)
		of, isType := index.Index.(*ast.Ident)
		if !isName || !isType || fn.Name != "of" {
			return true
		}
		literal, ok := call.Args[0].(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			p.problem(call.Pos(), "of[%s] must be given the stored name as a literal, chosen once", of.Name)
			return true
		}
		p.stored[of.Name], _ = strconv.Unquote(literal.Value)
		return true
	})
}

// markerMethod is the unexported method of the package's Event interface.
func (p *pkg) markerMethod() string {
	i, ok := p.types["Event"].interfaceType()
	if !ok {
		return ""
	}
	for _, m := range i.Methods.List {
		if len(m.Names) == 1 && !m.Names[0].IsExported() {
			return m.Names[0].Name
		}
	}
	return ""
}

func (d declared) interfaceType() (*ast.InterfaceType, bool) {
	if d.spec == nil {
		return nil, false
	}
	i, ok := d.spec.Type.(*ast.InterfaceType)
	return i, ok
}

func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) != 1 {
		return ""
	}
	t, ok := fn.Recv.List[0].Type.(*ast.Ident)
	if !ok {
		return ""
	}
	return t.Name
}

func (p *pkg) collectEvents(markers map[string]token.Pos) {
	names := map[string]bool{}
	for n := range markers {
		names[n] = true
	}
	for n := range p.stored {
		names[n] = true
	}
	for _, n := range slices.Sorted(maps.Keys(names)) {
		d, ok := p.types[n]
		if !ok {
			p.problem(markers[n], "%s is used as an event but not declared in this package", n)
			continue
		}
		s, ok := d.spec.Type.(*ast.StructType)
		if !ok {
			p.problem(d.spec.Pos(), "%s is an event and must be a struct", n)
			continue
		}
		e := &eventType{Name: n, Stored: p.stored[n]}
		p.readFields(e, s, d.imports)
		p.events = append(p.events, e)
	}
}

func (p *pkg) readFields(e *eventType, s *ast.StructType, imports map[string]string) {
	byName := map[string]*field{}
	for _, f := range s.Fields.List {
		if len(f.Names) == 0 {
			p.problem(f.Pos(), "%s: embedded fields hide what is stored: write the fields out", e.Name)
			continue
		}
		for _, n := range f.Names {
			fd := &field{Name: n.Name, event: e.Name, pos: f.Pos()}
			p.readField(fd, f, imports)
			byName[n.Name] = fd
			e.Fields = append(e.Fields, fd)
		}
	}
	slices.SortFunc(e.Fields, func(a, b *field) int { return cmp.Compare(a.Key, b.Key) })
	for i, f := range e.Fields {
		if i > 0 && f.Key != "" && f.Key == e.Fields[i-1].Key {
			p.problem(f.pos, "%s: the key %q stands twice", e.Name, f.Key)
		}
		p.checkPersonal(f, byName)
	}
}

// lentTypes are the types of another package of the module.
func (p *pkg) lentTypes(path string) map[string]declared {
	if t, ok := p.lent[path]; ok {
		return t
	}
	t := map[string]declared{}
	p.lent[path] = t
	inner, ok := strings.CutPrefix(path, module+"/")
	if !ok {
		return t
	}
	files, err := parseDir(p.fset, filepath.Join(p.root, inner))
	if err != nil {
		p.problems = append(p.problems, err)
		return t
	}
	for _, f := range files {
		collectTypes(f, t)
	}
	return t
}

func (p *pkg) problem(pos token.Pos, format string, args ...any) {
	at := ""
	if pos.IsValid() {
		where := p.fset.Position(pos)
		at = fmt.Sprintf("%s:%d: ", rel(p.root, where.Filename), where.Line)
	}
	p.problems = append(p.problems, errors.New(at+fmt.Sprintf(format, args...)))
}
