// Package deliverable answers: what does a report say, how did it come to say
// it, and what was remarked? One deliverable with its versions, the texts of
// its passages in all of them, remarks, peers' suggestions, translations and
// contributors. The key is the deliverable.
//
// A version lists its passages in order; the text of a passage in a version is
// that which was written with it or, if none was, with the latest version
// before. A generated passage has no text but the position of the log that it
// is taken from: who reads asks the view for that position.
package deliverable

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one deliverable.
type Document struct {
	Programme     id.Programme         `json:"programme"`
	Participation id.Participation     `json:"participation"`
	City          id.City              `json:"city"`
	Kind          deliverable.Kind     `json:"kind"`
	Language      deliverable.Language `json:"language"`
	Title         event.Private        `json:"title,omitzero"`
	State         deliverable.Status   `json:"state"`
	Chosen        id.DocumentVersion   `json:"chosen,omitempty"` // submitted last; the valid one once approved
	Submitted     Act                  `json:"submitted,omitzero"`
	Changes       Act                  `json:"changes_requested,omitzero"` // until it is submitted again
	Endorsed      Act                  `json:"endorsed,omitzero"`          // by the lead expert, of a final report
	Approved      Act                  `json:"approved,omitzero"`
	Published     Act                  `json:"published,omitzero"`
	Superseded    Act                  `json:"superseded,omitzero"`
	SupersededBy  id.Deliverable       `json:"superseded_by,omitempty"`
	Version       int64                `json:"version"` // of the stream, for If-Match

	Versions     view.Map[id.DocumentVersion, Version] `json:"versions"`
	Passages     view.Map[id.Passage, Passage]         `json:"passages"`
	Comments     view.Map[id.Comment, Comment]         `json:"comments"`
	Suggestions  view.Map[id.Suggestion, Suggestion]   `json:"suggestions"`
	Translations view.Map[id.Translation, Translation] `json:"translations"`
	Contributors view.Map[id.Person, Contributor]      `json:"contributors"`
}

// Act says who did something, in which role, when and why.
type Act struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	On       calendar.Date `json:"on,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Version is one saved state.
type Version struct {
	Number   int           `json:"number"`
	Passages []id.Passage  `json:"passages,omitempty"` // in order
	Note     event.Private `json:"note,omitzero"`
	By       id.Person     `json:"by"`
	As       role.Role     `json:"as"`
	At       time.Time     `json:"at"`
	Position int64         `json:"p"`
}

// Passage is one part of the text, with what it said in each version that it
// was written with.
type Passage struct {
	Texts []Text `json:"texts,omitempty"`
}

// Text is what a passage says from one version on.
type Text struct {
	Version  id.DocumentVersion `json:"version"`
	Heading  event.Private      `json:"heading,omitzero"`
	Text     event.Private      `json:"text,omitzero"`
	Part     deliverable.Part   `json:"part,omitempty"`     // generated
	Position int64              `json:"position,omitempty"` // of the log that it is taken from
}

// Comment is a remark on a passage as one version had it.
type Comment struct {
	Version  id.DocumentVersion `json:"version"`
	Passage  id.Passage         `json:"passage"`
	By       id.Person          `json:"by"`
	As       role.Role          `json:"as"`
	At       time.Time          `json:"at"`
	Position int64              `json:"p"`
	Text     event.Private      `json:"text,omitzero"`
}

// Suggestion is a peer's; its words are in the review that it comes from.
type Suggestion struct {
	Passage  id.Passage          `json:"passage,omitempty"`
	Noted    time.Time           `json:"noted_at"`
	Outcome  deliverable.Outcome `json:"outcome,omitempty"` // none: not answered
	Version  id.DocumentVersion  `json:"version,omitempty"` // where it can be seen
	Answered time.Time           `json:"answered_at,omitempty"`
}

// Translation renders one version.
type Translation struct {
	Version  id.DocumentVersion   `json:"version"`
	Language deliverable.Language `json:"language"`
	Title    event.Private        `json:"title,omitzero"`
	By       id.Person            `json:"by"`
	At       time.Time            `json:"at"`
	Outdated time.Time            `json:"outdated_at,omitempty"` // there when it is
	Texts    []Translated         `json:"texts,omitempty"`
}

// Translated is one passage in another language.
type Translated struct {
	Passage id.Passage    `json:"passage"`
	Heading event.Private `json:"heading,omitzero"`
	Text    event.Private `json:"text,omitzero"`
}

// Contributor is somebody who wrote, with the answer to being named.
type Contributor struct {
	Answer deliverable.Answer `json:"answer,omitempty"` // none: did not say
	Named  bool               `json:"named,omitempty"`  // in what is published
}
