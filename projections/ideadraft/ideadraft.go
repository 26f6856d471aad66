// Package ideadraft answers: what did I write and not reveal yet? The words of
// one privately written idea, for its author alone. The key is the idea.
package ideadraft

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one draft.
type Document struct {
	Programme id.Programme  `json:"programme"`
	City      id.City       `json:"city"`
	Author    id.Person     `json:"author"`
	Group     idea.Group    `json:"group"`
	Title     event.Private `json:"title,omitzero"`
	Text      event.Private `json:"text,omitzero"`
	Written   time.Time     `json:"written_at"`
	Revealed  time.Time     `json:"revealed_at,omitempty"` // from then on the idea view shows it
	Version   int64         `json:"version"`               // of the idea's stream, for If-Match
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "ideadraft",
		Version: 1,
		Events:  []string{"idea.idea_written", "idea.idea_rewritten", "idea.idea_revealed"},
		Keys:    func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply:   apply,
		Read:    role.OwnIdeas,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case idea.IdeaWritten:
		d.Programme, d.City, d.Author, d.Group = v.Programme, v.City, v.Author, v.Group
		d.Title, d.Text, d.Written = v.Title, v.Text, e.At
	case idea.IdeaRewritten:
		d.Title, d.Text = v.Title, v.Text
	case idea.IdeaRevealed:
		d.Revealed = e.At
	}
}
