package livetest

import (
	"bytes"
	"sync"

	"megdan/projections"
)

// Folds remembers merges for clients that follow the same topics, so that a
// load test with a thousand of them measures the server and not its own
// folding. A merge is known by all bytes that went into it: who was told
// something else than the others folds for themselves.
type Folds struct {
	mu    sync.Mutex
	kept  map[string]*[keptFolds]*fold // guarded by mu: the newest of each topic
	next  map[string]int               // guarded by mu
	fresh int                          // guarded by mu: merges that had to be worked out
}

// keptFolds is how far behind the others a client may be and still find theirs.
const keptFolds = 64

// fold is one merge; a document that came whole is one without a patch.
type fold struct {
	document, patch []byte
	once            sync.Once
	after           []byte
	err             error
}

func (f *fold) result() ([]byte, error) {
	f.once.Do(func() { f.after, f.err = projections.Merge(f.document, f.patch) })
	return f.after, f.err
}

// NewFolds makes it, for Options.
func NewFolds() *Folds {
	return &Folds{kept: map[string]*[keptFolds]*fold{}, next: map[string]int{}}
}

// Merged is how many merges were worked out.
func (f *Folds) Merged() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.fresh
}

// merge is the document of a topic after a patch.
func (f *Folds) merge(topic string, document, patch []byte) ([]byte, error) {
	if f == nil {
		return projections.Merge(document, patch)
	}
	f.mu.Lock()
	found := f.find(topic, func(k *fold) bool {
		return k.patch != nil && bytes.Equal(k.patch, patch) && bytes.Equal(k.document, document)
	})
	if found == nil {
		found = &fold{document: document, patch: bytes.Clone(patch)}
		f.keep(topic, found)
		f.fresh++
	}
	f.mu.Unlock()
	return found.result()
}

// whole is a document that came whole: the same bytes in the same place for
// all, which makes them quick to compare.
func (f *Folds) whole(topic string, document []byte) []byte {
	if f == nil {
		return document
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	found := f.find(topic, func(k *fold) bool { return k.patch == nil && bytes.Equal(k.after, document) })
	if found == nil {
		found = &fold{after: document}
		found.once.Do(func() {})
		f.keep(topic, found)
	}
	return found.after
}

// find looks through what is kept of a topic. mu is held.
func (f *Folds) find(topic string, is func(*fold) bool) *fold {
	kept := f.kept[topic]
	if kept == nil {
		return nil
	}
	for i := range keptFolds { // the newest first
		if k := kept[(f.next[topic]+2*keptFolds-1-i)%keptFolds]; k != nil && is(k) {
			return k
		}
	}
	return nil
}

// keep forgets the oldest for a new one. mu is held.
func (f *Folds) keep(topic string, k *fold) {
	if f.kept[topic] == nil {
		f.kept[topic] = &[keptFolds]*fold{}
	}
	f.kept[topic][f.next[topic]] = k
	f.next[topic] = (f.next[topic] + 1) % keptFolds
}
