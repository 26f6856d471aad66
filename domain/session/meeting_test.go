package session_test

import (
	"fmt"
	"slices"
	"testing"

	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/session"
)

func TestNotesAndPolls(t *testing.T) {
	t.Parallel()
	n1 := id.Note(named("note"))
	p1 := id.Poll(named("poll"))
	with := started(joined(elena, part, 1, 1), joined(georgi, part, 1, 1))
	note := session.NoteTaken{s1, n1, elena, id.AgendaItem{}, text("The operator publishes them")}
	open := []session.Event{
		session.PollOpened{s1, p1, 2, text("Publish in June?")},
		session.PollOptionAdded{s1, p1, 1, text("Yes")}, session.PollOptionAdded{s1, p1, 2, text("No")},
	}
	polling := slices.Concat(with, open)
	vote := func(p id.Person, choice, votes int) session.Event {
		return session.VoteCast{s1, p1, p, choice, votes}
	}
	voted := append(slices.Clone(polling), vote(elena, 1, 1), vote(georgi, 2, 2), vote(georgi, 1, 2))
	closed := session.PollClosed{s1, p1, []int{2, 0}, 2}
	over := append(slices.Clone(voted), closed)
	asks := func(options ...string) session.OpenPoll {
		return session.OpenPoll{on, p1, "Publish in June?", options}
	}
	many := slices.Clone(with)
	for n := range session.NotesMost {
		many = append(many, session.NoteTaken{s1, id.Note(named(fmt.Sprint("note", n))), elena, id.AgendaItem{}, text("x")})
	}
	decidertest.Run(t, session.Decider, []row{
		{Name: "a note is taken", Given: with, When: session.TakeNote{on, n1, "The operator publishes them"}, By: asElena(5), Then: []session.Event{note}},
		{Name: "once", Given: append(slices.Clone(with), note), When: session.TakeNote{on, n1, "Again"}, By: asElena(5), Refused: "session.note_known"},
		{Name: "by who is there", Given: with, When: session.TakeNote{on, n1, "From afar"}, By: asMarta(5), Refused: "session.not_present"},
		{Name: "with something in it", Given: with, When: session.TakeNote{on, n1, " "}, By: asElena(5), Refused: "text.missing"},
		{Name: "while it is live", Given: story(), When: session.TakeNote{on, n1, "Too soon"}, By: asElena(5), Refused: "session.not_live"},
		{Name: "there is an end to notes", Given: many, When: session.TakeNote{on, n1, "One more"}, By: asElena(5), Refused: "session.too_many"},
		{Name: "a poll is opened", Given: with, When: asks("Yes", "No"), By: asElena(5), Then: open},
		{Name: "once under one id", Given: polling, When: asks("Yes", "No"), By: asElena(5), Refused: "session.poll_known"},
		{Name: "with a choice", Given: with, When: asks("Yes"), By: asElena(5), Refused: "session.poll_needs_options"},
		{Name: "of words", Given: with, When: asks("Yes", ""), By: asElena(5), Refused: "text.missing"},
		{Name: "by who is in the room", Given: with, When: asks("Yes", "No"), By: asMarta(5), Refused: "session.not_present"},
		{Name: "somebody votes", Given: polling, When: session.CastVote{on, p1, elena, 1}, By: asElena(5), Then: []session.Event{vote(elena, 1, 1)}},
		{Name: "and votes anew", Given: append(slices.Clone(polling), vote(elena, 1, 1)), When: session.CastVote{on, p1, elena, 2}, By: asElena(5), Then: []session.Event{vote(elena, 2, 1)}},
		{Name: "the same again is quiet", Given: append(slices.Clone(polling), vote(elena, 1, 1)), When: session.CastVote{on, p1, elena, 1}, By: asElena(5)},
		{Name: "for oneself", Given: polling, When: session.CastVote{on, p1, elena, 1}, By: asGeorgi(5), Refused: "session.not_oneself"},
		{Name: "being there", Given: polling, When: session.CastVote{on, p1, marta, 1}, By: asMarta(5), Refused: "session.not_present"},
		{Name: "in a poll that there is", Given: with, When: session.CastVote{on, p1, elena, 1}, By: asElena(5), Refused: "session.poll_unknown"},
		{Name: "for an option that there is", Given: polling, When: session.CastVote{on, p1, elena, 3}, By: asElena(5), Refused: "session.option_unknown"},
		{Name: "closing counts what each chose last", Given: voted, When: session.ClosePoll{on, p1}, By: asElena(9), Then: []session.Event{closed}},
		{Name: "closing twice is quiet", Given: over, When: session.ClosePoll{on, p1}, By: asElena(9)},
		{Name: "what is not open is not closed", Given: with, When: session.ClosePoll{on, p1}, By: asElena(9), Refused: "session.poll_unknown"},
		{Name: "after that nobody votes", Given: over, When: session.CastVote{on, p1, elena, 2}, By: asElena(9), Refused: "session.poll_closed"},
		{Name: "the end of the session closes its polls", Given: append(started(), session.PollOpened{s1, p1, 2, text("Q")}), When: session.EndSession{on, pia}, By: asPia(60),
			Then: []session.Event{session.PollClosed{s1, p1, []int{0, 0}, 0}, left(pia, session.AtClose, 1, 60, 60), counted(pia, id.Participation{}, 1, 60, session.Attended), ends(60, 60)}},
	})
}

func TestRecording(t *testing.T) {
	t.Parallel()
	asked := session.RecordingConsentAsked{s1, id.Person{}}
	gave := func(p id.Person) session.Event { return session.RecordingConsentGiven{s1, p} }
	not := func(p id.Person, how session.Standing) session.Event {
		return session.RecordingConsentRefused{s1, p, how}
	}
	rolling := session.RecordingStarted{s1, minute(4)}
	stopped := func(c session.Cause) session.Event { return session.RecordingStopped{s1, minute(9), c} }
	with := started(joined(elena, part, 1, 1))
	asking := append(slices.Clone(with), asked)
	agreed := append(slices.Clone(asking), gave(pia), gave(elena))
	recording := append(slices.Clone(agreed), rolling)
	record := session.StartRecording{on}
	decidertest.Run(t, session.Decider, []row{
		{Name: "the host asks", Given: with, When: session.AskRecordingConsent{on}, By: asPia(3), Then: []session.Event{asked}},
		{Name: "asking twice is quiet", Given: asking, When: session.AskRecordingConsent{on}, By: asPia(3)},
		{Name: "nobody else does", Given: with, When: session.AskRecordingConsent{on}, By: asElena(3), Refused: "session.host_only"},
		{Name: "somebody agrees", Given: asking, When: session.GiveConsent{on, elena}, By: asElena(3), Then: []session.Event{gave(elena)}},
		{Name: "agreeing twice is quiet", Given: agreed, When: session.GiveConsent{on, elena}, By: asElena(3)},
		{Name: "for oneself", Given: asking, When: session.GiveConsent{on, elena}, By: asPia(3), Refused: "session.not_oneself"},
		{Name: "when asked", Given: with, When: session.GiveConsent{on, elena}, By: asElena(3), Refused: "session.consent_not_asked"},
		{Name: "being there", Given: asking, When: session.GiveConsent{on, marta}, By: asMarta(3), Refused: "session.not_present"},
		{Name: "SES-5: recording waits for everybody who is there", Given: append(slices.Clone(asking), gave(pia)), When: record, By: asPia(4), Refused: "session.consent_missing", Args: map[string]any{"missing": 1}},
		{Name: "SES-5: it starts when all have agreed", Given: agreed, When: record, By: asPia(4), Then: []session.Event{rolling}},
		{Name: "SES-5: who refused stays unrecorded, the rest goes on", Given: append(slices.Clone(asking), gave(pia), not(elena, session.Refused)), When: record, By: asPia(4), Then: []session.Event{rolling}},
		{Name: "SES-5: nobody at all is not recorded", Given: append(slices.Clone(asking), not(pia, session.Refused), not(elena, session.Refused)), When: record, By: asPia(4), Refused: "session.nobody_agreed"},
		{Name: "SES-5: nor without asking", Given: with, When: record, By: asPia(4), Refused: "session.consent_not_asked"},
		{Name: "nor by somebody else", Given: agreed, When: record, By: asElena(4), Refused: "session.host_only"},
		{Name: "recording twice is quiet", Given: recording, When: record, By: asPia(5)},
		{Name: "SES-5: newcomers are asked", Given: recording, When: session.JoinSession{on, georgi, id.City{}}, By: asGeorgi(6), Then: []session.Event{joined(georgi, part, 1, 6), session.RecordingConsentAsked{s1, georgi}}},
		{Name: "SES-5: who has answered is not asked again", Given: append(slices.Clone(recording), left(elena, session.Lost, 1, 6, 7)), When: session.JoinSession{on, elena, id.City{}}, By: asElena(8), Then: []session.Event{joined(elena, part, 2, 8)}},
		{Name: "SES-5: refusing", Given: asking, When: session.RefuseConsent{on, elena}, By: asElena(3), Then: []session.Event{not(elena, session.Refused)}},
		{Name: "refusing twice is quiet", Given: append(slices.Clone(asking), not(elena, session.Refused)), When: session.RefuseConsent{on, elena}, By: asElena(3)},
		{Name: "SES-5: taking a consent back stops the recording", Given: recording, When: session.RefuseConsent{on, elena}, By: asElena(9), Then: []session.Event{not(elena, session.TakenBack), stopped(session.ByConsentTakenBack)}},
		{Name: "SES-5: also before it began, with nothing to stop", Given: agreed, When: session.RefuseConsent{on, elena}, By: asElena(9), Then: []session.Event{not(elena, session.TakenBack)}},
		{Name: "SES-5: a refusal of somebody unrecorded stops nothing", Given: append(slices.Clone(recording), joined(georgi, part, 1, 6)), When: session.RefuseConsent{on, georgi}, By: asGeorgi(9), Then: []session.Event{not(georgi, session.Refused)}},
		{Name: "the host stops it", Given: recording, When: session.StopRecording{on}, By: asPia(9), Then: []session.Event{stopped(session.ByHost)}},
		{Name: "stopping twice is quiet", Given: agreed, When: session.StopRecording{on}, By: asPia(9)},
		{Name: "nobody else stops it", Given: recording, When: session.StopRecording{on}, By: asElena(9), Refused: "session.host_only"},
	})
	s := session.Decider.Fold(session.Decider.Initial, recording...)
	events, err := session.Decider.Decide(s, session.EndSession{on, pia}, asPia(60))
	if err != nil || events[0] != (session.RecordingStopped{s1, minute(60), session.BySessionEnd}) {
		t.Errorf("the end of a session stops its recording: %v %v", events, err)
	}
}
