package application

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the application as the applicant's.
func (e ApplicationStarted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Application, e.Programme, e.City, e.Applicant))
}

// Introduces the record of a city that was invited.
func (e PartnershipOffered) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Application, e.Programme, e.City, e.Applicant))
}

// Introduces the evaluation as the evaluator's.
func (e EvaluatorAssigned) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Evaluation.UUID(), Kind: "evaluation", Participation: id.ParticipationOf(e.Programme, e.City), Owner: e.Evaluator})
}

func named(a id.Application, p id.Programme, c id.City, applicant id.Person) event.Named {
	return event.Named{Key: a.UUID(), Kind: "application", Participation: id.ParticipationOf(p, c), Owner: applicant}
}
