// Package wording holds what people write to the same few rules in every
// aggregate: what must be there is there, nothing is longer than its limit, a
// reason is a reason, an address is one on the web. It answers with the text
// as it will be kept, trimmed, or with a refusal that names field and limit.
package wording

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"megdan/domain/decider"
	"megdan/domain/event"
)

// Limits count characters, not bytes.
const (
	NameMost    = 200
	TitleMost   = 200
	ReasonLeast = 10
	ReasonMost  = 2000
	TextMost    = 4000
	LinkMost    = 2000
	AddressMost = 320
)

// Must is a text that has to be there.
func Must(field, s string, most int) (event.Private, error) {
	p, err := May(field, s, most)
	if err == nil && p.IsEmpty() {
		err = decider.Refuse("text.missing", "field", field)
	}
	return p, err
}

// May is a text that can be left out.
func May(field, s string, most int) (event.Private, error) {
	s = strings.TrimSpace(s)
	switch {
	case len(s) > most && utf8.RuneCountInString(s) > most:
		return event.Private{}, decider.Refuse("text.too_long", "field", field, "most", most)
	case !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0:
		return event.Private{}, decider.Refuse("text.unreadable", "field", field)
	}
	return event.Text(s), nil
}

// Reason is a text that a rule demands: at least ten characters.
func Reason(s string) (event.Private, error) {
	p, err := May("reason", s, ReasonMost)
	if text, _ := p.Open(); err == nil && utf8.RuneCountInString(text) < ReasonLeast {
		err = decider.Refuse("text.reason_too_short", "least", ReasonLeast)
	}
	return p, err
}

// Link is an address on the web that can be left out. Other schemes are
// refused, since people will follow it.
func Link(field, s string) (event.Private, error) {
	p, err := May(field, s, LinkMost)
	text, _ := p.Open()
	if err != nil || text == "" {
		return p, err
	}
	rest, secure := strings.CutPrefix(text, "https://")
	if !secure {
		rest, _ = strings.CutPrefix(text, "http://")
	}
	odd := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	if rest == text || rest == "" || rest[0] == '/' || strings.ContainsFunc(text, odd) {
		return event.Private{}, decider.Refuse("text.not_a_web_address", "field", field)
	}
	return p, nil
}

// Mail is a mail address that can be left out. Only its form is looked at.
func Mail(field, s string) (event.Private, error) {
	p, err := May(field, s, AddressMost)
	text, _ := p.Open()
	if err != nil || text == "" {
		return p, err
	}
	odd := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '<' || r == '>' }
	if at := strings.IndexByte(text, '@'); at < 1 || at != strings.LastIndexByte(text, '@') || at == len(text)-1 || strings.ContainsFunc(text, odd) {
		return event.Private{}, decider.Refuse("text.not_an_address", "field", field)
	}
	return p, nil
}

// Names are published names by language: at least one, every language a code
// of two or three small letters.
func Names(field string, byLanguage map[string]string) (event.Names, error) {
	kept := make(map[string]string, len(byLanguage))
	if len(byLanguage) > 50 {
		return event.Names{}, decider.Refuse("text.too_many", "field", field, "most", 50)
	}
	for _, language := range sortedKeys(byLanguage) {
		if !IsLanguage(language) {
			return event.Names{}, decider.Refuse("text.language_unknown", "field", field)
		}
		p, err := Must(field, byLanguage[language], NameMost)
		if err != nil {
			return event.Names{}, err
		}
		kept[language], _ = p.Open()
	}
	if len(kept) == 0 {
		return event.Names{}, decider.Refuse("text.missing", "field", field)
	}
	return event.NamesOf(kept), nil
}

// IsLanguage reports whether s has the form of an ISO 639 code.
func IsLanguage(s string) bool { return (len(s) == 2 || len(s) == 3) && all(s, 'a', 'z') }

// IsCountry reports whether s has the form of an ISO 3166-1 code of two letters.
func IsCountry(s string) bool { return len(s) == 2 && all(s, 'A', 'Z') }

func all(s string, from, to byte) bool {
	for i := range len(s) {
		if s[i] < from || s[i] > to {
			return false
		}
	}
	return true
}

// sortedKeys makes the first refusal the same one every time.
func sortedKeys(m map[string]string) []string {
	return slices.Sorted(maps.Keys(m))
}
