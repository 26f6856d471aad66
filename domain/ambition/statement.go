package ambition

import (
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/wording"
)

func draft(s State, c DraftAmbition) ([]Event, error) {
	if !s.Valid.IsZero() { // VIS-5
		return nil, decider.Refuse("ambition.replace_instead")
	}
	return s.begin(c.InCity, c.Ambition, id.Ambition{}, words{c.TargetYear, c.Mission, c.Text}, event.Private{})
}

// VIS-5: the older one is kept, and stays valid until its successor is.
func replace(s State, c ReplaceAmbition) ([]Event, error) {
	if s.Valid.IsZero() || s.Valid != c.Replaces {
		return nil, decider.Refuse("ambition.not_approved")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return s.begin(c.InCity, c.Ambition, c.Replaces, words{c.TargetYear, c.Mission, c.Text}, reason)
}

func (s State) begin(in place.InCity, a, replaces id.Ambition, w words, reason event.Private) ([]Event, error) {
	_, known := s.Statements[a]
	switch {
	case known || a.IsZero():
		return nil, decider.Refuse("ambition.known")
	case !s.Open.IsZero():
		return nil, decider.Refuse("ambition.draft_open")
	}
	mission, text, err := w.read()
	if err != nil {
		return nil, err
	}
	return []Event{AmbitionDrafted{in.Participation(), in.Programme, in.City, a, replaces, w.year, mission, text, reason}}, nil
}

type words struct {
	year          int
	mission, text string
}

func (w words) read() (mission, text event.Private, err error) {
	if w.year < 1900 || w.year > 2999 {
		return mission, text, decider.Refuse("ambition.year_impossible")
	}
	if mission, err = wording.May("mission", w.mission, wording.TextMost); err != nil {
		return mission, text, err
	}
	text, err = wording.Must("text", w.text, wording.TextMost)
	return mission, text, err
}

// working gives a statement that is not approved yet.
func (s State) working(a id.Ambition) (Statement, error) {
	st, known := s.Statements[a]
	switch {
	case !known:
		return st, decider.Refuse("ambition.unknown")
	case st.Status == Approved || st.Status == Replaced:
		return st, decider.Refuse("ambition.settled", "status", st.Status)
	}
	return st, nil
}

func revise(s State, c ReviseAmbition) ([]Event, error) {
	st, err := s.working(c.Ambition)
	if err != nil {
		return nil, err
	}
	mission, text, err := words{c.TargetYear, c.Mission, c.Text}.read()
	if err != nil {
		return nil, err
	}
	return []Event{AmbitionRevised{c.Ambition, st.Draft + 1, c.TargetYear, mission, text}}, nil
}

func submit(s State, c SubmitForPeerReview, by decider.By) ([]Event, error) {
	st, err := s.working(c.Ambition)
	switch {
	case err != nil:
		return nil, err
	case st.Status == InReview:
		return nil, nil
	}
	return []Event{AmbitionSubmittedForPeerReview{c.Ambition, st.Draft, by.Today()}}, nil
}

func record(s State, c RecordPeerComment) ([]Event, error) {
	st, err := s.working(c.Ambition)
	if err != nil {
		return nil, err
	}
	_, known := st.Comments[c.Comment]
	switch {
	case st.Status != InReview:
		return nil, decider.Refuse("ambition.not_in_review")
	case known || c.Comment.IsZero():
		return nil, decider.Refuse("ambition.comment_known")
	case c.Peer == c.City:
		return nil, decider.Refuse("ambition.own_comment")
	case c.Weight != MustAnswer && c.Weight != MayAnswer:
		return nil, decider.Refuse("ambition.weight_unknown")
	case len(st.Comments) >= CommentsMost:
		return nil, decider.Refuse("ambition.too_many", "most", CommentsMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{PeerCommentRecorded{c.Ambition, c.Comment, c.Peer, st.Draft, c.Weight, text}}, nil
}

func answer(s State, c AnswerPeerComment) ([]Event, error) {
	st, err := s.working(c.Ambition)
	if err != nil {
		return nil, err
	}
	if _, known := st.Comments[c.Comment]; !known {
		return nil, decider.Refuse("ambition.comment_unknown")
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{PeerCommentAnswered{c.Ambition, c.Comment, text}}, nil
}

// VIS-4: every comment that must be answered is.
func approve(s State, c ApproveAmbition, by decider.By) ([]Event, error) {
	st, known := s.Statements[c.Ambition]
	unanswered := 0
	for _, comment := range st.Comments {
		if comment.Weight == MustAnswer && !comment.Answered {
			unanswered++
		}
	}
	switch {
	case !known:
		return nil, decider.Refuse("ambition.unknown")
	case st.Status == Approved:
		return nil, nil
	case st.Status == Replaced:
		return nil, decider.Refuse("ambition.replaced_already")
	case c.TargetYear != st.TargetYear:
		return nil, decider.Refuse("ambition.year_differs", "year", st.TargetYear)
	case !st.Mission:
		return nil, decider.Refuse("ambition.mission_missing")
	case unanswered > 0:
		return nil, decider.Refuse("ambition.comments_unanswered", "count", unanswered)
	}
	var events []Event
	if !s.Valid.IsZero() {
		events = append(events, AmbitionReplaced{s.Valid, c.Ambition, by.Today()})
	}
	return append(events, AmbitionApproved{c.Ambition, c.TargetYear, by.Today()}), nil
}
