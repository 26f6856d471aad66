package hub

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/wording"
)

func says(to Shown, name, about, address string) (n, a, where event.Private, err error) {
	if err = shown(to); err != nil {
		return n, a, where, err
	}
	if n, err = wording.Must("name", name, wording.NameMost); err != nil {
		return n, a, where, err
	}
	if a, err = wording.Must("about", about, wording.TextMost); err != nil {
		return n, a, where, err
	}
	where, err = wording.May("address", address, wording.NameMost)
	return n, a, where, err
}

func open(s State, c OpenHub, by decider.By) ([]Event, error) {
	if !s.Participation.IsZero() {
		return nil, nil // it is open; DescribeHub changes what it says
	}
	name, about, address, err := says(c.Shown, c.Name, c.About, c.Address)
	if err != nil {
		return nil, err
	}
	return []Event{HubOpened{c.Participation(), c.Programme, c.City, by.Today(), c.Shown, name, about, address}}, nil
}

func describe(s State, c DescribeHub) ([]Event, error) {
	name, about, address, err := says(c.Shown, c.Name, c.About, c.Address)
	if err != nil {
		return nil, err
	}
	return []Event{HubDescribed{s.Participation, c.Shown, name, about, address}}, nil
}

func closeIt(s State, c CloseHub, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case s.Closed:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{HubClosed{s.Participation, by.Today(), reason}}, nil
}

func shown(s Shown) error {
	if s != ToProgramme && s != ToPublic {
		return decider.Refuse("hub.shown_unknown")
	}
	return nil
}

func addPartner(s State, c AddPartner) ([]Event, error) {
	kinds := []PartnerKind{University, Company, Incubator, Bank, School, Public, Society}
	name, err := wording.Must("name", c.Name, wording.NameMost)
	link, err2 := wording.Link("link", c.Link)
	_, known := s.Partners[c.Partner]
	switch {
	case known:
		return nil, decider.Refuse("hub.partner_known")
	case !slices.Contains(kinds, c.Kind):
		return nil, decider.Refuse("hub.kind_unknown")
	case len(s.Partners) >= PartnersMost:
		return nil, decider.Refuse("hub.too_many", "most", PartnersMost)
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	if err := shown(c.Shown); err != nil {
		return nil, err
	}
	return []Event{PartnerJoined{s.Participation, c.Partner, c.Kind, c.Shown, name, link}}, nil
}

func releasePartner(s State, c ReleasePartner, by decider.By) ([]Event, error) {
	in, known := s.Partners[c.Partner]
	switch {
	case !known:
		return nil, decider.Refuse("hub.partner_unknown")
	case !in:
		return nil, nil
	}
	return []Event{PartnerLeft{s.Participation, c.Partner, by.Today()}}, nil
}

// offered is what an offer says, as it will be kept.
func offered(title, text string, amount int, to Shown) (event.Private, event.Private, error) {
	t, err := wording.Must("title", title, wording.TitleMost)
	x, err2 := wording.May("text", text, wording.TextMost)
	switch {
	case amount < 1 || amount > AmountMost:
		return t, x, decider.Refuse("hub.amount_impossible", "most", AmountMost)
	case err != nil:
		return t, x, err
	case err2 != nil:
		return t, x, err2
	}
	return t, x, shown(to)
}

func makeOffer(s State, c MakeOffer) ([]Event, error) {
	kinds := []OfferKind{Place, Equipment, Mentoring, Position, Training, Data}
	_, known := s.Offers[c.Offer]
	switch {
	case known:
		return nil, decider.Refuse("hub.offer_known")
	case !slices.Contains(kinds, c.Kind):
		return nil, decider.Refuse("hub.kind_unknown")
	case !c.Partner.IsZero() && !s.Partners[c.Partner]:
		return nil, decider.Refuse("hub.partner_unknown")
	case len(s.Offers) >= OffersMost:
		return nil, decider.Refuse("hub.too_many", "most", OffersMost)
	}
	title, text, err := offered(c.Title, c.Text, c.Amount, c.Shown)
	if err != nil {
		return nil, err
	}
	return []Event{OfferMade{s.Participation, c.Offer, c.Kind, c.Partner, c.Amount, c.Until, c.Shown, title, text}}, nil
}

func changeOffer(s State, c ChangeOffer) ([]Event, error) {
	o, known := s.Offers[c.Offer]
	switch {
	case !known:
		return nil, decider.Refuse("hub.offer_unknown")
	case o.Withdrawn:
		return nil, decider.Refuse("hub.offer_withdrawn")
	}
	title, text, err := offered(c.Title, c.Text, c.Amount, c.Shown)
	switch {
	case err != nil:
		return nil, err
	case c.Amount < o.Taken:
		return nil, decider.Refuse("hub.amount_taken", "taken", o.Taken)
	}
	return []Event{OfferChanged{s.Participation, c.Offer, o.Kind, o.Partner, c.Amount, c.Until, c.Shown, title, text}}, nil
}

func withdrawOffer(s State, c WithdrawOffer) ([]Event, error) {
	o, known := s.Offers[c.Offer]
	switch {
	case !known:
		return nil, decider.Refuse("hub.offer_unknown")
	case o.Withdrawn:
		return nil, nil
	}
	return []Event{OfferWithdrawn{s.Participation, c.Offer}}, nil
}

func takeOffer(s State, c TakeOffer, by decider.By) ([]Event, error) {
	o, known := s.Offers[c.Offer]
	if u, twice := s.Uses[c.Use]; twice {
		if u.Offer == c.Offer && u.Person == c.Person && u.Amount == c.Amount {
			return nil, nil
		}
		return nil, decider.Refuse("hub.use_known")
	}
	switch {
	case !known:
		return nil, decider.Refuse("hub.offer_unknown")
	case o.Withdrawn:
		return nil, decider.Refuse("hub.offer_withdrawn")
	case !o.Until.IsZero() && by.Today().After(o.Until):
		return nil, decider.Refuse("hub.offer_over", "until", o.Until)
	case !s.People[c.Person]:
		return nil, decider.Refuse("hub.person_unknown")
	case c.Amount < 1 || c.Amount > AmountMost:
		return nil, decider.Refuse("hub.amount_impossible", "most", AmountMost)
	case c.Amount > o.Amount-o.Taken:
		return nil, decider.Refuse("hub.offer_used_up", "free", o.Amount-o.Taken)
	}
	return []Event{OfferTaken{s.Participation, c.Offer, c.Use, c.Person, c.Amount, by.Today()}}, nil
}

func returnOffer(s State, c ReturnOffer, by decider.By) ([]Event, error) {
	u, known := s.Uses[c.Use]
	switch {
	case !known:
		return nil, decider.Refuse("hub.use_unknown")
	case u.Returned:
		return nil, nil
	}
	return []Event{OfferReturned{s.Participation, u.Offer, c.Use, u.Person, by.Today()}}, nil
}

// joiner is what is known of somebody who joins, as it will be kept.
func joiner(kind JoinerKind, name, organisation, mail string) (n, o, m event.Private, err error) {
	if !slices.Contains([]JoinerKind{Talent, Entrepreneur, Student, Expert}, kind) {
		return n, o, m, decider.Refuse("hub.kind_unknown")
	}
	if n, err = wording.Must("name", name, wording.NameMost); err != nil {
		return n, o, m, err
	}
	if o, err = wording.May("organisation", organisation, wording.NameMost); err != nil {
		return n, o, m, err
	}
	m, err = wording.Mail("mail", mail)
	return n, o, m, err
}

func admit(s State, c AdmitPerson, by decider.By) ([]Event, error) {
	switch {
	case !c.Consent:
		return nil, decider.Refuse("hub.consent_missing")
	case s.People[c.Person]:
		return nil, nil
	case len(s.People) >= PeopleMost:
		return nil, decider.Refuse("hub.too_many", "most", PeopleMost)
	}
	name, organisation, mail, err := joiner(c.Kind, c.Name, c.Organisation, c.Mail)
	if err != nil {
		return nil, err
	}
	return []Event{PersonJoined{s.Participation, c.Person, c.Kind, by.Today(), name, organisation, mail}}, nil
}

func correctPerson(s State, c CorrectPerson) ([]Event, error) {
	name, organisation, mail, err := joiner(c.Kind, c.Name, c.Organisation, c.Mail)
	switch {
	case !s.People[c.Person]:
		return nil, decider.Refuse("hub.person_unknown")
	case err != nil:
		return nil, err
	}
	return []Event{PersonCorrected{s.Participation, c.Person, c.Kind, name, organisation, mail}}, nil
}

func sensible(f Figure, value int) bool {
	return value >= 0 && slices.Contains([]Figure{Members, Startups, Jobs, Meetings, Visitors, Trained, Investment}, f)
}

func record(s State, c RecordFigure, by decider.By) ([]Event, error) {
	was, known := s.Figures[Counted{c.Figure, c.On}]
	switch {
	case !sensible(c.Figure, c.Value):
		return nil, decider.Refuse("hub.figure_unclear")
	case c.On.IsZero() || c.On.After(by.Today()):
		return nil, decider.Refuse("hub.day_impossible")
	case known && was == c.Value:
		return nil, nil
	case known:
		return nil, decider.Refuse("hub.figure_known")
	case len(s.Figures) >= FiguresMost:
		return nil, decider.Refuse("hub.too_many", "most", FiguresMost)
	}
	if err := shown(c.Shown); err != nil {
		return nil, err
	}
	return []Event{FigureRecorded{s.Participation, c.Figure, c.On, c.Value, c.Shown}}, nil
}

func correctFigure(s State, c CorrectFigure) ([]Event, error) {
	was, known := s.Figures[Counted{c.Figure, c.On}]
	reason, err := wording.Reason(c.Reason)
	switch {
	case !sensible(c.Figure, c.Value):
		return nil, decider.Refuse("hub.figure_unclear")
	case !known:
		return nil, decider.Refuse("hub.figure_unknown")
	case was == c.Value:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{FigureCorrected{s.Participation, c.Figure, c.On, c.Value, was, reason}}, nil
}
