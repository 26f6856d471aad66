package main

import (
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// kind is how a field's type is stored.
type kind int

const (
	unknownKind kind = iota
	plainString      // string itself: only to be refused with advice
	enumKind         // a named string
	intKind
	idKind
	dateKind
	timeKind
	namesKind
	privateKind
)

type field struct {
	Name     string
	Key      string
	Optional bool
	Kind     kind
	List     bool
	Type     string // the Go type as written, of the element for a list
	Person   bool   // an id.Person
	Import   string // path of the package that Type is borrowed from
	// What the pii tag says: none, ref, of or free, and the field it names.
	Personal string
	Whose    string

	event string
	pos   token.Pos
}

var keyForm = regexp.MustCompile(`^[a-z][a-zA-Z0-9_]*$`)

// readField reads type and tags of one field and says what is wrong with them.
func (p *pkg) readField(f *field, syntax *ast.Field, imports map[string]string) {
	if !ast.IsExported(f.Name) {
		p.problem(f.pos, "%s.%s: a field of an event is exported, or it is not stored", f.event, f.Name)
		return
	}
	var tag reflect.StructTag
	if syntax.Tag != nil {
		text, _ := strconv.Unquote(syntax.Tag.Value)
		tag = reflect.StructTag(text)
	}
	p.readTags(f, tag)
	t := syntax.Type
	if list, ok := t.(*ast.ArrayType); ok && list.Len == nil {
		f.List, t = true, list.Elt
	}
	p.readType(f, t, imports)
	if f.List && (f.Kind == namesKind || f.Kind == privateKind) {
		p.problem(f.pos, "%s.%s: an event holds no list of %s: record one event for each piece", f.event, f.Name, f.Type)
	}
}

func (p *pkg) readTags(f *field, tag reflect.StructTag) {
	key, options, _ := strings.Cut(tag.Get("json"), ",")
	switch {
	case !keyForm.MatchString(key):
		p.problem(f.pos, "%s.%s: needs a json tag with its stored key, such as `json:\"milestone\"`: it is chosen once and never changed", f.event, f.Name)
	case options != "" && options != "omitempty" && options != "omitzero":
		p.problem(f.pos, "%s.%s: the json option %q means nothing here: only omitempty does", f.event, f.Name, options)
	}
	f.Key, f.Optional = key, options != ""

	pii, ok := tag.Lookup("pii")
	kind, rest, _ := strings.Cut(pii, ",")
	of, isOf := strings.CutPrefix(kind, "of=")
	about, isAbout := strings.CutPrefix(rest, "about=")
	switch {
	case !ok:
		p.problem(f.pos, "%s.%s: needs a pii tag that says whose data it is: `pii:\"none\"`, `pii:\"ref\"` for an opaque id, `pii:\"of=Field\"` for data of the person in Field, `pii:\"free,about=Field\"` for text that somebody wrote", f.event, f.Name)
	case pii == "none" || pii == "ref":
		f.Personal = pii
	case isOf && of != "" && rest == "":
		f.Personal, f.Whose = "of", of
	case kind == "free" && isAbout && about != "":
		f.Personal, f.Whose = "free", about
	default:
		p.problem(f.pos, "%s.%s: the pii tag %q is none of `none`, `ref`, `of=Field`, `free,about=Field`", f.event, f.Name, pii)
	}
}

func (p *pkg) readType(f *field, t ast.Expr, imports map[string]string) {
	f.Type = typeText(t)
	switch t := t.(type) {
	case *ast.Ident:
		f.Kind = p.identKind(f, t.Name, p.types, map[string]bool{})
		f.Import = "" // the name is this package's own
	case *ast.SelectorExpr, *ast.IndexExpr:
		f.Kind = p.selectorKind(f, t, imports)
	case *ast.StarExpr:
		p.problem(f.pos, "%s.%s: an event holds values, not pointers: make the field optional with `json:\"%s,omitempty\"` instead", f.event, f.Name, f.Key)
		return
	case *ast.MapType:
		p.problem(f.pos, "%s.%s: an event holds no maps, since what is proved has one order: use a list, one event for each entry, or event.Names for names by language", f.event, f.Name)
		return
	case *ast.ArrayType:
		p.problem(f.pos, "%s.%s: lists of lists are not stored: record one event for each piece", f.event, f.Name)
		return
	default:
		p.problem(f.pos, "%s.%s: the type %s cannot be stored", f.event, f.Name, f.Type)
		return
	}
	if f.Kind == unknownKind {
		p.refuseType(f)
	}
}

func (p *pkg) refuseType(f *field) {
	switch f.Type {
	case "bool":
		p.problem(f.pos, "%s.%s: bool is not stored, canonical JSON here has strings, integers and lists only: use a named string with two values that say what they mean, or two events", f.event, f.Name)
	case "float64", "float32":
		p.problem(f.pos, "%s.%s: fractions are not stored, their text form is not unique: use a whole number of a smaller unit, such as microdegrees or cents", f.event, f.Name)
	default:
		p.problem(f.pos, "%s.%s: the type %s cannot be stored: use a named string, a whole number, an id, calendar.Date, time.Time, event.Names, event.Private, or a list of one of the first five", f.event, f.Name, f.Type)
	}
}

// identKind follows a name within one package down to what it is made of.
func (p *pkg) identKind(f *field, name string, types map[string]declared, seen map[string]bool) kind {
	switch name {
	case "string":
		if len(seen) > 0 {
			return enumKind
		}
		return plainString
	case "int", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32":
		return intKind
	}
	d, ok := types[name]
	if !ok || seen[name] {
		return unknownKind
	}
	seen[name] = true
	switch t := d.spec.Type.(type) {
	case *ast.Ident:
		return p.identKind(f, t.Name, types, seen)
	case *ast.SelectorExpr:
		if d.spec.Assign.IsValid() { // an alias keeps its kind
			return p.selectorKind(f, t, d.imports)
		}
		if inner := p.selectorKind(f, t, d.imports); inner == enumKind || inner == intKind {
			return inner
		}
	}
	return unknownKind
}

func (p *pkg) selectorKind(f *field, t ast.Expr, imports map[string]string) kind {
	if index, ok := t.(*ast.IndexExpr); ok { // id.Of[kind]
		t = index.X
	}
	s, ok := t.(*ast.SelectorExpr)
	if !ok {
		return unknownKind
	}
	from, ok := s.X.(*ast.Ident)
	if !ok {
		return unknownKind
	}
	path := imports[from.Name]
	f.Import = path
	switch path + "." + s.Sel.Name {
	case module + "/domain/calendar.Date":
		return dateKind
	case module + "/domain/event.Names":
		return namesKind
	case module + "/domain/event.Private":
		return privateKind
	case "time.Time":
		return timeKind
	}
	if path == module+"/domain/id" {
		f.Person = f.Person || s.Sel.Name == "Person"
		return idKind
	}
	if k := p.identKind(f, s.Sel.Name, p.lentTypes(path), map[string]bool{}); k == enumKind || k == intKind {
		return k
	}
	return unknownKind
}

// checkPersonal holds what the pii tag says against the field's type.
func (p *pkg) checkPersonal(f *field, byName map[string]*field) {
	if f.Kind == unknownKind || f.Personal == "" {
		return // already said
	}
	switch {
	case f.Kind == plainString:
		p.problem(f.pos, "%s.%s: a plain string can hold anything, a name too: for text that somebody wrote use event.Private, for a choice a named string type with its constants, for published names event.Names", f.event, f.Name)
	case f.Kind == privateKind && f.Whose == "":
		p.problem(f.pos, "%s.%s: private text says whose it is: `pii:\"of=Field\"` or `pii:\"free,about=Field\"`", f.event, f.Name)
	case f.Kind != privateKind && f.Whose != "":
		p.problem(f.pos, "%s.%s: only event.Private can be forgotten: make it event.Private, or say `pii:\"none\"` if it may stay for ever", f.event, f.Name)
	case f.Kind != idKind && f.Personal == "ref":
		p.problem(f.pos, "%s.%s: `ref` is for ids: say `pii:\"none\"` if it may stay for ever", f.event, f.Name)
	case f.Person && f.Personal != "ref":
		p.problem(f.pos, "%s.%s: the id of a person is `pii:\"ref\"`", f.event, f.Name)
	case f.Whose != "":
		p.checkWhose(f, byName[f.Whose])
	}
}

func (p *pkg) checkWhose(f, whose *field) {
	switch {
	case whose == nil:
		p.problem(f.pos, "%s.%s: its pii tag names the field %s, which %s does not have", f.event, f.Name, f.Whose, f.event)
	case whose.Kind != idKind || whose.List:
		p.problem(f.pos, "%s.%s: its pii tag names %s, which is not an id", f.event, f.Name, f.Whose)
	case f.Personal == "of" && !whose.Person:
		p.problem(f.pos, "%s.%s: data of a person is sealed under that person's key, and %s is no id.Person: use `free,about=%s` for text about a thing", f.event, f.Name, f.Whose, f.Whose)
	}
}

func typeText(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.SelectorExpr:
		return typeText(t.X) + "." + t.Sel.Name
	case *ast.IndexExpr:
		return typeText(t.X) + "[" + typeText(t.Index) + "]"
	case *ast.StarExpr:
		return "*" + typeText(t.X)
	case *ast.ArrayType:
		return "[]" + typeText(t.Elt)
	case *ast.MapType:
		return "map[" + typeText(t.Key) + "]" + typeText(t.Value)
	}
	return "written there"
}
