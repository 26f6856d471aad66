package hub_test

import (
	"testing"

	"megdan/domain/hub"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, hub.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, hub.Events()) }
