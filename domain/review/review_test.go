package review_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/review"
	"megdan/domain/role"
)

type row = decidertest.Row[review.Command, review.Event]

var (
	dcc, icc   = id.Programme(named("dcc")), id.Programme(named("icc"))
	audit      = id.AuditReview(named("review"))
	ana, boyan = id.Person(named("ana")), id.Person(named("boyan"))
	somebody   = id.Person(named("somebody"))
	mark       = id.Bookmark(named("bookmark"))
	ask        = id.Unmasking(named("unmasking"))
	found      = id.Finding(named("finding"))
	taken      = id.Export(named("export"))
	in         = review.In{InProgramme: place.InProgramme{Programme: dcc}, Review: audit}
	elsewhere  = review.In{InProgramme: place.InProgramme{Programme: icc}, Review: audit}

	noon    = time.Date(2019, 3, 4, 12, 0, 0, 0, time.UTC)
	auditor = decider.By{Actor: ana, ActingAs: role.Auditor, At: noon}
	manager = decider.By{Actor: boyan, ActingAs: role.ProgrammeManager, At: noon}

	reason    = "The hours of one person are counted twice"
	digest    = review.Digest(strings.Repeat("0a", 32))
	opened    = review.ReviewOpened{audit, dcc, ana, event.Text("First year"), 24}
	requested = review.UnmaskingRequested{ask, somebody, ana, event.Text(reason)}
	granted   = review.UnmaskingGranted{ask, review.Moment(noon.Add(24 * time.Hour).UnixMicro())}
	refused   = review.UnmaskingRefused{ask, event.Text(reason)}
	stated    = review.FindingRecorded{found, 1, review.Major, event.Text("Two lists differ"), 12}
	answered  = review.AnswerGiven{found, event.Text("One was a draft")}
	ended     = review.FindingEnded{found, event.Text("The draft was withdrawn")}
	closed    = review.ReviewClosed{audit}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func given(e ...review.Event) []review.Event { return append([]review.Event{opened}, e...) }

func later(by decider.By, d time.Duration) decider.By {
	by.At = by.At.Add(d)
	return by
}

func TestReview(t *testing.T) {
	t.Parallel()
	open := review.OpenReview{In: in, Auditor: ana, Title: "First year"}
	scope := review.SetScope{In: in, From: calendar.Of(2018, 1, 1), To: calendar.Of(2018, 12, 31)}
	look := review.NoteReplay{In: in, View: "roadmap", Key: dcc.UUID(), Position: 7}
	decidertest.Run(t, review.Decider, []row{
		{Name: "an auditor opens a review", When: open, By: auditor, Then: given()},
		{Name: "twice is quiet", Given: given(), When: open, By: auditor},
		{Name: "under the same id there is one review", Given: given(), When: review.OpenReview{In: in, Auditor: ana, Title: "x", UnmaskingHours: 2}, By: auditor, Refused: "review.opened_differently"},
		{Name: "AUD-1: nobody opens one for somebody else", When: open, By: manager, Refused: "review.not_the_auditor"},
		{Name: "it has a title", When: review.OpenReview{In: in, Auditor: ana}, By: auditor, Refused: "text.missing"},
		{Name: "names stay visible for a week at most", When: review.OpenReview{In: in, Auditor: ana, Title: "x", UnmaskingHours: 169}, By: auditor, Refused: "review.hours_impossible"},
		{Name: "what was never opened is not known", When: scope, By: auditor, Refused: "review.unknown"},
		{Name: "another programme does not know it", Given: given(), When: review.CloseReview{elsewhere}, By: auditor, Refused: "review.unknown"},
		{Name: "the scope is set", Given: given(), When: scope, By: auditor, Then: []review.Event{review.ScopeSet{nil, scope.From, scope.To}}},
		{Name: "a scope ends after it begins", Given: given(), When: review.SetScope{In: in, From: scope.To, To: scope.From}, By: auditor, Refused: "review.scope_impossible"},
		{Name: "a scope has as many cities as there can be", Given: given(), When: review.SetScope{In: in, Cities: make([]id.City, 501), From: scope.From, To: scope.To}, By: auditor, Refused: "text.too_many"},
		{Name: "AUD-4: each look is recorded", Given: given(), When: look, By: auditor, Then: []review.Event{review.ReplayViewed{"roadmap", dcc.UUID(), 7}}},
		{Name: "the same look again is another one", Given: given(review.ReplayViewed{"roadmap", dcc.UUID(), 7}), When: look, By: auditor, Then: []review.Event{review.ReplayViewed{"roadmap", dcc.UUID(), 7}}},
		{Name: "a look is at a topic", Given: given(), When: review.NoteReplay{In: in, View: "Road map", Key: dcc.UUID(), Position: 7}, By: auditor, Refused: "review.look_impossible"},
		{Name: "as of a position", Given: given(), When: review.NoteReplay{In: in, View: "roadmap", Key: dcc.UUID()}, By: auditor, Refused: "review.look_impossible"},
		{Name: "a position is marked", Given: given(), When: review.BookmarkPosition{In: in, Bookmark: mark, Position: 9, Note: "Look here"}, By: auditor, Then: []review.Event{review.PositionBookmarked{mark, 9, event.Text("Look here")}}},
		{Name: "once under one id", Given: given(review.PositionBookmarked{mark, 9, event.Text("")}), When: review.BookmarkPosition{In: in, Bookmark: mark, Position: 9}, By: auditor, Refused: "review.bookmark_known"},
		{Name: "a mark is at a position", Given: given(), When: review.BookmarkPosition{In: in, Bookmark: mark}, By: auditor, Refused: "review.look_impossible"},
		{Name: "evidence is taken out", Given: given(), When: review.NoteEvidence{in, taken, 1, 9, digest}, By: auditor, Then: []review.Event{review.EvidenceExported{taken, 1, 9, digest}}},
		{Name: "once under one id, too", Given: given(review.EvidenceExported{taken, 1, 9, digest}), When: review.NoteEvidence{in, taken, 1, 9, digest}, By: auditor, Refused: "review.export_known"},
		{Name: "with its digest", Given: given(), When: review.NoteEvidence{in, taken, 1, 9, "0A"}, By: auditor, Refused: "review.digest_malformed"},
		{Name: "from a first to a last position", Given: given(), When: review.NoteEvidence{in, taken, 9, 1, digest}, By: auditor, Refused: "review.look_impossible"},
		{Name: "the review closes", Given: given(), When: review.CloseReview{in}, By: auditor, Then: []review.Event{closed}},
		{Name: "twice is quiet, too", Given: given(closed), When: review.CloseReview{in}, By: auditor},
		{Name: "a closed one takes nothing more", Given: given(closed), When: look, By: auditor, Refused: "review.closed"},
	})
}

func TestUnmasking(t *testing.T) {
	t.Parallel()
	request := review.RequestUnmasking{in, ask, somebody, reason}
	decidertest.Run(t, review.Decider, []row{
		{Name: "AUD-3: a name is asked for with a reason", Given: given(), When: request, By: auditor, Then: []review.Event{requested}},
		{Name: "AUD-3: not without one", Given: given(), When: review.RequestUnmasking{in, ask, somebody, "why not"}, By: auditor, Refused: "text.reason_too_short"},
		{Name: "once under one id", Given: given(requested), When: request, By: auditor, Refused: "review.unmasking_known"},
		{Name: "AUD-3: somebody else grants it, for a day", Given: given(requested), When: review.GrantUnmasking{in, ask}, By: manager, Then: []review.Event{granted}},
		{Name: "AUD-3: not the one who asked", Given: given(requested), When: review.GrantUnmasking{in, ask}, By: auditor, Refused: "review.requester_may_not_grant"},
		{Name: "granting twice is quiet", Given: given(requested, granted), When: review.GrantUnmasking{in, ask}, By: manager},
		{Name: "what nobody asked for is not granted", Given: given(), When: review.GrantUnmasking{in, ask}, By: manager, Refused: "review.unmasking_unknown"},
		{Name: "or it is refused, with a reason", Given: given(requested), When: review.RefuseUnmasking{in, ask, reason}, By: manager, Then: []review.Event{refused}},
		{Name: "by somebody else, too", Given: given(requested), When: review.RefuseUnmasking{in, ask, reason}, By: auditor, Refused: "review.requester_may_not_grant"},
		{Name: "with a reason of some length", Given: given(requested), When: review.RefuseUnmasking{in, ask, "no"}, By: manager, Refused: "text.reason_too_short"},
		{Name: "refusing twice is quiet", Given: given(requested, refused), When: review.RefuseUnmasking{in, ask, reason}, By: manager},
		{Name: "what nobody asked for is not refused", Given: given(), When: review.RefuseUnmasking{in, ask, reason}, By: manager, Refused: "review.unmasking_unknown"},
		{Name: "a refused one is not granted", Given: given(requested, refused), When: review.GrantUnmasking{in, ask}, By: manager, Refused: "review.unmasking_refused"},
		{Name: "nor a granted one refused", Given: given(requested, granted), When: review.RefuseUnmasking{in, ask, reason}, By: manager, Refused: "review.unmasking_granted"},
		{Name: "AUD-3: each showing is an event", Given: given(requested, granted), When: review.NoteUnmasked{in, ask}, By: later(auditor, 23*time.Hour), Then: []review.Event{review.PersonalDataUnmasked{ask, somebody}}},
		{Name: "AUD-3: after a day it is over", Given: given(requested, granted), When: review.NoteUnmasked{in, ask}, By: later(auditor, 24*time.Hour), Refused: "review.unmasking_over"},
		{Name: "before the grant there is nothing to see", Given: given(requested), When: review.NoteUnmasked{in, ask}, By: auditor, Refused: "review.unmasking_not_granted"},
		{Name: "it is shown to who asked only", Given: given(requested, granted), When: review.NoteUnmasked{in, ask}, By: manager, Refused: "review.not_the_requester"},
		{Name: "what nobody asked for is not shown", Given: given(), When: review.NoteUnmasked{in, ask}, By: auditor, Refused: "review.unmasking_unknown"},
	})
}

// A review stays one that people can read.
func TestAReviewHasABoundedNumberOfFindingsAndBookmarks(t *testing.T) {
	t.Parallel()
	full := given()
	for i := range review.FindingsMost {
		full = append(full, review.FindingRecorded{id.Finding(named(fmt.Sprint(i))), i + 1, review.Note, event.Text("x"), 0})
	}
	for i := range review.BookmarksMost {
		full = append(full, review.PositionBookmarked{id.Bookmark(named(fmt.Sprint(i))), 1, event.Text("")})
	}
	s := review.Decider.Fold(review.Decider.Initial, full...)
	for _, c := range []review.Command{
		review.RecordFinding{in, found, review.Note, "One more", 0},
		review.BookmarkPosition{In: in, Bookmark: mark, Position: 1},
	} {
		_, err := review.Decider.Decide(s, c, auditor)
		var no *decider.Refusal
		if !errors.As(err, &no) || no.Code != "review.too_many" {
			t.Errorf("%T: %v", c, err)
		}
	}
}

func TestFindings(t *testing.T) {
	t.Parallel()
	state := review.RecordFinding{in, found, review.Major, "Two lists differ", 12}
	decidertest.Run(t, review.Decider, []row{
		{Name: "a finding is recorded with its number", Given: given(), When: state, By: auditor, Then: []review.Event{stated}},
		{Name: "once under one id", Given: given(stated), When: state, By: auditor, Refused: "review.finding_known"},
		{Name: "how bad it is has three words", Given: given(), When: review.RecordFinding{in, found, "awful", "x", 0}, By: auditor, Refused: "review.severity_unknown"},
		{Name: "it says something", Given: given(), When: review.RecordFinding{in, found, review.Note, "", 0}, By: auditor, Refused: "text.missing"},
		{Name: "the programme answers", Given: given(stated), When: review.AnswerFinding{in, found, "One was a draft"}, By: manager, Then: []review.Event{answered}},
		{Name: "an answer can be bettered", Given: given(stated, answered), When: review.AnswerFinding{in, found, "One was a draft"}, By: manager, Then: []review.Event{answered}},
		{Name: "until the finding is closed", Given: given(stated, ended), When: review.AnswerFinding{in, found, "Late"}, By: manager, Refused: "review.finding_closed"},
		{Name: "there is something to answer", Given: given(), When: review.AnswerFinding{in, found, "x"}, By: manager, Refused: "review.finding_unknown"},
		{Name: "an answer has words", Given: given(stated), When: review.AnswerFinding{in, found, " "}, By: manager, Refused: "text.missing"},
		{Name: "the finding ends with an outcome", Given: given(stated, answered), When: review.CloseFinding{in, found, "The draft was withdrawn"}, By: auditor, Then: []review.Event{ended}},
		{Name: "ending twice is quiet", Given: given(stated, ended), When: review.CloseFinding{in, found, "The draft was withdrawn"}, By: auditor},
		{Name: "an outcome has some length", Given: given(stated), When: review.CloseFinding{in, found, "ok"}, By: auditor, Refused: "text.reason_too_short"},
		{Name: "what was not found does not end", Given: given(), When: review.CloseFinding{in, found, "The draft was withdrawn"}, By: auditor, Refused: "review.finding_unknown"},
		{Name: "the review waits for its findings", Given: given(stated), When: review.CloseReview{in}, By: auditor, Refused: "review.findings_open"},
		{Name: "and closes with them", Given: given(stated, ended), When: review.CloseReview{in}, By: auditor, Then: []review.Event{closed}},
	})
}

// AUD-4: before the review closes there is nothing under the id of its record.
func TestTheRecordAppearsWhenTheReviewCloses(t *testing.T) {
	t.Parallel()
	s := review.Decider.Fold(review.Decider.Initial, given(requested, granted)...)
	if o, ok := review.Object(s, review.CloseReview{in}); !ok || o != (role.Object{Programme: dcc, Owner: ana}) {
		t.Errorf("object: %+v", o)
	}
	record := id.ReviewRecordOf(audit)
	introduces := func(e any) []event.Named { return e.(event.Introducer).Introduces(nil, nil) }
	if n := introduces(opened); len(n) != 1 || n[0].Key != audit.UUID() || n[0].Owner != ana {
		t.Errorf("opening names %+v", n)
	}
	if n := introduces(closed); len(n) != 1 || n[0].Key != record {
		t.Errorf("closing names %+v", n)
	}
	for _, e := range []review.Event{opened, requested, closed, review.PersonalDataUnmasked{ask, somebody}} {
		if p, tags := review.Decider.About(s, e); p != dcc || !slices.Contains(tags, record) || !slices.Contains(tags, audit.UUID()) {
			t.Errorf("%T concerns %v", e, tags)
		}
	}
	if _, tags := review.Decider.About(s, requested); !slices.Contains(tags, somebody.UUID()) {
		t.Error("who is asked about is not among what the event concerns")
	}
}
