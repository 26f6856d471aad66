package contact_test

import (
	"testing"

	"megdan/domain/contact"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, contact.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, contact.Events()) }
