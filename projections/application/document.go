// Package application answers: what has become of my application? It is what
// the applicant reads: everything that was written, in each revision, what
// pre-screening said, how the deadline moved, and the letters. What evaluators
// think of it stands elsewhere; only what a decision says of the scores is here.
// The key is the application.
package application

import (
	"time"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Document is one application.
type Document struct {
	Programme id.Programme         `json:"programme"`
	City      id.City              `json:"city"`
	Group     id.ApplicantGroup    `json:"group,omitempty"`
	Applicant id.Person            `json:"applicant"`
	Language  application.Language `json:"language"`
	Status    Status               `json:"status"`
	Submitted calendar.Date        `json:"submitted,omitempty"`
	// Version of the application's stream, for If-Match.
	Version int64 `json:"version"`

	// Revisions, the oldest first; the last one before the cut-off counts.
	Revisions []Revision `json:"revisions"`
	Screening Screening  `json:"screening,omitzero"`
	// Moves of the deadline since the application began.
	Moves      []Move        `json:"moves"`
	Withdrawal event.Private `json:"withdrawal,omitzero"`
	// Letter is the latest decision.
	Letter  Letter  `json:"letter,omitzero"`
	Offer   Offer   `json:"offer,omitzero"`
	Redress Redress `json:"redress,omitzero"`
}

// Status is where the application stands.
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

// Revision is what was written at one time.
type Revision struct {
	Number          int                   `json:"number"`
	At              time.Time             `json:"at"`
	Relevance       event.Private         `json:"relevance,omitzero"`
	DigitalAmbition event.Private         `json:"digital_ambition,omitzero"`
	Impact          event.Private         `json:"impact,omitzero"`
	Resources       event.Private         `json:"resources,omitzero"`
	OwnResources    event.Private         `json:"own_resources,omitzero"`
	Mandate         event.Private         `json:"mandate,omitzero"`
	MandateBy       application.Signatory `json:"mandate_by,omitempty"`
	MandateOn       calendar.Date         `json:"mandate_on,omitempty"`
	Contact         event.Private         `json:"contact,omitzero"`
	Notice          application.Consent   `json:"notice,omitempty"`
	Population      int                   `json:"population"`
	Members         []id.City             `json:"members"` // further cities of a consortium
	Team            []Member              `json:"team"`
}

// Member is one of the proposed team.
type Member struct {
	Name event.Private `json:"name,omitzero"`
	Duty event.Private `json:"duty,omitzero"`
}

// Screening is the latest pre-screening.
type Screening struct {
	Revision int                 `json:"revision"`
	Verdict  application.Verdict `json:"verdict,omitempty"` // there when it was answered
	Comment  event.Private       `json:"comment,omitzero"`
}

// Move is one move of the deadline.
type Move struct {
	At       time.Time     `json:"at"`
	Previous calendar.Date `json:"previous"`
	CutOff   calendar.Date `json:"cut_off"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Letter is a decision as the applicant is told, in the application's language.
// Points are hundredths.
type Letter struct {
	Outcome         Status        `json:"outcome"`
	On              calendar.Date `json:"on"`
	RedressUntil    calendar.Date `json:"redress_until,omitempty"`
	Relevance       int           `json:"relevance"`
	DigitalAmbition int           `json:"digital_ambition"`
	Impact          int           `json:"impact"`
	Resources       int           `json:"resources"`
	Total           int           `json:"total"`
	Threshold       int           `json:"threshold"`
	Rank            int           `json:"rank,omitempty"`
	Reason          event.Private `json:"reason,omitzero"`
	Promoted        calendar.Date `json:"promoted,omitempty"` // from the reserve list
}

// Offer is the latest offer of partnership.
type Offer struct {
	LastDay  calendar.Date `json:"last_day"`
	Note     event.Private `json:"note,omitzero"`
	Answered calendar.Date `json:"answered,omitempty"`
}

// Redress is the latest request to look at a decision again.
type Redress struct {
	On     calendar.Date      `json:"on"`
	Reason event.Private      `json:"reason,omitzero"`
	Ruling application.Ruling `json:"ruling,omitempty"` // there when it was decided
	Ruled  calendar.Date      `json:"ruled,omitempty"`
	Answer event.Private      `json:"answer,omitzero"`
}
