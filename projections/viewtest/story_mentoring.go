package viewtest

import (
	"time"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/participation"
	"megdan/domain/peerreview"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/domain/room"
	"megdan/domain/seminar"
	"megdan/domain/session"
)

// mentoring is the cast of the story of mentoring.
type mentoring struct {
	*Log
	in                                    place.InProgramme
	plovdiv, patras, espoo, kavala        id.City
	ana, pia, jonas, elena, georgi, marta id.Person
	match, declined, lapsed               id.Match
	seminar                               id.Seminar
	mentor, cohost                        *Play[mentor.State, mentor.Command, mentor.Event]
	matched                               *Play[match.State, match.Command, match.Event]
	ids                                   map[string]id.UUID
	live                                  *Play[session.State, session.Command, session.Event]
}

// Mentoring tells of a mentor and a city: a call for help, a match agreed by
// three, a session from its plan to its minutes and others that came to
// nothing, a room, a seminar, a visit, and a round of peer review.
func Mentoring() *Log {
	l := NewLog()
	m := &mentoring{Log: l, in: place.InProgramme{Programme: id.Programme(l.ID("programme Mentoring"))}}
	m.plovdiv, m.patras = id.City(l.ID("mentored city Plovdiv")), id.City(l.ID("mentored city Patras"))
	m.espoo, m.kavala = id.City(l.ID("mentor city Espoo")), id.City(l.ID("mentored city Kavala"))
	for to, name := range map[*id.City]string{&m.plovdiv: "Plovdiv", &m.patras: "Patras", &m.espoo: "Espoo", &m.kavala: "Kavala"} {
		l.Names[id.ParticipationOf(m.in.Programme, *to).UUID()] = "participation of " + name + " in Mentoring"
	}
	for _, p := range []struct {
		to   *id.Person
		name string
	}{{&m.ana, "Ana"}, {&m.pia, "Pia"}, {&m.jonas, "Jonas"}, {&m.elena, "Elena"}, {&m.georgi, "Georgi"}, {&m.marta, "Marta"}} {
		*p.to = id.Person(l.ID("mentoring person " + p.name))
	}
	m.match, m.declined, m.lapsed = id.Match(l.ID("match")), id.Match(l.ID("match declined")), id.Match(l.ID("match lapsed"))
	m.seminar = id.Seminar(l.ID("seminar"))
	l.At(2018, 3, 5)
	m.cities()
	m.profile()
	m.helping()
	m.matching()
	m.meeting()
	m.aftermath()
	m.others()
	m.academy()
	m.reviewing()
	l.At(2019, 2, 4)
	m.matched.Do(match.EndMatch{OnMatch: m.on(m.match, m.plovdiv), Mentor: m.pia, Outcome: "Timetables are open"}, m.ana, role.ProgrammeManager)
	m.mentor.Do(mentor.ReleaseMatch{OfMentor: m.of(m.pia), Match: m.match}, m.ana, role.ProgrammeManager)
	return l
}

func (m *mentoring) city(c id.City) place.InCity {
	return place.InCity{Programme: m.in.Programme, City: c}
}

func (m *mentoring) of(p id.Person) mentor.OfMentor {
	return mentor.OfMentor{InProgramme: m.in, Mentor: p}
}

func (m *mentoring) on(k id.Match, c id.City) match.OnMatch {
	return match.OnMatch{InCity: m.city(c), Match: k}
}

// cities take part, one of them with an assessment that was published.
func (m *mentoring) cities() {
	for who, name := range []id.Person{m.pia, m.elena, m.georgi, m.marta} {
		p := NewPlay(m.Log, person.Decider, name.UUID())
		p.Do(person.RegisterPerson{Programme: m.in.Programme, Person: name, Name: []string{"Pia", "Elena", "Georgi", "Marta"}[who],
			Languages: []person.Language{"en"}}, m.ana, role.ProgrammeManager)
		p.Do(person.CorrectPerson{Programme: m.in.Programme, Person: name, Name: []string{"Pia", "Elena", "Georgi", "Marta"}[who],
			Languages: []person.Language{"en", []person.Language{"fi", "bg", "bg", "el"}[who]}}, m.ana, role.ProgrammeManager)
	}
	team := func(c id.City, people ...id.Person) {
		p := NewPlay(m.Log, participation.Decider, id.ParticipationOf(m.in.Programme, c).UUID())
		p.Do(participation.AdmitCity{Programme: m.in.Programme, City: c}, m.ana, role.ProgrammeManager)
		for _, who := range people {
			p.Do(participation.AddMember{Programme: m.in.Programme, City: c, Person: who}, m.ana, role.ProgrammeManager)
		}
	}
	team(m.plovdiv, m.elena, m.georgi)
	team(m.patras, m.marta)
	other := NewPlay(m.Log, participation.Decider, id.ParticipationOf(m.in.Programme, m.kavala).UUID())
	for _, c := range []participation.Command{
		participation.EnrolPartner{Programme: m.in.Programme, City: m.kavala}, participation.AddMember{Programme: m.in.Programme, City: m.kavala, Person: m.marta},
		participation.RemoveMember{Programme: m.in.Programme, City: m.kavala, Person: m.marta}, participation.WithdrawCity{Programme: m.in.Programme, City: m.kavala, Reason: "no staff left for it"},
	} {
		other.Do(c, m.ana, role.ProgrammeManager)
	}
	NewPlay(m.Log, person.Decider, m.jonas.UUID()).Do(person.RegisterPerson{Programme: m.in.Programme, Person: m.jonas, Name: "Jonas", Languages: []person.Language{"de"}}, m.ana, role.ProgrammeManager)
	round := id.Assessment(m.named("assessment"))
	in := id.ParticipationOf(m.in.Programme, m.plovdiv)
	by := By{m.Log, event.StreamOf("assessment", round.UUID()), m.in.Programme, m.elena, role.CityLead}
	by.Record(assessment.AssessmentOpened{Assessment: round, Participation: in, Programme: m.in.Programme, City: m.plovdiv, Round: assessment.Baseline})
	by.Record(assessment.AssessmentPublished{Assessment: round, Edition: 1, Round: assessment.Baseline, CityLead: m.elena, Second: m.jonas, SecondAs: role.LeadExpert, Trend: assessment.First,
		Whole: assessment.Withheld, Dimensions: []questionnaire.Dimension{"governance", "data", "skills", "community"}, Scores: []questionnaire.Hundredths{6000, 3100, 5200, 4400}}, in.UUID())
}

func (m *mentoring) profile() {
	m.mentor = NewPlay(m.Log, mentor.Decider, m.pia.UUID())
	m.cohost = NewPlay(m.Log, mentor.Decider, m.jonas.UUID())
	do := func(c mentor.Command) { m.mentor.Do(c, m.pia, role.MentorCityMember) }
	do(mentor.RegisterMentor{OfMentor: m.of(m.pia), City: m.espoo, Languages: []expertise.Language{"en"}, Themes: []expertise.Theme{expertise.Mobility}})
	do(mentor.UpdateExpertise{OfMentor: m.of(m.pia), Languages: []expertise.Language{"en", "fi"}, Themes: []expertise.Theme{expertise.OpenData, expertise.Mobility},
		Dimensions: []expertise.Dimension{"data"}, About: "Open data since 2011"})
	do(mentor.SetAvailability{OfMentor: m.of(m.pia), From: day(2018, 3, 1), Until: day(2019, 3, 1), Hours: 8})
	do(mentor.SetCapacity{OfMentor: m.of(m.pia), Capacity: 2})
	do(mentor.PauseMentor{OfMentor: m.of(m.pia), Reason: "on leave for a week"})
	do(mentor.ResumeMentor{OfMentor: m.of(m.pia)})
	m.cohost.Do(mentor.RegisterMentor{OfMentor: m.of(m.jonas), Languages: []expertise.Language{"de", "en"}, Themes: []expertise.Theme{expertise.Skills}, Capacity: 1}, m.jonas, role.Mentor)
}

func (m *mentoring) helping() {
	request := func(name string) (help.OnRequest, *Play[help.State, help.Command, help.Event]) {
		key := id.HelpRequest(m.named(name))
		return help.OnRequest{InCity: m.city(m.plovdiv), Request: key}, NewPlay(m.Log, help.Decider, key.UUID())
	}
	on, p := request("request timetables")
	p.Do(help.AskForHelp{OnRequest: on, Theme: expertise.OpenData, Dimension: "data", Language: "en", Subject: "Timetables as open data", Text: "Who has done it?"}, m.elena, role.CityLead)
	m.At(2018, 3, 12)
	p.Do(help.EscalateHelpRequest{OnRequest: on}, id.System, role.SystemItself)
	p.Do(help.TakeUpHelpRequest{OnRequest: on}, m.pia, role.Mentor)
	p.Do(help.AnswerHelpRequest{OnRequest: on, Answer: id.Comment(m.named("answer")), Text: "We have, let us talk"}, m.pia, role.Mentor)
	p.Do(help.CloseHelpRequest{OnRequest: on, Outcome: "A match came of it"}, m.elena, role.CityLead)
	on, p = request("request skills")
	p.Do(help.AskForHelp{OnRequest: on, Theme: expertise.Skills, Language: "bg", Subject: "Courses for companies", Text: "Who pays for them?"}, m.georgi, role.CityMember)
}

func (m *mentoring) matching() {
	begin := func(k id.Match) *Play[match.State, match.Command, match.Event] {
		return NewPlay(m.Log, match.Decider, k.UUID())
	}
	propose := func(k id.Match, c id.City) match.ProposeMatch {
		return match.ProposeMatch{OnMatch: m.on(k, c), Mentor: m.pia, MentorCity: m.espoo, Theme: expertise.OpenData, Language: "en", Why: "Both run trams"}
	}
	m.matched = begin(m.match)
	on := m.on(m.match, m.plovdiv)
	m.matched.Do(match.SuggestMatch{OnMatch: on, Mentor: m.pia, MentorCity: m.espoo, Theme: expertise.OpenData, Parts: match.Parts{Theme: 35, Weak: 30, Language: 20, Capacity: 10}}, m.ana, role.ProgrammeManager)
	m.matched.Do(propose(m.match, m.plovdiv), m.elena, role.CityLead)
	m.matched.Do(match.NameInterpreter{OnMatch: on, Interpreter: "Ivo Petrov"}, m.elena, role.CityLead)
	m.matched.Do(match.AcceptMatchAsMentor{OnMatch: on, Conflict: "I advised its operator"}, m.pia, role.MentorCityMember)
	m.matched.Do(match.AcceptMatchAsCity{OnMatch: on}, m.elena, role.CityLead)
	m.matched.Do(match.ApproveMatch{OnMatch: on, Mentor: m.pia, Despite: "That was ten years ago"}, m.ana, role.ProgrammeManager)
	m.mentor.Do(mentor.TakeMatch{OfMentor: m.of(m.pia), Match: m.match, City: m.plovdiv}, m.ana, role.ProgrammeManager)
	m.matched.Do(match.PauseMatch{OnMatch: on, Reason: "elections in the city"}, m.elena, role.CityLead)
	m.matched.Do(match.ResumeMatch{OnMatch: on}, m.elena, role.CityLead)
	no := begin(m.declined)
	no.Do(propose(m.declined, m.patras), m.marta, role.CityLead)
	no.Do(match.DeclineMatch{OnMatch: m.on(m.declined, m.patras), Reason: "no time before the summer"}, m.pia, role.MentorCityMember)
	late := begin(m.lapsed)
	late.Do(propose(m.lapsed, m.patras), m.marta, role.CityLead)
	m.At(2018, 4, 16)
	late.Do(match.LapseMatch{OnMatch: m.on(m.lapsed, m.patras)}, id.System, role.SystemItself)
}

// named is the id of a thing of the story, the same each time.
func (m *mentoring) named(name string) id.UUID {
	if m.ids == nil {
		m.ids = map[string]id.UUID{}
	}
	if m.ids[name].IsZero() {
		m.ids[name] = m.ID(name)
	}
	return m.ids[name]
}

// begin plans a session in half an hour.
func (m *mentoring) begin(name string, minutes int) session.OnSession {
	key := id.Session(m.named(name))
	m.live = NewPlay(m.Log, session.Decider, key.UUID())
	on := session.OnSession{InProgramme: m.in, Session: key}
	m.live.Do(session.ScheduleSession{OnSession: on, Match: m.match, City: m.plovdiv, Mentor: m.pia, CoHosts: []id.Person{m.jonas}, Title: "Timetables " + name,
		Language: "en", Start: m.Now().Add(30 * time.Minute), Minutes: minutes, Template: session.Mentoring}, m.elena, role.CityLead)
	return on
}

func (m *mentoring) meeting() {
	on := m.begin("session", 60)
	do := func(c session.Command, who id.Person) {
		m.live.Do(c, who, map[id.Person]role.Role{m.pia: role.Mentor, m.jonas: role.LeadExpert, m.elena: role.CityLead, id.System: role.SystemItself}[who])
	}
	do(session.InviteGuest{OnSession: on, Person: m.marta}, m.elena)
	do(session.ConfirmSession{OnSession: on}, m.pia)
	do(session.RescheduleSession{OnSession: on, Start: m.Now().Add(40 * time.Minute), Minutes: 60, Reason: "the mayor comes later"}, m.elena)
	m.Wait(40 * time.Minute)
	do(session.StartSession{OnSession: on, Host: m.pia, Match: m.match, City: m.plovdiv}, m.pia)
	m.mentor.Do(mentor.TakeLive{OfMentor: m.of(m.pia), Session: on.Session}, m.pia, role.Mentor)
	for _, p := range []id.Person{m.elena, m.georgi, m.marta, m.jonas} {
		do(session.JoinSession{OnSession: on, Person: p}, p)
	}
	m.room(on)
	do(session.MoveToAgendaItem{OnSession: on, Item: m.live.State.Agenda[0]}, m.pia)
	do(session.TakeNote{OnSession: on, Note: id.Note(m.named("note 1")), Text: "The operator has the data"}, m.elena)
	do(session.AskRecordingConsent{OnSession: on}, m.pia)
	for _, p := range []id.Person{m.pia, m.elena, m.georgi, m.jonas} {
		do(session.GiveConsent{OnSession: on, Person: p}, p)
	}
	do(session.RefuseConsent{OnSession: on, Person: m.marta}, m.marta)
	do(session.StartRecording{OnSession: on}, m.pia)
	m.Wait(20 * time.Minute)
	do(session.CloseStay{OnSession: on, Person: m.georgi, Seen: m.Now().Add(-5 * time.Minute)}, id.System)
	poll := id.Poll(m.named("poll"))
	do(session.OpenPoll{OnSession: on, Poll: poll, Question: "Publish in June?", Options: []string{"Yes", "No"}}, m.elena)
	do(session.CastVote{OnSession: on, Poll: poll, Person: m.elena, Choice: 1}, m.elena)
	do(session.CastVote{OnSession: on, Poll: poll, Person: m.marta, Choice: 2}, m.marta)
	do(session.ClosePoll{OnSession: on, Poll: poll}, m.elena)
	open := id.Poll(m.named("poll left open"))
	do(session.OpenPoll{OnSession: on, Poll: open, Question: "Meet again?", Options: []string{"Yes", "No", "Later"}}, m.elena)
	do(session.CastVote{OnSession: on, Poll: open, Person: m.elena, Choice: 3}, m.elena)
	do(session.RecordDecision{OnSession: on, Decision: id.Decision(m.named("decision")), Question: "Publish in June?", Positions: "One was against", Outcome: "Yes",
		Owner: m.elena, ReviewOn: day(2018, 6, 30)}, m.elena)
	do(session.AddActionItem{OnSession: on, Action: id.ActionItem(m.named("action")), Owner: m.georgi, Due: day(2018, 5, 2), Text: "Ask the operator"}, m.elena)
	do(session.AddActionItem{OnSession: on, Action: id.ActionItem(m.named("action 2")), Owner: m.pia, Due: day(2018, 5, 9), Text: "Send the licence"}, m.elena)
	do(session.RefuseConsent{OnSession: on, Person: m.elena}, m.elena)
	do(session.HandOverHost{OnSession: on, From: m.pia, To: m.jonas}, m.pia)
	m.mentor.Do(mentor.FreeLive{OfMentor: m.of(m.pia), Session: on.Session}, m.pia, role.Mentor)
	m.cohost.Do(mentor.TakeLive{OfMentor: m.of(m.jonas), Session: on.Session}, m.pia, role.Mentor)
	m.Wait(20 * time.Minute)
	do(session.LeaveSession{OnSession: on, Person: m.marta}, m.marta)
	do(session.EndSession{OnSession: on, Host: m.jonas}, m.jonas)
	m.cohost.Do(mentor.FreeLive{OfMentor: m.of(m.jonas), Session: on.Session}, m.jonas, role.LeadExpert)
}

func (m *mentoring) room(of session.OnSession) {
	key := id.Room(m.named("room"))
	p := NewPlay(m.Log, room.Decider, key.UUID())
	in := room.InRoom{InProgramme: m.in, Room: key}
	p.Do(room.OpenRoom{InRoom: in, Session: of.Session, City: m.plovdiv}, m.pia, role.Mentor)
	p.Do(room.EnterRoom{InRoom: in, Session: of.Session, Person: m.elena}, m.elena, role.CityLead)
	p.Do(room.RaiseHand{InRoom: in, Person: m.elena}, m.elena, role.CityLead)
	p.Do(room.LowerHand{InRoom: in, Person: m.elena}, m.elena, role.CityLead)
	p.Do(room.RaiseHand{InRoom: in, Person: m.elena}, m.elena, role.CityLead)
	p.Do(room.GrantFloor{InRoom: in, To: m.elena}, m.pia, role.Mentor)
	p.Do(room.ShareBoard{InRoom: in, Board: id.Board(m.named("shared board")), Person: m.elena}, m.elena, role.CityLead)
	b1, b2 := id.TextBlock(m.named("block 1")), id.TextBlock(m.named("block 2"))
	write := func(b, after id.TextBlock, text string) {
		p.Do(room.EditSharedText{InRoom: in, Person: m.elena, Block: b, After: after, Text: text}, m.elena, role.CityLead)
	}
	write(b1, id.TextBlock{}, "We publish")
	write(b2, b1, " in June")
	write(b1, id.TextBlock{}, "The city publishes")
	write(b2, id.TextBlock{}, "")
	p.Do(room.LeaveRoom{InRoom: in, Person: m.elena}, m.elena, role.CityLead)
	p.Do(room.CloseRoom{InRoom: in}, m.pia, role.Mentor)
}

func (m *mentoring) aftermath() {
	on := session.OnSession{InProgramme: m.in, Session: m.live.State.Session}
	do := func(c session.Command, who id.Person, as role.Role) { m.live.Do(c, who, as) }
	do(session.GiveFeedback{OnSession: on, Person: m.pia, Rating: 5}, m.pia, role.Mentor)
	do(session.GiveFeedback{OnSession: on, Person: m.elena, Rating: 4}, m.elena, role.CityLead)
	do(session.GiveFeedback{OnSession: on, Person: m.georgi, Rating: 5}, m.georgi, role.CityMember)
	do(session.CompleteActionItem{OnSession: on, Action: id.ActionItem(m.named("action")), Note: "He agreed"}, m.georgi, role.CityMember)
	do(session.DraftMinutes{OnSession: on, Language: "en", Text: "We agreed on June."}, m.elena, role.CityLead)
	do(session.AgreeMinutes{OnSession: on}, m.pia, role.Mentor)
	m.Wait(16 * 24 * time.Hour)
	do(session.RemindOfMinutes{OnSession: on}, id.System, role.SystemItself)
	m.Wait(8 * 24 * time.Hour)
	do(session.RecordSilence{OnSession: on}, id.System, role.SystemItself)
	do(session.AgreeMinutes{OnSession: on}, m.elena, role.CityLead)
	do(session.AddAddendum{OnSession: on, Addendum: id.Addendum(m.named("addendum")), Text: "On the 12th."}, m.elena, role.CityLead)
}

// others are sessions that came to nothing, or to an end without a host.
func (m *mentoring) others() {
	m.At(2018, 6, 4)
	m.live.Do(session.CancelSession{OnSession: m.begin("cancelled", 60), Reason: "the city is on holiday"}, m.elena, role.CityLead)
	missed := m.begin("missed", 90)
	m.Wait(time.Hour)
	m.live.Do(session.MarkNoShow{OnSession: missed, Side: session.OfCity}, m.pia, role.Mentor)
	on := m.begin("without a host", 60)
	m.Wait(30 * time.Minute)
	m.live.Do(session.StartSession{OnSession: on, Host: m.pia, Match: m.match, City: m.plovdiv}, m.pia, role.Mentor)
	m.mentor.Do(mentor.TakeLive{OfMentor: m.of(m.pia), Session: on.Session}, m.pia, role.Mentor)
	m.live.Do(session.JoinSession{OnSession: on, Person: m.elena}, m.elena, role.CityLead)
	lose := func() {
		m.live.Do(session.CloseStay{OnSession: on, Person: m.pia, Seen: m.Now().Add(-2 * time.Minute)}, id.System, role.SystemItself)
		m.Wait(20 * time.Minute)
		m.live.Do(session.PauseSession{OnSession: on}, id.System, role.SystemItself)
	}
	m.Wait(10 * time.Minute)
	lose()
	m.live.Do(session.JoinSession{OnSession: on, Person: m.pia}, m.pia, role.Mentor)
	m.Wait(10 * time.Minute)
	lose()
	m.Wait(5 * time.Hour)
	m.live.Do(session.EndSessionBySystem{OnSession: on, Host: m.pia}, id.System, role.SystemItself)
	m.mentor.Do(mentor.FreeLive{OfMentor: m.of(m.pia), Session: on.Session}, id.System, role.SystemItself)
	m.begin("still to come", 60)
}

func (m *mentoring) academy() {
	m.At(2018, 9, 3)
	p := NewPlay(m.Log, seminar.Decider, m.seminar.UUID())
	on := seminar.OnSeminar{InProgramme: m.in, Seminar: m.seminar}
	ana := func(c seminar.Command) { p.Do(c, m.ana, role.ProgrammeManager) }
	ana(seminar.PlanEvent{OnSeminar: on, Kind: seminar.Seminar, Title: "Strategies", Venue: "Algeciras", Start: day(2018, 9, 3), End: day(2018, 9, 4), Steps: []int{2, 3}, Capacity: 1})
	ana(seminar.OpenRegistration{OnSeminar: on, Until: day(2018, 9, 3)})
	p.Do(seminar.Register{OnSeminar: on, Person: m.elena, City: m.plovdiv}, m.elena, role.CityLead)
	p.Do(seminar.Register{OnSeminar: on, Person: m.georgi, City: m.plovdiv}, m.georgi, role.CityMember)
	p.Do(seminar.CancelRegistration{OnSeminar: on, Person: m.elena}, m.elena, role.CityLead)
	ana(seminar.PublishAgenda{OnSeminar: on, Items: []seminar.AgendaItem{{Item: id.AgendaItem(m.named("point")), Title: "Peer review", Minutes: 90}}})
	ana(seminar.MarkAttendance{OnSeminar: on, People: []seminar.Presence{{Person: m.georgi, Minutes: 400}, {Person: m.marta, City: m.patras, Minutes: 200}}})
	ana(seminar.MarkAttendance{OnSeminar: on, People: []seminar.Presence{{Person: m.georgi, Minutes: 480}}})
	m.seminarSession()
	ana(seminar.CloseEvent{OnSeminar: on})
	visit := seminar.OnSeminar{InProgramme: m.in, Seminar: id.Seminar(m.named("visit"))}
	p = NewPlay(m.Log, seminar.Decider, visit.Seminar.UUID())
	jonas := func(c seminar.Command) { p.Do(c, m.jonas, role.LeadExpert) }
	jonas(seminar.PlanEvent{OnSeminar: visit, Kind: seminar.Visit, City: m.plovdiv, Title: "Assessment visit", Purpose: "Interviews", Start: day(2018, 9, 3), Hosts: []id.Person{m.elena}})
	jonas(seminar.MarkAttendance{OnSeminar: visit, People: []seminar.Presence{{Person: m.elena, City: m.plovdiv, Minutes: 240}}})
	jonas(seminar.FileVisitReport{OnSeminar: visit, Text: "Four interviews"})
}

// seminarSession is a session of all cities.
func (m *mentoring) seminarSession() {
	on := session.OnSession{InProgramme: m.in, Session: id.Session(m.named("session of the seminar"))}
	p := NewPlay(m.Log, session.Decider, on.Session.UUID())
	p.Do(session.ScheduleSession{OnSession: on, Seminar: m.seminar, Mentor: m.pia, Title: "Mentor lounge", Language: "en", Start: m.Now(), Minutes: 30}, m.ana, role.ProgrammeManager)
	p.Do(session.StartSession{OnSession: on, Host: m.pia, Seminar: m.seminar}, m.pia, role.Mentor)
	p.Do(session.JoinSession{OnSession: on, Person: m.marta, City: m.patras}, m.marta, role.CityLead)
	m.Wait(30 * time.Minute)
	p.Do(session.EndSession{OnSession: on, Host: m.pia}, m.pia, role.Mentor)
}

func (m *mentoring) reviewing() {
	m.At(2018, 10, 8)
	on := peerreview.OnRound{InProgramme: m.in, Round: id.ReviewRound(m.named("review round"))}
	p := NewPlay(m.Log, peerreview.Decider, on.Round.UUID())
	var entries []peerreview.Submission
	for i, c := range []id.City{m.plovdiv, m.patras, m.kavala} {
		entries = append(entries, peerreview.Submission{Deliverable: id.Deliverable(id.Derive(c.UUID(), "strategy")), City: c, Level: 2 + i})
	}
	p.Do(peerreview.OpenRound{OnRound: on, Seminar: m.seminar, Step: 2, Title: "Strategies", Submissions: entries}, m.ana, role.ProgrammeManager)
	p.Do(peerreview.AssignReviewers{OnRound: on}, m.ana, role.ProgrammeManager)
	by := id.ParticipationOf(m.in.Programme, m.kavala)
	of := id.ParticipationOf(m.in.Programme, m.plovdiv)
	review := id.Review(id.Derive(on.Round.UUID(), "review of "+of.String()+" by "+by.String()))
	passage := id.Passage(m.named("passage"))
	p.Do(peerreview.MakeRemark{OnRound: on, Review: review, City: m.kavala, Remark: id.Suggestion(m.named("strength")), Kind: peerreview.Strength, Passage: passage, Text: "Clear aims"}, m.marta, role.CityMember)
	p.Do(peerreview.MakeRemark{OnRound: on, Review: review, City: m.kavala, Remark: id.Suggestion(m.named("question")), Kind: peerreview.Question, Passage: passage, Text: "Who pays?"}, m.marta, role.CityMember)
	for _, name := range []string{"suggestion 1", "suggestion 2"} {
		p.Do(peerreview.MakeSuggestion{OnRound: on, Review: review, City: m.kavala, Reviewed: m.plovdiv, Deliverable: entries[0].Deliverable,
			Suggestion: id.Suggestion(m.named(name)), Passage: passage, Text: "Name the harbour"}, m.marta, role.CityMember)
	}
	p.Do(peerreview.SubmitReview{OnRound: on, Review: review, City: m.kavala}, m.marta, role.CityMember)
	answer := func(name string, o peerreview.Outcome) {
		p.Do(peerreview.AnswerReview{OnRound: on, Review: review, City: m.plovdiv, Deliverable: entries[0].Deliverable, Suggestion: id.Suggestion(m.named(name)),
			Outcome: o, Reason: "as far as it is ours", Version: id.DocumentVersion(m.named("version 2"))}, m.elena, role.CityLead)
	}
	answer("suggestion 1", peerreview.InPart)
	answer("suggestion 2", peerreview.NotTakenOver)
	answer("suggestion 2", peerreview.TakenOver)
	p.Do(peerreview.CloseRound{OnRound: on, Reason: "the seminar is over"}, m.ana, role.ProgrammeManager)
}
