// Package dashboard answers: what has the programme come to? It adds up what
// its cities did: how many take part and how far they are, what they planned and
// finished, how often they met, what they do together, what money they found.
// Numbers only; anybody may read them. The key is the programme.
package dashboard

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the figures of one programme.
type Document struct {
	Start calendar.Date `json:"start"`
	End   calendar.Date `json:"end"`

	Cities         Cities         `json:"cities"`
	Steps          []Step         `json:"steps"` // 0 to 4, in order
	Applications   Applications   `json:"applications"`
	Milestones     Milestones     `json:"milestones"`
	Actions        Actions        `json:"actions"`
	Funding        Funding        `json:"funding"`
	Assessments    Assessments    `json:"assessments"`
	Indicators     Indicators     `json:"indicators"`
	Deliverables   Deliverables   `json:"deliverables"`
	Mentoring      Mentoring      `json:"mentoring"`
	Events         Events         `json:"events"`
	Collaborations Collaborations `json:"collaborations"`
	Practices      Practices      `json:"practices"`
	Stakeholders   Stakeholders   `json:"stakeholders"`

	// What the figures are added up from.
	ByCity      view.Map[id.Participation, City]     `json:"by_city"`
	ByMilestone view.Map[id.Milestone, Milestone]    `json:"by_milestone"`
	ByActivity  view.Map[id.Activity, Activity]      `json:"by_activity"`
	Together    view.Map[id.Collaboration, Together] `json:"together"`
}

// Cities by category, of those that have not withdrawn.
type Cities struct {
	Participating int `json:"participating"`
	Partner       int `json:"partner"`
	Mentor        int `json:"mentor"`
	Completed     int `json:"completed"` // of them
	Withdrawn     int `json:"withdrawn"`
}

// Step counts the cities that are in a step, and those that completed it.
type Step struct {
	Started   int `json:"started"`
	Completed int `json:"completed"`
}

// Applications by how far they came.
type Applications struct {
	Entered    int `json:"entered"`
	Submitted  int `json:"submitted"`
	Withdrawn  int `json:"withdrawn"`
	Ineligible int `json:"ineligible"`
	Accepted   int `json:"accepted"`
	Reserve    int `json:"reserve"`  // put there, whatever followed
	Rejected   int `json:"rejected"` // decided so, whatever followed
	Partners   int `json:"partners"` // cities that accepted an offer
}

// Milestones of all roadmaps.
type Milestones struct {
	Planned  int `json:"planned"` // without the cancelled ones
	Accepted int `json:"accepted"`
	OnTime   int `json:"on_time"` // accepted ones that were submitted by their date
}

// Actions are the activities of all roadmaps.
type Actions struct {
	Planned   int `json:"planned"` // ever
	Pilots    int `json:"pilots"`
	Started   int `json:"started"` // ever
	Completed int `json:"completed"`
	Cancelled int `json:"cancelled"`
}

// Funding by stage, in cents of a euro.
type Funding struct {
	Secured int64 `json:"secured"`
	Applied int64 `json:"applied"`
	Open    int64 `json:"open"`
}

// Assessments of maturity.
type Assessments struct {
	Opened    int `json:"opened"`
	Published int `json:"published"`
}

// Indicators that cities follow.
type Indicators struct {
	Defined  int `json:"defined"`
	Values   int `json:"values"`
	Verified int `json:"verified"`
}

// Deliverables of the cities.
type Deliverables struct {
	Started   int `json:"started"`
	Approved  int `json:"approved"` // versions
	Published int `json:"published"`
}

// Mentoring that took place. Seconds are those that a session was live, and
// those that people were there.
type Mentoring struct {
	Matches       int   `json:"matches"` // approved
	Sessions      int   `json:"sessions"`
	LiveSeconds   int64 `json:"live_seconds"`
	People        int   `json:"people"` // attendances
	PersonSeconds int64 `json:"person_seconds"`
}

// Events are seminars, workshops and visits.
type Events struct {
	Planned       int `json:"planned"`
	Closed        int `json:"closed"`
	Reach         int `json:"reach"` // attendances
	PersonMinutes int `json:"person_minutes"`
}

// Collaborations of cities. Only confirmed ones count in statistics (NET-3).
type Collaborations struct {
	Declared  int `json:"declared"`
	Confirmed int `json:"confirmed"`
}

// Practices that cities share.
type Practices struct {
	Published int `json:"published"`
	Adopted   int `json:"adopted"`
}

// Stakeholders on the lists of the cities.
type Stakeholders struct {
	Listed int `json:"listed"`
	Firms  int `json:"firms"`
}

// City is how one city counts.
type City struct {
	Category  role.Category `json:"category"`
	Step      int           `json:"step"` // the latest that began; -1: none
	Done      int           `json:"done"` // bits of the completed steps
	Completed bool          `json:"completed"`
	Withdrawn bool          `json:"withdrawn"`
}

// Milestone is how one milestone counts.
type Milestone struct {
	Due      calendar.Date `json:"due"`
	InTime   bool          `json:"in_time"` // submitted by its date
	Accepted bool          `json:"accepted"`
}

// Activity is how one activity counts.
type Activity struct {
	Cost    int64           `json:"cost"`
	Funding roadmap.Funding `json:"funding,omitempty"`
	Pilot   bool            `json:"pilot"`
}

// Together is how one collaboration counts.
type Together struct {
	Confirmed bool `json:"confirmed"`
}
