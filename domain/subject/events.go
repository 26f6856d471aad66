package subject

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a request about a person's data. The set is sealed.
//
//sumtype:decl
type Event interface{ subjectEvent() }

// Proof is how an identity was verified.
type Proof string

// The proofs.
const (
	InPerson Proof = "in_person"
	SignedIn Proof = "signed_in"
	Document Proof = "document"
)

// Class is a class of record, as retention names it.
type Class string

// SubjectRequestFiled begins a request. Due is the day by which it is answered.
type SubjectRequestFiled struct {
	Request   id.SubjectRequest `json:"request" pii:"ref"`
	Programme id.Programme      `json:"programme" pii:"ref"`
	Person    id.Person         `json:"person" pii:"ref"`
	Kind      Kind              `json:"kind" pii:"none"`
	Due       calendar.Date     `json:"due" pii:"none"`
	Text      event.Private     `json:"text,omitempty" pii:"of=Person"`
}

// IdentityVerified: the person is who asks.
type IdentityVerified struct {
	Person id.Person `json:"person" pii:"ref"`
	How    Proof     `json:"how" pii:"none"`
}

// RequestExtended moves the day of the answer.
type RequestExtended struct {
	Due     calendar.Date     `json:"due" pii:"none"`
	Request id.SubjectRequest `json:"request" pii:"ref"`
	Reason  event.Private     `json:"reason,omitempty" pii:"free,about=Request"`
}

// RequestRefused says no.
type RequestRefused struct {
	Person id.Person     `json:"person" pii:"ref"`
	Reason event.Private `json:"reason,omitempty" pii:"free,about=Person"`
}

// OwnDataExported: the person took the own data.
type OwnDataExported struct {
	Person id.Person `json:"person" pii:"ref"`
}

// DataRectified: the data was corrected as asked.
type DataRectified struct {
	Person id.Person     `json:"person" pii:"ref"`
	Note   event.Private `json:"note,omitempty" pii:"of=Person"`
}

// DataRestricted: the data is kept but not used.
type DataRestricted struct {
	Person id.Person `json:"person" pii:"ref"`
}

// SubjectKeyDestroyed: what the person's key sealed cannot be read again,
// except for the classes that the law keeps.
type SubjectKeyDestroyed struct {
	Person id.Person `json:"person" pii:"ref"`
	Kept   []Class   `json:"kept" pii:"none"`
}

func (SubjectRequestFiled) subjectEvent() {}
func (IdentityVerified) subjectEvent()    {}
func (RequestExtended) subjectEvent()     {}
func (RequestRefused) subjectEvent()      {}
func (OwnDataExported) subjectEvent()     {}
func (DataRectified) subjectEvent()       {}
func (DataRestricted) subjectEvent()      {}
func (SubjectKeyDestroyed) subjectEvent() {}

// Introduces the request, the person's own.
func (e SubjectRequestFiled) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Request.UUID(), Kind: "subject_request", Owner: e.Person})
}

// Events lists every event of a request with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[SubjectRequestFiled]("subject.subject_request_filed"),
		of[IdentityVerified]("subject.identity_verified"),
		of[RequestExtended]("subject.request_extended"),
		of[RequestRefused]("subject.request_refused"),
		of[OwnDataExported]("subject.own_data_exported"),
		of[DataRectified]("subject.data_rectified"),
		of[DataRestricted]("subject.data_restricted"),
		of[SubjectKeyDestroyed]("subject.subject_key_destroyed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
