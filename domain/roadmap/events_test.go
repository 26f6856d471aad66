package roadmap_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/roadmap"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, roadmap.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, roadmap.Events()) }
