// Package mentor is what one mentor offers in one programme: languages, themes,
// strong dimensions, availability, and for how many cities at a time. Its
// stream also counts what a person can have only so many of: active matches
// (MEN-1), and live sessions, of which a person hosts one at a time (SES-2);
// the latter also for hosts who have no profile.
package mentor

import (
	"maps"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits.
const (
	CapacityDefault = 3
	CapacityMost    = 20
	ListMost        = 24 // languages, themes
	HoursMost       = 200
)

// State is what decisions read.
type State struct {
	Mentor     id.Person // zero: nothing is known
	Programme  id.Programme
	Registered bool
	City       id.City
	Languages  []expertise.Language
	Capacity   int
	Paused     bool
	Matches    map[id.Match]id.City
	Live       id.Session
}

// Decider of the stream mentor-<person>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "mentor",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the profile, which belongs to the
// mentor.
func Object(_ State, c Command) (role.Object, bool) {
	w := c.whose()
	return role.Object{Programme: w.Programme, Owner: w.Mentor}, true
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Mentor.UUID()}
	add := func(u id.UUID) {
		if !u.IsZero() && !slices.Contains(tags, u) {
			tags = append(tags, u)
		}
	}
	if !s.City.IsZero() {
		add(id.ParticipationOf(s.Programme, s.City).UUID())
	}
	switch e := e.(type) {
	case MentorRegistered, ExpertiseUpdated, AvailabilitySet, CapacitySet, MentorPaused, MentorResumed:
		// they concern the mentor alone
	case MatchTaken:
		add(e.Match.UUID())
		add(id.ParticipationOf(s.Programme, e.City).UUID())
	case MatchReleased:
		add(e.Match.UUID())
		add(id.ParticipationOf(s.Programme, e.City).UUID())
	case LiveSessionTaken:
		add(e.Session.UUID())
	case LiveSessionFreed:
		add(e.Session.UUID())
	}
	return s.Programme, tags
}

func decide(s State, c Command, _ decider.By) ([]Event, error) {
	w := c.whose()
	if !s.Programme.IsZero() && s.Programme != w.Programme || w.Mentor.IsZero() || w.Programme.IsZero() {
		return nil, decider.Refuse("mentor.unknown")
	}
	switch c := c.(type) {
	case RegisterMentor:
		return register(s, c)
	case TakeLive:
		return takeLive(s, c)
	case FreeLive:
		if s.Live != c.Session || c.Session.IsZero() {
			return nil, nil
		}
		return []Event{LiveSessionFreed{c.Mentor, c.Session}}, nil
	case ReleaseMatch:
		city, taken := s.Matches[c.Match]
		if !taken {
			return nil, nil
		}
		return []Event{MatchReleased{c.Mentor, c.Match, city, len(s.Matches) - 1}}, nil
	case UpdateExpertise, SetAvailability, SetCapacity, PauseMentor, ResumeMentor, ConfirmOffer, TakeMatch:
		if !s.Registered {
			return nil, decider.Refuse("mentor.unknown")
		}
	}
	return decideProfile(s, c)
}

// decideProfile decides about a mentor who is registered.
func decideProfile(s State, c Command) ([]Event, error) {
	switch c := c.(type) {
	case UpdateExpertise:
		about, err := expert(c.Languages, c.Themes, c.Dimensions, c.About)
		if err != nil {
			return nil, err
		}
		return []Event{ExpertiseUpdated{c.Mentor, slices.Clone(c.Languages), slices.Clone(c.Themes), slices.Clone(c.Dimensions), about}}, nil
	case SetAvailability:
		switch {
		case c.From.IsZero() || c.Until.IsZero() || c.Until.Before(c.From):
			return nil, decider.Refuse("mentor.dates_impossible")
		case c.Hours < 1 || c.Hours > HoursMost:
			return nil, decider.Refuse("mentor.hours_impossible", "most", HoursMost)
		}
		return []Event{AvailabilitySet{c.Mentor, c.From, c.Until, c.Hours}}, nil
	case SetCapacity:
		return setCapacity(s, c)
	case PauseMentor:
		if s.Paused {
			return nil, nil
		}
		reason, err := wording.Reason(c.Reason)
		if err != nil {
			return nil, err
		}
		return []Event{MentorPaused{c.Mentor, reason}}, nil
	case ResumeMentor:
		if !s.Paused {
			return nil, nil
		}
		return []Event{MentorResumed{c.Mentor}}, nil
	case ConfirmOffer:
		return nil, confirmOffer(s, c)
	case TakeMatch:
		return takeMatch(s, c)
	case RegisterMentor, TakeLive, FreeLive, ReleaseMatch: // decided by decide
	}
	panic("mentor: a command outside the sealed set")
}

func register(s State, c RegisterMentor) ([]Event, error) {
	capacity := c.Capacity
	if capacity == 0 {
		capacity = CapacityDefault
	}
	switch {
	case s.Registered:
		return nil, decider.Refuse("mentor.registered_already")
	case capacity < 1 || capacity > CapacityMost:
		return nil, decider.Refuse("mentor.capacity_impossible", "most", CapacityMost)
	}
	about, err := expert(c.Languages, c.Themes, c.Dimensions, c.About)
	if err != nil {
		return nil, err
	}
	return []Event{MentorRegistered{
		c.Mentor, c.Programme, c.City, slices.Clone(c.Languages), slices.Clone(c.Themes), slices.Clone(c.Dimensions), capacity, about,
	}}, nil
}

func expert(languages []expertise.Language, themes []expertise.Theme, dimensions []expertise.Dimension, about string) (event.Private, error) {
	switch {
	case len(languages) == 0:
		return event.Private{}, decider.Refuse("mentor.language_missing")
	case len(themes) == 0:
		return event.Private{}, decider.Refuse("mentor.theme_missing")
	case len(languages) > ListMost || len(themes) > ListMost || len(dimensions) > ListMost:
		return event.Private{}, decider.Refuse("mentor.too_many", "most", ListMost)
	}
	for _, l := range languages {
		if !l.Valid() {
			return event.Private{}, decider.Refuse("text.language_unknown", "field", "languages")
		}
	}
	for _, t := range themes {
		if !t.Known() {
			return event.Private{}, decider.Refuse("mentor.theme_unknown")
		}
	}
	for _, d := range dimensions {
		if !d.Known() {
			return event.Private{}, decider.Refuse("mentor.dimension_unknown")
		}
	}
	return wording.May("about", about, wording.TextMost)
}

// MEN-1, seen from the other side: it does not fall below what is taken.
func setCapacity(s State, c SetCapacity) ([]Event, error) {
	switch {
	case c.Capacity < 1 || c.Capacity > CapacityMost:
		return nil, decider.Refuse("mentor.capacity_impossible", "most", CapacityMost)
	case c.Capacity == s.Capacity:
		return nil, nil
	case c.Capacity < len(s.Matches):
		return nil, decider.Refuse("mentor.capacity_in_use", "taken", len(s.Matches))
	}
	return []Event{CapacitySet{c.Mentor, c.Capacity, s.Capacity}}, nil
}

// MEN-2 and MEN-3.
func confirmOffer(s State, c ConfirmOffer) error {
	switch {
	case s.Paused:
		return decider.Refuse("mentor.paused")
	case s.City == c.City && !c.City.IsZero():
		return decider.Refuse("mentor.own_city")
	case !slices.Contains(s.Languages, c.Language) && !c.Interpreter:
		return decider.Refuse("mentor.language_not_spoken", "language", c.Language)
	}
	return nil
}

// MEN-1: a paused match counts, since only its end releases it.
func takeMatch(s State, c TakeMatch) ([]Event, error) {
	_, taken := s.Matches[c.Match]
	switch {
	case taken:
		return nil, nil
	case s.Paused:
		return nil, decider.Refuse("mentor.paused")
	case s.City == c.City && !c.City.IsZero(): // MEN-2
		return nil, decider.Refuse("mentor.own_city")
	case len(s.Matches) >= s.Capacity:
		return nil, decider.Refuse("mentor.capacity_full", "capacity", s.Capacity)
	}
	return []Event{MatchTaken{c.Mentor, c.Match, c.City, len(s.Matches) + 1}}, nil
}

// SES-2.
func takeLive(s State, c TakeLive) ([]Event, error) {
	switch {
	case s.Live == c.Session && !c.Session.IsZero():
		return nil, nil
	case !s.Live.IsZero():
		return nil, decider.Refuse("mentor.has_live_session", "session", s.Live)
	}
	return []Event{LiveSessionTaken{c.Mentor, c.Programme, c.Session}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case MentorRegistered:
		s.Mentor, s.Programme, s.Registered, s.City = e.Mentor, e.Programme, true, e.City
		s.Languages, s.Capacity = slices.Clone(e.Languages), e.Capacity
	case ExpertiseUpdated:
		s.Languages = slices.Clone(e.Languages)
	case AvailabilitySet: // shown, not decided by
	case CapacitySet:
		s.Capacity = e.Capacity
	case MentorPaused:
		s.Paused = true
	case MentorResumed:
		s.Paused = false
	case MatchTaken:
		s.Matches = with(s.Matches)
		s.Matches[e.Match] = e.City
	case MatchReleased:
		s.Matches = with(s.Matches)
		delete(s.Matches, e.Match)
	case LiveSessionTaken:
		s.Mentor, s.Programme, s.Live = e.Mentor, e.Programme, e.Session
	case LiveSessionFreed:
		s.Live = id.Session{}
	}
	return s
}

func with(m map[id.Match]id.City) map[id.Match]id.City {
	out := make(map[id.Match]id.City, len(m)+1)
	maps.Copy(out, m)
	return out
}
