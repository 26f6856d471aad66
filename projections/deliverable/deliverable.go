package deliverable

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "deliverable",
		Version: 1,
		Events: []string{
			"deliverable.deliverable_started", "deliverable.passage_written", "deliverable.part_inserted", "deliverable.version_saved",
			"deliverable.deliverable_submitted", "deliverable.passage_commented", "deliverable.changes_requested",
			"deliverable.deliverable_endorsed", "deliverable.deliverable_approved", "deliverable.deliverable_published",
			"deliverable.contributor_added", "deliverable.naming_answered", "deliverable.passage_translated", "deliverable.translation_added",
			"deliverable.translation_outdated", "deliverable.deliverable_superseded", "deliverable.suggestion_noted",
			"deliverable.suggestion_answered",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.WriteDeliverable,
	}
}

func act(e *event.Recorded, on calendar.Date, reason event.Private) Act {
	return Act{e.Actor, role.Role(e.ActingAs), on, e.At, e.Position, reason}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	none := event.Private{}
	switch v := e.Data.(type) {
	case deliverable.DeliverableStarted:
		d.Programme, d.Participation, d.City = v.Programme, v.Participation, v.City
		d.Kind, d.Language, d.Title, d.State = v.Kind, v.Language, v.Title, deliverable.Drafting
	case deliverable.DeliverableSubmitted:
		d.State, d.Chosen, d.Submitted = deliverable.Submitted, v.Version, act(e, v.On, none)
		d.Submitted.By, d.Changes, d.Endorsed = v.SubmittedBy, Act{}, Act{}
	case deliverable.ChangesRequested:
		d.State, d.Changes, d.Endorsed = deliverable.ChangesAskedFor, act(e, calendar.Date{}, v.Reason), Act{}
	case deliverable.DeliverableEndorsed:
		d.Endorsed = act(e, v.On, none)
	case deliverable.DeliverableApproved:
		d.State, d.Approved = deliverable.Approved, act(e, v.On, none)
	case deliverable.DeliverablePublished:
		d.State, d.Published = deliverable.Published, act(e, v.On, none)
		for _, p := range v.Named {
			d.Contributors.Update(p, func(c *Contributor) { c.Named = true })
		}
	case deliverable.DeliverableSuperseded:
		d.State, d.Superseded, d.SupersededBy = deliverable.Superseded, act(e, v.On, none), v.By
	case deliverable.ContributorAdded:
		d.Contributors.Ensure(v.Contributor)
	case deliverable.NamingAnswered:
		d.Contributors.Update(v.Contributor, func(c *Contributor) {
			c.Answer = v.Answer
			c.Named = d.Published.Position > 0 && v.Answer == deliverable.Agreed
		})
	default:
		d.applyText(v, e)
	}
}

// applyText folds versions, and what is said about their passages.
func (d *Document) applyText(data any, e *event.Recorded) {
	switch v := data.(type) {
	case deliverable.PassageWritten:
		d.write(v.Passage, Text{Version: v.Version, Heading: v.Heading, Text: v.Text})
	case deliverable.PartInserted:
		d.write(v.Passage, Text{Version: v.Version, Heading: v.Heading, Part: v.Part, Position: v.Position})
	case deliverable.VersionSaved:
		d.Versions.Put(v.Version, Version{v.Number, slices.Clone(v.Passages), v.Note, e.Actor, role.Role(e.ActingAs), e.At, e.Position})
	case deliverable.PassageCommented:
		d.Comments.Put(v.Comment, Comment{v.Version, v.Passage, e.Actor, role.Role(e.ActingAs), e.At, e.Position, v.Text})
		if d.State == deliverable.Submitted {
			d.State = deliverable.InReview
		}
	case deliverable.SuggestionNoted:
		d.Suggestions.Put(v.Suggestion, Suggestion{Passage: v.Passage, Noted: e.At})
	case deliverable.SuggestionAnswered:
		d.Suggestions.Update(v.Suggestion, func(s *Suggestion) { s.Outcome, s.Version, s.Answered = v.Outcome, v.Version, e.At })
	case deliverable.TranslationAdded:
		d.Translations.Put(v.Translation, Translation{Version: v.Version, Language: v.Language, Title: v.Title, By: e.Actor, At: e.At})
	case deliverable.PassageTranslated:
		d.Translations.Update(v.Translation, func(t *Translation) {
			t.Texts = append(t.Texts, Translated{v.Passage, v.Heading, v.Text})
		})
	case deliverable.TranslationOutdated:
		d.Translations.Update(v.Translation, func(t *Translation) { t.Outdated = e.At })
	}
}

func (d *Document) write(p id.Passage, t Text) {
	passage := d.Passages.Ensure(p)
	passage.Texts = append(passage.Texts, t)
}
