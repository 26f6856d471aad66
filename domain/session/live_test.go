package session_test

import (
	"fmt"
	"slices"
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/session"
)

func TestStarting(t *testing.T) {
	t.Parallel()
	begins := func(p id.Person, m float64) []session.Event {
		return []session.Event{session.SessionStarted{s1, part, pia, p, minute(m)}, joined(p, id.Participation{}, 1, m)}
	}
	byJonas := session.StartSession{on, jonas, match, plovdiv, id.Seminar{}}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-1: its mentor starts it", Given: story(), When: starts, By: asPia(0), Then: begins(pia, 0)},
		{Name: "SES-1: when it is confirmed too", Given: story(confirmed), When: starts, By: asPia(0), Then: begins(pia, 0)},
		{Name: "SES-1: or a co-host named before, when the mentor is ill", Given: story(coHost), When: byJonas, By: asJonas(3), Then: begins(jonas, 3)},
		{Name: "SES-1: a third person does not", Given: story(), When: byJonas, By: asJonas(3), Refused: "session.not_its_host"},
		{Name: "SES-1: nor in the mentor's name", Given: story(), When: starts, By: asElena(3), Refused: "session.not_its_host"},
		{Name: "SES-1: 15 minutes before", Given: story(), When: starts, By: asPia(-15), Then: begins(pia, -15)},
		{Name: "SES-1: not 16", Given: story(), When: starts, By: asPia(-16), Refused: "session.too_early", Args: map[string]any{"from": "2018-03-05T13:45:00Z"}},
		{Name: "SES-1: 24 hours after", Given: story(), When: starts, By: asPia(day), Then: begins(pia, day)},
		{Name: "SES-1: not a minute more", Given: story(), When: starts, By: asPia(day + 1), Refused: "session.too_late"},
		{Name: "starting twice is quiet", Given: started(), When: starts, By: asPia(1)},
		{Name: "a second start by another host is none", Given: started(), When: byJonas, By: asJonas(1), Refused: "session.not_planned"},
		{Name: "SES-1: inside the match it was planned in", Given: story(), When: session.StartSession{on, pia, id.Match(named("other")), plovdiv, id.Seminar{}}, By: asPia(0), Refused: "session.differs"},
		{Name: "what ended does not start again", Given: started(ends(60, 60)), When: starts, By: asPia(70), Refused: "session.not_planned"},
	})
}

func TestBeingThere(t *testing.T) {
	t.Parallel()
	joins := func(p id.Person) session.JoinSession { return session.JoinSession{on, p, id.City{}} }
	lost := func(p id.Person, m float64) session.CloseStay { return session.CloseStay{on, p, minute(m)} }
	with := started(joined(elena, part, 1, 5))
	full := started()
	for n := range session.PeopleMost {
		full = append(full, joined(id.Person(named(fmt.Sprint("seat", n))), part, 1, 1))
	}
	inSeminar := scheduled
	inSeminar.Participation, inSeminar.City, inSeminar.Match, inSeminar.Seminar = id.Participation{}, id.City{}, id.Match{}, seminar
	assembly := []session.Event{inSeminar, session.SessionStarted{s1, part, pia, pia, planned}, joined(pia, id.Participation{}, 1, 0)}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-3: a member of the city joins for it", Given: started(), When: joins(elena), By: asElena(5), Then: []session.Event{joined(elena, part, 1, 5)}},
		{Name: "SES-3: a guest for nobody", Given: started(), When: joins(marta), By: asMarta(5), Then: []session.Event{joined(marta, id.Participation{}, 1, 5)}},
		{Name: "in a seminar for the city that is said", Given: assembly, When: session.JoinSession{on, marta, espoo}, By: asMarta(5), Then: []session.Event{joined(marta, partEspoo, 1, 5)}},
		{Name: "for oneself", Given: started(), When: joins(elena), By: asGeorgi(5), Refused: "session.not_oneself"},
		{Name: "twice is quiet", Given: with, When: joins(elena), By: asElena(6)},
		{Name: "not before the start", Given: story(), When: joins(elena), By: asElena(0), Refused: "session.not_live"},
		{Name: "the room is full", Given: full, When: joins(elena), By: asElena(5), Refused: "session.too_many"},
		{Name: "SES-4: leaving carries the server's time", Given: with, When: session.LeaveSession{on, elena}, By: asElena(25), Then: []session.Event{left(elena, session.Left, 1, 20, 25)}},
		{Name: "leaving twice is quiet", Given: append(slices.Clone(with), left(elena, session.Left, 1, 20, 25)), When: session.LeaveSession{on, elena}, By: asElena(26)},
		{Name: "nobody is sent away", Given: with, When: session.LeaveSession{on, elena}, By: asPia(25), Refused: "session.not_oneself"},
		{Name: "SES-4: a lost connection closes the stay when it was last heard of", Given: with, When: lost(elena, 15), By: asSystem(16), Then: []session.Event{left(elena, session.Lost, 1, 10, 15)}},
		{Name: "SES-4: after 60 seconds, not before", Given: with, When: lost(elena, 15), By: asSystem(15.9), Refused: "session.heartbeat_recent", Args: map[string]any{"seconds": 60}},
		{Name: "SES-4: not before it began", Given: with, When: lost(elena, 1), By: asSystem(16), Then: []session.Event{left(elena, session.Lost, 1, 0, 5)}},
		{Name: "who is not there is not lost", Given: started(), When: lost(elena, 1), By: asSystem(16)},
	})
}

// TestAttendance: three stays, one total (domain.md 4.8, scenario 8).
func TestAttendance(t *testing.T) {
	t.Parallel()
	thrice := started(
		joined(elena, part, 1, 0), left(elena, session.Lost, 1, 20, 20),
		joined(elena, part, 2, 25), left(elena, session.Lost, 2, 5, 30),
		joined(elena, part, 3, 40),
	)
	shortly := started(joined(elena, part, 1, 31))
	halfway := started(joined(elena, part, 1, 30))
	closing := func(m float64, stay, minutes, total int, a session.Attendance) []session.Event {
		out := sorted(pia, elena, left(pia, session.AtClose, 1, 60, m), left(elena, session.AtClose, stay, minutes, m))
		out = append(out, sorted(pia, elena, counted(pia, id.Participation{}, 1, 60, session.Attended), counted(elena, part, stay, total, a))...)
		return append(out, ends(60, m))
	}
	end := session.EndSession{on, pia}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-4: a connection lost twice makes three stays and one total", Given: thrice, When: end, By: asPia(60), Then: closing(60, 3, 20, 45, session.Attended)},
		{Name: "SES-4: half of the live time is attended", Given: halfway, When: end, By: asPia(60), Then: closing(60, 1, 30, 30, session.Attended)},
		{Name: "SES-4: less is not", Given: shortly, When: end, By: asPia(60), Then: closing(60, 1, 29, 29, session.Briefly)},
		{Name: "only its host ends it", Given: halfway, When: session.EndSession{on, jonas}, By: asJonas(60), Refused: "session.host_only"},
		{Name: "ending twice is quiet", Given: started(ends(60, 60)), When: end, By: asPia(61)},
		{Name: "what did not begin does not end", Given: story(), When: end, By: asPia(60), Refused: "session.not_live"},
	})
}

func TestHosts(t *testing.T) {
	t.Parallel()
	two := started(joined(jonas, id.Participation{}, 1, 1))
	handed := session.HostHandedOver{s1, pia, jonas}
	gone := started(joined(elena, part, 1, 0), left(pia, session.Lost, 1, 10, 10))
	paused := session.SessionPaused{s1, minute(25)}
	waiting := append(slices.Clone(gone), paused)
	over := session.SessionEndedBySystem{s1, part, pia, minute(250), 25 * 60, today.AddWorkingDays(5), today.AddWorkingDays(10)}
	total := append([]session.Event{left(elena, session.AtClose, 1, 25, 250)}, sorted(pia, elena,
		counted(pia, id.Participation{}, 1, 10, session.Briefly), counted(elena, part, 1, 25, session.Attended))...)
	bySystem := session.EndSessionBySystem{on, pia}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-6: the host hands over to a co-host", Given: two, When: session.HandOverHost{on, pia, jonas}, By: asPia(5), Then: []session.Event{handed}},
		{Name: "handing over twice is quiet", Given: append(slices.Clone(two), handed), When: session.HandOverHost{on, pia, jonas}, By: asPia(5)},
		{Name: "SES-6: a co-host takes over when the host is gone", Given: append(slices.Clone(two), left(pia, session.Lost, 1, 5, 5)), When: session.HandOverHost{on, pia, jonas}, By: asJonas(7), Then: []session.Event{handed}},
		{Name: "SES-6: not while the host is there", Given: two, When: session.HandOverHost{on, pia, jonas}, By: asJonas(7), Refused: "session.host_only"},
		{Name: "SES-6: to somebody who may", Given: started(joined(elena, part, 1, 1)), When: session.HandOverHost{on, pia, elena}, By: asPia(5), Refused: "session.not_its_host"},
		{Name: "SES-6: and is there", Given: started(), When: session.HandOverHost{on, pia, jonas}, By: asPia(5), Refused: "session.not_present"},
		{Name: "SES-6: from the host", Given: two, When: session.HandOverHost{on, jonas, pia}, By: asJonas(5)},
		{Name: "SES-6: who is not host hands nothing over", Given: append(slices.Clone(two), handed), When: session.HandOverHost{on, pia, pia}, By: asPia(5), Refused: "session.host_only"},
		{Name: "SES-6: after 15 minutes without a host it pauses", Given: gone, When: session.PauseSession{on}, By: asSystem(25), Then: []session.Event{paused}},
		{Name: "SES-6: not before", Given: gone, When: session.PauseSession{on}, By: asSystem(24), Refused: "session.not_due"},
		{Name: "SES-6: nor while a host is there", Given: started(), When: session.PauseSession{on}, By: asSystem(99), Refused: "session.not_due"},
		{Name: "pausing twice is quiet", Given: waiting, When: session.PauseSession{on}, By: asSystem(26)},
		{Name: "what is not live does not pause", Given: story(), When: session.PauseSession{on}, By: asSystem(25), Refused: "session.not_live"},
		{Name: "SES-6: it goes on when the host is back", Given: waiting, When: session.JoinSession{on, pia, id.City{}}, By: asPia(30),
			Then: []session.Event{joined(pia, id.Participation{}, 2, 30), session.SessionResumed{s1, minute(30)}}},
		{Name: "SES-6: after 4 hours without one it ends; the pause is no live time", Given: waiting, When: bySystem, By: asSystem(250), Then: append(total, over)},
		{Name: "SES-6: not before that", Given: waiting, When: bySystem, By: asSystem(249), Refused: "session.not_due"},
		{Name: "SES-6: with its host", Given: waiting, When: session.EndSessionBySystem{on, jonas}, By: asSystem(250), Refused: "session.host_only"},
		{Name: "what ended is quiet", Given: append(append(slices.Clone(waiting), total...), over), When: bySystem, By: asSystem(251)},
		{Name: "others ask who may host", Given: started(), When: session.ConfirmHost{on, plovdiv, id.UUID{}}, By: asJonas(1)},
		{Name: "and hear who may not", Given: started(), When: session.ConfirmHost{on, plovdiv, id.UUID{}}, By: asElena(1), Refused: "session.not_its_host"},
		{Name: "after the end nobody", Given: started(ends(60, 60)), When: session.ConfirmHost{on, plovdiv, id.UUID{}}, By: asPia(61), Refused: "session.over"},
		{Name: "without a session nobody is asked", When: session.ConfirmHost{session.OnSession{}, plovdiv, s1.UUID()}, By: asElena(1)},
		{Name: "others ask who is there", Given: started(), When: session.ConfirmPresent{on, id.UUID{}}, By: asPia(1)},
		{Name: "and who is not", Given: started(), When: session.ConfirmPresent{on, id.UUID{}}, By: asElena(1), Refused: "session.not_present"},
		{Name: "unless there is no session", When: session.ConfirmPresent{session.OnSession{}, s1.UUID()}, By: at(1, stranger, role.Public)},
	})
}
