package application

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/scoring"
)

// Command is what can be asked of an application. The set is sealed. Every
// command names the application, its programme and the city that applies.
//
//sumtype:decl
type Command interface {
	applicationCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
	// Participation is the part that the city would take.
	Participation() id.Participation
	city() id.City
}

// About says which application a command is about.
type About struct {
	place.InCity
	// Application that the command is for.
	Application id.Application `json:"application"`
}

// Stream is the application's id.
func (a About) Stream() id.UUID { return a.Application.UUID() }

func (a About) city() id.City { return a.City }

// StartApplication begins a city's application in a group of the call; who starts it is
// its applicant. Refused with: application.known, application.not_the_applicant,
// application.language_unknown, call.unknown, call.closed, call.group_unknown,
// call.not_open_yet, call.deadline_passed, call.city_in_other_application,
// city.unknown, person.unknown, programme.closed, text.missing.
type StartApplication struct {
	About
	// Group of applicants that the city belongs to.
	Group id.ApplicantGroup `json:"group"`
	// Applicant is oneself.
	Applicant id.Person `json:"applicant"`
	// Language of the application and of the letters about it: bg, en.
	Language Language `json:"language"`
}

// SaveDraft keeps what is written so far; nothing has to be complete. Refused
// with: application.unknown, application.not_draft, application.signatory_unknown,
// application.consent_unknown, application.team_too_large, call.closed,
// call.deadline_passed, call.city_in_other_application, programme.closed,
// text.too_long, text.unreadable, text.missing (a name in the team).
type SaveDraft struct {
	About
	// Form is everything that is written.
	Form Form `json:"form"`
}

// ReviseApplication replaces what was submitted, before the cut-off. The last
// revision counts, earlier ones stay readable. It must be complete. Refused with:
// application.unknown, application.not_submitted, application.incomplete,
// application.signatory_unknown, application.consent_unknown,
// application.team_too_large, call.closed, call.deadline_passed,
// call.city_in_other_application, call.population_too_small, call.team_too_small,
// programme.closed, text.too_long, text.unreadable, text.missing.
type ReviseApplication struct {
	About
	// Form is everything that is written.
	Form Form `json:"form"`
}

// RequestPreScreening asks whether everything is there. Refused with:
// application.unknown, application.not_draft, application.nothing_written,
// call.closed, call.pre_screening_over, programme.closed.
type RequestPreScreening struct {
	About
}

// GivePreScreening answers about completeness and eligibility only; no score follows
// from it. Refused with: application.unknown, application.no_pre_screening,
// application.verdict_unknown, programme.closed, text.missing, text.too_long,
// text.unreadable.
type GivePreScreening struct {
	About
	// Verdict: complete, incomplete, eligibility_doubtful.
	Verdict Verdict `json:"verdict"`
	// Comment says what is missing.
	Comment string `json:"comment"`
}

// SubmitApplication hands the application in, before the cut-off, when everything is
// there: mandate, contact, team, answers to all four criteria, own resources,
// privacy notice. Refused with: application.unknown, application.not_draft,
// application.incomplete, call.closed, call.deadline_passed, call.not_open_yet,
// call.population_too_small, call.team_too_small, programme.closed.
type SubmitApplication struct {
	About
}

// WithdrawApplication takes a draft or submission back; the city may apply again.
// Refused with: application.unknown, application.not_withdrawable,
// programme.closed, text.too_long, text.unreadable.
type WithdrawApplication struct {
	About
	// Reason, when there is one to tell.
	Reason string `json:"reason,omitzero"`
}

// DeclareIneligible ends an application that may not take part. Refused with:
// application.unknown, application.not_submitted, programme.closed,
// text.reason_too_short, text.too_long, text.unreadable.
type DeclareIneligible struct {
	About
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// DeclareEligible lets an application be judged after its deadline, by the weights
// and terms of the call. Refused with: application.unknown,
// application.not_submitted, call.deadline_ahead, call.terms_differ,
// programme.closed.
type DeclareEligible struct {
	About
	// Weights as the call has them.
	Weights scoring.Weights `json:"weights"`
	// Terms as the call has them.
	Terms Terms `json:"terms"`
}

// AssignEvaluator asks a person to judge the application: not one of its applicants,
// not one of the city, not one with a declared conflict. Refused with:
// application.unknown, application.not_eligible, application.evaluator_in_conflict,
// application.evaluator_of_application, application.too_many_evaluators,
// participation.person_of_city, person.unknown, programme.closed, text.missing.
type AssignEvaluator struct {
	About
	// Evaluator who is asked.
	Evaluator id.Person `json:"evaluator"`
}

// DeclareConflict ends one's own part as evaluator; what one has scored is set
// aside, and so is a consensus that was built on it. Refused with:
// application.unknown, application.not_the_evaluator, application.not_evaluator,
// application.decided, programme.closed, text.reason_too_short, text.too_long,
// text.unreadable.
type DeclareConflict struct {
	About
	// Evaluator is oneself.
	Evaluator id.Person `json:"evaluator"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// SubmitEvaluation gives one's own judgement, once; it is not edited afterwards, and
// nobody else sees it until all have given theirs. Refused with:
// application.unknown, application.not_the_evaluator, application.not_evaluator,
// application.not_eligible, application.scores_impossible,
// application.evaluation_submitted, programme.closed, text.missing,
// text.too_long, text.unreadable.
type SubmitEvaluation struct {
	About
	// Evaluator is oneself.
	Evaluator id.Person `json:"evaluator"`
	// Scores for the four criteria.
	Scores scoring.Scores `json:"scores"`
	// Comment says why.
	Comment string `json:"comment"`
}

// RecordConsensus records what the evaluators agree on, when all have submitted and
// there are enough of them: one more when the first two are far apart. Refused
// with: application.unknown, application.not_eligible,
// application.evaluations_outstanding, application.evaluators_too_few,
// application.scores_impossible, call.unknown, call.application_unknown,
// programme.closed, text.missing, text.too_long, text.unreadable.
type RecordConsensus struct {
	About
	// Scores that were agreed on.
	Scores scoring.Scores `json:"scores"`
	// Comment says how.
	Comment string `json:"comment"`
}

// AcceptApplication admits the city: it reaches the threshold, nobody undecided ranks
// higher than the free places reach, and a place is free. Refused with:
// application.unknown, application.not_evaluated, call.not_ranked,
// call.ranking_outdated, call.below_threshold, call.others_ahead, call.other_wave,
// programme.quota_full, programme.wave_full, programme.closed, and what the
// admission of a city is refused with; text.reason_too_short, text.too_long,
// text.unreadable.
type AcceptApplication struct {
	About
	// Wave that the city is admitted in.
	Wave id.Wave `json:"wave,omitzero"`
	// Ahead is how many undecided applications of the wave rank higher, as the
	// admission board shows: a place must be free for each of them too.
	Ahead int `json:"ahead,omitzero"`
	// Reason, at least ten characters; it goes into the letter.
	Reason string `json:"reason"`
}

// PutOnReserve keeps an application waiting for a place. Refused with:
// application.unknown, application.not_evaluated, programme.closed,
// text.reason_too_short, text.too_long, text.unreadable.
type PutOnReserve struct {
	About
	// Reason, at least ten characters; it goes into the letter.
	Reason string `json:"reason"`
}

// RejectApplication says no. Refused with: application.unknown,
// application.not_evaluated, programme.closed, text.reason_too_short,
// text.too_long, text.unreadable.
type RejectApplication struct {
	About
	// Reason, at least ten characters; it goes into the letter.
	Reason string `json:"reason"`
}

// PromoteFromReserve admits a city of the reserve list, when a place is free and no
// later than the end of step 1 of the wave. Refused with: application.unknown,
// application.not_on_reserve, application.redress_open, call.other_wave,
// programme.promotion_too_late,
// programme.quota_full, programme.wave_full, programme.closed, and what the
// admission of a city is refused with.
type PromoteFromReserve struct {
	About
	// Wave that the city is admitted in.
	Wave id.Wave `json:"wave,omitzero"`
}

// OfferPartnership offers a rejected application, or one on reserve, to take part as
// a partner. Refused with: application.unknown, application.no_offer_possible,
// application.redress_open, participation.other_category, participation.withdrawn, programme.closed,
// text.too_long, text.unreadable.
type OfferPartnership struct {
	About
	// Note to the city, when there is one.
	Note string `json:"note,omitzero"`
}

// InvitePartner offers partnership to a city that has not applied. Refused with:
// application.known, application.language_unknown, application.days_impossible,
// call.city_in_other_application, participation.other_category,
// participation.withdrawn, city.unknown, person.unknown, programme.closed,
// text.missing, text.too_long, text.unreadable.
type InvitePartner struct {
	About
	// Contact who answers for the city.
	Contact id.Person `json:"contact"`
	// Language of the letters: bg, en.
	Language Language `json:"language"`
	// Days that the offer stands; 30 when left out.
	Days int `json:"days,omitzero"`
	// Note to the city, when there is one.
	Note string `json:"note,omitzero"`
}

// AcceptPartnership makes the city a partner; its application stays as it was decided.
// Refused with: application.unknown, application.no_offer,
// application.offer_lapsed, programme.quota_full, programme.closed, and what the
// enrolment of a partner is refused with.
type AcceptPartnership struct {
	About
}

// DeclinePartnership says no to the offer. Refused with: application.unknown,
// application.no_offer, programme.closed.
type DeclinePartnership struct {
	About
}

// LapseOffer ends an offer that nobody answered by its last day. Refused with:
// application.unknown, application.no_offer, application.offer_running,
// programme.closed.
type LapseOffer struct {
	About
}

// RequestRedress asks to look at a decision again, within the days of the call.
// Refused with: application.unknown, application.nothing_to_redress,
// application.redress_too_late, application.redress_used, programme.closed,
// text.reason_too_short, text.too_long, text.unreadable.
type RequestRedress struct {
	About
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// DecideRedress answers it: upheld, the application is where it was before the
// decision. Refused with: application.unknown, application.no_redress,
// application.ruling_unknown, programme.closed, text.reason_too_short,
// text.too_long, text.unreadable.
type DecideRedress struct {
	About
	// Ruling: upheld or dismissed.
	Ruling Ruling `json:"ruling"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// Form is everything that an applicant writes.
type Form struct {
	// Relevance is the answer to the first criterion.
	Relevance string `json:"relevance,omitzero"`
	// DigitalAmbition is the answer to the second.
	DigitalAmbition string `json:"digital_ambition,omitzero"`
	// Impact is the answer to the third.
	Impact string `json:"impact,omitzero"`
	// Resources is the answer to the fourth.
	Resources string `json:"resources,omitzero"`
	// OwnResources states what the city gives itself.
	OwnResources string `json:"own_resources,omitzero"`
	// Mandate names who signed it.
	Mandate string `json:"mandate,omitzero"`
	// MandateBy is the office of who signed: mayor or representative.
	MandateBy Signatory `json:"mandate_by,omitzero"`
	// MandateOn is the day of the signature.
	MandateOn calendar.Date `json:"mandate_on,omitzero"`
	// Contact is the person to speak to, with an address.
	Contact string `json:"contact,omitzero"`
	// Notice is "agreed" when the applicant agrees to the privacy notice.
	Notice Consent `json:"notice,omitzero"`
	// Team that is proposed.
	Team []TeamMember `json:"team,omitempty"`
	// Members are the further cities of a consortium.
	Members []id.City `json:"members,omitempty"`
	// Population of all cities of the application.
	Population int `json:"population,omitzero"`
}

// TeamMember is one of the proposed team.
type TeamMember struct {
	// Name of the person.
	Name string `json:"name"`
	// Duty in the team.
	Duty string `json:"duty,omitzero"`
}

// Terms are the numbers of the call's rules; see there. Zero takes the default.
type Terms struct {
	// Threshold is the least total of an accepted application.
	Threshold int `json:"threshold,omitzero"`
	// Evaluators of each application, at least: 2.
	Evaluators int `json:"evaluators,omitzero"`
	// Difference above which one more evaluator is needed: 2000.
	Difference int `json:"difference,omitzero"`
	// TeamLeast is how many people a submitted team has: 2.
	TeamLeast int `json:"team_least,omitzero"`
	// OfferDays is how long an offer of partnership stands: 30.
	OfferDays int `json:"offer_days,omitzero"`
	// RedressDays is how long redress can be asked: 30.
	RedressDays int `json:"redress_days,omitzero"`
	// PopulationLeast of the cities.
	PopulationLeast int `json:"population_least,omitzero"`
	// PreScreeningDays before the cut-off: 5.
	PreScreeningDays int `json:"pre_screening_days,omitzero"`
}

func (StartApplication) applicationCommand()    {}
func (SaveDraft) applicationCommand()           {}
func (ReviseApplication) applicationCommand()   {}
func (RequestPreScreening) applicationCommand() {}
func (GivePreScreening) applicationCommand()    {}
func (SubmitApplication) applicationCommand()   {}
func (WithdrawApplication) applicationCommand() {}
func (DeclareIneligible) applicationCommand()   {}
func (DeclareEligible) applicationCommand()     {}
func (AssignEvaluator) applicationCommand()     {}
func (DeclareConflict) applicationCommand()     {}
func (SubmitEvaluation) applicationCommand()    {}
func (RecordConsensus) applicationCommand()     {}
func (AcceptApplication) applicationCommand()   {}
func (PutOnReserve) applicationCommand()        {}
func (RejectApplication) applicationCommand()   {}
func (PromoteFromReserve) applicationCommand()  {}
func (OfferPartnership) applicationCommand()    {}
func (InvitePartner) applicationCommand()       {}
func (AcceptPartnership) applicationCommand()   {}
func (DeclinePartnership) applicationCommand()  {}
func (LapseOffer) applicationCommand()          {}
func (RequestRedress) applicationCommand()      {}
func (DecideRedress) applicationCommand()       {}
