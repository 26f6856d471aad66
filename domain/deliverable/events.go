package deliverable

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is a fact of one deliverable. The set is sealed.
//
//sumtype:decl
type Event interface{ deliverableEvent() }

// Kind is what a deliverable is.
type Kind string

// The kinds of the programme.
const (
	AssessmentReport Kind = "assessment_report"
	StrategyReport   Kind = "strategy_report"
	GovernancePlan   Kind = "governance_plan"
	EvaluationPlan   Kind = "evaluation_plan"
	FinalReport      Kind = "final_report"
)

// Part is what a generated passage shows; none: somebody wrote it.
type Part string

// The generated parts.
const (
	Scores     Part = "scores"
	Objectives Part = "objectives"
	Timetable  Part = "timetable"
	Indicators Part = "indicators"
)

// Outcome is what became of a peer's suggestion.
type Outcome string

// The outcomes.
const (
	TakenOver    Outcome = "taken_over"
	InPart       Outcome = "taken_over_in_part"
	NotTakenOver Outcome = "not_taken_over"
)

// Answer is what a contributor says to being named.
type Answer string

// The answers.
const (
	Agreed  Answer = "agreed"
	Refused Answer = "refused"
)

// Language is an ISO 639 code.
type Language string

// DeliverableStarted begins a deliverable of a city.
type DeliverableStarted struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Kind          Kind             `json:"kind" pii:"none"`
	Language      Language         `json:"language" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Deliverable"`
}

// PassageWritten is the new text of one passage, part of the version that
// follows.
type PassageWritten struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Passage       id.Passage         `json:"passage" pii:"ref"`
	Heading       event.Private      `json:"heading,omitempty" pii:"free,about=Deliverable"`
	Text          event.Private      `json:"text,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// PartInserted is a passage that shows what a view said at a position of the
// log: it can be made again, and stays what it was.
type PartInserted struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Passage       id.Passage         `json:"passage" pii:"ref"`
	Part          Part               `json:"part" pii:"none"`
	Position      int64              `json:"position" pii:"none"`
	Heading       event.Private      `json:"heading,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// VersionSaved is a whole state: which passages stand in it, in order. Those
// that were not written with it are as they were.
type VersionSaved struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Number        int                `json:"number" pii:"none"`
	Passages      []id.Passage       `json:"passages" pii:"ref"`
	Note          event.Private      `json:"note,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// DeliverableSubmitted hands in one version: it is the chosen one from now on.
type DeliverableSubmitted struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	SubmittedBy   id.Person          `json:"submitted_by" pii:"ref"`
	On            calendar.Date      `json:"on" pii:"none"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// PassageCommented is a remark on a passage, as one version had it.
type PassageCommented struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Comment       id.Comment         `json:"comment" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Passage       id.Passage         `json:"passage" pii:"ref"`
	Text          event.Private      `json:"text,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// ChangesRequested sends the submitted version back.
type ChangesRequested struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Reason        event.Private      `json:"reason,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// DeliverableEndorsed is the lead expert's approval of a final report; the
// programme manager's follows.
type DeliverableEndorsed struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	EndorsedBy    id.Person          `json:"endorsed_by" pii:"ref"`
	On            calendar.Date      `json:"on" pii:"none"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// DeliverableApproved makes the version the valid one.
type DeliverableApproved struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Kind          Kind               `json:"kind" pii:"none"`
	ApprovedAs    role.Role          `json:"approved_as" pii:"none"`
	On            calendar.Date      `json:"on" pii:"none"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// DeliverablePublished shows the approved version to everybody, with the names
// of those contributors who agreed.
type DeliverablePublished struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Named         []id.Person        `json:"named,omitempty" pii:"ref"`
	On            calendar.Date      `json:"on" pii:"none"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// ContributorAdded says that a person contributed.
type ContributorAdded struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Contributor   id.Person        `json:"contributor" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// NamingAnswered is what a contributor says to being named in public.
type NamingAnswered struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Contributor   id.Person        `json:"contributor" pii:"ref"`
	Answer        Answer           `json:"answer" pii:"none"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// PassageTranslated is one passage in the language of the translation that
// follows.
type PassageTranslated struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Translation   id.Translation   `json:"translation" pii:"ref"`
	Passage       id.Passage       `json:"passage" pii:"ref"`
	Heading       event.Private    `json:"heading,omitempty" pii:"free,about=Deliverable"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// TranslationAdded renders a version in another language.
type TranslationAdded struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Translation   id.Translation     `json:"translation" pii:"ref"`
	Version       id.DocumentVersion `json:"version" pii:"ref"`
	Language      Language           `json:"language" pii:"none"`
	Title         event.Private      `json:"title,omitempty" pii:"free,about=Deliverable"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

// TranslationOutdated says that a translation renders another version than the
// chosen one, or that somebody found it wanting.
type TranslationOutdated struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Translation   id.Translation   `json:"translation" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// DeliverableSuperseded ends the validity of a published deliverable; it stays
// readable.
type DeliverableSuperseded struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	By            id.Deliverable   `json:"by" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// SuggestionNoted says that a peer review made a suggestion, about a passage
// if one is named.
type SuggestionNoted struct {
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Suggestion    id.Suggestion    `json:"suggestion" pii:"ref"`
	Passage       id.Passage       `json:"passage,omitempty" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// SuggestionAnswered says what became of a suggestion, and in which version it
// can be seen.
type SuggestionAnswered struct {
	Deliverable   id.Deliverable     `json:"deliverable" pii:"ref"`
	Suggestion    id.Suggestion      `json:"suggestion" pii:"ref"`
	Outcome       Outcome            `json:"outcome" pii:"none"`
	Version       id.DocumentVersion `json:"version,omitempty" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
}

func (DeliverableStarted) deliverableEvent()    {}
func (PassageWritten) deliverableEvent()        {}
func (PartInserted) deliverableEvent()          {}
func (VersionSaved) deliverableEvent()          {}
func (DeliverableSubmitted) deliverableEvent()  {}
func (PassageCommented) deliverableEvent()      {}
func (ChangesRequested) deliverableEvent()      {}
func (DeliverableEndorsed) deliverableEvent()   {}
func (DeliverableApproved) deliverableEvent()   {}
func (DeliverablePublished) deliverableEvent()  {}
func (ContributorAdded) deliverableEvent()      {}
func (NamingAnswered) deliverableEvent()        {}
func (PassageTranslated) deliverableEvent()     {}
func (TranslationAdded) deliverableEvent()      {}
func (TranslationOutdated) deliverableEvent()   {}
func (DeliverableSuperseded) deliverableEvent() {}
func (SuggestionNoted) deliverableEvent()       {}
func (SuggestionAnswered) deliverableEvent()    {}

// Events lists every event of a deliverable with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[DeliverableStarted]("deliverable.deliverable_started"),
		of[PassageWritten]("deliverable.passage_written"),
		of[PartInserted]("deliverable.part_inserted"),
		of[VersionSaved]("deliverable.version_saved"),
		of[DeliverableSubmitted]("deliverable.deliverable_submitted"),
		of[PassageCommented]("deliverable.passage_commented"),
		of[ChangesRequested]("deliverable.changes_requested"),
		of[DeliverableEndorsed]("deliverable.deliverable_endorsed"),
		of[DeliverableApproved]("deliverable.deliverable_approved"),
		of[DeliverablePublished]("deliverable.deliverable_published"),
		of[ContributorAdded]("deliverable.contributor_added"),
		of[NamingAnswered]("deliverable.naming_answered"),
		of[PassageTranslated]("deliverable.passage_translated"),
		of[TranslationAdded]("deliverable.translation_added"),
		of[TranslationOutdated]("deliverable.translation_outdated"),
		of[DeliverableSuperseded]("deliverable.deliverable_superseded"),
		of[SuggestionNoted]("deliverable.suggestion_noted"),
		of[SuggestionAnswered]("deliverable.suggestion_answered"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
