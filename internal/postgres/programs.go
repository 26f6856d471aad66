package postgres

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// programs is a folder with a server's programs that can be run by account.
type programs struct {
	bin    string
	major  int
	origin string // where it was found, for people
	npm    bool   // bin is native/bin of the npm package: it can be copied as a whole
}

func (p programs) path(name string) string { return filepath.Join(p.bin, name) }

// The programs of a full server. A client's package has none of them.
var serverPrograms = []string{"postgres", "initdb", "pg_ctl"}

// candidates lists where programs may be, best first: the given folder alone
// if there is one, then PATH, the distribution's folders (newest first), the
// npm package, the copy made of it earlier. Folders without all programs are
// left out.
func candidates(given string, nodeModules []string, copied string) []programs {
	if given != "" {
		return []programs{{bin: given, origin: "the given folder " + given, npm: isPackage(given)}}
	}
	var found []programs
	add := func(bin, origin string) {
		for _, have := range found {
			if have.bin == bin {
				return
			}
		}
		for _, name := range serverPrograms {
			if _, err := os.Stat(filepath.Join(bin, name)); err != nil {
				return
			}
		}
		found = append(found, programs{bin: bin, origin: origin, npm: isPackage(bin)})
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if real, err := filepath.EvalSymlinks(filepath.Join(dir, "postgres")); err == nil && filepath.IsAbs(real) {
			add(filepath.Dir(real), "PATH")
		}
	}
	for _, dir := range distributionFolders() {
		add(dir, "the system's folder "+dir)
	}
	for _, dir := range nodeModules {
		if abs, err := filepath.Abs(dir); err == nil {
			add(filepath.Join(abs, npmPackage(), "native", "bin"), "the npm package in "+dir)
		}
	}
	add(filepath.Join(copied, "native", "bin"), "the copy in "+copied)
	return found
}

// linkList is the file by which the npm package is known.
const linkList = "pg-symlinks.json"

// isPackage reports whether bin is the folder of programs of the npm package.
func isPackage(bin string) bool {
	_, err := os.Stat(filepath.Join(filepath.Dir(bin), linkList))
	return err == nil
}

// npmPackage is the package for this machine in a node_modules folder.
func npmPackage() string {
	cpu := map[string]string{"amd64": "x64", "386": "ia32"}[runtime.GOARCH]
	if cpu == "" {
		cpu = runtime.GOARCH
	}
	return filepath.Join("@embedded-postgres", runtime.GOOS+"-"+cpu)
}

var versionInPath = regexp.MustCompile(`\d+`)

func distributionFolders() []string {
	var dirs []string
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin", // Debian
		"/usr/pgsql-*/bin",          // PGDG for Red Hat
		"/usr/libexec/postgresql*",  // Alpine
		"/opt/homebrew/opt/postgresql@*/bin",
		"/usr/local/opt/postgresql@*/bin",
	} {
		some, _ := filepath.Glob(pattern)
		dirs = append(dirs, some...)
	}
	version := func(dir string) int {
		n, _ := strconv.Atoi(versionInPath.FindString(dir))
		return n
	}
	slices.SortStableFunc(dirs, func(a, b string) int { return version(b) - version(a) })
	return dirs
}

var versionLine = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

// try runs the programs as who will run them later, and learns their version.
func (p programs) try(ctx context.Context, who account) (programs, error) {
	for _, name := range serverPrograms {
		ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
		out, err := who.command(ctx, p.path(name), "--version").CombinedOutput()
		cancel()
		if err != nil {
			return p, fmt.Errorf("%s --version: %w%s", p.path(name), err, indented(out))
		}
		m := versionLine.FindSubmatch(out)
		if m == nil {
			return p, fmt.Errorf("%s --version says %.80q, which is not PostgreSQL", p.path(name), out)
		}
		major, _ := strconv.Atoi(string(m[1]))
		if p.major != 0 && major != p.major {
			return p, fmt.Errorf("%s is of version %d and postgres beside it of version %d", p.path(name), major, p.major)
		}
		p.major = major
	}
	return p, supported(p.major)
}

// reachable gives programs that who can run: these, or, for the npm package,
// a copy in dir when its folder is closed to who or its links are missing and
// cannot be made in place.
func (p programs) reachable(ctx context.Context, who account, dir string) (programs, error) {
	if p.npm {
		_ = makeLinks(filepath.Dir(filepath.Dir(p.bin))) // a folder that we cannot write is copied below
	}
	tried, err := p.try(ctx, who)
	if err == nil || !p.npm || ctx.Err() != nil {
		return tried, err
	}
	copied, copyErr := p.copyTo(dir)
	if copyErr != nil {
		return p, errors.Join(err, copyErr)
	}
	return copied.try(ctx, who)
}

// copyTo copies the npm package's programs to dir, whole or not at all.
func (p programs) copyTo(dir string) (programs, error) {
	native := filepath.Dir(p.bin)
	version := filepath.Join("..", "package.json")
	here, _ := os.ReadFile(filepath.Join(native, version))
	copied, err := os.ReadFile(filepath.Join(dir, "native", version))
	p.bin = filepath.Join(dir, "native", "bin")
	if err == nil && bytes.Equal(here, copied) {
		return p, nil
	}
	part := dir + ".part"
	if err := errors.Join(os.RemoveAll(part), os.RemoveAll(dir)); err != nil {
		return p, err
	}
	if err := errors.Join(os.Mkdir(part, 0o755), os.Chmod(part, 0o755)); err != nil {
		return p, fmt.Errorf("copy PostgreSQL's programs: %w", err)
	}
	err = filepath.WalkDir(native, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(native, path)
		if err != nil {
			return err
		}
		to := filepath.Join(part, "native", rel)
		switch {
		case d.IsDir():
			return errors.Join(os.MkdirAll(to, 0o755), os.Chmod(to, 0o755)) // whatever the umask
		case d.Type()&fs.ModeSymlink != 0, strings.HasSuffix(rel, ".a"): // links are made below; nobody compiles here
			return nil
		}
		return copyFile(path, to)
	})
	if err != nil {
		return p, fmt.Errorf("copy PostgreSQL's programs: %w", err)
	}
	if err := makeLinks(part); err != nil {
		return p, err
	}
	if err := os.WriteFile(filepath.Join(part, "package.json"), here, 0o644); err != nil {
		return p, fmt.Errorf("copy PostgreSQL's programs: %w", err)
	}
	if err := os.Rename(part, dir); err != nil {
		return p, fmt.Errorf("copy PostgreSQL's programs: %w", err)
	}
	return p, nil
}

func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	mode := info.Mode().Perm() | 0o444
	return errors.Join(os.WriteFile(to, b, mode), os.Chmod(to, mode))
}

// makeLinks makes the symbolic links that an npm package cannot carry. The
// package lists them and makes them in an install script, which npm may have
// been told not to run.
func makeLinks(pkg string) error {
	b, err := os.ReadFile(filepath.Join(pkg, "native", linkList))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("links of PostgreSQL's libraries: %w", err)
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(b, &links); err != nil {
		return fmt.Errorf("links of PostgreSQL's libraries: %w", err)
	}
	root, err := os.OpenRoot(pkg) // the list comes from a package: it stays inside it
	if err != nil {
		return fmt.Errorf("links of PostgreSQL's libraries: %w", err)
	}
	defer root.Close()
	for _, l := range links {
		if _, err := root.Stat(l.Target); err == nil {
			continue
		}
		_ = root.Remove(l.Target) // a dangling one
		rel, err := filepath.Rel(filepath.Dir(l.Target), l.Source)
		if err == nil {
			err = root.Symlink(rel, l.Target)
		}
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("links of PostgreSQL's libraries: %w", err)
		}
	}
	return nil
}

// choose tries each candidate until one is reachable, of the major version
// that the cluster has (0: any), and accepted by use.
func choose(ctx context.Context, c PrivateConfig, who account, dir string, major int, use func(programs) error) (programs, error) {
	list := candidates(c.Programs, c.NodeModules, dir)
	var why []error
	for _, p := range list {
		p, err := p.reachable(ctx, who, dir)
		if err == nil && major != 0 && p.major != major {
			err = fmt.Errorf("is version %d, the data folder's cluster is version %d", p.major, major)
		}
		if err == nil {
			err = use(p)
		}
		if err == nil {
			return p, nil
		}
		if ctx.Err() != nil {
			return programs{}, ctx.Err()
		}
		why = append(why, fmt.Errorf("%s: %w", p.origin, err))
	}
	if len(why) == 0 {
		where := "PATH, the system's folders"
		if len(c.NodeModules) > 0 {
			where += " and " + strings.Join(c.NodeModules, ", ")
		}
		return programs{}, fmt.Errorf("no PostgreSQL server found in %s: run npm ci in web, install the postgresql package, or set MEGDAN_DATABASE_URL", where)
	}
	return programs{}, fmt.Errorf("no usable PostgreSQL server (version %d to %d): %w", Oldest, Newest, errors.Join(why...))
}

func indented(out []byte) string {
	s := strings.TrimSpace(string(out))
	if s == "" {
		return ""
	}
	return ": " + s
}
