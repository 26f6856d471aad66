package httpapi

import (
	a "megdan/domain/application"
	"megdan/domain/call"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/command"
)

// The aggregates of admission.
var (
	calls        = command.Of(call.Decider, call.Object)
	applications = command.Of(a.Decider, a.Object)
)

func callCommands() []*command.Spec {
	open := command.New[call.OpenGroup](calls, "call.open_group")
	command.Check(open, programmes, func(c call.OpenGroup) programme.Command {
		return programme.ConfirmWave{InProgramme: c.InProgramme, Wave: c.Wave, CutOff: c.CutOff}
	})
	move := command.New[call.MoveDeadline](calls, "call.move_deadline")
	command.Check(move, programmes, func(c call.MoveDeadline) programme.Command {
		return programme.ConfirmWave{InProgramme: c.InProgramme, Wave: c.Wave, CutOff: c.CutOff}
	})
	return []*command.Spec{
		open, move,
		whileOpen[call.PublishCall](command.New[call.PublishCall](calls, "call.publish_call")),
		whileOpen[call.CloseCall](command.New[call.CloseCall](calls, "call.close_call")),
		whileOpen[call.RankApplications](command.New[call.RankApplications](calls, "call.rank_applications")),
	}
}

func applicationCommands() []*command.Spec {
	return append(append(applying(), judging()...), deciding()...)
}

// onApplication is a command of an application while its programme is open.
func onApplication[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileOpen[T](command.New[T](applications, name))
}

// tells lets the call know what it must know, in the same append.
func tells[T any](sp *command.Spec, what func(T) call.Command) *command.Spec {
	return command.Also(sp, calls, what)
}

// asks lets the call refuse.
func asks[T any](sp *command.Spec, what func(T) call.Command) *command.Spec {
	return command.Check(sp, calls, what)
}

func in(c edition) place.InProgramme { return place.InProgramme{Programme: c.Edition()} }

// applying: APP-1, APP-2 and what APP-3 asks of the call are decided there.
func applying() []*command.Spec {
	start := onApplication[a.StartApplication]("application.start_application")
	command.Check(start, cities, func(c a.StartApplication) city.Command { return city.ConfirmCity{City: c.City} })
	withPerson(start, func(c a.StartApplication) person.ConfirmPerson { return known(c.Programme, c.Applicant) })
	form := func(c edition, id id.Application, f a.Form, complete bool) call.Command {
		return call.NoteForm{InProgramme: in(c), Application: id, Members: f.Members, Population: f.Population, Team: len(f.Team), Complete: complete}
	}
	return []*command.Spec{
		tells(start, func(c a.StartApplication) call.Command {
			return call.EnterApplication{InProgramme: in(c), Application: c.Application, City: c.City, Group: c.Group, Applicant: c.Applicant}
		}),
		tells(onApplication[a.SaveDraft]("application.save_draft"),
			func(c a.SaveDraft) call.Command { return form(c, c.Application, c.Form, false) }),
		tells(onApplication[a.ReviseApplication]("application.revise_application"),
			func(c a.ReviseApplication) call.Command { return form(c, c.Application, c.Form, true) }),
		asks(onApplication[a.RequestPreScreening]("application.request_pre_screening"), func(c a.RequestPreScreening) call.Command {
			return call.ConfirmPreScreening{InProgramme: in(c), Application: c.Application}
		}),
		onApplication[a.GivePreScreening]("application.give_pre_screening"),
		asks(onApplication[a.SubmitApplication]("application.submit_application"), func(c a.SubmitApplication) call.Command {
			return call.ConfirmSubmission{InProgramme: in(c), Application: c.Application}
		}),
		tells(onApplication[a.WithdrawApplication]("application.withdraw_application"), func(c a.WithdrawApplication) call.Command {
			return call.LeaveCall{InProgramme: in(c), Application: c.Application}
		}),
	}
}

func judging() []*command.Spec {
	assign := onApplication[a.AssignEvaluator]("application.assign_evaluator")
	command.Check(assign, participations, func(c a.AssignEvaluator) participation.Command {
		return participation.ConfirmOutsider{InCity: c.InCity, Person: c.Evaluator}
	})
	return []*command.Spec{
		onApplication[a.DeclareIneligible]("application.declare_ineligible"),
		asks(onApplication[a.DeclareEligible]("application.declare_eligible"), func(c a.DeclareEligible) call.Command {
			return call.ConfirmEvaluation{InProgramme: in(c), Application: c.Application, Weights: c.Weights, Terms: call.Terms(c.Terms)}
		}),
		withPerson(assign, func(c a.AssignEvaluator) person.ConfirmPerson { return known(c.Programme, c.Evaluator) }),
		onApplication[a.SubmitEvaluation]("application.submit_evaluation"),
		tells(onApplication[a.DeclareConflict]("application.declare_conflict"), func(c a.DeclareConflict) call.Command {
			return call.SetScoreAside{InProgramme: in(c), Application: c.Application}
		}),
		tells(onApplication[a.RecordConsensus]("application.record_consensus"), func(c a.RecordConsensus) call.Command {
			return call.NoteScore{InProgramme: in(c), Application: c.Application, Scores: c.Scores}
		}),
	}
}

// deciding: accepting and promoting admit the city (APP-8, PRG-2), accepting
// an offer enrols it (APP-9).
func deciding() []*command.Spec {
	accept := command.New[a.AcceptApplication](applications, "application.accept_application")
	admits(accept, func(c a.AcceptApplication) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Participating, Wave: c.Wave, Ahead: c.Ahead}
	})
	promote := command.New[a.PromoteFromReserve](applications, "application.promote_from_reserve")
	admits(promote, func(c a.PromoteFromReserve) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Participating, Wave: c.Wave, Promoted: true}
	})
	settle := func(c edition, id id.Application, o call.Outcome) call.Settle {
		return call.Settle{InProgramme: in(c), Application: id, Outcome: o}
	}
	return append(partnership(),
		tells(accept, func(c a.AcceptApplication) call.Command {
			s := settle(c, c.Application, call.Accepted)
			s.Ahead, s.Wave = c.Ahead, c.Wave
			return s
		}),
		tells(promote, func(c a.PromoteFromReserve) call.Command {
			s := settle(c, c.Application, call.Accepted)
			s.Promoted, s.Wave = true, c.Wave
			return s
		}),
		tells(onApplication[a.PutOnReserve]("application.put_on_reserve"),
			func(c a.PutOnReserve) call.Command { return settle(c, c.Application, call.Reserve) }),
		tells(onApplication[a.RejectApplication]("application.reject_application"),
			func(c a.RejectApplication) call.Command { return settle(c, c.Application, call.Rejected) }),
		onApplication[a.RequestRedress]("application.request_redress"),
		tells(onApplication[a.DecideRedress]("application.decide_redress"), func(c a.DecideRedress) call.Command {
			return call.Unsettle{InProgramme: in(c), Application: c.Application, Stays: c.Ruling != a.Upheld}
		}),
	)
}

// admits makes the city a participating one in the same append.
func admits[T any](sp *command.Spec, place func(T) programme.TakePlace) {
	takesPlace(sp, place)
	command.Also(sp, participations, func(c T) participation.Command {
		p := place(c)
		return participation.AdmitCity{Programme: p.Programme, City: p.City, Wave: p.Wave}
	})
	command.Also(sp, roadmaps, func(c T) roadmap.Command {
		p := place(c)
		return roadmap.ChangeCategory{Programme: p.Programme, City: p.City, Category: role.Participating}
	})
}

func partnership() []*command.Spec {
	offer := onApplication[a.OfferPartnership]("application.offer_partnership")
	invite := onApplication[a.InvitePartner]("application.invite_partner")
	command.Check(invite, cities, func(c a.InvitePartner) city.Command { return city.ConfirmCity{City: c.City} })
	withPerson(invite, func(c a.InvitePartner) person.ConfirmPerson { return known(c.Programme, c.Contact) })
	asks(invite, func(c a.InvitePartner) call.Command {
		return call.ConfirmNoApplication{InProgramme: in(c), City: c.City}
	})
	accept := command.New[a.AcceptPartnership](applications, "application.accept_partnership")
	takesPlace(accept, func(c a.AcceptPartnership) programme.TakePlace {
		return programme.TakePlace{Programme: c.Programme, City: c.City, Category: role.Partner}
	})
	command.Also(accept, participations, func(c a.AcceptPartnership) participation.Command {
		return participation.EnrolPartner{Programme: c.Programme, City: c.City}
	})
	return []*command.Spec{
		absent(offer, func(c a.OfferPartnership) place.InCity { return c.InCity }),
		absent(invite, func(c a.InvitePartner) place.InCity { return c.InCity }),
		accept,
		onApplication[a.DeclinePartnership]("application.decline_partnership"),
		onApplication[a.LapseOffer]("application.lapse_offer"),
	}
}

// absent lets a command through only when the city takes no part (APP-9).
func absent[T any](sp *command.Spec, of func(T) place.InCity) *command.Spec {
	return command.Check(sp, participations, func(c T) participation.Command {
		return participation.ConfirmAbsent{InCity: of(c)}
	})
}
