package assessment

import "megdan/domain/id"

// about tags an event with the programme, the city's participation, the round
// and what it names, so that the views and feeds of all of them find it.
func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := make([]id.UUID, 0, 6)
	add := func(all ...id.UUID) {
		for _, u := range all {
			if !u.IsZero() {
				tags = append(tags, u)
			}
		}
	}
	add(s.Programme.UUID(), s.Participation.UUID())
	round := func(of id.Assessment, more ...id.UUID) { add(of.UUID()); add(more...) }
	switch e := e.(type) {
	case AssessmentOpened:
		round(e.Assessment, e.Instrument.UUID())
	case EarlierRoundTakenUp:
		round(e.Assessment, e.Earlier.UUID())
	case RespondentInvited:
		round(e.Assessment, e.Respondent.UUID())
	case MemberTookPart:
		round(e.Assessment, e.Respondent.UUID(), e.Person.UUID())
	case AnswersDrafted:
		round(e.Assessment, e.Respondent.UUID())
	case ResponseSubmitted:
		round(e.Assessment, e.Respondent.UUID())
	case ResponseRevised:
		round(e.Assessment, e.Respondent.UUID())
	case ResponseWithdrawn:
		round(e.Assessment, e.Respondent.UUID())
	case ResponsesCounted:
		round(e.Assessment)
	case EvidenceAttached:
		round(e.Assessment, e.Evidence.UUID())
	case CollectionClosed:
		round(e.Assessment)
	case CollectionClosedWithReservations:
		round(e.Assessment)
	case AssessmentScored:
		round(e.Assessment)
	case QuestionScored:
		round(e.Assessment)
	case DimensionAdjusted:
		round(e.Assessment)
	case TargetSet:
		round(e.Assessment)
	case ExpertReadingRecorded:
		round(e.Assessment)
	case PublicationAgreed:
		round(e.Assessment, e.Person.UUID())
	case AssessmentPublished:
		round(e.Assessment, e.CityLead.UUID(), e.Second.UUID())
	case AssessmentSuperseded:
		round(e.Assessment)
	case AssessmentCancelled:
		round(e.Assessment)
	case BenchmarkConsentGiven, BenchmarkConsentWithdrawn, AssessmentsFrozen:
		// they concern the city as a whole
	}
	return s.Programme, tags
}

// RoundOf is the round that an event belongs to; zero when it is about the city
// as a whole.
func RoundOf(e Event) id.Assessment {
	switch e := e.(type) {
	case AssessmentOpened:
		return e.Assessment
	case EarlierRoundTakenUp:
		return e.Assessment
	case RespondentInvited:
		return e.Assessment
	case MemberTookPart:
		return e.Assessment
	case AnswersDrafted:
		return e.Assessment
	case ResponseSubmitted:
		return e.Assessment
	case ResponseRevised:
		return e.Assessment
	case ResponseWithdrawn:
		return e.Assessment
	case ResponsesCounted:
		return e.Assessment
	case EvidenceAttached:
		return e.Assessment
	case CollectionClosed:
		return e.Assessment
	case CollectionClosedWithReservations:
		return e.Assessment
	case AssessmentScored:
		return e.Assessment
	case QuestionScored:
		return e.Assessment
	case DimensionAdjusted:
		return e.Assessment
	case TargetSet:
		return e.Assessment
	case ExpertReadingRecorded:
		return e.Assessment
	case PublicationAgreed:
		return e.Assessment
	case AssessmentPublished:
		return e.Assessment
	case AssessmentSuperseded:
		return e.Assessment
	case AssessmentCancelled:
		return e.Assessment
	case BenchmarkConsentGiven, BenchmarkConsentWithdrawn, AssessmentsFrozen:
	}
	return id.Assessment{}
}
