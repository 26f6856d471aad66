package session_test

import (
	"slices"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/session"
)

// ended is a session of an hour with mentor, city lead and member.
func ended(more ...session.Event) []session.Event {
	return append(started(joined(elena, part, 1, 0), joined(georgi, part, 1, 0), joined(marta, id.Participation{}, 1, 0), ends(60, 60)), more...)
}

func TestDecisionsAndActions(t *testing.T) {
	t.Parallel()
	d1, a1 := id.Decision(named("decision")), id.ActionItem(named("action"))
	due := today.AddDays(14)
	decide := session.RecordDecision{on, d1, "Publish in June?", "", "Yes", elena, due}
	decided := session.DecisionRecorded{s1, part, pia, d1, elena, today, due, text("Publish in June?"), none, text("Yes")}
	add := session.AddActionItem{on, a1, georgi, due, "Ask the operator"}
	added := session.ActionItemAdded{s1, part, pia, a1, georgi, due, text("Ask the operator")}
	done := session.ActionItemCompleted{s1, part, pia, a1, georgi, today, text("he agreed")}
	finish := session.CompleteActionItem{on, a1, "he agreed"}
	live := started(joined(elena, part, 1, 0))
	agreed := ended(drafted(1), session.MinutesAgreed{s1, part, pia})
	past := decide
	past.ReviewOn = today.AddDays(-1)
	nobodys, endless := add, add
	nobodys.Owner, endless.Due = id.Person{}, calendar.Date{}
	decidertest.Run(t, session.Decider, []row{
		{Name: "a decision is recorded", Given: live, When: decide, By: asElena(30), Then: []session.Event{decided}},
		{Name: "also after the meeting", Given: ended(), When: decide, By: asElena(90), Then: []session.Event{decided}},
		{Name: "once", Given: append(slices.Clone(live), decided), When: decide, By: asElena(30), Refused: "session.decision_known"},
		{Name: "not before it began", Given: story(), When: decide, By: asElena(0), Refused: "session.not_begun"},
		{Name: "not when the minutes are agreed", Given: agreed, When: decide, By: asElena(90), Refused: "session.minutes_agreed_already"},
		{Name: "by who was there", Given: live, When: decide, By: at(30, stranger, role.CityMember), Refused: "session.was_not_there"},
		{Name: "to be looked at again in time", Given: live, When: past, By: asElena(30), Refused: "session.dates_impossible"},
		{Name: "with an outcome", Given: live, When: session.RecordDecision{on, d1, "Q", "", "", elena, due}, By: asElena(30), Refused: "text.missing"},
		{Name: "SES-8: an action item has an owner and a day", Given: live, When: add, By: asElena(30), Then: []session.Event{added}},
		{Name: "SES-8: not without an owner", Given: live, When: nobodys, By: asElena(30), Refused: "session.action_needs_owner_and_day"},
		{Name: "SES-8: nor without a day", Given: live, When: endless, By: asElena(30), Refused: "session.action_needs_owner_and_day"},
		{Name: "each once", Given: append(slices.Clone(live), added), When: add, By: asElena(30), Refused: "session.action_known"},
		{Name: "it is done", Given: append(slices.Clone(live), added), When: finish, By: asGeorgi(40), Then: []session.Event{done}},
		{Name: "done twice is quiet", Given: append(slices.Clone(live), added, done), When: finish, By: asGeorgi(40)},
		{Name: "what there is to do", Given: live, When: finish, By: asGeorgi(40), Refused: "session.action_unknown"},
	})
}

func drafted(n int) session.Event {
	return session.MinutesDrafted{s1, part, pia, elena, "en", n, text("We agreed on June.")}
}

func TestMinutes(t *testing.T) {
	t.Parallel()
	draft := session.DraftMinutes{on, "en", "We agreed on June."}
	agree := session.AgreeMinutes{on}
	bySide := func(side session.Side, p id.Person) session.Event {
		return session.MinutesAgreedBySide{s1, side, p}
	}
	reminded := func(side session.Side, n int) session.Event {
		return session.MinutesReminded{s1, side, today.AddDays(n)}
	}
	silent := session.MinutesSilenceRecorded{s1, session.OfCity, today.AddDays(22)}
	both := ended(drafted(1), bySide(session.OfMentor, pia), bySide(session.OfCity, elena), session.MinutesAgreed{s1, part, pia})
	inSeminar := scheduled
	inSeminar.Participation, inSeminar.City, inSeminar.Match, inSeminar.Seminar = id.Participation{}, id.City{}, id.Match{}, seminar
	assembly := []session.Event{inSeminar, session.SessionStarted{s1, part, pia, pia, planned}, joined(pia, id.Participation{}, 1, 0), ends(60, 60), drafted(1)}
	a1 := id.Addendum(named("addendum"))
	addendum := session.AddAddendum{on, a1, "The date is the 12th."}
	added := session.AddendumAdded{s1, a1, elena, text("The date is the 12th.")}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-7: minutes are drafted", Given: ended(), When: draft, By: asElena(90), Then: []session.Event{drafted(1)}},
		{Name: "SES-7: not while it is live", Given: started(), When: draft, By: asPia(30), Refused: "session.not_ended"},
		{Name: "SES-7: by who was there", Given: ended(), When: draft, By: at(90, stranger, role.CityLead), Refused: "session.was_not_there"},
		{Name: "SES-7: in a language", Given: ended(), When: session.DraftMinutes{on, "", "x"}, By: asElena(90), Refused: "text.language_unknown"},
		{Name: "SES-7: the mentor agrees", Given: ended(drafted(1)), When: agree, By: asPia(90), Then: []session.Event{bySide(session.OfMentor, pia)}},
		{Name: "SES-7: and the city lead: they are agreed", Given: ended(drafted(1), bySide(session.OfMentor, pia)), When: agree, By: asElena(90), Then: []session.Event{bySide(session.OfCity, elena), session.MinutesAgreed{s1, part, pia}}},
		{Name: "SES-7: in a seminar the mentor alone", Given: assembly, When: agree, By: asPia(90), Then: []session.Event{bySide(session.OfMentor, pia), session.MinutesAgreed{s1, id.Participation{}, pia}}},
		{Name: "agreeing twice is quiet", Given: ended(drafted(1), bySide(session.OfMentor, pia)), When: agree, By: asPia(90)},
		{Name: "a member has no side", Given: ended(drafted(1)), When: agree, By: asGeorgi(90), Refused: "session.no_side"},
		{Name: "there is something to agree to", Given: ended(), When: agree, By: asPia(90), Refused: "session.minutes_missing"},
		{Name: "a new draft is agreed to anew", Given: ended(drafted(1), bySide(session.OfMentor, pia), drafted(2)), When: agree, By: asElena(90), Then: []session.Event{bySide(session.OfCity, elena)}},
		{Name: "SES-7: agreed minutes stay", Given: both, When: draft, By: asElena(90), Refused: "session.minutes_agreed_already"},
		{Name: "SES-7: they change by addendum", Given: both, When: addendum, By: asElena(90), Then: []session.Event{added}},
		{Name: "each addendum once", Given: append(slices.Clone(both), added), When: addendum, By: asElena(90), Refused: "session.addendum_known"},
		{Name: "SES-7: a draft has none", Given: ended(drafted(1)), When: addendum, By: asElena(90), Refused: "session.minutes_not_agreed"},
		{Name: "SES-7: after 10 working days those are reminded who did not agree", Given: ended(drafted(1), bySide(session.OfMentor, pia)), When: session.RemindOfMinutes{on}, By: asSystem(15 * day), Then: []session.Event{reminded(session.OfCity, 15)}},
		{Name: "SES-7: not before", Given: ended(drafted(1)), When: session.RemindOfMinutes{on}, By: asSystem(14 * day), Refused: "session.not_due"},
		{Name: "reminding twice is quiet", Given: ended(drafted(1), reminded(session.OfMentor, 15), reminded(session.OfCity, 15)), When: session.RemindOfMinutes{on}, By: asSystem(16 * day)},
		{Name: "of agreed minutes nobody is reminded", Given: both, When: session.RemindOfMinutes{on}, By: asSystem(15 * day), Refused: "session.minutes_agreed_already"},
		{Name: "nor of missing ones", Given: ended(), When: session.RemindOfMinutes{on}, By: asSystem(15 * day), Refused: "session.minutes_missing"},
		{Name: "SES-7: silence after the reminder is recorded as such", Given: ended(drafted(1), bySide(session.OfMentor, pia), reminded(session.OfCity, 15)), When: session.RecordSilence{on}, By: asSystem(22 * day), Then: []session.Event{silent}},
		{Name: "SES-7: not at once", Given: ended(drafted(1), bySide(session.OfMentor, pia), reminded(session.OfCity, 15)), When: session.RecordSilence{on}, By: asSystem(21 * day), Refused: "session.not_due"},
		{Name: "SES-7: nor without a reminder", Given: ended(drafted(1)), When: session.RecordSilence{on}, By: asSystem(40 * day), Refused: "session.not_due"},
		{Name: "recording it twice is quiet", Given: ended(drafted(1), bySide(session.OfMentor, pia), reminded(session.OfCity, 15), silent), When: session.RecordSilence{on}, By: asSystem(23 * day)},
		{Name: "SES-7: silence is no consent: who was silent still can agree", Given: ended(drafted(1), bySide(session.OfMentor, pia), reminded(session.OfCity, 15), silent), When: agree, By: asElena(30 * day), Then: []session.Event{bySide(session.OfCity, elena), session.MinutesAgreed{s1, part, pia}}},
	})
}

func TestFeedback(t *testing.T) {
	t.Parallel()
	give := func(p id.Person, n int) session.GiveFeedback { return session.GiveFeedback{on, p, n} }
	given := func(p id.Person, side session.Side, rating, answers, total int) session.Event {
		return session.FeedbackGiven{s1, p, side, rating, answers, total, 3}
	}
	decidertest.Run(t, session.Decider, []row{
		{Name: "SES-9: who was there gives feedback", Given: ended(), When: give(elena, 4), By: asElena(90), Then: []session.Event{given(elena, session.OfCity, 4, 1, 4)}},
		{Name: "SES-9: answers add up by side", Given: ended(given(elena, session.OfCity, 4, 1, 4)), When: give(georgi, 5), By: asGeorgi(90), Then: []session.Event{given(georgi, session.OfCity, 5, 2, 9)}},
		{Name: "SES-9: the mentor's is of the other", Given: ended(given(elena, session.OfCity, 4, 1, 4)), When: give(pia, 5), By: asPia(90), Then: []session.Event{given(pia, session.OfMentor, 5, 1, 5)}},
		{Name: "SES-9: once per person", Given: ended(given(elena, session.OfCity, 4, 1, 4)), When: give(elena, 5), By: asElena(90), Refused: "session.feedback_given_already"},
		{Name: "SES-9: for oneself", Given: ended(), When: give(elena, 5), By: asGeorgi(90), Refused: "session.not_oneself"},
		{Name: "SES-9: having been there", Given: ended(), When: give(jonas, 5), By: asJonas(90), Refused: "session.was_not_there"},
		{Name: "SES-9: after the end", Given: started(), When: give(pia, 5), By: asPia(30), Refused: "session.not_ended"},
		{Name: "SES-9: from one to five", Given: ended(), When: give(elena, 6), By: asElena(90), Refused: "session.rating_impossible"},
	})
}
