package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
)

// act tells one part of the programme's life, on threads of its own.
type act func(e *edition) []*thread

// acts are all of them; a new part is a line here and a file beside it. They
// share the cast, which the set-up has made, and what earlier acts say of the
// course of things in edition.
var acts = []act{
	stepsAct,
	roadmapAct,
	recordsAct,
	maturityAct,
	promisesAct,
	networkAct,
	academyAct,
	boardsAct,
	mentoringAct,
	visionAct,
	strategyAct,
	reportsAct,
}

// lanes are the set-up, then the threads of all acts.
func (e *edition) lanes() []lane {
	e.setUp()
	all := []lane{e.setup}
	for _, tell := range acts {
		for _, t := range tell(e) {
			all = append(all, t.done())
		}
	}
	return all
}

// thread is a run of steps that stay in order. Steps of different threads are
// entered side by side when less than a window (play.go) lies between them: a
// step that needs another thread's comes a day after it at least.
type thread struct {
	*edition
	*team // nil: no one city's
	name  string
	rand  *rand.Rand
	lang  int
	steps lane
}

// thread begins a thread, of a city or, with nil, of the whole programme. Its
// dice follow from seed, programme, name and city.
func (e *edition) thread(name string, t *team) *thread {
	if t == nil {
		return &thread{edition: e, name: name, rand: source(e.o.Seed, e.id.String(), name)}
	}
	s := &thread{edition: e, team: t, name: name + " " + t.data.Key, rand: source(e.o.Seed, e.id.String(), name, t.data.Key)}
	if t.data.Country == "BG" {
		s.lang = bulgarian
	}
	return s
}

// done puts the steps in order and gives them their keys.
func (s *thread) done() lane {
	slices.SortStableFunc(s.steps, func(a, b step) int { return a.at.Compare(b.at) })
	for i := range s.steps {
		s.steps[i].key = s.derive(s.name, fmt.Sprint(i), s.steps[i].name)
	}
	return s.steps
}

// of lists the teams of a category in the order of the data file.
func (e *edition) of(c role.Category) (all []*team) {
	for _, data := range e.cities {
		if data.Category == c {
			all = append(all, e.teams[data.Key])
		}
	}
	return all
}

// some is how many of n happen in this size: at least one.
func (e *edition) some(n int) int { return max(1, n*e.o.Density/100) }

// new is an id that follows from the thread and the words.
func (s *thread) new(words ...string) id.UUID {
	return s.derive(append([]string{s.name}, words...)...)
}

// at notes a step unless it lies after the history's end, or after the city
// left; it reports whether it happened. What a lead expert does after handing
// over is done by the next one.
func (s *thread) at(when time.Time, by role.Actor, as role.Role, name string, body any) bool {
	if !when.Before(s.now) {
		return false
	}
	if t := s.team; t != nil {
		if !t.left.IsZero() && !when.Before(t.left) {
			return false
		}
		if as == role.LeadExpert && by.Person == t.expert.Person && !t.handover.IsZero() && when.After(t.handover) {
			by = t.next
		}
	}
	s.steps = append(s.steps, step{at: when, by: by, as: as, name: name, body: body})
	return true
}

// moment is a working hour on a working day at or after d.
func (s *thread) moment(d calendar.Date) time.Time {
	d = d.AddDays(-1).AddWorkingDays(1)
	return d.Time().Add(7*time.Hour + time.Duration(s.rand.IntN(9*3600*1000))*time.Millisecond)
}

// later is a working moment after t, days from it.
func (s *thread) later(t time.Time, days int) time.Time {
	m := s.moment(calendar.In(t, time.UTC).AddDays(days))
	if !m.After(t) {
		m = t.Add(time.Duration(1+s.rand.IntN(3000)) * time.Second)
	}
	return m
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
