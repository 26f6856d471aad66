package pgtest

import (
	"fmt"
	"testing"
)

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
