// Package review is an auditor's review of a programme: its scope, what was
// looked at, marked positions, names asked for and granted, findings with
// answers, evidence taken out. An auditor changes nothing else (AUD-1).
//
//	         every finding closed
//	open ─────────────────────────▶ closed
//
// A finding:
//
//	open ──answer──▶ answered ──close──▶ closed
//	  └──────────────close───────────────▲
//
// A name is shown only to who asked for it, with a reason, after somebody else
// granted it, for some hours; each showing is a fact of its own. What was
// looked at is recorded here and given to the manager when the review closes
// (AUD-4).
package review

import (
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where a review stands.
type Status string

// The states of a review; the empty one means that it is not known.
const (
	Open   Status = "open"
	Closed Status = "closed"
)

// FindingStatus is where a finding stands.
type FindingStatus string

// The states of a finding.
const (
	FindingOpen     FindingStatus = "open"
	FindingAnswered FindingStatus = "answered"
	FindingClosed   FindingStatus = "closed"
)

// Limits of one review.
const (
	BookmarksMost = 2000
	FindingsMost  = 500
	CitiesMost    = 500
)

// UnmaskingHours is how long a granted name stays visible where the review
// does not say otherwise.
const UnmaskingHours = 24

// State is what decisions read.
type State struct {
	Review     id.AuditReview
	Programme  id.Programme
	Status     Status
	Auditor    id.Person
	Hours      int
	Bookmarks  map[id.Bookmark]bool
	Unmaskings map[id.Unmasking]Unmasking
	Findings   map[id.Finding]FindingStatus
	Exports    map[id.Export]bool
}

// Unmasking is one request for a name.
type Unmasking struct {
	Person  id.Person
	By      id.Person
	Refused bool
	Until   time.Time // zero: not granted
}

// Decider of the stream review-<review>.
var Decider = decider.Decider[State, Command, Event]{Kind: "review", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the review of its auditor.
func Object(s State, c Command) (role.Object, bool) {
	if open, ok := c.(OpenReview); ok {
		return role.Object{Programme: open.Programme, Owner: open.Auditor}, true
	}
	return role.Object{Programme: s.Programme, Owner: s.Auditor}, s.Status != ""
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if open, ok := c.(OpenReview); ok {
		return openReview(s, open, by)
	}
	switch {
	case s.Status == "" || s.Programme != c.Edition():
		return nil, decider.Refuse("review.unknown")
	case s.Status == Closed:
		if _, again := c.(CloseReview); again {
			return nil, nil
		}
		return nil, decider.Refuse("review.closed")
	}
	switch c := c.(type) {
	case OpenReview:
		return openReview(s, c, by)
	case SetScope:
		return setScope(c)
	case NoteReplay:
		return noteReplay(c)
	case BookmarkPosition:
		return bookmark(s, c)
	case RequestUnmasking:
		return requestUnmasking(s, c, by)
	case GrantUnmasking:
		return grantUnmasking(s, c, by)
	case RefuseUnmasking:
		return refuseUnmasking(s, c, by)
	case NoteUnmasked:
		return noteUnmasked(s, c, by)
	case RecordFinding:
		return recordFinding(s, c)
	case AnswerFinding:
		return answerFinding(s, c)
	case CloseFinding:
		return closeFinding(s, c)
	case NoteEvidence:
		return noteEvidence(s, c)
	case CloseReview:
		return closeReview(s)
	}
	panic("review: a command outside the sealed set")
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Review.UUID(), id.ReviewRecordOf(s.Review), s.Auditor.UUID()}
	switch e := e.(type) {
	case UnmaskingRequested:
		tags = append(tags, e.Person.UUID())
	case PersonalDataUnmasked:
		tags = append(tags, e.Person.UUID())
	case ReviewOpened, ScopeSet, ReplayViewed, PositionBookmarked, UnmaskingGranted, UnmaskingRefused,
		FindingRecorded, AnswerGiven, FindingEnded, EvidenceExported, ReviewClosed:
		// they concern the review as a whole
	}
	return s.Programme, tags
}
