package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/role"
	"megdan/domain/session"
)

// follows tells what comes of a meeting: feedback, minutes that both sides
// agree to or are silent about, action items done.
func (s *thread) follows(m *meeting) {
	ended := m.clock
	rate := func(a role.Actor, as role.Role) {
		s.at(ended.Add(time.Duration(3+s.rand.IntN(40))*time.Minute), a, as, "session.give_feedback", session.GiveFeedback{
			OnSession: m.on, Person: a.Person, Rating: 3 + s.rand.IntN(3),
		})
	}
	for i, p := range m.people {
		if i == 0 || s.rand.IntN(100) < s.o.Density*2/3 {
			rate(p.Actor, p.as)
		}
	}
	drafted := s.later(ended, 1+s.rand.IntN(4))
	if !s.at(drafted, m.host.Actor, m.host.as, "session.draft_minutes", session.DraftMinutes{
		OnSession: m.on, Language: s.language(), Text: s.tells(minutesBegin, minutesMiddle, minutesEnd),
	}) {
		return
	}
	agrees := s.lead
	s.at(s.later(drafted, 1), m.guide.Actor, m.as, "session.agree_minutes", session.AgreeMinutes{OnSession: m.on})
	switch {
	case m.n%10 == 6: // the city is silent, and that is recorded as such
		reminded := s.later(drafted, 20)
		s.at(reminded, system, role.SystemItself, "session.remind_of_minutes", session.RemindOfMinutes{OnSession: m.on})
		s.at(s.later(reminded, 10), system, role.SystemItself, "session.record_silence", session.RecordSilence{OnSession: m.on})
	case m.everything: // late, after all
		reminded := s.later(drafted, 20)
		s.at(reminded, system, role.SystemItself, "session.remind_of_minutes", session.RemindOfMinutes{OnSession: m.on})
		silent := s.later(reminded, 10)
		s.at(silent, system, role.SystemItself, "session.record_silence", session.RecordSilence{OnSession: m.on})
		agreed := s.later(silent, 2)
		s.at(agreed, agrees, role.CityLead, "session.agree_minutes", session.AgreeMinutes{OnSession: m.on})
		s.addendum(m, s.later(agreed, 3))
	default:
		agreed := s.later(drafted, 3+s.rand.IntN(6))
		s.at(agreed, agrees, role.CityLead, "session.agree_minutes", session.AgreeMinutes{OnSession: m.on})
		if m.n%12 == 8 {
			s.addendum(m, s.later(agreed, 3))
		}
	}
	s.completes(m, ended)
}

func (s *thread) addendum(m *meeting, when time.Time) {
	s.at(when, s.lead, s.ordinary(), "session.add_addendum", session.AddAddendum{
		OnSession: m.on, Addendum: id.Addendum(s.new("addendum", num(m.n))), Text: s.say(addenda),
	})
}

// completes: of what was to be done most is, some late, and the first of the
// last sessions stays open.
func (s *thread) completes(m *meeting, ended time.Time) {
	for i := range s.actionsOf(m) {
		if !m.everything && s.rand.IntN(6) == 0 {
			continue
		}
		p := pick(s.rand, m.people)
		s.at(s.later(ended, 6+s.rand.IntN(25)), p.Actor, p.as, "session.complete_action_item", session.CompleteActionItem{
			OnSession: m.on, Action: m.action(s, i), Note: s.say(actionNotes),
		})
	}
}

// actionsOf counts the action items that the meeting gave out.
func (s *thread) actionsOf(m *meeting) (n int) {
	for _, step := range s.steps {
		if c, is := step.body.(session.AddActionItem); is && c.Session == m.on.Session {
			n++
		}
	}
	return n
}

// plansNext: a session of the coming days is planned, and mostly confirmed.
func (s *thread) plansNext(m match.OnMatch, g guide, p pairing) {
	today := calendar.In(s.now, time.UTC)
	day := dayOf(today.AddDays(2), p.slot)
	on := session.OnSession{InProgramme: s.in(), Session: id.Session(s.new("session", "next"))}
	when := s.moment(today.AddDays(-4 - s.rand.IntN(5)))
	s.at(when, g.Actor, g.as, "session.schedule_session", session.ScheduleSession{
		OnSession: on, Match: m.Match, City: s.city, Mentor: g.Person, Title: s.say(sessionTitles), Language: s.language(),
		Start: day.Time().Add(9 * time.Hour), Minutes: 60, Template: session.Mentoring,
	})
	if s.rand.IntN(3) > 0 {
		s.at(when.Add(5*time.Hour), s.lead, role.CityLead, "session.confirm_session", session.ConfirmSession{OnSession: on})
	}
}
