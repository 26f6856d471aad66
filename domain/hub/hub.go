// Package hub is the place for IT talent and entrepreneurs that a city builds:
// partner organisations, offers such as places, equipment, mentoring hours and
// open positions, the people who join, and figures over time.
//
// Who joined is personal: a person is taken in only who agreed, their data are
// their own and are seen in the city only. Partners, offers and figures are
// seen in the programme, and by the public where the city shows them on
// purpose. An offer has an amount; what is taken of it never passes that.
package hub

import (
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Limits of one hub.
const (
	PartnersMost = 500
	OffersMost   = 2000
	PeopleMost   = 5000
	FiguresMost  = 5000
	AmountMost   = 1_000_000
)

// State is what decisions read.
type State struct {
	Participation id.Participation // zero: not open
	Programme     id.Programme
	Closed        bool
	Partners      map[id.Partner]bool // false: left
	Offers        map[id.Offer]Offer
	Uses          map[id.Use]Use
	People        map[id.Person]bool // false: left
	Figures       map[Counted]int
}

// Offer is what decisions read of one.
type Offer struct {
	Kind          OfferKind
	Partner       id.Partner
	Amount, Taken int
	Until         calendar.Date
	Withdrawn     bool
}

// Use is what a person has of an offer.
type Use struct {
	Offer    id.Offer
	Person   id.Person
	Amount   int
	Returned bool
}

// Counted is a figure on a day.
type Counted struct {
	Figure Figure
	On     calendar.Date
}

// Decider of the stream hub-<participation>.
var Decider = decider.Decider[State, Command, Event]{Kind: "hub", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the city that builds the hub.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition(), Participation: id.Participation(c.Stream())}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	opened, opening := c.(OpenHub)
	_, closing := c.(CloseHub)
	switch {
	case s.Closed && !closing:
		return nil, decider.Refuse("hub.closed")
	case opening:
		return open(s, opened, by)
	case s.Participation.IsZero():
		return nil, decider.Refuse("hub.unknown")
	}
	switch c := c.(type) {
	case DescribeHub:
		return describe(s, c)
	case CloseHub:
		return closeIt(s, c, by)
	case AddPartner:
		return addPartner(s, c)
	case ReleasePartner:
		return releasePartner(s, c, by)
	case MakeOffer:
		return makeOffer(s, c)
	case ChangeOffer:
		return changeOffer(s, c)
	case WithdrawOffer:
		return withdrawOffer(s, c)
	case TakeOffer:
		return takeOffer(s, c, by)
	case ReturnOffer:
		return returnOffer(s, c, by)
	case AdmitPerson:
		return admit(s, c, by)
	case CorrectPerson:
		return correctPerson(s, c)
	case ReleasePerson:
		if !s.People[c.Person] {
			return nil, nil
		}
		return []Event{PersonLeft{s.Participation, c.Person, by.Today()}}, nil
	case RecordFigure:
		return record(s, c, by)
	case CorrectFigure:
		return correctFigure(s, c)
	case OpenHub: // decided above
	}
	panic("hub: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case HubOpened:
		s.Participation, s.Programme = e.Participation, e.Programme
	case HubDescribed: // texts are not read here
	case HubClosed:
		s.Closed = true
	case PartnerJoined:
		s.Partners = decider.With(s.Partners, e.Partner, true)
	case PartnerLeft:
		s.Partners = decider.With(s.Partners, e.Partner, false)
	case OfferMade:
		s.Offers = decider.With(s.Offers, e.Offer, Offer{Kind: e.Kind, Partner: e.Partner, Amount: e.Amount, Until: e.Until})
	case OfferChanged:
		o := s.Offers[e.Offer]
		o.Amount, o.Until = e.Amount, e.Until
		s.Offers = decider.With(s.Offers, e.Offer, o)
	case OfferWithdrawn:
		o := s.Offers[e.Offer]
		o.Withdrawn = true
		s.Offers = decider.With(s.Offers, e.Offer, o)
	case OfferTaken:
		o := s.Offers[e.Offer]
		o.Taken += e.Amount
		s.Offers = decider.With(s.Offers, e.Offer, o)
		s.Uses = decider.With(s.Uses, e.Use, Use{Offer: e.Offer, Person: e.Person, Amount: e.Amount})
	case OfferReturned:
		u := s.Uses[e.Use]
		o := s.Offers[e.Offer]
		o.Taken -= u.Amount
		u.Returned = true
		s.Offers, s.Uses = decider.With(s.Offers, e.Offer, o), decider.With(s.Uses, e.Use, u)
	case PersonJoined:
		s.People = decider.With(s.People, e.Person, true)
	case PersonCorrected: // names are not read here
	case PersonLeft:
		s.People = decider.With(s.People, e.Person, false)
	case FigureRecorded:
		s.Figures = decider.With(s.Figures, Counted{e.Figure, e.On}, e.Value)
	case FigureCorrected:
		s.Figures = decider.With(s.Figures, Counted{e.Figure, e.On}, e.Value)
	}
	return s
}
