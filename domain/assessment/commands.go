package assessment

import (
	"megdan/domain/id"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
)

// Command is what can be asked of a city's assessments. The set is sealed.
//
//sumtype:decl
type Command interface {
	assessmentCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() place.InCity
}

// OpenAssessment begins a round with the version that the programme has
// pinned. Refused with: assessment.round_open, assessment.known,
// assessment.round_unknown, assessment.baseline_missing, assessment.frozen,
// assessment.earlier_programme_is_this, assessment.nothing_published_earlier,
// assessment.category_without_assessment, text.missing, text.too_long, text.unreadable.
type OpenAssessment struct {
	place.InCity
	// Assessment is a new id.
	Assessment id.Assessment `json:"assessment"`
	// Category of the city: participating or partner.
	Category role.Category `json:"category"`
	// Round: baseline, interim, final or named.
	Round RoundKind `json:"round"`
	// Title of a named round, at most 200 characters.
	Title string `json:"title,omitzero"`
	// Instrument that the programme has pinned.
	Instrument id.Instrument `json:"instrument"`
	// Version of it that the programme has pinned.
	Version id.InstrumentVersion `json:"version"`
	// Earlier programme that the city took part in: what it published there
	// last is taken up, so that its line over time goes on.
	Earlier id.Programme `json:"earlier,omitzero"`
	// Key of the version, which comes from the instrument itself.
	Key q.Key `json:"-"`
	// Before is what the city published last in the earlier programme, which
	// comes from its own stream.
	Before AssessmentPublished `json:"-"`
}

// InviteRespondent makes a link for one respondent, who needs no account.
// Refused with: assessment.unknown, assessment.frozen, assessment.collection_closed,
// assessment.kind_unknown, assessment.respondent_known,
// assessment.digest_malformed, assessment.too_many.
type InviteRespondent struct {
	place.InCity
	// Assessment that is answered.
	Assessment id.Assessment `json:"assessment"`
	// Respondent is a new id; it stands in the link.
	Respondent id.Respondent `json:"respondent"`
	// Kind of respondent, one of the questionnaire's.
	Kind q.Kind `json:"kind"`
	// Digest is the SHA-256 of the link's secret, 64 hexadecimal digits. The
	// secret itself stays with who invites and who is invited.
	Digest Digest `json:"digest"`
}

// SubmitResponse answers by the link. Refused with: assessment.link_invalid,
// assessment.frozen, assessment.collection_closed,
// assessment.response_submitted, assessment.no_answers,
// questionnaire.question_unknown, questionnaire.not_asked,
// questionnaire.answered_twice, questionnaire.answer_does_not_fit.
type SubmitResponse struct {
	place.InCity
	// Assessment that is answered.
	Assessment id.Assessment `json:"assessment"`
	// Respondent that the link is for.
	Respondent id.Respondent `json:"respondent"`
	// Secret of the link.
	Secret string `json:"secret"`
	// Answers; questions may be left out.
	Answers []q.Given `json:"answers"`
}

// ReviseResponse replaces what was answered by the link. Refused with:
// assessment.link_invalid, assessment.frozen, assessment.collection_closed,
// assessment.no_response, assessment.no_answers,
// questionnaire.question_unknown, questionnaire.not_asked,
// questionnaire.answered_twice, questionnaire.answer_does_not_fit.
type ReviseResponse struct {
	place.InCity
	// Assessment that is answered.
	Assessment id.Assessment `json:"assessment"`
	// Respondent that the link is for.
	Respondent id.Respondent `json:"respondent"`
	// Secret of the link.
	Secret string `json:"secret"`
	// Answers, all of them anew.
	Answers []q.Given `json:"answers"`
}

// WithdrawResponse takes back what was answered by the link. Refused with:
// assessment.link_invalid, assessment.frozen, assessment.collection_closed.
type WithdrawResponse struct {
	place.InCity
	// Assessment that was answered.
	Assessment id.Assessment `json:"assessment"`
	// Respondent that the link is for.
	Respondent id.Respondent `json:"respondent"`
	// Secret of the link.
	Secret string `json:"secret"`
}

// DraftOwnAnswers keeps what a member of the team has answered so far; nobody
// else sees it. Refused with: assessment.unknown, assessment.frozen,
// assessment.collection_closed, assessment.kind_unknown,
// assessment.kind_differs, assessment.too_many,
// questionnaire.question_unknown, questionnaire.not_asked,
// questionnaire.answered_twice, questionnaire.answer_does_not_fit.
type DraftOwnAnswers struct {
	place.InCity
	// Assessment that is answered.
	Assessment id.Assessment `json:"assessment"`
	// Kind of respondent that the member answers as.
	Kind q.Kind `json:"kind"`
	// Answers so far.
	Answers []q.Given `json:"answers"`
}

// SubmitOwnResponse is a member's own response; given again before the
// collection closes, it replaces the earlier one. Refused with:
// assessment.unknown, assessment.frozen, assessment.collection_closed,
// assessment.kind_unknown, assessment.kind_differs, assessment.no_answers,
// assessment.too_many, questionnaire.question_unknown,
// questionnaire.not_asked, questionnaire.answered_twice,
// questionnaire.answer_does_not_fit.
type SubmitOwnResponse struct {
	place.InCity
	// Assessment that is answered.
	Assessment id.Assessment `json:"assessment"`
	// Kind of respondent that the member answers as.
	Kind q.Kind `json:"kind"`
	// Answers, all of them.
	Answers []q.Given `json:"answers"`
}

// WithdrawOwnResponse takes a member's own response back. Refused with:
// assessment.unknown, assessment.frozen, assessment.collection_closed.
type WithdrawOwnResponse struct {
	place.InCity
	// Assessment that was answered.
	Assessment id.Assessment `json:"assessment"`
}

// AttachEvidence adds a document behind an answer of the city. Refused with:
// assessment.unknown, assessment.frozen, assessment.published,
// assessment.cancelled, assessment.question_unknown,
// assessment.evidence_known, assessment.evidence_empty, assessment.too_many,
// text.missing, text.too_long, text.unreadable, text.not_a_web_address.
type AttachEvidence struct {
	place.InCity
	// Assessment that it belongs to.
	Assessment id.Assessment `json:"assessment"`
	// Question that it is about.
	Question q.Question `json:"question"`
	// Evidence is a new id.
	Evidence id.Evidence `json:"evidence"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Link to it on the web.
	Link string `json:"link,omitzero"`
	// Note, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

// CloseCollection ends the answering and computes the scores. Refused with:
// assessment.unknown, assessment.frozen, assessment.cancelled,
// assessment.minimums_not_met.
type CloseCollection struct {
	place.InCity
	// Assessment to close.
	Assessment id.Assessment `json:"assessment"`
}

// CloseWithReservations ends the answering although minimums are not reached;
// the lead expert says what that means. Refused with: assessment.unknown,
// assessment.frozen, assessment.cancelled, assessment.nobody_answered,
// assessment.minimums_met, text.reason_too_short, text.too_long,
// text.unreadable.
type CloseWithReservations struct {
	place.InCity
	// Assessment to close.
	Assessment id.Assessment `json:"assessment"`
	// Reservations in at least ten characters.
	Reservations string `json:"reservations"`
}

// AdjustDimension moves a dimension by what the expert knows and the answers do
// not say; the score itself stays beside it. Refused with:
// assessment.unknown, assessment.frozen, assessment.not_scored,
// assessment.published, assessment.cancelled, assessment.dimension_unknown,
// assessment.dimension_not_scored, assessment.adjustment_too_large,
// text.reason_too_short, text.too_long, text.unreadable.
type AdjustDimension struct {
	place.InCity
	// Assessment that is adjusted.
	Assessment id.Assessment `json:"assessment"`
	// Dimension that moves.
	Dimension q.Dimension `json:"dimension"`
	// Points in hundredths, from -1000 to 1000; 0 takes an adjustment back.
	Points q.Hundredths `json:"points"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// SetTarget says where the city wants a dimension to be. Refused with:
// assessment.unknown, assessment.frozen, assessment.not_scored,
// assessment.published, assessment.cancelled, assessment.dimension_unknown,
// assessment.dimension_not_scored, assessment.target_impossible.
type SetTarget struct {
	place.InCity
	// Assessment that it is measured from.
	Assessment id.Assessment `json:"assessment"`
	// Dimension of the target.
	Dimension q.Dimension `json:"dimension"`
	// Target in hundredths, up to 10000; 0 takes it away.
	Target q.Hundredths `json:"target"`
}

// RecordExpertReading puts into words how the expert reads a dimension. Refused
// with: assessment.unknown, assessment.frozen, assessment.not_scored,
// assessment.published, assessment.cancelled, assessment.dimension_unknown,
// text.missing, text.too_long, text.unreadable.
type RecordExpertReading struct {
	place.InCity
	// Assessment that is read.
	Assessment id.Assessment `json:"assessment"`
	// Dimension that is read.
	Dimension q.Dimension `json:"dimension"`
	// Reading, at most 4000 characters.
	Reading string `json:"reading"`
}

// PublishAssessment is given by two: the city lead and the lead expert; in a
// partner city, which has none, another of its members. The first agrees, the
// second publishes. Refused with: assessment.unknown, assessment.frozen,
// assessment.not_scored, assessment.cancelled, assessment.other_instrument,
// assessment.second_person_publishes, assessment.other_side_publishes.
type PublishAssessment struct {
	place.InCity
	// Assessment to publish.
	Assessment id.Assessment `json:"assessment"`
	// Instrument that it was asked with.
	Instrument id.Instrument `json:"instrument"`
	// Comparable says for a version, and an earlier one, in which dimensions
	// they can be compared; it comes from the instrument itself.
	Comparable map[id.InstrumentVersion]map[id.InstrumentVersion][]q.Dimension `json:"-"`
}

// CorrectAssessment opens a published round to correction: adjustments,
// targets and readings change, responses and scores do not, or the difference
// would tell whose answers went. The published edition stays visible, and two
// publish again. Refused with: assessment.unknown, assessment.frozen,
// assessment.not_published, text.reason_too_short, text.too_long,
// text.unreadable.
type CorrectAssessment struct {
	place.InCity
	// Assessment to correct.
	Assessment id.Assessment `json:"assessment"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// CancelAssessment ends a round that still collects. Refused with:
// assessment.unknown, assessment.frozen, assessment.collection_closed,
// text.reason_too_short, text.too_long, text.unreadable.
type CancelAssessment struct {
	place.InCity
	// Assessment to cancel.
	Assessment id.Assessment `json:"assessment"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// GiveBenchmarkConsent lets the other cities see which figures are this city's.
// Refused with: assessment.frozen.
type GiveBenchmarkConsent struct {
	place.InCity
}

// WithdrawBenchmarkConsent takes the city's name out of the comparison again, at
// any time. Never refused.
type WithdrawBenchmarkConsent struct {
	place.InCity
}

// FreezeAssessments ends all work; it comes with the withdrawal of the city.
// Never refused.
type FreezeAssessments struct {
	place.InCity
}

// ConfirmEarlier asks only whether the city published a round in a programme;
// no programme is no question. Refused with:
// assessment.nothing_published_earlier.
type ConfirmEarlier struct {
	place.InCity
}

// ConfirmBaseline asks only whether the city has a published baseline. Refused
// with: assessment.baseline_missing.
type ConfirmBaseline struct {
	place.InCity
}
