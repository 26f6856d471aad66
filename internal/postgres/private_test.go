package postgres

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// TestMain lets the test binary be a small megdan that can be killed.
func TestMain(m *testing.M) {
	if data := os.Getenv("MEGDAN_TEST_SERVE"); data != "" {
		serveAndWait(data)
		return
	}
	os.Exit(m.Run())
}

func serveAndWait(data string) {
	p, err := StartPrivate(context.Background(), PrivateConfig{Data: data, Programs: os.Getenv("MEGDAN_TEST_PG_BIN"), NodeModules: testModules()})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(p.PID())
	select {}
}

func testModules() []string { return []string{"../../web/node_modules"} }

func config(data string) PrivateConfig {
	return PrivateConfig{Data: data, Programs: os.Getenv("MEGDAN_TEST_PG_BIN"), NodeModules: testModules()}
}

func start(t *testing.T, data string) *Private {
	t.Helper()
	return startWith(t, config(data))
}

// startLoose is start without waiting for the disk, for tests that look at
// something else than what survives a kill or a power cut.
func startLoose(t *testing.T, data string) *Private {
	t.Helper()
	c := config(data)
	c.Tuning.Unsafe = true
	return startWith(t, c)
}

func startWith(t *testing.T, c PrivateConfig) *Private {
	t.Helper()
	p, err := StartPrivate(context.WithoutCancel(t.Context()), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	return p
}

// folder is a data folder with a short path. Root's server user can enter it.
func dataFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "mg")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return filepath.Join(dir, "data")
}

func exec1(t *testing.T, p *Private, role, sql string, args ...any) error {
	t.Helper()
	return oneConn(t.Context(), p.URL(role, database), func(c *pgx.Conn) error {
		_, err := c.Exec(t.Context(), sql, args...)
		return err
	})
}

func ask(t *testing.T, p *Private, sql string) string {
	t.Helper()
	var s string
	err := oneConn(t.Context(), p.URL(RoleOwner, database), func(c *pgx.Conn) error {
		return c.QueryRow(t.Context(), sql).Scan(&s)
	})
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return s
}

func TestPrivateServerCommitsSafelyAndIsClosedToOthers(t *testing.T) {
	t.Parallel()
	p := start(t, dataFolder(t))
	for setting, want := range map[string]string{
		"listen_addresses": "", "fsync": "on", "synchronous_commit": "on", "full_page_writes": "on",
		"data_checksums": "on", "server_encoding": "UTF8", "unix_socket_permissions": "0700",
	} {
		if got := ask(t, p, "select current_setting('"+setting+"')"); got != want {
			t.Errorf("%s is %q, want %q", setting, got, want)
		}
	}
	if got := ask(t, p, "select lower('ЩЪ') || (array(select unnest(array['b','B','a']) as v order by v))::text"); got != "щъ{B,a,b}" {
		t.Errorf("case and order of text: %s", got)
	}
	for _, role := range []string{RoleOwner, RoleApp, RoleEraser} {
		var strong bool
		err := oneConn(t.Context(), p.URL(role, database), func(c *pgx.Conn) error {
			return c.QueryRow(t.Context(), `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication
				from pg_roles where rolname = current_user`).Scan(&strong)
		})
		if err != nil || strong {
			t.Errorf("%s: more than an ordinary role %v, %v", role, strong, err)
		}
	}
	if err := oneConn(t.Context(), p.URL("stranger", database), func(*pgx.Conn) error { return nil }); err == nil {
		t.Error("a role that is not ours may connect")
	}
	if info, err := os.Stat(p.cluster()); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("cluster: %v %v", info.Mode(), err)
	}
}

func TestOwnSettingsCountButNotAgainstSafety(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	p := start(t, data)
	p.Stop()
	file := filepath.Join(p.Home(), "postgresql.conf")
	own, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(own, "work_mem = '7MB'\nfsync = off\nlisten_addresses = '*'\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	p = start(t, data)
	if got := ask(t, p, `select current_setting('work_mem') || current_setting('fsync') || current_setting('listen_addresses')`); got != "7MBon" {
		t.Errorf("settings: %s", got)
	}
}

func TestWhatWasCommittedIsThereAfterAStop(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	ctx, cancel := context.WithCancel(t.Context())
	p, err := StartPrivate(ctx, config(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := exec1(t, p, RoleOwner, `create table kept as select 'here'::text as v`); err != nil {
		t.Fatal(err)
	}
	cancel() // the same as Stop
	<-p.done
	p.Stop()
	if got := ask(t, start(t, data), `select v from kept`); got != "here" {
		t.Errorf("after a restart: %q", got)
	}
}

func TestSecondStartOnTheSameDataFolderIsRefused(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	p := startLoose(t, data)
	_, err := StartPrivate(t.Context(), config(data))
	var inUse *InUseError
	if !errors.As(err, &inUse) || inUse.PID != strconv.Itoa(os.Getpid()) {
		t.Fatalf("a second start: %v", err)
	}
	copied := data + "-copy"
	note, err := os.ReadFile(p.note())
	must(t, err)
	must(t, os.Mkdir(copied, 0o711))
	must(t, os.WriteFile(filepath.Join(copied, "postgres.json"), note, 0o600))
	if _, err = StartPrivate(t.Context(), config(copied)); !errors.As(err, &inUse) {
		t.Errorf("a copy of the data folder that names the same cluster: %v", err)
	}
	if got := ask(t, p, `select 'alive'::text`); got != "alive" {
		t.Error("the first does not answer")
	}
}

func TestKilledPostgresIsStartedAgain(t *testing.T) {
	t.Parallel()
	p := start(t, dataFolder(t))
	if err := exec1(t, p, RoleOwner, `create table kept as select 1 as v`); err != nil {
		t.Fatal(err)
	}
	for life := 1; life <= 3; life++ {
		pid := p.PID()
		if err := exec1(t, p, RoleOwner, `insert into kept values ($1)`, life); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		eventually(t, func() bool { return p.PID() != pid && p.PID() != 0 && p.answers() })
		if got, want := ask(t, p, `select count(*)::text from kept`), strconv.Itoa(life+1); got != want {
			t.Errorf("life %d: %s rows, want %s", life, got, want)
		}
		if p.Restarts() < life {
			t.Errorf("life %d: counted %d restarts", life, p.Restarts())
		}
	}
}

func TestPoolsComeBackWithTheServer(t *testing.T) {
	t.Parallel()
	p := start(t, dataFolder(t))
	db, err := Open(t.Context(), p.Config())
	must(t, err)
	defer db.Close()
	_, err = db.Migrate(t.Context())
	must(t, err)
	killed := p.PID()
	must(t, syscall.Kill(killed, syscall.SIGKILL))
	eventually(t, func() bool { return p.PID() != killed && p.answers() })
	eventually(t, func() bool { return db.Check(t.Context()) == nil && db.SelfTest(t.Context()) == nil })
}

func TestAnotherProgramAttachesToARunningServer(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	if _, err := Attach(t.Context(), data); err == nil {
		t.Error("attached to nothing")
	}
	p := startLoose(t, data)
	at, err := Attach(t.Context(), data)
	must(t, err)
	if at != p.Config() {
		t.Errorf("attached at %v", at)
	}
	db, err := Open(t.Context(), at)
	must(t, err)
	db.Close()
	p.Stop()
	if _, err := Attach(t.Context(), data); err == nil {
		t.Error("attached to a server that was stopped")
	}
}

// megdan is the test binary as a small megdan on a data folder.
func megdan(t *testing.T, data string) (process *os.Process, postmaster int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "MEGDAN_TEST_SERVE="+data)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	postmaster, err = strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		t.Fatal(err)
	}
	return cmd.Process, postmaster
}

func TestNextStartRecoversAfterAKill(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name string
		kill func(t *testing.T, megdan *os.Process, postmaster int)
	}{
		{"megdan alone was killed: postgres ends with it", func(t *testing.T, m *os.Process, postmaster int) {
			must(t, m.Kill())
			if runtime.GOOS == "linux" { // elsewhere the next start ends it
				eventually(t, func() bool { return syscall.Kill(postmaster, 0) != nil })
			}
		}},
		{"both were killed: a stale file is left", func(t *testing.T, m *os.Process, postmaster int) {
			must(t, syscall.Kill(postmaster, syscall.SIGSTOP)) // it must not hear of megdan's end
			must(t, m.Kill())
			must(t, syscall.Kill(postmaster, syscall.SIGKILL))
		}},
		{"postgres was killed first", func(t *testing.T, m *os.Process, postmaster int) {
			must(t, m.Signal(syscall.SIGSTOP))
			must(t, syscall.Kill(postmaster, syscall.SIGKILL))
			must(t, m.Kill())
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			data := dataFolder(t)
			m, postmaster := megdan(t, data)
			socket := filepath.Join(data, "postgres", "run")
			err := oneConn(t.Context(), SocketURL(socket, RoleOwner, database), func(c *pgx.Conn) error {
				_, err := c.Exec(t.Context(), `create table kept as select 'here'::text as v`)
				return err
			})
			must(t, err)
			row.kill(t, m, postmaster)
			_, _ = m.Wait()
			p := start(t, data)
			if got := ask(t, p, `select v from kept`); got != "here" {
				t.Errorf("what was committed: %q", got)
			}
			if isPostmasterOf(postmaster, p.cluster()) {
				t.Error("the old postgres still runs")
			}
		})
	}
}

func TestPostgresThatOutlivedItsMegdanIsEndedFirst(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	p := start(t, data)
	must(t, exec1(t, p, RoleOwner, `create table kept as select 'here'::text as v`))
	p.Stop()
	// a postmaster that nobody watches, as after a kill where the kernel does not end it
	orphan := p.who.command(context.Background(), p.programs.path("postgres"), p.args...)
	must(t, orphan.Start())
	ended := make(chan error, 1)
	go func() { ended <- orphan.Wait() }()
	p.setPID(orphan.Process.Pid)
	eventually(t, p.answers)
	again := start(t, data)
	<-ended
	if got := ask(t, again, `select v from kept`); got != "here" || again.PID() == orphan.Process.Pid {
		t.Errorf("what was committed: %q, server %d", got, again.PID())
	}
}

func TestFileOfADeadServerWithTheNumberOfAnotherProgramIsForgotten(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	p := start(t, data)
	p.Stop()
	sleeper := p.who.command(t.Context(), "sleep", "300")
	must(t, sleeper.Start())
	defer func() { _ = sleeper.Process.Kill(); _ = sleeper.Wait() }()
	file := filepath.Join(p.cluster(), "postmaster.pid")
	must(t, os.WriteFile(file, fmt.Appendf(nil, "%d\n%s\n", sleeper.Process.Pid, p.cluster()), 0o644))
	if os.Geteuid() == 0 {
		must(t, os.Chown(file, p.who.uid, p.who.gid))
	}
	start(t, data)
	if err := sleeper.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the other program was ended: %v", err)
	}
}

func TestHalfFinishedFirstStartIsNoHindrance(t *testing.T) {
	t.Parallel()
	data := dataFolder(t)
	must(t, os.Mkdir(data, 0o711))
	part := filepath.Join(data, "postgres", "cluster.part", "base")
	must(t, os.MkdirAll(part, 0o700))
	must(t, os.WriteFile(filepath.Join(part, "PG_VERSION"), []byte("15\n"), 0o600))
	p := startLoose(t, data)
	if _, err := os.Stat(p.cluster() + ".part"); err == nil {
		t.Error("what was half finished is still there")
	}
}

func TestDataFolderMayHaveALongPath(t *testing.T) {
	t.Parallel()
	data := filepath.Join(dataFolder(t), strings.Repeat("дълъг път, ", 10))
	p := startLoose(t, data)
	if got := ask(t, p, `select 'alive'::text`); got != "alive" {
		t.Error(got)
	}
	t.Cleanup(func() { must(t, os.RemoveAll(p.Socket())) })
	if strings.HasPrefix(p.Socket(), data) {
		t.Errorf("the socket is in %s, which is too long", p.Socket())
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// eventually waits for what another process will do; it tells no one.
func eventually(t *testing.T, is func() bool) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	limit := time.After(60 * time.Second)
	for !is() {
		select {
		case <-tick.C:
		case <-limit:
			t.Fatal("it did not happen within a minute")
		}
	}
}
