// Package roadmap is what a city plans to do and how far it is: activities and
// milestones, with codes that are never used again. The state machine of a
// milestone; any other move is refused:
//
//	            start              submit with evidence
//	planned ───────────▶ in_progress ───────────▶ submitted ──────▶ accepted
//	   │                  │    ▲  ▲                 ▲   │  accept      │
//	   │   submit with    │    │  └─────────────────┼───┘ return       │
//	   ├───evidence───────┼────┼────────────────────┘  reason, date    │
//	   │                  │    └───────────────────────────────────────┘
//	   │  proposed by one,│              reopen with reason, for some days
//	   ▼  then the other  ▼
//	  cancelled ◀─────────┘
//
// A milestone may move its date or change hands while planned or in progress.
// Overdue is not a state: who reads derives it from the due date (STR-7).
//
// Who is city lead or lead expert is not known here: rights ask that before.
// Here are the rules that remain, such as that nobody accepts what they
// submitted. Whether the programme still runs, how far a due date may lie, and
// whether an owner belongs to the team is asked of those streams in the same
// append.
package roadmap

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where a milestone stands.
type Status string

// The states of a milestone.
const (
	Planned    Status = "planned"
	InProgress Status = "in_progress"
	Submitted  Status = "submitted"
	Accepted   Status = "accepted"
	Cancelled  Status = "cancelled"
)

// Limits of one roadmap; the live number of milestones stays in the hundreds.
const (
	MilestonesMost = 2000
	ActivitiesMost = 500
	EvidenceMost   = 200  // pieces of one milestone
	CommentsMost   = 2000 // of one milestone
)

// State is what decisions read. Milestones lie in pages in order of their
// numbers and are never changed, only replaced by changed copies: an event
// copies one page, so that folding does not slow down with their number.
type State struct {
	Participation id.Participation // zero: not open
	Programme     id.Programme
	City          id.City
	Category      role.Category
	Frozen        bool
	Terms         Terms
	Activities    map[id.Activity]Activity
	Baselines     []id.Baseline // in the order they were made
	Rebaseline    Rebaseline    // proposed; zero: none
	Pages         [][]*Milestone
	numbers       map[id.Milestone]int // of each milestone
	last          Rank                 // the greatest rank given
}

// Terms are the settings of the programme that milestones follow.
type Terms struct {
	ReopenDays      int
	ReviewDays      int
	NoticeShifts    int
	NoticeShiftDays int
}

// Activity is what decisions read of an activity.
type Activity struct {
	Number int
	Start  calendar.Date
	End    calendar.Date
	Pilot  bool
	Parked bool

	Progress  Progress
	Funding   Funding // empty: not said
	Objective id.Objective
	After     []id.Activity // what it depends on
}

// Milestone is what decisions read of a milestone.
type Milestone struct {
	ID          id.Milestone
	Number      int
	Status      Status
	Owner       id.Person
	Activity    id.Activity
	Horizon     Horizon
	Rank        Rank
	Due         calendar.Date
	First       calendar.Date // the date planned first
	Baseline    calendar.Date // as the newest baseline froze it, if any did
	Shifts      int           // reschedulings so far
	SubmittedBy id.Person
	AcceptedOn  calendar.Date
	Proposal    Proposal
	Evidence    []id.Evidence
	Comments    []id.Comment
}

// Proposal is a cancellation that waits for the other side; the zero one is
// none.
type Proposal struct {
	By id.Person
	As role.Role
}

// Decider of the stream roadmap-<participation>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "roadmap",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the roadmap of the city, and who owns
// the milestone that the command is about.
func Object(s State, c Command) (role.Object, bool) {
	programme, _ := c.at()
	o := role.Object{Programme: programme, Participation: id.Participation(c.Stream()), Category: s.Category}
	if on, is := c.(onMilestone); is {
		if m := s.Milestone(on.milestone()); m != nil {
			o.Owner = m.Owner
		}
	}
	return o, true
}

// Milestone gives a milestone, nil when there is none of this id.
func (s State) Milestone(m id.Milestone) *Milestone {
	if n, known := s.numbers[m]; known {
		return s.Pages[(n-1)/pageSize][(n-1)%pageSize]
	}
	return nil
}

// Milestones lists them in order of their numbers.
func (s State) Milestones() []*Milestone { return slices.Concat(s.Pages...) }

const pageSize = 32

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case OpenRoadmap:
		return openRoadmap(s, c)
	case ChangeCategory:
		return changeCategory(s, c)
	case FreezeRoadmap:
		return freeze(s, by)
	case ConfirmStep:
		return nil, confirmStep(s, c)
	case PlanActivity, ChangeActivity, MarkPilot, ParkActivity, PlanActivityAgain, PlanMilestone,
		PlanPromoted, SetFunding, SetObjective, LinkDependency, RemoveDependency, StartActivity, ReportProgress,
		CompleteActivity, CancelActivity, ConfirmActivity, BaselineRoadmap, ProposeRebaseline, WithdrawRebaseline,
		RebaselineRoadmap, RenameMilestone, MoveMilestone, AttachEvidence, StartMilestone, SubmitMilestone, AcceptMilestone,
		ReturnMilestone, RescheduleMilestone, ReassignMilestone, ProposeMilestoneCancellation,
		WithdrawCancellationProposal, CancelMilestone, ReopenMilestone, CommentOnMilestone:
		switch {
		case s.Participation.IsZero():
			return nil, decider.Refuse("roadmap.not_open")
		case s.Frozen: // PAR-7
			return nil, decider.Refuse("roadmap.frozen")
		}
		if on, is := c.(onMilestone); is {
			m := s.Milestone(on.milestone())
			if m == nil {
				return nil, decider.Refuse("roadmap.milestone_unknown")
			}
			return decideMilestone(s, m, on, by)
		}
		if on, is := c.(onActivity); is {
			return decideActivity(s, on, by)
		}
		return decidePlan(s, c, by)
	}
	panic("roadmap: a command outside the sealed set")
}

// decidePlan decides what adds to the roadmap or changes an activity.
func decidePlan(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case PlanActivity:
		return planActivity(s, c)
	case ChangeActivity:
		return changeActivity(s, c)
	case MarkPilot:
		return markPilot(s, c)
	case ParkActivity:
		return parkActivity(s, c)
	case PlanActivityAgain:
		return planActivityAgain(s, c)
	case PlanMilestone:
		return planMilestone(s, c)
	case PlanPromoted:
		return planPromoted(s, c)
	case BaselineRoadmap:
		return baselineRoadmap(s, c, by)
	case ProposeRebaseline:
		return proposeRebaseline(s, c, by)
	case WithdrawRebaseline:
		return withdrawRebaseline(s)
	case RebaselineRoadmap:
		return rebaselineRoadmap(s, c, by)
	case OpenRoadmap, ChangeCategory, FreezeRoadmap, ConfirmStep: // decided by decide
	case SetFunding, SetObjective, LinkDependency, RemoveDependency, StartActivity, ReportProgress, CompleteActivity,
		CancelActivity, ConfirmActivity: // by decideActivity
	case RenameMilestone, MoveMilestone, AttachEvidence, StartMilestone, SubmitMilestone, AcceptMilestone,
		ReturnMilestone, RescheduleMilestone, ReassignMilestone, ProposeMilestoneCancellation,
		WithdrawCancellationProposal, CancelMilestone, ReopenMilestone, CommentOnMilestone: // by decideMilestone
	}
	panic("roadmap: a command outside the sealed set")
}

// decideMilestone decides about a milestone that is there.
func decideMilestone(s State, m *Milestone, c onMilestone, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RenameMilestone:
		return renameMilestone(m, c)
	case MoveMilestone:
		return moveMilestone(s, m, c)
	case AttachEvidence:
		return attachEvidence(m, c)
	case StartMilestone:
		return startMilestone(m)
	case SubmitMilestone:
		return submitMilestone(m, c, by)
	case AcceptMilestone:
		return acceptMilestone(m, by)
	case ReturnMilestone:
		return returnMilestone(s, m, c, by)
	case RescheduleMilestone:
		return rescheduleMilestone(s, m, c)
	case ReassignMilestone:
		return reassignMilestone(m, c)
	case ProposeMilestoneCancellation:
		return proposeCancellation(m, c, by)
	case WithdrawCancellationProposal:
		return withdrawProposal(m)
	case CancelMilestone:
		return cancelMilestone(m, by)
	case ReopenMilestone:
		return reopenMilestone(s, m, c, by)
	case CommentOnMilestone:
		return commentOnMilestone(m, c)
	}
	panic("roadmap: a command outside the sealed set")
}

func openRoadmap(s State, c OpenRoadmap) ([]Event, error) {
	terms := Terms{c.ReopenDays, c.ReviewDays, c.NoticeShifts, c.NoticeShiftDays}
	switch {
	case c.Category != role.Participating && c.Category != role.Partner:
		return nil, decider.Refuse("roadmap.category_without_roadmap", "category", c.Category)
	case s.Participation.IsZero():
		return []Event{RoadmapOpened{
			id.Participation(c.Stream()), c.Programme, c.City, c.Category,
			c.ReopenDays, c.ReviewDays, c.NoticeShifts, c.NoticeShiftDays,
		}}, nil
	case s.Category == c.Category && s.Terms == terms:
		return nil, nil
	}
	return nil, decider.Refuse("roadmap.opened_differently")
}

// PAR-1: the roadmap goes with the city.
func changeCategory(s State, c ChangeCategory) ([]Event, error) {
	if s.Participation.IsZero() || s.Frozen || s.Category == c.Category {
		return nil, nil
	}
	return []Event{RoadmapCategoryChanged{c.Category}}, nil
}

// PAR-7: everything stays, nothing is added.
func freeze(s State, by decider.By) ([]Event, error) {
	if s.Participation.IsZero() || s.Frozen {
		return nil, nil
	}
	return []Event{RoadmapFrozen{by.Today()}}, nil
}
