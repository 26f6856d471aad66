// Package publiccity answers: what does a city show to everybody? Its page and
// those of its practices, its public boards, and of its hub what is shown to
// the public: what was published on purpose, and nothing else. The key is the
// participation; no sign-in is needed to read it.
package publiccity

import (
	"slices"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/publicity"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the public face of a city in a programme.
type Document struct {
	Page      id.Page                         `json:"page,omitempty"`
	City      id.City                         `json:"city,omitempty"`
	Texts     []Text                          `json:"texts"` // one in each language
	Practices view.Map[id.Practice, Practice] `json:"practices"`
	Boards    view.Map[id.Board, Board]       `json:"boards"`
	Hub       Hub                             `json:"hub,omitzero"` // there while it is shown to the public
	Partners  view.Map[id.Partner, Partner]   `json:"partners"`
	Offers    view.Map[id.Offer, Offer]       `json:"offers"`
	Figures   view.Map[id.UUID, Figure]       `json:"figures"` // by the id that follows from what was counted and the day
}

// Text is a page in one language.
type Text struct {
	Language expertise.Language `json:"language"`
	Title    event.Private      `json:"title,omitzero"`
	Text     event.Private      `json:"text,omitzero"`
	Link     event.Private      `json:"link,omitzero"`
	On       calendar.Date      `json:"on"`
}

// Practice is the page of a practice.
type Practice struct {
	Page  id.Page `json:"page"`
	Texts []Text  `json:"texts"`
}

// Board is a board that everybody may see.
type Board struct {
	Name event.Private `json:"name,omitzero"`
}

// Hub is what the hub says of itself.
type Hub struct {
	Name    event.Private `json:"name,omitzero"`
	About   event.Private `json:"about,omitzero"`
	Address event.Private `json:"address,omitzero"`
	Closed  calendar.Date `json:"closed,omitempty"`
}

// Partner is an organisation of the hub.
type Partner struct {
	Kind hub.PartnerKind `json:"kind"`
	Name event.Private   `json:"name,omitzero"`
	Link event.Private   `json:"link,omitzero"`
}

// Offer is what the hub has to give.
type Offer struct {
	Kind   hub.OfferKind `json:"kind"`
	Title  event.Private `json:"title,omitzero"`
	Text   event.Private `json:"text,omitzero"`
	Amount int           `json:"amount"`
	Until  calendar.Date `json:"until,omitempty"`
}

// Figure is how much of something the hub had on a day.
type Figure struct {
	Figure hub.Figure    `json:"figure"`
	On     calendar.Date `json:"on"`
	Value  int           `json:"value"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "publiccity",
		Version: 1,
		Events: []string{
			"publicity.page_published", "publicity.page_taken_back", "board.board_renamed", "board.visibility_changed",
			"hub.hub_opened", "hub.hub_described", "hub.hub_closed", "hub.partner_joined", "hub.partner_left",
			"hub.offer_made", "hub.offer_changed", "hub.offer_withdrawn", "hub.figure_recorded", "hub.figure_corrected",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.PublicPages,
	}
}

// keys: the programme's own page and the boards of no city are no city's.
func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	var of id.Participation
	switch v := e.Data.(type) {
	case hub.Event:
		of = id.Participation(e.Stream.ID())
	case publicity.PagePublished:
		of = v.Participation
	case publicity.PageTakenBack:
		of = v.Participation
	case board.BoardRenamed:
		of = v.Participation
	case board.VisibilityChanged:
		of = v.Participation
	}
	if of.IsZero() {
		return to
	}
	return append(to, of.UUID())
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case publicity.PagePublished:
		d.published(v)
	case publicity.PageTakenBack:
		d.takenBack(v)
	case board.BoardRenamed:
		d.Boards.Update(v.Board, func(b *Board) { b.Name = v.Name })
	case board.VisibilityChanged:
		if v.Visibility == role.PublicAudience {
			d.Boards.Put(v.Board, Board{v.Name})
			return
		}
		d.Boards.Delete(v.Board)
	default:
		d.ofHub(key, e.Data)
	}
}

func (d *Document) published(v publicity.PagePublished) {
	t := Text{v.Language, v.Title, v.Text, v.Link, v.On}
	switch v.Kind {
	case publicity.OfCity:
		d.Page, d.City, d.Texts = v.Page, v.City, put(d.Texts, t)
	case publicity.OfPractice:
		p := d.Practices.Ensure(v.Practice)
		p.Page, p.Texts = v.Page, put(p.Texts, t)
	case publicity.OfProgramme: // no city's
	}
}

func (d *Document) takenBack(v publicity.PageTakenBack) {
	switch v.Kind {
	case publicity.OfCity:
		d.Page, d.City, d.Texts = id.Page{}, id.City{}, nil
	case publicity.OfPractice:
		d.Practices.Delete(v.Practice)
	case publicity.OfProgramme: // no city's
	}
}

// put takes the place of the text in the same language.
func put(texts []Text, t Text) []Text {
	if i := slices.IndexFunc(texts, func(o Text) bool { return o.Language == t.Language }); i >= 0 {
		texts[i] = t
		return texts
	}
	return append(texts, t)
}

func (d *Document) ofHub(key id.UUID, data any) {
	switch v := data.(type) {
	case hub.HubOpened:
		d.described(v.Shown, Hub{Name: v.Name, About: v.About, Address: v.Address})
	case hub.HubDescribed:
		d.described(v.Shown, Hub{Name: v.Name, About: v.About, Address: v.Address})
	case hub.HubClosed:
		if d.Hub != (Hub{}) {
			d.Hub.Closed = v.On
		}
	case hub.PartnerJoined:
		if v.Shown == hub.ToPublic {
			d.Partners.Put(v.Partner, Partner{v.Kind, v.Name, v.Link})
		}
	case hub.PartnerLeft:
		d.Partners.Delete(v.Partner)
	case hub.OfferMade:
		d.offered(v.Shown, v.Offer, Offer{v.Kind, v.Title, v.Text, v.Amount, v.Until})
	case hub.OfferChanged:
		d.offered(v.Shown, v.Offer, Offer{v.Kind, v.Title, v.Text, v.Amount, v.Until})
	case hub.OfferWithdrawn:
		d.Offers.Delete(v.Offer)
	case hub.FigureRecorded:
		if v.Shown == hub.ToPublic {
			d.Figures.Put(counted(key, v.Figure, v.On), Figure{v.Figure, v.On, v.Value})
		}
	case hub.FigureCorrected:
		d.Figures.Update(counted(key, v.Figure, v.On), func(f *Figure) { f.Value = v.Value })
	}
}

func (d *Document) described(to hub.Shown, h Hub) {
	d.Hub = Hub{}
	if to == hub.ToPublic {
		d.Hub = h
	}
}

func (d *Document) offered(to hub.Shown, k id.Offer, o Offer) {
	if to == hub.ToPublic {
		d.Offers.Put(k, o)
		return
	}
	d.Offers.Delete(k)
}

func counted(of id.UUID, f hub.Figure, on calendar.Date) id.UUID {
	return id.Derive(of, string(f)+" "+on.String())
}
