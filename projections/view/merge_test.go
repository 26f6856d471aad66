package view

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

var mapOwner = reflect.TypeFor[sample]()

func valueOf(s *sample) reflect.Value { return reflect.ValueOf(s).Elem() }

// The examples of RFC 7396, appendix A, and what they leave open.
func TestMergeFollowsTheStandard(t *testing.T) {
	rows := []struct{ document, patch, want string }{
		{`{"a":"b"}`, `{"a":"c"}`, `{"a":"c"}`},
		{`{"a":"b"}`, `{"b":"c"}`, `{"a":"b","b":"c"}`},
		{`{"a":"b"}`, `{"a":null}`, `{}`},
		{`{"a":"b","b":"c"}`, `{"a":null}`, `{"b":"c"}`},
		{`{"a":["b"]}`, `{"a":"c"}`, `{"a":"c"}`},
		{`{"a":"c"}`, `{"a":["b"]}`, `{"a":["b"]}`},
		{`{"a":{"b":"c"}}`, `{"a":{"b":"d","c":null}}`, `{"a":{"b":"d"}}`},
		{`{"a":[{"b":"c"}]}`, `{"a":[1]}`, `{"a":[1]}`},
		{`["a","b"]`, `["c","d"]`, `["c","d"]`},
		{`{"a":"b"}`, `["c"]`, `["c"]`},
		{`{"a":"foo"}`, `null`, `null`},
		{`{"a":"foo"}`, `"bar"`, `"bar"`},
		{`{"e":null}`, `{"a":1}`, `{"a":1,"e":null}`},
		{`[1,2]`, `{"a":"b","c":null}`, `{"a":"b"}`},
		{`{}`, `{"a":{"bb":{"ccc":null}}}`, `{"a":{"bb":{}}}`},
		{``, `{"a":1,"b":null}`, `{"a":1}`},
		{` { "b" : [ 1 , { "x" : null } ] , "a" : 1 } `, `{}`, `{"a":1,"b":[1,{"x":null}]}`},
		{`{"a":1,"a":2}`, `{}`, `{"a":2}`},
		{`{"\u0061":1}`, `{"a":2}`, `{"a":2}`},
		{`{"a\"}{":{"x":"}"}}`, `{"a\"}{":{"y":"{\\"}}`, `{"a\"}{":{"x":"}","y":"{\\"}}`},
	}
	for _, row := range rows {
		got, err := Merge([]byte(row.document), []byte(row.patch))
		if err != nil || string(got) != row.want {
			t.Errorf("%s with %s\n got %s %v\nwant %s", row.document, row.patch, got, err, row.want)
		}
	}
	for _, bad := range []string{``, `{`, `{"a":}`, `{"a":1}}`, `nul`} {
		if _, err := Merge([]byte(`{}`), []byte(bad)); err == nil {
			t.Errorf("the patch %q was accepted", bad)
		}
	}
	if _, err := Merge([]byte(`{`), []byte(`{}`)); err == nil {
		t.Error("a broken document was accepted")
	}
}

// mergeAny is the standard's own pseudo-code.
func mergeAny(target, patch any) any {
	p, ok := patch.(map[string]any)
	if !ok {
		return patch
	}
	out, ok := target.(map[string]any)
	if !ok {
		out = map[string]any{}
	}
	for k, v := range p {
		if v == nil {
			delete(out, k)
			continue
		}
		out[k] = mergeAny(out[k], v)
	}
	return out
}

func parse(t *testing.T, in []byte) (v any) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(in))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil && len(in) > 0 {
		t.Fatalf("%q is no JSON: %v", in, err)
	}
	return v
}

// Whatever JSON comes, Merge means the same as the standard, and never panics.
func FuzzMerge(f *testing.F) {
	f.Add([]byte(`{"a":{"b":[1,"]"]},"c":null}`), []byte(`{"a":{"b":null,"d":{"e":1}}}`))
	f.Add([]byte(``), []byte(`[]`))
	f.Add([]byte(`{"a":1,"\u0061":2}`), []byte(`{"":{"":null}}`))
	f.Fuzz(func(t *testing.T, document, patch []byte) {
		got, err := Merge(document, patch)
		if err != nil {
			return
		}
		d, p, g := parse(t, document), parse(t, patch), parse(t, got)
		if want := mergeAny(d, p); !reflect.DeepEqual(g, want) {
			t.Fatalf("%q with %q\n got %v\nwant %v", document, patch, g, want)
		}
		if again, err := Merge(got, []byte(`{}`)); err == nil && bytes.HasPrefix(got, []byte("{")) && !bytes.Equal(again, got) {
			t.Fatalf("merging nothing changes %q to %q", got, again)
		}
	})
}
