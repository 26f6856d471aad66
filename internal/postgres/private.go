package postgres

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"os/user"
	"path/filepath"
	"sync"

	"github.com/jackc/pgx/v5"
)

// PrivateConfig says how to run a private server. Only Data is required.
type PrivateConfig struct {
	Data        string   // the data folder; made if it is not there
	Programs    string   // folder with initdb, postgres and pg_ctl; empty: look for them
	NodeModules []string // node_modules folders that may hold the npm package
	Home        string   // where the cluster goes at first start; empty: see layout
	Tuning      Tuning
	Log         *slog.Logger
}

// Private is a running private server.
type Private struct {
	layout
	programs programs
	lock     *FolderLock // on the data folder
	homeLock *FolderLock // on home: a copy of the data folder names the same one
	log      *slog.Logger
	args     []string

	stop context.CancelFunc
	done chan struct{} // closed when PostgreSQL has ended for good

	mu       sync.Mutex
	pid      int // of the postmaster; 0 between two lives
	restarts int
}

// StartPrivate finds the programs, makes the cluster at first start, starts
// the server and returns when it answers and has Megdan's roles and database.
// It runs until Stop, or until ctx ends, which is the same.
func StartPrivate(ctx context.Context, c PrivateConfig) (*Private, error) {
	p, err := newPrivate(ctx, c)
	if err != nil {
		return nil, err
	}
	life, stop := context.WithCancel(ctx)
	p.stop = stop
	started := make(chan error, 1) // exactly one answer
	go p.supervise(life, started)
	if err = <-started; err == nil {
		err = oneConn(ctx, p.URL(superuser, "postgres"), func(c *pgx.Conn) error { return prepare(ctx, c) })
	}
	if err != nil {
		p.Stop()
		return nil, fmt.Errorf("private PostgreSQL: %w", err)
	}
	return p, nil
}

// newPrivate does everything up to the first start of the postmaster.
func newPrivate(ctx context.Context, c PrivateConfig) (p *Private, err error) {
	defer func() {
		if err != nil {
			p.unlock()
			err = fmt.Errorf("private PostgreSQL: %w", err)
		}
	}()
	p = &Private{log: c.Log, done: make(chan struct{})}
	if p.log == nil {
		p.log = slog.New(slog.DiscardHandler)
	}
	data, err := filepath.Abs(c.Data)
	if err != nil {
		return p, err
	}
	if err := os.MkdirAll(data, 0o755); err != nil {
		return p, fmt.Errorf("data folder: %w", err)
	}
	if data, err = filepath.EvalSymlinks(data); err != nil {
		return p, fmt.Errorf("data folder: %w", err)
	}
	if p.lock, err = LockFolder(filepath.Join(data, "postgres.lock")); err != nil {
		return p, err
	}
	who, err := serverAccount()
	if err != nil {
		return p, err
	}
	if p.layout, err = findLayout(data, c.Home, who); err != nil {
		return p, err
	}
	if p.homeLock, err = LockFolder(filepath.Join(p.home, "lock")); err != nil {
		return p, err
	}
	us, err := user.Current()
	if err != nil {
		return p, fmt.Errorf("name of the user who runs megdan: %w", err)
	}
	if err := p.endLeftOver(ctx); err != nil {
		return p, err
	}
	major, err := p.clusterVersion()
	if err != nil {
		return p, err
	}
	p.programs, err = choose(ctx, c, who, filepath.Join(p.home, "programs"), major, func(with programs) error {
		if major != 0 {
			return nil
		}
		return p.initialise(ctx, with, c.Tuning.Unsafe)
	})
	if err != nil {
		return p, err
	}
	p.args = p.serverArgs(c.Tuning)
	return p, p.configure(us.Username, c.Tuning)
}

func (p *Private) unlock() {
	p.homeLock.Unlock()
	p.lock.Unlock()
}

// Config is how to connect to Megdan's database on this server.
func (p *Private) Config() Config { return configAt(p.socket) }

func configAt(socket string) Config {
	return Config{
		App:    SocketURL(socket, RoleApp, database),
		Owner:  SocketURL(socket, RoleOwner, database),
		Eraser: SocketURL(socket, RoleEraser, database),
	}
}

// URL is how to connect as a role to a database of this server. It holds no
// secret: the kernel tells the server who we are.
func (p *Private) URL(role, database string) string { return SocketURL(p.socket, role, database) }

// SocketURL is the same for a server of which only the folder of its socket is
// known.
func SocketURL(socket, role, database string) string {
	u := url.URL{Scheme: "postgres", User: url.User(role), Path: "/" + database,
		RawQuery: url.Values{"host": {socket}, "port": {"5432"}}.Encode()}
	return u.String()
}

// Home is the folder of the cluster, its socket and its log.
func (p *Private) Home() string { return p.home }

// Programs is the folder of the server's programs, and their major version.
func (p *Private) Programs() (folder string, major int) { return p.programs.bin, p.programs.major }

// Socket is the folder of the socket.
func (p *Private) Socket() string { return p.socket }

// PID is the postmaster's process; 0 while it is down.
func (p *Private) PID() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.pid
}

// Restarts counts how often PostgreSQL ended by itself and was started again.
func (p *Private) Restarts() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.restarts
}

// Stop ends the server: connections are cut, everything is written, at most a
// few seconds. It may be called often and from anywhere.
func (p *Private) Stop() {
	p.stop()
	<-p.done
}
