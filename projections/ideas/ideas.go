// Package ideas answers: which ideas does a city have, and how far is each? The
// board of cards under their headings. The key is the participation.
//
// An idea that is written privately is there by its author and its heading
// only: where its words lie in the log is kept beside it as plain numbers,
// which nobody can open, and becomes the words themselves when it is revealed.
// Its author reads it in the ideadraft view.
package ideas

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one city's board of ideas.
type Document struct {
	Programme id.Programme              `json:"programme"`
	City      id.City                   `json:"city"`
	Ideas     view.Map[id.Idea, Idea]   `json:"ideas"`
	Hidden    view.Map[id.Idea, Hidden] `json:"hidden"`
}

// Idea is one card.
type Idea struct {
	Title      event.Private `json:"title,omitzero"`
	Group      idea.Group    `json:"group"`
	State      idea.Status   `json:"state"`
	Author     id.Person     `json:"author"`
	CoAuthors  []id.Person   `json:"co_authors,omitempty"` // of ideas merged into it
	Supporters []id.Person   `json:"supporters,omitempty"`
	Comments   int           `json:"comments,omitempty"`
	Reason     event.Private `json:"reason,omitzero"`    // why it is parked or declined
	Into       id.Idea       `json:"into,omitempty"`     // that it was merged into
	From       []id.Idea     `json:"from,omitempty"`     // that were merged into it
	Activity   id.Activity   `json:"activity,omitempty"` // that it became
	Shown      time.Time     `json:"shown_at"`
	Changed    time.Time     `json:"changed_at"`
	Version    int64         `json:"version"` // of the idea's stream, for If-Match
}

// Hidden is an idea that is not revealed yet.
type Hidden struct {
	Group  idea.Group `json:"group"`
	Author id.Person  `json:"author"`
	Title  view.Place `json:"title_at"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "ideas",
		Version: 1,
		Events: []string{
			"idea.idea_written", "idea.idea_rewritten", "idea.idea_revealed", "idea.idea_submitted", "idea.idea_edited", "idea.idea_moved",
			"idea.idea_supported", "idea.support_withdrawn", "idea.idea_commented", "idea.idea_taken_up", "idea.idea_accepted",
			"idea.idea_parked", "idea.idea_declined", "idea.idea_merged_into", "idea.ideas_merged", "idea.idea_promoted",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(idea.OfCity); is {
				to = append(to, v.Of().UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.Ideas,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Programme = id.Programme(e.Log)
	key := id.Idea(e.Stream.ID())
	switch v := e.Data.(type) {
	case idea.IdeaWritten:
		d.City = v.City
		d.Hidden.Put(key, Hidden{Group: v.Group, Author: v.Author, Title: view.PlaceOf(v.Title)})
		return
	case idea.IdeaRewritten:
		d.Hidden.Update(key, func(h *Hidden) { h.Title = view.PlaceOf(v.Title) })
		return
	case idea.IdeaRevealed:
		if h, there := d.Hidden.Get(key); there {
			d.Hidden.Delete(key)
			d.Ideas.Put(key, Idea{Title: h.Title.Text(), Group: h.Group, State: idea.Submitted, Author: h.Author, Shown: e.At})
		}
	case idea.IdeaSubmitted:
		d.City = v.City
		d.Ideas.Put(key, Idea{Title: v.Title, Group: v.Group, State: idea.Submitted, Author: v.Author, Shown: e.At})
	}
	if i := d.Ideas.Edit(key); i != nil {
		i.apply(e.Data)
		i.Changed, i.Version = e.At, e.Version
	}
}

func (i *Idea) apply(data any) {
	switch v := data.(type) {
	case idea.IdeaEdited:
		i.Title = v.Title
	case idea.IdeaMoved:
		i.Group = v.Group
	case idea.IdeaSupported:
		i.Supporters = with(i.Supporters, v.Supporter)
	case idea.SupportWithdrawn:
		i.Supporters = without(i.Supporters, v.Supporter)
	case idea.IdeaCommented:
		i.Comments++
	case idea.IdeaTakenUp:
		i.State, i.Reason = idea.TakenUp, event.Private{}
	case idea.IdeaAccepted:
		i.State, i.Reason = idea.Accepted, event.Private{}
	case idea.IdeaParked:
		i.State, i.Reason = idea.Parked, v.Reason
	case idea.IdeaDeclined:
		i.State, i.Reason = idea.Declined, v.Reason
	case idea.IdeaMergedInto:
		i.State, i.Into = idea.Merged, v.Into
	case idea.IdeasMerged:
		i.From = append(i.From, v.From)
		if v.Author != i.Author {
			i.CoAuthors = with(i.CoAuthors, v.Author)
		}
		i.Supporters = without(with(i.Supporters, v.Supporters...), v.Author)
	case idea.IdeaPromoted:
		i.State, i.Activity = idea.Promoted, v.Activity
	}
}
