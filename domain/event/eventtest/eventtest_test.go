package eventtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"megdan/domain/event"
)

// The kit is tried on a small aggregate, whose mistakes are written as source.
type (
	told   struct{ N int }
	ended  struct{ N int }
	second struct{ N, M int }
)

func (v *told) EncodeEvent(e *event.Encoder)  { e.Int("n", int64(v.N)) }
func (v *told) DecodeEvent(d *event.Decoder)  { v.N = int(d.Int("n")) }
func (v *ended) EncodeEvent(e *event.Encoder) { e.Int("n", int64(v.N)) }
func (v *ended) DecodeEvent(d *event.Decoder) { v.N = int(d.Int("n")) }
func (v *second) EncodeEvent(e *event.Encoder) {
	e.Int("m", int64(v.M))
	e.Int("n", int64(v.N))
}

func (v *second) DecodeEvent(d *event.Decoder) {
	v.M = int(d.Int("m"))
	v.N = int(d.Int("n"))
}

func withM(fields map[string]any) (map[string]any, error) {
	fields["m"] = 0
	return fields, nil
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func expect(t *testing.T, problems []string, says ...string) {
	t.Helper()
	if len(problems) != len(says) {
		t.Fatalf("got %d problems, want %d:\n%s", len(problems), len(says), strings.Join(problems, "\n"))
	}
	for i, p := range problems {
		if !strings.Contains(p, says[i]) {
			t.Errorf("got %q, want %q in it", p, says[i])
		}
	}
}

func TestCompleteFindsWhatWasForgotten(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "events.go"), `package story
type Event interface{ storyEvent() }
func (told) storyEvent() {}
func (ended) storyEvent() {}
func (forgotten) storyEvent() {}
`)
	expect(t, complete(dir, []event.Entry{event.Of[told]("story.told"), event.Of[ended]("story.ended")}), "forgotten is an event and is not in Events()")
	expect(t, complete(dir, []event.Entry{event.Of[told]("story.told"), event.Of[told]("story.told"), event.Of[ended]("other.Ended")}),
		"told is registered twice", "story.told is given twice", "does not have the form", "forgotten is an event")
	expect(t, complete(t.TempDir(), nil), "no sealed Event interface")
}

func TestGoldenKeepsEveryForm(t *testing.T) {
	dir := t.TempDir()
	first := []event.Entry{event.Of[told]("story.told")}
	expect(t, golden(dir, first, false), "has no golden file")
	expect(t, golden(dir, first, true))
	expect(t, golden(dir, first, false))

	// The struct got a field: the stored form differs from the kept one.
	changed := []event.Entry{event.Of[second]("story.told")}
	expect(t, golden(dir, changed, true), "the stored form of story.told has changed")

	// With an upcaster it is a new schema, and the old file still reads.
	upcast := []event.Entry{event.Of[second]("story.told", withM)}
	expect(t, golden(dir, upcast, false), "has no golden file")
	expect(t, golden(dir, upcast, true))
	expect(t, golden(dir, upcast, false))

	// An upcaster that forgets something is found by the old file.
	forgets := []event.Entry{event.Of[second]("story.told", func(f map[string]any) (map[string]any, error) { return f, nil })}
	expect(t, golden(dir, forgets, false), "can no longer be read")

	// A changed name leaves its file behind.
	renamed := []event.Entry{event.Of[second]("story.retold", withM)}
	expect(t, golden(dir, renamed, true), "has an upcaster from schema 1 and no stored form", "belongs to no event", "belongs to no event")
}

func TestAMissingFileOfAnOldSchemaIsFound(t *testing.T) {
	expect(t, golden(t.TempDir(), []event.Entry{event.Of[second]("story.told", withM)}, true), "no stored form of it: keep")
}
