package appointment_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/appointment"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/role"
)

// TestRandomWalk appoints and ends, by oneself and by others.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[appointment.State, appointment.Command, appointment.Event]{
		Decider: appointment.Decider, Walks: 20, Steps: 60,
		Command: func(r *rand.Rand, _ appointment.State) (appointment.Command, decider.By) {
			c := appointment.AppointPerson{
				[]id.Programme{dcc, dcc, icc}[r.IntN(3)], ana,
				[]role.Role{role.ProgrammeManager, role.Auditor, role.Mentor, role.CityLead, ""}[r.IntN(5)],
			}
			by := decider.By{Actor: []id.Person{ana, boyo}[r.IntN(2)]}
			if r.IntN(2) == 0 {
				return appointment.EndAppointment(c), by
			}
			return c, by
		},
		Invariant: func(s appointment.State) error {
			if s.Held[role.CityLead] || s.Held[""] || s.Person.IsZero() != s.Programme.IsZero() {
				return errors.New("a duty is held that is none")
			}
			return nil
		},
	}.Run(t)
	if seen.Events["PersonAppointed"] == 0 || seen.Events["AppointmentEnded"] == 0 {
		t.Errorf("the walk went nowhere: %v", seen)
	}
}
