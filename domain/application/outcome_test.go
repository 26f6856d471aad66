package application_test

import (
	"testing"

	"megdan/domain/application"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
)

// letter is what a decision of today keeps.
var letter = application.ApplicationAccepted{
	app, ruse, today, today.AddDays(30), "bg", middle.Relevance, middle.DigitalAmbition, middle.Impact, middle.Resources, 7400, 6000, why,
}

func evaluated(more ...application.Event) []application.Event {
	return judged(append([]application.Event{assigned(1), assigned(2), gave(1, high), gave(2, middle), agreed(middle, 2)}, more...)...)
}

func TestDeciding(t *testing.T) {
	t.Parallel()
	accept := application.AcceptApplication{on, wave, 0, reason}
	rejected, reserve := application.ApplicationRejected(letter), application.ApplicationPutOnReserve(letter)
	promoted := application.ReservePromoted{app, ruse, today}
	asked := application.RedressRequested{app, today, why}
	decidertest.Run(t, application.Decider, []row{
		{Name: "APP-11: accepted, with scores and reason in the applicant's language", Given: evaluated(), When: accept, By: manager, Then: []application.Event{letter}},
		{Name: "accepting twice is quiet", Given: evaluated(letter), When: accept, By: manager},
		{Name: "APP-11: rejected, with scores and reason", Given: evaluated(), When: application.RejectApplication{on, reason}, By: manager, Then: []application.Event{rejected}},
		{Name: "rejecting twice is quiet", Given: evaluated(rejected), When: application.RejectApplication{on, reason}, By: manager},
		{Name: "APP-11: on reserve, with scores and reason", Given: evaluated(), When: application.PutOnReserve{on, reason}, By: manager, Then: []application.Event{reserve}},
		{Name: "APP-11: never without a reason", Given: evaluated(), When: application.AcceptApplication{on, wave, 0, "yes"}, By: manager, Refused: "text.reason_too_short"},
		{Name: "what is not judged is not decided", Given: judged(), When: accept, By: manager, Refused: "application.not_evaluated"},
		{Name: "nor what is decided otherwise", Given: evaluated(rejected), When: accept, By: manager, Refused: "application.not_evaluated"},
		{Name: "APP-10: a reserve moves up", Given: evaluated(reserve), When: application.PromoteFromReserve{on, wave}, By: manager, Then: []application.Event{promoted}},
		{Name: "once", Given: evaluated(reserve, promoted), When: application.PromoteFromReserve{on, wave}, By: manager},
		{Name: "APP-10: nobody else does", Given: evaluated(rejected), When: application.PromoteFromReserve{on, wave}, By: manager, Refused: "application.not_on_reserve"},
		{Name: "nor while redress is open", Given: evaluated(reserve, asked), When: application.PromoteFromReserve{on, wave}, By: manager, Refused: "application.redress_open"},
	})
}

func TestPartnership(t *testing.T) {
	t.Parallel()
	offer := application.OfferPartnership{on, "come along"}
	offered := application.PartnershipOffered{app, icc, ruse, ana, "bg", today.AddDays(30), event.Text("come along")}
	invite := application.InvitePartner{on, ana, "bg", 0, "come along"}
	with := func(change func(*application.InvitePartner)) application.InvitePartner {
		c := invite
		change(&c)
		return c
	}
	rejected, reserve := application.ApplicationRejected(letter), application.ApplicationPutOnReserve(letter)
	accepted := application.PartnershipAccepted{app, ruse, today}
	declined := application.PartnershipDeclined{app, today}
	lapsed := application.PartnershipOfferLapsed{app, today.AddDays(30)}
	asked := application.RedressRequested{app, today, why}
	accept, decline, lapse := application.AcceptPartnership{on}, application.DeclinePartnership{on}, application.LapseOffer{on}
	decidertest.Run(t, application.Decider, []row{
		{Name: "APP-9: partnership is offered to who was rejected", Given: evaluated(rejected), When: offer, By: manager, Then: []application.Event{offered}},
		{Name: "APP-9: or is on reserve", Given: evaluated(reserve), When: offer, By: manager, Then: []application.Event{offered}},
		{Name: "offering twice is quiet", Given: evaluated(rejected, offered), When: offer, By: manager},
		{Name: "APP-9: not to who was accepted", Given: evaluated(letter), When: offer, By: manager, Refused: "application.no_offer_possible"},
		{Name: "APP-9: nor before the decision", Given: evaluated(), When: offer, By: manager, Refused: "application.no_offer_possible"},
		{Name: "nor while redress is open", Given: evaluated(rejected, asked), When: offer, By: manager, Refused: "application.redress_open"},
		{Name: "with words that can be read", Given: evaluated(rejected), When: application.OfferPartnership{on, "\xff"}, By: manager, Refused: "text.unreadable"},
		{Name: "APP-9: or to a city that is invited", When: invite, By: manager, Then: []application.Event{offered}},
		{Name: "inviting twice is quiet", Given: []application.Event{offered}, When: invite, By: manager},
		{Name: "an id is used once", Given: story(), When: invite, By: manager, Refused: "application.known"},
		{Name: "somebody answers for the city", When: with(func(c *application.InvitePartner) { c.Contact = id.Person{} }), By: manager, Refused: "text.missing"},
		{Name: "which one", When: with(func(c *application.InvitePartner) { c.City = id.City{} }), By: manager, Refused: "text.missing"},
		{Name: "in some language", When: with(func(c *application.InvitePartner) { c.Language = "?" }), By: manager, Refused: "application.language_unknown"},
		{Name: "for some days", When: with(func(c *application.InvitePartner) { c.Days = -1 }), By: manager, Refused: "application.days_impossible"},
		{Name: "in words that can be read", When: with(func(c *application.InvitePartner) { c.Note = "\xff" }), By: manager, Refused: "text.unreadable"},
		{Name: "APP-9: the city becomes a partner", Given: evaluated(rejected, offered), When: accept, By: asAna, Then: []application.Event{accepted}},
		{Name: "becoming one twice is quiet", Given: evaluated(rejected, offered, accepted), When: accept, By: asAna},
		{Name: "APP-9: until the 30th day", Given: evaluated(rejected, offered), When: accept, By: later(asAna, 30), Then: []application.Event{application.PartnershipAccepted{app, ruse, today.AddDays(30)}}},
		{Name: "APP-9: not on the 31st", Given: evaluated(rejected, offered), When: accept, By: later(asAna, 31), Refused: "application.offer_lapsed", Args: map[string]any{"last_day": today.AddDays(30)}},
		{Name: "there is an offer", Given: evaluated(rejected), When: accept, By: asAna, Refused: "application.no_offer"},
		{Name: "or it says no", Given: evaluated(rejected, offered), When: decline, By: asAna, Then: []application.Event{declined}},
		{Name: "once", Given: evaluated(rejected, offered, declined), When: decline, By: asAna},
		{Name: "to an offer", Given: evaluated(rejected), When: decline, By: asAna, Refused: "application.no_offer"},
		{Name: "APP-9: the offer lapses after 30 days", Given: evaluated(rejected, offered), When: lapse, By: later(manager, 31), Then: []application.Event{lapsed}},
		{Name: "APP-9: not before", Given: evaluated(rejected, offered), When: lapse, By: later(manager, 30), Refused: "application.offer_running"},
		{Name: "lapsing twice is quiet", Given: evaluated(rejected, offered, lapsed), When: lapse, By: later(manager, 31)},
		{Name: "what was declined does not lapse", Given: evaluated(rejected, offered, declined), When: lapse, By: later(manager, 31), Refused: "application.no_offer"},
	})
	s := application.Decider.Fold(application.Decider.Initial, evaluated(rejected, offered, accepted)...)
	if s.Status != application.Partner || s.Decision != application.Rejected {
		t.Errorf("APP-9: the application stays rejected in the record: %s, %s", s.Status, s.Decision)
	}
}

func TestRedress(t *testing.T) {
	t.Parallel()
	rejected, reserve := application.ApplicationRejected(letter), application.ApplicationPutOnReserve(letter)
	ineligible := application.ApplicationFoundIneligible{app, today, why}
	ask := application.RequestRedress{on, reason}
	asked := application.RedressRequested{app, today, why}
	rule := func(r application.Ruling) application.DecideRedress { return application.DecideRedress{on, r, reason} }
	ruled := func(r application.Ruling) application.Event { return application.RedressDecided{app, r, today, why} }
	accept := application.AcceptApplication{on, wave, 0, reason}
	decidertest.Run(t, application.Decider, []row{
		{Name: "redress is asked for after a rejection", Given: evaluated(rejected), When: ask, By: asAna, Then: []application.Event{asked}},
		{Name: "on reserve too", Given: evaluated(reserve), When: ask, By: asAna, Then: []application.Event{asked}},
		{Name: "and when found ineligible", Given: handedIn(ineligible), When: ask, By: asAna, Then: []application.Event{asked}},
		{Name: "asking twice is quiet", Given: evaluated(rejected, asked), When: ask, By: asAna},
		{Name: "once for a decision", Given: evaluated(rejected, asked, ruled(application.Dismissed)), When: ask, By: asAna, Refused: "application.redress_used"},
		{Name: "within 30 days", Given: evaluated(rejected), When: ask, By: later(asAna, 31), Refused: "application.redress_too_late"},
		{Name: "not against an acceptance", Given: evaluated(letter), When: ask, By: asAna, Refused: "application.nothing_to_redress"},
		{Name: "with a reason", Given: evaluated(rejected), When: application.RequestRedress{on, "no"}, By: asAna, Refused: "text.reason_too_short"},
		{Name: "it is dismissed", Given: evaluated(rejected, asked), When: rule(application.Dismissed), By: manager, Then: []application.Event{ruled(application.Dismissed)}},
		{Name: "or upheld", Given: evaluated(rejected, asked), When: rule(application.Upheld), By: manager, Then: []application.Event{ruled(application.Upheld)}},
		{Name: "and then decided anew", Given: evaluated(rejected, asked, ruled(application.Upheld)), When: accept, By: manager, Then: []application.Event{letter}},
		{Name: "or judged at all", Given: handedIn(ineligible, asked, ruled(application.Upheld)), When: application.DeclareEligible{on, weights, application.Terms{Threshold: 6000}}, By: manager, Then: []application.Event{eligible}},
		{Name: "what stays rejected is not", Given: evaluated(rejected, asked, ruled(application.Dismissed)), When: accept, By: manager, Refused: "application.not_evaluated"},
		{Name: "when it was asked for", Given: evaluated(rejected), When: rule(application.Upheld), By: manager, Refused: "application.no_redress"},
		{Name: "one way or the other", Given: evaluated(rejected, asked), When: rule("perhaps"), By: manager, Refused: "application.ruling_unknown"},
		{Name: "for a reason", Given: evaluated(rejected, asked), When: application.DecideRedress{on, application.Upheld, "no"}, By: manager, Refused: "text.reason_too_short"},
	})
}
