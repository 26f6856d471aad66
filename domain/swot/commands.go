package swot

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a city's SWOT analysis. The set is sealed.
//
//sumtype:decl
type Command interface {
	swotCommand()
	// Stream is the participation's id.
	Stream() id.UUID
}

// AddSwotItem adds an item at the end of its quarter. Refused with:
// swot.agreed, swot.item_known, swot.quarter_unknown, swot.too_many,
// text.missing, text.too_long, text.unreadable.
type AddSwotItem struct {
	place.InCity
	// Item is a new id.
	Item id.SwotItem `json:"item"`
	// Quarter is strength, weakness, opportunity or threat.
	Quarter Quarter `json:"quarter"`
	// Text, at most 500 characters.
	Text string `json:"text"`
}

// RankSwotItem moves an item inside its quarter. Refused with: swot.agreed,
// swot.item_unknown, swot.place_impossible.
type RankSwotItem struct {
	place.InCity
	// Item to move.
	Item id.SwotItem `json:"item"`
	// Place that it takes in its quarter; 1 is the first.
	Place int `json:"place"`
}

// WithdrawSwotItem takes an item out. Refused with: swot.agreed,
// swot.item_unknown.
type WithdrawSwotItem struct {
	place.InCity
	// Item to take out.
	Item id.SwotItem `json:"item"`
}

// AgreeSwot ends the work on the analysis. Refused with: swot.empty.
type AgreeSwot struct {
	place.InCity
}

// ReopenSwot takes the agreement back. Refused with: swot.not_agreed,
// text.reason_too_short, text.too_long, text.unreadable.
type ReopenSwot struct {
	place.InCity
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ConfirmStep asks whether the analysis has what a step of the city needs: for
// step 1 that it is agreed. It comes with the completion of the step. Refused
// with: swot.not_agreed.
type ConfirmStep struct {
	place.InCity
	Step int
}

func (AddSwotItem) swotCommand()      {}
func (RankSwotItem) swotCommand()     {}
func (WithdrawSwotItem) swotCommand() {}
func (AgreeSwot) swotCommand()        {}
func (ReopenSwot) swotCommand()       {}
func (ConfirmStep) swotCommand()      {}

// Stream is the participation's id.
func (c AddSwotItem) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c RankSwotItem) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c WithdrawSwotItem) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AgreeSwot) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReopenSwot) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ConfirmStep) Stream() id.UUID { return c.Participation().UUID() }
