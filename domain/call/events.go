package call

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/scoring"
)

// Event is a fact of a programme's call. The set is sealed.
//
//sumtype:decl
type Event interface{ callEvent() }

// GroupOpened adds a group of applicants with a deadline of its own.
type GroupOpened struct {
	Call      id.Call           `json:"call" pii:"ref"`
	Programme id.Programme      `json:"programme" pii:"ref"`
	Group     id.ApplicantGroup `json:"group" pii:"ref"`
	Number    int               `json:"number" pii:"none"`
	Names     event.Names       `json:"names" pii:"none"`
	Wave      id.Wave           `json:"wave,omitempty" pii:"ref"`
	Opens     calendar.Date     `json:"opens" pii:"none"`
	CutOff    calendar.Date     `json:"cut_off" pii:"none"`
}

// CallPublished opens the call and freezes what applications are judged by.
type CallPublished struct {
	Call      id.Call       `json:"call" pii:"ref"`
	Programme id.Programme  `json:"programme" pii:"ref"`
	On        calendar.Date `json:"on" pii:"none"`
	// The weights of the criteria, in per cent.
	Relevance       int `json:"relevance" pii:"none"`
	DigitalAmbition int `json:"digital_ambition" pii:"none"`
	Impact          int `json:"impact" pii:"none"`
	Resources       int `json:"resources" pii:"none"`
	// TieOrder is the order in which criteria break a tie.
	TieOrder []scoring.Criterion `json:"tie_order" pii:"none"`
	// The terms; see Terms.
	Threshold        int `json:"threshold" pii:"none"`
	Evaluators       int `json:"evaluators" pii:"none"`
	Difference       int `json:"difference" pii:"none"`
	TeamLeast        int `json:"team_least" pii:"none"`
	OfferDays        int `json:"offer_days" pii:"none"`
	RedressDays      int `json:"redress_days" pii:"none"`
	PopulationLeast  int `json:"population_least" pii:"none"`
	PreScreeningDays int `json:"pre_screening_days" pii:"none"`
}

// DeadlineMoved gives a group another cut-off. Told are the applications,
// drafts and submissions, whose applicants are told.
type DeadlineMoved struct {
	Group    id.ApplicantGroup `json:"group" pii:"ref"`
	CutOff   calendar.Date     `json:"cut_off" pii:"none"`
	Previous calendar.Date     `json:"previous" pii:"none"`
	Told     []id.Application  `json:"told" pii:"ref"`
	Reason   event.Private     `json:"reason,omitempty" pii:"free,about=Group"`
}

// CallClosed ends the call after all deadlines. Decisions go on.
type CallClosed struct {
	On calendar.Date `json:"on" pii:"none"`
}

// ApplicationEntered keeps a city for its one application.
type ApplicationEntered struct {
	Application id.Application    `json:"application" pii:"ref"`
	City        id.City           `json:"city" pii:"ref"`
	Group       id.ApplicantGroup `json:"group" pii:"ref"`
	Wave        id.Wave           `json:"wave,omitempty" pii:"ref"`
	Applicant   id.Person         `json:"applicant" pii:"ref"`
	Number      int               `json:"number" pii:"none"`
}

// ConsortiumNoted keeps the further cities of an application, how many people
// all its cities have, and how many its team has.
type ConsortiumNoted struct {
	Application id.Application `json:"application" pii:"ref"`
	Members     []id.City      `json:"members" pii:"ref"`
	Population  int            `json:"population" pii:"none"`
	Team        int            `json:"team" pii:"none"`
}

// ApplicationLeft gives the cities of a withdrawn application free.
type ApplicationLeft struct {
	Application id.Application `json:"application" pii:"ref"`
}

// ScoreNoted keeps the score that the evaluators agreed on, for the ranking.
type ScoreNoted struct {
	Application     id.Application `json:"application" pii:"ref"`
	Relevance       int            `json:"relevance" pii:"none"`
	DigitalAmbition int            `json:"digital_ambition" pii:"none"`
	Impact          int            `json:"impact" pii:"none"`
	Resources       int            `json:"resources" pii:"none"`
	Total           int            `json:"total" pii:"none"`
}

// ScoreSetAside takes it away again, after a conflict came to light.
type ScoreSetAside struct {
	Application id.Application `json:"application" pii:"ref"`
}

// ApplicationsRanked ranks all scored applications of a wave. Their places
// follow, one event for each.
type ApplicationsRanked struct {
	Call    id.Call `json:"call" pii:"ref"`
	Wave    id.Wave `json:"wave,omitempty" pii:"ref"`
	Ranking int     `json:"ranking" pii:"none"`
	Ranked  int     `json:"ranked" pii:"none"`
}

// ApplicationRanked is the place of one application. TieBreak says what put it
// behind the one before it, when their totals are equal.
type ApplicationRanked struct {
	Application id.Application `json:"application" pii:"ref"`
	Ranking     int            `json:"ranking" pii:"none"`
	Rank        int            `json:"rank" pii:"none"`
	Total       int            `json:"total" pii:"none"`
	TieBreak    TieBreak       `json:"tie_break,omitempty" pii:"none"`
}

// TieBreak is a criterion of the call, or the order of entry when all four are
// equal.
type TieBreak string

// ByEntry puts the application first that was started first.
const ByEntry TieBreak = "order_of_entry"

// ApplicationSettled keeps what was decided, so that nobody waits behind it.
type ApplicationSettled struct {
	Application id.Application `json:"application" pii:"ref"`
	Outcome     Outcome        `json:"outcome" pii:"none"`
	Rank        int            `json:"rank" pii:"none"`
}

// ApplicationUnsettled takes a decision back after a redress.
type ApplicationUnsettled struct {
	Application id.Application `json:"application" pii:"ref"`
}

// Outcome is what became of an application.
type Outcome string

// The outcomes.
const (
	Accepted Outcome = "accepted"
	Reserve  Outcome = "reserve"
	Rejected Outcome = "rejected"
)

func (GroupOpened) callEvent()          {}
func (CallPublished) callEvent()        {}
func (DeadlineMoved) callEvent()        {}
func (CallClosed) callEvent()           {}
func (ApplicationEntered) callEvent()   {}
func (ConsortiumNoted) callEvent()      {}
func (ApplicationLeft) callEvent()      {}
func (ScoreNoted) callEvent()           {}
func (ScoreSetAside) callEvent()        {}
func (ApplicationsRanked) callEvent()   {}
func (ApplicationRanked) callEvent()    {}
func (ApplicationSettled) callEvent()   {}
func (ApplicationUnsettled) callEvent() {}

// Events lists every event of a call with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[GroupOpened]("call.group_opened"),
		of[CallPublished]("call.call_published"),
		of[DeadlineMoved]("call.deadline_moved"),
		of[CallClosed]("call.call_closed"),
		of[ApplicationEntered]("call.application_entered"),
		of[ConsortiumNoted]("call.consortium_noted"),
		of[ApplicationLeft]("call.application_left"),
		of[ScoreNoted]("call.score_noted"),
		of[ScoreSetAside]("call.score_set_aside"),
		of[ApplicationsRanked]("call.applications_ranked"),
		of[ApplicationRanked]("call.application_ranked"),
		of[ApplicationSettled]("call.application_settled"),
		of[ApplicationUnsettled]("call.application_unsettled"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
