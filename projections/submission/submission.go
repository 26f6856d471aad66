// Package submission answers: what does a city give its peers to read? The
// version of a deliverable that was handed in last, with where peers' suggestions
// point and what became of them. The key is the deliverable; everybody in the
// programme may read it.
//
// What was not handed in is here only by the places of its words in the log, as
// numbers that nobody can open.
package submission

import (
	"slices"
	"time"

	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what peers read.
type Document struct {
	Programme     id.Programme         `json:"programme"`
	Participation id.Participation     `json:"participation"`
	City          id.City              `json:"city"`
	Kind          deliverable.Kind     `json:"kind"`
	Language      deliverable.Language `json:"language"`
	State         deliverable.Status   `json:"state"`
	Title         event.Private        `json:"title,omitzero"`
	Submitted     time.Time            `json:"submitted_at,omitempty"` // none: not handed in yet
	Version       id.DocumentVersion   `json:"version,omitempty"`      // that was handed in last
	Number        int                  `json:"number,omitempty"`       // of that version
	Passages      []Passage            `json:"passages,omitempty"`     // in order

	Suggestions view.Map[id.Suggestion, Suggestion] `json:"suggestions"`

	// What is not shown.
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

// Suggestion is a peer's; its words are in the review that it comes from.
type Suggestion struct {
	Passage id.Passage          `json:"passage,omitempty"`
	Outcome deliverable.Outcome `json:"outcome,omitempty"` // none: not answered
	Version id.DocumentVersion  `json:"version,omitempty"` // where it can be seen
}

// Order is the passages of a version.
type Order struct {
	Number   int          `json:"number"`
	Passages []id.Passage `json:"passages,omitempty"`
}

// Draft is what a passage said in each version that it was written with.
type Draft struct {
	Texts []Places `json:"texts,omitempty"`
}

// Places are those of one passage's words.
type Places struct {
	Version  id.DocumentVersion `json:"version"`
	Heading  view.Place         `json:"heading_at,omitzero"`
	Text     view.Place         `json:"text_at,omitzero"`
	Part     deliverable.Part   `json:"part,omitempty"`
	Position int64              `json:"position,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "submission",
		Version: 1,
		Events: []string{
			"deliverable.deliverable_started", "deliverable.passage_written", "deliverable.part_inserted", "deliverable.version_saved",
			"deliverable.deliverable_submitted", "deliverable.changes_requested", "deliverable.deliverable_approved",
			"deliverable.deliverable_published", "deliverable.deliverable_superseded", "deliverable.suggestion_noted",
			"deliverable.suggestion_answered",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.ReadSubmitted,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case deliverable.DeliverableStarted:
		d.Programme, d.Participation, d.City = v.Programme, v.Participation, v.City
		d.Kind, d.Language, d.State, d.TitleAt = v.Kind, v.Language, deliverable.Drafting, view.PlaceOf(v.Title)
	case deliverable.PassageWritten:
		d.write(v.Passage, Places{Version: v.Version, Heading: view.PlaceOf(v.Heading), Text: view.PlaceOf(v.Text)})
	case deliverable.PartInserted:
		d.write(v.Passage, Places{Version: v.Version, Heading: view.PlaceOf(v.Heading), Part: v.Part, Position: v.Position})
	case deliverable.VersionSaved:
		d.Orders.Put(v.Version, Order{v.Number, slices.Clone(v.Passages)})
	case deliverable.DeliverableSubmitted:
		d.State = deliverable.Submitted
		d.show(v.Version, e.At)
	case deliverable.ChangesRequested:
		d.State = deliverable.ChangesAskedFor
	case deliverable.DeliverableApproved:
		d.State = deliverable.Approved
	case deliverable.DeliverablePublished:
		d.State = deliverable.Published
	case deliverable.DeliverableSuperseded:
		d.State = deliverable.Superseded
	case deliverable.SuggestionNoted:
		d.Suggestions.Put(v.Suggestion, Suggestion{Passage: v.Passage})
	case deliverable.SuggestionAnswered:
		d.Suggestions.Update(v.Suggestion, func(s *Suggestion) { s.Outcome, s.Version = v.Outcome, v.Version })
	}
}

func (d *Document) write(p id.Passage, places Places) {
	draft := d.Drafts.Ensure(p)
	draft.Texts = append(draft.Texts, places)
}

// show takes over the version: each passage as it was written last up to it.
func (d *Document) show(version id.DocumentVersion, at time.Time) {
	if d.Title.IsEmpty() {
		d.Title, d.TitleAt = d.TitleAt.Text(), view.Place{}
	}
	order, _ := d.Orders.Get(version)
	d.Submitted, d.Version, d.Number, d.Passages = at, version, order.Number, nil
	for _, key := range order.Passages {
		draft, _ := d.Drafts.Get(key)
		for _, p := range slices.Backward(draft.Texts) {
			if of, _ := d.Orders.Get(p.Version); of.Number <= order.Number {
				d.Passages = append(d.Passages, Passage{key, p.Heading.Text(), p.Text.Text(), p.Part, p.Position})
				break
			}
		}
	}
}
