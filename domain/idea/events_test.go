package idea_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/idea"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, idea.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, idea.Events()) }
