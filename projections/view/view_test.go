package view

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// sample has every kind of field that a document can have.
type sample struct {
	Text    string             `json:"text"`
	Maybe   string             `json:"maybe,omitempty"`
	Number  int                `json:"number"`
	Small   uint8              `json:"small,omitempty"`
	Flag    bool               `json:"flag,omitempty"`
	ID      id.UUID            `json:"id"`
	Person  id.Person          `json:"person,omitempty"`
	Date    calendar.Date      `json:"date,omitempty"`
	Time    time.Time          `json:"time,omitzero"`
	Names   event.Names        `json:"names,omitzero"`
	Always  event.Names        `json:"always"`
	Private event.Private      `json:"private,omitzero"`
	List    []string           `json:"list"`
	Rows    []row              `json:"rows,omitempty"`
	Part    row                `json:"part,omitzero"`
	Whole   row                `json:"whole"`
	Items   Map[id.UUID, item] `json:"items"`
}

type row struct {
	A    int           `json:"a"`
	B    string        `json:"b,omitempty"`
	Note event.Private `json:"note,omitzero"`
}

type item struct {
	Name  string         `json:"name,omitempty"`
	Due   calendar.Date  `json:"due,omitempty"`
	Title event.Names    `json:"title,omitzero"`
	Why   event.Private  `json:"why,omitzero"`
	Tags  []id.Milestone `json:"tags,omitempty"`
	Rows  []row          `json:"rows,omitempty"`
	Last  row            `json:"last,omitzero"`
}

var texts = []string{"", "a", "София", "quote \" and \\ and \n and \x01", "<b>&\u2028", strings.Repeat("long ", 30)}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

func randomID(r *rand.Rand) id.UUID { return id.UUID{15: byte(r.IntN(6)), 0: byte(r.IntN(3))} }

func randomNames(r *rand.Rand) event.Names {
	m := map[string]string{}
	for range r.IntN(4) {
		m[pick(r, "bg", "en", "fi", "el")] = pick(r, texts[1:]...)
	}
	return event.NamesOf(m)
}

func randomPrivate(r *rand.Rand) event.Private {
	return pick(r, event.Private{}, event.Reference(int64(1+r.IntN(5)), r.IntN(2)))
}

func randomDate(r *rand.Rand) calendar.Date {
	return pick(r, calendar.Date{}, calendar.Of(2018, 10, 1+r.IntN(20)))
}

func randomRow(r *rand.Rand) row {
	if r.IntN(3) == 0 {
		return row{}
	}
	return row{r.IntN(3), pick(r, texts...), randomPrivate(r)}
}

// edit changes one thing at random, in place as folds do.
func edit(r *rand.Rand, d *sample) {
	switch r.IntN(20) {
	case 0:
		d.Text = pick(r, texts...)
	case 1:
		d.Maybe = pick(r, texts...)
	case 2:
		d.Number, d.Small = r.IntN(5)-2, uint8(r.IntN(3))
	case 3:
		d.Flag = !d.Flag
	case 4:
		d.ID, d.Person = randomID(r), id.Person(pick(r, id.UUID{}, randomID(r)))
	case 5:
		d.Date = randomDate(r)
	case 6:
		d.Time = pick(r, time.Time{}, time.Date(2018, 10, 9, 8, r.IntN(3), 0, r.IntN(2)*1000, time.UTC))
	case 7:
		d.Names = randomNames(r)
	case 8:
		d.Always = randomNames(r)
	case 9:
		d.Private = randomPrivate(r)
	case 10:
		d.List = append(d.List, pick(r, texts...))
	case 11:
		if len(d.List) > 0 {
			d.List[r.IntN(len(d.List))] = pick(r, texts...)
			d.List = d.List[r.IntN(2):]
		}
	case 12:
		d.Rows = append(d.Rows, randomRow(r))
	case 13:
		if len(d.Rows) > 0 {
			d.Rows[0].Note = randomPrivate(r)
		}
	case 14:
		d.Part, d.Whole = randomRow(r), randomRow(r)
	case 15:
		d.Items.Delete(randomID(r))
	default:
		editItem(r, d)
	}
}

func editItem(r *rand.Rand, d *sample) {
	v := d.Items.Ensure(randomID(r))
	switch r.IntN(7) {
	case 0:
		v.Name = pick(r, texts...)
	case 1:
		v.Due = randomDate(r)
	case 2:
		v.Title = randomNames(r)
	case 3:
		v.Why = randomPrivate(r)
	case 4:
		v.Tags = append(v.Tags, id.Milestone(randomID(r)))
	case 5:
		if len(v.Rows) > 1 {
			v.Rows[1] = randomRow(r)
			v.Rows = slices.Delete(v.Rows, 0, 1)
		} else {
			v.Rows = append(v.Rows, randomRow(r), randomRow(r))
		}
	case 6:
		v.Last = randomRow(r)
	}
}

func newSample() *document[sample] {
	return Register(View[sample]{Name: "sample"}).New().(*document[sample])
}

// The promise of the kit, on random edits: the patch leads from before to
// after, decoding gives the same bytes, and encoding/json reads it all.
func TestPatchesLeadToTheDocument(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := newSample()
		d.Clean()
		reader := []byte("{}")
		if seed%2 == 0 { // a reader that had the empty document
			reader = d.Encode(nil)
		} else { // a reader that has nothing, and gets all in the first patch
			d.base = nil
		}
		for range 30 {
			for range 1 + r.IntN(4) {
				edit(r, &d.now)
			}
			patch := d.Patch(nil)
			after := d.Encode(nil)
			if len(patch) > 0 {
				merged, err := Merge(reader, patch)
				if err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
				reader = merged
			}
			if !bytes.Equal(reader, after) {
				t.Fatalf("seed %d: patch %s\n leads to %s\n     want %s", seed, patch, reader, after)
			}
			if again := d.Patch(nil); len(again) > 0 {
				t.Fatalf("seed %d: nothing was touched, and the patch says %s", seed, again)
			}
			checkDecode(t, after)
			if r.IntN(8) == 0 { // go on from a stored document
				d = newSample()
				if err := d.Decode(after); err != nil {
					t.Fatal(err)
				}
				d.Clean()
			}
		}
	}
}

func checkDecode(t *testing.T, encoded []byte) {
	t.Helper()
	d := newSample()
	if err := d.Decode(encoded); err != nil {
		t.Fatalf("%v\n%s", err, encoded)
	}
	if got := d.Encode(nil); !bytes.Equal(got, encoded) {
		t.Fatalf("decoding changed it\n got %s\nwant %s", got, encoded)
	}
	var std sample
	dec := json.NewDecoder(bytes.NewReader(encoded))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&std); err != nil {
		t.Fatalf("encoding/json: %v\n%s", err, encoded)
	}
	shape, err := documentShape(mapOwner)
	if err != nil {
		t.Fatal(err)
	}
	if got := shape.appendJSON(nil, valueOf(&std)); !bytes.Equal(got, encoded) {
		t.Fatalf("encoding/json reads another document\n got %s\nwant %s", got, encoded)
	}
}

func TestOnlyWhatWasTouchedIsInThePatch(t *testing.T) {
	d := newSample()
	for i := range byte(100) {
		d.now.Items.Put(id.UUID{15: i}, item{Name: "n"})
	}
	d.Clean()
	d.now.Items.Edit(id.UUID{15: 7}).Name = "seven"
	d.now.Items.Edit(id.UUID{15: 8}).Name = "n" // touched, and the same
	d.now.Items.Delete(id.UUID{15: 9})
	d.now.Items.Put(id.UUID{15: 200}, item{})
	d.now.Items.Put(id.UUID{15: 201}, item{})
	d.now.Items.Delete(id.UUID{15: 201})
	d.now.Flag = true
	key := func(n byte) string { return id.UUID{15: n}.String() }
	want := fmt.Sprintf(`{"flag":true,"items":{"%s":{"name":"seven"},"%s":null,"%s":{}}}`, key(7), key(9), key(200))
	if got := string(d.Patch(nil)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestAFoldWithoutReadersKeepsNothingForThem(t *testing.T) {
	d := newSample()
	r := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		edit(r, &d.now)
	}
	if len(d.now.Items.touched) != 0 {
		t.Errorf("%d touched values are kept though nobody asked for patches", len(d.now.Items.touched))
	}
}

func TestMapIsSortedAndComplete(t *testing.T) {
	var m Map[id.Person, item]
	r := rand.New(rand.NewPCG(3, 3))
	want := map[id.Person]string{}
	for n := range 2000 {
		k := id.Person{0: byte(r.IntN(256)), 15: byte(r.IntN(4))}
		switch r.IntN(4) {
		case 0:
			m.Delete(k)
			delete(want, k)
		case 1:
			if m.Update(k, func(v *item) { v.Name = fmt.Sprint(n) }) {
				want[k] = fmt.Sprint(n)
			}
		default:
			m.Put(k, item{Name: fmt.Sprint(n)})
			want[k] = fmt.Sprint(n)
		}
	}
	if m.Len() != len(want) {
		t.Fatalf("%d values, want %d", m.Len(), len(want))
	}
	var last id.Person
	for k, v := range m.All() {
		if k.Compare(last) <= 0 && !last.IsZero() {
			t.Fatalf("%s after %s", k, last)
		}
		if last = k; v.Name != want[k] {
			t.Errorf("%s is %q, want %q", k, v.Name, want[k])
		}
		if got, ok := m.Get(k); !ok || got.Name != v.Name || !m.Has(k) {
			t.Errorf("%s cannot be got", k)
		}
	}
	if m.Edit(id.Person{9, 9}) != nil || m.Has(id.Person{9, 9}) {
		t.Error("what was never put is there")
	}
}

func TestADocumentRefusesWhatHasNoPlaceInOne(t *testing.T) {
	register := func(f func() Registered) (said string) {
		defer func() { said = fmt.Sprint(recover()) }()
		f()
		return ""
	}
	rows := []struct {
		says string
		f    func() Registered
	}{
		{"float64 has no place", func() Registered {
			return Register(View[struct {
				F float64 `json:"f"`
			}]{})
		}},
		{"*int has no place", func() Registered {
			return Register(View[struct {
				P *int `json:"p"`
			}]{})
		}},
		{"map[string]int has no place", func() Registered {
			return Register(View[struct {
				M map[string]int `json:"m"`
			}]{})
		}},
		{"has a json tag", func() Registered { return Register(View[struct{ A int }]{}) }},
		{"must be a struct", func() Registered { return Register(View[int]{}) }},
		{"top of a document only", func() Registered {
			return Register(View[struct {
				R struct {
					M Map[id.UUID, row] `json:"m"`
				} `json:"r"`
			}]{})
		}},
		{"never left out", func() Registered {
			return Register(View[struct {
				M Map[id.UUID, row] `json:"m,omitempty"`
			}]{})
		}},
		{"the values of a Map are structs", func() Registered {
			return Register(View[struct {
				M Map[id.UUID, int] `json:"m"`
			}]{})
		}},
	}
	for _, row := range rows {
		if said := register(row.f); !strings.Contains(said, row.says) {
			t.Errorf("said %q, want %q in it", said, row.says)
		}
	}
}

func TestAKeyStandsOnce(t *testing.T) {
	f := reflect.StructField{Name: "A", Type: reflect.TypeFor[int](), Tag: `json:"a"`}
	g := f
	g.Name = "B"
	if _, err := documentShape(reflect.StructOf([]reflect.StructField{f, g})); err == nil || !strings.Contains(err.Error(), "stands twice") {
		t.Errorf("got %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	r := rand.New(rand.NewPCG(9, 9))
	for range 5 {
		d := newSample()
		for range 40 {
			edit(r, &d.now)
		}
		f.Add(d.Encode(nil))
	}
	f.Add([]byte(` { "items" : {} , "private" : { "forgotten" : true } } `))
	f.Fuzz(func(t *testing.T, in []byte) {
		d := newSample()
		if d.Decode(in) != nil {
			return
		}
		once := d.Encode(nil)
		again := newSample()
		if err := again.Decode(once); err != nil {
			t.Fatalf("%q was decoded, and its canonical form %q is not: %v", in, once, err)
		}
		if twice := again.Encode(nil); !bytes.Equal(once, twice) {
			t.Fatalf("%q is %q, then %q", in, once, twice)
		}
	})
}

func TestDecodeIsStrict(t *testing.T) {
	d := newSample()
	d.now.Items.Put(id.UUID{15: 1}, item{Name: "one"})
	good := string(d.Encode(nil))
	if err := newSample().Decode([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"", "{", "[]", "null", good + "x", good[:len(good)-1],
		strings.Replace(good, `"text":""`, `"text":"","unknown":1`, 1),
		strings.Replace(good, `"number":0`, `"number":0.5`, 1),
		strings.Replace(good, `"number":0`, `"number":"0"`, 1),
		strings.Replace(good, `{"name":"one"}`, `{"nome":"one"}`, 1),
		strings.Replace(good, id.UUID{15: 1}.String(), "no id", 1),
	} {
		if err := newSample().Decode([]byte(bad)); err == nil {
			t.Errorf("accepted %s", bad)
		}
	}
}
