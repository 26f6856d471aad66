// Package responses answers for the lead expert: how was each question
// answered, without names? The key is the round. It is empty until the
// collection is closed, since who saw it grow would see who answered what.
//
// Answers stand by question and by groups of at least three people who
// answered that question; never as one person's sheet, whose questions alone
// would say of which kind the person is. Where fewer than three answered a
// question at all, their answers stand together under "all".
package responses

import (
	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is how a round was answered.
type Document struct {
	Participation id.Participation `json:"participation"`
	Questions     []Question       `json:"questions,omitempty"` // in the questionnaire's order
}

// Question is how one question was answered. Figures are in hundredths.
type Question struct {
	Question   q.Question   `json:"question"`
	Answers    int          `json:"answers"`
	Unknown    int          `json:"unknown"`
	Deviation  q.Hundredths `json:"deviation"`  // over respondents
	Difference q.Hundredths `json:"difference"` // of the highest and the lowest group
	Discuss    bool         `json:"discuss,omitempty"`
	Groups     []Group      `json:"groups,omitempty"`
}

// Group is how the people of one kind, or of several together, answered.
type Group struct {
	Name    q.Kind       `json:"name"`
	Answers int          `json:"answers"`
	Mean    q.Hundredths `json:"mean"`
	Options []Option     `json:"options"`
}

// Option is how often an answer was given; numbers are counted by their band.
type Option struct {
	Option q.Option `json:"option"`
	Times  int      `json:"times"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "responses", Version: 1,
		Events: []string{"assessment.assessment_opened", "assessment.question_scored"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(assessment.Event); is {
				to = append(to, assessment.RoundOf(v).UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.SeeResponses,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case assessment.AssessmentOpened:
		d.Participation = v.Participation
	case assessment.QuestionScored:
		x := Question{
			Question: v.Question, Answers: v.Answers, Unknown: v.Unknown, Deviation: v.Deviation, Difference: v.Difference,
			Discuss: v.Verdict == assessment.Discuss,
		}
		for i, name := range v.Groups {
			g := Group{Name: name, Answers: v.Counts[i], Mean: v.Means[i]}
			for _, t := range v.Tallies {
				if of, option, times := t.Parts(); of == name {
					g.Options = append(g.Options, Option{option, times})
				}
			}
			x.Groups = append(x.Groups, g)
		}
		d.Questions = append(d.Questions, x)
	}
}
