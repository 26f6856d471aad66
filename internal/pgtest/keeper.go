package pgtest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/internal/postgres"
)

// A test binary cannot end the server: it does not know whether others use
// it, and may be killed. So the server belongs to a process of its own, the
// keeper: the first test binary started once more, told so by its
// environment. Who is alive is known by file locks, which the kernel gives
// back:
//
//	users   shared by each test binary while it lives; the keeper takes it
//	        alone when it wants to end, so no new one comes while it does
//	start   alone, by the test binary that looks whether there is a keeper
//	        and starts one
//	keeper  alone, by the keeper while it lives
//
// The keeper waits for linger without users before it ends, since the next
// test binary of the same run is often a second away.
const (
	keeperEnv = "MEGDAN_PGTEST_KEEPER"
	linger    = 15 * time.Second
)

// base is the folder of all shared servers of a user.
func base() string { return fmt.Sprintf("/tmp/megdan-pgtest-%d", os.Getuid()) }

// order is what a keeper is told.
type order struct {
	Folder, Programs, NodeModules string
	Fast                          bool
	Linger                        time.Duration
}

func init() {
	if text := os.Getenv(keeperEnv); text != "" {
		os.Unsetenv(keeperEnv)
		var o order
		err := json.Unmarshal([]byte(text), &o)
		if err == nil {
			err = keep(o)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

// join makes this process a user of the server, starting it if need be.
func (s *server) join(ctx context.Context) error {
	o := order{Programs: os.Getenv("MEGDAN_TEST_PG_BIN"), NodeModules: nodeModules(), Fast: s.kind == "fast", Linger: s.linger}
	s.folder = s.name()
	o.Folder = s.folder
	if err := ownFolder(s.folder); err != nil {
		return err
	}
	var err error
	if s.using, err = lockFile(s.folder, "users", syscall.LOCK_SH); err != nil {
		return err
	}
	start, err := lockFile(s.folder, "start", syscall.LOCK_EX)
	if err != nil {
		return err
	}
	defer unlock(start)
	for {
		keeper, err := lockFile(s.folder, "keeper", syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			unlock(keeper)
			err = startKeeper(o)
		} else if errors.Is(err, syscall.EWOULDBLOCK) {
			err = nil
		}
		if err != nil {
			return err
		}
		b, err := os.ReadFile(filepath.Join(s.folder, "socket"))
		if err != nil {
			return err
		}
		s.sock = string(b)
		if err = s.super(ctx, func(c *pgx.Conn) error { return c.Ping(ctx) }); err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return err
		}
		// the server is being started again by its keeper
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// name is the server's folder: servers of other programs are other servers.
func (s *server) name() string {
	which := sha256.Sum256([]byte(os.Getenv("MEGDAN_TEST_PG_BIN") + s.kind))
	return fmt.Sprintf("%s/%s-%x", s.base, s.kind, which[:3])
}

// ownFolder makes the folder. Everybody can write to /tmp, so it must be ours.
// Root's is open to pass through, since its server is another user.
func ownFolder(dir string) error {
	mode := os.FileMode(0o700)
	if os.Geteuid() == 0 {
		mode = 0o711
	}
	for _, d := range []string{filepath.Dir(dir), dir} {
		if err := os.Mkdir(d, mode); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
		info, err := os.Lstat(d)
		if err != nil {
			return err
		}
		if !info.IsDir() || int(info.Sys().(*syscall.Stat_t).Uid) != os.Geteuid() {
			return fmt.Errorf("%s belongs to somebody else", d)
		}
		if err := os.Chmod(d, mode); err != nil {
			return err
		}
	}
	return nil
}

func lockFile(folder, name string, how int) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(folder, name+".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err := syscall.Flock(int(f.Fd()), how)
		if errors.Is(err, syscall.EINTR) {
			continue
		}
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("lock %s: %w", name, err)
		}
		return f, nil
	}
}

// unlock gives a lock back at once, also when a child that is being started
// still has the file.
func unlock(f *os.File) {
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
	f.Close()
}

// startKeeper returns when the keeper's server is ready.
func startKeeper(o order) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	text, err := json.Marshal(o)
	if err != nil {
		return err
	}
	log, err := os.Create(filepath.Join(o.Folder, "keeper.log"))
	if err != nil {
		return err
	}
	defer log.Close()
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), keeperEnv+"="+string(text))
	cmd.Dir = "/"
	cmd.Stderr = log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	ready, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	b := make([]byte, 1)
	if n, _ := ready.Read(b); n == 0 {
		_ = cmd.Wait()
		said, _ := os.ReadFile(log.Name())
		return fmt.Errorf("%s", strings.TrimSpace(string(said)))
	}
	return cmd.Process.Release()
}

// keep is the keeper's life.
func keep(o order) error {
	signal.Ignore(syscall.SIGHUP, syscall.SIGINT, syscall.SIGPIPE)
	lock, err := lockFile(o.Folder, "keeper", syscall.LOCK_EX|syscall.LOCK_NB)
	if err != nil {
		return err
	}
	defer lock.Close()
	p, err := startServer(o)
	if err != nil {
		return err
	}
	defer p.Stop()
	if err := cleanUp(p); err != nil {
		return err
	}
	socket := filepath.Join(o.Folder, "socket")
	if err := os.WriteFile(socket, []byte(p.Socket()), 0o600); err != nil {
		return err
	}
	fmt.Print("r") // the one who waits reads this
	term := make(chan os.Signal, 1)
	signal.Notify(term, syscall.SIGTERM)
	for {
		unused := make(chan *os.File, 1)
		go func() {
			f, _ := lockFile(o.Folder, "users", syscall.LOCK_EX)
			if f != nil {
				unlock(f)
			}
			unused <- f
		}()
		select {
		case <-unused:
		case <-term:
			return nil
		}
		select {
		case <-time.After(o.Linger):
		case <-term:
			return nil
		}
		if last, err := lockFile(o.Folder, "users", syscall.LOCK_EX|syscall.LOCK_NB); err == nil {
			defer last.Close()
			return os.Remove(socket)
		}
	}
}

// startServer starts it on what is there; a cluster that does not start, such
// as one that another version made, is nothing to keep.
func startServer(o order) (*postgres.Private, error) {
	c := postgres.PrivateConfig{
		Data: filepath.Join(o.Folder, "data"), Programs: o.Programs,
		Tuning: postgres.Tuning{MaxConnections: 400, SharedBuffers: "128MB", Unsafe: o.Fast},
		Log:    slog.New(slog.NewTextHandler(os.Stderr, nil)),
	}
	if o.NodeModules != "" {
		c.NodeModules = []string{o.NodeModules}
	}
	p, err := postgres.StartPrivate(context.Background(), c)
	if err == nil {
		return p, nil
	}
	if removed := os.RemoveAll(c.Data); removed != nil {
		return nil, errors.Join(err, removed)
	}
	p, second := postgres.StartPrivate(context.Background(), c)
	if second != nil && !bytes.Equal([]byte(second.Error()), []byte(err.Error())) {
		second = errors.Join(second, err)
	}
	return p, second
}

// cleanUp drops what killed tests and other migrations left.
func cleanUp(p *postgres.Private) error {
	ctx := context.Background()
	c, err := pgx.Connect(ctx, p.URL("postgres", "postgres"))
	if err != nil {
		return err
	}
	defer c.Close(ctx)
	rows, err := c.Query(ctx, `select datname from pg_database where datname ~ '^t_' or datname ~ '^template_'`)
	if err != nil {
		return err
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	for _, name := range names {
		if name == "template_"+postgres.SchemaDigest() {
			continue
		}
		if _, err := c.Exec(ctx, "drop database if exists "+pgx.Identifier{name}.Sanitize()+" with (force)"); err != nil {
			return err
		}
	}
	return nil
}
