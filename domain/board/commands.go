package board

import (
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

// Command is what can be asked of a board. The set is sealed.
//
//sumtype:decl
type Command interface {
	boardCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// CreateCityBoard begins a board of a city, seen by its team. Refused with:
// board.created_differently, text.missing, text.too_long, text.unreadable.
type CreateCityBoard struct {
	place.InCity
	// Board is a new id.
	Board id.Board `json:"board"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// CreateGroupBoard begins a board of a working group, seen by its cities and
// guests. Refused with: board.created_differently, text.missing, text.too_long,
// text.unreadable.
type CreateGroupBoard struct {
	place.InProgramme
	// Board is a new id.
	Board id.Board `json:"board"`
	// Group that the board belongs to.
	Group id.WorkingGroup `json:"group"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// CreateProgrammeBoard begins a board of the whole programme. Refused with:
// board.created_differently, text.missing, text.too_long, text.unreadable.
type CreateProgrammeBoard struct {
	place.InProgramme
	// Board is a new id.
	Board id.Board `json:"board"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// RenameBoard gives a board another name. Refused with: board.unknown,
// board.archived, text.missing, text.too_long, text.unreadable.
type RenameBoard struct {
	place.InProgramme
	// Board to rename.
	Board id.Board `json:"board"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// WidenBoard lets the whole programme see a board (programme), or asks the
// programme manager to make it public (public). Only its owner does. Refused
// with: board.unknown, board.archived, board.owner_widens, board.not_wider,
// board.visibility_unknown, text.missing, text.too_long, text.unreadable.
type WidenBoard struct {
	place.InProgramme
	// Board to widen.
	Board id.Board `json:"board"`
	// Visibility from now on: programme, or public, which waits for the
	// manager.
	Visibility role.Audience `json:"visibility"`
	// Name that those who are to see it read, at most 200 characters.
	Name string `json:"name"`
}

// ShareWithGroup lets the cities and guests of a working group see a city's
// board. Only its owner does. Refused with: board.unknown, board.archived,
// board.owner_widens, board.not_wider, text.missing, text.too_long,
// text.unreadable.
type ShareWithGroup struct {
	place.InCity
	// Board of the city.
	Board id.Board `json:"board"`
	// Group that the city belongs to.
	Group id.WorkingGroup `json:"group"`
	// Name that the group reads, at most 200 characters.
	Name string `json:"name"`
}

// PublishBoard makes public what the owner asked to make public. Refused with:
// board.unknown, board.archived, board.publication_not_asked, text.missing,
// text.too_long, text.unreadable.
type PublishBoard struct {
	place.InProgramme
	// Board to make public.
	Board id.Board `json:"board"`
	// Name that the public reads, at most 200 characters.
	Name string `json:"name"`
}

// NarrowBoard takes a board back to fewer people. Who saw it before stays on
// record. Refused with: board.unknown, board.archived, board.not_narrower,
// board.visibility_unknown, board.beyond_home, board.group_unknown,
// text.missing, text.too_long, text.unreadable.
type NarrowBoard struct {
	place.InProgramme
	// Board to narrow.
	Board id.Board `json:"board"`
	// Visibility from now on: city, group or programme.
	Visibility role.Audience `json:"visibility"`
	// Name that those who still see it read, at most 200 characters.
	Name string `json:"name"`
}

// HandOverBoard gives a board to another owner. Its owner does, or the city
// lead or programme manager when the owner is gone. Refused with:
// board.unknown, board.archived, board.not_owner.
type HandOverBoard struct {
	place.InProgramme
	// Board to hand over.
	Board id.Board `json:"board"`
	// Owner from now on.
	Owner id.Person `json:"owner"`
}

// AddColumn adds a column at the end. Refused with: board.unknown,
// board.archived, board.column_known, board.too_many, text.missing,
// text.too_long, text.unreadable.
type AddColumn struct {
	place.InProgramme
	// Board that gets it.
	Board id.Board `json:"board"`
	// Column is a new id.
	Column id.Column `json:"column"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// RenameColumn gives a column another name. Refused with: board.unknown,
// board.archived, board.column_unknown, text.missing, text.too_long,
// text.unreadable.
type RenameColumn struct {
	place.InProgramme
	// Board of the column.
	Board id.Board `json:"board"`
	// Column to rename.
	Column id.Column `json:"column"`
	// Name, at most 200 characters.
	Name string `json:"name"`
}

// MoveColumn puts a column behind another, or first. Refused with:
// board.unknown, board.archived, board.column_unknown.
type MoveColumn struct {
	place.InProgramme
	// Board of the column.
	Board id.Board `json:"board"`
	// Column to move.
	Column id.Column `json:"column"`
	// After which column it stands; left out, it comes first.
	After id.Column `json:"after,omitzero"`
}

// DefineLabel adds a label for cards, or changes one. Refused with:
// board.unknown, board.archived, board.colour_unknown, board.too_many,
// text.missing, text.too_long, text.unreadable.
type DefineLabel struct {
	place.InProgramme
	// Board of the label.
	Board id.Board `json:"board"`
	// Label is a new id, or that of one to change.
	Label id.CardLabel `json:"label"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// Colour that shows it beside its name.
	Colour Colour `json:"colour"`
}

// ArchiveBoard closes a board; it stays readable. Its owner does, or the city
// lead or programme manager. Refused with: board.unknown, board.not_owner.
type ArchiveBoard struct {
	place.InProgramme
	// Board to archive.
	Board id.Board `json:"board"`
}

// ConfirmColumn asks only whether cards can be put into a column of the board.
// Refused with: board.unknown, board.archived, board.column_unknown.
type ConfirmColumn struct {
	place.InProgramme
	// Board of somebody else's command.
	Board id.Board `json:"board"`
	// Column that the command names.
	Column id.Column `json:"column"`
}

// ConfirmBoard asks only whether the board takes changes. Refused with:
// board.unknown, board.archived.
type ConfirmBoard struct {
	place.InProgramme
	// Board of somebody else's command.
	Board id.Board `json:"board"`
}

// ConfirmLabels asks only whether the board has these labels. Refused with:
// board.unknown, board.archived, board.label_unknown.
type ConfirmLabels struct {
	place.InProgramme
	// Board of somebody else's command.
	Board id.Board `json:"board"`
	// Labels that the command names.
	Labels []id.CardLabel `json:"labels"`
}

func (CreateCityBoard) boardCommand()      {}
func (CreateGroupBoard) boardCommand()     {}
func (CreateProgrammeBoard) boardCommand() {}
func (RenameBoard) boardCommand()          {}
func (WidenBoard) boardCommand()           {}
func (ShareWithGroup) boardCommand()       {}
func (PublishBoard) boardCommand()         {}
func (NarrowBoard) boardCommand()          {}
func (HandOverBoard) boardCommand()        {}
func (AddColumn) boardCommand()            {}
func (RenameColumn) boardCommand()         {}
func (MoveColumn) boardCommand()           {}
func (DefineLabel) boardCommand()          {}
func (ArchiveBoard) boardCommand()         {}
func (ConfirmColumn) boardCommand()        {}
func (ConfirmBoard) boardCommand()         {}
func (ConfirmLabels) boardCommand()        {}

// Stream is the board's id.
func (c CreateCityBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c CreateGroupBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c CreateProgrammeBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c RenameBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c WidenBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c ShareWithGroup) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c PublishBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c NarrowBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c HandOverBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c AddColumn) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c RenameColumn) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c MoveColumn) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c DefineLabel) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c ArchiveBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c ConfirmColumn) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c ConfirmBoard) Stream() id.UUID { return c.Board.UUID() }

// Stream is the board's id.
func (c ConfirmLabels) Stream() id.UUID { return c.Board.UUID() }
