package roadmap

import (
	"slices"

	"megdan/domain/id"
)

// about tags an event with the programme, the roadmap, and the milestone with
// its owner and activity, so that the feeds of all of them show it.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := tags{s: s, list: append(make([]id.UUID, 0, 6), s.Programme.UUID(), s.Participation.UUID())}
	switch e := e.(type) {
	case RoadmapOpened, RoadmapCategoryChanged, RoadmapFrozen:
		// they concern the roadmap as a whole
	case ActivityPlanned:
		t.add(e.Activity.UUID())
	case ActivityChanged:
		t.add(e.Activity.UUID())
	case ActivityMarkedPilot:
		t.add(e.Activity.UUID())
	case ActivityParked:
		t.add(e.Activity.UUID())
	case ActivityPlannedAgain:
		t.add(e.Activity.UUID())
	case MilestonePlanned:
		t.milestone(e.Milestone)
	case MilestoneRenamed:
		t.milestone(e.Milestone)
	case MilestoneMoved:
		t.milestone(e.Milestone)
	case MilestoneStarted:
		t.milestone(e.Milestone)
	case MilestoneRescheduled:
		t.milestone(e.Milestone)
	case ManagerInformedOfShift:
		t.milestone(e.Milestone)
	case MilestoneReassigned:
		t.milestone(e.Milestone)
		t.add(e.Previous.UUID())
	case MilestoneEvidenceAttached:
		t.milestone(e.Milestone)
	case MilestoneSubmitted:
		t.milestone(e.Milestone)
		t.add(e.SubmittedBy.UUID())
	case MilestoneAccepted:
		t.milestone(e.Milestone)
	case MilestoneReturned:
		t.milestone(e.Milestone)
	case MilestoneCancellationProposed:
		t.milestone(e.Milestone)
		t.add(e.ProposedBy.UUID())
	case MilestoneCancellationWithdrawn:
		t.milestone(e.Milestone)
	case MilestoneCancelled:
		t.milestone(e.Milestone)
	case MilestoneReopened:
		t.milestone(e.Milestone)
	case MilestoneCommented:
		t.milestone(e.Milestone)
	case ActivityDrawnFromIdea:
		t.add(e.Activity.UUID())
		t.add(e.Idea.UUID())
	case FundingSet:
		t.add(e.Activity.UUID())
	case ActivityObjectiveSet:
		t.add(e.Activity.UUID())
		t.add(e.Objective.UUID())
	case DependencyLinked:
		t.add(e.Activity.UUID())
		t.add(e.On.UUID())
	case DependencyRemoved:
		t.add(e.Activity.UUID())
		t.add(e.On.UUID())
	case ActivityStarted:
		t.add(e.Activity.UUID())
	case ProgressReported:
		t.add(e.Activity.UUID())
	case ActivityCompleted:
		t.add(e.Activity.UUID())
	case ActivityCancelled:
		t.add(e.Activity.UUID())
	case RoadmapBaselined, RebaselineWithdrawn, RoadmapRebaselined:
		// they concern the roadmap as a whole
	case RebaselineProposed:
		t.add(e.ProposedBy.UUID())
	}
	return s.Programme, t.list
}

type tags struct {
	s    State
	list []id.UUID
}

func (t *tags) add(u id.UUID) {
	if !u.IsZero() && !slices.Contains(t.list, u) {
		t.list = append(t.list, u)
	}
}

func (t *tags) milestone(of id.Milestone) {
	t.add(of.UUID())
	if m := t.s.Milestone(of); m != nil {
		t.add(m.Owner.UUID())
		t.add(m.Activity.UUID())
	}
}
