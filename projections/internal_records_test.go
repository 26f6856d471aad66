package projections_test

// What auditors do, what keeps records, and what people ask about their own
// data is for those concerned, not for a feed.
func init() {
	for _, name := range []string{
		"review.review_opened", "review.scope_set", "review.replay_viewed", "review.position_bookmarked",
		"review.unmasking_requested", "review.unmasking_granted", "review.unmasking_refused", "review.personal_data_unmasked",
		"review.finding_recorded", "review.finding_answered", "review.finding_closed", "review.evidence_exported", "review.review_closed",
		"retention.clock_started", "retention.retention_set", "retention.hold_placed", "retention.hold_released",
		"retention.disposal_proposed", "retention.disposal_approved", "retention.disposal_stopped", "retention.records_disposed",
		"subject.subject_request_filed", "subject.identity_verified", "subject.request_extended", "subject.request_refused",
		"subject.own_data_exported", "subject.data_rectified", "subject.data_restricted", "subject.subject_key_destroyed",
		"preference.preference_set", "preference.quiet_hours_set",
	} {
		internal[name] = "for those concerned"
	}
}
