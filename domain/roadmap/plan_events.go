package roadmap

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Funding says whether the money of an activity is there.
type Funding string

// The stages of funding.
const (
	Secured Funding = "secured"
	Applied Funding = "applied"
	Open    Funding = "open"
)

// Costing says whether an activity costs anything.
type Costing string

// The kinds of costing.
const (
	WithCost Costing = "cost"
	NoCost   Costing = "no_cost"
)

// Progress is how far an activity is; none: not started.
type Progress string

// The stages of an activity after its planning.
const (
	Underway  Progress = "started"
	Completed Progress = "completed"
	CalledOff Progress = "cancelled"
)

// ActivityDrawnFromIdea keeps the idea that an activity comes from, for good.
type ActivityDrawnFromIdea struct {
	Activity id.Activity `json:"activity" pii:"ref"`
	Idea     id.Idea     `json:"idea" pii:"ref"`
}

// FundingSet says what an activity costs, in cents of a euro, and whether the
// money is there.
type FundingSet struct {
	Activity id.Activity `json:"activity" pii:"ref"`
	Costing  Costing     `json:"costing" pii:"none"`
	Cost     int64       `json:"cost" pii:"none"`
	Funding  Funding     `json:"funding" pii:"none"`
}

// ActivityObjectiveSet says which objective of the strategy an activity serves.
type ActivityObjectiveSet struct {
	Activity  id.Activity  `json:"activity" pii:"ref"`
	Objective id.Objective `json:"objective" pii:"ref"`
}

// DependencyLinked says that an activity begins after another has ended.
type DependencyLinked struct {
	Activity id.Activity `json:"activity" pii:"ref"`
	On       id.Activity `json:"on" pii:"ref"`
}

// DependencyRemoved ends a dependency.
type DependencyRemoved struct {
	Activity id.Activity `json:"activity" pii:"ref"`
	On       id.Activity `json:"on" pii:"ref"`
}

// ActivityStarted begins the work on an activity.
type ActivityStarted struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	On       calendar.Date `json:"on" pii:"none"`
}

// ProgressReported says how far the work is, in percent.
type ProgressReported struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	Percent  int           `json:"percent" pii:"none"`
	On       calendar.Date `json:"on" pii:"none"`
	Note     event.Private `json:"note,omitempty" pii:"free,about=Activity"`
}

// ActivityCompleted ends the work, for good.
type ActivityCompleted struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	On       calendar.Date `json:"on" pii:"none"`
}

// ActivityCancelled gives an activity up, for good.
type ActivityCancelled struct {
	Activity id.Activity   `json:"activity" pii:"ref"`
	Reason   event.Private `json:"reason,omitempty" pii:"free,about=Activity"`
}

// RoadmapBaselined freezes what is planned: each activity with its first and
// last day, each milestone with its due date, place by place.
type RoadmapBaselined struct {
	Baseline   id.Baseline     `json:"baseline" pii:"ref"`
	Number     int             `json:"number" pii:"none"`
	On         calendar.Date   `json:"on" pii:"none"`
	Activities []id.Activity   `json:"activities" pii:"ref"`
	Starts     []calendar.Date `json:"starts" pii:"none"`
	Ends       []calendar.Date `json:"ends" pii:"none"`
	Milestones []id.Milestone  `json:"milestones" pii:"ref"`
	Dues       []calendar.Date `json:"dues" pii:"none"`
}

// RebaselineProposed asks the other side, programme manager or lead expert, to
// agree to a new baseline.
type RebaselineProposed struct {
	Baseline   id.Baseline   `json:"baseline" pii:"ref"`
	ProposedBy id.Person     `json:"proposed_by" pii:"ref"`
	ProposedAs role.Role     `json:"proposed_as" pii:"none"`
	Reason     event.Private `json:"reason,omitempty" pii:"free,about=Baseline"`
}

// RebaselineWithdrawn ends the proposal.
type RebaselineWithdrawn struct {
	Baseline id.Baseline `json:"baseline" pii:"ref"`
}

// RoadmapRebaselined freezes what is planned once more; the older baselines
// stay.
type RoadmapRebaselined struct {
	Baseline   id.Baseline     `json:"baseline" pii:"ref"`
	Number     int             `json:"number" pii:"none"`
	ProposedBy id.Person       `json:"proposed_by" pii:"ref"`
	On         calendar.Date   `json:"on" pii:"none"`
	Activities []id.Activity   `json:"activities" pii:"ref"`
	Starts     []calendar.Date `json:"starts" pii:"none"`
	Ends       []calendar.Date `json:"ends" pii:"none"`
	Milestones []id.Milestone  `json:"milestones" pii:"ref"`
	Dues       []calendar.Date `json:"dues" pii:"none"`
}

func (ActivityDrawnFromIdea) roadmapEvent() {}
func (FundingSet) roadmapEvent()            {}
func (ActivityObjectiveSet) roadmapEvent()  {}
func (DependencyLinked) roadmapEvent()      {}
func (DependencyRemoved) roadmapEvent()     {}
func (ActivityStarted) roadmapEvent()       {}
func (ProgressReported) roadmapEvent()      {}
func (ActivityCompleted) roadmapEvent()     {}
func (ActivityCancelled) roadmapEvent()     {}
func (RoadmapBaselined) roadmapEvent()      {}
func (RebaselineProposed) roadmapEvent()    {}
func (RebaselineWithdrawn) roadmapEvent()   {}
func (RoadmapRebaselined) roadmapEvent()    {}

// planEvents are those of what an activity needs, and of baselines.
func planEvents() []event.Entry {
	return []event.Entry{
		of[ActivityDrawnFromIdea]("roadmap.activity_drawn_from_idea"),
		of[FundingSet]("roadmap.funding_set"),
		of[ActivityObjectiveSet]("roadmap.activity_objective_set"),
		of[DependencyLinked]("roadmap.dependency_linked"),
		of[DependencyRemoved]("roadmap.dependency_removed"),
		of[ActivityStarted]("roadmap.activity_started"),
		of[ProgressReported]("roadmap.progress_reported"),
		of[ActivityCompleted]("roadmap.activity_completed"),
		of[ActivityCancelled]("roadmap.activity_cancelled"),
		of[RoadmapBaselined]("roadmap.roadmap_baselined"),
		of[RebaselineProposed]("roadmap.rebaseline_proposed"),
		of[RebaselineWithdrawn]("roadmap.rebaseline_withdrawn"),
		of[RoadmapRebaselined]("roadmap.roadmap_rebaselined"),
	}
}
