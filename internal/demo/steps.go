package demo

import (
	"fmt"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
)

// satisfied is the partner city that has all that it wanted before the end.
const satisfied = 6

// stepsAct: the preparation of each city, the first step begun, and who comes
// and goes. It is told before the other acts, since what it says of lead and
// local experts holds for them. What the steps 1 to 3 of participating cities
// need is told elsewhere, and so is their end.
func stepsAct(e *edition) (all []*thread) {
	participating := e.of(role.Participating)
	for n, t := range participating {
		s := e.thread("steps", t)
		s.prepares(n)
		s.guests(n)
		if n%3 == 0 {
			s.localExpert(n)
		}
		if n == len(participating)-1 {
			s.handsOver()
		}
		if n == 5 {
			s.at(s.moment(s.start.AddDays(325)), s.manager, role.ProgrammeManager, "participation.grant_label", participation.GrantLabel{
				InCity: s.inCity(), Label: id.Label(s.new("label")), Names: bothLanguages(labelName),
			})
		}
		all = append(all, s)
	}
	partners := e.of(role.Partner)
	for n, t := range partners {
		s := e.thread("steps", t)
		if n%3 == 0 || s.o.Density > 50 {
			s.walks(n)
		}
		switch n {
		case satisfied:
			s.at(s.moment(calendar.In(s.now, time.UTC).AddDays(-8)), s.manager, role.ProgrammeManager, "participation.complete_participation", participation.CompleteParticipation{InCity: s.inCity()})
		case len(partners) - 1:
			s.leaves()
		}
		all = append(all, s)
	}
	return all
}

func bothLanguages(t [2]string) map[string]string { return map[string]string{"en": t[0], "bg": t[1]} }

// prepares is step 0: who has a say, a calendar, and its end; step 1 begins.
func (s *thread) prepares(n int) {
	by, as := s.lead, role.CityLead
	step := func(at time.Time, name string, body any) { s.at(at, by, as, name, body) }
	begun := s.moment(s.start.AddDays(1))
	step(begun, "participation.start_step", participation.StartStep{InCity: s.inCity(), Step: 0})
	s.lists(max(11, 6+s.some(24+s.rand.IntN(12))), begun, role.CityMember)
	s.at(s.moment(s.start.AddDays(25)), s.expert, role.LeadExpert, "participation.agree_calendar", participation.AgreeCalendar{InCity: s.inCity()})
	step(s.moment(s.start.AddDays(27)), "participation.agree_stakeholder_list", participation.AgreeStakeholderList{InCity: s.inCity()})
	s.at(s.moment(s.start.AddDays(30)), s.expert, role.LeadExpert, "participation.complete_step", participation.CompleteStep{InCity: s.inCity(), Step: 0})
	if n == 4 {
		s.at(s.moment(s.start.AddDays(33)), s.manager, role.ProgrammeManager, "participation.reopen_step", participation.ReopenStep{
			InCity: s.inCity(), Step: 0, Reason: reopenings[s.lang],
		})
		s.at(s.moment(s.start.AddDays(36)), s.expert, role.LeadExpert, "participation.complete_step", participation.CompleteStep{InCity: s.inCity(), Step: 0})
	}
	step(s.moment(s.start.AddDays(39)), "participation.start_step", participation.StartStep{InCity: s.inCity(), Step: 1})
}

// lists enters stakeholders of all kinds; some of the later ones are dropped.
func (s *thread) lists(count int, from time.Time, as role.Role) {
	for i := range count {
		line := id.Stakeholder(s.new("stakeholder", fmt.Sprint(i)))
		kind := stakeholders[i%len(stakeholders)]
		name := kind.names[i/len(stakeholders)%len(kind.names)][s.lang]
		if round := i / (len(stakeholders) * len(kind.names)); round > 0 {
			name = fmt.Sprintf("%s (%d)", name, round+1)
		}
		when := s.later(from, 1+s.rand.IntN(20))
		s.at(when, s.members[i%len(s.members)], as, "participation.list_stakeholder", participation.ListStakeholder{
			InCity: s.inCity(), Stakeholder: line, Kind: kind.kind, Name: name + ", " + s.data.Names[[2]string{"en", "bg"}[s.lang]],
		})
		if i == count-1 {
			s.at(s.later(when, 60+s.rand.IntN(90)), s.members[0], as, "participation.drop_stakeholder", participation.DropStakeholder{InCity: s.inCity(), Stakeholder: line})
		}
	}
}

// enters registers a person in the middle of the story.
func (s *thread) enters(when time.Time, part, country string) role.Actor {
	p := id.Person(s.new("person", part))
	var spoken []person.Language
	for _, l := range tongues[country] {
		spoken = append(spoken, person.Language(l))
	}
	s.at(when, s.manager, role.ProgrammeManager, "person.register_person", person.RegisterPerson{
		Programme: s.id, Person: p, Name: s.invent(country), Languages: spoken,
	})
	return role.Actor{Person: p, Auth: "demo"}
}

// guests are people that are invited to the team: one comes in each city, some
// do not answer, one changes what it does and leaves.
func (s *thread) guests(n int) {
	if n > 3 && s.o.Density <= 50 {
		return
	}
	known := s.moment(s.start.AddDays(58 + 7*n))
	when := s.later(known, 2)
	if n == 1 || n == 8 {
		late := s.enters(known, "late guest", s.data.Country)
		lapsed := id.Invitation(s.new("lapsed invitation"))
		s.at(when, s.lead, role.CityLead, "participation.invite_member", participation.InviteMember{
			Programme: s.id, City: s.city, Invitation: lapsed, Person: late.Person, Address: "museum@" + s.data.Key + ".example",
		})
		s.at(s.later(when, 16), s.manager, role.ProgrammeManager, "participation.expire_invitation", participation.ExpireInvitation{InCity: s.inCity(), Invitation: lapsed})
		return
	}
	guest := s.enters(known, "guest", s.data.Country)
	invitation := id.Invitation(s.new("invitation"))
	s.at(when, s.lead, role.CityLead, "participation.invite_member", participation.InviteMember{
		Programme: s.id, City: s.city, Invitation: invitation, Person: guest.Person, Address: "library@" + s.data.Key + ".example", Days: 14,
	})
	joined := s.later(when, 1+s.rand.IntN(8))
	s.at(joined, guest, role.Public, "participation.accept_invitation", participation.AcceptInvitation{Programme: s.id, City: s.city, Invitation: invitation})
	if n%4 == 2 {
		change := s.later(joined, 100)
		s.at(change, s.lead, role.CityLead, "participation.change_member_role", participation.ChangeMemberRole{
			Programme: s.id, City: s.city, Person: guest.Person, Role: role.Mentor,
		})
		s.at(s.later(change, 60), s.lead, role.CityLead, "participation.remove_member", participation.RemoveMember{Programme: s.id, City: s.city, Person: guest.Person})
	}
}

// localExpert adds somebody who knows place and language; in one city another
// one helps for some months only.
func (s *thread) localExpert(n int) {
	assign := func(day int, a role.Actor) {
		s.at(s.moment(s.start.AddDays(day)), s.manager, role.ProgrammeManager, "participation.assign_local_expert", participation.AssignLocalExpert{
			Programme: s.id, City: s.city, Person: a.Person,
		})
	}
	local := s.enters(s.moment(s.start.AddDays(2)), "local expert", s.data.Country)
	assign(5, local)
	local.Grants = []role.Grant{{Role: role.Mentor, Programme: s.id, Participation: s.place}}
	s.team.local = local
	if n == 3 {
		second := s.enters(s.moment(s.start.AddDays(150)), "second local expert", s.data.Country)
		assign(154, second)
		s.at(s.moment(s.start.AddDays(270)), s.manager, role.ProgrammeManager, "participation.release_local_expert", participation.ReleaseLocalExpert{
			Programme: s.id, City: s.city, Person: second.Person,
		})
	}
}

// handsOver gives the city another lead expert in month 9, on a Saturday, when
// nothing else happens: from then on whatever its lead expert does is done by
// the next one (at).
func (s *thread) handsOver() {
	next := s.enters(s.moment(s.start.AddMonths(8).AddDays(3)), "next lead expert", "SE")
	day := s.start.AddMonths(8).AddDays(10)
	for day.Time().Weekday() != time.Saturday {
		day = day.AddDays(1)
	}
	when := day.Time().Add(10 * time.Hour)
	s.at(when, s.manager, role.ProgrammeManager, "participation.replace_lead_expert", participation.ReplaceLeadExpert{
		Programme: s.id, City: s.city, Person: next.Person,
	})
	next.Grants = []role.Grant{{Role: role.LeadExpert, Programme: s.id, Participation: s.place}}
	s.next, s.handover = next, when
}

// walks is how a partner city goes through the steps, without anything that it
// must have.
func (s *thread) walks(n int) {
	begun := s.moment(s.start.AddDays(12 + n))
	s.at(begun, s.lead, role.CityLead, "participation.start_step", participation.StartStep{InCity: s.inCity(), Step: 0})
	s.lists(s.some(14), begun, role.PartnerCityMember)
	from := s.start.AddDays(60 + n)
	count := 4 - n%3
	if n == satisfied {
		count = 2
	}
	for step, months := range stepMonths[:count] {
		from = from.AddMonths(months).AddDays(s.rand.IntN(20))
		end := s.moment(from)
		if step < 3 && s.at(end, s.lead, role.CityLead, "participation.complete_step", participation.CompleteStep{InCity: s.inCity(), Step: step}) {
			s.at(s.later(end, 2), s.lead, role.CityLead, "participation.start_step", participation.StartStep{InCity: s.inCity(), Step: step + 1})
		}
	}
}

// leaves: a partner city withdraws on the last Saturday; nothing of it happens
// afterwards (at).
func (s *thread) leaves() {
	day := calendar.In(s.now, time.UTC).AddDays(-1)
	for day.Time().Weekday() != time.Saturday {
		day = day.AddDays(-1)
	}
	when := day.Time().Add(11 * time.Hour)
	s.at(when, s.lead, role.CityLead, "participation.withdraw_city", participation.WithdrawCity{
		Programme: s.id, City: s.city, Reason: withdrawals[s.lang],
	})
	s.left = when
}
