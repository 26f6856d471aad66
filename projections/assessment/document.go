// Package assessment answers: how does a round stand, and what came out of it?
// For the city's team and those who go with it: how many answered, by kind;
// then figures, as they followed from the answers and as the expert moved
// them; then who published. The key is the round.
//
// Nothing in it follows from what fewer than three people answered, at no
// moment and in no difference between two: while answers come in it holds
// counts only, and the counts by kind change by three people at a time. What
// was answered by whom is in no document that others read.
package assessment

import (
	"time"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one round.
type Document struct {
	Programme     id.Programme         `json:"programme"`
	City          id.City              `json:"city"`
	Participation id.Participation     `json:"participation"`
	Round         assessment.RoundKind `json:"round"`
	Title         event.Private        `json:"title,omitzero"`
	Instrument    id.Instrument        `json:"instrument"`
	Version       id.InstrumentVersion `json:"version"`
	Number        q.Number             `json:"number"`
	State         assessment.Status    `json:"state"`
	Opened        Act                  `json:"opened"`

	Invited  int     `json:"invited"`
	Answered int     `json:"answered"`
	Groups   []Group `json:"groups,omitempty"` // answers by kind, put together so that none is of fewer than three

	Closed       Act           `json:"closed,omitzero"`
	Reservations event.Private `json:"reservations,omitzero"`
	Shortfalls   []q.Shortfall `json:"shortfalls,omitempty"` // minimums that were not reached
	Algorithm    q.Number      `json:"algorithm,omitempty"`
	Overall      Overall       `json:"overall,omitzero"`
	// Dimensions with a figure, in the questionnaire's order. Scores are in
	// hundredths.
	Dimensions []Dimension   `json:"dimensions,omitempty"`
	Hidden     []q.Dimension `json:"hidden,omitempty"` // answered by fewer than three people
	Spread     []Spread      `json:"spread,omitempty"`

	Agreed   Act       `json:"agreed,omitzero"` // the first of the two who publish
	Editions []Edition `json:"editions,omitempty"`

	Evidence  view.Map[id.Evidence, Evidence] `json:"evidence"`
	Cancelled Act                             `json:"cancelled,omitzero"`
}

// Act says who did something, in which role, when and why.
type Act struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Group is how many of one kind, or of several together, have answered.
type Group struct {
	Name  q.Kind `json:"name"`
	Count int    `json:"count"`
}

// Overall is the whole; it is withheld where it would tell a hidden dimension.
type Overall struct {
	Shown assessment.Showing `json:"shown,omitempty"`
	Score q.Hundredths       `json:"score,omitempty"`
	Level q.Level            `json:"level,omitempty"`
}

// Dimension is one axis.
type Dimension struct {
	Dimension q.Dimension  `json:"dimension"`
	Score     q.Hundredths `json:"score"` // as it followed from the answers
	Level     q.Level      `json:"level,omitempty"`
	Coverage  q.Hundredths `json:"coverage"` // of a percent
	Adjusted  q.Hundredths `json:"adjusted"` // the score where the expert moved nothing
	// Moved is there when the expert moved it: by Points, with a reason.
	Points  q.Hundredths  `json:"points,omitempty"`
	Moved   Act           `json:"moved,omitzero"`
	Target  q.Hundredths  `json:"target,omitempty"`
	Reading event.Private `json:"reading,omitzero"`
	Read    Act           `json:"read,omitzero"`
}

// Spread is how one group sees one dimension.
type Spread struct {
	Group     q.Kind       `json:"group"`
	Dimension q.Dimension  `json:"dimension"`
	Score     q.Hundredths `json:"score"`
}

// Edition is what was published once: the figures stand in Dimensions until
// they are corrected; each edition keeps its own in the maturity view.
type Edition struct {
	Edition    int       `json:"edition"`
	CityLead   id.Person `json:"city_lead"`
	Second     id.Person `json:"second"`
	SecondAs   role.Role `json:"second_as"`
	Published  time.Time `json:"published"`
	Position   int64     `json:"p"`
	Superseded Act       `json:"superseded,omitzero"`
}

// Evidence is a document behind an answer of the city.
type Evidence struct {
	Question q.Question    `json:"question"`
	Title    event.Private `json:"title,omitzero"`
	Link     event.Private `json:"link,omitzero"`
	Note     event.Private `json:"note,omitzero"`
	Added    Act           `json:"added"`
}
