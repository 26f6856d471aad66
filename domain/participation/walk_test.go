package participation_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/role"
)

// TestRandomWalk lets people ask for anything, in any order, and holds every
// state to what must be true of a team.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[participation.State, participation.Command, participation.Event]{
		Decider: participation.Decider, Command: anything, Invariant: sound, Walks: 80, Steps: 500,
	}.Run(t)
	for _, e := range participation.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s participation.State) (participation.Command, decider.By) {
	who := []id.Person{ana, boyo, expert, next, nobody}[r.IntN(5)]
	asker := later([]decider.By{asPM, by(ana, role.Public), by(boyo, role.Public)}[r.IntN(3)], r.IntN(20))
	as := []role.Role{"", "", role.CityMember, role.PartnerCityMember, role.Mentor, role.CityLead}[r.IntN(6)]
	invitation := id.Invitation(named(fmt.Sprint("invitation", r.IntN(6))))
	if r.IntN(400) == 0 {
		return participation.WithdrawCity{dcc, sofia, reason}, asker
	}
	if r.IntN(2) == 0 {
		return onTheWay(r, invitation, who), asker
	}
	return []participation.Command{
		participation.AdmitCity{dcc, sofia, wave, calendar.Date{}},
		participation.EnrolPartner{dcc, sofia, calendar.Date{}},
		participation.EnrolMentorCity{dcc, sofia, calendar.Date{}},
		participation.InviteMember{dcc, sofia, invitation, who, "somebody@sofia.bg", as, r.IntN(16)},
		participation.AcceptInvitation{dcc, sofia, invitation},
		participation.AddMember{dcc, sofia, who, as},
		participation.ChangeMemberRole{dcc, sofia, who, as},
		participation.RemoveMember{dcc, sofia, who},
		participation.AppointCityLead{dcc, sofia, who},
		participation.AssignLeadExpert{dcc, sofia, who},
		participation.ReplaceLeadExpert{dcc, sofia, who},
		participation.AssignLocalExpert{dcc, sofia, who},
		participation.ReleaseLocalExpert{dcc, sofia, who},
		participation.ConfirmTeam{dcc, sofia, who},
	}[r.IntN(14)], asker
}

func onTheWay(r *rand.Rand, invitation id.Invitation, who id.Person) participation.Command {
	step := r.IntN(7) - 1
	one := id.Stakeholder(named(fmt.Sprint("stakeholder", r.IntN(12))))
	kinds := []participation.StakeholderKind{participation.Business, participation.Academia, "friends"}
	needs := slices.Concat(participation.Mandatory(0), participation.Mandatory(1), participation.Mandatory(2), participation.Mandatory(4))
	switch r.IntN(9) {
	case 0, 1:
		return participation.StartStep{in, step}
	case 2, 3:
		return participation.CompleteStep{in, step}
	case 4:
		return participation.RecordFulfilment{in, needs[r.IntN(len(needs))]}
	}
	return []participation.Command{
		participation.ReopenStep{in, step, reason},
		participation.ListStakeholder{in, one, kinds[r.IntN(3)], "Chamber of commerce"},
		participation.DropStakeholder{in, one},
		participation.AgreeStakeholderList{in, r.IntN(4) + 1},
		participation.AgreeCalendar{in},
		participation.CompleteParticipation{in},
		participation.GrantLabel{in, id.Label(named(fmt.Sprint("label", r.IntN(3)))), map[string]string{"en": "Ambassador"}},
		participation.ExpireInvitation{in, invitation},
		participation.ConfirmOutsider{in, who},
		participation.ConfirmAbsent{in},
	}[r.IntN(10)]
}

func sound(s participation.State) error {
	member := map[role.Category]role.Role{
		role.Participating: role.CityMember, role.Partner: role.PartnerCityMember, role.MentorCity: role.MentorCityMember,
	}[s.Category]
	for p, r := range s.Members {
		switch {
		case p.IsZero():
			return errors.New("nobody is a member")
		case r != member && r != role.Mentor:
			return fmt.Errorf("PAR-1: a %s in a %s city", r, s.Category)
		case p == s.LeadExpert || s.LocalExperts[p]:
			return errors.New("PAR-3: an expert belongs to the city")
		}
	}
	for n, step := range s.Steps {
		switch {
		case step.Completed && !step.Started:
			return fmt.Errorf("PAR-4: step %d is completed and never began", n)
		case step.Completed && s.Category == role.MentorCity:
			return fmt.Errorf("PAR-5: a mentor city completed step %d", n)
		}
		for _, r := range participation.Mandatory(n) {
			team := r == participation.HasCityLead || r == participation.HasLeadExpert
			if step.Completed && s.Category == role.Participating && !team && !s.Met[r] {
				return fmt.Errorf("PAR-4: step %d is completed without %s", n, r)
			}
		}
	}
	if step := s.Steps[1]; s.Category == role.Participating && step.Started && (s.Lead.IsZero() || s.LeadExpert.IsZero()) {
		return errors.New("PAR-2: step 1 began without lead and lead expert")
	}
	switch {
	case !s.Lead.IsZero() && s.Members[s.Lead] != member:
		return errors.New("PAR-2: the city lead is no member")
	case !s.LeadExpert.IsZero() && s.Category != role.Participating:
		return errors.New("PAR-5: a lead expert in a city that has none")
	}
	return nil
}
