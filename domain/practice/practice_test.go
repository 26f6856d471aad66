package practice_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/practice"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[practice.Command, practice.Event]
	events = []practice.Event
)

var (
	dcc      = id.Programme(named("dcc"))
	espoo    = id.City(named("espoo"))
	sofia    = id.City(named("sofia"))
	patras   = id.City(named("patras"))
	inEspoo  = place.InCity{Programme: dcc, City: espoo}
	inSofia  = place.InCity{Programme: dcc, City: sofia}
	inPatras = place.InCity{Programme: dcc, City: patras}
	inDCC    = place.InProgramme{Programme: dcc}
	p1       = id.Practice(named("practice"))
	a1, a2   = id.Adoption(named("adoption 1")), id.Adoption(named("adoption 2"))
	activity = id.Activity(named("activity"))
	author   = id.Person(named("author"))
	judge    = id.Person(named("judge"))
	today    = calendar.Of(2018, time.October, 9)
	asAuthor = by(author, role.MentorCityMember)
	asJudge  = by(judge, role.LeadExpert)
	reason   = "a newer one took its place"

	publish = practice.PublishPractice{
		InCity: inEspoo, Practice: p1, Contact: author, ContactRole: "Head of digital services", Theme: expertise.Services, Dimension: "data", Language: "en",
		Cost: practice.UnderTen, Result: practice.WorkedPartly, Licence: practice.CCBY,
		Title: "One counter", Done: "We joined eleven counters.", Outcome: "Half the waiting time.", NotWorked: "Phones rang unanswered for a month.",
	}
	revise = practice.RevisePractice{
		InCity: inEspoo, Practice: p1, Version: 1, ContactRole: "Head of digital services", Theme: expertise.Services, Dimension: "data", Language: "en",
		Cost: practice.UnderTen, Result: practice.Worked, Licence: practice.CCBY,
		Title: "One counter", Done: "We joined twelve counters.", Outcome: "Half the waiting time.", NotWorked: "Phones rang unanswered for a month.",
	}
	published = practice.PracticePublished{
		p1, dcc, id.ParticipationOf(dcc, espoo), espoo, author, expertise.Services, "data", "en", practice.UnderTen, practice.WorkedPartly, practice.CCBY, 6,
		text("One counter"), text("Head of digital services"), text("We joined eleven counters."), text("Half the waiting time."), text("Phones rang unanswered for a month."),
	}
	revised = practice.PracticeRevised{
		p1, 2, id.Person{}, expertise.Services, "data", "en", practice.UnderTen, practice.Worked, practice.CCBY,
		text("One counter"), text("Head of digital services"), text("We joined twelve counters."), text("Half the waiting time."), text("Phones rang unanswered for a month."),
	}
	verified = practice.PracticeVerified{p1, 1, judge, role.LeadExpert, text("Seen on site")}
	adopted  = practice.PracticeAdopted{p1, a1, id.ParticipationOf(dcc, sofia), sofia, activity, 1, today, calendar.Of(2019, time.April, 9)}
	askedFor = practice.OutcomeAsked{p1, a1, id.ParticipationOf(dcc, sofia), calendar.Of(2019, time.April, 9)}
	reported = practice.OutcomeReported{p1, a1, id.ParticipationOf(dcc, sofia), practice.Worked, today, text("It works"), text("Nobody answered at night")}
	retired  = practice.PracticeRetired{p1, today, text(reason)}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func later(months int) decider.By {
	b := asAuthor
	b.At = today.AddMonths(months).Time()
	return b
}

func story(more ...practice.Event) events { return append(events{published}, more...) }

func with(change func(*practice.PublishPractice)) practice.PublishPractice {
	c := publish
	change(&c)
	return c
}

func TestPublishing(t *testing.T) {
	t.Parallel()
	elsewhere := publish
	elsewhere.InCity = inSofia
	stale, empty, oldWords := revise, revise, revise
	stale.Version, empty.NotWorked, oldWords.Theme = 0, "", "alchemy"
	otherCity := revise
	otherCity.InCity = inSofia
	longer := published
	longer.OutcomeMonths = 12
	decidertest.Run(t, practice.Decider, []row{
		{Name: "KNB-5: a practice says everything that others need", When: publish, By: asAuthor, Then: events{published}},
		{Name: "KNB-5: what did not work above all", When: with(func(c *practice.PublishPractice) { c.NotWorked = " " }), By: asAuthor, Refused: "text.missing", Args: map[string]any{"field": "not_worked"}},
		{Name: "KNB-5: whom to ask", When: with(func(c *practice.PublishPractice) { c.ContactRole = "" }), By: asAuthor, Refused: "text.missing", Args: map[string]any{"field": "contact_role"}},
		{Name: "KNB-5: a theme of the programme", When: with(func(c *practice.PublishPractice) { c.Theme = "alchemy" }), By: asAuthor, Refused: "practice.theme_unknown"},
		{Name: "KNB-5: a dimension of maturity", When: with(func(c *practice.PublishPractice) { c.Dimension = "" }), By: asAuthor, Refused: "practice.dimension_unknown"},
		{Name: "KNB-5: a language", When: with(func(c *practice.PublishPractice) { c.Language = "English" }), By: asAuthor, Refused: "practice.language_unknown"},
		{Name: "KNB-5: a cost band", When: with(func(c *practice.PublishPractice) { c.Cost = "much" }), By: asAuthor, Refused: "practice.cost_unknown"},
		{Name: "KNB-5: a result", When: with(func(c *practice.PublishPractice) { c.Result = "so-so" }), By: asAuthor, Refused: "practice.result_unknown"},
		{Name: "KNB-5: a licence", When: with(func(c *practice.PublishPractice) { c.Licence = "" }), By: asAuthor, Refused: "practice.licence_unknown"},
		{Name: "KNB-6: the time to the question can be set", When: with(func(c *practice.PublishPractice) { c.OutcomeMonths = 12 }), By: asAuthor, Then: events{longer}},
		{Name: "within reason", When: with(func(c *practice.PublishPractice) { c.OutcomeMonths = 600 }), By: asAuthor, Refused: "practice.months_impossible"},
		{Name: "twice is quiet", Given: story(), When: publish, By: asAuthor},
		{Name: "another city does not take the id", Given: story(), When: elsewhere, By: asAuthor, Refused: "practice.published_differently"},
		{Name: "a practice is revised", Given: story(), When: revise, By: asAuthor, Then: events{revised}},
		{Name: "KNB-3: from the edition that was seen", Given: story(), When: stale, By: asAuthor, Refused: "practice.revised_meanwhile",
			Args: map[string]any{"version": 1, "theirs_text": text("We joined eleven counters."), "yours_text": "We joined twelve counters."}},
		{Name: "nothing may go missing", Given: story(), When: empty, By: asAuthor, Refused: "text.missing"},
		{Name: "in words of the programme", Given: story(), When: oldWords, By: asAuthor, Refused: "practice.theme_unknown"},
		{Name: "by the city that shares it", Given: story(), When: otherCity, By: asAuthor, Refused: "practice.unknown"},
		{Name: "what is not there is not revised", When: revise, By: asAuthor, Refused: "practice.unknown"},
		{Name: "KNB-4: a practice is retired with a reason", Given: story(), When: practice.RetirePractice{inEspoo, p1, reason}, By: asAuthor, Then: events{retired}},
		{Name: "a real one", Given: story(), When: practice.RetirePractice{inEspoo, p1, "old"}, By: asAuthor, Refused: "text.reason_too_short"},
		{Name: "by its city", Given: story(), When: practice.RetirePractice{inSofia, p1, reason}, By: asAuthor, Refused: "practice.unknown"},
		{Name: "twice retired is quiet", Given: story(retired), When: practice.RetirePractice{inEspoo, p1, reason}, By: asAuthor},
		{Name: "what is retired is not revised", Given: story(retired), When: revise, By: asAuthor, Refused: "practice.retired"},
		{Name: "a page of it can be published", Given: story(), When: practice.ConfirmPractice{inEspoo, p1}, By: asAuthor},
		{Name: "by its own city", Given: story(), When: practice.ConfirmPractice{inSofia, p1}, By: asAuthor, Refused: "practice.unknown"},
	})
}

func TestVerifying(t *testing.T) {
	t.Parallel()
	verify := practice.VerifyPractice{inDCC, p1, "Seen on site"}
	decidertest.Run(t, practice.Decider, []row{
		{Name: "KNB-5: a lead expert of another city verifies", Given: story(), When: verify, By: asJudge, Then: events{verified}},
		{Name: "KNB-5: a member of a mentor city does", Given: story(), When: verify, By: by(judge, role.MentorCityMember),
			Then: events{practice.PracticeVerified{p1, 1, judge, role.MentorCityMember, text("Seen on site")}}},
		{Name: "KNB-5: a manager does not", Given: story(), When: verify, By: by(judge, role.ProgrammeManager), Refused: "practice.verifier_unfit"},
		{Name: "KNB-5: nor does a mentor", Given: story(), When: verify, By: by(judge, role.Mentor), Refused: "practice.verifier_unfit"},
		{Name: "twice is quiet", Given: story(verified), When: verify, By: asJudge},
		{Name: "a new edition is verified anew", Given: story(verified, revised), When: verify, By: asJudge,
			Then: events{practice.PracticeVerified{p1, 2, judge, role.LeadExpert, text("Seen on site")}}},
		{Name: "a note is a text", Given: story(), When: practice.VerifyPractice{inDCC, p1, "\xff"}, By: asJudge, Refused: "text.unreadable"},
		{Name: "what is retired is not verified", Given: story(retired), When: verify, By: asJudge, Refused: "practice.retired"},
		{Name: "nor what is not there", When: verify, By: asJudge, Refused: "practice.unknown"},
	})
}

func TestAdopting(t *testing.T) {
	t.Parallel()
	adopt := practice.AdoptPractice{inSofia, p1, a1, activity}
	report := practice.ReportOutcome{inSofia, p1, a1, practice.Worked, "It works", "Nobody answered at night"}
	ask := practice.AskForOutcome{inDCC, p1, a1}
	silent, vague := report, report
	silent.NotWorked, vague.Result = "", "so-so"
	decidertest.Run(t, practice.Decider, []row{
		{Name: "KNB-6: a city adopts a practice in an activity", Given: story(), When: adopt, By: asJudge, Then: events{adopted}},
		{Name: "twice is quiet", Given: story(adopted), When: adopt, By: asJudge},
		{Name: "a city adopts once", Given: story(adopted), When: practice.AdoptPractice{inSofia, p1, a2, activity}, By: asJudge, Refused: "practice.adopted_already"},
		{Name: "another city does not take the id", Given: story(adopted), When: practice.AdoptPractice{inPatras, p1, a1, activity}, By: asJudge, Refused: "practice.adoption_known"},
		{Name: "nobody adopts what is their own", Given: story(), When: practice.AdoptPractice{inEspoo, p1, a1, activity}, By: asJudge, Refused: "practice.own_city"},
		{Name: "what is retired is not adopted", Given: story(retired), When: adopt, By: asJudge, Refused: "practice.retired"},
		{Name: "KNB-6: after six months the outcome is asked for", Given: story(adopted), When: ask, By: later(6), Then: events{askedFor}},
		{Name: "KNB-6: and not before", Given: story(adopted), When: ask, By: later(5), Refused: "practice.outcome_not_due"},
		{Name: "asked twice is quiet", Given: story(adopted, askedFor), When: ask, By: later(7)},
		{Name: "nobody asks who has answered", Given: story(adopted, reported), When: ask, By: later(7)},
		{Name: "what was not adopted is not asked for", Given: story(), When: ask, By: later(7), Refused: "practice.adoption_unknown"},
		{Name: "nor of what is not there", When: ask, By: later(7), Refused: "practice.unknown"},
		{Name: "KNB-6: the city reports", Given: story(adopted), When: report, By: asJudge, Then: events{reported}},
		{Name: "also what did not work", Given: story(adopted), When: silent, By: asJudge, Refused: "text.missing"},
		{Name: "with words", Given: story(adopted), When: practice.ReportOutcome{inSofia, p1, a1, practice.Worked, "", "x"}, By: asJudge, Refused: "text.missing"},
		{Name: "in one word first", Given: story(adopted), When: vague, By: asJudge, Refused: "practice.result_unknown"},
		{Name: "another city does not report for it", Given: story(adopted), When: practice.ReportOutcome{inPatras, p1, a1, practice.Worked, "It works", "x"}, By: asJudge, Refused: "practice.adoption_unknown"},
		{Name: "a retired practice still has outcomes", Given: story(adopted, retired), When: report, By: asJudge, Then: events{reported}},
	})
}

func TestTheObject(t *testing.T) {
	t.Parallel()
	s := practice.Decider.Fold(practice.Decider.Initial, published)
	if o, ok := practice.Object(s, practice.VerifyPractice{InProgramme: inDCC}); !ok || o.Participation != id.ParticipationOf(dcc, espoo) {
		t.Errorf("a practice is verified as one of its city: %+v", o)
	}
	if o, ok := practice.Object(s, practice.AdoptPractice{InCity: inSofia}); !ok || o.Participation != id.ParticipationOf(dcc, sofia) {
		t.Errorf("it is adopted for one's own city: %+v", o)
	}
	if o, ok := practice.Object(s, practice.ReportOutcome{InCity: inSofia}); !ok || o.Participation != id.ParticipationOf(dcc, sofia) {
		t.Errorf("and reported on for it: %+v", o)
	}
	if o, ok := practice.Object(practice.State{}, publish); !ok || o.Participation != id.ParticipationOf(dcc, espoo) {
		t.Errorf("it is published for one's own city: %+v", o)
	}
	if _, ok := practice.Object(practice.State{}, revise); ok {
		t.Error("what is not there belongs to a city")
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[practice.State, practice.Command, practice.Event]{
		Decider: practice.Decider, Command: anything, Invariant: sound, Walks: 60, Steps: 100,
	}.Run(t)
	for _, e := range practice.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s practice.State) (practice.Command, decider.By) {
	asker := []decider.By{asAuthor, asJudge, by(judge, role.ProgrammeManager)}[r.IntN(3)]
	asker.At = asker.At.AddDate(0, r.IntN(12), 0)
	city := []place.InCity{inEspoo, inSofia, inPatras}[r.IntN(3)]
	words := []string{"", "It works", "It works", "\xff"}[r.IntN(4)]
	p, v := publish, revise
	p.InCity, p.Title, v.Version, v.Done = city, words, s.Edition-r.IntN(2), words
	a := []id.Adoption{a1, a2}[r.IntN(2)]
	if r.IntN(100) == 0 {
		return practice.RetirePractice{inEspoo, p1, reason}, asker
	}
	return []practice.Command{
		p, v, practice.VerifyPractice{inDCC, p1, words}, practice.AdoptPractice{city, p1, a, activity},
		practice.AskForOutcome{inDCC, p1, a}, practice.ReportOutcome{city, p1, a, practice.Failed, words, words},
	}[r.IntN(6)], asker
}

func sound(s practice.State) error {
	seen := map[id.Participation]bool{}
	for k, a := range s.Adoptions {
		if a.Adopter == s.Participation || seen[a.Adopter] || a.AskOn.IsZero() {
			return fmt.Errorf("KNB-6: adoption %s is %+v", k, a)
		}
		seen[a.Adopter] = true
	}
	for _, e := range s.Verified {
		if e > s.Edition {
			return fmt.Errorf("KNB-5: edition %d is verified, the newest is %d", e, s.Edition)
		}
	}
	return nil
}
