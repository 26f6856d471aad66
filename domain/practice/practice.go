// Package practice is the reusable experience of a city, with what did not
// work (KNB-5), and the trail of its adoption by others.
//
//	published ──▶ revised …  ──▶ verified by somebody of another city
//	    │
//	    ├──▶ adopted into an activity ──▶ outcome asked for ──▶ reported
//	    └──▶ retired: out of the library; who adopted it keeps it
//
// A verification is of one edition; a later edition waits for its own. That
// who verifies is of another city is a question of rights; which roles may is a
// rule here.
package practice

import (
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Numbers of the rules.
const (
	TextMost          = 10_000
	OutcomeMonths     = 6 // unless the practice says otherwise (KNB-6)
	OutcomeMonthsMost = 60
)

// State is what decisions read. The texts are references.
type State struct {
	Practice      id.Practice // zero: not published
	Programme     id.Programme
	Participation id.Participation
	City          id.City
	Edition       int
	Done          event.Private
	Months        int
	Retired       bool
	Verified      map[id.Person]int // the edition that a person verified last
	Adoptions     map[id.Adoption]Adoption
}

// Adoption is what decisions read of one.
type Adoption struct {
	Adopter id.Participation
	AskOn   calendar.Date
	Asked   bool
}

// Decider of the stream practice-<practice>.
var Decider = decider.Decider[State, Command, Event]{Kind: "practice", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the city that shares the practice, or
// the one that adopts it.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.Edition(), Participation: s.Participation}
	switch c := c.(type) {
	case PublishPractice:
		o.Participation = c.Participation()
	case AdoptPractice:
		o.Participation = c.Participation()
	case ReportOutcome:
		o.Participation = c.Participation()
	case RevisePractice, VerifyPractice, AskForOutcome, RetirePractice, ConfirmPractice:
		return o, !s.Practice.IsZero() // of the city that shares it
	}
	return o, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case PublishPractice:
		return publish(s, c)
	case RevisePractice:
		return whenShared(s, c.Participation(), c, func() ([]Event, error) { return revise(s, c) })
	case VerifyPractice:
		return whenShared(s, s.Participation, c, func() ([]Event, error) { return verify(s, c, by) })
	case AdoptPractice:
		return whenShared(s, s.Participation, c, func() ([]Event, error) { return adopt(s, c, by) })
	case AskForOutcome:
		return whenKnown(s, c, func() ([]Event, error) { return ask(s, c, by) })
	case ReportOutcome:
		return whenKnown(s, c, func() ([]Event, error) { return report(s, c, by) })
	case RetirePractice:
		return whenKnown(s, c, func() ([]Event, error) { return retire(s, c, by) })
	case ConfirmPractice:
		return whenShared(s, c.Participation(), c, func() ([]Event, error) { return nil, nil })
	}
	panic("practice: a command outside the sealed set")
}

func whenKnown(s State, c Command, then func() ([]Event, error)) ([]Event, error) {
	if s.Practice.IsZero() || s.Programme != c.Edition() {
		return nil, decider.Refuse("practice.unknown")
	}
	return then()
}

// whenShared goes on when the practice stands in the library, shared by the
// city.
func whenShared(s State, by id.Participation, c Command, then func() ([]Event, error)) ([]Event, error) {
	return whenKnown(s, c, func() ([]Event, error) {
		switch {
		case s.Participation != by:
			return nil, decider.Refuse("practice.unknown")
		case s.Retired:
			return nil, decider.Refuse("practice.retired")
		}
		return then()
	})
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case PracticePublished:
		s.Practice, s.Programme, s.Participation, s.City = e.Practice, e.Programme, e.Participation, e.City
		s.Edition, s.Done, s.Months = 1, e.Done, e.OutcomeMonths
	case PracticeRevised:
		s.Edition, s.Done = e.Edition, e.Done
	case PracticeVerified:
		s.Verified = decider.With(s.Verified, e.VerifiedBy, e.Edition)
	case PracticeAdopted:
		s.Adoptions = decider.With(s.Adoptions, e.Adoption, Adoption{Adopter: e.Adopter, AskOn: e.AskOn})
	case OutcomeAsked:
		a := s.Adoptions[e.Adoption]
		a.Asked = true
		s.Adoptions = decider.With(s.Adoptions, e.Adoption, a)
	case OutcomeReported:
		a := s.Adoptions[e.Adoption]
		a.Asked = true // it is answered: nobody asks any more
		s.Adoptions = decider.With(s.Adoptions, e.Adoption, a)
	case PracticeRetired:
		s.Retired = true
	}
	return s
}
