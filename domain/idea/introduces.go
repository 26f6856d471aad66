package idea

import "megdan/domain/event"

// Introduces the idea with its author.
func (e IdeaWritten) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Idea.UUID(), Kind: "idea", Participation: e.Participation, Owner: e.Author})
}

// Introduces the idea with its author.
func (e IdeaSubmitted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Idea.UUID(), Kind: "idea", Participation: e.Participation, Owner: e.Author})
}
