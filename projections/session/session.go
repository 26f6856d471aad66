package session

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	s "megdan/domain/session"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	var names []string
	for _, e := range s.Events() {
		names = append(names, e.Name)
	}
	return view.View[Document]{
		Name:    "session",
		Version: 1,
		Events:  names,
		Keys:    func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply:   apply,
		Read:    role.SessionPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version, d.Programme = e.Version, id.Programme(e.Log)
	switch v := e.Data.(type) {
	case s.SessionScheduled:
		d.Participation, d.City, d.Match, d.Seminar, d.Mentor = v.Participation, v.City, v.Match, v.Seminar, v.Mentor
		d.State, d.Title, d.Language = s.Scheduled, v.Title, v.Language
		d.timed(v.Start, v.Minutes, time.Duration(v.EarlyMinutes)*time.Minute, time.Duration(v.LateMinutes)*time.Minute)
	case s.CoHostNamed:
		d.CoHosts = append(d.CoHosts, v.Person)
	case s.GuestInvited:
		d.Guests = append(d.Guests, v.Person)
	case s.SessionConfirmed:
		d.State = s.Confirmed
	case s.SessionRescheduled:
		d.State, d.Reason = s.Scheduled, v.Reason
		d.timed(v.Start, v.Minutes, d.Start.Sub(d.Opens), d.Closes.Sub(d.Start))
	case s.SessionCancelled:
		d.State, d.Reason = s.Cancelled, v.Reason
	case s.NoShowMarked:
		d.State, d.NoShow = s.NoShow, v.Side
	case s.AgendaProposed:
		for _, k := range d.points() {
			d.Agenda.Delete(k)
		}
		d.Template, d.At = v.Template, id.AgendaItem{}
	case s.AgendaItemAdded:
		d.Agenda.Put(v.Item, Item{Number: v.Number, Minutes: v.Minutes, Output: v.Output, Names: v.Names, Title: v.Title})
	case s.AgendaItemReached:
		d.At = v.Item
		d.Agenda.Update(v.Item, func(i *Item) { i.Reached = v.At })
	default:
		d.room(e)
	}
}

func (d *Document) points() (all []id.AgendaItem) {
	for k := range d.Agenda.All() {
		all = append(all, k)
	}
	return all
}

func (d *Document) timed(start time.Time, minutes int, early, late time.Duration) {
	d.Start, d.Minutes, d.Opens, d.Closes = start, minutes, start.Add(-early), start.Add(late)
}

// room folds who was there, and how long.
func (d *Document) room(e *event.Recorded) {
	switch v := e.Data.(type) {
	case s.SessionStarted:
		d.State, d.Host, d.Started = s.Live, v.Host, v.At
	case s.ParticipantJoined:
		p := d.People.Ensure(v.Person)
		p.For, p.Present, p.Stays = v.For, true, v.Stay
		d.Stays.Put(e.ID, Stay{Person: v.Person, Stay: v.Stay, From: v.At})
	case s.ParticipantLeft:
		p := d.People.Ensure(v.Person)
		p.Present, p.Seconds = false, p.Seconds+v.Seconds
		d.Stays.Update(d.stay(v.Person, v.Stay), func(s *Stay) { s.To, s.How, s.Seconds = v.At, v.How, v.Seconds })
	case s.HostHandedOver:
		d.Host = v.To
	case s.SessionPaused:
		d.State, d.PausedAt = s.Paused, v.At
	case s.SessionResumed:
		d.State, d.PausedAt = s.Live, time.Time{}
	case s.AttendanceCounted:
		p := d.People.Ensure(v.Person)
		p.Attendance, p.Seconds = v.Attendance, v.Seconds
	case s.SessionEnded:
		d.State, d.Ended, d.LiveSeconds, d.PausedAt = s.Ended, v.At, v.LiveSeconds, time.Time{}
		d.Record.DraftBy, d.Record.AgreeBy = v.DraftBy, v.AgreeBy
	case s.SessionEndedBySystem:
		d.State, d.Ended, d.LiveSeconds, d.PausedAt, d.BySystem = s.Ended, v.At, v.LiveSeconds, time.Time{}, true
		d.Record.DraftBy, d.Record.AgreeBy = v.DraftBy, v.AgreeBy
	default:
		d.meeting(e)
	}
}

func (d *Document) stay(of id.Person, number int) id.UUID {
	for k, stay := range d.Stays.All() {
		if stay.Person == of && stay.Stay == number {
			return k
		}
	}
	return id.UUID{}
}

// meeting folds what was said and decided.
func (d *Document) meeting(e *event.Recorded) {
	switch v := e.Data.(type) {
	case s.NoteTaken:
		d.Notes.Put(v.Note, Note{e.Position, e.At, v.Author, v.Item, v.Text})
	case s.DecisionRecorded:
		d.Decisions.Put(v.Decision, Decision{v.On, v.Question, v.Positions, v.Outcome, v.Owner, v.ReviewOn})
	case s.ActionItemAdded:
		d.Actions.Put(v.Action, Action{Owner: v.Owner, Due: v.Due, Text: v.Text})
	case s.ActionItemCompleted:
		d.Actions.Update(v.Action, func(a *Action) { a.Done, a.Note = v.On, v.Note })
	case s.PollOpened:
		d.Polls.Put(v.Poll, Poll{Position: e.Position, Question: v.Question})
	case s.PollOptionAdded:
		d.Polls.Update(v.Poll, func(p *Poll) { p.Options = append(p.Options, Option{Text: v.Text}) })
	case s.VoteCast: // who has voted counts, not how
		d.Polls.Update(v.Poll, func(p *Poll) { p.Votes = v.Votes })
	case s.PollClosed:
		d.Polls.Update(v.Poll, func(p *Poll) {
			p.Closed, p.Votes = true, v.Votes
			for i := range p.Options {
				p.Options[i].Votes = v.Counts[i]
			}
		})
	case s.RecordingConsentAsked:
		d.Recording.Asked = true
		if !v.Person.IsZero() {
			d.People.Ensure(v.Person).Asked = true
			return
		}
		for _, k := range d.present() {
			d.People.Ensure(k).Asked = true
		}
	case s.RecordingConsentGiven:
		d.People.Ensure(v.Person).Consent = s.Gave
	case s.RecordingConsentRefused:
		d.People.Ensure(v.Person).Consent = s.Not
	case s.RecordingStarted:
		d.Recording.On, d.Recording.Since, d.Recording.Cause = true, v.At, ""
	case s.RecordingStopped:
		d.Recording.On, d.Recording.Cause = false, v.Cause
	default:
		d.outcome(e)
	}
}

func (d *Document) present() (all []id.Person) {
	for k, p := range d.People.All() {
		if p.Present {
			all = append(all, k)
		}
	}
	return all
}

// outcome folds what came of the meeting.
func (d *Document) outcome(e *event.Recorded) {
	r := &d.Record
	side := func(of s.Side) *Standing {
		if of == s.OfMentor {
			return &r.Mentor
		}
		return &r.City
	}
	switch v := e.Data.(type) {
	case s.MinutesDrafted:
		d.State = s.Drafted
		r.Draft, r.Drafter, r.DraftedOn, r.Language, r.Text = v.Draft, v.Drafter, e.At, v.Language, v.Text
		r.Mentor.Agreed, r.City.Agreed = time.Time{}, time.Time{}
	case s.MinutesAgreedBySide:
		side(v.Side).Agreed = e.At
	case s.MinutesAgreed:
		d.State, r.AgreedOn = s.Agreed, e.At
	case s.MinutesReminded:
		side(v.Side).Reminded = v.On
	case s.MinutesSilenceRecorded:
		side(v.Side).Silent = v.On
	case s.AddendumAdded:
		d.Addenda.Put(v.Addendum, Addendum{e.At, v.Author, v.Text})
	case s.FeedbackGiven:
		f := &d.FromMentor
		if v.Side == s.OfCity {
			f = &d.FromCity
		}
		f.Answers = v.Answers
		if v.Answers >= v.Least { // SES-9
			f.Average = v.Total * 100 / v.Answers
		}
	}
}
