// Package milestone answers: how did one milestone come to where it stands?
// The milestone as it is, its evidence, what was said about it, and one entry
// for each thing that happened to it. The key is the milestone.
package milestone

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one milestone with its whole history.
type Document struct {
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation"`
	// Version of the roadmap's stream at the newest event here. A later event
	// about another milestone does not show: If-Match needs the roadmap's.
	Version  int64           `json:"version"`
	Number   int             `json:"number"` // its code is M with the number
	Title    event.Private   `json:"title,omitzero"`
	State    State           `json:"state"`
	Due      calendar.Date   `json:"due"`
	First    calendar.Date   `json:"first"` // the date planned first
	Shifts   int             `json:"shifts"`
	Owner    id.Person       `json:"owner"`
	Activity id.Activity     `json:"activity,omitempty"`
	Horizon  roadmap.Horizon `json:"horizon"`
	// SubmittedBy is who submitted it last, while it is submitted or accepted.
	SubmittedBy id.Person     `json:"submitted_by,omitempty"`
	SubmittedOn calendar.Date `json:"submitted_on,omitempty"`
	AcceptedBy  id.Person     `json:"accepted_by,omitempty"`
	AcceptedOn  calendar.Date `json:"accepted_on,omitempty"`
	Returns     int           `json:"returns,omitempty"`

	Evidence view.Map[id.Evidence, Evidence] `json:"evidence"`
	Comments view.Map[id.Comment, Comment]   `json:"comments"`
	// History is keyed by the ids of the events; their order is by Position.
	History view.Map[id.UUID, Entry] `json:"history"`
}

// State of the milestone.
type State string

// The states of domain.md's machine.
const (
	Planned    State = "planned"
	InProgress State = "in_progress"
	Submitted  State = "submitted"
	Accepted   State = "accepted"
	Cancelled  State = "cancelled"
)

// Evidence is one piece that shows that the milestone was reached.
type Evidence struct {
	Position int64         `json:"p"`
	At       time.Time     `json:"at"`
	By       id.Person     `json:"by"`
	Title    event.Private `json:"title,omitzero"`
	Link     event.Private `json:"link,omitzero"`
	Note     event.Private `json:"note,omitzero"`
}

// Comment is a remark.
type Comment struct {
	Position int64         `json:"p"`
	At       time.Time     `json:"at"`
	By       id.Person     `json:"by"`
	As       role.Role     `json:"as,omitempty"`
	Text     event.Private `json:"text,omitzero"`
}

// Entry is one thing that happened. There is one for every event, so its
// numbers are small ones. Fields beyond the first five are there
// when the event has them.
type Entry struct {
	Position int64     `json:"p"`
	At       time.Time `json:"at"`
	Type     string    `json:"type"` // stored name of the event
	By       id.Person `json:"by"`
	As       role.Role `json:"as,omitempty"`

	On       calendar.Date `json:"on,omitempty"`
	Due      calendar.Date `json:"due,omitempty"`      // the new date
	Previous calendar.Date `json:"previous,omitempty"` // the date before
	Shifts   int32         `json:"shifts,omitempty"`
	Days     int32         `json:"days,omitempty"` // shift against the first date
	Owner    id.Person     `json:"owner,omitempty"`
	From     id.Person     `json:"from,omitempty"` // the owner before
	Title    event.Private `json:"title,omitzero"`
	Reason   event.Private `json:"reason,omitzero"`
	Evidence id.Evidence   `json:"evidence,omitempty"` // which piece
	Pieces   int32         `json:"pieces,omitempty"`   // evidence at submission
	Comment  id.Comment    `json:"comment,omitempty"`
}
