package domain_test

import (
	"reflect"
	"testing"
	"time"

	"megdan/domain"
	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

// TestTogether: what a command asks of other streams names the same programme,
// city and person, and lies on the stream that follows from them.
func TestTogether(t *testing.T) {
	t.Parallel()
	var (
		dcc, sofia = id.Programme(named("programme")), id.City(named("city"))
		ana, wave  = id.Person(named("ana")), id.Wave(named("wave"))
		part       = id.ParticipationOf(dcc, sofia).UUID()
		due        = calendar.Of(2019, time.August, 1)
		known      = person.ConfirmPerson{Programme: dcc, Person: ana}
		engaged    = programme.EngageLeadExpert{Programme: dcc, City: sofia, Person: ana}
		place      = func(c role.Category, w id.Wave) programme.TakePlace {
			return programme.TakePlace{Programme: dcc, City: sofia, Category: c, Wave: w}
		}
	)
	for _, row := range []struct {
		name   string
		got    interface{ Stream() id.UUID }
		want   any
		stream id.UUID
	}{
		{"an admission takes a place", domain.PlaceOf(participation.AdmitCity{Programme: dcc, City: sofia, Wave: wave}), place(role.Participating, wave), dcc.UUID()},
		{"an enrolment takes a partner's", domain.PartnerPlaceOf(participation.EnrolPartner{Programme: dcc, City: sofia}), place(role.Partner, id.Wave{}), dcc.UUID()},
		{"or a mentor city's", domain.MentorPlaceOf(participation.EnrolMentorCity{Programme: dcc, City: sofia}), place(role.MentorCity, id.Wave{}), dcc.UUID()},
		{"the roadmap of a partner follows", domain.CategoryOf(participation.AdmitCity{Programme: dcc, City: sofia}), roadmap.ChangeCategory{Programme: dcc, City: sofia, Category: role.Participating}, part},
		{"the city is known", domain.AskCity(participation.AdmitCity{Programme: dcc, City: sofia}), city.ConfirmCity{City: sofia}, sofia.UUID()},
		{"also a partner", domain.AskPartnerCity(participation.EnrolPartner{Programme: dcc, City: sofia}), city.ConfirmCity{City: sofia}, sofia.UUID()},
		{"also a mentor city", domain.AskMentorCity(participation.EnrolMentorCity{Programme: dcc, City: sofia}), city.ConfirmCity{City: sofia}, sofia.UUID()},
		{"a withdrawal frees the place", domain.FreedPlaceOf(participation.WithdrawCity{Programme: dcc, City: sofia}), programme.FreePlace{Programme: dcc, City: sofia}, dcc.UUID()},
		{"and freezes the roadmap", domain.FrozenRoadmapOf(participation.WithdrawCity{Programme: dcc, City: sofia}), roadmap.FreezeRoadmap{Programme: dcc, City: sofia}, part},
		{"a lead expert is counted", domain.LeadOf(participation.AssignLeadExpert{Programme: dcc, City: sofia, Person: ana}), engaged, dcc.UUID()},
		{"also the next", domain.NextLeadOf(participation.ReplaceLeadExpert{Programme: dcc, City: sofia, Person: ana}), engaged, dcc.UUID()},
		{"an invitation without days asks for the default", domain.AskInvitation(participation.InviteMember{Programme: dcc}), programme.ConfirmInvitation{Programme: dcc, Days: 14}, dcc.UUID()},
		{"one with days for them", domain.AskInvitation(participation.InviteMember{Programme: dcc, Days: 3}), programme.ConfirmInvitation{Programme: dcc, Days: 3}, dcc.UUID()},
		{"who is invited is known", domain.AskInvited(participation.InviteMember{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"who is added", domain.AskAdded(participation.AddMember{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"who leads", domain.AskLeadExpert(participation.AssignLeadExpert{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"who leads next", domain.AskNextLeadExpert(participation.ReplaceLeadExpert{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"who advises", domain.AskLocalExpert(participation.AssignLocalExpert{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"who is appointed", domain.AskAppointed(appointment.AppointPerson{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"whose appointment ends", domain.AskFormerAppointee(appointment.EndAppointment{Programme: dcc, Person: ana}), known, ana.UUID()},
		{"a roadmap opens on the programme's terms", domain.AskTerms(roadmap.OpenRoadmap{Programme: dcc, ReopenDays: 1, ReviewDays: 2, NoticeShifts: 3, NoticeShiftDays: 4}),
			programme.ConfirmTerms{Programme: dcc, ReopenDays: 1, ReviewDays: 2, NoticeShifts: 3, NoticeShiftDays: 4}, dcc.UUID()},
		{"and in the city's category", domain.AskCategory(roadmap.OpenRoadmap{Programme: dcc, City: sofia, Category: role.Partner}),
			participation.ConfirmCategory{Programme: dcc, City: sofia, Category: role.Partner}, part},
		{"a milestone is due within the programme", domain.AskDue(roadmap.PlanMilestone{Programme: dcc, Due: due}), programme.ConfirmDue{Programme: dcc, Due: due}, dcc.UUID()},
		{"or is flagged", domain.AskDue(roadmap.PlanMilestone{Programme: dcc, Due: due, Horizon: roadmap.Implementation}), programme.ConfirmDue{Programme: dcc, Due: due, Beyond: true}, dcc.UUID()},
		{"also when it moves", domain.AskNewDue(roadmap.RescheduleMilestone{Programme: dcc, Due: due}), programme.ConfirmDue{Programme: dcc, Due: due}, dcc.UUID()},
		{"also when it is returned", domain.AskReturnDue(roadmap.ReturnMilestone{Programme: dcc, Due: due}), programme.ConfirmDue{Programme: dcc, Due: due}, dcc.UUID()},
		{"its owner belongs to the team", domain.AskOwner(roadmap.PlanMilestone{Programme: dcc, City: sofia, Owner: ana}), participation.ConfirmTeam{Programme: dcc, City: sofia, Person: ana}, part},
		{"also the next owner", domain.AskNewOwner(roadmap.ReassignMilestone{Programme: dcc, City: sofia, Owner: ana}), participation.ConfirmTeam{Programme: dcc, City: sofia, Person: ana}, part},
		{"the programme takes changes", domain.AskOpen(roadmap.AcceptMilestone{Programme: dcc}), programme.ConfirmOpen{Programme: dcc}, dcc.UUID()},
		{"also of a team", domain.AskOpen(participation.RemoveMember{Programme: dcc}), programme.ConfirmOpen{Programme: dcc}, dcc.UUID()},
	} {
		if !reflect.DeepEqual(row.got, row.want) || row.got.Stream() != row.stream {
			t.Errorf("%s: got %T%+v on %v, want %T%+v on %v", row.name, row.got, row.got, row.got.Stream(), row.want, row.want, row.stream)
		}
	}
}
