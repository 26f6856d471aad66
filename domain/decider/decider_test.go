package decider

import (
	"errors"
	"testing"
	"time"

	"megdan/domain/calendar"
)

func TestARefusalIsACodeWithArguments(t *testing.T) {
	err := Refuse("programme.quota_full", "quota", 15, "free", 0)
	var r *Refusal
	if !errors.As(err, &r) || r.Code != "programme.quota_full" || r.Args["free"] != 0 || r.Args["quota"] != 15 {
		t.Errorf("got %+v", err)
	}
	if got, want := err.Error(), "programme.quota_full free=0 quota=15"; got != want {
		t.Errorf("it reads %q, want %q", got, want)
	}
	if Refuse("a.b").(*Refusal).Args != nil {
		t.Error("a refusal without arguments carries some")
	}
}

func TestArgumentsComeInPairs(t *testing.T) {
	for _, odd := range [][]any{{"name"}, {"name", 1, "another"}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("the arguments %v were accepted", odd)
				}
			}()
			_ = Refuse("a.b", odd...)
		}()
	}
}

func TestFoldEvolvesInOrder(t *testing.T) {
	d := Decider[string, int, string]{Evolve: func(s, e string) string { return s + e }}
	if got := d.Fold("a", "b", "c"); got != "abc" {
		t.Errorf("got %q", got)
	}
}

func TestADayIsThatOfTheZone(t *testing.T) {
	east := time.FixedZone("two hours east of Greenwich", 2*60*60)
	late := time.Date(2018, 10, 31, 23, 30, 0, 0, time.UTC)
	for _, row := range []struct {
		name string
		by   By
		want calendar.Date
	}{
		{"no zone is UTC", By{At: late}, calendar.Of(2018, 10, 31)},
		{"half an hour before midnight is tomorrow in the east", By{At: late, Zone: east}, calendar.Of(2018, 11, 1)},
		{"and still today before ten", By{At: late.Add(-2 * time.Hour), Zone: east}, calendar.Of(2018, 10, 31)},
	} {
		if got := row.by.Today(); got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}
