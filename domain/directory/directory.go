// Package directory is what people say of themselves to the others of a
// programme: themes, some words, and contact details if they want everybody
// to have them (NET-1). Names, organisations, languages and roles are not said
// here. An entry is written anew as a whole, and can be taken away.
package directory

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// State is what decisions read.
type State struct {
	Person    id.Person // zero: nothing was ever written
	Programme id.Programme
	Written   bool
}

// Decider of the stream directory-<person>.
var Decider = decider.Decider[State, Command, Event]{Kind: "directory", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: one's own entry.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition(), Owner: id.Person(c.Stream())}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if id.Person(c.Stream()) != by.Actor || !s.Person.IsZero() && s.Programme != c.Edition() {
		return nil, decider.Refuse("directory.for_another")
	}
	switch c := c.(type) {
	case DescribeOneself:
		return describe(c)
	case LeaveDirectory:
		if !s.Written {
			return nil, nil
		}
		return []Event{EntryRemoved{s.Person}}, nil
	}
	panic("directory: a command outside the sealed set")
}

func describe(c DescribeOneself) ([]Event, error) {
	themes := slices.Clone(c.Themes)
	slices.Sort(themes)
	themes = slices.Compact(themes)
	for _, t := range themes {
		if !t.Known() {
			return nil, decider.Refuse("directory.theme_unknown")
		}
	}
	about, err := wording.May("about", c.About, wording.TextMost)
	if err != nil {
		return nil, err
	}
	mail, err := wording.Mail("mail", c.Mail)
	if err != nil {
		return nil, err
	}
	phone, err := wording.May("phone", c.Phone, 40)
	if err != nil {
		return nil, err
	}
	return []Event{EntryWritten{c.Person, c.Programme, themes, about, mail, phone}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case EntryWritten:
		s.Person, s.Programme, s.Written = e.Person, e.Programme, true
	case EntryRemoved:
		s.Written = false
	}
	return s
}
