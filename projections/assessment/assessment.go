package assessment

import (
	"slices"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "assessment", Version: 1,
		Events: []string{
			"assessment.assessment_opened", "assessment.responses_counted", "assessment.evidence_attached",
			"assessment.collection_closed", "assessment.collection_closed_with_reservations", "assessment.assessment_scored",
			"assessment.dimension_adjusted", "assessment.target_set", "assessment.expert_reading_recorded",
			"assessment.publication_agreed", "assessment.assessment_published", "assessment.assessment_superseded",
			"assessment.assessment_cancelled",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(assessment.Event); is {
				to = append(to, assessment.RoundOf(v).UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.Assessments,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case assessment.AssessmentOpened:
		d.Programme, d.City, d.Participation, d.Round, d.Title = v.Programme, v.City, v.Participation, v.Round, v.Title
		d.Instrument, d.Version, d.Number = v.Instrument, v.Version, v.Number
		d.State, d.Opened = assessment.Open, actOf(e)
	case assessment.ResponsesCounted:
		if d.State == assessment.Open {
			d.State = assessment.Collecting
		}
		d.Invited, d.Answered, d.Groups = v.Invited, v.Answered, nil
		for i, g := range v.Groups {
			d.Groups = append(d.Groups, Group{g, v.Counts[i]})
		}
	case assessment.EvidenceAttached:
		d.Evidence.Put(v.Evidence, Evidence{v.Question, v.Title, v.Link, v.Note, actOf(e)})
	case assessment.AssessmentCancelled:
		d.State, d.Cancelled = assessment.Cancelled, because(e, v.Reason)
	default:
		d.applyFigures(e)
	}
}

func (d *Document) applyFigures(e *event.Recorded) {
	switch v := e.Data.(type) {
	case assessment.CollectionClosed:
		d.Closed = actOf(e)
	case assessment.CollectionClosedWithReservations:
		d.Closed, d.Reservations, d.Shortfalls = actOf(e), v.Reservations, slices.Clone(v.Shortfalls)
	case assessment.AssessmentScored:
		d.scored(v)
	case assessment.DimensionAdjusted:
		d.change(v.Dimension, func(x *Dimension) {
			x.Points, x.Adjusted, x.Level, x.Moved = v.Points, v.Adjusted, v.Level, because(e, v.Reason)
			if v.Points == 0 {
				x.Moved = Act{}
			}
		})
	case assessment.TargetSet:
		d.change(v.Dimension, func(x *Dimension) { x.Target = v.Target })
	case assessment.ExpertReadingRecorded:
		if i := slices.IndexFunc(d.Dimensions, func(x Dimension) bool { return x.Dimension == v.Dimension }); i >= 0 {
			d.Dimensions[i].Reading, d.Dimensions[i].Read = v.Reading, actOf(e)
		}
	case assessment.PublicationAgreed:
		d.Agreed = actOf(e)
		d.Agreed.By, d.Agreed.As = v.Person, v.As
	case assessment.AssessmentPublished:
		d.State, d.Agreed = assessment.Published, Act{}
		d.Editions = append(d.Editions, Edition{
			Edition: v.Edition, CityLead: v.CityLead, Second: v.Second, SecondAs: v.SecondAs, Published: e.At, Position: e.Position,
		})
	case assessment.AssessmentSuperseded:
		d.State, d.Agreed = assessment.Corrected, Act{}
		for i := range d.Editions {
			if d.Editions[i].Edition == v.Edition {
				d.Editions[i].Superseded = because(e, v.Reason)
			}
		}
	}
}

func (d *Document) scored(v assessment.AssessmentScored) {
	d.State, d.Algorithm = assessment.Scored, v.Algorithm
	d.Overall = Overall{v.Whole, v.Overall, v.Level}
	d.Hidden = slices.Clone(v.Hidden)
	d.Dimensions, d.Spread = nil, nil
	for i, name := range v.Dimensions {
		d.Dimensions = append(d.Dimensions, Dimension{
			Dimension: name, Score: v.Scores[i], Level: v.Levels[i], Coverage: v.Coverages[i], Adjusted: v.Scores[i],
		})
	}
	for _, s := range v.Spread {
		g, of, score := s.Parts()
		d.Spread = append(d.Spread, Spread{g, of, score})
	}
}

// change edits a dimension; who had agreed to publish had seen another one.
func (d *Document) change(of q.Dimension, edit func(*Dimension)) {
	for i := range d.Dimensions {
		if d.Dimensions[i].Dimension == of {
			edit(&d.Dimensions[i])
		}
	}
	d.Agreed = Act{}
}

func actOf(e *event.Recorded) Act {
	return Act{By: e.Actor, As: role.Role(e.ActingAs), At: e.At, Position: e.Position}
}

func because(e *event.Recorded, reason event.Private) Act {
	a := actOf(e)
	a.Reason = reason
	return a
}
