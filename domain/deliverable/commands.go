package deliverable

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a deliverable. The set is sealed.
//
//sumtype:decl
type Command interface {
	deliverableCommand()
	// Stream is the deliverable's id.
	Stream() id.UUID
	at() place.InCity
}

// StartDeliverable begins a deliverable of a city. Refused with:
// deliverable.known, deliverable.kind_unknown, text.language_unknown,
// text.missing, text.too_long, text.unreadable.
type StartDeliverable struct {
	place.InCity
	// Deliverable is a new id.
	Deliverable id.Deliverable `json:"deliverable"`
	// Kind is assessment_report, strategy_report, governance_plan,
	// evaluation_plan or final_report.
	Kind Kind `json:"kind"`
	// Language that it is written in, an ISO 639 code.
	Language Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
}

// SaveVersion saves a whole state of the deliverable. Refused with:
// deliverable.unknown, deliverable.settled, deliverable.version_known,
// deliverable.passage_missing, deliverable.passage_twice,
// deliverable.part_unknown, deliverable.position_missing,
// deliverable.too_many, text.missing, text.too_long, text.unreadable.
type SaveVersion struct {
	place.InCity
	// Deliverable that it is a version of.
	Deliverable id.Deliverable `json:"deliverable"`
	// Version is a new id.
	Version id.DocumentVersion `json:"version"`
	// Passages of this version, in order; those that are not under written
	// stay as they were.
	Passages []id.Passage `json:"passages"`
	// Written are the passages that are new or changed.
	Written []Passage `json:"written,omitempty"`
	// Note says what changed, at most 500 characters.
	Note string `json:"note,omitzero"`
}

// Passage is one part of a version: what somebody wrote, or a part that is
// generated from what a view said at a position of the log.
type Passage struct {
	// Passage is a new id, or that of the passage that is written again.
	Passage id.Passage `json:"passage"`
	// Heading, at most 200 characters.
	Heading string `json:"heading,omitzero"`
	// Text, at most 20000 characters; left out for a generated part.
	Text string `json:"text,omitzero"`
	// Part is scores, objectives, timetable or indicators; left out for text.
	Part Part `json:"part,omitzero"`
	// Position of the log that the part is taken from.
	Position int64 `json:"position,omitzero"`
}

// SubmitDeliverable hands in one version, which is the chosen one from now on;
// translations of another go out of date. Refused with: deliverable.unknown,
// deliverable.settled, deliverable.already_submitted,
// deliverable.version_unknown.
type SubmitDeliverable struct {
	place.InCity
	// Deliverable to submit.
	Deliverable id.Deliverable `json:"deliverable"`
	// Version that is to be reviewed.
	Version id.DocumentVersion `json:"version"`
}

// CommentPassage adds a remark on a passage. Refused with:
// deliverable.unknown, deliverable.superseded, deliverable.version_unknown,
// deliverable.passage_unknown, deliverable.comment_known,
// deliverable.too_many, text.missing, text.too_long, text.unreadable.
type CommentPassage struct {
	place.InCity
	// Deliverable that the remark is about.
	Deliverable id.Deliverable `json:"deliverable"`
	// Comment is a new id.
	Comment id.Comment `json:"comment"`
	// Version as which the passage was read.
	Version id.DocumentVersion `json:"version"`
	// Passage that the remark is about.
	Passage id.Passage `json:"passage"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// RequestChanges sends the submitted version back; the submitter may not.
// Refused with: deliverable.unknown, deliverable.not_submitted,
// deliverable.submitter_may_not_decide, text.reason_too_short, text.too_long,
// text.unreadable.
type RequestChanges struct {
	place.InCity
	// Deliverable to send back.
	Deliverable id.Deliverable `json:"deliverable"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// EndorseDeliverable is the lead expert's approval of a final report; the
// programme manager's completes it. Refused with: deliverable.unknown,
// deliverable.not_submitted, deliverable.other_version,
// deliverable.submitter_may_not_decide, deliverable.suggestion_unanswered,
// deliverable.only_final_reports, deliverable.expert_endorses.
type EndorseDeliverable struct {
	place.InCity
	// Deliverable to endorse.
	Deliverable id.Deliverable `json:"deliverable"`
	// Version that was submitted.
	Version id.DocumentVersion `json:"version"`
}

// ApproveDeliverable makes the submitted version the valid one. The submitter
// may not; a final report is approved by the programme manager after the lead
// expert has endorsed it, everything else by the lead expert. Refused with:
// deliverable.unknown, deliverable.not_submitted, deliverable.other_version,
// deliverable.other_kind, deliverable.submitter_may_not_decide,
// deliverable.suggestion_unanswered, deliverable.manager_approves_final,
// deliverable.expert_approves, deliverable.not_endorsed,
// deliverable.endorser_may_not_approve.
type ApproveDeliverable struct {
	place.InCity
	// Deliverable to approve.
	Deliverable id.Deliverable `json:"deliverable"`
	// Version that was submitted.
	Version id.DocumentVersion `json:"version"`
	// Kind of the deliverable.
	Kind Kind `json:"kind"`
}

// PublishDeliverable shows the approved version to everybody, with the names
// of those who agreed to it. Refused with: deliverable.unknown,
// deliverable.not_approved.
type PublishDeliverable struct {
	place.InCity
	// Deliverable to publish.
	Deliverable id.Deliverable `json:"deliverable"`
}

// AddContributor says that a person contributed; who saves a version
// contributes anyhow. Refused with: deliverable.unknown,
// deliverable.superseded, deliverable.too_many, text.missing, person.unknown.
type AddContributor struct {
	place.InCity
	// Deliverable that the person contributed to.
	Deliverable id.Deliverable `json:"deliverable"`
	// Contributor is a person of the programme.
	Contributor id.Person `json:"contributor"`
}

// AnswerNaming says whether one wants to be named as a contributor in public.
// Silence is no agreement. Refused with: deliverable.unknown,
// deliverable.not_oneself, deliverable.not_a_contributor,
// deliverable.answer_unknown.
type AnswerNaming struct {
	place.InCity
	// Deliverable that one contributed to.
	Deliverable id.Deliverable `json:"deliverable"`
	// Contributor is oneself.
	Contributor id.Person `json:"contributor"`
	// Answer is agreed or refused.
	Answer Answer `json:"answer"`
}

// AddTranslation renders a version in another language. Refused with:
// deliverable.unknown, deliverable.superseded, deliverable.version_unknown,
// deliverable.passage_unknown, deliverable.passage_twice,
// deliverable.passage_missing, deliverable.translation_known,
// deliverable.own_language, deliverable.too_many, text.language_unknown,
// text.missing, text.too_long, text.unreadable.
type AddTranslation struct {
	place.InCity
	// Deliverable that is translated.
	Deliverable id.Deliverable `json:"deliverable"`
	// Translation is a new id.
	Translation id.Translation `json:"translation"`
	// Version that it renders.
	Version id.DocumentVersion `json:"version"`
	// Language, an ISO 639 code.
	Language Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Passages in that language; generated parts need none.
	Passages []Passage `json:"passages"`
}

// MarkTranslationOutdated says that a translation is wanting. Refused with:
// deliverable.unknown, deliverable.translation_unknown.
type MarkTranslationOutdated struct {
	place.InCity
	// Deliverable that was translated.
	Deliverable id.Deliverable `json:"deliverable"`
	// Translation that is out of date.
	Translation id.Translation `json:"translation"`
}

// SupersedeDeliverable ends the validity of a published deliverable in favour
// of another published one of the same kind. Refused with:
// deliverable.unknown, deliverable.not_published,
// deliverable.superseded_by_itself, deliverable.other_kind.
type SupersedeDeliverable struct {
	place.InCity
	// Deliverable that is superseded.
	Deliverable id.Deliverable `json:"deliverable"`
	// By is the deliverable that takes its place.
	By id.Deliverable `json:"by"`
	// Kind of both.
	Kind Kind `json:"kind"`
}

// ConfirmSuccessor asks whether a deliverable may take the place of another;
// it comes with superseding. Refused with: deliverable.unknown,
// deliverable.not_published, deliverable.other_kind.
type ConfirmSuccessor struct {
	place.InCity
	Deliverable id.Deliverable
	Kind        Kind
}

// NoteSuggestion notes that a peer review makes a suggestion; it comes with the
// review. Refused with: deliverable.unknown, deliverable.settled,
// deliverable.suggestion_known, deliverable.passage_unknown,
// deliverable.too_many.
type NoteSuggestion struct {
	place.InCity
	Deliverable id.Deliverable
	Suggestion  id.Suggestion
	Passage     id.Passage // if it is about one
}

// NoteAnswer notes what became of a suggestion; it comes with the answer. A
// later answer takes the place of an earlier one. Refused with:
// deliverable.unknown, deliverable.settled, deliverable.suggestion_unknown,
// deliverable.outcome_unknown, deliverable.version_unknown.
type NoteAnswer struct {
	place.InCity
	Deliverable id.Deliverable
	Suggestion  id.Suggestion
	Outcome     Outcome
	Version     id.DocumentVersion // where it can be seen, if anywhere
}
