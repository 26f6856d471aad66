package review_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/review"
)

// TestRandomWalk lets auditor and manager ask for anything in any order.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[review.State, review.Command, review.Event]{
		Decider: review.Decider, Walks: 60, Steps: 150, Command: anything,
		Invariant: func(s review.State) error {
			for _, u := range s.Unmaskings {
				if u.Refused && !u.Until.IsZero() {
					return errors.New("a name is both granted and refused")
				}
			}
			for _, f := range s.Findings {
				if s.Status == review.Closed && f != review.FindingClosed {
					return errors.New("a closed review has an open finding")
				}
			}
			return nil
		},
	}.Run(t)
	for _, e := range review.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ review.State) (review.Command, decider.By) {
	by := []decider.By{auditor, auditor, manager}[r.IntN(3)]
	by.At = by.At.Add(time.Duration(r.IntN(30)) * time.Hour)
	words := []string{"", "short", reason, reason, "\xff"}[r.IntN(5)]
	u := id.Unmasking(named(fmt.Sprint("u", r.IntN(4))))
	f := id.Finding(named(fmt.Sprint("f", r.IntN(3))))
	on := calendar.Of(2018, time.Month(1+r.IntN(12)), 1)
	commands := []review.Command{
		review.OpenReview{In: in, Auditor: ana, Title: "Year"},
		review.SetScope{In: in, From: calendar.Of(2018, 6, 1), To: on},
		review.NoteReplay{In: in, View: "roadmap", Key: dcc.UUID(), Position: int64(r.IntN(3))},
		review.BookmarkPosition{In: in, Bookmark: id.Bookmark(named(fmt.Sprint(r.IntN(9)))), Position: int64(r.IntN(3)), Note: words},
		review.RequestUnmasking{in, u, somebody, words},
		review.GrantUnmasking{in, u},
		review.RefuseUnmasking{in, u, words},
		review.NoteUnmasked{in, u},
		review.RecordFinding{in, f, []review.Severity{review.Note, review.Major, "bad"}[r.IntN(3)], words, 0},
		review.AnswerFinding{in, f, words},
		review.CloseFinding{in, f, words},
		review.CloseFinding{in, f, reason},
		review.NoteEvidence{in, id.Export(named(fmt.Sprint(r.IntN(5)))), 1, int64(r.IntN(3)), digest},
	}
	if r.IntN(60) == 0 {
		return review.CloseReview{in}, by
	}
	return commands[r.IntN(len(commands))], by
}
