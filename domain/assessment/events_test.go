package assessment_test

import (
	"testing"

	"megdan/domain/assessment"
	"megdan/domain/event/eventtest"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, assessment.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, assessment.Events()) }
