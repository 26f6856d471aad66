package match_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/match"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, match.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, match.Events()) }
