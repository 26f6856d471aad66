package domain_test

import (
	"bytes"
	"testing"

	"megdan/domain"
	"megdan/domain/event"
	"megdan/domain/event/eventtest"
)

// Whatever bytes a row holds, decoding gives an event or an error: it never
// panics, and what it reads has one stored form.
func FuzzCatalogue(f *testing.F) {
	c := domain.Catalogue()
	entry := map[string]event.Entry{}
	for _, e := range c.Entries() {
		enc, err := c.Encode(eventtest.Filled(e.Type))
		if err != nil {
			f.Fatal(err)
		}
		entry[e.Name] = e
		f.Add(e.Name, e.Schema, enc.Payload, len(enc.Parts))
	}
	f.Fuzz(func(t *testing.T, name string, schema int, payload []byte, segments int) {
		if e := entry[name]; e.Schema != schema {
			return // older forms are written anew
		}
		r := &event.Recorded{Position: 1, Type: name, Schema: schema, Payload: payload, Segments: make([]event.Segment, min(max(segments, 0), 8))}
		if c.Decode(r) != nil {
			return
		}
		again, err := c.Encode(eventtest.Opened(r.Data))
		if err != nil {
			return // such as a person's data without the person: no encoder wrote it
		}
		if len(again.Parts) > 0 {
			return // numbers of private parts are given anew
		}
		if !bytes.Equal(again.Payload, payload) {
			t.Fatalf("two forms of one %s:\nread    %s\nwritten %s", name, payload, again.Payload)
		}
	})
}
