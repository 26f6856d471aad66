package room_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/room"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, room.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, room.Events()) }
