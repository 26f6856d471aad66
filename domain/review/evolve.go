package review

import "maps"

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ReviewOpened:
		s = State{Review: e.Review, Programme: e.Programme, Status: Open, Auditor: e.Auditor, Hours: e.UnmaskingHours}
	case ScopeSet, ReplayViewed, PersonalDataUnmasked:
		// no decision reads them
	case FindingRecorded:
		s.Findings = with(s.Findings, e.Finding, FindingOpen)
	case AnswerGiven:
		s.Findings = with(s.Findings, e.Finding, FindingAnswered)
	case FindingEnded:
		s.Findings = with(s.Findings, e.Finding, FindingClosed)
	case PositionBookmarked:
		s.Bookmarks = with(s.Bookmarks, e.Bookmark, true)
	case UnmaskingRequested:
		s.Unmaskings = with(s.Unmaskings, e.Unmasking, Unmasking{Person: e.Person, By: e.By})
	case UnmaskingGranted:
		u := s.Unmaskings[e.Unmasking]
		u.Until = e.Until.Time()
		s.Unmaskings = with(s.Unmaskings, e.Unmasking, u)
	case UnmaskingRefused:
		u := s.Unmaskings[e.Unmasking]
		u.Refused = true
		s.Unmaskings = with(s.Unmaskings, e.Unmasking, u)
	case EvidenceExported:
		s.Exports = with(s.Exports, e.Export, true)
	case ReviewClosed:
		s.Status = Closed
	}
	return s
}

// with is a copy of m that has k too.
func with[K comparable, V any](m map[K]V, k K, v V) map[K]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[K]V{}
	}
	m[k] = v
	return m
}
