package view_test

import (
	"testing"

	"megdan/domain/event"
	"megdan/projections/view"
)

func TestAPlaceBecomesItsText(t *testing.T) {
	t.Parallel()
	for _, p := range []event.Private{{}, event.Reference(7, 0), event.Reference(7, 2)} {
		if got := view.PlaceOf(p).Text(); got != p {
			t.Errorf("got %v, want %v", got, p)
		}
	}
}
