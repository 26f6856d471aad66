package viewtest

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/projections/view"
)

var update = flag.Bool("update", false, "write the golden documents of a new version of a view; those that exist are never changed")

// Fold folds a log into all documents of one view.
func Fold(v view.Registered, events []*event.Recorded) map[id.UUID]view.Document {
	docs := map[id.UUID]view.Document{}
	for _, e := range events {
		for _, k := range KeysOf(v, e) {
			if docs[k] == nil {
				docs[k] = v.New()
			}
			docs[k].Apply(k, e)
		}
	}
	return docs
}

// KeysOf routes one event as an engine does.
func KeysOf(v view.Registered, e *event.Recorded) []id.UUID {
	if !slices.Contains(v.Events, e.Type) {
		return nil
	}
	return v.Keys(nil, e)
}

// Check holds a view to the promises of package view over every prefix of a
// log, and compares the documents at its end with the golden ones of the
// view's version in testdata. A view that folds what happens in several stories
// is held to the promises over all of them; the golden documents are those of
// the first.
func Check(t *testing.T, v view.Registered, l *Log, more ...*Log) {
	t.Helper()
	checkNames(t, v, append([]*Log{l}, more...))
	golden(t, v, l, checkLog(t, v, l))
	for _, m := range more {
		checkLog(t, v, m)
	}
}

func checkLog(t *testing.T, v view.Registered, l *Log) map[id.UUID]view.Document {
	t.Helper()
	docs := map[id.UUID]view.Document{}
	for _, e := range l.Events {
		for _, k := range KeysOf(v, e) {
			if !e.HasTag(k) {
				t.Errorf("event %d (%s) concerns %s, which is none of its tags: the document could not be found by its events", e.Position, e.Type, l.Names[k])
			}
			if docs[k] == nil {
				docs[k] = v.New()
			}
			checkStep(t, v, docs, k, e)
		}
	}
	again := Fold(v, l.Events)
	for k, d := range docs {
		if !bytes.Equal(d.Encode(nil), again[k].Encode(nil)) {
			t.Errorf("%s: folding twice gives two documents", l.Names[k])
		}
	}
	return docs
}

// checkStep applies one event and sees that patch, decoding and going on from
// a stored document all lead to the same bytes.
func checkStep(t *testing.T, v view.Registered, docs map[id.UUID]view.Document, k id.UUID, e *event.Recorded) {
	t.Helper()
	d := docs[k]
	before := d.Encode(nil)
	stored := v.New()
	if err := stored.Decode(before); err != nil {
		t.Fatalf("before event %d (%s): %v\n%s", e.Position, e.Type, err, before)
	}
	if got := stored.Encode(nil); !bytes.Equal(got, before) {
		t.Fatalf("before event %d (%s): decoding changed the document:\n got %s\nwant %s", e.Position, e.Type, got, before)
	}
	d.Clean()
	d.Apply(k, e)
	after := d.Encode(nil)
	patch := d.Patch(nil)
	if len(patch) == 0 {
		patch = []byte("{}")
	}
	merged, err := view.Merge(before, patch)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(merged, after) {
		t.Errorf("event %d (%s): the patch does not lead to the document:\n  before %s\n   patch %s\n  merged %s\n   after %s", e.Position, e.Type, before, patch, merged, after)
	}
	if second := d.Patch(nil); len(second) != 0 {
		t.Errorf("event %d (%s): a second patch repeats %s", e.Position, e.Type, second)
	}
	stored.Apply(k, e)
	if got := stored.Encode(nil); !bytes.Equal(got, after) {
		t.Errorf("event %d (%s): a stored document goes on to another one:\n got %s\nwant %s", e.Position, e.Type, got, after)
	}
	if bytes.Contains(after, []byte("null")) {
		t.Errorf("event %d (%s): a document holds no null: %s", e.Position, e.Type, after)
	}
}

func checkNames(t *testing.T, v view.Registered, logs []*Log) {
	t.Helper()
	known := map[string]bool{}
	for _, e := range logs[0].catalogue.Entries() {
		known[e.Name] = true
	}
	happens := map[string]bool{}
	for _, l := range logs {
		for _, e := range l.Events {
			happens[e.Type] = true
		}
	}
	for i, name := range v.Events {
		switch {
		case !known[name]:
			t.Errorf("view %s folds %q, which is no event of the catalogue", v.Name, name)
		case !happens[name]:
			t.Errorf("view %s folds %q, which does not happen in the story: tell it there", v.Name, name)
		case slices.Contains(v.Events[:i], name):
			t.Errorf("view %s names %q twice", v.Name, name)
		}
	}
}

// golden compares with testdata/v<version>.json, by the names that the story
// gives to the keys.
func golden(t *testing.T, v view.Registered, l *Log, docs map[id.UUID]view.Document) {
	t.Helper()
	byName := map[string]json.RawMessage{}
	for k, d := range docs {
		name := l.Names[k]
		if k == id.Installation {
			name = "installation"
		}
		byName[name] = d.Encode(nil)
	}
	var got bytes.Buffer
	got.WriteString("{")
	for i, name := range slices.Sorted(maps.Keys(byName)) {
		if i > 0 {
			got.WriteString(",")
		}
		quoted, _ := json.Marshal(name)
		got.WriteString("\n" + string(quoted) + ": ")
		if err := json.Indent(&got, byName[name], "", "  "); err != nil {
			t.Fatal(err)
		}
	}
	got.WriteString("\n}\n")
	path := filepath.Join("testdata", "v"+strconv.Itoa(v.Version)+".json")
	want, err := os.ReadFile(path)
	switch {
	case os.IsNotExist(err) && *update:
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	case os.IsNotExist(err):
		t.Errorf("version %d of view %s has no golden documents: run go test ./projections/%s -update, read %s and commit it", v.Version, v.Name, v.Name, path)
	case err != nil:
		t.Fatal(err)
	case !bytes.Equal(want, got.Bytes()):
		t.Errorf("the documents of view %s differ from %s: stored ones would differ in the same way. Raise the view's version, or take the change back.\n%s",
			v.Name, path, firstDifference(want, got.Bytes()))
	}
}

func firstDifference(want, got []byte) string {
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(w), len(g)) {
		if !bytes.Equal(w[i], g[i]) {
			return "line " + strconv.Itoa(i+1) + ":\nwant " + string(w[i]) + "\n got " + string(g[i])
		}
	}
	return "one is longer than the other"
}
