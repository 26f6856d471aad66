package application_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/application"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
)

// TestRandomWalk lets applicant, evaluators and manager ask for anything, in
// any order, and holds every state to the rules.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[application.State, application.Command, application.Event]{
		Decider: application.Decider, Command: anything, Invariant: sound, Walks: 120, Steps: 400,
	}.Run(t)
	for _, e := range application.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s application.State) (application.Command, decider.By) {
	f := form
	if r.IntN(6) == 0 {
		f.Contact = ""
	}
	if s.Status == "" {
		if r.IntN(10) == 0 {
			return application.InvitePartner{on, ana, "en", 0, ""}, manager
		}
		return application.StartApplication{on, group, ana, "bg"}, asAna
	}
	if (s.Status == application.Draft || s.Status == application.Submitted) && r.IntN(200) == 0 {
		return application.WithdrawApplication{on, ""}, asAna
	}
	day := []int{0, 0, 0, 0, 31}[r.IntN(5)]
	if r.IntN(3) == 0 {
		return []application.Command{
			application.SaveDraft{on, f}, application.SaveDraft{on, f}, application.ReviseApplication{on, f}, application.SubmitApplication{on},
			application.RequestPreScreening{on}, application.AcceptPartnership{on}, application.DeclinePartnership{on}, application.RequestRedress{on, reason},
		}[r.IntN(8)], later(asAna, day)
	}
	n := r.IntN(4)
	scores := pts(300+50*r.IntN(5), 50*r.IntN(11), 200, 200)
	if r.IntN(2) == 0 {
		if r.IntN(30) == 0 {
			return application.DeclareConflict{on, judge(n), reason}, asJudge(n)
		}
		return application.SubmitEvaluation{on, judge(n), scores, "well argued"}, asJudge(n)
	}
	ruling := []application.Ruling{application.Upheld, application.Dismissed}[r.IntN(2)]
	if r.IntN(60) == 0 {
		return application.DeclareIneligible{on, reason}, manager
	}
	return []application.Command{
		application.GivePreScreening{on, application.Complete, "all there"},
		application.DeclareEligible{on, weights, application.Terms{Threshold: 3000}},
		application.AssignEvaluator{on, judge(n)},
		application.RecordConsensus{on, scores, "well argued"},
		application.AcceptApplication{on, wave, 0, reason},
		application.PutOnReserve{on, reason},
		application.RejectApplication{on, reason},
		application.PromoteFromReserve{on, wave},
		application.OfferPartnership{on, ""},
		application.LapseOffer{on},
		application.DecideRedress{on, ruling, reason},
	}[r.IntN(11)], later(manager, day)
}

func sound(s application.State) error {
	given := 0
	for p, v := range s.Evaluators {
		if v.Submitted > 0 {
			given++
		}
		switch {
		case p == ana:
			return fmt.Errorf("APP-5: the applicant judges")
		case v.Conflict && v.Submitted > 0:
			return fmt.Errorf("APP-5: a judgement in conflict counts")
		case v.Submitted > 0 && (!v.Scores.Possible() || v.Total != v.Scores.Total(s.Weights)):
			return fmt.Errorf("APP-6: %v make %d", v.Scores, v.Total)
		}
	}
	switch s.Status {
	case application.Evaluated, application.Accepted, application.Reserve, application.Rejected:
		if given < 2 {
			return fmt.Errorf("APP-5: %s with %d judgements", s.Status, given)
		}
	case application.Partner, application.PartnerOffered, application.Declined, application.Lapsed:
		if s.Decision != "" && s.Decision != application.Rejected && s.Decision != application.Reserve {
			return fmt.Errorf("APP-9: partnership after %s", s.Decision)
		}
	case application.Submitted:
		if s.Revision == 0 {
			return fmt.Errorf("APP-3: handed in with nothing written")
		}
	case application.Draft, application.Withdrawn, application.Ineligible, application.Eligible, "":
	}
	return nil
}
