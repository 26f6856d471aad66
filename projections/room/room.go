// Package room answers: who is in a room, who has the floor, what do they look
// at and write together? The key is the room.
package room

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	r "megdan/domain/room"
	"megdan/projections/view"
)

// Document is one room.
type Document struct {
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitempty"`
	Session       id.Session       `json:"session"`
	Version       int64            `json:"version"`
	Host          id.Person        `json:"host"`
	Floor         id.Person        `json:"floor,omitempty"`
	Board         id.Board         `json:"board,omitempty"`
	Closed        bool             `json:"closed,omitempty"`

	People view.Map[id.Person, Person]   `json:"people"`
	Blocks view.Map[id.TextBlock, Block] `json:"blocks"`
}

// Person is somebody in the room. Hand is 0 when it is down, else its place in
// the order of raising.
type Person struct {
	Hand int `json:"hand,omitempty"`
}

// Block is a piece of the shared text. Blocks that follow the same one stand in
// the order of their positions, the newest first.
type Block struct {
	Position int64         `json:"p"` // of the newest edit
	After    id.TextBlock  `json:"after,omitempty"`
	Author   id.Person     `json:"author"`
	Removed  bool          `json:"removed,omitempty"` // keeps its place for what follows
	Text     event.Private `json:"text,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "room",
		Version: 1,
		Events: []string{
			"room.room_opened", "room.room_entered", "room.room_left", "room.hand_raised", "room.hand_lowered",
			"room.floor_granted", "room.board_shared", "room.shared_text_edited", "room.room_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.SessionPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version, d.Programme = e.Version, id.Programme(e.Log)
	switch v := e.Data.(type) {
	case r.RoomOpened:
		d.Participation, d.Session, d.Host = v.Participation, v.Session, v.Host
	case r.RoomEntered:
		d.People.Put(v.Person, Person{})
	case r.RoomLeft:
		d.People.Delete(v.Person)
		if d.Floor == v.Person {
			d.Floor = id.Person{}
		}
	case r.HandRaised:
		d.People.Update(v.Person, func(p *Person) { p.Hand = v.Number })
	case r.HandLowered:
		d.People.Update(v.Person, func(p *Person) { p.Hand = 0 })
	case r.FloorGranted:
		d.Floor = v.Person
		d.People.Update(v.Person, func(p *Person) { p.Hand = 0 })
	case r.BoardShared:
		d.Board = v.Board
	case r.SharedTextEdited:
		b := d.Blocks.Ensure(v.Block)
		b.Position, b.Author, b.Text, b.Removed = e.Position, v.Author, v.Text, v.Mode == r.Removed
		if v.Mode == r.Written {
			b.After = v.After
		}
	case r.RoomClosed:
		d.Closed = true
	}
}
