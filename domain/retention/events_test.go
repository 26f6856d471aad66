package retention_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/retention"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, retention.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, retention.Events()) }
