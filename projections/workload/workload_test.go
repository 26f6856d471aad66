package workload_test

import (
	"testing"

	"megdan/projections/view"
	"megdan/projections/viewtest"
	"megdan/projections/workload"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(workload.View()), viewtest.Mentoring())
}
