package event

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

func TestTheEncoderRefusesWhatCannotBeProved(t *testing.T) {
	person := id.Person{15: 1}
	rows := []struct {
		name, says string
		write      func(*Encoder)
	}{
		{"keys out of order", "keys must ascend", func(e *Encoder) { e.Int("b", 1); e.Int("a", 1) }},
		{"a key twice", "keys must ascend", func(e *Encoder) { e.Int("a", 1); e.Int("a", 1) }},
		{"a number that a reader would round", "not below 2^53", func(e *Encoder) { e.Int("a", 1<<53) }},
		{"a negative one too", "not below 2^53", func(e *Encoder) { e.Int("a", -1<<53) }},
		{"text that is not UTF-8", "not valid UTF-8", func(e *Encoder) { e.String("a", "\xff") }},
		{"a private reference", "must be open text", func(e *Encoder) { e.OfSubject("a", Reference(1, 0), person) }},
		{"something forgotten", "must be open text", func(e *Encoder) { e.Free("a", Forgotten(), id.UUID{1}) }},
		{"a person's data without the person", "whose data is it?", func(e *Encoder) { e.OfSubject("a", Text("x"), id.Person{}) }},
		{"a time before all numbers", "not below 2^53", func(e *Encoder) { e.Time("a", time.Time{}) }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			e := NewEncoder()
			row.write(e)
			if _, _, err := e.Finish(); err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("got %v, want %q in it", err, row.says)
			}
		})
	}
}

func TestOneSpellingForEverything(t *testing.T) {
	e := NewEncoder()
	e.String("a", "\"\\\b\t\n\f\r\x00\x1f / <>& é 😀 \u2028")
	e.Int("b", -(1<<53 - 1))
	e.ID("c", id.UUID{})
	e.Strings("d", 0, nil)
	e.Date("e", calendar.Of(2020, 2, 29))
	e.Names("f", NamesOf(map[string]string{"en": "Sofia", "bg": "София", "": "x", "fi": ""}))
	e.OfSubject("g", Private{}, id.Person{}) // empty: no key
	e.Free("h", Text("secret"), id.UUID{15: 7})
	got, parts, err := e.Finish()
	if err != nil {
		t.Fatal(err)
	}
	want := `{"a":"\"\\\b\t\n\f\r\u0000\u001f / <>& é 😀 ` + "\u2028" + `","b":-9007199254740991,"c":"","d":[],"e":"2020-02-29",` +
		`"f":[["bg","София"],["en","Sofia"]],"h":0}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if len(parts) != 1 || parts[0] != (Part{Text: "secret", Item: true, About: id.UUID{15: 7}}) {
		t.Errorf("private parts %+v", parts)
	}
	if strings.Contains(string(got), "secret") {
		t.Error("private text stands in the public part")
	}
}

func TestPrivateHasFourStates(t *testing.T) {
	rows := []struct {
		p    Private
		json string
	}{
		{Private{}, `""`},
		{Text(""), `""`},
		{Text("a \"quote\" <b>"), `"a \"quote\" \u003cb\u003e"`},
		{Reference(17, 2), `{"$private":"17.2"}`},
		{Forgotten(), `{"forgotten":true}`},
	}
	for _, row := range rows {
		b, err := json.Marshal(row.p)
		if err != nil || string(b) != row.json {
			t.Errorf("%+v is %s (%v), want %s", row.p, b, err, row.json)
		}
		var back Private
		if err := json.Unmarshal(b, &back); err != nil || back != row.p {
			t.Errorf("%s is read as %+v (%v)", b, back, err)
		}
	}
	if text, open := Text("x").Open(); text != "x" || !open {
		t.Error("open text cannot be read")
	}
	if _, open := Reference(1, 0).Open(); open {
		t.Error("a reference is not open")
	}
	if ref, is := Reference(3, 1).Ref(); !is || ref.String() != "3.1" {
		t.Error("a reference does not know its place")
	}
	if !Text("").IsZero() || Forgotten().IsEmpty() || Reference(1, 0).IsEmpty() {
		t.Error("only what nobody wrote is empty")
	}
	for _, bad := range []string{`{"$private":"x"}`, `{"$private":"0.1"}`, `{"$private":"1.-1"}`, `{"$private":"1"}`, `{}`, `{"other":1}`, `7`, `[]`, `{"$private":"99999999999999999999.0"}`} {
		var p Private
		if err := json.Unmarshal([]byte(bad), &p); err == nil {
			t.Errorf("%s was accepted as %+v", bad, p)
		}
	}
}

// A person may write what looks like a reference; it stays a text.
func TestAReferenceCannotBeForged(t *testing.T) {
	forged := `{"$private":"1.0"}`
	b, err := json.Marshal(Text(forged))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(b), forged) {
		t.Errorf("%s holds the bytes of a reference", b)
	}
	var back Private
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if text, open := back.Open(); !open || text != forged {
		t.Errorf("read as %+v", back)
	}
}

func TestNames(t *testing.T) {
	n := NamesOf(map[string]string{"en": "Sofia", "bg": "София"})
	rows := []struct {
		languages []string
		want      string
	}{
		{[]string{"bg", "en"}, "София"},
		{[]string{"fi", "en"}, "Sofia"},
		{[]string{"fi"}, "София"},
		{nil, "София"},
	}
	for _, row := range rows {
		if got := n.In(row.languages...); got != row.want {
			t.Errorf("in %v it is %q, want %q", row.languages, got, row.want)
		}
	}
	if n.Len() != 2 || n.IsZero() || !n.Has("bg") || n.Has("fi") || (Names{}).In("en") != "" {
		t.Error("names are counted wrongly")
	}
	b, err := json.Marshal(n)
	if err != nil || string(b) != `{"bg":"София","en":"Sofia"}` {
		t.Errorf("as JSON %s, %v", b, err)
	}
	var back Names
	if err := json.Unmarshal(b, &back); err != nil || !back.Equal(n) {
		t.Errorf("read as %v, %v", back, err)
	}
	for _, bad := range []string{`null`, `[]`, `"x"`, `{"bg":1}`} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil || !strings.Contains(err.Error(), "such as") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestStreamsAndTags(t *testing.T) {
	u := id.UUID{15: 9}
	s := StreamOf("roadmap", u)
	if s.Kind() != "roadmap" || s.ID() != u || !Stream("roadmap-x").ID().IsZero() || !Stream("roadmap").ID().IsZero() {
		t.Errorf("stream %s is of %s %s", s, s.Kind(), s.ID())
	}
	r := Recorded{Tags: []id.UUID{{1}, u}}
	if !r.HasTag(u) || r.HasTag(id.UUID{2}) {
		t.Error("tags are not found")
	}
	if n := testing.AllocsPerRun(100, func() { s.ID() }); n > 0 {
		t.Errorf("reading a stream's id allocates %v times: every view does it for every event", n)
	}
}

// two is an event whose stored form changed twice.
type two struct{ N, M int }

func (v *two) EncodeEvent(e *Encoder) { e.Int("m", int64(v.M)); e.Int("n", int64(v.N)) }
func (v *two) DecodeEvent(d *Decoder) { v.M = int(d.Int("m")); v.N = int(d.Int("n")) }

type one struct{ N int }

func (v *one) EncodeEvent(e *Encoder) { e.Int("n", int64(v.N)) }
func (v *one) DecodeEvent(d *Decoder) { v.N = int(d.Int("n")) }

func TestUpcastersRunInOrder(t *testing.T) {
	rename := func(f map[string]any) (map[string]any, error) {
		f["n"] = f["number"]
		delete(f, "number")
		return f, nil
	}
	add := func(f map[string]any) (map[string]any, error) {
		if f["n"] == json.Number("13") {
			return nil, fmt.Errorf("thirteen was never allowed")
		}
		f["m"] = 1
		return f, nil
	}
	c := NewCatalogue([]Entry{Of[two]("story.two", rename, add)})
	for schema, payload := range map[int]string{1: `{"number":5}`, 2: `{"n":5}`, 3: `{"m":1,"n":5}`} {
		r := &Recorded{Position: 1, Type: "story.two", Schema: schema, Payload: []byte(payload)}
		if err := c.Decode(r); err != nil || r.Data != (two{5, 1}) {
			t.Errorf("schema %d: %+v, %v", schema, r.Data, err)
		}
		if string(r.Payload) != payload {
			t.Errorf("schema %d: the stored bytes were changed to %s", schema, r.Payload)
		}
	}
	for _, row := range []struct {
		r    Recorded
		says string
	}{
		{Recorded{Type: "story.two", Schema: 2, Payload: []byte(`{"n":13}`)}, "thirteen"},
		{Recorded{Type: "story.two", Schema: 1, Payload: []byte(`x`)}, "upcast event"},
		{Recorded{Type: "story.two", Schema: 4, Payload: []byte(`{}`)}, "knows up to 3"},
		{Recorded{Type: "story.two", Schema: 0, Payload: []byte(`{}`)}, "schema 0"},
		{Recorded{Type: "story.three", Schema: 1, Payload: []byte(`{}`)}, "does not know"},
	} {
		if err := c.Decode(&row.r); err == nil || !strings.Contains(err.Error(), row.says) {
			t.Errorf("%+v: %v, want %q in it", row.r, err, row.says)
		}
	}
}

func TestTheCatalogueRefusesDoubles(t *testing.T) {
	for _, row := range []struct {
		says  string
		lists [][]Entry
	}{
		{"stands for", [][]Entry{{Of[one]("story.one")}, {Of[two]("story.one")}}},
		{"is stored as", [][]Entry{{Of[one]("story.one"), Of[one]("story.uno")}}},
	} {
		func() {
			defer func() {
				if said := fmt.Sprint(recover()); !strings.Contains(said, row.says) {
					t.Errorf("said %q, want %q in it", said, row.says)
				}
			}()
			NewCatalogue(row.lists...)
		}()
	}
	c := NewCatalogue([]Entry{Of[two]("b.two"), Of[one]("a.one")})
	if all := c.Entries(); len(all) != 2 || all[0].Name != "a.one" || all[0].Schema != 1 {
		t.Errorf("entries %+v", all)
	}
	if _, err := c.Encode(struct{}{}); err == nil || !strings.Contains(err.Error(), "not in the catalogue") {
		t.Errorf("a stranger was encoded: %v", err)
	}
}

func FuzzPrivate(f *testing.F) {
	f.Add([]byte(`{"$private":"17.2"}`))
	f.Add([]byte(`{"forgotten":true}`))
	f.Add([]byte(`"text"`))
	f.Fuzz(func(t *testing.T, in []byte) {
		var p, q Private
		if json.Unmarshal(in, &p) != nil {
			return
		}
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &q); err != nil || p != q {
			t.Fatalf("%q is %+v, then %+v (%v)", in, p, q, err)
		}
	})
}
