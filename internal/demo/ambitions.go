package demo

import (
	"fmt"
	"time"

	"megdan/domain/ambition"
	"megdan/domain/id"
	"megdan/domain/role"
)

// approvedAmbition is the day of a city's way on which its ambition is approved:
// its baseline assessment is published by then (VIS-4).
const approvedAmbition = 145

// wantSomething tells the city's ambition: drafted, shown to peers, answered,
// revised, approved; in some cities replaced by a bolder one.
func (w *walk) wantSomething() {
	s := w.aside().day(96)
	year := w.end.Time().Year() + 6 + w.nth%4
	first := id.Ambition(w.key("ambition", 1))
	mission, text := fmt.Sprintf(w.say(missions), w.name()), fmt.Sprintf(w.say(cityAmbitions), w.name(), year)
	s.do(w.anybody(), "ambition.draft_ambition", ambition.DraftAmbition{InCity: w.in, Ambition: first, TargetYear: year, Text: text})
	s.wait(4)
	s.do(w.chief, "ambition.revise_ambition", ambition.ReviseAmbition{InCity: w.in, Ambition: first, TargetYear: year, Mission: mission, Text: text})
	s.day(108)
	s.do(w.chief, "ambition.submit_for_peer_review", ambition.SubmitForPeerReview{InCity: w.in, Ambition: first})
	w.peersComment(s, first, 12)
	s.day(132)
	text += " " + w.say(ambitionsSharper)
	s.do(w.anybody(), "ambition.revise_ambition", ambition.ReviseAmbition{InCity: w.in, Ambition: first, TargetYear: year, Mission: mission, Text: text})
	if w.partner() {
		return // it has no baseline to stand on
	}
	s.day(approvedAmbition)
	if !s.do(w.judge, "ambition.approve_ambition", ambition.ApproveAmbition{InCity: w.in, Ambition: first, TargetYear: year}) || w.nth%6 != 2 {
		return
	}
	s.day(285)
	second := id.Ambition(w.key("ambition", 2))
	s.do(w.chief, "ambition.replace_ambition", ambition.ReplaceAmbition{
		InCity: w.in, Ambition: second, Replaces: first, TargetYear: year + 3, Mission: mission, Text: fmt.Sprintf(w.say(cityAmbitions), w.name(), year+3), Reason: w.say(ambitionReplaced),
	})
	s.wait(6)
	s.do(w.chief, "ambition.submit_for_peer_review", ambition.SubmitForPeerReview{InCity: w.in, Ambition: second})
	w.peersComment(s, second, 5)
	s.wait(3)
	s.do(w.judge, "ambition.approve_ambition", ambition.ApproveAmbition{InCity: w.in, Ambition: second, TargetYear: year + 3})
}

// peersComment: other cities say what they make of it, and the city answers
// what must be answered and most of the rest. The clock of s goes on to the
// last of it.
func (w *walk) peersComment(s *walk, a id.Ambition, most int) {
	peers := w.of(role.Participating)
	last := s.t
	for n := range w.some(most) {
		peer := peers[(w.nth+1+n)%len(peers)]
		if peer.city == w.city {
			continue
		}
		c := s.aside().wait(1 + w.rand.IntN(12))
		comment := id.Comment(w.key("peer comment "+a.String(), n))
		must := n%2 == 0
		weight := ambition.MayAnswer
		if must {
			weight = ambition.MustAnswer
		}
		c.do(player{peer.lead, role.CityLead}, "ambition.record_peer_comment", ambition.RecordPeerComment{
			InCity: w.in, Ambition: a, Comment: comment, Peer: peer.city, Weight: weight, Text: pick(w.rand, peerComments)[w.lang],
		})
		if must || w.rand.IntN(3) > 0 {
			c.wait(1 + w.rand.IntN(6))
			c.do(w.chief, "ambition.answer_peer_comment", ambition.AnswerPeerComment{InCity: w.in, Ambition: a, Comment: comment, Text: w.say(peerAnswers)})
		}
		if c.t.After(last) {
			last = c.t
		}
	}
	s.t = last.Add(time.Hour)
}
