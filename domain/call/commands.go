package call

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/scoring"
)

// Command is what can be asked of a programme's call. The set is sealed. Every
// command names the programme, from which the call follows.
//
//sumtype:decl
type Command interface {
	callCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// OpenGroup adds a group of applicants with a deadline of its own: a wave, or
// cities of an earlier programme. Refused with: call.closed, call.group_known,
// call.too_many_groups, call.dates_impossible, programme.wave_unknown,
// programme.wave_needed, programme.deadline_after_start, text.missing,
// text.too_long, text.unreadable, text.language_unknown, text.too_many.
type OpenGroup struct {
	place.InProgramme
	// Group is a new id.
	Group id.ApplicantGroup `json:"group"`
	// Names by language.
	Names map[string]string `json:"names"`
	// Wave that the group applies for, when the programme has waves.
	Wave id.Wave `json:"wave,omitzero"`
	// Opens is the first day for applications.
	Opens calendar.Date `json:"opens"`
	// CutOff is the last day for applications.
	CutOff calendar.Date `json:"cut_off"`
}

// PublishCall opens the call. Weights, order of ties and terms are frozen from
// then on. Refused with: call.no_groups, call.closed, call.weights_impossible,
// call.tie_order_impossible, call.setting_impossible,
// call.published_differently.
type PublishCall struct {
	place.InProgramme
	// Weights of the criteria; 25 each when left out.
	Weights scoring.Weights `json:"weights,omitzero"`
	// TieOrder names the four criteria in the order in which they break a tie;
	// relevance, digital_ambition, impact, resources when left out.
	TieOrder []scoring.Criterion `json:"tie_order,omitempty"`
	// Terms that differ from the defaults.
	Terms Terms `json:"terms,omitzero"`
}

// Terms are the numbers of the rules of a call. Zero takes the default, which
// the field's comment names.
type Terms struct {
	// Threshold is the least total of an accepted application, in hundredths of
	// 100: no least.
	Threshold int `json:"threshold,omitzero"`
	// Evaluators of each application, at least: 2.
	Evaluators int `json:"evaluators,omitzero"`
	// Difference between the first two totals above which one more evaluator is
	// needed, in hundredths: 2000.
	Difference int `json:"difference,omitzero"`
	// TeamLeast is how many people a submitted team has: 2.
	TeamLeast int `json:"team_least,omitzero"`
	// OfferDays is how long an offer of partnership stands: 30.
	OfferDays int `json:"offer_days,omitzero"`
	// RedressDays is how long redress can be asked after a decision: 30.
	RedressDays int `json:"redress_days,omitzero"`
	// PopulationLeast of the city, or of a consortium together: no least.
	PopulationLeast int `json:"population_least,omitzero"`
	// PreScreeningDays are the working days before the cut-off at which
	// pre-screening ends: 5.
	PreScreeningDays int `json:"pre_screening_days,omitzero"`
}

// MoveDeadline gives a group another last day, in a published call only a later
// one. Everybody with an application in the group is told. Refused with:
// call.unknown, call.closed, call.group_unknown, call.other_wave,
// call.deadline_not_later, call.dates_impossible,
// programme.deadline_after_start, text.too_long, text.unreadable.
type MoveDeadline struct {
	place.InProgramme
	// Group whose deadline moves.
	Group id.ApplicantGroup `json:"group"`
	// Wave of the group.
	Wave id.Wave `json:"wave,omitzero"`
	// CutOff is the new last day for applications.
	CutOff calendar.Date `json:"cut_off"`
	// Reason, when there is one to tell.
	Reason string `json:"reason,omitzero"`
}

// CloseCall ends the call when all deadlines have passed. Refused with:
// call.unknown, call.deadline_ahead.
type CloseCall struct {
	place.InProgramme
}

// RankApplications ranks all scored applications of a wave by total and order
// of ties. Refused with: call.unknown, call.nothing_to_rank.
type RankApplications struct {
	place.InProgramme
	// Wave to rank; none in a programme without waves.
	Wave id.Wave `json:"wave,omitzero"`
}

// EnterApplication keeps a city for one application; it comes with the start of
// the application. Refused with: call.unknown, call.application_known,
// call.closed, call.group_unknown, call.not_open_yet, call.deadline_passed,
// call.city_in_other_application.
type EnterApplication struct {
	place.InProgramme
	// Application that begins.
	Application id.Application `json:"application"`
	// City that applies.
	City id.City `json:"city"`
	// Group of the applicant.
	Group id.ApplicantGroup `json:"group"`
	// Applicant who writes it.
	Applicant id.Person `json:"applicant"`
}

// NoteForm keeps what the call must know of a draft or revision; it comes with
// each. Refused with: call.unknown, call.application_unknown, call.closed,
// call.not_open_yet, call.deadline_passed, call.city_in_other_application,
// call.population_too_small, call.team_too_small.
type NoteForm struct {
	place.InProgramme
	// Application that is written.
	Application id.Application `json:"application"`
	// Members are the further cities of a consortium.
	Members []id.City `json:"members,omitempty"`
	// Population of all its cities.
	Population int `json:"population,omitzero"`
	// Team is how many people are proposed.
	Team int `json:"team,omitzero"`
	// Complete says that it must be good enough to be submitted.
	Complete bool `json:"complete,omitzero"`
}

// LeaveCall gives the cities of an application free; it comes with its
// withdrawal. Never refused.
type LeaveCall struct {
	place.InProgramme
	// Application that is withdrawn.
	Application id.Application `json:"application"`
}

// ConfirmSubmission asks whether an application may be submitted now. Refused
// with: call.unknown, call.application_unknown, call.closed,
// call.not_open_yet, call.deadline_passed, call.population_too_small,
// call.team_too_small.
type ConfirmSubmission struct {
	place.InProgramme
	// Application that is submitted.
	Application id.Application `json:"application"`
}

// ConfirmPreScreening asks whether pre-screening may still be asked for.
// Refused with: call.unknown, call.application_unknown, call.closed,
// call.pre_screening_over.
type ConfirmPreScreening struct {
	place.InProgramme
	// Application to look at.
	Application id.Application `json:"application"`
}

// ConfirmEvaluation asks whether the deadline of an application has passed and
// whether it is judged by the call's terms. Refused with: call.unknown,
// call.application_unknown, call.deadline_ahead, call.terms_differ.
type ConfirmEvaluation struct {
	place.InProgramme
	// Application that is judged.
	Application id.Application `json:"application"`
	// Weights that it is judged by.
	Weights scoring.Weights `json:"weights"`
	// Terms that it is judged by.
	Terms Terms `json:"terms"`
}

// ConfirmNoApplication asks whether a city is in no application. Refused with:
// call.city_in_other_application.
type ConfirmNoApplication struct {
	place.InProgramme
	// City that somebody else's command names.
	City id.City `json:"city"`
}

// NoteScore keeps an agreed score; it comes with the consensus. Refused with:
// call.unknown, call.application_unknown.
type NoteScore struct {
	place.InProgramme
	// Application that is scored.
	Application id.Application `json:"application"`
	// Scores that were agreed on.
	Scores scoring.Scores `json:"scores"`
}

// SetScoreAside takes a score away; it comes with a conflict. Never refused.
type SetScoreAside struct {
	place.InProgramme
	// Application whose score it is.
	Application id.Application `json:"application"`
}

// Settle keeps what is decided; it comes with the decision. Accepting needs
// the threshold, a current ranking and the truth about who waits ahead. Refused
// with: call.unknown, call.application_unknown, call.not_ranked,
// call.ranking_outdated, call.below_threshold, call.others_ahead,
// call.other_wave.
type Settle struct {
	place.InProgramme
	// Application that is decided.
	Application id.Application `json:"application"`
	// Outcome of the decision.
	Outcome Outcome `json:"outcome"`
	// Ahead is how many undecided applications of the wave rank higher.
	Ahead int `json:"ahead,omitzero"`
	// Promoted: from the reserve list, where the rank was asked already.
	Promoted bool `json:"promoted,omitzero"`
	// Wave that the city is admitted in.
	Wave id.Wave `json:"wave,omitzero"`
}

// Unsettle takes a decision back; it comes with a redress. Never refused.
type Unsettle struct {
	place.InProgramme
	// Application to decide again.
	Application id.Application `json:"application"`
	// Stays says that the decision stays, since the redress was dismissed.
	Stays bool `json:"stays,omitzero"`
}

func (OpenGroup) callCommand()            {}
func (PublishCall) callCommand()          {}
func (MoveDeadline) callCommand()         {}
func (CloseCall) callCommand()            {}
func (RankApplications) callCommand()     {}
func (EnterApplication) callCommand()     {}
func (NoteForm) callCommand()             {}
func (LeaveCall) callCommand()            {}
func (ConfirmSubmission) callCommand()    {}
func (ConfirmPreScreening) callCommand()  {}
func (ConfirmEvaluation) callCommand()    {}
func (ConfirmNoApplication) callCommand() {}
func (NoteScore) callCommand()            {}
func (SetScoreAside) callCommand()        {}
func (Settle) callCommand()               {}
func (Unsettle) callCommand()             {}

// Stream is the call's id.
func (c OpenGroup) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c PublishCall) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c MoveDeadline) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c CloseCall) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c RankApplications) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c EnterApplication) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c NoteForm) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c LeaveCall) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c ConfirmSubmission) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c ConfirmPreScreening) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c ConfirmEvaluation) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c ConfirmNoApplication) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c NoteScore) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c SetScoreAside) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c Settle) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }

// Stream is the call's id.
func (c Unsettle) Stream() id.UUID { return id.CallOf(c.Programme).UUID() }
