package httpapi

import (
	"reflect"
	"time"

	"megdan/domain/expertise"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/peerreview"
	"megdan/domain/place"
	"megdan/domain/room"
	"megdan/domain/seminar"
	"megdan/domain/session"
)

// Mentoring in the world: the mentor helps Sofia by an active match, in a live
// session with a room; a help request, a seminar, a round of peer review.
var (
	helpWanted  = id.HelpRequest(named("help wanted"))
	theMatch    = id.Match(named("the match"))
	liveSession = id.Session(named("live session"))
	theRoom     = id.Room(named("the room"))
	theSeminar  = id.Seminar(named("the seminar"))
	theRound    = id.ReviewRound(named("the round"))
)

func reviewOf(reviewed, reviewer id.City) id.Review {
	of, by := id.ParticipationOf(edition2018, reviewed), id.ParticipationOf(edition2018, reviewer)
	return id.Review(id.Derive(theRound.UUID(), "review of "+of.String()+" by "+by.String()))
}

func init() {
	exhibits[reflect.TypeFor[id.HelpRequest]()] = func(id.City) any { return helpWanted }
	exhibits[reflect.TypeFor[id.Match]()] = func(id.City) any { return theMatch }
	exhibits[reflect.TypeFor[id.Session]()] = func(id.City) any { return liveSession }
	exhibits[reflect.TypeFor[id.Room]()] = func(id.City) any { return theRoom }
	exhibits[reflect.TypeFor[id.Seminar]()] = func(id.City) any { return theSeminar }
	exhibits[reflect.TypeFor[id.ReviewRound]()] = func(id.City) any { return theRound }
	exhibits[reflect.TypeFor[id.Review]()] = func(c id.City) any { return reviewOf(gent, c) }
	// The mentor is meant where a command names one.
	for name, field := range map[string]string{
		"mentor.register_mentor": "Mentor", "mentor.update_expertise": "Mentor", "mentor.set_availability": "Mentor", "mentor.set_capacity": "Mentor",
		"mentor.pause_mentor": "Mentor", "mentor.resume_mentor": "Mentor", "match.suggest_match": "Mentor", "match.propose_match": "Mentor",
		"match.approve_match": "Mentor", "match.end_match": "Mentor", "session.schedule_session": "Mentor", "session.start_session": "Host",
		"session.end_session": "Host", "session.end_session_by_system": "Host", "session.hand_over_host": "From",
	} {
		dressed[name] = func(c any, _ id.City) any {
			v := reflect.New(reflect.TypeOf(c)).Elem()
			v.Set(reflect.ValueOf(c))
			v.FieldByName(field).Set(reflect.ValueOf(who["mentor"]))
			return v.Interface()
		}
	}
	for _, v := range []string{"mentors", "workload", "attendance", "academy", "peerreview"} {
		topics[v] = topicShown{edition2018.UUID(), "<programme>"}
	}
	for _, v := range []string{"matches", "help", "sessions", "decisions", "actions", "suggestions"} {
		topics[v] = topicShown{inSofia.UUID(), "<Sofia's participation>"}
	}
	topics["match"] = topicShown{theMatch.UUID(), "<Sofia's match>"}
	topics["session"] = topicShown{liveSession.UUID(), "<Sofia's session>"}
	topics["room"] = topicShown{theRoom.UUID(), "<room of Sofia's session>"}
	topics["seminar"] = topicShown{theSeminar.UUID(), "<seminar>"}
	topics["reviewround"] = topicShown{theRound.UUID(), "<round of peer review>"}
	retold = append(retold, mentoringIn)
}

// matchIn makes the mentor one of Sofia by a match that three agree to.
func matchIn(w *world) {
	in := place.InCity{Programme: edition2018, City: sofia}
	all := place.InProgramme{Programme: edition2018}
	manager, lead, pia := who["manager"], who["city lead"], who["mentor"]
	w.as(pia, "mentor.register_mentor", mentor.RegisterMentor{
		OfMentor: mentor.OfMentor{InProgramme: all, Mentor: pia}, Languages: []expertise.Language{"en", "bg"}, Themes: []expertise.Theme{expertise.OpenData},
		Dimensions: []expertise.Dimension{"data"},
	})
	on := match.OnMatch{InCity: in, Match: theMatch}
	w.as(lead, "match.propose_match", match.ProposeMatch{OnMatch: on, Mentor: pia, Theme: expertise.OpenData, Language: "bg"})
	w.as(pia, "match.accept_match_as_mentor", match.AcceptMatchAsMentor{OnMatch: on, NoConflict: true})
	w.as(lead, "match.accept_match_as_city", match.AcceptMatchAsCity{OnMatch: on})
	w.as(manager, "match.approve_match", match.ApproveMatch{OnMatch: on, Mentor: pia})
}

// mentoringIn enters mentoring into the world.
func mentoringIn(w *world) {
	matchIn(w)
	in := place.InCity{Programme: edition2018, City: sofia}
	all := place.InProgramme{Programme: edition2018}
	manager, lead, pia := who["manager"], who["city lead"], who["mentor"]
	w.as(lead, "help.ask_for_help", help.AskForHelp{
		OnRequest: help.OnRequest{InCity: in, Request: helpWanted}, Theme: expertise.OpenData, Language: "bg", Subject: "Timetables", Text: "Who has done it?",
	})
	w.as(manager, "match.suggest_match", match.SuggestMatch{
		OnMatch: match.OnMatch{InCity: in, Match: id.Match(named("suggested match"))}, Mentor: who["mentor member"], MentorCity: gent, Theme: expertise.Mobility,
		Parts: match.Parts{Theme: 26, Weak: 30, Language: 20, Capacity: 10},
	})
	live := session.OnSession{InProgramme: all, Session: liveSession}
	w.as(pia, "session.schedule_session", session.ScheduleSession{
		OnSession: live, Match: theMatch, City: sofia, Mentor: pia, Title: "Timetables", Language: "bg", Start: time.Now().Add(time.Minute), Minutes: 60, Template: session.Mentoring,
	})
	w.as(pia, "session.start_session", session.StartSession{OnSession: live, Host: pia, Match: theMatch, City: sofia})
	w.as(lead, "session.join_session", session.JoinSession{OnSession: live, Person: lead})
	w.as(lead, "session.record_decision", session.RecordDecision{OnSession: live, Decision: id.Decision(named("decision")), Question: "Publish?", Outcome: "Yes"})
	w.as(lead, "session.add_action_item", session.AddActionItem{
		OnSession: live, Action: id.ActionItem(named("action")), Owner: who["city member"], Due: plan(first).Due, Text: "Ask the operator",
	})
	w.as(pia, "room.open_room", room.OpenRoom{InRoom: room.InRoom{InProgramme: all, Room: theRoom}, Session: liveSession, City: sofia})
	w.as(manager, "seminar.plan_event", seminar.PlanEvent{
		OnSeminar: seminar.OnSeminar{InProgramme: all, Seminar: theSeminar}, Kind: seminar.Seminar, Title: "Strategies", Start: plan(first).Due,
	})
	round := peerreview.OnRound{InProgramme: all, Round: theRound}
	w.as(manager, "peerreview.open_round", peerreview.OpenRound{OnRound: round, Seminar: theSeminar, Step: 2, Title: "Strategies", Submissions: []peerreview.Submission{
		{Deliverable: id.Deliverable(named("of Sofia")), City: sofia}, {Deliverable: id.Deliverable(named("of Ruse")), City: ruse}, {Deliverable: id.Deliverable(named("of Gent")), City: gent},
	}})
	w.as(manager, "peerreview.assign_reviewers", peerreview.AssignReviewers{OnRound: round})
}
