package httpapi

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/internal/command"
	"megdan/internal/rights"
	"megdan/internal/vault"
)

// The story of the issue: a milestone is started, submitted with evidence,
// returned with a reason, submitted again and accepted, each step by who may;
// and every step can be seen again as it was.
func TestMilestoneFromPlannedToAccepted(t *testing.T) {
	w := newWorld(t)
	on := func(c any) map[string]any {
		m := map[string]any{}
		json.Unmarshal(asJSON(c), &m)
		m["programme"], m["city"], m["milestone"] = edition2018, sofia, first
		return m
	}
	evidence := func(n byte) []roadmap.Evidence {
		return []roadmap.Evidence{{Evidence: id.Evidence{n}, Title: "Minutes of the council", Link: "https://sofia.example/minutes"}}
	}
	type step struct {
		as, command string
		fields      any
		status      int
		code, state string
	}
	steps := []step{
		{"lead expert", "roadmap.accept_milestone", roadmap.AcceptMilestone{}, 422, "roadmap.milestone_not_submitted", "planned"},
		{"city member", "roadmap.start_milestone", roadmap.StartMilestone{}, 200, "", "in_progress"},
		{"city lead", "roadmap.submit_milestone", roadmap.SubmitMilestone{}, 422, "roadmap.evidence_missing", "in_progress"},
		{"city lead", "roadmap.submit_milestone", roadmap.SubmitMilestone{Evidence: evidence(1)}, 200, "", "submitted"},
		{"city lead", "roadmap.accept_milestone", roadmap.AcceptMilestone{}, 403, "rights.denied", "submitted"},
		{"lead expert", "roadmap.return_milestone", roadmap.ReturnMilestone{Due: calendar.Of(2018, 12, 20), Reason: "short"}, 422, "text.reason_too_short", "submitted"},
		{"lead expert", "roadmap.return_milestone", roadmap.ReturnMilestone{Due: calendar.Of(2018, 12, 20), Reason: "The signatures are missing"}, 200, "", "in_progress"},
		{"city lead", "roadmap.submit_milestone", roadmap.SubmitMilestone{Evidence: evidence(2)}, 200, "", "submitted"},
		{"partner lead", "roadmap.accept_milestone", roadmap.AcceptMilestone{}, 403, "rights.denied", "submitted"},
		{"lead expert", "roadmap.accept_milestone", roadmap.AcceptMilestone{}, 200, "", "accepted"},
		{"lead expert", "roadmap.accept_milestone", roadmap.AcceptMilestone{}, 200, "", "accepted"},
	}
	type seen struct {
		position int64
		state    string
	}
	var history []seen
	for i, s := range steps {
		a := w.give(s.as, s.command, on(s.fields))
		if a.status != s.status || a.code() != s.code {
			t.Fatalf("step %d, %s by the %s: %d %s; want %d %s", i, s.command, s.as, a.status, a.body, s.status, s.code)
		}
		var done Answer
		json.Unmarshal(a.body, &done)
		if got := w.state(t, fmt.Sprintf("?min-position=%d", done.Position)); got != s.state {
			t.Fatalf("after step %d the milestone is %s, not %s", i, got, s.state)
		}
		if done.Events > 0 {
			history = append(history, seen{done.Position, s.state})
		}
	}
	for _, then := range history {
		if got := w.state(t, fmt.Sprintf("?at=%d", then.position)); got != then.state {
			t.Errorf("at %d the milestone was %s, and is shown as %s", then.position, then.state, got)
		}
	}
	feed := w.call("auditor", "GET", "/api/feeds/"+first.String(), nil)
	for _, told := range []string{"roadmap.milestone_returned", "The signatures are missing", "roadmap.milestone_accepted"} {
		if !strings.Contains(string(feed.body), told) {
			t.Errorf("the milestone's feed does not tell of %q: %s", told, clip(feed.body))
		}
	}
}

func (w *world) state(t *testing.T, query string) string {
	t.Helper()
	a := w.call("auditor", "GET", "/api/views/roadmap/"+inSofia.String()+query, nil)
	var answer struct {
		Doc struct {
			Milestones map[string]struct {
				State string `json:"state"`
			} `json:"milestones"`
		} `json:"doc"`
	}
	if err := json.Unmarshal(a.body, &answer); err != nil || a.status != 200 {
		t.Fatalf("%d %s", a.status, clip(a.body))
	}
	return answer.Doc.Milestones[first.String()].State
}

// PRG-2 with two server processes at once: thirty cities ask for the places
// that are left, and exactly so many get one.
func TestQuotaUnderManyAdmissions(t *testing.T) {
	w := newWorld(t)
	catalogue := domain.Catalogue()
	other := command.NewHandler(command.Config{
		Log: w.store, Catalogue: catalogue, Sealer: vault.New(w.store, vault.NewWrappingKey([32]byte{1}), 0),
		Rights: rights.New(w.engine), Specs: Commands(),
	})
	const asking = 30
	towns := make([]id.City, asking)
	for i := range towns {
		towns[i] = id.City(named(fmt.Sprint("town ", i)))
		w.as(id.System, "city.register_city", map[string]any{"city": towns[i], "names": map[string]string{"en": "Town"}, "country": "BG", "latitude": 0, "longitude": 0})
	}
	w.as(who["manager"], "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: "participating", Places: 12})
	var admitted, full atomic.Int64
	var group sync.WaitGroup
	for i, town := range towns {
		group.Go(func() {
			bus := command.Bus(w.bus)
			if i%2 == 0 {
				bus = other
			}
			switch err := give(bus, "participation.admit_city", participation.AdmitCity{Programme: edition2018, City: town}, who["manager"]); {
			case err == nil:
				admitted.Add(1)
			case strings.HasPrefix(err.Error(), "programme.quota_full"):
				full.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	group.Wait()
	if admitted.Load() != 11 || full.Load() != asking-11 { // Sofia has the twelfth
		t.Errorf("%d were admitted and %d refused; 11 places were left for %d", admitted.Load(), full.Load(), asking)
	}
}
