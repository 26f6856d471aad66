// Package peerreview is one round in which cities review each other's
// deliverables of one step. Reviewers are assigned by a pure function
// (Assign); a review names strengths, asks questions and makes suggestions,
// each about a passage (ACA-3); each suggestion is answered (ACA-4), which is
// also noted on the deliverable, in the same append.
//
//	open ──▶ assigned ──▶ reviews written, submitted, answered ──▶ closed
package peerreview

import (
	"cmp"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of one round.
const (
	CitiesLeast    = 3
	CitiesMost     = 200
	ReviewsDefault = 2
	ReviewsMost    = 5
	RemarksMost    = 200 // of one review
	LevelMost      = 5
)

// State is what decisions read.
type State struct {
	Round     id.ReviewRound // zero: there is none
	Programme id.Programme
	Seminar   id.Seminar
	Reviews   int
	Entries   []Entered
	Assigned  bool
	Written   map[id.Review]Review
	Closed    bool
}

// Entered is one city's deliverable.
type Entered struct {
	Deliverable id.Deliverable
	Entry
}

// Review is what one city says about another's deliverable.
type Review struct {
	Deliverable id.Deliverable
	Reviewed    id.Participation
	Reviewer    id.Participation
	Remarks     map[id.Suggestion]Kind
	Answers     map[id.Suggestion]Outcome
	Submitted   bool
}

// Decider of the stream peerreview-<round>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "peerreview",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the round of the programme, or the
// city that writes or answers.
func Object(_ State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.at().Programme}
	switch c := c.(type) {
	case MakeRemark:
		o.Participation = id.ParticipationOf(c.Programme, c.City)
	case MakeSuggestion:
		o.Participation = id.ParticipationOf(c.Programme, c.City)
	case SubmitReview:
		o.Participation = id.ParticipationOf(c.Programme, c.City)
	case AnswerReview:
		o.Participation = id.ParticipationOf(c.Programme, c.City)
	case OpenRound, AssignReviewers, CloseRound: // of the whole programme
	}
	return o, true
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := make([]id.UUID, 0, 8)
	add := func(all ...id.UUID) {
		for _, u := range all {
			if !u.IsZero() && !slices.Contains(tags, u) {
				tags = append(tags, u)
			}
		}
	}
	add(s.Programme.UUID(), s.Round.UUID(), s.Seminar.UUID())
	review := func(key id.Review) {
		r := s.Written[key]
		add(key.UUID(), r.Deliverable.UUID(), r.Reviewed.UUID(), r.Reviewer.UUID())
	}
	switch e := e.(type) {
	case RoundOpened, ReviewersAssigned, RoundClosed: // the round as a whole
	case DeliverableEntered:
		add(e.Deliverable.UUID(), e.Participation.UUID())
	case ReviewAssigned:
		review(e.Review)
	case RemarkMade:
		review(e.Review)
		add(e.Remark.UUID(), e.Author.UUID())
	case ReviewSubmitted:
		review(e.Review)
	case ReviewAnswered:
		review(e.Review)
		add(e.Suggestion.UUID())
	}
	return s.Programme, tags
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	if open, is := c.(OpenRound); is {
		return openRound(s, open)
	}
	if s.Round.IsZero() || s.Programme != at.Programme {
		return nil, decider.Refuse("peerreview.unknown")
	}
	if s.Closed {
		if _, closing := c.(CloseRound); closing {
			return nil, nil
		}
		return nil, decider.Refuse("peerreview.closed")
	}
	switch c := c.(type) {
	case AssignReviewers:
		return assign(s, c)
	case MakeRemark:
		if c.Kind != Strength && c.Kind != Question {
			return nil, decider.Refuse("peerreview.kind_unknown")
		}
		return remark(s, c, id.Deliverable{}, by)
	case MakeSuggestion:
		return remark(s, MakeRemark{c.OnRound, c.Review, c.City, c.Suggestion, Suggestion, c.Passage, c.Text}, c.Deliverable, by)
	case SubmitReview:
		return submit(s, c)
	case AnswerReview:
		return answer(s, c)
	case CloseRound:
		return closeRound(s, c)
	case OpenRound: // decided above
	}
	panic("peerreview: a command outside the sealed set")
}

func openRound(s State, c OpenRound) ([]Event, error) {
	reviews := cmp.Or(c.Reviews, ReviewsDefault)
	switch {
	case !s.Round.IsZero():
		return nil, decider.Refuse("peerreview.known")
	case c.Round.IsZero() || c.Programme.IsZero():
		return nil, decider.Refuse("peerreview.unknown")
	case c.Step < 0 || c.Step > 4:
		return nil, decider.Refuse("peerreview.step_unknown")
	case len(c.Submissions) < CitiesLeast:
		return nil, decider.Refuse("peerreview.too_few", "least", CitiesLeast)
	case len(c.Submissions) > CitiesMost:
		return nil, decider.Refuse("peerreview.too_many", "most", CitiesMost)
	case reviews < ReviewsDefault || reviews > ReviewsMost || reviews >= len(c.Submissions):
		return nil, decider.Refuse("peerreview.reviews_impossible", "least", ReviewsDefault, "most", min(ReviewsMost, len(c.Submissions)-1))
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	events := []Event{RoundOpened{c.Round, c.Programme, c.Seminar, c.Step, reviews, title}}
	cities, deliverables := map[id.City]bool{{}: true}, map[id.Deliverable]bool{{}: true}
	for _, sub := range c.Submissions {
		switch {
		case cities[sub.City] || deliverables[sub.Deliverable]:
			return nil, decider.Refuse("peerreview.deliverable_twice")
		case sub.Level < 0 || sub.Level > LevelMost:
			return nil, decider.Refuse("peerreview.level_unknown")
		}
		cities[sub.City], deliverables[sub.Deliverable] = true, true
		events = append(events, DeliverableEntered{c.Round, sub.Deliverable, id.ParticipationOf(c.Programme, sub.City), sub.City, sub.Level})
	}
	return events, nil
}

// ACA-1 and ACA-2. A review's id follows from the round and the two cities.
func assign(s State, c AssignReviewers) ([]Event, error) {
	if s.Assigned {
		return nil, nil
	}
	entries, of := make([]Entry, len(s.Entries)), map[id.Participation]id.Deliverable{}
	for i, e := range s.Entries {
		entries[i], of[e.Participation] = e.Entry, e.Deliverable
	}
	pairs := Assign(entries, s.Reviews)
	events := []Event{ReviewersAssigned{c.Round, len(pairs)}}
	for _, p := range pairs {
		review := id.Review(id.Derive(c.Round.UUID(), "review of "+p.Reviewed.String()+" by "+p.Reviewer.String()))
		events = append(events, ReviewAssigned{c.Round, review, of[p.Reviewed], p.Reviewed, p.Reviewer})
	}
	return events, nil
}

// writing is the review that a city writes.
func writing(s State, key id.Review, city id.City) (Review, error) {
	r, known := s.Written[key]
	switch {
	case !known:
		return r, decider.Refuse("peerreview.review_unknown")
	case r.Reviewer != id.ParticipationOf(s.Programme, city):
		return r, decider.Refuse("peerreview.not_the_reviewer")
	}
	return r, nil
}

// ACA-3: each remark points to a passage.
func remark(s State, c MakeRemark, of id.Deliverable, by decider.By) ([]Event, error) {
	r, err := writing(s, c.Review, c.City)
	if err != nil {
		return nil, err
	}
	_, known := r.Remarks[c.Remark]
	switch {
	case r.Submitted:
		return nil, decider.Refuse("peerreview.submitted_already")
	case c.Kind == Suggestion && of != r.Deliverable:
		return nil, decider.Refuse("peerreview.other_deliverable")
	case known || c.Remark.IsZero():
		return nil, decider.Refuse("peerreview.remark_known")
	case c.Passage.IsZero():
		return nil, decider.Refuse("peerreview.passage_missing")
	case len(r.Remarks) >= RemarksMost:
		return nil, decider.Refuse("peerreview.too_many", "most", RemarksMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{RemarkMade{c.Round, c.Review, c.Remark, c.Kind, c.Passage, by.Actor, text}}, nil
}

// ACA-3: strengths, questions and suggestions.
func submit(s State, c SubmitReview) ([]Event, error) {
	r, err := writing(s, c.Review, c.City)
	if err != nil {
		return nil, err
	}
	if r.Submitted {
		return nil, nil
	}
	n := map[Kind]int{}
	for _, k := range r.Remarks {
		n[k]++
	}
	for _, k := range []Kind{Strength, Question, Suggestion} {
		if n[k] == 0 {
			return nil, decider.Refuse("peerreview.kind_missing", "kind", k)
		}
	}
	return []Event{ReviewSubmitted{c.Round, c.Review, n[Strength], n[Question], n[Suggestion]}}, nil
}

// ACA-4.
func answer(s State, c AnswerReview) ([]Event, error) {
	r, known := s.Written[c.Review]
	switch {
	case !known:
		return nil, decider.Refuse("peerreview.review_unknown")
	case r.Reviewed != id.ParticipationOf(s.Programme, c.City):
		return nil, decider.Refuse("peerreview.not_reviewed")
	case r.Deliverable != c.Deliverable:
		return nil, decider.Refuse("peerreview.other_deliverable")
	case !r.Submitted:
		return nil, decider.Refuse("peerreview.not_submitted")
	case r.Remarks[c.Suggestion] != Suggestion:
		return nil, decider.Refuse("peerreview.suggestion_unknown")
	case c.Outcome != TakenOver && c.Outcome != InPart && c.Outcome != NotTakenOver:
		return nil, decider.Refuse("peerreview.outcome_unknown")
	}
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	if c.Outcome == NotTakenOver {
		reason, err = wording.Reason(c.Reason)
	}
	if err != nil {
		return nil, err
	}
	return []Event{ReviewAnswered{c.Round, c.Review, c.Suggestion, c.Outcome, r.Answers[c.Suggestion], c.Version, reason}}, nil
}

func closeRound(s State, c CloseRound) ([]Event, error) {
	open := 0
	for _, r := range s.Written {
		if !r.answered() {
			open++
		}
	}
	if !s.Assigned {
		open = len(s.Entries) * s.Reviews
	}
	reason := event.Private{}
	if open > 0 {
		var err error
		if reason, err = wording.Reason(c.Reason); err != nil {
			return nil, decider.Refuse("peerreview.reviews_open", "open", open, "least", wording.ReasonLeast)
		}
	}
	return []Event{RoundClosed{c.Round, open, reason}}, nil
}

func (r Review) answered() bool {
	for key, k := range r.Remarks {
		if k == Suggestion && r.Answers[key] == "" {
			return false
		}
	}
	return r.Submitted
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case RoundOpened:
		s = State{Round: e.Round, Programme: e.Programme, Seminar: e.Seminar, Reviews: e.Reviews}
	case DeliverableEntered:
		s.Entries = append(slices.Clip(s.Entries), Entered{e.Deliverable, Entry{e.Participation, e.Level}})
	case ReviewersAssigned:
		s.Assigned = true
	case ReviewAssigned:
		s.Written = decider.With(s.Written, e.Review, Review{Deliverable: e.Deliverable, Reviewed: e.Reviewed, Reviewer: e.Reviewer})
	case RemarkMade:
		r := s.Written[e.Review]
		r.Remarks = decider.With(r.Remarks, e.Remark, e.Kind)
		s.Written = decider.With(s.Written, e.Review, r)
	case ReviewSubmitted:
		r := s.Written[e.Review]
		r.Submitted = true
		s.Written = decider.With(s.Written, e.Review, r)
	case ReviewAnswered:
		r := s.Written[e.Review]
		r.Answers = decider.With(r.Answers, e.Suggestion, e.Outcome)
		s.Written = decider.With(s.Written, e.Review, r)
	case RoundClosed:
		s.Closed = true
	}
	return s
}
