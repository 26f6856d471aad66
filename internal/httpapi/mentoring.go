package httpapi

import (
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/internal/command"
)

// The aggregates of mentoring.
var (
	mentors      = command.Of(mentor.Decider, mentor.Object)
	helpRequests = command.Of(help.Decider, help.Object)
	matchings    = command.Of(match.Decider, match.Object)
)

func mentoringCommands() []*command.Spec {
	register := command.New[mentor.RegisterMentor](mentors, "mentor.register_mentor")
	return append(append([]*command.Spec{
		whileWorking[mentor.RegisterMentor](withPerson(register, func(c mentor.RegisterMentor) person.ConfirmPerson { return known(c.Programme, c.Mentor) })),
		atWork[mentor.UpdateExpertise](mentors, "mentor.update_expertise"),
		atWork[mentor.SetAvailability](mentors, "mentor.set_availability"),
		atWork[mentor.SetCapacity](mentors, "mentor.set_capacity"),
		atWork[mentor.PauseMentor](mentors, "mentor.pause_mentor"),
		atWork[mentor.ResumeMentor](mentors, "mentor.resume_mentor"),

		inCity[help.AskForHelp](helpRequests, "help.ask_for_help"),
		inCity[help.TakeUpHelpRequest](helpRequests, "help.take_up_help_request"),
		inCity[help.AnswerHelpRequest](helpRequests, "help.answer_help_request"),
		inCity[help.CloseHelpRequest](helpRequests, "help.close_help_request"),
		inCity[help.EscalateHelpRequest](helpRequests, "help.escalate_help_request"),
	}, proposals()...), matchCommands()...)
}

// proposals: whether the mentor can be proposed is asked of the mentor (MEN-2,
// MEN-3), and whether the mentor is of the city of the city.
func proposals() []*command.Spec {
	suggest := inCity[match.SuggestMatch](matchings, "match.suggest_match")
	propose := whileWorking[match.ProposeMatch](command.New[match.ProposeMatch](matchings, "match.propose_match"))
	command.Check(propose, mentors, func(c match.ProposeMatch) mentor.Command {
		return mentor.ConfirmOffer{OfMentor: mentoring(c.OnMatch, c.Mentor), City: c.City, Language: c.Language, Interpreter: c.Interpreter != ""}
	})
	return []*command.Spec{suggest, noMember(propose, func(c match.ProposeMatch) participation.ConfirmNoMember {
		return participation.ConfirmNoMember{InCity: c.InCity, Person: c.Mentor}
	})}
}

// matchCommands: MEN-1 is counted by the mentor's own stream.
func matchCommands() []*command.Spec {
	approve := whileWorking[match.ApproveMatch](command.New[match.ApproveMatch](matchings, "match.approve_match"))
	command.Also(approve, mentors, func(c match.ApproveMatch) mentor.Command {
		return mentor.TakeMatch{OfMentor: mentoring(c.OnMatch, c.Mentor), Match: c.Match, City: c.City}
	})
	end := whileOpen[match.EndMatch](command.New[match.EndMatch](matchings, "match.end_match"))
	command.Also(end, mentors, func(c match.EndMatch) mentor.Command {
		return mentor.ReleaseMatch{OfMentor: mentoring(c.OnMatch, c.Mentor), Match: c.Match}
	})
	return []*command.Spec{
		noMember(approve, func(c match.ApproveMatch) participation.ConfirmNoMember {
			return participation.ConfirmNoMember{InCity: c.InCity, Person: c.Mentor}
		}),
		end,
		inCity[match.NameInterpreter](matchings, "match.name_interpreter"),
		inCity[match.AcceptMatchAsMentor](matchings, "match.accept_match_as_mentor"),
		inCity[match.AcceptMatchAsCity](matchings, "match.accept_match_as_city"),
		inCity[match.DeclineMatch](matchings, "match.decline_match"),
		whileOpen[match.LapseMatch](command.New[match.LapseMatch](matchings, "match.lapse_match")),
		inCity[match.PauseMatch](matchings, "match.pause_match"),
		inCity[match.ResumeMatch](matchings, "match.resume_match"),
	}
}

func mentoring(on match.OnMatch, who id.Person) mentor.OfMentor {
	o := mentor.OfMentor{Mentor: who}
	o.Programme = on.Programme
	return o
}

// noMember lets a command through only when the person it names is not of the
// city's own team.
func noMember[T any](sp *command.Spec, of func(T) participation.ConfirmNoMember) *command.Spec {
	return command.Check(sp, participations, func(c T) participation.Command { return of(c) })
}
