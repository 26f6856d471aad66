package card

import (
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/rank"
)

// Command is what can be asked of a card. The set is sealed.
//
//sumtype:decl
type Command interface {
	cardCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// AddCard puts a new card into a column. Refused with: card.added_differently,
// card.rank_impossible, text.missing, text.too_long, text.unreadable.
type AddCard struct {
	place.InProgramme
	// Board that gets it.
	Board id.Board `json:"board"`
	// Card is a new id.
	Card id.Card `json:"card"`
	// Column of the board.
	Column id.Column `json:"column"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text,omitzero"`
	// After is the rank of the card that it stands behind.
	After rank.Rank `json:"after,omitzero"`
	// Before is the rank of the card that it stands in front of. Without both
	// the card goes to the end, by its time.
	Before rank.Rank `json:"before,omitzero"`
}

// EditCard replaces title and text, and names the version it starts from. Where
// somebody was faster, the refusal holds both texts and the version to start
// from next. Refused with: card.unknown, card.archived, card.edited_meanwhile,
// text.missing, text.too_long, text.unreadable.
type EditCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to edit.
	Card id.Card `json:"card"`
	// Version of the text that the writer saw: edition in the card's document.
	Version int `json:"version"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text,omitzero"`
}

// MoveCard gives a card another place, between two that its neighbours' ranks
// name. Two moves at once both stand, the later one wins. Refused with:
// card.unknown, card.archived, card.rank_impossible.
type MoveCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to move.
	Card id.Card `json:"card"`
	// Column it goes to.
	Column id.Column `json:"column"`
	// After is the rank of the card that it stands behind; left out, it comes
	// first.
	After rank.Rank `json:"after,omitzero"`
	// Before is the rank of the card that it stands in front of; left out, it
	// comes last.
	Before rank.Rank `json:"before,omitzero"`
}

// AssignCard gives a card to a person, beside those who have it. Refused with:
// card.unknown, card.archived, card.too_many.
type AssignCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to give.
	Card id.Card `json:"card"`
	// Person who takes care of it.
	Person id.Person `json:"person"`
}

// UnassignCard takes a card from a person. Refused with: card.unknown,
// card.archived.
type UnassignCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to take.
	Card id.Card `json:"card"`
	// Person who has it no longer.
	Person id.Person `json:"person"`
}

// LabelCard replaces a card's labels. Refused with: card.unknown,
// card.archived.
type LabelCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to label.
	Card id.Card `json:"card"`
	// Labels of the board; none takes all away.
	Labels []id.CardLabel `json:"labels,omitzero"`
}

// LinkCard refers from a card to something else. Refused with: card.unknown,
// card.archived, card.link_known, card.link_unclear, card.too_many,
// text.missing, text.too_long, text.unreadable, text.not_a_web_address.
type LinkCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card that refers.
	Card id.Card `json:"card"`
	// Link is a new id.
	Link id.Link `json:"link"`
	// Kind of what it refers to.
	Kind LinkKind `json:"kind"`
	// To is its id; left out for an address on the web.
	To id.Thing `json:"to,omitzero"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Address on the web.
	Address string `json:"address,omitzero"`
}

// UnlinkCard takes a reference away. Refused with: card.unknown, card.archived,
// card.link_unknown.
type UnlinkCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card that refers.
	Card id.Card `json:"card"`
	// Link to take away.
	Link id.Link `json:"link"`
}

// CommentOnCard adds a remark, or a reply. Refused with: card.unknown,
// card.archived, card.comment_known, card.comment_unknown, card.too_many,
// text.missing, text.too_long, text.unreadable.
type CommentOnCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card that it is about.
	Card id.Card `json:"card"`
	// Comment is a new id.
	Comment id.Comment `json:"comment"`
	// ReplyTo is the remark that it answers.
	ReplyTo id.Comment `json:"reply_to,omitzero"`
	// Mentions are the people it speaks to.
	Mentions []id.Person `json:"mentions,omitzero"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// EditComment replaces the text of one's own remark, from the version seen.
// Refused with: card.unknown, card.archived, card.comment_unknown,
// card.comment_withdrawn, card.not_the_author, card.edited_meanwhile,
// card.too_many, text.missing, text.too_long, text.unreadable.
type EditComment struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card that it is about.
	Card id.Card `json:"card"`
	// Comment to edit.
	Comment id.Comment `json:"comment"`
	// Version of the text that the writer saw: edition in the document.
	Version int `json:"version"`
	// Mentions are the people it speaks to.
	Mentions []id.Person `json:"mentions,omitzero"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// WithdrawComment takes a remark back: one's own, or as city lead or programme
// manager any. Refused with: card.unknown, card.archived, card.comment_unknown,
// card.not_the_author.
type WithdrawComment struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card that it is about.
	Card id.Card `json:"card"`
	// Comment to take back.
	Comment id.Comment `json:"comment"`
}

// React puts one's sign on a card or a remark. Refused with: card.unknown,
// card.archived, card.comment_unknown, card.comment_withdrawn,
// card.reaction_unknown.
type React struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card of the sign.
	Card id.Card `json:"card"`
	// Comment of the sign; left out, it is on the card.
	Comment id.Comment `json:"comment,omitzero"`
	// Reaction to show.
	Reaction Reaction `json:"reaction"`
}

// TakeReactionBack takes one's sign back. Refused with: card.unknown,
// card.archived.
type TakeReactionBack struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card of the sign.
	Card id.Card `json:"card"`
	// Comment of the sign; left out, it is on the card.
	Comment id.Comment `json:"comment,omitzero"`
	// Reaction to take back.
	Reaction Reaction `json:"reaction"`
}

// ArchiveCard puts a card away; it stays readable. Refused with: card.unknown.
type ArchiveCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to archive.
	Card id.Card `json:"card"`
}

// RestoreCard brings an archived card back to where it was. Refused with:
// card.unknown.
type RestoreCard struct {
	place.InProgramme
	// Board of the card.
	Board id.Board `json:"board"`
	// Card to restore.
	Card id.Card `json:"card"`
}

func (AddCard) cardCommand()          {}
func (EditCard) cardCommand()         {}
func (MoveCard) cardCommand()         {}
func (AssignCard) cardCommand()       {}
func (UnassignCard) cardCommand()     {}
func (LabelCard) cardCommand()        {}
func (LinkCard) cardCommand()         {}
func (UnlinkCard) cardCommand()       {}
func (CommentOnCard) cardCommand()    {}
func (EditComment) cardCommand()      {}
func (WithdrawComment) cardCommand()  {}
func (React) cardCommand()            {}
func (TakeReactionBack) cardCommand() {}
func (ArchiveCard) cardCommand()      {}
func (RestoreCard) cardCommand()      {}

// Stream is the card's id.
func (c AddCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c EditCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c MoveCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c AssignCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c UnassignCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c LabelCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c LinkCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c UnlinkCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c CommentOnCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c EditComment) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c WithdrawComment) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c React) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c TakeReactionBack) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c ArchiveCard) Stream() id.UUID { return c.Card.UUID() }

// Stream is the card's id.
func (c RestoreCard) Stream() id.UUID { return c.Card.UUID() }
