package hub_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[hub.Command, hub.Event]
	events = []hub.Event
)

var (
	dcc    = id.Programme(named("dcc"))
	sofia  = id.City(named("sofia"))
	in     = place.InCity{Programme: dcc, City: sofia}
	part   = id.ParticipationOf(dcc, sofia)
	uni    = id.Partner(named("university"))
	desks  = id.Offer(named("desks"))
	use1   = id.Use(named("use 1"))
	use2   = id.Use(named("use 2"))
	mila   = id.Person(named("mila"))
	ivo    = id.Person(named("ivo"))
	today  = calendar.Of(2018, time.October, 9)
	member = decider.By{Actor: id.Person(named("member")), ActingAs: role.CityMember, At: today.Time().Add(10 * time.Hour)}
	reason = "counted twice by mistake"
	none   = event.Private{}

	opened      = hub.HubOpened{part, dcc, sofia, today, hub.ToPublic, text("Sofia Tech Hub"), text("A place to begin"), text("Tsarigradsko 1")}
	joined      = hub.PartnerJoined{part, uni, hub.University, hub.ToPublic, text("Technical University"), text("https://tu.example")}
	offer       = hub.OfferMade{part, desks, hub.Place, uni, 3, calendar.Of(2018, time.December, 31), hub.ToPublic, text("Desks"), text("In the main hall")}
	person      = hub.PersonJoined{part, mila, hub.Entrepreneur, today, text("Mila"), text("Mila Ltd"), text("mila@sofia.example")}
	taken       = hub.OfferTaken{part, desks, use1, mila, 2, today}
	returned    = hub.OfferReturned{part, desks, use1, mila, today}
	recorded    = hub.FigureRecorded{part, hub.Jobs, today, 12, hub.ToPublic}
	personLeft  = hub.PersonLeft{part, mila, today}
	withdrawn   = hub.OfferWithdrawn{part, desks}
	partnerLeft = hub.PartnerLeft{part, uni, today}
	closed      = hub.HubClosed{part, today, text(reason)}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func story(more ...hub.Event) events { return append(events{opened}, more...) }

func later(days int) decider.By {
	b := member
	b.At = b.At.AddDate(0, 0, days)
	return b
}

func TestOpening(t *testing.T) {
	t.Parallel()
	open := hub.OpenHub{in, hub.ToPublic, "Sofia Tech Hub", "A place to begin", "Tsarigradsko 1"}
	describe := hub.DescribeHub{in, hub.ToProgramme, "Hub", "A place to go on", ""}
	decidertest.Run(t, hub.Decider, []row{
		{Name: "a city opens its hub", When: open, By: member, Then: events{opened}},
		{Name: "twice is quiet", Given: story(), When: open, By: member},
		{Name: "it has a name", When: hub.OpenHub{in, hub.ToPublic, "", "x", ""}, By: member, Refused: "text.missing"},
		{Name: "and says what it is", When: hub.OpenHub{in, hub.ToPublic, "x", "", ""}, By: member, Refused: "text.missing"},
		{Name: "a hub is shown on purpose", When: hub.OpenHub{in, "", "x", "x", ""}, By: member, Refused: "hub.shown_unknown"},
		{Name: "it describes itself anew", Given: story(), When: describe, By: member, Then: events{hub.HubDescribed{part, hub.ToProgramme, text("Hub"), text("A place to go on"), none}}},
		{Name: "not as nothing", Given: story(), When: hub.DescribeHub{in, hub.ToProgramme, "", "x", ""}, By: member, Refused: "text.missing"},
		{Name: "what is not open says nothing", When: describe, By: member, Refused: "hub.unknown"},
		{Name: "a hub ends for a reason", Given: story(), When: hub.CloseHub{in, reason}, By: member, Then: events{closed}},
		{Name: "a real one", Given: story(), When: hub.CloseHub{in, "no"}, By: member, Refused: "text.reason_too_short"},
		{Name: "ending twice is quiet", Given: story(closed), When: hub.CloseHub{in, reason}, By: member},
		{Name: "what ended takes nothing", Given: story(closed), When: describe, By: member, Refused: "hub.closed"},
		{Name: "and does not open again", Given: story(closed), When: open, By: member, Refused: "hub.closed"},
	})
	if o, _ := hub.Object(hub.State{}, open); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Errorf("object: %+v", o)
	}
}

func TestPartnersAndOffers(t *testing.T) {
	t.Parallel()
	add := hub.AddPartner{in, uni, hub.University, hub.ToPublic, "Technical University", "https://tu.example"}
	partner := func(change func(*hub.AddPartner)) hub.AddPartner { c := add; change(&c); return c }
	make1 := hub.MakeOffer{in, desks, hub.Place, uni, 3, calendar.Of(2018, time.December, 31), hub.ToPublic, "Desks", "In the main hall"}
	made := func(change func(*hub.MakeOffer)) hub.MakeOffer { c := make1; change(&c); return c }
	change := hub.ChangeOffer{in, desks, 5, calendar.Date{}, hub.ToProgramme, "Desks", ""}
	fewer, nothing, secret, nameless := change, change, change, change
	fewer.Amount, nothing.Amount, secret.Shown, nameless.Title = 1, 0, "nobody", ""
	decidertest.Run(t, hub.Decider, []row{
		{Name: "an organisation joins", Given: story(), When: add, By: member, Then: events{joined}},
		{Name: "once", Given: story(joined), When: add, By: member, Refused: "hub.partner_known"},
		{Name: "of a kind that there is", Given: story(), When: partner(func(c *hub.AddPartner) { c.Kind = "club" }), By: member, Refused: "hub.kind_unknown"},
		{Name: "under its name", Given: story(), When: partner(func(c *hub.AddPartner) { c.Name = "" }), By: member, Refused: "text.missing"},
		{Name: "with an address to follow", Given: story(), When: partner(func(c *hub.AddPartner) { c.Link = "tu" }), By: member, Refused: "text.not_a_web_address"},
		{Name: "shown on purpose", Given: story(), When: partner(func(c *hub.AddPartner) { c.Shown = "" }), By: member, Refused: "hub.shown_unknown"},
		{Name: "an organisation leaves", Given: story(joined), When: hub.ReleasePartner{in, uni}, By: member, Then: events{partnerLeft}},
		{Name: "leaving twice is quiet", Given: story(joined, partnerLeft), When: hub.ReleasePartner{in, uni}, By: member},
		{Name: "who never came does not leave", Given: story(), When: hub.ReleasePartner{in, uni}, By: member, Refused: "hub.partner_unknown"},
		{Name: "an offer is made", Given: story(joined), When: make1, By: member, Then: events{offer}},
		{Name: "an offer is made once", Given: story(joined, offer), When: make1, By: member, Refused: "hub.offer_known"},
		{Name: "of a kind that the hub has", Given: story(joined), When: made(func(c *hub.MakeOffer) { c.Kind = "luck" }), By: member, Refused: "hub.kind_unknown"},
		{Name: "by a partner that is there", Given: story(joined, partnerLeft), When: make1, By: member, Refused: "hub.partner_unknown"},
		{Name: "of some amount", Given: story(joined), When: made(func(c *hub.MakeOffer) { c.Amount = 0 }), By: member, Refused: "hub.amount_impossible"},
		{Name: "with a title", Given: story(joined), When: made(func(c *hub.MakeOffer) { c.Title = "" }), By: member, Refused: "text.missing"},
		{Name: "in words to read", Given: story(joined), When: made(func(c *hub.MakeOffer) { c.Text = "\xff" }), By: member, Refused: "text.unreadable"},
		{Name: "an offer is shown on purpose", Given: story(joined), When: made(func(c *hub.MakeOffer) { c.Shown = "" }), By: member, Refused: "hub.shown_unknown"},
		{Name: "an offer changes", Given: story(joined, offer), When: change, By: member, Then: events{hub.OfferChanged{part, desks, hub.Place, uni, 5, calendar.Date{}, hub.ToProgramme, text("Desks"), none}}},
		{Name: "not below what is taken", Given: story(joined, offer, person, taken), When: fewer, By: member, Refused: "hub.amount_taken", Args: map[string]any{"taken": 2}},
		{Name: "not to nothing", Given: story(joined, offer), When: nothing, By: member, Refused: "hub.amount_impossible"},
		{Name: "nor out of sight", Given: story(joined, offer), When: secret, By: member, Refused: "hub.shown_unknown"},
		{Name: "nor without a title", Given: story(joined, offer), When: nameless, By: member, Refused: "text.missing"},
		{Name: "what is not offered does not change", Given: story(), When: change, By: member, Refused: "hub.offer_unknown"},
		{Name: "an offer is taken back", Given: story(joined, offer), When: hub.WithdrawOffer{in, desks}, By: member, Then: events{withdrawn}},
		{Name: "taking back twice is quiet", Given: story(joined, offer, withdrawn), When: hub.WithdrawOffer{in, desks}, By: member},
		{Name: "what is not offered is not taken back", Given: story(), When: hub.WithdrawOffer{in, desks}, By: member, Refused: "hub.offer_unknown"},
		{Name: "what was taken back does not change", Given: story(joined, offer, withdrawn), When: change, By: member, Refused: "hub.offer_withdrawn"},
	})
}

func TestPeopleAndWhatTheyGet(t *testing.T) {
	t.Parallel()
	admit := hub.AdmitPerson{in, mila, hub.Entrepreneur, "Mila", "Mila Ltd", "mila@sofia.example", true}
	who := func(change func(*hub.AdmitPerson)) hub.AdmitPerson { c := admit; change(&c); return c }
	correct := hub.CorrectPerson{in, mila, hub.Talent, "Mila K.", "", ""}
	take := hub.TakeOffer{in, desks, use1, mila, 2}
	more := hub.TakeOffer{in, desks, use2, mila, 2}
	full := story(joined, offer, person)
	decidertest.Run(t, hub.Decider, []row{
		{Name: "somebody joins", Given: story(), When: admit, By: member, Then: events{person}},
		{Name: "who agreed to it", Given: story(), When: who(func(c *hub.AdmitPerson) { c.Consent = false }), By: member, Refused: "hub.consent_missing"},
		{Name: "joining twice is quiet", Given: story(person), When: admit, By: member},
		{Name: "for something", Given: story(), When: who(func(c *hub.AdmitPerson) { c.Kind = "cat" }), By: member, Refused: "hub.kind_unknown"},
		{Name: "under a name", Given: story(), When: who(func(c *hub.AdmitPerson) { c.Name = "" }), By: member, Refused: "text.missing"},
		{Name: "from somewhere that can be read", Given: story(), When: who(func(c *hub.AdmitPerson) { c.Organisation = "\xff" }), By: member, Refused: "text.unreadable"},
		{Name: "with an address that is one", Given: story(), When: who(func(c *hub.AdmitPerson) { c.Mail = "mila" }), By: member, Refused: "text.not_an_address"},
		{Name: "what is known is corrected", Given: story(person), When: correct, By: member, Then: events{hub.PersonCorrected{part, mila, hub.Talent, text("Mila K."), none, none}}},
		{Name: "not of who is not there", Given: story(), When: correct, By: member, Refused: "hub.person_unknown"},
		{Name: "nor to nothing", Given: story(person), When: hub.CorrectPerson{in, mila, hub.Talent, "", "", ""}, By: member, Refused: "text.missing"},
		{Name: "somebody leaves", Given: story(person), When: hub.ReleasePerson{in, mila}, By: member, Then: events{personLeft}},
		{Name: "a person leaving twice is quiet", Given: story(person, personLeft), When: hub.ReleasePerson{in, mila}, By: member},
		{Name: "and can come back", Given: story(person, personLeft), When: admit, By: member, Then: events{person}},
		{Name: "a person takes of an offer", Given: full, When: take, By: member, Then: events{taken}},
		{Name: "the same use is quiet", Given: append(full, taken), When: take, By: member},
		{Name: "another one is not", Given: append(full, taken), When: hub.TakeOffer{in, desks, use1, mila, 1}, By: member, Refused: "hub.use_known"},
		{Name: "never more than there is", Given: append(full, taken), When: more, By: member, Refused: "hub.offer_used_up", Args: map[string]any{"free": 1}},
		{Name: "what is returned is free again", Given: append(full, taken, returned), When: more, By: member, Then: events{hub.OfferTaken{part, desks, use2, mila, 2, today}}},
		{Name: "of what is offered", Given: story(person), When: take, By: member, Refused: "hub.offer_unknown"},
		{Name: "and not taken back", Given: append(full, withdrawn), When: take, By: member, Refused: "hub.offer_withdrawn"},
		{Name: "on the last day", Given: full, When: take, By: later(83), Then: events{hub.OfferTaken{part, desks, use1, mila, 2, calendar.Of(2018, time.December, 31)}}},
		{Name: "not after it", Given: full, When: take, By: later(84), Refused: "hub.offer_over"},
		{Name: "by who belongs to the hub", Given: full, When: hub.TakeOffer{in, desks, use1, ivo, 1}, By: member, Refused: "hub.person_unknown"},
		{Name: "in some amount", Given: full, When: hub.TakeOffer{in, desks, use1, mila, 0}, By: member, Refused: "hub.amount_impossible"},
		{Name: "a use ends", Given: append(full, taken), When: hub.ReturnOffer{in, use1}, By: member, Then: events{returned}},
		{Name: "a use ending twice is quiet", Given: append(full, taken, returned), When: hub.ReturnOffer{in, use1}, By: member},
		{Name: "what is not in use does not end", Given: full, When: hub.ReturnOffer{in, use1}, By: member, Refused: "hub.use_unknown"},
	})
}

func TestFigures(t *testing.T) {
	t.Parallel()
	record := hub.RecordFigure{in, hub.Jobs, today, 12, hub.ToPublic}
	figure := func(change func(*hub.RecordFigure)) hub.RecordFigure { c := record; change(&c); return c }
	correct := hub.CorrectFigure{in, hub.Jobs, today, 11, reason}
	decidertest.Run(t, hub.Decider, []row{
		{Name: "a figure of a day", Given: story(), When: record, By: member, Then: events{recorded}},
		{Name: "the same again is quiet", Given: story(recorded), When: record, By: member},
		{Name: "another one is a correction", Given: story(recorded), When: figure(func(c *hub.RecordFigure) { c.Value = 13 }), By: member, Refused: "hub.figure_known"},
		{Name: "of something that is counted", Given: story(), When: figure(func(c *hub.RecordFigure) { c.Figure = "luck" }), By: member, Refused: "hub.figure_unclear"},
		{Name: "not less than none", Given: story(), When: figure(func(c *hub.RecordFigure) { c.Value = -1 }), By: member, Refused: "hub.figure_unclear"},
		{Name: "not of tomorrow", Given: story(), When: figure(func(c *hub.RecordFigure) { c.On = today.AddDays(1) }), By: member, Refused: "hub.day_impossible"},
		{Name: "a figure is shown on purpose", Given: story(), When: figure(func(c *hub.RecordFigure) { c.Shown = "" }), By: member, Refused: "hub.shown_unknown"},
		{Name: "a figure is corrected and was there", Given: story(recorded), When: correct, By: member, Then: events{hub.FigureCorrected{part, hub.Jobs, today, 11, 12, text(reason)}}},
		{Name: "to the same is quiet", Given: story(recorded), When: hub.CorrectFigure{in, hub.Jobs, today, 12, reason}, By: member},
		{Name: "for a reason", Given: story(recorded), When: hub.CorrectFigure{in, hub.Jobs, today, 11, "no"}, By: member, Refused: "text.reason_too_short"},
		{Name: "to something that can be", Given: story(recorded), When: hub.CorrectFigure{in, hub.Jobs, today, -1, reason}, By: member, Refused: "hub.figure_unclear"},
		{Name: "what was never recorded is not corrected", Given: story(), When: correct, By: member, Refused: "hub.figure_unknown"},
	})
}

// TestLimits asks for one more than there may be.
func TestLimits(t *testing.T) {
	t.Parallel()
	s := hub.Decider.Fold(hub.Decider.Initial, opened)
	s.Partners, s.Offers, s.People, s.Figures = map[id.Partner]bool{}, map[id.Offer]hub.Offer{}, map[id.Person]bool{}, map[hub.Counted]int{}
	for n := range hub.PeopleMost {
		u := named(fmt.Sprint(n))
		s.Partners[id.Partner(u)], s.Offers[id.Offer(u)], s.People[id.Person(u)] = true, hub.Offer{}, true
		s.Figures[hub.Counted{hub.Jobs, today.AddDays(-1 - n)}] = n
	}
	for _, c := range []hub.Command{
		hub.AddPartner{in, uni, hub.Bank, hub.ToPublic, "Bank", ""}, hub.MakeOffer{in, desks, hub.Place, id.Partner{}, 1, today, hub.ToPublic, "Desks", ""},
		hub.AdmitPerson{in, mila, hub.Talent, "Mila", "", "", true}, hub.RecordFigure{in, hub.Jobs, today, 1, hub.ToPublic},
	} {
		var no *decider.Refusal
		if _, err := hub.Decider.Decide(s, c, member); !errors.As(err, &no) || no.Code != "hub.too_many" {
			t.Errorf("%T: %v", c, err)
		}
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[hub.State, hub.Command, hub.Event]{
		Decider: hub.Decider, Command: anything, Invariant: sound, Walks: 50, Steps: 200,
	}.Run(t)
	for _, e := range hub.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ hub.State) (hub.Command, decider.By) {
	words := []string{"", reason, reason, "\xff"}[r.IntN(4)]
	n := r.IntN(6) - 1
	who := []id.Person{mila, ivo}[r.IntN(2)]
	use := id.Use(named(fmt.Sprint("use", r.IntN(20))))
	commands := []hub.Command{
		hub.OpenHub{in, hub.ToPublic, words, words, ""}, hub.DescribeHub{in, hub.ToProgramme, words, words, ""}, hub.AddPartner{in, uni, hub.Bank, hub.ToPublic, words, ""},
		hub.MakeOffer{in, desks, hub.Place, []id.Partner{{}, uni}[r.IntN(2)], n, today.AddDays(300), hub.ToProgramme, words, ""},
		hub.ChangeOffer{in, desks, n, today.AddDays(400), hub.ToPublic, words, ""}, hub.TakeOffer{in, desks, use, who, n}, hub.TakeOffer{in, desks, use, who, 1},
		hub.ReturnOffer{in, use}, hub.AdmitPerson{in, who, hub.Talent, words, "", "", n > 0}, hub.CorrectPerson{in, who, hub.Expert, words, "", ""},
		hub.RecordFigure{in, hub.Jobs, today.AddDays(-r.IntN(3)), n, hub.ToPublic}, hub.CorrectFigure{in, hub.Jobs, today.AddDays(-r.IntN(3)), n, words},
	}
	switch r.IntN(150) {
	case 0:
		return hub.CloseHub{in, words}, member
	case 1:
		return hub.WithdrawOffer{in, desks}, member
	case 2:
		return hub.ReleasePartner{in, uni}, member
	case 3:
		return hub.ReleasePerson{in, who}, member
	}
	return commands[r.IntN(len(commands))], member
}

func sound(s hub.State) error {
	taken := map[id.Offer]int{}
	for _, u := range s.Uses {
		if !u.Returned {
			taken[u.Offer] += u.Amount
		}
	}
	for k, o := range s.Offers {
		if o.Taken != taken[k] || o.Taken < 0 || o.Taken > o.Amount {
			return fmt.Errorf("of %d, %d are taken, the uses say %d", o.Amount, o.Taken, taken[k])
		}
	}
	return nil
}
