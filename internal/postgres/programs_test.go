package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fakePrograms makes a folder of programs that answer --version with line.
func fakePrograms(t *testing.T, line string, names ...string) string {
	t.Helper()
	dir := filepath.Join(dataFolder(t), "bin")
	must(t, os.MkdirAll(dir, 0o755))
	for _, name := range names {
		script := fmt.Sprintf("#!/bin/sh\n[ \"$1\" = --version ] || { echo no such share >&2; exit 1; }\necho %q\n", line)
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755))
		must(t, os.Chmod(filepath.Join(dir, name), 0o755))
	}
	return dir
}

func TestProgramsThatCannotServeAreRefusedInWords(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, line string
		programs   []string
		says       string
	}{
		{"a version before the oldest", "postgres (PostgreSQL) 14.9", serverPrograms, "the database server is PostgreSQL 14, Megdan works with versions 15 to 18"},
		{"a version after the newest", "postgres (PostgreSQL) 19devel", serverPrograms, "PostgreSQL 19, Megdan works with versions 15 to 18"},
		{"another program of that name", "busybox 1.36", serverPrograms, "which is not PostgreSQL"},
		{"a client without the server", "psql (PostgreSQL) 16.1", []string{"initdb", "pg_ctl"}, "postgres"},
		{"a server that cannot make a cluster", "postgres (PostgreSQL) 16.1", serverPrograms, "no such share"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			c := config(dataFolder(t))
			c.Programs = fakePrograms(t, row.line, row.programs...)
			_, err := StartPrivate(t.Context(), c)
			if err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("want %q in: %v", row.says, err)
			}
		})
	}
}

func TestClusterOfAnotherVersionIsRefusedInWords(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	p := startLoose(t, data)
	p.Stop()
	version := filepath.Join(p.cluster(), "PG_VERSION")
	must(t, os.WriteFile(version, []byte("14\n"), 0o600))
	_, err := StartPrivate(t.Context(), config(data))
	if err == nil || !strings.Contains(err.Error(), "the data folder's cluster is version 14") {
		t.Errorf("got %v", err)
	}
}

func TestFirstUsableProgramsAreTaken(t *testing.T) {
	broken := fakePrograms(t, "postgres (PostgreSQL) 16.1", serverPrograms...)
	t.Setenv("PATH", broken+string(filepath.ListSeparator)+os.Getenv("PATH"))
	c := config(dataFolder(t))
	if got := candidates("", c.NodeModules, "")[0].bin; got != broken {
		t.Fatalf("PATH comes first, got %s", got)
	}
	p := startWith(t, c)
	if bin, major := p.Programs(); bin == broken || major < Oldest {
		t.Errorf("took %s of version %d", bin, major)
	}
}

func TestNothingFoundSaysWhatToDo(t *testing.T) {
	t.Setenv("PATH", "")
	if len(candidates("", nil, "")) > 0 {
		t.Log("this system has a server in its own folders")
		return
	}
	_, err := StartPrivate(t.Context(), PrivateConfig{Data: dataFolder(t)})
	if err == nil || !strings.Contains(err.Error(), "run npm ci in web") {
		t.Errorf("got %v", err)
	}
}

// npmProgram is web's npm package, with or without its links, in a
// node_modules folder of the test's own. Where Node was never asked for web's
// packages there is none to test; make test always asks.
func npmProgram(t *testing.T, links bool) (nodeModules string, ok bool) {
	t.Helper()
	if _, err := os.Stat("../../web/node_modules"); errors.Is(err, fs.ErrNotExist) {
		t.Log("web has no packages: run npm ci there first")
		return "", false
	}
	from := filepath.Join("../../web/node_modules", npmPackage())
	if _, err := os.Stat(from); err != nil {
		t.Fatalf("npm left PostgreSQL's package out: run npm ci in web again: %v", err)
	}
	nodeModules = filepath.Join(dataFolder(t), "node_modules")
	to := filepath.Join(nodeModules, npmPackage())
	must(t, os.MkdirAll(filepath.Dir(to), 0o755))
	p := programs{bin: filepath.Join(from, "native", "bin")}
	_, err := p.copyTo(to)
	must(t, err)
	if !links {
		found, err := filepath.Glob(filepath.Join(to, "native", "lib", "*"))
		must(t, err)
		for _, f := range found {
			if info, err := os.Lstat(f); err == nil && info.Mode()&os.ModeSymlink != 0 {
				must(t, os.Remove(f))
			}
		}
	}
	return nodeModules, true
}

func TestProgramsOfTheNPMPackage(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name   string
		links  bool
		closed bool // to everybody but us
	}{
		{"as npm installs it", true, false},
		{"when npm was told not to run install scripts", false, false},
		{"in a folder that PostgreSQL's user cannot enter", true, true},
		{"in such a folder, without links", false, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			modules, ok := npmProgram(t, row.links)
			if !ok {
				return
			}
			if row.closed {
				must(t, os.Chmod(modules, 0o700))
			}
			who, err := serverAccount()
			must(t, err)
			home := dataFolder(t)
			npm := programs{bin: filepath.Join(modules, npmPackage(), "native", "bin"), npm: true}
			p, err := npm.reachable(t.Context(), who, home)
			must(t, err)
			if copied := p.bin != npm.bin; p.major != 18 || copied != (row.closed && who.other) {
				t.Errorf("version %d in %s", p.major, p.bin)
			}
		})
	}
}

func TestServerOfTheNPMPackage(t *testing.T) {
	modules, ok := npmProgram(t, false)
	if !ok {
		return
	}
	must(t, os.Chmod(modules, 0o700))
	t.Setenv("PATH", "")
	c := PrivateConfig{Data: dataFolder(t), NodeModules: []string{modules}}
	if len(candidates("", nil, "")) > 0 { // the system's own would be found first
		c.Programs = filepath.Join(modules, npmPackage(), "native", "bin")
	}
	p := startWith(t, c)
	if version := ask(t, p, `select current_setting('server_version_num')`); !strings.HasPrefix(version, "18") {
		t.Errorf("server of version %s", version)
	}
	if got := ask(t, p, "select lower('ЩЪ') || (array(select unnest(array['b','B','a']) as v order by v))::text"); got != "щъ{B,a,b}" {
		t.Errorf("case and order of text: %s", got)
	}
}

func TestFolderThatCannotBeWrittenIsCopiedOnce(t *testing.T) {
	t.Parallel()
	modules, ok := npmProgram(t, true)
	if !ok {
		return
	}
	dir := filepath.Join(filepath.Dir(modules), "programs")
	npm := programs{bin: filepath.Join(modules, npmPackage(), "native", "bin"), npm: true}
	first, err := npm.copyTo(dir)
	must(t, err)
	mark := filepath.Join(dir, "mark")
	must(t, os.WriteFile(mark, nil, 0o600))
	again, err := npm.copyTo(dir)
	must(t, err)
	if _, err := os.Stat(mark); err != nil || again.bin != first.bin {
		t.Errorf("the same package was copied again: %v", err)
	}
	must(t, os.WriteFile(filepath.Join(modules, npmPackage(), "package.json"), []byte(`{"version":"18.5.0"}`), 0o644))
	_, err = npm.copyTo(dir)
	must(t, err)
	if _, err := os.Stat(mark); err == nil {
		t.Error("another version was not copied")
	}
	who, err := serverAccount()
	must(t, err)
	if tried, err := again.try(context.Background(), who); err != nil || tried.major != 18 {
		t.Errorf("the copy: %v %v", tried.major, err)
	}
}

func TestLinksOfAPackageStayInsideIt(t *testing.T) {
	t.Parallel()
	pkg := filepath.Join(dataFolder(t), "pkg")
	must(t, os.MkdirAll(filepath.Join(pkg, "native", "lib"), 0o755))
	must(t, os.WriteFile(filepath.Join(pkg, "native", "pg-symlinks.json"),
		[]byte(`[{"source":"native/lib/x","target":"../../escaped"}]`), 0o644))
	if err := makeLinks(pkg); err == nil {
		t.Error("a link outside the package was made")
	}
	if _, err := os.Lstat(filepath.Join(pkg, "..", "..", "escaped")); err == nil {
		t.Error("it is there")
	}
}
