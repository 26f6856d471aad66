package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// account is the user as whom PostgreSQL's programs run: our own, or, when we
// are root, another, since PostgreSQL refuses to be root.
type account struct {
	name     string
	uid, gid int
	other    bool // not our own: set when a program is started
}

// serverAccount chooses: ourselves; for root postgres, then nobody, then a
// user "megdan" that is made if the system's tools can.
func serverAccount() (account, error) {
	if uid := os.Geteuid(); uid != 0 {
		u, err := user.Current()
		if err != nil {
			return account{}, fmt.Errorf("user %d has no name, which PostgreSQL needs: give it an entry in /etc/passwd: %w", uid, err)
		}
		return account{u.Username, uid, os.Getegid(), false}, nil
	}
	for _, name := range []string{"postgres", "nobody", "megdan"} {
		if a, err := lookup(name); err == nil && a.uid != 0 {
			return a, nil
		}
	}
	for _, make := range [][]string{
		{"useradd", "--system", "--no-create-home", "--shell", "/bin/false", "megdan"},
		{"adduser", "-S", "-D", "-H", "-s", "/bin/false", "megdan"},
	} {
		if exec.Command(make[0], make[1:]...).Run() == nil {
			break
		}
	}
	a, err := lookup("megdan")
	if err != nil {
		return a, errors.New("PostgreSQL refuses to run as root and this system has neither a user postgres nor nobody: " +
			"make one, start megdan as an ordinary user, or set MEGDAN_DATABASE_URL")
	}
	return a, nil
}

func lookup(name string) (account, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return account{}, err
	}
	uid, err1 := strconv.Atoi(u.Uid)
	gid, err2 := strconv.Atoi(u.Gid)
	return account{name, uid, gid, true}, errors.Join(err1, err2)
}

// command prepares a program. It gets nothing from our environment but the
// path: PGDATA, PGPORT and their like are ours to decide.
func (a account) command(ctx context.Context, program string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TZ=UTC"}
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // Ctrl-C in a terminal is for us alone
	if a.other {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)}
	}
	return cmd
}

// canEnter reports whether the account may pass through dir and all above it.
func (a account) canEnter(dir string) bool {
	if !a.other {
		return true
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return false
	}
	for ; ; real = filepath.Dir(real) {
		info, err := os.Stat(real)
		if err != nil {
			return false
		}
		st := info.Sys().(*syscall.Stat_t)
		bit := fs.FileMode(0o001)
		switch {
		case int(st.Uid) == a.uid:
			bit = 0o100
		case int(st.Gid) == a.gid:
			bit = 0o010
		}
		if info.Mode()&bit == 0 {
			return false
		}
		if real == filepath.Dir(real) {
			return true
		}
	}
}
