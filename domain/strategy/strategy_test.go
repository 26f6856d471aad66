package strategy_test

import (
	"fmt"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/strategy"
)

type row = decidertest.Row[strategy.Command, strategy.Event]

var (
	dcc      = id.Programme(named("programme"))
	sofia    = id.City(named("city"))
	in       = place.InCity{Programme: dcc, City: sofia}
	part     = in.Participation()
	today    = calendar.Of(2018, time.October, 18)
	by2025   = calendar.Of(2025, time.December, 31)
	so1, so2 = objective("so1"), objective("so2")
	oo1, oo2 = objective("oo1"), objective("oo2")
	share    = id.Indicator(named("share"))
	firms    = id.Indicator(named("firms"))
	reason   = "the council decided otherwise"
	lead     = id.Person(named("lead"))
	asLead   = by(lead, role.CityLead)
	asExpert = by(id.Person(named("expert")), role.LeadExpert)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func objective(name string) id.Objective { return id.Objective(named(name)) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func text(s string) event.Private { return event.Text(s) }

var (
	drafted   = strategy.StrategyDrafted{part, dcc, sofia}
	first     = strategy.StrategicObjectiveAdded{so1, 1, text("Skills")}
	below     = strategy.OperationalObjectiveAdded{oo1, so1, 1, 1, text("Clubs")}
	linked    = strategy.IndicatorLinked{oo1, share, text("%"), 1250, 4000, by2025}
	submitted = strategy.StrategySubmitted{lead, today}
	approved  = strategy.StrategyApproved{1, today}
	retired   = strategy.ObjectiveRetired{oo1, text(reason)}
	measured  = strategy.IndicatorMeasured{share}
	opened    = strategy.StrategyRevisionOpened{part, 1, text(reason)}
)

// story is a strategy with one measured objective and what followed.
func story(more ...strategy.Event) []strategy.Event {
	return append([]strategy.Event{drafted, first, below, linked}, more...)
}

func bare(more ...strategy.Event) []strategy.Event { return append([]strategy.Event{drafted}, more...) }

func TestObjectives(t *testing.T) {
	t.Parallel()
	add := strategy.AddStrategicObjective{in, so1, " Skills "}
	under := strategy.AddOperationalObjective{in, oo1, so1, "Clubs"}
	nested := strategy.AddOperationalObjective{in, oo2, oo1, "Clubs"}
	second := strategy.AddOperationalObjective{in, oo2, so1, "Clubs"}
	retire := strategy.RetireObjective{in, oo1, reason}
	decidertest.Run(t, strategy.Decider, []row{
		{Name: "a strategy is drafted", When: strategy.DraftStrategy{in}, By: asLead, Then: []strategy.Event{drafted}},
		{Name: "drafting twice is quiet", Given: bare(), When: strategy.DraftStrategy{in}, By: asLead},
		{Name: "nothing is added before", When: add, By: asLead, Refused: "strategy.not_drafted"},
		{Name: "STR-1: the first objective is SO 1", Given: bare(), When: add, By: asLead, Then: []strategy.Event{first}},
		{Name: "STR-1: the next is SO 2, also when the first is retired", Given: bare(first, strategy.ObjectiveRetired{so1, text(reason)}),
			When: strategy.AddStrategicObjective{in, so2, "Data"}, By: asLead, Then: []strategy.Event{strategy.StrategicObjectiveAdded{so2, 2, text("Data")}}},
		{Name: "an objective is added once", Given: bare(first), When: add, By: asLead, Refused: "strategy.objective_known"},
		{Name: "it says something", Given: bare(), When: strategy.AddStrategicObjective{in, so1, ""}, By: asLead, Refused: "text.missing"},
		{Name: "STR-1: the first one below is OO 1.1", Given: bare(first), When: under, By: asLead, Then: []strategy.Event{below}},
		{Name: "STR-1: OO 1.1 is never used again", Given: bare(first, below, retired), When: second, By: asLead,
			Then: []strategy.Event{strategy.OperationalObjectiveAdded{oo2, so1, 1, 2, text("Clubs")}}},
		{Name: "STR-2: it has a parent", Given: bare(), When: under, By: asLead, Refused: "strategy.objective_unknown"},
		{Name: "STR-2: that is a strategic one", Given: bare(first, below), When: nested, By: asLead, Refused: "strategy.parent_not_strategic"},
		{Name: "STR-2: that stands", Given: bare(first, strategy.ObjectiveRetired{so1, text(reason)}), When: under, By: asLead, Refused: "strategy.objective_retired"},
		{Name: "words change, the number stays", Given: story(), When: strategy.RewordObjective{in, oo1, "Code clubs"}, By: asLead,
			Then: []strategy.Event{strategy.ObjectiveReworded{oo1, text("Code clubs")}}},
		{Name: "not of what is retired", Given: story(retired), When: strategy.RewordObjective{in, oo1, "Code clubs"}, By: asLead, Refused: "strategy.objective_retired"},
		{Name: "an objective is retired", Given: story(), When: retire, By: asLead, Then: []strategy.Event{retired}},
		{Name: "twice is quiet", Given: story(retired), When: retire, By: asLead},
		{Name: "with a reason", Given: story(), When: strategy.RetireObjective{in, oo1, "old"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "an unknown one is not", Given: story(), When: strategy.RetireObjective{in, oo2, reason}, By: asLead, Refused: "strategy.objective_unknown"},
		{Name: "a strategic one goes after its operational ones", Given: story(), When: strategy.RetireObjective{in, so1, reason}, By: asLead,
			Refused: "strategy.objective_has_children", Args: map[string]any{"count": 1}},
		{Name: "then it goes", Given: story(retired), When: strategy.RetireObjective{in, so1, reason}, By: asLead, Then: []strategy.Event{strategy.ObjectiveRetired{so1, text(reason)}}},
	})
}

func TestIndicators(t *testing.T) {
	t.Parallel()
	link := strategy.LinkIndicator{in, oo1, share, "%", 1250, 4000, by2025}
	nameless, dateless, unitless, above := link, link, link, link
	nameless.Indicator, dateless.By, unitless.Unit, above.Objective = id.Indicator{}, calendar.Date{}, " ", so1
	again := link
	again.Target = 5000
	decidertest.Run(t, strategy.Decider, []row{
		{Name: "STR-2: an objective is measured", Given: bare(first, below), When: link, By: asLead, Then: []strategy.Event{linked}},
		{Name: "STR-2: by an indicator", Given: bare(first, below), When: nameless, By: asLead, Refused: "strategy.indicator_missing"},
		{Name: "STR-2: with a unit", Given: bare(first, below), When: unitless, By: asLead, Refused: "text.missing"},
		{Name: "STR-2: until a day", Given: bare(first, below), When: dateless, By: asLead, Refused: "strategy.target_date_missing"},
		{Name: "strategic objectives are measured by their operational ones", Given: bare(first, below), When: above, By: asLead, Refused: "strategy.objective_not_operational"},
		{Name: "linking again replaces the values", Given: story(), When: again, By: asLead,
			Then: []strategy.Event{strategy.IndicatorLinked{oo1, share, text("%"), 1250, 5000, by2025}}},
		{Name: "the first measurement is noted", Given: story(), When: strategy.NoteMeasurement{in, share}, By: asLead, Then: []strategy.Event{measured}},
		{Name: "the second is quiet", Given: story(measured), When: strategy.NoteMeasurement{in, share}, By: asLead},
		{Name: "without a strategy it is quiet", When: strategy.NoteMeasurement{in, share}, By: asLead},
		{Name: "it is noted before the link too", Given: bare(), When: strategy.NoteMeasurement{in, share}, By: asLead, Then: []strategy.Event{measured}},
	})
}

func TestApproval(t *testing.T) {
	t.Parallel()
	returned := strategy.StrategyReturned{part, text(reason)}
	behalf := asExpert
	behalf.OnBehalfOf = lead
	open := strategy.OpenRevision{in, reason}
	submit, approve, giveBack := strategy.SubmitStrategy{in}, strategy.ApproveStrategy{in}, strategy.ReturnStrategy{in, reason}
	decidertest.Run(t, strategy.Decider, []row{
		{Name: "a strategy is submitted", Given: story(), When: submit, By: asLead, Then: []strategy.Event{submitted}},
		{Name: "submitting twice is quiet", Given: story(submitted), When: submit, By: asLead},
		{Name: "an empty one is not", Given: bare(first), When: submit, By: asLead, Refused: "strategy.empty"},
		{Name: "STR-2: nor one that nothing measures", Given: bare(first, below), When: submit, By: asLead,
			Refused: "strategy.objective_unmeasured", Args: map[string]any{"objective": "OO 1.1"}},
		{Name: "STR-2: retired objectives need no indicator", Given: story(strategy.OperationalObjectiveAdded{oo2, so1, 1, 2, text("x")}, strategy.ObjectiveRetired{oo2, text(reason)}),
			When: submit, By: asLead, Then: []strategy.Event{submitted}},
		{Name: "what is submitted stands still", Given: story(submitted), When: strategy.RewordObjective{in, oo1, "x"}, By: asLead,
			Refused: "strategy.not_editable", Args: map[string]any{"status": "submitted"}},
		{Name: "an approved one is not submitted again", Given: story(submitted, approved), When: submit, By: asLead, Refused: "strategy.not_editable"},
		{Name: "the expert approves", Given: story(submitted), When: approve, By: asExpert, Then: []strategy.Event{approved}},
		{Name: "approving twice is quiet", Given: story(submitted, approved), When: approve, By: asExpert},
		{Name: "STR-2: nothing unmeasured is approved", Given: bare(first, below, submitted), When: approve, By: asExpert, Refused: "strategy.objective_unmeasured"},
		{Name: "STR-3: not by the submitter", Given: story(submitted), When: approve, By: asLead, Refused: "strategy.submitter_may_not_approve"},
		{Name: "STR-3: nor on the submitter's behalf", Given: story(submitted), When: approve, By: behalf, Refused: "strategy.submitter_may_not_approve"},
		{Name: "what is not submitted is not approved", Given: story(), When: approve, By: asExpert, Refused: "strategy.not_submitted"},
		{Name: "the expert returns it", Given: story(submitted), When: giveBack, By: asExpert, Then: []strategy.Event{returned}},
		{Name: "STR-3: the submitter does not", Given: story(submitted), When: giveBack, By: asLead, Refused: "strategy.submitter_may_not_return"},
		{Name: "with a reason", Given: story(submitted), When: strategy.ReturnStrategy{in, "no"}, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "what is not submitted is not returned", Given: story(), When: giveBack, By: asExpert, Refused: "strategy.not_submitted"},
		{Name: "a returned one is edited and submitted again", Given: story(submitted, returned), When: submit, By: asLead, Then: []strategy.Event{submitted}},
		{Name: "a revision is opened", Given: story(submitted, approved), When: open, By: asLead, Then: []strategy.Event{opened}},
		{Name: "opening twice is quiet", Given: story(submitted, approved, opened), When: open, By: asLead},
		{Name: "of what was approved", Given: story(submitted), When: open, By: asLead, Refused: "strategy.not_approved"},
		{Name: "with a reason of ten characters", Given: story(submitted, approved), When: strategy.OpenRevision{in, "new"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "the second approval is edition 2", Given: story(submitted, approved, opened, submitted), When: approve, By: asExpert, Then: []strategy.Event{strategy.StrategyApproved{2, today}}},
	})
}

func TestWhatOthersAsk(t *testing.T) {
	t.Parallel()
	step := func(n int) strategy.ConfirmStep { return strategy.ConfirmStep{in, n} }
	more := strategy.IndicatorLinked{oo1, firms, text("firms"), 0, 1000, by2025}
	unmeasured := strategy.OperationalObjectiveAdded{oo2, so1, 1, 2, text("x")}
	decidertest.Run(t, strategy.Decider, []row{
		{Name: "PAR-4: step 2 needs an approved strategy", Given: story(submitted), When: step(2), By: asLead, Refused: "strategy.not_approved"},
		{Name: "PAR-4: step 2 has it", Given: story(submitted, approved), When: step(2), By: asLead},
		{Name: "PAR-4: step 2 needs every objective measured", Given: story(submitted, approved, opened, unmeasured), When: step(2), By: asLead, Refused: "strategy.objective_unmeasured"},
		{Name: "PAR-4: without a strategy there is no step 2", When: step(2), By: asLead, Refused: "strategy.not_approved"},
		{Name: "PAR-4: step 4 needs a value of each indicator", Given: story(more, submitted, approved, measured), When: step(4), By: asLead,
			Refused: "strategy.indicator_without_value", Args: map[string]any{"objective": "OO 1.1"}},
		{Name: "PAR-4: step 4 has them", Given: story(submitted, approved, measured), When: step(4), By: asLead},
		{Name: "PAR-4: other steps do not ask", When: step(3), By: asLead},
		{Name: "VIS-3: an idea is promoted while the strategy can be edited", Given: story(), When: strategy.ConfirmEditable{in}, By: asLead},
		{Name: "VIS-3: not while it is submitted", Given: story(submitted), When: strategy.ConfirmEditable{in}, By: asLead, Refused: "strategy.not_editable"},
		{Name: "VIS-3: nor without a strategy", When: strategy.ConfirmEditable{in}, By: asLead, Refused: "strategy.not_drafted"},
		{Name: "an activity has an objective that stands", Given: story(), When: strategy.ConfirmObjective{in, oo1}, By: asLead},
		{Name: "not one that is retired", Given: story(retired), When: strategy.ConfirmObjective{in, oo1}, By: asLead, Refused: "strategy.objective_retired"},
		{Name: "nor an unknown one", Given: story(), When: strategy.ConfirmObjective{in, oo2}, By: asLead, Refused: "strategy.objective_unknown"},
	})
}

func TestBounds(t *testing.T) {
	t.Parallel()
	s := strategy.Decider.Fold(strategy.Decider.Initial, story()...)
	for n := range strategy.IndicatorsMost {
		s = strategy.Decider.Evolve(s, strategy.IndicatorLinked{oo1, id.Indicator(named(fmt.Sprint(n))), text("%"), 0, 1, by2025})
	}
	if _, err := strategy.Decider.Decide(s, strategy.LinkIndicator{in, oo1, firms, "%", 0, 1, by2025}, asLead); err == nil || err.Error() != "strategy.too_many most=20" {
		t.Error(err)
	}
	for n := range strategy.ObjectivesMost {
		s = strategy.Decider.Evolve(s, strategy.StrategicObjectiveAdded{objective(fmt.Sprint(n)), n + 2, text("x")})
	}
	if _, err := strategy.Decider.Decide(s, strategy.AddStrategicObjective{in, so2, "Data"}, asLead); err == nil || err.Error() != "strategy.too_many most=300" {
		t.Error(err)
	}
	if o, _ := strategy.Object(s, strategy.SubmitStrategy{in}); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Error(o)
	}
}
