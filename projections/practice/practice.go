// Package practice answers: what is there to learn from a city's practice, who
// found it true, and who took it over with what outcome? The key is the
// practice.
//
// A verification names the edition that was looked at; who reads compares it
// with the newest. An outcome is due from AskOn on (KNB-6); whether it is late
// is for who reads.
package practice

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/practice"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one practice.
type Document struct {
	Programme     id.Programme        `json:"programme"`
	Participation id.Participation    `json:"participation"` // of the city that shares it
	City          id.City             `json:"city"`
	Edition       int                 `json:"edition"` // of what it says, for the next revision
	Contact       id.Person           `json:"contact,omitempty"`
	ContactRole   event.Private       `json:"contact_role,omitzero"`
	Theme         expertise.Theme     `json:"theme"`
	Dimension     expertise.Dimension `json:"dimension"`
	Language      expertise.Language  `json:"language"`
	Cost          practice.Cost       `json:"cost"`
	Result        practice.Result     `json:"result"`
	Licence       practice.Licence    `json:"licence"`
	Title         event.Private       `json:"title,omitzero"`
	Done          event.Private       `json:"done,omitzero"`
	Outcome       event.Private       `json:"outcome,omitzero"`
	NotWorked     event.Private       `json:"not_worked,omitzero"`
	Published     time.Time           `json:"published_at"`
	Revised       time.Time           `json:"revised_at,omitempty"`
	Retired       calendar.Date       `json:"retired,omitempty"`
	RetiredReason event.Private       `json:"retired_reason,omitzero"`
	OutcomeMonths int                 `json:"outcome_months"`
	Version       int64               `json:"version"` // of the practice's stream, for If-Match

	// Verifications by who verified: the latest of each.
	Verifications view.Map[id.Person, Verification] `json:"verifications"`
	// Adoptions are the trail: who took it over, in which activity, and what
	// came of it.
	Adoptions view.Map[id.Adoption, Adoption] `json:"adoptions"`
}

// Verification says that somebody of another city found an edition true.
type Verification struct {
	Edition int           `json:"edition"`
	As      role.Role     `json:"as"`
	At      time.Time     `json:"at"`
	Note    event.Private `json:"note,omitzero"`
}

// Adoption is one city's.
type Adoption struct {
	Participation id.Participation `json:"participation"`
	City          id.City          `json:"city"`
	Activity      id.Activity      `json:"activity"`
	Edition       int              `json:"edition"` // that was adopted
	On            calendar.Date    `json:"on"`
	AskOn         calendar.Date    `json:"ask_on"`
	Asked         calendar.Date    `json:"asked,omitempty"`
	Reported      calendar.Date    `json:"reported,omitempty"`
	Result        practice.Result  `json:"result,omitempty"`
	Text          event.Private    `json:"text,omitzero"`
	NotWorked     event.Private    `json:"not_worked,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "practice",
		Version: 1,
		Events: []string{
			"practice.practice_published", "practice.practice_revised", "practice.practice_verified", "practice.practice_adopted",
			"practice.outcome_asked", "practice.outcome_reported", "practice.practice_retired",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.Practices,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case practice.PracticePublished:
		d.Programme, d.Participation, d.City, d.Edition = v.Programme, v.Participation, v.City, 1
		d.Contact, d.ContactRole, d.OutcomeMonths, d.Published = v.Contact, v.ContactRole, v.OutcomeMonths, e.At
		d.Theme, d.Dimension, d.Language, d.Cost, d.Result, d.Licence = v.Theme, v.Dimension, v.Language, v.Cost, v.Result, v.Licence
		d.Title, d.Done, d.Outcome, d.NotWorked = v.Title, v.Done, v.Outcome, v.NotWorked
	case practice.PracticeRevised:
		d.Edition, d.Contact, d.ContactRole, d.Revised = v.Edition, v.Contact, v.ContactRole, e.At
		d.Theme, d.Dimension, d.Language, d.Cost, d.Result, d.Licence = v.Theme, v.Dimension, v.Language, v.Cost, v.Result, v.Licence
		d.Title, d.Done, d.Outcome, d.NotWorked = v.Title, v.Done, v.Outcome, v.NotWorked
	case practice.PracticeVerified:
		d.Verifications.Put(v.VerifiedBy, Verification{v.Edition, v.VerifiedAs, e.At, v.Note})
	case practice.PracticeAdopted:
		d.Adoptions.Put(v.Adoption, Adoption{Participation: v.Adopter, City: v.City, Activity: v.Activity, Edition: v.Edition, On: v.On, AskOn: v.AskOn})
	case practice.OutcomeAsked:
		d.Adoptions.Update(v.Adoption, func(a *Adoption) { a.Asked = v.On })
	case practice.OutcomeReported:
		d.Adoptions.Update(v.Adoption, func(a *Adoption) { a.Reported, a.Result, a.Text, a.NotWorked = v.On, v.Result, v.Text, v.NotWorked })
	case practice.PracticeRetired:
		d.Retired, d.RetiredReason = v.On, v.Reason
	}
}
