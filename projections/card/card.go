// Package card answers: what does a card say, and what do people say about it?
// Its text, links and signs, and the remarks in threads. The key is the card.
//
// A withdrawn remark is there without its text (KNB-4). Remarks of one thread
// name the one that began it; their order is their position.
package card

import (
	"slices"
	"time"

	"megdan/domain/card"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one card.
type Document struct {
	Programme id.Programme   `json:"programme"`
	Board     id.Board       `json:"board"`
	Column    id.Column      `json:"column"`
	Rank      rank.Rank      `json:"rank"`
	Title     event.Private  `json:"title,omitzero"`
	Text      event.Private  `json:"text,omitzero"`
	Edition   int            `json:"edition"` // of the text, for the next edit
	EditedBy  id.Person      `json:"edited_by"`
	EditedAt  time.Time      `json:"edited_at"`
	Author    id.Person      `json:"author"`
	Added     time.Time      `json:"added_at"`
	People    []id.Person    `json:"people,omitempty"`
	Labels    []id.CardLabel `json:"labels,omitempty"`
	Archived  bool           `json:"archived,omitempty"`
	Version   int64          `json:"version"` // of the card's stream, for If-Match
	Signs     []Sign         `json:"reactions,omitempty"`

	Links    view.Map[id.Link, Link]       `json:"links"`
	Comments view.Map[id.Comment, Comment] `json:"comments"`
}

// Sign is one reaction with the people who show it.
type Sign struct {
	Reaction card.Reaction `json:"reaction"`
	People   []id.Person   `json:"people"`
}

// Link refers to something else: by id, or by an address on the web.
type Link struct {
	Kind    card.LinkKind `json:"kind"`
	To      id.Thing      `json:"to,omitempty"`
	Title   event.Private `json:"title,omitzero"`
	Address event.Private `json:"address,omitzero"`
	By      id.Person     `json:"by"`
	At      time.Time     `json:"at"`
}

// Comment is one remark.
type Comment struct {
	Author    id.Person     `json:"author"`
	As        role.Role     `json:"as"`
	At        time.Time     `json:"at"`
	Position  int64         `json:"p"`
	Thread    id.Comment    `json:"thread,omitempty"` // the remark that began it; none: this one did
	Text      event.Private `json:"text,omitzero"`
	Edition   int           `json:"edition"` // of the text, for the next edit
	Mentions  []id.Person   `json:"mentions,omitempty"`
	Withdrawn bool          `json:"withdrawn,omitempty"`
	Signs     []Sign        `json:"reactions,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "card",
		Version: 1,
		Events: []string{
			"card.card_added", "card.card_edited", "card.card_moved", "card.card_assigned", "card.card_unassigned", "card.card_labelled",
			"card.card_linked", "card.card_unlinked", "card.comment_added", "card.comment_edited", "card.comment_withdrawn",
			"card.reaction_added", "card.reaction_removed", "card.card_archived", "card.card_restored",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.Boards,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case card.CardAdded:
		d.Programme, d.Board, d.Column, d.Rank = v.Programme, v.Board, v.Column, v.Rank
		d.Author, d.Added = v.Author, e.At
		d.says(v.Title, v.Text, 1, e)
	case card.CardEdited:
		d.says(v.Title, v.Text, v.Edition, e)
	case card.CardMoved:
		d.Column, d.Rank = v.Column, v.Rank
	case card.CardAssigned:
		d.People = append(d.People, v.Person)
	case card.CardUnassigned:
		d.People = slices.DeleteFunc(d.People, func(p id.Person) bool { return p == v.Person })
	case card.CardLabelled:
		d.Labels = slices.Clone(v.Labels)
	case card.CardLinked:
		d.Links.Put(v.Link, Link{v.Kind, v.To, v.Title, v.Address, e.Actor, e.At})
	case card.CardUnlinked:
		d.Links.Delete(v.Link)
	case card.CardArchived:
		d.Archived = true
	case card.CardRestored:
		d.Archived, d.Column, d.Rank = false, v.Column, v.Rank
	default:
		d.talk(e)
	}
}

func (d *Document) says(title, text event.Private, edition int, e *event.Recorded) {
	d.Title, d.Text, d.Edition, d.EditedBy, d.EditedAt = title, text, edition, e.Actor, e.At
}

func (d *Document) talk(e *event.Recorded) {
	switch v := e.Data.(type) {
	case card.CommentAdded:
		d.Comments.Put(v.Comment, Comment{
			Author: v.Author, As: role.Role(e.ActingAs), At: e.At, Position: e.Position, Thread: v.Thread,
			Text: v.Text, Edition: 1, Mentions: slices.Clone(v.Mentions),
		})
	case card.CommentEdited:
		d.Comments.Update(v.Comment, func(c *Comment) { c.Text, c.Edition, c.Mentions = v.Text, v.Edition, slices.Clone(v.Mentions) })
	case card.CommentWithdrawn:
		d.Comments.Update(v.Comment, func(c *Comment) { c.Text, c.Withdrawn, c.Mentions = event.Private{}, true, nil })
	case card.ReactionAdded:
		d.sign(v.Comment, func(s []Sign) []Sign { return signed(s, v.Reaction, v.Person) })
	case card.ReactionRemoved:
		d.sign(v.Comment, func(s []Sign) []Sign { return unsigned(s, v.Reaction, v.Person) })
	}
}

func (d *Document) sign(on id.Comment, change func([]Sign) []Sign) {
	if on.IsZero() {
		d.Signs = change(d.Signs)
		return
	}
	d.Comments.Update(on, func(c *Comment) { c.Signs = change(c.Signs) })
}

func signed(signs []Sign, r card.Reaction, p id.Person) []Sign {
	for i := range signs {
		if signs[i].Reaction == r {
			signs[i].People = append(signs[i].People, p)
			return signs
		}
	}
	return append(signs, Sign{r, []id.Person{p}})
}

func unsigned(signs []Sign, r card.Reaction, p id.Person) []Sign {
	for i := range signs {
		if signs[i].Reaction == r {
			signs[i].People = slices.DeleteFunc(signs[i].People, func(o id.Person) bool { return o == p })
			if len(signs[i].People) == 0 {
				return slices.Delete(signs, i, i+1)
			}
		}
	}
	return signs
}
