package postgres

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Everything here runs as whoever runs the tests. When that is root, this test
// runs what differs once more as an ordinary user.
func TestTheSameAsAnOrdinaryUser(t *testing.T) {
	if os.Geteuid() != 0 {
		return // it is one
	}
	t.Parallel()
	nobody, err := lookup("nobody")
	must(t, err)
	self, err := os.Executable()
	must(t, err)
	home := filepath.Dir(dataFolder(t))
	must(t, os.Chown(home, nobody.uid, nobody.gid))
	// the folder of go test is closed to others
	binary := filepath.Join(home, "postgres.test")
	must(t, copyFile(self, binary))
	if len(candidates("", nil, "")) == 0 {
		modules := filepath.Join(home, "web", "node_modules")
		must(t, os.MkdirAll(filepath.Join(modules, filepath.Dir(npmPackage())), 0o755))
		p := programs{bin: filepath.Join("../../web/node_modules", npmPackage(), "native", "bin")}
		_, err = p.copyTo(filepath.Join(modules, npmPackage()))
		must(t, err)
	}
	work := filepath.Join(home, "internal", "postgres")
	must(t, os.MkdirAll(work, 0o755))
	cmd := exec.Command(binary, "-test.run", "^Test(Private|WhatWas|Second|Next|ServerSees)")
	cmd.Dir = work
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + home, "HOME=" + home,
		"MEGDAN_TEST_PG_BIN=" + os.Getenv("MEGDAN_TEST_PG_BIN")}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(nobody.uid), Gid: uint32(nobody.gid)}}
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS") {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}

func TestRootsClusterLivesWhereTheServersUserCanEnter(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		return // an ordinary user's server is that user
	}
	closed := filepath.Join(filepath.Dir(dataFolder(t)), "closed")
	must(t, os.Mkdir(closed, 0o700))
	data := filepath.Join(closed, "data")
	p := startLoose(t, data)
	t.Cleanup(func() { p.Stop(); must(t, os.RemoveAll(p.Home())) })
	if filepath.Dir(p.Home()) != systemHome {
		t.Errorf("the cluster is in %s", p.Home())
	}
	must(t, exec1(t, p, RoleOwner, `create table kept as select 'here'::text as v`))
	p.Stop()
	if got := ask(t, startLoose(t, data), `select v from kept`); got != "here" {
		t.Errorf("found by its note: %q", got)
	}
}

func TestClusterOfADeletedDataFolderIsNotTaken(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		return // it lies inside the data folder and goes with it
	}
	for _, row := range []struct {
		name, path string // what the cluster says about whose it was
		left       int
	}{
		{"of a temporary folder: it is removed", "", 0},
		{"of another, which may only be away: it is set aside", "/mnt/away/data", 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			closed := filepath.Join(filepath.Dir(dataFolder(t)), "closed")
			must(t, os.Mkdir(closed, 0o700))
			data := filepath.Join(closed, "data")
			p := startLoose(t, data)
			must(t, exec1(t, p, RoleOwner, `create table old as select 1 as v`))
			p.Stop()
			if row.path != "" {
				must(t, os.WriteFile(filepath.Join(p.Home(), belongsTo), []byte(row.path), 0o600))
			}
			must(t, os.RemoveAll(data))
			p = startLoose(t, data)
			left, err := filepath.Glob(p.Home() + ".left-*")
			must(t, err)
			t.Cleanup(func() {
				p.Stop()
				for _, dir := range append(left, p.Home()) {
					must(t, os.RemoveAll(dir))
				}
			})
			if len(left) != row.left {
				t.Errorf("set aside: %q", left)
			}
			if got := ask(t, p, `select count(*)::text from pg_tables where tablename = 'old'`); got != "0" {
				t.Error("a new data folder got the old cluster")
			}
		})
	}
}

func TestFoldersOfOthersAreNotTaken(t *testing.T) {
	t.Parallel()
	who, err := serverAccount()
	must(t, err)
	base := filepath.Dir(dataFolder(t))
	link := filepath.Join(base, "link")
	must(t, os.Symlink(t.TempDir(), link))
	if err := ownFolder(link, who); err == nil {
		t.Error("a link was taken for a folder")
	}
	file := filepath.Join(base, "file")
	must(t, os.WriteFile(file, nil, 0o600))
	if err := ownFolder(file, who); err == nil {
		t.Error("a file was taken for a folder")
	}
	if os.Geteuid() == 0 {
		foreign := filepath.Join(base, "foreign")
		must(t, os.Mkdir(foreign, 0o777))
		must(t, os.Chown(foreign, 12345, 12345))
		if err := ownFolder(foreign, who); err == nil {
			t.Error("somebody else's folder was taken")
		}
	} else if err := ownFolder("/", who); err == nil {
		t.Error("root's folder was taken")
	}
	open := filepath.Join(base, "open")
	must(t, os.Mkdir(open, 0o777))
	must(t, ownFolder(open, who))
	if info, err := os.Stat(open); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("open to others: %v %v", info.Mode(), err)
	}
}

func TestNoteThatPointsNowhereIsSaid(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ note, says string }{
		"not a note":       {"{", "does not say where the cluster is"},
		"a relative place": {`{"home":"x"}`, "does not say where the cluster is"},
		"a place that is gone, such as a disk that is not mounted": {`{"home":"/nowhere/at/all"}`, "which is not there"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := dataFolder(t)
			must(t, os.Mkdir(data, 0o711))
			must(t, os.WriteFile(filepath.Join(data, "postgres.json"), []byte(row.note), 0o600))
			_, err := StartPrivate(t.Context(), config(data))
			if err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("want %q in: %v", row.says, err)
			}
		})
	}
}
