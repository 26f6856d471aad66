package domain_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"megdan/domain"
	"megdan/domain/role"
)

// TestCatalogueIsWhole walks the folders: an aggregate whose events are in no
// catalogue could be written and never read again.
func TestCatalogueIsWhole(t *testing.T) {
	t.Parallel()
	aggregates := map[string]bool{}
	for _, e := range domain.Catalogue().Entries() {
		kind, _, _ := strings.Cut(e.Name, ".")
		aggregates[kind] = true
	}
	for _, dir := range folders(t) {
		if !aggregates[dir] {
			t.Errorf("domain/%s has events and is not in Catalogue(): add %s.Events()", dir, dir)
		}
	}
}

// TestAggregatesAreTested: what is only tested when somebody remembers to is
// forgotten once.
func TestAggregatesAreTested(t *testing.T) {
	t.Parallel()
	for _, dir := range folders(t) {
		all := strings.Join(sources(t, dir, true), "\n")
		for _, call := range []string{"eventtest.Complete(", "eventtest.Golden(", "decidertest.Run("} {
			if !strings.Contains(all, call) {
				t.Errorf("no test in domain/%s calls %s...): its events must be complete and keep their stored form, its decisions have rows", dir, call)
			}
		}
	}
}

// TestEveryRightIsOfACommand: a line without a command allows nothing. A
// command without a line is one that only other commands bring along; that
// some do is for internal/httpapi to see, which knows them.
func TestEveryRightIsOfACommand(t *testing.T) {
	t.Parallel()
	found := map[string]bool{}
	for _, dir := range folders(t) {
		for name := range commands(t, dir) {
			found[dir+"."+snake(name)] = true
		}
	}
	for name := range role.Commands {
		if !found[name] {
			t.Errorf("role.Commands has %s, and no aggregate does", name)
		}
	}
}

// TestCommandsAreDescribed: the comments are what the interface description
// shows, so that every command and every field needs one, and what it can be
// refused with.
func TestCommandsAreDescribed(t *testing.T) {
	t.Parallel()
	for _, dir := range folders(t) {
		for name, c := range commands(t, dir) {
			if !strings.Contains(c.doc, "efused") {
				t.Errorf("%s.%s: its comment says what it can be refused with", dir, name)
			}
			if _, given := role.Commands[dir+"."+snake(name)]; !given {
				continue // only other commands bring it along
			}
			for _, f := range c.fields.List {
				if len(f.Names) == 0 {
					continue // embedded: described where it is declared
				}
				if f.Doc.Text() == "" || f.Tag == nil {
					t.Errorf("%s.%s.%s needs a comment and a json tag", dir, name, f.Names[0].Name)
				}
			}
		}
	}
}

var (
	refusal  = regexp.MustCompile(`Refuse\(\s*"([a-z_.]+)"`)
	expected = regexp.MustCompile(`"((?:text|[a-z]+)\.[a-z_]+)[" ]`)
)

// TestEveryRefusalIsProved: a refusal that no test meets may never come, or
// always.
func TestEveryRefusalIsProved(t *testing.T) {
	t.Parallel()
	for _, dir := range append(folders(t), "wording") {
		proved := map[string]bool{}
		for _, s := range sources(t, dir, true) {
			for _, m := range expected.FindAllStringSubmatch(s, -1) {
				proved[m[1]] = true
			}
		}
		for _, s := range sources(t, dir, false) {
			for _, m := range refusal.FindAllStringSubmatch(s, -1) {
				if !proved[m[1]] {
					t.Errorf("domain/%s refuses with %s, and no test of the package meets it", dir, m[1])
				}
			}
		}
	}
}

// folders lists the aggregates.
func folders(t *testing.T) (dirs []string) {
	t.Helper()
	found, err := filepath.Glob("*/events.go")
	if err != nil || len(found) == 0 {
		t.Fatal("no aggregate was found", err)
	}
	for _, f := range found {
		if dir := filepath.Dir(f); dir != "event" {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

func sources(t *testing.T, dir string, tests bool) (texts []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if strings.HasSuffix(f, "_test.go") != tests {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	return texts
}

type command struct {
	doc    string
	fields *ast.FieldList
}

// commands finds the structs with the marker method of the sealed set.
func commands(t *testing.T, dir string) map[string]command {
	t.Helper()
	all, structs := map[string]command{}, map[string]command{}
	for _, s := range sources(t, dir, false) {
		f, err := parser.ParseFile(token.NewFileSet(), "", s, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, is := spec.(*ast.TypeSpec); is {
						if st, is := ts.Type.(*ast.StructType); is {
							structs[ts.Name.Name] = command{d.Doc.Text(), st.Fields}
						}
					}
				}
			case *ast.FuncDecl:
				if d.Name.Name == dir+"Command" {
					all[d.Recv.List[0].Type.(*ast.Ident).Name] = command{}
				}
			}
		}
	}
	for name := range all {
		all[name] = structs[name]
	}
	if len(all) == 0 {
		t.Fatalf("domain/%s has no commands", dir)
	}
	return all
}

func snake(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
