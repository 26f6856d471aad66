package session_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/session"
)

type row = decidertest.Row[session.Command, session.Event]

// The people and the meeting of the stories.
var (
	dcc       = id.Programme(named("dcc"))
	plovdiv   = id.City(named("plovdiv"))
	espoo     = id.City(named("espoo"))
	part      = id.ParticipationOf(dcc, plovdiv)
	partEspoo = id.ParticipationOf(dcc, espoo)
	match     = id.Match(named("match"))
	seminar   = id.Seminar(named("seminar"))
	s1        = id.Session(named("session"))
	pia       = id.Person(named("pia"))    // the mentor
	jonas     = id.Person(named("jonas"))  // co-host
	elena     = id.Person(named("elena"))  // city lead
	georgi    = id.Person(named("georgi")) // city member
	marta     = id.Person(named("marta"))  // guest
	stranger  = id.Person(named("somebody"))
	planned   = time.Date(2018, time.March, 5, 14, 0, 0, 0, time.UTC) // a Monday
	today     = calendar.Of(2018, time.March, 5)
	on        = session.OnSession{InProgramme: place.InProgramme{Programme: dcc}, Session: s1}
	elsewhere = session.OnSession{InProgramme: place.InProgramme{Programme: id.Programme(named("icc"))}, Session: s1}
	reason    = "the mayor's visit was moved"
	text      = event.Text
	none      = event.Private{}

	scheduled = session.SessionScheduled{s1, dcc, part, plovdiv, match, id.Seminar{}, pia, "en", planned, 60, 15, 1440, 60, 15, 240, 5, 10, 5, 3, text("Timetables")}
	coHost    = session.CoHostNamed{s1, part, pia, jonas, []id.Person{jonas}}
	guest     = session.GuestInvited{s1, part, pia, marta, []id.Person{marta}}
	confirmed = session.SessionConfirmed{s1, part, pia}
	cancelled = session.SessionCancelled{s1, part, pia, text(reason)}
	noShow    = session.NoShowMarked{s1, part, pia, session.OfCity}
	starts    = session.StartSession{on, pia, match, plovdiv, id.Seminar{}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

// at is a person so many minutes after the planned time.
func at(minutes float64, p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: minute(minutes)}
}

func minute(m float64) time.Time { return planned.Add(time.Duration(m * float64(time.Minute))) }

func asPia(m float64) decider.By    { return at(m, pia, role.Mentor) }
func asJonas(m float64) decider.By  { return at(m, jonas, role.LeadExpert) }
func asElena(m float64) decider.By  { return at(m, elena, role.CityLead) }
func asGeorgi(m float64) decider.By { return at(m, georgi, role.CityMember) }
func asMarta(m float64) decider.By  { return at(m, marta, role.CityMember) }
func asSystem(m float64) decider.By { return at(m, id.System, role.SystemItself) }

const day = 24 * 60.0

func story(more ...session.Event) []session.Event { return append([]session.Event{scheduled}, more...) }

// started is a session that Pia began on time.
func started(more ...session.Event) []session.Event {
	return append(story(coHost, guest, session.SessionStarted{s1, part, pia, pia, planned}, joined(pia, id.Participation{}, 1, 0)), more...)
}

func joined(p id.Person, from id.Participation, stay int, m float64) session.Event {
	return session.ParticipantJoined{s1, p, from, stay, minute(m)}
}

func left(p id.Person, how session.Leaving, stay int, minutes int, m float64) session.Event {
	return session.ParticipantLeft{s1, p, how, stay, minutes * 60, minute(m)}
}

func counted(p id.Person, from id.Participation, stays, minutes int, a session.Attendance) session.Event {
	return session.AttendanceCounted{s1, p, from, stays, minutes * 60, a}
}

func ends(minutes int, m float64) session.Event {
	return session.SessionEnded{s1, part, pia, minute(m), minutes * 60, today.AddWorkingDays(5), today.AddWorkingDays(10)}
}

// sorted puts the events of two people in the order of their ids.
func sorted(a, b id.Person, ofA, ofB session.Event) []session.Event {
	if b.Compare(a) < 0 {
		return []session.Event{ofB, ofA}
	}
	return []session.Event{ofA, ofB}
}

func TestScheduling(t *testing.T) {
	t.Parallel()
	plan := func(change func(*session.ScheduleSession)) session.ScheduleSession {
		c := session.ScheduleSession{on, match, plovdiv, id.Seminar{}, pia, nil, "Timetables", "en", planned, 60, ""}
		if change != nil {
			change(&c)
		}
		return c
	}
	inSeminar := scheduled
	inSeminar.Participation, inSeminar.City, inSeminar.Match, inSeminar.Seminar = id.Participation{}, id.City{}, id.Match{}, seminar
	moved := session.RescheduleSession{on, planned.Add(time.Hour), 60, reason}
	crowd := story()
	for n := range session.PeopleMost {
		crowd = append(crowd, session.GuestInvited{s1, part, pia, id.Person(named(fmt.Sprint("guest", n))), nil})
	}
	decidertest.Run(t, session.Decider, []row{
		{Name: "a session is planned in a match", When: plan(nil), By: asElena(-9 * day), Then: story()},
		{Name: "with co-hosts, each once and not the mentor", When: plan(func(c *session.ScheduleSession) { c.CoHosts = []id.Person{jonas, pia, jonas} }), By: asElena(-9 * day), Then: story(coHost)},
		{Name: "or in a seminar", When: plan(func(c *session.ScheduleSession) { c.Match, c.City, c.Seminar = id.Match{}, id.City{}, seminar }), By: asElena(-9 * day), Then: []session.Event{inSeminar}},
		{Name: "not in both", When: plan(func(c *session.ScheduleSession) { c.Seminar = seminar }), By: asElena(0), Refused: "session.neither_match_nor_seminar"},
		{Name: "nor in none", When: plan(func(c *session.ScheduleSession) { c.Match = id.Match{} }), By: asElena(0), Refused: "session.neither_match_nor_seminar"},
		{Name: "once", Given: story(), When: plan(nil), By: asElena(0), Refused: "session.known"},
		{Name: "under an id", When: plan(func(c *session.ScheduleSession) { c.Session = id.Session{} }), By: asElena(0), Refused: "session.unknown"},
		{Name: "with a mentor", When: plan(func(c *session.ScheduleSession) { c.Mentor = id.Person{} }), By: asElena(0), Refused: "session.mentor_missing"},
		{Name: "at a time", When: plan(func(c *session.ScheduleSession) { c.Start = time.Time{} }), By: asElena(0), Refused: "session.time_impossible"},
		{Name: "not for five minutes", When: plan(func(c *session.ScheduleSession) { c.Minutes = 5 }), By: asElena(0), Refused: "session.time_impossible"},
		{Name: "in a language", When: plan(func(c *session.ScheduleSession) { c.Language = "" }), By: asElena(0), Refused: "text.language_unknown"},
		{Name: "with a title", When: plan(func(c *session.ScheduleSession) { c.Title = "" }), By: asElena(0), Refused: "text.missing"},
		{Name: "with an agenda that there is", When: plan(func(c *session.ScheduleSession) { c.Template = "party" }), By: asElena(0), Refused: "session.template_unknown"},
		{Name: "not with a thousand hosts", When: plan(func(c *session.ScheduleSession) { c.CoHosts = make([]id.Person, 1000) }), By: asElena(0), Refused: "session.too_many"},
		{Name: "a co-host is named", Given: story(), When: session.NameCoHost{on, jonas}, By: asElena(-9 * day), Then: []session.Event{coHost}},
		{Name: "twice is quiet", Given: story(coHost), When: session.NameCoHost{on, jonas}, By: asElena(-9 * day)},
		{Name: "nobody is none", Given: story(), When: session.NameCoHost{on, id.Person{}}, By: asElena(0), Refused: "session.person_missing"},
		{Name: "SES-1: co-hosts are named before the start", Given: started(), When: session.NameCoHost{on, stranger}, By: asPia(1), Refused: "session.not_planned"},
		{Name: "a guest is invited", Given: story(), When: session.InviteGuest{on, marta}, By: asElena(0), Then: []session.Event{guest}},
		{Name: "also while it is live", Given: started(), When: session.InviteGuest{on, stranger}, By: asPia(1), Then: []session.Event{session.GuestInvited{s1, part, pia, stranger, []id.Person{jonas, marta, stranger}}}},
		{Name: "once is enough", Given: story(guest), When: session.InviteGuest{on, marta}, By: asElena(0)},
		{Name: "a guest is somebody", Given: story(), When: session.InviteGuest{on, id.Person{}}, By: asElena(0), Refused: "session.person_missing"},
		{Name: "the hall is full", Given: crowd, When: session.InviteGuest{on, stranger}, By: asElena(0), Refused: "session.too_many"},
		{Name: "after the end nobody is invited", Given: started(ends(60, 60)), When: session.InviteGuest{on, stranger}, By: asElena(0), Refused: "session.over"},
		{Name: "the time is confirmed", Given: story(), When: session.ConfirmSession{on}, By: asPia(-day), Then: []session.Event{confirmed}},
		{Name: "twice says the same", Given: story(confirmed), When: session.ConfirmSession{on}, By: asPia(-day)},
		{Name: "what nobody planned is not", When: session.ConfirmSession{on}, By: asPia(0), Refused: "session.unknown"},
		{Name: "nor from another programme", Given: story(), When: session.ConfirmSession{elsewhere}, By: asPia(0), Refused: "session.unknown"},
		{Name: "another time is to be confirmed again", Given: story(confirmed), When: moved, By: asElena(0), Then: []session.Event{session.SessionRescheduled{s1, part, pia, planned.Add(time.Hour), 60, planned, text(reason)}}},
		{Name: "the same time is quiet", Given: story(), When: session.RescheduleSession{on, planned, 60, reason}, By: asElena(0)},
		{Name: "with a reason", Given: story(), When: session.RescheduleSession{on, planned.Add(time.Hour), 60, "no"}, By: asElena(0), Refused: "text.reason_too_short"},
		{Name: "to a time", Given: story(), When: session.RescheduleSession{on, time.Time{}, 60, reason}, By: asElena(0), Refused: "session.time_impossible"},
		{Name: "it is cancelled", Given: story(), When: session.CancelSession{on, reason}, By: asElena(0), Then: []session.Event{cancelled}},
		{Name: "cancelling with a reason", Given: story(), When: session.CancelSession{on, ""}, By: asElena(0), Refused: "text.reason_too_short"},
		{Name: "cancelling twice is quiet", Given: story(cancelled), When: session.CancelSession{on, reason}, By: asElena(0)},
		{Name: "a live session is not cancelled", Given: started(), When: session.CancelSession{on, reason}, By: asElena(5), Refused: "session.not_planned"},
		{Name: "nothing comes after that", Given: story(cancelled), When: starts, By: asPia(0), Refused: "session.over", Args: map[string]any{"status": "cancelled"}},
		{Name: "the city did not come", Given: story(confirmed), When: session.MarkNoShow{on, session.OfCity}, By: asPia(15), Then: []session.Event{noShow}},
		{Name: "marking twice is quiet", Given: story(noShow), When: session.MarkNoShow{on, session.OfCity}, By: asPia(15)},
		{Name: "it has a quarter of an hour", Given: story(), When: session.MarkNoShow{on, session.OfCity}, By: asPia(14), Refused: "session.too_early"},
		{Name: "one of the two sides", Given: story(), When: session.MarkNoShow{on, "nobody"}, By: asPia(20), Refused: "session.side_unknown"},
	})
}

func TestAgenda(t *testing.T) {
	t.Parallel()
	i1, i2 := id.AgendaItem(named("item 1")), id.AgendaItem(named("item 2"))
	own := session.ProposeAgenda{on, "", []session.AgendaItem{{i1, "Questions", 20}, {i2, "Answers", 30}}}
	added := []session.Event{
		session.AgendaProposed{s1, "", 2, 50},
		session.AgendaItemAdded{s1, i1, 1, 20, "", event.Names{}, text("Questions")},
		session.AgendaItemAdded{s1, i2, 2, 30, "", event.Names{}, text("Answers")},
	}
	but := func(items ...session.AgendaItem) session.ProposeAgenda { return session.ProposeAgenda{on, "", items} }
	running := slices.Concat(started(), added)
	reached := session.AgendaItemReached{s1, i1, minute(5)}
	decidertest.Run(t, session.Decider, []row{
		{Name: "an agenda of one's own", Given: story(), When: own, By: asPia(-day), Then: added},
		{Name: "with something on it", Given: story(), When: but(), By: asPia(0), Refused: "session.agenda_empty"},
		{Name: "each point once", Given: story(), When: but(session.AgendaItem{i1, "A", 5}, session.AgendaItem{i1, "B", 5}), By: asPia(0), Refused: "session.item_known"},
		{Name: "that lasts", Given: story(), When: but(session.AgendaItem{i1, "A", 0}), By: asPia(0), Refused: "session.time_impossible"},
		{Name: "with titles", Given: story(), When: but(session.AgendaItem{i1, "", 5}), By: asPia(0), Refused: "text.missing"},
		{Name: "not endless", Given: story(), When: but(make([]session.AgendaItem, 51)...), By: asPia(0), Refused: "session.too_many"},
		{Name: "from a template that there is", Given: story(), When: session.ProposeAgenda{on, "party", nil}, By: asPia(0), Refused: "session.template_unknown"},
		{Name: "what is over has no agenda", Given: started(ends(60, 60)), When: own, By: asPia(99), Refused: "session.not_planned"},
		{Name: "the meeting moves on", Given: running, When: session.MoveToAgendaItem{on, i1}, By: asPia(5), Then: []session.Event{reached}},
		{Name: "where it is already", Given: append(slices.Clone(running), reached), When: session.MoveToAgendaItem{on, i1}, By: asPia(5)},
		{Name: "to a point of the agenda", Given: started(), When: session.MoveToAgendaItem{on, i1}, By: asPia(5), Refused: "session.item_unknown"},
		{Name: "by its host", Given: running, When: session.MoveToAgendaItem{on, i1}, By: asElena(5), Refused: "session.host_only"},
		{Name: "not before it is live", Given: story(), When: session.MoveToAgendaItem{on, i1}, By: asPia(5), Refused: "session.not_live"},
	})
	// The vision workshop has the fixed agenda of the training material.
	s := session.Decider.Fold(session.Decider.Initial, story()...)
	events, err := session.Decider.Decide(s, session.ProposeAgenda{on, session.VisionWorkshop, nil}, asPia(-day))
	if err != nil || len(events) != 8 {
		t.Fatalf("the vision workshop has seven points: %v %v", events, err)
	}
	if head := events[0].(session.AgendaProposed); head.Items != 7 || head.Minutes != 245 {
		t.Errorf("its head: %+v", head)
	}
	if swot := events[4].(session.AgendaItemAdded); swot.Output != "swot" || swot.Number != 4 {
		t.Errorf("the fourth finishes the SWOT: %+v", swot)
	}
	for _, template := range []session.Template{session.Mentoring, session.KickOff, session.StrategyWorkshop, session.RoadmapWorkshop, session.MonitoringCall, session.PracticeTalk} {
		if _, err := session.Decider.Decide(s, session.ProposeAgenda{on, template, nil}, asPia(-day)); err != nil {
			t.Errorf("template %s: %v", template, err)
		}
	}
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := session.Decider.Fold(session.Decider.Initial, started(joined(elena, part, 1, 1))...)
	_, tags := session.Decider.About(s, session.AttendanceCounted{s1, elena, part, 1, 60, session.Attended})
	if want := []id.UUID{dcc.UUID(), part.UUID(), s1.UUID(), match.UUID(), pia.UUID(), elena.UUID()}; !slices.Equal(tags, want) {
		t.Errorf("attendance concerns session, match, city and person: %v", tags)
	}
	for _, row := range []struct {
		name  string
		c     session.Command
		owner id.Person
	}{
		{"SES-1: who starts it is meant by oneself", session.StartSession{on, stranger, match, plovdiv, id.Seminar{}}, stranger},
		{"SES-3: an invited guest joins", session.JoinSession{on, marta, id.City{}}, marta},
		{"SES-3: a stranger does not", session.JoinSession{on, stranger, id.City{}}, id.Person{}},
		{"who joined votes", session.CastVote{on, id.Poll{}, elena, 1}, elena},
		{"who did not gives no consent", session.GiveConsent{on, stranger}, id.Person{}},
		{"nor refuses it", session.RefuseConsent{on, stranger}, id.Person{}},
		{"nor leaves", session.LeaveSession{on, stranger}, id.Person{}},
		{"nor has an opinion", session.GiveFeedback{on, stranger, 5}, id.Person{}},
		{"the host ends it", session.EndSession{on, pia}, pia},
		{"the host hands over", session.HandOverHost{on, pia, jonas}, pia},
		{"who is away is replaced", session.HandOverHost{on, jonas, pia}, pia},
		{"the mentor agrees to the minutes", session.AgreeMinutes{on}, pia},
		{"the rest is led by the host", session.TakeNote{on, id.Note{}, ""}, pia},
	} {
		if o, _ := session.Object(s, row.c); !reflect.DeepEqual(o, role.Object{Programme: dcc, Participation: part, Owner: row.owner, Circle: &role.Circle{Guests: []id.Person{jonas, marta}}}) {
			t.Errorf("%s: %+v", row.name, o)
		}
	}
	if o, _ := session.Object(session.State{}, session.ScheduleSession{OnSession: on, City: plovdiv, Mentor: pia}); o != (role.Object{Programme: dcc, Participation: part, Owner: pia}) {
		t.Errorf("object of a new one: %+v", o)
	}
}
