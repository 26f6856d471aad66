package viewtest

import (
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Decided tells a part of a story by commands: what happens, and what it is
// tagged with, is what the decider says. One that is refused is a mistake in
// the story.
type Decided[S any, C interface{ Stream() id.UUID }, E any] struct {
	Log     *Log
	Decider decider.Decider[S, C, E]
	states  map[id.UUID]S
}

// Do lets somebody give a command.
func (d *Decided[S, C, E]) Do(who id.Person, as role.Role, c C) {
	if d.states == nil {
		d.states = map[id.UUID]S{}
	}
	key := c.Stream()
	s, told := d.states[key]
	if !told {
		s = d.Decider.Initial
	}
	events, err := d.Decider.Decide(s, c, decider.By{Actor: who, ActingAs: as, At: d.Log.at})
	if err != nil || len(events) == 0 {
		panic(fmt.Sprintf("story: %T: %d events, %v", c, len(events), err))
	}
	for _, e := range events {
		s = d.Decider.Evolve(s, e)
		in, tags := d.Decider.About(s, e)
		By{Log: d.Log, Stream: event.StreamOf(d.Decider.Kind, key), In: in, Actor: who, As: as}.Append(e, tags)
	}
	d.states[key] = s
}
