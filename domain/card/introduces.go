package card

import "megdan/domain/event"

// Introduces the card, which lies in its board.
func (e CardAdded) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Card.UUID(), Kind: "card", Within: e.Board.UUID()})
}
