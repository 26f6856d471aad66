package session_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/session"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, session.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, session.Events()) }
