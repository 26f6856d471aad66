package questionnaire

import (
	"slices"
	"strings"
	"unicode/utf8"

	"megdan/domain/decider"
)

// Limits of a questionnaire.
const (
	questionsMost = 300
	optionsMost   = 30
	textMost      = 2000
)

// Check says whether a content can be published: every text in every language,
// every name known and used once, every number within its limits.
func (c Content) Check() error {
	bad := func(where string) error { return decider.Refuse("questionnaire.content_incomplete", "where", where) }
	if !isCode(string(c.Number)) || len(c.Languages) == 0 {
		return bad("number")
	}
	texts := func(t Texts) bool { return c.everywhere(t) }
	seen := names{}
	if !texts(c.Title) || !texts(c.Description) || len(c.Kinds) == 0 || len(c.Dimensions) == 0 || len(c.Levels) == 0 {
		return bad("title")
	}
	for _, k := range c.Kinds {
		if !seen.first("kind", string(k.ID)) || !texts(k.Name) || k.ID == Other || k.ID == All {
			return bad(string(k.ID))
		}
	}
	for _, d := range c.Dimensions {
		if !seen.first("dimension", string(d.ID)) || d.ID == Overall || !texts(d.Name) || !texts(d.Description) || d.Weight < 1 || d.Weight > 1000 {
			return bad(string(d.ID))
		}
	}
	last := -1
	for i, l := range c.Levels {
		if !seen.first("level", string(l.ID)) || !texts(l.Name) || !texts(l.Description) || l.From <= last || l.From > 100 || i == 0 && l.From != 0 {
			return bad(string(l.ID))
		}
		last = l.From
	}
	if r := c.Rules; r.Respondents < 1 || r.Kinds < 1 || r.Kinds > len(c.Kinds) || r.Coverage < 0 || r.Coverage > 10_000 ||
		r.Adjustment < 0 || r.Adjustment > 100 || r.Disagreement < 1 || r.Disagreement > 100 {
		return bad("rules")
	}
	if len(c.Questions) == 0 || len(c.Questions) > questionsMost {
		return bad("questions")
	}
	for i := range c.Questions {
		if q := &c.Questions[i]; !seen.first("question", string(q.ID)) || !c.question(q) {
			return bad(string(q.ID))
		}
	}
	for _, d := range c.Dimensions {
		if !slices.ContainsFunc(c.Questions, func(q QuestionOf) bool { return q.Dimension == d.ID }) {
			return bad(string(d.ID))
		}
	}
	for _, i := range c.Indicators {
		if !seen.first("indicator", i.ID) || !texts(i.Name) || !texts(i.Unit) || i.Direction != "up" && i.Direction != "down" || !seen["dimension "+string(i.Dimension)] {
			return bad(i.ID)
		}
	}
	return nil
}

func (c Content) question(q *QuestionOf) bool {
	known := func(k Kind) bool { return slices.ContainsFunc(c.Kinds, func(o KindOf) bool { return o.ID == k }) }
	switch {
	case !slices.ContainsFunc(c.Dimensions, func(d DimensionOf) bool { return d.ID == q.Dimension }),
		!c.everywhere(q.Text), q.Weight < 1, q.Weight > 100, len(q.Audience) == 0, len(q.Options) == 0, len(q.Options) > optionsMost:
		return false
	case slices.ContainsFunc(q.Audience, func(k Kind) bool { return !known(k) }):
		return false
	}
	seen := names{}
	for i, o := range q.Options {
		if !seen.first("", string(o.ID)) || o.Score < 0 || o.Score > 100 {
			return false
		}
		if q.Type != Numeric {
			if !c.everywhere(o.Text) {
				return false
			}
			continue
		}
		// Bands follow each other without a gap and the last has no end.
		if i == 0 && o.From > q.Least || i > 0 && o.From != q.Options[i-1].Below || (i == len(q.Options)-1) != (o.Below == 0) || o.Below != 0 && o.Below <= o.From {
			return false
		}
	}
	switch q.Type {
	case Single, Scale, Multiple:
		return true
	case Boolean:
		return len(q.Options) == 2
	case Numeric:
		return c.everywhere(q.Unit)
	}
	return false
}

// everywhere says that a text is there in every language of the questionnaire.
func (c Content) everywhere(t Texts) bool {
	for _, l := range c.Languages {
		if s := t[l]; strings.TrimSpace(s) == "" || len(s) > textMost || !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
			return false
		}
	}
	return len(t) == len(c.Languages)
}

type names map[string]bool

// first reports whether a name is one and did not stand here before.
func (n names) first(of, name string) bool {
	known := n[of+" "+name]
	n[of+" "+name] = true
	return !known && isCode(name)
}

func isCode(s string) bool {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '-' && c != '.' {
			return false
		}
	}
	return s != "" && len(s) <= 60
}
