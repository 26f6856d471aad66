package command

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

type everything struct {
	Person id.Person          `json:"person"`
	Due    calendar.Date      `json:"due,omitzero"`
	Title  event.Private      `json:"title,omitzero"`
	Kind   string             `json:"kind,omitzero"`
	Count  int                `json:"count,omitzero"`
	Small  int8               `json:"small,omitzero"`
	On     bool               `json:"on,omitzero"`
	Names  map[string]string  `json:"names,omitzero"`
	By     map[id.UUID]string `json:"by,omitzero"`
	Pieces []piece            `json:"pieces,omitzero"`
	Deep   []map[string][]int `json:"deep,omitzero"`
	hidden string
}

type piece struct {
	Title event.Private `json:"title"`
	Link  string        `json:"link,omitempty"`
}

const someone = `"person":"0192f0c1-2a3b-7c4d-8e5f-001122334455"`

func TestDecode(t *testing.T) {
	person, _ := id.Parse("0192f0c1-2a3b-7c4d-8e5f-001122334455")
	body := ` { ` + someone + `, "due":"2018-10-09","title":"Площад \"Мегдан\" \u043e","kind":"a","count":-9007199254740991,"small":-128,"on":true,
		"names":{"bg":"София","en":"Sofia"},"by":{"0192f0c1-2a3b-7c4d-8e5f-001122334455":"x"},
		"pieces":[{"title":"a"},{"title":"b","link":"c"}],"deep":[{"x":[1,2]},{}] } `
	var got everything
	if err := Decode([]byte(body), &got); err != nil {
		t.Fatal(err)
	}
	want := everything{
		Person: id.Person(person), Due: calendar.Of(2018, 10, 9), Title: event.Text(`Площад "Мегдан" о`), Kind: "a",
		Count: -9007199254740991, Small: -128, On: true, Names: map[string]string{"bg": "София", "en": "Sofia"}, By: map[id.UUID]string{person: "x"},
		Pieces: []piece{{Title: event.Text("a")}, {Title: event.Text("b"), Link: "c"}}, Deep: []map[string][]int{{"x": {1, 2}}, nil},
	}
	if !reflect.DeepEqual(got, want) || got.hidden != "" {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, row := range []struct{ name, body, field, reason string }{
		{"nothing", ``, "", "ends too early"},
		{"a list", `[]`, "", "must be a JSON object"},
		{"null", `null`, "", "must be a JSON object"},
		{"a cut off object", `{` + someone, "", "ends too early"},
		{"a missing field", `{}`, "person", "is missing"},
		{"an unknown field", `{` + someone + `,"x":1}`, "x", "is not a field"},
		{"another case", `{` + someone + `,"Due":"2018-10-09"}`, "Due", "is not a field"},
		{"a field twice", `{` + someone + `,"on":true,"on":true}`, "on", "is given twice"},
		{"a hidden field", `{` + someone + `,"hidden":"x"}`, "hidden", "is not a field"},
		{"null in a field", `{` + someone + `,"due":null}`, "due", "leave out its name"},
		{"a number for a text", `{"person":7}`, "person", "must be a text"},
		{"a malformed id", `{"person":"7"}`, "person", "is not a lower-case UUID"},
		{"an impossible date", `{` + someone + `,"due":"2018-02-30"}`, "due", "is not a day"},
		{"a fraction", `{` + someone + `,"count":1.5}`, "count", "must be a whole number"},
		{"an exponent", `{` + someone + `,"count":1e3}`, "count", "must be a whole number"},
		{"a leading zero", `{` + someone + `,"count":01}`, "count", "must be a whole number"},
		{"only a sign", `{` + someone + `,"count":-}`, "count", "must be a whole number"},
		{"2^53", `{` + someone + `,"count":9007199254740992}`, "count", "too large"},
		{"more than its type holds", `{` + someone + `,"small":128}`, "small", "too large"},
		{"a text for a truth", `{` + someone + `,"on":"true"}`, "on", "must be true or false"},
		{"text that is not UTF-8", `{` + someone + `,"kind":"` + "\xff" + `"}`, "kind", "is not valid UTF-8"},
		{"a raw line break in a text", `{` + someone + `,"kind":"` + "\n" + `"}`, "kind", "control character"},
		{"U+0000", `{` + someone + `,"kind":"\u0000"}`, "kind", "U+0000"},
		{"an unknown escape", `{` + someone + `,"kind":"\x"}`, "kind", "escape"},
		{"a text without end", `{` + someone + `,"kind":"abc`, "kind", "closing quote"},
		{"a reference in place of private text", `{` + someone + `,"title":{"$private":"1.0"}}`, "title", "must be a text"},
		{"a mistake inside a list", `{` + someone + `,"pieces":[{"title":"a"},{"title":1}]}`, "pieces[1].title", "must be a text"},
		{"a missing field inside a list", `{` + someone + `,"pieces":[{}]}`, "pieces[0].title", "is missing"},
		{"a mistake inside a map", `{` + someone + `,"names":{"bg":1}}`, "names.bg", "must be a text"},
		{"a map's name twice", `{` + someone + `,"names":{"bg":"a","bg":"b"}}`, "names.bg", "is given twice"},
		{"a map's malformed id", `{` + someone + `,"by":{"x":"y"}}`, "by.x", "is not a lower-case UUID"},
		{"a missing comma", `{` + someone + ` "on":true}`, "", "expected a comma"},
		{"a trailing comma", `{` + someone + `,}`, "", "must be a text"},
		{"something after the end", `{` + someone + `} {}`, "", "after the end"},
		{"too many bytes", `{` + someone + `,"kind":"` + strings.Repeat("x", MaxBody) + `"}`, "", "at most"},
		{"a very long unknown name", `{"` + strings.Repeat("я", 1000) + `":1}`, strings.Repeat("я", 30) + "…", "is not a field"},
		{"very deep nesting", `{"person":` + strings.Repeat(`[`, 100_000), "person", "must be a text"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var into everything
			invalid, ok := IsInvalid(Decode([]byte(row.body), &into))
			if !ok || invalid.Field != row.field || !strings.Contains(invalid.Error(), row.reason) {
				t.Errorf("got field %q, %v; want field %q, %q", invalid.Field, invalid, row.field, row.reason)
			}
		})
	}
}

// What is accepted says the same when it is written and read again; what is
// not is an InvalidError. Nothing panics.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{` + someone + `,"due":"2018-10-09","pieces":[{"title":"\ud83d\ude00"}],"names":{"bg":"x"},"deep":[{"a":[1]}]}`))
	f.Add([]byte(`{` + someone + `,"title":{"$private":"1.0"}}`))
	f.Add([]byte(`{"person":""}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		var first, second everything
		if err := Decode(body, &first); err != nil {
			if _, ok := IsInvalid(err); !ok {
				t.Fatalf("%v is not an InvalidError", err)
			}
			return
		}
		if !json.Valid(body) {
			t.Fatalf("accepted what is not JSON: %q", body)
		}
		written, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := Decode(written, &second); err != nil {
			t.Fatalf("%s reads back with %v", written, err)
		}
		if !reflect.DeepEqual(first, second) {
			t.Fatalf("read %+v, then %+v", first, second)
		}
	})
}
