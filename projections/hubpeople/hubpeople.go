// Package hubpeople answers: who joined a city's hub, and what do they have of
// its offers? The key is the participation; those of the city read it. Who left
// stays as a date without a name.
package hubpeople

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the people of one hub.
type Document struct {
	People view.Map[id.Person, Person] `json:"people"`
	Uses   view.Map[id.Use, Use]       `json:"uses"`
}

// Person is somebody who joined, having agreed that the city keeps the data.
type Person struct {
	Kind         hub.JoinerKind `json:"kind"`
	Name         event.Private  `json:"name,omitzero"`
	Organisation event.Private  `json:"organisation,omitzero"`
	Mail         event.Private  `json:"mail,omitzero"`
	Joined       calendar.Date  `json:"joined"` // and agreed
	Left         calendar.Date  `json:"left,omitempty"`
}

// Use is what a person has, or had, of an offer.
type Use struct {
	Offer    id.Offer      `json:"offer"`
	Person   id.Person     `json:"person"`
	Amount   int           `json:"amount"`
	On       calendar.Date `json:"on"`
	Returned calendar.Date `json:"returned,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "hubpeople",
		Version: 1,
		Events:  []string{"hub.person_joined", "hub.person_corrected", "hub.person_left", "hub.offer_taken", "hub.offer_returned"},
		Keys:    func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply:   apply,
		Read:    role.HubPeople,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case hub.PersonJoined:
		d.People.Put(v.Person, Person{Kind: v.Kind, Name: v.Name, Organisation: v.Organisation, Mail: v.Mail, Joined: v.On})
	case hub.PersonCorrected:
		d.People.Update(v.Person, func(p *Person) { p.Kind, p.Name, p.Organisation, p.Mail = v.Kind, v.Name, v.Organisation, v.Mail })
	case hub.PersonLeft:
		d.People.Update(v.Person, func(p *Person) {
			*p = Person{Kind: p.Kind, Joined: p.Joined, Left: v.On}
		})
	case hub.OfferTaken:
		d.Uses.Put(v.Use, Use{Offer: v.Offer, Person: v.Person, Amount: v.Amount, On: v.On})
	case hub.OfferReturned:
		d.Uses.Update(v.Use, func(u *Use) { u.Returned = v.On })
	}
}
