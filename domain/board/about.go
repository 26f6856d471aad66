package board

import "megdan/domain/id"

// about tags an event with the programme, the city or group, the board and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Group.UUID(), s.Board.UUID()}
	switch e := e.(type) {
	case BoardCreated:
		t = append(t, e.Participation.UUID(), e.Group.UUID(), e.Owner.UUID())
	case BoardRenamed:
		t = append(t, e.Participation.UUID(), e.Group.UUID())
	case VisibilityChanged:
		t = append(t, e.Participation.UUID(), e.Group.UUID(), e.Left.UUID())
	case PublicationAsked:
		t = append(t, e.Owner.UUID())
	case BoardHandedOver:
		t = append(t, e.Participation.UUID(), e.Group.UUID(), e.Owner.UUID(), e.Previous.UUID())
	case ColumnAdded:
		t = append(t, e.Column.UUID())
	case ColumnRenamed:
		t = append(t, e.Column.UUID())
	case ColumnMoved:
		t = append(t, e.Column.UUID())
	case LabelDefined:
		t = append(t, e.Label.UUID())
	case BoardArchived:
		t = append(t, e.Participation.UUID(), e.Group.UUID())
	}
	return s.Programme, id.Set(t)
}
