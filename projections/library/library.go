// Package library answers: which methods and tools may cities use, in which
// languages, and who used what? The key is the programme. A translation of an
// earlier version is out of date; who reads compares the numbers.
package library

import (
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/library"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the library of a programme.
type Document struct {
	Methods view.Map[id.Method, Method] `json:"methods"`
	Uses    view.Map[id.Use, Use]       `json:"uses"`
}

// Method is one item.
type Method struct {
	Kind     library.MethodKind `json:"kind"`
	Theme    expertise.Theme    `json:"theme,omitempty"`
	Step     int                `json:"step"` // 0 to 4; 5: all of them
	Language expertise.Language `json:"language"`
	Version  int                `json:"version"` // the newest
	Changes  event.Private      `json:"changes,omitzero"`
	Editions []Edition          `json:"editions"` // the newest in each language
	Uses     int                `json:"uses,omitempty"`
	UsedBy   []id.City          `json:"used_by,omitempty"`
	Retired  calendar.Date      `json:"retired,omitempty"`
	Reason   event.Private      `json:"retired_reason,omitzero"`
}

// Edition is the item in one language.
type Edition struct {
	Language expertise.Language `json:"language"`
	Version  int                `json:"version"`
	Title    event.Private      `json:"title,omitzero"`
	Summary  event.Private      `json:"summary,omitzero"`
	Link     event.Private      `json:"link,omitzero"`
	At       time.Time          `json:"at"`
}

// Use is one use by a city.
type Use struct {
	Method        id.Method          `json:"method"`
	Participation id.Participation   `json:"participation"`
	City          id.City            `json:"city"`
	Version       int                `json:"version"`
	Language      expertise.Language `json:"language"`
	On            calendar.Date      `json:"on"`
	Note          event.Private      `json:"note,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "library",
		Version: 1,
		Events: []string{
			"library.method_added", "library.version_published", "library.translation_published", "library.method_used", "library.method_retired",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.LibraryKeeping,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case library.MethodAdded:
		d.Methods.Put(v.Method, Method{
			Kind: v.Kind, Theme: v.Theme, Step: v.Step, Language: v.Language, Version: 1,
			Editions: []Edition{{v.Language, 1, v.Title, v.Summary, v.Link, e.At}},
		})
	case library.VersionPublished:
		d.Methods.Update(v.Method, func(m *Method) {
			m.Version, m.Changes = v.Version, v.Changes
			m.put(Edition{v.Language, v.Version, v.Title, v.Summary, v.Link, e.At})
		})
	case library.TranslationPublished:
		d.Methods.Update(v.Method, func(m *Method) { m.put(Edition{v.Language, v.Version, v.Title, v.Summary, v.Link, e.At}) })
	case library.MethodUsed:
		d.Uses.Put(v.Use, Use{v.Method, v.Participation, v.City, v.Version, v.Language, v.On, v.Note})
		d.Methods.Update(v.Method, func(m *Method) {
			m.Uses++
			if !slices.Contains(m.UsedBy, v.City) {
				m.UsedBy = append(m.UsedBy, v.City)
			}
		})
	case library.MethodRetired:
		d.Methods.Update(v.Method, func(m *Method) { m.Retired, m.Reason = v.On, v.Reason })
	}
}

// put keeps the newest version of a language; a late translation of an older
// one changes nothing.
func (m *Method) put(e Edition) {
	for i := range m.Editions {
		if m.Editions[i].Language == e.Language {
			if m.Editions[i].Version <= e.Version {
				m.Editions[i] = e
			}
			return
		}
	}
	m.Editions = append(m.Editions, e)
}
