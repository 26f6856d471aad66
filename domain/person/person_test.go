package person_test

import (
	"slices"
	"strings"
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/person"
	"megdan/domain/role"
)

type row = decidertest.Row[person.Command, person.Event]

var (
	dcc, icc = id.Programme(named("dcc")), id.Programme(named("icc"))
	ana      = id.Person(named("ana"))
	ask      = person.RegisterPerson{dcc, ana, "Ана Петрова", "Sofia Investment Agency", []person.Language{"bg", "en"}}
	known    = person.PersonRegistered{ana, dcc, event.Text("Ана Петрова"), event.Text("Sofia Investment Agency"), []person.Language{"bg", "en"}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func TestPerson(t *testing.T) {
	t.Parallel()
	with := func(change func(*person.RegisterPerson)) person.RegisterPerson {
		c := ask
		change(&c)
		return c
	}
	correct := person.CorrectPerson{dcc, ana, "Ана Иванова", "", nil}
	corrected := person.PersonCorrected{ana, event.Text("Ана Иванова"), event.Private{}, nil}
	given := []person.Event{known}
	decidertest.Run(t, person.Decider, []row{
		{Name: "a person becomes known", When: ask, Then: given},
		{Name: "twice is quiet", Given: given, When: ask},
		{Name: "an id is valid in one programme only", Given: given, When: with(func(c *person.RegisterPerson) { c.Programme = icc }), Refused: "person.registered_differently"},
		{Name: "a person has a name", When: with(func(c *person.RegisterPerson) { c.Name = "" }), Refused: "text.missing", Args: map[string]any{"field": "name"}},
		{Name: "and an id", When: with(func(c *person.RegisterPerson) { c.Person = id.Person{} }), Refused: "text.missing", Args: map[string]any{"field": "person"}},
		{Name: "which is not that of the system", When: with(func(c *person.RegisterPerson) { c.Person = id.System }), Refused: "text.missing"},
		{Name: "and a programme", When: with(func(c *person.RegisterPerson) { c.Programme = id.Programme{} }), Refused: "text.missing", Args: map[string]any{"field": "programme"}},
		{Name: "names end", When: with(func(c *person.RegisterPerson) { c.Name = strings.Repeat("a", 201) }), Refused: "text.too_long"},
		{Name: "organisations too", When: with(func(c *person.RegisterPerson) { c.Organisation = strings.Repeat("a", 201) }), Refused: "text.too_long"},
		{Name: "languages are codes", When: with(func(c *person.RegisterPerson) { c.Languages = []person.Language{"Bulgarian"} }), Refused: "text.language_unknown"},
		{Name: "there are 24 official ones", When: with(func(c *person.RegisterPerson) { c.Languages = slices.Repeat([]person.Language{"bg"}, 25) }),
			Refused: "person.too_many_languages", Args: map[string]any{"most": 24}},
		{Name: "a name changes", Given: given, When: correct, Then: []person.Event{corrected}},
		{Name: "an empty one does not", Given: given, When: person.CorrectPerson{dcc, ana, "", "", nil}, Refused: "text.missing"},
		{Name: "nor that of somebody unknown", When: correct, Refused: "person.unknown"},
		{Name: "others ask whether a person is known", Given: given, When: person.ConfirmPerson{dcc, ana}},
		{Name: "and hear when not", When: person.ConfirmPerson{dcc, ana}, Refused: "person.unknown"},
		{Name: "also when in another programme", Given: given, When: person.ConfirmPerson{icc, ana}, Refused: "person.unknown"},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := person.Decider.Fold(person.Decider.Initial, known)
	programme, tags := person.Decider.About(s, known)
	if programme != dcc || !slices.Equal(tags, []id.UUID{dcc.UUID(), ana.UUID()}) {
		t.Errorf("a person concerns the programme and herself: %v %v", programme, tags)
	}
	if o, _ := person.Object(person.State{}, ask); o != (role.Object{Programme: dcc}) {
		t.Errorf("who registers asks about the programme: %+v", o)
	}
	if o, _ := person.Object(s, person.CorrectPerson{Programme: icc, Person: ana}); o != (role.Object{Programme: dcc, Owner: ana}) {
		t.Errorf("who corrects asks about the person, wherever the command says: %+v", o)
	}
}
