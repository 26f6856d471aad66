package application

import (
	"cmp"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/wording"
)

// offerDays is how long an offer of partnership stands when no call says it.
const offerDays = 30

// afterJudgement is a command about what follows the judgement. The set is
// sealed.
//
//sumtype:decl
type afterJudgement interface {
	Command
	afterJudgement()
}

func (AcceptApplication) afterJudgement()  {}
func (PutOnReserve) afterJudgement()       {}
func (RejectApplication) afterJudgement()  {}
func (PromoteFromReserve) afterJudgement() {}
func (OfferPartnership) afterJudgement()   {}
func (AcceptPartnership) afterJudgement()  {}
func (DeclinePartnership) afterJudgement() {}
func (LapseOffer) afterJudgement()         {}
func (RequestRedress) afterJudgement()     {}
func (DecideRedress) afterJudgement()      {}

// decideOutcome decides what follows the judgement.
func decideOutcome(s State, c afterJudgement, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case AcceptApplication:
		return s.outcome(Accepted, c.Reason, by, func(d ApplicationAccepted) Event { return d })
	case PutOnReserve:
		return s.outcome(Reserve, c.Reason, by, func(d ApplicationAccepted) Event { return ApplicationPutOnReserve(d) })
	case RejectApplication:
		return s.outcome(Rejected, c.Reason, by, func(d ApplicationAccepted) Event { return ApplicationRejected(d) })
	case PromoteFromReserve:
		return promote(s, by)
	case OfferPartnership:
		return offer(s, c, by)
	case AcceptPartnership:
		return acceptPartnership(s, by)
	case DeclinePartnership:
		return declinePartnership(s, by)
	case LapseOffer:
		return lapse(s, by)
	case RequestRedress:
		return requestRedress(s, c, by)
	case DecideRedress:
		return decideRedress(s, c, by)
	}
	panic("application: a command outside the sealed set")
}

// APP-11: a decision keeps the scores for each criterion and its reason, in
// the applicant's language the letter.
func (s State) outcome(as Status, why string, by decider.By, kind func(ApplicationAccepted) Event) ([]Event, error) {
	switch s.Status {
	case as:
		return nil, nil
	case Evaluated:
		reason, err := wording.Reason(why)
		if err != nil {
			return nil, err
		}
		return []Event{kind(s.letter(reason, by))}, nil
	}
	return nil, decider.Refuse("application.not_evaluated", "status", s.Status)
}

func (s State) letter(reason event.Private, by decider.By) ApplicationAccepted {
	return ApplicationAccepted{
		Application: s.Application, City: s.City, On: by.Today(), RedressUntil: by.Today().AddDays(s.Terms.RedressDays), Language: s.Language,
		Relevance: s.Scores.Relevance, DigitalAmbition: s.Scores.DigitalAmbition, Impact: s.Scores.Impact, Resources: s.Scores.Resources,
		Total: s.Total, Threshold: s.Terms.Threshold, Reason: reason,
	}
}

// APP-10: whether a place is free, and whether it is not too late, the
// programme says.
func promote(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Accepted:
		return nil, nil
	case s.Status != Reserve:
		return nil, decider.Refuse("application.not_on_reserve", "status", s.Status)
	case s.RedressOpen:
		return nil, decider.Refuse("application.redress_open")
	}
	return []Event{ReservePromoted{s.Application, s.City, by.Today()}}, nil
}

// APP-9: to whom it was said no, or not yet.
func offer(s State, c OfferPartnership, by decider.By) ([]Event, error) {
	switch {
	case s.Status == PartnerOffered:
		return nil, nil
	case s.Status != Rejected && s.Status != Reserve:
		return nil, decider.Refuse("application.no_offer_possible", "status", s.Status)
	case s.RedressOpen:
		return nil, decider.Refuse("application.redress_open")
	}
	note, err := wording.May("note", c.Note, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{s.offered(s.Terms.OfferDays, note, by)}, nil
}

func (s State) offered(days int, note event.Private, by decider.By) PartnershipOffered {
	return PartnershipOffered{s.Application, s.Programme, s.City, s.Applicant, s.Language, by.Today().AddDays(days), note}
}

// APP-9: or to a city that the manager invites.
func invitePartner(s State, c InvitePartner, by decider.By) ([]Event, error) {
	days := cmp.Or(c.Days, offerDays)
	note, err := wording.May("note", c.Note, wording.TextMost)
	switch {
	case err != nil:
		return nil, err
	case s.Status == PartnerOffered && s.Decision == "" && s.Programme == c.Programme && s.City == c.City && s.Applicant == c.Contact:
		return nil, nil
	case s.Status != "":
		return nil, decider.Refuse("application.known")
	case c.Programme.IsZero() || c.City.IsZero() || c.Application.IsZero():
		return nil, decider.Refuse("text.missing", "field", "application")
	case c.Contact.IsZero():
		return nil, decider.Refuse("text.missing", "field", "contact")
	case !wording.IsLanguage(string(c.Language)):
		return nil, decider.Refuse("application.language_unknown")
	case days < 1 || days > 365:
		return nil, decider.Refuse("application.days_impossible")
	}
	invited := State{Application: c.Application, Programme: c.Programme, City: c.City, Applicant: c.Contact, Language: c.Language}
	return []Event{invited.offered(days, note, by)}, nil
}

// standing refuses when there is no offer to answer.
func (s State) standing() error {
	if s.Status != PartnerOffered {
		return decider.Refuse("application.no_offer", "status", s.Status)
	}
	return nil
}

func acceptPartnership(s State, by decider.By) ([]Event, error) {
	if s.Status == Partner {
		return nil, nil
	}
	if err := s.standing(); err != nil {
		return nil, err
	}
	if by.Today().After(s.LastDay) {
		return nil, decider.Refuse("application.offer_lapsed", "last_day", s.LastDay)
	}
	return []Event{PartnershipAccepted{s.Application, s.City, by.Today()}}, nil
}

func declinePartnership(s State, by decider.By) ([]Event, error) {
	if s.Status == Declined {
		return nil, nil
	}
	if err := s.standing(); err != nil {
		return nil, err
	}
	return []Event{PartnershipDeclined{s.Application, by.Today()}}, nil
}

func lapse(s State, by decider.By) ([]Event, error) {
	if s.Status == Lapsed {
		return nil, nil
	}
	if err := s.standing(); err != nil {
		return nil, err
	}
	if !by.Today().After(s.LastDay) {
		return nil, decider.Refuse("application.offer_running", "last_day", s.LastDay)
	}
	return []Event{PartnershipOfferLapsed{s.Application, s.LastDay}}, nil
}

// Redress is asked once for each decision.
func requestRedress(s State, c RequestRedress, by decider.By) ([]Event, error) {
	until := s.redressUntil()
	switch {
	case s.RedressOpen:
		return nil, nil
	case s.Status != Rejected && s.Status != Reserve && s.Status != Ineligible:
		return nil, decider.Refuse("application.nothing_to_redress", "status", s.Status)
	case s.RedressUsed:
		return nil, decider.Refuse("application.redress_used")
	case by.Today().After(until):
		return nil, decider.Refuse("application.redress_too_late", "last_day", until)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{RedressRequested{s.Application, by.Today(), reason}}, nil
}

func (s State) redressUntil() calendar.Date {
	return s.DecidedOn.AddDays(cmp.Or(s.Terms.RedressDays, 30))
}

func decideRedress(s State, c DecideRedress, by decider.By) ([]Event, error) {
	switch {
	case !s.RedressOpen:
		return nil, decider.Refuse("application.no_redress")
	case c.Ruling != Upheld && c.Ruling != Dismissed:
		return nil, decider.Refuse("application.ruling_unknown")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{RedressDecided{s.Application, c.Ruling, by.Today(), reason}}, nil
}
