// Package call answers: what does a programme's call say? Its groups with their
// deadlines and how these moved, and what applications are judged by. Anybody
// may read it. The key is the programme.
package call

import (
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/scoring"
	"megdan/projections/view"
)

// Document is the call of one programme.
type Document struct {
	Status    Status        `json:"status"`
	Published calendar.Date `json:"published,omitempty"`
	// Version of the call's stream, for If-Match.
	Version  int64               `json:"version"`
	Weights  scoring.Weights     `json:"weights"`
	TieOrder []scoring.Criterion `json:"tie_order"` // the order in which criteria break a tie
	Terms    Terms               `json:"terms"`
	Entered  int                 `json:"entered"` // applications that ever entered

	Groups view.Map[id.ApplicantGroup, Group] `json:"groups"`
}

// Status is how far the call has come.
type Status string

// The states of a call.
const (
	Draft     Status = "draft"
	Published Status = "published"
	Closed    Status = "closed"
)

// Terms are the numbers of the rules; see call.Terms. Points are hundredths.
type Terms struct {
	Threshold        int `json:"threshold"`
	Evaluators       int `json:"evaluators"`
	Difference       int `json:"difference"`
	TeamLeast        int `json:"team_least"`
	OfferDays        int `json:"offer_days"`
	RedressDays      int `json:"redress_days"`
	PopulationLeast  int `json:"population_least"`
	PreScreeningDays int `json:"pre_screening_days"`
}

// Group is a group of applicants.
type Group struct {
	Number int           `json:"number"`
	Names  event.Names   `json:"names"`
	Wave   id.Wave       `json:"wave,omitempty"`
	Opens  calendar.Date `json:"opens"`
	CutOff calendar.Date `json:"cut_off"`
	// Moves of the deadline, the oldest first.
	Moves []Move `json:"moves"`
}

// Move is one move of a deadline.
type Move struct {
	At       time.Time     `json:"at"`
	Previous calendar.Date `json:"previous"`
	CutOff   calendar.Date `json:"cut_off"`
	Told     int           `json:"told"` // applicants who were told
	Reason   event.Private `json:"reason,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "call",
		Version: 1,
		Events: []string{
			"call.group_opened", "call.call_published", "call.deadline_moved", "call.call_closed", "call.application_entered",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.PublicPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case call.GroupOpened:
		if d.Status == "" {
			d.Status = Draft
		}
		d.Groups.Put(v.Group, Group{Number: v.Number, Names: v.Names, Wave: v.Wave, Opens: v.Opens, CutOff: v.CutOff})
	case call.CallPublished:
		d.Status, d.Published, d.TieOrder = Published, v.On, slices.Clone(v.TieOrder)
		d.Weights = scoring.Weights{Relevance: v.Relevance, DigitalAmbition: v.DigitalAmbition, Impact: v.Impact, Resources: v.Resources}
		d.Terms = Terms{v.Threshold, v.Evaluators, v.Difference, v.TeamLeast, v.OfferDays, v.RedressDays, v.PopulationLeast, v.PreScreeningDays}
	case call.DeadlineMoved:
		d.Groups.Update(v.Group, func(g *Group) {
			g.CutOff = v.CutOff
			g.Moves = append(slices.Clip(g.Moves), Move{e.At, v.Previous, v.CutOff, len(v.Told), v.Reason})
		})
	case call.CallClosed:
		d.Status = Closed
	case call.ApplicationEntered:
		d.Entered = v.Number
	}
}
