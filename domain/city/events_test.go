package city_test

import (
	"testing"

	"megdan/domain/city"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, city.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, city.Events()) }
