package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/role"
	"megdan/domain/room"
	"megdan/domain/session"
)

// meeting is one session while its story is told.
type meeting struct {
	match.OnMatch
	guide
	day        calendar.Date
	n          int
	kind       string // of the match
	roll       int    // chooses what goes wrong
	everything bool   // the one in which all happens that can
	lost       bool   // the host's connection is, and does not come back
	missed     bool   // the city does not come
	on         session.OnSession
	start      time.Time
	clock      time.Time
	people     []attendee
	host       guide
}

// attendee is somebody of the city who is there.
type attendee struct {
	role.Actor
	as role.Role
}

func (m *meeting) coHosted() bool { return m.kind == "mentor city" && (m.everything || m.roll%5 == 4) }

// session tells one meeting, from the plan to what came of it.
func (s *thread) session(m *meeting) {
	m.on = session.OnSession{InProgramme: s.in(), Session: id.Session(s.new("session", m.kind, num(m.n)))}
	m.start = m.day.Time().Add(time.Duration(8+s.rand.IntN(6))*time.Hour + time.Duration(s.rand.IntN(4))*15*time.Minute)
	m.host = m.guide
	if !s.plan(m) {
		return
	}
	switch {
	case m.everything:
	case m.missed || m.roll%13 == 5 && !m.lost:
		s.at(m.start.Add(20*time.Minute), m.guide.Actor, m.as, "session.mark_no_show", session.MarkNoShow{OnSession: m.on, Side: session.OfCity})
		return
	case m.roll%17 == 8 && !m.lost:
		s.at(m.start.Add(-26*time.Hour), s.lead, role.CityLead, "session.cancel_session", session.CancelSession{OnSession: m.on, Reason: s.say(sessionCancels)})
		return
	}
	if !m.start.Add(3 * time.Hour).Before(s.now) {
		return
	}
	s.opens(m)
	s.talks(m)
	if m.everything || m.n%6 == 3 {
		s.votes(m)
	}
	if m.everything || m.n%8 == 2 {
		s.records(m)
	}
	if m.everything || m.n%7 == 1 && !m.coHosted() { // a room is opened by the mentor
		s.writesTogether(m)
	}
	s.ends(m)
	s.follows(m)
}

var agendasOf = map[string][]session.Template{
	"expert":      {session.KickOff, session.VisionWorkshop, session.Mentoring, session.StrategyWorkshop, session.Mentoring, session.RoadmapWorkshop, session.MonitoringCall},
	"mentor":      {session.Mentoring},
	"mentor city": {session.PracticeTalk},
}

func (s *thread) plan(m *meeting) bool {
	templates := agendasOf[m.kind]
	template := templates[m.n%len(templates)]
	when := s.moment(m.day.AddDays(-8))
	c := session.ScheduleSession{
		OnSession: m.on, Match: m.Match, City: s.city, Mentor: m.Person, Title: s.say(sessionTitles), Language: s.language(), Start: m.start, Minutes: 60 + 30*(m.n%3),
	}
	if m.n%3 != 2 || m.everything {
		c.Template = template
	}
	if !s.at(when, m.guide.Actor, m.as, "session.schedule_session", c) {
		return false
	}
	if m.everything || m.n%4 == 1 {
		later := m.start.Add(30 * time.Minute)
		s.at(when.Add(50*time.Minute), s.lead, role.CityLead, "session.reschedule_session", session.RescheduleSession{
			OnSession: m.on, Start: later, Minutes: c.Minutes, Reason: s.say(sessionMoves),
		})
		m.start = later
	}
	if m.n%3 == 2 || m.everything {
		s.at(when.Add(time.Hour), m.guide.Actor, m.as, "session.propose_agenda", session.ProposeAgenda{OnSession: m.on, Items: s.agenda(m)})
	}
	if m.coHosted() || m.everything {
		s.at(when.Add(2*time.Hour), m.guide.Actor, m.as, "session.name_co_host", session.NameCoHost{OnSession: m.on, Person: s.colleague(m).Person})
	}
	if m.everything {
		guest := s.of(role.Partner)[0].lead
		s.at(when.Add(3*time.Hour), s.lead, role.CityLead, "session.invite_guest", session.InviteGuest{OnSession: m.on, Person: guest.Person})
	}
	s.at(when.Add(4*time.Hour), s.lead, role.CityLead, "session.confirm_session", session.ConfirmSession{OnSession: m.on})
	return true
}

// colleague is who can host instead: of a mentor city its second person, else
// the second manager's choice, a person of the first mentor city.
func (s *thread) colleague(m *meeting) guide {
	all := s.guides()
	for n, g := range all {
		if n >= s.firstMentorCity() && g.Person != m.guide.Person && (g.city == m.guide.city || m.guide.city.IsZero()) && (n-s.firstMentorCity())%2 == 1 {
			return g
		}
	}
	return all[len(all)-1]
}

func (s *thread) agenda(m *meeting) (items []session.AgendaItem) {
	for i, t := range agendaPoints {
		if i%2 == m.n%2 || i == 0 {
			items = append(items, session.AgendaItem{Item: id.AgendaItem(s.new("point", num(m.n), num(i))), Title: t[s.lang], Minutes: 10 + 5*(i%4)})
		}
	}
	return items
}

// do notes a step of the meeting some minutes after the one before.
func (s *thread) do(m *meeting, by role.Actor, as role.Role, name string, body any) {
	m.clock = m.clock.Add(time.Duration(40+s.rand.IntN(200)) * time.Second)
	s.at(m.clock, by, as, name, body)
}

// opens: the host starts it, people come in.
func (s *thread) opens(m *meeting) {
	m.clock = m.start.Add(-4 * time.Minute)
	if m.coHosted() && !m.everything {
		m.host = s.colleague(m)
	}
	s.do(m, m.host.Actor, m.host.as, "session.start_session", session.StartSession{OnSession: m.on, Host: m.host.Person, Match: m.Match, City: s.city})
	s.do(m, m.host.Actor, m.host.as, "session.join_session", session.JoinSession{OnSession: m.on, Person: m.host.Person})
	m.people = []attendee{{s.lead, s.ordinary()}}
	for i, a := range s.members {
		if i == 0 || s.rand.IntN(100) < s.o.Density/2 {
			m.people = append(m.people, attendee{a, s.ordinary()})
		}
	}
	for _, p := range m.people {
		s.do(m, p.Actor, p.as, "session.join_session", session.JoinSession{OnSession: m.on, Person: p.Person})
	}
	if m.everything {
		c := s.colleague(m)
		s.do(m, c.Actor, c.as, "session.join_session", session.JoinSession{OnSession: m.on, Person: c.Person})
		g := s.of(role.Partner)[0].lead
		s.do(m, g, role.Public, "session.join_session", session.JoinSession{OnSession: m.on, Person: g.Person})
	}
	if m.n%3 == 2 || m.everything {
		for _, item := range s.agenda(m) {
			s.do(m, m.host.Actor, m.host.as, "session.move_to_agenda_item", session.MoveToAgendaItem{OnSession: m.on, Item: item.Item})
		}
	}
}

func (m *meeting) anybody(s *thread) attendee {
	if s.rand.IntN(3) == 0 {
		return attendee{m.host.Actor, m.host.as}
	}
	return pick(s.rand, m.people)
}

// talks: notes, decisions, things to do; somebody loses the connection.
func (s *thread) talks(m *meeting) {
	for i := range s.some(5 + s.rand.IntN(6)) {
		p := m.anybody(s)
		s.do(m, p.Actor, p.as, "session.take_note", session.TakeNote{OnSession: m.on, Note: id.Note(s.new("note", num(m.n), num(i))), Text: s.tells(notes, noteEnds)})
	}
	for i := range s.some(1 + s.rand.IntN(2)) {
		p := m.anybody(s)
		d := decisionTexts[s.rand.IntN(len(decisionTexts))]
		s.do(m, p.Actor, p.as, "session.record_decision", session.RecordDecision{
			OnSession: m.on, Decision: id.Decision(s.new("decision", num(m.n), num(i))), Question: d.question[s.lang], Positions: s.say(positions),
			Outcome: d.outcome[s.lang], Owner: pick(s.rand, m.people).Person, ReviewOn: m.day.AddDays(60 + s.rand.IntN(60)),
		})
	}
	for i := range s.some(2 + s.rand.IntN(3)) {
		p := m.anybody(s)
		s.do(m, p.Actor, p.as, "session.add_action_item", session.AddActionItem{
			OnSession: m.on, Action: m.action(s, i), Owner: pick(s.rand, m.people).Person, Due: m.day.AddDays(10 + s.rand.IntN(20)), Text: s.say(actionTexts),
		})
	}
	if len(m.people) > 1 && (m.everything || m.n%6 == 4) {
		p := m.people[1]
		seen := m.clock.Add(20 * time.Second)
		m.clock = seen.Add(90 * time.Second)
		s.do(m, system, role.SystemItself, "session.close_stay", session.CloseStay{OnSession: m.on, Person: p.Person, Seen: seen})
		s.do(m, p.Actor, p.as, "session.join_session", session.JoinSession{OnSession: m.on, Person: p.Person})
	}
}

func (m *meeting) action(s *thread, i int) id.ActionItem {
	return id.ActionItem(s.new("action", num(m.n), num(i)))
}

func (s *thread) votes(m *meeting) {
	q := pollTexts[s.rand.IntN(len(pollTexts))]
	poll := id.Poll(s.new("poll", num(m.n)))
	var options []string
	for _, o := range q.options {
		options = append(options, o[s.lang])
	}
	s.do(m, m.host.Actor, m.host.as, "session.open_poll", session.OpenPoll{OnSession: m.on, Poll: poll, Question: q.question[s.lang], Options: options})
	for _, p := range m.people {
		s.do(m, p.Actor, p.as, "session.cast_vote", session.CastVote{OnSession: m.on, Poll: poll, Person: p.Person, Choice: 1 + s.rand.IntN(len(options))})
	}
	s.do(m, m.host.Actor, m.host.as, "session.close_poll", session.ClosePoll{OnSession: m.on, Poll: poll})
}

// records: everybody who is there answers before it begins; one takes the
// consent back when all happens.
func (s *thread) records(m *meeting) {
	all := append([]attendee{{m.host.Actor, m.host.as}}, m.people...)
	if m.everything {
		c := s.colleague(m)
		all = append(all, attendee{c.Actor, c.as}, attendee{s.of(role.Partner)[0].lead, role.Public})
	}
	host := func(name string, body any) { s.do(m, m.host.Actor, m.host.as, name, body) }
	host("session.ask_recording_consent", session.AskRecordingConsent{OnSession: m.on})
	for _, p := range all {
		s.do(m, p.Actor, p.as, "session.give_consent", session.GiveConsent{OnSession: m.on, Person: p.Person})
	}
	host("session.start_recording", session.StartRecording{OnSession: m.on})
	if m.everything {
		p := m.people[len(m.people)-1]
		s.do(m, p.Actor, p.as, "session.refuse_consent", session.RefuseConsent{OnSession: m.on, Person: p.Person})
		host("session.start_recording", session.StartRecording{OnSession: m.on})
	}
	host("session.stop_recording", session.StopRecording{OnSession: m.on})
}

// writesTogether: the room beside the meeting, with its shared text.
func (s *thread) writesTogether(m *meeting) {
	in := room.InRoom{InProgramme: s.in(), Room: id.Room(s.new("room", num(m.n)))}
	host := attendee{m.host.Actor, role.Mentor} // by the match, also who comes from a mentor city
	s.do(m, host.Actor, host.as, "room.open_room", room.OpenRoom{InRoom: in, Session: m.on.Session, City: s.city})
	all := append([]attendee{host}, m.people...)
	for _, p := range all {
		s.do(m, p.Actor, p.as, "room.enter_room", room.EnterRoom{InRoom: in, Session: m.on.Session, Person: p.Person})
	}
	guest := m.people[len(m.people)-1]
	s.do(m, guest.Actor, guest.as, "room.raise_hand", room.RaiseHand{InRoom: in, Person: guest.Person})
	s.do(m, host.Actor, host.as, "room.grant_floor", room.GrantFloor{InRoom: in, To: guest.Person})
	s.do(m, guest.Actor, guest.as, "room.lower_hand", room.LowerHand{InRoom: in, Person: guest.Person})
	if s.data.Category == role.Participating {
		s.do(m, host.Actor, host.as, "room.share_board", room.ShareBoard{InRoom: in, Board: s.firstBoard(), Person: host.Person})
	}
	var after id.TextBlock
	for i := range 2 + s.some(5) {
		p := pick(s.rand, all)
		block := id.TextBlock(s.new("block", num(m.n), num(i)))
		s.do(m, p.Actor, p.as, "room.edit_shared_text", room.EditSharedText{InRoom: in, Person: p.Person, Block: block, After: after, Text: s.say(sharedLines)})
		after = block
	}
	s.do(m, guest.Actor, guest.as, "room.leave_room", room.LeaveRoom{InRoom: in, Person: guest.Person})
	s.do(m, host.Actor, host.as, "room.close_room", room.CloseRoom{InRoom: in})
}

func (s *thread) ends(m *meeting) {
	if m.everything {
		c := s.colleague(m)
		s.do(m, m.host.Actor, m.host.as, "session.hand_over_host", session.HandOverHost{OnSession: m.on, From: m.host.Person, To: c.Person})
		m.host = c
	}
	if p := m.people[len(m.people)-1]; len(m.people) > 1 {
		s.do(m, p.Actor, p.as, "session.leave_session", session.LeaveSession{OnSession: m.on, Person: p.Person})
	}
	if m.lost {
		s.do(m, m.host.Actor, m.host.as, "session.leave_session", session.LeaveSession{OnSession: m.on, Person: m.host.Person})
		m.clock = m.clock.Add(16 * time.Minute)
		s.do(m, system, role.SystemItself, "session.pause_session", session.PauseSession{OnSession: m.on})
		m.clock = m.clock.Add(4 * time.Hour)
		s.do(m, system, role.SystemItself, "session.end_session_by_system", session.EndSessionBySystem{OnSession: m.on, Host: m.host.Person})
		return
	}
	s.do(m, m.host.Actor, m.host.as, "session.end_session", session.EndSession{OnSession: m.on, Host: m.host.Person})
}
