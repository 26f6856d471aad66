package arch

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strings"
)

// Laws holds sources to all laws and gives one sentence for each offence.
func Laws(files []*File) (offences []string) {
	aggregates := foldersWith(files, "domain", "events.go")
	for _, f := range files {
		say := func(line int, format string, args ...any) {
			offences = append(offences, fmt.Sprintf("%s:%d: %s", f.Path, line, fmt.Sprintf(format, args...)))
		}
		purity(f, say)
		direction(f, say)
		strangers(f, aggregates, say)
		doors(f, say)
		environment(f, say)
		honestTests(f, say)
		names(f, say)
	}
	return append(offences, packageComments(files)...)
}

type sayer func(line int, format string, args ...any)

// pure are the folders that could run in a browser.
var pure = []string{"domain", "projections"}

func isPure(f *File) bool {
	return !f.Test && slices.ContainsFunc(pure, f.under)
}

// impureImports are the parts of the standard library that reach outside.
var impureImports = []string{
	"os", "net", "database", "context", "log", "math/rand", "crypto/rand", "syscall", "io/ioutil", "plugin", "runtime", "testing", "unsafe",
}

// clocks are what the time package knows of now.
var clocks = []string{"Now", "Since", "Until", "After", "AfterFunc", "Sleep", "Tick", "NewTicker", "NewTimer", "LoadLocation", "Local"}

// purity: domain and projections answer without network, clock, dice or
// goroutine.
func purity(f *File, say sayer) {
	if !isPure(f) {
		return
	}
	for _, i := range f.Imports {
		for _, impure := range impureImports {
			if i.Path == impure || strings.HasPrefix(i.Path, impure+"/") {
				say(i.Line, "%s is pure and imports %s: let the caller hand in what is needed (time and actor in decider.By, ids in the command), or do it in internal", f.Dir, i.Path)
			}
		}
		if !standard(i.Path) && !strings.HasPrefix(i.Path, Module+"/") {
			say(i.Line, "%s is pure and imports %s: it uses the standard library and itself only", f.Dir, i.Path)
		}
	}
	ast.Inspect(f.Syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clocks, n.Sel.Name) {
				say(f.line(n), "%s is pure and asks time.%s: the time comes in decider.By or with the event", f.Dir, n.Sel.Name)
			}
		case *ast.GoStmt:
			say(f.line(n), "%s is pure and starts a goroutine: what runs at the same time belongs to internal", f.Dir)
		}
		return true
	})
}

// layers lists who may not know whom.
var layers = []struct{ folder, mayNotImport, instead string }{
	{"domain", "projections", "what happened does not depend on what is shown"},
	{"domain", "internal", "what may happen does not depend on how it is done"},
	{"domain", "web", "what may happen does not depend on how it looks"},
	{"domain", "cmd", "cmd only starts things"},
	{"projections", "internal", "what is shown does not depend on how it is done"},
	{"projections", "web", "documents do not depend on how they look"},
	{"projections", "cmd", "cmd only starts things"},
	{"internal", "cmd", "cmd only starts things: put what both need into internal"},
	{"cmd", "domain", "cmd only starts what internal/app constructs: put it there"},
}

func direction(f *File, say sayer) {
	if strings.HasSuffix(f.Path, "_test.go") {
		return
	}
	for _, i := range f.Imports {
		for _, l := range layers {
			if f.under(l.folder) && within(i.Path, l.mayNotImport) {
				say(i.Line, "%s imports %s: %s", f.Dir, i.Path, l.instead)
			}
		}
	}
	if !f.Test {
		for _, i := range f.Imports {
			if dir, ok := strings.CutPrefix(i.Path, Module+"/"); ok && slices.Contains(kits, dir) {
				say(i.Line, "%s is no test and imports the test kit %s", f.Dir, i.Path)
			}
		}
	}
}

func within(importPath, folder string) bool {
	return importPath == Module+"/"+folder || strings.HasPrefix(importPath, Module+"/"+folder+"/")
}

// strangers: aggregates meet through ids, views are joined by pages.
func strangers(f *File, aggregates []string, say sayer) {
	for _, i := range f.Imports {
		dir, ok := strings.CutPrefix(i.Path, Module+"/")
		if !ok || dir == f.Dir || strings.HasPrefix(f.Dir, dir+"/") {
			continue
		}
		if slices.Contains(aggregates, f.Dir) && slices.Contains(aggregates, dir) {
			say(i.Line, "the aggregate %s imports the aggregate %s: it names the other by its id (domain/id), and what follows from the other's events is a reaction", f.Dir, dir)
		}
		if isView(f.Dir) && isView(dir) {
			say(i.Line, "the view %s imports the view %s: each folds what it needs from the events, and a page joins them", f.Dir, dir)
		}
	}
}

// isView reports whether a folder of projections is a view: the kit is none.
func isView(dir string) bool {
	return path.Dir(dir) == "projections" && dir != "projections/view" && dir != "projections/viewtest"
}

// door is the folders that may know a third-party module.
type door struct {
	module  string
	folders []string
	tests   []string // more folders, for their tests
}

var allDoors = []door{
	{"github.com/jackc/pgx", []string{"internal/eventstore", "internal/views", "internal/vault", "internal/search", "internal/identity", "internal/postgres", "internal/pgtest"}, nil},
	{"github.com/ThreeDotsLabs/watermill", []string{"internal/react", "internal/bus"}, nil},
	{"github.com/coder/websocket", []string{"internal/live"}, []string{"internal/hammer", "internal/e2e", "internal/httpapi", "internal/app"}},
	{"github.com/danielgtaylor/huma", []string{"internal/httpapi"}, nil},
	{"github.com/maypok86/otter", []string{"internal/cache"}, nil},
	{"github.com/peterbourgon/ff", []string{"internal/config"}, nil},
	{"github.com/prometheus/client_golang", []string{"internal/telemetry"}, nil},
	{"github.com/google/uuid", []string{"internal"}, nil},
	{"golang.org/x/text", []string{"internal/search", "internal/words"}, nil},
	{"golang.org/x", []string{"internal"}, nil},
	{"pgregory.net/rapid", nil, []string{"internal", "domain", "projections"}},
	{"go.uber.org/goleak", nil, []string{"internal"}},
}

// callers may speak websockets as a client: they load a server or try it.
var callers = []string{"internal/hammer", "internal/e2e"}

func doors(f *File, say sayer) {
	for _, i := range f.Imports {
		if standard(i.Path) || strings.HasPrefix(i.Path, Module+"/") {
			continue
		}
		n := slices.IndexFunc(allDoors, func(d door) bool {
			return i.Path == d.module || strings.HasPrefix(i.Path, d.module+"/")
		})
		if n < 0 {
			say(i.Line, "%s has no door: say in allDoors of internal/arch which one folder knows it, and in its package comment why it beats our own code", i.Path)
			continue
		}
		d := allDoors[n]
		open := d.folders
		if f.Test {
			open = append(slices.Clone(open), d.tests...)
		}
		if d.module == "github.com/coder/websocket" {
			open = append(slices.Clone(open), callers...)
		}
		if !slices.ContainsFunc(open, f.under) {
			say(i.Line, "%s imports %s, whose door is %s: ask that package for what is needed", f.Dir, i.Path, strings.Join(d.folders, ", "))
		}
	}
}

// readers may look at the environment: settings in one place, and what finds
// programs of the machine.
var readers = []string{"internal/config", "internal/postgres", "internal/pgtest", "internal/e2e", "cmd/megdan"}

func environment(f *File, say sayer) {
	if strings.HasSuffix(f.Path, "_test.go") || slices.ContainsFunc(readers, f.under) {
		return
	}
	ast.Inspect(f.Syntax, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := s.X.(*ast.Ident); ok && x.Name == "os" && slices.Contains([]string{"Getenv", "LookupEnv", "Environ"}, s.Sel.Name) {
			say(f.line(s), "%s reads the environment: a setting is a field of internal/config and is handed in", f.Dir)
		}
		return true
	})
}

// honestTests: a test runs, and does not wait by the clock.
func honestTests(f *File, say sayer) {
	if !f.Test {
		return
	}
	virtual := slices.ContainsFunc(f.Imports, func(i Import) bool { return i.Path == "testing/synctest" })
	ast.Inspect(f.Syntax, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		s, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		x, isName := s.X.(*ast.Ident)
		switch {
		case isName && x.Name == "time" && s.Sel.Name == "Sleep" && !virtual:
			say(f.line(call), "a test sleeps: wait for what it waits for (a channel, a position), or use the virtual time of testing/synctest")
		case isName && (x.Name == "t" || x.Name == "b" || x.Name == "tb") && slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, s.Sel.Name):
			say(f.line(call), "a test skips itself: bring what it needs, or take it out")
		}
		return true
	})
}

// names: a package is named after what it holds.
func names(f *File, say sayer) {
	for _, empty := range []string{"util", "utils", "common", "models", "types", "helpers", "misc"} {
		if path.Base(f.Dir) == empty {
			say(1, "a package called %s says nothing of what is in it: name it after the thing", empty)
		}
	}
}

// packageComments: a package says what it promises before anything else.
func packageComments(files []*File) (offences []string) {
	said, all := map[string]bool{}, map[string]string{}
	for _, f := range files {
		if strings.HasSuffix(f.Path, "_test.go") {
			continue
		}
		all[f.Dir] = f.Syntax.Name.Name
		if f.Syntax.Doc != nil && len(strings.Fields(f.Syntax.Doc.Text())) >= 8 {
			said[f.Dir] = true
		}
	}
	for dir, name := range all {
		if !said[dir] {
			offences = append(offences, fmt.Sprintf("%s: package %s has no comment: say what it promises, what it does not, and who calls it", dir, name))
		}
	}
	slices.Sort(offences)
	return offences
}

// foldersWith lists the folders right below one that have a file.
func foldersWith(files []*File, below, file string) (dirs []string) {
	for _, f := range files {
		if path.Dir(f.Dir) == below && path.Base(f.Path) == file {
			dirs = append(dirs, f.Dir)
		}
	}
	return dirs
}
