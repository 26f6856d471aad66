package application

import (
	"slices"

	"megdan/domain/application"
	"megdan/domain/call"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "application",
		Version: 1,
		Events: []string{
			"application.application_started", "application.draft_saved", "application.application_revised", "application.team_member_named",
			"application.pre_screening_requested", "application.pre_screening_given", "application.application_submitted",
			"application.application_withdrawn", "application.application_found_ineligible", "application.application_found_eligible",
			"application.consensus_recorded", "application.consensus_set_aside",
			"application.application_accepted", "application.application_put_on_reserve", "application.application_rejected",
			"application.reserve_promoted", "application.partnership_offered", "application.partnership_accepted",
			"application.partnership_declined", "application.partnership_offer_lapsed", "application.redress_requested", "application.redress_decided",
			"call.deadline_moved", "call.application_settled",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.OwnApplication,
	}
}

// keys: a moved deadline concerns all who are told.
func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case call.DeadlineMoved:
		for _, a := range v.Told {
			to = append(to, a.UUID())
		}
		return to
	case call.ApplicationSettled:
		return append(to, v.Application.UUID())
	}
	return append(to, e.Stream.ID())
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case call.DeadlineMoved:
		d.Moves = append(slices.Clip(d.Moves), Move{e.At, v.Previous, v.CutOff, v.Reason})
		return
	case call.ApplicationSettled: // the rank is told with the decision
		d.Letter.Rank = v.Rank
		return
	}
	d.Version = e.Version
	switch v := e.Data.(type) {
	case application.ApplicationStarted:
		d.Programme, d.City, d.Group, d.Applicant, d.Language, d.Status = v.Programme, v.City, v.Group, v.Applicant, v.Language, Draft
	case application.DraftSaved:
		d.write(application.ApplicationRevised(v), e)
	case application.ApplicationRevised:
		d.write(v, e)
	case application.TeamMemberNamed:
		d.name(v)
	case application.PreScreeningRequested:
		d.Screening = Screening{Revision: v.Revision}
	case application.PreScreeningGiven:
		d.Screening.Verdict, d.Screening.Comment = v.Verdict, v.Comment
	case application.ApplicationSubmitted:
		d.Status, d.Submitted = Submitted, v.On
	case application.ApplicationWithdrawn:
		d.Status, d.Withdrawal = Withdrawn, v.Reason
	case application.ApplicationFoundEligible:
		d.Status = Eligible
	case application.ConsensusRecorded:
		d.Status = Evaluated
	case application.ConsensusSetAside:
		d.Status = Eligible
	default:
		d.applyOutcome(e.Data)
	}
}

func (d *Document) applyOutcome(data any) {
	switch v := data.(type) {
	case application.ApplicationFoundIneligible:
		d.Status, d.Letter = Ineligible, Letter{Outcome: Ineligible, On: v.On, Reason: v.Reason}
	case application.ApplicationAccepted:
		d.decide(Accepted, v)
	case application.ApplicationPutOnReserve:
		d.decide(Reserve, application.ApplicationAccepted(v))
	case application.ApplicationRejected:
		d.decide(Rejected, application.ApplicationAccepted(v))
	case application.ReservePromoted:
		d.Status, d.Letter.Promoted = Accepted, v.On
	case application.PartnershipOffered:
		d.Programme, d.City, d.Applicant, d.Language = v.Programme, v.City, v.Applicant, v.Language
		d.Status, d.Offer = PartnerOffered, Offer{LastDay: v.LastDay, Note: v.Note}
	case application.PartnershipAccepted:
		d.Status, d.Offer.Answered = Partner, v.On
	case application.PartnershipDeclined:
		d.Status, d.Offer.Answered = Declined, v.On
	case application.PartnershipOfferLapsed:
		d.Status = Lapsed
	case application.RedressRequested:
		d.Redress = Redress{On: v.On, Reason: v.Reason}
	case application.RedressDecided:
		d.Redress.Ruling, d.Redress.Ruled, d.Redress.Answer = v.Ruling, v.On, v.Reason
		d.redressed(v.Ruling)
	}
}

// redressed: upheld, the application is where it was before the decision.
func (d *Document) redressed(r application.Ruling) {
	switch {
	case r != application.Upheld:
	case d.Letter.Outcome == Ineligible:
		d.Status = Submitted
	default:
		d.Status = Evaluated
	}
}

func (d *Document) decide(as Status, v application.ApplicationAccepted) {
	d.Status = as
	d.Letter = Letter{
		Outcome: as, On: v.On, RedressUntil: v.RedressUntil, Relevance: v.Relevance, DigitalAmbition: v.DigitalAmbition,
		Impact: v.Impact, Resources: v.Resources, Total: v.Total, Threshold: v.Threshold, Reason: v.Reason,
	}
}

func (d *Document) write(v application.ApplicationRevised, e *event.Recorded) {
	d.Revisions = append(slices.Clip(d.Revisions), Revision{
		Number: v.Revision, At: e.At, Relevance: v.Relevance, DigitalAmbition: v.DigitalAmbition, Impact: v.Impact, Resources: v.Resources,
		OwnResources: v.OwnResources, Mandate: v.Mandate, MandateBy: v.MandateBy, MandateOn: v.MandateOn, Contact: v.Contact,
		Notice: v.Notice, Population: v.Population, Members: slices.Clone(v.Members),
	})
}

// name adds one of the team to its revision.
func (d *Document) name(v application.TeamMemberNamed) {
	d.Revisions = slices.Clone(d.Revisions)
	for i := range d.Revisions {
		if r := &d.Revisions[i]; r.Number == v.Revision {
			r.Team = append(slices.Clip(r.Team), Member{v.Name, v.Duty})
		}
	}
}
