package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"megdan/domain"
	"megdan/internal/httpapi"
)

// aggregate is what the page says of one folder of domain.
type aggregate struct {
	name     string
	story    string // of the package, without the drawing
	drawing  string
	commands []operation
	events   []fact
}

// operation is one command as the API describes it.
type operation struct {
	Name     string
	Summary  string   `json:"summary"`
	Roles    []string `json:"x-megdan-roles"`
	Refusals []string `json:"x-megdan-refusals"`
}

// fact is one kind of event.
type fact struct {
	name, schema, text string
}

func aggregates(root string) ([]aggregate, error) {
	folders, err := filepath.Glob(filepath.Join(root, "domain", "*", "events.go"))
	if err != nil {
		return nil, err
	}
	commands, err := operations()
	if err != nil {
		return nil, err
	}
	var all []aggregate
	for _, f := range folders {
		a, err := read(filepath.Dir(f))
		if err != nil {
			return nil, err
		}
		for _, c := range commands {
			if strings.HasPrefix(c.Name, a.name+".") {
				a.commands = append(a.commands, c)
			}
		}
		all = append(all, a)
	}
	return all, nil
}

// read takes the story, the drawing and what the events' comments say from a
// folder's sources.
func read(dir string) (aggregate, error) {
	a := aggregate{name: filepath.Base(dir)}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return a, err
	}
	fset := token.NewFileSet()
	comments := map[string]string{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, filepath.Join(dir, e.Name()), nil, parser.ParseComments)
		if err != nil {
			return a, err
		}
		if f.Doc != nil {
			a.story, a.drawing = split(f.Doc.Text())
		}
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.TYPE {
				for _, s := range g.Specs {
					t := s.(*ast.TypeSpec)
					comment := t.Doc
					if comment == nil {
						comment = g.Doc
					}
					comments[t.Name.Name] = comment.Text()
				}
			}
		}
	}
	for _, e := range domain.Catalogue().Entries() {
		if filepath.Base(e.Type.PkgPath()) == a.name {
			text := strings.TrimPrefix(new(doc.Package).Synopsis(comments[e.Type.Name()]), e.Type.Name())
			a.events = append(a.events, fact{e.Name, fmt.Sprint(e.Schema), strings.TrimSpace(strings.TrimPrefix(text, ":"))})
		}
	}
	return a, nil
}

// split takes the drawing, the lines that the comment sets off, out of a
// package's story.
func split(text string) (story, drawing string) {
	var told, drawn []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "\t") {
			drawn = append(drawn, strings.TrimPrefix(line, "\t"))
			continue
		}
		told = append(told, line)
	}
	for len(drawn) > 0 && strings.TrimSpace(drawn[0]) == "" {
		drawn = drawn[1:]
	}
	return strings.TrimSpace(strings.ReplaceAll(strings.Join(told, "\n"), "\n\n\n", "\n\n")), strings.Join(drawn, "\n")
}

// operations are the commands of the API's own description.
func operations() ([]operation, error) {
	b, err := httpapi.OpenAPI()
	if err != nil {
		return nil, err
	}
	var api struct {
		Paths map[string]struct{ Post *operation }
	}
	if err := json.Unmarshal(b, &api); err != nil {
		return nil, fmt.Errorf("read the API's description: %w", err)
	}
	var all []operation
	for path, item := range api.Paths {
		if name, ok := strings.CutPrefix(path, "/api/commands/"); ok && item.Post != nil {
			item.Post.Name = name
			all = append(all, *item.Post)
		}
	}
	slices.SortFunc(all, func(a, b operation) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}
