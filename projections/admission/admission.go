package admission

import (
	"megdan/domain/application"
	"megdan/domain/calendar"
	"megdan/domain/call"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/programme"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "admission",
		Version: 1,
		Events: []string{
			"programme.programme_drafted", "programme.wave_opened", "programme.quota_set", "programme.place_taken", "programme.place_freed",
			"call.call_published", "call.application_entered", "call.consortium_noted", "call.score_noted", "call.score_set_aside",
			"call.applications_ranked", "call.application_ranked", "call.application_settled", "call.application_unsettled",
			"application.draft_saved", "application.application_revised", "application.pre_screening_requested", "application.pre_screening_given",
			"application.application_submitted", "application.application_withdrawn", "application.application_found_ineligible",
			"application.application_found_eligible", "application.evaluator_assigned", "application.conflict_declared",
			"application.evaluation_submitted", "application.consensus_recorded", "application.consensus_set_aside",
			"application.application_accepted", "application.application_put_on_reserve", "application.application_rejected",
			"application.reserve_promoted", "application.partnership_offered", "application.partnership_accepted",
			"application.partnership_declined", "application.partnership_offer_lapsed", "application.redress_requested", "application.redress_decided",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.AdmissionBoard,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch data := e.Data.(type) {
	case programme.Event:
		d.applyProgramme(data)
	case call.Event:
		d.Version = e.Version
		d.applyCall(data)
	case application.PartnershipOffered:
		a := d.Applications.Ensure(data.Application)
		a.City, a.Applicant, a.Status, a.OfferUntil = data.City, data.Applicant, PartnerOffered, data.LastDay
	case application.Event:
		if a := d.Applications.Edit(id.Application(e.Stream.ID())); a != nil {
			a.apply(data)
		}
	}
}

// applyProgramme counts places.
func (d *Document) applyProgramme(data any) {
	switch v := data.(type) {
	case programme.ProgrammeDrafted:
		d.Places.Places = v.Quota
	case programme.WaveOpened:
		d.Waves.Put(v.Wave, Wave{Number: v.Number, Places: v.Places})
	case programme.QuotaSet:
		if v.Category == role.Participating {
			d.Places.Places = v.Places
			d.Waves.Update(v.Wave, func(w *Wave) { w.Places += v.Places - v.Previous })
		}
	case programme.PlaceTaken:
		if v.Category == role.Participating {
			d.Places.Used++
			d.Waves.Update(v.Wave, func(w *Wave) { w.Used++ })
		}
	case programme.PlaceFreed:
		if v.Category == role.Participating {
			d.Places.Used--
			d.Waves.Update(d.waveOf(v.City), func(w *Wave) { w.Used-- })
		}
	}
}

// waveOf is the wave in which a city was accepted.
func (d *Document) waveOf(c id.City) (w id.Wave) {
	for _, a := range d.Applications.All() {
		if a.City == c && a.Status == Accepted {
			w = a.Wave
		}
	}
	return w
}

func (d *Document) applyCall(data any) {
	edit := func(a id.Application, change func(*Application)) { d.Applications.Update(a, change) }
	outdated := func(a id.Application) {
		if line, ok := d.Applications.Get(a); ok {
			d.Waves.Update(line.Wave, func(w *Wave) { w.Outdated = w.Ranking > 0 })
		}
	}
	switch v := data.(type) {
	case call.CallPublished:
		d.Threshold = v.Threshold
	case call.ApplicationEntered:
		d.Applications.Put(v.Application, Application{Number: v.Number, City: v.City, Applicant: v.Applicant, Group: v.Group, Wave: v.Wave, Status: Draft})
	case call.ConsortiumNoted:
		edit(v.Application, func(a *Application) { a.Members, a.Population = len(v.Members), v.Population })
	case call.ScoreNoted:
		edit(v.Application, func(a *Application) {
			a.Scored, a.Total = true, v.Total
			a.Relevance, a.DigitalAmbition, a.Impact, a.Resources = v.Relevance, v.DigitalAmbition, v.Impact, v.Resources
		})
		outdated(v.Application)
	case call.ScoreSetAside:
		edit(v.Application, func(a *Application) {
			a.Scored, a.Total, a.Rank, a.TieBreak = false, 0, 0, ""
			a.Relevance, a.DigitalAmbition, a.Impact, a.Resources = 0, 0, 0, 0
		})
		outdated(v.Application)
	case call.ApplicationsRanked:
		d.Waves.Update(v.Wave, func(w *Wave) { w.Ranking, w.Ranked, w.Outdated = v.Ranking, v.Ranked, false })
	case call.ApplicationRanked:
		edit(v.Application, func(a *Application) { a.Rank, a.TieBreak = v.Rank, v.TieBreak })
	case call.ApplicationSettled:
		edit(v.Application, func(a *Application) { a.Outcome = v.Outcome })
	case call.ApplicationUnsettled:
		edit(v.Application, func(a *Application) { a.Outcome, a.Decided = "", calendar.Date{} })
	}
}

// apply folds what happened to the application itself.
func (a *Application) apply(data any) {
	switch v := data.(type) {
	case application.DraftSaved:
		a.Revision = v.Revision
	case application.ApplicationRevised:
		a.Revision = v.Revision
	case application.PreScreeningRequested:
		a.Screening = true
	case application.PreScreeningGiven:
		a.Screening = false
	case application.ApplicationSubmitted:
		a.Status, a.Submitted = Submitted, v.On
	case application.ApplicationWithdrawn:
		a.Status = Withdrawn
	case application.ApplicationFoundIneligible:
		a.Status = Ineligible
	case application.ApplicationFoundEligible:
		a.Status = Eligible
	case application.EvaluatorAssigned:
		a.Evaluators++
	case application.ConflictDeclared:
		a.Evaluators, a.Conflicts = a.Evaluators-1, a.Conflicts+1
		if v.Scored == application.SetAside {
			a.Evaluations--
		}
	case application.EvaluationSubmitted:
		a.Evaluations++
	case application.ConsensusRecorded:
		a.Status = Evaluated
	case application.ConsensusSetAside:
		a.Status = Eligible
	case application.ApplicationAccepted:
		a.Status, a.Decided = Accepted, v.On
	case application.ApplicationPutOnReserve:
		a.Status, a.Decided = Reserve, v.On
	case application.ApplicationRejected:
		a.Status, a.Decided = Rejected, v.On
	case application.ReservePromoted:
		a.Status, a.Decided = Accepted, v.On
	case application.PartnershipAccepted:
		a.Status, a.OfferUntil = Partner, calendar.Date{}
	case application.PartnershipDeclined:
		a.Status, a.OfferUntil = Declined, calendar.Date{}
	case application.PartnershipOfferLapsed:
		a.Status, a.OfferUntil = Lapsed, calendar.Date{}
	case application.RedressRequested:
		a.Redress = true
	case application.RedressDecided:
		a.decideRedress(v.Ruling)
	}
}

// decideRedress: upheld, the application is where it was before the decision.
func (a *Application) decideRedress(r application.Ruling) {
	a.Redress = false
	switch {
	case r != application.Upheld:
	case a.Status == Ineligible:
		a.Status = Submitted
	default:
		a.Status = Evaluated
	}
}
