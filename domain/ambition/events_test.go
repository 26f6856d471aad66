package ambition_test

import (
	"testing"

	"megdan/domain/ambition"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, ambition.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, ambition.Events()) }
