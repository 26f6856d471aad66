// Package person is who takes part in a programme: a name, an organisation
// and languages, all of it data of that person and sealed under the person's
// key. The id is valid in one programme only, so that two programmes do not
// tell together who somebody is. What a person may do is not said here but by
// participations and appointments. There are no states.
package person

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// LanguagesMost is how many languages a person can name.
const LanguagesMost = 24

// State is what decisions read. Names are not in it: no rule needs them.
type State struct {
	Person    id.Person // zero: not registered
	Programme id.Programme
}

// Decider of the stream person-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "person",
	Decide: decide,
	Evolve: evolve,
	About: func(s State, _ Event) (id.Programme, []id.UUID) {
		return s.Programme, []id.UUID{s.Programme.UUID(), s.Person.UUID()}
	},
}

// Object is what rights are asked about: a person of a programme, who owns
// the record.
func Object(s State, c Command) (role.Object, bool) {
	if r, is := c.(RegisterPerson); is {
		return role.Object{Programme: r.Programme}, true
	}
	return role.Object{Programme: s.Programme, Owner: s.Person}, true
}

func decide(s State, c Command, _ decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RegisterPerson:
		return register(s, c)
	case CorrectPerson:
		return correct(s, c)
	case ConfirmPerson:
		return nil, known(s, c.Programme)
	}
	panic("person: a command outside the sealed set")
}

func register(s State, c RegisterPerson) ([]Event, error) {
	switch {
	case c.Person.IsZero() || c.Person == id.System:
		return nil, decider.Refuse("text.missing", "field", "person")
	case c.Programme.IsZero():
		return nil, decider.Refuse("text.missing", "field", "programme")
	case !s.Person.IsZero() && s.Programme == c.Programme:
		return nil, nil // already known; CorrectPerson changes the record
	case !s.Person.IsZero():
		return nil, decider.Refuse("person.registered_differently")
	}
	name, organisation, err := record(c.Name, c.Organisation, c.Languages)
	if err != nil {
		return nil, err
	}
	return []Event{PersonRegistered{c.Person, c.Programme, name, organisation, slices.Clone(c.Languages)}}, nil
}

func correct(s State, c CorrectPerson) ([]Event, error) {
	if err := known(s, c.Programme); err != nil {
		return nil, err
	}
	name, organisation, err := record(c.Name, c.Organisation, c.Languages)
	if err != nil {
		return nil, err
	}
	return []Event{PersonCorrected{c.Person, name, organisation, slices.Clone(c.Languages)}}, nil
}

// known also refuses a person of another programme, in the same words: who is
// known elsewhere is nobody's business here.
func known(s State, p id.Programme) error {
	if s.Person.IsZero() || s.Programme != p {
		return decider.Refuse("person.unknown")
	}
	return nil
}

func record(name, organisation string, languages []Language) (n, o event.Private, err error) {
	if n, err = wording.Must("name", name, wording.NameMost); err != nil {
		return n, o, err
	}
	if o, err = wording.May("organisation", organisation, wording.NameMost); err != nil {
		return n, o, err
	}
	if len(languages) > LanguagesMost {
		return n, o, decider.Refuse("person.too_many_languages", "most", LanguagesMost)
	}
	for _, l := range languages {
		if !wording.IsLanguage(string(l)) {
			return n, o, decider.Refuse("text.language_unknown", "field", "languages")
		}
	}
	return n, o, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case PersonRegistered:
		s = State{e.Person, e.Programme}
	case PersonCorrected: // no rule reads names
	}
	return s
}
