package review

import "megdan/domain/decider"

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ReviewOpened:
		s = State{Review: e.Review, Programme: e.Programme, Status: Open, Auditor: e.Auditor, Hours: e.UnmaskingHours}
	case ScopeSet, ReplayViewed, PersonalDataUnmasked:
		// no decision reads them
	case FindingRecorded:
		s.Findings = decider.With(s.Findings, e.Finding, FindingOpen)
	case AnswerGiven:
		s.Findings = decider.With(s.Findings, e.Finding, FindingAnswered)
	case FindingEnded:
		s.Findings = decider.With(s.Findings, e.Finding, FindingClosed)
	case PositionBookmarked:
		s.Bookmarks = decider.With(s.Bookmarks, e.Bookmark, true)
	case UnmaskingRequested:
		s.Unmaskings = decider.With(s.Unmaskings, e.Unmasking, Unmasking{Person: e.Person, By: e.By})
	case UnmaskingGranted:
		u := s.Unmaskings[e.Unmasking]
		u.Until = e.Until.Time()
		s.Unmaskings = decider.With(s.Unmaskings, e.Unmasking, u)
	case UnmaskingRefused:
		u := s.Unmaskings[e.Unmasking]
		u.Refused = true
		s.Unmaskings = decider.With(s.Unmaskings, e.Unmasking, u)
	case EvidenceExported:
		s.Exports = decider.With(s.Exports, e.Export, true)
	case ReviewClosed:
		s.Status = Closed
	}
	return s
}
