package retention_test

import (
	"testing"

	"megdan/projections/retention"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(retention.View()), viewtest.Records())
}
