// Package match answers: how did one match come about, and how does it stand?
// With the parts of its score, what each side said, and one entry for each
// thing that happened. The key is the match.
package match

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	m "megdan/domain/match"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one match.
type Document struct {
	Programme     id.Programme       `json:"programme"`
	Participation id.Participation   `json:"participation"`
	City          id.City            `json:"city"`
	Version       int64              `json:"version"`
	State         m.Status           `json:"state"`
	Mentor        id.Person          `json:"mentor"`
	MentorCity    id.City            `json:"mentor_city,omitempty"`
	Theme         expertise.Theme    `json:"theme"`
	Language      expertise.Language `json:"language,omitempty"`
	Interpreter   event.Private      `json:"interpreter,omitzero"`
	Why           event.Private      `json:"why,omitzero"`
	Help          id.HelpRequest     `json:"help,omitempty"`
	Parts         Parts              `json:"parts,omitzero"` // as it was suggested
	LastDay       calendar.Date      `json:"last_day,omitempty"`
	ByMentor      bool               `json:"by_mentor,omitempty"`
	Declares      m.Declaration      `json:"declares,omitempty"`
	Conflict      event.Private      `json:"conflict,omitzero"`
	Despite       event.Private      `json:"despite,omitzero"`
	ByCity        bool               `json:"by_city,omitempty"`
	Since         calendar.Date      `json:"since,omitempty"`
	Ended         calendar.Date      `json:"ended,omitempty"`
	Outcome       event.Private      `json:"outcome,omitzero"`

	// History is keyed by the ids of the events; their order is by Position.
	History view.Map[id.UUID, Entry] `json:"history"`
}

// Parts of the score, in points.
type Parts struct {
	Theme    int `json:"theme"`
	Weak     int `json:"weak"`
	Language int `json:"language"`
	Capacity int `json:"capacity"`
	Contact  int `json:"contact"`
	Total    int `json:"total"`
}

// Entry is one thing that happened.
type Entry struct {
	Position int64         `json:"p"`
	At       time.Time     `json:"at"`
	Type     string        `json:"type"`
	By       id.Person     `json:"by"`
	As       role.Role     `json:"as,omitempty"`
	Side     m.Side        `json:"side,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "match",
		Version: 1,
		Events: []string{
			"match.match_suggested", "match.match_proposed", "match.interpreter_named", "match.match_accepted_by_mentor",
			"match.match_accepted_by_city", "match.match_declined", "match.match_lapsed", "match.conflict_allowed",
			"match.match_approved", "match.match_paused", "match.match_resumed", "match.match_ended",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.MatchPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version, d.Programme = e.Version, id.Programme(e.Log)
	h := Entry{Position: e.Position, At: e.At, Type: e.Type, By: e.Actor, As: role.Role(e.ActingAs)}
	switch v := e.Data.(type) {
	case m.MatchSuggested:
		d.State, d.Participation, d.City, d.Mentor, d.MentorCity, d.Theme = m.Suggested, v.Participation, v.City, v.Mentor, v.MentorCity, v.Theme
		d.Parts = Parts{v.ThemePart, v.WeakPart, v.LanguagePart, v.CapacityPart, v.ContactPart,
			v.ThemePart + v.WeakPart + v.LanguagePart + v.CapacityPart + v.ContactPart}
	case m.MatchProposed:
		d.State, d.Participation, d.City, d.Mentor, d.MentorCity, d.Theme = m.Proposed, v.Participation, v.City, v.Mentor, v.MentorCity, v.Theme
		d.Language, d.Help, d.LastDay, d.Why, d.Interpreter = v.Language, v.Help, v.LastDay, v.Why, v.Interpreter
	case m.InterpreterNamed:
		d.Interpreter = v.Interpreter
	case m.MatchAcceptedByMentor:
		d.ByMentor, d.Declares, d.Conflict = true, v.Declares, v.Conflict
	case m.MatchAcceptedByCity:
		d.ByCity = true
	case m.ConflictAllowed:
		d.Despite = v.Despite
	case m.MatchApproved:
		d.State, d.Since = m.Active, v.On
	default:
		d.ending(&h, v)
	}
	d.History.Put(e.ID, h)
}

func (d *Document) ending(h *Entry, data any) {
	switch v := data.(type) {
	case m.MatchDeclined:
		d.State = m.Declined
		h.Side, h.Reason = v.Side, v.Reason
	case m.MatchLapsed:
		d.State = m.Lapsed
	case m.MatchPaused:
		d.State = m.Paused
		h.Reason = v.Reason
	case m.MatchResumed:
		d.State = m.Active
	case m.MatchEnded:
		d.State, d.Ended, d.Outcome = m.Ended, v.On, v.Outcome
	}
}
