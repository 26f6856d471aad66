package application

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// teamMost is how many people a form can propose.
const teamMost = 50

func start(s State, c StartApplication, by decider.By) ([]Event, error) {
	switch {
	case s.Status != "" && s.Programme == c.Programme && s.City == c.City && s.Applicant == c.Applicant:
		return nil, nil
	case s.Status != "":
		return nil, decider.Refuse("application.known")
	case c.Programme.IsZero() || c.City.IsZero() || c.Application.IsZero():
		return nil, decider.Refuse("text.missing", "field", "application")
	case c.Applicant != by.Actor:
		return nil, decider.Refuse("application.not_the_applicant")
	case !wording.IsLanguage(string(c.Language)):
		return nil, decider.Refuse("application.language_unknown")
	}
	return []Event{ApplicationStarted{c.Application, c.Programme, c.City, c.Group, c.Applicant, c.Language}}, nil
}

func saveDraft(s State, c SaveDraft) ([]Event, error) {
	if s.Status != Draft {
		return nil, decider.Refuse("application.not_draft", "status", s.Status)
	}
	form, team, err := c.Form.read(s)
	if err != nil {
		return nil, err
	}
	return append([]Event{DraftSaved(form)}, team...), nil
}

// APP-2: the last revision before the cut-off counts; the call says when that
// is.
func revise(s State, c ReviseApplication) ([]Event, error) {
	if s.Status != Submitted {
		return nil, decider.Refuse("application.not_submitted", "status", s.Status)
	}
	form, team, err := c.Form.read(s)
	if err != nil {
		return nil, err
	}
	if err := written(form).complete(); err != nil {
		return nil, err
	}
	return append([]Event{form}, team...), nil
}

// read makes the next revision of what somebody wrote.
func (f Form) read(s State) (ApplicationRevised, []Event, error) {
	out := ApplicationRevised{
		Application: s.Application, Revision: s.Revision + 1, MandateBy: f.MandateBy, MandateOn: f.MandateOn, Notice: f.Notice,
		Population: max(f.Population, 0), Team: len(f.Team), Members: f.members(),
	}
	for _, part := range []struct {
		field, text string
		most        int
		to          *event.Private
	}{
		{"relevance", f.Relevance, wording.TextMost, &out.Relevance},
		{"digital_ambition", f.DigitalAmbition, wording.TextMost, &out.DigitalAmbition},
		{"impact", f.Impact, wording.TextMost, &out.Impact},
		{"resources", f.Resources, wording.TextMost, &out.Resources},
		{"own_resources", f.OwnResources, wording.TextMost, &out.OwnResources},
		{"mandate", f.Mandate, wording.NameMost, &out.Mandate},
		{"contact", f.Contact, wording.AddressMost, &out.Contact},
	} {
		p, err := wording.May(part.field, part.text, part.most)
		if err != nil {
			return out, nil, err
		}
		*part.to = p
	}
	switch {
	case f.MandateBy != "" && f.MandateBy != Mayor && f.MandateBy != Representative:
		return out, nil, decider.Refuse("application.signatory_unknown")
	case f.Notice != "" && f.Notice != Agreed:
		return out, nil, decider.Refuse("application.consent_unknown")
	case len(f.Team) > teamMost:
		return out, nil, decider.Refuse("application.team_too_large", "most", teamMost)
	}
	var team []Event
	for i, m := range f.Team {
		name, err := wording.Must("team", m.Name, wording.NameMost)
		if err != nil {
			return out, nil, err
		}
		duty, err := wording.May("team", m.Duty, wording.TitleMost)
		if err != nil {
			return out, nil, err
		}
		team = append(team, TeamMemberNamed{s.Application, out.Revision, i + 1, name, duty})
	}
	return out, team, nil
}

// members are the further cities, each once and in order.
func (f Form) members() []id.City {
	members := slices.Clone(f.Members)
	slices.SortFunc(members, id.City.Compare)
	return slices.Compact(members)
}

// written says which parts of a form are there.
func written(e ApplicationRevised) Written {
	return Written{
		Answers:      !e.Relevance.IsEmpty() && !e.DigitalAmbition.IsEmpty() && !e.Impact.IsEmpty() && !e.Resources.IsEmpty(),
		OwnResources: !e.OwnResources.IsEmpty(),
		Mandate:      !e.Mandate.IsEmpty() && e.MandateBy != "" && !e.MandateOn.IsZero(),
		Contact:      !e.Contact.IsEmpty(),
		Notice:       e.Notice == Agreed,
	}
}

// complete is APP-3 as far as the form goes; team and population are held
// against the call.
func (w Written) complete() error {
	for _, part := range []struct {
		there bool
		name  string
	}{
		{w.Mandate, "mandate"}, {w.Contact, "contact"}, {w.Answers, "answers"}, {w.OwnResources, "own_resources"}, {w.Notice, "notice"},
	} {
		if !part.there {
			return decider.Refuse("application.incomplete", "missing", part.name)
		}
	}
	return nil
}

// APP-4: pre-screening looks at a draft; the call says until when.
func requestPreScreening(s State, _ RequestPreScreening) ([]Event, error) {
	switch {
	case s.Status != Draft:
		return nil, decider.Refuse("application.not_draft", "status", s.Status)
	case s.Screening:
		return nil, nil
	case s.Revision == 0:
		return nil, decider.Refuse("application.nothing_written")
	}
	return []Event{PreScreeningRequested{s.Application, s.Revision}}, nil
}

func givePreScreening(s State, c GivePreScreening) ([]Event, error) {
	comment, err := wording.Must("comment", c.Comment, wording.TextMost)
	switch {
	case err != nil:
		return nil, err
	case !s.Screening:
		return nil, decider.Refuse("application.no_pre_screening")
	case c.Verdict != Complete && c.Verdict != Incomplete && c.Verdict != Doubtful:
		return nil, decider.Refuse("application.verdict_unknown")
	}
	return []Event{PreScreeningGiven{s.Application, c.Verdict, comment}}, nil
}

func submit(s State, by decider.By) ([]Event, error) {
	switch s.Status {
	case Submitted:
		return nil, nil
	case Draft:
		if err := s.Written.complete(); err != nil {
			return nil, err
		}
		return []Event{ApplicationSubmitted{s.Application, s.Revision, by.Today()}}, nil
	}
	return nil, decider.Refuse("application.not_draft", "status", s.Status)
}

func withdraw(s State, c WithdrawApplication, by decider.By) ([]Event, error) {
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	switch {
	case err != nil:
		return nil, err
	case s.Status == Withdrawn:
		return nil, nil
	case s.Status != Draft && s.Status != Submitted:
		return nil, decider.Refuse("application.not_withdrawable", "status", s.Status)
	}
	return []Event{ApplicationWithdrawn{s.Application, by.Today(), reason}}, nil
}
