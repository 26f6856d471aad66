// Package board answers: what lies on a board? Its columns and labels, and the
// cards in the order of their ranks, with who may see it now and who did. The
// key is the board.
//
// The texts of a card and what people say about it are for the card view. Two
// cards with one rank stand in the order of their ids.
package board

import (
	"slices"
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one board.
type Document struct {
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitempty"` // its home, when that is a city
	Group         id.WorkingGroup  `json:"group,omitempty"`         // its home, or what it was shared with
	Owner         id.Person        `json:"owner"`
	Name          event.Private    `json:"name,omitzero"`
	Visibility    role.Audience    `json:"visibility"`
	Asked         bool             `json:"publication_asked,omitempty"` // the owner wants it public
	Archived      calendar.Date    `json:"archived,omitempty"`
	Version       int64            `json:"version"` // of the board's stream, for If-Match
	// Exposure is who could see it since when, newest last (KNB-1).
	Exposure []Exposure                    `json:"exposure"`
	Columns  view.Map[id.Column, Column]   `json:"columns"`
	Labels   view.Map[id.CardLabel, Label] `json:"labels"`
	Cards    view.Map[id.Card, Card]       `json:"cards"`
}

// Exposure is an audience from a moment on.
type Exposure struct {
	Visibility role.Audience   `json:"visibility"`
	Group      id.WorkingGroup `json:"group,omitempty"`
	By         id.Person       `json:"by"`
	At         time.Time       `json:"at"`
	Position   int64           `json:"p"`
}

// Column is one column; ranks sort as texts.
type Column struct {
	Name event.Private `json:"name,omitzero"`
	Rank rank.Rank     `json:"rank"`
}

// Label is one label for cards.
type Label struct {
	Name   event.Private `json:"name,omitzero"`
	Colour board.Colour  `json:"colour"`
}

// Card is one card as it lies on the board.
type Card struct {
	Column   id.Column      `json:"column"`
	Rank     rank.Rank      `json:"rank"`
	Title    event.Private  `json:"title,omitzero"`
	Author   id.Person      `json:"author"`
	People   []id.Person    `json:"people,omitempty"`
	Labels   []id.CardLabel `json:"labels,omitempty"`
	Comments int            `json:"comments,omitempty"` // those that stand
	Links    int            `json:"links,omitempty"`
	Signs    int            `json:"reactions,omitempty"` // on the card itself
	Archived bool           `json:"archived,omitempty"`
	Added    time.Time      `json:"added_at"`
	Changed  time.Time      `json:"changed_at"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "board",
		Version: 1,
		Events: []string{
			"board.board_created", "board.board_renamed", "board.visibility_changed", "board.publication_asked", "board.board_handed_over",
			"board.column_added", "board.column_renamed", "board.column_moved", "board.label_defined", "board.board_archived",
			"card.card_added", "card.card_edited", "card.card_moved", "card.card_assigned", "card.card_unassigned", "card.card_labelled",
			"card.card_linked", "card.card_unlinked", "card.comment_added", "card.comment_withdrawn", "card.reaction_added",
			"card.reaction_removed", "card.card_archived", "card.card_restored",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.Boards,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case board.Event:
		return append(to, e.Stream.ID())
	case card.CardAdded:
		return append(to, v.Board.UUID())
	case card.CardEdited:
		return append(to, v.Board.UUID())
	case card.CardMoved:
		return append(to, v.Board.UUID())
	case card.CardAssigned:
		return append(to, v.Board.UUID())
	case card.CardUnassigned:
		return append(to, v.Board.UUID())
	case card.CardLabelled:
		return append(to, v.Board.UUID())
	case card.CardLinked:
		return append(to, v.Board.UUID())
	case card.CardUnlinked:
		return append(to, v.Board.UUID())
	case card.CommentAdded:
		return append(to, v.Board.UUID())
	case card.CommentWithdrawn:
		return append(to, v.Board.UUID())
	case card.ReactionAdded:
		return append(to, v.Board.UUID())
	case card.ReactionRemoved:
		return append(to, v.Board.UUID())
	case card.CardArchived:
		return append(to, v.Board.UUID())
	case card.CardRestored:
		return append(to, v.Board.UUID())
	}
	return to
}

// apply folds what Events names. Data is any on the way down: a view is not
// asked about every event of an aggregate, as its decider is.
func apply(d *Document, _ id.UUID, e *event.Recorded) {
	if _, ofBoard := e.Data.(board.Event); ofBoard {
		d.Version = e.Version
		d.applyBoard(e.Data, e)
		return
	}
	d.applyCard(e.Data, e)
}

func (d *Document) applyBoard(data any, e *event.Recorded) {
	switch v := data.(type) {
	case board.BoardCreated:
		d.Programme, d.Participation, d.Group, d.Owner = v.Programme, v.Participation, v.Group, v.Owner
		d.Name = v.Name
		d.exposed(v.Visibility, v.Group, e)
	case board.BoardRenamed:
		d.Name = v.Name
	case board.VisibilityChanged:
		d.Name, d.Group, d.Asked = v.Name, v.Group, false
		d.exposed(v.Visibility, v.Group, e)
	case board.PublicationAsked:
		d.Asked = true
	case board.BoardHandedOver:
		d.Owner = v.Owner
	case board.ColumnAdded:
		d.Columns.Put(v.Column, Column{v.Name, v.Rank})
	case board.ColumnRenamed:
		d.Columns.Update(v.Column, func(c *Column) { c.Name = v.Name })
	case board.ColumnMoved:
		d.Columns.Update(v.Column, func(c *Column) { c.Rank = v.Rank })
	case board.LabelDefined:
		d.Labels.Put(v.Label, Label{v.Name, v.Colour})
	case board.BoardArchived:
		d.Archived = v.On
	}
}

func (d *Document) exposed(to role.Audience, g id.WorkingGroup, e *event.Recorded) {
	d.Visibility = to
	if to != role.GroupAudience {
		g = id.WorkingGroup{}
	}
	d.Exposure = append(d.Exposure, Exposure{to, g, e.Actor, e.At, e.Position})
}

func (d *Document) applyCard(data any, e *event.Recorded) {
	switch v := data.(type) {
	case card.CardAdded:
		if !d.Cards.Has(v.Card) {
			d.Cards.Put(v.Card, Card{Column: v.Column, Rank: v.Rank, Title: v.Title, Author: v.Author, Added: e.At, Changed: e.At})
		}
	case card.CardEdited:
		d.change(v.Card, e, func(c *Card) { c.Title = v.Title })
	case card.CardMoved:
		d.change(v.Card, e, func(c *Card) { c.Column, c.Rank = v.Column, v.Rank })
	case card.CardAssigned:
		d.change(v.Card, e, func(c *Card) { c.People = append(c.People, v.Person) })
	case card.CardUnassigned:
		d.change(v.Card, e, func(c *Card) {
			c.People = slices.DeleteFunc(c.People, func(p id.Person) bool { return p == v.Person })
		})
	case card.CardLabelled:
		d.change(v.Card, e, func(c *Card) { c.Labels = slices.Clone(v.Labels) })
	case card.CardLinked:
		d.change(v.Card, e, func(c *Card) { c.Links++ })
	case card.CardUnlinked:
		d.change(v.Card, e, func(c *Card) { c.Links-- })
	case card.CommentAdded:
		d.change(v.Card, e, func(c *Card) { c.Comments++ })
	case card.CommentWithdrawn:
		d.change(v.Card, e, func(c *Card) { c.Comments-- })
	case card.ReactionAdded:
		d.signed(v.Card, v.Comment, 1)
	case card.ReactionRemoved:
		d.signed(v.Card, v.Comment, -1)
	case card.CardArchived:
		d.change(v.Card, e, func(c *Card) { c.Archived = true })
	case card.CardRestored:
		d.change(v.Card, e, func(c *Card) { c.Archived, c.Column, c.Rank = false, v.Column, v.Rank })
	}
}

func (d *Document) signed(k id.Card, on id.Comment, n int) {
	if on.IsZero() {
		d.Cards.Update(k, func(c *Card) { c.Signs += n })
	}
}

// change edits a card and notes when.
func (d *Document) change(k id.Card, e *event.Recorded, edit func(*Card)) {
	if c := d.Cards.Edit(k); c != nil {
		edit(c)
		c.Changed = e.At
	}
}
