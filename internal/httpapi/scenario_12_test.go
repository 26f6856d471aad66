package httpapi

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/roadmap"
)

// TestTheLeadExpertChanges is scenario 12 of domain.md 4.8: the lead expert
// changes in month 9; old approvals show the old one, new ones the new, and
// there is no gap between them.
func TestTheLeadExpertChanges(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := &told{w, map[string]id.City{}}
	second := id.Milestone(named("second milestone"))
	s.goes("city lead", "roadmap.plan_milestone", plan(second))
	accepted := func(m id.Milestone, as string) {
		s.goes("city lead", "roadmap.submit_milestone", roadmap.SubmitMilestone{
			Programme: edition2018, City: sofia, Milestone: m, Evidence: []roadmap.Evidence{{Evidence: id.Evidence(id.Derive(m.UUID(), "list")), Title: "List", Link: "https://sofia.example/list"}},
		})
		s.goes(as, "roadmap.accept_milestone", roadmap.AcceptMilestone{Programme: edition2018, City: sofia, Milestone: m})
	}
	accepted(first, "lead expert")
	replace := participation.ReplaceLeadExpert{Programme: edition2018, City: sofia, Person: who["outsider"]}
	s.refused("city lead", "participation.replace_lead_expert", replace, "rights.denied")
	s.goes("manager", "participation.replace_lead_expert", replace)
	w.await(w.config.Head())
	s.refused("lead expert", "roadmap.comment_on_milestone", roadmap.CommentOnMilestone{Programme: edition2018, City: sofia, Milestone: first, Comment: id.Comment(named("late")), Text: "One word more"}, "rights.denied")
	accepted(second, "outsider")

	// Who accepted stays with what was accepted.
	for m, as := range map[id.Milestone]string{first: "lead expert", second: "outsider"} {
		a := w.call("auditor", "GET", fmt.Sprintf("/api/feeds/%s?min-position=%d", m, w.config.Head()), nil)
		var feed struct {
			Entries []struct {
				E struct{ Type, By string }
			}
		}
		if err := json.Unmarshal(a.body, &feed); err != nil {
			t.Fatalf("%v in %s", err, a.body)
		}
		by := ""
		for _, e := range feed.Entries {
			if e.E.Type == "roadmap.milestone_accepted" {
				by = e.E.By
			}
		}
		if by != who[as].String() {
			t.Errorf("the milestone was accepted by the %s, and shown is %s", as, by)
		}
	}

	// PAR-2: one ends in the moment in which the next begins.
	var roles struct {
		Holdings map[string]struct {
			Person, Role, Participation string
			From, Until                 time.Time
		}
	}
	w.look("manager", "roles/"+edition2018.String(), &roles)
	held := map[string][2]time.Time{}
	for _, h := range roles.Holdings {
		if h.Role == "lead_expert" && h.Participation == inSofia.String() {
			held[h.Person] = [2]time.Time{h.From, h.Until}
		}
	}
	old, next := held[who["lead expert"].String()], held[who["outsider"].String()]
	if len(held) != 2 || !old[1].Equal(next[0]) || old[1].IsZero() || !next[1].IsZero() {
		t.Errorf("PAR-2: the lead experts of Sofia were %v", held)
	}
	if status := w.look("city lead", "roles/"+edition2018.String(), &roles); status == 200 {
		t.Error("the history of roles is for manager and auditor")
	}
}

// TestStepsOfACity goes with Sofia through its first steps (PAR-2, PAR-4).
func TestStepsOfACity(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := &told{w, map[string]id.City{}}
	in := cityOf(sofia)
	s.refused("city member", "participation.start_step", participation.StartStep{InCity: in, Step: 0}, "rights.denied")
	s.goes("city lead", "participation.start_step", participation.StartStep{InCity: in, Step: 0})
	complete := participation.CompleteStep{InCity: in, Step: 0}
	s.refused("city lead", "participation.complete_step", complete, "participation.step_incomplete")
	for n := range 10 {
		s.goes("city member", "participation.list_stakeholder", participation.ListStakeholder{
			InCity: in, Stakeholder: id.Stakeholder{byte(n + 1)}, Kind: participation.Business, Name: "A firm",
		})
	}
	s.goes("city lead", "participation.agree_stakeholder_list", participation.AgreeStakeholderList{InCity: in})
	s.goes("lead expert", "participation.agree_calendar", participation.AgreeCalendar{InCity: in})
	s.goes("city lead", "participation.complete_step", complete)
	s.goes("city lead", "participation.start_step", participation.StartStep{InCity: in, Step: 1})
	s.refused("city lead", "participation.complete_step", participation.CompleteStep{InCity: in, Step: 1}, "participation.step_incomplete")
	s.refused("city lead", "participation.reopen_step", participation.ReopenStep{InCity: in, Step: 0, Reason: "the calendar changed"}, "rights.denied")
	s.goes("manager", "participation.reopen_step", participation.ReopenStep{InCity: in, Step: 0, Reason: "the calendar changed"})
	s.goes("manager", "participation.grant_label", participation.GrantLabel{InCity: in, Label: id.Label{1}, Names: map[string]string{"en": "Ambassador"}})
	s.refused("manager", "participation.complete_participation", participation.CompleteParticipation{InCity: in}, "participation.earlier_step_open")

	var board struct {
		Cities map[string]struct {
			Steps []struct {
				State   string
				Missing []string
			}
			Labels []map[string]string
		}
	}
	w.look("lead expert", "steps/"+edition2018.String(), &board)
	c := board.Cities[inSofia.String()]
	if len(c.Steps) != 5 || c.Steps[0].State != "started" || len(c.Steps[0].Missing) != 0 || c.Steps[1].State != "started" || len(c.Steps[1].Missing) != 4 || len(c.Labels) != 1 {
		t.Errorf("PAR-4: the step board shows %+v", c)
	}
	board.Cities = nil
	if w.look("city member", "steps/"+inSofia.String(), &board); len(board.Cities) != 1 {
		t.Errorf("a city reads its own row: %+v", board.Cities)
	}

	// PAR-5: a partner city goes through the same steps, and nothing is mandatory.
	for n := range participation.Steps {
		s.goes("partner lead", "participation.start_step", participation.StartStep{InCity: cityOf(ruse), Step: n})
		s.goes("partner lead", "participation.complete_step", participation.CompleteStep{InCity: cityOf(ruse), Step: n})
	}
	s.refused("mentor member", "participation.start_step", participation.StartStep{InCity: cityOf(gent), Step: 0}, "rights.denied")
	s.goes("manager", "participation.complete_participation", participation.CompleteParticipation{InCity: cityOf(ruse)})

	var numbers struct {
		Cities       struct{ Participating, Partner, Mentor, Completed int }
		Steps        []struct{ Started, Completed int }
		Stakeholders struct{ Firms int }
	}
	if status := w.look("", "dashboard/"+edition2018.String(), &numbers); status != 200 {
		t.Fatalf("the public does not read the numbers: %d", status)
	}
	if n := numbers.Cities; n.Participating != 1 || n.Partner != 1 || n.Mentor != 1 || n.Completed != 1 || numbers.Steps[4].Completed != 1 || numbers.Steps[0].Started != 1 || numbers.Stakeholders.Firms != 10 {
		t.Errorf("the dashboard shows %+v", numbers)
	}
}
