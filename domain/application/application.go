// Package application is one city's wish to take part in a programme: what it
// writes, what the evaluators think of it, what is decided, and what follows.
// The call keeps what applications must know of each other; admission and
// partnership are written to the city's participation in the same append.
//
//	       start                    submit                  declare_eligible
//	none ─────────▶ draft ────────────────────▶ submitted ──────────────────▶ eligible
//	                  │ withdraw    withdraw │      │ declare_ineligible         │ ▲
//	                  └──▶ withdrawn ◀───────┘      ▼                  consensus │ │ conflict
//	                                           ineligible                        ▼ │
//	accepted ◀────────────── accept ───────────────────────────────────────── evaluated
//	   ▲                                                                    │  ▲      │
//	   │ promote                                       reserve ◀────────────┘  │      ▼
//	   └───────────────────────────────────────────────  │          redress ───┴─ rejected
//	                                               offer ▼             offer          │
//	partner ◀── accept ── partner_offered ◀───────────────────────────────────────────┘
//	                        │        │
//	               declined ◀        ▶ lapsed
//
// A city that the manager invites begins as partner_offered.
package application

import (
	"maps"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/scoring"
)

// Status is where an application stands.
type Status string

// The states; the empty one means that there is no application.
const (
	Draft          Status = "draft"
	Submitted      Status = "submitted"
	Withdrawn      Status = "withdrawn"
	Ineligible     Status = "ineligible"
	Eligible       Status = "eligible"
	Evaluated      Status = "evaluated"
	Accepted       Status = "accepted"
	Reserve        Status = "reserve"
	Rejected       Status = "rejected"
	PartnerOffered Status = "partner_offered"
	Partner        Status = "partner"
	Declined       Status = "declined"
	Lapsed         Status = "lapsed"
)

// State is what decisions read.
type State struct {
	Application id.Application
	Programme   id.Programme
	City        id.City
	Applicant   id.Person
	Language    Language
	Status      Status
	Decision    Status // what was decided last, whatever followed
	Revision    int
	Written     Written
	Screening   bool // asked for and not answered
	Weights     scoring.Weights
	Terms       Terms
	Evaluators  map[id.Person]Evaluator
	Submissions int // how many evaluations ever
	Scores      scoring.Scores
	Total       int
	DecidedOn   calendar.Date
	RedressOpen bool
	RedressUsed bool // for the latest decision
	LastDay     calendar.Date
}

// Written says which parts of the form are there.
type Written struct {
	Answers, OwnResources, Mandate, Contact, Notice bool
}

// Evaluator is one who was asked to judge.
type Evaluator struct {
	Conflict  bool
	Submitted int // in which order; 0: not yet
	Scores    scoring.Scores
	Total     int
}

// Decider of the stream application-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "application",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the application of its applicant, or
// the evaluation of the evaluator that the command names.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.Edition(), Participation: c.Participation(), Owner: s.Applicant}
	if s.Status != "" { // what it is, not what the command calls it
		o.Programme, o.Participation = s.Programme, id.ParticipationOf(s.Programme, s.City)
	}
	switch c := c.(type) {
	case StartApplication:
		o.Owner = c.Applicant
	case SubmitEvaluation:
		o.Owner = c.Evaluator
	case DeclareConflict:
		o.Owner = c.Evaluator
	case SaveDraft, ReviseApplication, RequestPreScreening, GivePreScreening, SubmitApplication, WithdrawApplication,
		DeclareIneligible, DeclareEligible, AssignEvaluator, RecordConsensus, AcceptApplication, PutOnReserve,
		RejectApplication, PromoteFromReserve, OfferPartnership, InvitePartner, AcceptPartnership, DeclinePartnership,
		LapseOffer, RequestRedress, DecideRedress:
	}
	return o, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case StartApplication:
		return start(s, c, by)
	case InvitePartner:
		return invitePartner(s, c, by)
	case SaveDraft, ReviseApplication, RequestPreScreening, GivePreScreening, SubmitApplication, WithdrawApplication,
		DeclareIneligible, DeclareEligible, AssignEvaluator, DeclareConflict, SubmitEvaluation, RecordConsensus,
		AcceptApplication, PutOnReserve, RejectApplication, PromoteFromReserve, OfferPartnership, AcceptPartnership,
		DeclinePartnership, LapseOffer, RequestRedress, DecideRedress:
		if s.Status == "" || s.Programme != c.Edition() || s.City != c.city() {
			return nil, decider.Refuse("application.unknown")
		}
		return decideKnown(s, c, by)
	}
	panic("application: a command outside the sealed set")
}

// decideKnown decides about an application that there is.
func decideKnown(s State, c Command, by decider.By) ([]Event, error) {
	if c, is := c.(afterJudgement); is {
		return decideOutcome(s, c, by)
	}
	switch c := c.(type) {
	case SaveDraft:
		return saveDraft(s, c)
	case ReviseApplication:
		return revise(s, c)
	case RequestPreScreening:
		return requestPreScreening(s, c)
	case GivePreScreening:
		return givePreScreening(s, c)
	case SubmitApplication:
		return submit(s, by)
	case WithdrawApplication:
		return withdraw(s, c, by)
	case DeclareIneligible:
		return declareIneligible(s, c, by)
	case DeclareEligible:
		return declareEligible(s, c, by)
	case AssignEvaluator:
		return assignEvaluator(s, c)
	case DeclareConflict:
		return declareConflict(s, c, by)
	case SubmitEvaluation:
		return submitEvaluation(s, c, by)
	case RecordConsensus:
		return recordConsensus(s, c)
	case AcceptApplication, PutOnReserve, RejectApplication, PromoteFromReserve, OfferPartnership, AcceptPartnership,
		DeclinePartnership, LapseOffer, RequestRedress, DecideRedress: // decided by decideOutcome
	case StartApplication, InvitePartner: // decided by decide
	}
	panic("application: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ApplicationStarted:
		s.Application, s.Programme, s.City, s.Applicant, s.Language = e.Application, e.Programme, e.City, e.Applicant, e.Language
		s.Status = Draft
	case DraftSaved:
		s.Revision, s.Written = e.Revision, written(ApplicationRevised(e))
	case ApplicationRevised:
		s.Revision, s.Written = e.Revision, written(e)
	case TeamMemberNamed: // counted by the call
	case PreScreeningRequested:
		s.Screening = true
	case PreScreeningGiven:
		s.Screening = false
	case ApplicationSubmitted:
		s.Status = Submitted
	case ApplicationWithdrawn:
		s.Status = Withdrawn
	case ApplicationFoundIneligible:
		s.Status, s.Decision, s.DecidedOn, s.RedressUsed = Ineligible, Ineligible, e.On, false
	case ApplicationFoundEligible:
		s.Status = Eligible
		s.Weights = scoring.Weights{Relevance: e.Relevance, DigitalAmbition: e.DigitalAmbition, Impact: e.Impact, Resources: e.Resources}
		s.Terms = Terms{Threshold: e.Threshold, Evaluators: e.Evaluators, Difference: e.Difference, OfferDays: e.OfferDays, RedressDays: e.RedressDays}
	case EvaluatorAssigned, ConflictDeclared, EvaluationSubmitted, EvaluationRevealed, ConsensusRecorded, ConsensusSetAside:
		return evolveEvaluation(s, e)
	case ApplicationAccepted:
		return s.decided(Accepted, e.On)
	case ApplicationPutOnReserve:
		return s.decided(Reserve, e.On)
	case ApplicationRejected:
		return s.decided(Rejected, e.On)
	case ReservePromoted:
		return s.decided(Accepted, e.On)
	case PartnershipOffered:
		s.Application, s.Programme, s.City, s.Applicant, s.Language = e.Application, e.Programme, e.City, e.Applicant, e.Language
		s.Status, s.LastDay = PartnerOffered, e.LastDay
	case PartnershipAccepted:
		s.Status = Partner
	case PartnershipDeclined:
		s.Status = Declined
	case PartnershipOfferLapsed:
		s.Status = Lapsed
	case RedressRequested:
		s.RedressOpen, s.RedressUsed = true, true
	case RedressDecided:
		s.RedressOpen = false
		if e.Ruling == Upheld {
			s.Status = s.before()
		}
	}
	return s
}

func (s State) decided(as Status, on calendar.Date) State {
	s.Status, s.Decision, s.DecidedOn, s.RedressUsed = as, as, on, false
	return s
}

// before is where an application was before its decision.
func (s State) before() Status {
	if s.Decision == Ineligible {
		return Submitted
	}
	return Evaluated
}

func evolveEvaluation(s State, e Event) State {
	edit := func(p id.Person, change func(*Evaluator)) {
		v := s.Evaluators[p]
		change(&v)
		out := make(map[id.Person]Evaluator, len(s.Evaluators)+1)
		maps.Copy(out, s.Evaluators)
		out[p] = v
		s.Evaluators = out
	}
	switch e := e.(type) {
	case EvaluatorAssigned:
		edit(e.Evaluator, func(*Evaluator) {})
	case ConflictDeclared:
		edit(e.Evaluator, func(v *Evaluator) { *v = Evaluator{Conflict: true} })
	case EvaluationSubmitted:
		s.Submissions++
		edit(e.Evaluator, func(v *Evaluator) {
			v.Submitted, v.Total = s.Submissions, e.Total
			v.Scores = scoring.Scores{Relevance: e.Relevance, DigitalAmbition: e.DigitalAmbition, Impact: e.Impact, Resources: e.Resources}
		})
	case EvaluationRevealed: // shows what was known
	case ConsensusRecorded:
		s.Status, s.Total = Evaluated, e.Total
		s.Scores = scoring.Scores{Relevance: e.Relevance, DigitalAmbition: e.DigitalAmbition, Impact: e.Impact, Resources: e.Resources}
	case ConsensusSetAside:
		s.Status, s.Total, s.Scores = Eligible, 0, scoring.Scores{}
	case ApplicationStarted, DraftSaved, ApplicationRevised, TeamMemberNamed, PreScreeningRequested, PreScreeningGiven,
		ApplicationSubmitted, ApplicationWithdrawn, ApplicationFoundIneligible, ApplicationFoundEligible,
		ApplicationAccepted, ApplicationPutOnReserve, ApplicationRejected, ReservePromoted, PartnershipOffered,
		PartnershipAccepted, PartnershipDeclined, PartnershipOfferLapsed, RedressRequested, RedressDecided: // by evolve
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Application.UUID(), id.ParticipationOf(s.Programme, s.City).UUID()}
	switch e := e.(type) {
	case ApplicationStarted:
		tags = append(tags, e.City.UUID(), e.Group.UUID(), e.Applicant.UUID())
	case DraftSaved:
		tags = append(tags, cities(e.Members)...)
	case ApplicationRevised:
		tags = append(tags, cities(e.Members)...)
	case EvaluatorAssigned:
		tags = append(tags, e.Evaluation.UUID(), e.Evaluator.UUID())
	case ConflictDeclared:
		tags = append(append(tags, e.Evaluation.UUID(), e.Evaluator.UUID()), panel(e.Panel)...)
	case EvaluationSubmitted:
		tags = append(append(tags, e.Evaluator.UUID()), panel(e.Panel)...)
	case EvaluationRevealed:
		tags = append(append(tags, e.Evaluator.UUID()), panel(e.Panel)...)
	case ConsensusRecorded:
		tags = append(tags, panel(e.Panel)...)
	case ConsensusSetAside:
		tags = append(tags, panel(e.Panel)...)
	case PartnershipOffered:
		tags = append(tags, e.City.UUID(), e.Applicant.UUID())
	case ApplicationAccepted, ApplicationPutOnReserve, ApplicationRejected, ReservePromoted, ApplicationFoundIneligible,
		PreScreeningGiven, PartnershipAccepted, PartnershipOfferLapsed, RedressDecided, ApplicationSubmitted:
		tags = append(tags, s.Applicant.UUID()) // the letter is to the applicant
	case TeamMemberNamed, PreScreeningRequested, ApplicationWithdrawn, ApplicationFoundEligible, PartnershipDeclined, RedressRequested:
		// they concern the application
	}
	return s.Programme, id.Set(tags)
}

func cities(of []id.City) (tags []id.UUID) {
	for _, c := range of {
		tags = append(tags, c.UUID())
	}
	return tags
}

func panel(of []id.Evaluation) (tags []id.UUID) {
	for _, e := range of {
		tags = append(tags, e.UUID())
	}
	return tags
}
