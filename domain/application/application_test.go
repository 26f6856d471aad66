package application_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

type row = decidertest.Row[application.Command, application.Event]

// The application of the stories: Ruse, written by Ana.
var (
	icc     = id.Programme(named("programme"))
	ruse    = id.City(named("ruse"))
	varna   = id.City(named("varna"))
	part    = id.ParticipationOf(icc, ruse)
	app     = id.Application(named("application"))
	on      = application.About{InCity: place.InCity{Programme: icc, City: ruse}, Application: app}
	group   = id.ApplicantGroup(named("all"))
	wave    = id.Wave(named("wave"))
	ana     = id.Person(named("ana"))
	nobody  = id.Person{}
	today   = calendar.Of(2020, time.March, 2)
	asAna   = by(ana, role.Public)
	manager = by(id.Person(named("manager")), role.ProgrammeManager)
	reason  = "the criteria are not met"
	why     = event.Text(reason)
	weights = scoring.Weights{Relevance: 40, DigitalAmbition: 30, Impact: 20, Resources: 10}

	started   = application.ApplicationStarted{app, icc, ruse, group, ana, "bg"}
	submitted = application.ApplicationSubmitted{app, 1, today}
	eligible  = application.ApplicationFoundEligible{app, today, 40, 30, 20, 10, 6000, 2, 2000, 30, 30}
	form      = application.Form{
		Relevance: "We are ready", DigitalAmbition: "A digital port", Impact: "Jobs", Resources: "Two people",
		OwnResources: "An office", Mandate: "The mayor", MandateBy: application.Mayor, MandateOn: today, Contact: "ana@ruse.example",
		Notice: application.Agreed, Population: 144_000, Team: []application.TeamMember{{Name: "Ana", Duty: "lead"}, {Name: "Boyan"}},
	}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(9 * time.Hour)}
}

func later(b decider.By, days int) decider.By {
	b.At = b.At.AddDate(0, 0, days)
	return b
}

// draft is what a save of the form records as a revision.
func draft(revision int) []application.Event {
	return []application.Event{
		application.DraftSaved(revised(revision)),
		application.TeamMemberNamed{app, revision, 1, event.Text("Ana"), event.Text("lead")},
		application.TeamMemberNamed{app, revision, 2, event.Text("Boyan"), event.Private{}},
	}
}

func revised(revision int) application.ApplicationRevised {
	return application.ApplicationRevised{
		Application: app, Revision: revision, Relevance: event.Text("We are ready"), DigitalAmbition: event.Text("A digital port"),
		Impact: event.Text("Jobs"), Resources: event.Text("Two people"), OwnResources: event.Text("An office"),
		Mandate: event.Text("The mayor"), MandateBy: application.Mayor, MandateOn: today, Contact: event.Text("ana@ruse.example"),
		Notice: application.Agreed, Population: 144_000, Team: 2,
	}
}

func story(more ...application.Event) []application.Event {
	return append([]application.Event{started}, more...)
}

// handedIn is a submitted application, and what followed.
func handedIn(more ...application.Event) []application.Event {
	return append(append(story(draft(1)...), submitted), more...)
}

func TestWriting(t *testing.T) {
	t.Parallel()
	start := application.StartApplication{on, group, ana, "bg"}
	save := application.SaveDraft{on, form}
	with := func(change func(*application.Form)) application.Form {
		f := form
		change(&f)
		return f
	}
	empty := []application.Event{application.DraftSaved{Application: app, Revision: 1}}
	both := []id.City{varna, id.City(named("burgas"))}
	consortium := application.DraftSaved(revised(1))
	consortium.Members, consortium.Team = slices.Clone(both), 0
	slices.SortFunc(consortium.Members, id.City.Compare)
	elsewhere := save
	elsewhere.City = varna
	another := start
	another.City = varna
	decidertest.Run(t, application.Decider, []row{
		{Name: "an application begins", When: start, By: asAna, Then: story()},
		{Name: "beginning twice is quiet", Given: story(), When: start, By: asAna},
		{Name: "an id is used once", Given: story(), When: another, By: asAna, Refused: "application.known"},
		{Name: "nobody begins for another", When: start, By: manager, Refused: "application.not_the_applicant"},
		{Name: "it is in some language", When: application.StartApplication{on, group, ana, "?"}, By: asAna, Refused: "application.language_unknown"},
		{Name: "of a city", When: application.StartApplication{application.About{Application: app}, group, ana, "bg"}, By: asAna, Refused: "text.missing"},
		{Name: "a draft is saved with its team", Given: story(), When: save, By: asAna, Then: draft(1)},
		{Name: "an empty one too", Given: story(), When: application.SaveDraft{on, application.Form{}}, By: asAna, Then: empty},
		{Name: "APP-2: the next one is another revision", Given: story(draft(1)...), When: save, By: asAna, Then: draft(2)},
		{Name: "APP-1: a consortium lists its members", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.Team, f.Members = nil, append(both, both[0]) })}, By: asAna, Then: []application.Event{consortium}},
		{Name: "an answer has an end", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.Impact = string(make([]byte, 5000)) })}, By: asAna, Refused: "text.too_long"},
		{Name: "somebody of the team has a name", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.Team = []application.TeamMember{{}} })}, By: asAna, Refused: "text.missing"},
		{Name: "teams have an end", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.Team = make([]application.TeamMember, 51) })}, By: asAna, Refused: "application.team_too_large"},
		{Name: "APP-3: a mandate is signed by the mayor or a representative", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.MandateBy = "the cat" })}, By: asAna, Refused: "application.signatory_unknown"},
		{Name: "APP-3: one agrees or not", Given: story(), When: application.SaveDraft{on, with(func(f *application.Form) { f.Notice = "perhaps" })}, By: asAna, Refused: "application.consent_unknown"},
		{Name: "what was handed in is no draft", Given: handedIn(), When: save, By: asAna, Refused: "application.not_draft"},
		{Name: "another city's application is not known here", Given: story(), When: elsewhere, By: asAna, Refused: "application.unknown"},
		{Name: "nor one that nobody began", When: save, By: asAna, Refused: "application.unknown"},
	})
}

func TestSubmitting(t *testing.T) {
	t.Parallel()
	submit := application.SubmitApplication{on}
	without := func(change func(*application.DraftSaved)) []application.Event {
		d := application.DraftSaved(revised(1))
		change(&d)
		return story(d)
	}
	revise := application.ReviseApplication{on, form}
	incomplete := revise
	incomplete.Form.Contact = ""
	second := draft(2)
	second[0] = revised(2)
	withdraw := application.WithdrawApplication{on, "too much work"}
	withdrawn := application.ApplicationWithdrawn{app, today, event.Text("too much work")}
	missing := func(part string) map[string]any { return map[string]any{"missing": part} }
	none := event.Private{}
	rows := []row{
		{Name: "APP-3: a complete one is handed in", Given: story(draft(1)...), When: submit, By: asAna, Then: []application.Event{submitted}},
		{Name: "handing in twice is quiet", Given: handedIn(), When: submit, By: asAna},
		{Name: "what was judged is not handed in again", Given: handedIn(eligible), When: submit, By: asAna, Refused: "application.not_draft"},
		{Name: "APP-3: not without the privacy notice", Given: without(func(d *application.DraftSaved) { d.Notice = "" }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("notice")},
		{Name: "APP-3: not without a mandate", Given: without(func(d *application.DraftSaved) { d.Mandate = none }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("mandate")},
		{Name: "APP-3: nor one of nobody in office", Given: without(func(d *application.DraftSaved) { d.MandateBy = "" }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("mandate")},
		{Name: "APP-3: nor one of no day", Given: without(func(d *application.DraftSaved) { d.MandateOn = calendar.Date{} }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("mandate")},
		{Name: "APP-3: not without a contact", Given: without(func(d *application.DraftSaved) { d.Contact = none }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("contact")},
		{Name: "APP-3: not without own resources", Given: without(func(d *application.DraftSaved) { d.OwnResources = none }), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("own_resources")},
		{Name: "APP-2: what was handed in is revised", Given: handedIn(), When: revise, By: asAna, Then: second},
		{Name: "APP-3: to something complete", Given: handedIn(), When: incomplete, By: asAna, Refused: "application.incomplete"},
		{Name: "a draft is saved, not revised", Given: story(), When: revise, By: asAna, Refused: "application.not_submitted"},
		{Name: "a revision can be read", Given: handedIn(), When: application.ReviseApplication{on, application.Form{Impact: "\xff"}}, By: asAna, Refused: "text.unreadable"},
		{Name: "a draft is withdrawn", Given: story(), When: withdraw, By: asAna, Then: []application.Event{withdrawn}},
		{Name: "a submission too", Given: handedIn(), When: withdraw, By: asAna, Then: []application.Event{withdrawn}},
		{Name: "withdrawing twice is quiet", Given: handedIn(withdrawn), When: withdraw, By: asAna},
		{Name: "but not what is being judged", Given: handedIn(eligible), When: withdraw, By: asAna, Refused: "application.not_withdrawable"},
		{Name: "with a reason that can be read", Given: story(), When: application.WithdrawApplication{on, "\xff"}, By: asAna, Refused: "text.unreadable"},
	}
	for i, clear := range []func(*application.DraftSaved){
		func(d *application.DraftSaved) { d.Relevance = none }, func(d *application.DraftSaved) { d.DigitalAmbition = none },
		func(d *application.DraftSaved) { d.Impact = none }, func(d *application.DraftSaved) { d.Resources = none },
	} {
		rows = append(rows, row{Name: fmt.Sprintf("APP-3: not without the answer to criterion %d", i+1), Given: without(clear), When: submit, By: asAna, Refused: "application.incomplete", Args: missing("answers")})
	}
	decidertest.Run(t, application.Decider, rows)
}

func TestPreScreening(t *testing.T) {
	t.Parallel()
	ask := application.RequestPreScreening{on}
	asked := application.PreScreeningRequested{app, 1}
	answer := application.GivePreScreening{on, application.Incomplete, "The mandate is not signed"}
	answered := application.PreScreeningGiven{app, application.Incomplete, event.Text("The mandate is not signed")}
	decline := application.DeclareIneligible{on, reason}
	ineligible := application.ApplicationFoundIneligible{app, today, why}
	admit := application.DeclareEligible{on, weights, application.Terms{Threshold: 6000}}
	decidertest.Run(t, application.Decider, []row{
		{Name: "APP-4: pre-screening is asked for", Given: story(draft(1)...), When: ask, By: asAna, Then: []application.Event{asked}},
		{Name: "once at a time", Given: story(append(draft(1), asked)...), When: ask, By: asAna},
		{Name: "of something written", Given: story(), When: ask, By: asAna, Refused: "application.nothing_written"},
		{Name: "and not handed in", Given: handedIn(), When: ask, By: asAna, Refused: "application.not_draft"},
		{Name: "APP-4: it is answered without a score", Given: story(append(draft(1), asked)...), When: answer, By: manager, Then: []application.Event{answered}},
		{Name: "when it was asked for", Given: story(append(draft(1), asked, answered)...), When: answer, By: manager, Refused: "application.no_pre_screening"},
		{Name: "APP-4: and says nothing else", Given: story(append(draft(1), asked)...), When: application.GivePreScreening{on, "brilliant", "very good"}, By: manager, Refused: "application.verdict_unknown"},
		{Name: "but something", Given: story(append(draft(1), asked)...), When: application.GivePreScreening{on, application.Complete, ""}, By: manager, Refused: "text.missing"},
		{Name: "an application is found ineligible", Given: handedIn(), When: decline, By: manager, Then: []application.Event{ineligible}},
		{Name: "finding it twice is quiet", Given: handedIn(ineligible), When: decline, By: manager},
		{Name: "for a reason", Given: handedIn(), When: application.DeclareIneligible{on, "no"}, By: manager, Refused: "text.reason_too_short"},
		{Name: "a draft is not", Given: story(), When: decline, By: manager, Refused: "application.not_submitted"},
		{Name: "or eligible, by the weights of the call", Given: handedIn(), When: admit, By: manager, Then: []application.Event{eligible}},
		{Name: "twice is quiet", Given: handedIn(eligible), When: admit, By: manager},
		{Name: "what is ineligible is not", Given: handedIn(ineligible), When: admit, By: manager, Refused: "application.not_submitted"},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := application.Decider.Fold(application.Decider.Initial, started)
	if o, _ := application.Object(s, application.SubmitApplication{on}); o != (role.Object{Programme: icc, Participation: part, Owner: ana}) {
		t.Errorf("the applicant's: %+v", o)
	}
	if o, _ := application.Object(application.State{}, application.StartApplication{on, group, ana, "bg"}); o.Owner != ana {
		t.Errorf("who begins: %+v", o)
	}
	if o, _ := application.Object(s, application.SubmitEvaluation{About: on, Evaluator: judge(1)}); o.Owner != judge(1) {
		t.Errorf("the evaluator's: %+v", o)
	}
	if o, _ := application.Object(s, application.DeclareConflict{About: on, Evaluator: judge(1)}); o.Owner != judge(1) {
		t.Errorf("the evaluator's conflict: %+v", o)
	}
	s = application.Decider.Fold(application.Decider.Initial, judged(assigned(1), assigned(2))...)
	_, tags := application.Decider.About(s, gave(1, high, 1, 2))
	for _, n := range []int{1, 2} {
		if !slices.Contains(tags, id.EvaluationOf(app, judge(n)).UUID()) {
			t.Errorf("evaluator %d does not hear of it: %v", n, tags)
		}
	}
}
