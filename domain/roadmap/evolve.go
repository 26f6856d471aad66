package roadmap

import (
	"maps"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

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
		return s.activity(e.Activity, func(a *Activity) { a.Start, a.End = e.Start, e.End })
	case ActivityMarkedPilot:
		return s.activity(e.Activity, func(a *Activity) { a.Pilot = true })
	case ActivityParked:
		return s.activity(e.Activity, func(a *Activity) { a.Parked = true })
	case ActivityPlannedAgain:
		return s.activity(e.Activity, func(a *Activity) { a.Parked, a.Start, a.End = false, e.Start, e.End })
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
	case ActivityDrawnFromIdea: // who shows the roadmap reads it
	case FundingSet:
		return s.activity(e.Activity, func(a *Activity) { a.Funding = e.Funding })
	case ActivityObjectiveSet:
		return s.activity(e.Activity, func(a *Activity) { a.Objective = e.Objective })
	case DependencyLinked:
		return s.activity(e.Activity, func(a *Activity) { a.After = append(slices.Clip(a.After), e.On) })
	case DependencyRemoved:
		return s.activity(e.Activity, func(a *Activity) {
			a.After = slices.DeleteFunc(slices.Clone(a.After), func(p id.Activity) bool { return p == e.On })
		})
	case ActivityStarted:
		return s.activity(e.Activity, func(a *Activity) { a.Progress = Underway })
	case ProgressReported: // who shows the roadmap reads it
	case ActivityCompleted:
		return s.activity(e.Activity, func(a *Activity) { a.Progress = Completed })
	case ActivityCancelled:
		return s.activity(e.Activity, func(a *Activity) { a.Progress = CalledOff })
	case RoadmapBaselined:
		return s.baselined(e.Baseline, e.Milestones, e.Dues)
	case RebaselineProposed:
		s.Rebaseline = Rebaseline{e.Baseline, e.ProposedBy, e.ProposedAs}
	case RebaselineWithdrawn:
		s.Rebaseline = Rebaseline{}
	case RoadmapRebaselined:
		s.Rebaseline = Rebaseline{}
		return s.baselined(e.Baseline, e.Milestones, e.Dues)
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

// activity replaces one activity by a changed copy.
func (s State) activity(of id.Activity, change func(*Activity)) State {
	a := s.Activities[of]
	change(&a)
	return s.withActivity(of, a)
}

// baselined keeps the dates that a baseline froze, for the distance of later
// shifts.
func (s State) baselined(b id.Baseline, milestones []id.Milestone, dues []calendar.Date) State {
	s.Baselines = append(slices.Clip(s.Baselines), b)
	frozen := make(map[id.Milestone]calendar.Date, len(milestones))
	for i, m := range milestones {
		frozen[m] = dues[i]
	}
	pages := make([][]*Milestone, len(s.Pages))
	for i, page := range s.Pages {
		pages[i] = make([]*Milestone, len(page))
		for j, m := range page {
			c := *m
			if due, is := frozen[m.ID]; is {
				c.Baseline = due
			}
			pages[i][j] = &c
		}
	}
	s.Pages = pages
	return s
}
