package benchmark_test

import (
	"testing"

	"megdan/projections/benchmark"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(benchmark.View()), viewtest.Maturity())
}
