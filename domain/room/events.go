package room

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one room. The set is sealed. Cursors and typing marks are
// none: they travel on the socket only.
//
//sumtype:decl
type Event interface{ roomEvent() }

// Mode says how an edit stands to its block.
type Mode string

// The modes.
const (
	Written  Mode = "written"
	Replaced Mode = "replaced"
	Removed  Mode = "removed"
)

// RoomOpened for a session.
type RoomOpened struct {
	Room          id.Room          `json:"room" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Session       id.Session       `json:"session" pii:"ref"`
	Host          id.Person        `json:"host" pii:"ref"`
}

// RoomEntered by somebody.
type RoomEntered struct {
	Room   id.Room   `json:"room" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
}

// RoomLeft by somebody.
type RoomLeft struct {
	Room   id.Room   `json:"room" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
}

// HandRaised: the person wants the floor. Number counts the hands raised.
type HandRaised struct {
	Room   id.Room   `json:"room" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
	Number int       `json:"number" pii:"none"`
}

// HandLowered: no longer.
type HandLowered struct {
	Room   id.Room   `json:"room" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
}

// FloorGranted: the person speaks now, instead of the one before.
type FloorGranted struct {
	Room     id.Room   `json:"room" pii:"ref"`
	Person   id.Person `json:"person" pii:"ref"`
	Previous id.Person `json:"previous,omitempty" pii:"ref"`
}

// BoardShared: everybody looks at it.
type BoardShared struct {
	Room  id.Room  `json:"room" pii:"ref"`
	Board id.Board `json:"board" pii:"ref"`
}

// SharedTextEdited is one block of the shared text, written in one go: until
// the writer was idle for 2 seconds, or 200 characters were there. After is the
// block it follows.
type SharedTextEdited struct {
	Room   id.Room       `json:"room" pii:"ref"`
	Block  id.TextBlock  `json:"block" pii:"ref"`
	After  id.TextBlock  `json:"after,omitempty" pii:"ref"`
	Author id.Person     `json:"author" pii:"ref"`
	Mode   Mode          `json:"mode" pii:"none"`
	Text   event.Private `json:"text,omitempty" pii:"of=Author"`
}

// RoomClosed: nobody is in it any more.
type RoomClosed struct {
	Room id.Room `json:"room" pii:"ref"`
}

func (RoomOpened) roomEvent()       {}
func (RoomEntered) roomEvent()      {}
func (RoomLeft) roomEvent()         {}
func (HandRaised) roomEvent()       {}
func (HandLowered) roomEvent()      {}
func (FloorGranted) roomEvent()     {}
func (BoardShared) roomEvent()      {}
func (SharedTextEdited) roomEvent() {}
func (RoomClosed) roomEvent()       {}

// Events lists every event of a room with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[RoomOpened]("room.room_opened"),
		of[RoomEntered]("room.room_entered"),
		of[RoomLeft]("room.room_left"),
		of[HandRaised]("room.hand_raised"),
		of[HandLowered]("room.hand_lowered"),
		of[FloorGranted]("room.floor_granted"),
		of[BoardShared]("room.board_shared"),
		of[SharedTextEdited]("room.shared_text_edited"),
		of[RoomClosed]("room.room_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
