package httpapi

import (
	"reflect"

	"megdan/domain/ambition"
	"megdan/domain/deliverable"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/place"
	"megdan/domain/strategy"
	"megdan/domain/swot"
)

// Vision, strategy and deliverables of the world: in Sofia an idea of the city
// member and another one that is hidden, a strategy, a SWOT, a report.
var (
	ownIdea    = id.Idea(named("idea"))
	hiddenIdea = id.Idea(named("hidden idea"))
	report     = id.Deliverable(named("report"))
)

func init() {
	ofSofia := func(its, other id.UUID) func(id.City) id.UUID {
		return func(c id.City) id.UUID {
			if c == sofia {
				return its
			}
			return other
		}
	}
	ideaOf, reportOf := ofSofia(ownIdea.UUID(), named("other idea")), ofSofia(report.UUID(), named("other report"))
	exhibits[reflect.TypeFor[id.Idea]()] = func(c id.City) any { return id.Idea(ideaOf(c)) }
	exhibits[reflect.TypeFor[id.Deliverable]()] = func(c id.City) any { return id.Deliverable(reportOf(c)) }
	dressed["idea.merge_ideas"] = func(c any, _ id.City) any {
		m := c.(idea.MergeIdeas)
		m.Into = hiddenIdea
		return m
	}
	dressed["deliverable.supersede_deliverable"] = func(c any, _ id.City) any {
		s := c.(deliverable.SupersedeDeliverable)
		s.By = id.Deliverable(named("successor"))
		return s
	}
	for _, v := range []string{"ideas", "vision", "ambition", "strategy", "overdue", "deliverables"} {
		topics[v] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	}
	topics["idea"] = topicShown{ownIdea.UUID(), "<idea of the city member>"}
	topics["ideadraft"] = topicShown{hiddenIdea.UUID(), "<hidden idea of the city member>"}
	for _, v := range []string{"deliverable", "submission", "publication"} {
		topics[v] = topicShown{report.UUID(), "<report of Sofia>"}
	}
	retold = append(retold, func(w *world) {
		in := place.InCity{Programme: edition2018, City: sofia}
		member := who["city member"]
		w.as(member, "idea.submit_idea", idea.SubmitIdea{InCity: in, Idea: ownIdea, Title: "Talent hub"})
		w.as(member, "idea.write_idea", idea.WriteIdea{InCity: in, Idea: hiddenIdea, Title: "Night school"})
		w.as(member, "swot.add_swot_item", swot.AddSwotItem{InCity: in, Item: id.SwotItem(named("item")), Quarter: swot.Strength, Text: "Fast networks"})
		w.as(member, "ambition.draft_ambition", ambition.DraftAmbition{InCity: in, Ambition: id.Ambition(named("ambition")), TargetYear: 2030, Text: "A city where"})
		w.as(member, "strategy.draft_strategy", strategy.DraftStrategy{InCity: in})
		w.await(w.as(member, "deliverable.start_deliverable", deliverable.StartDeliverable{
			InCity: in, Deliverable: report, Kind: deliverable.StrategyReport, Language: "en", Title: "Strategy of Sofia",
		}).Position)
	})
}
