package retention

import "megdan/domain/decider"

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ClockStarted:
		s.Programme = e.Programme
		if e.Clock == FinalPayment {
			s.Payment = e.On
		} else {
			s.Closed = e.On
		}
	case RetentionSet:
		s.Programme = e.Programme
		s.Rules = decider.With(s.Rules, e.Class, Rule{e.From, e.Months})
	case HoldPlaced:
		s.Programme = e.Programme
		s.Holds = decider.With(s.Holds, e.Hold, Hold{e.Class, e.Person, e.PlacedBy, false})
	case HoldReleased:
		h := s.Holds[e.Hold]
		h.Released = true
		s.Holds = decider.With(s.Holds, e.Hold, h)
	case DisposalProposed:
		s.Disposals = decider.With(s.Disposals, e.Disposal, Disposal{Class: e.Class, Status: Proposed, Records: e.Records})
	case DisposalApproved:
		d := s.Disposals[e.Disposal]
		if d.Status == Proposed {
			d.Status, d.Approver = Approved, e.By
		}
		s.Disposals = decider.With(s.Disposals, e.Disposal, d)
	case DisposalStopped:
		d := s.Disposals[e.Disposal]
		d.Status = Stopped
		s.Disposals = decider.With(s.Disposals, e.Disposal, d)
	case RecordsDisposed:
		d := s.Disposals[e.Disposal]
		d.Status = Disposed
		s.Disposals = decider.With(s.Disposals, e.Disposal, d)
	}
	return s
}
