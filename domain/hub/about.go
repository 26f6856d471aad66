package hub

import "megdan/domain/id"

// about tags an event with the programme, the city and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Participation.UUID()}
	switch e := e.(type) {
	case HubOpened, HubDescribed, HubClosed, FigureRecorded, FigureCorrected:
		// they name nothing else
	case PartnerJoined:
		t = append(t, e.Partner.UUID())
	case PartnerLeft:
		t = append(t, e.Partner.UUID())
	case OfferMade:
		t = append(t, e.Offer.UUID(), e.Partner.UUID())
	case OfferChanged:
		t = append(t, e.Offer.UUID(), e.Partner.UUID())
	case OfferWithdrawn:
		t = append(t, e.Offer.UUID())
	case OfferTaken:
		t = append(t, e.Offer.UUID(), e.Use.UUID(), e.Person.UUID())
	case OfferReturned:
		t = append(t, e.Offer.UUID(), e.Use.UUID(), e.Person.UUID())
	case PersonJoined:
		t = append(t, e.Person.UUID())
	case PersonCorrected:
		t = append(t, e.Person.UUID())
	case PersonLeft:
		t = append(t, e.Person.UUID())
	}
	return s.Programme, id.Set(t)
}
