package httpapi

import (
	"encoding/json"
	"fmt"
	"testing"

	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/id"
)

// TestADeadlineMoves is scenario 3 of domain.md 4.8: the deadline moves by
// seven weeks for one group of applicants; all drafts are told; the old date is
// in the history.
func TestADeadlineMoves(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := &told{w, map[string]id.City{}}
	former, day := id.ApplicantGroup(named("former cities")), calendar.Of(2018, 1, 10)
	manager, applicant := who["manager"], who["outsider"]
	for n, group := range []id.ApplicantGroup{everyTown, former} {
		w.then(day, manager, "call.open_group", call.OpenGroup{InProgramme: inEdition(), Group: group, Names: map[string]string{"en": fmt.Sprint("Group ", n)}, Opens: day, CutOff: day.AddDays(20)})
	}
	w.then(day, manager, "call.publish_call", call.PublishCall{InProgramme: inEdition()})
	draft := func(name string, group id.ApplicantGroup) application.About {
		s.city(name)
		about := application.About{InCity: cityOf(s.cities[name]), Application: id.Application(named("application of " + name))}
		w.then(day, applicant, "application.start_application", application.StartApplication{About: about, Group: group, Applicant: applicant, Language: "bg"})
		w.then(day, applicant, "application.save_draft", application.SaveDraft{About: about, Form: fullForm(2)})
		return about
	}
	moved, other := draft("Lom", everyTown), draft("Vidin", former)
	before := w.config.Head()
	move := call.MoveDeadline{InProgramme: inEdition(), Group: everyTown, CutOff: day.AddDays(20 + 49), Reason: "an epidemic"}
	s.refused("outsider", "call.move_deadline", move, "rights.denied")
	s.goes("manager", "call.move_deadline", move)
	earlier := move
	earlier.CutOff = day.AddDays(5)
	s.refused("manager", "call.move_deadline", earlier, "call.deadline_not_later")

	type own struct {
		Moves []struct {
			Previous, Reason string
			Cut_off          string
		}
	}
	var told, untold own
	w.look("outsider", "application/"+moved.Application.String(), &told)
	w.look("outsider", "application/"+other.Application.String(), &untold)
	if len(told.Moves) != 1 || told.Moves[0].Previous != "2018-01-30" || told.Moves[0].Cut_off != "2018-03-20" || told.Moves[0].Reason != "an epidemic" {
		t.Errorf("PRG-4: the applicant is told %+v", told)
	}
	if len(untold.Moves) != 0 {
		t.Errorf("the other group is told: %+v", untold)
	}
	type groups struct {
		Groups map[string]struct {
			Cut_off string
			Moves   []struct {
				Previous string
				Told     int
			}
		}
	}
	var now, then groups
	w.look("city lead", "call/"+edition2018.String(), &now)
	if g := now.Groups[everyTown.String()]; g.Cut_off != "2018-03-20" || len(g.Moves) != 1 || g.Moves[0].Previous != "2018-01-30" || g.Moves[0].Told != 1 {
		t.Errorf("PRG-4: the call says %+v", g)
	}
	w.past(t, "city lead", "call/"+edition2018.String(), before, &then)
	if g := then.Groups[everyTown.String()]; g.Cut_off != "2018-01-30" || len(g.Moves) != 0 {
		t.Errorf("the call as it was says %+v", g)
	}

	// Within the new deadline the draft is handed in, in the other group it is late.
	w.then(day.AddDays(60), applicant, "application.submit_application", application.SubmitApplication{About: moved})
	s.refused("outsider", "application.submit_application", application.SubmitApplication{About: other}, "call.deadline_passed")
	s.refused("outsider", "application.revise_application", application.ReviseApplication{About: moved, Form: fullForm(3)}, "call.deadline_passed")
}

// past reads a document as it was at a position.
func (w *world) past(t *testing.T, as, topic string, position int64, into any) {
	t.Helper()
	a := w.call(as, "GET", fmt.Sprintf("/api/views/%s?at=%d", topic, position), nil)
	var answer struct {
		Doc json.RawMessage `json:"doc"`
	}
	if err := json.Unmarshal(a.body, &answer); err != nil || a.status != 200 {
		t.Fatalf("%s at %d: %d %s", topic, position, a.status, clip(a.body))
	}
	if err := json.Unmarshal(answer.Doc, into); err != nil {
		t.Fatalf("%s: %v in %s", topic, err, a.body)
	}
}
