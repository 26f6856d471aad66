package httpapi

import (
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/place"
	s "megdan/domain/session"
	"megdan/projections/session"
	lists "megdan/projections/sessions"
)

// inSession names a session of the world.
func inSession(name string) s.OnSession {
	return s.OnSession{InProgramme: place.InProgramme{Programme: edition2018}, Session: id.Session(named(name))}
}

// planned is a session of the match, about now.
func planned(on s.OnSession, start time.Time) s.ScheduleSession {
	return s.ScheduleSession{
		OnSession: on, Match: theMatch, City: sofia, Mentor: who["mentor"], CoHosts: []id.Person{who["lead expert"]}, Title: "Timetables",
		Language: "en", Start: start, Minutes: 60, Template: s.Mentoring,
	}
}

func startedBy(on s.OnSession, host string) s.StartSession {
	return s.StartSession{OnSession: on, Host: who[host], Match: theMatch, City: sofia}
}

// domain.md 4.8, scenario 7: a mentor is ill, a co-host starts, a third person
// is refused.
func TestACoHostStartsForAMentorWhoIsIll(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	matchIn(w)
	story := &told{w, map[string]id.City{}}
	first, second, later := inSession("first"), inSession("second"), inSession("later")
	story.goes("city lead", "session.schedule_session", planned(first, time.Now()))

	// SES-1: a mentor of another city, the city itself and the manager do not.
	story.refused("mentor member", "session.start_session", startedBy(first, "mentor member"), "session.not_its_host")
	story.refused("mentor member", "session.start_session", startedBy(first, "lead expert"), "rights.denied")
	for _, name := range []string{"city lead", "manager", "auditor"} {
		story.refused(name, "session.start_session", startedBy(first, name), "rights.denied")
	}
	story.goes("lead expert", "session.start_session", startedBy(first, "lead expert"))
	if d := docFor[session.Document](w, "city member", "session/"+first.Session.String(), ""); d.State != s.Live || d.Host != who["lead expert"] || d.Agenda.Len() != 4 {
		t.Errorf("the session is not live with its co-host: %s %s %d", d.State, d.Host, d.Agenda.Len())
	}

	// SES-3: people of the city join, others when they are invited.
	join := func(name string) s.JoinSession { return s.JoinSession{OnSession: first, Person: who[name]} }
	story.goes("city member", "session.join_session", join("city member"))
	story.refused("partner member", "session.join_session", join("partner member"), "rights.denied")
	story.refused("auditor", "session.join_session", join("auditor"), "rights.denied")
	story.goes("city lead", "session.invite_guest", s.InviteGuest{OnSession: first, Person: who["partner member"]})
	story.goes("partner member", "session.join_session", join("partner member"))
	story.goes("partner member", "session.take_note", s.TakeNote{OnSession: first, Note: id.Note(named("note")), Text: "As we did it"})
	w.await(w.config.Head()) // what is known of the invitation follows the log
	if d := docFor[session.Document](w, "partner member", "session/"+first.Session.String(), ""); d.Notes.Len() != 1 {
		t.Errorf("an invited guest sees the session: %d notes", d.Notes.Len())
	}
	if a := w.call("partner lead", "GET", "/api/views/session/"+first.Session.String(), nil); a.status != 403 {
		t.Errorf("somebody who is not invited does not: %d", a.status)
	}

	// SES-2: one live session of a host at a time. SES-6: handing over frees.
	story.goes("city lead", "session.schedule_session", planned(second, time.Now()))
	story.refused("lead expert", "session.start_session", startedBy(second, "lead expert"), "mentor.has_live_session")
	story.goes("mentor", "session.join_session", join("mentor"))
	story.goes("lead expert", "session.hand_over_host", s.HandOverHost{OnSession: first, From: who["lead expert"], To: who["mentor"]})
	story.refused("mentor", "session.start_session", startedBy(second, "mentor"), "mentor.has_live_session")
	story.goes("lead expert", "session.start_session", startedBy(second, "lead expert"))
	story.goes("mentor", "session.end_session", s.EndSession{OnSession: first, Host: who["mentor"]})

	// SES-1: not inside a match that pauses, nor at any time.
	on := match.OnMatch{InCity: place.InCity{Programme: edition2018, City: sofia}, Match: theMatch}
	story.goes("city lead", "session.schedule_session", planned(later, time.Now().Add(time.Hour)))
	story.refused("mentor", "session.start_session", startedBy(later, "mentor"), "session.too_early")
	story.goes("city lead", "session.reschedule_session", s.RescheduleSession{OnSession: later, Start: time.Now(), Minutes: 60, Reason: "everybody is here already"})
	story.goes("city lead", "match.pause_match", match.PauseMatch{OnMatch: on, Reason: "elections in the city"})
	story.refused("mentor", "session.start_session", startedBy(later, "mentor"), "match.not_active")
	if d := docFor[lists.Document](w, "mentor", "sessions/"+who["mentor"].String(), ""); d.Sessions.Len() != 3 {
		t.Errorf("the mentor's calendar has %d sessions, not 3", d.Sessions.Len())
	}
}
