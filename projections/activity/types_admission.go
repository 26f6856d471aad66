package activity

// Of applications nothing is told here: who is rejected learns it from the
// letter, not from others' news.
var admissionTypes = []string{
	"call.call_closed",
	"call.call_published",
	"call.deadline_moved",
	"call.group_opened",
	"city.cities_merged",
	"participation.label_granted",
	"participation.participation_completed",
	"participation.step_completed",
	"participation.step_reopened",
	"participation.step_started",
	"programme.final_payment_recorded",
	"programme.instrument_pinned",
	"programme.programme_archived",
}
