// Package matches answers: who mentors whom, and how far is it agreed? The key
// is the programme, or the city that is mentored, or the mentor.
package matches

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the matches of a programme, of a city or of a mentor.
type Document struct {
	Matches view.Map[id.Match, Match] `json:"matches"`
}

// Match is one mentor with one city on one theme.
type Match struct {
	State         match.Status       `json:"state"`
	Participation id.Participation   `json:"participation"`
	Mentor        id.Person          `json:"mentor"`
	MentorCity    id.City            `json:"mentor_city,omitempty"`
	Theme         expertise.Theme    `json:"theme"`
	Language      expertise.Language `json:"language,omitempty"`
	Score         int                `json:"score,omitempty"` // as suggested
	LastDay       calendar.Date      `json:"last_day,omitempty"`
	ByMentor      bool               `json:"by_mentor,omitempty"` // has agreed
	ByCity        bool               `json:"by_city,omitempty"`
	Since         calendar.Date      `json:"since,omitempty"`
	Ended         calendar.Date      `json:"ended,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "matches",
		Version: 1,
		Events: []string{
			"match.match_suggested", "match.match_proposed", "match.match_accepted_by_mentor", "match.match_accepted_by_city",
			"match.match_declined", "match.match_lapsed", "match.match_approved", "match.match_paused", "match.match_resumed", "match.match_ended",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.MatchPages,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	add := func(p id.Participation, mentor id.Person) []id.UUID {
		return append(to, e.Log, p.UUID(), mentor.UUID())
	}
	switch v := e.Data.(type) {
	case match.MatchSuggested:
		return add(v.Participation, v.Mentor)
	case match.MatchProposed:
		return add(v.Participation, v.Mentor)
	case match.MatchAcceptedByMentor:
		return add(v.Participation, v.Mentor)
	case match.MatchAcceptedByCity:
		return add(v.Participation, v.Mentor)
	case match.MatchDeclined:
		return add(v.Participation, v.Mentor)
	case match.MatchLapsed:
		return add(v.Participation, v.Mentor)
	case match.MatchApproved:
		return add(v.Participation, v.Mentor)
	case match.MatchPaused:
		return add(v.Participation, v.Mentor)
	case match.MatchResumed:
		return add(v.Participation, v.Mentor)
	case match.MatchEnded:
		return add(v.Participation, v.Mentor)
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case match.MatchSuggested:
		d.Matches.Put(v.Match, Match{
			State: match.Suggested, Participation: v.Participation, Mentor: v.Mentor, MentorCity: v.MentorCity, Theme: v.Theme,
			Score: v.ThemePart + v.WeakPart + v.LanguagePart + v.CapacityPart + v.ContactPart,
		})
	case match.MatchProposed:
		m := d.Matches.Ensure(v.Match)
		m.State, m.Participation, m.Mentor, m.MentorCity = match.Proposed, v.Participation, v.Mentor, v.MentorCity
		m.Theme, m.Language, m.LastDay = v.Theme, v.Language, v.LastDay
	case match.MatchAcceptedByMentor:
		d.Matches.Ensure(v.Match).ByMentor = true
	case match.MatchAcceptedByCity:
		d.Matches.Ensure(v.Match).ByCity = true
	case match.MatchDeclined:
		d.Matches.Ensure(v.Match).State = match.Declined
	case match.MatchLapsed:
		d.Matches.Ensure(v.Match).State = match.Lapsed
	case match.MatchApproved:
		m := d.Matches.Ensure(v.Match)
		m.State, m.Since = match.Active, v.On
	case match.MatchPaused:
		d.Matches.Ensure(v.Match).State = match.Paused
	case match.MatchResumed:
		d.Matches.Ensure(v.Match).State = match.Active
	case match.MatchEnded:
		m := d.Matches.Ensure(v.Match)
		m.State, m.Ended = match.Ended, v.On
	}
}
