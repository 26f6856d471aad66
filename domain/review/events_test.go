package review_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/review"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, review.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, review.Events()) }
