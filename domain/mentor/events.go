package mentor

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of one mentor in one programme. The set is sealed.
//
//sumtype:decl
type Event interface{ mentorEvent() }

// MentorRegistered makes a person known as mentor. City is the own one, if the
// person works for a city that takes part.
type MentorRegistered struct {
	Mentor     id.Person             `json:"mentor" pii:"ref"`
	Programme  id.Programme          `json:"programme" pii:"ref"`
	City       id.City               `json:"city,omitempty" pii:"ref"`
	Languages  []expertise.Language  `json:"languages" pii:"none"`
	Themes     []expertise.Theme     `json:"themes" pii:"none"`
	Dimensions []expertise.Dimension `json:"dimensions,omitempty" pii:"none"`
	Capacity   int                   `json:"capacity" pii:"none"`
	About      event.Private         `json:"about,omitempty" pii:"of=Mentor"`
}

// ExpertiseUpdated replaces languages, themes and dimensions.
type ExpertiseUpdated struct {
	Mentor     id.Person             `json:"mentor" pii:"ref"`
	Languages  []expertise.Language  `json:"languages" pii:"none"`
	Themes     []expertise.Theme     `json:"themes" pii:"none"`
	Dimensions []expertise.Dimension `json:"dimensions,omitempty" pii:"none"`
	About      event.Private         `json:"about,omitempty" pii:"of=Mentor"`
}

// AvailabilitySet says from when until when, and how many hours a month.
type AvailabilitySet struct {
	Mentor id.Person     `json:"mentor" pii:"ref"`
	From   calendar.Date `json:"from" pii:"none"`
	Until  calendar.Date `json:"until" pii:"none"`
	Hours  int           `json:"hours" pii:"none"`
}

// CapacitySet says how many cities the mentor takes at the same time.
type CapacitySet struct {
	Mentor   id.Person `json:"mentor" pii:"ref"`
	Capacity int       `json:"capacity" pii:"none"`
	Previous int       `json:"previous" pii:"none"`
}

// MentorPaused: no new matches until the mentor resumes.
type MentorPaused struct {
	Mentor id.Person     `json:"mentor" pii:"ref"`
	Reason event.Private `json:"reason,omitempty" pii:"of=Mentor"`
}

// MentorResumed ends the pause.
type MentorResumed struct {
	Mentor id.Person `json:"mentor" pii:"ref"`
}

// MatchTaken counts an active match; Taken is how many there are with it.
type MatchTaken struct {
	Mentor id.Person `json:"mentor" pii:"ref"`
	Match  id.Match  `json:"match" pii:"ref"`
	City   id.City   `json:"city" pii:"ref"`
	Taken  int       `json:"taken" pii:"none"`
}

// MatchReleased frees the place of a match that ended.
type MatchReleased struct {
	Mentor id.Person `json:"mentor" pii:"ref"`
	Match  id.Match  `json:"match" pii:"ref"`
	City   id.City   `json:"city" pii:"ref"`
	Taken  int       `json:"taken" pii:"none"`
}

// LiveSessionTaken: the person is host of a live session, of one at a time.
type LiveSessionTaken struct {
	Mentor    id.Person    `json:"mentor" pii:"ref"`
	Programme id.Programme `json:"programme" pii:"ref"`
	Session   id.Session   `json:"session" pii:"ref"`
}

// LiveSessionFreed: no longer.
type LiveSessionFreed struct {
	Mentor  id.Person  `json:"mentor" pii:"ref"`
	Session id.Session `json:"session" pii:"ref"`
}

func (MentorRegistered) mentorEvent() {}
func (ExpertiseUpdated) mentorEvent() {}
func (AvailabilitySet) mentorEvent()  {}
func (CapacitySet) mentorEvent()      {}
func (MentorPaused) mentorEvent()     {}
func (MentorResumed) mentorEvent()    {}
func (MatchTaken) mentorEvent()       {}
func (MatchReleased) mentorEvent()    {}
func (LiveSessionTaken) mentorEvent() {}
func (LiveSessionFreed) mentorEvent() {}

// Events lists every event of a mentor with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[MentorRegistered]("mentor.mentor_registered"),
		of[ExpertiseUpdated]("mentor.expertise_updated"),
		of[AvailabilitySet]("mentor.availability_set"),
		of[CapacitySet]("mentor.capacity_set"),
		of[MentorPaused]("mentor.mentor_paused"),
		of[MentorResumed]("mentor.mentor_resumed"),
		of[MatchTaken]("mentor.match_taken"),
		of[MatchReleased]("mentor.match_released"),
		of[LiveSessionTaken]("mentor.live_session_taken"),
		of[LiveSessionFreed]("mentor.live_session_freed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
