package wording_test

import (
	"strings"
	"testing"

	"megdan/domain/event"
	"megdan/domain/wording"
)

func TestTexts(t *testing.T) {
	t.Parallel()
	must := func(s string) (event.Private, error) { return wording.Must("title", s, 5) }
	may := func(s string) (event.Private, error) { return wording.May("note", s, 5) }
	link := func(s string) (event.Private, error) { return wording.Link("link", s) }
	for _, row := range []struct {
		name    string
		check   func(string) (event.Private, error)
		in      string
		out     string
		refused string
	}{
		{"blanks around a text go", must, " abc\n", "abc", ""},
		{"a text that must be there is", must, " \t ", "", "text.missing field=title"},
		{"one that may be left out is", may, "  ", "", ""},
		{"limits count characters", must, "жжжжж", "жжжжж", ""},
		{"and end there", must, "жжжжжж", "", "text.too_long field=title most=5"},
		{"bytes that are no text are refused", may, "a\xffb", "", "text.unreadable field=note"},
		{"so is the character 0", may, "a\x00b", "", "text.unreadable field=note"},
		{"a reason has ten characters", wording.Reason, "десет бук.", "десет бук.", ""},
		{"after trimming", wording.Reason, "  too short     ", "", "text.reason_too_short least=10"},
		{"and an end", wording.Reason, strings.Repeat("a", 2001), "", "text.too_long field=reason most=2000"},
		{"a link", link, "https://sofia.bg/данни?a=b", "https://sofia.bg/данни?a=b", ""},
		{"an old link", link, "http://sofia.bg", "http://sofia.bg", ""},
		{"no link", link, "", "", ""},
		{"a link is long but ends", link, "https://sofia.bg/" + strings.Repeat("a", 2000), "", "text.too_long field=link most=2000"},
		{"no script", link, "javascript:alert(1)", "", "text.not_a_web_address field=link"},
		{"no host", link, "https://", "", "text.not_a_web_address field=link"},
		{"no file", link, "https:///etc/passwd", "", "text.not_a_web_address field=link"},
		{"no blank inside", link, "https://sofia.bg/a b", "", "text.not_a_web_address field=link"},
	} {
		p, err := row.check(row.in)
		got, refused := "", ""
		if err != nil {
			refused = err.Error()
		} else {
			got, _ = p.Open()
		}
		if got != row.out || refused != row.refused {
			t.Errorf("%s: got %q %s, want %q %s", row.name, got, refused, row.out, row.refused)
		}
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	many := map[string]string{}
	for a := 'a'; a <= 'z'; a++ {
		many["a"+string(a)], many["b"+string(a)] = "Sofia", "Sofia"
	}
	for _, row := range []struct {
		name    string
		in      map[string]string
		refused string
	}{
		{"names in two languages", map[string]string{"bg": " София", "en": "Sofia"}, ""},
		{"at least one", map[string]string{}, "text.missing field=names"},
		{"none empty", map[string]string{"bg": "", "en": "Sofia"}, "text.missing field=names"},
		{"languages are codes", map[string]string{"English": "Sofia"}, "text.language_unknown field=names"},
		{"in small letters", map[string]string{"EN": "Sofia"}, "text.language_unknown field=names"},
		{"names end", map[string]string{"en": strings.Repeat("a", 201)}, "text.too_long field=names most=200"},
		{"and so do languages", many, "text.too_many field=names most=50"},
	} {
		n, err := wording.Names("names", row.in)
		refused := ""
		if err != nil {
			refused = err.Error()
		} else if n.Len() != len(row.in) || n.In("bg") != strings.TrimSpace(row.in["bg"]) {
			t.Errorf("%s: got %v", row.name, n)
		}
		if refused != row.refused {
			t.Errorf("%s: got %s, want %s", row.name, refused, row.refused)
		}
	}
}
