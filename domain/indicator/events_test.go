package indicator_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/indicator"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, indicator.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, indicator.Events()) }
