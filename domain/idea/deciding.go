package idea

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// ended says that nothing more becomes of the idea.
func (s State) ended() bool {
	return s.Status == Declined || s.Status == Merged || s.Status == Promoted
}

func (s State) settled() error { return decider.Refuse("idea.settled", "status", s.Status) }

// VIS-1: one support per person and idea, none for one's own.
func support(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Supporters[by.Actor]:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	case s.Authors[by.Actor]:
		return nil, decider.Refuse("idea.own_support")
	case len(s.Supporters) >= SupportersMost:
		return nil, decider.Refuse("idea.too_many", "most", SupportersMost)
	}
	return []Event{IdeaSupported{s.Idea, by.Actor, s.Participation}}, nil
}

func withdrawSupport(s State, by decider.By) ([]Event, error) {
	switch {
	case !s.Supporters[by.Actor]:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	return []Event{SupportWithdrawn{s.Idea, by.Actor, s.Participation}}, nil
}

func review(s State) ([]Event, error) {
	switch {
	case s.Status == TakenUp:
		return nil, nil
	case s.Status != Submitted && s.Status != Parked:
		return nil, s.settled()
	}
	return []Event{IdeaTakenUp{s.Idea, s.Participation}}, nil
}

func accept(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Accepted:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	return []Event{IdeaAccepted{s.Idea, by.Today(), s.Participation}}, nil
}

// VIS-2: with a reason, for the author.
func park(s State, c ParkIdea) ([]Event, error) {
	switch {
	case s.Status == Parked:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{IdeaParked{s.Idea, s.Author, reason, s.Participation}}, nil
}

// VIS-2: with a reason, for the author.
func decline(s State, c DeclineIdea) ([]Event, error) {
	switch {
	case s.Status == Declined:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{IdeaDeclined{s.Idea, s.Author, reason, s.Participation}}, nil
}

// VIS-1: the merged idea keeps a link to the other, which takes its author and
// its supporters in the same append.
func merge(s State, c MergeIdeas) ([]Event, error) {
	switch {
	case c.Into == c.Idea || c.Into.IsZero():
		return nil, decider.Refuse("idea.merged_into_itself")
	case s.Status == Merged && s.Into == c.Into:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	return []Event{IdeaMergedInto{c.Idea, c.Into, s.Participation}}, nil
}

// TakeMerged is what merging this idea asks of the one that goes on.
func (s State) TakeMerged(c MergeIdeas) TakeMerged {
	var supporters []id.Person
	for p := range s.Supporters {
		supporters = append(supporters, p)
	}
	slices.SortFunc(supporters, id.Person.Compare)
	return TakeMerged{InCity: c.InCity, Idea: c.Into, From: c.Idea, Author: s.Author, Supporters: supporters}
}

func takeMerged(s State, c TakeMerged) ([]Event, error) {
	switch {
	case s.From[c.From]:
		return nil, nil
	case s.ended():
		return nil, s.settled()
	}
	var more []id.Person
	for _, p := range c.Supporters {
		if !s.Supporters[p] && !s.Authors[p] && p != c.Author {
			more = append(more, p)
		}
	}
	slices.SortFunc(more, id.Person.Compare)
	return []Event{IdeasMerged{c.Idea, c.From, c.Author, more, s.Participation}}, nil
}

// VIS-3: an accepted idea; that the strategy can be edited is asked of it in
// the same append, which also plans the activity.
func promote(s State, c PromoteIdea, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Promoted:
		return nil, decider.Refuse("idea.promoted_already")
	case s.Status != Accepted:
		return nil, decider.Refuse("idea.not_accepted", "status", s.Status)
	case c.Activity.IsZero():
		return nil, decider.Refuse("idea.activity_missing")
	}
	return []Event{IdeaPromoted{c.Idea, c.Activity, by.Today(), s.Participation}}, nil
}
