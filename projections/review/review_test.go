package review_test

import (
	"testing"

	"megdan/projections/review"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(review.View()), viewtest.Records())
}
