package event

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Names is what something is called in public, by language ("bg" → "София").
// It is published words, never personal data. A Names does not change once it
// is made, so it may be shared by events, states and documents.
//
// In an event it is stored as rows in order of language,
// [["bg","София"],["en","Sofia"]]; in commands and documents it is an object,
// {"bg":"София","en":"Sofia"}.
type Names struct{ rows []nameRow }

type nameRow struct{ language, name string }

// NamesOf makes names from a map; languages without a name are left out.
func NamesOf(byLanguage map[string]string) Names {
	rows := make([]nameRow, 0, len(byLanguage))
	for language, name := range byLanguage {
		if language != "" && name != "" {
			rows = append(rows, nameRow{language, name})
		}
	}
	slices.SortFunc(rows, func(a, b nameRow) int { return strings.Compare(a.language, b.language) })
	return Names{rows}
}

// In gives the name in the first of the languages that has one, and otherwise
// the first name there is.
func (n Names) In(languages ...string) string {
	for _, l := range languages {
		for _, r := range n.rows {
			if r.language == l {
				return r.name
			}
		}
	}
	if len(n.rows) > 0 {
		return n.rows[0].name
	}
	return ""
}

// Has reports whether there is a name in a language.
func (n Names) Has(language string) bool {
	return slices.ContainsFunc(n.rows, func(r nameRow) bool { return r.language == language })
}

// All yields language and name in order of language.
func (n Names) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, r := range n.rows {
			if !yield(r.language, r.name) {
				return
			}
		}
	}
}

// Len is the number of languages.
func (n Names) Len() int { return len(n.rows) }

// IsZero reports whether there is no name at all.
func (n Names) IsZero() bool { return len(n.rows) == 0 }

// Equal reports whether both hold the same names.
func (n Names) Equal(o Names) bool { return slices.Equal(n.rows, o.rows) }

// MarshalJSON writes an object with the languages in order.
func (n Names) MarshalJSON() ([]byte, error) {
	e := Encoder{}
	e.buf = append(e.buf, '{')
	for i, r := range n.rows {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.text(r.language)
		e.buf = append(e.buf, ':')
		e.text(r.name)
	}
	return append(e.buf, '}'), e.err
}

// UnmarshalJSON reads the object.
func (n *Names) UnmarshalJSON(b []byte) error {
	if bytes.Equal(b, []byte("null")) {
		return fmt.Errorf("names must be an object such as {\"bg\":\"София\",\"en\":\"Sofia\"}")
	}
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		return fmt.Errorf("names must be an object such as {\"bg\":\"София\",\"en\":\"Sofia\"}: %w", err)
	}
	*n = NamesOf(m)
	return nil
}

// Names writes names by language.
func (e *Encoder) Names(k string, n Names) {
	e.Rows(k, len(n.rows), func(i int) []string {
		r := n.rows[i]
		return []string{r.language, r.name}
	})
}

// Names reads names by language.
func (d *Decoder) Names(k string) Names {
	var rows []nameRow
	d.list(k, func() {
		var r nameRow
		column := 0
		d.items(func() {
			switch t := d.text(); column {
			case 0:
				r.language = t
			case 1:
				r.name = t
			}
			column++
		})
		if d.err == nil && (column != 2 || r.language == "" || r.name == "") {
			d.fail("a name must be [language, name]")
		}
		if len(rows) > 0 && d.err == nil && rows[len(rows)-1].language >= r.language {
			d.fail("language %.20q after %.20q: languages must ascend", r.language, rows[len(rows)-1].language)
		}
		rows = append(rows, r)
	})
	if d.err != nil || len(rows) == 0 {
		return Names{}
	}
	return Names{rows}
}
