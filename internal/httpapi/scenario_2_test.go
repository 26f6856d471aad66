package httpapi

import (
	"fmt"
	"net/http"
	"testing"

	"megdan/domain/assessment"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/role"
)

// TestAPartnerInTheBenchmark is the second half of scenario 2 of domain.md 4.8:
// a partner city uses the questionnaire and stands in the benchmark by name
// only while it consents; below five cities there is none.
func TestAPartnerInTheBenchmark(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.assess()
	s := &told{w, map[string]id.City{}}
	var d struct {
		Cities     int
		Dimensions []struct {
			Dimension            string
			Cities               int
			Lower, Median, Upper int
		}
		Named map[string]struct {
			City   string
			Scores []struct {
				Dimension string
				Score     int
			}
		}
	}
	read := func(as string) int {
		d.Cities, d.Dimensions, d.Named = 0, nil, nil
		return w.look(as, "benchmark/"+edition2018.String(), &d)
	}
	partner := &answering{told: s, city: ruse, round: roundOf(ruse), lead: "partner lead"}
	s.goes("partner lead", "assessment.give_benchmark_consent", assessment.GiveBenchmarkConsent{InCity: cityOf(ruse)})
	partner.whole("partner member", 4)

	// Four more cities that the manager goes through the rounds for are too
	// much for a test: participating ones, each with a lead and the expert.
	for n := range 4 {
		s.city(fmt.Sprint("city ", n))
		c := s.town(n)
		s.goes("manager", "participation.admit_city", s.admit(n))
		s.goes("manager", "participation.add_member", participation.AddMember{Programme: edition2018, City: c, Person: who["outsider"]})
		s.goes("manager", "participation.appoint_city_lead", participation.AppointCityLead{Programme: edition2018, City: c, Person: who["outsider"]})
		if n < 2 {
			s.goes("manager", "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition2018, City: c, Person: who["lead expert"]})
		} else {
			s.goes("manager", "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition2018, City: c, Person: who["mentor"]})
		}
		if status := read("city member"); status == http.StatusOK && (d.Cities != 0 || len(d.Named) != 0) {
			t.Fatalf("ASM-11: a benchmark of %d cities is shown: %+v", n+1, d)
		}
		round := &answering{told: s, city: c, round: id.Assessment(id.Derive(c.UUID(), "round")), lead: "outsider"}
		s.goes("outsider", "assessment.open_assessment", assessment.OpenAssessment{
			InCity: cityOf(c), Assessment: round.round, Category: role.Participating, Round: assessment.Baseline, Instrument: tool, Version: version100,
		})
		round.whole([]string{"lead expert", "mentor"}[n/2], n)
	}
	if status := read("city member"); status != http.StatusOK || d.Cities != 5 || len(d.Dimensions) != 3 || d.Dimensions[0].Median != 5000 {
		t.Errorf("ASM-11: of five cities: %d %+v", status, d)
	}
	if c := d.Named[inRuse.String()]; len(d.Named) != 1 || len(c.Scores) != 3 || c.Scores[0].Score != 10_000 {
		t.Errorf("ASM-11: named are %+v", d.Named)
	}
	s.refused("partner member", "assessment.withdraw_benchmark_consent", assessment.WithdrawBenchmarkConsent{InCity: cityOf(ruse)}, "rights.denied")
	s.goes("partner lead", "assessment.withdraw_benchmark_consent", assessment.WithdrawBenchmarkConsent{InCity: cityOf(ruse)})
	if read("city member"); d.Cities != 5 || len(d.Named) != 0 {
		t.Errorf("ASM-11: after the consent was taken back: %+v", d)
	}
	if status := w.look("", "benchmark/"+edition2018.String(), &d); status != http.StatusUnauthorized {
		t.Errorf("the public reads the benchmark: %d", status)
	}
}

// whole takes a round from the first answer to the publication; everybody
// answers alike.
func (s *answering) whole(second string, option int) {
	s.t.Helper()
	both, all := fmt.Sprintf("d1=%d s1=%d", option, option), fmt.Sprintf("d1=%d d2=%d s1=%d", option, option, option)
	s.answer("city", all)
	s.answer("city", all)
	s.answer("firm", all)
	s.answer("school", both)
	s.answer("civic", both)
	s.goes(s.lead, "assessment.close_collection", assessment.CloseCollection{InCity: cityOf(s.city), Assessment: s.round})
	s.publish(s.lead, second, tool)
}
