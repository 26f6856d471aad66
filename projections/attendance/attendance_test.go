package attendance_test

import (
	"testing"

	"megdan/projections/attendance"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(attendance.View()), viewtest.Mentoring())
}
