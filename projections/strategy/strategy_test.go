package strategy_test

import (
	"testing"

	"megdan/projections/strategy"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(strategy.View()), viewtest.Vision(), viewtest.Tell().Log)
}
