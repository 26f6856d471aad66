package collaboration_test

import (
	"testing"

	"megdan/domain/collaboration"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, collaboration.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, collaboration.Events()) }
