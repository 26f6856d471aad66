package application

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of an application. The set is sealed.
//
//sumtype:decl
type Event interface{ applicationEvent() }

// Language is a code of ISO 639 in small letters, such as bg.
type Language string

// Signatory says who signed the mandate of the applicant.
type Signatory string

// The signatories that a call accepts.
const (
	Mayor          Signatory = "mayor"
	Representative Signatory = "representative"
)

// Consent says that the applicant agreed to the privacy notice.
type Consent string

// Agreed is the one consent there is.
const Agreed Consent = "agreed"

// Verdict is what pre-screening found.
type Verdict string

// The verdicts. They say nothing about quality.
const (
	Complete   Verdict = "complete"
	Incomplete Verdict = "incomplete"
	Doubtful   Verdict = "eligibility_doubtful"
)

// Use says whether an evaluation was already there when a conflict came up.
type Use string

// What became of the evaluation.
const (
	SetAside     Use = "set_aside"
	NotSubmitted Use = "not_submitted"
)

// Ruling is what came of a redress.
type Ruling string

// The rulings.
const (
	Upheld    Ruling = "upheld"
	Dismissed Ruling = "dismissed"
)

// ApplicationStarted begins an application of a city.
type ApplicationStarted struct {
	Application id.Application    `json:"application" pii:"ref"`
	Programme   id.Programme      `json:"programme" pii:"ref"`
	City        id.City           `json:"city" pii:"ref"`
	Group       id.ApplicantGroup `json:"group" pii:"ref"`
	Applicant   id.Person         `json:"applicant" pii:"ref"`
	Language    Language          `json:"language" pii:"none"`
}

// DraftSaved keeps what is written so far. The people of the team follow, one
// event for each.
type DraftSaved struct {
	Application id.Application `json:"application" pii:"ref"`
	Revision    int            `json:"revision" pii:"none"`
	// The answers to the four criteria.
	Relevance       event.Private `json:"relevance,omitempty" pii:"free,about=Application"`
	DigitalAmbition event.Private `json:"digital_ambition,omitempty" pii:"free,about=Application"`
	Impact          event.Private `json:"impact,omitempty" pii:"free,about=Application"`
	Resources       event.Private `json:"resources,omitempty" pii:"free,about=Application"`
	// OwnResources states what the city gives itself.
	OwnResources event.Private `json:"own_resources,omitempty" pii:"free,about=Application"`
	// The mandate: who signed it, in which office, on which day.
	Mandate   event.Private `json:"mandate,omitempty" pii:"free,about=Application"`
	MandateBy Signatory     `json:"mandate_by,omitempty" pii:"none"`
	MandateOn calendar.Date `json:"mandate_on,omitempty" pii:"none"`
	Contact   event.Private `json:"contact,omitempty" pii:"free,about=Application"`
	Notice    Consent       `json:"notice,omitempty" pii:"none"`
	// The further cities of a consortium, and the people in all its cities.
	Members    []id.City `json:"members" pii:"ref"`
	Population int       `json:"population" pii:"none"`
	Team       int       `json:"team" pii:"none"`
}

// ApplicationRevised replaces what was submitted, before the cut-off. Earlier
// revisions stay readable.
type ApplicationRevised struct {
	Application     id.Application `json:"application" pii:"ref"`
	Revision        int            `json:"revision" pii:"none"`
	Relevance       event.Private  `json:"relevance,omitempty" pii:"free,about=Application"`
	DigitalAmbition event.Private  `json:"digital_ambition,omitempty" pii:"free,about=Application"`
	Impact          event.Private  `json:"impact,omitempty" pii:"free,about=Application"`
	Resources       event.Private  `json:"resources,omitempty" pii:"free,about=Application"`
	OwnResources    event.Private  `json:"own_resources,omitempty" pii:"free,about=Application"`
	Mandate         event.Private  `json:"mandate,omitempty" pii:"free,about=Application"`
	MandateBy       Signatory      `json:"mandate_by,omitempty" pii:"none"`
	MandateOn       calendar.Date  `json:"mandate_on,omitempty" pii:"none"`
	Contact         event.Private  `json:"contact,omitempty" pii:"free,about=Application"`
	Notice          Consent        `json:"notice,omitempty" pii:"none"`
	Members         []id.City      `json:"members" pii:"ref"`
	Population      int            `json:"population" pii:"none"`
	Team            int            `json:"team" pii:"none"`
}

// TeamMemberNamed names one of the team that a revision proposes, with the
// duty that is foreseen.
type TeamMemberNamed struct {
	Application id.Application `json:"application" pii:"ref"`
	Revision    int            `json:"revision" pii:"none"`
	Number      int            `json:"number" pii:"none"`
	Name        event.Private  `json:"name,omitempty" pii:"free,about=Application"`
	Duty        event.Private  `json:"duty,omitempty" pii:"free,about=Application"`
}

// PreScreeningRequested asks whether everything is there.
type PreScreeningRequested struct {
	Application id.Application `json:"application" pii:"ref"`
	Revision    int            `json:"revision" pii:"none"`
}

// PreScreeningGiven answers it. It says nothing about quality.
type PreScreeningGiven struct {
	Application id.Application `json:"application" pii:"ref"`
	Verdict     Verdict        `json:"verdict" pii:"none"`
	Comment     event.Private  `json:"comment,omitempty" pii:"free,about=Application"`
}

// ApplicationSubmitted hands the application in.
type ApplicationSubmitted struct {
	Application id.Application `json:"application" pii:"ref"`
	Revision    int            `json:"revision" pii:"none"`
	On          calendar.Date  `json:"on" pii:"none"`
}

// ApplicationWithdrawn takes it back; the city may apply again.
type ApplicationWithdrawn struct {
	Application id.Application `json:"application" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
	Reason      event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// ApplicationFoundIneligible ends it before anybody judges its quality.
type ApplicationFoundIneligible struct {
	Application id.Application `json:"application" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
	Reason      event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// ApplicationFoundEligible lets it be judged, by the weights and terms of the
// call.
type ApplicationFoundEligible struct {
	Application     id.Application `json:"application" pii:"ref"`
	On              calendar.Date  `json:"on" pii:"none"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Threshold       int            `json:"threshold" pii:"none"`
	Evaluators      int            `json:"evaluators" pii:"none"`
	Difference      int            `json:"difference" pii:"none"`
	OfferDays       int            `json:"offer_days" pii:"none"`
	RedressDays     int            `json:"redress_days" pii:"none"`
}

// EvaluatorAssigned asks a person to judge the application.
type EvaluatorAssigned struct {
	Application id.Application `json:"application" pii:"ref"`
	Programme   id.Programme   `json:"programme" pii:"ref"`
	City        id.City        `json:"city" pii:"ref"`
	Evaluation  id.Evaluation  `json:"evaluation" pii:"ref"`
	Evaluator   id.Person      `json:"evaluator" pii:"ref"`
}

// ConflictDeclared ends the evaluator's part; what was scored is set aside.
type ConflictDeclared struct {
	Application id.Application `json:"application" pii:"ref"`
	Programme   id.Programme   `json:"programme" pii:"ref"`
	City        id.City        `json:"city" pii:"ref"`
	Evaluation  id.Evaluation  `json:"evaluation" pii:"ref"`
	Evaluator   id.Person      `json:"evaluator" pii:"ref"`
	Scored      Use            `json:"scored" pii:"none"`
	Reason      event.Private  `json:"reason,omitempty" pii:"free,about=Evaluation"`
	// Panel is all who judge the application, each by the judgement.
	Panel []id.Evaluation `json:"panel" pii:"ref"`
}

// EvaluationSubmitted is one evaluator's judgement. Nobody else sees it until
// all have submitted theirs.
type EvaluationSubmitted struct {
	Application     id.Application `json:"application" pii:"ref"`
	Evaluation      id.Evaluation  `json:"evaluation" pii:"ref"`
	Evaluator       id.Person      `json:"evaluator" pii:"ref"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	Comment         event.Private  `json:"comment,omitempty" pii:"free,about=Evaluation"`
	// Panel is all who judge the application, each by the judgement.
	Panel []id.Evaluation `json:"panel" pii:"ref"`
}

// EvaluationRevealed shows a judgement to the other evaluators, once all have
// submitted theirs.
type EvaluationRevealed struct {
	Application     id.Application `json:"application" pii:"ref"`
	Evaluation      id.Evaluation  `json:"evaluation" pii:"ref"`
	Evaluator       id.Person      `json:"evaluator" pii:"ref"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	// Panel is all who judge the application, each by the judgement.
	Panel []id.Evaluation `json:"panel" pii:"ref"`
}

// ConsensusRecorded is what the evaluators agree on; their own judgements stay
// beside it.
type ConsensusRecorded struct {
	Application     id.Application `json:"application" pii:"ref"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	Evaluations     int            `json:"evaluations" pii:"none"`
	Comment         event.Private  `json:"comment,omitempty" pii:"free,about=Application"`
	// Panel is all who judge the application, each by the judgement.
	Panel []id.Evaluation `json:"panel" pii:"ref"`
}

// ConsensusSetAside takes it back, after a conflict came to light.
type ConsensusSetAside struct {
	Application id.Application `json:"application" pii:"ref"`
	Total       int            `json:"total" pii:"none"`
	// Panel is all who judge the application, each by the judgement.
	Panel []id.Evaluation `json:"panel" pii:"ref"`
}

// ApplicationAccepted admits the city. With the scores, the reason and the
// language it is the letter to the applicant.
type ApplicationAccepted struct {
	Application     id.Application `json:"application" pii:"ref"`
	City            id.City        `json:"city" pii:"ref"`
	On              calendar.Date  `json:"on" pii:"none"`
	RedressUntil    calendar.Date  `json:"redress_until" pii:"none"`
	Language        Language       `json:"language" pii:"none"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	Threshold       int            `json:"threshold" pii:"none"`
	Reason          event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// ApplicationPutOnReserve keeps the city waiting for a place that becomes free.
type ApplicationPutOnReserve struct {
	Application     id.Application `json:"application" pii:"ref"`
	City            id.City        `json:"city" pii:"ref"`
	On              calendar.Date  `json:"on" pii:"none"`
	RedressUntil    calendar.Date  `json:"redress_until" pii:"none"`
	Language        Language       `json:"language" pii:"none"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	Threshold       int            `json:"threshold" pii:"none"`
	Reason          event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// ApplicationRejected says no. Partnership can be offered.
type ApplicationRejected struct {
	Application     id.Application `json:"application" pii:"ref"`
	City            id.City        `json:"city" pii:"ref"`
	On              calendar.Date  `json:"on" pii:"none"`
	RedressUntil    calendar.Date  `json:"redress_until" pii:"none"`
	Language        Language       `json:"language" pii:"none"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
	Threshold       int            `json:"threshold" pii:"none"`
	Reason          event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// ReservePromoted admits a city of the reserve list to a place that is free.
type ReservePromoted struct {
	Application id.Application `json:"application" pii:"ref"`
	City        id.City        `json:"city" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
}

// PartnershipOffered asks a city to take part at its own cost. Without an
// earlier event it begins the record of a city that the manager invited.
type PartnershipOffered struct {
	Application id.Application `json:"application" pii:"ref"`
	Programme   id.Programme   `json:"programme" pii:"ref"`
	City        id.City        `json:"city" pii:"ref"`
	Applicant   id.Person      `json:"applicant" pii:"ref"`
	Language    Language       `json:"language" pii:"none"`
	LastDay     calendar.Date  `json:"last_day" pii:"none"`
	Note        event.Private  `json:"note,omitempty" pii:"free,about=Application"`
}

// PartnershipAccepted makes the city a partner; a rejected application stays
// rejected in the record.
type PartnershipAccepted struct {
	Application id.Application `json:"application" pii:"ref"`
	City        id.City        `json:"city" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
}

// PartnershipDeclined says no to the offer.
type PartnershipDeclined struct {
	Application id.Application `json:"application" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
}

// PartnershipOfferLapsed ends an offer that nobody answered in time.
type PartnershipOfferLapsed struct {
	Application id.Application `json:"application" pii:"ref"`
	LastDay     calendar.Date  `json:"last_day" pii:"none"`
}

// RedressRequested asks to look at a decision again.
type RedressRequested struct {
	Application id.Application `json:"application" pii:"ref"`
	On          calendar.Date  `json:"on" pii:"none"`
	Reason      event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

// RedressDecided answers. Upheld, the application is where it was before the
// decision.
type RedressDecided struct {
	Application id.Application `json:"application" pii:"ref"`
	Ruling      Ruling         `json:"ruling" pii:"none"`
	On          calendar.Date  `json:"on" pii:"none"`
	Reason      event.Private  `json:"reason,omitempty" pii:"free,about=Application"`
}

func (ApplicationStarted) applicationEvent()         {}
func (DraftSaved) applicationEvent()                 {}
func (ApplicationRevised) applicationEvent()         {}
func (TeamMemberNamed) applicationEvent()            {}
func (PreScreeningRequested) applicationEvent()      {}
func (PreScreeningGiven) applicationEvent()          {}
func (ApplicationSubmitted) applicationEvent()       {}
func (ApplicationWithdrawn) applicationEvent()       {}
func (ApplicationFoundIneligible) applicationEvent() {}
func (ApplicationFoundEligible) applicationEvent()   {}
func (EvaluatorAssigned) applicationEvent()          {}
func (ConflictDeclared) applicationEvent()           {}
func (EvaluationSubmitted) applicationEvent()        {}
func (EvaluationRevealed) applicationEvent()         {}
func (ConsensusRecorded) applicationEvent()          {}
func (ConsensusSetAside) applicationEvent()          {}
func (ApplicationAccepted) applicationEvent()        {}
func (ApplicationPutOnReserve) applicationEvent()    {}
func (ApplicationRejected) applicationEvent()        {}
func (ReservePromoted) applicationEvent()            {}
func (PartnershipOffered) applicationEvent()         {}
func (PartnershipAccepted) applicationEvent()        {}
func (PartnershipDeclined) applicationEvent()        {}
func (PartnershipOfferLapsed) applicationEvent()     {}
func (RedressRequested) applicationEvent()           {}
func (RedressDecided) applicationEvent()             {}

// Events lists every event of an application with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[ApplicationStarted]("application.application_started"),
		of[DraftSaved]("application.draft_saved"),
		of[ApplicationRevised]("application.application_revised"),
		of[TeamMemberNamed]("application.team_member_named"),
		of[PreScreeningRequested]("application.pre_screening_requested"),
		of[PreScreeningGiven]("application.pre_screening_given"),
		of[ApplicationSubmitted]("application.application_submitted"),
		of[ApplicationWithdrawn]("application.application_withdrawn"),
		of[ApplicationFoundIneligible]("application.application_found_ineligible"),
		of[ApplicationFoundEligible]("application.application_found_eligible"),
		of[EvaluatorAssigned]("application.evaluator_assigned"),
		of[ConflictDeclared]("application.conflict_declared"),
		of[EvaluationSubmitted]("application.evaluation_submitted"),
		of[EvaluationRevealed]("application.evaluation_revealed"),
		of[ConsensusRecorded]("application.consensus_recorded"),
		of[ConsensusSetAside]("application.consensus_set_aside"),
		of[ApplicationAccepted]("application.application_accepted"),
		of[ApplicationPutOnReserve]("application.application_put_on_reserve"),
		of[ApplicationRejected]("application.application_rejected"),
		of[ReservePromoted]("application.reserve_promoted"),
		of[PartnershipOffered]("application.partnership_offered"),
		of[PartnershipAccepted]("application.partnership_accepted"),
		of[PartnershipDeclined]("application.partnership_declined"),
		of[PartnershipOfferLapsed]("application.partnership_offer_lapsed"),
		of[RedressRequested]("application.redress_requested"),
		of[RedressDecided]("application.redress_decided"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
