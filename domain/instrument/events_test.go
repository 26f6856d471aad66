package instrument_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/instrument"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, instrument.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, instrument.Events()) }
