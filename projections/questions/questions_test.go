package questions_test

import (
	"testing"

	"megdan/projections/questions"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(questions.View()), viewtest.Knowledge())
}
