package retention_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/retention"
	"megdan/domain/role"
)

type row = decidertest.Row[retention.Command, retention.Event]

var (
	dcc        = id.Programme(named("dcc"))
	ana, boyan = id.Person(named("ana")), id.Person(named("boyan"))
	somebody   = id.Person(named("somebody"))
	hold       = id.Hold(named("hold"))
	disposal   = id.Disposal(named("disposal"))
	in         = retention.In{InProgramme: place.InProgramme{Programme: dcc}}
	paid       = calendar.Of(2019, 10, 1)

	system  = decider.By{Actor: id.System, ActingAs: role.SystemItself, At: time.Date(2024, 10, 2, 9, 0, 0, 0, time.UTC)}
	manager = decider.By{Actor: ana, ActingAs: role.ProgrammeManager, At: system.At}
	second  = decider.By{Actor: boyan, ActingAs: role.ProgrammeManager, At: system.At}
	early   = decider.By{Actor: id.System, At: time.Date(2024, 9, 30, 9, 0, 0, 0, time.UTC)}

	reason   = "The Court of Auditors asked for them"
	started  = retention.ClockStarted{dcc, retention.FinalPayment, paid}
	shut     = retention.ClockStarted{dcc, retention.Close, calendar.Of(2019, 7, 31)}
	held     = retention.HoldPlaced{dcc, hold, "", id.Person{}, ana, event.Text(reason)}
	released = retention.HoldReleased{hold, event.Text(reason)}
	proposed = retention.DisposalProposed{disposal, retention.Admission, calendar.Of(2024, 10, 1), 92}
	approved = retention.DisposalApproved{disposal, ana}
	stopped  = retention.DisposalStopped{disposal, hold}
	gone     = retention.RecordsDisposed{disposal, retention.Admission, 92}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func given(e ...retention.Event) []retention.Event { return e }

func TestPeriodsAndHolds(t *testing.T) {
	t.Parallel()
	place := retention.PlaceHold{In: in, Hold: hold, Reason: reason}
	set := retention.SetRetention{in, retention.Boards, retention.Close, 24, reason}
	asSet := retention.RetentionSet{dcc, retention.Boards, retention.Close, 24, event.Text(reason)}
	decidertest.Run(t, retention.Decider, []row{
		{Name: "RET-1: the final payment starts the clock", When: retention.StartClock{in, paid}, By: manager, Then: given(started)},
		{Name: "the same day again is quiet", Given: given(started), When: retention.StartClock{in, paid}, By: manager},
		{Name: "a later payment starts it anew", Given: given(started), When: retention.StartClock{in, paid.AddDays(9)}, By: manager, Then: given(retention.ClockStarted{dcc, retention.FinalPayment, paid.AddDays(9)})},
		{Name: "the close starts the other clock", When: retention.NoteClose{in}, By: decider.By{Actor: ana, At: time.Date(2019, 7, 31, 12, 0, 0, 0, time.UTC)}, Then: given(shut)},
		{Name: "once", Given: given(shut), When: retention.NoteClose{in}, By: manager},
		{Name: "a period is set", When: set, By: manager, Then: given(asSet)},
		{Name: "the same again is quiet", Given: given(asSet), When: set, By: manager},
		{Name: "what the law keeps is not kept shorter", When: retention.SetRetention{in, retention.Admission, retention.FinalPayment, 59, reason}, By: manager, Refused: "retention.below_legal_minimum"},
		{Name: "nor from another day", When: retention.SetRetention{in, retention.Attendance, retention.Close, 90, reason}, By: manager, Refused: "retention.below_legal_minimum"},
		{Name: "there is no such class", When: retention.SetRetention{in, "gossip", retention.Close, 9, reason}, By: manager, Refused: "retention.class_unknown"},
		{Name: "nor such a clock", When: retention.SetRetention{in, retention.Boards, "noon", 9, reason}, By: manager, Refused: "retention.clock_unknown"},
		{Name: "nor a time before time", When: retention.SetRetention{in, retention.Boards, retention.Close, -1, reason}, By: manager, Refused: "retention.months_impossible"},
		{Name: "a period has a reason", When: retention.SetRetention{in, retention.Boards, retention.Close, 24, "so"}, By: manager, Refused: "text.reason_too_short"},
		{Name: "a hold is placed", When: place, By: manager, Then: given(held)},
		{Name: "once under one id", Given: given(held), When: place, By: manager, Refused: "retention.hold_known"},
		{Name: "with a reason", When: retention.PlaceHold{In: in, Hold: hold}, By: manager, Refused: "text.reason_too_short"},
		{Name: "of a class that there is", When: retention.PlaceHold{In: in, Hold: hold, Class: "gossip", Reason: reason}, By: manager, Refused: "retention.class_unknown"},
		{Name: "RET-2: it stops what waits for approval", Given: given(started, proposed, approved), When: place, By: manager, Then: given(held, stopped)},
		{Name: "of its class only", Given: given(started, proposed), When: retention.PlaceHold{In: in, Hold: hold, Class: retention.Boards, Reason: reason}, By: manager,
			Then: given(retention.HoldPlaced{dcc, hold, retention.Boards, id.Person{}, ana, event.Text(reason)})},
		{Name: "another person releases it", Given: given(held), When: retention.ReleaseHold{in, hold, reason}, By: second, Then: given(released)},
		{Name: "not who placed it", Given: given(held), When: retention.ReleaseHold{in, hold, reason}, By: manager, Refused: "retention.placer_may_not_release"},
		{Name: "releasing twice is quiet", Given: given(held, released), When: retention.ReleaseHold{in, hold, reason}, By: second},
		{Name: "what is not held is not released", When: retention.ReleaseHold{in, hold, reason}, By: second, Refused: "retention.hold_unknown"},
		{Name: "with a reason, too", Given: given(held), When: retention.ReleaseHold{in, hold, ""}, By: second, Refused: "text.reason_too_short"},
	})
}

func TestDisposal(t *testing.T) {
	t.Parallel()
	propose := retention.ProposeDisposal{in, disposal, retention.Admission, 92}
	approve := retention.ApproveDisposal{in, disposal}
	decidertest.Run(t, retention.Decider, []row{
		{Name: "RET-2: the system proposes what is due", Given: given(started), When: propose, By: system, Then: given(proposed)},
		{Name: "RET-1: not without a final payment", Given: given(shut), When: propose, By: system, Refused: "retention.clock_not_started"},
		{Name: "not a day too early", Given: given(started), When: propose, By: early, Refused: "retention.not_due"},
		{Name: "RET-2: not under a hold", Given: given(started, held), When: propose, By: system, Refused: "retention.under_hold"},
		{Name: "after the hold again", Given: given(started, held, released), When: propose, By: system, Then: given(proposed)},
		{Name: "once under one id", Given: given(started, proposed), When: propose, By: system, Refused: "retention.disposal_known"},
		{Name: "of a class that there is", Given: given(started), When: retention.ProposeDisposal{in, disposal, "gossip", 1}, By: system, Refused: "retention.class_unknown"},
		{Name: "RET-2: one person approves", Given: given(started, proposed), When: approve, By: manager, Then: given(approved)},
		{Name: "RET-2: a second one disposes", Given: given(started, proposed, approved), When: approve, By: second, Then: given(retention.DisposalApproved{disposal, boyan}, gone)},
		{Name: "RET-2: the same person is not two", Given: given(started, proposed, approved), When: approve, By: manager, Refused: "retention.approved_by_you"},
		{Name: "done is done", Given: given(started, proposed, approved, retention.DisposalApproved{disposal, boyan}, gone), When: approve, By: manager},
		{Name: "what was not proposed is not approved", Given: given(started), When: approve, By: manager, Refused: "retention.disposal_unknown"},
		{Name: "a stopped one stays stopped", Given: given(started, proposed, held, stopped, released), When: approve, By: manager, Refused: "retention.disposal_stopped"},
		{Name: "nothing is approved under a hold", Given: given(started, proposed, held), When: approve, By: manager, Refused: "retention.under_hold"},
	})
}

// PRV-1: what the law keeps waits, and is named; a hold keeps everything.
func TestErasureWaitsForWhatTheLawKeeps(t *testing.T) {
	t.Parallel()
	kept := []retention.Class{retention.Admission, retention.Attendance, retention.Reviews}
	personal := retention.HoldPlaced{dcc, hold, retention.Boards, somebody, ana, event.Text(reason)}
	other := retention.HoldPlaced{dcc, hold, retention.Boards, boyan, ana, event.Text(reason)}
	decidertest.Run(t, retention.Decider, []row{
		{Name: "PRV-1: before the final payment three classes stay", When: retention.ConfirmErasure{in, somebody, kept}, By: system},
		{Name: "PRV-1: and saying otherwise is refused", When: retention.ConfirmErasure{in, somebody, nil}, By: system, Refused: "retention.kept_differs"},
		{Name: "PRV-1: five years after it nothing stays", Given: given(started, shut), When: retention.ConfirmErasure{in, somebody, nil}, By: system},
		{Name: "PRV-1: a hold on the person keeps all", Given: given(started, shut, personal), When: retention.ConfirmErasure{in, somebody, nil}, By: system, Refused: "retention.under_hold"},
		{Name: "a hold on somebody else does not", Given: given(started, shut, other), When: retention.ConfirmErasure{in, somebody, nil}, By: system},
	})
}

func TestTags(t *testing.T) {
	t.Parallel()
	s := retention.Decider.Fold(retention.Decider.Initial, started)
	personal := retention.HoldPlaced{dcc, hold, "", somebody, ana, event.Text(reason)}
	for _, row := range []struct {
		e    retention.Event
		want id.UUID
	}{{personal, somebody.UUID()}, {released, hold.UUID()}, {proposed, disposal.UUID()}, {approved, disposal.UUID()}, {stopped, disposal.UUID()}, {gone, disposal.UUID()}, {started, dcc.UUID()}} {
		if p, tags := retention.Decider.About(s, row.e); p != dcc || !slices.Contains(tags, row.want) {
			t.Errorf("%T concerns %v", row.e, tags)
		}
	}
	if o, ok := retention.Object(s, retention.ApproveDisposal{in, disposal}); !ok || o != (role.Object{Programme: dcc}) {
		t.Errorf("object %+v", o)
	}
}

// TestRandomWalk places and releases, proposes and approves in any order.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[retention.State, retention.Command, retention.Event]{
		Decider: retention.Decider, Walks: 60, Steps: 150, Command: anything,
		Invariant: func(s retention.State) error {
			for _, d := range s.Disposals {
				if d.Status == retention.Disposed && d.Approver.IsZero() {
					return errors.New("records went without approval")
				}
				if d.Status != retention.Proposed && d.Status != retention.Stopped && s.Due(d.Class).IsZero() {
					return errors.New("records went before their clock started")
				}
			}
			return nil
		},
	}.Run(t)
	for _, e := range retention.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ retention.State) (retention.Command, decider.By) {
	by := []decider.By{system, manager, second, early}[r.IntN(4)]
	classes := []retention.Class{retention.Admission, retention.Boards, retention.Reviews, "", "gossip"}
	class := classes[r.IntN(len(classes))]
	words := []string{"", "short", reason, reason, "\xff"}[r.IntN(5)]
	h, d := id.Hold(named(fmt.Sprint("h", r.IntN(30)))), id.Disposal(named(fmt.Sprint("d", r.IntN(12))))
	commands := []retention.Command{
		retention.StartClock{in, paid.AddDays(r.IntN(3))},
		retention.NoteClose{in},
		retention.SetRetention{in, class, []retention.Clock{retention.FinalPayment, retention.Close, ""}[r.IntN(3)], r.IntN(80), words},
		retention.ReleaseHold{in, h, words},
		retention.ReleaseHold{in, h, reason},
		retention.ReleaseHold{in, h, reason},
		retention.ProposeDisposal{in, d, class, r.IntN(9)},
		retention.ProposeDisposal{in, d, class, r.IntN(9)},
		retention.ApproveDisposal{in, d},
		retention.ApproveDisposal{in, d},
		retention.ConfirmErasure{in, somebody, nil},
	}
	if r.IntN(12) == 0 {
		return retention.PlaceHold{in, h, class, []id.Person{{}, somebody}[r.IntN(2)], words}, by
	}
	return commands[r.IntN(len(commands))], by
}
