package question_test

import (
	"testing"

	"megdan/domain/event/eventtest"
	"megdan/domain/question"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, question.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, question.Events()) }
