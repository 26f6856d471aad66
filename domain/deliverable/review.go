package deliverable

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

func (s State) submitter(by decider.By) bool {
	return s.SubmittedBy == by.Actor || s.SubmittedBy == by.OnBehalfOf
}

// reviewable refuses what cannot be decided about now, or not by this person
// (STR-3).
func (s State) reviewable(by decider.By) error {
	switch {
	case !s.under():
		return decider.Refuse("deliverable.not_submitted", "status", s.Status)
	case s.submitter(by):
		return decider.Refuse("deliverable.submitter_may_not_decide")
	}
	return nil
}

func requestChanges(s State, c RequestChanges, by decider.By) ([]Event, error) {
	if err := s.reviewable(by); err != nil {
		return nil, err
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{ChangesRequested{c.Deliverable, s.Chosen, reason, s.Participation}}, nil
}

// approvable refuses an approval of another version than the one submitted, or
// while suggestions wait (ACA-4).
func (s State) approvable(v id.DocumentVersion, by decider.By) error {
	if err := s.reviewable(by); err != nil {
		return err
	}
	waiting := 0
	for _, outcome := range s.Suggestions {
		if outcome == "" {
			waiting++
		}
	}
	switch {
	case v != s.Chosen: // DEL-1
		return decider.Refuse("deliverable.other_version")
	case waiting > 0:
		return decider.Refuse("deliverable.suggestion_unanswered", "count", waiting)
	}
	return nil
}

// STR-3: the lead expert first, for final reports.
func endorse(s State, c EndorseDeliverable, by decider.By) ([]Event, error) {
	if s.Kind != FinalReport {
		return nil, decider.Refuse("deliverable.only_final_reports")
	}
	if err := s.approvable(c.Version, by); err != nil {
		return nil, err
	}
	switch {
	case by.ActingAs == role.ProgrammeManager:
		return nil, decider.Refuse("deliverable.expert_endorses")
	case !s.EndorsedBy.IsZero():
		return nil, nil
	}
	return []Event{DeliverableEndorsed{c.Deliverable, c.Version, by.Actor, by.Today(), s.Participation}}, nil
}

// STR-3: approval is by the lead expert, for final reports by the manager too.
func approve(s State, c ApproveDeliverable, by decider.By) ([]Event, error) {
	if s.Status == Approved && s.Chosen == c.Version && s.Kind == c.Kind {
		return nil, nil
	}
	if err := s.approvable(c.Version, by); err != nil {
		return nil, err
	}
	manager := by.ActingAs == role.ProgrammeManager
	switch {
	case c.Kind != s.Kind:
		return nil, decider.Refuse("deliverable.other_kind", "kind", s.Kind)
	case s.Kind != FinalReport && manager:
		return nil, decider.Refuse("deliverable.expert_approves")
	case s.Kind == FinalReport && !manager:
		return nil, decider.Refuse("deliverable.manager_approves_final")
	case s.Kind == FinalReport && s.EndorsedBy.IsZero():
		return nil, decider.Refuse("deliverable.not_endorsed")
	case s.Kind == FinalReport && (s.EndorsedBy == by.Actor || s.EndorsedBy == by.OnBehalfOf):
		return nil, decider.Refuse("deliverable.endorser_may_not_approve")
	}
	return []Event{DeliverableApproved{c.Deliverable, c.Version, c.Kind, by.ActingAs, by.Today(), s.Participation}}, nil
}

// DEL-4: only those who agreed are named.
func publish(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Published:
		return nil, nil
	case s.Status != Approved:
		return nil, decider.Refuse("deliverable.not_approved", "status", s.Status)
	}
	var named []id.Person
	for p, answer := range s.Contributors {
		if answer == Agreed {
			named = append(named, p)
		}
	}
	slices.SortFunc(named, id.Person.Compare)
	return []Event{DeliverablePublished{s.Deliverable, s.Chosen, named, by.Today(), s.Participation}}, nil
}

func addContributor(s State, c AddContributor) ([]Event, error) {
	_, known := s.Contributors[c.Contributor]
	switch {
	case c.Contributor.IsZero():
		return nil, decider.Refuse("text.missing", "field", "contributor")
	case known:
		return nil, nil
	case s.Status == Superseded:
		return nil, decider.Refuse("deliverable.superseded")
	case len(s.Contributors) >= ContributorsMost:
		return nil, decider.Refuse("deliverable.too_many", "most", ContributorsMost)
	}
	return []Event{ContributorAdded{c.Deliverable, c.Contributor, s.Participation}}, nil
}

// DEL-4: everybody answers for themselves, and may change their mind.
func answerNaming(s State, c AnswerNaming, by decider.By) ([]Event, error) {
	before, contributes := s.Contributors[c.Contributor]
	switch {
	case c.Contributor != by.Actor:
		return nil, decider.Refuse("deliverable.not_oneself")
	case !contributes:
		return nil, decider.Refuse("deliverable.not_a_contributor")
	case c.Answer != Agreed && c.Answer != Refused:
		return nil, decider.Refuse("deliverable.answer_unknown")
	case c.Answer == before:
		return nil, nil
	}
	return []Event{NamingAnswered{c.Deliverable, c.Contributor, c.Answer, s.Participation}}, nil
}

func supersede(s State, c SupersedeDeliverable, by decider.By) ([]Event, error) {
	switch {
	case c.By == c.Deliverable || c.By.IsZero():
		return nil, decider.Refuse("deliverable.superseded_by_itself")
	case s.Status == Superseded:
		return nil, nil
	case s.Status != Published:
		return nil, decider.Refuse("deliverable.not_published", "status", s.Status)
	case s.Kind != c.Kind:
		return nil, decider.Refuse("deliverable.other_kind", "kind", s.Kind)
	}
	return []Event{DeliverableSuperseded{c.Deliverable, c.By, by.Today(), s.Participation}}, nil
}

func confirmSuccessor(s State, c ConfirmSuccessor) error {
	switch {
	case s.Status != Published:
		return decider.Refuse("deliverable.not_published", "status", s.Status)
	case s.Kind != c.Kind:
		return decider.Refuse("deliverable.other_kind", "kind", s.Kind)
	}
	return nil
}

// ACA-4: what peers suggest is known here, since it must be answered before
// the approval.
func noteSuggestion(s State, c NoteSuggestion) ([]Event, error) {
	_, known := s.Suggestions[c.Suggestion]
	switch {
	case s.unsettled() != nil:
		return nil, s.unsettled()
	case known || c.Suggestion.IsZero():
		return nil, decider.Refuse("deliverable.suggestion_known")
	case !c.Passage.IsZero() && !s.Passages[c.Passage]:
		return nil, decider.Refuse("deliverable.passage_unknown")
	case len(s.Suggestions) >= SuggestionsMost:
		return nil, decider.Refuse("deliverable.too_many", "most", SuggestionsMost)
	}
	return []Event{SuggestionNoted{c.Deliverable, c.Suggestion, c.Passage, s.Participation}}, nil
}

func noteAnswer(s State, c NoteAnswer) ([]Event, error) {
	_, known := s.Suggestions[c.Suggestion]
	_, there := s.Versions[c.Version]
	switch {
	case s.unsettled() != nil:
		return nil, s.unsettled()
	case !known:
		return nil, decider.Refuse("deliverable.suggestion_unknown")
	case c.Outcome != TakenOver && c.Outcome != InPart && c.Outcome != NotTakenOver:
		return nil, decider.Refuse("deliverable.outcome_unknown")
	case !c.Version.IsZero() && !there:
		return nil, decider.Refuse("deliverable.version_unknown")
	}
	return []Event{SuggestionAnswered{c.Deliverable, c.Suggestion, c.Outcome, c.Version, s.Participation}}, nil
}
