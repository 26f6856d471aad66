package library_test

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
	"megdan/domain/library"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[library.Command, library.Event]
	events = []library.Event
)

var (
	dcc       = id.Programme(named("dcc"))
	in        = place.InProgramme{Programme: dcc}
	elsewhere = place.InProgramme{Programme: id.Programme(named("icc"))}
	sofia     = id.City(named("sofia"))
	inSofia   = place.InCity{Programme: dcc, City: sofia}
	part      = id.ParticipationOf(dcc, sofia)
	m1        = id.Method(named("method"))
	u1        = id.Use(named("use"))
	today     = calendar.Of(2018, time.October, 9)
	keeper    = decider.By{Actor: id.Person(named("keeper")), ActingAs: role.ProgrammeManager, At: today.Time().Add(10 * time.Hour)}
	reason    = "the questionnaire replaces it"
	none      = event.Private{}

	added      = library.MethodAdded{m1, dcc, library.Guide, expertise.OpenData, 1, "en", text("Assessment guide"), text("How to ask"), text("https://x.example/guide")}
	second     = library.VersionPublished{m1, 2, "en", text("Assessment guide"), text("How to ask well"), none, text("Shorter")}
	translated = library.TranslationPublished{m1, 1, "bg", text("Наръчник за оценка"), text("Как да питаме"), none}
	used       = library.MethodUsed{m1, u1, part, sofia, 1, "bg", today, text("It helped")}
	retired    = library.MethodRetired{m1, today, text(reason)}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func story(more ...library.Event) events { return append(events{added}, more...) }

func TestKeeping(t *testing.T) {
	t.Parallel()
	add := library.AddMethod{in, m1, library.Guide, expertise.OpenData, 1, "en", "Assessment guide", "How to ask", "https://x.example/guide"}
	with := func(change func(*library.AddMethod)) library.AddMethod { c := add; change(&c); return c }
	publish := library.PublishVersion{in, m1, 2, "Assessment guide", "How to ask well", "", "Shorter"}
	version := func(change func(*library.PublishVersion)) library.PublishVersion { c := publish; change(&c); return c }
	translate := library.TranslateMethod{in, m1, 1, "bg", "Наръчник за оценка", "Как да питаме", ""}
	into := func(change func(*library.TranslateMethod)) library.TranslateMethod {
		c := translate
		change(&c)
		return c
	}
	decidertest.Run(t, library.Decider, []row{
		{Name: "an item is added", When: add, By: keeper, Then: events{added}},
		{Name: "twice is quiet", Given: story(), When: add, By: keeper},
		{Name: "another one does not take the id", Given: story(), When: with(func(c *library.AddMethod) { c.Language = "bg" }), By: keeper, Refused: "library.added_differently"},
		{Name: "of a kind", When: with(func(c *library.AddMethod) { c.Kind = "song" }), By: keeper, Refused: "library.kind_unknown"},
		{Name: "on a theme of the programme", When: with(func(c *library.AddMethod) { c.Theme = "alchemy" }), By: keeper, Refused: "library.theme_unknown"},
		{Name: "for a step", When: with(func(c *library.AddMethod) { c.Step = 6 }), By: keeper, Refused: "library.step_unknown"},
		{Name: "in a language", When: with(func(c *library.AddMethod) { c.Language = "" }), By: keeper, Refused: "library.language_unknown"},
		{Name: "with a title", When: with(func(c *library.AddMethod) { c.Title = "" }), By: keeper, Refused: "text.missing"},
		{Name: "and a summary", When: with(func(c *library.AddMethod) { c.Summary = "" }), By: keeper, Refused: "text.missing"},
		{Name: "at an address", When: with(func(c *library.AddMethod) { c.Link = "guide" }), By: keeper, Refused: "text.not_a_web_address"},
		{Name: "a version follows", Given: story(), When: publish, By: keeper, Then: events{second}},
		{Name: "the next one", Given: story(second), When: publish, By: keeper, Refused: "library.version_passed", Args: map[string]any{"version": 2}},
		{Name: "saying what changed", Given: story(), When: version(func(c *library.PublishVersion) { c.Changes = "" }), By: keeper, Refused: "text.missing"},
		{Name: "under a title", Given: story(), When: version(func(c *library.PublishVersion) { c.Title = "" }), By: keeper, Refused: "text.missing"},
		{Name: "a version is translated", Given: story(), When: translate, By: keeper, Then: events{translated}},
		{Name: "one that there is", Given: story(), When: into(func(c *library.TranslateMethod) { c.Version = 2 }), By: keeper, Refused: "library.version_unknown"},
		{Name: "into a language", Given: story(), When: into(func(c *library.TranslateMethod) { c.Language = "" }), By: keeper, Refused: "library.language_unknown"},
		{Name: "another one", Given: story(), When: into(func(c *library.TranslateMethod) { c.Language = "en" }), By: keeper, Refused: "library.own_language"},
		{Name: "in words", Given: story(), When: into(func(c *library.TranslateMethod) { c.Title = "" }), By: keeper, Refused: "text.missing"},
		{Name: "an item is retired", Given: story(), When: library.RetireMethod{in, m1, reason}, By: keeper, Then: events{retired}},
		{Name: "for a reason", Given: story(), When: library.RetireMethod{in, m1, "old"}, By: keeper, Refused: "text.reason_too_short"},
		{Name: "twice retired is quiet", Given: story(retired), When: library.RetireMethod{in, m1, reason}, By: keeper},
		{Name: "what is retired has no more versions", Given: story(retired), When: publish, By: keeper, Refused: "library.retired"},
		{Name: "what is not there has none", When: publish, By: keeper, Refused: "library.unknown"},
		{Name: "nor in another programme", Given: story(), When: version(func(c *library.PublishVersion) { c.InProgramme = elsewhere }), By: keeper, Refused: "library.unknown"},
	})
}

func TestUsing(t *testing.T) {
	t.Parallel()
	use := library.NoteUse{inSofia, m1, u1, 1, "bg", "It helped"}
	decidertest.Run(t, library.Decider, []row{
		{Name: "a city used it", Given: story(translated), When: use, By: keeper, Then: events{used}},
		{Name: "in a language that there is", Given: story(), When: use, By: keeper, Refused: "library.not_in_language"},
		{Name: "in a version that is translated", Given: story(second, translated), When: library.NoteUse{inSofia, m1, u1, 2, "bg", ""}, By: keeper, Refused: "library.not_in_language"},
		{Name: "noted once", Given: story(translated, used), When: use, By: keeper, Refused: "library.use_known"},
		{Name: "in words to read", Given: story(translated), When: library.NoteUse{inSofia, m1, u1, 1, "bg", "\xff"}, By: keeper, Refused: "text.unreadable"},
		{Name: "what is retired is not used", Given: story(translated, retired), When: use, By: keeper, Refused: "library.retired"},
	})
	if o, _ := library.Object(library.State{}, use); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Errorf("a city notes its own use: %+v", o)
	}
	if o, _ := library.Object(library.State{}, library.AddMethod{InProgramme: in}); o != (role.Object{Programme: dcc}) {
		t.Errorf("the programme keeps the library: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[library.State, library.Command, library.Event]{
		Decider: library.Decider, Walks: 40, Steps: 80,
		Command: func(r *rand.Rand, s library.State) (library.Command, decider.By) {
			words := []string{"", reason, reason, "\xff"}[r.IntN(4)]
			language := []expertise.Language{"en", "bg", "el", ""}[r.IntN(4)]
			if r.IntN(80) == 0 {
				return library.RetireMethod{in, m1, words}, keeper
			}
			return []library.Command{
				library.AddMethod{in, m1, library.Tool, "", r.IntN(7), language, words, words, ""},
				library.PublishVersion{in, m1, s.Version + r.IntN(2), words, words, "", words},
				library.TranslateMethod{in, m1, r.IntN(s.Version + 2), language, words, words, ""},
				library.NoteUse{inSofia, m1, id.Use(named(words + string(language))), r.IntN(s.Version + 1), language, words},
			}[r.IntN(4)], keeper
		},
		Invariant: func(s library.State) error {
			if !s.Method.IsZero() && !s.In[library.Edition{s.Version, s.Language}] {
				return errors.New("the newest version is not there in its own language")
			}
			return nil
		},
	}.Run(t)
	for _, e := range library.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
