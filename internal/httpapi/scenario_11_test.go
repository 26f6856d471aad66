package httpapi

import (
	"fmt"
	"net/http"
	"testing"

	d "megdan/domain/deliverable"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/peerreview"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/projections/deliverable"
	"megdan/projections/publication"
	"megdan/projections/submission"
)

// handedIn is one city's strategy report with one passage.
type handedIn struct {
	in      place.InCity
	lead    string
	report  id.Deliverable
	version id.DocumentVersion
	passage id.Passage
}

func (s *told) handIn(city id.City, lead, writer string) handedIn {
	s.t.Helper()
	space := id.ParticipationOf(edition2018, city).UUID()
	h := handedIn{
		in: place.InCity{Programme: edition2018, City: city}, lead: lead, report: id.Deliverable(id.Derive(space, "report")),
		version: id.DocumentVersion(id.Derive(space, "version 1")), passage: id.Passage(id.Derive(space, "mission")),
	}
	s.goes(writer, "deliverable.start_deliverable", d.StartDeliverable{InCity: h.in, Deliverable: h.report, Kind: d.StrategyReport, Language: "en", Title: "Strategy"})
	s.goes(writer, "deliverable.save_version", d.SaveVersion{InCity: h.in, Deliverable: h.report, Version: h.version,
		Passages: []id.Passage{h.passage}, Written: []d.Passage{{Passage: h.passage, Heading: "Mission", Text: "We connect"}}})
	return h
}

// domain.md 4.8, scenario 11: a peer suggestion from Kavala to Pori is answered
// "taken over in part"; the passage and the new version are one click away.
// Ruse plays Kavala, Sofia plays Pori.
func TestAPeerSuggestionIsTakenOverInPart(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	story := &told{w, map[string]id.City{}}
	story.city("city 0")
	story.goes("manager", "participation.admit_city", story.admit(0))
	story.goes("manager", "participation.add_member", participation.AddMember{Programme: edition2018, City: story.town(0), Person: who["outsider"], Role: role.CityMember})
	story.goes("manager", "participation.appoint_city_lead", participation.AppointCityLead{Programme: edition2018, City: story.town(0), Person: who["outsider"]})
	pori := story.handIn(sofia, "city lead", "city member")
	kavala := story.handIn(ruse, "partner lead", "partner member")
	third := story.handIn(story.town(0), "outsider", "outsider")
	story.goes("city lead", "deliverable.submit_deliverable", d.SubmitDeliverable{InCity: pori.in, Deliverable: pori.report, Version: pori.version})

	// The peers read what was handed in, and nothing else of the city.
	read := docFor[submission.Document](w, "partner member", "submission/"+pori.report.String(), "")
	if len(read.Passages) != 1 || read.Version != pori.version || read.Passages[0].ID != pori.passage {
		t.Fatalf("a peer reads %+v", read)
	}
	if a := w.call("partner member", "GET", "/api/views/deliverable/"+pori.report.String(), nil); a.status != http.StatusForbidden {
		t.Errorf("a peer reads the working papers: %d", a.status)
	}

	round := peerreview.OnRound{InProgramme: place.InProgramme{Programme: edition2018}, Round: id.ReviewRound(named("round"))}
	story.goes("manager", "peerreview.open_round", peerreview.OpenRound{OnRound: round, Step: 2, Title: "Strategies", Submissions: []peerreview.Submission{
		{Deliverable: pori.report, City: pori.in.City}, {Deliverable: kavala.report, City: kavala.in.City}, {Deliverable: third.report, City: third.in.City},
	}})
	story.goes("manager", "peerreview.assign_reviewers", peerreview.AssignReviewers{OnRound: round})
	review := id.Review(id.Derive(round.Round.UUID(), "review of "+pori.in.Participation().String()+" by "+kavala.in.Participation().String()))
	remark := func(kind peerreview.Kind) peerreview.MakeRemark {
		return peerreview.MakeRemark{OnRound: round, Review: review, City: kavala.in.City, Remark: id.Suggestion(named(string(kind))), Kind: kind, Passage: pori.passage, Text: "Short and clear"}
	}
	suggestion := id.Suggestion(named("suggestion"))
	story.goes("partner member", "peerreview.make_remark", remark(peerreview.Strength))
	story.goes("partner member", "peerreview.make_remark", remark(peerreview.Question))
	story.goes("partner member", "peerreview.make_suggestion", peerreview.MakeSuggestion{OnRound: round, Review: review, City: kavala.in.City, Reviewed: pori.in.City,
		Deliverable: pori.report, Suggestion: suggestion, Passage: pori.passage, Text: "Say whom you connect"})
	story.goes("partner member", "peerreview.submit_review", peerreview.SubmitReview{OnRound: round, Review: review, City: kavala.in.City})

	// ACA-4: nothing is approved while the suggestion waits.
	approve := d.ApproveDeliverable{InCity: pori.in, Deliverable: pori.report, Version: pori.version, Kind: d.StrategyReport}
	story.refused("lead expert", "deliverable.approve_deliverable", approve, "deliverable.suggestion_unanswered")
	story.goes("lead expert", "deliverable.request_changes", d.RequestChanges{InCity: pori.in, Deliverable: pori.report, Reason: "Answer the peers first"})
	second := id.DocumentVersion(named("version 2"))
	story.goes("city member", "deliverable.save_version", d.SaveVersion{InCity: pori.in, Deliverable: pori.report, Version: second,
		Passages: []id.Passage{pori.passage}, Written: []d.Passage{{Passage: pori.passage, Heading: "Mission", Text: "We connect people"}}})
	story.goes("city lead", "peerreview.answer_review", peerreview.AnswerReview{OnRound: round, Review: review, City: pori.in.City, Deliverable: pori.report,
		Suggestion: suggestion, Outcome: peerreview.Outcome(d.InPart), Reason: "Firms are in the next chapter", Version: second})

	page := docFor[deliverable.Document](w, "city member", "deliverable/"+pori.report.String(), "")
	asked, _ := page.Suggestions.Get(suggestion)
	passage, _ := page.Passages.Get(asked.Passage)
	version, _ := page.Versions.Get(asked.Version)
	if asked.Outcome != d.InPart || len(passage.Texts) != 2 || passage.Texts[1].Version != asked.Version || version.Number != 2 {
		t.Errorf("from the suggestion to passage and version: %+v, %+v, %+v", asked, passage, version)
	}

	// What is approved meets the city's requirement, in the same append.
	story.goes("city lead", "deliverable.submit_deliverable", d.SubmitDeliverable{InCity: pori.in, Deliverable: pori.report, Version: second})
	approve.Version = second
	story.refused("city lead", "deliverable.approve_deliverable", approve, "rights.denied")
	before := w.config.Head()
	story.goes("lead expert", "deliverable.approve_deliverable", approve)
	if wrote := w.config.Head() - before; wrote != 2 {
		t.Errorf("the approval wrote %d events: that it is approved, and that the requirement is met", wrote)
	}

	// DEL-4: published for everybody, with the names of those who agreed.
	story.goes("city member", "deliverable.answer_naming", d.AnswerNaming{InCity: pori.in, Deliverable: pori.report, Contributor: who["city member"], Answer: d.Agreed})
	story.goes("city lead", "deliverable.publish_deliverable", d.PublishDeliverable{InCity: pori.in, Deliverable: pori.report})
	public := docFor[publication.Document](w, "", "publication/"+pori.report.String(), "")
	if len(public.Contributors) != 1 || public.Contributors[0] != who["city member"] || len(public.Passages) != 1 {
		t.Errorf("the public reads %+v", public)
	}
	if text, _ := public.Passages[0].Text.Open(); text != "We connect people" {
		t.Errorf("the public reads %q", text)
	}
	earlier := docFor[publication.Document](w, "", "publication/"+pori.report.String(), fmt.Sprint("at=", before))
	if !earlier.Title.IsEmpty() || len(earlier.Passages) > 0 || len(earlier.Contributors) > 0 {
		t.Errorf("before the publication the public reads %+v", earlier)
	}
}
