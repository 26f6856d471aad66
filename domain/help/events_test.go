package help_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/help"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, help.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, help.Events()) }
