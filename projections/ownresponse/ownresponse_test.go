package ownresponse_test

import (
	"testing"

	"megdan/projections/ownresponse"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(ownresponse.View()), viewtest.Maturity())
}
