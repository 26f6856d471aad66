package demo

import (
	"fmt"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

// walk is a thread with a clock of its own, which counts the days from the day
// on which the city's wave began.
type walk struct {
	*thread
	in    place.InCity
	nth   int // among the cities of its category
	from  calendar.Date
	t     time.Time
	chief player   // who decides for the city
	judge player   // who approves: the lead expert, in a partner city its lead
	staff []player // who works on it, never the chief
}

// player is somebody in one of their roles.
type player struct {
	role.Actor
	as role.Role
}

// walk begins a thread of a participating or partner city.
func (e *edition) walk(name string, t *team, nth int) *walk {
	w := &walk{thread: e.thread(name, t), in: place.InCity{Programme: e.id, City: t.city}, nth: nth, from: e.start}
	if t.data.Wave == 2 {
		w.from = e.start.AddDays(30)
	}
	w.t = w.from.Time()
	works := role.CityMember
	w.chief, w.judge = player{t.lead, role.CityLead}, player{t.expert, role.LeadExpert}
	if t.data.Category == role.Partner {
		works = role.PartnerCityMember
		w.chief = player{t.lead, ""} // as member or as lead, whichever may
		w.judge = w.chief
	}
	for _, m := range t.members {
		w.staff = append(w.staff, player{m, works})
	}
	return w
}

// day moves the clock to a working hour on or soon after the nth day.
func (w *walk) day(n int) *walk {
	if m := w.moment(w.from.AddDays(n + w.rand.IntN(3))); m.After(w.t) {
		w.t = m
	}
	return w
}

// wait moves the clock on by days.
func (w *walk) wait(days int) *walk {
	w.t = w.later(w.t, days)
	return w
}

// aside is a walk of its own from here on, in the same thread.
func (w *walk) aside() *walk {
	other := *w
	return &other
}

// do notes a step some minutes after the one before.
func (w *walk) do(by player, name string, body any) bool {
	w.t = w.t.Add(time.Duration(20_000+w.rand.IntN(500_000)) * time.Millisecond)
	return w.at(w.t, by.Actor, by.as, name, body)
}

// anybody is one of those who work on it.
func (w *walk) anybody() player { return pick(w.rand, w.staff) }

// everybody lists all who have a say in the city.
func (w *walk) everybody() []player {
	all := append([]player{w.chief}, w.staff...)
	if w.judge.Person != w.chief.Person {
		all = append(all, w.judge)
	}
	return all
}

// key is an id of the city that follows from what it is of and its number.
func (w *walk) key(of string, n ...int) id.UUID {
	return w.derive(w.data.Key, of, fmt.Sprint(n))
}

// say picks one of several texts in the language of the city.
func (w *walk) say(from [][2]string) string { return pick(w.rand, from)[w.lang] }

// name is the city's in the language that it writes.
func (w *walk) name() string {
	if w.lang == bulgarian {
		return w.data.Names["bg"]
	}
	return w.data.Names["en"]
}

// walks begins a thread in every participating city and in one of so many
// partner cities.
func (e *edition) walks(name string, partners int) (all []*walk) {
	for n, t := range e.of(role.Participating) {
		all = append(all, e.walk(name, t, n))
	}
	for n, t := range e.of(role.Partner) {
		if n%partners == 0 {
			all = append(all, e.walk(name, t, n))
		}
	}
	return all
}

// partner says that the city is one, which does less.
func (w *walk) partner() bool { return w.data.Category == role.Partner }
