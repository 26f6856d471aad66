package idea

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of an idea. The set is sealed.
//
//sumtype:decl
type Command interface {
	ideaCommand()
	// Stream is the idea's id.
	Stream() id.UUID
	at() place.InCity
}

// SubmitIdea begins an idea that everybody in the city reads. Refused with:
// idea.known, idea.group_unknown, text.missing, text.too_long,
// text.unreadable.
type SubmitIdea struct {
	place.InCity
	// Idea is a new id.
	Idea id.Idea `json:"idea"`
	// Group that it stands under: small letters, digits and low lines, at most
	// 40; left out, "ideas".
	Group Group `json:"group,omitzero"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// WriteIdea begins an idea that only its author reads until it is revealed.
// Refused with: idea.known, idea.group_unknown, text.missing, text.too_long,
// text.unreadable.
type WriteIdea struct {
	place.InCity
	// Idea is a new id.
	Idea id.Idea `json:"idea"`
	// Group that it stands under: small letters, digits and low lines, at most
	// 40; left out, "ideas".
	Group Group `json:"group,omitzero"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// RevealIdea shows a privately written idea to everybody in the city: its
// author does, or whoever leads the workshop, for all at once. Refused with:
// idea.unknown.
type RevealIdea struct {
	place.InCity
	// Idea to reveal.
	Idea id.Idea `json:"idea"`
}

// EditIdea replaces the words of one's own idea. Refused with: idea.unknown,
// idea.not_the_author, idea.settled, text.missing, text.too_long,
// text.unreadable.
type EditIdea struct {
	place.InCity
	// Idea to edit.
	Idea id.Idea `json:"idea"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// MoveIdea puts an idea under another heading. Refused with: idea.unknown,
// idea.hidden, idea.group_unknown.
type MoveIdea struct {
	place.InCity
	// Idea to move.
	Idea id.Idea `json:"idea"`
	// Group that it stands under from now on.
	Group Group `json:"group"`
}

// SupportIdea says that one supports an idea of somebody else. Refused with:
// idea.unknown, idea.hidden, idea.settled, idea.own_support, idea.too_many.
type SupportIdea struct {
	place.InCity
	// Idea to support.
	Idea id.Idea `json:"idea"`
}

// WithdrawSupport takes one's support back. Refused with: idea.unknown,
// idea.hidden, idea.settled.
type WithdrawSupport struct {
	place.InCity
	// Idea that one supported.
	Idea id.Idea `json:"idea"`
}

// CommentOnIdea adds a remark. Refused with: idea.unknown, idea.hidden,
// idea.comment_known, idea.too_many, text.missing, text.too_long,
// text.unreadable.
type CommentOnIdea struct {
	place.InCity
	// Idea that the remark is about.
	Idea id.Idea `json:"idea"`
	// Comment is a new id.
	Comment id.Comment `json:"comment"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// ReviewIdea says that the city looks into a submitted or parked idea. Refused
// with: idea.unknown, idea.hidden, idea.settled.
type ReviewIdea struct {
	place.InCity
	// Idea to look into.
	Idea id.Idea `json:"idea"`
}

// AcceptIdea says that the city wants it. Refused with: idea.unknown,
// idea.hidden, idea.settled.
type AcceptIdea struct {
	place.InCity
	// Idea to accept.
	Idea id.Idea `json:"idea"`
}

// ParkIdea sets an idea aside, also an accepted one; its author is told why.
// Refused with: idea.unknown, idea.hidden, idea.settled,
// text.reason_too_short, text.too_long, text.unreadable.
type ParkIdea struct {
	place.InCity
	// Idea to park.
	Idea id.Idea `json:"idea"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// DeclineIdea says that the city does not want it; its author is told why.
// Refused with: idea.unknown, idea.hidden, idea.settled,
// text.reason_too_short, text.too_long, text.unreadable.
type DeclineIdea struct {
	place.InCity
	// Idea to decline.
	Idea id.Idea `json:"idea"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// MergeIdeas joins an idea to another one of the same city, with its
// supporters. Refused with: idea.unknown, idea.hidden, idea.settled,
// idea.merged_into_itself.
type MergeIdeas struct {
	place.InCity
	// Idea that ends; it stays readable.
	Idea id.Idea `json:"idea"`
	// Into is the idea that goes on.
	Into id.Idea `json:"into"`
}

// TakeMerged joins another idea to this one; it comes with merging. Refused
// with: idea.unknown, idea.hidden, idea.settled.
type TakeMerged struct {
	place.InCity
	Idea       id.Idea
	From       id.Idea
	Author     id.Person
	Supporters []id.Person
}

// PromoteIdea makes an activity of the city's roadmap of an accepted idea; the
// activity keeps the idea's id for good. Refused with: idea.unknown,
// idea.hidden, idea.not_accepted, idea.promoted_already,
// idea.activity_missing, strategy.not_drafted, strategy.not_editable,
// roadmap.not_open, roadmap.frozen, roadmap.activity_known,
// roadmap.dates_impossible, roadmap.too_many, text.missing, text.too_long,
// text.unreadable.
type PromoteIdea struct {
	place.InCity
	// Idea that was accepted.
	Idea id.Idea `json:"idea"`
	// Activity is a new id.
	Activity id.Activity `json:"activity"`
	// Title of the activity, at most 200 characters.
	Title string `json:"title"`
	// Organisation that answers for the activity, at most 200 characters.
	Organisation string `json:"organisation"`
	// Start is the first planned day.
	Start calendar.Date `json:"start"`
	// End is the last planned day.
	End calendar.Date `json:"end"`
}
