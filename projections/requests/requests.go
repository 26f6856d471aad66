// Package requests answers: what have people asked about their data, and by
// when is it answered? For who decides about it. The key is the programme.
package requests

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/subject"
	"megdan/projections/view"
)

// Document is all requests in one programme.
type Document struct {
	Requests view.Map[id.SubjectRequest, Request] `json:"requests"`
}

// Request is one request.
type Request struct {
	Version  int64           `json:"version"` // of its stream, for If-Match
	Person   id.Person       `json:"person"`
	Kind     subject.Kind    `json:"kind"`
	State    subject.Status  `json:"state"`
	Due      calendar.Date   `json:"due"`
	Extended bool            `json:"extended,omitempty"`
	Filed    time.Time       `json:"filed_at"`
	Text     event.Private   `json:"text,omitzero"`
	Proof    subject.Proof   `json:"proof,omitempty"`
	Reason   event.Private   `json:"reason,omitzero"` // of the extension or refusal
	Answered time.Time       `json:"answered_at,omitempty"`
	By       id.Person       `json:"answered_by,omitempty"`
	Kept     []subject.Class `json:"kept,omitempty"` // after an erasure, by law
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "requests", Version: 1,
		Events: []string{
			"subject.subject_request_filed", "subject.identity_verified", "subject.request_extended", "subject.request_refused",
			"subject.own_data_exported", "subject.data_rectified", "subject.data_restricted", "subject.subject_key_destroyed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.DecideSubjectRequests,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	key := id.SubjectRequest(e.Stream.ID())
	if v, ok := e.Data.(subject.SubjectRequestFiled); ok {
		d.Requests.Put(key, Request{Version: e.Version, Person: v.Person, Kind: v.Kind, State: subject.Filed, Due: v.Due, Filed: e.At, Text: v.Text})
		return
	}
	r := d.Requests.Edit(key)
	if r == nil {
		return
	}
	r.Version = e.Version
	done := func(s subject.Status) { r.State, r.Answered, r.By = s, e.At, e.Actor }
	switch v := e.Data.(type) {
	case subject.IdentityVerified:
		r.State, r.Proof = subject.Verified, v.How
	case subject.RequestExtended:
		r.Due, r.Extended, r.Reason = v.Due, true, v.Reason
	case subject.RequestRefused:
		done(subject.Refused)
		r.Reason = v.Reason
	case subject.OwnDataExported, subject.DataRectified, subject.DataRestricted:
		done(subject.Done)
	case subject.SubjectKeyDestroyed:
		done(subject.Done)
		r.Kept = append([]subject.Class(nil), v.Kept...)
	}
}
