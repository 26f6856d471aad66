package publication_test

import (
	"bytes"
	"testing"

	"megdan/domain/id"
	"megdan/projections/publication"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(publication.View()), viewtest.Vision())
}

// What is not published holds no reference that could be opened, and names
// nobody.
func TestNothingIsReadBeforeItIsPublished(t *testing.T) {
	t.Parallel()
	v := view.Register(publication.View())
	docs, published := map[id.UUID]view.Document{}, map[id.UUID]bool{}
	for _, e := range viewtest.Vision().Events {
		for _, k := range viewtest.KeysOf(v, e) {
			if docs[k] == nil {
				docs[k] = v.New()
			}
			docs[k].Apply(k, e)
			published[k] = published[k] || e.Type == "deliverable.deliverable_published"
			body := docs[k].Encode(nil)
			if shows := bytes.Contains(body, []byte("$private")); shows != published[k] {
				t.Errorf("after %s: shown %v, published %v\n%s", e.Type, shows, published[k], body)
			}
			if !published[k] && bytes.Contains(body, []byte("contributors")) {
				t.Errorf("after %s contributors are named", e.Type)
			}
		}
	}
}
