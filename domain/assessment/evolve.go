package assessment

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
)

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case AssessmentOpened:
		s.Participation, s.Programme, s.City, s.Open = e.Participation, e.Programme, e.City, e.Assessment
		key, _ := e.Key.Key() // written by Store
		s.Rounds = decider.With(s.Rounds, e.Assessment, Round{
			ID: e.Assessment, Kind: e.Round, Instrument: e.Instrument, Version: e.Version, Key: key, Status: Open, Edition: 1,
		})
	case EarlierRoundTakenUp:
		s.Earlier = Earlier{e.Earlier, e.Version}
	case BenchmarkConsentGiven:
		s.Participation, s.Programme, s.City, s.Consent = e.Participation, e.Programme, e.City, true
	case BenchmarkConsentWithdrawn:
		s.Consent = false
	case AssessmentsFrozen:
		s.Frozen = true
	case AssessmentPublished:
		if s.Open == e.Assessment {
			s.Open = id.Assessment{}
		}
		if e.Edition == 1 {
			s.Last = e.Assessment
		}
		return s.evolveRound(e.Assessment, e)
	case AssessmentCancelled:
		s.Open = id.Assessment{}
		return s.evolveRound(e.Assessment, e)
	case RespondentInvited:
		return s.evolveRound(e.Assessment, e)
	case MemberTookPart:
		return s.evolveRound(e.Assessment, e)
	case AnswersDrafted:
		return s.evolveRound(e.Assessment, e)
	case ResponseSubmitted:
		return s.evolveRound(e.Assessment, e)
	case ResponseRevised:
		return s.evolveRound(e.Assessment, e)
	case ResponseWithdrawn:
		return s.evolveRound(e.Assessment, e)
	case ResponsesCounted:
		return s.evolveRound(e.Assessment, e)
	case EvidenceAttached:
		return s.evolveRound(e.Assessment, e)
	case CollectionClosed, CollectionClosedWithReservations, QuestionScored, ExpertReadingRecorded:
		// the score says what follows; nothing is decided by the rest
	case AssessmentScored:
		return s.evolveRound(e.Assessment, e)
	case DimensionAdjusted:
		return s.evolveRound(e.Assessment, e)
	case TargetSet:
		return s.evolveRound(e.Assessment, e)
	case PublicationAgreed:
		return s.evolveRound(e.Assessment, e)
	case AssessmentSuperseded:
		return s.evolveRound(e.Assessment, e)
	}
	return s
}

func (s State) evolveRound(of id.Assessment, e any) State {
	s.Rounds = decider.With(s.Rounds, of, s.Rounds[of].evolve(e))
	return s
}

// evolve of one round; data is any, since State.evolve has told events apart.
func (r Round) evolve(data any) Round {
	switch e := data.(type) {
	case RespondentInvited:
		r.Status = Collecting
		r.Respondents = decider.With(r.Respondents, e.Respondent, Respondent{Kind: e.Kind, Digest: e.Digest})
	case MemberTookPart:
		r.Status = Collecting
		r.Respondents = decider.With(r.Respondents, e.Respondent, Respondent{Kind: e.Kind, Person: e.Person})
	case AnswersDrafted:
		r.respondent(e.Respondent, func(x *Respondent) { x.Draft = e.Answers })
	case ResponseSubmitted:
		r.respondent(e.Respondent, func(x *Respondent) { x.Answered, x.Answers, x.Revision = true, e.Answers, 1 })
	case ResponseRevised:
		r.respondent(e.Respondent, func(x *Respondent) { x.Answers, x.Revision = e.Answers, e.Revision })
	case ResponseWithdrawn:
		r.respondent(e.Respondent, func(x *Respondent) { x.Answered, x.Answers, x.Draft = false, nil, nil })
	case ResponsesCounted:
		if slices.Equal(e.Groups, r.Groups) && slices.Equal(e.Counts, r.Counts) && len(e.Groups) > 0 {
			break // not told anew
		}
		r.Groups, r.Counts = e.Groups, e.Counts
		if len(e.Groups) == 0 {
			break
		}
		told := map[id.Respondent]bool{}
		for of, x := range r.Respondents {
			if x.Answered {
				told[of] = true
			}
		}
		r.Told = told
	case EvidenceAttached:
		r.Evidence = decider.With(r.Evidence, e.Evidence, true)
	default:
		return r.evolveFigures(data)
	}
	return r
}

func (r Round) evolveFigures(data any) Round {
	switch e := data.(type) {
	case AssessmentScored:
		r.Status, r.Scored = Scored, e
		r.Dimensions = map[q.Dimension]Figure{}
		for i, d := range e.Dimensions {
			r.Dimensions[d] = Figure{Score: e.Scores[i], Level: e.Levels[i]}
		}
	case DimensionAdjusted:
		r.figure(e.Dimension, func(f *Figure) { f.Points = e.Points })
	case TargetSet:
		r.figure(e.Dimension, func(f *Figure) { f.Target = e.Target })
	case PublicationAgreed:
		r.Agreed = Signature{e.Person, e.As}
	case AssessmentPublished:
		r.Status, r.Published, r.Previous, r.Agreed = Published, e, e.Previous, Signature{}
	case AssessmentSuperseded:
		r.Status, r.Edition, r.Agreed = Corrected, e.Edition+1, Signature{}
	case AssessmentCancelled:
		r.Status = Cancelled
	}
	return r
}

func (r *Round) respondent(of id.Respondent, change func(*Respondent)) {
	x := r.Respondents[of]
	change(&x)
	r.Respondents = decider.With(r.Respondents, of, x)
}

// figure changes a dimension; who had agreed to publish had seen another one.
func (r *Round) figure(of q.Dimension, change func(*Figure)) {
	f := r.Dimensions[of]
	change(&f)
	r.Dimensions = decider.With(r.Dimensions, of, f)
	r.Agreed = Signature{}
}
