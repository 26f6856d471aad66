package roadmap_test

import (
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

func TestStarting(t *testing.T) {
	start := roadmap.StartMilestone{dcc, sofia, m1}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "the owner starts a planned milestone", Given: story(), When: start, By: asOwner, Then: []roadmap.Event{started}},
		{Name: "starting twice is quiet", Given: story(started), When: start, By: asOwner},
		{Name: "a submitted one is not started", Given: story(attached, submitted), When: start, By: asOwner,
			Refused: "roadmap.milestone_not_planned", Args: map[string]any{"status": "submitted"}},
		{Name: "STR-10: nor an accepted one", Given: story(attached, submitted, accepted), When: start, By: asOwner, Refused: "roadmap.milestone_not_planned"},
		{Name: "STR-10: nor a cancelled one", Given: story(proposed, cancelled), When: start, By: asOwner, Refused: "roadmap.milestone_not_planned"},
		{Name: "nor an unknown one", Given: story(), When: roadmap.StartMilestone{dcc, sofia, m2}, By: asOwner, Refused: "roadmap.milestone_unknown"},
	})
}

func TestRescheduling(t *testing.T) {
	move := func(days int) roadmap.RescheduleMilestone {
		return roadmap.RescheduleMilestone{dcc, sofia, m1, due.AddDays(days), reason, ""}
	}
	moved := func(days, before, shifts int) roadmap.Event {
		return roadmap.MilestoneRescheduled{m1, due.AddDays(days), due.AddDays(before), due, shifts, roadmap.WithinProgramme, text(reason)}
	}
	short, dateless, beyond, odd := move(10), move(10), move(0), move(10)
	short.Reason, dateless.Due, odd.Horizon = "  too late ", calendar.Date{}, "someday"
	beyond.Horizon = roadmap.Implementation
	flagged := moved(0, 0, 1).(roadmap.MilestoneRescheduled)
	flagged.Horizon = roadmap.Implementation
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-9: the first short shift stays in the city", Given: story(), When: move(30), By: asLead, Then: []roadmap.Event{moved(30, 0, 1)}},
		{Name: "STR-9: the second informs the manager", Given: story(moved(5, 0, 1)), When: move(10), By: asLead,
			Then: []roadmap.Event{moved(10, 5, 2), roadmap.ManagerInformedOfShift{m1, 2, 10}}},
		{Name: "STR-9: so does a third", Given: story(moved(5, 0, 1), moved(10, 5, 2)), When: move(7), By: asLead,
			Then: []roadmap.Event{moved(7, 10, 3), roadmap.ManagerInformedOfShift{m1, 3, 7}}},
		{Name: "STR-9: more than 30 days inform the manager at once", Given: story(), When: move(31), By: asLead,
			Then: []roadmap.Event{moved(31, 0, 1), roadmap.ManagerInformedOfShift{m1, 1, 31}}},
		{Name: "an earlier date is a shift too", Given: story(), When: move(-40), By: asLead, Then: []roadmap.Event{moved(-40, 0, 1)}},
		{Name: "a running one can be rescheduled", Given: story(started), When: move(3), By: asLead, Then: []roadmap.Event{moved(3, 0, 1)}},
		{Name: "STR-9: it needs a reason of ten characters", Given: story(), When: short, By: asLead, Refused: "text.reason_too_short", Args: map[string]any{"least": 10}},
		{Name: "it needs a date", Given: story(), When: dateless, By: asLead, Refused: "roadmap.due_missing"},
		{Name: "the same date is quiet", Given: story(), When: move(0), By: asLead},
		{Name: "STR-11: it can become one of implementation", Given: story(), When: beyond, By: asLead, Then: []roadmap.Event{flagged}},
		{Name: "STR-11: no third horizon", Given: story(), When: odd, By: asLead, Refused: "roadmap.horizon_unknown"},
		{Name: "a submitted one keeps its date", Given: story(attached, submitted), When: move(3), By: asLead, Refused: "roadmap.milestone_not_open"},
		{Name: "STR-10: so does an accepted one", Given: story(attached, submitted, accepted), When: move(3), By: asLead, Refused: "roadmap.milestone_not_open"},
		{Name: "a milestone changes hands", Given: story(), When: roadmap.ReassignMilestone{dcc, sofia, m1, lead}, By: asLead, Then: []roadmap.Event{roadmap.MilestoneReassigned{m1, lead, owner}}},
		{Name: "to the same hands is quiet", Given: story(), When: roadmap.ReassignMilestone{dcc, sofia, m1, owner}, By: asLead},
		{Name: "not to nobody", Given: story(), When: roadmap.ReassignMilestone{dcc, sofia, m1, id.Person{}}, By: asLead, Refused: "text.missing"},
		{Name: "not while submitted", Given: story(attached, submitted), When: roadmap.ReassignMilestone{dcc, sofia, m1, lead}, By: asLead, Refused: "roadmap.milestone_not_open"},
	})
}

func TestEvidenceAndSubmitting(t *testing.T) {
	submit := func(pieces ...roadmap.Evidence) roadmap.SubmitMilestone {
		return roadmap.SubmitMilestone{dcc, sofia, m1, pieces}
	}
	attach := func(pieces ...roadmap.Evidence) roadmap.AttachEvidence {
		return roadmap.AttachEvidence{dcc, sofia, m1, pieces}
	}
	note := roadmap.Evidence{Evidence: report, Title: "Report", Note: "Two hundred data sets"}
	noted := roadmap.MilestoneEvidenceAttached{m1, report, text("Report"), event.Private{}, text("Two hundred data sets")}
	bad := func(change func(*roadmap.Evidence)) roadmap.Evidence {
		e := piece
		change(&e)
		return e
	}
	two := submitted
	two.Evidence = 2
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-8: submitted with a piece of evidence", Given: story(started), When: submit(piece), By: asOwner, Then: []roadmap.Event{attached, submitted}},
		{Name: "STR-8: or with two, in their order", Given: story(started), When: submit(piece, note), By: asOwner, Then: []roadmap.Event{attached, noted, two}},
		{Name: "STR-8: not without evidence", Given: story(started), When: submit(), By: asOwner, Refused: "roadmap.evidence_missing"},
		{Name: "STR-8: earlier evidence counts", Given: story(started, attached), When: submit(), By: asOwner, Then: []roadmap.Event{submitted}},
		{Name: "a planned one can be submitted at once", Given: story(), When: submit(piece), By: asOwner, Then: []roadmap.Event{attached, submitted}},
		{Name: "submitting twice is quiet", Given: story(attached, submitted), When: submit(piece), By: asOwner},
		{Name: "but not with more evidence", Given: story(attached, submitted), When: submit(note), By: asOwner, Refused: "roadmap.milestone_not_open"},
		{Name: "STR-10: an accepted one is not submitted", Given: story(attached, submitted, accepted), When: submit(piece), By: asOwner, Refused: "roadmap.milestone_not_open"},
		{Name: "a proposal to cancel falls with the submission", Given: story(proposed), When: submit(piece), By: asOwner,
			Then: []roadmap.Event{attached, roadmap.MilestoneCancellationWithdrawn{m1}, submitted}},
		{Name: "evidence is attached on the way", Given: story(), When: attach(piece), By: asOwner, Then: []roadmap.Event{attached}},
		{Name: "at least one piece", Given: story(), When: attach(), By: asOwner, Refused: "roadmap.evidence_missing"},
		{Name: "not to a submitted one", Given: story(attached, submitted), When: attach(note), By: asOwner, Refused: "roadmap.milestone_not_open"},
		{Name: "each piece once", Given: story(attached), When: attach(piece), By: asOwner, Refused: "roadmap.evidence_known", Args: map[string]any{"piece": 1}},
		{Name: "also within one command", Given: story(), When: submit(piece, piece), By: asOwner, Refused: "roadmap.evidence_known", Args: map[string]any{"piece": 2}},
		{Name: "a piece has an id", Given: story(), When: submit(bad(func(e *roadmap.Evidence) { e.Evidence = id.Evidence{} })), By: asOwner, Refused: "roadmap.evidence_known"},
		{Name: "a piece has a title", Given: story(), When: submit(bad(func(e *roadmap.Evidence) { e.Title = "" })), By: asOwner, Refused: "text.missing"},
		{Name: "a piece has a link or a note", Given: story(), When: submit(bad(func(e *roadmap.Evidence) { e.Link = "" })), By: asOwner, Refused: "roadmap.evidence_empty", Args: map[string]any{"piece": 1}},
		{Name: "a link leads to the web", Given: story(), When: submit(bad(func(e *roadmap.Evidence) { e.Link = "javascript:alert(1)" })), By: asOwner, Refused: "text.not_a_web_address"},
		{Name: "a note is text", Given: story(), When: submit(bad(func(e *roadmap.Evidence) { e.Note = "\xff" })), By: asOwner, Refused: "text.unreadable"},
	})
}

func TestAcceptingAndReturning(t *testing.T) {
	accept := roadmap.AcceptMilestone{dcc, sofia, m1}
	back := func(days int) roadmap.ReturnMilestone {
		return roadmap.ReturnMilestone{dcc, sofia, m1, due.AddDays(days), reason, ""}
	}
	returned := func(days int) roadmap.Event {
		return roadmap.MilestoneReturned{m1, due.AddDays(days), due, roadmap.WithinProgramme, text(reason)}
	}
	short, dateless, odd := back(5), back(5), back(5)
	short.Reason, dateless.Due, odd.Horizon = "no", calendar.Date{}, "someday"
	byExpert := roadmap.MilestoneSubmitted{m1, expert, today, 1}
	behalf := asLead
	behalf.OnBehalfOf = owner
	partner := terms
	partner.Category = role.Partner
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "the lead expert accepts what the city submitted", Given: story(attached, submitted), When: accept, By: asExpert, Then: []roadmap.Event{accepted}},
		{Name: "on the day that it is where the programme is", Given: story(attached, submitted), When: accept, By: night(asExpert, 0), Then: []roadmap.Event{roadmap.MilestoneAccepted{Milestone: m1, On: today.AddDays(1)}}},
		{Name: "accepting twice is quiet", Given: story(attached, submitted, accepted), When: accept, By: asExpert},
		{Name: "STR-3: not by the submitter", Given: story(attached, byExpert), When: accept, By: asExpert, Refused: "roadmap.submitter_may_not_accept"},
		{Name: "STR-3: not on behalf of the submitter", Given: story(attached, submitted), When: accept, By: behalf, Refused: "roadmap.submitter_may_not_accept"},
		{Name: "STR-3: in a partner city the lead accepts what somebody else submitted", Given: []roadmap.Event{partner, planned(m1, 1), attached, submitted},
			When: accept, By: asLead, Then: []roadmap.Event{accepted}},
		{Name: "only what is submitted", Given: story(started), When: accept, By: asExpert, Refused: "roadmap.milestone_not_submitted", Args: map[string]any{"status": "in_progress"}},
		{Name: "the lead expert returns with reason and date", Given: story(attached, submitted), When: back(14), By: asExpert, Then: []roadmap.Event{returned(14)}},
		{Name: "STR-9: a return far from the first date informs the manager", Given: story(attached, submitted), When: back(31), By: asExpert,
			Then: []roadmap.Event{returned(31), roadmap.ManagerInformedOfShift{m1, 0, 31}}},
		{Name: "STR-8: returning needs a reason", Given: story(attached, submitted), When: short, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "STR-8: returning needs a date", Given: story(attached, submitted), When: dateless, By: asExpert, Refused: "roadmap.due_missing"},
		{Name: "STR-8: returning needs a new date", Given: story(attached, submitted), When: back(0), By: asExpert, Refused: "roadmap.due_not_new", Args: map[string]any{"due": due}},
		{Name: "STR-11: returning knows two horizons", Given: story(attached, submitted), When: odd, By: asExpert, Refused: "roadmap.horizon_unknown"},
		{Name: "STR-3: the submitter does not return either", Given: story(attached, byExpert), When: back(5), By: asExpert, Refused: "roadmap.submitter_may_not_return"},
		{Name: "only what is submitted is returned", Given: story(), When: back(5), By: asExpert, Refused: "roadmap.milestone_not_submitted"},
		{Name: "STR-10: what is accepted is not returned", Given: story(attached, submitted, accepted), When: back(5), By: asExpert, Refused: "roadmap.milestone_not_submitted"},
		{Name: "a returned one is submitted again with the evidence it has", Given: story(attached, submitted, returned(14)), When: roadmap.SubmitMilestone{dcc, sofia, m1, nil}, By: asOwner, Then: []roadmap.Event{submitted}},
	})
}

func TestCancelling(t *testing.T) {
	propose := roadmap.ProposeMilestoneCancellation{dcc, sofia, m1, reason}
	cancel := roadmap.CancelMilestone{dcc, sofia, m1}
	withdraw := roadmap.WithdrawCancellationProposal{dcc, sofia, m1}
	short := propose
	short.Reason = "no money"
	withdrawn := roadmap.MilestoneCancellationWithdrawn{m1}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-10: the city lead proposes", Given: story(), When: propose, By: asLead, Then: []roadmap.Event{proposed}},
		{Name: "STR-10: the lead expert agrees", Given: story(started, proposed), When: cancel, By: asExpert, Then: []roadmap.Event{cancelled}},
		{Name: "STR-10: the other way round", Given: story(roadmap.MilestoneCancellationProposed{m1, expert, role.LeadExpert, text(reason)}), When: cancel, By: asLead, Then: []roadmap.Event{cancelled}},
		{Name: "STR-10: not one person alone", Given: story(proposed), When: cancel, By: by(lead, role.LeadExpert), Refused: "roadmap.proposer_may_not_confirm"},
		{Name: "STR-10: not one side alone", Given: story(proposed), When: cancel, By: by(owner, role.CityLead), Refused: "roadmap.other_side_confirms", Args: map[string]any{"as": "city_lead"}},
		{Name: "STR-10: not without a proposal", Given: story(), When: cancel, By: asExpert, Refused: "roadmap.cancellation_not_proposed"},
		{Name: "STR-10: not after it was taken back", Given: story(proposed, withdrawn), When: cancel, By: asExpert, Refused: "roadmap.cancellation_not_proposed"},
		{Name: "cancelling twice is quiet", Given: story(proposed, cancelled), When: cancel, By: asExpert},
		{Name: "a submitted one is not cancelled", Given: story(attached, submitted), When: cancel, By: asExpert, Refused: "roadmap.milestone_not_open"},
		{Name: "nor proposed for it", Given: story(attached, submitted), When: propose, By: asLead, Refused: "roadmap.milestone_not_open"},
		{Name: "proposing needs a reason", Given: story(), When: short, By: asLead, Refused: "text.reason_too_short"},
		{Name: "proposing twice is quiet", Given: story(proposed), When: propose, By: asLead},
		{Name: "the other side is told to agree instead", Given: story(proposed), When: propose, By: asExpert, Refused: "roadmap.cancellation_proposed"},
		{Name: "a proposal is taken back", Given: story(proposed), When: withdraw, By: asLead, Then: []roadmap.Event{withdrawn}},
		{Name: "taking back twice is quiet", Given: story(proposed, withdrawn), When: withdraw, By: asLead},
	})
}

func TestReopening(t *testing.T) {
	reopen := roadmap.ReopenMilestone{dcc, sofia, m1, reason}
	short := reopen
	short.Reason = "wrong"
	reopened := roadmap.MilestoneReopened{m1, text(reason)}
	done := story(attached, submitted, accepted)
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-10: the manager reopens on the 30th day", Given: done, When: reopen, By: later(asPM, 30), Then: []roadmap.Event{reopened}},
		{Name: "STR-10: not on the 31st", Given: done, When: reopen, By: later(asPM, 31), Refused: "roadmap.reopening_too_late", Args: map[string]any{"last_day": today.AddDays(30)}},
		{Name: "STR-10: nor in the night after the 30th, where the programme is", Given: done, When: reopen, By: night(asPM, 30), Refused: "roadmap.reopening_too_late", Args: map[string]any{"last_day": today.AddDays(30)}},
		{Name: "STR-10: the night before it is still in time", Given: done, When: reopen, By: night(asPM, 29), Then: []roadmap.Event{reopened}},
		{Name: "STR-10: only what is accepted", Given: story(attached, submitted), When: reopen, By: asPM, Refused: "roadmap.milestone_not_accepted"},
		{Name: "STR-10: never what is cancelled", Given: story(proposed, cancelled), When: reopen, By: asPM, Refused: "roadmap.milestone_not_accepted"},
		{Name: "reopening needs a reason", Given: done, When: short, By: asPM, Refused: "text.reason_too_short"},
		{Name: "a reopened one is in progress again", Given: append(done, reopened), When: roadmap.StartMilestone{dcc, sofia, m1}, By: asOwner},
		{Name: "a comment", Given: done, When: roadmap.CommentOnMilestone{dcc, sofia, m1, remark, "Well done."}, By: asExpert, Then: []roadmap.Event{roadmap.MilestoneCommented{m1, remark, text("Well done.")}}},
		{Name: "a comment has words", Given: done, When: roadmap.CommentOnMilestone{dcc, sofia, m1, remark, "\n"}, By: asExpert, Refused: "text.missing"},
		{Name: "each comment once", Given: append(done, roadmap.MilestoneCommented{m1, remark, text("Well done.")}), When: roadmap.CommentOnMilestone{dcc, sofia, m1, remark, "Well done."}, By: asExpert, Refused: "roadmap.comment_known"},
	})
}

func TestMovingOnTheBoard(t *testing.T) {
	three := story(planned(m2, 2), planned(m3, 3))
	move := func(m, after id.Milestone) roadmap.MoveMilestone {
		return roadmap.MoveMilestone{dcc, sofia, m, after}
	}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "to the front", Given: three, When: move(m3, id.Milestone{}), By: asLead, Then: []roadmap.Event{roadmap.MilestoneMoved{m3, "0001"}}},
		{Name: "to the end", Given: three, When: move(m1, m3), By: asLead, Then: []roadmap.Event{roadmap.MilestoneMoved{m1, "0004i"}}},
		{Name: "between two", Given: three, When: move(m3, m1), By: asLead, Then: []roadmap.Event{roadmap.MilestoneMoved{m3, "0002"}}},
		{Name: "where it stands is quiet", Given: three, When: move(m2, m1), By: asLead},
		{Name: "after itself is quiet", Given: three, When: move(m2, m2), By: asLead},
		{Name: "after an unknown one is refused", Given: story(), When: move(m1, m2), By: asLead, Refused: "roadmap.milestone_unknown"},
	})
}
