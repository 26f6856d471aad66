package review

import (
	"megdan/domain/decider"
	"megdan/domain/wording"
)

func recordFinding(s State, c RecordFinding) ([]Event, error) {
	text, err := wording.Must("text", c.Text, wording.TextMost)
	switch {
	case err != nil:
		return nil, err
	case c.Finding.IsZero() || s.Findings[c.Finding] != "":
		return nil, decider.Refuse("review.finding_known")
	case c.Severity != Note && c.Severity != Minor && c.Severity != Major:
		return nil, decider.Refuse("review.severity_unknown")
	case len(s.Findings) >= FindingsMost:
		return nil, decider.Refuse("review.too_many", "most", FindingsMost)
	}
	return []Event{FindingRecorded{c.Finding, len(s.Findings) + 1, c.Severity, text, max(0, c.Position)}}, nil
}

func answerFinding(s State, c AnswerFinding) ([]Event, error) {
	switch s.Findings[c.Finding] {
	case FindingOpen, FindingAnswered:
	case FindingClosed:
		return nil, decider.Refuse("review.finding_closed")
	default:
		return nil, decider.Refuse("review.finding_unknown")
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{AnswerGiven{c.Finding, text}}, nil
}

func closeFinding(s State, c CloseFinding) ([]Event, error) {
	switch s.Findings[c.Finding] {
	case FindingOpen, FindingAnswered:
	case FindingClosed:
		return nil, nil
	default:
		return nil, decider.Refuse("review.finding_unknown")
	}
	outcome, err := wording.Reason(c.Outcome)
	if err != nil {
		return nil, err
	}
	return []Event{FindingEnded{c.Finding, outcome}}, nil
}

func noteEvidence(s State, c NoteEvidence) ([]Event, error) {
	switch {
	case c.Export.IsZero() || s.Exports[c.Export]:
		return nil, decider.Refuse("review.export_known")
	case c.First < 1 || c.Last < c.First:
		return nil, decider.Refuse("review.look_impossible")
	case !isDigest(c.Digest):
		return nil, decider.Refuse("review.digest_malformed")
	}
	return []Event{EvidenceExported{c.Export, c.First, c.Last, c.Digest}}, nil
}

func isDigest(s Digest) bool {
	if len(s) != 64 {
		return false
	}
	for _, r := range s {
		if (r < '0' || r > '9') && (r < 'a' || r > 'f') {
			return false
		}
	}
	return true
}

func closeReview(s State) ([]Event, error) {
	open := 0
	for _, status := range s.Findings {
		if status != FindingClosed {
			open++
		}
	}
	if open > 0 {
		return nil, decider.Refuse("review.findings_open", "open", open)
	}
	return []Event{ReviewClosed{s.Review}}, nil
}
