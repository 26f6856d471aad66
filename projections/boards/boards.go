// Package boards answers: which boards are there for those of a place? The key
// is a city's participation (its own boards), a working group (its own, and
// those shared with it) or a programme (its own, and those that everybody in it
// may see). A board that is narrowed leaves the lists of those who see it no
// longer.
package boards

import (
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one list.
type Document struct {
	Boards view.Map[id.Board, Board] `json:"boards"`
}

// Board is one line.
type Board struct {
	Name          event.Private    `json:"name,omitzero"`
	Visibility    role.Audience    `json:"visibility"`
	Participation id.Participation `json:"participation,omitempty"` // its home, when that is a city
	Group         id.WorkingGroup  `json:"group,omitempty"`         // its home, or what it is shared with
	Owner         id.Person        `json:"owner,omitempty"`         // where its home's list knows it
	Since         time.Time        `json:"since"`                   // it stands in this list
	Archived      calendar.Date    `json:"archived,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "boards",
		Version: 1,
		Events: []string{
			"board.board_created", "board.board_renamed", "board.visibility_changed", "board.board_handed_over", "board.board_archived",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.Boards,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	lists := func(p id.Participation, groups ...id.WorkingGroup) []id.UUID {
		all := []id.UUID{p.UUID(), e.Log}
		for _, g := range groups {
			all = append(all, g.UUID())
		}
		return append(to, id.Set(all)...)
	}
	switch v := e.Data.(type) {
	case board.BoardCreated:
		switch {
		case !v.Participation.IsZero():
			return append(to, v.Participation.UUID())
		case !v.Group.IsZero():
			return append(to, v.Group.UUID())
		}
		return append(to, e.Log)
	case board.BoardRenamed:
		return lists(v.Participation, v.Group)
	case board.VisibilityChanged:
		return lists(v.Participation, v.Group, v.Left)
	case board.BoardHandedOver:
		return lists(v.Participation, v.Group)
	case board.BoardArchived:
		return lists(v.Participation, v.Group)
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case board.BoardCreated:
		d.Boards.Put(v.Board, Board{Name: v.Name, Visibility: v.Visibility, Participation: v.Participation, Group: v.Group, Owner: v.Owner, Since: e.At})
	case board.BoardRenamed:
		d.Boards.Update(v.Board, func(b *Board) { b.Name = v.Name })
	case board.VisibilityChanged:
		if !listed(key, v, e) {
			d.Boards.Delete(v.Board)
			return
		}
		known := d.Boards.Has(v.Board)
		b := d.Boards.Ensure(v.Board)
		if !known {
			b.Since = e.At
		}
		b.Name, b.Visibility, b.Participation, b.Group = v.Name, v.Visibility, v.Participation, v.Group
	case board.BoardHandedOver:
		d.Boards.Update(v.Board, func(b *Board) { b.Owner = v.Owner })
	case board.BoardArchived:
		d.Boards.Update(v.Board, func(b *Board) { b.Archived = v.On })
	}
}

// listed reports whether those of a key see the board from now on.
func listed(key id.UUID, v board.VisibilityChanged, e *event.Recorded) bool {
	switch key {
	case v.Participation.UUID():
		return true // at home
	case e.Log:
		return v.Visibility == role.ProgrammeAudience || v.Visibility == role.PublicAudience
	case v.Group.UUID():
		return v.Visibility != role.CityAudience
	}
	return false // the group whose place another one takes
}
