// Package subject is what a person asks about the own data: to see it, to have
// it corrected, limited or erased.
//
//	        identity verified           answered
//	filed ───────────────────▶ verified ─────────▶ done
//	   └──────────refused─────────┴─────────────▶ refused
//
// A request is answered within a month, which can be extended once by two with
// notice (PRV-2). An erasure destroys the person's key, except for what the law
// still keeps: the classes that stay are named in the same decision, so that
// the person can be told exactly that (PRV-1).
package subject

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Status is where a request stands.
type Status string

// The states of a request; the empty one means that it is not known.
const (
	Filed    Status = "filed"
	Verified Status = "verified"
	Done     Status = "done"
	Refused  Status = "refused"
)

// Kind of request.
type Kind string

// The kinds of request.
const (
	Access   Kind = "access"
	Rectify  Kind = "rectify"
	Restrict Kind = "restrict"
	Erase    Kind = "erase"
)

// Periods of the law, in months.
const (
	AnswerMonths = 1
	ExtendMonths = 2
)

// State is what decisions read.
type State struct {
	Request   id.SubjectRequest
	Programme id.Programme
	Person    id.Person
	Kind      Kind
	Status    Status
	Due       calendar.Date
	Extended  bool
}

// Decider of the stream subject-<request>.
var Decider = decider.Decider[State, Command, Event]{Kind: "subject", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the data of the person.
func Object(s State, c Command) (role.Object, bool) {
	if f, ok := c.(FileRequest); ok {
		return role.Object{Programme: f.Programme, Owner: f.Person}, true
	}
	return role.Object{Programme: s.Programme, Owner: s.Person}, s.Status != ""
}

func about(s State, _ Event) (id.Programme, []id.UUID) {
	return s.Programme, []id.UUID{s.Programme.UUID(), s.Request.UUID(), s.Person.UUID()}
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	if f, ok := c.(FileRequest); ok {
		return file(s, f, by)
	}
	if s.Status == "" || s.Programme != c.Edition() {
		return nil, decider.Refuse("subject.unknown")
	}
	switch c := c.(type) {
	case FileRequest:
		return file(s, c, by)
	case VerifyIdentity:
		return verify(s, c)
	case ExtendRequest:
		return extend(s, c, by)
	case RefuseRequest:
		return refuse(s, c)
	case ExportOwnData:
		return answer(s, c.Person, Access, OwnDataExported{s.Person})
	case RectifyData:
		return rectify(s, c)
	case RestrictData:
		return answer(s, c.Person, Restrict, DataRestricted{s.Person})
	case EraseData:
		return erase(s, c, by)
	}
	panic("subject: a command outside the sealed set")
}

func file(s State, c FileRequest, by decider.By) ([]Event, error) {
	text, err := wording.May("text", c.Text, wording.TextMost)
	switch {
	case err != nil:
		return nil, err
	case c.Kind != Access && c.Kind != Rectify && c.Kind != Restrict && c.Kind != Erase:
		return nil, decider.Refuse("subject.kind_unknown")
	case c.Person != by.Actor:
		return nil, decider.Refuse("subject.not_your_data")
	case s.Status != "":
		if s.Programme == c.Programme && s.Person == c.Person && s.Kind == c.Kind {
			return nil, nil
		}
		return nil, decider.Refuse("subject.filed_differently")
	}
	return []Event{SubjectRequestFiled{c.Request, c.Programme, c.Person, c.Kind, by.Today().AddMonths(AnswerMonths), text}}, nil
}

func (s State) over() bool { return s.Status == Done || s.Status == Refused }

func verify(s State, c VerifyIdentity) ([]Event, error) {
	switch {
	case s.over():
		return nil, decider.Refuse("subject.answered")
	case s.Status == Verified:
		return nil, nil
	case c.How != InPerson && c.How != SignedIn && c.How != Document:
		return nil, decider.Refuse("subject.proof_unknown")
	}
	return []Event{IdentityVerified{s.Person, c.How}}, nil
}

// PRV-2: once, by two months, with notice.
func extend(s State, c ExtendRequest, by decider.By) ([]Event, error) {
	switch {
	case s.over():
		return nil, decider.Refuse("subject.answered")
	case s.Extended:
		return nil, decider.Refuse("subject.extended_already", "due", s.Due)
	case by.Today().After(s.Due):
		return nil, decider.Refuse("subject.extension_too_late", "last_day", s.Due)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{RequestExtended{s.Due.AddMonths(ExtendMonths), s.Request, reason}}, nil
}

func refuse(s State, c RefuseRequest) ([]Event, error) {
	if s.over() {
		return nil, decider.Refuse("subject.answered")
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{RequestRefused{s.Person, reason}}, nil
}

// ready says why a request of a kind cannot be answered now, if it cannot.
// Asking again for what is done is quiet.
func (s State) ready(person id.Person, kind Kind) (done bool, err error) {
	switch {
	case s.Person != person:
		return false, decider.Refuse("subject.not_your_data")
	case s.Kind != kind:
		return false, decider.Refuse("subject.other_kind", "kind", s.Kind)
	case s.Status == Done:
		return true, nil
	case s.Status == Refused:
		return false, decider.Refuse("subject.answered")
	case s.Status != Verified:
		return false, decider.Refuse("subject.identity_not_verified")
	}
	return false, nil
}

func answer(s State, person id.Person, kind Kind, e Event) ([]Event, error) {
	if done, err := s.ready(person, kind); done || err != nil {
		return nil, err
	}
	return []Event{e}, nil
}

func rectify(s State, c RectifyData) ([]Event, error) {
	note, err := wording.Must("note", c.Note, wording.ReasonMost)
	if err != nil {
		return nil, err
	}
	return answer(s, c.Person, Rectify, DataRectified{s.Person, note})
}

func erase(s State, c EraseData, by decider.By) ([]Event, error) {
	if done, err := s.ready(c.Person, Erase); done || err != nil {
		return nil, err
	}
	if by.Actor == s.Person {
		return nil, decider.Refuse("subject.decided_by_yourself")
	}
	if !slices.IsSorted(c.Kept) {
		return nil, decider.Refuse("subject.kept_out_of_order")
	}
	return []Event{SubjectKeyDestroyed{s.Person, c.Kept}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case SubjectRequestFiled:
		s = State{e.Request, e.Programme, e.Person, e.Kind, Filed, e.Due, false}
	case IdentityVerified:
		s.Status = Verified
	case RequestExtended:
		s.Due, s.Extended = e.Due, true
	case RequestRefused:
		s.Status = Refused
	case OwnDataExported, DataRectified, DataRestricted, SubjectKeyDestroyed:
		s.Status = Done
	}
	return s
}
