package review

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a review. The set is sealed.
//
//sumtype:decl
type Command interface {
	reviewCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that is reviewed.
	Edition() id.Programme
}

// In is part of every command: which review of which programme.
type In struct {
	place.InProgramme
	// Review that the command is for.
	Review id.AuditReview `json:"review"`
}

// Stream is the review's id.
func (r In) Stream() id.UUID { return r.Review.UUID() }

// OpenReview begins a review. Refused with: review.opened_differently,
// review.not_the_auditor, review.hours_impossible, text.missing,
// text.too_long, text.unreadable.
type OpenReview struct {
	In
	// Auditor who reviews: the person who asks.
	Auditor id.Person `json:"auditor"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// UnmaskingHours is how long a granted name stays visible; 24 when left out.
	UnmaskingHours int `json:"unmasking_hours,omitzero"`
}

// SetScope says what is reviewed: which cities (none named: all), from which
// day to which. Refused with: review.unknown, review.closed,
// review.scope_impossible, text.too_many.
type SetScope struct {
	In
	// Cities that are reviewed; none: the whole programme.
	Cities []id.City `json:"cities,omitempty"`
	// From is the first day.
	From calendar.Date `json:"from"`
	// To is the last day.
	To calendar.Date `json:"to"`
}

// NoteReplay records that the auditor looked at a topic as of a position.
// Refused with: review.unknown, review.closed, review.look_impossible.
type NoteReplay struct {
	In
	// View that was looked at, the first part of its topic.
	View View `json:"view"`
	// Key of the topic.
	Key id.UUID `json:"key"`
	// Position of the log that it was shown as of.
	Position int64 `json:"position"`
}

// BookmarkPosition marks a position with a note. Refused with: review.unknown,
// review.closed, review.bookmark_known, review.look_impossible,
// review.too_many, text.too_long, text.unreadable.
type BookmarkPosition struct {
	In
	// Bookmark is a new id.
	Bookmark id.Bookmark `json:"bookmark"`
	// Position of the log.
	Position int64 `json:"position"`
	// Note, at most 2000 characters.
	Note string `json:"note,omitzero"`
}

// RequestUnmasking asks to see one person's name in this review. Refused with:
// review.unknown, review.closed, review.unmasking_known,
// text.reason_too_short, text.too_long, text.unreadable.
type RequestUnmasking struct {
	In
	// Unmasking is a new id.
	Unmasking id.Unmasking `json:"unmasking"`
	// Person whose name is asked for.
	Person id.Person `json:"person"`
	// Reason, at least 10 characters.
	Reason string `json:"reason"`
}

// GrantUnmasking lets the one who asked see the name for the review's hours.
// Refused with: review.unknown, review.closed, review.unmasking_unknown,
// review.unmasking_refused, review.requester_may_not_grant.
type GrantUnmasking struct {
	In
	// Unmasking that is granted.
	Unmasking id.Unmasking `json:"unmasking"`
}

// RefuseUnmasking says no, with a reason. Refused with: review.unknown,
// review.closed, review.unmasking_unknown, review.unmasking_granted,
// review.requester_may_not_grant, text.reason_too_short, text.too_long,
// text.unreadable.
type RefuseUnmasking struct {
	In
	// Unmasking that is refused.
	Unmasking id.Unmasking `json:"unmasking"`
	// Reason, at least 10 characters.
	Reason string `json:"reason"`
}

// NoteUnmasked records that a granted name was shown. Refused with:
// review.unknown, review.closed, review.unmasking_unknown,
// review.unmasking_not_granted, review.unmasking_over,
// review.not_the_requester.
type NoteUnmasked struct {
	In
	// Unmasking that allowed it.
	Unmasking id.Unmasking `json:"unmasking"`
}

// RecordFinding states what was found. Refused with: review.unknown,
// review.closed, review.finding_known, review.severity_unknown,
// review.too_many, text.missing, text.too_long, text.unreadable.
type RecordFinding struct {
	In
	// Finding is a new id.
	Finding id.Finding `json:"finding"`
	// Severity: note, minor or major.
	Severity Severity `json:"severity"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
	// Position of the log that shows it; 0 for none.
	Position int64 `json:"position,omitzero"`
}

// AnswerFinding answers for the programme. Refused with: review.unknown,
// review.closed, review.finding_unknown, review.finding_closed, text.missing,
// text.too_long, text.unreadable.
type AnswerFinding struct {
	In
	// Finding that is answered.
	Finding id.Finding `json:"finding"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// CloseFinding ends a finding with its outcome. Refused with: review.unknown,
// review.closed, review.finding_unknown, text.reason_too_short, text.too_long,
// text.unreadable.
type CloseFinding struct {
	In
	// Finding that is closed.
	Finding id.Finding `json:"finding"`
	// Outcome, at least 10 characters.
	Outcome string `json:"outcome"`
}

// NoteEvidence records that an evidence package was taken out. Refused with:
// review.unknown, review.closed, review.export_known, review.look_impossible,
// review.digest_malformed.
type NoteEvidence struct {
	In
	// Export is a new id.
	Export id.Export `json:"export"`
	// First position that the package holds.
	First int64 `json:"first"`
	// Last position that the package holds.
	Last int64 `json:"last"`
	// Digest of the package's content part: SHA-256, 64 hexadecimal digits.
	Digest Digest `json:"digest"`
}

// CloseReview ends the review; the manager sees then what was looked at.
// Refused with: review.unknown, review.findings_open.
type CloseReview struct{ In }

func (OpenReview) reviewCommand()       {}
func (SetScope) reviewCommand()         {}
func (NoteReplay) reviewCommand()       {}
func (BookmarkPosition) reviewCommand() {}
func (RequestUnmasking) reviewCommand() {}
func (GrantUnmasking) reviewCommand()   {}
func (RefuseUnmasking) reviewCommand()  {}
func (NoteUnmasked) reviewCommand()     {}
func (RecordFinding) reviewCommand()    {}
func (AnswerFinding) reviewCommand()    {}
func (CloseFinding) reviewCommand()     {}
func (NoteEvidence) reviewCommand()     {}
func (CloseReview) reviewCommand()      {}
