package swot

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a city's SWOT analysis. The set is sealed.
//
//sumtype:decl
type Event interface{ swotEvent() }

// Quarter is one of the four parts of the analysis.
type Quarter string

// The quarters.
const (
	Strength    Quarter = "strength"
	Weakness    Quarter = "weakness"
	Opportunity Quarter = "opportunity"
	Threat      Quarter = "threat"
)

// SwotItemAdded adds an item at the end of its quarter.
type SwotItemAdded struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Item          id.SwotItem      `json:"item" pii:"ref"`
	Quarter       Quarter          `json:"quarter" pii:"none"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Item"`
}

// SwotItemRanked gives an item another place in its quarter, counted from 1.
type SwotItemRanked struct {
	Item    id.SwotItem `json:"item" pii:"ref"`
	Quarter Quarter     `json:"quarter" pii:"none"`
	Place   int         `json:"place" pii:"none"`
}

// SwotItemWithdrawn takes an item out of the analysis; what it said stays in
// the history.
type SwotItemWithdrawn struct {
	Item    id.SwotItem `json:"item" pii:"ref"`
	Quarter Quarter     `json:"quarter" pii:"none"`
}

// SwotAgreed ends the work on the analysis. Items counts what was agreed.
type SwotAgreed struct {
	On    calendar.Date `json:"on" pii:"none"`
	Items int           `json:"items" pii:"none"`
}

// SwotReopened takes the agreement back.
type SwotReopened struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

func (SwotItemAdded) swotEvent()     {}
func (SwotItemRanked) swotEvent()    {}
func (SwotItemWithdrawn) swotEvent() {}
func (SwotAgreed) swotEvent()        {}
func (SwotReopened) swotEvent()      {}

// Events lists every event of a SWOT analysis with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[SwotItemAdded]("swot.swot_item_added"),
		of[SwotItemRanked]("swot.swot_item_ranked"),
		of[SwotItemWithdrawn]("swot.swot_item_withdrawn"),
		of[SwotAgreed]("swot.swot_agreed"),
		of[SwotReopened]("swot.swot_reopened"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
