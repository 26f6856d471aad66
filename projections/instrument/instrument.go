// Package instrument answers: what is asked, how is it answered, and in which
// versions? Everything that a page with a questionnaire shows, in all its
// languages, for every published version. The key is the instrument. It is
// public: who answers by a link has no account.
//
// Drafts are not here; nor is what questions score, beside the options, since
// it is the same for everybody.
package instrument

import (
	"maps"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/instrument"
	"megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one instrument.
type Document struct {
	Names    event.Names                             `json:"names"`
	Versions view.Map[id.InstrumentVersion, Version] `json:"versions"`
	// Mappings say between which versions scores can be compared, and in what.
	Mappings []Mapping `json:"mappings,omitempty"`
}

// Version is one published version.
type Version struct {
	Number      questionnaire.Number `json:"number"`
	Retired     bool                 `json:"retired,omitempty"` // opens no new rounds
	Languages   []string             `json:"languages"`
	Title       event.Names          `json:"title"`
	Description event.Names          `json:"description"`
	Kinds       []Kind               `json:"kinds"`
	Dimensions  []Dimension          `json:"dimensions"`
	Questions   []Question           `json:"questions"`
	Levels      []Level              `json:"levels"`
	Indicators  []Indicator          `json:"indicators,omitempty"`
	Rules       Rules                `json:"rules"`
	Position    int64                `json:"p"` // where it was published
}

// Kind of respondents.
type Kind struct {
	ID       questionnaire.Kind `json:"id"`
	Name     event.Names        `json:"name"`
	Required bool               `json:"required,omitempty"`
}

// Dimension of the score; its weight in thousandths.
type Dimension struct {
	ID          questionnaire.Dimension `json:"id"`
	Name        event.Names             `json:"name"`
	Description event.Names             `json:"description"`
	Weight      int                     `json:"weight"`
}

// Question that is asked.
type Question struct {
	ID           questionnaire.Question  `json:"id"`
	Dimension    questionnaire.Dimension `json:"dimension"`
	Part         string                  `json:"part,omitempty"`
	Type         questionnaire.Type      `json:"type"`
	Text         event.Names             `json:"text"`
	Weight       int                     `json:"weight"`
	Audience     []questionnaire.Kind    `json:"audience"`
	AllowUnknown bool                    `json:"allow_unknown,omitempty"`
	Evidence     bool                    `json:"evidence,omitempty"`
	Unit         event.Names             `json:"unit,omitempty"`
	Least        int64                   `json:"least,omitempty"` // in thousandths
	Most         int64                   `json:"most,omitempty"`  // in thousandths; 0: no limit
	Options      []Option                `json:"options"`
}

// Option to choose, or band of a number in thousandths.
type Option struct {
	ID    questionnaire.Option `json:"id"`
	Text  event.Names          `json:"text,omitempty"`
	Score int                  `json:"score"`
	From  int64                `json:"from,omitempty"`
	Below int64                `json:"below,omitempty"`
}

// Level of the scale.
type Level struct {
	ID          questionnaire.Level `json:"id"`
	Name        event.Names         `json:"name"`
	Description event.Names         `json:"description"`
	From        int                 `json:"from"`
}

// Indicator that a city may follow.
type Indicator struct {
	ID        string                  `json:"id"`
	Dimension questionnaire.Dimension `json:"dimension"`
	Name      event.Names             `json:"name"`
	Unit      event.Names             `json:"unit"`
	Direction string                  `json:"direction"`
	Frequency string                  `json:"frequency"`
}

// Rules are the numbers of closing and adjusting.
type Rules struct {
	Respondents  int `json:"respondents"`
	Kinds        int `json:"kinds"`
	Coverage     int `json:"coverage"` // hundredths of a percent
	Adjustment   int `json:"adjustment"`
	Disagreement int `json:"disagreement"`
}

// Mapping between two versions.
type Mapping struct {
	From       id.InstrumentVersion      `json:"from"`
	To         id.InstrumentVersion      `json:"to"`
	Dimensions []questionnaire.Dimension `json:"dimensions"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "instrument", Version: 1,
		Events: []string{
			"instrument.instrument_drafted", "instrument.instrument_version_published",
			"instrument.instrument_version_retired", "instrument.instrument_versions_mapped",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.PublicPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case instrument.InstrumentDrafted:
		d.Names = v.Names
	case instrument.InstrumentVersionPublished:
		c, err := v.Content.Content()
		if err == nil { // it was written by Store
			shown := shown(c)
			shown.Position = e.Position
			d.Versions.Put(v.Version, shown)
		}
	case instrument.InstrumentVersionRetired:
		d.Versions.Update(v.Version, func(x *Version) { x.Retired = true })
	case instrument.InstrumentVersionsMapped:
		m := Mapping{v.From, v.To, append([]questionnaire.Dimension{}, v.Dimensions...)}
		for i, o := range d.Mappings {
			if o.From == m.From && o.To == m.To {
				d.Mappings[i] = m
				return
			}
		}
		d.Mappings = append(d.Mappings, m)
	}
}

func shown(c questionnaire.Content) Version {
	v := Version{
		Number: c.Number, Languages: c.Languages, Title: names(c.Title), Description: names(c.Description), Rules: Rules(c.Rules),
	}
	for _, k := range c.Kinds {
		v.Kinds = append(v.Kinds, Kind{k.ID, names(k.Name), k.Required})
	}
	for _, d := range c.Dimensions {
		v.Dimensions = append(v.Dimensions, Dimension{d.ID, names(d.Name), names(d.Description), d.Weight})
	}
	for _, q := range c.Questions {
		s := Question{
			ID: q.ID, Dimension: q.Dimension, Part: q.Part, Type: q.Type, Text: names(q.Text), Weight: q.Weight, Audience: q.Audience,
			AllowUnknown: q.AllowUnknown, Evidence: q.Evidence, Unit: names(q.Unit), Least: q.Least, Most: q.Most,
		}
		for _, o := range q.Options {
			s.Options = append(s.Options, Option{o.ID, names(o.Text), o.Score, o.From, o.Below})
		}
		v.Questions = append(v.Questions, s)
	}
	for _, l := range c.Levels {
		v.Levels = append(v.Levels, Level{l.ID, names(l.Name), names(l.Description), l.From})
	}
	for _, i := range c.Indicators {
		v.Indicators = append(v.Indicators, Indicator{i.ID, i.Dimension, names(i.Name), names(i.Unit), i.Direction, i.Frequency})
	}
	return v
}

func names(t questionnaire.Texts) event.Names { return event.NamesOf(maps.Clone(t)) }
