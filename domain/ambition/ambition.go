// Package ambition is where a city wants to be, and by when: one statement
// after the other, of which at most one is valid.
//
//	          revise                     approve
//	drafted ─────────▶ drafted ─┐   ┌───────────▶ approved ──▶ replaced
//	   │  submit for review     │   │                 a successor is approved
//	   └──────────────▶ in_review ──┘
//	          comments and answers, and revisions
//
// What peers say is recorded while the statement is under review; what they
// mark "must answer" has an answer before anybody approves. That the baseline
// assessment is published, the SWOT agreed and the target year beyond the
// programme is asked of those streams in the same append (VIS-4).
package ambition

import (
	"maps"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

// Status is where a statement stands.
type Status string

// The states of a statement.
const (
	Drafted  Status = "drafted"
	InReview Status = "in_review"
	Approved Status = "approved"
	Replaced Status = "replaced"
)

// CommentsMost is how many comments of peers one statement takes.
const CommentsMost = 500

// State is what decisions read.
type State struct {
	Participation id.Participation // zero: nothing was drafted yet
	Programme     id.Programme
	Statements    map[id.Ambition]Statement
	Open          id.Ambition // the draft under work, if any
	Valid         id.Ambition // the approved one, if any
}

// Statement is what decisions read of one.
type Statement struct {
	Status     Status
	Draft      int
	TargetYear int
	Mission    bool // it has one
	Replaces   id.Ambition
	Comments   map[id.Comment]Comment
}

// Comment is what decisions read of a peer's comment.
type Comment struct {
	Weight   Weight
	Answered bool
}

// Decider of the stream ambition-<participation>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "ambition",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city in its programme.
func Object(_ State, c Command) (role.Object, bool) {
	at := where(c)
	return role.Object{Programme: at.Programme, Participation: at.Participation()}, true
}

func where(c Command) place.InCity {
	switch c := c.(type) {
	case DraftAmbition:
		return c.InCity
	case ReplaceAmbition:
		return c.InCity
	case ReviseAmbition:
		return c.InCity
	case SubmitForPeerReview:
		return c.InCity
	case RecordPeerComment:
		return c.InCity
	case AnswerPeerComment:
		return c.InCity
	case ApproveAmbition:
		return c.InCity
	case ConfirmStep:
		return c.InCity
	}
	panic("ambition: a command outside the sealed set")
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case DraftAmbition:
		return draft(s, c)
	case ReplaceAmbition:
		return replace(s, c)
	case ReviseAmbition:
		return revise(s, c)
	case SubmitForPeerReview:
		return submit(s, c, by)
	case RecordPeerComment:
		return record(s, c)
	case AnswerPeerComment:
		return answer(s, c)
	case ApproveAmbition:
		return approve(s, c, by)
	case ConfirmStep:
		if c.Step == 1 && s.Valid.IsZero() {
			return nil, decider.Refuse("ambition.not_approved")
		}
		return nil, nil
	}
	panic("ambition: a command outside the sealed set")
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case AmbitionDrafted:
		s.Participation, s.Programme, s.Open = e.Participation, e.Programme, e.Ambition
		return s.with(e.Ambition, Statement{Status: Drafted, Draft: 1, TargetYear: e.TargetYear, Mission: !e.Mission.IsEmpty(), Replaces: e.Replaces})
	case AmbitionRevised:
		st := s.Statements[e.Ambition]
		st.Draft, st.TargetYear, st.Mission = e.Draft, e.TargetYear, !e.Mission.IsEmpty()
		return s.with(e.Ambition, st)
	case AmbitionSubmittedForPeerReview:
		st := s.Statements[e.Ambition]
		st.Status = InReview
		return s.with(e.Ambition, st)
	case PeerCommentRecorded:
		return s.commented(e.Ambition, e.Comment, Comment{Weight: e.Weight})
	case PeerCommentAnswered:
		c := s.Statements[e.Ambition].Comments[e.Comment]
		c.Answered = true
		return s.commented(e.Ambition, e.Comment, c)
	case AmbitionApproved:
		st := s.Statements[e.Ambition]
		st.Status = Approved
		s.Open, s.Valid = id.Ambition{}, e.Ambition
		return s.with(e.Ambition, st)
	case AmbitionReplaced:
		st := s.Statements[e.Ambition]
		st.Status = Replaced
		return s.with(e.Ambition, st)
	}
	return s
}

func (s State) with(a id.Ambition, st Statement) State {
	m := make(map[id.Ambition]Statement, len(s.Statements)+1)
	maps.Copy(m, s.Statements)
	m[a] = st
	s.Statements = m
	return s
}

func (s State) commented(a id.Ambition, of id.Comment, c Comment) State {
	st := s.Statements[a]
	m := make(map[id.Comment]Comment, len(st.Comments)+1)
	maps.Copy(m, st.Comments)
	m[of] = c
	st.Comments = m
	return s.with(a, st)
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID()}
	add := func(u id.UUID) {
		if !u.IsZero() {
			tags = append(tags, u)
		}
	}
	switch e := e.(type) {
	case AmbitionDrafted:
		add(e.Ambition.UUID())
		add(e.Replaces.UUID())
	case AmbitionRevised:
		add(e.Ambition.UUID())
	case AmbitionSubmittedForPeerReview:
		add(e.Ambition.UUID())
	case PeerCommentRecorded:
		add(e.Ambition.UUID())
		add(e.Comment.UUID())
		if !e.Peer.IsZero() { // the peer's own feed shows it too
			add(id.ParticipationOf(s.Programme, e.Peer).UUID())
		}
	case PeerCommentAnswered:
		add(e.Ambition.UUID())
		add(e.Comment.UUID())
	case AmbitionApproved:
		add(e.Ambition.UUID())
	case AmbitionReplaced:
		add(e.Ambition.UUID())
		add(e.By.UUID())
	}
	return s.Programme, tags
}
