package publicity_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/publicity"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, publicity.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, publicity.Events()) }
