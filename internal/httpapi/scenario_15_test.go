package httpapi

import (
	"strings"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/contact"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
)

// TestTheProgrammeCloses is scenario 15 of domain.md 4.8: boards become
// read-only, the city takes its data away as files, and who agreed stays in
// contact.
func TestTheProgrammeCloses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	s := &told{w, map[string]id.City{}}
	s.goes("mentor member", "contact.accept_contact", contact.AcceptContact{InProgramme: inDCC, From: who["city member"], To: who["mentor member"], Mail: "pia@gent.example"})
	s.refused("manager", "programme.record_final_payment", programme.RecordFinalPayment{InProgramme: inEdition(), On: calendar.Of(2019, 5, 2)}, "programme.not_closed")
	s.refused("manager", "programme.close_programme", programme.CloseProgramme{Programme: edition2018}, "programme.cities_open")
	s.goes("manager", "programme.close_programme", programme.CloseProgramme{Programme: edition2018, Reasons: map[id.Participation]string{inSofia: "goes on by itself"}})

	// PRG-7: nothing is added any more, by anybody.
	s.refused("city lead", "card.add_card", card.AddCard{InProgramme: inDCC, Board: sofiaBoard, Column: sofiaColumn, Card: id.Card(named("late card")), Title: "One thing more"}, "programme.closed")
	s.refused("city lead", "roadmap.plan_milestone", plan(id.Milestone(named("late"))), "programme.closed")
	s.refused("manager", "participation.grant_label", participation.GrantLabel{InCity: cityOf(sofia), Label: id.Label{1}, Names: map[string]string{"en": "Ambassador"}}, "programme.closed")
	s.refused("city lead", "roadmap.start_milestone", roadmap.StartMilestone{Programme: edition2018, City: sofia, Milestone: first}, "programme.closed")

	// What was is read as before, and taken away as files.
	var anything map[string]any
	for _, topic := range []string{"board/" + sofiaBoard.String(), "roadmap/" + inSofia.String(), "steps/" + inSofia.String()} {
		if status := w.look("city member", topic, &anything); status != 200 {
			t.Errorf("%s cannot be read any more: %d", topic, status)
		}
	}
	a := w.call("city lead", "GET", "/api/lists/roadmap/"+inSofia.String()+"/milestones.csv", nil)
	if a.status != 200 || !strings.HasPrefix(a.header.Get("Content-Type"), "text/csv") || !strings.Contains(string(a.body), "Open data portal") {
		t.Errorf("the city does not take its milestones away: %d %s", a.status, clip(a.body))
	}

	// NET-1: a contact that was agreed on stays; asking anew is over.
	var contacts map[string]any
	if status := w.look("city member", "contacts/"+who["city member"].String(), &contacts); status != 200 || !strings.Contains(string(asJSON(contacts)), "pia@gent.example") {
		t.Errorf("contacts are gone: %d %v", status, contacts)
	}
	s.refused("city lead", "contact.request_contact", contact.RequestContact{InProgramme: inDCC, From: who["city lead"], To: who["mentor member"], Message: "May I call?"}, "programme.closed")

	s.goes("manager", "programme.record_final_payment", programme.RecordFinalPayment{InProgramme: inEdition(), On: calendar.Of(2019, 5, 2)})
	s.goes("manager", "programme.archive_programme", programme.ArchiveProgramme{InProgramme: inEdition()})
	s.refused("manager", "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: "participating", Places: 20}, "programme.closed")
}
