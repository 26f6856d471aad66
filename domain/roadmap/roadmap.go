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
	"maps"
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
	case PlanActivity, ChangeActivity, MarkPilot, ParkActivity, PlanActivityAgain, PlanMilestone,
		RenameMilestone, MoveMilestone, AttachEvidence, StartMilestone, SubmitMilestone, AcceptMilestone,
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
		return decidePlan(s, c)
	}
	panic("roadmap: a command outside the sealed set")
}

// decidePlan decides what adds to the roadmap or changes an activity.
func decidePlan(s State, c Command) ([]Event, error) {
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
	case OpenRoadmap, ChangeCategory, FreezeRoadmap: // decided by decide
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

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case RoadmapOpened:
		s.Participation, s.Programme, s.City, s.Category = e.Participation, e.Programme, e.City, e.Category
		s.Terms = Terms{e.ReopenDays, e.ReviewDays, e.NoticeShifts, e.NoticeShiftDays}
	case RoadmapCategoryChanged:
		s.Category = e.Category
	case RoadmapFrozen:
		s.Frozen = true
	case ActivityPlanned:
		return s.withActivity(e.Activity, Activity{Number: e.Number, Start: e.Start, End: e.End})
	case ActivityChanged:
		a := s.Activities[e.Activity]
		a.Start, a.End = e.Start, e.End
		return s.withActivity(e.Activity, a)
	case ActivityMarkedPilot:
		a := s.Activities[e.Activity]
		a.Pilot = true
		return s.withActivity(e.Activity, a)
	case ActivityParked:
		a := s.Activities[e.Activity]
		a.Parked = true
		return s.withActivity(e.Activity, a)
	case ActivityPlannedAgain:
		a := s.Activities[e.Activity]
		a.Parked, a.Start, a.End = false, e.Start, e.End
		return s.withActivity(e.Activity, a)
	case MilestonePlanned:
		return s.planned(e)
	case MilestoneRenamed: // titles are not read here
	case MilestoneMoved:
		s.last = max(s.last, e.Rank)
		return s.changed(e.Milestone, func(m *Milestone) { m.Rank = e.Rank })
	case MilestoneStarted:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status = InProgress })
	case MilestoneRescheduled:
		return s.changed(e.Milestone, func(m *Milestone) { m.Due, m.Shifts, m.Horizon = e.Due, e.Shifts, e.Horizon })
	case ManagerInformedOfShift: // tells somebody, changes nothing
	case MilestoneReassigned:
		return s.changed(e.Milestone, func(m *Milestone) { m.Owner = e.Owner })
	case MilestoneEvidenceAttached:
		return s.changed(e.Milestone, func(m *Milestone) { m.Evidence = append(slices.Clip(m.Evidence), e.Evidence) })
	case MilestoneSubmitted:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status, m.SubmittedBy = Submitted, e.SubmittedBy })
	case MilestoneAccepted:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status, m.AcceptedOn = Accepted, e.On })
	case MilestoneReturned:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status, m.Due, m.Horizon = InProgress, e.Due, e.Horizon })
	case MilestoneCancellationProposed:
		return s.changed(e.Milestone, func(m *Milestone) { m.Proposal = Proposal{e.ProposedBy, e.ProposedAs} })
	case MilestoneCancellationWithdrawn:
		return s.changed(e.Milestone, func(m *Milestone) { m.Proposal = Proposal{} })
	case MilestoneCancelled:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status, m.Proposal = Cancelled, Proposal{} })
	case MilestoneReopened:
		return s.changed(e.Milestone, func(m *Milestone) { m.Status, m.AcceptedOn = InProgress, calendar.Date{} })
	case MilestoneCommented:
		return s.changed(e.Milestone, func(m *Milestone) { m.Comments = append(slices.Clip(m.Comments), e.Comment) })
	}
	return s
}

func (s State) planned(e MilestonePlanned) State {
	if s.Milestone(e.Milestone) != nil {
		return s
	}
	m := &Milestone{
		ID: e.Milestone, Number: len(s.numbers) + 1, Status: Planned, Owner: e.Owner, Activity: e.Activity,
		Horizon: e.Horizon, Rank: e.Rank, Due: e.Due, First: e.Due,
	}
	if full := len(s.numbers)%pageSize == 0; full {
		s.Pages = append(slices.Clip(s.Pages), []*Milestone{m})
	} else {
		s.Pages = slices.Clone(s.Pages)
		last := len(s.Pages) - 1
		s.Pages[last] = append(slices.Clip(s.Pages[last]), m)
	}
	numbers := make(map[id.Milestone]int, len(s.numbers)+1)
	maps.Copy(numbers, s.numbers)
	numbers[e.Milestone] = m.Number
	s.numbers = numbers
	s.last = max(s.last, e.Rank)
	return s
}

// changed replaces one milestone by a changed copy.
func (s State) changed(of id.Milestone, change func(*Milestone)) State {
	n, known := s.numbers[of]
	if !known {
		return s
	}
	page, at := (n-1)/pageSize, (n-1)%pageSize
	m := *s.Pages[page][at]
	change(&m)
	s.Pages = slices.Clone(s.Pages)
	s.Pages[page] = slices.Clone(s.Pages[page])
	s.Pages[page][at] = &m
	return s
}

func (s State) withActivity(of id.Activity, a Activity) State {
	m := make(map[id.Activity]Activity, len(s.Activities)+1)
	maps.Copy(m, s.Activities)
	m[of] = a
	s.Activities = m
	return s
}
