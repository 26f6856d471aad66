package assessment

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the round.
func (e AssessmentOpened) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Assessment.UUID(), Kind: "assessment", Participation: id.Participation(rec.Stream.ID())})
}

// Introduces the member's own place in the round, which is read by nobody else.
func (e MemberTookPart) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Respondent.UUID(), Kind: "respondent", Participation: id.Participation(rec.Stream.ID()), Owner: e.Person})
}
