package practices_test

import (
	"testing"

	"megdan/projections/practices"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(practices.View()), viewtest.Knowledge())
}
