package match

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of one match. The set is sealed.
//
//sumtype:decl
type Event interface{ matchEvent() }

// Declaration says whether a mentor has a conflict of interests.
type Declaration string

// The declarations.
const (
	NoConflict  Declaration = "none"
	HasConflict Declaration = "conflict"
)

// Side is one of the three who agree to a match.
type Side string

// The sides.
const (
	OfMentor  Side = "mentor"
	OfCity    Side = "city"
	OfManager Side = "manager"
)

// MatchSuggested says why these two would fit: the parts of the score (MEN-6).
type MatchSuggested struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	MentorCity    id.City          `json:"mentor_city,omitempty" pii:"ref"`
	Theme         expertise.Theme  `json:"theme" pii:"none"`
	ThemePart     int              `json:"theme_part" pii:"none"`
	WeakPart      int              `json:"weak_part" pii:"none"`
	LanguagePart  int              `json:"language_part" pii:"none"`
	CapacityPart  int              `json:"capacity_part" pii:"none"`
	ContactPart   int              `json:"contact_part" pii:"none"`
}

// MatchProposed asks mentor, city and manager. LastDay is the last one to
// agree.
type MatchProposed struct {
	Match         id.Match           `json:"match" pii:"ref"`
	Programme     id.Programme       `json:"programme" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
	City          id.City            `json:"city" pii:"ref"`
	Mentor        id.Person          `json:"mentor" pii:"ref"`
	MentorCity    id.City            `json:"mentor_city,omitempty" pii:"ref"`
	Theme         expertise.Theme    `json:"theme" pii:"none"`
	Language      expertise.Language `json:"language" pii:"none"`
	Help          id.HelpRequest     `json:"help,omitempty" pii:"ref"`
	LastDay       calendar.Date      `json:"last_day" pii:"none"`
	Why           event.Private      `json:"why,omitempty" pii:"free,about=Match"`
	Interpreter   event.Private      `json:"interpreter,omitempty" pii:"free,about=Match"`
}

// InterpreterNamed says who interprets.
type InterpreterNamed struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Interpreter   event.Private    `json:"interpreter,omitempty" pii:"free,about=Match"`
}

// MatchAcceptedByMentor with what the mentor declares.
type MatchAcceptedByMentor struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Declares      Declaration      `json:"declares" pii:"none"`
	Conflict      event.Private    `json:"conflict,omitempty" pii:"of=Mentor"`
}

// MatchAcceptedByCity by its lead.
type MatchAcceptedByCity struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Lead          id.Person        `json:"lead" pii:"ref"`
}

// MatchDeclined ends it before it began.
type MatchDeclined struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Side          Side             `json:"side" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Match"`
}

// MatchLapsed: somebody did not agree in time. Missing says who.
type MatchLapsed struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Missing       []Side           `json:"missing" pii:"none"`
}

// ConflictAllowed says why a declared conflict does not stand in the way.
type ConflictAllowed struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Despite       event.Private    `json:"despite,omitempty" pii:"free,about=Match"`
}

// MatchApproved makes the match active: the mentor is mentor of the city now.
type MatchApproved struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// MatchPaused for a while; it keeps its place.
type MatchPaused struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Match"`
}

// MatchResumed goes on.
type MatchResumed struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
}

// MatchEnded: the mentor is mentor of the city no longer by this match.
type MatchEnded struct {
	Match         id.Match         `json:"match" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Outcome       event.Private    `json:"outcome,omitempty" pii:"free,about=Match"`
}

func (MatchSuggested) matchEvent()        {}
func (MatchProposed) matchEvent()         {}
func (InterpreterNamed) matchEvent()      {}
func (MatchAcceptedByMentor) matchEvent() {}
func (MatchAcceptedByCity) matchEvent()   {}
func (MatchDeclined) matchEvent()         {}
func (MatchLapsed) matchEvent()           {}
func (ConflictAllowed) matchEvent()       {}
func (MatchApproved) matchEvent()         {}
func (MatchPaused) matchEvent()           {}
func (MatchResumed) matchEvent()          {}
func (MatchEnded) matchEvent()            {}

// Events lists every event of a match with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[MatchSuggested]("match.match_suggested"),
		of[MatchProposed]("match.match_proposed"),
		of[InterpreterNamed]("match.interpreter_named"),
		of[MatchAcceptedByMentor]("match.match_accepted_by_mentor"),
		of[MatchAcceptedByCity]("match.match_accepted_by_city"),
		of[MatchDeclined]("match.match_declined"),
		of[MatchLapsed]("match.match_lapsed"),
		of[ConflictAllowed]("match.conflict_allowed"),
		of[MatchApproved]("match.match_approved"),
		of[MatchPaused]("match.match_paused"),
		of[MatchResumed]("match.match_resumed"),
		of[MatchEnded]("match.match_ended"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
