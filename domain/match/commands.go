package match

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a match. The set is sealed. Every command
// names the city that is mentored.
//
//sumtype:decl
type Command interface {
	matchCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() OnMatch
}

// OnMatch is part of every command: which match of which city.
type OnMatch struct {
	place.InCity
	// Match that the command is about.
	Match id.Match `json:"match"`
}

// Stream is the match's id.
func (c OnMatch) Stream() id.UUID { return c.Match.UUID() }

func (c OnMatch) at() OnMatch { return c }

// SuggestMatch notes that a mentor and a city would fit, with the parts of the
// score. Nobody has to answer. Refused with: match.unknown, match.known,
// match.mentor_missing, match.theme_unknown, match.score_impossible.
type SuggestMatch struct {
	OnMatch
	// Mentor who would fit.
	Mentor id.Person `json:"mentor"`
	// MentorCity that the mentor speaks for, when it is one.
	MentorCity id.City `json:"mentor_city,omitzero"`
	// Theme to work on.
	Theme expertise.Theme `json:"theme"`
	// Parts of the score, as the match finder shows them.
	Parts Parts `json:"parts"`
}

// ProposeMatch asks mentor, city lead and manager to agree within 21 days. A
// suggestion becomes a proposal under its own id. Refused with: match.unknown,
// match.known, match.mentor_missing, match.theme_unknown, match.other_mentor,
// match.over, text.language_unknown, text.too_long, text.unreadable,
// mentor.unknown, mentor.paused, mentor.own_city, mentor.language_not_spoken,
// participation.unknown, participation.withdrawn.
type ProposeMatch struct {
	OnMatch
	// Mentor who is to help.
	Mentor id.Person `json:"mentor"`
	// MentorCity that the mentor speaks for, when it is one.
	MentorCity id.City `json:"mentor_city,omitzero"`
	// Theme to work on.
	Theme expertise.Theme `json:"theme"`
	// Language to work in; the mentor speaks it, or an interpreter is named.
	Language expertise.Language `json:"language"`
	// Interpreter by name, if they need one.
	Interpreter string `json:"interpreter,omitzero"`
	// Help is the request that it answers, if any.
	Help id.HelpRequest `json:"help,omitzero"`
	// Why these two, at most 4000 characters.
	Why string `json:"why,omitzero"`
}

// NameInterpreter says who interprets. Refused with: match.unknown,
// match.over, text.missing, text.too_long, text.unreadable.
type NameInterpreter struct {
	OnMatch
	// Interpreter by name.
	Interpreter string `json:"interpreter"`
}

// AcceptMatchAsMentor agrees for the mentor, who declares conflicts of
// interests or that there are none. Refused with: match.unknown, match.over,
// match.not_proposed, match.too_late, match.other_mentor,
// match.conflict_undeclared, text.too_long, text.unreadable.
type AcceptMatchAsMentor struct {
	OnMatch
	// NoConflict is true when there is none.
	NoConflict bool `json:"no_conflict,omitzero"`
	// Conflict that there is, in words.
	Conflict string `json:"conflict,omitzero"`
}

// AcceptMatchAsCity agrees for the city. Refused with: match.unknown,
// match.over, match.not_proposed, match.too_late.
type AcceptMatchAsCity struct {
	OnMatch
}

// DeclineMatch ends a match that is not active yet. Refused with:
// match.unknown, match.over, match.active_already, text.reason_too_short,
// text.too_long, text.unreadable.
type DeclineMatch struct {
	OnMatch
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ApproveMatch makes the match active when mentor and city have agreed.
// Refused with: match.unknown, match.over, match.not_proposed, match.too_late,
// match.not_agreed, match.other_mentor, match.conflict_needs_reason,
// text.too_long, text.unreadable, mentor.unknown, mentor.paused,
// mentor.own_city, mentor.capacity_full.
type ApproveMatch struct {
	OnMatch
	// Mentor of the match, whose capacity is asked.
	Mentor id.Person `json:"mentor"`
	// Despite a declared conflict: why, at least ten characters.
	Despite string `json:"despite,omitzero"`
}

// LapseMatch ends a proposal that not all agreed to in time; the system gives
// it. Refused with: match.unknown, match.over, match.not_proposed,
// match.active_already, match.not_due.
type LapseMatch struct {
	OnMatch
}

// PauseMatch interrupts an active match; it keeps its place. Refused with:
// match.unknown, match.over, match.not_active, text.reason_too_short,
// text.too_long, text.unreadable.
type PauseMatch struct {
	OnMatch
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ResumeMatch goes on with it. Refused with: match.unknown, match.over,
// match.not_active.
type ResumeMatch struct {
	OnMatch
}

// EndMatch ends an active or paused match. Refused with: match.unknown,
// match.over, match.not_active, match.other_mentor, text.too_long,
// text.unreadable.
type EndMatch struct {
	OnMatch
	// Mentor of the match, whose place becomes free.
	Mentor id.Person `json:"mentor"`
	// Outcome, at most 4000 characters.
	Outcome string `json:"outcome,omitzero"`
}

// ConfirmParties asks only whether the match is of this city and mentor.
// Without a match it is not asked. Refused with: match.unknown, match.over,
// match.other_mentor.
type ConfirmParties struct {
	OnMatch
	// Mentor that the command names.
	Mentor id.Person `json:"mentor"`
	// Instead of a match, so that the command has a stream.
	Instead id.UUID `json:"instead"`
}

// ConfirmActive asks only whether the match of this city is active. Without a
// match it is not asked. Refused with: match.unknown, match.over,
// match.not_active.
type ConfirmActive struct {
	OnMatch
	// Instead of a match, so that the command has a stream.
	Instead id.UUID `json:"instead"`
}

// Stream is the match's id, or what stands for it.
func (c ConfirmParties) Stream() id.UUID { return streamOr(c.OnMatch, c.Instead) }

// Stream is the match's id, or what stands for it.
func (c ConfirmActive) Stream() id.UUID { return streamOr(c.OnMatch, c.Instead) }

func streamOr(c OnMatch, instead id.UUID) id.UUID {
	if c.Match.IsZero() {
		return instead
	}
	return c.Match.UUID()
}

func (SuggestMatch) matchCommand()        {}
func (ProposeMatch) matchCommand()        {}
func (NameInterpreter) matchCommand()     {}
func (AcceptMatchAsMentor) matchCommand() {}
func (AcceptMatchAsCity) matchCommand()   {}
func (DeclineMatch) matchCommand()        {}
func (ApproveMatch) matchCommand()        {}
func (LapseMatch) matchCommand()          {}
func (PauseMatch) matchCommand()          {}
func (ResumeMatch) matchCommand()         {}
func (EndMatch) matchCommand()            {}
func (ConfirmParties) matchCommand()      {}
func (ConfirmActive) matchCommand()       {}
