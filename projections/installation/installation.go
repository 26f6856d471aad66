// Package installation answers: which programmes are there? One document for
// the whole installation, under the id that stands for it. Anybody who is
// signed in may read it; it holds nothing personal.
package installation

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the list of programmes.
type Document struct {
	Programmes view.Map[id.Programme, Programme] `json:"programmes"`
}

// Programme is one edition in a line; its own page says the rest.
type Programme struct {
	Names  event.Names   `json:"names"`
	Status Status        `json:"status"`
	Start  calendar.Date `json:"start"`
	End    calendar.Date `json:"end"`
}

// Status is how far a programme has come.
type Status string

// A programme is drafted, published, running (and perhaps suspended for a
// time), closed.
const (
	Drafted   Status = "drafted"
	Published Status = "published"
	Running   Status = "running"
	Suspended Status = "suspended"
	Closed    Status = "closed"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "installation",
		Version: 1,
		Events: []string{
			"programme.programme_drafted", "programme.programme_published", "programme.programme_started",
			"programme.programme_extended", "programme.programme_suspended", "programme.programme_resumed",
			"programme.programme_closed",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.Installation,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	if e.HasTag(id.Installation) {
		to = append(to, id.Installation)
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	if v, ok := e.Data.(programme.ProgrammeDrafted); ok {
		d.Programmes.Put(v.Programme, Programme{Names: v.Names, Status: Drafted, Start: v.Start, End: v.End})
		return
	}
	p := d.Programmes.Edit(id.Programme(e.Log))
	if p == nil {
		return
	}
	switch v := e.Data.(type) {
	case programme.ProgrammePublished:
		p.Status = Published
	case programme.ProgrammeStarted, programme.ProgrammeResumed:
		p.Status = Running
	case programme.ProgrammeExtended:
		p.End = v.End
	case programme.ProgrammeSuspended:
		p.Status = Suspended
	case programme.ProgrammeClosed:
		p.Status = Closed
	}
}
