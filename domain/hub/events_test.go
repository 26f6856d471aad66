package hub_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/hub"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, hub.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, hub.Events()) }
