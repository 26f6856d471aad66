package peerreview_test

import (
	"testing"

	"megdan/projections/peerreview"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(peerreview.View()), viewtest.Mentoring())
}
