// Package deliverable is a report that a city hands in: versions made of
// passages, remarks on them, review, approval, translations and publication.
//
//	           submit                        approve            publish
//	drafting ─────────▶ submitted ─────────────────▶ approved ─────────▶ published
//	                     ▲  │  │  a remark                                   │
//	             submit  │  │  └───────▶ in_review ──▶ approved      superseded by
//	                     │  ▼  changes requested │                    another one
//	              changes_requested ◀────────────┘
//
// A version is a list of passages; a passage keeps its id from one version to
// the next, so that remarks and peers' suggestions find it again. Submitting
// names the version: it is the chosen one, and there is never more than one
// (DEL-1). A generated passage holds the position of the log that it was taken
// from instead of a text (DEL-5).
//
// A final report is endorsed by the lead expert, then approved by the
// programme manager; everything else is approved by the lead expert, in a
// partner city by the city lead (STR-3). Nothing is approved while a
// suggestion of a peer review waits for its answer (ACA-4).
package deliverable

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where a deliverable stands.
type Status string

// The states of a deliverable; none: not begun.
const (
	Drafting        Status = "drafting"
	Submitted       Status = "submitted"
	InReview        Status = "in_review"
	ChangesAskedFor Status = "changes_requested"
	Approved        Status = "approved"
	Published       Status = "published"
	Superseded      Status = "superseded"
)

// Limits of one deliverable.
const (
	PassagesMost     = 300
	VersionsMost     = 500
	CommentsMost     = 5000
	TranslationsMost = 100
	ContributorsMost = 300
	SuggestionsMost  = 1000
	TextMost         = 20_000 // characters of one passage
	NoteMost         = 500
)

// State is what decisions read.
type State struct {
	Deliverable   id.Deliverable
	Participation id.Participation
	Programme     id.Programme
	Kind          Kind
	Language      Language
	Status        Status
	Versions      map[id.DocumentVersion][]id.Passage
	Passages      map[id.Passage]bool
	Chosen        id.DocumentVersion // the one submitted last
	SubmittedBy   id.Person
	EndorsedBy    id.Person // of the chosen version of a final report
	Comments      map[id.Comment]bool
	Contributors  map[id.Person]Answer // empty: did not say
	Translations  map[id.Translation]Translation
	Suggestions   map[id.Suggestion]Outcome // empty: not answered
}

// Translation is what decisions read of one.
type Translation struct {
	Version  id.DocumentVersion
	Outdated bool
}

// Decider of the stream deliverable-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "deliverable",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city that the deliverable is of,
// and for what one says of oneself the person named.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: s.Programme, Participation: s.Participation}
	if s.Status == "" {
		o = role.Object{Programme: c.at().Programme, Participation: c.at().Participation()}
	}
	if self, is := c.(AnswerNaming); is {
		o.Owner = self.Contributor
	}
	return o, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if start, is := c.(StartDeliverable); is {
		return begin(s, start)
	}
	if s.Status == "" || s.Participation != c.at().Participation() {
		return nil, decider.Refuse("deliverable.unknown")
	}
	switch c := c.(type) {
	case StartDeliverable: // decided above
		return nil, nil
	case SaveVersion:
		return saveVersion(s, c, by)
	case SubmitDeliverable:
		return submit(s, c, by)
	case CommentPassage:
		return comment(s, c)
	case RequestChanges:
		return requestChanges(s, c, by)
	case EndorseDeliverable:
		return endorse(s, c, by)
	case ApproveDeliverable:
		return approve(s, c, by)
	case PublishDeliverable:
		return publish(s, by)
	case AddContributor:
		return addContributor(s, c)
	case AnswerNaming:
		return answerNaming(s, c, by)
	case AddTranslation:
		return addTranslation(s, c)
	case MarkTranslationOutdated:
		return markOutdated(s, c)
	case SupersedeDeliverable:
		return supersede(s, c, by)
	case ConfirmSuccessor:
		return nil, confirmSuccessor(s, c)
	case NoteSuggestion:
		return noteSuggestion(s, c)
	case NoteAnswer:
		return noteAnswer(s, c)
	}
	panic("deliverable: a command outside the sealed set")
}

// unsettled refuses what is not possible once a version is approved.
func (s State) unsettled() error {
	switch s.Status {
	case Approved, Published, Superseded:
		return decider.Refuse("deliverable.settled", "status", s.Status)
	case Drafting, Submitted, InReview, ChangesAskedFor:
	}
	return nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case DeliverableStarted:
		s.Deliverable, s.Participation, s.Programme = e.Deliverable, e.Participation, e.Programme
		s.Kind, s.Language, s.Status = e.Kind, e.Language, Drafting
	case PassageWritten:
		s.Passages = decider.With(s.Passages, e.Passage, true)
	case PartInserted:
		s.Passages = decider.With(s.Passages, e.Passage, true)
	case VersionSaved:
		s.Versions = decider.With(s.Versions, e.Version, slices.Clone(e.Passages))
	case DeliverableSubmitted:
		s.Status, s.Chosen, s.SubmittedBy, s.EndorsedBy = Submitted, e.Version, e.SubmittedBy, id.Person{}
	case PassageCommented:
		s.Comments = decider.With(s.Comments, e.Comment, true)
		if s.Status == Submitted {
			s.Status = InReview
		}
	case ChangesRequested:
		s.Status, s.EndorsedBy = ChangesAskedFor, id.Person{}
	case DeliverableEndorsed:
		s.EndorsedBy = e.EndorsedBy
	case DeliverableApproved:
		s.Status = Approved
	case DeliverablePublished:
		s.Status = Published
	case ContributorAdded:
		s.Contributors = decider.With(s.Contributors, e.Contributor, "")
	case NamingAnswered:
		s.Contributors = decider.With(s.Contributors, e.Contributor, e.Answer)
	case PassageTranslated: // its text is not read here
	case TranslationAdded:
		s.Translations = decider.With(s.Translations, e.Translation, Translation{Version: e.Version})
	case TranslationOutdated:
		t := s.Translations[e.Translation]
		t.Outdated = true
		s.Translations = decider.With(s.Translations, e.Translation, t)
	case DeliverableSuperseded:
		s.Status = Superseded
	case SuggestionNoted:
		s.Suggestions = decider.With(s.Suggestions, e.Suggestion, "")
	case SuggestionAnswered:
		s.Suggestions = decider.With(s.Suggestions, e.Suggestion, e.Outcome)
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Deliverable.UUID()}
	add := func(u id.UUID) {
		if !u.IsZero() {
			tags = append(tags, u)
		}
	}
	switch e := e.(type) {
	case DeliverableStarted, PassageWritten, PartInserted, VersionSaved, ChangesRequested, DeliverableApproved,
		PassageTranslated, TranslationAdded, TranslationOutdated, DeliverablePublished: // they concern the deliverable
	case DeliverableSubmitted:
		add(e.SubmittedBy.UUID())
	case PassageCommented:
		add(e.Passage.UUID())
	case DeliverableEndorsed:
		add(e.EndorsedBy.UUID())
	case ContributorAdded:
		add(e.Contributor.UUID())
	case NamingAnswered:
		add(e.Contributor.UUID())
	case DeliverableSuperseded:
		add(e.By.UUID())
	case SuggestionNoted:
		add(e.Suggestion.UUID())
		add(e.Passage.UUID())
	case SuggestionAnswered:
		add(e.Suggestion.UUID())
	}
	return s.Programme, tags
}
