package board_test

import (
	"testing"

	"megdan/domain/board"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, board.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, board.Events()) }
