package board

import (
	"megdan/domain/event"
	"megdan/domain/role"
)

// Introduces the board where it is at home.
func (e BoardCreated) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{
		Key: e.Board.UUID(), Kind: "board", Participation: e.Participation, Audience: e.Visibility, Within: e.Group.UUID(),
	})
}

// Introduces the board to those who see it from now on.
func (e VisibilityChanged) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	n := event.Named{Key: e.Board.UUID(), Kind: "board", Participation: e.Participation, Audience: e.Visibility}
	if e.Participation.IsZero() || e.Visibility == role.GroupAudience {
		n.Within = e.Group.UUID()
	}
	return append(to, n)
}
