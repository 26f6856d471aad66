// Package library is one item of the programme's library of methods and tools:
// kept in one language, in versions that follow each other, translated version
// by version, with who used what. Participating and partner cities use them;
// that is a question of rights.
package library

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// EveryStep is the step of an item that helps with all of them.
const EveryStep = 5

// State is what decisions read.
type State struct {
	Method    id.Method // zero: not there
	Programme id.Programme
	Language  expertise.Language
	Version   int
	Retired   bool
	In        map[Edition]bool // versions by language
	Uses      map[id.Use]bool
}

// Edition is one version in one language.
type Edition struct {
	Version  int
	Language expertise.Language
}

// Decider of the stream library-<method>.
var Decider = decider.Decider[State, Command, Event]{Kind: "library", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the programme that keeps the library,
// or the city that used an item.
func Object(_ State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.Edition()}
	if use, is := c.(NoteUse); is {
		o.Participation = use.Participation()
	}
	return o, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	added, adding := c.(AddMethod)
	_, retiring := c.(RetireMethod)
	switch {
	case adding:
		return add(s, added)
	case s.Method.IsZero() || s.Programme != c.Edition():
		return nil, decider.Refuse("library.unknown")
	case s.Retired && !retiring:
		return nil, decider.Refuse("library.retired")
	}
	switch c := c.(type) {
	case PublishVersion:
		return publish(s, c)
	case TranslateMethod:
		return translate(s, c)
	case NoteUse:
		return use(s, c, by)
	case RetireMethod:
		return retire(s, c, by)
	case AddMethod: // decided above
	}
	panic("library: a command outside the sealed set")
}

func says(title, summary, link string) (t, x, l event.Private, err error) {
	if t, err = wording.Must("title", title, wording.TitleMost); err != nil {
		return t, x, l, err
	}
	if x, err = wording.Must("summary", summary, wording.TextMost); err != nil {
		return t, x, l, err
	}
	l, err = wording.Link("link", link)
	return t, x, l, err
}

func add(s State, c AddMethod) ([]Event, error) {
	switch {
	case !s.Method.IsZero() && s.Programme == c.Programme && s.Language == c.Language:
		return nil, nil
	case !s.Method.IsZero():
		return nil, decider.Refuse("library.added_differently")
	case !slices.Contains([]MethodKind{Guide, Template, Tool, Exercise, Course}, c.Kind):
		return nil, decider.Refuse("library.kind_unknown")
	case c.Theme != "" && !c.Theme.Known():
		return nil, decider.Refuse("library.theme_unknown")
	case c.Step < 0 || c.Step > EveryStep:
		return nil, decider.Refuse("library.step_unknown")
	case !c.Language.Valid():
		return nil, decider.Refuse("library.language_unknown")
	}
	title, summary, link, err := says(c.Title, c.Summary, c.Link)
	if err != nil {
		return nil, err
	}
	return []Event{MethodAdded{c.Method, c.Programme, c.Kind, c.Theme, c.Step, c.Language, title, summary, link}}, nil
}

func publish(s State, c PublishVersion) ([]Event, error) {
	title, summary, link, err := says(c.Title, c.Summary, c.Link)
	changes, err2 := wording.Must("changes", c.Changes, wording.TextMost)
	switch {
	case c.Version != s.Version+1: // somebody was faster, or skips one
		return nil, decider.Refuse("library.version_passed", "version", s.Version)
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	return []Event{VersionPublished{s.Method, c.Version, s.Language, title, summary, link, changes}}, nil
}

func translate(s State, c TranslateMethod) ([]Event, error) {
	title, summary, link, err := says(c.Title, c.Summary, c.Link)
	switch {
	case c.Version < 1 || c.Version > s.Version:
		return nil, decider.Refuse("library.version_unknown")
	case !c.Language.Valid():
		return nil, decider.Refuse("library.language_unknown")
	case c.Language == s.Language:
		return nil, decider.Refuse("library.own_language")
	case err != nil:
		return nil, err
	}
	return []Event{TranslationPublished{s.Method, c.Version, c.Language, title, summary, link}}, nil
}

func use(s State, c NoteUse, by decider.By) ([]Event, error) {
	note, err := wording.May("note", c.Note, wording.TextMost)
	switch {
	case s.Uses[c.Use]:
		return nil, decider.Refuse("library.use_known")
	case !s.In[Edition{c.Version, c.Language}]:
		return nil, decider.Refuse("library.not_in_language")
	case err != nil:
		return nil, err
	}
	return []Event{MethodUsed{s.Method, c.Use, c.Participation(), c.City, c.Version, c.Language, by.Today(), note}}, nil
}

func retire(s State, c RetireMethod, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case s.Retired:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{MethodRetired{s.Method, by.Today(), reason}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case MethodAdded:
		s.Method, s.Programme, s.Language, s.Version = e.Method, e.Programme, e.Language, 1
		s.In = decider.With(s.In, Edition{1, e.Language}, true)
	case VersionPublished:
		s.Version = e.Version
		s.In = decider.With(s.In, Edition{e.Version, e.Language}, true)
	case TranslationPublished:
		s.In = decider.With(s.In, Edition{e.Version, e.Language}, true)
	case MethodUsed:
		s.Uses = decider.With(s.Uses, e.Use, true)
	case MethodRetired:
		s.Retired = true
	}
	return s
}
