package idea

import (
	"cmp"
	"strings"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/wording"
)

func submit(s State, c SubmitIdea, by decider.By) ([]Event, error) {
	group, title, text, err := begin(s, c.Idea.IsZero(), c.Group, c.Title, c.Text)
	if err != nil {
		return nil, err
	}
	return []Event{IdeaSubmitted{c.Idea, c.Participation(), c.Programme, c.City, by.Actor, group, title, text}}, nil
}

func write(s State, c WriteIdea, by decider.By) ([]Event, error) {
	group, title, text, err := begin(s, c.Idea.IsZero(), c.Group, c.Title, c.Text)
	if err != nil {
		return nil, err
	}
	return []Event{IdeaWritten{c.Idea, c.Participation(), c.Programme, c.City, by.Actor, group, title, text}}, nil
}

func begin(s State, nameless bool, in Group, title, text string) (g Group, t, x event.Private, err error) {
	if s.Status != "" || nameless {
		return g, t, x, decider.Refuse("idea.known")
	}
	g = cmp.Or(in, DefaultGroup)
	if !g.possible() {
		return g, t, x, decider.Refuse("idea.group_unknown")
	}
	t, x, err = words(title, text)
	return g, t, x, err
}

func words(title, text string) (t, x event.Private, err error) {
	if t, err = wording.Must("title", title, wording.TitleMost); err != nil {
		return t, x, err
	}
	x, err = wording.May("text", text, wording.TextMost)
	return t, x, err
}

func (g Group) possible() bool {
	odd := func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' }
	return g != "" && len(g) <= GroupMost && !strings.ContainsFunc(string(g), odd)
}

func edit(s State, c EditIdea, by decider.By) ([]Event, error) {
	switch {
	case s.Author != by.Actor:
		return nil, decider.Refuse("idea.not_the_author")
	case s.Status == Accepted || s.ended():
		return nil, s.settled()
	}
	title, text, err := words(c.Title, c.Text)
	switch {
	case err != nil:
		return nil, err
	case s.Status == Written:
		return []Event{IdeaRewritten{c.Idea, title, text, s.Participation}}, nil
	}
	return []Event{IdeaEdited{c.Idea, title, text, s.Participation}}, nil
}

func move(s State, c MoveIdea) ([]Event, error) {
	switch {
	case !c.Group.possible():
		return nil, decider.Refuse("idea.group_unknown")
	case c.Group == s.Group:
		return nil, nil
	}
	return []Event{IdeaMoved{c.Idea, c.Group, s.Participation}}, nil
}

func comment(s State, c CommentOnIdea) ([]Event, error) {
	switch {
	case c.Comment.IsZero() || s.Comments[c.Comment]:
		return nil, decider.Refuse("idea.comment_known")
	case len(s.Comments) >= CommentsMost:
		return nil, decider.Refuse("idea.too_many", "most", CommentsMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{IdeaCommented{c.Idea, c.Comment, text, s.Participation}}, nil
}
