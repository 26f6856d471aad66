package hub

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a city's hub. The set is sealed.
//
//sumtype:decl
type Event interface{ hubEvent() }

// Shown says who sees a piece of the hub.
type Shown string

// Who sees it: the programme only, or the public too.
const (
	ToProgramme Shown = "programme"
	ToPublic    Shown = "public"
)

// PartnerKind is a kind of organisation.
type PartnerKind string

// The kinds of partners.
const (
	University PartnerKind = "university"
	Company    PartnerKind = "company"
	Incubator  PartnerKind = "incubator"
	Bank       PartnerKind = "bank"
	School     PartnerKind = "school"
	Public     PartnerKind = "public_body"
	Society    PartnerKind = "civil_society"
)

// OfferKind is what is offered: its amount counts places, pieces, hours,
// positions or seats.
type OfferKind string

// The kinds of offers.
const (
	Place     OfferKind = "place"
	Equipment OfferKind = "equipment"
	Mentoring OfferKind = "mentoring_hours"
	Position  OfferKind = "position"
	Training  OfferKind = "training"
	Data      OfferKind = "data"
)

// JoinerKind says what brings somebody to the hub.
type JoinerKind string

// The kinds of people who join.
const (
	Talent       JoinerKind = "talent"
	Entrepreneur JoinerKind = "entrepreneur"
	Student      JoinerKind = "student"
	Expert       JoinerKind = "expert"
)

// Figure is something that is counted over time.
type Figure string

// The figures.
const (
	Members    Figure = "members"
	Startups   Figure = "startups"
	Jobs       Figure = "jobs"
	Meetings   Figure = "meetings"
	Visitors   Figure = "visitors"
	Trained    Figure = "people_trained"
	Investment Figure = "investment_eur"
)

// HubOpened begins the hub of a city.
type HubOpened struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Shown         Shown            `json:"shown" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Participation"`
	About         event.Private    `json:"about,omitempty" pii:"free,about=Participation"`
	Address       event.Private    `json:"address,omitempty" pii:"free,about=Participation"`
}

// HubDescribed replaces what the hub says of itself.
type HubDescribed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Shown         Shown            `json:"shown" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Participation"`
	About         event.Private    `json:"about,omitempty" pii:"free,about=Participation"`
	Address       event.Private    `json:"address,omitempty" pii:"free,about=Participation"`
}

// HubClosed ends the hub; what it was stays.
type HubClosed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

// PartnerJoined says that an organisation takes part in the hub.
type PartnerJoined struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Partner       id.Partner       `json:"partner" pii:"ref"`
	Kind          PartnerKind      `json:"kind" pii:"none"`
	Shown         Shown            `json:"shown" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Partner"`
	Link          event.Private    `json:"link,omitempty" pii:"free,about=Partner"`
}

// PartnerLeft ends that.
type PartnerLeft struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Partner       id.Partner       `json:"partner" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// OfferMade says what the hub has to give: how much of it, and until when.
type OfferMade struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Offer         id.Offer         `json:"offer" pii:"ref"`
	Kind          OfferKind        `json:"kind" pii:"none"`
	Partner       id.Partner       `json:"partner,omitempty" pii:"ref"`
	Amount        int              `json:"amount" pii:"none"`
	Until         calendar.Date    `json:"until,omitempty" pii:"none"`
	Shown         Shown            `json:"shown" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Offer"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Offer"`
}

// OfferChanged replaces what an offer says.
type OfferChanged struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Offer         id.Offer         `json:"offer" pii:"ref"`
	Kind          OfferKind        `json:"kind" pii:"none"`
	Partner       id.Partner       `json:"partner,omitempty" pii:"ref"`
	Amount        int              `json:"amount" pii:"none"`
	Until         calendar.Date    `json:"until,omitempty" pii:"none"`
	Shown         Shown            `json:"shown" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Offer"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Offer"`
}

// OfferWithdrawn takes an offer back; what was taken of it stays taken.
type OfferWithdrawn struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Offer         id.Offer         `json:"offer" pii:"ref"`
}

// OfferTaken gives some of an offer to a person of the hub.
type OfferTaken struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Offer         id.Offer         `json:"offer" pii:"ref"`
	Use           id.Use           `json:"use" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Amount        int              `json:"amount" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// OfferReturned frees what a person had of an offer.
type OfferReturned struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Offer         id.Offer         `json:"offer" pii:"ref"`
	Use           id.Use           `json:"use" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// PersonJoined says that somebody joined the hub, and agreed on that day that
// the city keeps these data.
type PersonJoined struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Kind          JoinerKind       `json:"kind" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"of=Person"`
	Organisation  event.Private    `json:"organisation,omitempty" pii:"of=Person"`
	Mail          event.Private    `json:"mail,omitempty" pii:"of=Person"`
}

// PersonCorrected replaces what is known of somebody who joined.
type PersonCorrected struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Kind          JoinerKind       `json:"kind" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"of=Person"`
	Organisation  event.Private    `json:"organisation,omitempty" pii:"of=Person"`
	Mail          event.Private    `json:"mail,omitempty" pii:"of=Person"`
}

// PersonLeft says that somebody left the hub.
type PersonLeft struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// FigureRecorded says how much of something the hub had on a day.
type FigureRecorded struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Figure        Figure           `json:"figure" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Value         int              `json:"value" pii:"none"`
	Shown         Shown            `json:"shown" pii:"none"`
}

// FigureCorrected says what the figure of that day really was.
type FigureCorrected struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Figure        Figure           `json:"figure" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Value         int              `json:"value" pii:"none"`
	Previous      int              `json:"previous" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

func (HubOpened) hubEvent()       {}
func (HubDescribed) hubEvent()    {}
func (HubClosed) hubEvent()       {}
func (PartnerJoined) hubEvent()   {}
func (PartnerLeft) hubEvent()     {}
func (OfferMade) hubEvent()       {}
func (OfferChanged) hubEvent()    {}
func (OfferWithdrawn) hubEvent()  {}
func (OfferTaken) hubEvent()      {}
func (OfferReturned) hubEvent()   {}
func (PersonJoined) hubEvent()    {}
func (PersonCorrected) hubEvent() {}
func (PersonLeft) hubEvent()      {}
func (FigureRecorded) hubEvent()  {}
func (FigureCorrected) hubEvent() {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[HubOpened]("hub.hub_opened"),
		of[HubDescribed]("hub.hub_described"),
		of[HubClosed]("hub.hub_closed"),
		of[PartnerJoined]("hub.partner_joined"),
		of[PartnerLeft]("hub.partner_left"),
		of[OfferMade]("hub.offer_made"),
		of[OfferChanged]("hub.offer_changed"),
		of[OfferWithdrawn]("hub.offer_withdrawn"),
		of[OfferTaken]("hub.offer_taken"),
		of[OfferReturned]("hub.offer_returned"),
		of[PersonJoined]("hub.person_joined"),
		of[PersonCorrected]("hub.person_corrected"),
		of[PersonLeft]("hub.person_left"),
		of[FigureRecorded]("hub.figure_recorded"),
		of[FigureCorrected]("hub.figure_corrected"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
