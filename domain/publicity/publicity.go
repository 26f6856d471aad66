// Package publicity is what a programme shows to everybody: a page of itself,
// of a city, of a practice. Nothing becomes public by itself: who may writes
// the words for everybody and publishes them, language by language, and can
// take the page back. That it was public stays on record.
package publicity

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// TextMost is how long a page can be.
const TextMost = 10_000

// State is what decisions read.
type State struct {
	Page          id.Page // zero: never published
	Programme     id.Programme
	Participation id.Participation
	Practice      id.Practice
	Kind          PageKind
	Edition       int
	Public        bool
}

// Decider of the stream publicity-<page>.
var Decider = decider.Decider[State, Command, Event]{Kind: "publicity", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the programme, or the city whose page
// it is.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.Edition(), Participation: s.Participation}
	switch c := c.(type) {
	case PublishProgrammePage:
		return o, true
	case PublishCityPage:
		o.Participation = c.Participation()
		return o, true
	case PublishPracticePage:
		o.Participation = c.Participation()
		return o, true
	case TakePageBack:
	}
	return o, !s.Page.IsZero()
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	page := id.Page(c.Stream())
	switch c := c.(type) {
	case PublishProgrammePage:
		return publish(s, PagePublished{Page: page, Programme: c.Programme, Kind: OfProgramme, Language: c.Language}, c.Title, c.Text, c.Link, by)
	case PublishCityPage:
		e := PagePublished{Page: page, Programme: c.Programme, Kind: OfCity, Participation: c.Participation(), City: c.City, Language: c.Language}
		return publish(s, e, c.Title, c.Text, c.Link, by)
	case PublishPracticePage:
		e := PagePublished{Page: page, Programme: c.Programme, Kind: OfPractice, Participation: c.Participation(), City: c.City, Practice: c.Practice, Language: c.Language}
		return publish(s, e, c.Title, c.Text, c.Link, by)
	case TakePageBack:
		return takeBack(s, c, by)
	}
	panic("publicity: a command outside the sealed set")
}

func publish(s State, e PagePublished, title, text, link string, by decider.By) ([]Event, error) {
	if !e.Language.Valid() {
		return nil, decider.Refuse("publicity.language_unknown")
	}
	var err error
	if e.Title, err = wording.Must("title", title, wording.TitleMost); err != nil {
		return nil, err
	}
	if e.Text, err = wording.Must("text", text, TextMost); err != nil {
		return nil, err
	}
	if e.Link, err = wording.Link("link", link); err != nil {
		return nil, err
	}
	e.Edition, e.On = s.Edition+1, by.Today()
	return []Event{e}, nil
}

func takeBack(s State, c TakePageBack, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case s.Page.IsZero() || s.Programme != c.Programme:
		return nil, decider.Refuse("publicity.unknown")
	case !s.Public:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{PageTakenBack{s.Page, s.Programme, s.Kind, s.Participation, s.Practice, by.Today(), reason}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case PagePublished:
		s.Page, s.Programme, s.Participation, s.Practice = e.Page, e.Programme, e.Participation, e.Practice
		s.Kind, s.Edition, s.Public = e.Kind, e.Edition, true
	case PageTakenBack:
		s.Public = false
	}
	return s
}
