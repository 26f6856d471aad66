package postgres

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// layout is where the parts of a private server lie.
//
//	<data>/postgres.lock   held while megdan runs
//	<data>/postgres.json   note: where home is
//	<home>/                ours; the server's user may pass through, nobody else
//	  cluster/             of the server's user; cluster.part/ during the first start
//	  run/                 of the server's user: the socket, unless the path is too long
//	  programs/            copy of the npm package's, if it had to be copied
//	  postgresql.conf      settings of the operator's own
//	  megdan.conf pg_hba.conf pg_ident.conf   written at every start
//	  postgres.log
//	  data-folder          the path of the data folder, for people and for sweep
//
// When the server is another user it owns no more than it must, and we write
// to nothing that it owns: root must not be led astray by its links.
//
// Home is <data>/postgres for an ordinary user. For root it is the same when
// the data folder is a temporary one that the other user can enter, else
// /var/lib/megdan/<hash of the data folder's path>.
type layout struct {
	data, home string
	socket     string // folder of the socket
	who        account
}

func (l layout) cluster() string { return filepath.Join(l.home, "cluster") }
func (l layout) log() string     { return filepath.Join(l.home, "postgres.log") }
func (l layout) note() string    { return filepath.Join(l.data, "postgres.json") }

// note is what postgres.json holds, for people and for the next start.
type note struct {
	Home   string `json:"home"`
	Socket string `json:"socket"`
	User   string `json:"user"`
}

// systemHome is where clusters of root's data folders live.
const systemHome = "/var/lib/megdan"

// findLayout decides where everything is and makes the folders.
func findLayout(data, home string, who account) (layout, error) {
	l := layout{data: data, who: who}
	var was note
	b, err := os.ReadFile(l.note())
	switch {
	case err == nil:
		if err := json.Unmarshal(b, &was); err != nil || !filepath.IsAbs(was.Home) {
			return l, fmt.Errorf("%s does not say where the cluster is: mend it or restore it from a backup", l.note())
		}
		if _, err := os.Stat(was.Home); err != nil {
			return l, fmt.Errorf("%s says that the cluster is in %s, which is not there: %w", l.note(), was.Home, err)
		}
		l.home = was.Home
	case !errors.Is(err, fs.ErrNotExist):
		return l, fmt.Errorf("data folder: %w", err)
	default:
		if l.home, err = newHome(data, home, who); err != nil {
			return l, err
		}
	}
	if err := os.MkdirAll(filepath.Dir(l.home), 0o755); err != nil {
		return l, fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	if err := passableFolder(l.home, who); err != nil {
		return l, err
	}
	if !who.canEnter(l.home) {
		return l, fmt.Errorf("user %s, as whom PostgreSQL runs, cannot enter %s: open the folders above it (chmod o+x)", who.name, l.home)
	}
	if l.socket, err = socketFolder(l.home, who); err != nil {
		return l, err
	}
	if err := replaceFile(filepath.Join(l.home, belongsTo), []byte(data+"\n"), 0o600); err != nil {
		return l, fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	return l, writeNote(l.note(), note{l.home, l.socket, who.name})
}

func newHome(data, given string, who account) (string, error) {
	inside := filepath.Join(data, "postgres")
	switch {
	case given != "":
		return filepath.Abs(given)
	case !who.other:
		return inside, nil
	case temporary(data) && who.canEnter(data):
		return inside, nil
	}
	if err := errors.Join(os.MkdirAll(systemHome, 0o711), os.Chmod(systemHome, 0o711)); err != nil {
		return "", fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	sweep()
	home := filepath.Join(systemHome, hashOf(data))
	// A cluster without its note belonged to a data folder that was deleted,
	// and its keys with it. It is not ours to use, nor, unless that was a
	// temporary one, to delete.
	if _, err := os.Lstat(home); errors.Is(err, fs.ErrNotExist) {
		return home, nil
	}
	b, err := os.ReadFile(filepath.Join(home, belongsTo))
	if err == nil && temporary(strings.TrimSpace(string(b))) {
		err = os.RemoveAll(home)
	} else {
		err = os.Rename(home, home+".left-"+time.Now().UTC().Format("20060102T150405"))
	}
	if err != nil {
		return "", fmt.Errorf("set the cluster of a deleted data folder aside: %w", err)
	}
	return home, nil
}

// sweep removes the clusters of temporary data folders that are gone, such as
// those of tests. Others are left alone: their folder may be on a disk that is
// not mounted now.
func sweep() {
	homes, _ := filepath.Glob(filepath.Join(systemHome, "*"))
	for _, home := range homes {
		b, err := os.ReadFile(filepath.Join(home, belongsTo))
		data := strings.TrimSpace(string(b))
		if err != nil || !filepath.IsAbs(data) || !temporary(data) {
			continue
		}
		if _, err := os.Lstat(data); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if lock, err := LockFolder(filepath.Join(home, "lock")); err == nil {
			_ = os.RemoveAll(home) // what stays is tried again at the next start
			lock.Unlock()
		}
	}
}

// belongsTo is the file in home that names the data folder.
const belongsTo = "data-folder"

func temporary(dir string) bool {
	for _, t := range []string{os.TempDir(), "/tmp", "/var/tmp", "/dev/shm"} {
		if rel, err := filepath.Rel(t, dir); err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:6])
}

// ownFolder makes dir, or takes it as it is, as a folder of the account's that
// is closed to everybody else.
func ownFolder(dir string, who account) error {
	return folder(dir, who.uid, who.gid, 0o700)
}

// passableFolder is ours; the account may pass through it.
func passableFolder(dir string, who account) error {
	if !who.other {
		return folder(dir, who.uid, who.gid, 0o700)
	}
	return folder(dir, os.Geteuid(), who.gid, 0o710)
}

// folder makes dir, or takes one of that owner or of ours as it is, never
// following a link: it may stand where everybody can write.
func folder(dir string, uid, gid int, mode fs.FileMode) error {
	if err := os.Mkdir(dir, mode); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	f, err := os.OpenFile(dir, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_DIRECTORY, 0)
	if err != nil {
		return fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("folder of PostgreSQL: %w", err)
	}
	st := info.Sys().(*syscall.Stat_t)
	if int(st.Uid) != uid && int(st.Uid) != os.Geteuid() {
		return fmt.Errorf("%s belongs to user %d instead of %d: give it to that user or remove it", dir, st.Uid, uid)
	}
	if os.Geteuid() == 0 && (int(st.Uid) != uid || int(st.Gid) != gid) {
		if err := f.Chown(uid, gid); err != nil {
			return fmt.Errorf("folder of PostgreSQL: %w", err)
		}
	}
	if info.Mode().Perm() != mode {
		if err := f.Chmod(mode); err != nil {
			return fmt.Errorf("folder of PostgreSQL: %w", err)
		}
	}
	return nil
}

// longestSocket is the room in the kernel's address of a socket, less its end:
// 107 bytes on Linux, 103 elsewhere.
const longestSocket = 103

// socketFolder is run in home, or a short one when that path is too long.
func socketFolder(home string, who account) (string, error) {
	dir := filepath.Join(home, "run")
	if len(filepath.Join(dir, socketName)) <= longestSocket && !strings.ContainsAny(dir, ",\"\\") {
		return dir, ownFolder(dir, who)
	}
	var errs []error
	for _, base := range []string{os.Getenv("XDG_RUNTIME_DIR"), "/run", "/tmp"} {
		if base == "" || (base != "/tmp" && !who.canEnter(base)) {
			continue
		}
		dir := filepath.Join(base, "megdan-"+strconv.Itoa(who.uid)+"-"+hashOf(home))
		if len(filepath.Join(dir, socketName)) > longestSocket {
			continue
		}
		err := ownFolder(dir, who)
		if err == nil {
			return dir, nil
		}
		errs = append(errs, err)
	}
	return "", fmt.Errorf("no folder with a short path for PostgreSQL's socket: %w", errors.Join(errs...))
}

const socketName = ".s.PGSQL.5432"

func writeNote(file string, n note) error {
	b, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	if err := replaceFile(file, append(b, '\n'), 0o600); err != nil {
		return fmt.Errorf("note of where PostgreSQL is: %w", err)
	}
	return nil
}

// replaceFile writes a file so that after a crash it is the old or the new one.
func replaceFile(file string, b []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(file+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close()) // whatever the umask
	if err != nil {
		return err
	}
	if err := os.Rename(file+".part", file); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(file))
}

func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
