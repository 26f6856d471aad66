package session_test

import (
	"testing"

	"megdan/projections/session"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(session.View()), viewtest.Mentoring())
}
