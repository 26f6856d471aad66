package card_test

import (
	"testing"

	"megdan/projections/card"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(card.View()), viewtest.Knowledge())
}
