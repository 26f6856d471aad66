package httpapi

import (
	"context"
	"reflect"
	"strings"
	"time"

	"github.com/google/uuid"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/domain/scoring"
	"megdan/internal/command"
	"megdan/internal/eventstore"
)

// The admission part of the world: Plovdiv applied in January 2018, by the
// outsider, and the mentor judges it.
var (
	plovdiv     = id.City(named("plovdiv"))
	everyTown   = id.ApplicantGroup(named("every town"))
	ofPlovdiv   = id.Application(named("application of plovdiv"))
	aboutIt     = application.About{InCity: cityOf(plovdiv), Application: ofPlovdiv}
	mentorsView = id.EvaluationOf(ofPlovdiv, id.Person(named("mentor")))
)

func init() {
	exhibits[reflect.TypeFor[id.Application]()] = func(id.City) any { return ofPlovdiv }
	exhibits[reflect.TypeFor[id.ApplicantGroup]()] = func(id.City) any { return everyTown }
	topics["call"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["admission"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["dashboard"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["roles"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["steps"] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	topics["stakeholders"] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	topics["application"] = topicShown{ofPlovdiv.UUID(), "<application of the outsider>"}
	topics["evaluations"] = topicShown{ofPlovdiv.UUID(), "<application of the outsider>"}
	topics["evaluation"] = topicShown{mentorsView.UUID(), "<the mentor's evaluation of it>"}
	dressed["programme.draft_programme"] = func(c any, _ id.City) any {
		draft := c.(programme.DraftProgramme)
		draft.Zone = "Europe/Sofia"
		return draft
	}
	for name := range role.Commands {
		if strings.HasPrefix(name, "application.") {
			dressed[name] = ofOutsider
		}
	}
	retold = append(retold, (*world).apply)
}

// ofOutsider gives, in the first half of the matrix, commands about Plovdiv's
// application: as its applicant, or as its evaluator.
func ofOutsider(c any, city id.City) any {
	if city != sofia {
		return c
	}
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	v.FieldByName("About").Set(reflect.ValueOf(aboutIt))
	for field, name := range map[string]string{"Applicant": "outsider", "Evaluator": "mentor"} {
		if f := v.FieldByName(field); f.IsValid() && v.Type().Name() != "AssignEvaluator" {
			f.Set(reflect.ValueOf(who[name]))
		}
	}
	return v.Interface()
}

// then gives a command at another time.
func (w *world) then(at calendar.Date, p id.Person, name string, c any) command.Answer {
	w.t.Helper()
	a, err := w.bus.Do(context.Background(), command.Request{
		Type: name, Body: asJSON(c), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: p, Auth: "test"}, IfMatch: eventstore.Any, At: at.Time().Add(10 * time.Hour),
	})
	if err != nil {
		w.t.Fatalf("%s: %v", name, err)
	}
	return a
}

func fullForm(team int) application.Form {
	f := application.Form{
		Relevance: "We are ready", DigitalAmbition: "A digital port", Impact: "Jobs", Resources: "Two people", OwnResources: "An office",
		Mandate: "The mayor", MandateBy: application.Mayor, MandateOn: calendar.Of(2018, 1, 2), Contact: "office@plovdiv.example",
		Notice: application.Agreed, Population: 340_000,
	}
	for range team {
		f.Team = append(f.Team, application.TeamMember{Name: "Somebody", Duty: "works"})
	}
	return f
}

// apply enters it.
func (w *world) apply() {
	manager, applicant := who["manager"], who["outsider"]
	names := map[string]string{"en": "Every town"}
	day := calendar.Of(2018, 1, 10)
	w.as(id.System, "city.register_city", map[string]any{"city": plovdiv, "names": names, "country": "BG", "latitude": 42142000, "longitude": 24750000})
	w.then(day, manager, "call.open_group", call.OpenGroup{InProgramme: inEdition(), Group: everyTown, Names: names, Opens: day, CutOff: day.AddDays(20)})
	w.then(day, manager, "call.publish_call", call.PublishCall{InProgramme: inEdition()})
	w.then(day, applicant, "application.start_application", application.StartApplication{About: aboutIt, Group: everyTown, Applicant: applicant, Language: "bg"})
	w.then(day, applicant, "application.save_draft", application.SaveDraft{About: aboutIt, Form: fullForm(2)})
	w.then(day, applicant, "application.submit_application", application.SubmitApplication{About: aboutIt})
	w.as(manager, "application.declare_eligible", application.DeclareEligible{About: aboutIt, Weights: scoring.Equal})
	w.as(who["city lead"], "participation.list_stakeholder", participation.ListStakeholder{
		InCity: cityOf(sofia), Stakeholder: id.Stakeholder(named("stakeholder")), Kind: participation.Business, Name: "Chamber of commerce",
	})
	w.await(w.as(manager, "application.assign_evaluator", application.AssignEvaluator{About: aboutIt, Evaluator: who["mentor"]}).Position)
}
