package decidertest

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/id"
)

// A counter of things: a small decider to try the kit on.
type state struct{ Counts map[string]int }

type command struct{ Thing string }

type counted struct {
	Thing string
	To    int
}

var counter = decider.Decider[state, command, counted]{
	Kind: "counter",
	Decide: func(s state, c command, _ decider.By) ([]counted, error) {
		switch {
		case c.Thing == "":
			return nil, decider.Refuse("counter.nothing")
		case s.Counts[c.Thing] == 3:
			return nil, decider.Refuse("counter.full", "most", 3)
		case c.Thing == "air":
			return nil, nil
		}
		return []counted{{c.Thing, s.Counts[c.Thing] + 1}}, nil
	},
	Evolve: func(s state, e counted) state {
		s.Counts = maps.Clone(s.Counts)
		if s.Counts == nil {
			s.Counts = map[string]int{}
		}
		s.Counts[e.Thing] = e.To
		return s
	},
	About: func(_ state, e counted) (id.Programme, []id.UUID) {
		return id.Programme{}, []id.UUID{id.Derive(id.UUID{}, e.Thing)}
	},
}

func TestRows(t *testing.T) {
	three := []counted{{"bolt", 1}, {"bolt", 2}, {"bolt", 3}}
	Run(t, counter, []Row[command, counted]{
		{Name: "the first one counts", When: command{"bolt"}, Then: []counted{{"bolt", 1}}},
		{Name: "another one counts on", Given: three[:2], When: command{"bolt"}, Then: three[2:]},
		{Name: "air is quiet", When: command{"air"}},
		{Name: "nothing is refused", When: command{}, Refused: "counter.nothing"},
		{Name: "a fourth is refused with the limit", Given: three, When: command{"bolt"}, Refused: "counter.full", Args: map[string]any{"most": 3}},
	})
}

func TestARowThatIsWrongFails(t *testing.T) {
	three := []counted{{"bolt", 1}, {"bolt", 2}, {"bolt", 3}}
	for _, row := range []struct {
		says string
		Row[command, counted]
	}{
		{"then", Row[command, counted]{When: command{"bolt"}, Then: []counted{{"nut", 1}}}},
		{"then", Row[command, counted]{When: command{"bolt"}}},
		{"then", Row[command, counted]{When: command{"air"}, Then: []counted{{"air", 1}}}},
		{"accepted; want the refusal", Row[command, counted]{When: command{"bolt"}, Refused: "counter.full"}},
		{"refused: counter.nothing", Row[command, counted]{When: command{}}},
		{"refused with counter.nothing; want counter.full", Row[command, counted]{When: command{}, Refused: "counter.full"}},
		{"want the arguments", Row[command, counted]{Given: three, When: command{"bolt"}, Refused: "counter.full", Args: map[string]any{"most": 4}}},
	} {
		if err := check(counter, row.Row); err == nil || !strings.Contains(err.Error(), row.says) {
			t.Errorf("%+v: got %v, want %q in it", row.Row, err, row.says)
		}
	}
}

func TestABrokenPromiseIsFound(t *testing.T) {
	calls := 0
	rows := []struct {
		says   string
		change func(*decider.Decider[state, command, counted])
	}{
		{"Evolve changed the state", func(d *decider.Decider[state, command, counted]) {
			d.Initial = state{map[string]int{}}
			d.Evolve = func(s state, e counted) state { s.Counts[e.Thing] = e.To; return s }
		}},
		{"Decide changed the state", func(d *decider.Decider[state, command, counted]) {
			d.Initial = state{map[string]int{}}
			d.Decide = func(s state, _ command, _ decider.By) ([]counted, error) { s.Counts["x"]++; return nil, nil }
		}},
		{"asked twice", func(d *decider.Decider[state, command, counted]) {
			d.Decide = func(state, command, decider.By) ([]counted, error) { calls++; return []counted{{"bolt", calls}}, nil }
		}},
		{"comes alone", func(d *decider.Decider[state, command, counted]) {
			d.Decide = func(state, command, decider.By) ([]counted, error) {
				return []counted{{"bolt", 1}}, decider.Refuse("x.y")
			}
		}},
		{"*decider.Refusal", func(d *decider.Decider[state, command, counted]) {
			d.Decide = func(state, command, decider.By) ([]counted, error) { return nil, errors.New("no") }
		}},
		{"no tag", func(d *decider.Decider[state, command, counted]) {
			d.About = func(state, counted) (id.Programme, []id.UUID) { return id.Programme{}, nil }
		}},
		{"zero or double", func(d *decider.Decider[state, command, counted]) {
			d.About = func(state, counted) (id.Programme, []id.UUID) { return id.Programme{}, []id.UUID{{1}, {1}} }
		}},
	}
	for _, row := range rows {
		d := counter
		row.change(&d)
		err := check(d, Row[command, counted]{When: command{"bolt"}, Then: []counted{{"bolt", 1}}})
		if err == nil || !strings.Contains(err.Error(), row.says) {
			t.Errorf("got %v, want %q in it", err, row.says)
		}
	}
}

func TestWalkGoesEverywhere(t *testing.T) {
	seen := Walk[state, command, counted]{
		Decider: counter,
		Command: func(r *rand.Rand, _ state) (command, decider.By) {
			return command{[]string{"", "air", "bolt", "nut"}[r.IntN(4)]}, decider.By{}
		},
		Invariant: func(s state) error {
			for thing, n := range s.Counts {
				if n > 3 {
					return fmt.Errorf("%d of %s", n, thing)
				}
			}
			return nil
		},
		Walks: 3, Steps: 40,
	}.Run(t)
	if seen.Events["counted"] == 0 || seen.Quiet == 0 || seen.Refusals["counter.full"] == 0 || seen.Refusals["counter.nothing"] == 0 {
		t.Errorf("the walk missed something: %+v", seen)
	}
}
