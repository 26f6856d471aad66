package public_test

import (
	"testing"

	"megdan/projections/public"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(public.View()), viewtest.Knowledge())
}
