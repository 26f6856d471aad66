package retention

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// RET-1: nothing else starts the clock of what is funded.
func startClock(s State, c StartClock) ([]Event, error) {
	if c.On.IsZero() || (!s.Payment.IsZero() && !s.Payment.Before(c.On)) {
		return nil, nil
	}
	return []Event{ClockStarted{c.Programme, FinalPayment, c.On}}, nil
}

func noteClose(s State, c NoteClose, by decider.By) ([]Event, error) {
	if !s.Closed.IsZero() {
		return nil, nil
	}
	return []Event{ClockStarted{c.Programme, Close, by.Today()}}, nil
}

func known(c Class) bool { _, ok := Defaults()[c]; return ok }

func setRetention(s State, c SetRetention) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case !known(c.Class):
		return nil, decider.Refuse("retention.class_unknown")
	case c.From != FinalPayment && c.From != Close:
		return nil, decider.Refuse("retention.clock_unknown")
	case c.Months < 0 || c.Months > 1200:
		return nil, decider.Refuse("retention.months_impossible")
	case c.Months < least(c.Class) || (Defaults()[c.Class].From == FinalPayment && c.From != FinalPayment):
		return nil, decider.Refuse("retention.below_legal_minimum", "least", least(c.Class))
	case err != nil:
		return nil, err
	case s.rule(c.Class) == Rule{c.From, c.Months}:
		return nil, nil
	}
	return []Event{RetentionSet{c.Programme, c.Class, c.From, c.Months, reason}}, nil
}

// A hold stops what was proposed and is not disposed of yet (RET-2).
func placeHold(s State, c PlaceHold, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	_, twice := s.Holds[c.Hold]
	switch {
	case err != nil:
		return nil, err
	case c.Class != "" && !known(c.Class):
		return nil, decider.Refuse("retention.class_unknown")
	case c.Hold.IsZero() || twice:
		return nil, decider.Refuse("retention.hold_known")
	}
	events := []Event{HoldPlaced{c.Programme, c.Hold, c.Class, c.Person, by.Actor, reason}}
	for _, d := range s.waiting() {
		if c.Class == "" || s.Disposals[d].Class == c.Class {
			events = append(events, DisposalStopped{d, c.Hold})
		}
	}
	return events, nil
}

// waiting are the disposals that are proposed or approved once, in order.
func (s State) waiting() []id.Disposal {
	var out []id.Disposal
	for key, d := range s.Disposals {
		if d.Status == Proposed || d.Status == Approved {
			out = append(out, key)
		}
	}
	slices.SortFunc(out, id.Disposal.Compare)
	return out
}

func releaseHold(s State, c ReleaseHold, by decider.By) ([]Event, error) {
	h, ok := s.Holds[c.Hold]
	switch {
	case !ok:
		return nil, decider.Refuse("retention.hold_unknown")
	case h.Released:
		return nil, nil
	case h.PlacedBy == by.Actor:
		return nil, decider.Refuse("retention.placer_may_not_release")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{HoldReleased{c.Hold, reason}}, nil
}

func proposeDisposal(s State, c ProposeDisposal, by decider.By) ([]Event, error) {
	_, twice := s.Disposals[c.Disposal]
	switch due := s.Due(c.Class); {
	case !known(c.Class):
		return nil, decider.Refuse("retention.class_unknown")
	case c.Disposal.IsZero() || twice:
		return nil, decider.Refuse("retention.disposal_known")
	case due.IsZero(): // RET-1
		return nil, decider.Refuse("retention.clock_not_started")
	case by.Today().Before(due):
		return nil, decider.Refuse("retention.not_due", "due", due)
	case s.held(c.Class, id.Person{}): // RET-2
		return nil, decider.Refuse("retention.under_hold")
	default:
		return []Event{DisposalProposed{c.Disposal, c.Class, due, max(0, c.Records)}}, nil
	}
}

func approveDisposal(s State, c ApproveDisposal, by decider.By) ([]Event, error) {
	d, ok := s.Disposals[c.Disposal]
	switch {
	case !ok:
		return nil, decider.Refuse("retention.disposal_unknown")
	case d.Status == Stopped:
		return nil, decider.Refuse("retention.disposal_stopped")
	case d.Status == Disposed:
		return nil, nil
	case s.held(d.Class, id.Person{}):
		return nil, decider.Refuse("retention.under_hold")
	case d.Status == Proposed:
		return []Event{DisposalApproved{c.Disposal, by.Actor}}, nil
	case d.Approver == by.Actor:
		return nil, decider.Refuse("retention.approved_by_you")
	}
	return []Event{DisposalApproved{c.Disposal, by.Actor}, RecordsDisposed{c.Disposal, d.Class, d.Records}}, nil
}

// confirmErasure: PRV-1. What the law keeps is kept, and the person is told
// exactly that.
func confirmErasure(s State, c ConfirmErasure, by decider.By) ([]Event, error) {
	var kept []Class
	for class := range Defaults() {
		if s.held(class, c.Person) {
			return nil, decider.Refuse("retention.under_hold")
		}
		due := s.Due(class)
		if least(class) > 0 && (due.IsZero() || by.Today().Before(due)) {
			kept = append(kept, class)
		}
	}
	slices.Sort(kept)
	if !slices.Equal(kept, c.Kept) {
		return nil, decider.Refuse("retention.kept_differs", "kept", kept)
	}
	return nil, nil
}
