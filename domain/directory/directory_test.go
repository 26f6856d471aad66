package directory_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/directory"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[directory.Command, directory.Event]
	events = []directory.Event
)

var (
	dcc, icc = id.Programme(named("dcc")), id.Programme(named("icc"))
	in       = place.InProgramme{Programme: dcc}
	pia      = id.Person(named("pia"))
	asPia    = decider.By{Actor: pia}
	asElena  = decider.By{Actor: id.Person(named("elena"))}
	written  = directory.EntryWritten{pia, dcc, []expertise.Theme{expertise.OpenData, expertise.Services}, text("Counters"), text("pia@espoo.example"), event.Private{}}
	removed  = directory.EntryRemoved{pia}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func TestDirectory(t *testing.T) {
	t.Parallel()
	describe := directory.DescribeOneself{in, pia, []expertise.Theme{expertise.Services, expertise.OpenData, expertise.Services}, "Counters", "pia@espoo.example", ""}
	with := func(change func(*directory.DescribeOneself)) directory.DescribeOneself {
		c := describe
		change(&c)
		return c
	}
	leave := directory.LeaveDirectory{in, pia}
	decidertest.Run(t, directory.Decider, []row{
		{Name: "NET-1: details are shown by their owner's setting", When: describe, By: asPia, Then: events{written}},
		{Name: "NET-1: and by nobody else's", When: describe, By: asElena, Refused: "directory.for_another"},
		{Name: "an entry is written anew", Given: events{written}, When: describe, By: asPia, Then: events{written}},
		{Name: "it belongs to one programme", Given: events{written}, When: with(func(c *directory.DescribeOneself) { c.Programme = icc }), By: asPia, Refused: "directory.for_another"},
		{Name: "themes are the programme's", When: with(func(c *directory.DescribeOneself) { c.Themes = []expertise.Theme{"alchemy"} }), By: asPia, Refused: "directory.theme_unknown"},
		{Name: "an address is one", When: with(func(c *directory.DescribeOneself) { c.Mail = "pia" }), By: asPia, Refused: "text.not_an_address"},
		{Name: "words can be read", When: with(func(c *directory.DescribeOneself) { c.About = "\xff" }), By: asPia, Refused: "text.unreadable"},
		{Name: "numbers too", When: with(func(c *directory.DescribeOneself) { c.Phone = "\xff" }), By: asPia, Refused: "text.unreadable"},
		{Name: "an entry is taken away", Given: events{written}, When: leave, By: asPia, Then: events{removed}},
		{Name: "twice is quiet", Given: events{written, removed}, When: leave, By: asPia},
		{Name: "not by others", Given: events{written}, When: leave, By: asElena, Refused: "directory.for_another"},
	})
	if o, ok := directory.Object(directory.State{}, leave); !ok || o != (role.Object{Programme: dcc, Owner: pia}) {
		t.Errorf("object: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[directory.State, directory.Command, directory.Event]{
		Decider: directory.Decider, Walks: 40, Steps: 20,
		Command: func(r *rand.Rand, _ directory.State) (directory.Command, decider.By) {
			return []directory.Command{
				directory.DescribeOneself{in, pia, nil, []string{"", "Counters", "\xff"}[r.IntN(3)], "", ""}, directory.LeaveDirectory{in, pia},
			}[r.IntN(2)], []decider.By{asElena, asPia}[r.IntN(2)]
		},
		Invariant: func(s directory.State) error {
			if s.Written && s.Person != pia {
				return errors.New("somebody else's entry")
			}
			return nil
		},
	}.Run(t)
	for _, e := range directory.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
