package board

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
)

// Event is a fact of a board. The set is sealed.
//
//sumtype:decl
type Event interface{ boardEvent() }

// Colour is how a label is shown beside its name.
type Colour string

// The colours.
const (
	Grey   Colour = "grey"
	Red    Colour = "red"
	Orange Colour = "orange"
	Yellow Colour = "yellow"
	Green  Colour = "green"
	Teal   Colour = "teal"
	Blue   Colour = "blue"
	Purple Colour = "purple"
)

// BoardCreated begins a board where it is at home: in a city, in a working
// group, or in the whole programme. Its visibility begins there.
type BoardCreated struct {
	Board         id.Board         `json:"board" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Group         id.WorkingGroup  `json:"group,omitempty" pii:"ref"`
	Owner         id.Person        `json:"owner" pii:"ref"`
	Visibility    role.Audience    `json:"visibility" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Board"`
}

// BoardRenamed gives the board another name. Participation and Group say who
// lists it, as in every event that changes a line of a list.
type BoardRenamed struct {
	Board         id.Board         `json:"board" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Group         id.WorkingGroup  `json:"group,omitempty" pii:"ref"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Board"`
}

// VisibilityChanged widens or narrows who may see the board. Name is what those
// who see it from now on call it; Participation is its home, Group the one that
// it belongs to or is shared with. What was seen before stays on record in the
// earlier event.
type VisibilityChanged struct {
	Board         id.Board         `json:"board" pii:"ref"`
	Visibility    role.Audience    `json:"visibility" pii:"none"`
	Previous      role.Audience    `json:"previous" pii:"none"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Group         id.WorkingGroup  `json:"group,omitempty" pii:"ref"`
	Left          id.WorkingGroup  `json:"left,omitempty" pii:"ref"` // the group whose place another one takes
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Board"`
}

// PublicationAsked is the owner's wish to make the board public, which the
// manager grants.
type PublicationAsked struct {
	Board id.Board  `json:"board" pii:"ref"`
	Owner id.Person `json:"owner" pii:"ref"`
}

// BoardHandedOver gives the board to another owner.
type BoardHandedOver struct {
	Board         id.Board         `json:"board" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Group         id.WorkingGroup  `json:"group,omitempty" pii:"ref"`
	Owner         id.Person        `json:"owner" pii:"ref"`
	Previous      id.Person        `json:"previous" pii:"ref"`
}

// ColumnAdded adds a column at the end.
type ColumnAdded struct {
	Board  id.Board      `json:"board" pii:"ref"`
	Column id.Column     `json:"column" pii:"ref"`
	Rank   rank.Rank     `json:"rank" pii:"none"`
	Name   event.Private `json:"name,omitempty" pii:"free,about=Board"`
}

// ColumnRenamed gives a column another name.
type ColumnRenamed struct {
	Board  id.Board      `json:"board" pii:"ref"`
	Column id.Column     `json:"column" pii:"ref"`
	Name   event.Private `json:"name,omitempty" pii:"free,about=Board"`
}

// ColumnMoved gives a column another place.
type ColumnMoved struct {
	Board  id.Board  `json:"board" pii:"ref"`
	Column id.Column `json:"column" pii:"ref"`
	Rank   rank.Rank `json:"rank" pii:"none"`
}

// LabelDefined adds a label for cards, or gives one another name and colour.
type LabelDefined struct {
	Board  id.Board      `json:"board" pii:"ref"`
	Label  id.CardLabel  `json:"label" pii:"ref"`
	Colour Colour        `json:"colour" pii:"none"`
	Name   event.Private `json:"name,omitempty" pii:"free,about=Board"`
}

// BoardArchived closes the board; everything on it stays readable.
type BoardArchived struct {
	Board         id.Board         `json:"board" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Group         id.WorkingGroup  `json:"group,omitempty" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

func (BoardCreated) boardEvent()      {}
func (BoardRenamed) boardEvent()      {}
func (VisibilityChanged) boardEvent() {}
func (PublicationAsked) boardEvent()  {}
func (BoardHandedOver) boardEvent()   {}
func (ColumnAdded) boardEvent()       {}
func (ColumnRenamed) boardEvent()     {}
func (ColumnMoved) boardEvent()       {}
func (LabelDefined) boardEvent()      {}
func (BoardArchived) boardEvent()     {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[BoardCreated]("board.board_created"),
		of[BoardRenamed]("board.board_renamed"),
		of[VisibilityChanged]("board.visibility_changed"),
		of[PublicationAsked]("board.publication_asked"),
		of[BoardHandedOver]("board.board_handed_over"),
		of[ColumnAdded]("board.column_added"),
		of[ColumnRenamed]("board.column_renamed"),
		of[ColumnMoved]("board.column_moved"),
		of[LabelDefined]("board.label_defined"),
		of[BoardArchived]("board.board_archived"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
