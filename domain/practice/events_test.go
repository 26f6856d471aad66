package practice_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/practice"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, practice.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, practice.Events()) }
