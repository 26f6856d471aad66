// Package programme answers: how does a whole programme stand? Its dates,
// steps and quotas, one line for each city, and one for each milestone. The key
// is the programme.
//
// Nothing here depends on today. Who reads derives *overdue* (STR-7) from the
// milestones that are not accepted: due before today in the programme's Zone is the city's;
// submitted more than Settings.ReviewDays working days ago is the reviewer's.
//
// Names of people come from the people view, names of cities from cities.
package programme

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one programme at a glance.
type Document struct {
	Names  event.Names    `json:"names"`
	Status Status         `json:"status"`
	Start  calendar.Date  `json:"start"`
	End    calendar.Date  `json:"end"`
	Zone   programme.Zone `json:"zone"` // today is today there
	// Version of the programme's stream, for If-Match.
	Version int64 `json:"version"`

	Settings Settings `json:"settings"`
	Quota    Quotas   `json:"quota"`
	Steps    []Step   `json:"steps"` // 0 to 4, in order

	Waves view.Map[id.Wave, Wave] `json:"waves"`
	// Cities has one line for each participation, withdrawn ones included.
	Cities view.Map[id.Participation, City] `json:"cities"`
	// Milestones of all cities, without the cancelled ones.
	Milestones view.Map[id.Milestone, Milestone] `json:"milestones"`
	// Duties of the whole programme: who is its manager, its auditor, ...
	Duties view.Map[id.Person, Duties] `json:"duties"`
}

// Status is how far the programme has come.
type Status string

// The states of a programme.
const (
	Drafted   Status = "drafted"
	Published Status = "published"
	Running   Status = "running"
	Suspended Status = "suspended"
	Closed    Status = "closed"
)

// Settings are the rules' numbers that a page needs.
type Settings struct {
	ReviewDays  int `json:"review_days"`  // working days, STR-7
	ReopenDays  int `json:"reopen_days"`  // days, STR-10
	ShortMonths int `json:"short_months"` // a city's own length below it is a warning, PRG-8
}

// Quotas are the places by category.
type Quotas struct {
	Participating Places `json:"participating"`
	Partner       Places `json:"partner"`
	Mentor        Places `json:"mentor"`
}

// Places of one category. Places 0 is no limit for partners and mentors.
type Places struct {
	Places int `json:"places"`
	Used   int `json:"used"`
}

// Step is one of the steps 0 to 4.
type Step struct {
	Number int           `json:"number"`
	Names  event.Names   `json:"names"`
	Start  calendar.Date `json:"start"`
	End    calendar.Date `json:"end"`
}

// Wave is an admission group.
type Wave struct {
	Number int           `json:"number"`
	Opens  calendar.Date `json:"opens"`
	CutOff calendar.Date `json:"cut_off"`
	Start  calendar.Date `json:"start"`
	Places int           `json:"places"`
	Moves  int           `json:"moves,omitempty"` // how often its cut-off was moved
}

// City is how one city stands.
type City struct {
	City     id.City       `json:"city"`
	Category role.Category `json:"category"`
	Wave     id.Wave       `json:"wave,omitempty"`
	From     calendar.Date `json:"from,omitempty"`      // in this category since
	Months   int           `json:"months,omitempty"`    // its own length
	Left     calendar.Date `json:"withdrawn,omitempty"` // there when it withdrew
	Lead     id.Person     `json:"lead,omitempty"`
	Expert   id.Person     `json:"expert,omitempty"`
	Members  int           `json:"members"` // people of its team
	Counts   Counts        `json:"milestones"`
	Last     Last          `json:"last"`
}

// Counts are a city's milestones by state.
type Counts struct {
	Planned    int `json:"planned"`
	InProgress int `json:"in_progress"`
	Submitted  int `json:"submitted"`
	Accepted   int `json:"accepted"`
	Cancelled  int `json:"cancelled"`
}

// Last is the newest event that concerns a city.
type Last struct {
	Position int64     `json:"p"`
	At       time.Time `json:"at"`
	Type     string    `json:"type"`
	By       id.Person `json:"by"`
}

// Milestone is one milestone of one city in a line: numbers, states and dates.
// Everybody in the programme reads this document, so what a city's people
// wrote, and who does the work, stand in the city's own roadmap only.
type Milestone struct {
	Participation id.Participation `json:"participation"`
	Number        int              `json:"number"` // its code is M with the number
	State         State            `json:"state"`
	Due           calendar.Date    `json:"due"`
	Submitted     calendar.Date    `json:"submitted,omitempty"` // the day, while submitted or accepted
	Accepted      calendar.Date    `json:"accepted,omitempty"`  // the day, while accepted
	Shifts        int              `json:"shifts,omitempty"`
}

// State of a milestone.
type State string

// The states that are shown here.
const (
	Planned    State = "planned"
	InProgress State = "in_progress"
	Submitted  State = "submitted"
	Accepted   State = "accepted"
)

// Duties is what one person does for the whole programme.
type Duties struct {
	Roles []role.Role `json:"roles"`
}
