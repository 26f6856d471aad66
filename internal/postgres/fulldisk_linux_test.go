package postgres

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"
)

// smallDisk is a folder on a file system of 96 MB, which only root can make.
func smallDisk(t *testing.T) (dir string, ok bool) {
	t.Helper()
	dir = dataFolder(t)
	must(t, os.Mkdir(dir, 0o711))
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=96m,mode=711"); err != nil {
		return "", false
	}
	t.Cleanup(func() { must(t, syscall.Unmount(dir, 0)) })
	return dir, true
}

func TestFullDiskLosesNothingThatWasAcknowledged(t *testing.T) {
	t.Parallel()
	disk, ok := smallDisk(t)
	if !ok {
		t.Log("a small disk can only be made by root")
		return
	}
	c := config(filepath.Join(disk, "data"))
	c.Tuning.SharedBuffers = "16MB"
	p := startWith(t, c)
	must(t, exec1(t, p, RoleOwner, `create table kept (n int primary key, v text)`))
	ballast := filepath.Join(disk, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 24<<20), 0o600))
	acknowledged := fill(t, p, 1)
	if acknowledged == 0 {
		t.Fatal("nothing was acknowledged before the disk was full")
	}
	rest := fillRest(t, disk)
	// while it is full nothing is acknowledged, or it is kept
	acknowledged = fill(t, p, acknowledged+1)
	must(t, os.Remove(rest))
	must(t, os.Remove(ballast))
	// with room again it recovers by itself
	eventually(t, func() bool {
		return exec1(t, p, RoleOwner, `insert into kept values (0, '') on conflict do nothing`) == nil
	})
	var missing string
	err := oneConn(t.Context(), p.URL(RoleOwner, database), func(c *pgx.Conn) error {
		return c.QueryRow(t.Context(), `select count(*)::text from generate_series(1, $1) as n
			where not exists (select from kept where kept.n = n.n)`, acknowledged).Scan(&missing)
	})
	if err != nil || missing != "0" {
		t.Errorf("of %d acknowledged rows %s are missing, %v", acknowledged, missing, err)
	}
	t.Logf("%d rows acknowledged, %d restarts", acknowledged, p.Restarts())
}

// fill inserts rows from n on, each its own commit, until one fails; it gives
// the last that was acknowledged.
func fill(t *testing.T, p *Private, n int) (acknowledged int) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context())
	acknowledged = n - 1
	_ = oneConn(ctx, p.URL(RoleOwner, database), func(c *pgx.Conn) error {
		for ; ; n++ {
			// incompressible, so that the disk fills
			_, err := c.Exec(ctx, `insert into kept select $1::int, string_agg(md5($1::int::text || i), '') from generate_series(1, 2000) as i`, n)
			if err != nil {
				return err
			}
			acknowledged = n
		}
	})
	return acknowledged
}

// fillRest leaves no byte free.
func fillRest(t *testing.T, disk string) (file string) {
	t.Helper()
	file = filepath.Join(disk, "rest")
	f, err := os.Create(file)
	must(t, err)
	defer f.Close()
	for b := []byte(strings.Repeat("x", 1<<16)); ; {
		if _, err := f.Write(b); err != nil {
			return file
		}
	}
}
