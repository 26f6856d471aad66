package mentor

import (
	"megdan/domain/calendar"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a mentor's profile. The set is sealed.
//
//sumtype:decl
type Command interface {
	mentorCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	whose() OfMentor
}

// OfMentor is part of every command: which mentor of which programme.
type OfMentor struct {
	place.InProgramme
	// Mentor is the person.
	Mentor id.Person `json:"mentor"`
}

// Stream is the person's id.
func (c OfMentor) Stream() id.UUID { return c.Mentor.UUID() }

func (c OfMentor) whose() OfMentor { return c }

// RegisterMentor makes a person known as mentor. Refused with: mentor.unknown,
// mentor.registered_already, mentor.capacity_impossible, mentor.theme_unknown,
// mentor.theme_missing, mentor.language_missing, mentor.dimension_unknown,
// mentor.too_many, text.language_unknown, text.too_long, text.unreadable,
// person.unknown.
type RegisterMentor struct {
	OfMentor
	// City that the mentor works for, if it takes part in the programme.
	City id.City `json:"city,omitzero"`
	// Languages that the mentor works in, at least one.
	Languages []expertise.Language `json:"languages"`
	// Themes that the mentor knows, at least one.
	Themes []expertise.Theme `json:"themes"`
	// Dimensions of maturity that the mentor is strong in.
	Dimensions []expertise.Dimension `json:"dimensions,omitempty"`
	// Capacity is how many cities at a time; 3 when left out.
	Capacity int `json:"capacity,omitzero"`
	// About the mentor, at most 4000 characters.
	About string `json:"about,omitzero"`
}

// UpdateExpertise replaces languages, themes and dimensions. Refused with:
// mentor.unknown, mentor.theme_unknown, mentor.theme_missing,
// mentor.language_missing, mentor.dimension_unknown, mentor.too_many,
// text.language_unknown, text.too_long, text.unreadable.
type UpdateExpertise struct {
	OfMentor
	// Languages that the mentor works in, at least one.
	Languages []expertise.Language `json:"languages"`
	// Themes that the mentor knows, at least one.
	Themes []expertise.Theme `json:"themes"`
	// Dimensions of maturity that the mentor is strong in.
	Dimensions []expertise.Dimension `json:"dimensions,omitempty"`
	// About the mentor, at most 4000 characters.
	About string `json:"about,omitzero"`
}

// SetAvailability says from when until when the mentor has time, and how much.
// Refused with: mentor.unknown, mentor.dates_impossible,
// mentor.hours_impossible.
type SetAvailability struct {
	OfMentor
	// From is the first day.
	From calendar.Date `json:"from"`
	// Until is the last day.
	Until calendar.Date `json:"until"`
	// Hours a month, 1 to 200.
	Hours int `json:"hours"`
}

// SetCapacity says how many cities the mentor takes at a time. Refused with:
// mentor.unknown, mentor.capacity_impossible, mentor.capacity_in_use.
type SetCapacity struct {
	OfMentor
	// Capacity, 1 to 20.
	Capacity int `json:"capacity"`
}

// PauseMentor takes no new matches; those that run go on. Refused with:
// mentor.unknown, text.reason_too_short, text.too_long, text.unreadable.
type PauseMentor struct {
	OfMentor
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ResumeMentor ends the pause. Refused with: mentor.unknown.
type ResumeMentor struct {
	OfMentor
}

// ConfirmOffer asks only whether the mentor can be proposed to a city. Refused
// with: mentor.unknown, mentor.paused, mentor.own_city,
// mentor.language_not_spoken.
type ConfirmOffer struct {
	OfMentor
	// City that is to be mentored.
	City id.City `json:"city"`
	// Language that they are to work in.
	Language expertise.Language `json:"language"`
	// Interpreter is true when one is named.
	Interpreter bool `json:"interpreter"`
}

// TakeMatch counts a match that becomes active. Refused with: mentor.unknown,
// mentor.paused, mentor.own_city, mentor.capacity_full.
type TakeMatch struct {
	OfMentor
	// Match that becomes active.
	Match id.Match `json:"match"`
	// City that is mentored.
	City id.City `json:"city"`
}

// ReleaseMatch frees the place of a match. Never refused.
type ReleaseMatch struct {
	OfMentor
	// Match that ends.
	Match id.Match `json:"match"`
}

// TakeLive makes the person host of a live session. Refused with:
// mentor.unknown, mentor.has_live_session.
type TakeLive struct {
	OfMentor
	// Session that goes live.
	Session id.Session `json:"session"`
}

// FreeLive ends that. Never refused.
type FreeLive struct {
	OfMentor
	// Session that is no longer hosted.
	Session id.Session `json:"session"`
}

func (RegisterMentor) mentorCommand()  {}
func (UpdateExpertise) mentorCommand() {}
func (SetAvailability) mentorCommand() {}
func (SetCapacity) mentorCommand()     {}
func (PauseMentor) mentorCommand()     {}
func (ResumeMentor) mentorCommand()    {}
func (ConfirmOffer) mentorCommand()    {}
func (TakeMatch) mentorCommand()       {}
func (ReleaseMatch) mentorCommand()    {}
func (TakeLive) mentorCommand()        {}
func (FreeLive) mentorCommand()        {}
