package httpapi

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs_gen.go, the rights matrix and the web's descriptions of the API anew")

// sources is what the comments of the packages say that the API shows.
type sources struct {
	docs     map[string]string   // "domain/roadmap.PlanMilestone", "domain/roadmap.PlanMilestone.Due"
	enums    map[string][]string // "domain/roadmap.Horizon": its constants
	packages map[string]string   // "projections/roadmap": its story
	refusals map[string][]string // "domain/roadmap.PlanMilestone": codes
	inherits map[string][]string // a command whose refusals another one has too
	decided  map[string]string   // code: file where a decider refuses with it
}

func readSources(t *testing.T) *sources {
	t.Helper()
	s := &sources{map[string]string{}, map[string][]string{}, map[string]string{}, map[string][]string{}, map[string][]string{}, map[string]string{}}
	for _, root := range []string{"domain", "projections", "internal/live", "internal/identity"} {
		err := filepath.WalkDir(filepath.Join("../..", root), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") || strings.HasSuffix(p, "_gen.go") {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ParseComments)
			if err != nil {
				return err
			}
			where := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(p)), "../../")
			s.file(where, filepath.ToSlash(p), f)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	s.inherit()
	return s
}

func (s *sources) file(where, name string, f *ast.File) {
	if f.Doc != nil && strings.HasPrefix(where, "projections/") {
		s.packages[where] = prose(f.Doc.Text())
	}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range g.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				doc := spec.Doc
				if doc == nil {
					doc = g.Doc
				}
				s.typ(where, spec, doc)
			case *ast.ValueSpec:
				if g.Tok == token.CONST {
					s.constant(where, spec)
				}
			}
		}
	}
	if !strings.HasPrefix(where, "domain/") {
		return
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
			if fun, ok := call.Fun.(*ast.SelectorExpr); ok && fun.Sel.Name == "Refuse" {
				if code, ok := literal(call.Args[0]); ok {
					s.decided[code] = name
				}
			}
		}
		return true
	})
}

func (s *sources) typ(where string, spec *ast.TypeSpec, doc *ast.CommentGroup) {
	name := where + "." + spec.Name.Name
	if doc != nil && spec.Name.IsExported() {
		s.commandDoc(name, where, prose(doc.Text()))
	}
	st, ok := spec.Type.(*ast.StructType)
	if !ok || !spec.Name.IsExported() {
		return
	}
	for _, f := range st.Fields.List {
		text := f.Doc.Text()
		if text == "" {
			text = f.Comment.Text()
		}
		for _, n := range f.Names {
			if n.IsExported() && text != "" {
				s.docs[name+"."+n.Name] = prose(text)
			}
		}
	}
}

var (
	codeForm    = regexp.MustCompile(`\b[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*\b`)
	inheritForm = regexp.MustCompile(`what ([A-Z]\w+) is refused with`)
)

// commandDoc splits "Refused with: a.b, c.d and what X is refused with." off.
func (s *sources) commandDoc(name, where, text string) {
	story, refused, found := strings.Cut(text, "Refused with: ")
	s.docs[name] = strings.TrimSpace(story)
	if !found {
		return
	}
	s.refusals[name] = codeForm.FindAllString(refused, -1)
	for _, m := range inheritForm.FindAllStringSubmatch(refused, -1) {
		s.inherits[name] = append(s.inherits[name], where+"."+m[1])
	}
}

func (s *sources) inherit() {
	for range 4 { // as deep as one refers to another
		for name, from := range s.inherits {
			for _, f := range from {
				s.refusals[name] = append(s.refusals[name], s.refusals[f]...)
			}
			slices.Sort(s.refusals[name])
			s.refusals[name] = slices.Compact(s.refusals[name])
		}
	}
}

func (s *sources) constant(where string, spec *ast.ValueSpec) {
	of, ok := spec.Type.(*ast.Ident)
	if !ok || !of.IsExported() {
		return
	}
	for _, v := range spec.Values {
		if value, ok := literal(v); ok && value != "" {
			s.enums[where+"."+of.Name] = append(s.enums[where+"."+of.Name], value)
		}
	}
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	v, err := strconv.Unquote(l.Value)
	return v, err == nil
}

// prose joins the lines of each paragraph and leaves directives out.
func prose(text string) string {
	var paragraphs []string
	for p := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		paragraphs = append(paragraphs, strings.Join(strings.Fields(p), " "))
	}
	return strings.Join(paragraphs, "\n\n")
}

func (s *sources) generated(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("// Code generated from the comments of domain, projections and internal/live; DO NOT EDIT.\n" +
		"// go test ./internal/httpapi -run TestGenerated -update\n\npackage httpapi\n")
	texts := func(name, comment string, m map[string]string) {
		fmt.Fprintf(&b, "\n// %s %s\nvar %s = map[string]string{\n", name, comment, name)
		for _, k := range slices.Sorted(maps.Keys(m)) {
			fmt.Fprintf(&b, "%q: %q,\n", k, m[k])
		}
		b.WriteString("}\n")
	}
	lists := func(name, comment string, m map[string][]string) {
		fmt.Fprintf(&b, "\n// %s %s\nvar %s = map[string][]string{\n", name, comment, name)
		for _, k := range slices.Sorted(maps.Keys(m)) {
			fmt.Fprintf(&b, "%q: %#v,\n", k, m[k])
		}
		b.WriteString("}\n")
	}
	texts("docs", "is what the sources say of types and fields.", s.docs)
	lists("enums", "are the constants of types that have them.", s.enums)
	texts("packages", "is what the views say of themselves.", s.packages)
	lists("refusals", "are the codes that can refuse a command.", s.refusals)
	out, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGeneratedDocsAreCurrent(t *testing.T) {
	current(t, "docs_gen.go", readSources(t).generated(t))
}

// TestGeneratedOpenAPIIsCurrent keeps the document that the web's types are
// made from level with the routes.
func TestGeneratedOpenAPIIsCurrent(t *testing.T) {
	if *update {
		s := readSources(t)
		docs, enums, packages, refusals = s.docs, s.enums, s.packages, s.refusals
		examples = readExamples(generatedExamples(t))
	}
	doc, err := OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	current(t, "../../web/src/api/openapi.json", doc)
	if doc, err = AsyncAPI(); err != nil {
		t.Fatal(err)
	}
	current(t, "../../web/src/api/asyncapi.json", doc)
}

// TestEveryProblemHasAText: the codes of the API's own problems are words of
// the web too.
func TestEveryProblemHasAText(t *testing.T) {
	codes := map[string]string{"rights.denied": "rights", "rights.role_not_held": "rights", "rights.unknown": "rights"}
	var files []string
	for _, folder := range []string{".", "../problems", "../live"} {
		some, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, some...)
	}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 2 {
				if makesProblem(call.Fun) {
					if code, ok := literal(call.Args[1]); ok {
						codes[code] = name
					}
				}
			}
			return true
		})
	}
	if len(codes) < 15 {
		t.Fatalf("found only %d codes", len(codes))
	}
	for _, language := range []string{"en", "bg"} {
		// The texts of the pages and those of the areas.
		files, err := filepath.Glob("../../web/locales/" + language + "/*.json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]any{}
		for _, file := range append(files, "../../web/locales/"+language+".json") {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(b, &words); err != nil {
				t.Fatal(err)
			}
		}
		for code, where := range codes {
			if words["refusal."+code] == nil {
				t.Errorf("%s: %s answers with %s, which has no text refusal.%s", language, where, code, code)
			}
		}
	}
}

// makesProblem: problem here, New in internal/problems, problems.New elsewhere.
func makesProblem(fun ast.Expr) bool {
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name == "problem" || f.Name == "New"
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && x.Name == "problems" && f.Sel.Name == "New"
	}
	return false
}

// The place of a stream as the document has it is the one that the live
// channel gives and takes.
func TestPlaceOfAStream(t *testing.T) {
	taken := regexp.MustCompile(standing)
	for at, want := range map[string]bool{
		"": true, "1042": true, "1042.3": true, "1042.3@k1": true, "1042.3,-,990.0@2026-01-01": true, "-@k1": true,
		"x": false, "1042.": false, "1042,": false, "-1": false, "1042.3 @k1": false,
	} {
		if taken.MatchString(at) != want {
			t.Errorf("%q: %v, want %v", at, !want, want)
		}
	}
	b, err := OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths map[string]map[string]struct {
			Parameters []struct {
				Name   string
				Schema struct {
					Type    string
					Pattern string
				}
			}
			Responses map[string]any
		}
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	op := doc.Paths["/api/live/sse"]["get"]
	kinds := map[string]string{}
	for _, p := range op.Parameters {
		kinds[p.Name] = p.Schema.Type + p.Schema.Pattern
	}
	if kinds["t"] != "array" || kinds["since"] != "string"+standing || kinds["Last-Event-ID"] != "string"+standing {
		t.Errorf("parameters %v", kinds)
	}
	for _, status := range []string{"200", "400", "401", "403", "429", "501", "503"} {
		if op.Responses[status] == nil {
			t.Errorf("the answer %s is not described", status)
		}
	}
}

func current(t *testing.T, name string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err == nil && bytes.Equal(got, want) {
		return
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is not what the sources say now; run: go test ./internal/httpapi -run TestGenerated -update", name)
}

// commandTypes lists the members of the aggregates' sealed sets: types with
// the marker method <aggregate>Command.
func commandTypes(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	files, err := filepath.Glob("../../domain/*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		where := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(name)), "../../")
		for _, d := range f.Decls {
			m, ok := d.(*ast.FuncDecl)
			if !ok || m.Recv == nil || m.Name.Name != f.Name.Name+"Command" {
				continue
			}
			if of, ok := m.Recv.List[0].Type.(*ast.Ident); ok {
				out[where+"."+of.Name] = true
			}
		}
	}
	if len(out) < 40 {
		t.Fatalf("found only %d commands: has the marker's name changed?", len(out))
	}
	return out
}

// TestEveryRefusalIsDescribed: a code that a decider can refuse with stands in
// the comment of some command, so that the OpenAPI document tells it, and the
// other way round. What any text can be refused with is not said each time.
func TestEveryRefusalIsDescribed(t *testing.T) {
	s := readSources(t)
	refusals = s.refusals // as the sources say now
	told := map[string]bool{}
	for _, sp := range Commands() {
		for _, code := range refusalsOf(sp) {
			told[code] = true
			if s.decided[code] == "" {
				t.Errorf("%s says that %s can refuse it; no decider does", sp.Name, code)
			}
		}
	}
	for code, file := range s.decided {
		if !told[code] && !strings.HasPrefix(code, "text.") {
			t.Errorf("%s refuses with %s; no command says so in its comment", file, code)
		}
	}
}
