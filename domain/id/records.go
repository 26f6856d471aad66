package id

type (
	auditReviewKind struct{}
	bookmarkKind    struct{}
	unmaskingKind   struct{}
	findingKind     struct{}
	exportKind      struct{}
	holdKind        struct{}
	disposalKind    struct{}
	requestKind     struct{}
)

type (
	// AuditReview is an auditor's review of a programme.
	AuditReview = Of[auditReviewKind]
	// Bookmark is a position that an auditor marked.
	Bookmark = Of[bookmarkKind]
	// Unmasking is one request to see a person's name in a review.
	Unmasking = Of[unmaskingKind]
	// Finding is a statement of an auditor.
	Finding = Of[findingKind]
	// Export is one evidence package that was taken out.
	Export = Of[exportKind]
	// Hold keeps records from being disposed of or erased.
	Hold = Of[holdKind]
	// Disposal is one proposal to dispose of a class of records.
	Disposal = Of[disposalKind]
	// SubjectRequest is what a person asks about the own data.
	SubjectRequest = Of[requestKind]
)

// ReviewRecordOf is what a review leaves to the programme's manager when it
// closes: what the auditor looked at. Nothing has this id before.
func ReviewRecordOf(r AuditReview) UUID { return Derive(r.UUID(), "record") }
