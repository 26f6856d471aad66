package participation_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/participation"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, participation.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, participation.Events()) }
