package appointment_test

import (
	"testing"

	"megdan/domain/appointment"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, appointment.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, appointment.Events()) }
