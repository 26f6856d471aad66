package eventtest

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"megdan/domain/event"
)

var update = flag.Bool("update", false, "add the stored forms that are missing in testdata; those that exist are never changed")

// Golden keeps the stored form of every event, for every schema number that
// ever was, in testdata/<name>.<schema>.json. Those files are never edited,
// only added, by -update: the log holds what they show for ever. The test
// fails when the newest form of an event is no longer the one in its file
// (raise the schema number by an upcaster), when a file of an older schema no
// longer decodes, and when a file is missing.
func Golden(t *testing.T, entries []event.Entry) {
	t.Helper()
	for _, problem := range golden("testdata", entries, *update) {
		t.Error(problem)
	}
}

// stored is what a golden file holds.
type stored struct {
	Payload json.RawMessage `json:"payload"`
	Parts   []string        `json:"private,omitempty"` // "of <person>" or "about <id>", by number
}

func golden(dir string, entries []event.Entry, update bool) (problems []string) {
	c := event.NewCatalogue(entries)
	for _, e := range entries {
		for schema := 1; schema < e.Schema; schema++ {
			if p := goldenOlder(c, dir, e, schema); p != "" {
				problems = append(problems, p)
			}
		}
		if p := goldenNewest(c, dir, e, update); p != "" {
			problems = append(problems, p)
		}
	}
	return append(problems, strangers(dir, entries)...)
}

func path(dir string, e event.Entry, schema int) string {
	return filepath.Join(dir, fmt.Sprintf("%s.%d.json", e.Name, schema))
}

func goldenOlder(c *event.Catalogue, dir string, e event.Entry, schema int) string {
	file := path(dir, e, schema)
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Sprintf("%s has an upcaster from schema %d and no stored form of it: keep %s", e.Name, schema, file)
	}
	var s stored
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Sprintf("%s: %v", file, err)
	}
	r := &event.Recorded{Position: 1, Type: e.Name, Schema: schema, Payload: compact(s.Payload), Segments: make([]event.Segment, len(s.Parts))}
	if err := c.Decode(r); err != nil {
		return fmt.Sprintf("%s can no longer be read: %v", file, err)
	}
	return ""
}

func goldenNewest(c *event.Catalogue, dir string, e event.Entry, update bool) string {
	enc, err := c.Encode(Filled(e.Type))
	if err != nil {
		return fmt.Sprintf("%s: %v", e.Name, err)
	}
	if bytes.Contains(enc.Payload, []byte(marker)) {
		return fmt.Sprintf("%s keeps private text in its public part: %s", e.Name, enc.Payload)
	}
	s := stored{Payload: enc.Payload}
	for _, p := range enc.Parts {
		if p.Item {
			s.Parts = append(s.Parts, "about "+p.About.String())
		} else {
			s.Parts = append(s.Parts, "of "+p.Subject.String())
		}
	}
	r := &event.Recorded{Position: 1, Type: e.Name, Schema: e.Schema, Payload: enc.Payload, Segments: make([]event.Segment, len(enc.Parts))}
	if err := c.Decode(r); err != nil {
		return fmt.Sprintf("%s does not read what it wrote: %v", e.Name, err)
	}
	again, err := c.Encode(Opened(r.Data))
	if err != nil || !bytes.Equal(again.Payload, enc.Payload) {
		return fmt.Sprintf("%s is another one after decoding (%v):\n was %s\n  is %s", e.Name, err, enc.Payload, again.Payload)
	}
	var now bytes.Buffer
	out := json.NewEncoder(&now)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(s); err != nil {
		return fmt.Sprintf("%s: %v", e.Name, err)
	}
	return compare(path(dir, e, e.Schema), e, now.Bytes(), update)
}

func compare(file string, e event.Entry, now []byte, update bool) string {
	kept, err := os.ReadFile(file)
	switch {
	case err == nil && bytes.Equal(kept, now):
		return ""
	case err == nil:
		return fmt.Sprintf("the stored form of %s has changed, and the log is full of the old one: give of[%s] an upcaster that leads from schema %d to the next, and run with -update\nkept in %s:\n%s\nnow:\n%s",
			e.Name, e.Type.Name(), e.Schema, file, kept, now)
	case !os.IsNotExist(err):
		return err.Error()
	case !update:
		return fmt.Sprintf("%s has no golden file %s: run this test with -update and commit the file", e.Name, file)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err.Error()
	}
	if err := os.WriteFile(file, now, 0o644); err != nil {
		return err.Error()
	}
	return ""
}

// strangers finds golden files that belong to no event: the sign of a stored
// name that was changed.
func strangers(dir string, entries []event.Entry) (problems []string) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	for _, file := range files {
		name := filepath.Base(file)
		if strings.Count(name, ".") != 3 { // aggregate.name.schema.json
			continue
		}
		known := false
		for _, e := range entries {
			known = known || strings.HasPrefix(name, e.Name+".")
		}
		if !known {
			problems = append(problems, fmt.Sprintf("%s belongs to no event: a stored name is chosen once; give it back to its event", file))
		}
	}
	return problems
}

func compact(b []byte) []byte {
	var out bytes.Buffer
	if err := json.Compact(&out, b); err != nil {
		return b
	}
	return out.Bytes()
}
