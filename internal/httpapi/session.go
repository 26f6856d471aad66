package httpapi

import (
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/room"
	"megdan/domain/seminar"
	s "megdan/domain/session"
	"megdan/internal/command"
)

// The aggregates of live meetings.
var (
	sessions = command.Of(s.Decider, s.Object)
	rooms    = command.Of(room.Decider, room.Object)
)

func sessionCommands() []*command.Spec {
	coHost := atWork[s.NameCoHost](sessions, "session.name_co_host")
	guest := atWork[s.InviteGuest](sessions, "session.invite_guest")
	all := append(scheduling(),
		withPerson(coHost, func(c s.NameCoHost) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		withPerson(guest, func(c s.InviteGuest) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		atWork[s.ProposeAgenda](sessions, "session.propose_agenda"),
		atWork[s.ConfirmSession](sessions, "session.confirm_session"),
		atWork[s.RescheduleSession](sessions, "session.reschedule_session"),
		whileOpen[s.CancelSession](command.New[s.CancelSession](sessions, "session.cancel_session")),
		atWork[s.MarkNoShow](sessions, "session.mark_no_show"),
		atWork[s.DraftMinutes](sessions, "session.draft_minutes"),
		atWork[s.AgreeMinutes](sessions, "session.agree_minutes"),
		atWork[s.RemindOfMinutes](sessions, "session.remind_of_minutes"),
		atWork[s.RecordSilence](sessions, "session.record_silence"),
		command.New[s.AddAddendum](sessions, "session.add_addendum"), // PRG-7: also after the close
		atWork[s.GiveFeedback](sessions, "session.give_feedback"),
		atWork[s.CompleteActionItem](sessions, "session.complete_action_item"),
	)
	return append(append(all, meeting()...), roomCommands()...)
}

// scheduling: SES-1 is decided by the session, the match or seminar that it is
// in, and SES-2 by the mentor's own stream.
func scheduling() []*command.Spec {
	plan := atWork[s.ScheduleSession](sessions, "session.schedule_session")
	command.Check(plan, matchings, func(c s.ScheduleSession) match.Command {
		return match.ConfirmParties{OnMatch: inMatch(c.OnSession, c.Match, c.City), Mentor: c.Mentor, Instead: c.Session.UUID()}
	})
	openSeminar(plan, func(c s.ScheduleSession) (s.OnSession, id.Seminar) { return c.OnSession, c.Seminar })
	withPerson(plan, func(c s.ScheduleSession) person.ConfirmPerson { return known(c.Programme, c.Mentor) })

	start := atWork[s.StartSession](sessions, "session.start_session")
	command.Check(start, matchings, func(c s.StartSession) match.Command {
		return match.ConfirmActive{OnMatch: inMatch(c.OnSession, c.Match, c.City), Instead: c.Session.UUID()}
	})
	openSeminar(start, func(c s.StartSession) (s.OnSession, id.Seminar) { return c.OnSession, c.Seminar })
	command.Also(start, mentors, func(c s.StartSession) mentor.Command {
		return mentor.TakeLive{OfMentor: hosting(c.OnSession, c.Host), Session: c.Session}
	})

	handOver := atWork[s.HandOverHost](sessions, "session.hand_over_host")
	command.Also(handOver, mentors, func(c s.HandOverHost) mentor.Command {
		return mentor.FreeLive{OfMentor: hosting(c.OnSession, c.From), Session: c.Session}
	})
	command.Also(handOver, mentors, func(c s.HandOverHost) mentor.Command {
		if c.From == c.To { // one stream is not decided on twice; nothing changes hands
			return mentor.FreeLive{OfMentor: hosting(c.OnSession, id.Person(c.Session))}
		}
		return mentor.TakeLive{OfMentor: hosting(c.OnSession, c.To), Session: c.Session}
	})

	end := whileOpen[s.EndSession](command.New[s.EndSession](sessions, "session.end_session"))
	command.Also(end, mentors, func(c s.EndSession) mentor.Command {
		return mentor.FreeLive{OfMentor: hosting(c.OnSession, c.Host), Session: c.Session}
	})
	bySystem := whileOpen[s.EndSessionBySystem](command.New[s.EndSessionBySystem](sessions, "session.end_session_by_system"))
	command.Also(bySystem, mentors, func(c s.EndSessionBySystem) mentor.Command {
		return mentor.FreeLive{OfMentor: hosting(c.OnSession, c.Host), Session: c.Session}
	})
	return []*command.Spec{plan, start, handOver, end, bySystem}
}

func meeting() []*command.Spec {
	return []*command.Spec{
		atWork[s.JoinSession](sessions, "session.join_session"),
		whileOpen[s.LeaveSession](command.New[s.LeaveSession](sessions, "session.leave_session")),
		whileOpen[s.CloseStay](command.New[s.CloseStay](sessions, "session.close_stay")),
		whileOpen[s.PauseSession](command.New[s.PauseSession](sessions, "session.pause_session")),
		atWork[s.MoveToAgendaItem](sessions, "session.move_to_agenda_item"),
		atWork[s.TakeNote](sessions, "session.take_note"),
		atWork[s.RecordDecision](sessions, "session.record_decision"),
		atWork[s.AddActionItem](sessions, "session.add_action_item"),
		atWork[s.OpenPoll](sessions, "session.open_poll"),
		atWork[s.CastVote](sessions, "session.cast_vote"),
		atWork[s.ClosePoll](sessions, "session.close_poll"),
		atWork[s.AskRecordingConsent](sessions, "session.ask_recording_consent"),
		atWork[s.GiveConsent](sessions, "session.give_consent"),
		whileOpen[s.RefuseConsent](command.New[s.RefuseConsent](sessions, "session.refuse_consent")),
		atWork[s.StartRecording](sessions, "session.start_recording"),
		whileOpen[s.StopRecording](command.New[s.StopRecording](sessions, "session.stop_recording")),
	}
}

// roomCommands: who may open a room and come in is asked of its session.
func roomCommands() []*command.Spec {
	open := atWork[room.OpenRoom](rooms, "room.open_room")
	command.Check(open, sessions, func(c room.OpenRoom) s.Command {
		return s.ConfirmHost{OnSession: ofSession(c.InRoom, c.Session), City: c.City, Instead: c.Room.UUID()}
	})
	enter := atWork[room.EnterRoom](rooms, "room.enter_room")
	command.Check(enter, sessions, func(c room.EnterRoom) s.Command {
		return s.ConfirmPresent{OnSession: ofSession(c.InRoom, c.Session), Instead: c.Room.UUID()}
	})
	return []*command.Spec{
		open, enter,
		whileOpen[room.LeaveRoom](command.New[room.LeaveRoom](rooms, "room.leave_room")),
		atWork[room.RaiseHand](rooms, "room.raise_hand"),
		atWork[room.LowerHand](rooms, "room.lower_hand"),
		atWork[room.GrantFloor](rooms, "room.grant_floor"),
		atWork[room.ShareBoard](rooms, "room.share_board"),
		atWork[room.EditSharedText](rooms, "room.edit_shared_text"),
		whileOpen[room.CloseRoom](command.New[room.CloseRoom](rooms, "room.close_room")),
	}
}

func inMatch(on s.OnSession, m id.Match, c id.City) match.OnMatch {
	return match.OnMatch{InCity: place.InCity{Programme: on.Programme, City: c}, Match: m}
}

func hosting(on s.OnSession, who id.Person) mentor.OfMentor {
	return mentor.OfMentor{InProgramme: on.InProgramme, Mentor: who}
}

func ofSession(in room.InRoom, of id.Session) s.OnSession {
	return s.OnSession{InProgramme: in.InProgramme, Session: of}
}

// openSeminar lets a command through only when its seminar, if it names one, is
// open.
func openSeminar[T any](sp *command.Spec, of func(T) (s.OnSession, id.Seminar)) {
	command.Check(sp, seminars, func(c T) seminar.Command {
		on, which := of(c)
		return seminar.ConfirmOpen{OnSeminar: seminar.OnSeminar{InProgramme: on.InProgramme, Seminar: which}, Instead: on.Session.UUID()}
	})
}
