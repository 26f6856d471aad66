// Package roadmap answers: what has a city set out to do, and where does it
// stand? Its milestones and activities for the board and the timeline, and its
// team. The key is the participation.
//
// Nothing here depends on today. Who reads derives *overdue* (STR-7): due
// before today and state planned, in progress or submitted; submitted for more
// than Settings.ReviewDays working days is the reviewer's delay. Who may do
// what is for the server; a page shows what is there and asks.
//
// The history of one milestone is for the milestone view; names of people are
// for the people view.
package roadmap

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one city's page.
type Document struct {
	Programme id.Programme  `json:"programme"`
	City      id.City       `json:"city"`
	Category  role.Category `json:"category"`
	Wave      id.Wave       `json:"wave,omitempty"`
	From      calendar.Date `json:"from,omitempty"`   // in this category since
	Frozen    calendar.Date `json:"frozen,omitempty"` // there when the city withdrew
	Withdrawn event.Private `json:"withdrawn_reason,omitzero"`
	// Version of the roadmap's stream, for If-Match. 0: not opened yet.
	Version int64 `json:"version"`
	// TeamVersion is the version of the participation's stream.
	TeamVersion int64 `json:"team_version"`

	Settings Settings  `json:"settings"`
	Lead     id.Person `json:"lead,omitempty"`
	Expert   id.Person `json:"expert,omitempty"` // the lead expert

	// Team is everybody with a role in this city: members, lead, experts.
	Team       view.Map[id.Person, Member]       `json:"team"`
	Milestones view.Map[id.Milestone, Milestone] `json:"milestones"`
	Activities view.Map[id.Activity, Activity]   `json:"activities"`

	// Baselines are frozen copies of the plan; the shadow of the newest one is
	// what later changes are compared with.
	Baselines  view.Map[id.Baseline, Baseline] `json:"baselines"`
	Baseline   id.Baseline                     `json:"baseline,omitempty"`  // the newest
	Rebaseline Proposal                        `json:"rebaseline,omitzero"` // waits for the other side
}

// Settings are the numbers of the rules that this roadmap decides by.
type Settings struct {
	ReopenDays      int `json:"reopen_days"`
	ReviewDays      int `json:"review_days"`
	NoticeShifts    int `json:"notice_shifts"`
	NoticeShiftDays int `json:"notice_shift_days"`
}

// Member is one person's roles in this city.
type Member struct {
	Roles []role.Role `json:"roles"`
}

// Milestone is a dated checkpoint: a bar of the timeline, a card of the board.
type Milestone struct {
	Number   int             `json:"number"` // its code is M with the number
	Title    event.Private   `json:"title,omitzero"`
	State    State           `json:"state"`
	Due      calendar.Date   `json:"due"`
	First    calendar.Date   `json:"first"` // the date planned first
	Shifts   int             `json:"shifts,omitempty"`
	Owner    id.Person       `json:"owner"`
	Activity id.Activity     `json:"activity,omitempty"`
	Horizon  roadmap.Horizon `json:"horizon"`
	Rank     roadmap.Rank    `json:"rank"` // order on the board; ranks sort as texts
	Planned  time.Time       `json:"planned_at"`
	Started  time.Time       `json:"started_at,omitempty"`
	// Submitted is the latest submission; it stays when the milestone is
	// accepted, and is gone when it was returned or reopened.
	Submitted Act `json:"submitted,omitzero"`
	Accepted  Act `json:"accepted,omitzero"`
	// Returned is the latest return, until the milestone is submitted again.
	Returned Act `json:"returned,omitzero"`
	Returns  int `json:"returns,omitempty"` // how often
	Reopened Act `json:"reopened,omitzero"` // until submitted again
	// Cancellation is there while one side has proposed it, and stays when it
	// was agreed.
	Cancellation Act `json:"cancellation,omitzero"`
	Cancelled    Act `json:"cancelled,omitzero"`
	// Moved is the latest change of the due date, with its reason.
	Moved Move `json:"moved,omitzero"`
	// ToldManager is set when rule STR-9 brought a shift before the manager.
	ToldManager bool       `json:"told_manager,omitempty"`
	Evidence    []Evidence `json:"evidence,omitempty"` // in the order it came
	Comments    int        `json:"comments,omitempty"`
	Changed     Act        `json:"changed"` // the newest event of this milestone
}

// State of a milestone.
type State string

// The states of domain.md's machine.
const (
	Planned    State = "planned"
	InProgress State = "in_progress"
	Submitted  State = "submitted"
	Accepted   State = "accepted"
	Cancelled  State = "cancelled"
)

// Act says who did something, in which role, when and why: On by business
// date where the rule has one, At and Position by the log.
type Act struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	On       calendar.Date `json:"on,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Move is a change of the due date.
type Move struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	From     calendar.Date `json:"from,omitempty"`
	To       calendar.Date `json:"to,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Evidence is one piece that shows that the milestone was reached.
type Evidence struct {
	ID       id.Evidence   `json:"id"`
	Title    event.Private `json:"title,omitzero"`
	Link     event.Private `json:"link,omitzero"`
	Note     event.Private `json:"note,omitzero"`
	By       id.Person     `json:"by"`
	At       time.Time     `json:"at"`
	Position int64         `json:"p"`
}

// Activity is a unit of the roadmap.
type Activity struct {
	Number       int           `json:"number"` // its code is A with the number
	Title        event.Private `json:"title,omitzero"`
	Organisation event.Private `json:"organisation,omitzero"`
	Start        calendar.Date `json:"start"`
	End          calendar.Date `json:"end"`
	Pilot        bool          `json:"pilot,omitempty"`
	Parked       Act           `json:"parked,omitzero"` // there while it is parked

	Costing   roadmap.Costing  `json:"costing,omitempty"` // none: not said
	Cost      int64            `json:"cost,omitempty"`    // cents of a euro
	Funding   roadmap.Funding  `json:"funding,omitempty"`
	Objective id.Objective     `json:"objective,omitempty"`
	Idea      id.Idea          `json:"idea,omitempty"`     // that it comes from
	After     []Dependency     `json:"after,omitempty"`    // what it waits for
	Progress  roadmap.Progress `json:"progress,omitempty"` // none: not started
	Percent   int              `json:"percent,omitempty"`
	Started   calendar.Date    `json:"started,omitempty"`
	Reported  Act              `json:"reported,omitzero"` // the latest report, its note as reason
	Completed calendar.Date    `json:"completed,omitempty"`
	Cancelled Act              `json:"cancelled,omitzero"`
}

// Dependency is an activity that must end first. Early is the warning of STR-6:
// by how many days the waiting one is planned to begin before that end; a
// baseline is not possible with it.
type Dependency struct {
	On    id.Activity `json:"on"`
	Early int         `json:"early,omitempty"`
}

// Proposal is a new baseline that one side asks for.
type Proposal struct {
	Baseline id.Baseline   `json:"baseline,omitempty"`
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Baseline is a frozen copy: the dates that activities and milestones had.
// Slippage is the difference to the dates that they have now.
type Baseline struct {
	Number     int               `json:"number"`
	On         calendar.Date     `json:"on"`
	By         id.Person         `json:"by"`
	As         role.Role         `json:"as"`
	Position   int64             `json:"p"`
	ProposedBy id.Person         `json:"proposed_by,omitempty"`
	Reason     event.Private     `json:"reason,omitzero"`
	Activities []FrozenActivity  `json:"activities,omitempty"`
	Milestones []FrozenMilestone `json:"milestones,omitempty"`
}

// FrozenActivity is an activity as a baseline has it.
type FrozenActivity struct {
	ID    id.Activity   `json:"id"`
	Start calendar.Date `json:"start"`
	End   calendar.Date `json:"end"`
}

// FrozenMilestone is a milestone as a baseline has it.
type FrozenMilestone struct {
	ID  id.Milestone  `json:"id"`
	Due calendar.Date `json:"due"`
}
