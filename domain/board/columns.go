package board

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
	"megdan/domain/wording"
)

func create(s State, e BoardCreated, named string, by decider.By) ([]Event, error) {
	name, err := wording.Must("name", named, wording.NameMost)
	switch {
	case !s.Board.IsZero() && s.Programme == e.Programme && s.Participation == e.Participation && s.Group == e.Group:
		return nil, nil
	case !s.Board.IsZero():
		return nil, decider.Refuse("board.created_differently")
	case err != nil:
		return nil, err
	}
	e.Owner, e.Name = by.Actor, name
	return []Event{e}, nil
}

func rename(s State, c RenameBoard) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	if err != nil {
		return nil, err
	}
	return []Event{BoardRenamed{s.Board, s.Participation, s.circle(), name}}, nil
}

// mayDispose: the owner decides about the board, and where the owner is gone
// the city lead or the manager.
func (s State) mayDispose(by decider.By) bool {
	return by.Actor == s.Owner || by.ActingAs == role.CityLead || by.ActingAs == role.ProgrammeManager
}

func handOver(s State, c HandOverBoard, by decider.By) ([]Event, error) {
	switch {
	case c.Owner == s.Owner:
		return nil, nil
	case !s.mayDispose(by):
		return nil, decider.Refuse("board.not_owner")
	}
	return []Event{BoardHandedOver{s.Board, s.Participation, s.circle(), c.Owner, s.Owner}}, nil
}

func archive(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Archived:
		return nil, nil
	case !s.mayDispose(by):
		return nil, decider.Refuse("board.not_owner")
	}
	return []Event{BoardArchived{s.Board, s.Participation, s.circle(), by.Today()}}, nil
}

func addColumn(s State, c AddColumn) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	_, known := s.Columns[c.Column]
	switch {
	case known:
		return nil, decider.Refuse("board.column_known")
	case len(s.Columns) >= ColumnsMost:
		return nil, decider.Refuse("board.too_many", "most", ColumnsMost)
	case err != nil:
		return nil, err
	}
	return []Event{ColumnAdded{s.Board, c.Column, s.last.After(), name}}, nil
}

func confirmColumn(s State, c id.Column) error {
	if _, known := s.Columns[c]; !known {
		return decider.Refuse("board.column_unknown")
	}
	return nil
}

func renameColumn(s State, c RenameColumn) ([]Event, error) {
	if err := confirmColumn(s, c.Column); err != nil {
		return nil, err
	}
	name, err := wording.Must("name", c.Name, wording.NameMost)
	if err != nil {
		return nil, err
	}
	return []Event{ColumnRenamed{s.Board, c.Column, name}}, nil
}

func moveColumn(s State, c MoveColumn) ([]Event, error) {
	if err := confirmColumn(s, c.Column); err != nil {
		return nil, err
	}
	if c.After == c.Column {
		return nil, nil
	}
	order := slices.DeleteFunc(s.order(), func(o id.Column) bool { return o == c.Column })
	at := 0
	if !c.After.IsZero() {
		if at = 1 + slices.Index(order, c.After); at == 0 {
			return nil, decider.Refuse("board.column_unknown")
		}
	}
	var low, high rank.Rank
	if at > 0 {
		low = s.Columns[order[at-1]]
	}
	if at < len(order) {
		high = s.Columns[order[at]]
	}
	now := s.Columns[c.Column]
	switch {
	case low < now && (high == "" || now < high):
		return nil, nil // it stands there already
	case high == "":
		return []Event{ColumnMoved{s.Board, c.Column, s.last.After()}}, nil
	}
	return []Event{ColumnMoved{s.Board, c.Column, rank.Between(low, high)}}, nil
}

func defineLabel(s State, c DefineLabel) ([]Event, error) {
	name, err := wording.Must("name", c.Name, wording.NameMost)
	switch {
	case !slices.Contains([]Colour{Grey, Red, Orange, Yellow, Green, Teal, Blue, Purple}, c.Colour):
		return nil, decider.Refuse("board.colour_unknown")
	case !s.Labels[c.Label] && len(s.Labels) >= LabelsMost:
		return nil, decider.Refuse("board.too_many", "most", LabelsMost)
	case err != nil:
		return nil, err
	}
	return []Event{LabelDefined{s.Board, c.Label, c.Colour, name}}, nil
}
