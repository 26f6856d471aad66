package httpapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/practice"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/eventstore"
)

// goesWell gives a command over HTTP that must be taken.
func (w *world) goesWell(as, name string, c any, header ...string) {
	w.t.Helper()
	if a := w.give(as, name, c, header...); a.status != http.StatusOK {
		w.t.Fatalf("%s by the %s: %d %s", name, as, a.status, a.body)
	}
}

// isRefused gives a command that must be refused with a code.
func (w *world) isRefused(as, name string, c any, code string) Problem {
	w.t.Helper()
	a := w.give(as, name, c)
	var p Problem
	json.Unmarshal(a.body, &p)
	if p.Code != code {
		w.t.Fatalf("%s by the %s: %d %s, want %s", name, as, a.status, a.body, code)
	}
	return p
}

// TestTwoMovesAtOnceAndAnEditConflict is the story of a board: KNB-2, both
// moves of two people stand; KNB-3, who was slower gets both texts.
func TestTwoMovesAtOnceAndAnEditConflict(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	second := id.Card(named("second card"))
	w.goesWell("city lead", "card.add_card", card.AddCard{InProgramme: inDCC, Board: sofiaBoard, Card: second, Column: sofiaColumn, Title: "Contracts"})
	var group sync.WaitGroup
	for n, as := range []string{"city lead", "city member", "lead expert", "mentor"} {
		moved := []id.Card{sofiaCard, second}[n%2]
		w.cookie(as)
		group.Go(func() {
			if a := w.give(as, "card.move_card", card.MoveCard{InProgramme: inDCC, Board: sofiaBoard, Card: moved, Column: sofiaColumn, After: "0005i", Before: "0006i"}); a.status != 200 {
				t.Errorf("KNB-2: a move by the %s: %d %s", as, a.status, a.body)
			}
		})
	}
	group.Wait()
	var d struct {
		Cards map[string]struct{ Rank, Column, Title string }
	}
	w.look("partner lead", "board/"+ruseBoard.String(), &d) // another board is another board
	w.look("city member", "board/"+sofiaBoard.String(), &d)
	first, other := d.Cards[sofiaCard.String()].Rank, d.Cards[second.String()].Rank
	if first == other || first <= "0005i" || other <= "0005i" || first >= "0006i" || other >= "0006i" {
		t.Errorf("KNB-2: both cards stand where they were moved to: %q and %q", first, other)
	}

	w.goesWell("city lead", "card.edit_card", card.EditCard{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Version: 1, Title: "Budget", Text: "By month"})
	p := w.isRefused("city member", "card.edit_card", card.EditCard{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Version: 1, Title: "Budget", Text: "By quarter"}, "card.edited_meanwhile")
	if p.Args["theirs_text"] != "By month" || p.Args["yours_text"] != "By quarter" || p.Args["theirs_title"] != "Budget" || p.Args["version"] != 2.0 {
		t.Errorf("KNB-3: the slower one gets %v", p.Args)
	}
	w.goesWell("city member", "card.edit_card", card.EditCard{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Version: 2, Title: "Budget", Text: "By month, summed by quarter"})

	remark := id.Comment(named("remark"))
	w.goesWell("mentor", "card.comment_on_card", card.CommentOnCard{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Comment: remark, Mentions: []id.Person{who["city lead"]}, Text: "Who reads it?"})
	w.isRefused("mentor member", "card.comment_on_card", card.CommentOnCard{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Comment: id.Comment(named("other")), Text: "I do"}, "rights.denied")
	w.isRefused("city member", "card.withdraw_comment", card.WithdrawComment{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Comment: remark}, "card.not_the_author")
	w.goesWell("city lead", "card.withdraw_comment", card.WithdrawComment{InProgramme: inDCC, Board: sofiaBoard, Card: sofiaCard, Comment: remark}, "Megdan-Acting-As", string(role.CityLead))
	var k struct {
		Text     string
		Edition  int
		Comments map[string]struct {
			Text      string
			Withdrawn bool
		}
	}
	w.look("city member", "card/"+sofiaCard.String(), &k)
	if c := k.Comments[remark.String()]; !c.Withdrawn || c.Text != "" || k.Edition != 3 || k.Text != "By month, summed by quarter" {
		t.Errorf("KNB-4: the card says %+v", k)
	}
}

// TestAPracticeAndItsTrail: three cities adopt what a mentor city shares, one of
// them says after six months what came of it, and the trail shows it.
func TestAPracticeAndItsTrail(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	varna := id.City(named("varna"))
	manager := who["manager"]
	w.as(id.System, "city.register_city", map[string]any{"city": varna, "names": map[string]string{"en": "Varna"}, "country": "BG", "latitude": 43214000, "longitude": 27915000})
	w.as(manager, "participation.admit_city", participation.AdmitCity{Programme: edition2018, City: varna})
	w.as(manager, "participation.add_member", participation.AddMember{Programme: edition2018, City: varna, Person: who["outsider"]})
	w.as(id.System, "roadmap.open_roadmap", roadmap.OpenRoadmap{Programme: edition2018, City: varna, Category: role.Participating, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30})
	w.await(w.config.Head())
	adopters := []struct {
		as   string
		city id.City
	}{{"city lead", sofia}, {"partner lead", ruse}, {"outsider", varna}}
	adoption := func(c id.City) id.Adoption { return id.Adoption(named("adoption " + c.String())) }
	for _, a := range adopters {
		activity := id.Activity(named("counter in " + a.city.String()))
		adopt := practice.AdoptPractice{InCity: inCityOf(a.city), Practice: gentWay, Adoption: adoption(a.city), Activity: activity}
		w.isRefused(a.as, "practice.adopt_practice", adopt, "roadmap.activity_unknown")
		w.goesWell(a.as, "roadmap.plan_activity", roadmap.PlanActivity{Programme: edition2018, City: a.city, Activity: activity, Title: "One counter", Organisation: "The city", Start: calendar.Of(2018, 5, 1), End: calendar.Of(2018, 12, 1)})
		w.goesWell(a.as, "practice.adopt_practice", adopt)
	}
	w.isRefused("city member", "practice.adopt_practice", practice.AdoptPractice{InCity: inCityOf(ruse), Practice: gentWay, Adoption: id.Adoption(named("stolen"))}, "rights.denied")
	w.isRefused("mentor member", "practice.verify_practice", practice.VerifyPractice{InProgramme: inDCC, Practice: gentWay}, "rights.denied")
	w.isRefused("mentor", "practice.verify_practice", practice.VerifyPractice{InProgramme: inDCC, Practice: gentWay}, "practice.verifier_unfit")
	w.goesWell("lead expert", "practice.verify_practice", practice.VerifyPractice{InProgramme: inDCC, Practice: gentWay, Note: "Seen on site"})

	ask := practice.AskForOutcome{InProgramme: inDCC, Practice: gentWay, Adoption: adoption(sofia)}
	w.isRefused("manager", "practice.ask_for_outcome", ask, "practice.outcome_not_due")
	var d struct {
		Verifications map[string]struct{ Edition int }
		Adoptions     map[string]struct {
			City, Activity, Result, Text, Asked, Reported string
			AskOn                                         calendar.Date `json:"ask_on"`
		}
	}
	w.look("city lead", "practice/"+gentWay.String(), &d)
	due := d.Adoptions[adoption(sofia).String()].AskOn
	if _, err := w.bus.Do(context.Background(), command.Request{
		Type: "practice.ask_for_outcome", Body: asJSON(ask), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: manager}, IfMatch: eventstore.Any, At: due.Time().AddDate(0, 0, 1),
	}); err != nil {
		t.Fatalf("KNB-6: after six months the outcome is asked for: %v", err)
	}
	w.goesWell("city lead", "practice.report_outcome", practice.ReportOutcome{InCity: inCityOf(sofia), Practice: gentWay, Adoption: adoption(sofia), Result: practice.Worked, Text: "Half the time", NotWorked: "The queue machine"})
	w.look("partner member", "practice/"+gentWay.String(), &d)
	mine := d.Adoptions[adoption(sofia).String()]
	if len(d.Adoptions) != 3 || len(d.Verifications) != 1 || mine.Result != "worked" || mine.Text != "Half the time" || mine.Asked == "" || mine.Reported == "" || mine.Activity != named("counter in "+sofia.String()).String() {
		t.Errorf("KNB-6: the trail is %+v", d)
	}
	var library struct {
		Practices map[string]struct {
			AdoptedBy        []string `json:"adopted_by"`
			Verified, Worked int
		}
	}
	w.look("auditor", "practices/"+edition2018.String(), &library)
	if p := library.Practices[gentWay.String()]; len(p.AdoptedBy) != 3 || p.Verified != 1 || p.Worked != 1 {
		t.Errorf("the library shows %+v", p)
	}
}

// TestAHub: what a city builds, what its people get, and who sees what of it.
func TestAHub(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	in := inCityOf(sofia)
	desks, secret := id.Offer(named("desks")), id.Offer(named("hours"))
	mila := id.Person(named("mila"))
	take := func(n int) hub.TakeOffer {
		return hub.TakeOffer{InCity: in, Offer: desks, Use: id.Use(named(fmt.Sprint("use ", n))), Person: mila, Amount: 2}
	}
	w.goesWell("city member", "hub.make_offer", hub.MakeOffer{InCity: in, Offer: desks, Kind: hub.Place, Amount: 3, Shown: hub.ToPublic, Title: "Desks for founders"})
	w.goesWell("city member", "hub.make_offer", hub.MakeOffer{InCity: in, Offer: secret, Kind: hub.Mentoring, Amount: 10, Shown: hub.ToProgramme, Title: "Hours with mentors"})
	admit := hub.AdmitPerson{InCity: in, Person: mila, Kind: hub.Entrepreneur, Name: "Mila Petrova", Mail: "mila@sofia.example"}
	w.isRefused("city member", "hub.admit_person", admit, "hub.consent_missing")
	w.isRefused("partner member", "hub.admit_person", admit, "rights.denied")
	w.isRefused("city member", "hub.take_offer", take(1), "hub.person_unknown")
	admit.Consent = true
	w.goesWell("city member", "hub.admit_person", admit)
	w.goesWell("city member", "hub.take_offer", take(1))
	if p := w.isRefused("city member", "hub.take_offer", take(2), "hub.offer_used_up"); p.Args["free"] != 1.0 {
		t.Errorf("free are %v", p.Args)
	}
	w.goesWell("city lead", "hub.record_figure", hub.RecordFigure{InCity: in, Figure: hub.Jobs, On: calendar.Of(2018, 12, 31), Value: 12, Shown: hub.ToPublic})

	page := func(as, topic string) string {
		a := w.call(as, "GET", fmt.Sprintf("/api/views/%s/%s?min-position=%d", topic, inSofia, w.config.Head()), nil)
		return fmt.Sprint(a.status, " ", string(a.body))
	}
	for _, row := range []struct {
		name, as, topic string
		shows, hides    []string
	}{
		{"the city sees who joined", "city lead", "hubpeople", []string{"200", "Mila Petrova", "mila@sofia.example"}, nil},
		{"other cities do not", "partner member", "hubpeople", []string{"403"}, []string{"Mila"}},
		{"they see the hub in numbers", "partner member", "hub", []string{"200", "Desks for founders", "Hours with mentors", `"people":2`, `"taken":2`}, []string{"Mila", mila.String()}},
		{"the public sees what is shown to it", "", "publiccity", []string{"200", "Desks for founders", "jobs"}, []string{"Mila", "Hours with mentors", mila.String()}},
	} {
		got := page(row.as, row.topic)
		for _, s := range row.shows {
			if !strings.Contains(got, s) {
				t.Errorf("%s: %q is missing in %s", row.name, s, got)
			}
		}
		for _, s := range row.hides {
			if strings.Contains(got, s) {
				t.Errorf("%s: %q stands in %s", row.name, s, got)
			}
		}
	}
}
