// Package hub answers: what is a city's hub, who takes part in it, what has it
// to give and what came of it? The key is the participation. The people who
// joined are in the hubpeople view, which the city alone reads; here they are
// numbers.
package hub

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one hub.
type Document struct {
	Programme id.Programme  `json:"programme"`
	City      id.City       `json:"city"`
	Name      event.Private `json:"name,omitzero"`
	About     event.Private `json:"about,omitzero"`
	Address   event.Private `json:"address,omitzero"`
	Shown     hub.Shown     `json:"shown"`
	Opened    calendar.Date `json:"opened,omitempty"`
	Closed    calendar.Date `json:"closed,omitempty"`
	Reason    event.Private `json:"closed_reason,omitzero"`
	People    int           `json:"people"`  // who belong to it
	Joined    int           `json:"joined"`  // who ever joined
	Version   int64         `json:"version"` // of the hub's stream, for If-Match

	Partners view.Map[id.Partner, Partner] `json:"partners"`
	Offers   view.Map[id.Offer, Offer]     `json:"offers"`
	// Figures by the id that follows from what was counted and the day.
	Figures view.Map[id.UUID, Figure] `json:"figures"`
}

// Partner is an organisation that takes part.
type Partner struct {
	Kind  hub.PartnerKind `json:"kind"`
	Name  event.Private   `json:"name,omitzero"`
	Link  event.Private   `json:"link,omitzero"`
	Shown hub.Shown       `json:"shown"`
	Since time.Time       `json:"since"`
	Left  calendar.Date   `json:"left,omitempty"`
}

// Offer is what the hub has to give.
type Offer struct {
	Kind      hub.OfferKind `json:"kind"`
	Partner   id.Partner    `json:"partner,omitempty"`
	Title     event.Private `json:"title,omitzero"`
	Text      event.Private `json:"text,omitzero"`
	Amount    int           `json:"amount"`
	Taken     int           `json:"taken"`
	Until     calendar.Date `json:"until,omitempty"`
	Shown     hub.Shown     `json:"shown"`
	Withdrawn bool          `json:"withdrawn,omitempty"`
	Uses      []Use         `json:"uses,omitempty"` // that go on
}

// Use is how much somebody has of an offer, not who.
type Use struct {
	Use    id.Use        `json:"use"`
	Amount int           `json:"amount"`
	Since  calendar.Date `json:"since"`
}

// Figure is how much of something there was on a day.
type Figure struct {
	Figure    hub.Figure    `json:"figure"`
	On        calendar.Date `json:"on"`
	Value     int           `json:"value"`
	Shown     hub.Shown     `json:"shown"`
	Corrected bool          `json:"corrected,omitempty"`
	Reason    event.Private `json:"reason,omitzero"` // of the correction
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "hub",
		Version: 1,
		Events: []string{
			"hub.hub_opened", "hub.hub_described", "hub.hub_closed", "hub.partner_joined", "hub.partner_left",
			"hub.offer_made", "hub.offer_changed", "hub.offer_withdrawn", "hub.offer_taken", "hub.offer_returned",
			"hub.person_joined", "hub.person_left", "hub.figure_recorded", "hub.figure_corrected",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.HubWork,
	}
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case hub.HubOpened:
		d.Programme, d.City, d.Opened = v.Programme, v.City, v.On
		d.Name, d.About, d.Address, d.Shown = v.Name, v.About, v.Address, v.Shown
	case hub.HubDescribed:
		d.Name, d.About, d.Address, d.Shown = v.Name, v.About, v.Address, v.Shown
	case hub.HubClosed:
		d.Closed, d.Reason = v.On, v.Reason
	case hub.PartnerJoined:
		d.Partners.Put(v.Partner, Partner{Kind: v.Kind, Name: v.Name, Link: v.Link, Shown: v.Shown, Since: e.At})
	case hub.PartnerLeft:
		d.Partners.Update(v.Partner, func(p *Partner) { p.Left = v.On })
	case hub.PersonJoined:
		d.People++
		d.Joined++
	case hub.PersonLeft:
		d.People--
	case hub.FigureRecorded:
		d.Figures.Put(counted(key, v.Figure, v.On), Figure{Figure: v.Figure, On: v.On, Value: v.Value, Shown: v.Shown})
	case hub.FigureCorrected:
		d.Figures.Update(counted(key, v.Figure, v.On), func(f *Figure) { f.Value, f.Corrected, f.Reason = v.Value, true, v.Reason })
	default:
		d.offers(e.Data)
	}
}

func counted(of id.UUID, f hub.Figure, on calendar.Date) id.UUID {
	return id.Derive(of, string(f)+" "+on.String())
}

func (d *Document) offers(data any) {
	switch v := data.(type) {
	case hub.OfferMade:
		d.Offers.Put(v.Offer, Offer{Kind: v.Kind, Partner: v.Partner, Title: v.Title, Text: v.Text, Amount: v.Amount, Until: v.Until, Shown: v.Shown})
	case hub.OfferChanged:
		d.Offers.Update(v.Offer, func(o *Offer) {
			o.Title, o.Text, o.Amount, o.Until, o.Shown = v.Title, v.Text, v.Amount, v.Until, v.Shown
		})
	case hub.OfferWithdrawn:
		d.Offers.Update(v.Offer, func(o *Offer) { o.Withdrawn = true })
	case hub.OfferTaken:
		d.Offers.Update(v.Offer, func(o *Offer) {
			o.Taken += v.Amount
			o.Uses = append(o.Uses, Use{v.Use, v.Amount, v.On})
		})
	case hub.OfferReturned:
		d.Offers.Update(v.Offer, func(o *Offer) { o.returned(v.Use) })
	}
}

func (o *Offer) returned(use id.Use) {
	var kept []Use
	for _, u := range o.Uses {
		if u.Use == use {
			o.Taken -= u.Amount
			continue
		}
		kept = append(kept, u)
	}
	o.Uses = kept
}
