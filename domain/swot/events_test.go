package swot_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/swot"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, swot.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, swot.Events()) }
