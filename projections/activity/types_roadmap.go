package activity

var roadmapTypes = []string{
	"roadmap.activity_changed",
	"roadmap.activity_marked_pilot",
	"roadmap.activity_parked",
	"roadmap.activity_planned",
	"roadmap.activity_planned_again",
	"roadmap.milestone_accepted",
	"roadmap.milestone_cancellation_proposed",
	"roadmap.milestone_cancellation_withdrawn",
	"roadmap.milestone_cancelled",
	"roadmap.milestone_commented",
	"roadmap.milestone_evidence_attached",
	"roadmap.milestone_planned",
	"roadmap.milestone_reassigned",
	"roadmap.milestone_renamed",
	"roadmap.milestone_reopened",
	"roadmap.milestone_rescheduled",
	"roadmap.milestone_returned",
	"roadmap.milestone_started",
	"roadmap.milestone_submitted",
}
