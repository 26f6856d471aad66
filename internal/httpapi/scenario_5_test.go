package httpapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/instrument"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/programme"
	q "megdan/domain/questionnaire"
	"megdan/domain/questionnaire/questionnairetest"
	"megdan/domain/role"
	"megdan/internal/views"
)

// TestAVersionInMidProgramme is scenario 5 of domain.md 4.8: running rounds
// stay on 1.0.0, a new programme uses 1.0.1, and the city's line over time
// breaks there, except in the dimension that both versions share.
func TestAVersionInMidProgramme(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.assess()
	s := &answering{told: &told{w, map[string]id.City{}}, city: sofia, round: roundOf(sofia), lead: "city lead"}
	newer := id.InstrumentVersion(named("questionnaire 1.0.1"))
	changed := questionnairetest.Small("1.0.0")
	changed.Rules.Respondents = 1
	s.refused("manager", "instrument.edit_draft", instrument.EditDraft{InProgramme: inEdition(), Instrument: tool, Version: version100, Content: changed}, "instrument.version_published")
	s.goes("manager", "instrument.edit_draft", instrument.EditDraft{InProgramme: inEdition(), Instrument: tool, Version: newer, Content: questionnairetest.Small("1.0.1")})
	s.goes("manager", "instrument.publish_instrument_version", instrument.PublishInstrumentVersion{InProgramme: inEdition(), Instrument: tool, Version: newer})
	s.goes("manager", "instrument.map_versions", instrument.MapVersions{InProgramme: inEdition(), Instrument: tool, From: version100, To: newer, Dimensions: []q.Dimension{"skills"}})
	s.goes("manager", "instrument.retire_instrument_version", instrument.RetireInstrumentVersion{InProgramme: inEdition(), Instrument: tool, Version: version100})

	// PRG-6, ASM-2: the round that runs finishes with its version.
	s.refused("manager", "programme.pin_instrument", programme.PinInstrument{InProgramme: inEdition(), Instrument: tool, Version: newer}, "programme.instrument_in_use")
	s.whole("lead expert", 2)
	// ASM-1: a retired version opens no round, another one is not the pinned.
	next := assessment.OpenAssessment{
		InCity: cityOf(sofia), Assessment: id.Assessment(named("next")), Category: role.Participating, Round: assessment.Interim, Instrument: tool, Version: version100,
	}
	s.refused("city lead", "assessment.open_assessment", next, "instrument.version_retired")
	next.Version = newer
	s.refused("city lead", "assessment.open_assessment", next, "programme.other_instrument_pinned")

	// The next programme has the new version and takes the published round up.
	second := id.Programme(named("second programme"))
	w.begin(second, newer)
	at := place.InCity{Programme: second, City: sofia}
	round := id.Assessment(named("round of the second programme"))
	w.as(again("city lead"), "assessment.open_assessment", assessment.OpenAssessment{
		InCity: at, Assessment: round, Category: role.Participating, Round: assessment.Baseline, Instrument: tool, Version: newer, Earlier: edition2018,
	})
	for n, kind := range []q.Kind{"city", "city", "firm", "school", "civic"} {
		r := id.Respondent(named(fmt.Sprint("second ", n)))
		w.as(again("city lead"), "assessment.invite_respondent", assessment.InviteRespondent{InCity: at, Assessment: round, Respondent: r, Kind: kind, Digest: assessment.DigestOf("secret")})
		answers := "d1=3 d2=3 s1=3"
		if n > 2 {
			answers = "d1=3 s1=3"
		}
		s.goesUnsigned("assessment.submit_response", assessment.SubmitResponse{InCity: at, Assessment: round, Respondent: r, Secret: "secret", Answers: questionnairetest.Answers(answers)})
	}
	w.as(again("city lead"), "assessment.close_collection", assessment.CloseCollection{InCity: at, Assessment: round})
	w.as(again("city lead"), "assessment.publish_assessment", assessment.PublishAssessment{InCity: at, Assessment: round, Instrument: tool})
	last := w.as(again("lead expert"), "assessment.publish_assessment", assessment.PublishAssessment{InCity: at, Assessment: round, Instrument: tool})

	type line struct {
		Rounds map[string]struct {
			Number, Trend, Previous string
			Rank                    int
			Comparable              []string
			Current                 struct{ Adjusted int }
		}
	}
	var first, trend line
	w.look("city lead", "maturity/"+inSofia.String(), &first)
	doc, err := w.engine.Get(t.Context(), views.Topic{View: "maturity", Key: at.Participation().UUID()}, last.Position)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(doc.Body, &trend); err != nil {
		t.Fatal(err)
	}
	if r := first.Rounds[roundOf(sofia).String()]; r.Number != "1.0.0" || r.Trend != "first" || r.Current.Adjusted != 5000 {
		t.Errorf("the first programme: %+v", r)
	}
	if r := trend.Rounds[roundOf(sofia).String()]; r.Number != "1.0.0" || r.Rank != 1 || r.Current.Adjusted != 5000 {
		t.Errorf("what was taken up: %+v", r)
	}
	if r := trend.Rounds[round.String()]; r.Number != "1.0.1" || r.Trend != "broken" || r.Previous != roundOf(sofia).String() || fmt.Sprint(r.Comparable) != "[skills]" || r.Current.Adjusted != 7500 {
		t.Errorf("ASM-12: the second programme: %+v", r)
	}

	// Everybody who has a link can read what is asked, without an account.
	var asked struct {
		Versions map[string]struct {
			Number    string
			Retired   bool
			Questions []struct{ Text map[string]string }
		}
	}
	if status := w.look("", "instrument/"+tool.String(), &asked); status != http.StatusOK || len(asked.Versions) != 2 ||
		!asked.Versions[version100.String()].Retired || asked.Versions[newer.String()].Questions[0].Text["bg"] != "До каква степен?" {
		t.Errorf("the questionnaire, read by nobody in particular: %d %+v", status, asked)
	}
}

// again is who somebody is in the second programme: ids of persons are valid in
// one only.
func again(name string) id.Person { return id.Person(named("second programme's " + name)) }

// begin enters a second programme with people in Sofia.
func (w *world) begin(p id.Programme, version id.InstrumentVersion) {
	w.t.Helper()
	in := place.InProgramme{Programme: p}
	names := map[string]string{"en": "Second"}
	w.as(id.System, "programme.draft_programme", programme.DraftProgramme{Programme: p, Names: names, Start: calendar.Of(2019, 6, 1), End: calendar.Of(2020, 10, 31)})
	var steps []programme.Step
	for n := range 5 {
		from := calendar.Of(2019, time.June, 1).AddMonths(3 * n)
		steps = append(steps, programme.Step{Number: n, Names: names, Start: from, End: from.AddDays(80)})
	}
	w.as(id.System, "programme.define_steps", programme.DefineSteps{Programme: p, Steps: steps})
	for _, name := range []string{"manager", "city lead", "lead expert"} {
		w.as(id.System, "person.register_person", person.RegisterPerson{Programme: p, Person: again(name), Name: "Name of " + name})
	}
	manager := again("manager")
	w.as(id.System, "appointment.appoint_person", map[string]any{"programme": p, "person": manager, "role": role.ProgrammeManager})
	w.as(manager, "programme.publish_programme", programme.PublishProgramme{Programme: p})
	w.as(manager, "programme.start_programme", programme.StartProgramme{Programme: p})
	w.as(manager, "programme.pin_instrument", programme.PinInstrument{InProgramme: in, Instrument: tool, Version: version})
	w.as(manager, "participation.admit_city", participation.AdmitCity{Programme: p, City: sofia})
	w.as(manager, "participation.add_member", participation.AddMember{Programme: p, City: sofia, Person: again("city lead")})
	w.as(manager, "participation.appoint_city_lead", participation.AppointCityLead{Programme: p, City: sofia, Person: again("city lead")})
	last := w.as(manager, "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: p, City: sofia, Person: again("lead expert")})
	w.await(last.Position)
}
