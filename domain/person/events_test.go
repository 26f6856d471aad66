package person_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/person"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, person.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, person.Events()) }
