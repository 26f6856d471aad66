package network_test

import (
	"testing"

	"megdan/projections/network"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(network.View()), viewtest.Knowledge())
}
