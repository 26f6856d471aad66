// Package publication answers: what has a city published? The approved version
// of one deliverable, with its translations and the names of those contributors
// who agreed. The key is the deliverable.
//
// Anybody may read it. Until the deliverable is published its words are here
// only by their places in the log, as numbers that nobody can open.
package publication

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one published deliverable.
type Document struct {
	Programme    id.Programme         `json:"programme"`
	City         id.City              `json:"city"`
	Kind         deliverable.Kind     `json:"kind"`
	Language     deliverable.Language `json:"language"`
	Published    calendar.Date        `json:"published,omitempty"` // none: not published
	Version      id.DocumentVersion   `json:"version,omitempty"`
	Title        event.Private        `json:"title,omitzero"`
	Passages     []Passage            `json:"passages,omitempty"` // in order
	Contributors []id.Person          `json:"contributors,omitempty"`
	SupersededBy id.Deliverable       `json:"superseded_by,omitempty"`

	Translations view.Map[id.Translation, Translation] `json:"translations"`

	// What is not shown yet.
	TitleAt view.Place                          `json:"title_at,omitzero"`
	Orders  view.Map[id.DocumentVersion, Order] `json:"orders"`
	Drafts  view.Map[id.Passage, Draft]         `json:"drafts"`
}

// Passage is one part of the text.
type Passage struct {
	ID       id.Passage       `json:"id"`
	Heading  event.Private    `json:"heading,omitzero"`
	Text     event.Private    `json:"text,omitzero"`
	Part     deliverable.Part `json:"part,omitempty"`     // generated
	Position int64            `json:"position,omitempty"` // of the log that it is taken from
}

// Translation renders the text in another language.
type Translation struct {
	Version  id.DocumentVersion   `json:"version"`
	Language deliverable.Language `json:"language"`
	Outdated bool                 `json:"outdated,omitempty"`
	Title    event.Private        `json:"title,omitzero"`
	Passages []Passage            `json:"passages,omitempty"`
	TitleAt  view.Place           `json:"title_at,omitzero"` // until it is shown
	Places   []Places             `json:"places,omitempty"`
}

// Order is the passages of a version.
type Order struct {
	Number   int          `json:"number"`
	Passages []id.Passage `json:"passages,omitempty"`
}

// Draft is what a passage said in each version that it was written with.
type Draft struct {
	Places []Places `json:"places,omitempty"`
}

// Places are those of one passage's words.
type Places struct {
	Passage  id.Passage         `json:"passage"`
	Version  id.DocumentVersion `json:"version,omitempty"`
	Heading  view.Place         `json:"heading_at,omitzero"`
	Text     view.Place         `json:"text_at,omitzero"`
	Part     deliverable.Part   `json:"part,omitempty"`
	Position int64              `json:"position,omitempty"`
}

func (p Places) shown() Passage {
	return Passage{p.Passage, p.Heading.Text(), p.Text.Text(), p.Part, p.Position}
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "publication",
		Version: 1,
		Events: []string{
			"deliverable.deliverable_started", "deliverable.passage_written", "deliverable.part_inserted", "deliverable.version_saved",
			"deliverable.deliverable_published", "deliverable.naming_answered", "deliverable.passage_translated",
			"deliverable.translation_added", "deliverable.translation_outdated", "deliverable.deliverable_superseded",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.PublicPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case deliverable.DeliverableStarted:
		d.Programme, d.City, d.Kind, d.Language = v.Programme, v.City, v.Kind, v.Language
		d.TitleAt = view.PlaceOf(v.Title)
	case deliverable.PassageWritten:
		d.write(v.Passage, Places{Passage: v.Passage, Version: v.Version, Heading: view.PlaceOf(v.Heading), Text: view.PlaceOf(v.Text)})
	case deliverable.PartInserted:
		d.write(v.Passage, Places{Passage: v.Passage, Version: v.Version, Heading: view.PlaceOf(v.Heading), Part: v.Part, Position: v.Position})
	case deliverable.VersionSaved:
		d.Orders.Put(v.Version, Order{v.Number, slices.Clone(v.Passages)})
	case deliverable.TranslationAdded:
		d.Translations.Put(v.Translation, Translation{Version: v.Version, Language: v.Language, TitleAt: view.PlaceOf(v.Title)})
		d.translate(v.Translation)
	case deliverable.PassageTranslated:
		d.Translations.Update(v.Translation, func(t *Translation) {
			t.Places = append(t.Places, Places{Passage: v.Passage, Heading: view.PlaceOf(v.Heading), Text: view.PlaceOf(v.Text)})
		})
		d.translate(v.Translation)
	case deliverable.TranslationOutdated:
		d.Translations.Update(v.Translation, func(t *Translation) { t.Outdated = true })
	case deliverable.DeliverablePublished:
		d.publish(v)
	case deliverable.NamingAnswered:
		d.name(v)
	case deliverable.DeliverableSuperseded:
		d.SupersededBy = v.By
	}
}

func (d *Document) write(p id.Passage, places Places) {
	draft := d.Drafts.Ensure(p)
	draft.Places = append(draft.Places, places)
}

// publish shows the version: each passage as it was written last up to it.
func (d *Document) publish(v deliverable.DeliverablePublished) {
	d.Published, d.Version, d.Title, d.Contributors = v.On, v.Version, d.TitleAt.Text(), slices.Clone(v.Named)
	order, _ := d.Orders.Get(v.Version)
	for _, key := range order.Passages {
		draft, _ := d.Drafts.Get(key)
		for _, places := range slices.Backward(draft.Places) {
			if of, _ := d.Orders.Get(places.Version); of.Number <= order.Number {
				d.Passages = append(d.Passages, places.shown())
				break
			}
		}
	}
	for _, key := range keysOf(&d.Translations) {
		d.translate(key)
	}
	d.TitleAt = view.Place{}
	clearMap(&d.Orders)
	clearMap(&d.Drafts) // no version follows an approved one
}

func keysOf[K ~[16]byte, V any](m *view.Map[K, V]) (keys []K) {
	for key := range m.All() {
		keys = append(keys, key)
	}
	return keys
}

func clearMap[K ~[16]byte, V any](m *view.Map[K, V]) {
	for _, key := range keysOf(m) {
		m.Delete(key)
	}
}

// translate shows a translation once the deliverable is published.
func (d *Document) translate(key id.Translation) {
	if d.Published.IsZero() {
		return
	}
	d.Translations.Update(key, func(t *Translation) {
		if t.Title.IsEmpty() {
			t.Title, t.TitleAt = t.TitleAt.Text(), view.Place{}
		}
		for _, places := range t.Places {
			t.Passages = append(t.Passages, places.shown())
		}
		t.Places = nil
	})
}

// name follows who changes their mind about being named (DEL-4).
func (d *Document) name(v deliverable.NamingAnswered) {
	if d.Published.IsZero() {
		return
	}
	d.Contributors = slices.DeleteFunc(slices.Clone(d.Contributors), func(p id.Person) bool { return p == v.Contributor })
	if v.Answer == deliverable.Agreed {
		d.Contributors = append(d.Contributors, v.Contributor)
	}
	if len(d.Contributors) == 0 {
		d.Contributors = nil
	}
}
