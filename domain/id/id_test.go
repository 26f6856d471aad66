package id

import (
	"encoding/json"
	"strings"
	"testing"
)

const text = "0192f0c1-2a3b-7c4d-8e5f-001122334455"

func TestOneIdHasOneSpelling(t *testing.T) {
	u, err := Parse(text)
	if err != nil || u.String() != text {
		t.Fatalf("%s is read as %s, %v", text, u, err)
	}
	rows := []struct{ name, in string }{
		{"upper case", strings.ToUpper(text)},
		{"no hyphens", strings.ReplaceAll(text, "-", "")},
		{"braces", "{" + text + "}"},
		{"a digit less", text[1:]},
		{"a digit more", text + "0"},
		{"a hyphen in the wrong place", "00000000-0000-0000-0000-000000-00000"},
		{"no hexadecimal", "g" + text[1:]},
		{"the zero id in digits", "00000000-0000-0000-0000-000000000000"},
		{"white space", " " + text[1:]},
		{"something else", "roadmap"},
	}
	for _, row := range rows {
		if _, err := Parse(row.in); err == nil || !strings.Contains(err.Error(), "is not a lower-case UUID such as") {
			t.Errorf("%s: %v", row.name, err)
		}
	}
	if u, err := Parse(""); err != nil || !u.IsZero() || u.String() != "" {
		t.Errorf("nothing is %q, %v", u, err)
	}
}

func TestIdsOfAKindAreJSON(t *testing.T) {
	u, _ := Parse(text)
	in := struct{ A, B Person }{A: Person(u)}
	b, err := json.Marshal(in)
	if err != nil || string(b) != `{"A":"`+text+`","B":""}` {
		t.Fatalf("%s, %v", b, err)
	}
	back := in
	if err := json.Unmarshal(b, &back); err != nil || back != in {
		t.Errorf("read as %+v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"A":"x"}`), &back); err == nil {
		t.Error("accepted x")
	}
}

func TestDerivedIdsAreAlwaysTheSame(t *testing.T) {
	space, _ := Parse(text)
	a := Derive(space, "a")
	if a != Derive(space, "a") || a == Derive(space, "b") || a == Derive(UUID{}, "a") {
		t.Error("derived ids do not depend on space and name alone")
	}
	if a[6]>>4 != 8 || a[8]>>6 != 2 {
		t.Errorf("%s is no UUID of version 8", a)
	}
	p, c := Programme(space), City(a)
	if got := ParticipationOf(p, c); got.IsZero() || got != ParticipationOf(p, c) || got == ParticipationOf(p, City(space)) {
		t.Error("a city has not exactly one participation in a programme")
	}
}

func TestOrderIsThatOfTheTexts(t *testing.T) {
	for _, pair := range [][2]UUID{{{0: 1}, {0: 2}}, {{15: 1}, {15: 2}}, {{}, {15: 1}}, {{7: 255}, {6: 1}}} {
		a, b := pair[0], pair[1]
		if (a.Compare(b) < 0) != (a.String() < b.String()) || Person(a).Compare(Person(b)) != a.Compare(b) {
			t.Errorf("%s and %s are ordered in two ways", a, b)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(text)
	f.Add("")
	f.Add("00000000-0000-0000-0000-000000-00000")
	f.Fuzz(func(t *testing.T, in string) {
		u, err := Parse(in)
		if err == nil && u.String() != in {
			t.Fatalf("%q is read as %s", in, u)
		}
	})
}
