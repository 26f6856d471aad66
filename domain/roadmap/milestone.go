package roadmap

import (
	"cmp"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/wording"
)

func refuseUnknown() error { return decider.Refuse("roadmap.milestone_unknown") }

// refuseNotOpen is for what only a planned or running milestone allows; STR-10:
// accepted and cancelled ones are final.
func refuseNotOpen(m *Milestone) error {
	return decider.Refuse("roadmap.milestone_not_open", "status", m.Status)
}

func (m *Milestone) open() bool { return m.Status == Planned || m.Status == InProgress }

// STR-1: numbers count up and are never used again.
func planMilestone(s State, c PlanMilestone) ([]Event, error) {
	horizon := cmp.Or(c.Horizon, WithinProgramme)
	activity, known := s.Activities[c.Activity]
	switch {
	case c.Milestone.IsZero() || s.Milestone(c.Milestone) != nil:
		return nil, decider.Refuse("roadmap.milestone_known")
	case len(s.numbers) >= MilestonesMost:
		return nil, decider.Refuse("roadmap.too_many", "most", MilestonesMost)
	case c.Due.IsZero():
		return nil, decider.Refuse("roadmap.due_missing")
	case !horizon.known():
		return nil, decider.Refuse("roadmap.horizon_unknown")
	case c.Owner.IsZero():
		return nil, decider.Refuse("text.missing", "field", "owner")
	case !c.Activity.IsZero() && !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case activity.Parked:
		return nil, decider.Refuse("roadmap.activity_parked")
	case activity.Progress.final():
		return nil, decider.Refuse("roadmap.activity_final", "status", activity.Progress)
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	return []Event{MilestonePlanned{
		c.Milestone, len(s.numbers) + 1, title, c.Due, c.Owner, c.Activity, horizon, s.last.After(),
	}}, nil
}

func (h Horizon) known() bool { return h == WithinProgramme || h == Implementation }

func renameMilestone(m *Milestone, c RenameMilestone) ([]Event, error) {
	if m.Status == Accepted || m.Status == Cancelled { // STR-10
		return nil, decider.Refuse("roadmap.milestone_final", "status", m.Status)
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	return []Event{MilestoneRenamed{m.ID, title}}, nil
}

func startMilestone(m *Milestone) ([]Event, error) {
	switch m.Status {
	case Planned:
		return []Event{MilestoneStarted{m.ID}}, nil
	case InProgress:
		return nil, nil
	case Submitted, Accepted, Cancelled:
	}
	return nil, decider.Refuse("roadmap.milestone_not_planned", "status", m.Status)
}

// STR-9: a reason; the second time, or far from the date planned first, the
// manager is informed.
func rescheduleMilestone(s State, m *Milestone, c RescheduleMilestone) ([]Event, error) {
	horizon := cmp.Or(c.Horizon, m.Horizon)
	switch {
	case !m.open():
		return nil, refuseNotOpen(m)
	case c.Due.IsZero():
		return nil, decider.Refuse("roadmap.due_missing")
	case !horizon.known():
		return nil, decider.Refuse("roadmap.horizon_unknown")
	case c.Due == m.Due && horizon == m.Horizon:
		return nil, nil
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	shifts := m.Shifts + 1
	events := []Event{MilestoneRescheduled{m.ID, c.Due, m.Due, m.First, shifts, horizon, reason}}
	if days := m.reference().DaysUntil(c.Due); shifts >= s.Terms.NoticeShifts || s.far(days) {
		events = append(events, ManagerInformedOfShift{m.ID, shifts, days})
	}
	return events, nil
}

// reference is the date that shifts are measured from: the newest baseline's,
// before there is one the date planned first.
func (m *Milestone) reference() calendar.Date { return cmp.Or(m.Baseline, m.First) }

// far says whether a date lies so far behind its reference that the manager is
// informed.
func (s State) far(days int) bool { return days > s.Terms.NoticeShiftDays }

func reassignMilestone(m *Milestone, c ReassignMilestone) ([]Event, error) {
	switch {
	case !m.open():
		return nil, refuseNotOpen(m)
	case c.Owner == m.Owner:
		return nil, nil
	case c.Owner.IsZero():
		return nil, decider.Refuse("text.missing", "field", "owner")
	}
	return []Event{MilestoneReassigned{m.ID, c.Owner, m.Owner}}, nil
}

func attachEvidence(m *Milestone, c AttachEvidence) ([]Event, error) {
	switch {
	case !m.open():
		return nil, refuseNotOpen(m)
	case len(c.Evidence) == 0:
		return nil, decider.Refuse("roadmap.evidence_missing")
	}
	return m.attach(c.Evidence)
}

// attach makes one event for each piece; pieces are told apart by their ids.
func (m *Milestone) attach(pieces []Evidence) ([]Event, error) {
	if len(m.Evidence)+len(pieces) > EvidenceMost {
		return nil, decider.Refuse("roadmap.too_many", "most", EvidenceMost)
	}
	var events []Event
	for i, p := range pieces {
		twice := slices.ContainsFunc(pieces[:i], func(o Evidence) bool { return o.Evidence == p.Evidence })
		if p.Evidence.IsZero() || twice || slices.Contains(m.Evidence, p.Evidence) {
			return nil, decider.Refuse("roadmap.evidence_known", "piece", i+1)
		}
		title, err := wording.Must("title", p.Title, wording.TitleMost)
		if err != nil {
			return nil, err
		}
		link, err := wording.Link("link", p.Link)
		if err != nil {
			return nil, err
		}
		note, err := wording.May("note", p.Note, wording.TextMost)
		if err != nil {
			return nil, err
		}
		if link.IsEmpty() && note.IsEmpty() {
			return nil, decider.Refuse("roadmap.evidence_empty", "piece", i+1)
		}
		events = append(events, MilestoneEvidenceAttached{m.ID, p.Evidence, title, link, note})
	}
	return events, nil
}

// STR-8: at least one piece of evidence.
func submitMilestone(m *Milestone, c SubmitMilestone, by decider.By) ([]Event, error) {
	switch {
	case m.Status == Submitted && m.has(c.Evidence):
		return nil, nil
	case !m.open():
		return nil, refuseNotOpen(m)
	case len(m.Evidence)+len(c.Evidence) == 0:
		return nil, decider.Refuse("roadmap.evidence_missing")
	}
	events, err := m.attach(c.Evidence)
	if err != nil {
		return nil, err
	}
	if m.Proposal != (Proposal{}) {
		events = append(events, MilestoneCancellationWithdrawn{m.ID})
	}
	return append(events, MilestoneSubmitted{m.ID, by.Actor, by.Today(), len(m.Evidence) + len(c.Evidence)}), nil
}

// has says that all these pieces are attached already.
func (m *Milestone) has(pieces []Evidence) bool {
	return !slices.ContainsFunc(pieces, func(p Evidence) bool { return !slices.Contains(m.Evidence, p.Evidence) })
}

// STR-3: not by the submitter, nor on the submitter's behalf.
func acceptMilestone(m *Milestone, by decider.By) ([]Event, error) {
	switch {
	case m.Status == Accepted:
		return nil, nil
	case m.Status != Submitted:
		return nil, decider.Refuse("roadmap.milestone_not_submitted", "status", m.Status)
	case m.submitter(by):
		return nil, decider.Refuse("roadmap.submitter_may_not_accept")
	}
	return []Event{MilestoneAccepted{m.ID, by.Today()}}, nil
}

func (m *Milestone) submitter(by decider.By) bool {
	return m.SubmittedBy == by.Actor || m.SubmittedBy == by.OnBehalfOf
}

// STR-8: a reason and a new due date.
func returnMilestone(s State, m *Milestone, c ReturnMilestone, by decider.By) ([]Event, error) {
	horizon := cmp.Or(c.Horizon, m.Horizon)
	switch {
	case m.Status != Submitted:
		return nil, decider.Refuse("roadmap.milestone_not_submitted", "status", m.Status)
	case m.submitter(by): // STR-3
		return nil, decider.Refuse("roadmap.submitter_may_not_return")
	case c.Due.IsZero():
		return nil, decider.Refuse("roadmap.due_missing")
	case c.Due == m.Due:
		return nil, decider.Refuse("roadmap.due_not_new", "due", m.Due)
	case !horizon.known():
		return nil, decider.Refuse("roadmap.horizon_unknown")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	events := []Event{MilestoneReturned{m.ID, c.Due, m.Due, horizon, reason}}
	if days := m.reference().DaysUntil(c.Due); s.far(days) { // STR-9
		events = append(events, ManagerInformedOfShift{m.ID, m.Shifts, days})
	}
	return events, nil
}

// STR-10: cancelling needs both sides.
func proposeCancellation(m *Milestone, c ProposeMilestoneCancellation, by decider.By) ([]Event, error) {
	switch {
	case !m.open():
		return nil, refuseNotOpen(m)
	case m.Proposal.By == by.Actor && m.Proposal.As == by.ActingAs && m.Proposal != (Proposal{}):
		return nil, nil
	case m.Proposal != (Proposal{}):
		return nil, decider.Refuse("roadmap.cancellation_proposed", "as", m.Proposal.As)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{MilestoneCancellationProposed{m.ID, by.Actor, by.ActingAs, reason}}, nil
}

func withdrawProposal(m *Milestone) ([]Event, error) {
	if m.Proposal == (Proposal{}) {
		return nil, nil
	}
	return []Event{MilestoneCancellationWithdrawn{m.ID}}, nil
}

func cancelMilestone(m *Milestone, by decider.By) ([]Event, error) {
	switch {
	case m.Status == Cancelled:
		return nil, nil
	case !m.open():
		return nil, refuseNotOpen(m)
	case m.Proposal == (Proposal{}):
		return nil, decider.Refuse("roadmap.cancellation_not_proposed")
	case m.Proposal.By == by.Actor || m.Proposal.By == by.OnBehalfOf:
		return nil, decider.Refuse("roadmap.proposer_may_not_confirm")
	case m.Proposal.As == by.ActingAs:
		return nil, decider.Refuse("roadmap.other_side_confirms", "as", m.Proposal.As)
	}
	return []Event{MilestoneCancelled{m.ID}}, nil
}

// STR-10: final, except for some days after the acceptance.
func reopenMilestone(s State, m *Milestone, c ReopenMilestone, by decider.By) ([]Event, error) {
	last := calendar.Date{}
	if m.Status == Accepted {
		last = m.AcceptedOn.AddDays(s.Terms.ReopenDays)
	}
	switch {
	case m.Status != Accepted:
		return nil, decider.Refuse("roadmap.milestone_not_accepted", "status", m.Status)
	case by.Today().After(last):
		return nil, decider.Refuse("roadmap.reopening_too_late", "last_day", last)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{MilestoneReopened{m.ID, reason}}, nil
}

func commentOnMilestone(m *Milestone, c CommentOnMilestone) ([]Event, error) {
	switch {
	case c.Comment.IsZero() || slices.Contains(m.Comments, c.Comment):
		return nil, decider.Refuse("roadmap.comment_known")
	case len(m.Comments) >= CommentsMost:
		return nil, decider.Refuse("roadmap.too_many", "most", CommentsMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{MilestoneCommented{m.ID, c.Comment, text}}, nil
}
