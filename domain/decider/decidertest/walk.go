package decidertest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"megdan/domain/decider"
)

// Walk is a random walk through the states of a decider.
type Walk[S, C, E any] struct {
	Decider decider.Decider[S, C, E]
	// Command makes the next command, sensible or not.
	Command func(r *rand.Rand, s S) (C, decider.By)
	// Invariant says what is wrong with a state, if anything is.
	Invariant func(S) error
	Walks     int // how many; 50 when 0
	Steps     int // commands each; 200 when 0
}

// Seen counts what a walk met: stored events by Go type name, refusals by
// code. A test can demand that a walk went everywhere.
type Seen struct {
	Events   map[string]int
	Refusals map[string]int
	Quiet    int
}

// Run walks. Every decision and every step is held to the promises of the
// package, and every state to the invariant. A failure names the seed.
func (w Walk[S, C, E]) Run(t *testing.T) Seen {
	t.Helper()
	seen := Seen{map[string]int{}, map[string]int{}, 0}
	walks, steps := w.Walks, w.Steps
	if walks == 0 {
		walks = 50
	}
	if steps == 0 {
		steps = 200
	}
	for seed := range walks {
		if err := w.walk(uint64(seed), steps, &seen); err != nil {
			t.Fatalf("walk with seed %d: %v", seed, err)
		}
	}
	return seen
}

func (w Walk[S, C, E]) walk(seed uint64, steps int, seen *Seen) error {
	r := rand.New(rand.NewPCG(seed, 2018))
	s := w.Decider.Initial
	for n := range steps {
		c, by := w.Command(r, s)
		events, err := Decide(w.Decider, s, c, by)
		var refusal *decider.Refusal
		switch {
		case errors.As(err, &refusal):
			seen.Refusals[refusal.Code]++
			continue
		case err != nil:
			return fmt.Errorf("step %d, %T%+v: %w", n, c, c, err)
		case len(events) == 0:
			seen.Quiet++
		}
		for _, e := range events {
			if s, err = step(w.Decider, s, e); err != nil {
				return fmt.Errorf("step %d, %T%+v: %w", n, c, c, err)
			}
			seen.Events[reflect.TypeOf(e).Name()]++
		}
		if w.Invariant != nil {
			if err := w.Invariant(s); err != nil {
				return fmt.Errorf("step %d, after %T%+v: %w\nstate %+v", n, c, c, err, s)
			}
		}
	}
	return nil
}
