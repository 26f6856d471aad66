package httpapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"megdan/domain/ambition"
	"megdan/domain/assessment"
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/roadmap"
	"megdan/domain/strategy"
	"megdan/domain/swot"
	shownambition "megdan/projections/ambition"
	ideaboard "megdan/projections/ideas"
	shownstrategy "megdan/projections/strategy"
	"megdan/projections/vision"
)

// domain.md 4.8, scenario 13, as far as it is about the ambition: what did it
// say at a moment, and who changed it afterwards, and why?
func TestWhoChangedTheAmbition(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	story := &told{w, map[string]id.City{}}
	first, second := id.Ambition(named("ambition 1")), id.Ambition(named("ambition 2"))
	comment := id.Comment(named("comment"))
	lead := func(name string, c any) { story.goes("city lead", name, c) }
	approve := ambition.ApproveAmbition{InCity: cityOfSofia, Ambition: first, TargetYear: 2025}

	// Drafts are read in the city, not by peers.
	lead("ambition.draft_ambition", ambition.DraftAmbition{InCity: cityOfSofia, Ambition: first, TargetYear: 2019, Mission: "We connect", Text: "A city where"})
	if peers := docFor[shownambition.Document](w, "partner member", "ambition/"+inSofia.String(), ""); peers.Ambitions.Len() != 0 {
		t.Errorf("peers read a draft: %+v", peers)
	}
	if a := w.call("partner member", "GET", "/api/views/vision/"+inSofia.String(), nil); a.status != http.StatusForbidden {
		t.Errorf("a partner city reads Sofia's vision: %d", a.status)
	}
	lead("ambition.submit_for_peer_review", ambition.SubmitForPeerReview{InCity: cityOfSofia, Ambition: first})
	story.goes("partner member", "ambition.record_peer_comment", ambition.RecordPeerComment{InCity: cityOfSofia, Ambition: first, Comment: comment, Peer: ruse, Weight: ambition.MustAnswer, Text: "By when?"})

	// VIS-4: everything that an approval needs, one after the other.
	story.refused("lead expert", "ambition.approve_ambition", approve, "ambition.year_differs")
	lead("ambition.revise_ambition", ambition.ReviseAmbition{InCity: cityOfSofia, Ambition: first, TargetYear: 2025, Mission: "We connect", Text: "A city where everybody"})
	story.refused("lead expert", "ambition.approve_ambition", approve, "ambition.comments_unanswered")
	lead("ambition.answer_peer_comment", ambition.AnswerPeerComment{InCity: cityOfSofia, Ambition: first, Comment: comment, Text: "By 2025"})
	story.refused("lead expert", "ambition.approve_ambition", approve, "assessment.baseline_missing")
	story.assessed()
	story.refused("lead expert", "ambition.approve_ambition", approve, "swot.not_agreed")
	lead("swot.add_swot_item", swot.AddSwotItem{InCity: cityOfSofia, Item: id.SwotItem(named("item")), Quarter: swot.Strength, Text: "Fast networks"})
	story.goes("lead expert", "swot.agree_swot", swot.AgreeSwot{InCity: cityOfSofia})
	story.refused("city member", "ambition.approve_ambition", approve, "rights.denied")
	story.goes("lead expert", "ambition.approve_ambition", approve)
	summit := w.config.Head()

	// VIS-4: the target lies beyond the programme; VIS-5: the older one stays.
	replace := ambition.ReplaceAmbition{InCity: cityOfSofia, Ambition: second, Replaces: first, TargetYear: 2019, Mission: "We connect", Text: "A harbour of data", Reason: "The Mayors Summit asked for more"}
	lead("ambition.replace_ambition", replace)
	story.refused("lead expert", "ambition.approve_ambition", ambition.ApproveAmbition{InCity: cityOfSofia, Ambition: second, TargetYear: 2019}, "programme.year_within_programme")
	lead("ambition.revise_ambition", ambition.ReviseAmbition{InCity: cityOfSofia, Ambition: second, TargetYear: 2030, Mission: "We connect", Text: "A harbour of data"})
	story.goes("lead expert", "ambition.approve_ambition", ambition.ApproveAmbition{InCity: cityOfSofia, Ambition: second, TargetYear: 2030})

	then := docFor[vision.Document](w, "auditor", "vision/"+inSofia.String(), fmt.Sprint("at=", summit))
	now := docFor[vision.Document](w, "auditor", "vision/"+inSofia.String(), "")
	old, _ := now.Ambitions.Get(first)
	next, _ := now.Ambitions.Get(second)
	if then.Valid != first || now.Valid != second || old.State != ambition.Replaced || old.ReplacedBy != second || old.Approved.Position != summit {
		t.Errorf("then %s was valid, now %s, the older one is %+v", then.Valid, now.Valid, old)
	}
	if next.Drafted.By != who["city lead"] || next.Drafted.Reason.IsEmpty() || next.Approved.By != who["lead expert"] || next.Drafted.Position <= summit {
		t.Errorf("who changed the ambition and why: %+v", next)
	}
	if said, _ := now.Comments.Get(comment); said.Peer != ruse || said.Answer.IsEmpty() || said.Answered.By != who["city lead"] {
		t.Errorf("the peer's comment and its answer: %+v", said)
	}
}

// assessed lets Sofia publish its baseline.
func (s *told) assessed() {
	s.t.Helper()
	s.assess()
	round := &answering{told: s, city: sofia, round: roundOf(sofia), lead: "city lead"}
	for range 5 {
		round.answer("city", "d1=4 d2=4 s1=3")
	}
	s.goes("lead expert", "assessment.close_with_reservations", assessment.CloseWithReservations{
		InCity: cityOfSofia, Assessment: round.round, Reservations: "Only officials have answered so far",
	})
	round.publish("city lead", "lead expert", tool)
}

// VIS-1, VIS-3: ideas that are written privately, merged, accepted and
// promoted; the activity keeps the idea, in the strategy's tree too.
func TestFromAnIdeaToAnActivity(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	story := &told{w, map[string]id.City{}}
	hub, school, activity := id.Idea(named("hub")), id.Idea(named("school")), id.Activity(named("activity"))
	story.goes("city member", "idea.write_idea", idea.WriteIdea{InCity: cityOfSofia, Idea: school, Group: "skills", Title: "Night school"})

	// Nobody else reads it, in no document and in no feed.
	board := w.call("city lead", "GET", fmt.Sprintf("/api/views/ideas/%s?min-position=%d", inSofia, w.config.Head()), nil)
	feed := w.call("city lead", "GET", fmt.Sprintf("/api/feeds/%s?min-position=%d", inSofia, w.config.Head()), nil)
	one := w.call("city lead", "GET", "/api/views/idea/"+school.String(), nil)
	for what, a := range map[string]answer{"board": board, "feed": feed, "page": one} {
		if a.status != http.StatusOK || containsText(a.body, "Night school") {
			t.Errorf("the %s shows what is hidden: %d %s", what, a.status, a.body)
		}
	}
	if a := w.call("city lead", "GET", "/api/views/ideadraft/"+school.String(), nil); a.status != http.StatusForbidden {
		t.Errorf("the city lead reads the draft: %d", a.status)
	}
	if a := w.call("city member", "GET", "/api/views/ideadraft/"+school.String(), nil); a.status != http.StatusOK || !containsText(a.body, "Night school") {
		t.Errorf("the author does not read the own draft: %d %s", a.status, a.body)
	}
	story.refused("city lead", "idea.edit_idea", idea.EditIdea{InCity: cityOfSofia, Idea: school, Title: "Mine"}, "rights.denied")
	story.goes("city lead", "idea.reveal_idea", idea.RevealIdea{InCity: cityOfSofia, Idea: school})
	if a := w.call("city lead", "GET", fmt.Sprintf("/api/views/ideas/%s?min-position=%d", inSofia, w.config.Head()), nil); !containsText(a.body, "Night school") {
		t.Errorf("what is revealed is not shown: %s", a.body)
	}

	story.goes("mentor", "idea.submit_idea", idea.SubmitIdea{InCity: cityOfSofia, Idea: hub, Title: "Talent hub"})
	story.goes("city lead", "idea.support_idea", idea.SupportIdea{InCity: cityOfSofia, Idea: school})
	story.goes("lead expert", "idea.support_idea", idea.SupportIdea{InCity: cityOfSofia, Idea: school})
	story.goes("city lead", "idea.support_idea", idea.SupportIdea{InCity: cityOfSofia, Idea: hub})
	story.goes("city lead", "idea.merge_ideas", idea.MergeIdeas{InCity: cityOfSofia, Idea: school, Into: hub})
	doc := docFor[ideaboard.Document](w, "city member", "ideas/"+inSofia.String(), "")
	joined, _ := doc.Ideas.Get(hub)
	gone, _ := doc.Ideas.Get(school)
	if len(joined.Supporters) != 2 || gone.Into != hub || gone.Title.IsEmpty() || len(joined.CoAuthors) != 1 { // VIS-1
		t.Errorf("merged: %+v and %+v", joined, gone)
	}
	story.refused("city member", "idea.support_idea", idea.SupportIdea{InCity: cityOfSofia, Idea: hub}, "idea.own_support")
	if a := story.give("city lead", "idea.merge_ideas", idea.MergeIdeas{InCity: cityOfSofia, Idea: hub, Into: hub}); a.status != http.StatusBadRequest {
		t.Errorf("an idea is merged into itself: %d %s", a.status, a.body)
	}

	promote := idea.PromoteIdea{InCity: cityOfSofia, Idea: hub, Activity: activity, Title: "Talent hub", Organisation: "Chamber", Start: calendar.Of(2018, 6, 1), End: calendar.Of(2018, 12, 1)}
	story.refused("city lead", "idea.promote_idea", promote, "idea.not_accepted")
	story.goes("city lead", "idea.accept_idea", idea.AcceptIdea{InCity: cityOfSofia, Idea: hub})
	story.refused("city lead", "idea.promote_idea", promote, "strategy.not_drafted")
	story.goes("city lead", "strategy.draft_strategy", strategy.DraftStrategy{InCity: cityOfSofia})
	backward := promote
	backward.End = calendar.Of(2018, 1, 1)
	story.refused("city lead", "idea.promote_idea", backward, "roadmap.dates_impossible")
	story.goes("city lead", "idea.promote_idea", promote)
	tree := docFor[shownstrategy.Document](w, "city member", "strategy/"+inSofia.String(), "")
	if a, _ := tree.Activities.Get(activity); a.Idea != hub {
		t.Errorf("VIS-3: the activity is %+v", a)
	}
	story.goes("city member", "roadmap.change_activity", roadmap.ChangeActivity{Programme: edition2018, City: sofia, Activity: activity, Title: "Hub", Organisation: "Chamber", Start: promote.Start, End: promote.End})
	tree = docFor[shownstrategy.Document](w, "city member", "strategy/"+inSofia.String(), "")
	if a, _ := tree.Activities.Get(activity); a.Idea != hub {
		t.Errorf("VIS-3: the changed activity is %+v", a)
	}
}

func containsText(body []byte, text string) bool {
	quoted, _ := json.Marshal(text)
	for i := 0; i+len(quoted) <= len(body); i++ {
		if string(body[i:i+len(quoted)]) == string(quoted) {
			return true
		}
	}
	return false
}
