// Package mentors answers: who can help, with what, and has who time? The
// profiles of the mentors of a programme. The key is the programme.
package mentors

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/mentor"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is all mentors of one programme.
type Document struct {
	Mentors view.Map[id.Person, Profile] `json:"mentors"`
}

// Profile is what one mentor offers.
type Profile struct {
	City       id.City               `json:"city,omitempty"` // the own one
	Languages  []expertise.Language  `json:"languages"`
	Themes     []expertise.Theme     `json:"themes"`
	Dimensions []expertise.Dimension `json:"dimensions"`
	About      event.Private         `json:"about,omitzero"`
	Capacity   int                   `json:"capacity"`
	Taken      int                   `json:"taken"` // active and paused matches
	Paused     bool                  `json:"paused,omitempty"`
	From       calendar.Date         `json:"from,omitempty"` // available
	Until      calendar.Date         `json:"until,omitempty"`
	Hours      int                   `json:"hours,omitempty"` // a month
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "mentors",
		Version: 1,
		Events: []string{
			"mentor.mentor_registered", "mentor.expertise_updated", "mentor.availability_set", "mentor.capacity_set",
			"mentor.mentor_paused", "mentor.mentor_resumed", "mentor.match_taken", "mentor.match_released",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.Mentors,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case mentor.MentorRegistered:
		p := d.Mentors.Ensure(v.Mentor)
		p.City, p.Capacity, p.About = v.City, v.Capacity, v.About
		p.Languages, p.Themes, p.Dimensions = slices.Clone(v.Languages), slices.Clone(v.Themes), slices.Clone(v.Dimensions)
	case mentor.ExpertiseUpdated:
		p := d.Mentors.Ensure(v.Mentor)
		p.About = v.About
		p.Languages, p.Themes, p.Dimensions = slices.Clone(v.Languages), slices.Clone(v.Themes), slices.Clone(v.Dimensions)
	case mentor.AvailabilitySet:
		p := d.Mentors.Ensure(v.Mentor)
		p.From, p.Until, p.Hours = v.From, v.Until, v.Hours
	case mentor.CapacitySet:
		d.Mentors.Ensure(v.Mentor).Capacity = v.Capacity
	case mentor.MentorPaused:
		d.Mentors.Ensure(v.Mentor).Paused = true
	case mentor.MentorResumed:
		d.Mentors.Ensure(v.Mentor).Paused = false
	case mentor.MatchTaken:
		d.Mentors.Ensure(v.Mentor).Taken = v.Taken
	case mentor.MatchReleased:
		d.Mentors.Ensure(v.Mentor).Taken = v.Taken
	}
}
