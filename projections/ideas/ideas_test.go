package ideas_test

import (
	"bytes"
	"testing"

	"megdan/projections/ideas"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) { viewtest.Check(t, view.Register(ideas.View()), viewtest.Vision()) }

// What is hidden holds no reference that could be opened.
func TestHiddenWordsCannotBeOpened(t *testing.T) {
	t.Parallel()
	l := viewtest.Vision()
	for _, d := range viewtest.Fold(view.Register(ideas.View()), l.Events[:20]) {
		if body := d.Encode(nil); bytes.Contains(body, []byte(`"hidden":{"`)) && bytes.Contains(body[bytes.Index(body, []byte(`"hidden"`)):bytes.Index(body, []byte(`"ideas"`))], []byte("$private")) {
			t.Errorf("a hidden idea can be read: %s", body)
		}
	}
}
