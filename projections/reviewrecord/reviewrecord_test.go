package reviewrecord_test

import (
	"testing"

	"megdan/projections/reviewrecord"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(reviewrecord.View()), viewtest.Records())
}
