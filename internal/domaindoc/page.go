package main

import (
	"bytes"
	"fmt"
	"strings"
)

// Page makes the page from the sources below root.
func Page(root string) ([]byte, error) {
	all, err := aggregates(root)
	if err != nil {
		return nil, err
	}
	kept, err := rules(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	p := func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }
	commands, events := 0, 0
	for _, a := range all {
		commands, events = commands+len(a.commands), events+len(a.events)
	}
	p("# The domain\n\n<!-- Written by internal/domaindoc from the sources: make generate. -->\n\n")
	p("%d aggregates, %d commands, %d kinds of event. Commands that only other commands ask are not in the tables.\n\n", len(all), commands, events)
	for _, a := range all {
		p("[%s](#%s) · ", a.name, a.name)
	}
	p("[rules](#rules)\n")
	for _, a := range all {
		a.write(p)
	}
	p("\n## rules\n\nEvery rule by its code, and the tests that prove it: names of tests or of rows in their tables.\n\n")
	p("| Code | Rule | Proved by |\n|---|---|---|\n")
	for _, r := range kept {
		p("| %s | %s | %s |\n", r.code, cell(r.text), r.proved())
	}
	return b.Bytes(), nil
}

func (a *aggregate) write(p func(string, ...any)) {
	p("\n## %s\n\n%s\n", a.name, a.story)
	if a.drawing != "" {
		p("\n```text\n%s\n```\n", a.drawing)
	}
	if len(a.commands) > 0 {
		p("\n| Command | What it does | Who may | Refused with |\n|---|---|---|---|\n")
		for _, c := range a.commands {
			p("| `%s` | %s | %s | %s |\n", c.Name, cell(c.Summary), cell(strings.Join(c.Roles, ", ")), codes(c.Refusals))
		}
	}
	p("\n| Event | Schema | What happened |\n|---|---|---|\n")
	for _, e := range a.events {
		p("| `%s` | %s | %s |\n", e.name, e.schema, cell(e.text))
	}
}

// most is how many proofs a rule shows; the others are counted.
const most = 4

func (r *rule) proved() string {
	var b strings.Builder
	for i, proof := range r.proofs {
		if i == most {
			fmt.Fprintf(&b, "<br>and %d more", len(r.proofs)-most)
			break
		}
		if i > 0 {
			b.WriteString("<br>")
		}
		b.WriteString(cell(proof))
	}
	return b.String()
}

func codes(list []string) string {
	var b strings.Builder
	for i, code := range list {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString("`" + code + "`")
	}
	return b.String()
}

// cell keeps a text from breaking out of its cell.
func cell(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer("|", `\|`, "<", "&lt;").Replace(s)
}
