package publicity_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/publicity"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[publicity.Command, publicity.Event]
	events = []publicity.Event
)

var (
	dcc      = id.Programme(named("dcc"))
	in       = place.InProgramme{Programme: dcc}
	sofia    = id.City(named("sofia"))
	inSofia  = place.InCity{Programme: dcc, City: sofia}
	part     = id.ParticipationOf(dcc, sofia)
	counter  = id.Practice(named("practice"))
	ofCity   = id.PageOf(dcc, id.Thing(part))
	today    = calendar.Of(2018, time.October, 9)
	somebody = decider.By{Actor: id.Person(named("somebody")), ActingAs: role.CityLead, At: today.Time().Add(10 * time.Hour)}
	reason   = "the figures were not right"

	city      = page(1, "en", "Sofia goes digital")
	again     = page(2, "en", "Sofia is digital")
	bulgarian = page(2, "bg", "София става дигитална")
	takenBack = publicity.PageTakenBack{ofCity, dcc, publicity.OfCity, part, id.Practice{}, today, text(reason)}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func page(edition int, l expertise.Language, title string) publicity.PagePublished {
	return publicity.PagePublished{
		Page: ofCity, Programme: dcc, Kind: publicity.OfCity, Participation: part, City: sofia,
		Language: l, Edition: edition, On: today, Title: text(title), Text: text("What we do"),
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	publish := publicity.PublishCityPage{inSofia, "en", "Sofia goes digital", "What we do", ""}
	with := func(change func(*publicity.PublishCityPage)) publicity.PublishCityPage {
		c := publish
		change(&c)
		return c
	}
	whole := publicity.PagePublished{Page: id.PageOf(dcc, id.Thing(dcc)), Programme: dcc, Kind: publicity.OfProgramme, Language: "en", Edition: 1, On: today,
		Title: text("DCC"), Text: text("Fifteen cities"), Link: text("https://dcc.example")}
	practice := publicity.PagePublished{Page: id.PageOf(dcc, id.Thing(counter)), Programme: dcc, Kind: publicity.OfPractice, Participation: part, City: sofia,
		Practice: counter, Language: "en", Edition: 1, On: today, Title: text("One counter"), Text: text("Half the waiting time")}
	back := publicity.TakePageBack{in, ofCity, reason}
	decidertest.Run(t, publicity.Decider, []row{
		{Name: "a city shows itself", When: publish, By: somebody, Then: events{city}},
		{Name: "and again in other words", Given: events{city}, When: with(func(c *publicity.PublishCityPage) { c.Title = "Sofia is digital" }), By: somebody, Then: events{again}},
		{Name: "and in another language", Given: events{city}, When: with(func(c *publicity.PublishCityPage) {
			c.Language, c.Title = "bg", "София става дигитална"
		}), By: somebody, Then: events{bulgarian}},
		{Name: "that is one", When: with(func(c *publicity.PublishCityPage) { c.Language = "English" }), By: somebody, Refused: "publicity.language_unknown"},
		{Name: "with a title", When: with(func(c *publicity.PublishCityPage) { c.Title = "" }), By: somebody, Refused: "text.missing"},
		{Name: "and a text", When: with(func(c *publicity.PublishCityPage) { c.Text = "" }), By: somebody, Refused: "text.missing"},
		{Name: "and an address to follow", When: with(func(c *publicity.PublishCityPage) { c.Link = "x" }), By: somebody, Refused: "text.not_a_web_address"},
		{Name: "the programme shows itself", When: publicity.PublishProgrammePage{in, "en", "DCC", "Fifteen cities", "https://dcc.example"}, By: somebody, Then: events{whole}},
		{Name: "a practice is shown in words for everybody", When: publicity.PublishPracticePage{inSofia, counter, "en", "One counter", "Half the waiting time", ""}, By: somebody, Then: events{practice}},
		{Name: "a page is taken back and was public", Given: events{city}, When: back, By: somebody, Then: events{takenBack}},
		{Name: "for a reason", Given: events{city}, When: publicity.TakePageBack{in, ofCity, "no"}, By: somebody, Refused: "text.reason_too_short"},
		{Name: "taking back twice is quiet", Given: events{city, takenBack}, When: back, By: somebody},
		{Name: "what was never public is not taken back", When: back, By: somebody, Refused: "publicity.unknown"},
		{Name: "what was taken back can be public again", Given: events{city, takenBack}, When: with(func(c *publicity.PublishCityPage) { c.Title = "Sofia is digital" }), By: somebody, Then: events{again}},
	})
}

func TestTheObject(t *testing.T) {
	t.Parallel()
	s := publicity.Decider.Fold(publicity.Decider.Initial, city)
	mine := role.Object{Programme: dcc, Participation: part}
	if o, ok := publicity.Object(s, publicity.TakePageBack{InProgramme: in}); !ok || o != mine {
		t.Errorf("a city's page is the city's: %+v", o)
	}
	if _, ok := publicity.Object(publicity.State{}, publicity.TakePageBack{InProgramme: in}); ok {
		t.Error("what is not there is somebody's")
	}
	for _, c := range []publicity.Command{publicity.PublishCityPage{InCity: inSofia}, publicity.PublishPracticePage{InCity: inSofia}} {
		if o, ok := publicity.Object(publicity.State{}, c); !ok || o != mine {
			t.Errorf("%T: %+v", c, o)
		}
	}
	if o, ok := publicity.Object(publicity.State{}, publicity.PublishProgrammePage{InProgramme: in}); !ok || o != (role.Object{Programme: dcc}) {
		t.Errorf("the programme's page is the programme's: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[publicity.State, publicity.Command, publicity.Event]{
		Decider: publicity.Decider, Walks: 40, Steps: 30,
		Command: func(r *rand.Rand, _ publicity.State) (publicity.Command, decider.By) {
			words := []string{"", reason, reason, "\xff"}[r.IntN(4)]
			if r.IntN(2) == 0 {
				return publicity.TakePageBack{in, ofCity, words}, somebody
			}
			return publicity.PublishCityPage{inSofia, []expertise.Language{"bg", "en", ""}[r.IntN(3)], words, words, ""}, somebody
		},
		Invariant: func(s publicity.State) error {
			if s.Public && s.Edition < 1 {
				return errors.New("public without having been published")
			}
			return nil
		},
	}.Run(t)
	for _, e := range publicity.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
