// Package board is a shared space of cards in columns: who may see it, which
// columns and labels it has. Its cards are streams of their own.
//
// A board is at home in a city, in a working group or in the whole programme;
// there it is worked on. It is seen at home first and then by more people, if
// its owner wants:
//
//	city ──▶ group ──▶ programme ──▶ public
//	            ◀───────── narrowed by whoever works on it
//
// Public needs the programme manager besides (KNB-1). Narrowing does not undo
// that others saw it: the earlier fact stays. Nothing is deleted (KNB-4): a
// board is archived, and reads on.
package board

import (
	"cmp"
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
)

// Limits of one board.
const (
	ColumnsMost = 50
	LabelsMost  = 100
)

// State is what decisions read.
type State struct {
	Board         id.Board // zero: not created
	Programme     id.Programme
	Participation id.Participation // its home, when that is a city
	Group         id.WorkingGroup  // its home, when that is a group
	Shared        id.WorkingGroup  // the group that a city's board was shared with
	Owner         id.Person
	Visibility    role.Audience
	Asked         bool // the owner wants it public
	Archived      bool
	Columns       map[id.Column]rank.Rank
	Labels        map[id.CardLabel]bool
	last          rank.Rank // the greatest rank given to a column
}

// Decider of the stream board-<board>.
var Decider = decider.Decider[State, Command, Event]{Kind: "board", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: where the board is at home and who
// may see it. A board that is not there yet is where it is asked for.
func Object(s State, c Command) (role.Object, bool) {
	if !s.Board.IsZero() {
		return role.Object{Programme: s.Programme, Participation: s.Participation, Audience: s.Visibility, Within: s.circle().UUID()}, true
	}
	o := role.Object{Programme: c.Edition()}
	switch c := c.(type) {
	case CreateCityBoard:
		o.Participation = c.Participation()
	case CreateGroupBoard:
		o.Audience, o.Within = role.GroupAudience, c.Group.UUID()
	case ShareWithGroup:
		o.Participation = c.Participation()
	case CreateProgrammeBoard, RenameBoard, WidenBoard, PublishBoard, NarrowBoard, HandOverBoard, AddColumn, RenameColumn,
		MoveColumn, DefineLabel, ArchiveBoard, ConfirmColumn, ConfirmBoard, ConfirmLabels: // of the programme
	}
	return o, true
}

// circle is the group whose cities and guests see the board.
func (s State) circle() id.WorkingGroup {
	if !s.Group.IsZero() {
		return s.Group
	}
	return s.Shared
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case CreateCityBoard:
		return create(s, BoardCreated{Board: c.Board, Programme: c.Programme, Participation: c.Participation(), Visibility: role.CityAudience}, c.Name, by)
	case CreateGroupBoard:
		return create(s, BoardCreated{Board: c.Board, Programme: c.Programme, Group: c.Group, Visibility: role.GroupAudience}, c.Name, by)
	case CreateProgrammeBoard:
		return create(s, BoardCreated{Board: c.Board, Programme: c.Programme, Visibility: role.ProgrammeAudience}, c.Name, by)
	case RenameBoard, WidenBoard, ShareWithGroup, PublishBoard, NarrowBoard, HandOverBoard, AddColumn, RenameColumn,
		MoveColumn, DefineLabel, ArchiveBoard, ConfirmColumn, ConfirmBoard, ConfirmLabels:
	}
	_, archiving := c.(ArchiveBoard)
	switch {
	case s.Board.IsZero() || s.Programme != c.Edition():
		return nil, decider.Refuse("board.unknown")
	case s.Archived && !archiving:
		return nil, decider.Refuse("board.archived")
	}
	return decideOpen(s, c, by)
}

// decideOpen decides what is asked of a board that is there.
func decideOpen(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RenameBoard:
		return rename(s, c)
	case WidenBoard:
		return widen(s, c, by)
	case ShareWithGroup:
		return share(s, c, by)
	case PublishBoard:
		return publish(s, c)
	case NarrowBoard:
		return narrow(s, c)
	case HandOverBoard:
		return handOver(s, c, by)
	case AddColumn:
		return addColumn(s, c)
	case RenameColumn:
		return renameColumn(s, c)
	case MoveColumn:
		return moveColumn(s, c)
	case DefineLabel:
		return defineLabel(s, c)
	case ArchiveBoard:
		return archive(s, by)
	case ConfirmColumn:
		return nil, confirmColumn(s, c.Column)
	case ConfirmBoard:
		return nil, nil
	case ConfirmLabels:
		for _, l := range c.Labels {
			if !s.Labels[l] {
				return nil, decider.Refuse("board.label_unknown")
			}
		}
		return nil, nil
	case CreateCityBoard, CreateGroupBoard, CreateProgrammeBoard: // decided by decide
	}
	panic("board: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case BoardCreated:
		s.Board, s.Programme, s.Participation, s.Group = e.Board, e.Programme, e.Participation, e.Group
		s.Owner, s.Visibility = e.Owner, e.Visibility
	case BoardRenamed: // names are not read here
	case VisibilityChanged:
		s.Visibility, s.Asked = e.Visibility, false
		if !e.Group.IsZero() && s.Group.IsZero() {
			s.Shared = e.Group
		}
	case PublicationAsked:
		s.Asked = true
	case BoardHandedOver:
		s.Owner = e.Owner
	case ColumnAdded:
		return s.withColumn(e.Column, e.Rank)
	case ColumnRenamed:
	case ColumnMoved:
		return s.withColumn(e.Column, e.Rank)
	case LabelDefined:
		s.Labels = maps.Clone(s.Labels)
		if s.Labels == nil {
			s.Labels = map[id.CardLabel]bool{}
		}
		s.Labels[e.Label] = true
	case BoardArchived:
		s.Archived = true
	}
	return s
}

func (s State) withColumn(c id.Column, r rank.Rank) State {
	s.Columns = maps.Clone(s.Columns)
	if s.Columns == nil {
		s.Columns = map[id.Column]rank.Rank{}
	}
	s.Columns[c] = r
	s.last = max(s.last, r)
	return s
}

// order lists the columns from first to last.
func (s State) order() []id.Column {
	return slices.SortedFunc(maps.Keys(s.Columns), func(a, b id.Column) int {
		return cmp.Or(cmp.Compare(s.Columns[a], s.Columns[b]), a.Compare(b))
	})
}
