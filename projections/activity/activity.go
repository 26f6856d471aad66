// Package activity says which events are lines of an activity feed. A feed is
// no document: its entries are the events themselves that carry a tag, their
// public part with the private texts opened. What is told here is only what
// people did; what the program keeps for its own bookkeeping is left out, and
// so is what says more of a person than the others need to know (who was
// invited under which address, who holds which duty).
package activity

// Types lists the stored names of the event types that a feed shows, in
// ascending order.
func Types() []string { return types }

// Shows reports whether an event type is a line of a feed.
func Shows(name string) bool { return shown[name] }

var types = []string{
	"city.city_corrected",
	"city.city_registered",
	"participation.city_admitted",
	"participation.city_lead_appointed",
	"participation.city_withdrawn",
	"participation.lead_expert_assigned",
	"participation.lead_expert_replaced",
	"participation.local_expert_assigned",
	"participation.local_expert_released",
	"participation.member_added",
	"participation.member_removed",
	"participation.member_role_changed",
	"participation.mentor_city_enrolled",
	"participation.partner_enrolled",
	"programme.programme_closed",
	"programme.programme_drafted",
	"programme.programme_extended",
	"programme.programme_published",
	"programme.programme_resumed",
	"programme.programme_started",
	"programme.programme_suspended",
	"programme.quota_set",
	"programme.step_defined",
	"programme.wave_deadline_moved",
	"programme.wave_opened",
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

var shown = func() map[string]bool {
	m := make(map[string]bool, len(types))
	for _, t := range types {
		m[t] = true
	}
	return m
}()
