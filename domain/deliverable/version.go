package deliverable

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/wording"
)

func begin(s State, c StartDeliverable) ([]Event, error) {
	switch {
	case s.Status != "" || c.Deliverable.IsZero():
		return nil, decider.Refuse("deliverable.known")
	case !slices.Contains([]Kind{AssessmentReport, StrategyReport, GovernancePlan, EvaluationPlan, FinalReport}, c.Kind):
		return nil, decider.Refuse("deliverable.kind_unknown")
	case !wording.IsLanguage(string(c.Language)):
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	return []Event{DeliverableStarted{c.Deliverable, c.Participation(), c.Programme, c.City, c.Kind, c.Language, title}}, nil
}

// saveVersion makes one event for each passage that is written, then the
// version; who saves contributes.
func saveVersion(s State, c SaveVersion, by decider.By) ([]Event, error) {
	_, known := s.Versions[c.Version]
	switch {
	case s.unsettled() != nil:
		return nil, s.unsettled()
	case known || c.Version.IsZero():
		return nil, decider.Refuse("deliverable.version_known")
	case len(s.Versions) >= VersionsMost:
		return nil, decider.Refuse("deliverable.too_many", "most", VersionsMost)
	case len(c.Passages) > PassagesMost || len(c.Written) > PassagesMost:
		return nil, decider.Refuse("deliverable.too_many", "most", PassagesMost)
	}
	there, err := s.arranged(c)
	if err != nil {
		return nil, err
	}
	var events []Event
	for _, p := range c.Written {
		e, err := s.written(c, p)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	note, err := wording.May("note", c.Note, NoteMost)
	if err != nil {
		return nil, err
	}
	events = append(events, VersionSaved{c.Deliverable, c.Version, len(s.Versions) + 1, there, note, s.Participation})
	if _, contributes := s.Contributors[by.Actor]; !contributes && len(s.Contributors) < ContributorsMost {
		events = append(events, ContributorAdded{c.Deliverable, by.Actor, s.Participation})
	}
	return events, nil
}

// arranged gives the passages of a version, each once, each of them written
// now or before, none written that stands nowhere.
func (s State) arranged(c SaveVersion) ([]id.Passage, error) {
	there, new := map[id.Passage]bool{}, map[id.Passage]bool{}
	for _, p := range c.Written {
		if new[p.Passage] {
			return nil, decider.Refuse("deliverable.passage_twice")
		}
		new[p.Passage] = true
	}
	for _, p := range c.Passages {
		switch {
		case there[p]:
			return nil, decider.Refuse("deliverable.passage_twice")
		case p.IsZero() || (!new[p] && !s.Passages[p]):
			return nil, decider.Refuse("deliverable.passage_missing")
		}
		there[p] = true
	}
	for _, p := range c.Written {
		if !there[p.Passage] {
			return nil, decider.Refuse("deliverable.passage_missing")
		}
	}
	if len(c.Passages) == 0 {
		return nil, decider.Refuse("deliverable.passage_missing")
	}
	return c.Passages, nil
}

// DEL-5: a generated part names the position that it is taken from.
func (s State) written(c SaveVersion, p Passage) (Event, error) {
	heading, err := wording.May("heading", p.Heading, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	if p.Part == "" {
		text, err := wording.Must("text", p.Text, TextMost)
		return PassageWritten{c.Deliverable, c.Version, p.Passage, heading, text, s.Participation}, err
	}
	switch {
	case !slices.Contains([]Part{Scores, Objectives, Timetable, Indicators}, p.Part):
		return nil, decider.Refuse("deliverable.part_unknown")
	case p.Position < 1:
		return nil, decider.Refuse("deliverable.position_missing")
	}
	return PartInserted{c.Deliverable, c.Version, p.Passage, p.Part, p.Position, heading, s.Participation}, nil
}

// DEL-1: the version that is submitted is the chosen one. DEL-2: translations
// of another version go out of date with it.
func submit(s State, c SubmitDeliverable, by decider.By) ([]Event, error) {
	_, known := s.Versions[c.Version]
	switch {
	case s.unsettled() != nil:
		return nil, s.unsettled()
	case s.under() && s.Chosen == c.Version && s.SubmittedBy == by.Actor:
		return nil, nil
	case s.under():
		return nil, decider.Refuse("deliverable.already_submitted")
	case !known:
		return nil, decider.Refuse("deliverable.version_unknown")
	}
	events := []Event{DeliverableSubmitted{c.Deliverable, c.Version, by.Actor, by.Today(), s.Participation}}
	for _, t := range s.translations() {
		if tr := s.Translations[t]; !tr.Outdated && tr.Version != c.Version {
			events = append(events, TranslationOutdated{c.Deliverable, t, s.Participation})
		}
	}
	return events, nil
}

// under says that a version is under review.
func (s State) under() bool { return s.Status == Submitted || s.Status == InReview }

// translations lists them in one order every time.
func (s State) translations() []id.Translation {
	var all []id.Translation
	for t := range s.Translations {
		all = append(all, t)
	}
	slices.SortFunc(all, id.Translation.Compare)
	return all
}

// DEL-3: whoever may not edit may still comment.
func comment(s State, c CommentPassage) ([]Event, error) {
	passages, known := s.Versions[c.Version]
	switch {
	case s.Status == Superseded:
		return nil, decider.Refuse("deliverable.superseded")
	case !known:
		return nil, decider.Refuse("deliverable.version_unknown")
	case !slices.Contains(passages, c.Passage):
		return nil, decider.Refuse("deliverable.passage_unknown")
	case c.Comment.IsZero() || s.Comments[c.Comment]:
		return nil, decider.Refuse("deliverable.comment_known")
	case len(s.Comments) >= CommentsMost:
		return nil, decider.Refuse("deliverable.too_many", "most", CommentsMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{PassageCommented{c.Deliverable, c.Comment, c.Version, c.Passage, text, s.Participation}}, nil
}

// DEL-2: a translation names the version that it renders.
func addTranslation(s State, c AddTranslation) ([]Event, error) {
	passages, known := s.Versions[c.Version]
	_, there := s.Translations[c.Translation]
	switch {
	case s.Status == Superseded:
		return nil, decider.Refuse("deliverable.superseded")
	case !known:
		return nil, decider.Refuse("deliverable.version_unknown")
	case there || c.Translation.IsZero():
		return nil, decider.Refuse("deliverable.translation_known")
	case !wording.IsLanguage(string(c.Language)):
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	case c.Language == s.Language:
		return nil, decider.Refuse("deliverable.own_language")
	case len(s.Translations) >= TranslationsMost:
		return nil, decider.Refuse("deliverable.too_many", "most", TranslationsMost)
	case len(c.Passages) == 0:
		return nil, decider.Refuse("deliverable.passage_missing")
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	events := []Event{TranslationAdded{c.Deliverable, c.Translation, c.Version, c.Language, title, s.Participation}}
	seen := map[id.Passage]bool{}
	for _, p := range c.Passages {
		e, err := s.translated(c, p, passages, seen)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	if !s.Chosen.IsZero() && s.Chosen != c.Version { // it comes too late
		events = append(events, TranslationOutdated{c.Deliverable, c.Translation, s.Participation})
	}
	return events, nil
}

func (s State) translated(c AddTranslation, p Passage, of []id.Passage, seen map[id.Passage]bool) (Event, error) {
	switch {
	case !slices.Contains(of, p.Passage):
		return nil, decider.Refuse("deliverable.passage_unknown")
	case seen[p.Passage]:
		return nil, decider.Refuse("deliverable.passage_twice")
	}
	seen[p.Passage] = true
	heading, err := wording.May("heading", p.Heading, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	var text event.Private
	if text, err = wording.Must("text", p.Text, TextMost); err != nil {
		return nil, err
	}
	return PassageTranslated{c.Deliverable, c.Translation, p.Passage, heading, text, s.Participation}, nil
}

func markOutdated(s State, c MarkTranslationOutdated) ([]Event, error) {
	t, known := s.Translations[c.Translation]
	switch {
	case !known:
		return nil, decider.Refuse("deliverable.translation_unknown")
	case t.Outdated:
		return nil, nil
	}
	return []Event{TranslationOutdated{c.Deliverable, c.Translation, s.Participation}}, nil
}
