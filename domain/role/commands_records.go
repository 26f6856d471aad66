package role

var recordsCommands = map[string]Need{
	"review.open_review":       {AuditReview, Write},
	"review.set_scope":         {AuditReview, Write},
	"review.note_replay":       {AuditReview, Write},
	"review.bookmark_position": {AuditReview, Write},
	"review.request_unmasking": {AuditReview, Write},
	"review.note_unmasked":     {AuditReview, Write},
	"review.record_finding":    {AuditReview, Write},
	"review.close_finding":     {AuditReview, Write},
	"review.note_evidence":     {AuditReview, Write},
	"review.close_review":      {AuditReview, Write},
	"review.grant_unmasking":   {GrantUnmasking, Approve},
	"review.refuse_unmasking":  {GrantUnmasking, Approve},
	"review.answer_finding":    {AnswerFindings, Write},

	"retention.set_retention":    {LegalHold, Approve},
	"retention.place_hold":       {LegalHold, Approve},
	"retention.release_hold":     {LegalHold, Approve},
	"retention.propose_disposal": {ProposeDisposal, Write},
	"retention.approve_disposal": {LegalHold, Approve},

	"subject.file_request":    {OwnData, Write},
	"subject.export_own_data": {OwnData, Write},
	"subject.verify_identity": {DecideSubjectRequests, Approve},
	"subject.extend_request":  {DecideSubjectRequests, Approve},
	"subject.refuse_request":  {DecideSubjectRequests, Approve},
	"subject.rectify_data":    {DecideSubjectRequests, Approve},
	"subject.restrict_data":   {DecideSubjectRequests, Approve},
	"subject.erase_data":      {DecideSubjectRequests, Approve},

	"preference.set_preference":  {Preferences, Write},
	"preference.set_quiet_hours": {Preferences, Write},
}
