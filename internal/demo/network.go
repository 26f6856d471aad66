package demo

import (
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/collaboration"
	"megdan/domain/contact"
	"megdan/domain/directory"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/practice"
	"megdan/domain/question"
	"megdan/domain/role"
)

// networkAct: people describe themselves and ask for contacts, cities form
// groups, declare what they do together, share practices and ask everybody.
func networkAct(e *edition) (all []*thread) {
	for n, t := range e.of(role.Participating) {
		all = append(all, e.knows(t, n), e.asksAll(t, n))
	}
	for n := range 4 { // themes
		all = append(all, e.group(n))
	}
	for n := range e.some(24) + 2 {
		all = append(all, e.together(n))
	}
	for n, t := range e.of(role.MentorCity) {
		all = append(all, e.shares(t, n))
	}
	return all
}

// knows: the team's entries in the directory, and whom its lead wants to reach.
func (e *edition) knows(t *team, n int) *thread {
	s := e.thread("directory", t)
	describe := func(days int, a role.Actor) {
		s.at(s.moment(s.start.AddDays(days)), a, role.Public, "directory.describe_oneself", directory.DescribeOneself{
			InProgramme: s.in(), Person: a.Person, Themes: []expertise.Theme{expertise.Themes()[(n+days)%11]}, About: s.say(aboutOneself), Mail: "team@" + s.data.Key + ".example",
		})
	}
	describe(9, s.lead)
	for i, a := range s.members[:s.some(4)] {
		describe(12+3*i, a)
	}
	if n%6 == 1 {
		s.at(s.moment(s.start.AddDays(220)), s.members[0], role.Public, "directory.leave_directory", directory.LeaveDirectory{InProgramme: s.in(), Person: s.members[0].Person})
	}
	partners := e.of(role.Partner)
	for k := range s.some(6) {
		to := partners[(n*3+k*7)%len(partners)]
		when := s.moment(s.start.AddDays(60 + 45*k + n))
		s.at(when, s.lead, s.ordinary(), "contact.request_contact", contact.RequestContact{InProgramme: s.in(), From: s.lead.Person, To: to.lead.Person, Message: s.say(contactWishes), Mail: "lead@" + s.data.Key + ".example"})
		switch {
		case (n+k)%7 == 3:
			s.at(s.later(when, 3), to.lead, role.PartnerCityMember, "contact.decline_contact", contact.DeclineContact{InProgramme: s.in(), From: s.lead.Person, To: to.lead.Person, Reason: "We are in the middle of the budget; please ask again in spring."})
		case (n+k)%5 != 4:
			s.at(s.later(when, 2), to.lead, role.PartnerCityMember, "contact.accept_contact", contact.AcceptContact{InProgramme: s.in(), From: s.lead.Person, To: to.lead.Person, Mail: "lead@" + to.data.Key + ".example"})
		}
	}
	return s
}

// group of the n-th theme: formed by one city, joined and left by others.
func (e *edition) group(n int) *thread {
	cities := e.of(role.Participating)
	partners := e.of(role.Partner)
	s := e.thread("group", cities[n*3])
	first, second, third, fourth := cities[n*3], cities[n*3+1], cities[n*3+2], partners[n]
	g := id.WorkingGroup(s.new("group"))
	of := func(t *team) place.InCity { return place.InCity{Programme: s.id, City: t.city} }
	step := func(days int, t *team, name string, body any) {
		s.at(s.moment(s.start.AddDays(days+n*9)), t.lead, t.ordinary(), name, body)
	}
	step(70, first, "group.form_group", group.FormGroup{
		InCity: of(first), Group: g, Theme: groupTexts[n].theme, Name: groupTexts[n].name, Purpose: groupTexts[n].purpose, Invite: []id.City{second.city, third.city},
	})
	step(74, second, "group.join_group", group.JoinGroup{InCity: of(second), Group: g})
	step(76, third, "group.join_group", group.JoinGroup{InCity: of(third), Group: g})
	step(90, first, "group.invite_city", group.InviteCity{InProgramme: s.in(), Group: g, City: fourth.city})
	if n%2 == 0 {
		step(95, fourth, "group.decline_invitation", group.DeclineInvitation{InCity: of(fourth), Group: g})
	} else {
		step(95, fourth, "group.join_group", group.JoinGroup{InCity: of(fourth), Group: g})
	}
	guest := partners[19-n].members[0]
	step(110, first, "group.invite_guest", group.InviteGuest{InProgramme: s.in(), Group: g, Guest: guest.Person})
	if n == 1 {
		step(190, first, "group.remove_guest", group.RemoveGuest{InProgramme: s.in(), Group: g, Guest: guest.Person})
		step(230, first, "group.hand_over_convening", group.HandOverConvening{InProgramme: s.in(), Group: g, Convenor: second.lead.Person, City: second.city})
	}
	step(112, first, "board.create_group_board", board.CreateGroupBoard{InProgramme: s.in(), Board: id.Board(s.new("board")), Group: g, Name: groupTexts[n].name})
	if n < 3 {
		step(114, first, "board.share_with_group", board.ShareWithGroup{InCity: of(first), Board: id.Board(s.derive(first.data.Key, "board")), Group: g, Name: groupTexts[n].name})
		step(210, third, "group.leave_group", group.LeaveGroup{InCity: of(third), Group: g})
	}
	if n == 2 {
		step(300, first, "group.close_group", group.CloseGroup{InProgramme: s.in(), Group: g, Reason: "The comparison is written; what remains is done by each city."})
	}
	return s
}

// together: what two cities say they do with each other.
func (e *edition) together(n int) *thread {
	cities := e.of(role.Participating)
	a, b := cities[n%15], e.of(role.Partner)[(n*3)%20]
	s := e.thread("collaboration "+num(n), a)
	c := id.Collaboration(s.new("collaboration"))
	theirs := place.InCity{Programme: s.id, City: b.city}
	when := s.moment(s.start.AddDays(100 + n*11))
	s.at(when, s.lead, s.ordinary(), "collaboration.declare_collaboration", collaboration.DeclareCollaboration{
		InCity: s.inCity(), Collaboration: c, Partner: b.city, Theme: expertise.Themes()[n%11], Title: s.say(togetherTitles), Text: s.say(contactWishes),
	})
	if n%8 == 1 {
		s.at(s.later(when, 6), b.lead, role.PartnerCityMember, "collaboration.decline_collaboration", collaboration.DeclineCollaboration{InCity: theirs, Collaboration: c, Reason: "So far we have only met once."})
		return s
	}
	s.at(s.later(when, 5), b.lead, role.PartnerCityMember, "collaboration.confirm_collaboration", collaboration.ConfirmCollaboration{InCity: theirs, Collaboration: c})
	if n%4 == 0 {
		s.at(s.later(when, 120), s.lead, s.ordinary(), "collaboration.end_collaboration", collaboration.EndCollaboration{InCity: s.inCity(), Collaboration: c, Outcome: s.say(matchOutcomes)})
	}
	return s
}

// shares: practices of a mentor city, verified by experts, adopted by cities
// that report what came of it half a year later.
func (e *edition) shares(t *team, n int) *thread {
	s := e.thread("practices", t)
	cities := e.of(role.Participating)
	for k, p := range practiceTexts {
		if k%6 != n {
			continue
		}
		key := s.practiceID(k)
		published := practice.PublishPractice{
			InCity: s.inCity(), Practice: key, Contact: s.lead.Person, ContactRole: "Head of the digital office", Theme: p.theme, Dimension: expertise.Dimensions()[k%7],
			Language: "en", Cost: practice.UnderHundred, Result: practice.Worked, Licence: practice.CCBY, Title: p.title, Done: p.done, Outcome: p.outcome, NotWorked: p.notWorked,
		}
		when := s.moment(s.start.AddDays(30 + k*5))
		s.at(when, s.lead, role.MentorCityMember, "practice.publish_practice", published)
		s.at(s.later(when, 20), s.members[0], role.MentorCityMember, "practice.revise_practice", practice.RevisePractice{
			InCity: s.inCity(), Practice: key, Version: 1, Contact: s.lead.Person, ContactRole: published.ContactRole, Theme: p.theme, Dimension: published.Dimension,
			Language: "en", Cost: practice.UnderHundred, Result: practice.WorkedPartly, Licence: practice.CCBY, Title: p.title, Done: p.done,
			Outcome: p.outcome + " The figures are those of the second year.", NotWorked: p.notWorked,
		})
		expert := cities[k%15].expert
		s.at(s.later(when, 30), expert, role.LeadExpert, "practice.verify_practice", practice.VerifyPractice{InProgramme: s.in(), Practice: key, Note: "Seen on site; the numbers agree with the city's yearly report."})
		for a := range 1 + s.some(4) {
			s.adopts(key, cities[(k*3+a*4)%15], a, s.later(when, 40+a*12))
		}
		if k == 11 {
			s.at(s.later(when, 260), s.lead, role.MentorCityMember, "practice.retire_practice", practice.RetirePractice{InCity: s.inCity(), Practice: key, Reason: "The software behind it is no longer maintained."})
		}
	}
	return s
}

func (e *edition) practiceID(k int) id.Practice { return id.Practice(e.derive("practice", num(k))) }

func (s *thread) adopts(key id.Practice, by *team, n int, when time.Time) {
	in := place.InCity{Programme: s.id, City: by.city}
	adoption := id.Adoption(s.new("adoption", key.String(), num(n)))
	s.at(when, by.lead, role.CityMember, "practice.adopt_practice", practice.AdoptPractice{
		InCity: in, Practice: key, Adoption: adoption, Activity: id.Activity(s.derive(by.data.Key, "activity", num(n%4))),
	})
	s.at(s.later(when, 186), s.manager, role.ProgrammeManager, "practice.ask_for_outcome", practice.AskForOutcome{InProgramme: s.in(), Practice: key, Adoption: adoption})
	s.at(s.later(when, 195), by.lead, role.CityMember, "practice.report_outcome", practice.ReportOutcome{
		InCity: in, Practice: key, Adoption: adoption, Result: practice.WorkedPartly, Text: pick(s.rand, adoptionTexts), NotWorked: "The opening hours had to be shorter than in the city that we learnt from.",
	})
}

// asksAll: questions to the whole programme.
func (e *edition) asksAll(t *team, n int) *thread {
	s := e.thread("questions", t)
	guides := e.guides()[:e.firstExpert()]
	count := e.share(110, n, 15)
	for k := range count {
		q := id.Question(s.new("question", num(k)))
		who, as := s.someone()
		topic := helpTopics[(n+k*5)%len(helpTopics)]
		when := s.between(s.start.AddDays(15), calendar.In(s.now, time.UTC).AddDays(-1), (k*100+s.rand.IntN(90))/count)
		s.at(when, who, as, "question.ask_question", question.AskQuestion{InProgramme: s.in(), Question: q, Theme: topic.theme, Language: s.language(), Title: topic.subject[s.lang], Text: topic.text[s.lang] + " " + s.say(helpTails)})
		if k%4 == 0 {
			s.at(when.Add(time.Hour), who, as, "question.edit_question", question.EditQuestion{InProgramme: s.in(), Question: q, Version: 1, Title: topic.subject[s.lang], Text: topic.text[s.lang]})
		}
		var answers []id.Answer
		for a := range 2 + s.rand.IntN(2) {
			g := guides[(n+k+a)%len(guides)]
			key := id.Answer(s.new("answer", num(k), num(a)))
			when = s.later(when, 1+s.rand.IntN(3))
			text := s.tells(helpAnswers, helpOffers)
			s.at(when, g.Actor, g.as, "question.give_answer", question.GiveAnswer{InProgramme: s.in(), Question: q, Answer: key, Text: text})
			switch {
			case a == 1 && (n+k)%3 == 0:
				s.at(when.Add(time.Minute), g.Actor, g.as, "question.edit_answer", question.EditAnswer{InProgramme: s.in(), Question: q, Answer: key, Version: 1, Text: text + " " + s.say(helpOffers)})
			case a == 2 && (n+k)%3 == 1:
				s.at(when.Add(time.Hour), g.Actor, g.as, "question.withdraw_answer", question.WithdrawAnswer{InProgramme: s.in(), Question: q, Answer: key})
			}
			answers = append(answers, key)
		}
		s.at(s.later(when, 2), who, as, "question.accept_answer", question.AcceptAnswer{InProgramme: s.in(), Question: q, Answer: answers[k%2]})
		if k%3 == 0 {
			s.at(s.later(when, 9), who, as, "question.close_question", question.CloseQuestion{InProgramme: s.in(), Question: q})
		}
	}
	return s
}
