package httpapi

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	s "megdan/domain/session"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/projections/attendance"
	"megdan/projections/session"
)

// clockwork gives commands at times of its own, as the periodic work and the
// socket's heartbeats do.
type clockwork struct {
	*world
	start time.Time
}

// at is so many seconds after the start.
func (c clockwork) at(seconds int) time.Time {
	return c.start.Add(time.Duration(seconds) * time.Second)
}

func (c clockwork) do(seconds int, p id.Person, name string, body any) {
	c.t.Helper()
	if err := c.try(seconds, p, name, body); err != nil {
		c.t.Fatalf("%s after %d seconds: %v", name, seconds, err)
	}
}

func (c clockwork) try(seconds int, p id.Person, name string, body any) error {
	_, err := c.bus.Do(context.Background(), command.Request{
		Type: name, Body: asJSON(body), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: p, Auth: "test"}, IfMatch: eventstore.Any, At: c.at(seconds),
	})
	return err
}

// domain.md 4.8, scenario 8: the connection is lost twice; attendance shows
// three stays and one total.
func TestAConnectionLostTwiceIsThreeStaysAndOneTotal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	matchIn(w)
	c := clockwork{w, time.Now().UTC().Truncate(time.Second)}
	on := inSession("shaky")
	mentor, member := who["mentor"], who["city member"]
	join := s.JoinSession{OnSession: on, Person: member}
	lost := func(heard int) s.CloseStay { return s.CloseStay{OnSession: on, Person: member, Seen: c.at(heard)} }

	c.do(0, who["city lead"], "session.schedule_session", planned(on, c.start))
	c.do(0, mentor, "session.start_session", startedBy(on, "mentor"))
	c.do(0, member, "session.join_session", join)
	var no *decider.Refusal
	if err := c.try(659, id.System, "session.close_stay", lost(600)); !errors.As(err, &no) || no.Code != "session.heartbeat_recent" {
		t.Fatalf("SES-4: 59 seconds without a heartbeat are not 60: %v", err)
	}
	c.do(660, id.System, "session.close_stay", lost(600)) // heard of until 600
	c.do(900, member, "session.join_session", join)
	c.do(1561, id.System, "session.close_stay", lost(1500)) // until 1500
	c.do(3000, member, "session.join_session", join)
	c.do(3600, mentor, "session.end_session", s.EndSession{OnSession: on, Host: mentor})

	d := docFor[session.Document](w, "city lead", "session/"+on.Session.String(), "")
	p, _ := d.People.Get(member)
	if p.Stays != 3 || p.Seconds != 600+600+600 || p.Attendance != s.Attended || d.LiveSeconds != 3600 {
		t.Errorf("three stays of ten minutes in an hour: %+v of %d", p, d.LiveSeconds)
	}
	ways := map[s.Leaving]int{}
	for _, stay := range d.Stays.All() {
		if stay.Person == member {
			ways[stay.How] += stay.Seconds
		}
	}
	if ways[s.Lost] != 1200 || ways[s.AtClose] != 600 {
		t.Errorf("a lost connection says so: %v", ways)
	}
	report := docFor[attendance.Document](w, "manager", "attendance/"+edition2018.String(), "")
	city, _ := report.Cities.Get(inSofia)
	meeting, _ := report.Meetings.Get(on.Session.UUID())
	if city.Seconds != 1800 || city.Visits != 1 || meeting.Seconds != 1800+3600 || meeting.People != 2 {
		t.Errorf("half an hour of the city, an hour of the mentor: %+v %+v", city, meeting)
	}
	if a := w.call("city member", "GET", "/api/views/attendance/"+edition2018.String(), nil); a.status != 403 {
		t.Errorf("the report is for the manager and the auditor: %d", a.status)
	}
}

// SES-6 and SES-7, by commands of the system: taken when they are due.
func TestWhatTimeBringsAbout(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	matchIn(w)
	c := clockwork{w, time.Now().UTC().Truncate(time.Second)}
	on := inSession("without a host")
	mentor, lead := who["mentor"], who["city lead"]
	const minute, day = 60, 24 * 60 * 60
	notDue := func(seconds int, name string, body any, code string) {
		t.Helper()
		var no *decider.Refusal
		if err := c.try(seconds, id.System, name, body); !errors.As(err, &no) || no.Code != code {
			t.Fatalf("%s after %d seconds: %v, want %s", name, seconds, err, code)
		}
	}
	c.do(0, lead, "session.schedule_session", planned(on, c.start))
	c.do(0, mentor, "session.start_session", startedBy(on, "mentor"))
	c.do(0, lead, "session.join_session", s.JoinSession{OnSession: on, Person: lead})
	c.do(10*minute, mentor, "session.leave_session", s.LeaveSession{OnSession: on, Person: mentor})
	notDue(24*minute, "session.pause_session", s.PauseSession{OnSession: on}, "session.not_due")
	c.do(25*minute, id.System, "session.pause_session", s.PauseSession{OnSession: on})
	notDue(249*minute, "session.end_session_by_system", s.EndSessionBySystem{OnSession: on, Host: mentor}, "session.not_due")
	c.do(250*minute, id.System, "session.end_session_by_system", s.EndSessionBySystem{OnSession: on, Host: mentor})
	other := inSession("the next one")
	c.do(251*minute, lead, "session.schedule_session", planned(other, c.at(251*minute)))
	c.do(251*minute, mentor, "session.start_session", startedBy(other, "mentor")) // SES-2: free again

	c.do(5*60*minute, lead, "session.draft_minutes", s.DraftMinutes{OnSession: on, Language: "en", Text: "We waited."})
	c.do(5*60*minute, lead, "session.agree_minutes", s.AgreeMinutes{OnSession: on})
	notDue(9*day, "session.remind_of_minutes", s.RemindOfMinutes{OnSession: on}, "session.not_due")
	c.do(30*day, id.System, "session.remind_of_minutes", s.RemindOfMinutes{OnSession: on})
	notDue(31*day, "session.record_silence", s.RecordSilence{OnSession: on}, "session.not_due")
	c.do(45*day, id.System, "session.record_silence", s.RecordSilence{OnSession: on})
	d := docFor[session.Document](w, "city lead", "session/"+on.Session.String(), "")
	if d.State != s.Drafted || !d.BySystem || d.LiveSeconds != 25*minute || d.Record.Mentor.Silent.IsZero() || !d.Record.City.Silent.IsZero() {
		t.Errorf("silence is recorded and no consent: %s %+v", d.State, d.Record)
	}
	if a := w.give("city lead", "session.pause_session", s.PauseSession{OnSession: other}); a.code() != "rights.denied" {
		t.Errorf("what time brings about nobody gives: %s", a.body)
	}
}
