// Package card is one card of a board: what it says, where it stands, who takes
// care of it, and what people say about it.
//
// Its place is a rank between its neighbours' (KNB-2): cards know nothing of
// each other, so that moves of two cards never wait for one another, and of two
// moves of one card the later one wins. Texts are edited from a version; who
// was slower is told both texts (KNB-3). Nothing is deleted (KNB-4): a card is
// archived, a remark withdrawn, and that it existed stays.
//
// Whether the board is there, takes changes and has the column and the labels
// is asked of the board in the same append.
package card

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/role"
)

// Limits of one card.
const (
	TextMost     = 10_000
	PeopleMost   = 50
	LinksMost    = 200
	CommentsMost = 5000
	MentionsMost = 50
)

// State is what decisions read. The texts are references: a decision never
// reads them, a refusal hands them on.
type State struct {
	Card      id.Card // zero: not there
	Board     id.Board
	Programme id.Programme
	Column    id.Column
	Rank      rank.Rank
	Edition   int
	Title     event.Private
	Text      event.Private
	Archived  bool
	People    []id.Person
	Labels    []id.CardLabel
	Links     map[id.Link]bool
	Comments  map[id.Comment]Comment
	Signs     map[Sign]bool
}

// Comment is what decisions read of a remark.
type Comment struct {
	Author    id.Person
	Thread    id.Comment // the remark that began the thread; itself, if it did
	Edition   int
	Text      event.Private
	Withdrawn bool
}

// Sign is one person's reaction.
type Sign struct {
	Comment  id.Comment
	Person   id.Person
	Reaction Reaction
}

// Decider of the stream card-<card>.
var Decider = decider.Decider[State, Command, Event]{Kind: "card", Decide: decide, Evolve: evolve, About: about}

// OnBoard is a command that says which board the card lies on.
type OnBoard interface{ On() id.Board }

// Object is what rights are asked about: the board that the card lies in.
func Object(s State, c Command) (role.Object, bool) {
	if !s.Card.IsZero() {
		return role.Object{Programme: s.Programme, Within: s.Board.UUID()}, true
	}
	return role.Object{Programme: c.Edition(), Within: c.(OnBoard).On().UUID()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	here := !s.Card.IsZero() && s.Programme == c.Edition() && s.Board == c.(OnBoard).On()
	switch c := c.(type) {
	case AddCard:
		return add(s, c, by)
	case RestoreCard:
		if here && s.Archived {
			return []Event{CardRestored{s.Card, s.Board, s.Column, s.Rank}}, nil
		}
	case ArchiveCard:
		if here && !s.Archived {
			return []Event{CardArchived{s.Card, s.Board}}, nil
		}
	case EditCard, MoveCard, AssignCard, UnassignCard, LabelCard, LinkCard, UnlinkCard, CommentOnCard, EditComment,
		WithdrawComment, React, TakeReactionBack:
		switch {
		case !here:
		case s.Archived:
			return nil, decider.Refuse("card.archived")
		default:
			return decideOpen(s, c, by)
		}
	}
	if !here {
		return nil, decider.Refuse("card.unknown")
	}
	return nil, nil // it is archived, or restored, already
}

// decideOpen decides what is asked of a card that lies open on its board.
func decideOpen(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case EditCard:
		return edit(s, c)
	case MoveCard:
		return move(s, c)
	case AssignCard:
		return assign(s, c)
	case UnassignCard:
		if !slices.Contains(s.People, c.Person) {
			return nil, nil
		}
		return []Event{CardUnassigned{s.Card, s.Board, c.Person}}, nil
	case LabelCard:
		return label(s, c)
	case LinkCard:
		return link(s, c)
	case UnlinkCard:
		if !s.Links[c.Link] {
			return nil, decider.Refuse("card.link_unknown")
		}
		return []Event{CardUnlinked{s.Card, s.Board, c.Link}}, nil
	case CommentOnCard:
		return comment(s, c, by)
	case EditComment:
		return editComment(s, c, by)
	case WithdrawComment:
		return withdrawComment(s, c, by)
	case React:
		return react(s, c, by)
	case TakeReactionBack:
		if !s.Signs[Sign{c.Comment, by.Actor, c.Reaction}] {
			return nil, nil
		}
		return []Event{ReactionRemoved{s.Card, s.Board, c.Comment, by.Actor, c.Reaction}}, nil
	case AddCard, ArchiveCard, RestoreCard: // decided by decide
	}
	panic("card: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case CardAdded:
		s.Card, s.Board, s.Programme, s.Column, s.Rank = e.Card, e.Board, e.Programme, e.Column, e.Rank
		s.Edition, s.Title, s.Text = 1, e.Title, e.Text
	case CardEdited:
		s.Edition, s.Title, s.Text = e.Edition, e.Title, e.Text
	case CardMoved:
		s.Column, s.Rank = e.Column, e.Rank
	case CardAssigned:
		s.People = append(slices.Clip(s.People), e.Person)
	case CardUnassigned:
		s.People = slices.DeleteFunc(slices.Clone(s.People), func(p id.Person) bool { return p == e.Person })
	case CardLabelled:
		s.Labels = slices.Clone(e.Labels)
	case CardLinked:
		s.Links = decider.With(s.Links, e.Link, true)
	case CardUnlinked:
		s.Links = maps.Clone(s.Links)
		delete(s.Links, e.Link)
	case CommentAdded:
		thread := e.Thread
		if thread.IsZero() {
			thread = e.Comment
		}
		s.Comments = decider.With(s.Comments, e.Comment, Comment{Author: e.Author, Thread: thread, Edition: 1, Text: e.Text})
	case CommentEdited:
		c := s.Comments[e.Comment]
		c.Edition, c.Text = e.Edition, e.Text
		s.Comments = decider.With(s.Comments, e.Comment, c)
	case CommentWithdrawn:
		c := s.Comments[e.Comment]
		c.Withdrawn, c.Text = true, event.Private{}
		s.Comments = decider.With(s.Comments, e.Comment, c)
	case ReactionAdded:
		s.Signs = decider.With(s.Signs, Sign{e.Comment, e.Person, e.Reaction}, true)
	case ReactionRemoved:
		s.Signs = maps.Clone(s.Signs)
		delete(s.Signs, Sign{e.Comment, e.Person, e.Reaction})
	case CardArchived:
		s.Archived = true
	case CardRestored:
		s.Archived, s.Column, s.Rank = false, e.Column, e.Rank
	}
	return s
}
