package practice

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// content is what a practice says (KNB-5).
type content struct {
	theme     expertise.Theme
	dimension expertise.Dimension
	language  expertise.Language
	cost      Cost
	result    Result
	licence   Licence

	title, contact, done, outcome, notWorked string
}

// texts are the same as they are kept.
type texts struct{ title, contact, done, outcome, notWorked event.Private }

// read holds the content to KNB-5: everything is there, and in the words of
// the programme.
func (c content) read() (t texts, err error) {
	switch {
	case !c.theme.Known():
		return t, decider.Refuse("practice.theme_unknown")
	case !c.dimension.Known():
		return t, decider.Refuse("practice.dimension_unknown")
	case !c.language.Valid():
		return t, decider.Refuse("practice.language_unknown")
	case !slices.Contains([]Cost{NoCost, UnderTen, UnderHundred, UnderMillion, MillionOrMore}, c.cost):
		return t, decider.Refuse("practice.cost_unknown")
	case !known(c.result):
		return t, decider.Refuse("practice.result_unknown")
	case !slices.Contains([]Licence{CC0, CCBY, CCBYSA, CCBYNC, EUPL, AskUsed}, c.licence):
		return t, decider.Refuse("practice.licence_unknown")
	}
	for _, f := range []struct {
		field, text string
		most        int
		to          *event.Private
	}{
		{"title", c.title, wording.TitleMost, &t.title}, {"contact_role", c.contact, wording.NameMost, &t.contact},
		{"done", c.done, TextMost, &t.done}, {"outcome", c.outcome, TextMost, &t.outcome}, {"not_worked", c.notWorked, TextMost, &t.notWorked},
	} {
		if *f.to, err = wording.Must(f.field, f.text, f.most); err != nil {
			return t, err
		}
	}
	return t, nil
}

func known(r Result) bool { return slices.Contains([]Result{Worked, WorkedPartly, Failed}, r) }

func publish(s State, c PublishPractice) ([]Event, error) {
	months := c.OutcomeMonths
	if months == 0 {
		months = OutcomeMonths
	}
	switch {
	case !s.Practice.IsZero() && s.Programme == c.Programme && s.Participation == c.Participation():
		return nil, nil
	case !s.Practice.IsZero():
		return nil, decider.Refuse("practice.published_differently")
	case months < 1 || months > OutcomeMonthsMost:
		return nil, decider.Refuse("practice.months_impossible", "most", OutcomeMonthsMost)
	}
	t, err := content{c.Theme, c.Dimension, c.Language, c.Cost, c.Result, c.Licence, c.Title, c.ContactRole, c.Done, c.Outcome, c.NotWorked}.read()
	if err != nil {
		return nil, err
	}
	return []Event{PracticePublished{
		c.Practice, c.Programme, c.Participation(), c.City, c.Contact, c.Theme, c.Dimension, c.Language, c.Cost, c.Result, c.Licence,
		months, t.title, t.contact, t.done, t.outcome, t.notWorked,
	}}, nil
}

// KNB-3 holds for practices as for cards.
func revise(s State, c RevisePractice) ([]Event, error) {
	if c.Version != s.Edition {
		return nil, decider.Refuse("practice.revised_meanwhile", "version", s.Edition, "theirs_text", s.Done, "yours_text", c.Done)
	}
	t, err := content{c.Theme, c.Dimension, c.Language, c.Cost, c.Result, c.Licence, c.Title, c.ContactRole, c.Done, c.Outcome, c.NotWorked}.read()
	if err != nil {
		return nil, err
	}
	return []Event{PracticeRevised{
		s.Practice, s.Edition + 1, c.Contact, c.Theme, c.Dimension, c.Language, c.Cost, c.Result, c.Licence,
		t.title, t.contact, t.done, t.outcome, t.notWorked,
	}}, nil
}

func verify(s State, c VerifyPractice, by decider.By) ([]Event, error) {
	note, err := wording.May("note", c.Note, wording.TextMost)
	switch {
	case by.ActingAs != role.MentorCityMember && by.ActingAs != role.LeadExpert: // KNB-5
		return nil, decider.Refuse("practice.verifier_unfit")
	case s.Verified[by.Actor] == s.Edition:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{PracticeVerified{s.Practice, s.Edition, by.Actor, by.ActingAs, note}}, nil
}

// KNB-6: an adoption goes into an activity, and its outcome is asked for. That
// the activity is one of the city's is asked of its roadmap in the same append.
func adopt(s State, c AdoptPractice, by decider.By) ([]Event, error) {
	if a, known := s.Adoptions[c.Adoption]; known {
		if a.Adopter == c.Participation() {
			return nil, nil
		}
		return nil, decider.Refuse("practice.adoption_known")
	}
	if s.Participation == c.Participation() {
		return nil, decider.Refuse("practice.own_city")
	}
	for _, a := range s.Adoptions {
		if a.Adopter == c.Participation() {
			return nil, decider.Refuse("practice.adopted_already")
		}
	}
	today := by.Today()
	return []Event{PracticeAdopted{
		s.Practice, c.Adoption, c.Participation(), c.City, c.Activity, s.Edition, today, today.AddMonths(s.Months),
	}}, nil
}

func ask(s State, c AskForOutcome, by decider.By) ([]Event, error) {
	a, known := s.Adoptions[c.Adoption]
	switch {
	case !known:
		return nil, decider.Refuse("practice.adoption_unknown")
	case a.Asked:
		return nil, nil
	case by.Today().Before(a.AskOn): // KNB-6
		return nil, decider.Refuse("practice.outcome_not_due", "on", a.AskOn)
	}
	return []Event{OutcomeAsked{s.Practice, c.Adoption, a.Adopter, by.Today()}}, nil
}

func report(s State, c ReportOutcome, by decider.By) ([]Event, error) {
	a, there := s.Adoptions[c.Adoption]
	text, err := wording.Must("text", c.Text, TextMost)
	notWorked, err2 := wording.Must("not_worked", c.NotWorked, TextMost)
	switch {
	case !there || a.Adopter != c.Participation():
		return nil, decider.Refuse("practice.adoption_unknown")
	case !known(c.Result):
		return nil, decider.Refuse("practice.result_unknown")
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	return []Event{OutcomeReported{s.Practice, c.Adoption, a.Adopter, c.Result, by.Today(), text, notWorked}}, nil
}

func retire(s State, c RetirePractice, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case s.Participation != c.Participation():
		return nil, decider.Refuse("practice.unknown")
	case s.Retired:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{PracticeRetired{s.Practice, by.Today(), reason}}, nil
}
