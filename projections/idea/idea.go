// Package idea answers: where does an idea come from, who is for it, and what
// became of it? One idea with its lineage: the ideas merged into it, the one
// that it went into, the activity that it became. The key is the idea.
//
// Before a privately written idea is revealed its words are here only as the
// numbers of their place in the log, which nobody can open.
package idea

import (
	"slices"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one idea.
type Document struct {
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation"`
	City          id.City          `json:"city"`
	State         idea.Status      `json:"state"`
	Group         idea.Group       `json:"group"`
	Title         event.Private    `json:"title,omitzero"`
	Text          event.Private    `json:"text,omitzero"`
	Author        id.Person        `json:"author"`
	CoAuthors     []id.Person      `json:"co_authors,omitempty"` // of ideas merged into it
	Supporters    []id.Person      `json:"supporters,omitempty"`
	From          []id.Idea        `json:"from,omitempty"`     // merged into it
	Into          id.Idea          `json:"into,omitempty"`     // that it was merged into
	Activity      id.Activity      `json:"activity,omitempty"` // that it became
	Shown         time.Time        `json:"shown_at,omitempty"`
	Version       int64            `json:"version"` // of the idea's stream, for If-Match

	Comments view.Map[id.Comment, Comment] `json:"comments"`
	// Decisions in the order they were made.
	Decisions []Decision `json:"decisions,omitempty"`

	// Where the words of what is not revealed lie.
	HiddenTitle view.Place `json:"title_at,omitzero"`
	HiddenText  view.Place `json:"text_at,omitzero"`
}

// Comment is one remark.
type Comment struct {
	By       id.Person     `json:"by"`
	As       role.Role     `json:"as"`
	At       time.Time     `json:"at"`
	Position int64         `json:"p"`
	Text     event.Private `json:"text,omitzero"`
}

// Decision is what the city made of the idea.
type Decision struct {
	State    idea.Status   `json:"state"`
	By       id.Person     `json:"by"`
	As       role.Role     `json:"as"`
	At       time.Time     `json:"at"`
	Position int64         `json:"p"`
	Reason   event.Private `json:"reason,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "idea",
		Version: 1,
		Events: []string{
			"idea.idea_written", "idea.idea_rewritten", "idea.idea_revealed", "idea.idea_submitted", "idea.idea_edited", "idea.idea_moved",
			"idea.idea_supported", "idea.support_withdrawn", "idea.idea_commented", "idea.idea_taken_up", "idea.idea_accepted",
			"idea.idea_parked", "idea.idea_declined", "idea.idea_merged_into", "idea.ideas_merged", "idea.idea_promoted",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.Ideas,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case idea.IdeaWritten:
		d.Programme, d.Participation, d.City, d.Author, d.Group = v.Programme, v.Participation, v.City, v.Author, v.Group
		d.State, d.HiddenTitle, d.HiddenText = idea.Written, view.PlaceOf(v.Title), view.PlaceOf(v.Text)
	case idea.IdeaRewritten:
		d.HiddenTitle, d.HiddenText = view.PlaceOf(v.Title), view.PlaceOf(v.Text)
	case idea.IdeaRevealed:
		d.State, d.Shown = idea.Submitted, e.At
		d.Title, d.Text, d.HiddenTitle, d.HiddenText = d.HiddenTitle.Text(), d.HiddenText.Text(), view.Place{}, view.Place{}
	case idea.IdeaSubmitted:
		d.Programme, d.Participation, d.City, d.Author, d.Group = v.Programme, v.Participation, v.City, v.Author, v.Group
		d.State, d.Title, d.Text, d.Shown = idea.Submitted, v.Title, v.Text, e.At
	case idea.IdeaEdited:
		d.Title, d.Text = v.Title, v.Text
	case idea.IdeaMoved:
		d.Group = v.Group
	case idea.IdeaSupported:
		d.support(v.Supporter)
	case idea.SupportWithdrawn:
		d.leave(v.Supporter)
	case idea.IdeaCommented:
		d.Comments.Put(v.Comment, Comment{e.Actor, role.Role(e.ActingAs), e.At, e.Position, v.Text})
	case idea.IdeaTakenUp:
		d.decide(e, idea.TakenUp, event.Private{})
	case idea.IdeaAccepted:
		d.decide(e, idea.Accepted, event.Private{})
	case idea.IdeaParked:
		d.decide(e, idea.Parked, v.Reason)
	case idea.IdeaDeclined:
		d.decide(e, idea.Declined, v.Reason)
	case idea.IdeaMergedInto:
		d.Into = v.Into
		d.decide(e, idea.Merged, event.Private{})
	case idea.IdeasMerged:
		d.From = append(d.From, v.From)
		if v.Author != d.Author && !slices.Contains(d.CoAuthors, v.Author) {
			d.CoAuthors = append(d.CoAuthors, v.Author)
		}
		for _, p := range v.Supporters {
			d.support(p)
		}
		d.leave(v.Author)
	case idea.IdeaPromoted:
		d.Activity = v.Activity
		d.decide(e, idea.Promoted, event.Private{})
	}
}

func (d *Document) decide(e *event.Recorded, s idea.Status, reason event.Private) {
	d.State = s
	d.Decisions = append(d.Decisions, Decision{s, e.Actor, role.Role(e.ActingAs), e.At, e.Position, reason})
}

func (d *Document) support(p id.Person) {
	if !slices.Contains(d.Supporters, p) {
		d.Supporters = append(d.Supporters, p)
	}
}

func (d *Document) leave(p id.Person) {
	if i := slices.Index(d.Supporters, p); i >= 0 {
		d.Supporters = slices.Delete(d.Supporters, i, i+1)
	}
}
