package appointment_test

import (
	"slices"
	"testing"

	"megdan/domain/appointment"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/role"
)

type row = decidertest.Row[appointment.Command, appointment.Event]

var (
	dcc, icc  = id.Programme(named("dcc")), id.Programme(named("icc"))
	ana, boyo = id.Person(named("ana")), id.Person(named("boyo"))
	appointed = appointment.PersonAppointed{ana, dcc, role.ProgrammeManager}
	ended     = appointment.AppointmentEnded{ana, dcc, role.ProgrammeManager}
	auditor   = appointment.PersonAppointed{ana, dcc, role.Auditor}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func TestAppointment(t *testing.T) {
	t.Parallel()
	appoint := appointment.AppointPerson{dcc, ana, role.ProgrammeManager}
	end := appointment.EndAppointment{dcc, ana, role.ProgrammeManager}
	given := []appointment.Event{appointed}
	by := decider.By{Actor: boyo}
	decidertest.Run(t, appointment.Decider, []row{
		{Name: "a manager is appointed", When: appoint, By: by, Then: given},
		{Name: "twice is quiet", Given: given, When: appoint, By: by},
		{Name: "PAR-8: a person can have two duties", Given: given, When: appointment.AppointPerson{dcc, ana, role.Auditor}, By: by, Then: []appointment.Event{auditor}},
		{Name: "a role in a city is not given here", When: appointment.AppointPerson{dcc, ana, role.CityLead}, By: by, Refused: "appointment.role_not_programme_wide"},
		{Name: "the person belongs to one programme", Given: given, When: appointment.AppointPerson{icc, ana, role.Auditor}, By: by, Refused: "appointment.other_programme"},
		{Name: "the duty ends", Given: given, When: end, By: by, Then: []appointment.Event{ended}},
		{Name: "ending twice is quiet", Given: []appointment.Event{appointed, ended}, When: end, By: by},
		{Name: "what was never given ends quietly", When: end, By: by},
		{Name: "nobody leaves the programme without a manager", Given: given, When: end, By: decider.By{Actor: ana}, Refused: "appointment.own_management"},
		{Name: "another programme ends nothing", Given: given, When: appointment.EndAppointment{icc, ana, role.ProgrammeManager}, By: by, Refused: "appointment.other_programme"},
		{Name: "what ended can be given again", Given: []appointment.Event{appointed, ended}, When: appoint, By: by, Then: given},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := appointment.Decider.Fold(appointment.Decider.Initial, appointed)
	programme, tags := appointment.Decider.About(s, appointed)
	if programme != dcc || !slices.Equal(tags, []id.UUID{dcc.UUID(), ana.UUID()}) {
		t.Errorf("an appointment concerns programme and person: %v %v", programme, tags)
	}
	if o, _ := appointment.Object(s, appointment.EndAppointment{dcc, ana, role.Auditor}); o != (role.Object{Programme: dcc, Owner: ana}) {
		t.Errorf("object: %+v", o)
	}
}
