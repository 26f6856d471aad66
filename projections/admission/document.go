// Package admission answers: how do the applications of a programme stand? One
// line for each, the places that are free, and the ranking. The key is the
// programme; it is for the manager and the evaluators.
//
// Points are hundredths. No evaluation is in here: a line has only what the
// evaluators agreed on, and how many of them have submitted.
//
// Who is accepted says how many wait ahead: the lines of the same wave with a
// better rank, a total that reaches the threshold, and no outcome yet. The
// board as it was at another moment is this document at that position.
package admission

import (
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/id"
	"megdan/projections/view"
)

// Document is the admission board.
type Document struct {
	Places    Places `json:"places"`
	Threshold int    `json:"threshold"`
	// Version of the call's stream, for If-Match when ranking.
	Version int64 `json:"version"`

	Waves        view.Map[id.Wave, Wave]               `json:"waves"`
	Applications view.Map[id.Application, Application] `json:"applications"`
}

// Places for participating cities in the programme.
type Places struct {
	Places int `json:"places"`
	Used   int `json:"used"`
}

// Wave is an admission group with its places and its latest ranking.
type Wave struct {
	Number  int `json:"number"`
	Places  int `json:"places"`
	Used    int `json:"used"`
	Ranking int `json:"ranking,omitempty"` // number of the latest ranking
	Ranked  int `json:"ranked,omitempty"`
	// Outdated: scores have changed since the ranking.
	Outdated bool `json:"outdated,omitempty"`
}

// Application is one line.
type Application struct {
	Number     int               `json:"number,omitempty"` // order of entry; none for a city that was invited
	City       id.City           `json:"city"`
	Applicant  id.Person         `json:"applicant"`
	Group      id.ApplicantGroup `json:"group,omitempty"`
	Wave       id.Wave           `json:"wave,omitempty"`
	Status     Status            `json:"status"`
	Submitted  calendar.Date     `json:"submitted,omitempty"`
	Revision   int               `json:"revision,omitempty"`
	Population int               `json:"population,omitempty"`
	Members    int               `json:"members,omitempty"` // further cities of a consortium
	Screening  bool              `json:"screening,omitempty"`

	Evaluators  int `json:"evaluators"`  // asked and free of conflict
	Evaluations int `json:"evaluations"` // submitted by them
	Conflicts   int `json:"conflicts"`

	Scored          bool          `json:"scored,omitempty"`
	Relevance       int           `json:"relevance,omitempty"`
	DigitalAmbition int           `json:"digital_ambition,omitempty"`
	Impact          int           `json:"impact,omitempty"`
	Resources       int           `json:"resources,omitempty"`
	Total           int           `json:"total,omitempty"`
	Rank            int           `json:"rank,omitempty"`
	TieBreak        call.TieBreak `json:"tie_break,omitempty"` // what put it behind the one before

	Outcome    call.Outcome  `json:"outcome,omitempty"` // of the decision, whatever followed
	Decided    calendar.Date `json:"decided,omitempty"`
	OfferUntil calendar.Date `json:"offer_until,omitempty"` // while partnership is offered
	Redress    bool          `json:"redress,omitempty"`     // asked for and not decided
}

// Status is where an application stands.
type Status string

// The states of an application.
const (
	Draft          Status = "draft"
	Submitted      Status = "submitted"
	Withdrawn      Status = "withdrawn"
	Ineligible     Status = "ineligible"
	Eligible       Status = "eligible"
	Evaluated      Status = "evaluated"
	Accepted       Status = "accepted"
	Reserve        Status = "reserve"
	Rejected       Status = "rejected"
	PartnerOffered Status = "partner_offered"
	Partner        Status = "partner"
	Declined       Status = "declined"
	Lapsed         Status = "lapsed"
)
