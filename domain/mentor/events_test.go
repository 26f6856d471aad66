package mentor_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/mentor"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, mentor.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, mentor.Events()) }
