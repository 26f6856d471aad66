package httpapi

import (
	"encoding/json"
	"fmt"
	"testing"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

// toBeJudged is a world in which Plovdiv's application is to be judged, by the
// mentor and the lead expert.
func toBeJudged(t *testing.T) *told {
	w := newWorld(t)
	w.apply()
	s := &told{w, map[string]id.City{}}
	s.goes("manager", "application.assign_evaluator", application.AssignEvaluator{About: aboutIt, Evaluator: who["lead expert"]})
	return s
}

func points(n int) scoring.Scores {
	return scoring.Scores{Relevance: n, DigitalAmbition: n, Impact: n, Resources: n}
}

func (s *told) judges(as string, n int) {
	s.t.Helper()
	s.goes(as, "application.submit_evaluation", application.SubmitEvaluation{About: aboutIt, Evaluator: who[as], Scores: points(n), Comment: fmt.Sprint("Because ", n)})
}

func (s *told) ranks() {
	s.goes("manager", "call.rank_applications", call.RankApplications{InProgramme: inEdition()})
}

func (s *told) evaluated(n int) {
	s.t.Helper()
	s.judges("mentor", n)
	s.judges("lead expert", n)
	s.goes("manager", "application.record_consensus", application.RecordConsensus{About: aboutIt, Scores: points(n), Comment: "Agreed"})
	s.ranks()
}

// TestTheSixteenthAcceptance is scenario 1 of domain.md 4.8: refused by PRG-2
// with the free places; the quota is raised; accepted, and the city takes part.
func TestTheSixteenthAcceptance(t *testing.T) {
	t.Parallel()
	s := toBeJudged(t)
	s.evaluated(400)
	for n := range 14 { // Sofia is the first
		s.city(fmt.Sprint("city ", n))
		s.goes("manager", "participation.admit_city", s.admit(n))
	}
	accept := application.AcceptApplication{About: aboutIt, Reason: "the best of all"}
	s.refused("manager", "application.accept_application", accept, "programme.quota_full")
	var problem Problem
	if a := s.give("manager", "application.accept_application", accept); json.Unmarshal(a.body, &problem) != nil || fmt.Sprint(problem.Args["free"]) != "0" || fmt.Sprint(problem.Args["quota"]) != "15" {
		t.Errorf("PRG-2: the refusal does not say how many places are free: %s", a.body)
	}
	s.refused("mentor", "application.accept_application", accept, "rights.denied")
	s.goes("manager", "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: role.Participating, Places: 16})
	s.goes("manager", "application.accept_application", accept)

	var steps struct {
		Cities map[string]struct{ Category, City string }
	}
	part := id.ParticipationOf(edition2018, plovdiv)
	s.look("manager", "steps/"+edition2018.String(), &steps)
	if c := steps.Cities[part.String()]; c.Category != "participating" || c.City != plovdiv.String() {
		t.Errorf("the accepted city does not take part: %+v", c)
	}
	var own struct {
		Status   string
		Language string
		Letter   struct {
			Outcome, Reason  string
			Total, Rank      int
			Digital_ambition int
		}
	}
	s.look("outsider", "application/"+ofPlovdiv.String(), &own)
	if l := own.Letter; own.Status != "accepted" || own.Language != "bg" || l.Outcome != "accepted" || l.Reason != "the best of all" || l.Total != 8000 || l.Rank != 1 {
		t.Errorf("APP-11: the letter says %+v", own)
	}
}

// TestRejectedAndPartner is the first half of scenario 2: a rejected city
// becomes a partner, and its application stays rejected in the record.
func TestRejectedAndPartner(t *testing.T) {
	t.Parallel()
	s := toBeJudged(t)
	s.evaluated(150)
	offer, accept := application.OfferPartnership{About: aboutIt, Note: "come along"}, application.AcceptPartnership{About: aboutIt}
	s.refused("manager", "application.offer_partnership", offer, "application.no_offer_possible")
	s.goes("manager", "application.reject_application", application.RejectApplication{About: aboutIt, Reason: "too early for the city"})
	s.goes("manager", "application.offer_partnership", offer)
	s.refused("city lead", "application.accept_partnership", accept, "rights.denied")
	s.goes("outsider", "application.accept_partnership", accept)
	var board struct {
		Applications map[string]struct{ Status, Outcome string }
	}
	s.look("manager", "admission/"+edition2018.String(), &board)
	if a := board.Applications[ofPlovdiv.String()]; a.Status != "partner" || a.Outcome != "rejected" {
		t.Errorf("APP-9: %+v", a)
	}
	var roles struct {
		Categories map[string]struct{ City, Category, Until string }
	}
	s.look("manager", "roles/"+edition2018.String(), &roles)
	found := false
	for _, c := range roles.Categories {
		found = found || c.City == plovdiv.String() && c.Category == "partner" && c.Until == ""
	}
	if !found {
		t.Errorf("the city is no partner: %+v", roles.Categories)
	}
	s.refused("manager", "application.invite_partner", application.InvitePartner{
		About: application.About{InCity: cityOf(ruse), Application: id.Application(named("second"))}, Contact: who["outsider"], Language: "bg",
	}, "participation.other_category")
}

// TestAnOfferLapses: the offer of scenario 2 stands for 30 days (APP-9).
func TestAnOfferLapses(t *testing.T) {
	t.Parallel()
	s := toBeJudged(t)
	s.city("Lom")
	invited := application.About{InCity: cityOf(s.cities["Lom"]), Application: id.Application(named("invitation of Lom"))}
	long := calendar.Of(2018, 3, 1)
	s.then(long, who["manager"], "application.invite_partner", application.InvitePartner{About: invited, Contact: who["outsider"], Language: "bg"})
	s.refused("outsider", "application.accept_partnership", application.AcceptPartnership{About: invited}, "application.offer_lapsed")
	s.goes("manager", "application.lapse_offer", application.LapseOffer{About: invited})
	var own struct{ Status string }
	if s.look("outsider", "application/"+invited.Application.String(), &own); own.Status != "lapsed" {
		t.Errorf("APP-9: the offer is %s", own.Status)
	}
}
