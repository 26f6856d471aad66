package arch

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

func load(t *testing.T) []*File {
	t.Helper()
	files, err := Load(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("only %d Go files found: the laws would hold for nothing", len(files))
	}
	return files
}

func TestTheHouseRules(t *testing.T) {
	for _, offence := range Laws(load(t)) {
		t.Error(offence)
	}
}

// Long files and functions are printed as places to look, not refused.
func TestSizesArePrinted(t *testing.T) {
	lines := Sizes(load(t))
	for _, line := range lines {
		t.Log(line)
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[len(lines)-1], "p95 of ") {
		t.Error("sizes are not summed up")
	}
	long := Sizes([]*File{parse(t, "internal/x/x.go", "package x\nfunc F() {\n"+strings.Repeat("\t_ = 1\n", LongFile)+"}\ntype T int\n")})
	for i, says := range []string{"x.go has 604 lines", "F has 602 lines", "F has no comment", "T has no comment", "p95 of 1 files"} {
		if i >= len(long) || !strings.Contains(long[i], says) {
			t.Errorf("sizes of a long file: %q, want %q", long, says)
			break
		}
	}
}

// The pure half runs in a browser.
func TestDomainAndProjectionsBuildForTheBrowser(t *testing.T) {
	build := exec.Command("go", "build", "./domain/...", "./projections/...")
	build.Dir = root
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Errorf("domain and projections must build for js/wasm: %v\n%s", err, out)
	}
}

// The tree at the top is given.
func TestTheTopLevelIsAsGiven(t *testing.T) {
	given := []string{"cmd", "internal", "domain", "projections", "web", "deploy", "go.mod", "go.sum", "Makefile", "README.md", "LICENSE", "CHANGELOG.md"}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(given, e.Name()) && !ignored(t, e.Name()) {
			t.Errorf("%s stands at the top: it belongs into one of cmd, internal, domain, projections, web or deploy", e.Name())
		}
	}
}

// ignored reports whether the repository ignores a name at its top.
func ignored(t *testing.T, name string) bool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		return false
	}
	for _, line := range strings.Split(string(b), "\n") {
		if ok, _ := filepath.Match(strings.Trim(line, "/"), name); ok {
			return true
		}
	}
	return false
}

// Each law is broken once here, so that none of them holds because it never
// looks.
func TestEveryLawCanBeBroken(t *testing.T) {
	const comment = "// Package x promises to be here for as long as it must.\n"
	rows := []struct {
		path, source, says string
	}{
		{"domain/x/x.go", `import "os"`, "domain/x is pure and imports os"},
		{"domain/x/x.go", `import "net/http"`, "domain/x is pure and imports net/http"},
		{"projections/x/x.go", `import "log/slog"`, "projections/x is pure and imports log/slog"},
		{"projections/x/x.go", `import "math/rand/v2"`, "projections/x is pure and imports math/rand/v2"},
		{"domain/x/x.go", `import "context"`, "imports context"},
		{"domain/x/x.go", `import "github.com/google/uuid"`, "standard library and itself only"},
		{"domain/x/x.go", "import \"time\"\nvar now = time.Now()", "asks time.Now"},
		{"domain/x/x.go", "import \"time\"\nvar since = time.Since", "asks time.Since"},
		{"domain/x/x.go", "func f() { go f() }", "starts a goroutine"},
		{"domain/x/x.go", `import "megdan/projections/view"`, "what happened does not depend on what is shown"},
		{"domain/x/x.go", `import "megdan/internal/views"`, "how it is done"},
		{"projections/x/x.go", `import "megdan/internal/views"`, "how it is done"},
		{"internal/x/x.go", `import "megdan/cmd/megdan"`, "cmd only starts"},
		{"cmd/x/x.go", `import "megdan/domain/role"`, "cmd only starts"},
		{"domain/city/x.go", `import "megdan/domain/roadmap"`, "the aggregate domain/city imports the aggregate domain/roadmap"},
		{"projections/x/x.go", `import "megdan/projections/y"`, "the view projections/x imports the view projections/y"},
		{"internal/httpapi/x.go", `import "github.com/jackc/pgx/v5"`, "whose door is internal/eventstore"},
		{"internal/httpapi/x.go", `import "github.com/coder/websocket"`, "whose door is internal/live"},
		{"internal/live/x.go", `import "github.com/ThreeDotsLabs/watermill/message"`, "whose door is internal/react"},
		{"internal/live/x.go", `import "github.com/danielgtaylor/huma/v2"`, "whose door is internal/httpapi"},
		{"internal/live/x.go", `import "example.org/new/thing"`, "has no door"},
		{"internal/live/x.go", `import "pgregory.net/rapid"`, "whose door is"},
		{"internal/live/x.go", `import "megdan/projections/viewtest"`, "imports the test kit"},
		{"internal/live/x_test.go", "import \"time\"\nfunc f() { time.Sleep(1) }", "a test sleeps"},
		{"internal/live/x_test.go", "import \"testing\"\nfunc f(t *testing.T) { t.Skip() }", "a test skips itself"},
		{"internal/util/x.go", "", "says nothing of what is in it"},
		{"internal/live/x.go", "import \"os\"\nvar home = os.Getenv(\"HOME\")", "reads the environment"},
	}
	for i, row := range rows {
		t.Run(fmt.Sprint(i, " ", row.says), func(t *testing.T) {
			offences := Laws(append(aggregatesForTest(t), parse(t, row.path, comment+"package x\n"+row.source)))
			if len(offences) == 0 || !strings.Contains(strings.Join(offences, "\n"), row.says) {
				t.Errorf("got %q, want %q in it", offences, row.says)
			}
		})
	}
	if offences := Laws([]*File{parse(t, "internal/x/x.go", "package x")}); len(offences) != 1 || !strings.Contains(offences[0], "has no comment") {
		t.Errorf("a package without a comment: %q", offences)
	}
}

func TestWhatIsAllowedIsAllowed(t *testing.T) {
	const comment = "// Package x promises to be here for as long as it must.\n"
	for _, row := range []struct{ path, source string }{
		{"domain/city/x.go", "import (\n\"time\"\n\"megdan/domain/id\"\n)\nvar utc = time.UTC"},
		{"projections/x/x.go", `import ("megdan/domain/roadmap"; "megdan/projections/view")`},
		{"projections/x.go", `import ("megdan/projections/x"; "megdan/projections/y")`},
		{"domain/city/x_test.go", `import ("testing"; "os"; "pgregory.net/rapid")`},
		{"internal/live/x_test.go", `import "github.com/coder/websocket"`},
		{"internal/live/x_test.go", "import (\"time\"; \"testing/synctest\")\nfunc f() { time.Sleep(1) }"},
		{"internal/hammer/x.go", `import "github.com/coder/websocket"`},
		{"internal/eventstore/storetest/x.go", `import "pgregory.net/rapid"`},
		{"internal/views/x.go", `import ("golang.org/x/sync/errgroup"; "github.com/jackc/pgx/v5/pgxpool")`},
	} {
		files := append(aggregatesForTest(t), parse(t, row.path, comment+"package x\n"+row.source))
		files = append(files, parse(t, filepath.Dir(row.path)+"/doc.go", comment+"package x\n"))
		if offences := Laws(files); len(offences) > 0 {
			t.Errorf("%s: %s", row.path, offences)
		}
	}
}

func aggregatesForTest(t *testing.T) []*File {
	t.Helper()
	const text = "// Package y promises to be here for as long as it must.\npackage y\n"
	return []*File{parse(t, "domain/city/events.go", text), parse(t, "domain/roadmap/events.go", text)}
}

func parse(t *testing.T, path, source string) *File {
	t.Helper()
	f, err := Parse(path, []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return f
}
