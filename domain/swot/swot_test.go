package swot_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/swot"
)

type row = decidertest.Row[swot.Command, swot.Event]

var (
	dcc    = id.Programme(named("programme"))
	sofia  = id.City(named("city"))
	in     = place.InCity{Programme: dcc, City: sofia}
	part   = in.Participation()
	today  = calendar.Of(2018, time.May, 9)
	i1, i2 = id.SwotItem(named("i1")), id.SwotItem(named("i2"))
	reason = "a workshop found more"
	asLead = decider.By{Actor: id.Person(named("lead")), ActingAs: role.CityLead, At: today.Time().Add(10 * time.Hour)}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func added(i id.SwotItem, q swot.Quarter) swot.Event {
	return swot.SwotItemAdded{part, dcc, sofia, i, q, event.Text("Fast networks")}
}

func TestSwot(t *testing.T) {
	t.Parallel()
	one, two := added(i1, swot.Strength), added(i2, swot.Strength)
	agreed, reopened := swot.SwotAgreed{today, 1}, swot.SwotReopened{part, event.Text(reason)}
	gone := swot.SwotItemWithdrawn{i1, swot.Strength}
	add := swot.AddSwotItem{in, i1, swot.Strength, " Fast networks "}
	odd, nameless, long, zero := add, add, add, add
	odd.Quarter, nameless.Text, long.Text, zero.Item = "luck", " ", strings.Repeat("я", 501), id.SwotItem{}
	decidertest.Run(t, swot.Decider, []row{
		{Name: "an item is added", When: add, By: asLead, Then: []swot.Event{one}},
		{Name: "an item is added once", Given: []swot.Event{one}, When: add, By: asLead, Refused: "swot.item_known"},
		{Name: "not again when it was withdrawn", Given: []swot.Event{one, gone}, When: add, By: asLead, Refused: "swot.item_known"},
		{Name: "it has an id", When: zero, By: asLead, Refused: "swot.item_known"},
		{Name: "there are four quarters", When: odd, By: asLead, Refused: "swot.quarter_unknown"},
		{Name: "an item says something", When: nameless, By: asLead, Refused: "text.missing"},
		{Name: "but not a story", When: long, By: asLead, Refused: "text.too_long"},
		{Name: "the workshop ranks", Given: []swot.Event{one, two}, When: swot.RankSwotItem{in, i2, 1}, By: asLead,
			Then: []swot.Event{swot.SwotItemRanked{i2, swot.Strength, 1}}},
		{Name: "where it stands is quiet", Given: []swot.Event{one, two}, When: swot.RankSwotItem{in, i2, 2}, By: asLead},
		{Name: "after ranking it stands elsewhere", Given: []swot.Event{one, two, swot.SwotItemRanked{i2, swot.Strength, 1}}, When: swot.RankSwotItem{in, i1, 2}, By: asLead},
		{Name: "there is no third place among two", Given: []swot.Event{one, two}, When: swot.RankSwotItem{in, i2, 3}, By: asLead,
			Refused: "swot.place_impossible", Args: map[string]any{"most": 2}},
		{Name: "an unknown item has no rank", Given: []swot.Event{one}, When: swot.RankSwotItem{in, i2, 1}, By: asLead, Refused: "swot.item_unknown"},
		{Name: "an item is withdrawn", Given: []swot.Event{one}, When: swot.WithdrawSwotItem{in, i1}, By: asLead, Then: []swot.Event{gone}},
		{Name: "withdrawing twice is quiet", Given: []swot.Event{one, gone}, When: swot.WithdrawSwotItem{in, i1}, By: asLead},
		{Name: "an unknown item is not withdrawn", Given: []swot.Event{one}, When: swot.WithdrawSwotItem{in, i2}, By: asLead, Refused: "swot.item_unknown"},
		{Name: "the analysis is agreed", Given: []swot.Event{one}, When: swot.AgreeSwot{in}, By: asLead, Then: []swot.Event{agreed}},
		{Name: "an empty one is not", Given: []swot.Event{one, gone}, When: swot.AgreeSwot{in}, By: asLead, Refused: "swot.empty"},
		{Name: "agreeing twice is quiet", Given: []swot.Event{one, agreed}, When: swot.AgreeSwot{in}, By: asLead},
		{Name: "nothing is added to what was agreed", Given: []swot.Event{one, agreed}, When: swot.AddSwotItem{in, i2, swot.Threat, "Ageing"}, By: asLead, Refused: "swot.agreed"},
		{Name: "nor ranked", Given: []swot.Event{one, agreed}, When: swot.RankSwotItem{in, i1, 1}, By: asLead, Refused: "swot.agreed"},
		{Name: "nor withdrawn", Given: []swot.Event{one, agreed}, When: swot.WithdrawSwotItem{in, i1}, By: asLead, Refused: "swot.agreed"},
		{Name: "it is reopened with a reason", Given: []swot.Event{one, agreed}, When: swot.ReopenSwot{in, reason}, By: asLead, Then: []swot.Event{reopened}},
		{Name: "of ten characters", Given: []swot.Event{one, agreed}, When: swot.ReopenSwot{in, "more"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "what is not agreed is not reopened", Given: []swot.Event{one}, When: swot.ReopenSwot{in, reason}, By: asLead, Refused: "swot.not_agreed"},
		{Name: "PAR-4: step 1 needs it agreed", Given: []swot.Event{one, agreed, reopened}, When: swot.ConfirmStep{in, 1}, By: asLead, Refused: "swot.not_agreed"},
		{Name: "PAR-4: step 1 has it agreed", Given: []swot.Event{one, agreed}, When: swot.ConfirmStep{in, 1}, By: asLead},
		{Name: "PAR-4: other steps do not ask", When: swot.ConfirmStep{in, 2}, By: asLead},
	})
}

func TestBounds(t *testing.T) {
	t.Parallel()
	s := swot.Decider.Initial
	for n := range swot.ItemsMost {
		s = swot.Decider.Evolve(s, added(id.SwotItem(named(fmt.Sprint(n))), swot.Threat))
	}
	if _, err := swot.Decider.Decide(s, swot.AddSwotItem{in, i1, swot.Strength, "Fast networks"}, asLead); err == nil || err.Error() != "swot.too_many most=200" {
		t.Error(err)
	}
	o, known := swot.Object(s, swot.AgreeSwot{in})
	if !known || o != (role.Object{Programme: dcc, Participation: part}) {
		t.Error(o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[swot.State, swot.Command, swot.Event]{Decider: swot.Decider, Command: anything, Invariant: sound}.Run(t)
	for _, e := range swot.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ swot.State) (swot.Command, decider.By) {
	i := id.SwotItem(named(fmt.Sprint(r.IntN(30))))
	q := []swot.Quarter{swot.Strength, swot.Weakness, swot.Opportunity, swot.Threat, "luck"}[r.IntN(5)]
	words := []string{"", "short", reason, "\xff"}[r.IntN(4)]
	return []swot.Command{
		swot.AddSwotItem{in, i, q, words}, swot.AddSwotItem{in, i, q, words}, swot.RankSwotItem{in, i, r.IntN(6)},
		swot.WithdrawSwotItem{in, i}, swot.AgreeSwot{in}, swot.ReopenSwot{in, words}, swot.ReopenSwot{in, reason}, swot.ConfirmStep{in, r.IntN(5)},
	}[r.IntN(8)], asLead
}

func sound(s swot.State) error {
	n := 0
	for q, items := range s.Order {
		for i, item := range items {
			if s.Known[item] != q || slices.Contains(items[:i], item) {
				return fmt.Errorf("an item stands twice or in another quarter: %v", item)
			}
			n++
		}
	}
	if s.Agreed && n == 0 {
		return fmt.Errorf("nothing was agreed")
	}
	return nil
}
