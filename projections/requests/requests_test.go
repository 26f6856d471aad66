package requests_test

import (
	"testing"

	"megdan/projections/requests"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(requests.View()), viewtest.Records())
}
