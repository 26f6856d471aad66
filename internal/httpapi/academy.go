package httpapi

import (
	"megdan/domain/deliverable"
	p "megdan/domain/peerreview"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/seminar"
	"megdan/internal/command"
)

// The aggregates of academy and visits.
var (
	seminars     = command.Of(seminar.Decider, seminar.Object)
	reviewRounds = command.Of(p.Decider, p.Object)
)

func academyCommands() []*command.Spec {
	register := atWork[seminar.Register](seminars, "seminar.register")
	return append([]*command.Spec{
		atWork[seminar.PlanEvent](seminars, "seminar.plan_event"),
		atWork[seminar.OpenRegistration](seminars, "seminar.open_registration"),
		withPerson(register, func(c seminar.Register) person.ConfirmPerson { return known(c.Programme, c.Person) }),
		whileOpen[seminar.CancelRegistration](command.New[seminar.CancelRegistration](seminars, "seminar.cancel_registration")),
		atWork[seminar.PublishAgenda](seminars, "seminar.publish_agenda"),
		whileOpen[seminar.MarkAttendance](command.New[seminar.MarkAttendance](seminars, "seminar.mark_attendance")),
		whileOpen[seminar.FileVisitReport](command.New[seminar.FileVisitReport](seminars, "seminar.file_visit_report")),
		whileOpen[seminar.CloseEvent](command.New[seminar.CloseEvent](seminars, "seminar.close_event")),
	}, peerReviewCommands()...)
}

// peerReviewCommands: a suggestion and its answer are noted on the deliverable
// too, which waits for it (ACA-4).
func peerReviewCommands() []*command.Spec {
	open := atWork[p.OpenRound](reviewRounds, "peerreview.open_round")
	command.Check(open, seminars, func(c p.OpenRound) seminar.Command {
		return seminar.ConfirmOpen{OnSeminar: seminar.OnSeminar{InProgramme: c.InProgramme, Seminar: c.Seminar}, Instead: c.Round.UUID()}
	})
	suggest := atWork[p.MakeSuggestion](reviewRounds, "peerreview.make_suggestion")
	command.Also(suggest, deliverables, func(c p.MakeSuggestion) deliverable.Command {
		return deliverable.NoteSuggestion{
			InCity: place.InCity{Programme: c.Programme, City: c.Reviewed}, Deliverable: c.Deliverable, Suggestion: c.Suggestion, Passage: c.Passage,
		}
	})
	answer := atWork[p.AnswerReview](reviewRounds, "peerreview.answer_review")
	command.Also(answer, deliverables, func(c p.AnswerReview) deliverable.Command {
		return deliverable.NoteAnswer{
			InCity: place.InCity{Programme: c.Programme, City: c.City}, Deliverable: c.Deliverable, Suggestion: c.Suggestion,
			Outcome: deliverable.Outcome(c.Outcome), Version: c.Version,
		}
	})
	return []*command.Spec{
		open, suggest, answer,
		atWork[p.AssignReviewers](reviewRounds, "peerreview.assign_reviewers"),
		atWork[p.MakeRemark](reviewRounds, "peerreview.make_remark"),
		atWork[p.SubmitReview](reviewRounds, "peerreview.submit_review"),
		atWork[p.CloseRound](reviewRounds, "peerreview.close_round"),
	}
}
