package httpapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"megdan/domain/assessment"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/questionnaire/questionnairetest"
)

// answering is a round in the world, as those meet it who hold a link.
type answering struct {
	*told
	city  id.City
	round id.Assessment
	lead  string
	n     int
}

// answer invites somebody and lets them answer without signing in.
func (s *answering) answer(kind q.Kind, answers string) (id.Respondent, string) {
	s.t.Helper()
	s.n++
	r, secret := id.Respondent(id.Derive(s.round.UUID(), fmt.Sprint("respondent ", s.n))), fmt.Sprint("secret ", s.n)
	s.goes(s.lead, "assessment.invite_respondent", assessment.InviteRespondent{
		InCity: cityOf(s.city), Assessment: s.round, Respondent: r, Kind: kind, Digest: assessment.DigestOf(secret),
	})
	if a := s.give("", "assessment.submit_response", s.response(r, secret, answers)); a.status != http.StatusOK {
		s.t.Fatalf("an answer by a link: %d %s", a.status, a.body)
	}
	return r, secret
}

func (s *answering) response(r id.Respondent, secret, answers string) assessment.SubmitResponse {
	return assessment.SubmitResponse{InCity: cityOf(s.city), Assessment: s.round, Respondent: r, Secret: secret, Answers: questionnairetest.Answers(answers)}
}

// look reads a document as of everything that was written, or says the status.
func (w *world) look(as, topic string, into any) int {
	w.t.Helper()
	a := w.call(as, "GET", fmt.Sprintf("/api/views/%s?min-position=%d", topic, w.config.Head()), nil)
	if a.status == http.StatusOK {
		var answer struct {
			Doc json.RawMessage `json:"doc"`
		}
		if err := json.Unmarshal(a.body, &answer); err != nil {
			w.t.Fatal(err)
		}
		if err := json.Unmarshal(answer.Doc, into); err != nil {
			w.t.Fatalf("%s: %v in %s", topic, err, a.body)
		}
	}
	return a.status
}

// TestFiveOfficialsAndOneFirm is scenario 6 of domain.md 4.8: closing needs
// reservations, and what the one firm said is shown to nobody as a firm's.
func TestFiveOfficialsAndOneFirm(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.assess()
	s := &answering{told: &told{w, map[string]id.City{}}, city: sofia, round: roundOf(sofia), lead: "city lead"}
	var first id.Respondent
	for range 5 {
		first, _ = s.answer("city", "d1=4 d2=4 s1=3")
	}
	firm, secret := s.answer("firm", "d1=0 d2=0 s1=0")

	// A link is what its secret is, and one link one response.
	for _, row := range []struct {
		name string
		c    assessment.SubmitResponse
		code string
	}{
		{"a guessed secret", s.response(firm, "guess", "d1=1"), "assessment.link_invalid"},
		{"a secret of another's", s.response(first, secret, "d1=1"), "assessment.link_invalid"},
		{"a second response", s.response(firm, secret, "d1=1"), "assessment.response_submitted"},
	} {
		s.refused("", "assessment.submit_response", row.c, row.code)
	}
	if a := s.give("", "assessment.invite_respondent", assessment.InviteRespondent{InCity: cityOf(sofia), Assessment: s.round, Respondent: firm, Kind: "firm", Digest: assessment.DigestOf("x")}); a.status != http.StatusUnauthorized {
		t.Errorf("inviting without signing in: %d %s", a.status, a.body)
	}
	s.goesUnsigned("assessment.revise_response", assessment.ReviseResponse(s.response(firm, secret, "d1=1 d2=0 s1=0")))

	end := assessment.CloseCollection{InCity: cityOf(sofia), Assessment: s.round}
	reserved := assessment.CloseWithReservations{InCity: cityOf(sofia), Assessment: s.round, Reservations: "One firm does not speak for all of them."}
	s.refused("city lead", "assessment.close_collection", end, "assessment.minimums_not_met")
	s.refused("city lead", "assessment.close_with_reservations", reserved, "rights.denied")
	short := reserved
	short.Reservations = "few"
	s.refused("lead expert", "assessment.close_with_reservations", short, "text.reason_too_short")
	s.goes("lead expert", "assessment.close_with_reservations", reserved)

	var d struct {
		State  string
		Groups []struct {
			Name  string
			Count int
		}
		Shortfalls   []string
		Reservations string
		Dimensions   []struct {
			Dimension       string
			Score, Adjusted int
		}
	}
	if status := s.look("city member", "assessment/"+s.round.String(), &d); status != http.StatusOK {
		t.Fatalf("the team reads its round: %d", status)
	}
	if d.State != "scored" || len(d.Groups) != 1 || d.Groups[0].Name != "all" || d.Groups[0].Count != 6 || fmt.Sprint(d.Shortfalls) != "[kinds]" || d.Reservations != reserved.Reservations {
		t.Errorf("ASM-6, ASM-10: the round shows %+v", d)
	}
	// data: (100 + 25) / 2 and (100 + 0) / 2
	if len(d.Dimensions) != 2 || d.Dimensions[0].Score != 5625 {
		t.Errorf("the figures are %+v", d.Dimensions)
	}
	if status := s.look("city lead", "responses/"+s.round.String(), nil); status != http.StatusForbidden {
		t.Errorf("ASM-10: single answers for the city: %d", status)
	}
	a := s.call("lead expert", "GET", "/api/views/responses/"+s.round.String(), nil)
	if a.status != http.StatusOK || strings.Contains(string(a.body), firm.String()) || strings.Contains(string(a.body), `"firm"`) {
		t.Errorf("ASM-10: the expert sees answers without names and without kinds of one: %d %s", a.status, a.body)
	}
	s.publish("city lead", "lead expert", tool)
}

func (s *answering) goesUnsigned(name string, c any) {
	s.t.Helper()
	if a := s.give("", name, c); a.status != http.StatusOK {
		s.t.Fatalf("%s without signing in: %d %s", name, a.status, a.body)
	}
}

// publish lets two persons publish the round (ASM-9).
func (s *answering) publish(lead, second string, with id.Instrument) {
	s.t.Helper()
	c := assessment.PublishAssessment{InCity: cityOf(s.city), Assessment: s.round, Instrument: with}
	s.goes(lead, "assessment.publish_assessment", c)
	if a := s.give(lead, "assessment.publish_assessment", c, "Idempotency-Key", uuid.NewString()); a.status != http.StatusOK || !strings.Contains(string(a.body), `"events":0`) {
		s.t.Fatalf("ASM-9: one person publishes alone: %d %s", a.status, a.body)
	}
	s.goes(second, "assessment.publish_assessment", c)
}
