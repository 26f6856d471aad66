package contact_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/contact"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[contact.Command, contact.Event]
	events = []contact.Event
)

var (
	dcc     = id.Programme(named("dcc"))
	in      = place.InProgramme{Programme: dcc}
	elena   = id.Person(named("elena"))
	pia     = id.Person(named("pia"))
	wish    = id.ContactOf(dcc, elena, pia)
	asElena = decider.By{Actor: elena}
	asPia   = decider.By{Actor: pia}

	requested = contact.ContactRequested{wish, dcc, elena, pia, text("About your counters"), text("elena@plovdiv.example"), event.Private{}}
	accepted  = contact.ContactAccepted{wish, elena, pia, text("pia@espoo.example"), text("+358 1")}
	declined  = contact.ContactDeclined{wish, elena, pia, event.Private{}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func TestContact(t *testing.T) {
	t.Parallel()
	request := contact.RequestContact{in, elena, pia, "About your counters", "elena@plovdiv.example", ""}
	accept := contact.AcceptContact{in, elena, pia, "pia@espoo.example", "+358 1"}
	decline := contact.DeclineContact{in, elena, pia, ""}
	given := events{requested}
	decidertest.Run(t, contact.Decider, []row{
		{Name: "NET-1: a person asks another", When: request, By: asElena, Then: given},
		{Name: "in their own name", When: request, By: asPia, Refused: "contact.for_another"},
		{Name: "not oneself", When: contact.RequestContact{in, elena, elena, "x", "", ""}, By: asElena, Refused: "contact.with_oneself"},
		{Name: "nor nobody", When: contact.RequestContact{in, elena, id.Person{}, "x", "", ""}, By: asElena, Refused: "contact.with_oneself"},
		{Name: "saying why", When: contact.RequestContact{in, elena, pia, "", "", ""}, By: asElena, Refused: "text.missing"},
		{Name: "with an address that is one", When: contact.RequestContact{in, elena, pia, "x", "elena", ""}, By: asElena, Refused: "text.not_an_address"},
		{Name: "asking twice is quiet", Given: given, When: request, By: asElena},
		{Name: "also after a yes", Given: events{requested, accepted}, When: request, By: asElena},
		{Name: "a no is a no", Given: events{requested, declined}, When: request, By: asElena, Refused: "contact.declined"},
		{Name: "NET-1: who was asked tells how to be reached", Given: given, When: accept, By: asPia, Then: events{accepted}},
		{Name: "NET-1: nobody else does", Given: given, When: accept, By: asElena, Refused: "contact.for_another"},
		{Name: "telling something", Given: given, When: contact.AcceptContact{in, elena, pia, "", ""}, By: asPia, Refused: "contact.details_missing"},
		{Name: "that can be read", Given: given, When: contact.AcceptContact{in, elena, pia, "", "\xff"}, By: asPia, Refused: "text.unreadable"},
		{Name: "telling twice is quiet", Given: events{requested, accepted}, When: accept, By: asPia},
		{Name: "not after a no", Given: events{requested, declined}, When: accept, By: asPia, Refused: "contact.declined"},
		{Name: "nor without a wish", When: accept, By: asPia, Refused: "contact.unknown"},
		{Name: "who was asked declines", Given: given, When: decline, By: asPia, Then: events{declined}},
		{Name: "nobody declines for another", Given: given, When: decline, By: asElena, Refused: "contact.for_another"},
		{Name: "what was told cannot be untold", Given: events{requested, accepted}, When: decline, By: asPia, Refused: "contact.accepted"},
		{Name: "declining twice is quiet", Given: events{requested, declined}, When: decline, By: asPia},
		{Name: "there must be a wish to decline", When: decline, By: asPia, Refused: "contact.unknown"},
		{Name: "a reason can be read", Given: given, When: contact.DeclineContact{in, elena, pia, "\xff"}, By: asPia, Refused: "text.unreadable"},
	})
	if o, ok := contact.Object(contact.State{}, request); !ok || o != (role.Object{Programme: dcc}) {
		t.Errorf("object: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[contact.State, contact.Command, contact.Event]{
		Decider: contact.Decider, Walks: 60, Steps: 20,
		Command: func(r *rand.Rand, _ contact.State) (contact.Command, decider.By) {
			words := []string{"", "pia@espoo.example", "\xff"}[r.IntN(3)]
			return []contact.Command{
				contact.RequestContact{in, elena, pia, words, words, words}, contact.AcceptContact{in, elena, pia, words, words}, contact.DeclineContact{in, elena, pia, words},
			}[r.IntN(3)], []decider.By{asElena, asPia}[r.IntN(2)]
		},
		Invariant: func(s contact.State) error {
			if s.Status != "" && (s.From == s.To || s.Contact != id.ContactOf(s.Programme, s.From, s.To)) {
				return errors.New("NET-1: a wish is between two")
			}
			return nil
		},
	}.Run(t)
	for _, e := range contact.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
