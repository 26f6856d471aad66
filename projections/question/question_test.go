package question_test

import (
	"testing"

	"megdan/projections/question"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(question.View()), viewtest.Knowledge())
}
