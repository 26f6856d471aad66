package role

// What the records, audit and privacy context tells apart inside its rows.
const (
	AuditReview           Function = "audit_review"
	ReviewRecord          Function = "review_record"
	GrantUnmasking        Function = "grant_unmasking"
	AnswerFindings        Function = "answer_findings"
	ProposeDisposal       Function = "propose_disposal"
	DecideSubjectRequests Function = "decide_subject_requests"
	Preferences           Function = "preferences"
)
