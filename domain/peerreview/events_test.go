package peerreview_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/peerreview"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, peerreview.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, peerreview.Events()) }
