package strategy_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/strategy"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, strategy.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, strategy.Events()) }
