// Package benchmark compares the cities of a programme (ASM-11). Its stream
// keeps the published figures of each city and says of them only what may be
// known: median and quartiles once five cities have published, and figures
// with a city's name while the city agrees.
//
// It is drawn anew when five cities' figures are new since it was drawn last.
// Drawn after each publication, the difference between two moments would tell
// the figures of the one city that came between them. What it cannot prevent:
// where all cities but one are named, that one's figures can be worked out
// within limits from the quartiles.
package benchmark

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/questionnaire"
	"megdan/domain/role"
)

// Least is how many cities a figure must be of.
const Least = 5

// State is what decisions read.
type State struct {
	Programme id.Programme
	Cities    map[id.Participation]City
	Drawn     bool
}

// City is what one city has published.
type City struct {
	City       id.City
	Dimensions []questionnaire.Dimension
	Scores     []questionnaire.Hundredths
	Published  bool
	New        bool // not drawn yet
	Consents   bool
}

// Decider of the stream benchmark-<programme>.
var Decider = decider.Decider[State, Command, Event]{Kind: "benchmark", Decide: decide, Evolve: evolve, About: about}

// Object is not asked for: no command is given to it by people.
func Object(s State, _ Command) (role.Object, bool) {
	return role.Object{Programme: s.Programme}, true
}

func decide(s State, c Command, _ decider.By) ([]Event, error) {
	switch c := c.(type) {
	case TakeFigures:
		return take(s, c), nil
	case NoteConsent:
		of := s.Cities[c.Participation()]
		if of.Consents {
			return nil, nil
		}
		events := []Event{CityConsented{c.Programme, c.Participation(), c.City}}
		if s.Drawn && of.Published && !of.New {
			events = append(events, of.named(c.Participation()))
		}
		return events, nil
	case NoteConsentTakenBack:
		if !s.Cities[c.Participation()].Consents {
			return nil, nil
		}
		return []Event{CityTookConsentBack{c.Participation()}}, nil
	}
	panic("benchmark: a command outside the sealed set")
}

func (c City) named(p id.Participation) Event {
	return CityNamed{p, c.City, c.Dimensions, c.Scores}
}

func take(s State, c TakeFigures) []Event {
	before := s.Cities[c.Participation()]
	if before.Published && slices.Equal(before.Dimensions, c.Dimensions) && slices.Equal(before.Scores, c.Scores) {
		return nil
	}
	taken := FiguresTaken{c.Programme, c.Participation(), c.City, c.Dimensions, c.Scores}
	events := []Event{taken}
	s = evolve(s, taken)
	fresh := 0
	for _, x := range s.Cities {
		if x.New {
			fresh++
		}
	}
	if fresh < Least {
		return events
	}
	events = append(events, s.draw())
	for _, p := range s.inOrder() {
		if x := s.Cities[p]; x.Consents && x.New { // those named before are named with what they had
			events = append(events, x.named(p))
		}
	}
	return events
}

func (s State) inOrder() []id.Participation {
	return slices.SortedFunc(maps.Keys(s.Cities), func(a, b id.Participation) int { return a.Compare(b) })
}

func (s State) draw() BenchmarkDrawn {
	scores := map[questionnaire.Dimension][]questionnaire.Hundredths{}
	var names []questionnaire.Dimension
	drawn := BenchmarkDrawn{}
	for _, p := range s.inOrder() {
		x := s.Cities[p]
		if x.Published {
			drawn.Cities++
		}
		for i, d := range x.Dimensions {
			if scores[d] == nil {
				names = append(names, d)
			}
			scores[d] = append(scores[d], x.Scores[i])
		}
	}
	slices.Sort(names)
	for _, d := range names {
		of := scores[d]
		if len(of) < Least {
			continue
		}
		slices.Sort(of)
		drawn.Dimensions, drawn.Counts = append(drawn.Dimensions, d), append(drawn.Counts, len(of))
		drawn.Lower, drawn.Medians, drawn.Upper = append(drawn.Lower, Quarter(of, 1)), append(drawn.Medians, Quarter(of, 2)), append(drawn.Upper, Quarter(of, 3))
	}
	return drawn
}

// Quarter is the first, second or third quartile of sorted scores: the value at
// that part of the way from the least to the greatest, between two of them by
// their distance, cut to hundredths.
func Quarter(sorted []questionnaire.Hundredths, n int) questionnaire.Hundredths {
	at := n * (len(sorted) - 1)
	low := sorted[at/4]
	if at%4 == 0 {
		return low
	}
	return low + (sorted[at/4+1]-low)*questionnaire.Hundredths(at%4)/4
}

func evolve(s State, e Event) State {
	change := func(p id.Participation, edit func(*City)) {
		x := s.Cities[p]
		edit(&x)
		cities := make(map[id.Participation]City, len(s.Cities)+1)
		maps.Copy(cities, s.Cities)
		cities[p] = x
		s.Cities = cities
	}
	switch e := e.(type) {
	case FiguresTaken:
		s.Programme = e.Programme
		change(e.Participation, func(x *City) {
			x.City, x.Dimensions, x.Scores, x.Published, x.New = e.City, e.Dimensions, e.Scores, true, true
		})
	case CityConsented:
		s.Programme = e.Programme
		change(e.Participation, func(x *City) { x.City, x.Consents = e.City, true })
	case CityTookConsentBack:
		change(e.Participation, func(x *City) { x.Consents = false })
	case BenchmarkDrawn:
		s.Drawn = true
		for p := range s.Cities {
			change(p, func(x *City) { x.New = false })
		}
	case CityNamed: // shown; nothing is decided by it
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID()}
	switch e := e.(type) {
	case FiguresTaken:
		tags = append(tags, e.Participation.UUID())
	case CityConsented:
		tags = append(tags, e.Participation.UUID())
	case CityTookConsentBack:
		tags = append(tags, e.Participation.UUID())
	case CityNamed:
		tags = append(tags, e.Participation.UUID())
	case BenchmarkDrawn:
	}
	return s.Programme, tags
}
