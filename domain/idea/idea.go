// Package idea is what somebody proposes that a city could do, on its way to
// an activity of the roadmap.
//
//	written ──▶ submitted ──▶ taken_up ──▶ accepted ──▶ promoted
//	 (hidden)      │   ▲          │          │
//	               │   └ parked ◀─┴──────────┤
//	               └──────▶ declined ◀───────┘    merged: at any time before
//
// An idea can be written privately: until it is revealed nobody but its author
// reads it, and nobody supports or decides about it. One person supports an
// idea once, its author not at all (VIS-1). A merged idea stays readable, with
// a link to the one that goes on, which takes over its supporters as a set.
package idea

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Status is where an idea stands.
type Status string

// The states of an idea; none: not begun.
const (
	Written   Status = "written"
	Submitted Status = "submitted"
	TakenUp   Status = "taken_up"
	Accepted  Status = "accepted"
	Parked    Status = "parked"
	Declined  Status = "declined"
	Merged    Status = "merged"
	Promoted  Status = "promoted"
)

// Limits of one idea.
const (
	SupportersMost = 5000
	CommentsMost   = 2000
	GroupMost      = 40
)

// DefaultGroup is the heading of what stands under none.
const DefaultGroup = Group("ideas")

// State is what decisions read.
type State struct {
	Idea          id.Idea
	Participation id.Participation
	Programme     id.Programme
	Author        id.Person
	Status        Status
	Group         Group
	Authors       map[id.Person]bool // with those of merged ideas
	Supporters    map[id.Person]bool
	Comments      map[id.Comment]bool
	From          map[id.Idea]bool // merged into this one
	Into          id.Idea
	Activity      id.Activity
}

// Decider of the stream idea-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "idea",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city that the idea is for, and
// its author.
func Object(s State, c Command) (role.Object, bool) {
	if s.Status == "" {
		return role.Object{Programme: c.at().Programme, Participation: c.at().Participation()}, true
	}
	return role.Object{Programme: s.Programme, Participation: s.Participation, Owner: s.Author}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case SubmitIdea:
		return submit(s, c, by)
	case WriteIdea:
		return write(s, c, by)
	case RevealIdea, EditIdea, MoveIdea, SupportIdea, WithdrawSupport, CommentOnIdea, ReviewIdea, AcceptIdea, ParkIdea,
		DeclineIdea, MergeIdeas, TakeMerged, PromoteIdea:
		if s.Status == "" || s.Participation != c.at().Participation() {
			return nil, decider.Refuse("idea.unknown")
		}
	}
	switch c := c.(type) {
	case RevealIdea:
		if s.Status != Written {
			return nil, nil
		}
		return []Event{IdeaRevealed{s.Idea, s.Author, s.Participation}}, nil
	case EditIdea:
		return edit(s, c, by)
	case MoveIdea, SupportIdea, WithdrawSupport, CommentOnIdea, ReviewIdea, AcceptIdea, ParkIdea, DeclineIdea, MergeIdeas,
		TakeMerged, PromoteIdea:
		if s.Status == Written {
			return nil, decider.Refuse("idea.hidden")
		}
		return decideShown(s, c, by)
	case SubmitIdea, WriteIdea: // decided above
	}
	panic("idea: a command outside the sealed set")
}

// decideShown decides about an idea that is there and not hidden.
func decideShown(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case MoveIdea:
		return move(s, c)
	case SupportIdea:
		return support(s, by)
	case WithdrawSupport:
		return withdrawSupport(s, by)
	case CommentOnIdea:
		return comment(s, c)
	case ReviewIdea:
		return review(s)
	case AcceptIdea:
		return accept(s, by)
	case ParkIdea:
		return park(s, c)
	case DeclineIdea:
		return decline(s, c)
	case MergeIdeas:
		return merge(s, c)
	case TakeMerged:
		return takeMerged(s, c)
	case PromoteIdea:
		return promote(s, c, by)
	case SubmitIdea, WriteIdea, RevealIdea, EditIdea: // decided by decide
	}
	panic("idea: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case IdeaWritten:
		s.Idea, s.Participation, s.Programme, s.Author = e.Idea, e.Participation, e.Programme, e.Author
		s.Status, s.Group, s.Authors = Written, e.Group, map[id.Person]bool{e.Author: true}
	case IdeaSubmitted:
		s.Idea, s.Participation, s.Programme, s.Author = e.Idea, e.Participation, e.Programme, e.Author
		s.Status, s.Group, s.Authors = Submitted, e.Group, map[id.Person]bool{e.Author: true}
	case IdeaRewritten, IdeaEdited: // words are not read here
	case IdeaRevealed:
		s.Status = Submitted
	case IdeaMoved:
		s.Group = e.Group
	case IdeaSupported:
		s.Supporters = with(s.Supporters, e.Supporter)
	case SupportWithdrawn:
		s.Supporters = maps.Clone(s.Supporters)
		delete(s.Supporters, e.Supporter)
	case IdeaCommented:
		s.Comments = with(s.Comments, e.Comment)
	case IdeaTakenUp:
		s.Status = TakenUp
	case IdeaAccepted:
		s.Status = Accepted
	case IdeaParked:
		s.Status = Parked
	case IdeaDeclined:
		s.Status = Declined
	case IdeaMergedInto:
		s.Status, s.Into = Merged, e.Into
	case IdeasMerged:
		s.Authors, s.From = with(s.Authors, e.Author), with(s.From, e.From)
		s.Supporters = with(s.Supporters, e.Supporters...)
		delete(s.Supporters, e.Author) // authors do not support their own; the map is a copy
	case IdeaPromoted:
		s.Status, s.Activity = Promoted, e.Activity
	}
	return s
}

// with is a copy with more in it.
func with[K comparable](m map[K]bool, more ...K) map[K]bool {
	c := make(map[K]bool, len(m)+len(more))
	maps.Copy(c, m)
	for _, k := range more {
		c[k] = true
	}
	return c
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID(), s.Idea.UUID()}
	add := func(u id.UUID) {
		if !u.IsZero() && !slices.Contains(tags, u) {
			tags = append(tags, u)
		}
	}
	add(s.Author.UUID()) // what happens to an idea concerns its author
	switch e := e.(type) {
	case IdeaSupported:
		add(e.Supporter.UUID())
	case SupportWithdrawn:
		add(e.Supporter.UUID())
	case IdeaMergedInto:
		add(e.Into.UUID())
	case IdeasMerged:
		add(e.From.UUID())
		add(e.Author.UUID())
	case IdeaPromoted:
		add(e.Activity.UUID())
	case IdeaWritten, IdeaRewritten, IdeaRevealed, IdeaSubmitted, IdeaEdited, IdeaMoved, IdeaCommented, IdeaTakenUp,
		IdeaAccepted, IdeaParked, IdeaDeclined: // they concern the idea and its author
	}
	return s.Programme, tags
}
