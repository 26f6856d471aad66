package mentor_test

import (
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/mentor"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[mentor.Command, mentor.Event]

var (
	dcc, icc        = id.Programme(named("dcc")), id.Programme(named("icc"))
	espoo, plovdiv  = id.City(named("espoo")), id.City(named("plovdiv"))
	patras, kavala  = id.City(named("patras")), id.City(named("kavala"))
	pia             = id.Person(named("pia"))
	m1, m2, m3, m4  = matchOf("1"), matchOf("2"), matchOf("3"), matchOf("4")
	s1, s2          = id.Session(named("s1")), id.Session(named("s2"))
	today           = calendar.Of(2018, time.March, 5)
	asPia           = decider.By{Actor: pia, ActingAs: role.Mentor, At: today.Time().Add(9 * time.Hour)}
	of              = mentor.OfMentor{InProgramme: place.InProgramme{Programme: dcc}, Mentor: pia}
	elsewhere       = mentor.OfMentor{InProgramme: place.InProgramme{Programme: icc}, Mentor: pia}
	languages       = []expertise.Language{"en", "fi"}
	themes          = []expertise.Theme{expertise.OpenData}
	dimensions      = []expertise.Dimension{"data"}
	reason          = "on leave until the summer"
	registered      = mentor.MentorRegistered{pia, dcc, espoo, languages, themes, dimensions, 3, event.Private{}}
	paused          = mentor.MentorPaused{pia, event.Text(reason)}
	resumed         = mentor.MentorResumed{pia}
	takenPlovdiv    = mentor.MatchTaken{pia, m1, plovdiv, 1}
	takenPatras     = mentor.MatchTaken{pia, m2, patras, 2}
	takenKavala     = mentor.MatchTaken{pia, m3, kavala, 3}
	releasedPlovdiv = mentor.MatchReleased{pia, m1, plovdiv, 2}
	live            = mentor.LiveSessionTaken{pia, dcc, s1}
	freed           = mentor.LiveSessionFreed{pia, s1}
)

func named(name string) id.UUID              { return id.Derive(id.UUID{}, name) }
func matchOf(n string) id.Match              { return id.Match(named("match " + n)) }
func story(e ...mentor.Event) []mentor.Event { return append([]mentor.Event{registered}, e...) }

func register(change func(*mentor.RegisterMentor)) mentor.RegisterMentor {
	c := mentor.RegisterMentor{of, espoo, languages, themes, dimensions, 0, ""}
	if change != nil {
		change(&c)
	}
	return c
}

func TestProfile(t *testing.T) {
	t.Parallel()
	update := mentor.UpdateExpertise{of, []expertise.Language{"fi"}, []expertise.Theme{expertise.Mobility}, nil, "Open data since 2011"}
	available := mentor.SetAvailability{of, today, today.AddMonths(6), 8}
	decidertest.Run(t, mentor.Decider, []row{
		{Name: "a mentor is registered, for three cities when nothing is said", When: register(nil), By: asPia, Then: story()},
		{Name: "for as many as said", When: register(func(c *mentor.RegisterMentor) { c.Capacity = 5 }), By: asPia, Then: []mentor.Event{
			mentor.MentorRegistered{pia, dcc, espoo, languages, themes, dimensions, 5, event.Private{}}}},
		{Name: "once", Given: story(), When: register(nil), By: asPia, Refused: "mentor.registered_already"},
		{Name: "nobody has no profile", When: register(func(c *mentor.RegisterMentor) { c.Mentor = id.Person{} }), By: asPia, Refused: "mentor.unknown"},
		{Name: "not for a hundred cities", When: register(func(c *mentor.RegisterMentor) { c.Capacity = 100 }), By: asPia, Refused: "mentor.capacity_impossible"},
		{Name: "with a language", When: register(func(c *mentor.RegisterMentor) { c.Languages = nil }), By: asPia, Refused: "mentor.language_missing"},
		{Name: "that is one", When: register(func(c *mentor.RegisterMentor) { c.Languages = []expertise.Language{"English"} }), By: asPia, Refused: "text.language_unknown"},
		{Name: "with a theme", When: register(func(c *mentor.RegisterMentor) { c.Themes = nil }), By: asPia, Refused: "mentor.theme_missing"},
		{Name: "of the programme", When: register(func(c *mentor.RegisterMentor) { c.Themes = []expertise.Theme{"alchemy"} }), By: asPia, Refused: "mentor.theme_unknown"},
		{Name: "with dimensions of the instrument", When: register(func(c *mentor.RegisterMentor) { c.Dimensions = []expertise.Dimension{"charm"} }), By: asPia, Refused: "mentor.dimension_unknown"},
		{Name: "and not with everything", When: register(func(c *mentor.RegisterMentor) { c.Languages = make([]expertise.Language, 30) }), By: asPia, Refused: "mentor.too_many"},
		{Name: "expertise is replaced", Given: story(), When: update, By: asPia, Then: []mentor.Event{
			mentor.ExpertiseUpdated{pia, []expertise.Language{"fi"}, []expertise.Theme{expertise.Mobility}, nil, event.Text("Open data since 2011")}}},
		{Name: "that of a mentor only", When: update, By: asPia, Refused: "mentor.unknown"},
		{Name: "a mentor of another programme is not known here", Given: story(), When: mentor.ResumeMentor{elsewhere}, By: asPia, Refused: "mentor.unknown"},
		{Name: "availability is set", Given: story(), When: available, By: asPia, Then: []mentor.Event{mentor.AvailabilitySet{pia, today, today.AddMonths(6), 8}}},
		{Name: "its end is not before its beginning", Given: story(), When: mentor.SetAvailability{of, today, today.AddDays(-1), 8}, By: asPia, Refused: "mentor.dates_impossible"},
		{Name: "it has hours", Given: story(), When: mentor.SetAvailability{of, today, today, 0}, By: asPia, Refused: "mentor.hours_impossible"},
		{Name: "a mentor pauses with a reason", Given: story(), When: mentor.PauseMentor{of, reason}, By: asPia, Then: []mentor.Event{paused}},
		{Name: "not without", Given: story(), When: mentor.PauseMentor{of, "tired"}, By: asPia, Refused: "text.reason_too_short"},
		{Name: "pausing twice is quiet", Given: story(paused), When: mentor.PauseMentor{of, reason}, By: asPia},
		{Name: "and resumes", Given: story(paused), When: mentor.ResumeMentor{of}, By: asPia, Then: []mentor.Event{resumed}},
		{Name: "resuming twice is quiet", Given: story(paused, resumed), When: mentor.ResumeMentor{of}, By: asPia},
	})
}

func TestCapacity(t *testing.T) {
	t.Parallel()
	full := story(takenPlovdiv, takenPatras, takenKavala)
	take := func(m id.Match, c id.City) mentor.TakeMatch { return mentor.TakeMatch{of, m, c} }
	offer := func(c id.City, l expertise.Language, interpreter bool) mentor.ConfirmOffer {
		return mentor.ConfirmOffer{of, c, l, interpreter}
	}
	decidertest.Run(t, mentor.Decider, []row{
		{Name: "a match takes a place", Given: story(), When: take(m1, plovdiv), By: asPia, Then: []mentor.Event{takenPlovdiv}},
		{Name: "once", Given: story(takenPlovdiv), When: take(m1, plovdiv), By: asPia},
		{Name: "MEN-1: three cities at a time", Given: full, When: take(m4, plovdiv), By: asPia, Refused: "mentor.capacity_full", Args: map[string]any{"capacity": 3}},
		{Name: "MEN-1: a match that ended frees its place", Given: full, When: mentor.ReleaseMatch{of, m1}, By: asPia, Then: []mentor.Event{releasedPlovdiv}},
		{Name: "which another takes", Given: append(slices.Clone(full), releasedPlovdiv), When: take(m4, plovdiv), By: asPia, Then: []mentor.Event{mentor.MatchTaken{pia, m4, plovdiv, 3}}},
		{Name: "what holds no place frees none", Given: story(), When: mentor.ReleaseMatch{of, m1}, By: asPia},
		{Name: "who pauses takes none", Given: story(paused), When: take(m1, plovdiv), By: asPia, Refused: "mentor.paused"},
		{Name: "MEN-2: not the own city", Given: story(), When: take(m1, espoo), By: asPia, Refused: "mentor.own_city"},
		{Name: "only a mentor takes matches", When: take(m1, plovdiv), By: asPia, Refused: "mentor.unknown"},
		{Name: "capacity grows", Given: full, When: mentor.SetCapacity{of, 4}, By: asPia, Then: []mentor.Event{mentor.CapacitySet{pia, 4, 3}}},
		{Name: "MEN-1: it does not fall below what is taken", Given: full, When: mentor.SetCapacity{of, 2}, By: asPia, Refused: "mentor.capacity_in_use", Args: map[string]any{"taken": 3}},
		{Name: "the same again is quiet", Given: full, When: mentor.SetCapacity{of, 3}, By: asPia},
		{Name: "none is no capacity", Given: full, When: mentor.SetCapacity{of, 0}, By: asPia, Refused: "mentor.capacity_impossible"},
		{Name: "a mentor can be proposed", Given: story(), When: offer(plovdiv, "en", false), By: asPia},
		{Name: "MEN-2: not to the own city", Given: story(), When: offer(espoo, "en", false), By: asPia, Refused: "mentor.own_city"},
		{Name: "MEN-3: in a language that the mentor speaks", Given: story(), When: offer(plovdiv, "bg", false), By: asPia, Refused: "mentor.language_not_spoken", Args: map[string]any{"language": "bg"}},
		{Name: "MEN-3: or with an interpreter", Given: story(), When: offer(plovdiv, "bg", true), By: asPia},
		{Name: "not while pausing", Given: story(paused), When: offer(plovdiv, "en", false), By: asPia, Refused: "mentor.paused"},
	})
}

func TestLiveSession(t *testing.T) {
	t.Parallel()
	decidertest.Run(t, mentor.Decider, []row{
		{Name: "a session goes live", Given: story(), When: mentor.TakeLive{of, s1}, By: asPia, Then: []mentor.Event{live}},
		{Name: "also of a host without a profile", When: mentor.TakeLive{of, s1}, By: asPia, Then: []mentor.Event{live}},
		{Name: "twice is quiet", Given: story(live), When: mentor.TakeLive{of, s1}, By: asPia},
		{Name: "SES-2: one at a time", Given: story(live), When: mentor.TakeLive{of, s2}, By: asPia, Refused: "mentor.has_live_session"},
		{Name: "it ends", Given: story(live), When: mentor.FreeLive{of, s1}, By: asPia, Then: []mentor.Event{freed}},
		{Name: "another ends nothing", Given: story(live), When: mentor.FreeLive{of, s2}, By: asPia},
		{Name: "who hosts can still become a mentor", Given: []mentor.Event{live}, When: register(nil), By: asPia, Then: story()},
		{Name: "and the next one goes live", Given: story(live, freed), When: mentor.TakeLive{of, s2}, By: asPia, Then: []mentor.Event{mentor.LiveSessionTaken{pia, dcc, s2}}},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := mentor.Decider.Fold(mentor.Decider.Initial, story(takenPlovdiv)...)
	programme, tags := mentor.Decider.About(s, takenPlovdiv)
	want := []id.UUID{dcc.UUID(), pia.UUID(), id.ParticipationOf(dcc, espoo).UUID(), m1.UUID(), id.ParticipationOf(dcc, plovdiv).UUID()}
	if programme != dcc || !slices.Equal(tags, want) {
		t.Errorf("a taken match concerns the mentor, both cities and the match: %v", tags)
	}
	if o, _ := mentor.Object(s, mentor.ResumeMentor{of}); o != (role.Object{Programme: dcc, Owner: pia}) {
		t.Errorf("object: %+v", o)
	}
}
