package viewtest

import (
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Play tells a story through a decider: what it accepts goes into the log, with
// the tags that it gives.
type Play[S, C, E any] struct {
	Log     *Log
	Decider decider.Decider[S, C, E]
	State   S
	key     id.UUID
}

// NewPlay begins a stream of a log.
func NewPlay[S, C, E any](l *Log, d decider.Decider[S, C, E], key id.UUID) *Play[S, C, E] {
	return &Play[S, C, E]{l, d, d.Initial, key}
}

// Try asks for something and says why it was refused.
func (p *Play[S, C, E]) Try(c C, who id.Person, as role.Role) error {
	events, err := p.Decider.Decide(p.State, c, decider.By{Actor: who, ActingAs: as, At: p.Log.Now()})
	for _, e := range events {
		p.State = p.Decider.Evolve(p.State, e)
		programme, tags := p.Decider.About(p.State, e)
		By{p.Log, event.StreamOf(p.Decider.Kind, p.key), programme, who, as}.Append(e, tags)
	}
	return err
}

// Do asks for something that must be accepted; a mistake in a story is a panic.
func (p *Play[S, C, E]) Do(c C, who id.Person, as role.Role) {
	if err := p.Try(c, who, as); err != nil {
		panic(fmt.Sprintf("story: %T: %v", c, err))
	}
}
