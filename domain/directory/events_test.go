package directory_test

import (
	"testing"

	"megdan/domain/directory"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, directory.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, directory.Events()) }
