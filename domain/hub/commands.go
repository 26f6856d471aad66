package hub

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a city's hub. The set is sealed.
//
//sumtype:decl
type Command interface {
	hubCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// OpenHub begins the hub of a city. Refused with: hub.closed,
// hub.shown_unknown, text.missing, text.too_long, text.unreadable.
type OpenHub struct {
	place.InCity
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// About the hub, at most 4000 characters.
	About string `json:"about"`
	// Address where it is, at most 200 characters.
	Address string `json:"address,omitzero"`
}

// DescribeHub replaces what the hub says of itself. Refused with: hub.unknown,
// hub.closed, hub.shown_unknown, text.missing, text.too_long, text.unreadable.
type DescribeHub struct {
	place.InCity
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// About the hub, at most 4000 characters.
	About string `json:"about"`
	// Address where it is, at most 200 characters.
	Address string `json:"address,omitzero"`
}

// CloseHub ends the hub. Refused with: hub.unknown, text.reason_too_short,
// text.too_long, text.unreadable.
type CloseHub struct {
	place.InCity
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// AddPartner says that an organisation takes part in the hub. Refused with:
// hub.unknown, hub.closed, hub.partner_known, hub.kind_unknown,
// hub.shown_unknown, hub.too_many, text.missing, text.too_long,
// text.unreadable, text.not_a_web_address.
type AddPartner struct {
	place.InCity
	// Partner is a new id.
	Partner id.Partner `json:"partner"`
	// Kind of organisation.
	Kind PartnerKind `json:"kind"`
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// Link is its address on the web.
	Link string `json:"link,omitzero"`
}

// ReleasePartner says that an organisation takes part no longer. Refused with:
// hub.unknown, hub.closed, hub.partner_unknown.
type ReleasePartner struct {
	place.InCity
	// Partner that leaves.
	Partner id.Partner `json:"partner"`
}

// MakeOffer says what the hub has to give. Refused with: hub.unknown,
// hub.closed, hub.offer_known, hub.partner_unknown, hub.kind_unknown,
// hub.shown_unknown, hub.amount_impossible, hub.too_many, text.missing,
// text.too_long, text.unreadable.
type MakeOffer struct {
	place.InCity
	// Offer is a new id.
	Offer id.Offer `json:"offer"`
	// Kind of what is offered.
	Kind OfferKind `json:"kind"`
	// Partner that gives it, where it is not the city.
	Partner id.Partner `json:"partner,omitzero"`
	// Amount of places, pieces, hours or positions.
	Amount int `json:"amount"`
	// Until is the last day; left out, there is none.
	Until calendar.Date `json:"until,omitzero"`
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// ChangeOffer replaces what an offer says. Refused with: hub.unknown,
// hub.closed, hub.offer_unknown, hub.offer_withdrawn, hub.shown_unknown,
// hub.amount_impossible, hub.amount_taken, text.missing, text.too_long,
// text.unreadable.
type ChangeOffer struct {
	place.InCity
	// Offer to change.
	Offer id.Offer `json:"offer"`
	// Amount, not less than what is taken.
	Amount int `json:"amount"`
	// Until is the last day; left out, there is none.
	Until calendar.Date `json:"until,omitzero"`
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// WithdrawOffer takes an offer back; what was taken of it stays taken. Refused
// with: hub.unknown, hub.closed, hub.offer_unknown.
type WithdrawOffer struct {
	place.InCity
	// Offer to take back.
	Offer id.Offer `json:"offer"`
}

// TakeOffer gives some of an offer to a person of the hub. Refused with:
// hub.unknown, hub.closed, hub.offer_unknown, hub.offer_withdrawn,
// hub.offer_over, hub.offer_used_up, hub.use_known, hub.person_unknown,
// hub.amount_impossible.
type TakeOffer struct {
	place.InCity
	// Offer to take from.
	Offer id.Offer `json:"offer"`
	// Use is a new id.
	Use id.Use `json:"use"`
	// Person who gets it.
	Person id.Person `json:"person"`
	// Amount that they get.
	Amount int `json:"amount"`
}

// ReturnOffer frees what a person had of an offer. Refused with: hub.unknown,
// hub.closed, hub.use_unknown.
type ReturnOffer struct {
	place.InCity
	// Use that ends.
	Use id.Use `json:"use"`
}

// AdmitPerson takes somebody into the hub who agreed that the city keeps their
// data. Refused with: hub.unknown, hub.closed, hub.consent_missing,
// hub.kind_unknown, hub.too_many, text.missing, text.too_long, text.unreadable,
// text.not_an_address.
type AdmitPerson struct {
	place.InCity
	// Person is a new id, or that of somebody known in the programme.
	Person id.Person `json:"person"`
	// Kind: what brings them to the hub.
	Kind JoinerKind `json:"kind"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// Organisation, at most 200 characters.
	Organisation string `json:"organisation,omitzero"`
	// Mail address.
	Mail string `json:"mail,omitzero"`
	// Consent must be true: the person agreed.
	Consent bool `json:"consent"`
}

// CorrectPerson replaces what is known of somebody who joined. Refused with:
// hub.unknown, hub.closed, hub.person_unknown, hub.kind_unknown, text.missing,
// text.too_long, text.unreadable, text.not_an_address.
type CorrectPerson struct {
	place.InCity
	// Person to correct.
	Person id.Person `json:"person"`
	// Kind: what brings them to the hub.
	Kind JoinerKind `json:"kind"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// Organisation, at most 200 characters.
	Organisation string `json:"organisation,omitzero"`
	// Mail address.
	Mail string `json:"mail,omitzero"`
}

// ReleasePerson says that somebody left the hub. Refused with: hub.unknown,
// hub.closed.
type ReleasePerson struct {
	place.InCity
	// Person who left.
	Person id.Person `json:"person"`
}

// RecordFigure says how much of something the hub had on a day. Refused with:
// hub.unknown, hub.closed, hub.figure_unclear, hub.figure_known,
// hub.day_impossible, hub.shown_unknown, hub.too_many.
type RecordFigure struct {
	place.InCity
	// Figure that was counted.
	Figure Figure `json:"figure"`
	// On is the day it was counted for, not in the future.
	On calendar.Date `json:"on"`
	// Value, not negative.
	Value int `json:"value"`
	// Shown to the programme only, or to the public too.
	Shown Shown `json:"shown"`
}

// CorrectFigure says what the figure of a day really was; the earlier value
// stays on record. Refused with: hub.unknown, hub.closed, hub.figure_unclear,
// hub.figure_unknown, text.reason_too_short, text.too_long, text.unreadable.
type CorrectFigure struct {
	place.InCity
	// Figure that was counted.
	Figure Figure `json:"figure"`
	// On is the day.
	On calendar.Date `json:"on"`
	// Value, not negative.
	Value int `json:"value"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

func (OpenHub) hubCommand()        {}
func (DescribeHub) hubCommand()    {}
func (CloseHub) hubCommand()       {}
func (AddPartner) hubCommand()     {}
func (ReleasePartner) hubCommand() {}
func (MakeOffer) hubCommand()      {}
func (ChangeOffer) hubCommand()    {}
func (WithdrawOffer) hubCommand()  {}
func (TakeOffer) hubCommand()      {}
func (ReturnOffer) hubCommand()    {}
func (AdmitPerson) hubCommand()    {}
func (CorrectPerson) hubCommand()  {}
func (ReleasePerson) hubCommand()  {}
func (RecordFigure) hubCommand()   {}
func (CorrectFigure) hubCommand()  {}

// Stream is the participation's id.
func (c OpenHub) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c DescribeHub) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c CloseHub) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AddPartner) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReleasePartner) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c MakeOffer) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ChangeOffer) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c WithdrawOffer) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c TakeOffer) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReturnOffer) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AdmitPerson) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c CorrectPerson) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReleasePerson) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c RecordFigure) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c CorrectFigure) Stream() id.UUID { return c.Participation().UUID() }
