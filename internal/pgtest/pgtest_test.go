package pgtest

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// TestMain lets the test binary be another one that uses the server.
func TestMain(m *testing.M) {
	if folder := os.Getenv("MEGDAN_PGTEST_USE"); folder != "" {
		s := &server{kind: "fast", base: folder, linger: 100 * time.Millisecond}
		if err := s.use(context.Background()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(started(s))
		select {}
	}
	os.Exit(m.Run())
}

// started says which life of which server it is.
func started(s *server) (at string) {
	err := s.super(context.Background(), func(c *pgx.Conn) error {
		return c.QueryRow(context.Background(), `select pg_postmaster_start_time()::text`).Scan(&at)
	})
	if err != nil {
		return err.Error()
	}
	return at
}

func TestServerIsSharedAndEndsAfterItsLastUserHoweverThatEnded(t *testing.T) {
	t.Parallel()
	folder, err := os.MkdirTemp("/tmp", "mgpt")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	use := func() (*exec.Cmd, string) {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), "MEGDAN_PGTEST_USE="+folder)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
		line, err := bufio.NewReader(out).ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		return cmd, line
	}
	one, first := use()
	two, second := use()
	if first != second {
		t.Errorf("one uses the server of %s, the other that of %s", first, second)
	}
	end := func(cmd *exec.Cmd) { _ = cmd.Process.Kill(); _ = cmd.Wait() }
	end(one)
	three, third := use()
	if third != first {
		t.Error("the server ended while somebody used it")
	}
	end(two)
	end(three)
	name := (&server{kind: "fast", base: folder}).name()
	keeper, err := lockFile(name, "keeper", syscall.LOCK_EX) // waits for the keeper's end
	if err != nil {
		t.Fatal(err)
	}
	unlock(keeper)
	if _, err := os.Stat(name + "/data/postgres/cluster/postmaster.pid"); !os.IsNotExist(err) {
		t.Errorf("the server did not end with its keeper: %v", err)
	}
}

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for _, open := range []struct {
				name string
				db   func() (string, error)
			}{
				{"durable", func() (string, error) { return touch(t, i, false) }},
				{"fast", func() (string, error) { return touch(t, i, true) }},
			} {
				got, err := open.db()
				if err != nil {
					t.Fatalf("%s: %v", open.name, err)
				}
				if want := fmt.Sprint(i); got != want {
					t.Errorf("%s: read %q, want %q", open.name, got, want)
				}
			}
		})
	}
}

func touch(t *testing.T, i int, unsafe bool) (got string, err error) {
	db := New
	if unsafe {
		db = Fast
	}
	d := db(t)
	if err := d.Check(t.Context()); err != nil {
		return "", err
	}
	if _, err := d.Owner.Exec(t.Context(), `create table mine as select $1::text as v`, fmt.Sprint(i)); err != nil {
		return "", err
	}
	err = d.Owner.QueryRow(t.Context(), `select v from mine`).Scan(&got)
	return got, err
}
