package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/codegen/testdata/story"
)

func TestTheStoryPackageIsCurrent(t *testing.T) {
	if err := run([]string{"testdata/story"}, true, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
}

func TestEveryAggregateIsCurrent(t *testing.T) {
	if err := run(nil, true, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
}

// Every mistake has a sentence that says what to do; the golden file holds
// them all, so that a change of words is seen.
func TestEveryMistakeIsNamed(t *testing.T) {
	err := run([]string{"testdata/wrong"}, true, &bytes.Buffer{})
	if err == nil {
		t.Fatal("the package with every mistake was accepted")
	}
	golden := filepath.Join("testdata", "wrong", "problems.txt")
	want, readErr := os.ReadFile(golden)
	if readErr != nil {
		t.Fatal(readErr)
	}
	if got := err.Error() + "\n"; got != string(want) {
		t.Errorf("problems differ from %s; they are now:\n%s", golden, got)
	}
}

func TestACheckNamesTheStaleFile(t *testing.T) {
	dir := t.TempDir()
	source, err := os.ReadFile("testdata/story/events.go")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "events.go"), source, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{dir}, true, &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "is not current: run make generate") {
		t.Fatalf("without a generated file: %v", err)
	}
	if err := run([]string{dir}, false, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{dir}, true, &bytes.Buffer{}); err != nil {
		t.Fatalf("just written: %v", err)
	}
}

var (
	storyID = id.UUID{1: 7, 15: 1}
	teller  = id.Person{1: 7, 15: 2}
	told    = story.Told{
		Story:    storyID,
		Teller:   teller,
		Readers:  []story.Reader{{15: 3}, {15: 4}},
		Places:   []id.City{{15: 5}},
		Tone:     "dry",
		Tones:    []story.Tone{"dry", "«\"\\\n\x01»"},
		As:       "city_lead",
		Chapter:  -3,
		Chapters: []story.Chapter{1, 2},
		Pages:    12,
		On:       calendar.Of(2018, 10, 9),
		Again:    []calendar.Date{calendar.Of(2019, 1, 1)},
		At:       time.Date(2018, 10, 9, 8, 30, 0, 123000, time.UTC),
		Moments:  []time.Time{time.Unix(0, 0).UTC()},
		Until:    calendar.Of(2020, 2, 29),
		Titles:   event.NamesOf(map[string]string{"en": "Sofia", "bg": "София"}),
		Subtitle: event.NamesOf(map[string]string{"en": "a city"}),
		Name:     event.Text("Elena Stoyanova"),
		Text:     event.Text("once upon a time"),
		Where:    id.Participation{15: 9},
	}
)

func TestGeneratedCodeGoesThereAndBack(t *testing.T) {
	c := event.NewCatalogue(story.Events())
	rows := []struct {
		name    string
		event   story.Event
		payload string
		parts   []event.Part
	}{
		{"an event without fields", story.Ended{}, `{}`, nil},
		{"everything filled", told,
			`{"again":["2019-01-01"],"as":"city_lead","at":1539073800000123,"chapter":-3,"chapters":[1,2],"moments":[0],"name":0,"on":"2018-10-09","pages":12,` +
				`"places":["00000000-0000-0000-0000-000000000005"],"readers":["00000000-0000-0000-0000-000000000003","00000000-0000-0000-0000-000000000004"],` +
				`"story":"00070000-0000-0000-0000-000000000001","subtitle":[["en","a city"]],"teller":"00070000-0000-0000-0000-000000000002","text":1,` +
				`"titles":[["bg","София"],["en","Sofia"]],"tone":"dry","tones":["dry","«\"\\\n\u0001»"],"until":"2020-02-29","where":"00000000-0000-0000-0000-000000000009"}`,
			[]event.Part{{Text: "Elena Stoyanova", Subject: teller}, {Text: "once upon a time", Item: true, About: storyID}}},
		{"optional fields left out", story.Told{Story: storyID, At: time.Unix(1, 0).UTC()},
			`{"at":1000000,"chapter":0,"moments":[],"on":"","readers":[],"story":"00070000-0000-0000-0000-000000000001","teller":"","titles":[],"tone":"","tones":[]}`, nil},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			enc, err := c.Encode(row.event)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.NewReplacer("\n", `\n`).Replace(row.payload)
			if string(enc.Payload) != want {
				t.Fatalf("payload\n got %s\nwant %s", enc.Payload, want)
			}
			if len(enc.Parts) != len(row.parts) {
				t.Fatalf("private parts: got %v, want %v", enc.Parts, row.parts)
			}
			for i, p := range enc.Parts {
				if p != row.parts[i] {
					t.Errorf("private part %d: got %+v, want %+v", i, p, row.parts[i])
				}
			}
			r := &event.Recorded{Position: 7, Type: enc.Type, Schema: 1, Payload: enc.Payload, Segments: make([]event.Segment, len(enc.Parts))}
			if err := c.Decode(r); err != nil {
				t.Fatal(err)
			}
			again, err := c.Encode(opened(r.Data, enc.Parts))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(again.Payload, enc.Payload) {
				t.Errorf("the way back changed it:\n got %s\nwant %s", again.Payload, enc.Payload)
			}
		})
	}
}

// opened puts texts in the place of references, so that an event can be
// encoded again.
func opened(data any, parts []event.Part) any {
	v, ok := data.(story.Told)
	if !ok {
		return data
	}
	for _, p := range []*event.Private{&v.Name, &v.Text} {
		if ref, is := p.Ref(); is {
			text := "x"
			if ref.Number < len(parts) {
				text = parts[ref.Number].Text
			}
			*p = event.Text(text)
		}
	}
	if v.Teller.IsZero() && !v.Name.IsEmpty() {
		v.Teller = id.Person{15: 1}
	}
	return v
}

func TestOnlyTheCanonicalFormIsRead(t *testing.T) {
	c := event.NewCatalogue(story.Events())
	good := `{"at":1000000,"chapter":0,"moments":[],"on":"","readers":[],"story":"","teller":"","titles":[],"tone":"","tones":[]}`
	replace := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	rows := []struct{ name, payload, says string }{
		{"a field that is not there", replace(`"chapter":0,`, ``), `field "chapter" is missing`},
		{"a field that nobody knows", replace(`"tones":[]`, `"tones":[],"zoo":1`), `unknown field "zoo"`},
		{"an unknown field in between", replace(`"moments":[]`, `"dog":1,"moments":[]`), `field "dog": unknown field`},
		{"keys out of order", replace(`"at":1000000,"chapter":0`, `"chapter":0,"at":1000000`), `field "at" is missing`},
		{"a fraction", replace(`1000000`, `1000000.5`), `expected , or }`},
		{"a number beyond 2^53", replace(`1000000`, `9007199254740992`), `below 2^53`},
		{"a leading zero", replace(`1000000`, `01000000`), `canonical`},
		{"a null", replace(`1000000`, `null`), `whole number`},
		{"white space", replace(`,`, `, `), `expected a string`},
		{"a chapter that does not fit", replace(`"chapter":0`, `"chapter":2147483648`), `does not fit`},
		{"an optional field that says nothing", replace(`"chapter":0`, `"chapter":0,"chapters":[]`), `must be left out`},
		{"an upper-case id", replace(`"story":""`, `"story":"0000000A-0000-0000-0000-000000000001"`), `not a lower-case UUID`},
		{"a day that does not exist", replace(`"on":""`, `"on":"2018-02-30"`), `is not a day`},
		{"a name without a language", replace(`"titles":[]`, `"titles":[["","x"]]`), `[language, name]`},
		{"languages out of order", replace(`"titles":[]`, `"titles":[["en","x"],["bg","y"]]`), `languages must ascend`},
		{"a private part that was never sealed", replace(`"on"`, `"name":0,"on"`), `private part 0 of 0`},
		{"a text with a needless escape", replace(`"tone":""`, `"tone":"\u0041"`), `canonical`},
		{"something behind the end", good + `{}`, `after the end`},
		{"no object", `[]`, `not a JSON object`},
		{"nothing", ``, `not a JSON object`},
	}
	if err := c.Decode(&event.Recorded{Type: "story.told", Schema: 1, Payload: []byte(good)}); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			err := c.Decode(&event.Recorded{Type: "story.told", Schema: 1, Payload: []byte(row.payload)})
			if err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("%s\n got %v\nwant %q in it", row.payload, err, row.says)
			}
		})
	}
}

// What decodes is encoded to the same bytes again, and no bytes panic.
func FuzzDecode(f *testing.F) {
	c := event.NewCatalogue(story.Events())
	for _, e := range []story.Event{told, story.Ended{}, story.Told{At: time.Unix(1, 0).UTC()}} {
		enc, err := c.Encode(e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(enc.Type, enc.Payload, len(enc.Parts))
	}
	f.Fuzz(func(t *testing.T, name string, payload []byte, segments int) {
		r := &event.Recorded{Position: 7, Type: name, Schema: 1, Payload: payload, Segments: make([]event.Segment, min(max(segments, 0), 8))}
		if c.Decode(r) != nil {
			return
		}
		if v, ok := r.Data.(story.Told); ok && !inOrder(v.Name, v.Text) {
			return // numbers of private parts are given anew when encoding
		}
		again, err := c.Encode(opened(r.Data, nil))
		if err != nil {
			t.Fatalf("decoded and not encodable: %v\n%s", err, payload)
		}
		if v, ok := r.Data.(story.Told); ok && v.Teller.IsZero() && !v.Name.IsEmpty() {
			return // cannot come from an encoder: it demands the subject
		}
		if !bytes.Equal(again.Payload, payload) {
			t.Fatalf("another form of the same event:\n got %s\nread %s", again.Payload, payload)
		}
	})
}

func inOrder(parts ...event.Private) bool {
	n := 0
	for _, p := range parts {
		if ref, is := p.Ref(); is {
			if ref.Number != n {
				return false
			}
			n++
		}
	}
	return true
}
