package responses_test

import (
	"testing"

	"megdan/projections/responses"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(responses.View()), viewtest.Maturity())
}
