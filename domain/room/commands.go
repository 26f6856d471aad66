package room

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a room. The set is sealed.
//
//sumtype:decl
type Command interface {
	roomCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() InRoom
}

// InRoom is part of every command: which room of which programme.
type InRoom struct {
	place.InProgramme
	// Room that the command is about.
	Room id.Room `json:"room"`
}

// Stream is the room's id.
func (c InRoom) Stream() id.UUID { return c.Room.UUID() }

func (c InRoom) at() InRoom { return c }

// OpenRoom for a session, by one of its hosts. Refused with: room.unknown,
// room.known, room.session_missing, session.unknown, session.over,
// session.not_its_host.
type OpenRoom struct {
	InRoom
	// Session that the room is for.
	Session id.Session `json:"session"`
	// City of the session; none in a seminar.
	City id.City `json:"city,omitzero"`
}

// EnterRoom, being in the live session. Refused with: room.unknown,
// room.closed, room.other_session, room.not_oneself, room.full,
// session.unknown, session.over, session.not_live, session.not_present.
type EnterRoom struct {
	InRoom
	// Session of the room.
	Session id.Session `json:"session"`
	// Person who enters: oneself.
	Person id.Person `json:"person"`
}

// LeaveRoom goes out again. Refused with: room.unknown, room.closed,
// room.not_oneself.
type LeaveRoom struct {
	InRoom
	// Person who leaves: oneself.
	Person id.Person `json:"person"`
}

// RaiseHand asks for the floor. Refused with: room.unknown, room.closed,
// room.not_oneself, room.not_in_it.
type RaiseHand struct {
	InRoom
	// Person who asks: oneself.
	Person id.Person `json:"person"`
}

// LowerHand takes that back. Refused with: room.unknown, room.closed,
// room.not_oneself, room.not_in_it.
type LowerHand struct {
	InRoom
	// Person who asked: oneself.
	Person id.Person `json:"person"`
}

// GrantFloor lets somebody in the room speak. Refused with: room.unknown,
// room.closed, room.host_only, room.not_in_it.
type GrantFloor struct {
	InRoom
	// To whom the floor goes.
	To id.Person `json:"to"`
}

// ShareBoard shows everybody a board. Refused with: room.unknown, room.closed,
// room.not_in_it, room.board_missing.
type ShareBoard struct {
	InRoom
	// Board to look at.
	Board id.Board `json:"board"`
	// Person who shares it: oneself.
	Person id.Person `json:"person"`
}

// EditSharedText writes one block of the shared text, replaces its own text,
// or removes it. Refused with: room.unknown, room.closed, room.not_oneself,
// room.not_in_it, room.block_missing, room.block_unknown, room.too_many,
// text.too_long, text.unreadable.
type EditSharedText struct {
	InRoom
	// Person who writes: oneself.
	Person id.Person `json:"person"`
	// Block is a new id, or one that is there.
	Block id.TextBlock `json:"block"`
	// After is the block that a new one follows; left out, it comes first.
	After id.TextBlock `json:"after,omitzero"`
	// Text of the block, at most 200 characters; an empty one removes it.
	Text string `json:"text,omitzero"`
}

// CloseRoom ends the work in it. Refused with: room.unknown, room.host_only.
type CloseRoom struct {
	InRoom
}

func (OpenRoom) roomCommand()       {}
func (EnterRoom) roomCommand()      {}
func (LeaveRoom) roomCommand()      {}
func (RaiseHand) roomCommand()      {}
func (LowerHand) roomCommand()      {}
func (GrantFloor) roomCommand()     {}
func (ShareBoard) roomCommand()     {}
func (EditSharedText) roomCommand() {}
func (CloseRoom) roomCommand()      {}
