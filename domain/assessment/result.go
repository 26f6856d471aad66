package assessment

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// unpublished refuses what a published round takes only as a correction
// (ASM-9).
func (r Round) unpublished() error {
	switch r.Status {
	case Published:
		return decider.Refuse("assessment.published")
	case Cancelled:
		return decider.Refuse("assessment.cancelled")
	case Open, Collecting, Scored, Corrected:
	}
	return nil
}

// worked refuses what needs figures that are not published.
func (r Round) worked(d q.Dimension) error {
	if err := r.unpublished(); err != nil {
		return err
	}
	switch {
	case r.collects():
		return decider.Refuse("assessment.not_scored")
	case !r.Key.HasDimension(d):
		return decider.Refuse("assessment.dimension_unknown", "dimension", d)
	}
	return nil
}

// ASM-8: at most as many points as the instrument allows, with a reason.
func adjust(r Round, c AdjustDimension) ([]Event, error) {
	if err := r.worked(c.Dimension); err != nil {
		return nil, err
	}
	most := q.Hundredths(r.Key.Rules.Adjustment * 100)
	f, shown := r.Dimensions[c.Dimension]
	switch {
	case !shown:
		return nil, decider.Refuse("assessment.dimension_not_scored", "dimension", c.Dimension)
	case c.Points > most || c.Points < -most:
		return nil, decider.Refuse("assessment.adjustment_too_large", "most", r.Key.Rules.Adjustment)
	case c.Points == f.Points:
		return nil, nil
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	f.Points = c.Points
	level := r.Key.Level(f.Adjusted())
	if f.Level == "" { // not covered enough: it shows none
		level = ""
	}
	return []Event{DimensionAdjusted{r.ID, c.Dimension, c.Points, f.Score, f.Adjusted(), level, reason}}, nil
}

// Adjusted is the score moved by the expert, on the scale.
func (f Figure) Adjusted() q.Hundredths { return max(0, min(f.Score+f.Points, 10_000)) }

func setTarget(r Round, c SetTarget) ([]Event, error) {
	if err := r.worked(c.Dimension); err != nil {
		return nil, err
	}
	f, shown := r.Dimensions[c.Dimension]
	switch {
	case c.Target < 0 || c.Target > 10_000:
		return nil, decider.Refuse("assessment.target_impossible")
	case !shown:
		return nil, decider.Refuse("assessment.dimension_not_scored", "dimension", c.Dimension)
	case f.Target == c.Target:
		return nil, nil
	}
	return []Event{TargetSet{r.ID, c.Dimension, c.Target}}, nil
}

func read(r Round, c RecordExpertReading) ([]Event, error) {
	if err := r.worked(c.Dimension); err != nil {
		return nil, err
	}
	reading, err := wording.Must("reading", c.Reading, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ExpertReadingRecorded{r.ID, c.Dimension, reading}}, nil
}

// ASM-9: two persons, one of them the city's lead.
func publish(s State, r Round, c PublishAssessment, by decider.By) ([]Event, error) {
	lead := by.ActingAs == role.CityLead
	switch {
	case r.Status == Published:
		return nil, nil
	case r.Status == Cancelled:
		return nil, decider.Refuse("assessment.cancelled")
	case r.collects():
		return nil, decider.Refuse("assessment.not_scored")
	case c.Instrument != r.Instrument:
		return nil, decider.Refuse("assessment.other_instrument")
	case r.Agreed.Person.IsZero():
		return []Event{PublicationAgreed{r.ID, by.Actor, by.ActingAs}}, nil
	case r.Agreed.Person == by.Actor && r.Agreed.As == by.ActingAs:
		return nil, nil
	case r.Agreed.Person == by.Actor || r.Agreed.Person == by.OnBehalfOf:
		return nil, decider.Refuse("assessment.second_person_publishes")
	case lead == (r.Agreed.As == role.CityLead):
		return nil, decider.Refuse("assessment.other_side_publishes", "as", r.Agreed.As)
	}
	e := AssessmentPublished{
		Assessment: r.ID, Edition: r.Edition, Round: r.Kind, CityLead: by.Actor, Second: r.Agreed.Person, SecondAs: r.Agreed.As,
		Instrument: r.Instrument, Version: r.Version, Number: r.Key.Number, Whole: r.Scored.Whole, Overall: r.Scored.Overall, Spread: r.Scored.Spread,
	}
	if !lead {
		e.CityLead, e.Second, e.SecondAs = r.Agreed.Person, by.Actor, by.ActingAs
	}
	e.Previous, e.Trend, e.Comparable = s.follows(r, c.Comparable)
	for _, d := range r.Key.Dimensions {
		if f, shown := r.Dimensions[d.ID]; shown {
			e.Dimensions, e.Scores = append(e.Dimensions, d.ID), append(e.Scores, f.Score)
			e.Moved, e.Targets = append(e.Moved, f.Adjusted()), append(e.Targets, f.Target)
		}
	}
	if e.Whole == Shown {
		e.Adjusted = r.adjusted()
	}
	return []Event{e}, nil
}

// adjusted is the overall score of the moved dimensions.
func (r Round) adjusted() q.Hundredths {
	sum, weights, moved := 0, 0, false
	for _, d := range r.Key.Dimensions {
		if f, shown := r.Dimensions[d.ID]; shown {
			sum += d.Weight * int(f.Adjusted())
			weights += d.Weight
			moved = moved || f.Points != 0
		}
	}
	if !moved || weights == 0 { // the exact one, not one made of cut ones
		return r.Scored.Overall
	}
	return q.Hundredths(sum / weights)
}

// follows says how a round stands to the one published before it (ASM-12).
func (s State) follows(r Round, comparable map[id.InstrumentVersion]map[id.InstrumentVersion][]q.Dimension) (id.Assessment, Trend, []q.Dimension) {
	before := s.Last
	if r.Edition > 1 {
		before = r.Previous
	}
	previous, known := s.Rounds[before]
	switch {
	case !known && s.Earlier.Assessment.IsZero():
		return id.Assessment{}, First, nil
	case !known: // in an earlier programme
		before, previous.Version = s.Earlier.Assessment, s.Earlier.Version
	}
	switch {
	case previous.Version != r.Version:
		return before, Broken, comparable[r.Version][previous.Version]
	}
	var all []q.Dimension
	for _, d := range r.Key.Dimensions {
		all = append(all, d.ID)
	}
	return before, Continued, all
}

func correct(r Round, c CorrectAssessment) ([]Event, error) {
	switch r.Status {
	case Corrected:
		return nil, nil
	case Open, Collecting, Scored, Cancelled:
		return nil, decider.Refuse("assessment.not_published")
	case Published:
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{AssessmentSuperseded{r.ID, r.Edition, reason}}, nil
}
