package roadmap

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
)

// Event is a fact of a city's roadmap. The set is sealed.
//
//sumtype:decl
type Event interface{ roadmapEvent() }

// Horizon says whether a milestone belongs to the programme's own time or to
// the implementation that may lie beyond its end.
type Horizon string

// The horizons.
const (
	WithinProgramme Horizon = "programme"
	Implementation  Horizon = "implementation"
)

// Rank is a place on the board.
type Rank = rank.Rank

// RoadmapOpened begins the roadmap of a participation and fixes the settings
// of the programme that it decides by.
type RoadmapOpened struct {
	Participation   id.Participation `json:"participation" pii:"ref"`
	Programme       id.Programme     `json:"programme" pii:"ref"`
	City            id.City          `json:"city" pii:"ref"`
	Category        role.Category    `json:"category" pii:"none"`
	ReopenDays      int              `json:"reopen_days" pii:"none"`
	ReviewDays      int              `json:"review_days" pii:"none"`
	NoticeShifts    int              `json:"notice_shifts" pii:"none"`
	NoticeShiftDays int              `json:"notice_shift_days" pii:"none"`
}

// RoadmapCategoryChanged follows a city from one category to another.
type RoadmapCategoryChanged struct {
	Category role.Category `json:"category" pii:"none"`
}

// RoadmapFrozen ends all work on the roadmap, since the city withdrew.
type RoadmapFrozen struct {
	On calendar.Date `json:"on" pii:"none"`
}

// ActivityPlanned adds an activity. Number is its code, A1, A2, ...: never
// used again in this roadmap.
type ActivityPlanned struct {
	Activity     id.Activity   `json:"activity" pii:"ref"`
	Number       int           `json:"number" pii:"none"`
	Title        event.Private `json:"title,omitempty" pii:"free,about=Activity"`
	Organisation event.Private `json:"organisation,omitempty" pii:"free,about=Activity"`
	Start        calendar.Date `json:"start" pii:"none"`
	End          calendar.Date `json:"end" pii:"none"`
}

// ActivityChanged replaces title, organisation and dates.
type ActivityChanged struct {
	Activity     id.Activity   `json:"activity" pii:"ref"`
	Title        event.Private `json:"title,omitempty" pii:"free,about=Activity"`
	Organisation event.Private `json:"organisation,omitempty" pii:"free,about=Activity"`
	Start        calendar.Date `json:"start" pii:"none"`
	End          calendar.Date `json:"end" pii:"none"`
}

// ActivityMarkedPilot says that the activity is a pilot.
type ActivityMarkedPilot struct {
	Activity id.Activity `json:"activity" pii:"ref"`
}

// ActivityParked sets the activity aside with all that it holds.
type ActivityParked struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	Reason   event.Private `json:"reason,omitempty" pii:"free,about=Activity"`
}

// ActivityPlannedAgain takes a parked activity up with new dates.
type ActivityPlannedAgain struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	Start    calendar.Date `json:"start" pii:"none"`
	End      calendar.Date `json:"end" pii:"none"`
}

// MilestonePlanned adds a milestone. Number is its code, M1, M2, ...: never
// used again in this roadmap.
type MilestonePlanned struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Number    int           `json:"number" pii:"none"`
	Title     event.Private `json:"title,omitempty" pii:"free,about=Milestone"`
	Due       calendar.Date `json:"due" pii:"none"`
	Owner     id.Person     `json:"owner" pii:"ref"`
	Activity  id.Activity   `json:"activity,omitempty" pii:"ref"`
	Horizon   Horizon       `json:"horizon" pii:"none"`
	Rank      Rank          `json:"rank" pii:"none"`
}

// MilestoneRenamed gives the milestone another title.
type MilestoneRenamed struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Title     event.Private `json:"title,omitempty" pii:"free,about=Milestone"`
}

// MilestoneMoved gives the milestone another place on the board.
type MilestoneMoved struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
	Rank      Rank         `json:"rank" pii:"none"`
}

// MilestoneStarted: planned → in progress.
type MilestoneStarted struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
}

// MilestoneRescheduled moves the due date. Shifts counts the reschedulings
// with this one; First is the date planned first.
type MilestoneRescheduled struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Due       calendar.Date `json:"due" pii:"none"`
	Previous  calendar.Date `json:"previous" pii:"none"`
	First     calendar.Date `json:"first" pii:"none"`
	Shifts    int           `json:"shifts" pii:"none"`
	Horizon   Horizon       `json:"horizon" pii:"none"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Milestone"`
}

// ManagerInformedOfShift brings a milestone that moves again, or far, before
// the programme manager. Days counts from the date planned first.
type ManagerInformedOfShift struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
	Shifts    int          `json:"shifts" pii:"none"`
	Days      int          `json:"days" pii:"none"`
}

// MilestoneReassigned gives the milestone to another owner.
type MilestoneReassigned struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
	Owner     id.Person    `json:"owner" pii:"ref"`
	Previous  id.Person    `json:"previous" pii:"ref"`
}

// MilestoneEvidenceAttached adds one piece that shows that the milestone was
// reached: a title, with an address on the web, a note, or both.
type MilestoneEvidenceAttached struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Evidence  id.Evidence   `json:"evidence" pii:"ref"`
	Title     event.Private `json:"title,omitempty" pii:"free,about=Milestone"`
	Link      event.Private `json:"link,omitempty" pii:"free,about=Milestone"`
	Note      event.Private `json:"note,omitempty" pii:"free,about=Milestone"`
}

// MilestoneSubmitted: planned or in progress → submitted. Evidence counts all
// pieces attached so far.
type MilestoneSubmitted struct {
	Milestone   id.Milestone  `json:"milestone" pii:"ref"`
	SubmittedBy id.Person     `json:"submitted_by" pii:"ref"`
	On          calendar.Date `json:"on" pii:"none"`
	Evidence    int           `json:"evidence" pii:"none"`
}

// MilestoneAccepted: submitted → accepted.
type MilestoneAccepted struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	On        calendar.Date `json:"on" pii:"none"`
}

// MilestoneReturned: submitted → in progress, with a new due date.
type MilestoneReturned struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Due       calendar.Date `json:"due" pii:"none"`
	Previous  calendar.Date `json:"previous" pii:"none"`
	Horizon   Horizon       `json:"horizon" pii:"none"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Milestone"`
}

// MilestoneCancellationProposed asks the other side to agree to a cancellation.
type MilestoneCancellationProposed struct {
	Milestone  id.Milestone  `json:"milestone" pii:"ref"`
	ProposedBy id.Person     `json:"proposed_by" pii:"ref"`
	ProposedAs role.Role     `json:"proposed_as" pii:"none"`
	Reason     event.Private `json:"reason,omitempty" pii:"free,about=Milestone"`
}

// MilestoneCancellationWithdrawn ends a proposal without a cancellation.
type MilestoneCancellationWithdrawn struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
}

// MilestoneCancelled: planned or in progress → cancelled, for good.
type MilestoneCancelled struct {
	Milestone id.Milestone `json:"milestone" pii:"ref"`
}

// MilestoneReopened: accepted → in progress.
type MilestoneReopened struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Milestone"`
}

// MilestoneCommented adds a remark to the milestone.
type MilestoneCommented struct {
	Milestone id.Milestone  `json:"milestone" pii:"ref"`
	Comment   id.Comment    `json:"comment" pii:"ref"`
	Text      event.Private `json:"text,omitempty" pii:"free,about=Milestone"`
}

func (RoadmapOpened) roadmapEvent()                  {}
func (RoadmapCategoryChanged) roadmapEvent()         {}
func (RoadmapFrozen) roadmapEvent()                  {}
func (ActivityPlanned) roadmapEvent()                {}
func (ActivityChanged) roadmapEvent()                {}
func (ActivityMarkedPilot) roadmapEvent()            {}
func (ActivityParked) roadmapEvent()                 {}
func (ActivityPlannedAgain) roadmapEvent()           {}
func (MilestonePlanned) roadmapEvent()               {}
func (MilestoneRenamed) roadmapEvent()               {}
func (MilestoneMoved) roadmapEvent()                 {}
func (MilestoneStarted) roadmapEvent()               {}
func (MilestoneRescheduled) roadmapEvent()           {}
func (ManagerInformedOfShift) roadmapEvent()         {}
func (MilestoneReassigned) roadmapEvent()            {}
func (MilestoneEvidenceAttached) roadmapEvent()      {}
func (MilestoneSubmitted) roadmapEvent()             {}
func (MilestoneAccepted) roadmapEvent()              {}
func (MilestoneReturned) roadmapEvent()              {}
func (MilestoneCancellationProposed) roadmapEvent()  {}
func (MilestoneCancellationWithdrawn) roadmapEvent() {}
func (MilestoneCancelled) roadmapEvent()             {}
func (MilestoneReopened) roadmapEvent()              {}
func (MilestoneCommented) roadmapEvent()             {}

// Events lists every event of a roadmap with its stored name.
func Events() []event.Entry {
	return append(planEvents(), []event.Entry{
		of[RoadmapOpened]("roadmap.roadmap_opened"),
		of[RoadmapCategoryChanged]("roadmap.roadmap_category_changed"),
		of[RoadmapFrozen]("roadmap.roadmap_frozen"),
		of[ActivityPlanned]("roadmap.activity_planned"),
		of[ActivityChanged]("roadmap.activity_changed"),
		of[ActivityMarkedPilot]("roadmap.activity_marked_pilot"),
		of[ActivityParked]("roadmap.activity_parked"),
		of[ActivityPlannedAgain]("roadmap.activity_planned_again"),
		of[MilestonePlanned]("roadmap.milestone_planned"),
		of[MilestoneRenamed]("roadmap.milestone_renamed"),
		of[MilestoneMoved]("roadmap.milestone_moved"),
		of[MilestoneStarted]("roadmap.milestone_started"),
		of[MilestoneRescheduled]("roadmap.milestone_rescheduled"),
		of[ManagerInformedOfShift]("roadmap.manager_informed_of_shift"),
		of[MilestoneReassigned]("roadmap.milestone_reassigned"),
		of[MilestoneEvidenceAttached]("roadmap.milestone_evidence_attached"),
		of[MilestoneSubmitted]("roadmap.milestone_submitted"),
		of[MilestoneAccepted]("roadmap.milestone_accepted"),
		of[MilestoneReturned]("roadmap.milestone_returned"),
		of[MilestoneCancellationProposed]("roadmap.milestone_cancellation_proposed"),
		of[MilestoneCancellationWithdrawn]("roadmap.milestone_cancellation_withdrawn"),
		of[MilestoneCancelled]("roadmap.milestone_cancelled"),
		of[MilestoneReopened]("roadmap.milestone_reopened"),
		of[MilestoneCommented]("roadmap.milestone_commented"),
	}...)
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
