package demo

import (
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

func tell(t *testing.T, o Options) []lane {
	t.Helper()
	master, err := cities()
	if err != nil {
		t.Fatal(err)
	}
	return newEdition(o, 0, master).lanes()
}

var today = calendar.Of(2026, 11, 24)

func TestCitiesAreThoseOfTheProgramme(t *testing.T) {
	all, err := cities()
	if err != nil {
		t.Fatal(err)
	}
	count := map[role.Category]int{}
	seen := map[string]bool{}
	for _, c := range all {
		count[c.Category]++
		if seen[c.Key] || c.Names["en"] == "" || c.Names["bg"] == "" || len(c.Country) != 2 || len(names[c.Country][0]) == 0 {
			t.Errorf("city %+v stands twice, or lacks a name, a country or people", c)
		}
		seen[c.Key] = true
		if c.Latitude < 34_000_000 || c.Latitude > 66_000_000 || c.Longitude < -11_000_000 || c.Longitude > 34_000_000 {
			t.Errorf("city %s is not in Europe: %d, %d", c.Key, c.Latitude, c.Longitude)
		}
	}
	if count[role.Participating] != 15 || count[role.Partner] != 20 || count[role.MentorCity] != 6 || len(all)-6 != 92 {
		t.Errorf("categories: %v", count)
	}
}

func TestTheSameSeedTellsTheSame(t *testing.T) {
	a, b := tell(t, Options{Size: Small, Seed: 1, Today: today}), tell(t, Options{Size: Small, Seed: 1, Today: today})
	other := tell(t, Options{Size: Small, Seed: 2, Today: today})
	same := func(x, y []lane) bool {
		return slices.EqualFunc(x, y, func(l, m lane) bool {
			return slices.EqualFunc(l, m, func(s, u step) bool { return s.at.Equal(u.at) && s.name == u.name && s.key == u.key })
		})
	}
	if !same(a, b) {
		t.Error("the same seed told two stories")
	}
	if same(a, other) {
		t.Error("another seed told the same story")
	}
}

func TestStoryRunsForwardAndEndsToday(t *testing.T) {
	steps, last := 0, time.Time{}
	keys := map[string]bool{}
	for _, l := range tell(t, Options{Size: Small, Seed: 1, Today: today}) {
		for i, s := range l {
			steps++
			if i > 0 && s.at.Before(l[i-1].at) {
				t.Fatalf("%s at %s stands after %s", s.name, s.at, l[i-1].at)
			}
			if s.at.After(last) {
				last = s.at
			}
			if keys[s.key.String()] {
				t.Fatalf("two steps have the key %s", s.key)
			}
			keys[s.key.String()] = true
		}
	}
	if end := today.Time().Add(6 * time.Hour); last.After(end) || last.Before(end.AddDate(0, 0, -4)) {
		t.Errorf("the last step is at %s", last)
	}
	if steps < 6000 || steps > 15000 {
		t.Errorf("%d commands are not what a small demo has", steps)
	}
}

// STR-8: who returns a milestone gives it another due date. The days of a
// story move with the last one, so that two dates may meet by chance.
func TestAReturnedMilestoneHasAnotherDueDate(t *testing.T) {
	master, err := cities()
	if err != nil {
		t.Fatal(err)
	}
	returned := 0
	for day := range 10 {
		due := map[id.Milestone]calendar.Date{}
		for n := range 3 {
			for _, l := range newEdition(Options{Size: Small, Seed: 1, Today: today.AddDays(day)}, n, master).lanes() {
				for _, s := range l {
					switch c := s.body.(type) {
					case roadmap.PlanMilestone:
						due[c.Milestone] = c.Due
					case roadmap.RescheduleMilestone:
						due[c.Milestone] = c.Due
					case roadmap.ReturnMilestone:
						if returned++; due[c.Milestone] == c.Due {
							t.Errorf("%s is returned on %s with the due date that it has", c.Milestone, c.Due)
						}
						due[c.Milestone] = c.Due
					}
				}
			}
		}
	}
	if returned == 0 {
		t.Error("nothing is ever returned")
	}
}
