package card

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/rank"
	"megdan/domain/wording"
)

// On is the board that the command says the card lies on.
func (c AddCard) On() id.Board { return c.Board }

// On is the board.
func (c EditCard) On() id.Board { return c.Board }

// On is the board.
func (c MoveCard) On() id.Board { return c.Board }

// On is the board.
func (c AssignCard) On() id.Board { return c.Board }

// On is the board.
func (c UnassignCard) On() id.Board { return c.Board }

// On is the board.
func (c LabelCard) On() id.Board { return c.Board }

// On is the board.
func (c LinkCard) On() id.Board { return c.Board }

// On is the board.
func (c UnlinkCard) On() id.Board { return c.Board }

// On is the board.
func (c CommentOnCard) On() id.Board { return c.Board }

// On is the board.
func (c EditComment) On() id.Board { return c.Board }

// On is the board.
func (c WithdrawComment) On() id.Board { return c.Board }

// On is the board.
func (c React) On() id.Board { return c.Board }

// On is the board.
func (c TakeReactionBack) On() id.Board { return c.Board }

// On is the board.
func (c ArchiveCard) On() id.Board { return c.Board }

// On is the board.
func (c RestoreCard) On() id.Board { return c.Board }

func add(s State, c AddCard, by decider.By) ([]Event, error) {
	switch {
	case !s.Card.IsZero() && s.Board == c.Board && s.Programme == c.Programme:
		return nil, nil
	case !s.Card.IsZero():
		return nil, decider.Refuse("card.added_differently")
	}
	title, text, err := texts(c.Title, c.Text)
	if err != nil {
		return nil, err
	}
	at := rank.Latest(by.At, c.Card.UUID())
	if c.After != "" || c.Before != "" {
		if at, err = between(c.After, c.Before, c.Card); err != nil {
			return nil, err
		}
	}
	return []Event{CardAdded{c.Card, c.Board, c.Programme, c.Column, at, by.Actor, title, text}}, nil
}

func texts(title, text string) (event.Private, event.Private, error) {
	t, err := wording.Must("title", title, wording.TitleMost)
	if err != nil {
		return t, t, err
	}
	x, err := wording.May("text", text, TextMost)
	return t, x, err
}

// between is the card's place between two that are named by their ranks.
func between(after, before rank.Rank, c id.Card) (rank.Rank, error) {
	r := rank.Rank("")
	if (after == "" || after.Valid()) && (before == "" || before.Valid()) {
		r = rank.Place(after, before, c.UUID())
	}
	if !r.Valid() {
		return "", decider.Refuse("card.rank_impossible")
	}
	return r, nil
}

// KNB-2: a move names its neighbours and holds nobody up.
func move(s State, c MoveCard) ([]Event, error) {
	to, err := between(c.After, c.Before, c.Card)
	switch {
	case err != nil:
		return nil, err
	case c.Column == s.Column && c.After < s.Rank && (c.Before == "" || s.Rank < c.Before):
		return nil, nil // it stands there already
	}
	return []Event{CardMoved{s.Card, s.Board, c.Column, s.Column, to}}, nil
}

// KNB-3: who starts from an older text gets both.
func edit(s State, c EditCard) ([]Event, error) {
	title, text, err := texts(c.Title, c.Text)
	switch {
	case c.Version != s.Edition:
		return nil, decider.Refuse("card.edited_meanwhile", "version", s.Edition,
			"theirs_title", s.Title, "theirs_text", s.Text, "yours_title", c.Title, "yours_text", c.Text)
	case err != nil:
		return nil, err
	}
	return []Event{CardEdited{s.Card, s.Board, s.Edition + 1, title, text}}, nil
}

func assign(s State, c AssignCard) ([]Event, error) {
	switch {
	case slices.Contains(s.People, c.Person):
		return nil, nil
	case len(s.People) >= PeopleMost:
		return nil, decider.Refuse("card.too_many", "most", PeopleMost)
	}
	return []Event{CardAssigned{s.Card, s.Board, c.Person}}, nil
}

func label(s State, c LabelCard) ([]Event, error) {
	labels := slices.Clone(c.Labels)
	slices.SortFunc(labels, id.CardLabel.Compare)
	labels = slices.Compact(labels)
	if slices.Equal(labels, s.Labels) {
		return nil, nil
	}
	return []Event{CardLabelled{s.Card, s.Board, labels}}, nil
}

func link(s State, c LinkCard) ([]Event, error) {
	kinds := []LinkKind{ToCard, ToMilestone, ToActivity, ToIdea, ToPractice, ToDeliverable, ToSession, ToWeb}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	address, err2 := wording.Link("address", c.Address)
	web := c.Kind == ToWeb
	switch {
	case s.Links[c.Link]:
		return nil, decider.Refuse("card.link_known")
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	case !slices.Contains(kinds, c.Kind) || web == address.IsEmpty() || web != c.To.IsZero():
		return nil, decider.Refuse("card.link_unclear")
	case len(s.Links) >= LinksMost:
		return nil, decider.Refuse("card.too_many", "most", LinksMost)
	}
	return []Event{CardLinked{s.Card, s.Board, c.Link, c.Kind, c.To, title, address}}, nil
}
