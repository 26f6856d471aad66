package decider

import (
	"errors"
	"testing"
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
