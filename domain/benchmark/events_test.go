package benchmark_test

import (
	"testing"

	"megdan/domain/benchmark"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, benchmark.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, benchmark.Events()) }
