package card

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

func comment(s State, c CommentOnCard, by decider.By) ([]Event, error) {
	text, err := wording.Must("text", c.Text, wording.TextMost)
	first, known := s.Comments[c.ReplyTo]
	thread := id.Comment{}
	if known {
		thread = first.Thread // a reply to a reply goes into the same thread
	}
	_, twice := s.Comments[c.Comment]
	switch {
	case twice:
		return nil, decider.Refuse("card.comment_known")
	case !c.ReplyTo.IsZero() && !known:
		return nil, decider.Refuse("card.comment_unknown")
	case err != nil:
		return nil, err
	case len(s.Comments) >= CommentsMost:
		return nil, decider.Refuse("card.too_many", "most", CommentsMost)
	}
	mentions, err := mentioned(c.Mentions)
	if err != nil {
		return nil, err
	}
	return []Event{CommentAdded{s.Card, s.Board, c.Comment, thread, by.Actor, mentions, text}}, nil
}

func mentioned(people []id.Person) ([]id.Person, error) {
	if len(people) > MentionsMost {
		return nil, decider.Refuse("card.too_many", "most", MentionsMost)
	}
	var out []id.Person
	for _, p := range people {
		if !p.IsZero() && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out, nil
}

func editComment(s State, c EditComment, by decider.By) ([]Event, error) {
	was, known := s.Comments[c.Comment]
	text, err := wording.Must("text", c.Text, wording.TextMost)
	switch {
	case !known:
		return nil, decider.Refuse("card.comment_unknown")
	case was.Author != by.Actor:
		return nil, decider.Refuse("card.not_the_author")
	case was.Withdrawn:
		return nil, decider.Refuse("card.comment_withdrawn")
	case c.Version != was.Edition: // KNB-3
		return nil, decider.Refuse("card.edited_meanwhile", "version", was.Edition, "theirs_text", was.Text, "yours_text", c.Text)
	case err != nil:
		return nil, err
	}
	mentions, err := mentioned(c.Mentions)
	if err != nil {
		return nil, err
	}
	return []Event{CommentEdited{s.Card, s.Board, c.Comment, was.Edition + 1, mentions, text}}, nil
}

func withdrawComment(s State, c WithdrawComment, by decider.By) ([]Event, error) {
	was, known := s.Comments[c.Comment]
	switch {
	case !known:
		return nil, decider.Refuse("card.comment_unknown")
	case was.Withdrawn:
		return nil, nil
	case was.Author != by.Actor && by.ActingAs != role.CityLead && by.ActingAs != role.ProgrammeManager:
		return nil, decider.Refuse("card.not_the_author")
	}
	return []Event{CommentWithdrawn{s.Card, s.Board, c.Comment, was.Author}}, nil
}

func react(s State, c React, by decider.By) ([]Event, error) {
	on, known := s.Comments[c.Comment]
	switch {
	case !slices.Contains([]Reaction{Agree, Thanks, Like, Insight, Question, Applause}, c.Reaction):
		return nil, decider.Refuse("card.reaction_unknown")
	case !c.Comment.IsZero() && !known:
		return nil, decider.Refuse("card.comment_unknown")
	case on.Withdrawn:
		return nil, decider.Refuse("card.comment_withdrawn")
	case s.Signs[Sign{c.Comment, by.Actor, c.Reaction}]:
		return nil, nil
	}
	return []Event{ReactionAdded{s.Card, s.Board, c.Comment, by.Actor, c.Reaction}}, nil
}
