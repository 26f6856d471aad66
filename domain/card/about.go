package card

import "megdan/domain/id"

// about tags an event with the programme, the board, the card and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Board.UUID(), s.Card.UUID()}
	switch e := e.(type) {
	case CardEdited, CardArchived:
		// they name nothing else
	case CardAdded:
		t = append(t, e.Column.UUID(), e.Author.UUID())
	case CardMoved:
		t = append(t, e.Column.UUID(), e.Previous.UUID())
	case CardAssigned:
		t = append(t, e.Person.UUID())
	case CardUnassigned:
		t = append(t, e.Person.UUID())
	case CardLabelled:
		for _, x := range e.Labels {
			t = append(t, x.UUID())
		}
	case CardLinked:
		t = append(t, e.Link.UUID(), e.To.UUID())
	case CardUnlinked:
		t = append(t, e.Link.UUID())
	case CommentAdded:
		t = append(t, e.Comment.UUID(), e.Thread.UUID(), e.Author.UUID())
		for _, x := range e.Mentions {
			t = append(t, x.UUID())
		}
	case CommentEdited:
		t = append(t, e.Comment.UUID())
		for _, x := range e.Mentions {
			t = append(t, x.UUID())
		}
	case CommentWithdrawn:
		t = append(t, e.Comment.UUID(), e.Author.UUID())
	case ReactionAdded:
		t = append(t, e.Comment.UUID(), e.Person.UUID())
	case ReactionRemoved:
		t = append(t, e.Comment.UUID(), e.Person.UUID())
	case CardRestored:
		t = append(t, e.Column.UUID())
	}
	return s.Programme, id.Set(t)
}
