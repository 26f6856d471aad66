package programme

import (
	"cmp"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

func publish(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Published:
		return nil, nil
	case s.Status != Draft:
		return nil, decider.Refuse("programme.not_draft", "status", s.Status)
	case len(s.Steps) != Steps:
		return nil, decider.Refuse("programme.steps_incomplete", "steps", Steps)
	}
	sum := 0
	for _, w := range s.Waves {
		sum += w.Places
	}
	if len(s.Waves) > 0 && sum != s.Settings.Quota { // PRG-4
		return nil, decider.Refuse("programme.waves_do_not_add_up", "sum", sum, "quota", s.Settings.Quota)
	}
	return []Event{ProgrammePublished{by.Today()}}, nil
}

func start(s State, by decider.By) ([]Event, error) {
	switch s.Status {
	case Running:
		return nil, nil
	case Published:
		return []Event{ProgrammeStarted{by.Today()}}, nil
	}
	return nil, decider.Refuse("programme.not_published", "status", s.Status)
}

// PRG-1: the new end lies after the old one; beyond the maximum a reason is
// stored.
func extend(s State, c ExtendProgramme) ([]Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	if !c.End.After(s.End) {
		return nil, decider.Refuse("programme.end_not_later", "end", s.End)
	}
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	if c.End.After(s.Start.AddMonths(s.Settings.MaxMonths)) {
		reason, err = wording.Reason(c.Reason)
	}
	if err != nil {
		return nil, err
	}
	return []Event{ProgrammeExtended{s.Programme, c.End, s.End, reason}}, nil
}

func suspend(s State, c SuspendProgramme, by decider.By) ([]Event, error) {
	switch s.Status {
	case Suspended:
		return nil, nil
	case Running:
		reason, err := wording.Reason(c.Reason)
		if err != nil {
			return nil, err
		}
		return []Event{ProgrammeSuspended{s.Programme, by.Today(), reason}}, nil
	}
	return nil, decider.Refuse("programme.not_running", "status", s.Status)
}

func resume(s State, by decider.By) ([]Event, error) {
	switch s.Status {
	case Running:
		return nil, nil
	case Suspended:
		return []Event{ProgrammeResumed{by.Today()}}, nil
	}
	return nil, decider.Refuse("programme.not_suspended", "status", s.Status)
}

// PRG-7: every participating city has completed its steps or withdrawn, or there
// is a reason for each that has not.
func closeProgramme(s State, c CloseProgramme, by decider.By) ([]Event, error) {
	switch s.Status {
	case Closed, Archived:
		return nil, nil
	case Draft, Published:
		return nil, decider.Refuse("programme.not_running", "status", s.Status)
	case Running, Suspended:
	}
	var open []id.Participation
	without := 0
	for p, place := range s.Places {
		if place.Category != role.Participating || s.Completed[p] {
			continue
		}
		open = append(open, p)
		if c.Reasons[p] == "" {
			without++
		}
	}
	if without > 0 {
		return nil, decider.Refuse("programme.cities_open", "cities", without)
	}
	slices.SortFunc(open, id.Participation.Compare)
	var events []Event
	for _, p := range open {
		reason, err := wording.Reason(c.Reasons[p])
		if err != nil {
			return nil, err
		}
		events = append(events, CityLeftOpen{p, reason})
	}
	return append(events, ProgrammeClosed{by.Today()}), nil
}

// confirmDue is STR-11: milestones of the programme end no later than it.
func confirmDue(s State, c ConfirmDue) error {
	if err := s.working(); err != nil {
		return err
	}
	if c.Due.After(s.End) && !c.Beyond {
		return decider.Refuse("programme.due_beyond_end", "end", s.End)
	}
	return nil
}

func confirmInvitation(s State, c ConfirmInvitation) error {
	if err := s.working(); err != nil {
		return err
	}
	if cmp.Or(c.Days, 14) > s.Settings.InvitationDays { // PAR-6
		return decider.Refuse("programme.invitation_too_long", "most", s.Settings.InvitationDays)
	}
	return nil
}

func confirmTerms(s State, c ConfirmTerms) error {
	if err := s.working(); err != nil {
		return err
	}
	set := s.Settings
	if c.ReopenDays != set.ReopenDays || c.ReviewDays != set.ReviewDays ||
		c.NoticeShifts != set.NoticeShifts || c.NoticeShiftDays != set.NoticeShiftDays {
		return decider.Refuse("programme.terms_differ", "reopen_days", set.ReopenDays, "review_days", set.ReviewDays,
			"notice_shifts", set.NoticeShifts, "notice_shift_days", set.NoticeShiftDays)
	}
	return nil
}
