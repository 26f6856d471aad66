package viewtest

import (
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/collaboration"
	"megdan/domain/contact"
	"megdan/domain/directory"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/library"
	"megdan/domain/place"
	"megdan/domain/practice"
	"megdan/domain/publicity"
	"megdan/domain/question"
	"megdan/domain/role"
)

// knowledgeStory is three cities that share what they know, told by commands.
type knowledgeStory struct {
	*Log
	in                                    place.InProgramme
	plovdiv, patras, espoo                place.InCity
	elena, georgi, marta, pia, ana, guest id.Person
	group                                 id.WorkingGroup
	data, all, joint                      id.Board
	practice                              id.Practice

	boards         Decided[board.State, board.Command, board.Event]
	cards          Decided[card.State, card.Command, card.Event]
	practices      Decided[practice.State, practice.Command, practice.Event]
	questions      Decided[question.State, question.Command, question.Event]
	contacts       Decided[contact.State, contact.Command, contact.Event]
	entries        Decided[directory.State, directory.Command, directory.Event]
	groups         Decided[group.State, group.Command, group.Event]
	collaborations Decided[collaboration.State, collaboration.Command, collaboration.Event]
	hubs           Decided[hub.State, hub.Command, hub.Event]
	library        Decided[library.State, library.Command, library.Event]
	pages          Decided[publicity.State, publicity.Command, publicity.Event]
}

// Knowledge tells of boards, practices, questions, the network, a hub, the
// library and public pages.
func Knowledge() *Log {
	l := NewLog()
	s := &knowledgeStory{Log: l}
	s.in = place.InProgramme{Programme: id.Programme(l.ID("programme"))}
	for _, c := range []struct {
		to   *place.InCity
		name string
	}{{&s.plovdiv, "Plovdiv"}, {&s.patras, "Patras"}, {&s.espoo, "Espoo"}} {
		*c.to = place.InCity{Programme: s.in.Programme, City: id.City(l.ID("city " + c.name))}
		l.Names[c.to.Participation().UUID()] = "participation of " + c.name
	}
	for _, p := range []struct {
		to   *id.Person
		name string
	}{{&s.elena, "Elena"}, {&s.georgi, "Georgi"}, {&s.marta, "Marta"}, {&s.pia, "Pia"}, {&s.ana, "Ana"}, {&s.guest, "guest"}} {
		*p.to = id.Person(l.ID("person " + p.name))
	}
	s.group, s.practice = id.WorkingGroup(l.ID("group Open data")), id.Practice(l.ID("practice One counter"))
	s.data, s.all, s.joint = id.Board(l.ID("board Open data")), id.Board(l.ID("board Programme")), id.Board(l.ID("board of the group"))
	s.boards.Log, s.boards.Decider = l, board.Decider
	s.cards.Log, s.cards.Decider = l, card.Decider
	s.practices.Log, s.practices.Decider = l, practice.Decider
	s.questions.Log, s.questions.Decider = l, question.Decider
	s.contacts.Log, s.contacts.Decider = l, contact.Decider
	s.entries.Log, s.entries.Decider = l, directory.Decider
	s.groups.Log, s.groups.Decider = l, group.Decider
	s.collaborations.Log, s.collaborations.Decider = l, collaboration.Decider
	s.hubs.Log, s.hubs.Decider = l, hub.Decider
	s.library.Log, s.library.Decider = l, library.Decider
	s.pages.Log, s.pages.Decider = l, publicity.Decider
	l.At(2018, time.March, 1)
	s.network()
	s.boardsAndCards()
	s.seenByMore()
	s.experience()
	s.asking()
	s.theHub()
	s.methods()
	s.inPublic()
	return l
}

func (s *knowledgeStory) network() {
	lead, member, mentor, partner := role.CityLead, role.CityMember, role.MentorCityMember, role.PartnerCityMember
	s.groups.Do(s.elena, lead, group.FormGroup{InCity: s.plovdiv, Group: s.group, Theme: expertise.OpenData, Name: "Open data", Purpose: "One format for budgets", Invite: []id.City{s.patras.City, s.espoo.City}})
	s.groups.Do(s.pia, mentor, group.JoinGroup{InCity: s.espoo, Group: s.group})
	s.groups.Do(s.marta, partner, group.DeclineInvitation{InCity: s.patras, Group: s.group})
	s.groups.Do(s.elena, lead, group.InviteCity{InProgramme: s.in, Group: s.group, City: s.patras.City})
	s.groups.Do(s.marta, partner, group.JoinGroup{InCity: s.patras, Group: s.group})
	s.groups.Do(s.elena, lead, group.InviteGuest{InProgramme: s.in, Group: s.group, Guest: s.guest})
	s.groups.Do(s.elena, lead, group.RemoveGuest{InProgramme: s.in, Group: s.group, Guest: s.guest})
	s.groups.Do(s.elena, lead, group.InviteGuest{InProgramme: s.in, Group: s.group, Guest: s.guest})
	s.groups.Do(s.elena, lead, group.HandOverConvening{InProgramme: s.in, Group: s.group, Convenor: s.pia, City: s.espoo.City})
	s.groups.Do(s.marta, partner, group.LeaveGroup{InCity: s.patras, Group: s.group})

	s.entries.Do(s.pia, mentor, directory.DescribeOneself{InProgramme: s.in, Person: s.pia, Themes: []expertise.Theme{expertise.Services, expertise.OpenData}, About: "I run the counters", Mail: "pia@espoo.example"})
	s.entries.Do(s.georgi, member, directory.DescribeOneself{InProgramme: s.in, Person: s.georgi, Themes: []expertise.Theme{expertise.Skills}})
	s.entries.Do(s.georgi, member, directory.LeaveDirectory{InProgramme: s.in, Person: s.georgi})
	s.contacts.Do(s.elena, lead, contact.RequestContact{InProgramme: s.in, From: s.elena, To: s.pia, Message: "May I call about the counters?", Mail: "elena@plovdiv.example"})
	s.contacts.Do(s.pia, mentor, contact.AcceptContact{InProgramme: s.in, From: s.elena, To: s.pia, Mail: "pia@espoo.example", Phone: "+358 9 1"})
	s.contacts.Do(s.georgi, member, contact.RequestContact{InProgramme: s.in, From: s.georgi, To: s.pia, Message: "May I come to see them?"})
	s.contacts.Do(s.pia, mentor, contact.DeclineContact{InProgramme: s.in, From: s.georgi, To: s.pia, Reason: "One of you is enough for now"})
	s.contacts.Do(s.marta, partner, contact.RequestContact{InProgramme: s.in, From: s.marta, To: s.elena, Message: "Which licence do you use?"})

	format, visit := id.Collaboration(s.ID("collaboration format")), id.Collaboration(s.ID("collaboration visit"))
	s.collaborations.Do(s.elena, lead, collaboration.DeclareCollaboration{InCity: s.plovdiv, Collaboration: format, Partner: s.espoo.City, Theme: expertise.OpenData, Title: "One format for budgets", Text: "Both publish in it"})
	s.collaborations.Do(s.pia, mentor, collaboration.ConfirmCollaboration{InCity: s.espoo, Collaboration: format})
	s.collaborations.Do(s.elena, lead, collaboration.EndCollaboration{InCity: s.plovdiv, Collaboration: format, Outcome: "Both publish in it since autumn"})
	s.collaborations.Do(s.elena, lead, collaboration.DeclareCollaboration{InCity: s.plovdiv, Collaboration: visit, Partner: s.patras.City, Theme: expertise.Tourism, Title: "A common route"})
	s.collaborations.Do(s.marta, partner, collaboration.DeclineCollaboration{InCity: s.patras, Collaboration: visit, Reason: "Not this year"})
}

func (s *knowledgeStory) boardsAndCards() {
	lead, member := role.CityLead, role.CityMember
	todo, done := id.Column(s.ID("column To do")), id.Column(s.ID("column Done"))
	urgent := id.CardLabel(s.ID("label Urgent"))
	budget, contracts := id.Card(s.ID("card Budget")), id.Card(s.ID("card Contracts"))
	link, remark, reply := id.Link(s.ID("link")), id.Comment(s.ID("comment")), id.Comment(s.ID("reply"))
	s.boards.Do(s.elena, lead, board.CreateCityBoard{InCity: s.plovdiv, Board: s.data, Name: "Data"})
	s.boards.Do(s.elena, lead, board.RenameBoard{InProgramme: s.in, Board: s.data, Name: "Open data"})
	s.boards.Do(s.georgi, member, board.AddColumn{InProgramme: s.in, Board: s.data, Column: todo, Name: "To be done"})
	s.boards.Do(s.georgi, member, board.AddColumn{InProgramme: s.in, Board: s.data, Column: done, Name: "Done"})
	s.boards.Do(s.georgi, member, board.RenameColumn{InProgramme: s.in, Board: s.data, Column: todo, Name: "To do"})
	s.boards.Do(s.georgi, member, board.MoveColumn{InProgramme: s.in, Board: s.data, Column: done})
	s.boards.Do(s.georgi, member, board.DefineLabel{InProgramme: s.in, Board: s.data, Label: urgent, Name: "Urgent", Colour: board.Red})

	s.cards.Do(s.georgi, member, card.AddCard{InProgramme: s.in, Board: s.data, Card: budget, Column: todo, Title: "Budget", Text: "By quarter"})
	s.cards.Do(s.georgi, member, card.AddCard{InProgramme: s.in, Board: s.data, Card: contracts, Column: todo, Title: "Contracts", Before: "0001i"})
	s.cards.Do(s.elena, lead, card.EditCard{InProgramme: s.in, Board: s.data, Card: budget, Version: 1, Title: "Budget", Text: "By month"})
	s.cards.Do(s.elena, lead, card.MoveCard{InProgramme: s.in, Board: s.data, Card: budget, Column: done})
	s.cards.Do(s.elena, lead, card.AssignCard{InProgramme: s.in, Board: s.data, Card: budget, Person: s.georgi})
	s.cards.Do(s.elena, lead, card.AssignCard{InProgramme: s.in, Board: s.data, Card: budget, Person: s.elena})
	s.cards.Do(s.elena, lead, card.UnassignCard{InProgramme: s.in, Board: s.data, Card: budget, Person: s.elena})
	s.cards.Do(s.elena, lead, card.LabelCard{InProgramme: s.in, Board: s.data, Card: budget, Labels: []id.CardLabel{urgent}})
	s.cards.Do(s.georgi, member, card.LinkCard{InProgramme: s.in, Board: s.data, Card: budget, Link: link, Kind: card.ToWeb, Title: "Portal", Address: "https://data.example"})
	s.cards.Do(s.georgi, member, card.LinkCard{InProgramme: s.in, Board: s.data, Card: budget, Link: id.Link(s.ID("link to the practice")), Kind: card.ToPractice, To: id.Thing(s.practice), Title: "One counter"})
	s.cards.Do(s.georgi, member, card.UnlinkCard{InProgramme: s.in, Board: s.data, Card: budget, Link: link})
	s.cards.Do(s.georgi, member, card.CommentOnCard{InProgramme: s.in, Board: s.data, Card: budget, Comment: remark, Mentions: []id.Person{s.elena}, Text: "By month is more work"})
	s.cards.Do(s.elena, lead, card.CommentOnCard{InProgramme: s.in, Board: s.data, Card: budget, Comment: reply, ReplyTo: remark, Text: "It pays"})
	s.cards.Do(s.georgi, member, card.EditComment{InProgramme: s.in, Board: s.data, Card: budget, Comment: remark, Version: 1, Text: "By month is twice the work"})
	s.cards.Do(s.elena, lead, card.React{InProgramme: s.in, Board: s.data, Card: budget, Reaction: card.Thanks})
	s.cards.Do(s.elena, lead, card.React{InProgramme: s.in, Board: s.data, Card: budget, Comment: remark, Reaction: card.Insight})
	s.cards.Do(s.georgi, member, card.React{InProgramme: s.in, Board: s.data, Card: budget, Comment: remark, Reaction: card.Insight})
	s.cards.Do(s.georgi, member, card.TakeReactionBack{InProgramme: s.in, Board: s.data, Card: budget, Comment: remark, Reaction: card.Insight})
	s.cards.Do(s.elena, lead, card.WithdrawComment{InProgramme: s.in, Board: s.data, Card: budget, Comment: reply})
	s.cards.Do(s.georgi, member, card.ArchiveCard{InProgramme: s.in, Board: s.data, Card: contracts})
	s.cards.Do(s.georgi, member, card.RestoreCard{InProgramme: s.in, Board: s.data, Card: contracts})
}

func (s *knowledgeStory) seenByMore() {
	lead, manager := role.CityLead, role.ProgrammeManager
	s.boards.Do(s.elena, lead, board.ShareWithGroup{InCity: s.plovdiv, Board: s.data, Group: s.group, Name: "Open data of Plovdiv"})
	s.boards.Do(s.elena, lead, board.WidenBoard{InProgramme: s.in, Board: s.data, Visibility: role.ProgrammeAudience, Name: "Open data of Plovdiv"})
	s.boards.Do(s.elena, lead, board.WidenBoard{InProgramme: s.in, Board: s.data, Visibility: role.PublicAudience, Name: "Open data of Plovdiv"})
	s.boards.Do(s.ana, manager, board.PublishBoard{InProgramme: s.in, Board: s.data, Name: "Open data of Plovdiv"})
	s.boards.Do(s.elena, lead, board.NarrowBoard{InProgramme: s.in, Board: s.data, Visibility: role.CityAudience, Name: "Open data"})
	s.boards.Do(s.elena, lead, board.HandOverBoard{InProgramme: s.in, Board: s.data, Owner: s.georgi})
	s.boards.Do(s.ana, manager, board.CreateProgrammeBoard{InProgramme: s.in, Board: s.all, Name: "Everybody"})
	s.boards.Do(s.pia, role.MentorCityMember, board.CreateGroupBoard{InProgramme: s.in, Board: s.joint, Group: s.group, Name: "Formats"})
	s.boards.Do(s.pia, role.MentorCityMember, board.WidenBoard{InProgramme: s.in, Board: s.joint, Visibility: role.ProgrammeAudience, Name: "Formats of the group"})
	s.boards.Do(s.pia, role.MentorCityMember, board.WidenBoard{InProgramme: s.in, Board: s.joint, Visibility: role.PublicAudience, Name: "Formats of the group"})
	s.boards.Do(s.ana, manager, board.PublishBoard{InProgramme: s.in, Board: s.joint, Name: "Formats"})
	s.boards.Do(s.georgi, role.CityMember, board.ArchiveBoard{InProgramme: s.in, Board: s.data})
}

func (s *knowledgeStory) experience() {
	mentor := role.MentorCityMember
	s.practices.Do(s.pia, mentor, practice.PublishPractice{
		InCity: s.espoo, Practice: s.practice, Contact: s.pia, ContactRole: "Head of counters", Theme: expertise.Services, Dimension: "data", Language: "en",
		Cost: practice.UnderHundred, Result: practice.WorkedPartly, Licence: practice.CCBY,
		Title: "One counter", Done: "We joined eleven counters.", Outcome: "Half the waiting time.", NotWorked: "Nobody answered the phone for a month.",
	})
	s.practices.Do(s.marta, role.LeadExpert, practice.VerifyPractice{InProgramme: s.in, Practice: s.practice, Note: "Seen on site"})
	s.practices.Do(s.pia, mentor, practice.RevisePractice{
		InCity: s.espoo, Practice: s.practice, Version: 1, Contact: s.pia, ContactRole: "Head of counters", Theme: expertise.Services, Dimension: "data", Language: "en",
		Cost: practice.UnderHundred, Result: practice.Worked, Licence: practice.CCBY,
		Title: "One counter for all", Done: "We joined twelve counters.", Outcome: "Half the waiting time.", NotWorked: "Nobody answered the phone for a month.",
	})
	first, second := id.Adoption(s.ID("adoption in Plovdiv")), id.Adoption(s.ID("adoption in Patras"))
	s.practices.Do(s.elena, role.CityLead, practice.AdoptPractice{InCity: s.plovdiv, Practice: s.practice, Adoption: first, Activity: id.Activity(s.ID("activity Counter"))})
	s.practices.Do(s.marta, role.PartnerCityMember, practice.AdoptPractice{InCity: s.patras, Practice: s.practice, Adoption: second, Activity: id.Activity(s.ID("activity Desk"))})
	s.At(2018, time.October, 1)
	s.practices.Do(s.ana, role.ProgrammeManager, practice.AskForOutcome{InProgramme: s.in, Practice: s.practice, Adoption: first})
	s.practices.Do(s.elena, role.CityLead, practice.ReportOutcome{InCity: s.plovdiv, Practice: s.practice, Adoption: first, Result: practice.Worked, Text: "A third of the waiting time", NotWorked: "The queue machine"})
	s.practices.Do(s.pia, mentor, practice.RetirePractice{InCity: s.espoo, Practice: s.practice, Reason: "The state does it now"})
}

func (s *knowledgeStory) asking() {
	q, first, second, third := id.Question(s.ID("question Licence")), id.Answer(s.ID("answer 1")), id.Answer(s.ID("answer 2")), id.Answer(s.ID("answer 3"))
	s.questions.Do(s.georgi, role.CityMember, question.AskQuestion{InProgramme: s.in, Question: q, Theme: expertise.OpenData, Language: "en", Title: "Which licence?", Text: "For budgets"})
	s.questions.Do(s.georgi, role.CityMember, question.EditQuestion{InProgramme: s.in, Question: q, Version: 1, Title: "Which licence?", Text: "For contracts"})
	s.questions.Do(s.pia, role.MentorCityMember, question.GiveAnswer{InProgramme: s.in, Question: q, Answer: first, Text: "CC0"})
	s.questions.Do(s.pia, role.MentorCityMember, question.EditAnswer{InProgramme: s.in, Question: q, Answer: first, Version: 1, Text: "CC0, with a note"})
	s.questions.Do(s.marta, role.PartnerCityMember, question.GiveAnswer{InProgramme: s.in, Question: q, Answer: second, Text: "None"})
	s.questions.Do(s.elena, role.CityLead, question.GiveAnswer{InProgramme: s.in, Question: q, Answer: third, Text: "Ask the lawyer"})
	s.questions.Do(s.georgi, role.CityMember, question.AcceptAnswer{InProgramme: s.in, Question: q, Answer: second})
	s.questions.Do(s.marta, role.PartnerCityMember, question.WithdrawAnswer{InProgramme: s.in, Question: q, Answer: second})
	s.questions.Do(s.georgi, role.CityMember, question.AcceptAnswer{InProgramme: s.in, Question: q, Answer: first})
	s.questions.Do(s.georgi, role.CityMember, question.CloseQuestion{InProgramme: s.in, Question: q})
}

func (s *knowledgeStory) theHub() {
	lead := role.CityLead
	university, bank := id.Partner(s.ID("partner University")), id.Partner(s.ID("partner Bank"))
	desks, hours := id.Offer(s.ID("offer Desks")), id.Offer(s.ID("offer Hours"))
	use := id.Use(s.ID("use of a desk"))
	mila, ivo := id.Person(s.ID("person Mila")), id.Person(s.ID("person Ivo"))
	today := calendar.In(s.Now(), time.UTC)
	s.hubs.Do(s.elena, lead, hub.OpenHub{InCity: s.plovdiv, Shown: hub.ToProgramme, Name: "Hub", About: "A place to begin"})
	s.hubs.Do(s.elena, lead, hub.DescribeHub{InCity: s.plovdiv, Shown: hub.ToPublic, Name: "Tobacco Town Hub", About: "A place to begin", Address: "Ekzarh Yosif 14"})
	s.hubs.Do(s.elena, lead, hub.AddPartner{InCity: s.plovdiv, Partner: university, Kind: hub.University, Shown: hub.ToPublic, Name: "University of Plovdiv", Link: "https://uni.example"})
	s.hubs.Do(s.elena, lead, hub.AddPartner{InCity: s.plovdiv, Partner: bank, Kind: hub.Bank, Shown: hub.ToProgramme, Name: "A bank"})
	s.hubs.Do(s.elena, lead, hub.ReleasePartner{InCity: s.plovdiv, Partner: bank})
	s.hubs.Do(s.elena, lead, hub.MakeOffer{InCity: s.plovdiv, Offer: desks, Kind: hub.Place, Amount: 10, Shown: hub.ToPublic, Title: "Desks", Text: "In the main hall"})
	s.hubs.Do(s.elena, lead, hub.MakeOffer{InCity: s.plovdiv, Offer: hours, Kind: hub.Mentoring, Partner: university, Amount: 40, Until: today.AddDays(90), Shown: hub.ToProgramme, Title: "Hours with professors"})
	s.hubs.Do(s.elena, lead, hub.ChangeOffer{InCity: s.plovdiv, Offer: desks, Amount: 12, Shown: hub.ToPublic, Title: "Desks", Text: "In the main hall, with a window"})
	s.hubs.Do(s.georgi, role.CityMember, hub.AdmitPerson{InCity: s.plovdiv, Person: mila, Kind: hub.Entrepreneur, Name: "Mila Petrova", Organisation: "Mila Ltd", Mail: "mila@plovdiv.example", Consent: true})
	s.hubs.Do(s.georgi, role.CityMember, hub.AdmitPerson{InCity: s.plovdiv, Person: ivo, Kind: hub.Student, Name: "Ivo", Consent: true})
	s.hubs.Do(s.georgi, role.CityMember, hub.CorrectPerson{InCity: s.plovdiv, Person: ivo, Kind: hub.Talent, Name: "Ivo Ivanov"})
	s.hubs.Do(s.georgi, role.CityMember, hub.TakeOffer{InCity: s.plovdiv, Offer: desks, Use: use, Person: mila, Amount: 2})
	s.hubs.Do(s.georgi, role.CityMember, hub.TakeOffer{InCity: s.plovdiv, Offer: desks, Use: id.Use(s.ID("use of another desk")), Person: ivo, Amount: 1})
	s.hubs.Do(s.georgi, role.CityMember, hub.ReturnOffer{InCity: s.plovdiv, Use: use})
	s.hubs.Do(s.georgi, role.CityMember, hub.ReleasePerson{InCity: s.plovdiv, Person: ivo})
	s.hubs.Do(s.elena, lead, hub.WithdrawOffer{InCity: s.plovdiv, Offer: hours})
	s.hubs.Do(s.elena, lead, hub.RecordFigure{InCity: s.plovdiv, Figure: hub.Jobs, On: today, Value: 12, Shown: hub.ToPublic})
	s.hubs.Do(s.elena, lead, hub.RecordFigure{InCity: s.plovdiv, Figure: hub.Investment, On: today, Value: 50_000, Shown: hub.ToProgramme})
	s.hubs.Do(s.elena, lead, hub.CorrectFigure{InCity: s.plovdiv, Figure: hub.Jobs, On: today, Value: 11, Reason: "One was counted twice"})
	s.hubs.Do(s.elena, lead, hub.CloseHub{InCity: s.plovdiv, Reason: "It moved to the university"})
}

func (s *knowledgeStory) methods() {
	keeper := role.ProgrammeManager
	guide, sheet := id.Method(s.ID("method Guide")), id.Method(s.ID("method Sheet"))
	s.library.Do(s.ana, keeper, library.AddMethod{InProgramme: s.in, Method: guide, Kind: library.Guide, Theme: expertise.Governance, Step: 1, Language: "en", Title: "Assessment guide", Summary: "How to ask", Link: "https://guide.example"})
	s.library.Do(s.ana, keeper, library.TranslateMethod{InProgramme: s.in, Method: guide, Version: 1, Language: "bg", Title: "Наръчник за оценка", Summary: "Как да питаме"})
	s.library.Do(s.ana, keeper, library.PublishVersion{InProgramme: s.in, Method: guide, Version: 2, Title: "Assessment guide", Summary: "How to ask well", Changes: "Shorter"})
	s.library.Do(s.georgi, role.CityMember, library.NoteUse{InCity: s.plovdiv, Method: guide, Use: id.Use(s.ID("use of the guide")), Version: 1, Language: "bg", Note: "It helped"})
	s.library.Do(s.ana, keeper, library.AddMethod{InProgramme: s.in, Method: sheet, Kind: library.Template, Step: library.EveryStep, Language: "en", Title: "Sheet", Summary: "For everything"})
	s.library.Do(s.ana, keeper, library.RetireMethod{InProgramme: s.in, Method: sheet, Reason: "Nobody could use it"})
}

func (s *knowledgeStory) inPublic() {
	s.pages.Do(s.ana, role.ProgrammeManager, publicity.PublishProgrammePage{InProgramme: s.in, Language: "en", Title: "Digital Cities Challenge", Text: "Fifteen cities on their way", Link: "https://dcc.example"})
	s.pages.Do(s.ana, role.ProgrammeManager, publicity.PublishProgrammePage{InProgramme: s.in, Language: "bg", Title: "Дигитални градове", Text: "Петнайсет града на път"})
	s.pages.Do(s.elena, role.CityLead, publicity.PublishCityPage{InCity: s.plovdiv, Language: "en", Title: "Plovdiv", Text: "What we do"})
	s.pages.Do(s.elena, role.CityLead, publicity.PublishCityPage{InCity: s.plovdiv, Language: "en", Title: "Plovdiv goes digital", Text: "What we do now"})
	s.pages.Do(s.pia, role.CityLead, publicity.PublishPracticePage{InCity: s.espoo, Practice: s.practice, Language: "en", Title: "One counter", Text: "Half the waiting time"})
	s.pages.Do(s.marta, role.CityLead, publicity.PublishCityPage{InCity: s.patras, Language: "en", Title: "Patras", Text: "Too early"})
	page := id.PageOf(s.in.Programme, id.Thing(s.patras.Participation()))
	s.pages.Do(s.marta, role.CityLead, publicity.TakePageBack{InProgramme: s.in, Page: page, Reason: "The council has not seen it"})
	s.groups.Do(s.pia, role.MentorCityMember, group.CloseGroup{InProgramme: s.in, Group: s.group, Reason: "The format is there"})
}
