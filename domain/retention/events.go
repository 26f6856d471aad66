package retention

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact about keeping records. The set is sealed.
//
//sumtype:decl
type Event interface{ retentionEvent() }

// ClockStarted: the time of what runs from this clock begins.
type ClockStarted struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	Clock     Clock         `json:"clock" pii:"none"`
	On        calendar.Date `json:"on" pii:"none"`
}

// RetentionSet says how long a class is kept.
type RetentionSet struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	Class     Class         `json:"class" pii:"none"`
	From      Clock         `json:"from" pii:"none"`
	Months    int           `json:"months" pii:"none"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Programme"`
}

// HoldPlaced keeps records whatever their period says.
type HoldPlaced struct {
	Programme id.Programme  `json:"programme" pii:"ref"`
	Hold      id.Hold       `json:"hold" pii:"ref"`
	Class     Class         `json:"class" pii:"none"` // empty: every class
	Person    id.Person     `json:"person,omitempty" pii:"ref"`
	PlacedBy  id.Person     `json:"placed_by" pii:"ref"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Hold"`
}

// HoldReleased ends a hold.
type HoldReleased struct {
	Hold   id.Hold       `json:"hold" pii:"ref"`
	Reason event.Private `json:"reason,omitempty" pii:"free,about=Hold"`
}

// DisposalProposed: a class of records is due.
type DisposalProposed struct {
	Disposal id.Disposal   `json:"disposal" pii:"ref"`
	Class    Class         `json:"class" pii:"none"`
	Due      calendar.Date `json:"due" pii:"none"` // since when
	Records  int           `json:"records" pii:"none"`
}

// DisposalApproved is one person's approval.
type DisposalApproved struct {
	Disposal id.Disposal `json:"disposal" pii:"ref"`
	By       id.Person   `json:"by" pii:"ref"`
}

// DisposalStopped: a hold came before the second approval.
type DisposalStopped struct {
	Disposal id.Disposal `json:"disposal" pii:"ref"`
	Hold     id.Hold     `json:"hold" pii:"ref"`
}

// RecordsDisposed: two persons approved, the records go.
type RecordsDisposed struct {
	Disposal id.Disposal `json:"disposal" pii:"ref"`
	Class    Class       `json:"class" pii:"none"`
	Records  int         `json:"records" pii:"none"`
}

func (ClockStarted) retentionEvent()     {}
func (RetentionSet) retentionEvent()     {}
func (HoldPlaced) retentionEvent()       {}
func (HoldReleased) retentionEvent()     {}
func (DisposalProposed) retentionEvent() {}
func (DisposalApproved) retentionEvent() {}
func (DisposalStopped) retentionEvent()  {}
func (RecordsDisposed) retentionEvent()  {}

// Events lists every event about keeping records with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[ClockStarted]("retention.clock_started"),
		of[RetentionSet]("retention.retention_set"),
		of[HoldPlaced]("retention.hold_placed"),
		of[HoldReleased]("retention.hold_released"),
		of[DisposalProposed]("retention.disposal_proposed"),
		of[DisposalApproved]("retention.disposal_approved"),
		of[DisposalStopped]("retention.disposal_stopped"),
		of[RecordsDisposed]("retention.records_disposed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
