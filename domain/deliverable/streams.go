package deliverable

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// The sealed set of commands; each is for the stream of its deliverable.

func (StartDeliverable) deliverableCommand() {}
func (c StartDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c StartDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (SaveVersion) deliverableCommand() {}
func (c SaveVersion) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c SaveVersion) Stream() id.UUID { return c.Deliverable.UUID() }

func (SubmitDeliverable) deliverableCommand() {}
func (c SubmitDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c SubmitDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (CommentPassage) deliverableCommand() {}
func (c CommentPassage) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c CommentPassage) Stream() id.UUID { return c.Deliverable.UUID() }

func (RequestChanges) deliverableCommand() {}
func (c RequestChanges) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c RequestChanges) Stream() id.UUID { return c.Deliverable.UUID() }

func (EndorseDeliverable) deliverableCommand() {}
func (c EndorseDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c EndorseDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (ApproveDeliverable) deliverableCommand() {}
func (c ApproveDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c ApproveDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (PublishDeliverable) deliverableCommand() {}
func (c PublishDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c PublishDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (AddContributor) deliverableCommand() {}
func (c AddContributor) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c AddContributor) Stream() id.UUID { return c.Deliverable.UUID() }

func (AnswerNaming) deliverableCommand() {}
func (c AnswerNaming) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c AnswerNaming) Stream() id.UUID { return c.Deliverable.UUID() }

func (AddTranslation) deliverableCommand() {}
func (c AddTranslation) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c AddTranslation) Stream() id.UUID { return c.Deliverable.UUID() }

func (MarkTranslationOutdated) deliverableCommand() {}
func (c MarkTranslationOutdated) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c MarkTranslationOutdated) Stream() id.UUID { return c.Deliverable.UUID() }

func (SupersedeDeliverable) deliverableCommand() {}
func (c SupersedeDeliverable) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c SupersedeDeliverable) Stream() id.UUID { return c.Deliverable.UUID() }

func (ConfirmSuccessor) deliverableCommand() {}
func (c ConfirmSuccessor) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c ConfirmSuccessor) Stream() id.UUID { return c.Deliverable.UUID() }

func (NoteSuggestion) deliverableCommand() {}
func (c NoteSuggestion) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c NoteSuggestion) Stream() id.UUID { return c.Deliverable.UUID() }

func (NoteAnswer) deliverableCommand() {}
func (c NoteAnswer) at() place.InCity  { return c.InCity }

// Stream is the deliverable's id.
func (c NoteAnswer) Stream() id.UUID { return c.Deliverable.UUID() }
