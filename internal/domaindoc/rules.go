package main

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"megdan/internal/arch"
)

//go:embed rules.txt
var ruleTexts string

// rule is one rule with where its tests are.
type rule struct {
	code, text string
	proofs     []string // "domain/roadmap: name of the test or row"
}

var codeForm = regexp.MustCompile(`\b[A-Z]{3}-[0-9]+\b`)

// rules reads the list and finds the proofs: tests whose name or comment says
// the code, and rows of tables whose name does.
func rules(root string) ([]rule, error) {
	var all []rule
	for line := range strings.Lines(ruleTexts) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		code, text, ok := strings.Cut(line, "\t")
		if !ok || !codeForm.MatchString(code) {
			return nil, fmt.Errorf("rules.txt: %q is not a code, a tab and a sentence", line)
		}
		all = append(all, rule{code: code, text: text})
	}
	found, err := proofs(root)
	if err != nil {
		return nil, err
	}
	for code := range found {
		area, known := code[:4], func(r rule) bool { return r.code == code }
		ours := slices.ContainsFunc(all, func(r rule) bool { return r.code[:4] == area })
		if ours && !slices.ContainsFunc(all, known) {
			return nil, fmt.Errorf("a test speaks of %s (%s), which rules.txt does not have", code, found[code][0])
		}
	}
	for i := range all {
		all[i].proofs = found[all[i].code]
	}
	return all, nil
}

func proofs(root string) (map[string][]string, error) {
	files, err := arch.Load(root)
	if err != nil {
		return nil, err
	}
	found := map[string][]string{}
	note := func(where, text, name string) {
		for _, code := range codeForm.FindAllString(text, -1) {
			proof := where + ": " + name
			if !slices.Contains(found[code], proof) {
				found[code] = append(found[code], proof)
			}
		}
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Path, "_test.go") || f.Dir == "internal/domaindoc" {
			continue
		}
		for _, d := range f.Syntax.Decls {
			test, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			note(f.Dir, test.Doc.Text(), test.Name.Name)
			ast.Inspect(test, func(n ast.Node) bool {
				if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING {
					if text, err := strconv.Unquote(s.Value); err == nil && len(text) < 200 && !strings.Contains(text, "\n") {
						note(f.Dir, text, text)
					}
				}
				return true
			})
		}
	}
	return found, nil
}
