package submission_test

import (
	"bytes"
	"testing"

	"megdan/domain/id"
	"megdan/projections/submission"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(submission.View()), viewtest.Vision())
}

// What was not handed in holds no reference that could be opened.
func TestNothingIsReadBeforeItIsHandedIn(t *testing.T) {
	t.Parallel()
	v := view.Register(submission.View())
	docs, shown := map[id.UUID]view.Document{}, map[id.UUID]bool{}
	for _, e := range viewtest.Vision().Events {
		for _, k := range viewtest.KeysOf(v, e) {
			if docs[k] == nil {
				docs[k] = v.New()
			}
			docs[k].Apply(k, e)
			shown[k] = shown[k] || e.Type == "deliverable.deliverable_submitted"
			if can := bytes.Contains(docs[k].Encode(nil), []byte("$private")); can != shown[k] {
				t.Errorf("after %s: words can be read %v, were handed in %v", e.Type, can, shown[k])
			}
		}
	}
}
