package instrument_test

import (
	"testing"

	"megdan/projections/instrument"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(instrument.View()), viewtest.Maturity())
}
