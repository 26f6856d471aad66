package ambition

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a city's ambition statements. The set is sealed.
//
//sumtype:decl
type Event interface{ ambitionEvent() }

// Weight says whether a peer's comment must be answered before the statement
// can be approved.
type Weight string

// The weights.
const (
	MustAnswer Weight = "must_answer"
	MayAnswer  Weight = "may_answer"
)

// AmbitionDrafted begins a statement. Replaces is the approved one that it is
// to take the place of.
type AmbitionDrafted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Ambition      id.Ambition      `json:"ambition" pii:"ref"`
	Replaces      id.Ambition      `json:"replaces,omitempty" pii:"ref"`
	TargetYear    int              `json:"target_year" pii:"none"`
	Mission       event.Private    `json:"mission,omitempty" pii:"free,about=Ambition"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Ambition"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Ambition"`
}

// AmbitionRevised replaces the words of a statement. Draft counts the
// wordings, the first included.
type AmbitionRevised struct {
	Ambition   id.Ambition   `json:"ambition" pii:"ref"`
	Draft      int           `json:"draft" pii:"none"`
	TargetYear int           `json:"target_year" pii:"none"`
	Mission    event.Private `json:"mission,omitempty" pii:"free,about=Ambition"`
	Text       event.Private `json:"text,omitempty" pii:"free,about=Ambition"`
}

// AmbitionSubmittedForPeerReview asks other cities for their comments on a
// draft.
type AmbitionSubmittedForPeerReview struct {
	Ambition id.Ambition   `json:"ambition" pii:"ref"`
	Draft    int           `json:"draft" pii:"none"`
	On       calendar.Date `json:"on" pii:"none"`
}

// PeerCommentRecorded is what a peer says about a draft.
type PeerCommentRecorded struct {
	Ambition id.Ambition   `json:"ambition" pii:"ref"`
	Comment  id.Comment    `json:"comment" pii:"ref"`
	Peer     id.City       `json:"peer,omitempty" pii:"ref"`
	Draft    int           `json:"draft" pii:"none"`
	Weight   Weight        `json:"weight" pii:"none"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Comment"`
}

// PeerCommentAnswered is what the city says to a peer's comment.
type PeerCommentAnswered struct {
	Ambition id.Ambition   `json:"ambition" pii:"ref"`
	Comment  id.Comment    `json:"comment" pii:"ref"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Comment"`
}

// AmbitionApproved makes a statement the city's valid one.
type AmbitionApproved struct {
	Ambition   id.Ambition   `json:"ambition" pii:"ref"`
	TargetYear int           `json:"target_year" pii:"none"`
	On         calendar.Date `json:"on" pii:"none"`
}

// AmbitionReplaced ends the validity of an approved statement; it stays
// readable.
type AmbitionReplaced struct {
	Ambition id.Ambition   `json:"ambition" pii:"ref"`
	By       id.Ambition   `json:"by" pii:"ref"`
	On       calendar.Date `json:"on" pii:"none"`
}

func (AmbitionDrafted) ambitionEvent()                {}
func (AmbitionRevised) ambitionEvent()                {}
func (AmbitionSubmittedForPeerReview) ambitionEvent() {}
func (PeerCommentRecorded) ambitionEvent()            {}
func (PeerCommentAnswered) ambitionEvent()            {}
func (AmbitionApproved) ambitionEvent()               {}
func (AmbitionReplaced) ambitionEvent()               {}

// Events lists every event of the ambition statements with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[AmbitionDrafted]("ambition.ambition_drafted"),
		of[AmbitionRevised]("ambition.ambition_revised"),
		of[AmbitionSubmittedForPeerReview]("ambition.ambition_submitted_for_peer_review"),
		of[PeerCommentRecorded]("ambition.peer_comment_recorded"),
		of[PeerCommentAnswered]("ambition.peer_comment_answered"),
		of[AmbitionApproved]("ambition.ambition_approved"),
		of[AmbitionReplaced]("ambition.ambition_replaced"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
