// Package contacts answers: whom has a person asked how to reach them, and who
// asked this person? The details of the other one are there as far as they were
// given (NET-1): with the wish by who asks, with the acceptance by who was
// asked. The key is the person, who alone reads it.
package contacts

import (
	"time"

	"megdan/domain/contact"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one person's contacts.
type Document struct {
	Contacts view.Map[id.Contact, Contact] `json:"contacts"`
}

// Side says who asked.
type Side string

// The sides.
const (
	Asked    Side = "asked"     // this person asked
	WasAsked Side = "was_asked" // the other one did
)

// Contact is one wish.
type Contact struct {
	Side    Side           `json:"side"`
	Other   id.Person      `json:"other"`
	Status  contact.Status `json:"status"`
	At      time.Time      `json:"at"` // asked
	Decided time.Time      `json:"decided_at,omitempty"`
	Message event.Private  `json:"message,omitzero"`
	Reason  event.Private  `json:"reason,omitzero"` // of a no
	Mail    event.Private  `json:"mail,omitzero"`   // of the other one
	Phone   event.Private  `json:"phone,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "contacts",
		Version: 1,
		Events:  []string{"contact.contact_requested", "contact.contact_accepted", "contact.contact_declined"},
		Keys:    keys,
		Apply:   apply,
		Read:    role.Contacts,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case contact.ContactRequested:
		return append(to, v.From.UUID(), v.To.UUID())
	case contact.ContactAccepted:
		return append(to, v.From.UUID(), v.To.UUID())
	case contact.ContactDeclined:
		return append(to, v.From.UUID(), v.To.UUID())
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case contact.ContactRequested:
		c := Contact{Side: Asked, Other: v.To, Status: contact.Asked, At: e.At, Message: v.Message}
		if key == v.To.UUID() {
			c.Side, c.Other, c.Mail, c.Phone = WasAsked, v.From, v.Mail, v.Phone
		}
		d.Contacts.Put(v.Contact, c)
	case contact.ContactAccepted:
		d.Contacts.Update(v.Contact, func(c *Contact) {
			c.Status, c.Decided = contact.Accepted, e.At
			if key == v.From.UUID() {
				c.Mail, c.Phone = v.Mail, v.Phone
			}
		})
	case contact.ContactDeclined:
		d.Contacts.Update(v.Contact, func(c *Contact) { c.Status, c.Decided, c.Reason = contact.Declined, e.At, v.Reason })
	}
}
