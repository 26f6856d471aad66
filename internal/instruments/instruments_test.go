package instruments_test

import (
	"testing"

	"megdan/internal/instruments"
)

func TestTheShippedQuestionnaireCanBePublished(t *testing.T) {
	c, err := instruments.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	if c.Number != "1.0.0" || len(c.Questions) != 44 || len(c.Languages) != 2 {
		t.Errorf("version %s has %d questions in %d languages", c.Number, len(c.Questions), len(c.Languages))
	}
}
