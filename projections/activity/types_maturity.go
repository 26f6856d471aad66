package activity

// maturityTypes say what a city does with its assessments and figures; nothing
// of who was asked, who answered and what.
var maturityTypes = []string{
	"assessment.assessment_cancelled",
	"assessment.assessment_opened",
	"assessment.assessment_published",
	"assessment.assessment_superseded",
	"assessment.benchmark_consent_given",
	"assessment.benchmark_consent_withdrawn",
	"assessment.collection_closed",
	"assessment.collection_closed_with_reservations",
	"assessment.evidence_attached",
	"assessment.publication_agreed",
	"indicator.indicator_baseline_set",
	"indicator.indicator_defined",
	"indicator.indicator_target_set",
	"indicator.indicator_value_corrected",
	"indicator.indicator_value_recorded",
	"indicator.indicator_value_verified",
}
