package deliverable_test

import (
	"fmt"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	d "megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type row = decidertest.Row[d.Command, d.Event]

var (
	dcc       = id.Programme(named("programme"))
	pori      = id.City(named("pori"))
	kavala    = id.City(named("kavala"))
	in        = place.InCity{Programme: dcc, City: pori}
	elsewhere = place.InCity{Programme: dcc, City: kavala}
	part      = in.Participation()
	today     = calendar.Of(2019, time.July, 8)
	report    = id.Deliverable(named("report"))
	newer     = id.Deliverable(named("newer"))
	v1, v2    = id.DocumentVersion(named("v1")), id.DocumentVersion(named("v2"))
	p1, p2    = id.Passage(named("p1")), id.Passage(named("p2"))
	c1        = id.Comment(named("c1"))
	t1        = id.Translation(named("t1"))
	s1        = id.Suggestion(named("s1"))
	reason    = "the timetable is missing"
	writer    = id.Person(named("writer"))
	lead      = id.Person(named("lead"))
	expert    = id.Person(named("expert"))
	asWriter  = by(writer, role.CityMember)
	asLead    = by(lead, role.CityLead)
	asExpert  = by(expert, role.LeadExpert)
	asPM      = by(id.Person(named("manager")), role.ProgrammeManager)
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func text(s string) event.Private { return event.Text(s) }

var (
	started     = d.DeliverableStarted{report, part, dcc, pori, d.StrategyReport, "en", text("Strategy of Pori")}
	wrote       = d.PassageWritten{report, v1, p1, text("Mission"), text("We connect"), part}
	saved       = d.VersionSaved{report, v1, 1, []id.Passage{p1}, event.Private{}, part}
	contributes = d.ContributorAdded{report, writer, part}
	submitted   = d.DeliverableSubmitted{report, v1, lead, today, part}
	approved    = d.DeliverableApproved{report, v1, d.StrategyReport, role.LeadExpert, today, part}
	published   = d.DeliverablePublished{report, v1, nil, today, part}
	changes     = d.ChangesRequested{report, v1, text(reason), part}
	remark      = d.PassageCommented{report, c1, v1, p1, text("By when?"), part}
	noted       = d.SuggestionNoted{report, s1, p1, part}
	answered    = d.SuggestionAnswered{report, s1, d.InPart, v1, part}
	saved2      = d.VersionSaved{report, v2, 2, []id.Passage{p1}, event.Private{}, part}
	translation = d.TranslationAdded{report, t1, v1, "fi", text("Porin strategia"), part}
	outdated    = d.TranslationOutdated{report, t1, part}
)

// story is a deliverable with one version and what followed.
func story(more ...d.Event) []d.Event {
	return append([]d.Event{started, wrote, saved, contributes}, more...)
}

// final is the same for a final report.
func final(more ...d.Event) []d.Event {
	begun := started
	begun.Kind = d.FinalReport
	return append([]d.Event{begun, wrote, saved, contributes}, more...)
}

func TestVersions(t *testing.T) {
	t.Parallel()
	start := d.StartDeliverable{in, report, d.StrategyReport, "en", "Strategy of Pori"}
	odd, mute, zero := start, start, start
	odd.Kind, mute.Language, zero.Deliverable = "poem", "english", id.Deliverable{}
	first := d.SaveVersion{in, report, v1, []id.Passage{p1}, []d.Passage{{Passage: p1, Heading: "Mission", Text: "We connect"}}, ""}
	with := func(change func(*d.SaveVersion)) d.SaveVersion {
		c := d.SaveVersion{in, report, v2, []id.Passage{p1, p2}, []d.Passage{{Passage: p2, Part: d.Scores, Position: 812}}, "with scores"}
		change(&c)
		return c
	}
	second := with(func(*d.SaveVersion) {})
	inserted := d.PartInserted{report, v2, p2, d.Scores, 812, event.Private{}, part}
	decidertest.Run(t, d.Decider, []row{
		{Name: "a deliverable is started", When: start, By: asWriter, Then: []d.Event{started}},
		{Name: "once", Given: story(), When: start, By: asWriter, Refused: "deliverable.known"},
		{Name: "it has an id", When: zero, By: asWriter, Refused: "deliverable.known"},
		{Name: "there are five kinds", When: odd, By: asWriter, Refused: "deliverable.kind_unknown"},
		{Name: "it has a language", When: mute, By: asWriter, Refused: "text.language_unknown"},
		{Name: "a version is saved, and who saves contributes", Given: []d.Event{started}, When: first, By: asWriter, Then: []d.Event{wrote, saved, contributes}},
		{Name: "nothing is known of what was not started", When: first, By: asWriter, Refused: "deliverable.unknown"},
		{Name: "nor in another city", Given: story(), When: d.SaveVersion{InCity: elsewhere, Deliverable: report, Version: v2}, By: asWriter, Refused: "deliverable.unknown"},
		{Name: "a version is saved once", Given: story(), When: first, By: asWriter, Refused: "deliverable.version_known"},
		{Name: "DEL-5: a generated part names its position", Given: story(), When: second, By: asWriter,
			Then: []d.Event{inserted, d.VersionSaved{report, v2, 2, []id.Passage{p1, p2}, text("with scores"), part}}},
		{Name: "DEL-5: a part without a position is none", Given: story(), When: with(func(c *d.SaveVersion) { c.Written[0].Position = 0 }), By: asWriter, Refused: "deliverable.position_missing"},
		{Name: "DEL-5: there are four parts", Given: story(), When: with(func(c *d.SaveVersion) { c.Written[0].Part = "weather" }), By: asWriter, Refused: "deliverable.part_unknown"},
		{Name: "a passage stands once", Given: story(), When: with(func(c *d.SaveVersion) { c.Passages = []id.Passage{p1, p1, p2} }), By: asWriter, Refused: "deliverable.passage_twice"},
		{Name: "and is written once", Given: story(), When: with(func(c *d.SaveVersion) { c.Written = append(c.Written, c.Written[0]) }), By: asWriter, Refused: "deliverable.passage_twice"},
		{Name: "what stands was written", Given: story(), When: with(func(c *d.SaveVersion) { c.Written = nil }), By: asWriter, Refused: "deliverable.passage_missing"},
		{Name: "what is written stands", Given: story(), When: with(func(c *d.SaveVersion) { c.Passages = []id.Passage{p1} }), By: asWriter, Refused: "deliverable.passage_missing"},
		{Name: "a version has passages", Given: story(), When: with(func(c *d.SaveVersion) { c.Passages, c.Written = nil, nil }), By: asWriter, Refused: "deliverable.passage_missing"},
		{Name: "a passage says something", Given: story(), When: with(func(c *d.SaveVersion) { c.Written = []d.Passage{{Passage: p2}} }), By: asWriter, Refused: "text.missing"},
		{Name: "DEL-1: after the approval no version is saved", Given: story(submitted, approved), When: second, By: asWriter, Refused: "deliverable.settled"},
		{Name: "DEL-1: one version is chosen by handing it in", Given: story(), When: d.SubmitDeliverable{in, report, v1}, By: asLead, Then: []d.Event{submitted}},
		{Name: "twice is quiet", Given: story(submitted), When: d.SubmitDeliverable{in, report, v1}, By: asLead},
		{Name: "DEL-1: not another one beside it", Given: story(saved2, submitted), When: d.SubmitDeliverable{in, report, v2}, By: asLead, Refused: "deliverable.already_submitted"},
		{Name: "DEL-1: nor an unknown one", Given: story(), When: d.SubmitDeliverable{in, report, v2}, By: asLead, Refused: "deliverable.version_unknown"},
		{Name: "DEL-1: nor after the approval", Given: story(submitted, approved), When: d.SubmitDeliverable{in, report, v1}, By: asLead, Refused: "deliverable.settled"},
	})
}

func TestTranslations(t *testing.T) {
	t.Parallel()
	add := d.AddTranslation{in, report, t1, v1, "fi", "Porin strategia", []d.Passage{{Passage: p1, Text: "Me yhdistämme"}}}
	done := d.PassageTranslated{report, t1, p1, event.Private{}, text("Me yhdistämme"), part}
	own, odd, strange, nothing, twice := add, add, add, add, add
	own.Language, odd.Language, strange.Version = "en", "suomi", v2
	nothing.Passages, twice.Passages = nil, []d.Passage{add.Passages[0], add.Passages[0]}
	other := add
	other.Passages = []d.Passage{{Passage: p2, Text: "Me"}}
	second := d.DeliverableSubmitted{report, v2, lead, today, part}
	decidertest.Run(t, d.Decider, []row{
		{Name: "DEL-2: a translation names its version", Given: story(), When: add, By: asWriter, Then: []d.Event{translation, done}},
		{Name: "DEL-2: a version that is there", Given: story(), When: strange, By: asWriter, Refused: "deliverable.version_unknown"},
		{Name: "DEL-2: it is outdated when the chosen version changes", Given: story(saved2, translation, done, submitted, changes),
			When: d.SubmitDeliverable{in, report, v2}, By: asLead, Then: []d.Event{second, outdated}},
		{Name: "DEL-2: outdated once", Given: story(saved2, translation, outdated, submitted, changes),
			When: d.SubmitDeliverable{in, report, v2}, By: asLead, Then: []d.Event{second}},
		{Name: "DEL-2: one of an older version comes too late", Given: story(saved2, second), When: add, By: asWriter, Then: []d.Event{translation, done, outdated}},
		{Name: "one is added once", Given: story(translation), When: add, By: asWriter, Refused: "deliverable.translation_known"},
		{Name: "in another language", Given: story(), When: own, By: asWriter, Refused: "deliverable.own_language"},
		{Name: "that is one", Given: story(), When: odd, By: asWriter, Refused: "text.language_unknown"},
		{Name: "of something", Given: story(), When: nothing, By: asWriter, Refused: "deliverable.passage_missing"},
		{Name: "of passages of that version", Given: story(), When: other, By: asWriter, Refused: "deliverable.passage_unknown"},
		{Name: "each once", Given: story(), When: twice, By: asWriter, Refused: "deliverable.passage_twice"},
		{Name: "a translation is found wanting", Given: story(translation), When: d.MarkTranslationOutdated{in, report, t1}, By: asWriter, Then: []d.Event{outdated}},
		{Name: "finding so twice is quiet", Given: story(translation, outdated), When: d.MarkTranslationOutdated{in, report, t1}, By: asWriter},
		{Name: "an unknown one is not", Given: story(), When: d.MarkTranslationOutdated{in, report, t1}, By: asWriter, Refused: "deliverable.translation_unknown"},
	})
}

func TestRemarks(t *testing.T) {
	t.Parallel()
	say := d.CommentPassage{in, report, c1, v1, p1, "By when?"}
	strange, nowhere := say, say
	strange.Version, nowhere.Passage = v2, p2
	gone := d.DeliverableSuperseded{report, newer, today, part}
	decidertest.Run(t, d.Decider, []row{
		{Name: "DEL-3: who may not edit may comment", Given: story(), When: say, By: asExpert, Then: []d.Event{remark}},
		{Name: "a remark is made once", Given: story(remark), When: say, By: asExpert, Refused: "deliverable.comment_known"},
		{Name: "on a version that is there", Given: story(), When: strange, By: asExpert, Refused: "deliverable.version_unknown"},
		{Name: "and a passage that stands in it", Given: story(), When: nowhere, By: asExpert, Refused: "deliverable.passage_unknown"},
		{Name: "not on what was superseded", Given: story(submitted, approved, published, gone), When: say, By: asExpert, Refused: "deliverable.superseded"},
		{Name: "a peer's suggestion is noted", Given: story(), When: d.NoteSuggestion{in, report, s1, p1}, By: asExpert, Then: []d.Event{noted}},
		{Name: "noting it twice is refused", Given: story(noted), When: d.NoteSuggestion{in, report, s1, p1}, By: asExpert, Refused: "deliverable.suggestion_known"},
		{Name: "ACA-3: it points to a passage that is there", Given: story(), When: d.NoteSuggestion{in, report, s1, p2}, By: asExpert, Refused: "deliverable.passage_unknown"},
		{Name: "not after the approval", Given: story(submitted, approved), When: d.NoteSuggestion{in, report, s1, p1}, By: asExpert, Refused: "deliverable.settled"},
		{Name: "ACA-4: it is answered with the version that shows it", Given: story(noted), When: d.NoteAnswer{in, report, s1, d.InPart, v1}, By: asLead, Then: []d.Event{answered}},
		{Name: "ACA-4: a version that is there", Given: story(noted), When: d.NoteAnswer{in, report, s1, d.InPart, v2}, By: asLead, Refused: "deliverable.version_unknown"},
		{Name: "ACA-4: there are three outcomes", Given: story(noted), When: d.NoteAnswer{in, report, s1, "perhaps", v1}, By: asLead, Refused: "deliverable.outcome_unknown"},
		{Name: "what nobody suggested is not answered", Given: story(), When: d.NoteAnswer{in, report, s1, d.InPart, v1}, By: asLead, Refused: "deliverable.suggestion_unknown"},
		{Name: "nor what is approved", Given: story(noted, answered, submitted, approved), When: d.NoteAnswer{in, report, s1, d.InPart, v1}, By: asLead, Refused: "deliverable.settled"},
	})
}

func TestApproval(t *testing.T) {
	t.Parallel()
	approve := d.ApproveDeliverable{in, report, v1, d.StrategyReport}
	whole := d.ApproveDeliverable{in, report, v1, d.FinalReport}
	endorse := d.EndorseDeliverable{in, report, v1}
	endorsed := d.DeliverableEndorsed{report, v1, expert, today, part}
	ask := d.RequestChanges{in, report, reason}
	both := asPM
	both.Actor = expert
	decidertest.Run(t, d.Decider, []row{
		{Name: "the lead expert approves", Given: story(submitted), When: approve, By: asExpert, Then: []d.Event{approved}},
		{Name: "in review too", Given: story(submitted, remark), When: approve, By: asExpert, Then: []d.Event{approved}},
		{Name: "twice is quiet", Given: story(submitted, approved), When: approve, By: asExpert},
		{Name: "STR-3: not the submitter", Given: story(submitted), When: approve, By: asLead, Refused: "deliverable.submitter_may_not_decide"},
		{Name: "what is not submitted is not approved", Given: story(), When: approve, By: asExpert, Refused: "deliverable.not_submitted"},
		{Name: "DEL-1: the version submitted, no other", Given: story(saved2, submitted), When: d.ApproveDeliverable{in, report, v2, d.StrategyReport}, By: asExpert, Refused: "deliverable.other_version"},
		{Name: "as what it is", Given: story(submitted), When: whole, By: asExpert, Refused: "deliverable.other_kind"},
		{Name: "ACA-4: not while a suggestion waits", Given: story(noted, submitted), When: approve, By: asExpert,
			Refused: "deliverable.suggestion_unanswered", Args: map[string]any{"count": 1}},
		{Name: "ACA-4: when it is answered, then", Given: story(noted, answered, submitted), When: approve, By: asExpert, Then: []d.Event{approved}},
		{Name: "STR-3: the manager approves final reports only", Given: story(submitted), When: approve, By: asPM, Refused: "deliverable.expert_approves"},
		{Name: "STR-3: a final report is endorsed by the lead expert", Given: final(submitted), When: endorse, By: asExpert, Then: []d.Event{endorsed}},
		{Name: "endorsing twice is quiet", Given: final(submitted, endorsed), When: endorse, By: asExpert},
		{Name: "other reports are approved at once", Given: story(submitted), When: endorse, By: asExpert, Refused: "deliverable.only_final_reports"},
		{Name: "STR-3: the manager does not endorse", Given: final(submitted), When: endorse, By: asPM, Refused: "deliverable.expert_endorses"},
		{Name: "STR-3: nor the submitter", Given: final(submitted), When: endorse, By: asLead, Refused: "deliverable.submitter_may_not_decide"},
		{Name: "STR-3: then the manager approves it", Given: final(submitted, endorsed), When: whole, By: asPM,
			Then: []d.Event{d.DeliverableApproved{report, v1, d.FinalReport, role.ProgrammeManager, today, part}}},
		{Name: "STR-3: not before", Given: final(submitted), When: whole, By: asPM, Refused: "deliverable.not_endorsed"},
		{Name: "STR-3: not the expert alone", Given: final(submitted, endorsed), When: whole, By: asExpert, Refused: "deliverable.manager_approves_final"},
		{Name: "STR-3: nor one person in both parts", Given: final(submitted, endorsed), When: whole, By: both, Refused: "deliverable.endorser_may_not_approve"},
		{Name: "changes are asked for", Given: story(submitted), When: ask, By: asExpert, Then: []d.Event{changes}},
		{Name: "STR-3: not by the submitter", Given: story(submitted), When: ask, By: asLead, Refused: "deliverable.submitter_may_not_decide"},
		{Name: "with a reason", Given: story(submitted), When: d.RequestChanges{in, report, "no"}, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "an endorsement ends with the version", Given: final(submitted, endorsed, changes, submitted), When: whole, By: asPM, Refused: "deliverable.not_endorsed"},
	})
}

func TestPublication(t *testing.T) {
	t.Parallel()
	agrees := d.NamingAnswered{report, writer, d.Agreed, part}
	successor := d.DeliverableSuperseded{report, newer, today, part}
	named := published
	named.Named = []id.Person{writer}
	decidertest.Run(t, d.Decider, []row{
		{Name: "DEL-4: who said nothing is not named", Given: story(submitted, approved), When: d.PublishDeliverable{in, report}, By: asLead, Then: []d.Event{published}},
		{Name: "DEL-4: who agreed is", Given: story(agrees, submitted, approved), When: d.PublishDeliverable{in, report}, By: asLead, Then: []d.Event{named}},
		{Name: "publishing twice is quiet", Given: story(submitted, approved, published), When: d.PublishDeliverable{in, report}, By: asLead},
		{Name: "what is not approved is not published", Given: story(submitted), When: d.PublishDeliverable{in, report}, By: asLead, Refused: "deliverable.not_approved"},
		{Name: "a contributor is added", Given: []d.Event{started}, When: d.AddContributor{in, report, writer}, By: asLead, Then: []d.Event{contributes}},
		{Name: "adding twice is quiet", Given: story(), When: d.AddContributor{in, report, writer}, By: asLead},
		{Name: "somebody, not nobody", Given: story(), When: d.AddContributor{in, report, id.Person{}}, By: asLead, Refused: "text.missing"},
		{Name: "DEL-4: a contributor agrees to be named", Given: story(), When: d.AnswerNaming{in, report, writer, d.Agreed}, By: asWriter, Then: []d.Event{agrees}},
		{Name: "DEL-4: twice is quiet", Given: story(agrees), When: d.AnswerNaming{in, report, writer, d.Agreed}, By: asWriter},
		{Name: "DEL-4: and may take it back", Given: story(agrees, submitted, approved, named), When: d.AnswerNaming{in, report, writer, d.Refused}, By: asWriter,
			Then: []d.Event{d.NamingAnswered{report, writer, d.Refused, part}}},
		{Name: "DEL-4: nobody agrees for others", Given: story(), When: d.AnswerNaming{in, report, writer, d.Agreed}, By: asLead, Refused: "deliverable.not_oneself"},
		{Name: "DEL-4: only contributors are asked", Given: story(), When: d.AnswerNaming{in, report, lead, d.Agreed}, By: asLead, Refused: "deliverable.not_a_contributor"},
		{Name: "DEL-4: with yes or no", Given: story(), When: d.AnswerNaming{in, report, writer, "maybe"}, By: asWriter, Refused: "deliverable.answer_unknown"},
		{Name: "a published one is superseded", Given: story(submitted, approved, published), When: d.SupersedeDeliverable{in, report, newer, d.StrategyReport}, By: asLead, Then: []d.Event{successor}},
		{Name: "superseding twice is quiet", Given: story(submitted, approved, published, successor), When: d.SupersedeDeliverable{in, report, newer, d.StrategyReport}, By: asLead},
		{Name: "not by itself", Given: story(submitted, approved, published), When: d.SupersedeDeliverable{in, report, report, d.StrategyReport}, By: asLead, Refused: "deliverable.superseded_by_itself"},
		{Name: "not before it is published", Given: story(submitted, approved), When: d.SupersedeDeliverable{in, report, newer, d.StrategyReport}, By: asLead, Refused: "deliverable.not_published"},
		{Name: "by one of its kind", Given: story(submitted, approved, published), When: d.SupersedeDeliverable{in, report, newer, d.FinalReport}, By: asLead, Refused: "deliverable.other_kind"},
		{Name: "nothing is added to what was superseded", Given: story(submitted, approved, published, successor), When: d.AddContributor{in, report, lead}, By: asLead, Refused: "deliverable.superseded"},
		{Name: "nor translated", Given: story(submitted, approved, published, successor), When: d.AddTranslation{InCity: in, Deliverable: report, Version: v1}, By: asLead, Refused: "deliverable.superseded"},
		{Name: "the successor is published", Given: story(submitted, approved), When: d.ConfirmSuccessor{in, report, d.StrategyReport}, By: asLead, Refused: "deliverable.not_published"},
		{Name: "the successor is of the kind", Given: story(submitted, approved, published), When: d.ConfirmSuccessor{in, report, d.FinalReport}, By: asLead, Refused: "deliverable.other_kind"},
		{Name: "such a successor will do", Given: story(submitted, approved, published), When: d.ConfirmSuccessor{in, report, d.StrategyReport}, By: asLead},
	})
}

func TestBounds(t *testing.T) {
	t.Parallel()
	s := d.Decider.Fold(d.Decider.Initial, story()...)
	many := func(n int, make func(id.UUID) d.Event) d.State {
		out := s
		for i := range n {
			out = d.Decider.Evolve(out, make(named(fmt.Sprint("bound", i))))
		}
		return out
	}
	for _, row := range []struct {
		full d.State
		ask  d.Command
		want string
	}{
		{many(d.VersionsMost, func(u id.UUID) d.Event { return d.VersionSaved{Version: id.DocumentVersion(u)} }),
			d.SaveVersion{InCity: in, Deliverable: report, Version: v2}, "deliverable.too_many most=500"},
		{s, d.SaveVersion{InCity: in, Deliverable: report, Version: v2, Passages: make([]id.Passage, 301)}, "deliverable.too_many most=300"},
		{many(d.CommentsMost, func(u id.UUID) d.Event { return d.PassageCommented{Comment: id.Comment(u)} }),
			d.CommentPassage{in, report, c1, v1, p1, "x"}, "deliverable.too_many most=5000"},
		{many(d.TranslationsMost, func(u id.UUID) d.Event { return d.TranslationAdded{Translation: id.Translation(u)} }),
			d.AddTranslation{InCity: in, Deliverable: report, Translation: t1, Version: v1, Language: "fi"}, "deliverable.too_many most=100"},
		{many(d.ContributorsMost, func(u id.UUID) d.Event { return d.ContributorAdded{report, id.Person(u), part} }),
			d.AddContributor{in, report, lead}, "deliverable.too_many most=300"},
		{many(d.SuggestionsMost, func(u id.UUID) d.Event { return d.SuggestionNoted{Suggestion: id.Suggestion(u)} }),
			d.NoteSuggestion{in, report, s1, p1}, "deliverable.too_many most=1000"},
	} {
		if _, err := d.Decider.Decide(row.full, row.ask, asLead); err == nil || err.Error() != row.want {
			t.Errorf("%T: got %v, want %s", row.ask, err, row.want)
		}
	}
}

func TestObject(t *testing.T) {
	t.Parallel()
	start := d.StartDeliverable{elsewhere, report, d.StrategyReport, "en", "x"}
	if o, _ := d.Object(d.Decider.Initial, start); o != (role.Object{Programme: dcc, Participation: elsewhere.Participation()}) {
		t.Error("what begins is of the city that the command names", o)
	}
	s := d.Decider.Fold(d.Decider.Initial, story()...)
	if o, _ := d.Object(s, d.PublishDeliverable{elsewhere, report}); o != (role.Object{Programme: dcc, Participation: part}) {
		t.Error("what is there is of its own city, whatever the command names", o)
	}
	if o, _ := d.Object(s, d.AnswerNaming{in, report, writer, d.Agreed}); o.Owner != writer {
		t.Error("naming is one's own affair", o)
	}
}
