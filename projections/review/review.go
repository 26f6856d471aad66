// Package review answers: how far is an auditor's review? Its scope, marked
// positions, names asked for, findings with their answers, evidence taken out.
// The key is the review; it is its auditor's. What was looked at is in the
// record that the review leaves when it closes.
package review

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/review"
	"megdan/domain/role"
	"megdan/projections/view"

	"time"
)

// Document is one review.
type Document struct {
	Programme id.Programme  `json:"programme"`
	Version   int64         `json:"version"` // of the stream, for If-Match
	Status    review.Status `json:"status"`
	Auditor   id.Person     `json:"auditor"`
	Title     event.Private `json:"title,omitzero"`
	Hours     int           `json:"unmasking_hours"`
	Cities    []id.City     `json:"cities,omitempty"` // none: the whole programme
	From      calendar.Date `json:"from,omitempty"`
	To        calendar.Date `json:"to,omitempty"`
	Opened    time.Time     `json:"opened_at"`
	Closed    time.Time     `json:"closed_at,omitempty"`
	Looks     int           `json:"looks,omitempty"` // how many times something was replayed

	Bookmarks  view.Map[id.Bookmark, Bookmark]   `json:"bookmarks"`
	Unmaskings view.Map[id.Unmasking, Unmasking] `json:"unmaskings"`
	Findings   view.Map[id.Finding, Finding]     `json:"findings"`
	Exports    view.Map[id.Export, Export]       `json:"exports"`
}

// Bookmark is a marked position.
type Bookmark struct {
	Position int64         `json:"p"`
	Note     event.Private `json:"note,omitzero"`
	At       time.Time     `json:"at"`
}

// Unmasking is one request to see a name.
type Unmasking struct {
	Person  id.Person     `json:"person"`
	By      id.Person     `json:"by"`
	At      time.Time     `json:"at"`
	Reason  event.Private `json:"reason,omitzero"`
	Decided id.Person     `json:"decided_by,omitempty"`
	Until   time.Time     `json:"until,omitempty"` // granted until then
	Refused event.Private `json:"refused,omitzero"`
	Shown   int           `json:"shown,omitempty"` // how many times
}

// Finding is a statement with what became of it.
type Finding struct {
	Number   int                  `json:"number"`
	Severity review.Severity      `json:"severity"`
	State    review.FindingStatus `json:"state"`
	Text     event.Private        `json:"text,omitzero"`
	Position int64                `json:"position,omitempty"` // of the log, that shows it
	At       time.Time            `json:"at"`
	Answer   event.Private        `json:"answer,omitzero"`
	Answerer id.Person            `json:"answered_by,omitempty"`
	Outcome  event.Private        `json:"outcome,omitzero"`
}

// Export is one package of evidence.
type Export struct {
	First  int64         `json:"first"`
	Last   int64         `json:"last"`
	Digest review.Digest `json:"digest"`
	At     time.Time     `json:"at"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "review", Version: 1,
		Events: []string{
			"review.review_opened", "review.scope_set", "review.replay_viewed", "review.position_bookmarked",
			"review.unmasking_requested", "review.unmasking_granted", "review.unmasking_refused", "review.personal_data_unmasked",
			"review.finding_recorded", "review.finding_answered", "review.finding_closed", "review.evidence_exported", "review.review_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.AuditReview,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case review.ReviewOpened:
		d.Programme, d.Status, d.Auditor, d.Title, d.Hours, d.Opened = v.Programme, review.Open, v.Auditor, v.Title, v.UnmaskingHours, e.At
	case review.ScopeSet:
		d.Cities, d.From, d.To = append([]id.City(nil), v.Cities...), v.From, v.To
	case review.ReplayViewed:
		d.Looks++
	case review.PositionBookmarked:
		d.Bookmarks.Put(v.Bookmark, Bookmark{v.Position, v.Note, e.At})
	case review.EvidenceExported:
		d.Exports.Put(v.Export, Export{v.First, v.Last, v.Digest, e.At})
	case review.ReviewClosed:
		d.Status, d.Closed = review.Closed, e.At
	default:
		d.names(e)
		d.findings(e)
	}
}

func (d *Document) names(e *event.Recorded) {
	edit := func(u id.Unmasking, f func(*Unmasking)) {
		if one := d.Unmaskings.Edit(u); one != nil {
			f(one)
		}
	}
	switch v := e.Data.(type) {
	case review.UnmaskingRequested:
		d.Unmaskings.Put(v.Unmasking, Unmasking{Person: v.Person, By: v.By, At: e.At, Reason: v.Reason})
	case review.UnmaskingGranted:
		edit(v.Unmasking, func(u *Unmasking) { u.Decided, u.Until = e.Actor, v.Until.Time() })
	case review.UnmaskingRefused:
		edit(v.Unmasking, func(u *Unmasking) { u.Decided, u.Refused = e.Actor, v.Reason })
	case review.PersonalDataUnmasked:
		edit(v.Unmasking, func(u *Unmasking) { u.Shown++ })
	}
}

func (d *Document) findings(e *event.Recorded) {
	edit := func(f id.Finding, change func(*Finding)) {
		if one := d.Findings.Edit(f); one != nil {
			change(one)
		}
	}
	switch v := e.Data.(type) {
	case review.FindingRecorded:
		d.Findings.Put(v.Finding, Finding{Number: v.Number, Severity: v.Severity, State: review.FindingOpen, Text: v.Text, Position: v.Position, At: e.At})
	case review.AnswerGiven:
		edit(v.Finding, func(f *Finding) { f.State, f.Answer, f.Answerer = review.FindingAnswered, v.Text, e.Actor })
	case review.FindingEnded:
		edit(v.Finding, func(f *Finding) { f.State, f.Outcome = review.FindingClosed, v.Outcome })
	}
}
