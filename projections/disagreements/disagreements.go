// Package disagreements answers for the workshop: about which questions do the
// kinds of respondents think so differently that they should talk? The key is
// the round. It is there from the close of the collection on; groups are of at
// least three people who answered the question.
package disagreements

import (
	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what a round's workshop talks about.
type Document struct {
	Participation id.Participation `json:"participation"`
	Questions     []Question       `json:"questions,omitempty"`
}

// Question on which groups differ. Figures are in hundredths.
type Question struct {
	Question   q.Question   `json:"question"`
	Difference q.Hundredths `json:"difference"`
	Deviation  q.Hundredths `json:"deviation"`
	Groups     []Group      `json:"groups"`
}

// Group is what one group answered in the mean.
type Group struct {
	Name    q.Kind       `json:"name"`
	Answers int          `json:"answers"`
	Mean    q.Hundredths `json:"mean"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "disagreements", Version: 1,
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
		if v.Verdict != assessment.Discuss {
			return
		}
		x := Question{Question: v.Question, Difference: v.Difference, Deviation: v.Deviation}
		for i, name := range v.Groups {
			x.Groups = append(x.Groups, Group{name, v.Counts[i], v.Means[i]})
		}
		d.Questions = append(d.Questions, x)
	}
}
