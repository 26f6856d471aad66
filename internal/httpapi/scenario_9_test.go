package httpapi

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	s "megdan/domain/session"
	"megdan/internal/eventstore"
	"megdan/projections/session"
)

// domain.md 4.8, scenario 9: one participant refuses recording; the rest goes
// on, and who is not recorded is named nowhere in what the recording is made
// from.
func TestOneRefusesRecordingAndTheRestGoesOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	matchIn(w)
	story := &told{w, map[string]id.City{}}
	on := inSession("recorded")
	story.goes("city lead", "session.schedule_session", planned(on, time.Now()))
	story.goes("mentor", "session.start_session", startedBy(on, "mentor"))
	join := func(name string) {
		story.goes(name, "session.join_session", s.JoinSession{OnSession: on, Person: who[name]})
	}
	join("city lead")
	join("city member")
	read := func() session.Document {
		return docFor[session.Document](w, "city lead", "session/"+on.Session.String(), "")
	}

	story.refused("mentor", "session.start_recording", s.StartRecording{OnSession: on}, "session.consent_not_asked")
	story.refused("city lead", "session.ask_recording_consent", s.AskRecordingConsent{OnSession: on}, "session.host_only")
	story.goes("mentor", "session.ask_recording_consent", s.AskRecordingConsent{OnSession: on})
	story.goes("mentor", "session.give_consent", s.GiveConsent{OnSession: on, Person: who["mentor"]})
	story.goes("city lead", "session.give_consent", s.GiveConsent{OnSession: on, Person: who["city lead"]})
	story.refused("mentor", "session.give_consent", s.GiveConsent{OnSession: on, Person: who["city member"]}, "session.not_oneself")
	story.refused("mentor", "session.start_recording", s.StartRecording{OnSession: on}, "session.consent_missing")
	story.goes("city member", "session.refuse_consent", s.RefuseConsent{OnSession: on, Person: who["city member"]})
	story.goes("mentor", "session.start_recording", s.StartRecording{OnSession: on})
	if d := read(); !d.Recording.On || captured(d) != 2 {
		t.Errorf("the two who agreed are recorded: %+v, %d", d.Recording, captured(d))
	}

	// SES-5: newcomers are asked before they are captured.
	join("lead expert")
	d := read()
	newcomer, _ := d.People.Get(who["lead expert"])
	if !newcomer.Asked || newcomer.Consent != "" || captured(d) != 2 {
		t.Errorf("a newcomer is asked first: %+v, %d", newcomer, captured(d))
	}
	story.goes("lead expert", "session.give_consent", s.GiveConsent{OnSession: on, Person: who["lead expert"]})
	if d := read(); captured(d) != 3 {
		t.Errorf("then the newcomer is recorded: %d", captured(d))
	}

	// Who refused is in no event that a recording is made from, nor in a feed.
	refused := []byte(who["city member"].String())
	for e, err := range w.store.Read(context.Background(), eventstore.Query{Stream: event.StreamOf("session", on.Session.UUID())}) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(e.Type, "session.recording_sta") && (bytes.Contains(e.Payload, refused) || e.HasTag(who["city member"].UUID())) {
			t.Errorf("%s names who is not recorded: %s", e.Type, e.Payload)
		}
	}
	if feed := w.call("city lead", "GET", "/api/feeds/"+inSofia.String(), nil); bytes.Contains(feed.body, []byte("consent")) {
		t.Errorf("who agreed to what is news for nobody: %s", clip(feed.body))
	}

	// Taking a consent back stops it.
	story.goes("city lead", "session.refuse_consent", s.RefuseConsent{OnSession: on, Person: who["city lead"]})
	if d := read(); d.Recording.On || d.Recording.Cause != s.ByConsentTakenBack {
		t.Errorf("taking a consent back stops the recording: %+v", d.Recording)
	}
}

// captured counts who is in the recording: those who have agreed.
func captured(d session.Document) (n int) {
	for _, p := range d.People.All() {
		if p.Present && p.Consent == s.Gave {
			n++
		}
	}
	return n
}

// Votes are secret: before a poll is closed nothing that anybody reads says how
// one chose, and afterwards only how many did.
func TestVotesAreSecret(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	matchIn(w)
	story := &told{w, map[string]id.City{}}
	on, poll := inSession("voting"), id.Poll(named("poll"))
	story.goes("city lead", "session.schedule_session", planned(on, time.Now()))
	story.goes("mentor", "session.start_session", startedBy(on, "mentor"))
	for _, name := range []string{"city lead", "city member"} {
		story.goes(name, "session.join_session", s.JoinSession{OnSession: on, Person: who[name]})
	}
	story.goes("mentor", "session.open_poll", s.OpenPoll{OnSession: on, Poll: poll, Question: "Publish in June?", Options: []string{"Yes", "No"}})
	story.goes("city lead", "session.cast_vote", s.CastVote{OnSession: on, Poll: poll, Person: who["city lead"], Choice: 2})
	story.goes("city member", "session.cast_vote", s.CastVote{OnSession: on, Poll: poll, Person: who["city member"], Choice: 2})
	look := func() session.Poll {
		d := docFor[session.Document](w, "mentor", "session/"+on.Session.String(), "")
		p, _ := d.Polls.Get(poll)
		return p
	}
	if p := look(); p.Votes != 2 || p.Closed || p.Options[0].Votes != 0 || p.Options[1].Votes != 0 {
		t.Errorf("an open poll shows how many have voted, and not how: %+v", p)
	}
	story.goes("mentor", "session.close_poll", s.ClosePoll{OnSession: on, Poll: poll})
	if p := look(); !p.Closed || p.Options[0].Votes != 0 || p.Options[1].Votes != 2 {
		t.Errorf("a closed one shows its result: %+v", p)
	}
	for _, name := range []string{"mentor", "city lead"} {
		for _, tag := range []id.UUID{inSofia.UUID(), edition2018.UUID(), on.Session.UUID(), who["city lead"].UUID()} {
			if feed := w.call(name, "GET", "/api/feeds/"+tag.String(), nil); bytes.Contains(feed.body, []byte("vote_cast")) {
				t.Errorf("the feed %s tells of votes", tag)
			}
		}
	}
}
