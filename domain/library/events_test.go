package library_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/library"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, library.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, library.Events()) }
