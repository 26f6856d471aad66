package card

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
)

// Event is a fact of a card. The set is sealed.
//
//sumtype:decl
type Event interface{ cardEvent() }

// LinkKind says what a card refers to.
type LinkKind string

// The kinds of links.
const (
	ToCard        LinkKind = "card"
	ToMilestone   LinkKind = "milestone"
	ToActivity    LinkKind = "activity"
	ToIdea        LinkKind = "idea"
	ToPractice    LinkKind = "practice"
	ToDeliverable LinkKind = "deliverable"
	ToSession     LinkKind = "session"
	ToWeb         LinkKind = "web"
)

// Reaction is a sign that says in one picture what a remark would.
type Reaction string

// The reactions.
const (
	Agree    Reaction = "agree"
	Thanks   Reaction = "thanks"
	Like     Reaction = "like"
	Insight  Reaction = "insight"
	Question Reaction = "question"
	Applause Reaction = "applause"
)

// CardAdded puts a card into a column.
type CardAdded struct {
	Card      id.Card       `json:"card" pii:"ref"`
	Board     id.Board      `json:"board" pii:"ref"`
	Programme id.Programme  `json:"programme" pii:"ref"`
	Column    id.Column     `json:"column" pii:"ref"`
	Rank      rank.Rank     `json:"rank" pii:"none"`
	Author    id.Person     `json:"author" pii:"ref"`
	Title     event.Private `json:"title,omitempty" pii:"free,about=Card"`
	Text      event.Private `json:"text,omitempty" pii:"free,about=Card"`
}

// CardEdited replaces title and text. Edition counts the texts that the card
// had, this one included.
type CardEdited struct {
	Card    id.Card       `json:"card" pii:"ref"`
	Board   id.Board      `json:"board" pii:"ref"`
	Edition int           `json:"edition" pii:"none"`
	Title   event.Private `json:"title,omitempty" pii:"free,about=Card"`
	Text    event.Private `json:"text,omitempty" pii:"free,about=Card"`
}

// CardMoved gives the card another place.
type CardMoved struct {
	Card     id.Card   `json:"card" pii:"ref"`
	Board    id.Board  `json:"board" pii:"ref"`
	Column   id.Column `json:"column" pii:"ref"`
	Previous id.Column `json:"previous" pii:"ref"`
	Rank     rank.Rank `json:"rank" pii:"none"`
}

// CardAssigned gives the card to a person, beside those who have it.
type CardAssigned struct {
	Card   id.Card   `json:"card" pii:"ref"`
	Board  id.Board  `json:"board" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
}

// CardUnassigned takes the card from a person.
type CardUnassigned struct {
	Card   id.Card   `json:"card" pii:"ref"`
	Board  id.Board  `json:"board" pii:"ref"`
	Person id.Person `json:"person" pii:"ref"`
}

// CardLabelled replaces the card's labels.
type CardLabelled struct {
	Card   id.Card        `json:"card" pii:"ref"`
	Board  id.Board       `json:"board" pii:"ref"`
	Labels []id.CardLabel `json:"labels,omitempty" pii:"ref"`
}

// CardLinked refers from the card to something else: by its id where it has one
// here, else by an address on the web.
type CardLinked struct {
	Card    id.Card       `json:"card" pii:"ref"`
	Board   id.Board      `json:"board" pii:"ref"`
	Link    id.Link       `json:"link" pii:"ref"`
	Kind    LinkKind      `json:"kind" pii:"none"`
	To      id.Thing      `json:"to,omitempty" pii:"ref"`
	Title   event.Private `json:"title,omitempty" pii:"free,about=Card"`
	Address event.Private `json:"address,omitempty" pii:"free,about=Card"`
}

// CardUnlinked takes a reference away.
type CardUnlinked struct {
	Card  id.Card  `json:"card" pii:"ref"`
	Board id.Board `json:"board" pii:"ref"`
	Link  id.Link  `json:"link" pii:"ref"`
}

// CommentAdded adds a remark, or a reply in the thread of one. Mentions are the
// people that it speaks to.
type CommentAdded struct {
	Card     id.Card       `json:"card" pii:"ref"`
	Board    id.Board      `json:"board" pii:"ref"`
	Comment  id.Comment    `json:"comment" pii:"ref"`
	Thread   id.Comment    `json:"thread,omitempty" pii:"ref"`
	Author   id.Person     `json:"author" pii:"ref"`
	Mentions []id.Person   `json:"mentions,omitempty" pii:"ref"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Comment"`
}

// CommentEdited replaces the text of a remark. Edition counts its texts, this
// one included.
type CommentEdited struct {
	Card     id.Card       `json:"card" pii:"ref"`
	Board    id.Board      `json:"board" pii:"ref"`
	Comment  id.Comment    `json:"comment" pii:"ref"`
	Edition  int           `json:"edition" pii:"none"`
	Mentions []id.Person   `json:"mentions,omitempty" pii:"ref"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Comment"`
}

// CommentWithdrawn takes a remark back; that it existed stays.
type CommentWithdrawn struct {
	Card    id.Card    `json:"card" pii:"ref"`
	Board   id.Board   `json:"board" pii:"ref"`
	Comment id.Comment `json:"comment" pii:"ref"`
	Author  id.Person  `json:"author" pii:"ref"`
}

// ReactionAdded is a person's sign on the card, or on a remark.
type ReactionAdded struct {
	Card     id.Card    `json:"card" pii:"ref"`
	Board    id.Board   `json:"board" pii:"ref"`
	Comment  id.Comment `json:"comment,omitempty" pii:"ref"`
	Person   id.Person  `json:"person" pii:"ref"`
	Reaction Reaction   `json:"reaction" pii:"none"`
}

// ReactionRemoved takes the sign back.
type ReactionRemoved struct {
	Card     id.Card    `json:"card" pii:"ref"`
	Board    id.Board   `json:"board" pii:"ref"`
	Comment  id.Comment `json:"comment,omitempty" pii:"ref"`
	Person   id.Person  `json:"person" pii:"ref"`
	Reaction Reaction   `json:"reaction" pii:"none"`
}

// CardArchived puts the card away; it stays readable.
type CardArchived struct {
	Card  id.Card  `json:"card" pii:"ref"`
	Board id.Board `json:"board" pii:"ref"`
}

// CardRestored brings the card back to where it was.
type CardRestored struct {
	Card   id.Card   `json:"card" pii:"ref"`
	Board  id.Board  `json:"board" pii:"ref"`
	Column id.Column `json:"column" pii:"ref"`
	Rank   rank.Rank `json:"rank" pii:"none"`
}

func (CardAdded) cardEvent()        {}
func (CardEdited) cardEvent()       {}
func (CardMoved) cardEvent()        {}
func (CardAssigned) cardEvent()     {}
func (CardUnassigned) cardEvent()   {}
func (CardLabelled) cardEvent()     {}
func (CardLinked) cardEvent()       {}
func (CardUnlinked) cardEvent()     {}
func (CommentAdded) cardEvent()     {}
func (CommentEdited) cardEvent()    {}
func (CommentWithdrawn) cardEvent() {}
func (ReactionAdded) cardEvent()    {}
func (ReactionRemoved) cardEvent()  {}
func (CardArchived) cardEvent()     {}
func (CardRestored) cardEvent()     {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[CardAdded]("card.card_added"),
		of[CardEdited]("card.card_edited"),
		of[CardMoved]("card.card_moved"),
		of[CardAssigned]("card.card_assigned"),
		of[CardUnassigned]("card.card_unassigned"),
		of[CardLabelled]("card.card_labelled"),
		of[CardLinked]("card.card_linked"),
		of[CardUnlinked]("card.card_unlinked"),
		of[CommentAdded]("card.comment_added"),
		of[CommentEdited]("card.comment_edited"),
		of[CommentWithdrawn]("card.comment_withdrawn"),
		of[ReactionAdded]("card.reaction_added"),
		of[ReactionRemoved]("card.reaction_removed"),
		of[CardArchived]("card.card_archived"),
		of[CardRestored]("card.card_restored"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
