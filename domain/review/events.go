package review

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a review. The set is sealed.
//
//sumtype:decl
type Event interface{ reviewEvent() }

// Severity of a finding.
type Severity string

// The severities.
const (
	Note  Severity = "note"
	Minor Severity = "minor"
	Major Severity = "major"
)

// Digest is SHA-256 as 64 hexadecimal digits.
type Digest string

// View is the name of a view: small letters and underscores.
type View string

// Moment is a time in whole microseconds since 1970, UTC: what the log can
// hold without fractions.
type Moment int64

// Time is the moment as a time.
func (m Moment) Time() time.Time { return time.UnixMicro(int64(m)).UTC() }

// ReviewOpened begins a review.
type ReviewOpened struct {
	Review         id.AuditReview `json:"review" pii:"ref"`
	Programme      id.Programme   `json:"programme" pii:"ref"`
	Auditor        id.Person      `json:"auditor" pii:"ref"`
	Title          event.Private  `json:"title,omitempty" pii:"free,about=Review"`
	UnmaskingHours int            `json:"unmasking_hours" pii:"none"`
}

// ScopeSet says what is reviewed.
type ScopeSet struct {
	Cities []id.City     `json:"cities" pii:"ref"`
	From   calendar.Date `json:"from" pii:"none"`
	To     calendar.Date `json:"to" pii:"none"`
}

// ReplayViewed is one look at a topic as of a position.
type ReplayViewed struct {
	View     View    `json:"view" pii:"none"`
	Key      id.UUID `json:"key" pii:"ref"`
	Position int64   `json:"position" pii:"none"`
}

// PositionBookmarked marks a position.
type PositionBookmarked struct {
	Bookmark id.Bookmark   `json:"bookmark" pii:"ref"`
	Position int64         `json:"position" pii:"none"`
	Note     event.Private `json:"note,omitempty" pii:"free,about=Bookmark"`
}

// UnmaskingRequested asks to see a person's name.
type UnmaskingRequested struct {
	Unmasking id.Unmasking  `json:"unmasking" pii:"ref"`
	Person    id.Person     `json:"person" pii:"ref"`
	By        id.Person     `json:"by" pii:"ref"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Unmasking"`
}

// UnmaskingGranted lets the name be shown until a moment.
type UnmaskingGranted struct {
	Unmasking id.Unmasking `json:"unmasking" pii:"ref"`
	Until     Moment       `json:"until" pii:"none"`
}

// UnmaskingRefused says no.
type UnmaskingRefused struct {
	Unmasking id.Unmasking  `json:"unmasking" pii:"ref"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Unmasking"`
}

// PersonalDataUnmasked: the name was shown.
type PersonalDataUnmasked struct {
	Unmasking id.Unmasking `json:"unmasking" pii:"ref"`
	Person    id.Person    `json:"person" pii:"ref"`
}

// FindingRecorded states what was found.
type FindingRecorded struct {
	Finding  id.Finding    `json:"finding" pii:"ref"`
	Number   int           `json:"number" pii:"none"`
	Severity Severity      `json:"severity" pii:"none"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Finding"`
	Position int64         `json:"position" pii:"none"`
}

// AnswerGiven answers for the programme.
type AnswerGiven struct {
	Finding id.Finding    `json:"finding" pii:"ref"`
	Text    event.Private `json:"text,omitempty" pii:"free,about=Finding"`
}

// FindingEnded ends a finding with its outcome.
type FindingEnded struct {
	Finding id.Finding    `json:"finding" pii:"ref"`
	Outcome event.Private `json:"outcome,omitempty" pii:"free,about=Finding"`
}

// EvidenceExported: a package of evidence was taken out.
type EvidenceExported struct {
	Export id.Export `json:"export" pii:"ref"`
	First  int64     `json:"first" pii:"none"`
	Last   int64     `json:"last" pii:"none"`
	Digest Digest    `json:"digest" pii:"none"`
}

// ReviewClosed ends the review.
type ReviewClosed struct {
	Review id.AuditReview `json:"review" pii:"ref"`
}

func (ReviewOpened) reviewEvent()         {}
func (ScopeSet) reviewEvent()             {}
func (ReplayViewed) reviewEvent()         {}
func (PositionBookmarked) reviewEvent()   {}
func (UnmaskingRequested) reviewEvent()   {}
func (UnmaskingGranted) reviewEvent()     {}
func (UnmaskingRefused) reviewEvent()     {}
func (PersonalDataUnmasked) reviewEvent() {}
func (FindingRecorded) reviewEvent()      {}
func (AnswerGiven) reviewEvent()          {}
func (FindingEnded) reviewEvent()         {}
func (EvidenceExported) reviewEvent()     {}
func (ReviewClosed) reviewEvent()         {}

// Events lists every event of a review with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[ReviewOpened]("review.review_opened"),
		of[ScopeSet]("review.scope_set"),
		of[ReplayViewed]("review.replay_viewed"),
		of[PositionBookmarked]("review.position_bookmarked"),
		of[UnmaskingRequested]("review.unmasking_requested"),
		of[UnmaskingGranted]("review.unmasking_granted"),
		of[UnmaskingRefused]("review.unmasking_refused"),
		of[PersonalDataUnmasked]("review.personal_data_unmasked"),
		of[FindingRecorded]("review.finding_recorded"),
		of[AnswerGiven]("review.finding_answered"),
		of[FindingEnded]("review.finding_closed"),
		of[EvidenceExported]("review.evidence_exported"),
		of[ReviewClosed]("review.review_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
