// Package evaluation answers: what have I to judge, and what do the others
// think? It is one evaluator's page of one application. The others' scores and
// comments appear when all have submitted (APP-7); until then only whether
// somebody has. The key is the evaluation. Points are hundredths.
package evaluation

import (
	"megdan/domain/application"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one evaluator's part.
type Document struct {
	Programme   id.Programme   `json:"programme"`
	Application id.Application `json:"application"`
	City        id.City        `json:"city"`
	Evaluator   id.Person      `json:"evaluator"`
	// Version of the application's stream, for If-Match.
	Version   int64     `json:"version"`
	Conflict  bool      `json:"conflict,omitempty"`
	Own       Judgement `json:"own,omitzero"` // there when it is submitted
	Consensus Judgement `json:"consensus,omitzero"`

	// Others by evaluator, of those who submitted while this one was asked or
	// were revealed since.
	Others view.Map[id.Person, Judgement] `json:"others"`
}

// Judgement is the scores of one evaluator, or what all agreed on.
type Judgement struct {
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

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "evaluation",
		Version: 1,
		Events: []string{
			"application.evaluator_assigned", "application.conflict_declared", "application.evaluation_submitted",
			"application.evaluation_revealed", "application.consensus_recorded", "application.consensus_set_aside",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.EvaluateApplications,
	}
}

// keys: what happens to an application concerns all who judge it.
func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	all := func(panel []id.Evaluation) []id.UUID {
		for _, of := range panel {
			to = append(to, of.UUID())
		}
		return to
	}
	switch v := e.Data.(type) {
	case application.EvaluatorAssigned:
		return append(to, v.Evaluation.UUID())
	case application.ConflictDeclared:
		to = append(to, v.Evaluation.UUID())
		return all(v.Panel)
	case application.EvaluationSubmitted:
		return all(v.Panel)
	case application.EvaluationRevealed:
		return all(v.Panel)
	case application.ConsensusRecorded:
		return all(v.Panel)
	case application.ConsensusSetAside:
		return all(v.Panel)
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	d.Version = e.Version
	own := id.Evaluation(key)
	switch v := e.Data.(type) {
	case application.EvaluatorAssigned:
		d.Programme, d.Application, d.City, d.Evaluator = v.Programme, v.Application, v.City, v.Evaluator
	case application.ConflictDeclared:
		if v.Evaluation == own {
			d.Conflict = true
			return
		}
		d.Others.Delete(v.Evaluator)
	case application.EvaluationSubmitted:
		if v.Evaluation == own {
			d.Own = Judgement{true, true, v.Relevance, v.DigitalAmbition, v.Impact, v.Resources, v.Total, v.Comment, ""}
			return
		}
		d.Others.Put(v.Evaluator, Judgement{Submitted: true, Sealed: placeOf(v.Comment)})
	case application.EvaluationRevealed:
		if v.Evaluation != own {
			d.reveal(v)
		}
	case application.ConsensusRecorded:
		d.Consensus = Judgement{true, true, v.Relevance, v.DigitalAmbition, v.Impact, v.Resources, v.Total, v.Comment, ""}
	case application.ConsensusSetAside:
		d.Consensus = Judgement{}
	}
}

// reveal shows what another one gave. The comment of one who submitted before
// this evaluator was asked stays between the two sides of its time.
func (d *Document) reveal(v application.EvaluationRevealed) {
	o := d.Others.Ensure(v.Evaluator)
	if o.Sealed != "" {
		o.Comment, o.Sealed = opened(o.Sealed), ""
	}
	o.Submitted, o.Shown = true, true
	o.Relevance, o.DigitalAmbition, o.Impact, o.Resources, o.Total = v.Relevance, v.DigitalAmbition, v.Impact, v.Resources, v.Total
}

// placeOf says where a comment is, in a form that nobody opens on the way out.
func placeOf(p event.Private) string {
	ref, sealed := p.Ref()
	if !sealed {
		return ""
	}
	return ref.String()
}

func opened(place string) event.Private {
	ref, err := event.ParseRef(place)
	if err != nil {
		return event.Private{}
	}
	return event.Reference(ref.Position, ref.Number)
}
