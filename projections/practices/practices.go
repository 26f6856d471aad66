// Package practices answers: which practices does the programme share? One line
// each with what a library is searched by: theme, dimension, language, result,
// cost, licence, and who adopted it. The key is the programme.
package practices

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

// Document is the library of practices.
type Document struct {
	Practices view.Map[id.Practice, Practice] `json:"practices"`
}

// Practice is one line.
type Practice struct {
	Title         event.Private       `json:"title,omitzero"`
	Participation id.Participation    `json:"participation"`
	City          id.City             `json:"city"`
	Theme         expertise.Theme     `json:"theme"`
	Dimension     expertise.Dimension `json:"dimension"`
	Language      expertise.Language  `json:"language"`
	Cost          practice.Cost       `json:"cost"`
	Result        practice.Result     `json:"result"`
	Licence       practice.Licence    `json:"licence"`
	Edition       int                 `json:"edition"`
	Verified      int                 `json:"verified,omitempty"` // the newest edition that somebody verified
	AdoptedBy     []id.City           `json:"adopted_by,omitempty"`
	Worked        int                 `json:"worked,omitempty"` // outcomes reported: it worked,
	WorkedPartly  int                 `json:"worked_partly,omitempty"`
	Failed        int                 `json:"failed,omitempty"`
	Published     time.Time           `json:"published_at"`
	Retired       calendar.Date       `json:"retired,omitempty"`
	Reports       []Report            `json:"reports,omitempty"` // the newest of each adoption
}

// Report is what came of one adoption.
type Report struct {
	Adoption id.Adoption     `json:"adoption"`
	Result   practice.Result `json:"result"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "practices",
		Version: 1,
		Events: []string{
			"practice.practice_published", "practice.practice_revised", "practice.practice_verified", "practice.practice_adopted",
			"practice.outcome_reported", "practice.practice_retired",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.Practices,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case practice.PracticePublished:
		d.Practices.Put(v.Practice, Practice{
			Title: v.Title, Participation: v.Participation, City: v.City, Theme: v.Theme, Dimension: v.Dimension, Language: v.Language,
			Cost: v.Cost, Result: v.Result, Licence: v.Licence, Edition: 1, Published: e.At,
		})
	case practice.PracticeRevised:
		d.Practices.Update(v.Practice, func(p *Practice) {
			p.Title, p.Theme, p.Dimension, p.Language, p.Edition = v.Title, v.Theme, v.Dimension, v.Language, v.Edition
			p.Cost, p.Result, p.Licence = v.Cost, v.Result, v.Licence
		})
	case practice.PracticeVerified:
		d.Practices.Update(v.Practice, func(p *Practice) { p.Verified = max(p.Verified, v.Edition) })
	case practice.PracticeAdopted:
		d.Practices.Update(v.Practice, func(p *Practice) { p.AdoptedBy = append(p.AdoptedBy, v.City) })
	case practice.OutcomeReported:
		d.Practices.Update(v.Practice, func(p *Practice) { p.reported(v) })
	case practice.PracticeRetired:
		d.Practices.Update(v.Practice, func(p *Practice) { p.Retired = v.On })
	}
}

// reported counts the newest outcome of each adoption.
func (p *Practice) reported(v practice.OutcomeReported) {
	known := false
	for i := range p.Reports {
		if p.Reports[i].Adoption == v.Adoption {
			p.Reports[i].Result, known = v.Result, true
		}
	}
	if !known {
		p.Reports = append(p.Reports, Report{v.Adoption, v.Result})
	}
	p.Worked, p.WorkedPartly, p.Failed = 0, 0, 0
	for _, r := range p.Reports {
		switch r.Result {
		case practice.Worked:
			p.Worked++
		case practice.WorkedPartly:
			p.WorkedPartly++
		case practice.Failed:
			p.Failed++
		}
	}
}
