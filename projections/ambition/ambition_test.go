package ambition_test

import (
	"bytes"
	"testing"

	"megdan/projections/ambition"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(ambition.View()), viewtest.Vision())
}

// A draft that was not sent holds no reference that could be opened.
func TestDraftsCannotBeRead(t *testing.T) {
	t.Parallel()
	v := view.Register(ambition.View())
	for _, e := range viewtest.Vision().Events {
		if e.Type == "ambition.ambition_drafted" {
			d := v.New()
			d.Apply(e.Stream.ID(), e)
			if body := d.Encode(nil); bytes.Contains(body, []byte("$private")) {
				t.Errorf("peers can read a draft: %s", body)
			}
		}
	}
}
