package card_test

import (
	"testing"

	"megdan/domain/card"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, card.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, card.Events()) }
