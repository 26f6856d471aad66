package group_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/group"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, group.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, group.Events()) }
