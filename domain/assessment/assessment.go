// Package assessment is a city's rounds of the maturity questionnaire, one
// stream for all of them: who is asked, what they answer, what follows from
// it, and who stands behind the figures.
//
//	open → collecting → scored → published ⇄ corrected (scored again in words)
//	open or collecting → cancelled
//
// It promises that what single people answered leaves it only in sums: while
// answers come in, no figure follows from them, and counts by kind change by
// three people at a time; afterwards each figure is of three people at least
// (package questionnaire). Scores are computed once, when the collection
// closes, and never again: corrections move what an expert may move.
//
// A respondent is whoever holds the secret of a link, of which only the digest
// is here, or a member of the team who is signed in. It knows no names.
package assessment

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

// Limits of one round.
const (
	RespondentsMost = 300
	EvidenceMost    = 200
)

// State is what decisions read.
type State struct {
	Participation id.Participation // zero: nothing happened yet
	Programme     id.Programme
	City          id.City
	Frozen        bool
	Open          id.Assessment // the round that is neither published nor cancelled
	Last          id.Assessment // the round published last
	Rounds        map[id.Assessment]Round
	Consent       bool
	Earlier       Earlier
}

// Earlier is a round of an earlier programme that was taken up.
type Earlier struct {
	Assessment id.Assessment
	Version    id.InstrumentVersion
}

// Round is one round.
type Round struct {
	ID          id.Assessment
	Kind        RoundKind
	Instrument  id.Instrument
	Version     id.InstrumentVersion
	Key         q.Key
	Status      Status
	Edition     int           // 1: the first that is or will be published
	Previous    id.Assessment // published before it, once it is published
	Respondents map[id.Respondent]Respondent
	Told        map[id.Respondent]bool // who had answered when groups were counted last
	Groups      []q.Kind
	Counts      []int
	Evidence    map[id.Evidence]bool
	Scored      AssessmentScored
	Dimensions  map[q.Dimension]Figure
	Agreed      Signature
	Published   AssessmentPublished
}

// Respondent is one invitation.
type Respondent struct {
	Kind     q.Kind
	Digest   Digest
	Person   id.Person // of a member of the team
	Answered bool
	Revision int
	Answers  []q.Answer // that count
	Draft    []q.Answer
}

// Figure is a dimension that has a score to show.
type Figure struct {
	Score  q.Hundredths
	Level  q.Level
	Points q.Hundredths
	Target q.Hundredths
}

// Signature is the first of the two who publish.
type Signature struct {
	Person id.Person
	As     role.Role
}

// Status of a round.
type Status string

// The states of a round.
const (
	Open       Status = "open"
	Collecting Status = "collecting"
	Scored     Status = "scored"
	Published  Status = "published"
	Corrected  Status = "corrected" // published, and open to correction
	Cancelled  Status = "cancelled"
)

// collects says that answers are taken.
func (r Round) collects() bool { return r.Status == Open || r.Status == Collecting }

// Decider of the stream assessment-<participation>.
var Decider = decider.Decider[State, Command, Event]{Kind: "assessment", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the city.
func Object(_ State, c Command) (role.Object, bool) {
	at := c.at()
	return role.Object{Programme: at.Programme, Participation: at.Participation()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if c, is := c.(evenFrozen); is {
		return decideEvenFrozen(s, c)
	}
	if s.Frozen { // PAR-7
		return nil, decider.Refuse("assessment.frozen")
	}
	if c, is := c.(onRound); is {
		return decideRound(s, c, by)
	}
	switch c := c.(type) {
	case OpenAssessment:
		return open(s, c)
	case GiveBenchmarkConsent:
		if s.Consent {
			return nil, nil
		}
		return []Event{BenchmarkConsentGiven{c.Participation(), c.Programme, c.City}}, nil
	case FreezeAssessments, ConfirmBaseline, ConfirmEarlier, WithdrawBenchmarkConsent: // by decideEvenFrozen
	case InviteRespondent, SubmitResponse, ReviseResponse, WithdrawResponse, DraftOwnAnswers, SubmitOwnResponse,
		WithdrawOwnResponse, AttachEvidence, CloseCollection, CloseWithReservations, AdjustDimension, SetTarget,
		RecordExpertReading, PublishAssessment, CorrectAssessment, CancelAssessment: // by decideRound
	}
	panic("assessment: a command outside the sealed set")
}

// decideEvenFrozen decides what a frozen city can be asked too.
func decideEvenFrozen(s State, c evenFrozen) ([]Event, error) {
	switch c := c.(type) {
	case FreezeAssessments:
		if s.Frozen || s.Participation.IsZero() {
			return nil, nil
		}
		return []Event{AssessmentsFrozen{c.Participation()}}, nil
	case ConfirmBaseline:
		return nil, s.confirmBaseline()
	case ConfirmEarlier:
		if s.Last.IsZero() && !c.Programme.IsZero() {
			return nil, decider.Refuse("assessment.nothing_published_earlier")
		}
		return nil, nil
	case WithdrawBenchmarkConsent:
		if !s.Consent {
			return nil, nil
		}
		return []Event{BenchmarkConsentWithdrawn{s.Participation}}, nil
	}
	panic("assessment: a command outside the sealed set")
}

func decideRound(s State, c onRound, by decider.By) ([]Event, error) {
	r, known := s.Rounds[c.round()]
	if link, is := c.(byLink); is {
		return decideLink(r, link)
	}
	if !known {
		return nil, decider.Refuse("assessment.unknown")
	}
	switch c := c.(type) {
	case SubmitResponse, ReviseResponse, WithdrawResponse: // decided by decideLink
	case InviteRespondent:
		return invite(r, c)
	case DraftOwnAnswers:
		return draftOwn(r, c, by)
	case SubmitOwnResponse:
		return submitOwn(r, c, by)
	case WithdrawOwnResponse:
		return withdrawOwn(r, by)
	case AttachEvidence:
		return attach(r, c)
	case CloseCollection:
		return closeCollection(r)
	case CloseWithReservations:
		return closeWithReservations(r, c)
	case AdjustDimension:
		return adjust(r, c)
	case SetTarget:
		return setTarget(r, c)
	case RecordExpertReading:
		return read(r, c)
	case PublishAssessment:
		return publish(s, r, c, by)
	case CorrectAssessment:
		return correct(r, c)
	case CancelAssessment:
		return cancel(r, c)
	}
	panic("assessment: a command outside the sealed set")
}
