package projections_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/role"
	"megdan/projections"
	"megdan/projections/access"
	"megdan/projections/people"
	roadmapview "megdan/projections/roadmap"
	"megdan/projections/viewtest"
)

// Rights are asked of what the access view says, so it must say what the
// decider of the team knows, after every single event.
func TestTeamsAreTheSameInEveryView(t *testing.T) {
	happened := map[string]int{}
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 11))
		l := viewtest.NewLog()
		p, c := id.Programme(l.ID("programme")), id.City(l.ID("city"))
		var persons []id.Person
		for range 5 {
			persons = append(persons, id.Person(l.ID("person")))
		}
		f, s := newFolder(), participation.Decider.Initial
		for range 250 {
			command := teamCommand(r, p, c, persons[r.IntN(len(persons))])
			if _, withdraw := command.(participation.WithdrawCity); withdraw && r.IntN(40) > 0 {
				continue
			}
			by := decider.By{Actor: persons[0], ActingAs: role.ProgrammeManager, At: l.Now()}
			events, err := participation.Decider.Decide(s, command, by)
			if err != nil {
				continue
			}
			for _, e := range events {
				s = participation.Decider.Evolve(s, e)
				in, tags := participation.Decider.About(s, e)
				recorded := viewtest.By{Log: l, Stream: event.StreamOf("participation", command.Stream()), In: in, Actor: by.Actor, As: by.ActingAs}.Append(e, tags)
				happened[recorded.Type]++
				f.apply(recorded)
				for _, person := range persons {
					compareRoles(t, f, p, person, rolesOf(s, person))
				}
			}
			if t.Failed() {
				t.Fatalf("seed %d, after %T%+v", seed, command, command)
			}
		}
	}
	for _, name := range []string{"participation.member_role_changed", "participation.lead_expert_replaced", "participation.city_lead_appointed", "participation.local_expert_released"} {
		if happened[name] == 0 {
			t.Errorf("%s never happened: the walk goes too few ways", name)
		}
	}
}

func teamCommand(r *rand.Rand, p id.Programme, c id.City, who id.Person) participation.Command {
	switch r.IntN(12) {
	case 0:
		return participation.EnrolPartner{Programme: p, City: c}
	case 1:
		if r.IntN(6) > 0 {
			return participation.EnrolPartner{Programme: p, City: c}
		}
		return participation.AdmitCity{Programme: p, City: c}
	case 2, 3:
		return participation.AddMember{Programme: p, City: c, Person: who}
	case 4:
		return participation.AddMember{Programme: p, City: c, Person: who, Role: role.Mentor}
	case 5:
		return participation.ChangeMemberRole{Programme: p, City: c, Person: who, Role: []role.Role{role.CityMember, role.Mentor}[r.IntN(2)]}
	case 6:
		return participation.RemoveMember{Programme: p, City: c, Person: who}
	case 7:
		return participation.AppointCityLead{Programme: p, City: c, Person: who}
	case 8:
		return participation.AssignLeadExpert{Programme: p, City: c, Person: who}
	case 9:
		return participation.ReplaceLeadExpert{Programme: p, City: c, Person: who}
	case 10:
		if r.IntN(2) == 0 {
			return participation.ReleaseLocalExpert{Programme: p, City: c, Person: who}
		}
		return participation.AssignLocalExpert{Programme: p, City: c, Person: who}
	}
	return participation.WithdrawCity{Programme: p, City: c, Reason: "there is nobody left to do it"}
}

// rolesOf is what the decider knows of one person.
func rolesOf(s participation.State, who id.Person) []role.Role {
	held := map[role.Role]bool{}
	if r := s.Members[who]; r != "" {
		held[r] = true
	}
	held[role.CityLead] = s.Lead == who
	held[role.LeadExpert] = s.LeadExpert == who
	held[role.Mentor] = held[role.Mentor] || s.LocalExperts[who]
	maps.DeleteFunc(held, func(_ role.Role, is bool) bool { return !is })
	return slices.Sorted(maps.Keys(held))
}

func compareRoles(t *testing.T, f *folder, p id.Programme, who id.Person, want []role.Role) {
	t.Helper()
	var grants access.Document
	var everybody people.Document
	held := map[string][]role.Role{}
	if read(t, f, "access", who.UUID(), &grants) {
		for _, g := range grants.Grants {
			if g.Programme != p {
				t.Errorf("a grant in programme %s", g.Programme)
			}
			held["access"] = append(held["access"], g.Role)
		}
	}
	if read(t, f, "people", p.UUID(), &everybody) {
		person, _ := everybody.People.Get(who)
		for _, r := range person.Roles {
			held["people"] = append(held["people"], r.Role)
		}
	}
	for _, d := range f.docs[viewIndex(f, "roadmap")] {
		var board roadmapview.Document
		if err := json.Unmarshal(d.Encode(nil), &board); err != nil {
			t.Fatal(err)
		}
		member, _ := board.Team.Get(who)
		held["roadmap"] = member.Roles
	}
	for _, view := range []string{"access", "people", "roadmap"} {
		slices.SortFunc(held[view], func(a, b role.Role) int { return strings.Compare(string(a), string(b)) })
		if !slices.Equal(held[view], want) {
			t.Errorf("%s says that the person is %v, the decider %v", view, held[view], want)
		}
	}
}

func viewIndex(f *folder, name string) int {
	return slices.IndexFunc(f.views, func(v projections.Registered) bool { return v.Name == name })
}

// read gives a document as its readers have it; false when there is none.
func read(t *testing.T, f *folder, view string, key id.UUID, into any) bool {
	t.Helper()
	d := f.docs[viewIndex(f, view)][key]
	if d == nil {
		return false
	}
	if err := json.Unmarshal(d.Encode(nil), into); err != nil {
		t.Fatal(err)
	}
	return true
}
