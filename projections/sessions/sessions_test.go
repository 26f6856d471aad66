package sessions_test

import (
	"testing"

	"megdan/projections/sessions"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(sessions.View()), viewtest.Mentoring())
}
