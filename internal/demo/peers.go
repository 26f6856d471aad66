package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/id"
	"megdan/domain/peerreview"
	"megdan/domain/place"
	"megdan/domain/role"
)

// rounds of peer review: days from the start to the opening, the seminar that
// each belongs to, and the paper that is read. The last one is under way.
var rounds = [3]struct {
	days, seminar, step int
	title, paper        string
	kind                deliverable.Kind
}{
	{105, 1, 1, "Peer review of the ambitions", "Mission and ambition, seminar version", "assessment_report"},
	{242, 2, 2, "Peer review of the strategies", "Strategy, seminar version", "strategy_report"},
	{381, 4, 3, "Peer review of the roadmaps", "Roadmap chapter, seminar version", "strategy_report"},
}

// peerPaper is what one city hands to its peers.
type peerPaper struct {
	*team
	id       id.Deliverable
	passages []id.Passage
}

// peerReview tells one round: every city gives two reviews and gets two.
func (e *edition) peerReview(n int) *thread {
	s := e.thread("peer review "+num(n), nil)
	r := rounds[n]
	opens := s.start.AddDays(r.days)
	on := peerreview.OnRound{InProgramme: s.in(), Round: id.ReviewRound(s.new("round"))}
	manages := func(day calendar.Date, name string, body any) {
		s.at(day.AddWorkingDays(1).Time().Add(9*time.Hour), s.manager, role.ProgrammeManager, name, body)
	}
	papers := map[id.Participation]*peerPaper{}
	open := peerreview.OpenRound{OnRound: on, Seminar: s.seminarID(r.seminar), Step: r.step, Title: r.title}
	var entries []peerreview.Entry
	for i, t := range e.of(role.Participating) {
		if !e.involved(i) {
			break
		}
		p := s.writesPaper(n, t, s.moment(opens.AddDays(-8)))
		papers[t.place] = p
		open.Submissions = append(open.Submissions, peerreview.Submission{Deliverable: p.id, City: t.city, Level: 2 + i%3})
		entries = append(entries, peerreview.Entry{Participation: t.place, Level: 2 + i%3})
	}
	manages(opens, "peerreview.open_round", open)
	manages(opens.AddDays(1), "peerreview.assign_reviewers", peerreview.AssignReviewers{OnRound: on})
	for i, pair := range peerreview.Assign(entries, peerreview.ReviewsDefault) {
		if n == 2 && i%3 == 2 {
			continue // not begun yet
		}
		review := id.Review(id.Derive(on.Round.UUID(), "review of "+pair.Reviewed.String()+" by "+pair.Reviewer.String()))
		s.peerWrites(on, review, papers[pair.Reviewer].team, papers[pair.Reviewed], opens, n)
	}
	manages(opens.AddDays(42), "peerreview.close_round", peerreview.CloseRound{OnRound: on, Reason: "The seminar is over; what is open goes on between the cities."})
	return s
}

func (s *thread) writesPaper(n int, t *team, when time.Time) *peerPaper {
	p := &peerPaper{team: t, id: id.Deliverable(s.new("paper", t.data.Key))}
	in := place.InCity{Programme: s.id, City: t.city}
	s.at(when, t.lead, role.CityMember, "deliverable.start_deliverable", deliverable.StartDeliverable{InCity: in, Deliverable: p.id, Kind: rounds[n].kind, Language: "en", Title: rounds[n].paper})
	save := deliverable.SaveVersion{InCity: in, Deliverable: p.id, Version: id.DocumentVersion(s.new("version", t.data.Key)), Note: "For the peers"}
	for i, heading := range []string{"Where we stand", "Where we want to be", "How we get there"} {
		key := id.Passage(s.new("passage", t.data.Key, num(i)))
		p.passages = append(p.passages, key)
		save.Written = append(save.Written, deliverable.Passage{Passage: key, Heading: heading, Text: pick(s.rand, cityPages) + " " + pick(s.rand, paperTexts)})
	}
	save.Passages = p.passages
	s.at(when.Add(time.Hour), t.lead, role.CityMember, "deliverable.save_version", save)
	return p
}

// peerWrites tells one review, and what the reviewed city answers to it.
func (s *thread) peerWrites(on peerreview.OnRound, review id.Review, from *team, of *peerPaper, opens calendar.Date, n int) {
	when := s.moment(opens.AddDays(7 + s.rand.IntN(7)))
	step := func(name string, body any) {
		when = when.Add(time.Duration(6+s.rand.IntN(30)) * time.Minute)
		s.at(when, from.lead, role.CityMember, name, body)
	}
	key := func(i int) id.Suggestion { return id.Suggestion(s.new("remark", review.String(), num(i))) }
	step("peerreview.make_remark", peerreview.MakeRemark{OnRound: on, Review: review, City: from.city, Remark: key(0), Kind: peerreview.Strength, Passage: of.passages[0], Text: pick(s.rand, peerStrengths)})
	step("peerreview.make_remark", peerreview.MakeRemark{OnRound: on, Review: review, City: from.city, Remark: key(1), Kind: peerreview.Question, Passage: of.passages[1], Text: pick(s.rand, peerQuestions)})
	suggestions := s.some(2)
	for i := range suggestions {
		step("peerreview.make_suggestion", peerreview.MakeSuggestion{
			OnRound: on, Review: review, City: from.city, Reviewed: of.city, Deliverable: of.id, Suggestion: key(2 + i), Passage: of.passages[2], Text: pick(s.rand, peerSuggestions),
		})
	}
	if n == 2 && s.rand.IntN(3) == 0 {
		return // still being written
	}
	step("peerreview.submit_review", peerreview.SubmitReview{OnRound: on, Review: review, City: from.city})
	when = s.moment(opens.AddDays(18 + s.rand.IntN(14)))
	for i := range suggestions {
		outcome := pick(s.rand, []peerreview.Outcome{peerreview.TakenOver, peerreview.TakenOver, peerreview.InPart, peerreview.NotTakenOver})
		s.at(when.Add(time.Duration(i)*time.Minute), of.lead, role.CityMember, "peerreview.answer_review", peerreview.AnswerReview{
			OnRound: on, Review: review, City: of.city, Deliverable: of.id, Suggestion: key(2 + i), Outcome: outcome, Reason: pick(s.rand, peerReasons),
		})
	}
}
