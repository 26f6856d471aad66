package programme_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/programme"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, programme.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, programme.Events()) }
