// Package evaluations answers: what do the evaluators of an application think,
// and what did they agree on? It is for who decides. Scores and comments are in
// it when all have submitted (APP-7); until then only who has. The key is the
// application. Points are hundredths.
package evaluations

import (
	"megdan/domain/application"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the panel of one application.
type Document struct {
	Programme id.Programme `json:"programme"`
	City      id.City      `json:"city"`
	// Version of the application's stream, for If-Match.
	Version   int64                          `json:"version"`
	Panel     view.Map[id.Person, Evaluator] `json:"panel"`
	Consensus Consensus                      `json:"consensus,omitzero"`
	// SetAside counts how often a consensus was taken back after a conflict.
	SetAside int `json:"set_aside"`
}

// Evaluator is one who was asked.
type Evaluator struct {
	Evaluation      id.Evaluation `json:"evaluation"`
	Conflict        bool          `json:"conflict,omitempty"` // declared; what was scored is set aside
	Reason          event.Private `json:"reason,omitzero"`    // of the conflict
	Submitted       bool          `json:"submitted"`
	Shown           bool          `json:"shown"` // the scores are there
	Relevance       int           `json:"relevance"`
	DigitalAmbition int           `json:"digital_ambition"`
	Impact          int           `json:"impact"`
	Resources       int           `json:"resources"`
	Total           int           `json:"total"`
	Comment         event.Private `json:"comment,omitzero"`
	// Sealed is the place of a comment that is not shown yet.
	Sealed string `json:"sealed,omitempty"`
}

// Consensus is what they agreed on.
type Consensus struct {
	Relevance       int           `json:"relevance"`
	DigitalAmbition int           `json:"digital_ambition"`
	Impact          int           `json:"impact"`
	Resources       int           `json:"resources"`
	Total           int           `json:"total"`
	Evaluations     int           `json:"evaluations"`
	Comment         event.Private `json:"comment,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "evaluations",
		Version: 1,
		Events: []string{
			"application.evaluator_assigned", "application.conflict_declared", "application.evaluation_submitted",
			"application.evaluation_revealed", "application.consensus_recorded", "application.consensus_set_aside",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Stream.ID())
		},
		Apply: apply,
		Read:  role.DecideAdmission,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case application.EvaluatorAssigned:
		d.Programme, d.City = v.Programme, v.City
		d.Panel.Put(v.Evaluator, Evaluator{Evaluation: v.Evaluation})
	case application.ConflictDeclared:
		d.Panel.Put(v.Evaluator, Evaluator{Evaluation: v.Evaluation, Conflict: true, Reason: v.Reason})
	case application.EvaluationSubmitted:
		d.Panel.Update(v.Evaluator, func(p *Evaluator) {
			p.Submitted = true
			if ref, sealed := v.Comment.Ref(); sealed {
				p.Sealed = ref.String()
			}
		})
	case application.EvaluationRevealed:
		d.Panel.Update(v.Evaluator, func(p *Evaluator) { p.show(v) })
	case application.ConsensusRecorded:
		d.Consensus = Consensus{v.Relevance, v.DigitalAmbition, v.Impact, v.Resources, v.Total, v.Evaluations, v.Comment}
	case application.ConsensusSetAside:
		d.Consensus, d.SetAside = Consensus{}, d.SetAside+1
	}
}

func (p *Evaluator) show(v application.EvaluationRevealed) {
	p.Shown = true
	p.Relevance, p.DigitalAmbition, p.Impact, p.Resources, p.Total = v.Relevance, v.DigitalAmbition, v.Impact, v.Resources, v.Total
	if ref, err := event.ParseRef(p.Sealed); err == nil {
		p.Comment, p.Sealed = event.Reference(ref.Position, ref.Number), ""
	}
}
