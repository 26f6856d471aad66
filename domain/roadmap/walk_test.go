package roadmap_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// TestRandomWalk lets people ask for anything, in any order, and holds every
// state to what must be true of a roadmap.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[roadmap.State, roadmap.Command, roadmap.Event]{
		Decider: roadmap.Decider, Command: anything, Invariant: sound, Walks: 40, Steps: 400,
	}.Run(t)
	for _, e := range roadmap.Events() {
		if seen.Events[e.Type.Name()] == 0 && !slices.Contains(ofPlans, e.Type.Name()) {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s roadmap.State) (roadmap.Command, decider.By) {
	asker := []decider.By{asLead, asExpert, asOwner, asPM, by(expert, role.CityLead)}[r.IntN(5)]
	asker.At = asker.At.Add(time.Duration(r.IntN(60*24)) * time.Hour)
	m := []id.Milestone{m1, m2, m3}[r.IntN(3)]
	a := []id.Activity{a1, a2, {}}[r.IntN(3)]
	words := []string{"", "short", reason, reason, reason, "\xff"}[r.IntN(6)]
	on := []calendar.Date{{}, today, due, due.AddDays(r.IntN(90) - 45)}[r.IntN(4)]
	who := []id.Person{lead, owner, {}}[r.IntN(3)]
	horizon := []roadmap.Horizon{"", roadmap.WithinProgramme, roadmap.Implementation, "someday"}[r.IntN(4)]
	pieces := []roadmap.Evidence{{Evidence: id.Evidence(named(fmt.Sprint(r.IntN(1e6)))), Title: "Photograph", Note: words}}[:r.IntN(2)]
	category := []role.Category{role.Participating, role.Partner, role.MentorCity}[r.IntN(3)]
	commands := []roadmap.Command{
		roadmap.OpenRoadmap{dcc, sofia, category, 30, 10, 2, 30},
		roadmap.PlanActivity{dcc, sofia, a, words, "Sofia", today, on},
		roadmap.ChangeActivity{dcc, sofia, a, words, "Sofia", today, on},
		roadmap.MarkPilot{dcc, sofia, a},
		roadmap.ParkActivity{dcc, sofia, a, words},
		roadmap.PlanActivityAgain{dcc, sofia, a, today, on},
		roadmap.PlanMilestone{dcc, sofia, m, words, on, who, a, horizon},
		roadmap.RenameMilestone{dcc, sofia, m, words},
		roadmap.MoveMilestone{dcc, sofia, m, []id.Milestone{m1, m2, {}}[r.IntN(3)]},
		roadmap.AttachEvidence{dcc, sofia, m, pieces},
		roadmap.StartMilestone{dcc, sofia, m},
		roadmap.SubmitMilestone{dcc, sofia, m, pieces},
		roadmap.SubmitMilestone{dcc, sofia, m, pieces},
		roadmap.AcceptMilestone{dcc, sofia, m},
		roadmap.ReturnMilestone{dcc, sofia, m, on, words, horizon},
		roadmap.RescheduleMilestone{dcc, sofia, m, on, words, horizon},
		roadmap.ReassignMilestone{dcc, sofia, m, who},
		roadmap.ProposeMilestoneCancellation{dcc, sofia, m, words},
		roadmap.WithdrawCancellationProposal{dcc, sofia, m},
		roadmap.CancelMilestone{dcc, sofia, m},
		roadmap.ReopenMilestone{dcc, sofia, m, words},
		roadmap.CommentOnMilestone{dcc, sofia, m, id.Comment(named(fmt.Sprint(r.IntN(40)))), words},
	}
	commands = append(commands, furtherCommands(r, s, a, words)...)
	if n := r.IntN(3000); n < 2 { // rarely: they change or end everything
		return []roadmap.Command{roadmap.ChangeCategory{dcc, sofia, category}, roadmap.FreezeRoadmap{dcc, sofia}}[n], asker
	}
	return commands[r.IntN(len(commands))], asker
}

func sound(s roadmap.State) error {
	ranks := map[roadmap.Rank]bool{}
	for i, m := range s.Milestones() {
		switch {
		case m.Number != i+1:
			return fmt.Errorf("STR-1: milestone %d has number %d", i, m.Number)
		case s.Milestone(m.ID) != m:
			return errors.New("a milestone is not found by its id")
		case ranks[m.Rank] || m.Rank == "" || m.Rank[len(m.Rank)-1] == '0':
			return fmt.Errorf("rank %q stands twice or leaves no room", m.Rank)
		case m.Status == roadmap.Submitted && (len(m.Evidence) == 0 || m.SubmittedBy.IsZero()):
			return errors.New("STR-8: submitted without evidence or submitter")
		case m.Status == roadmap.Accepted && (len(m.Evidence) == 0 || m.AcceptedOn.IsZero()):
			return errors.New("STR-8: accepted without evidence or day")
		case m.Proposal != (roadmap.Proposal{}) && m.Status != roadmap.Planned && m.Status != roadmap.InProgress:
			return fmt.Errorf("a %s milestone has a proposal to cancel it", m.Status)
		case m.Due.IsZero() || m.First.IsZero() || m.Owner.IsZero():
			return errors.New("a milestone has a due date and an owner")
		case twice(m.Evidence) || twice(m.Comments):
			return errors.New("a piece of evidence or a comment stands twice")
		}
		ranks[m.Rank] = true
	}
	numbers := map[int]bool{}
	for _, a := range s.Activities {
		if a.Number < 1 || a.Number > len(s.Activities) || numbers[a.Number] || a.End.Before(a.Start) {
			return fmt.Errorf("STR-1: activity %+v", a)
		}
		numbers[a.Number] = true
	}
	return nil
}

func twice[K comparable](ids []K) bool {
	seen := map[K]bool{}
	for _, k := range ids {
		if seen[k] {
			return true
		}
		seen[k] = true
	}
	return false
}

// TestRanksLeaveRoom moves milestones about and expects the board to be in the
// order asked for, with ranks that stay short.
func TestRanksLeaveRoom(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2018))
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, terms)
	var want []id.Milestone
	ask := func(c roadmap.Command) {
		events, err := roadmap.Decider.Decide(s, c, asLead)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		s = roadmap.Decider.Fold(s, events...)
	}
	longest := 0
	for n := range 2000 {
		m := id.Milestone(named(fmt.Sprint("rank", n)))
		if n < 100 {
			ask(roadmap.PlanMilestone{dcc, sofia, m, "Open data portal", due, owner, id.Activity{}, ""})
			want = append(want, m)
			continue
		}
		from := r.IntN(len(want))
		m = want[from]
		want = slices.Delete(want, from, from+1)
		to := r.IntN(len(want) + 1)
		after := id.Milestone{}
		if to > 0 {
			after = want[to-1]
		}
		want = slices.Insert(want, to, m)
		ask(roadmap.MoveMilestone{dcc, sofia, m, after})
		longest = max(longest, len(s.Milestone(m).Rank))
	}
	order := s.Milestones()
	slices.SortFunc(order, func(a, b *roadmap.Milestone) int { return cmp.Compare(a.Rank, b.Rank) })
	for i, m := range order {
		if m.ID != want[i] {
			t.Fatalf("place %d holds another milestone than was asked for", i)
		}
	}
	if longest > 40 {
		t.Errorf("the longest of 1,900 ranks has %d characters", longest)
	}
}

// TestAlwaysToTheFront is the worst order for fractions.
func TestAlwaysToTheFront(t *testing.T) {
	t.Parallel()
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, story(planned(m2, 2))...)
	for n := range 500 {
		m := []id.Milestone{m2, m1}[n%2]
		events, err := roadmap.Decider.Decide(s, roadmap.MoveMilestone{dcc, sofia, m, id.Milestone{}}, asLead)
		if err != nil || len(events) != 1 {
			t.Fatalf("move %d: %v %v", n, events, err)
		}
		s = roadmap.Decider.Fold(s, events...)
		if other := s.Milestone([]id.Milestone{m1, m2}[n%2]); s.Milestone(m).Rank >= other.Rank {
			t.Fatalf("move %d: %q is not before %q", n, s.Milestone(m).Rank, other.Rank)
		}
	}
	if n := len(s.Milestone(m1).Rank); n > 200 {
		t.Errorf("after 500 moves to the front a rank has %d characters", n)
	}
}

// BenchmarkFold folds the story of a roadmap with 300 milestones and 5 events
// each.
func BenchmarkFold(b *testing.B) {
	events := []roadmap.Event{terms}
	for n := range 300 {
		m := id.Milestone(named(fmt.Sprint("fold", n)))
		events = append(events, planned(m, n+1))
	}
	for range 4 {
		for n := range 300 {
			events = append(events, roadmap.MilestoneStarted{id.Milestone(named(fmt.Sprint("fold", n)))})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		roadmap.Decider.Fold(roadmap.Decider.Initial, events...)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(events)), "ns/event")
}

// BenchmarkDecide accepts a milestone in a roadmap with 300: what a command
// costs beside the store.
func BenchmarkDecide(b *testing.B) {
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, story(attached, submitted)...)
	for n := range 300 {
		s = roadmap.Decider.Evolve(s, planned(id.Milestone(named(fmt.Sprint("decide", n))), n+2))
	}
	c := roadmap.AcceptMilestone{dcc, sofia, m1}
	b.ReportAllocs()
	for b.Loop() {
		events, err := roadmap.Decider.Decide(s, c, asExpert)
		if err != nil {
			b.Fatal(err)
		}
		next := roadmap.Decider.Evolve(s, events[0])
		roadmap.Decider.About(next, events[0])
	}
}
