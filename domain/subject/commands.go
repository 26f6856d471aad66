package subject

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked about a person's data. The set is sealed.
//
//sumtype:decl
type Command interface {
	subjectCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that holds the data.
	Edition() id.Programme
}

// In is part of every command: which request in which programme.
type In struct {
	place.InProgramme
	// Request that the command is for.
	Request id.SubjectRequest `json:"request"`
}

// Stream is the request's id.
func (r In) Stream() id.UUID { return r.Request.UUID() }

// FileRequest asks about the own data. Refused with: subject.kind_unknown,
// subject.not_your_data, subject.filed_differently, text.too_long,
// text.unreadable.
type FileRequest struct {
	In
	// Person whose data it is: the one who asks.
	Person id.Person `json:"person"`
	// Kind: access, rectify, restrict or erase.
	Kind Kind `json:"kind"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// VerifyIdentity says how it was made sure that the person is who asks.
// Refused with: subject.unknown, subject.answered, subject.proof_unknown.
type VerifyIdentity struct {
	In
	// How: in_person, signed_in or document.
	How Proof `json:"how"`
}

// ExtendRequest gives the answer two months more, once. Refused with:
// subject.unknown, subject.answered, subject.extended_already,
// subject.extension_too_late, text.reason_too_short, text.too_long,
// text.unreadable.
type ExtendRequest struct {
	In
	// Reason that the person is told, at least 10 characters.
	Reason string `json:"reason"`
}

// RefuseRequest says no. Refused with: subject.unknown, subject.answered,
// text.reason_too_short, text.too_long, text.unreadable.
type RefuseRequest struct {
	In
	// Reason that the person is told, at least 10 characters.
	Reason string `json:"reason"`
}

// ExportOwnData records that the person took the own data. Refused with:
// subject.unknown, subject.not_your_data, subject.other_kind,
// subject.answered, subject.identity_not_verified.
type ExportOwnData struct {
	In
	// Person whose data it is.
	Person id.Person `json:"person"`
}

// RectifyData records that the data was corrected as asked. Refused with: what
// ExportOwnData is refused with, text.missing, text.too_long, text.unreadable.
type RectifyData struct {
	In
	// Person whose data it is.
	Person id.Person `json:"person"`
	// Note of what was corrected, at most 2000 characters.
	Note string `json:"note"`
}

// RestrictData records that the data is kept but not used. Refused with: what
// ExportOwnData is refused with.
type RestrictData struct {
	In
	// Person whose data it is.
	Person id.Person `json:"person"`
}

// EraseData decides that the person's key is destroyed. Refused with: what
// ExportOwnData is refused with, subject.decided_by_yourself,
// subject.kept_out_of_order, retention.under_hold, retention.kept_differs.
type EraseData struct {
	In
	// Person whose data it is.
	Person id.Person `json:"person"`
	// Kept classes of record, in ascending order: exactly those whose period
	// is not over.
	Kept []Class `json:"kept,omitempty"`
}

func (FileRequest) subjectCommand()    {}
func (VerifyIdentity) subjectCommand() {}
func (ExtendRequest) subjectCommand()  {}
func (RefuseRequest) subjectCommand()  {}
func (ExportOwnData) subjectCommand()  {}
func (RectifyData) subjectCommand()    {}
func (RestrictData) subjectCommand()   {}
func (EraseData) subjectCommand()      {}
