package demo

import (
	"testing"

	"megdan/domain/role"
)

// What the first act says of a city's lead expert and of a city that leaves
// holds for all acts, which are told without knowing of it.
func TestWhatHappensToACityHoldsForAllActs(t *testing.T) {
	master, err := cities()
	if err != nil {
		t.Fatal(err)
	}
	e := newEdition(Options{Size: Small, Seed: 1, Today: today}, 0, master)
	lanes := e.lanes()
	var handed, left *team
	for _, x := range e.teams {
		if !x.handover.IsZero() {
			handed = x
		}
		if !x.left.IsZero() {
			left = x
		}
	}
	if handed == nil || left == nil {
		t.Fatal("no lead expert is replaced or no city leaves")
	}
	before, after := 0, 0
	for _, l := range lanes {
		for _, s := range l {
			if s.as == role.LeadExpert && s.by.Person == handed.next.Person {
				if after++; s.at.Before(handed.handover) {
					t.Errorf("%s at %s is done before the handover", s.name, s.at)
				}
			}
			if s.as == role.LeadExpert && s.by.Person == handed.expert.Person && s.at.Before(handed.handover) {
				before++
			}
			if s.by.Person == left.lead.Person && s.at.After(left.left) {
				t.Errorf("%s at %s is done by a city that left", s.name, s.at)
			}
		}
	}
	if before == 0 || after == 0 {
		t.Errorf("%d steps before the handover, %d after it", before, after)
	}
}
