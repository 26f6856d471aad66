// Package retention answers: until when are a programme's records kept, and
// what keeps them longer? The retention calendar: the clocks, the period of
// each class where it was set, holds, disposals. The key is the programme.
//
// The day a class is due follows from clock and months; who reads derives it,
// as Defaults of domain/retention says for classes that nobody set.
package retention

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/retention"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one programme's retention calendar.
type Document struct {
	Version int64         `json:"version"` // of the stream, for If-Match
	Payment calendar.Date `json:"final_payment,omitempty"`
	Closed  calendar.Date `json:"closed,omitempty"`
	// Rules that differ from the defaults, in the order they were set.
	Rules     []Rule                          `json:"rules,omitempty"`
	Holds     view.Map[id.Hold, Hold]         `json:"holds"`
	Disposals view.Map[id.Disposal, Disposal] `json:"disposals"`
}

// Rule is how long a class is kept.
type Rule struct {
	Class  retention.Class `json:"class"`
	From   retention.Clock `json:"from"`
	Months int             `json:"months"`
	Reason event.Private   `json:"reason,omitzero"`
	By     id.Person       `json:"by"`
	At     time.Time       `json:"at"`
}

// Hold keeps records whatever their period says.
type Hold struct {
	Class    retention.Class `json:"class,omitempty"` // absent: every class
	Person   id.Person       `json:"person,omitempty"`
	By       id.Person       `json:"by"`
	At       time.Time       `json:"at"`
	Reason   event.Private   `json:"reason,omitzero"`
	Released time.Time       `json:"released_at,omitempty"`
	Releaser id.Person       `json:"released_by,omitempty"`
}

// Disposal is one proposal and what became of it.
type Disposal struct {
	Class     retention.Class  `json:"class"`
	State     retention.Status `json:"state"`
	Due       calendar.Date    `json:"due"` // since when
	Records   int              `json:"records"`
	Proposed  time.Time        `json:"proposed_at"`
	Approvers []id.Person      `json:"approvers,omitempty"`
	Done      time.Time        `json:"disposed_at,omitempty"`
	Hold      id.Hold          `json:"stopped_by,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "retention", Version: 1,
		Events: []string{
			"retention.clock_started", "retention.retention_set", "retention.hold_placed", "retention.hold_released",
			"retention.disposal_proposed", "retention.disposal_approved", "retention.disposal_stopped", "retention.records_disposed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.LegalHold,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	disposal := func(key id.Disposal, change func(*Disposal)) {
		if one := d.Disposals.Edit(key); one != nil {
			change(one)
		}
	}
	switch v := e.Data.(type) {
	case retention.ClockStarted:
		if v.Clock == retention.FinalPayment {
			d.Payment = v.On
		} else {
			d.Closed = v.On
		}
	case retention.RetentionSet:
		d.Rules = append(without(d.Rules, v.Class), Rule{v.Class, v.From, v.Months, v.Reason, e.Actor, e.At})
	case retention.HoldPlaced:
		d.Holds.Put(v.Hold, Hold{Class: v.Class, Person: v.Person, By: v.PlacedBy, At: e.At, Reason: v.Reason})
	case retention.HoldReleased:
		if h := d.Holds.Edit(v.Hold); h != nil {
			h.Released, h.Releaser = e.At, e.Actor
		}
	case retention.DisposalProposed:
		d.Disposals.Put(v.Disposal, Disposal{Class: v.Class, State: retention.Proposed, Due: v.Due, Records: v.Records, Proposed: e.At})
	case retention.DisposalApproved:
		disposal(v.Disposal, func(x *Disposal) { x.State, x.Approvers = retention.Approved, append(x.Approvers, v.By) })
	case retention.DisposalStopped:
		disposal(v.Disposal, func(x *Disposal) { x.State, x.Hold = retention.Stopped, v.Hold })
	case retention.RecordsDisposed:
		disposal(v.Disposal, func(x *Disposal) { x.State, x.Done = retention.Disposed, e.At })
	}
}

func without(rules []Rule, c retention.Class) []Rule {
	var out []Rule
	for _, r := range rules {
		if r.Class != c {
			out = append(out, r)
		}
	}
	return out
}
