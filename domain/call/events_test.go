package call_test

import (
	"testing"

	"megdan/domain/call"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, call.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, call.Events()) }
