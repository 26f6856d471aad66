package seminar_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/seminar"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, seminar.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, seminar.Events()) }
