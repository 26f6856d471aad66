package application_test

import (
	"testing"

	"megdan/domain/application"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, application.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, application.Events()) }
