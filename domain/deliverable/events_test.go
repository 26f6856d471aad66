package deliverable_test

import (
	"testing"

	"megdan/domain/deliverable"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, deliverable.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, deliverable.Events()) }
