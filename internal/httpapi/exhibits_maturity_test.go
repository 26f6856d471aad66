package httpapi

import (
	"reflect"

	"megdan/domain/assessment"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/instrument"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/questionnaire/questionnairetest"
	"megdan/domain/role"
)

// The maturity part of the world: a questionnaire, and in both cities an open
// round that a member takes part in and an indicator.
var (
	tool       = id.Instrument(named("questionnaire"))
	version100 = id.InstrumentVersion(named("questionnaire 1.0.0"))
)

func roundOf(c id.City) id.Assessment  { return id.Assessment(id.Derive(c.UUID(), "round")) }
func figureOf(c id.City) id.Indicator  { return id.Indicator(id.Derive(c.UUID(), "indicator")) }
func cityOf(c id.City) place.InCity    { return place.InCity{Programme: edition2018, City: c} }
func inEdition() place.InProgramme     { return place.InProgramme{Programme: edition2018} }
func ownPlace(c id.City) id.Respondent { return assessment.Own(roundOf(c), who["city member"]) }

func init() {
	exhibits[reflect.TypeFor[id.Assessment]()] = func(c id.City) any { return roundOf(c) }
	exhibits[reflect.TypeFor[id.Indicator]()] = func(c id.City) any { return figureOf(c) }
	exhibits[reflect.TypeFor[id.Instrument]()] = func(id.City) any { return tool }
	exhibits[reflect.TypeFor[id.InstrumentVersion]()] = func(id.City) any { return version100 }
	topics["instrument"] = topicShown{tool.UUID(), "<questionnaire>"}
	for _, view := range []string{"assessment", "responses", "disagreements"} {
		topics[view] = topicShown{roundOf(sofia).UUID(), "<Sofia's round>"}
	}
	topics["maturity"] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	topics["indicators"] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	topics["benchmark"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["ownresponse"] = topicShown{ownPlace(sofia).UUID(), "<city member's place in Sofia's round>"}
	retold = append(retold, (*world).assess)
}

// assess enters it.
func (w *world) assess() {
	manager := who["manager"]
	w.as(manager, "instrument.draft_instrument", instrument.DraftInstrument{InProgramme: inEdition(), Instrument: tool, Names: map[string]string{"en": "Maturity"}})
	w.as(manager, "instrument.edit_draft", instrument.EditDraft{InProgramme: inEdition(), Instrument: tool, Version: version100, Content: questionnairetest.Small("1.0.0")})
	w.as(manager, "instrument.publish_instrument_version", instrument.PublishInstrumentVersion{InProgramme: inEdition(), Instrument: tool, Version: version100})
	w.as(manager, "programme.pin_instrument", programme.PinInstrument{InProgramme: inEdition(), Instrument: tool, Version: version100})
	for c, lead := range map[id.City]string{sofia: "city lead", ruse: "partner lead"} {
		category := role.Participating
		if c == ruse {
			category = role.Partner
		}
		w.as(who[lead], "assessment.open_assessment", assessment.OpenAssessment{
			InCity: cityOf(c), Assessment: roundOf(c), Category: category, Round: assessment.Baseline, Instrument: tool, Version: version100,
		})
		w.as(who[lead], "indicator.define_indicator", indicator.DefineIndicator{
			InCity: cityOf(c), Indicator: figureOf(c), Names: map[string]string{"en": "Data sets"}, Unit: map[string]string{"en": "data sets"}, Direction: indicator.Up,
		})
	}
	w.as(who["city lead"], "assessment.give_benchmark_consent", assessment.GiveBenchmarkConsent{InCity: cityOf(sofia)})
	w.await(w.as(who["city member"], "assessment.draft_own_answers", assessment.DraftOwnAnswers{
		InCity: cityOf(sofia), Assessment: roundOf(sofia), Kind: "city", Answers: questionnairetest.Answers("d1=3"),
	}).Position)
}
