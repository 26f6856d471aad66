package role

// The functions that assessments and indicators tell apart.
const (
	Assessments      Function = "assessments"
	AnswerByLink     Function = "answer_by_link"
	OwnResponse      Function = "own_response"
	BenchmarkConsent Function = "benchmark_consent"
	VerifyIndicators Function = "verify_indicators"
)
