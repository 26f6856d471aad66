package session_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/session"
)

// TestRandomWalk lets people come and go and ask for anything.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[session.State, session.Command, session.Event]{
		Decider: session.Decider, Command: (&clock{}).anything, Invariant: sound, Walks: 80, Steps: 250,
	}.Run(t)
	for _, e := range session.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

// clock goes on with every question, as the server's does.
type clock struct{ minutes float64 }

func (c *clock) anything(r *rand.Rand, s session.State) (session.Command, decider.By) {
	if s.Session.IsZero() {
		c.minutes = -20
		return session.ScheduleSession{on, match, plovdiv, id.Seminar{}, pia, []id.Person{jonas}, "Timetables", "en", planned, 60, session.Mentoring}, asElena(c.minutes)
	}
	c.minutes += r.Float64() * 5
	who := []id.Person{pia, jonas, elena, georgi, marta}[r.IntN(5)]
	as := map[id.Person]role.Role{pia: role.Mentor, jonas: role.LeadExpert, elena: role.CityLead}[who]
	by := decider.By{Actor: who, ActingAs: as, At: minute(c.minutes).Truncate(time.Second)}
	over := s.Status == session.Ended || s.Status == session.Drafted || s.Status == session.Agreed
	switch {
	case over && r.IntN(4) == 0:
		c.minutes += day * float64(r.IntN(5))
	case r.IntN(6) == 0:
		return bySystem(r, s, c.minutes), asSystem(c.minutes)
	case over && r.IntN(2) == 0:
		return afterwards(r, who), by
	case s.Status == session.Confirmed && r.IntN(3) == 0:
		return session.StartSession{on, who, match, plovdiv, id.Seminar{}}, by
	case r.IntN(40) == 0:
		return rare(r, s, who), by
	}
	return ordinary(r, s, who), by
}

func bySystem(r *rand.Rand, s session.State, minutes float64) session.Command {
	who := []id.Person{pia, jonas, elena}[r.IntN(3)]
	return []session.Command{
		session.CloseStay{on, who, minute(minutes - float64(r.IntN(3)))}, session.PauseSession{on},
		session.EndSessionBySystem{on, s.Host}, session.RemindOfMinutes{on}, session.RecordSilence{on},
	}[r.IntN(5)]
}

func afterwards(r *rand.Rand, who id.Person) session.Command {
	return []session.Command{
		session.DraftMinutes{on, "en", "We agreed."}, session.AgreeMinutes{on},
		session.AddAddendum{on, id.Addendum(named(fmt.Sprint(r.IntN(3)))), "One thing more"}, session.GiveFeedback{on, who, r.IntN(7)},
	}[r.IntN(4)]
}

func rare(r *rand.Rand, s session.State, who id.Person) session.Command {
	switch r.IntN(12) {
	case 0:
		return session.CancelSession{on, reason}
	case 1:
		return session.MarkNoShow{on, session.OfCity}
	}
	return []session.Command{
		session.RescheduleSession{on, s.Start.Add(time.Duration(r.IntN(99)) * time.Minute), 60, reason},
		session.ProposeAgenda{on, session.KickOff, nil}, session.NameCoHost{on, marta}, session.InviteGuest{on, marta}, session.EndSession{on, who},
	}[r.IntN(5)]
}

func ordinary(r *rand.Rand, s session.State, who id.Person) session.Command {
	words := []string{"", "something", "\xff"}[r.IntN(3)]
	poll := id.Poll(named(fmt.Sprint("poll", r.IntN(3))))
	action := id.ActionItem(named(fmt.Sprint("action", r.IntN(4))))
	item := id.AgendaItem{}
	if len(s.Agenda) > 0 {
		item = s.Agenda[r.IntN(len(s.Agenda))]
	}
	return []session.Command{
		session.ConfirmSession{on}, session.StartSession{on, who, match, plovdiv, id.Seminar{}},
		session.JoinSession{on, who, id.City{}}, session.JoinSession{on, who, id.City{}}, session.LeaveSession{on, who},
		session.HandOverHost{on, s.Host, who}, session.MoveToAgendaItem{on, item},
		session.TakeNote{on, id.Note(named(fmt.Sprint(r.IntN(30)))), words},
		session.RecordDecision{on, id.Decision(named(fmt.Sprint(r.IntN(5)))), words, words, words, who, today.AddDays(r.IntN(9))},
		session.AddActionItem{on, action, who, today, words}, session.CompleteActionItem{on, action, words},
		session.OpenPoll{on, poll, "Which?", []string{"this", "that"}}, session.CastVote{on, poll, who, r.IntN(4)}, session.ClosePoll{on, poll},
		session.AskRecordingConsent{on}, session.GiveConsent{on, who}, session.GiveConsent{on, who}, session.RefuseConsent{on, who},
		session.StartRecording{on}, session.StopRecording{on}, session.DraftMinutes{on, "en", words}, session.AgreeMinutes{on},
		session.AddAddendum{on, id.Addendum(named(fmt.Sprint(r.IntN(3)))), words}, session.GiveFeedback{on, who, r.IntN(7)},
		session.ConfirmHost{on, plovdiv, id.UUID{}}, session.ConfirmPresent{on, id.UUID{}},
	}[r.IntN(26)]
}

func sound(s session.State) error {
	here := 0
	for p, a := range s.People {
		switch {
		case a.Seconds < 0 || a.Stays < 1:
			return fmt.Errorf("SES-4: %+v", a)
		case a.Present && s.Status != session.Live && s.Status != session.Paused:
			return errors.New("somebody is in a meeting that is over")
		case a.Seconds > s.LiveBefore && s.LiveSince.IsZero():
			return fmt.Errorf("SES-4: %d seconds of %d", a.Seconds, s.LiveBefore)
		}
		if a.Present {
			here++
		}
		_ = p
	}
	switch {
	case s.Recording && !s.ConsentAsked:
		return errors.New("SES-5: recorded without asking")
	case s.Recording && s.Status != session.Live && s.Status != session.Paused:
		return errors.New("SES-5: recorded after the end")
	case s.Status == session.Live && s.LiveSince.IsZero():
		return errors.New("live since never")
	case s.Status == session.Agreed && (!s.BySide[session.OfMentor].Agreed || !s.BySide[session.OfCity].Agreed):
		return errors.New("SES-7: agreed by fewer than two")
	case !s.HostAway.IsZero() && here > 0 && s.People[s.Host].Present:
		return errors.New("SES-6: the host is there and is said to be away")
	}
	for side, r := range s.Ratings {
		if r.Total < r.Answers || r.Total > 5*r.Answers {
			return fmt.Errorf("SES-9: %s %+v", side, r)
		}
	}
	return nil
}
