package id

import (
	"slices"
	"testing"
)

func TestASetHoldsNoZeroAndNothingTwice(t *testing.T) {
	a, b := UUID{1}, UUID{2}
	if got := Set([]UUID{a, {}, b, a, b}); !slices.Equal(got, []UUID{a, b}) {
		t.Errorf("%v", got)
	}
	if got := Set(nil); len(got) != 0 {
		t.Errorf("%v", got)
	}
}
