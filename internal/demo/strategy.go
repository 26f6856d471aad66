package demo

import (
	"fmt"
	"strings"

	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/indicator"
	"megdan/domain/role"
	"megdan/domain/strategy"
)

// strategyAct: each participating city and some partner cities write their
// objectives with figures, hand them in, hear what is missing, have them
// approved, and link their roadmap to them.
func strategyAct(e *edition) (all []*thread) {
	for _, w := range e.walks("strategy", max(3, 20/e.some(6))) {
		s := w.writeStrategy()
		w.fillRoadmap(s)
		all = append(all, w.thread)
	}
	return all
}

// aim is one operational objective as a city wrote it.
type aim struct {
	id     id.Objective
	figure id.Indicator
	of     operational
	last   int64 // what was measured last
}

// writeStrategy gives the operational objectives that stand.
func (w *walk) writeStrategy() (aims []*aim) {
	s := w.aside().day(152)
	s.do(w.chief, "strategy.draft_strategy", strategy.DraftStrategy{InCity: w.in})
	tops, each := max(1, w.some(4)), max(1, w.some(3))
	if w.partner() {
		tops, each = 1, max(1, w.some(2))
	}
	for n := range tops {
		goal := strategicGoals[(n+w.nth)%len(strategicGoals)]
		so := id.Objective(w.key("objective", n))
		s.wait(2)
		s.do(w.chief, "strategy.add_strategic_objective", strategy.AddStrategicObjective{InCity: w.in, Objective: so, Text: goal.text[w.lang]})
		for k := range max(2, min(each, len(goal.under))) {
			a := &aim{id: id.Objective(w.key("objective", n, k)), figure: id.Indicator(w.key("strategy indicator", n, k)), of: goal.under[k%len(goal.under)]}
			s.do(w.anybody(), "strategy.add_operational_objective", strategy.AddOperationalObjective{InCity: w.in, Objective: a.id, Parent: so, Text: a.of.text[w.lang]})
			aims = append(aims, a)
		}
	}
	s.day(176)
	for n, a := range aims {
		w.measureBy(s, a, n)
	}
	w.changeObjectives(s, aims)
	w.handIn(s)
	w.measureAims(aims)
	return aims
}

// measureBy defines the figure of an objective and links it.
func (w *walk) measureBy(s *walk, a *aim, n int) {
	by := w.anybody()
	spread := int64(w.rand.IntN(20)) * a.of.from / 100
	a.last = a.of.from + spread
	direction := indicator.Up
	if a.of.to < a.of.from {
		direction = indicator.Down
	}
	s.do(by, "indicator.define_indicator", indicator.DefineIndicator{
		InCity: w.in, Indicator: a.figure, Names: both(a.of.figure), Unit: both(a.of.unit), Direction: direction,
	})
	reach := w.end.AddMonths(12 + 6*(n%5))
	s.do(by, "indicator.set_baseline", indicator.SetBaseline{InCity: w.in, Indicator: a.figure, Value: a.last, On: w.from.AddDays(100)})
	s.do(by, "indicator.set_indicator_target", indicator.SetIndicatorTarget{InCity: w.in, Indicator: a.figure, Value: a.of.to, On: reach})
	s.do(by, "strategy.link_indicator", strategy.LinkIndicator{
		InCity: w.in, Objective: a.id, Indicator: a.figure, Unit: a.of.unit[w.lang], Baseline: a.last, Target: a.of.to, By: reach,
	})
}

func both(t [2]string) map[string]string {
	return map[string]string{"en": t[english], "bg": t[bulgarian]}
}

// changeObjectives: words are sharpened; what the city cannot do is retired.
func (w *walk) changeObjectives(s *walk, aims []*aim) {
	s.day(200)
	if w.o.Density >= 50 || w.nth%4 == 0 {
		a := aims[w.nth%len(aims)]
		s.do(w.judge, "strategy.reword_objective", strategy.RewordObjective{InCity: w.in, Objective: a.id, Text: a.of.text[w.lang] + " " + w.say(objectivesSharper)})
	}
	if w.nth%3 != 1 {
		return
	}
	extra, top := id.Objective(w.key("objective", 90, 0)), id.Objective(w.key("objective", 90))
	s.do(w.chief, "strategy.add_strategic_objective", strategy.AddStrategicObjective{InCity: w.in, Objective: top, Text: w.say(goalsGivenUp)})
	s.do(w.anybody(), "strategy.add_operational_objective", strategy.AddOperationalObjective{InCity: w.in, Objective: extra, Parent: top, Text: w.say(aimsGivenUp)})
	s.wait(9)
	s.do(w.chief, "strategy.retire_objective", strategy.RetireObjective{InCity: w.in, Objective: extra, Reason: w.say(objectivesRetired)})
	s.do(w.chief, "strategy.retire_objective", strategy.RetireObjective{InCity: w.in, Objective: top, Reason: w.say(objectivesRetired)})
}

// handIn: the strategy is submitted, in a third of the cities returned once,
// approved by another person (STR-3); some open a revision later.
func (w *walk) handIn(s *walk) {
	by := w.chief
	if w.partner() {
		by = w.staff[0]
	}
	s.day(242)
	s.do(by, "strategy.submit_strategy", strategy.SubmitStrategy{InCity: w.in})
	if w.nth%3 == 0 {
		s.wait(5)
		s.do(w.judge, "strategy.return_strategy", strategy.ReturnStrategy{InCity: w.in, Reason: w.say(strategiesReturned)})
		s.wait(8)
		s.do(by, "strategy.submit_strategy", strategy.SubmitStrategy{InCity: w.in})
	}
	s.wait(6)
	s.do(w.judge, "strategy.approve_strategy", strategy.ApproveStrategy{InCity: w.in})
	if w.nth%6 != 4 {
		return
	}
	s.day(318)
	s.do(w.chief, "strategy.open_revision", strategy.OpenRevision{InCity: w.in, Reason: w.say(revisionsOpened)})
	s.wait(3)
	s.do(w.anybody(), "strategy.reword_objective", strategy.RewordObjective{InCity: w.in, Objective: id.Objective(w.key("objective", 0)), Text: strategicGoals[w.nth%len(strategicGoals)].text[w.lang] + " " + w.say(objectivesSharper)})
	s.wait(7)
	s.do(by, "strategy.submit_strategy", strategy.SubmitStrategy{InCity: w.in})
	s.wait(5)
	s.do(w.judge, "strategy.approve_strategy", strategy.ApproveStrategy{InCity: w.in})
}

// measureAims: the figures move towards their targets, with a setback now and
// then; the expert or the lead traces most of them to their source.
func (w *walk) measureAims(aims []*aim) {
	for n, a := range aims {
		s := w.aside().day(255 + n)
		for k := range max(1, w.some(4)) {
			step := (a.of.to - a.last) / int64(6+w.rand.IntN(6))
			if w.rand.IntN(5) == 0 {
				step = -step / 2
			}
			a.last += step
			m := id.Measurement(w.key("strategy measurement", n, k))
			by := w.anybody()
			if !s.do(by, "indicator.record_indicator_value", indicator.RecordIndicatorValue{
				InCity: w.in, Indicator: a.figure, Measurement: m, Value: a.last, On: w.dueAfter(s.t, -2), Source: w.say(figureSources),
			}) {
				break
			}
			s.wait(3)
			if k%2 == 0 && w.o.Density >= 50 {
				s.do(w.judge, "indicator.verify_indicator_value", indicator.VerifyIndicatorValue{InCity: w.in, Indicator: a.figure, Measurement: m})
			}
			s.wait(25)
		}
	}
}

// promote makes activities of the city's first ideas while its strategy is
// being written (VIS-3); the ideas were accepted long before (vision.go).
func (w *walk) promote(s *walk) (all []*undertaking) {
	if w.partner() {
		return nil
	}
	for n := range promotedIdeas {
		at := (n*5 + w.nth*7) % len(ideaTitles)
		u := &undertaking{
			id: w.activity(100 + n), title: ideaTitles[at].title[w.lang], organisation: organisations[(n+w.nth)%len(organisations)][w.lang],
			start: w.from.AddDays(215 + 70*n), end: w.from.AddDays(285 + 160*n),
		}
		s.do(w.chief, "idea.promote_idea", idea.PromoteIdea{
			InCity: w.in, Idea: id.Idea(w.key("idea", n)), Activity: u.id, Title: u.title, Organisation: u.organisation, Start: u.start, End: u.end,
		})
		all = append(all, u)
	}
	return all
}

// activity is the id of one of the city's activities, as roadmap.go has it.
func (w *walk) activity(n int) id.Activity {
	return id.Activity(w.derive(w.data.Key, "activity", fmt.Sprint(n)))
}

// firstManager is the programme manager, as a player.
func (e *edition) firstManager() player { return player{e.manager, role.ProgrammeManager} }

// short is a sentence as a title.
func short(s string) string { return strings.TrimRight(s, ".") }
