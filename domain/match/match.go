// Package match is one mentor with one city on one theme, from the first idea
// to the end. Three have to agree (MEN-4):
//
//	suggested ──▶ proposed ──▶ accepted by mentor and city ──▶ active ⇄ paused
//	                 │                      │                     │
//	                 └──▶ declined, lapsed ◀┘                   ended
//
// A mentor city takes part through one of its people: Mentor is always the
// person who answers, MentorCity the city that the person speaks for.
//
// How many matches a mentor has, whether it is the own city and whether the
// mentor speaks the language is asked of the mentor's stream in the same
// append.
package match

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// LapseDays is how long a proposal waits for those who have to agree (MEN-4);
// its last day is kept with the proposal.
const LapseDays = 21

// Status is where a match stands.
type Status string

// The states of a match.
const (
	Suggested Status = "suggested"
	Proposed  Status = "proposed"
	Active    Status = "active"
	Paused    Status = "paused"
	Declined  Status = "declined"
	Lapsed    Status = "lapsed"
	Ended     Status = "ended"
)

// State is what decisions read.
type State struct {
	Match     id.Match // zero: there is none
	Programme id.Programme
	City      id.City
	Mentor    id.Person
	Partner   id.City // the mentor city
	Help      id.HelpRequest
	Status    Status
	LastDay   calendar.Date
	ByMentor  bool
	ByCity    bool
	Conflict  bool
}

// Decider of the stream match-<match>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "match",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city that is mentored, and the
// mentor as the owner.
func Object(s State, c Command) (role.Object, bool) {
	at := c.at()
	o := role.Object{Programme: at.Programme, Participation: at.Participation(), Owner: s.Mentor}
	if s.Match.IsZero() {
		switch c := c.(type) {
		case SuggestMatch:
			o.Owner = c.Mentor
		case ProposeMatch:
			o.Owner = c.Mentor
		case NameInterpreter, AcceptMatchAsMentor, AcceptMatchAsCity, DeclineMatch, ApproveMatch, LapseMatch,
			PauseMatch, ResumeMatch, EndMatch, ConfirmParties, ConfirmActive: // there is no mentor yet
		}
	}
	return o, true
}

// about tags every event with both cities, the mentor and the match.
func about(s State, _ Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), id.ParticipationOf(s.Programme, s.City).UUID(), s.Match.UUID(), s.Mentor.UUID()}
	if !s.Partner.IsZero() {
		if p := id.ParticipationOf(s.Programme, s.Partner).UUID(); !slices.Contains(tags, p) {
			tags = append(tags, p)
		}
	}
	if !s.Help.IsZero() {
		tags = append(tags, s.Help.UUID())
	}
	return s.Programme, tags
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	switch c := c.(type) {
	case SuggestMatch:
		return suggest(s, c)
	case ProposeMatch:
		return propose(s, c, by)
	case ConfirmParties:
		if c.Match.IsZero() {
			return nil, nil
		}
	case ConfirmActive:
		if c.Match.IsZero() {
			return nil, nil
		}
	case NameInterpreter, AcceptMatchAsMentor, AcceptMatchAsCity, DeclineMatch, ApproveMatch, LapseMatch, PauseMatch, ResumeMatch, EndMatch:
	}
	if s.Match.IsZero() || s.Programme != at.Programme || s.City != at.City {
		return nil, decider.Refuse("match.unknown")
	}
	if is, over := again(s, c); is {
		return nil, nil
	} else if over {
		return nil, decider.Refuse("match.over", "status", s.Status)
	}
	switch c := c.(type) {
	case AcceptMatchAsMentor:
		return acceptAsMentor(s, c, by)
	case AcceptMatchAsCity:
		return acceptAsCity(s, by)
	case ApproveMatch:
		return approve(s, c, by)
	case DeclineMatch:
		return decline(s, c, by)
	case LapseMatch:
		return lapse(s, by)
	case NameInterpreter:
		name, err := wording.Must("interpreter", c.Interpreter, wording.NameMost)
		if err != nil {
			return nil, err
		}
		return []Event{InterpreterNamed{c.Match, s.participation(), s.Mentor, name}}, nil
	case PauseMatch, ResumeMatch, EndMatch, ConfirmParties, ConfirmActive:
		return decideActive(s, c, by)
	case SuggestMatch, ProposeMatch: // decided above
	}
	panic("match: a command outside the sealed set")
}

// again says whether the command asks for what is so already, and whether the
// match is over.
func again(s State, c Command) (already, over bool) {
	_, ending := c.(EndMatch)
	_, declining := c.(DeclineMatch)
	_, lapsing := c.(LapseMatch)
	switch s.Status {
	case Ended:
		return ending, true
	case Declined:
		return declining, true
	case Lapsed:
		return lapsing, true
	case Suggested, Proposed, Active, Paused:
	}
	return false, false
}

// decideActive decides about a match that was approved.
func decideActive(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case PauseMatch:
		switch s.Status {
		case Paused:
			return nil, nil
		case Active:
			reason, err := wording.Reason(c.Reason)
			if err != nil {
				return nil, err
			}
			return []Event{MatchPaused{c.Match, s.participation(), s.Mentor, reason}}, nil
		case Suggested, Proposed, Declined, Lapsed, Ended:
		}
		return nil, decider.Refuse("match.not_active", "status", s.Status)
	case ResumeMatch:
		switch s.Status {
		case Active:
			return nil, nil
		case Paused:
			return []Event{MatchResumed{c.Match, s.participation(), s.Mentor}}, nil
		case Suggested, Proposed, Declined, Lapsed, Ended:
		}
		return nil, decider.Refuse("match.not_active", "status", s.Status)
	case EndMatch:
		return end(s, c, by)
	case ConfirmParties:
		if s.Mentor != c.Mentor {
			return nil, decider.Refuse("match.other_mentor")
		}
		return nil, nil
	case ConfirmActive:
		if s.Status != Active {
			return nil, decider.Refuse("match.not_active", "status", s.Status)
		}
		return nil, nil
	case SuggestMatch, ProposeMatch, NameInterpreter, AcceptMatchAsMentor, AcceptMatchAsCity, DeclineMatch, ApproveMatch, LapseMatch: // by decide
	}
	panic("match: a command outside the sealed set")
}

func suggest(s State, c SuggestMatch) ([]Event, error) {
	switch {
	case !s.Match.IsZero():
		return nil, decider.Refuse("match.known")
	case c.Match.IsZero() || c.Programme.IsZero() || c.City.IsZero():
		return nil, decider.Refuse("match.unknown")
	case c.Mentor.IsZero():
		return nil, decider.Refuse("match.mentor_missing")
	case !c.Theme.Known():
		return nil, decider.Refuse("match.theme_unknown")
	case !c.Parts.possible():
		return nil, decider.Refuse("match.score_impossible")
	}
	return []Event{MatchSuggested{
		c.Match, c.Programme, c.Participation(), c.City, c.Mentor, c.MentorCity, c.Theme,
		c.Parts.Theme, c.Parts.Weak, c.Parts.Language, c.Parts.Capacity, c.Parts.Contact,
	}}, nil
}

func propose(s State, c ProposeMatch, by decider.By) ([]Event, error) {
	switch {
	case c.Match.IsZero() || c.Programme.IsZero() || c.City.IsZero():
		return nil, decider.Refuse("match.unknown")
	case !s.Match.IsZero() && (s.Programme != c.Programme || s.City != c.City):
		return nil, decider.Refuse("match.unknown")
	case c.Mentor.IsZero():
		return nil, decider.Refuse("match.mentor_missing")
	case s.Status == Suggested && s.Mentor != c.Mentor:
		return nil, decider.Refuse("match.other_mentor")
	case s.Status == Declined || s.Status == Lapsed || s.Status == Ended:
		return nil, decider.Refuse("match.over", "status", s.Status)
	case s.Status != "" && s.Status != Suggested:
		return nil, decider.Refuse("match.known")
	case !c.Theme.Known():
		return nil, decider.Refuse("match.theme_unknown")
	case !c.Language.Valid():
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	}
	why, err := wording.May("why", c.Why, wording.TextMost)
	if err != nil {
		return nil, err
	}
	interpreter, err := wording.May("interpreter", c.Interpreter, wording.NameMost)
	if err != nil {
		return nil, err
	}
	return []Event{MatchProposed{
		c.Match, c.Programme, c.Participation(), c.City, c.Mentor, c.MentorCity, c.Theme, c.Language, c.Help,
		by.Today().AddDays(LapseDays), why, interpreter,
	}}, nil
}

func (s State) participation() id.Participation { return id.ParticipationOf(s.Programme, s.City) }

// waiting is whether somebody can still agree.
func waiting(s State, by decider.By) error {
	switch {
	case s.Status == Suggested:
		return decider.Refuse("match.not_proposed")
	case by.Today().After(s.LastDay): // MEN-4
		return decider.Refuse("match.too_late", "last_day", s.LastDay)
	}
	return nil
}

// MEN-2: conflicts are declared before the approval.
func acceptAsMentor(s State, c AcceptMatchAsMentor, by decider.By) ([]Event, error) {
	switch {
	case s.ByMentor:
		return nil, nil
	case by.Actor != s.Mentor:
		return nil, decider.Refuse("match.other_mentor")
	}
	if err := waiting(s, by); err != nil {
		return nil, err
	}
	conflict, err := wording.May("conflict", c.Conflict, wording.TextMost)
	if err != nil {
		return nil, err
	}
	declares := HasConflict
	if conflict.IsEmpty() {
		declares = NoConflict
	}
	if c.NoConflict == (declares == HasConflict) {
		return nil, decider.Refuse("match.conflict_undeclared")
	}
	return []Event{MatchAcceptedByMentor{s.Match, s.participation(), s.Mentor, declares, conflict}}, nil
}

func acceptAsCity(s State, by decider.By) ([]Event, error) {
	if s.ByCity {
		return nil, nil
	}
	if err := waiting(s, by); err != nil {
		return nil, err
	}
	return []Event{MatchAcceptedByCity{s.Match, s.participation(), s.Mentor, by.Actor}}, nil
}

// MEN-4: active only after all three have agreed.
func approve(s State, c ApproveMatch, by decider.By) ([]Event, error) {
	switch {
	case s.Mentor != c.Mentor:
		return nil, decider.Refuse("match.other_mentor")
	case s.Status == Active || s.Status == Paused:
		return nil, nil
	}
	if err := waiting(s, by); err != nil {
		return nil, err
	}
	if missing := s.missing(); len(missing) > 1 {
		return nil, decider.Refuse("match.not_agreed", "missing", missing[0])
	}
	approved := MatchApproved{s.Match, c.Participation(), s.Mentor, by.Today()}
	if !s.Conflict {
		return []Event{approved}, nil
	}
	despite, err := wording.Reason(c.Despite)
	if err != nil {
		return nil, decider.Refuse("match.conflict_needs_reason", "least", wording.ReasonLeast)
	}
	return []Event{ConflictAllowed{s.Match, s.participation(), s.Mentor, despite}, approved}, nil
}

// missing lists who has not agreed; the manager's approval is the last.
func (s State) missing() []Side {
	var out []Side
	if !s.ByMentor {
		out = append(out, OfMentor)
	}
	if !s.ByCity {
		out = append(out, OfCity)
	}
	return append(out, OfManager)
}

func decline(s State, c DeclineMatch, by decider.By) ([]Event, error) {
	if s.Status == Active || s.Status == Paused {
		return nil, decider.Refuse("match.active_already")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	side := OfCity
	switch {
	case by.Actor == s.Mentor:
		side = OfMentor
	case by.ActingAs == role.ProgrammeManager:
		side = OfManager
	}
	return []Event{MatchDeclined{s.Match, s.participation(), s.Mentor, side, reason}}, nil
}

// MEN-4: a proposal does not wait for ever.
func lapse(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Suggested:
		return nil, decider.Refuse("match.not_proposed")
	case s.Status != Proposed:
		return nil, decider.Refuse("match.active_already")
	case !by.Today().After(s.LastDay):
		return nil, decider.Refuse("match.not_due", "last_day", s.LastDay)
	}
	return []Event{MatchLapsed{s.Match, s.participation(), s.Mentor, s.missing()}}, nil
}

func end(s State, c EndMatch, by decider.By) ([]Event, error) {
	switch {
	case s.Mentor != c.Mentor:
		return nil, decider.Refuse("match.other_mentor")
	case s.Status != Active && s.Status != Paused:
		return nil, decider.Refuse("match.not_active", "status", s.Status)
	}
	outcome, err := wording.May("outcome", c.Outcome, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{MatchEnded{s.Match, c.Participation(), s.Mentor, by.Today(), outcome}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case MatchSuggested:
		s.Match, s.Programme, s.City, s.Mentor, s.Partner, s.Status = e.Match, e.Programme, e.City, e.Mentor, e.MentorCity, Suggested
	case MatchProposed:
		s.Match, s.Programme, s.City, s.Mentor, s.Partner, s.Status = e.Match, e.Programme, e.City, e.Mentor, e.MentorCity, Proposed
		s.Help, s.LastDay = e.Help, e.LastDay
	case InterpreterNamed: // shown, not decided by
	case MatchAcceptedByMentor:
		s.ByMentor, s.Conflict = true, e.Declares == HasConflict
	case MatchAcceptedByCity:
		s.ByCity = true
	case MatchDeclined:
		s.Status = Declined
	case MatchLapsed:
		s.Status = Lapsed
	case ConflictAllowed: // shown, not decided by
	case MatchApproved:
		s.Status = Active
	case MatchPaused:
		s.Status = Paused
	case MatchResumed:
		s.Status = Active
	case MatchEnded:
		s.Status = Ended
	}
	return s
}
