package group_test

import (
	"testing"

	"megdan/domain/group"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, group.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, group.Events()) }
