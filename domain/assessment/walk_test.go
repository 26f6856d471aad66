package assessment_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/assessment"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

// TestRandomWalk lets people ask for anything, in any order, and holds every
// state to what must be true of a city's rounds.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[assessment.State, assessment.Command, assessment.Event]{
		Decider: assessment.Decider, Command: anything, Invariant: sound, Walks: 16, Steps: 500,
	}.Run(t)
	for _, e := range assessment.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s assessment.State) (assessment.Command, decider.By) {
	asker := []decider.By{asLead, asExpert, asMember, by(member, role.PartnerCityMember), by(lead, role.LeadExpert)}[r.IntN(5)]
	a := []id.Assessment{baseline, second, id.Assessment(named("third"))}[r.IntN(3)]
	if !s.Open.IsZero() && r.IntN(2) == 0 {
		a = s.Open
	}
	kind := []q.Kind{"city", "firm", "school", "civic", "sailor"}[r.IntN(5)]
	answers := chosen(fmt.Sprint("d1=", r.IntN(6)), fmt.Sprint("s1=", r.IntN(5)), "d2=?")[:r.IntN(4)]
	n := r.IntN(12)
	if r.IntN(3) > 0 { // with sense
		kind = []q.Kind{"city", "firm", "school", "civic"}[n%4]
		answers = chosen(fmt.Sprint("d1=", r.IntN(5)), fmt.Sprint("s1=", r.IntN(5)), fmt.Sprint("d2=", r.IntN(5)))[:2+(1-n%4/2)]
	}
	words := []string{"", "short", reason, reason}[r.IntN(4)]
	d := []q.Dimension{"data", "skills", "sport"}[r.IntN(3)]
	round := []assessment.RoundKind{assessment.Baseline, assessment.Interim, assessment.Final, assessment.Named, "odd"}[r.IntN(5)]
	commands := []assessment.Command{
		open(a, round, r.IntN(2) == 0, words),
		assessment.InviteRespondent{sofia, a, who(n), kind, assessment.DigestOf(secret(n))},
		assessment.InviteRespondent{sofia, a, who(n), kind, assessment.DigestOf(secret(n))},
		assessment.SubmitResponse{sofia, a, who(n), secret(n), answers},
		assessment.SubmitResponse{sofia, a, who(n), secret(n), answers},
		assessment.ReviseResponse{sofia, a, who(n), secret(n), answers},
		assessment.WithdrawResponse{sofia, a, who(n), secret(n - r.IntN(2))},
		assessment.DraftOwnAnswers{sofia, a, kind, answers},
		assessment.SubmitOwnResponse{sofia, a, kind, answers},
		assessment.WithdrawOwnResponse{sofia, a},
		assessment.AttachEvidence{sofia, a, "d1", id.Evidence(who(r.IntN(40))), words, "", words},
		assessment.AdjustDimension{sofia, a, d, q.Hundredths(r.IntN(2400) - 1200), words},
		assessment.SetTarget{sofia, a, d, q.Hundredths(r.IntN(11_000))},
		assessment.RecordExpertReading{sofia, a, d, words},
		assessment.PublishAssessment{sofia, a, tool, nil},
		assessment.PublishAssessment{sofia, a, tool, nil},
		assessment.GiveBenchmarkConsent{sofia}, assessment.WithdrawBenchmarkConsent{sofia},
		assessment.ConfirmBaseline{sofia},
	}
	switch r.IntN(250) { // rarely: they end something
	case 0, 1, 2:
		return assessment.CloseCollection{sofia, a}, asker
	case 3, 4:
		return assessment.CloseWithReservations{sofia, a, words}, asker
	case 6:
		return assessment.CancelAssessment{sofia, a, words}, asker
	case 8, 9:
		return assessment.CorrectAssessment{sofia, a, words}, asker
	case 10:
		if r.IntN(10) == 0 {
			return assessment.FreezeAssessments{sofia}, asker
		}
	}
	return commands[r.IntN(len(commands))], asker
}

func open(a id.Assessment, round assessment.RoundKind, later bool, title string) assessment.OpenAssessment {
	c := assessment.OpenAssessment{InCity: sofia, Assessment: a, Category: role.Participating, Round: round, Title: title, Instrument: tool, Version: v100, Key: key}
	if later {
		c.Version, c.Key = v101, newer()
		c.Earlier, c.Before = id.Programme(named("earlier")), assessment.AssessmentPublished{Assessment: id.Assessment(named("old")), Version: v100}
	}
	return c
}

func sound(s assessment.State) error {
	open := 0
	for of, r := range s.Rounds {
		switch r.Status {
		case assessment.Open, assessment.Collecting, assessment.Scored:
			open++
			if s.Open != of {
				return errors.New("ASM-3: a round is open beside the open one")
			}
		case assessment.Published, assessment.Corrected:
			if p := r.Published; p.CityLead == p.Second || p.CityLead.IsZero() {
				return errors.New("ASM-9: published by one person")
			}
			if len(r.Scored.Dimensions) != len(r.Published.Dimensions) {
				return errors.New("ASM-9: a correction changed what is shown")
			}
		case assessment.Cancelled:
		}
		for d, f := range r.Dimensions {
			if f.Points > 1000 || f.Points < -1000 || f.Adjusted() < 0 || f.Adjusted() > 10_000 {
				return fmt.Errorf("ASM-8: %s is moved by %d", d, f.Points)
			}
		}
		for i, n := range r.Counts {
			if n < q.Least {
				return fmt.Errorf("ASM-10: %s is told as %d", r.Groups[i], n)
			}
		}
		for _, x := range r.Respondents {
			if (x.Digest == "") == x.Person.IsZero() {
				return errors.New("a respondent holds a link or is a member, not both")
			}
		}
	}
	if open > 1 {
		return errors.New("ASM-3: two rounds are open")
	}
	return nil
}
