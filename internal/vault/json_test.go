package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"strings"
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// odd is a store in which every odd position holds a text and every even one
// was forgotten.
type odd struct{ deadStore }

var oddKey = testKey().wrap(id.UUID{9}, 1, id.Person{8}, testLog, [32]byte{5})

func oddText(ref event.Ref) string { return fmt.Sprintf("text \"%s\" \\ площад\n", ref) }

func (odd) Sealed(_ context.Context, refs []event.Ref) (map[event.Ref]eventstore.Sealed, error) {
	found := map[event.Ref]eventstore.Sealed{}
	for _, r := range refs {
		if r.Position%2 == 1 {
			found[r] = eventstore.Sealed{Event: testEvent, Log: testLog, SealedPart: eventstore.SealedPart{
				Key: oddKey.id, KeyVersion: 1, Ciphertext: oddKey.seal(testLog, testEvent, r.Number, oddText(r))}}
		}
	}
	return found, nil
}

func (odd) Keys(context.Context, []id.UUID) (map[id.UUID]eventstore.WrappedKey, error) {
	return map[id.UUID]eventstore.WrappedKey{oddKey.id: oddKey.wrapped}, nil
}

func TestReferencesInADocumentAreOpened(t *testing.T) {
	t.Parallel()
	v := New(odd{}, testKey(), 0)
	text := quote(oddText(event.Ref{Position: 7, Number: 3}))
	for _, row := range []struct{ name, body, want string }{
		{"the whole document", `{"$private":"7.3"}`, text},
		{"in an object", `{"name":{"$private":"7.3"},"n":1}`, `{"name":` + text + `,"n":1}`},
		{"in a list, twice", `[{"$private":"7.3"},{"$private":"7.3"}]`, `[` + text + `,` + text + `]`},
		{"forgotten", `[{"$private":"8.0"}]`, `[{"forgotten":true}]`},
		{"the largest", `{"$private":"461168601842738789.0"}`, quote(oddText(event.Ref{Position: 461168601842738789}))},
		{"none", `{"a":[1,2,3]}`, `{"a":[1,2,3]}`},
		{"nothing", ``, ``},
		{"in a string that a person wrote", `{"t":"{\"$private\":\"7.3\"}"}`, `{"t":"{\"$private\":\"7.3\"}"}`},
		{"cut off", `{"$private":"7.3"`, `{"$private":"7.3"`},
		{"cut off earlier", `{"$private":"`, `{"$private":"`},
		{"with more fields", `{"$private":"7.3","x":1}`, `{"$private":"7.3","x":1}`},
		{"without a number", `{"$private":"7"}`, `{"$private":"7"}`},
		{"with an empty number", `{"$private":"7."}`, `{"$private":"7."}`},
		{"at position 0", `{"$private":"0.0"}`, `{"$private":"0.0"}`},
		{"with a leading zero", `{"$private":"07.3"}`, `{"$private":"07.3"}`},
		{"with a sign", `{"$private":"-7.3"}`, `{"$private":"-7.3"}`},
		{"past all positions", `{"$private":"99999999999999999999.3"}`, `{"$private":"99999999999999999999.3"}`},
		{"a broken one before a good one", `[{"$private":"7"},{"$private":"7.3"}]`, `[{"$private":"7"},` + text + `]`},
		{"one inside another", `{"$private":"{"$private":"7.3"}`, `{"$private":"` + text},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			body := []byte(row.body)
			for range 2 {
				got, _, err := v.OpenJSON(ctx, body)
				if err != nil || string(got) != row.want {
					t.Errorf("got %s, %v, want %s", got, err, row.want)
				}
				if string(body) != row.body {
					t.Error("the document itself was changed")
				}
			}
		})
	}
}

// openedSlowly is what opening means, on a decoded document.
func openedSlowly(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = openedSlowly(v[i])
		}
	case map[string]any:
		if text, ok := v["$private"].(string); ok && len(v) == 1 {
			ref, err := event.ParseRef(text)
			if err != nil || ref.String() != text || ref.Position >= 1<<62/10 || ref.Number >= 1<<31/10 {
				return v
			}
			if ref.Position%2 == 0 {
				return map[string]any{"forgotten": true}
			}
			return oddText(ref)
		}
		for k := range maps.Keys(v) {
			v[k] = openedSlowly(v[k])
		}
	}
	return v
}

func FuzzOpenJSON(f *testing.F) {
	f.Add([]byte(`{"a":{"$private":"7.3"},"b":[{"$private":"8.0"},"{\"$private\":\"7.3\"}"]}`))
	f.Add([]byte(`{"$private":"7.3"`))
	f.Add([]byte(`[{"$private":{"$private":"1.1"}},{"$private":"1.0","x":{"$private":"3.0"}}]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		v := New(odd{}, testKey(), 0)
		if _, _, err := v.OpenJSON(ctx, body); err != nil { // whatever the bytes are
			t.Fatal(err)
		}
		var doc any
		if json.Unmarshal(body, &doc) != nil {
			return
		}
		body, err := json.Marshal(doc) // in the form that we write
		must(t, err)
		got, _, err := v.OpenJSON(ctx, body)
		must(t, err)
		var opened, want any
		if err := json.Unmarshal(got, &opened); err != nil {
			t.Fatalf("%s opens to %s, which is not JSON", body, got)
		}
		must(t, json.Unmarshal(body, &want))
		if want = openedSlowly(want); !reflect.DeepEqual(opened, want) {
			t.Errorf("%s\nopens to %s", body, got)
		}
	})
}

func FuzzQuote(f *testing.F) {
	f.Add("Ann")
	f.Add("\"\\\n\x00\u2028<>&")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		quoted := quote(s)
		var back string
		if err := json.Unmarshal([]byte(quoted), &back); err != nil || back != s {
			t.Errorf("%q is quoted as %s, read as %q, %v", s, quoted, back, err)
		}
		if back, err := unquote(quoted); err != nil || back != s {
			t.Errorf("%s is unquoted as %q, %v", quoted, back, err)
		}
	})
}

// document has n references in about 100 KB.
func document(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, `,"%d":{"title":{"$private":"%d.0"},"state":"in_progress","due":"2027-03-01","filler":"%s"}`,
			i, 2*i+1, strings.Repeat("x", 100_000/max(n, 1)-80))
	}
	if n == 0 {
		b.WriteString(`,"0":"` + strings.Repeat("x", 100_000) + `"`)
	}
	return append(append([]byte("{"), b.Bytes()[1:]...), '}')
}

func BenchmarkOpenJSON(b *testing.B) {
	for _, n := range []int{0, 1, 20, 500} {
		b.Run(fmt.Sprintf("references=%d", n), func(b *testing.B) {
			v, body := New(odd{}, testKey(), 0), document(n)
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := v.OpenJSON(ctx, body); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("copy of the document", func(b *testing.B) {
		body := document(20)
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			_ = bytes.Clone(body)
		}
	})
	b.Run("references=500, from the store", func(b *testing.B) {
		body := document(500)
		for b.Loop() {
			if _, _, err := New(odd{}, testKey(), 0).OpenJSON(ctx, body); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSeal(b *testing.B) {
	v := New(odd{}, testKey(), 0)
	for name, part := range map[string]event.Part{"item": item("a note of some words")} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := v.Seal(ctx, testLog, testEvent, []event.Part{part}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
