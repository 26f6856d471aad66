package assessment

import (
	"cmp"
	"slices"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/domain/wording"
)

func open(s State, c OpenAssessment) ([]Event, error) {
	if r, known := s.Rounds[c.Assessment]; known {
		if r.Kind == c.Round && r.Version == c.Version {
			return nil, nil
		}
		return nil, decider.Refuse("assessment.known")
	}
	switch {
	case c.Assessment.IsZero():
		return nil, decider.Refuse("assessment.known")
	case !s.Open.IsZero(): // ASM-3
		return nil, decider.Refuse("assessment.round_open")
	case c.Earlier == c.Programme:
		return nil, decider.Refuse("assessment.earlier_programme_is_this")
	case c.Category != role.Participating && c.Category != role.Partner:
		return nil, decider.Refuse("assessment.category_without_assessment")
	case c.Round != Baseline && c.Round != Interim && c.Round != Final && c.Round != Named:
		return nil, decider.Refuse("assessment.round_unknown")
	}
	if c.Round == Final { // ASM-3
		if err := s.confirmBaseline(); err != nil {
			return nil, err
		}
	}
	var title event.Private
	var err error
	if c.Round == Named {
		title, err = wording.Must("title", c.Title, wording.TitleMost)
	} else {
		title, err = wording.May("title", c.Title, wording.TitleMost)
	}
	if err != nil {
		return nil, err
	}
	events := []Event{AssessmentOpened{
		c.Assessment, c.Participation(), c.Programme, c.City, c.Round, title, c.Instrument, c.Version, c.Key.Number, c.Key.Store(),
	}}
	if b := c.Before; !c.Earlier.IsZero() && s.Last.IsZero() && s.Earlier.Assessment != b.Assessment {
		events = append(events, EarlierRoundTakenUp{
			c.Assessment, b.Assessment, c.Earlier, b.Round, b.Instrument, b.Version, b.Number, b.Whole, b.Overall, b.Adjusted, b.Dimensions, b.Scores, b.Moved,
		})
	}
	return events, nil
}

func (s State) confirmBaseline() error {
	for _, r := range s.Rounds {
		if r.Kind == Baseline && (r.Status == Published || r.Status == Corrected) {
			return nil
		}
	}
	return decider.Refuse("assessment.baseline_missing")
}

func refuseClosed(r Round) error {
	return decider.Refuse("assessment.collection_closed", "status", r.Status)
}

func invite(r Round, c InviteRespondent) ([]Event, error) {
	known, again := r.Respondents[c.Respondent]
	switch {
	case !r.collects():
		return nil, refuseClosed(r)
	case again && known.Kind == c.Kind && known.Digest == c.Digest:
		return nil, nil
	case c.Respondent.IsZero() || again:
		return nil, decider.Refuse("assessment.respondent_known")
	case !r.Key.HasKind(c.Kind):
		return nil, decider.Refuse("assessment.kind_unknown", "kind", c.Kind)
	case !c.Digest.wellFormed():
		return nil, decider.Refuse("assessment.digest_malformed")
	case len(r.Respondents) >= RespondentsMost:
		return nil, decider.Refuse("assessment.too_many", "most", RespondentsMost)
	}
	invited := RespondentInvited{r.ID, c.Respondent, c.Kind, c.Digest}
	return []Event{invited, r.after(invited).count(false)}, nil
}

func (d Digest) wellFormed() bool {
	for _, c := range d {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return len(d) == 64
}

// count tells how many have answered. How they spread over kinds is told anew
// when three people more or fewer have answered than when it was told last
// (or at the end), so that between any two moments it is never one person's
// kind that shows.
func (r Round) count(final bool) ResponsesCounted {
	answered, changed := 0, 0
	kinds := map[q.Kind]int{}
	for of, x := range r.Respondents {
		if x.Answered {
			answered++
			kinds[x.Kind]++
		}
		if x.Answered != r.Told[of] {
			changed++
		}
	}
	told := ResponsesCounted{Assessment: r.ID, Invited: len(r.Respondents), Answered: answered, Groups: r.Groups, Counts: r.Counts}
	if final || changed >= q.Least {
		told.Groups, told.Counts = nil, nil
		for _, g := range r.Key.Groups(func(k q.Kind) int { return kinds[k] }) {
			told.Groups, told.Counts = append(told.Groups, g.Name), append(told.Counts, g.Count)
		}
	}
	return told
}

func attach(r Round, c AttachEvidence) ([]Event, error) {
	switch {
	case c.Evidence.IsZero() || r.Evidence[c.Evidence]:
		return nil, decider.Refuse("assessment.evidence_known")
	case r.Key.Question(c.Question) == nil:
		return nil, decider.Refuse("assessment.question_unknown", "question", c.Question)
	case len(r.Evidence) >= EvidenceMost:
		return nil, decider.Refuse("assessment.too_many", "most", EvidenceMost)
	}
	if err := r.unpublished(); err != nil {
		return nil, err
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	link, badLink := wording.Link("link", c.Link)
	note, badNote := wording.May("note", c.Note, wording.TextMost)
	if err := cmp.Or(err, badLink, badNote); err != nil {
		return nil, err
	}
	if link.IsEmpty() && note.IsEmpty() {
		return nil, decider.Refuse("assessment.evidence_empty")
	}
	return []Event{EvidenceAttached{r.ID, c.Evidence, c.Question, title, link, note}}, nil
}

func cancel(r Round, c CancelAssessment) ([]Event, error) {
	switch {
	case r.Status == Cancelled:
		return nil, nil
	case !r.collects():
		return nil, refuseClosed(r)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{AssessmentCancelled{r.ID, reason}}, nil
}

// ASM-6: closing normally needs the minimums. Which dimension lacks answers is
// not said: asked after each response, that would tell what its author left
// open.
func closeCollection(r Round) ([]Event, error) {
	switch {
	case r.Status == Cancelled:
		return nil, decider.Refuse("assessment.cancelled")
	case !r.collects():
		return nil, nil
	}
	result := r.result()
	if len(result.Shortfalls) > 0 {
		return nil, decider.Refuse("assessment.minimums_not_met", "shortfalls", result.Shortfalls)
	}
	return r.scored(CollectionClosed{r.ID}, result), nil
}

func closeWithReservations(r Round, c CloseWithReservations) ([]Event, error) {
	switch {
	case r.Status == Cancelled:
		return nil, decider.Refuse("assessment.cancelled")
	case !r.collects():
		return nil, nil
	}
	result := r.result()
	switch {
	case result.Respondents == 0:
		return nil, decider.Refuse("assessment.nobody_answered")
	case len(result.Shortfalls) == 0:
		return nil, decider.Refuse("assessment.minimums_met")
	}
	reservations, err := wording.Reason(c.Reservations)
	if err != nil {
		return nil, err
	}
	return r.scored(CollectionClosedWithReservations{r.ID, result.Shortfalls, reservations}, result), nil
}

// result is the pure function of all responses (ASM-7), whatever their order.
func (r Round) result() q.Result {
	var responses []q.Response
	for _, x := range r.Respondents {
		if x.Answered {
			responses = append(responses, q.Response{Kind: x.Kind, Answers: x.Answers})
		}
	}
	return r.Key.Score(responses)
}

// scored says the figures that may be shown. An overall figure beside all
// dimensions but one would tell that one.
func (r Round) scored(closed Event, result q.Result) []Event {
	sum := AssessmentScored{Assessment: r.ID, Algorithm: q.AlgorithmVersion, Respondents: result.Respondents, Whole: Withheld, Spread: result.Spread()}
	for i := range result.Dimensions {
		d := &result.Dimensions[i]
		switch {
		case d.Shown():
			sum.Dimensions, sum.Scores = append(sum.Dimensions, d.Dimension), append(sum.Scores, d.Score)
			sum.Levels, sum.Coverages = append(sum.Levels, d.Level), append(sum.Coverages, d.Coverage)
		case d.Exact != nil:
			sum.Hidden = append(sum.Hidden, d.Dimension)
		}
	}
	if result.Overall.Exact != nil && len(sum.Hidden) == 0 {
		sum.Whole, sum.Overall, sum.Level = Shown, result.Overall.Score, result.Overall.Level
	}
	for _, g := range result.Groups {
		sum.Groups = append(sum.Groups, g.Group)
	}
	events := []Event{r.count(true), closed, sum}
	for _, x := range result.Questions {
		verdict := Agreed
		if x.Flagged {
			verdict = Discuss
		}
		events = append(events, QuestionScored{
			r.ID, x.Question, x.Answers, x.Unknown, x.Deviation, x.Spread, verdict, x.Groups, x.Counts, x.Means, x.Tallies,
		})
	}
	return events
}

// after is the round with one event more.
func (r Round) after(e Event) Round {
	s := evolve(State{Rounds: map[id.Assessment]Round{r.ID: r}}, e)
	return s.Rounds[r.ID]
}

// same says that answers are the ones there are.
func same(a, b []q.Answer) bool { return slices.Equal(a, b) }
