package contacts_test

import (
	"testing"

	"megdan/projections/contacts"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(contacts.View()), viewtest.Knowledge())
}
