package retention

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked about keeping records. The set is sealed.
//
//sumtype:decl
type Command interface {
	retentionCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme whose records they are.
	Edition() id.Programme
}

// In is part of every command: whose records.
type In struct{ place.InProgramme }

// Stream is the programme's id.
func (r In) Stream() id.UUID { return r.Programme.UUID() }

// StartClock comes with the record of the final payment. Never refused; an
// earlier date than the one known is not taken.
type StartClock struct {
	In
	// On is the day of the payment.
	On calendar.Date `json:"on"`
}

// NoteClose comes with the close of the programme, today. Never refused.
type NoteClose struct{ In }

// SetRetention says how long a class of record is kept. Refused with:
// retention.class_unknown, retention.clock_unknown,
// retention.below_legal_minimum, retention.months_impossible,
// text.reason_too_short, text.too_long, text.unreadable.
type SetRetention struct {
	In
	// Class of record.
	Class Class `json:"class"`
	// From what the time runs: final_payment or close.
	From Clock `json:"from"`
	// Months that the records are kept.
	Months int `json:"months"`
	// Reason, at least 10 characters.
	Reason string `json:"reason"`
}

// PlaceHold keeps records whatever their period says. Refused with:
// retention.class_unknown, retention.hold_known, text.reason_too_short,
// text.too_long, text.unreadable.
type PlaceHold struct {
	In
	// Hold is a new id.
	Hold id.Hold `json:"hold"`
	// Class of record; left out: every class.
	Class Class `json:"class,omitzero"`
	// Person whose records are kept; left out: everybody's.
	Person id.Person `json:"person,omitzero"`
	// Reason, at least 10 characters.
	Reason string `json:"reason"`
}

// ReleaseHold ends a hold; somebody else than who placed it does. Refused
// with: retention.hold_unknown, retention.placer_may_not_release,
// text.reason_too_short, text.too_long, text.unreadable.
type ReleaseHold struct {
	In
	// Hold that ends.
	Hold id.Hold `json:"hold"`
	// Reason, at least 10 characters.
	Reason string `json:"reason"`
}

// ProposeDisposal says that a class of records is due; the system does.
// Refused with: retention.class_unknown, retention.disposal_known,
// retention.clock_not_started, retention.not_due, retention.under_hold.
type ProposeDisposal struct {
	In
	// Disposal is a new id.
	Disposal id.Disposal `json:"disposal"`
	// Class of record that is due.
	Class Class `json:"class"`
	// Records is how many there are.
	Records int `json:"records"`
}

// ApproveDisposal approves; the second person's approval disposes. Refused
// with: retention.disposal_unknown, retention.disposal_stopped,
// retention.approved_by_you, retention.under_hold.
type ApproveDisposal struct {
	In
	// Disposal that is approved.
	Disposal id.Disposal `json:"disposal"`
}

// ConfirmErasure asks whether a person's data may be erased, apart from the
// classes named as kept: exactly those whose period is not over. Refused with:
// retention.under_hold, retention.kept_differs.
type ConfirmErasure struct {
	In
	// Person whose data it is.
	Person id.Person `json:"person"`
	// Kept classes, in ascending order.
	Kept []Class `json:"kept,omitempty"`
}

func (StartClock) retentionCommand()      {}
func (NoteClose) retentionCommand()       {}
func (SetRetention) retentionCommand()    {}
func (PlaceHold) retentionCommand()       {}
func (ReleaseHold) retentionCommand()     {}
func (ProposeDisposal) retentionCommand() {}
func (ApproveDisposal) retentionCommand() {}
func (ConfirmErasure) retentionCommand()  {}
